//! Encodes the WebAssembly module as text, so that it can be part of the page and is compressed together with it.
//!
//! With this encoding, the compression of the page (above all brotli) sees the bytes of the module, and finds words in it that the
//! article has used already. base64 would hide both, and a module compressed within the page could not be compressed further.
//!
//! A byte that is allowed in a script is written as its own character, and any other byte `b` as the character U+0100 + `b`. Sixteen
//! characters that are rare in a module stand for sixteen bytes that are frequent in it; as bytes of their own these are also written
//! as U+0100 + `b`.

/// The characters that stand for [`BYTES`], in the same order.
pub const LETTERS: &[u8; 16] = b"]{^[ZYQ=Vz}J*&+@";

/// The bytes that [`LETTERS`] stand for.
pub const BYTES: [u8; 16] = [2, 0, 1, 3, 4, 16, 11, 8, 128, 5, 6, 7, 12, 13, 192, 127];

/// Encodes bytes as text that an HTML parser does not change.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let letter = |&byte: &u8| {
        let stand_in = BYTES.iter().zip(LETTERS).find(|(of, _)| **of == byte).map(|(_, letter)| char::from(*letter));
        let plain = matches!(byte, b'\t' | b'\n' | b' '..=b';' | b'='..=b'~') && !LETTERS.contains(&byte);
        let itself = plain.then(|| char::from(byte));
        stand_in.or(itself).or_else(|| char::from_u32(0x100 + u32::from(byte))).unwrap_or_default()
    };
    bytes.iter().map(letter).collect()
}

/// Decodes what [`encode`] wrote. The loader does the same in JavaScript.
#[must_use]
pub fn decode(text: &str) -> Vec<u8> {
    let byte = |letter: char| {
        let code = u32::from(letter);
        let stand_in = LETTERS.iter().position(|stand_in| u32::from(*stand_in) == code);
        stand_in.and_then(|nth| BYTES.get(nth).copied()).unwrap_or((code & 0xff) as u8)
    };
    text.chars().map(byte).collect()
}

/// The attributes that tell the loader which characters stand for which bytes: [`LETTERS`] and [`BYTES`].
#[must_use]
pub fn attributes() -> String {
    let letters: String = LETTERS.iter().map(|letter| char::from(*letter)).collect();
    let bytes: Vec<String> = BYTES.iter().map(u8::to_string).collect();
    format!("data-letters=\"{}\" data-bytes=\"{}\"", letters.replace('&', "&amp;"), bytes.join(" "))
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

    #[test]
    fn stand_ins_are_letters_that_stand_for_themselves_elsewhere() {
        for (nth, letter) in LETTERS.iter().enumerate() {
            assert!(letter.is_ascii_graphic() && !b"<\"".contains(letter));
            assert!(!LETTERS.iter().take(nth).any(|before| before == letter));
        }
    }
}
