//! A callback for every animation frame.

use yew::prelude::*;

use super::use_event_callback;
use crate::platform::frames::each_frame;

/// Calls `step` in every animation frame while `is_running` is true. It always calls the closure of the latest render.
#[hook]
pub fn use_animation_frames(is_running: bool, step: impl Fn() + 'static) {
    let step = use_event_callback(move |()| step());
    use_effect_with(is_running, move |is_running| {
        let frames = is_running.then(|| {
            each_frame(move || {
                step.emit(());
                true
            })
        });
        move || drop(frames)
    });
}
