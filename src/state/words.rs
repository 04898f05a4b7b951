//! Free words in a permalink: percent-encoded UTF-8.

/// Writes words so that they can stand as a value: letters, digits and `-_.~` as they are, all else as percent and two digits.
#[must_use]
pub fn encode(words: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| HEX.get(usize::from(half)).map_or('0', |digit| char::from(*digit));
    let mut out = String::new();
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// Reads what [`encode`] wrote, and a plus sign as a blank; nothing where it is no percent-encoded UTF-8.
///
/// ```
/// use snailwell::state::{decode, encode};
/// assert_eq!(encode("licence 电信"), "licence%20%E7%94%B5%E4%BF%A1");
/// assert_eq!(decode("licence+%E7%94%B5%e4%bf%a1").as_deref(), Some("licence 电信"));
/// assert_eq!(decode("100%"), None);
/// ```
#[must_use]
pub fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    let half = |rest: &mut core::str::Bytes<'_>| char::from(rest.next()?).to_digit(16);
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => u8::try_from(half(&mut rest)? * 16 + half(&mut rest)?).ok()?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
