//! The numbers that a reader can change: their names, ranges, steps, and conversion from and to text.

use crate::{
    snail::{Chance, HORIZON, Length, WellParams},
    state::SnailState,
};

/// The unit of a number.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    /// Quarter feet.
    Length,
    /// Millionths, shown as per cent.
    Chance,
    /// A plain number.
    Count,
}

/// A number that a reader can change: a parameter of the well, of the watcher, or of the sample.
///
/// Every value is a `u64`: a length in quarter feet, a chance in millionths, or a plain number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ParameterField {
    /// The height of the wall on the first day.
    Depth,
    /// What an ordinary day gains.
    Climb,
    /// What an ordinary night loses.
    Slide,
    /// The chance of a good day.
    Good,
    /// What a good day gains.
    GoodClimb,
    /// The chance that a night takes the snail to the bottom.
    Reset,
    /// What every night adds to the wall.
    Wall,
    /// The chance of a bucket of salt on a day.
    Salt,
    /// What a day with salt loses.
    SaltSlip,
    /// The days that the watcher will wait.
    Patience,
    /// The size of the sample.
    Snails,
    /// The seed of the sample.
    Seed,
    /// The snail that is shown.
    Run,
}

impl ParameterField {
    /// Its key in a permalink, which is also the `name` of its field.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Depth => "depth",
            Self::Climb => "climb",
            Self::Slide => "slide",
            Self::Good => "good",
            Self::GoodClimb => "goodclimb",
            Self::Reset => "reset",
            Self::Wall => "wall",
            Self::Salt => "salt",
            Self::SaltSlip => "saltslip",
            Self::Patience => "patience",
            Self::Snails => "snails",
            Self::Seed => "seed",
            Self::Run => "run",
        }
    }

    /// Its accessible name, with its unit.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Depth => "Depth in feet",
            Self::Climb => "Climb in feet",
            Self::Slide => "Slide in feet",
            Self::Good => "Chance of a good day in per cent",
            Self::GoodClimb => "Climb on a good day in feet",
            Self::Reset => "Chance of a slide to the bottom in per cent",
            Self::Wall => "Growth of the wall in feet a night",
            Self::Salt => "Chance of a bucket of salt in per cent",
            Self::SaltSlip => "Loss on a day with salt in feet",
            Self::Patience => "Patience in days",
            Self::Snails => "Number of snails",
            Self::Seed => "Seed",
            Self::Run => "Snail",
        }
    }

    const fn unit(self) -> Unit {
        match self {
            Self::Depth | Self::Climb | Self::Slide | Self::GoodClimb | Self::Wall | Self::SaltSlip => Unit::Length,
            Self::Good | Self::Reset | Self::Salt => Unit::Chance,
            Self::Patience | Self::Snails | Self::Seed | Self::Run => Unit::Count,
        }
    }

    /// The sign that follows the number in a sentence.
    pub fn sign(self) -> &'static str {
        if self.is_chance() { "\u{a0}%" } else { "" }
    }

    /// Whether it is a chance, shown as per cent.
    pub fn is_chance(self) -> bool {
        self.unit() == Unit::Chance
    }

    /// The smallest and the largest value. The number of snails in the sample limits [`Self::Run`].
    pub fn range(self, snails: u32) -> (u64, u64) {
        let lengths = match self {
            Self::Depth => WellParams::DEPTH,
            Self::Climb | Self::Slide | Self::GoodClimb | Self::SaltSlip => WellParams::STEP,
            Self::Wall => WellParams::WALL,
            Self::Good | Self::Reset | Self::Salt => return (0, 1_000_000),
            Self::Patience => return (0, HORIZON.into()),
            Self::Snails => return (1, 1_000_000),
            Self::Seed => return (0, (1 << 53) - 1),
            Self::Run => return (1, snails.into()),
        };
        (lengths.start().quarters().into(), lengths.end().quarters().into())
    }

    /// What one step changes: a quarter foot, one per cent, or one.
    pub const fn step(self) -> u64 {
        match self.unit() {
            Unit::Length | Unit::Count => 1,
            Unit::Chance => 10_000,
        }
    }

    /// The `step` attribute of its field.
    pub const fn step_text(self) -> &'static str {
        match self.unit() {
            Unit::Length => "0.25",
            Unit::Chance => "any",
            Unit::Count => "1",
        }
    }

    /// Its value in a state.
    pub fn get(self, snail: &SnailState) -> u64 {
        let WellParams { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip } = snail.params;
        match self {
            Self::Depth => depth.quarters().into(),
            Self::Climb => climb.quarters().into(),
            Self::Slide => slide.quarters().into(),
            Self::GoodClimb => good_climb.quarters().into(),
            Self::Wall => wall.quarters().into(),
            Self::SaltSlip => salt_slip.quarters().into(),
            Self::Good => good.millionths().into(),
            Self::Reset => reset.millionths().into(),
            Self::Salt => salt.millionths().into(),
            Self::Patience => snail.patience.into(),
            Self::Snails => snail.snails.into(),
            Self::Seed => snail.seed,
            Self::Run => snail.run.into(),
        }
    }

    /// The state with another value, clamped to the range. If the run of the snail may change, the new state names no day.
    pub fn set(self, snail: &SnailState, value: u64) -> SnailState {
        let (least, most) = self.range(snail.snails);
        let value = value.clamp(least, most);
        let small = u32::try_from(value).unwrap_or(u32::MAX);
        let (length, chance) = (Length::from_quarters(small), Chance::from_millionths(small));
        let mut next = SnailState { day: None, ..*snail };
        match self {
            Self::Depth => next.params.depth = length,
            Self::Climb => next.params.climb = length,
            Self::Slide => next.params.slide = length,
            Self::GoodClimb => next.params.good_climb = length,
            Self::Wall => next.params.wall = length,
            Self::SaltSlip => next.params.salt_slip = length,
            Self::Good => next.params.good = chance,
            Self::Reset => next.params.reset = chance,
            Self::Salt => next.params.salt = chance,
            Self::Patience => next = SnailState { patience: small, ..*snail },
            Self::Snails => (next.snails, next.run) = (small, snail.run.min(small)),
            Self::Seed => next.seed = value,
            Self::Run => next.run = small,
        }
        next
    }

    /// A value as text, without unit.
    pub fn text(self, value: u64) -> String {
        let small = u32::try_from(value).unwrap_or(u32::MAX);
        match self.unit() {
            Unit::Length => Length::from_quarters(small).to_string(),
            Unit::Chance => percent(small),
            Unit::Count => value.to_string(),
        }
    }

    /// Parses a value; `snails` is the number of snails in the sample.
    ///
    /// # Errors
    ///
    /// If the text is not a value in the range, a sentence that says which values are valid.
    pub fn read(self, text: &str, snails: u32) -> Result<u64, String> {
        let text = text.trim();
        let value = match self.unit() {
            Unit::Length => text.parse::<Length>().ok().map(|length| length.quarters().into()),
            Unit::Chance => millionths(text),
            Unit::Count => text.parse().ok(),
        };
        let (least, most) = self.range(snails);
        value.filter(|value| (least..=most).contains(value)).ok_or_else(|| {
            let quarters = if self.unit() == Unit::Length { ", in steps of 0.25" } else { "" };
            format!("{} must be from {} to {}{quarters}.", self.name(), self.text(least), self.text(most))
        })
    }
}

