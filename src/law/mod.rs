//! The law as checked data: the data model ([`model`]), the reasoning that decides a [`Case`] ([`reasoning`]), and the map of nodes and
//! relations ([`map`]). Outside WebAssembly also the layout of the map (`layout`) and the checks of the content (`validate`).

#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
pub mod map;
pub mod model;
pub mod reasoning;
#[cfg(not(target_arch = "wasm32"))]
pub mod validate;

pub use self::{map::*, model::*, reasoning::*};
