//! Work that takes longer than a frame.

use std::cell::RefCell;

use yew::prelude::*;

use super::use_animation_frames;

/// Work that is done in slices, so that the page answers in between.
pub trait Job: 'static {
    /// What is known so far: cheap to clone.
    type Output;

    /// Does a slice, of a few milliseconds at most. Whether [`output`](Job::output) has changed enough to be shown.
    fn advance(&mut self) -> bool;

    /// Whether there is more to do.
    fn is_running(&self) -> bool;

    /// What is known so far.
    fn output(&self) -> Self::Output;
}

/// The output of the job that `key` asks for: started at once, then continued a slice in each animation frame.
///
/// Another `key` starts another job, and the one before is dropped. What `start` does itself is known in the same rendering.
/// The job is kept in a cell and changed in place: a state of Yew would have to copy it for each slice.
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
    use_animation_frames(is_running, move || {
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
