//! A handle that changes a number as it is dragged.

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// CSS pixels of a drag that make one step.
const PIXELS_PER_STEP: i32 = 8;

/// The props of [`DragHandle`].
#[derive(Clone, PartialEq, Properties)]
pub struct DragHandleProps {
    /// The number, in whatever unit it is counted.
    pub value: u64,
    /// What a step adds to it.
    pub step: u64,
    /// Takes the number that it is dragged to.
    pub on_drag: Callback<u64>,
}

/// The number when the drag began, and where that was across the window.
#[derive(Clone, Copy)]
struct Drag {
    value: u64,
    x: i32,
}

/// A `↔` that is dragged to the left for less and to the right for more. It is for pointers alone; a field beside it is there for the
/// keyboard.
///
/// The pointer is captured, so a drag goes on wherever it moves. The distance counts from where the drag began, so no step is lost or
/// counted twice when events come faster than renderings.
#[component]
pub fn DragHandle(props: &DragHandleProps) -> Html {
    let DragHandleProps { value, step, on_drag } = props;
    let drag = use_mut_ref(|| None::<Drag>);
    let onpointerdown = {
        let (drag, value) = (drag.clone(), *value);
        move |event: PointerEvent| {
            event.prevent_default();
            // Without a capture the drag ends at the edge of the handle.
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
            onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>{ "↔" }</span>
    }
}
