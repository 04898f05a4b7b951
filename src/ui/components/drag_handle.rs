//! A drag handle that changes a number.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// How many CSS pixels of a drag count as one step.
const PIXELS_PER_STEP: i32 = 8;

/// The props of [`DragHandle`].
#[derive(Clone, PartialEq, Properties)]
pub struct DragHandleProps {
    /// The current number, in the unit of the field that the handle belongs to.
    pub value: u64,
    /// How much one step adds, in the same unit.
    pub step: u64,
    /// Called with the new number during a drag. The handle does not check a maximum; the least number is 0.
    pub on_drag: Callback<u64>,
}

/// The start of a drag: the number at that time, and the x coordinate of the pointer in the window.
#[derive(Clone, Copy)]
struct Drag {
    value: u64,
    x: i32,
}

/// A double arrow that the reader drags to the left for a smaller number and to the right for a larger one. It works with pointers only, so put
/// it beside a field that works with the keyboard.
///
/// The pointer is captured, so the drag continues outside the handle. The distance is measured from the start of the drag, so no step
/// is lost or counted twice when events arrive faster than renders.
#[component]
pub fn DragHandle(props: &DragHandleProps) -> Html {
    let DragHandleProps { value, step, on_drag } = props;
    let drag = use_mut_ref(|| None::<Drag>);
    let onpointerdown = {
        let (drag, value) = (drag.clone(), *value);
        move |event: PointerEvent| {
            event.prevent_default();
            // If the capture fails, the drag only works over the handle itself.
            let _ = event.target_unchecked_into::<Element>().set_pointer_capture(event.pointer_id());
            *drag.borrow_mut() = Some(Drag { value, x: event.client_x() });
        }
    };
    let onpointermove = {
        let (drag, on_drag) = (drag.clone(), on_drag.clone());
        let (shown, step) = (*value, i64::try_from(*step).unwrap_or(1));
        move |event: PointerEvent| {
            let begun = *drag.borrow();
            if let Some(Drag { value, x }) = begun {
                let steps = i64::from((event.client_x() - x) / PIXELS_PER_STEP);
                let next = value.saturating_add_signed(steps.saturating_mul(step));
                if next != shown {
                    on_drag.emit(next);
                }
            }
        }
    };
    let onpointerup = move |_: PointerEvent| *drag.borrow_mut() = None;
    html! {
        <span class="grip" aria-hidden="true" {onpointerdown} {onpointermove}
            onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>{ arrow() }</span>
    }
}

/// A double arrow.
fn arrow() -> Html {
    html! { <svg viewBox="0 0 16 24"><path d="M1,12H15M4.5,8.5L1,12L4.5,15.5M11.5,8.5L15,12L11.5,15.5" /></svg> }
}
