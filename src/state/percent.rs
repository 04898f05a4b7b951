//! Free text as a value of a permalink: percent-encoded UTF-8.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986: letters, digits and `-_.~`.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Encodes free text as a value of a permalink.
#[must_use]
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Decodes what [`encode`] wrote; a plus sign is a space. `None` where a percent sign is not followed by two hexadecimal digits, or where
/// the bytes are not UTF-8.
///
/// ```
/// use snailwell::state::{decode, encode};
/// assert_eq!(encode("licence 电信"), "licence%20%E7%94%B5%E4%BF%A1");
/// assert_eq!(decode("licence+%E7%94%B5%e4%bf%a1").as_deref(), Some("licence 电信"));
/// assert_eq!(decode("100%"), None);
/// ```
#[must_use]
pub fn decode(value: &str) -> Option<String> {
    let is_escape =
        |rest: &str| rest.as_bytes().first_chunk::<2>().is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    if !value.split('%').skip(1).all(is_escape) {
        return None;
    }
    let with_spaces = value.replace('+', " ");
    percent_decode_str(&with_spaces).decode_utf8().ok().map(String::from)
}
