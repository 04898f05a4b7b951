//! The unit of height of the exact engine: the greatest common divisor of the moves.

use crate::snail::rng::weights;
use crate::snail::{Chance, TransitionRules, WellParams};

/// The moves in the greatest unit of which every *possible* move is a multiple, and that unit in quarter feet (at least 1).
///
/// A larger unit means fewer heights to compute. Moves of probability 0 do not count.
pub(super) fn reduced(params: &WellParams) -> (TransitionRules, u32) {
    let moves = TransitionRules::of(params);
    let [salt, good, ordinary] = weights(params).map(|(_, weight)| weight > 0.0);
    let possible = [
        (moves.salt_slip, salt),
        (moves.good_climb, good),
        (moves.climb, ordinary),
        (moves.slide, params.reset < Chance::ALWAYS),
    ];
    let unit = possible.iter().filter(|(_, can)| *can).fold(0, |unit, (length, _)| gcd(unit, *length)).max(1);
    // A move that cannot happen need not be a multiple of the unit; how it is rounded has no effect.
    let TransitionRules { climb, good_climb, salt_slip, slide } = moves;
    let [climb, good_climb, salt_slip, slide] = [climb, good_climb, salt_slip, slide].map(|length| length / unit);
    (TransitionRules { climb, good_climb, salt_slip, slide }, unit)
}

/// The greatest common divisor. That of 0 and `n` is `n`.
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
        let odd = WellParams { salt_slip: Length::from_quarters(1), ..WellParams::default() };
        assert_eq!(reduced(&odd).1, 4);
        let salted = WellParams { salt: Chance::from_millionths(1), ..odd };
        assert_eq!(reduced(&salted).1, 1);
    }

    #[test]
    fn a_well_without_moves_has_a_unit_all_the_same() {
        let still = WellParams { climb: Length::ZERO, slide: Length::ZERO, ..WellParams::default() };
        assert_eq!(reduced(&still).1, 1);
    }
}
