//! The content that is part of the program.

mod unpack;

use crate::framework::Framework;
use std::sync::OnceLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.postcard"));

/// Everything the page knows about the law, as it was checked when the program was built.
#[must_use]
pub fn framework() -> &'static Framework {
    static FRAMEWORK: OnceLock<Framework> = OnceLock::new();
    FRAMEWORK.get_or_init(|| unpack::unpack(PACKED))
}
