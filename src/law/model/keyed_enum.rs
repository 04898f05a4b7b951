//! `keyed_enum!`: declares an enum in which each variant has a key, the word that stands for it in permalinks, attributes and TOML.

/// Declares an enum with `ALL`, `KEYS`, `key` and `from_key`. In TOML, serde reads a variant by its name in kebab
/// case; for the enums of the content that is also the key.
macro_rules! keyed_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $key)] $variant),+ }

        impl $name {
            /// Every variant, in the order in which the page offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The keys of all variants, in the order of [`Self::ALL`].
            pub const KEYS: &'static [&'static str] = &[$($key),+];

            /// The key, which permalinks and attributes use.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The variant with this key.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                $crate::law::model::keyed_enum::place(Self::KEYS, key).and_then(|place| Self::ALL.get(place)).copied()
            }
        }
    };
}

pub(crate) use keyed_enum;

/// The index of a word among others. It is a function of its own, not inlined, to keep the program small.
#[inline(never)]
pub(crate) fn place(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|other| *other == word)
}
