//! The program that a browser runs; on any other machine there is nothing to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    snailwell::ui::start();
}
