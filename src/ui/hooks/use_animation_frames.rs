//! A callback for every animation frame.

use yew::prelude::*;

use super::use_event_callback;
use crate::platform::frames::each_frame;

/// Calls `step` in every animation frame while `is_running` is true, with the time of the frame in milliseconds. It always calls the
/// closure of the latest render.
#[hook]
pub fn use_animation_frames(is_running: bool, step: impl Fn(f64) + 'static) {
    let step = use_event_callback(step);
    use_effect_with(is_running, move |is_running| {
        let frames = is_running.then(|| {
            each_frame(move |time| {
                step.emit(time);
                true
            })
        });
        move || drop(frames)
    });
}
