//! [`StaticStr`]: a string of the content, which lives as long as the program.

use core::{fmt, ops::Deref};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

/// A string of the content: a `&'static str` that serde can read.
///
/// The content is part of the program, so its strings are never freed.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaticStr(&'static str);

impl StaticStr {
    /// Wraps a string literal.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        Self(words)
    }

    /// Wraps a string made at run time. Its memory is never freed.
    #[must_use]
    pub fn leak(words: String) -> Self {
        Self(words.leak())
    }

    /// The string.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl Deref for StaticStr {
    type Target = str;
    fn deref(&self) -> &str {
        self.0
    }
}

impl fmt::Display for StaticStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for StaticStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, f)
    }
}

impl PartialEq<str> for StaticStr {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for StaticStr {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Serialize for StaticStr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// What is wrong with a text that an author wrote; `None` if nothing is.
fn fault(words: &str) -> Option<&'static str> {
    let is_unseen = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if words.trim().is_empty() {
        Some("the text is empty: write it; a key that may be absent can be removed")
    } else if words.contains(is_unseen) {
        Some("the text has a control character or a mark of direction, which nobody sees: remove it")
    } else {
        None
    }
}

/// Reads a string without copying it where the input is borrowed for `'static`, as the packed content is. Other strings are copied, and
/// the copy is never freed.
///
/// This is why every type that holds a [`StaticStr`] has the bound `'de: 'static`.
///
/// In a format that people write, such as TOML, a text that is empty or holds characters that nobody sees is an error.
impl<'de: 'static> Deserialize<'de> for StaticStr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de: 'static> Visitor<'de> for Words {
            type Value = StaticStr;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words")
            }
            fn visit_borrowed_str<E>(self, words: &'de str) -> Result<StaticStr, E> {
                Ok(StaticStr(words))
            }
            fn visit_str<E>(self, words: &str) -> Result<StaticStr, E> {
                Ok(StaticStr::leak(words.to_owned()))
            }
        }
        let by_hand = deserializer.is_human_readable();
        let text = deserializer.deserialize_str(Words)?;
        match fault(&text).filter(|_| by_hand) {
            Some(fault) => Err(D::Error::custom(fault)),
            None => Ok(text),
        }
    }
}
