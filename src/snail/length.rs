//! Lengths, in whole quarter feet.

use std::fmt;
use std::str::FromStr;

/// The longest length that can be written, in quarter feet: 1000 feet.
const LONGEST: u32 = 4000;

/// A length of 0 or more, kept as a whole number of quarter feet.
///
/// Text is limited to 0 to 1000 feet; a wall that has grown for years may be longer.
///
/// ```
/// use snailwell::snail::Length;
/// let wall: Length = "2.25".parse()?;
/// assert_eq!(wall.quarters(), 9);
/// assert_eq!(wall.to_string(), "2.25");
/// assert_eq!(Length::from_feet(30).to_string(), "30");
/// # Ok::<(), snailwell::snail::LengthError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(u32);

impl Length {
    /// No length at all: 0 feet.
    pub const ZERO: Self = Self(0);
    /// The longest length that can be written: 1000 feet.
    pub const MAX: Self = Self(LONGEST);

    /// A length of so many quarter feet (any `u32`).
    #[must_use]
    pub const fn from_quarters(quarters: u32) -> Self {
        Self(quarters)
    }

    /// A length of so many whole feet (saturating far beyond any well).
    #[must_use]
    pub const fn from_feet(feet: u32) -> Self {
        Self(feet.saturating_mul(4))
    }

    /// The length in quarter feet.
    #[must_use]
    pub const fn quarters(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Length {
    /// The length in feet, as the shortest decimal: `30`, `2.25`, `0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fraction = match self.0 % 4 {
            0 => "",
            1 => ".25",
            2 => ".5",
            _ => ".75",
        };
        write!(f, "{}{fraction}", self.0 / 4)
    }
}

/// Why a text is not a [`Length`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthError {
    /// Not a plain decimal number, or a negative one.
    NotANumber,
    /// A number of feet that is no whole number of quarter feet.
    NotAQuarter,
    /// More than 1000 feet.
    TooLong,
}

impl fmt::Display for LengthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "not a number",
            Self::NotAQuarter => "not a multiple of a quarter foot",
            Self::TooLong => "more than 1000 feet",
        })
    }
}

impl std::error::Error for LengthError {}

impl FromStr for Length {
    type Err = LengthError;

    /// Reads feet as a plain decimal: `30`, `2.25`, `.5`, `2.50`.
    fn from_str(text: &str) -> Result<Self, LengthError> {
        let (whole, fraction) = plain_decimal(text).ok_or(LengthError::NotANumber)?;
        let mut feet: u32 = 0;
        for digit in whole.bytes() {
            // Past the limit it only has to stay past it.
            feet = feet
                .saturating_mul(10)
                .saturating_add(u32::from(digit.wrapping_sub(b'0')));
        }
        let quarters = match fraction.trim_end_matches('0') {
            "" => 0,
            "25" => 1,
            "5" => 2,
            "75" => 3,
            _ if feet >= LONGEST / 4 => return Err(LengthError::TooLong),
            _ => return Err(LengthError::NotAQuarter),
        };
        let total = feet.saturating_mul(4).saturating_add(quarters);
        if total > LONGEST {
            return Err(LengthError::TooLong);
        }
        Ok(Self(total))
    }
}

/// The digits before and after the point of a plain decimal, with at least one digit between them.
pub(super) fn plain_decimal(text: &str) -> Option<(&str, &str)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let any = !whole.is_empty() || !fraction.is_empty();
    (any && digits(whole) && digits(fraction)).then_some((whole, fraction))
}
