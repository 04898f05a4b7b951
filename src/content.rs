//! The content that is part of the program.

use crate::law::Law;
use std::sync::OnceLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.postcard"));

/// Everything the page knows about the law, as it was checked when the program was built.
///
/// The packed bytes are read at the first call. `build.rs` has read them back already, so they are good; were they not, this would
/// be an empty law.
#[must_use]
pub fn law() -> &'static Law {
    static FRAMEWORK: OnceLock<Law> = OnceLock::new();
    FRAMEWORK.get_or_init(|| postcard::from_bytes(PACKED).unwrap_or_default())
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
