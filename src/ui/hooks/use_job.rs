//! Long computations, split into slices of less than a frame.

use std::cell::RefCell;

use yew::prelude::*;

use super::use_animation_frames;

/// A long computation that is done in slices, so that the page stays responsive.
pub trait Job: 'static {
    /// The result so far. Make it cheap to clone.
    type Output;

    /// Does one slice of work, of a few milliseconds at most. Returns whether [`output`](Job::output) has changed enough to render again.
    fn advance(&mut self) -> bool;

    /// Whether there is more work to do.
    fn is_running(&self) -> bool;

    /// The result so far.
    fn output(&self) -> Self::Output;
}

/// Runs the job for `key` and returns its output so far. The job starts at once and does one slice in each animation frame, unless
/// `is_paused`.
///
/// When `key` changes, the old job is dropped and a new one is started. Output that `start` itself produces is available in the same
/// render. The job is kept in a `RefCell` and changed in place, because a Yew state would have to copy it for each slice.
#[hook]
pub fn use_job<K, J>(key: K, is_paused: bool, start: impl FnOnce(&K) -> J) -> J::Output
where
    K: PartialEq + 'static,
    J: Job,
{
    let redraw = use_force_update();
    let job = use_memo(key, |key| RefCell::new(start(key)));
    let is_running = !is_paused && job.borrow().is_running();
    let output = job.borrow().output();
    use_animation_frames(is_running, move |_| {
        let has_news = {
            let mut job = job.borrow_mut();
            job.advance() || !job.is_running()
        };
        if has_news {
            redraw.force_update();
        }
    });
    output
}
