//! The worker that owns the engine and SQLite. Natively there is nothing to do.

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
