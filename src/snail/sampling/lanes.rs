//! The snails that live at the same time: one on the host, four in the browser.
//!
//! Both do the same for each run, to the bit; the browser's is the host's inner loop, written in 128-bit instructions
//! because a build for size vectorises nothing by itself.

#[cfg(not(target_arch = "wasm32"))]
mod scalar;
#[cfg(target_arch = "wasm32")]
mod simd128;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use scalar::Lanes;
#[cfg(target_arch = "wasm32")]
pub(super) use simd128::Lanes;
