//! Reads what the build packed, in postcard's format.
//!
//! The build has read and checked every byte, so there is no error to tell of: [`Never`] has no value. That leaves out every way
//! back that a reader of foreign bytes needs, which is half of its code.

use serde::{
    Deserialize,
    de::{self, DeserializeSeed, EnumAccess, SeqAccess, VariantAccess, Visitor},
};

/// The value that these bytes hold. They must be what `postcard` wrote for it; of other bytes nothing can be made, and the program
/// ends.
pub(super) fn unpack<T: Deserialize<'static>>(bytes: &'static [u8]) -> T {
    match T::deserialize(&mut Unpacker { rest: bytes }) {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

/// The error that never happens.
#[derive(Debug)]
enum Never {}

impl core::fmt::Display for Never {
    fn fmt(&self, _: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: core::fmt::Display>(_: T) -> Self {
        std::process::abort()
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        std::process::abort()
    }
}

struct Unpacker<'de> {
    rest: &'de [u8],
}

impl<'de> Unpacker<'de> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else { std::process::abort() };
        self.rest = rest;
        *first
    }

    fn bytes(&mut self, count: usize) -> &'de [u8] {
        let Some((bytes, rest)) = self.rest.split_at_checked(count) else { std::process::abort() };
        self.rest = rest;
        bytes
    }

    /// A number in groups of seven bits, the low ones first.
    fn number(&mut self) -> u64 {
        let (mut number, mut place) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f).wrapping_shl(place);
            if byte < 0x80 {
                return number;
            }
            place += 7;
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "what was packed fits where it is unpacked")]
    fn count(&mut self) -> usize {
        self.number() as usize
    }

    /// A number in which the sign is the lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}

macro_rules! numbers {
    ($($deserialize:ident $visit:ident $read:ident $number:ty;)*) => {
        $(
            #[expect(clippy::cast_possible_truncation, reason = "what was packed fits where it is unpacked")]
            fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
                visitor.$visit(self.$read() as $number)
            }
        )*
    };
}

impl<'de> de::Deserializer<'de> for &mut Unpacker<'de> {
    type Error = Never;

    numbers! {
        deserialize_u16 visit_u16 number u16;
        deserialize_u32 visit_u32 number u32;
        deserialize_i16 visit_i16 signed i16;
        deserialize_i32 visit_i32 signed i32;
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u64(self.number())
    }
    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(self.signed())
    }
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }
    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let count = self.count();
        match core::str::from_utf8(self.bytes(count)) {
            Ok(words) => visitor.visit_borrowed_str(words),
            Err(_) => std::process::abort(),
        }
    }
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let mut bits = [0; 4];
        bits.fill_with(|| self.byte());
        visitor.visit_f32(f32::from_le_bytes(bits))
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Items { from: self, left })
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { from: self, left })
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { from: self, left })
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { from: self, left: fields.len() })
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        std::process::abort()
    }
    serde::forward_to_deserialize_any! {
        i8 i128 u128 f64 char bytes byte_buf unit unit_struct map identifier ignored_any
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}

/// The items of a list, or the fields of a struct.
struct Items<'a, 'de> {
    from: &'a mut Unpacker<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.from).map(Some)
    }
    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> EnumAccess<'de> for &mut Unpacker<'de> {
    type Error = Never;
    type Variant = Self;

    #[expect(clippy::cast_possible_truncation, reason = "an enum has far fewer variants")]
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Never> {
        let nth = de::value::U32Deserializer::new(self.number() as u32);
        Ok((seed.deserialize(nth)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Unpacker<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { from: self, left })
    }
    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { from: self, left: fields.len() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content::PACKED, framework::Framework};

    #[test]
    fn the_content_is_read_as_postcard_reads_it() {
        let content: Framework = unpack(PACKED);
        assert!(content == postcard::from_bytes(PACKED).unwrap_or_default());
        assert!(!content.nodes.is_empty());
    }
}
