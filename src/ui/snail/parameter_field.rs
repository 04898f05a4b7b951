//! The numbers that a reader can change, as data: their names, ranges, steps and text.

use crate::{
    snail::{Chance, HORIZON, Length, WellParams},
    state::SnailState,
};

/// What a number counts.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    /// Quarter feet.
    Length,
    /// Millionths, shown in per cent.
    Chance,
    /// One by one.
    Count,
}

/// A number that a reader can change: a parameter of the well, of the watcher, or of the sample.
///
/// A value of any of them is a `u64`: quarter feet of a length, millionths of a chance, or a plain number.
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
    /// Its key in a permalink, which is also the name of its field on the page.
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

    /// What a screen reader calls it, with its unit.
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
            Self::SaltSlip => "Loss to a bucket of salt in feet",
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

    /// Whether it is a chance, shown in per cent.
    pub fn is_chance(self) -> bool {
        self.unit() == Unit::Chance
    }

    /// The least and the greatest value, in a sample of so many snails.
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

    /// What a step changes: a quarter foot, a per cent, one.
    pub const fn step(self) -> u64 {
        match self.unit() {
            Unit::Length | Unit::Count => 1,
            Unit::Chance => 10_000,
        }
    }

    /// The step as the page's own number field wants it.
    pub const fn step_text(self) -> &'static str {
        match self.unit() {
            Unit::Length => "0.25",
            Unit::Chance => "any",
            Unit::Count => "1",
        }
    }

    /// Its value.
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

    /// The state with another value, brought into the range. Where the days of the run change with it, no day is chosen.
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

    /// A value as text, without its unit.
    pub fn text(self, value: u64) -> String {
        let small = u32::try_from(value).unwrap_or(u32::MAX);
        match self.unit() {
            Unit::Length => Length::from_quarters(small).to_string(),
            Unit::Chance => percent(small),
            Unit::Count => value.to_string(),
        }
    }

    /// The value that a text names, in a sample of so many snails.
    ///
    /// # Errors
    ///
    /// What would be a value, in a sentence.
    pub fn read(self, text: &str, snails: u32) -> Result<u64, String> {
        let text = text.trim();
        let value = match self.unit() {
            Unit::Length => text.parse::<Length>().ok().map(|length| length.quarters().into()),
            Unit::Chance => hundredth(text),
            Unit::Count => text.parse().ok(),
        };
        let (least, most) = self.range(snails);
        value.filter(|value| (least..=most).contains(value)).ok_or_else(|| {
            let quarters = if self.unit() == Unit::Length { ", by quarters" } else { "" };
            format!("{} may be {} to {}{quarters}.", self.name(), self.text(least), self.text(most))
        })
    }
}

/// The millionths of a text in per cent: a chance with the point moved two places.
fn hundredth(text: &str) -> Option<u64> {
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

/// Millionths in per cent.
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
        assert_eq!(said, Err("Depth in feet may be 0.25 to 1000, by quarters.".to_owned()));
        assert!(ParameterField::Seed.read("12345678901234567890", snail.snails).is_err());
        assert_eq!(ParameterField::Wall.set(&snail, 1_000).params.wall, Length::from_feet(10));
    }
}
