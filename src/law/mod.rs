//! The law as checked data: what the content says ([`model`]), what follows from it for a [`Case`] ([`reasoning`]), and the map of it
//! ([`map`]). On the host also the drawing of the map (`layout`) and the reader and checker of the content (`validate`).

#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
pub mod map;
pub mod model;
pub mod reasoning;
#[cfg(not(target_arch = "wasm32"))]
pub mod validate;

pub use self::{map::*, model::*, reasoning::*};
