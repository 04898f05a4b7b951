//! Work in slices, one a frame.

use std::{cell::RefCell, rc::Rc};

use gloo_render::{AnimationFrame, request_animation_frame};

/// Keeps a step running once a frame; dropping it stops the work.
pub struct Frames {
    next: Rc<RefCell<Option<AnimationFrame>>>,
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.next.take();
    }
}

/// Runs `step` in every frame until it answers `false`, or until the value returned here is dropped.
pub fn each_frame(step: impl FnMut() -> bool + 'static) -> Frames {
    let next = Rc::new(RefCell::new(None));
    arm(&next, Rc::new(RefCell::new(step)));
    Frames { next }
}

/// Runs `work` once what was just changed has been painted, unless the value returned here is dropped before.
pub fn after_paint(work: impl FnOnce() + 'static) -> Frames {
    let (mut work, mut frames) = (Some(work), 0);
    each_frame(move || {
        frames += 1;
        if frames > 1
            && let Some(work) = work.take()
        {
            work();
        }
        frames < 2
    })
}

fn arm(slot: &Rc<RefCell<Option<AnimationFrame>>>, step: Rc<RefCell<dyn FnMut() -> bool>>) {
    let weak = Rc::downgrade(slot);
    let frame = request_animation_frame(move |_| {
        let go_on = (step.borrow_mut())();
        if let Some(slot) = weak.upgrade().filter(|_| go_on) {
            arm(&slot, step);
        }
    });
    slot.replace(Some(frame));
}
