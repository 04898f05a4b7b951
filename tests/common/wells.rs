//! Wells for the tests of both engines.

use proptest::prelude::*;
use snailwell::snail::{Chance, Length, Sample, Sampler, WellParams};

/// The chance, greater by `more` millionths.
pub fn raised(chance: Chance, more: u32) -> Chance {
    Chance::from_millionths(chance.millionths() + more)
}

/// The length, greater by a quarter foot.
pub fn longer(length: Length) -> Length {
    Length::from_quarters(length.quarters() + 1)
}

/// The well with one parameter at a time less favourable: a chance by `more` millionths, a length by a quarter foot.
pub fn less_favourable(base: WellParams, more: u32) -> [WellParams; 6] {
    [
        WellParams { reset: raised(base.reset, more), ..base },
        WellParams { salt: raised(base.salt, more), ..base },
        WellParams { wall: longer(base.wall), ..base },
        WellParams { slide: longer(base.slide), ..base },
        WellParams { salt_slip: longer(base.salt_slip), ..base },
        WellParams { depth: longer(base.depth), ..base },
    ]
}

/// A whole sample of this many snails.
pub fn sampled(params: &WellParams, seed: u64, snails: u32) -> Sample {
    let mut sampler = Sampler::new(params, seed, snails);
    while !sampler.advance(1 << 20).finished {}
    sampler.sample()
}

fn lengths() -> impl Strategy<Value = [u32; 6]> {
    // Small numbers of quarters, or of whole feet: both kinds of unit, walls and slides of every relation.
    let quarters = (1u32..160, 0u32..24, 0u32..24, 0u32..24, 0u32..24, 0u32..6);
    (quarters, prop_oneof![Just(1u32), Just(4)])
        .prop_map(|((a, b, c, d, e, f), unit)| [a, b, c, d, e, f].map(|length| length * unit))
}

fn chance() -> impl Strategy<Value = Chance> {
    prop_oneof![
        3 => (0u32..400_000).prop_map(Chance::from_millionths),
        1 => (0u32..=1_000_000).prop_map(Chance::from_millionths),
        2 => Just(Chance::NEVER),
        1 => Just(Chance::ALWAYS),
    ]
}

prop_compose! {
    /// Any well: of both units, certain and not, with slides and walls of every relation to the climb.
    pub fn settings()(
        [depth, climb, slide, good_climb, salt_slip, wall] in lengths(),
        good in chance(), reset in chance(), salt in chance(), rises in any::<bool>(),
    ) -> WellParams {
        let [depth, climb, slide, good_climb, salt_slip, wall] =
            [depth, climb, slide, good_climb, salt_slip, if rises { wall } else { 0 }].map(Length::from_quarters);
        WellParams { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip }
    }
}
