//! The lanes of the sampler: how many snails are simulated at the same time, one on the host and four in the browser.
//!
//! Both versions give identical results for each run. The one for the browser is the same loop in 128-bit SIMD
//! instructions, because the compiler does not vectorise when it optimises for size.

#[cfg(not(target_arch = "wasm32"))]
mod scalar;
#[cfg(target_arch = "wasm32")]
mod simd128;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use scalar::Lanes;
#[cfg(target_arch = "wasm32")]
pub(super) use simd128::Lanes;
