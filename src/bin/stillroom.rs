//! The native command line.

/// Stands for the system's allocator, in SQLite as well.
#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(stillroom::cli::run())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
