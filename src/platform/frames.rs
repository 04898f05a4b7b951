//! Animation frames: work that is done in small steps, one in each frame, so that the page stays responsive.

use std::{cell::RefCell, rc::Rc};

use gloo_render::{AnimationFrame, request_animation_frame};

/// A handle on work in animation frames. Dropping it stops the work.
pub struct Frames {
    next: Rc<RefCell<Option<AnimationFrame>>>,
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.next.take();
    }
}

/// Runs `step` in every frame, with the time of the frame in milliseconds, until it returns `false`, or until the handle is dropped.
pub fn each_frame(step: impl FnMut(f64) -> bool + 'static) -> Frames {
    let next = Rc::new(RefCell::new(None));
    arm(&next, Rc::new(RefCell::new(step)));
    Frames { next }
}

/// Runs `work` once, after the next repaint, unless the handle is dropped before. Changes just made to the page are visible by then.
pub fn after_paint(work: impl FnOnce() + 'static) -> Frames {
    let (mut work, mut frames) = (Some(work), 0);
    each_frame(move |_| {
        frames += 1;
        if frames > 1
            && let Some(work) = work.take()
        {
            work();
        }
        frames < 2
    })
}

/// Requests the next frame for `step` and keeps the request in `slot`.
fn arm(slot: &Rc<RefCell<Option<AnimationFrame>>>, step: Rc<RefCell<dyn FnMut(f64) -> bool>>) {
    let weak = Rc::downgrade(slot);
    let frame = request_animation_frame(move |time| {
        let go_on = (step.borrow_mut())(time);
        if let Some(slot) = weak.upgrade().filter(|_| go_on) {
            arm(&slot, step);
        }
    });
    slot.replace(Some(frame));
}
