//! The content of the page, compiled into the program.

use crate::law::Law;
use std::sync::OnceLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.postcard"));

/// The law and the other content of the page, as `build.rs` checked and packed it.
///
/// The bytes are unpacked at the first call. `build.rs` has already unpacked them once as a test. If they could not be read after
/// all, this would return an empty law.
#[must_use]
pub fn law() -> &'static Law {
    static LAW: OnceLock<Law> = OnceLock::new();
    LAW.get_or_init(|| postcard::from_bytes(PACKED).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_content_is_read() {
        let content: Law = postcard::from_bytes(PACKED).unwrap_or_default();
        assert!(!content.nodes.is_empty());
        assert!(law() == &content);
    }

    #[test]
    fn words_are_not_copied_out_of_the_packed_content() {
        let packed = PACKED.as_ptr_range();
        assert!(law().claims.iter().all(|claim| packed.contains(&claim.says.as_str().as_ptr())));
    }
}
