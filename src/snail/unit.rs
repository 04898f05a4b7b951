//! The unit that the exact engine counts heights in.

use super::luck::weights;
use super::{Chance, Moves, Setting};

/// The moves in the greatest unit that all *possible* moves are whole numbers of, and that unit in quarter feet.
pub(super) fn reduced(setting: &Setting) -> (Moves, u32) {
    let moves = Moves::of(setting);
    let [salt, good, ordinary] = weights(setting).map(|(_, weight)| weight > 0.0);
    let possible = [
        (moves.saltslip, salt),
        (moves.goodclimb, good),
        (moves.climb, ordinary),
        (moves.slide, setting.reset < Chance::ALWAYS),
    ];
    let unit = possible.iter().filter(|(_, can)| *can).fold(0, |unit, (length, _)| gcd(unit, *length)).max(1);
    // A move that cannot happen may be no whole number of units; what it is rounded to has no effect.
    let Moves { climb, goodclimb, saltslip, slide } = moves;
    let [climb, goodclimb, saltslip, slide] = [climb, goodclimb, saltslip, slide].map(|length| length / unit);
    (Moves { climb, goodclimb, saltslip, slide }, unit)
}

/// The greatest common divisor; of 0 and `n`, it is `n`.
fn gcd(a: u32, b: u32) -> u32 {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snail::Length;

    #[test]
    fn the_unit_heeds_only_what_can_happen() {
        let odd = Setting { saltslip: Length::from_quarters(1), ..Setting::default() };
        assert_eq!(reduced(&odd).1, 4);
        let salted = Setting { salt: Chance::from_millionths(1), ..odd };
        assert_eq!(reduced(&salted).1, 1);
    }

    #[test]
    fn a_well_without_moves_has_a_unit_all_the_same() {
        let still = Setting { climb: Length::ZERO, slide: Length::ZERO, ..Setting::default() };
        assert_eq!(reduced(&still).1, 1);
    }
}
