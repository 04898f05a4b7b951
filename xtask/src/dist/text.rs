//! The module as text, so that it can stand in the page and be packed with it.
//!
//! Whatever packs the page for the way (brotli, above all) sees the module itself, and finds in it the words that the article has
//! used already. base64 would hide both, and gzip inside the page could not be packed again.

/// Writes bytes as text: a byte that may stand in a script stands for itself, any other as the letter 256 places on.
///
/// The low eight bits of every letter are the byte again: see [`decode`], and the same in the loader.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let letter = |&byte: &u8| match byte {
        b'\t' | b'\n' | b' '..=b';' | b'='..=b'~' => char::from(byte),
        _ => char::from_u32(0x100 + u32::from(byte)).unwrap_or_default(),
    };
    bytes.iter().map(letter).collect()
}

/// The bytes that [`encode`] wrote.
#[must_use]
pub fn decode(text: &str) -> Vec<u8> {
    text.chars().map(|letter| (u32::from(letter) & 0xff) as u8).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_returns_and_none_can_end_the_script() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = encode(&bytes);
        assert_eq!(decode(&text), bytes);
        assert!(!text.contains('<'));
        // A parser of HTML would change or refuse these.
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\t' && letter != '\n'));
    }
}