/// Parses per cent into millionths, by moving the decimal point two places.
fn millionths(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let chance: Chance = match whole.len() {
        0 | 1 => format!("0.0{whole:0>1}{part}"),
        2 => format!("0.{whole}{part}"),
        more => format!("{}.{}{part}", whole.get(..more - 2)?, whole.get(more - 2..)?),
    }
    .parse()
    .ok()?;
    Some(chance.millionths().into())
}

/// Millionths as per cent.
fn percent(millionths: u32) -> String {
    let (whole, part) = (millionths / 10_000, millionths % 10_000);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:04}").trim_end_matches('0').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_are_read_as_they_are_written() {
        let snails = SnailState::default().snails;
        for millionths in (0..=1_000_000).step_by(37).chain([1_000_000]) {
            assert_eq!(ParameterField::Salt.read(&ParameterField::Salt.text(millionths), snails), Ok(millionths));
        }
        for (text, value) in [("5", 50_000), (".5", 5_000), ("100", 1_000_000), ("07", 70_000)] {
            assert_eq!(ParameterField::Salt.read(text, snails), Ok(value), "{text}");
        }
        for text in ["", "101", "170", "-1", "NaN", "1e1", "5%"] {
            assert!(ParameterField::Salt.read(text, snails).is_err(), "{text}");
        }
    }

    #[test]
    fn bad_numbers_are_named_with_their_range() {
        let snail = SnailState::default();
        let said = ParameterField::Depth.read("0", snail.snails);
        assert_eq!(said, Err("Depth in feet must be from 0.25 to 1000, in steps of 0.25.".to_owned()));
        assert!(ParameterField::Seed.read("12345678901234567890", snail.snails).is_err());
        assert_eq!(ParameterField::Wall.set(&snail, 1_000).params.wall, Length::from_feet(10));
    }
}
