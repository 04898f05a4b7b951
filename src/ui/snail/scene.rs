//! What the picture shows of a moment, its scale, and what is around the well: sky, earth, and the light in the shaft.

use yew::prelude::*;

use super::{
    super::{components::paths::paths, number::at},
    playback::Clock,
    simulation::Diary,
    well::BOTTOM,
};
use crate::snail::{DayEntry, Length, Weather};

/// The highest that a rim is drawn.
const TOP: f32 = 84.0;

/// By how much the scale changes at once where the wall outgrows the picture.
const STEP: f32 = 1.4;

/// What happens at a moment that the picture marks.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mishap {
    /// A bucket of salt falls on the snail.
    Salt,
    /// The wall grows.
    Brick,
}

/// A moment of a run, with the scale of its picture.
pub(super) struct Scene {
    pub is_out: bool,
    pub is_night: bool,
    /// The height of the snail.
    pub height: Length,
    /// The wall on the first day.
    pub depth: Length,
    /// The wall before tonight.
    pub old_wall: Length,
    pub wall: Length,
    pub mishap: Option<Mishap>,
    /// The tallest wall that fits into the picture, in feet.
    tallest: f32,
}

impl Scene {
    pub fn of(depth: Length, diary: &Diary, today: Option<&DayEntry>, clock: Clock) -> Self {
        let is_out = today.is_some_and(|entry| entry.out);
        let is_night = clock.is_morning && today.is_some() && !is_out;
        let old_wall = today.map_or(depth, |entry| entry.wall_before);
        let wall = today.filter(|_| is_night).map_or(old_wall, |entry| entry.wall_after);
        let height = today.map_or(Length::ZERO, |entry| if is_night { entry.end } else { entry.top.min(wall) });
        let is_salted = !is_night && today.is_some_and(|entry| entry.weather == Weather::Salt);
        let mishap = if is_salted { Some(Mishap::Salt) } else { (wall > old_wall).then_some(Mishap::Brick) };
        let tallest = tallest(depth, diary.last().map_or(depth, |entry| entry.wall_before), wall);
        Self { is_out, is_night, height, depth, old_wall, wall, mishap, tallest }
    }

    /// The place of a height.
    pub fn y(&self, height: Length) -> f32 {
        self.y_of(feet(height))
    }

    /// The place of a height in feet.
    pub fn y_of(&self, feet: f32) -> f32 {
        BOTTOM - feet * (BOTTOM - TOP) / self.tallest
    }
}

/// The tallest wall that fits, in feet. The scale stays the same for as long as it can: until the end of the run, or until the wall is
/// much taller than on the first day.
fn tallest(depth: Length, last: Length, wall: Length) -> f32 {
    let mut tallest = feet(depth);
    while last > depth && tallest < feet(wall).max(feet(depth) * STEP) {
        tallest *= STEP;
    }
    tallest.min(feet(last)).max(feet(wall)).max(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "a wall has far fewer quarters than f32 counts exactly")]
pub(super) fn feet(length: Length) -> f32 {
    length.quarters() as f32 / 4.0
}

/// The sky with its sun, its moon and its stars, the earth up to the height that the wall had on the first day, and the shaft with its
/// water and the light that falls into it from the side of the sun. The style sheet gives them the colours of the time of day.
pub(super) fn surroundings(scene: &Scene) -> Html {
    let (top, ground) = (scene.y(scene.wall), at(scene.y(scene.depth)));
    let rim = at(top);
    let light = |below: f32| format!("M76,{rim}H246L76,{}z", at((top + below).min(BOTTOM))).into();
    paths(&[
        ("sky", "M-600,-99H1020V600H-600z".into()),
        ("stars", "M30,30h0M120,22h0M205,52h0M286,26h0M408,70h0M-50,44h0M480,30h0M158,60h0M-130,24h0M560,64h0".into()),
        ("halo", "M372,42h0".into()),
        ("sun", "M372,42h0".into()),
        ("moon", "M377,25a17.5,17.5 0 1 0 14,25a14,14 0 0 1 -14,-25z".into()),
        ("earth", format!("M-600,{ground}H1020V600H-600z").into()),
        ("grass", format!("M-600,{ground}H50M272,{ground}H1020").into()),
        ("shaft", format!("M76,{rim}H246V456H76z").into()),
        ("light", light(110.0)),
        ("light", light(200.0)),
        ("light", light(310.0)),
        ("water", "M76,436q10.6,-3 21.3,0t21.3,0t21.3,0t21.3,0t21.3,0t21.3,0t21.3,0t20.8,0V456H76z".into()),
    ])
}
