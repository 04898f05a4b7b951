//! A piece of the content: a string that lives as long as the program.

use core::{fmt, ops::Deref};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};

/// Words of the content, cheap to copy and to compare.
///
/// The content is part of the program, so its strings are never freed.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaticStr(&'static str);

impl StaticStr {
    /// Wraps words that are written in the source.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        Self(words)
    }

    /// Keeps words made while the program runs, for as long as it runs.
    #[must_use]
    pub fn keep(words: String) -> Self {
        Self(words.leak())
    }

    /// The words themselves.
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

/// Words of bytes that live as long as the program are pointed at where they stand; others are copied and kept.
///
/// Hence the bound `'de: 'static` on everything that holds a [`StaticStr`].
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
                Ok(StaticStr::keep(words.to_owned()))
            }
        }
        deserializer.deserialize_str(Words)
    }
}
