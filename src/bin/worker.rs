//! The worker that owns the engine and SQLite.

fn main() {
    #[cfg(target_arch = "wasm32")]
    stillroom::worker::start();
}
