//! The WebAssembly program that the browser runs. On other targets `main` does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    snailwell::ui::start();
}
