//! The layout worker of the page. Natively there is nothing to do: the command line lays out itself.

fn main() {
    #[cfg(target_arch = "wasm32")]
    stillroom::layout_worker::start();
}
