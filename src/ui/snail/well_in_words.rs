//! A well in words: its numbers, without the chances that are 0.

use super::log::feet;
use crate::{
    snail::{Chance, Length, WellParams},
    ui::number::fixed,
};

/// The numbers of a well as a sentence.
pub(super) fn well_in_words(params: &WellParams) -> String {
    let percent = |chance: Chance| format!("{} %", fixed(chance.as_f64() * 100.0, 2));
    let WellParams { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip } = *params;
    let mut words = format!(
        "A well of {}. By day the snail climbs {}, by night it slides {}",
        feet(depth),
        feet(climb),
        feet(slide)
    );
    if good != Chance::NEVER {
        words += &format!("; on {} of the days it climbs {}", percent(good), feet(good_climb));
    }
    if reset != Chance::NEVER {
        words += &format!("; on {} of the nights it slides to the bottom", percent(reset));
    }
    if wall != Length::ZERO {
        words += &format!("; the wall grows {} a night", feet(wall));
    }
    if salt != Chance::NEVER {
        words += &format!("; on {} of the days there is salt, and it loses {}", percent(salt), feet(salt_slip));
    }
    words + "."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_well_is_said_with_what_it_has() {
        let plain = "A well of 30 feet. By day the snail climbs 3 feet, by night it slides 2 feet.";
        assert_eq!(well_in_words(&WellParams::default()), plain);
        let all = WellParams {
            good: Chance::from_millionths(125_000),
            reset: Chance::from_millionths(1_000_000),
            wall: Length::from_quarters(1),
            salt: Chance::from_millionths(10_000),
            ..WellParams::default()
        };
        let words = well_in_words(&all);
        for part in [
            "12.50 % of the days it climbs 5 feet",
            "100.00 % of the nights",
            "grows 0.25 feet",
            "1.00 % of the days there is salt",
        ] {
            assert!(words.contains(part), "{words}");
        }
    }
}
