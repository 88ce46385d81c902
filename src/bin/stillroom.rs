//! The native command line.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(stillroom::cli::run())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
