//! The page. Natively there is nothing to show: the command line is the binary `stillroom`.

fn main() {
    #[cfg(target_arch = "wasm32")]
    stillroom::ui::app::mount();
}
