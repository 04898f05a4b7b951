//! A choice among words: an enum whose variants have a key each, for permalinks and attributes.

/// Declares an enum of keyed choices with `ALL`, `key` and `from_key`.
macro_rules! keyed_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every choice, in the order in which a reader is offered them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The words used in permalinks and attributes, in that order.
            pub const KEYS: &'static [&'static str] = &[$($key),+];

            /// The word used in permalinks and attributes.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The choice of that word.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                $crate::law::model::keyed_enum::place(Self::KEYS, key).and_then(|place| Self::ALL.get(place)).copied()
            }
        }
    };
}

pub(crate) use keyed_enum;

/// The place of a word among others.
#[inline(never)]
pub(crate) fn place(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|other| *other == word)
}
