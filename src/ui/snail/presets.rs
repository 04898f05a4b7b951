//! Wells to start from: the puzzle’s variants, and what the thread’s voices imply, each with its paragraph.

use crate::{
    snail::{Chance, Length, WellParams},
    state::SnailState,
};

/// A well to start from.
#[derive(Debug)]
pub struct Preset {
    /// Its name.
    pub name: &'static str,
    /// The paragraph it comes from.
    pub cite: &'static str,
    /// Why these numbers; empty where the name says it.
    pub why: &'static str,
    /// The well.
    pub params: WellParams,
    /// The watcher’s patience in days, where the paragraph speaks of it.
    pub patience: Option<u32>,
}

impl Preset {
    /// The state that it leads to.
    pub fn start(&self, snail: &SnailState) -> SnailState {
        let patience = self.patience.unwrap_or(snail.patience);
        SnailState { params: self.params, patience, day: None, run: 1, ..*snail }
    }

    /// Whether it is what is shown.
    fn is_shown(&self, snail: &SnailState) -> bool {
        self.params == snail.params && self.patience.is_none_or(|patience| patience == snail.patience)
    }
}

/// Chances in per cent, the wall in quarter feet.
const fn well(good: u32, reset: u32, wall: u32, salt: u32) -> WellParams {
    WellParams {
        depth: Length::from_feet(30),
        climb: Length::from_feet(3),
        slide: Length::from_feet(2),
        good: Chance::from_millionths(good * 10_000),
        good_climb: Length::from_feet(5),
        reset: Chance::from_millionths(reset * 10_000),
        wall: Length::from_quarters(wall),
        salt: Chance::from_millionths(salt * 10_000),
        salt_slip: Length::from_feet(3),
    }
}

const fn preset(name: &'static str, cite: &'static str, why: &'static str, params: WellParams) -> Preset {
    Preset { name, cite, why, params, patience: None }
}

/// The one that is shown. Where two of them are the same well, the later one is meant: it also names the watcher's patience.
pub fn current(snail: &SnailState) -> Option<&'static Preset> {
    VARIANTS.iter().chain(&VOICES).rfind(|preset| preset.is_shown(snail))
}

/// The puzzle and each of its variants.
pub static VARIANTS: [Preset; 6] = [
    preset("Textbook", "c4.1", "", well(0, 0, 0, 0)),
    preset("Good days", "c4.2", "", well(20, 0, 0, 0)),
    preset("Slides to the bottom", "c4.2", "", well(0, 5, 0, 0)),
    preset("Rising wall", "c4.2", "", well(0, 0, 1, 0)),
    preset("Buckets of salt", "c4.2", "", well(0, 0, 0, 10)),
    preset("All at once", "c4.2", "", well(20, 2, 1, 5)),
];

/// What voices of the thread imply. The numbers are ours: none of them gave any but the puzzle’s.
pub static VOICES: [Preset; 7] = [
    preset(
        "A little better every day",
        "post.1",
        "No setbacks at all: the nights take nothing.",
        WellParams { slide: Length::ZERO, climb: Length::from_quarters(1), ..well(0, 0, 0, 0) },
    ),
    preset(
        "Walls on the move",
        "post.7",
        "The wall rises by three quarters of what the snail gains.",
        well(0, 0, 3, 0),
    ),
    Preset {
        name: "One more year, then I am off",
        cite: "c1.2",
        why: "Everything at once, and a watcher who leaves after 365 days.",
        params: well(20, 2, 1, 5),
        patience: Some(365),
    },
    preset("Up, and then this", "c6.1", "Good days, and now and then all the way down.", well(20, 5, 0, 0)),
    preset("Not the users’ worry", "c7.1", "A headache now and then: a little salt.", well(0, 0, 0, 3)),
    preset("Every day a little worse", "c8.1", "The wall outgrows the snail.", well(0, 0, 5, 0)),
    preset(
        "Few will notice",
        "c11.1",
        "Salt often, but it costs a quarter foot.",
        WellParams { salt_slip: Length::from_quarters(1), ..well(0, 0, 0, 25) },
    ),
];
