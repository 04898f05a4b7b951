//! The program that a browser runs; on any other machine there is nothing to run.

/// A third of the bytes of the standard library's, and as quick at every size.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    snailwell::ui::start();
}
