//! The frame around a diagram: zoom and pan with wheel, touch, mouse and buttons, clicks, and keyboard navigation.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::{
    diagram::{DiagramControls, MapDiagram, scene},
    gesture::PointerGesture,
    selection::Selection,
    viewport::ViewportUpdate,
};
use crate::{
    content::law,
    law::{HighlightState, Viewport},
    platform::pointer,
    ui::hooks::{use_blocking_listener, use_event_callback},
};

/// The zoom factor of one press of a button.
const BUTTON_ZOOM: f32 = 1.5;
/// The point that a button zooms at, as fractions of the viewport.
const MIDDLE: (f32, f32) = (0.5, 0.5);
/// The zoom factor of one wheel event.
const WHEEL_ZOOM: f32 = 1.2;

/// The props of [`MapFrame`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapFrameProps {
    /// Whether it is interactive; in the article without script it is a static picture.
    pub is_live: bool,
    /// Whether to show the narrow drawing instead of the wide one.
    pub narrow: bool,
    /// The highlight of each node and each relation.
    pub highlight: Rc<HighlightState>,
    /// The selected node or relation.
    pub selection: Selection,
    /// The visible part of the drawing.
    pub viewport: Viewport,
    /// A ref for the `svg` element.
    pub drawing: NodeRef,
    /// Refs for the elements of the nodes, in the order of the content.
    pub nodes: Rc<Vec<NodeRef>>,
    /// Called with an update of the viewport when the reader zooms or pans, or when a selected node has to be brought into view.
    pub on_viewport: Callback<ViewportUpdate>,
    /// Called with the new selection when the reader clicks; a click on the selected node clears the selection.
    pub on_select: Callback<Selection>,
    /// Receives the key events of the diagram.
    pub onkeydown: Callback<KeyboardEvent>,
}

/// A diagram with zoom buttons. The wheel zooms only together with Ctrl or Cmd; without them it scrolls the page.
#[component]
pub fn MapFrame(props: &MapFrameProps) -> Html {
    let MapFrameProps { is_live, narrow, viewport, selection, .. } = *props;
    let scene = scene(narrow);
    let size = (scene.width, scene.height);
    let gesture = use_mut_ref(PointerGesture::default);
    let frame = use_node_ref();
    // Two fingers zoom the drawing and must not scroll the page. One finger scrolls the page.
    use_blocking_listener(&frame, "touchmove", |event: TouchEvent| {
        if event.touches().length() > 1 {
            event.prevent_default();
        }
    });
    use_blocking_listener(&frame, "wheel", {
        let (frame, on_viewport) = (frame.clone(), props.on_viewport.clone());
        move |event: WheelEvent| {
            if !event.ctrl_key() && !event.meta_key() {
                return;
            }
            event.prevent_default();
            if let Some(at) = frame.cast::<Element>().and_then(|frame| pointer::position(&event, &frame)) {
                let factor = if event.delta_y() < 0.0 { WHEEL_ZOOM } else { 1.0 / WHEEL_ZOOM };
                on_viewport.emit(Box::new(move |viewport| viewport.zoom_at(factor, at, size)));
            }
        }
    });
    {
        let on_viewport = props.on_viewport.clone();
        use_effect_with(selection, move |selection| {
            if let Some(centre) = centre_of(*selection, narrow) {
                on_viewport.emit(Box::new(move |viewport| {
                    if viewport.shows(centre, size) { viewport } else { viewport.centred_on(centre, size) }
                }));
            }
        });
    }
    let on_select = {
        let (gesture, on_select) = (gesture.clone(), props.on_select.clone());
        use_event_callback(move |clicked: Selection| {
            if gesture.borrow().is_drag() {
                return;
            }
            let is_again = matches!(clicked, Selection::Node(_)) && clicked == selection;
            on_select.emit(if is_again { Selection::Nothing } else { clicked });
        })
    };
    let on_pointer = |does: fn(&mut PointerGesture, &pointer::Pointer)| {
        let (gesture, frame) = (gesture.clone(), frame.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(pointer) = frame.cast::<Element>().and_then(|frame| pointer::pointer(&event, &frame)) {
                does(&mut gesture.borrow_mut(), &pointer);
            }
        })
    };
    let on_pointer_end = on_pointer(PointerGesture::end);
    let onpointermove = {
        let (gesture, frame, on_viewport) = (gesture.clone(), frame.clone(), props.on_viewport.clone());
        move |event: PointerEvent| {
            let pointer = frame.cast::<Element>().and_then(|frame| pointer::pointer(&event, &frame));
            let update = pointer.and_then(|pointer| gesture.borrow_mut().drag(&pointer, size));
            if let Some(update) = update {
                on_viewport.emit(update);
            }
        }
    };
    let button = |name: &'static str, sign: &'static str, next: fn(Viewport, (f32, f32)) -> Viewport| {
        let onclick = props
            .on_viewport
            .reform(move |_: MouseEvent| Box::new(move |viewport| next(viewport, size)) as ViewportUpdate);
        let disabled = next(viewport, size).zoom == viewport.zoom;
        html! { <button type="button" aria-label={name} title={name} {disabled} {onclick}>{ sign }</button> }
    };
    let controls =
        is_live.then(|| DiagramControls { drawing: props.drawing.clone(), nodes: props.nodes.clone(), on_select });
    html! {
        <div class={classes!("drawing", if narrow { "narrow" } else { "wide" }, (viewport.zoom > 1.0).then_some("near"))}>
            <div ref={frame.clone()} class="frame" role={is_live.then_some("application")} aria-label={is_live.then_some("Map: move with the arrow keys")}
                onpointerdown={on_pointer(PointerGesture::start)} {onpointermove} onpointerup={on_pointer_end.clone()}
                onpointerleave={on_pointer_end.clone()} onpointercancel={on_pointer_end} onkeydown={props.onkeydown.clone()}>
                <MapDiagram {narrow} highlight={props.highlight.clone()} {selection} {viewport} {controls} />
            </div>
            <div class="lens live" role="group" aria-label="Zoom">
                { button("Zoom in", "+", |viewport, size| viewport.zoom_at(BUTTON_ZOOM, MIDDLE, size)) }
                { button("Zoom out", "−", |viewport, size| viewport.zoom_at(1.0 / BUTTON_ZOOM, MIDDLE, size)) }
                { button("Fit the whole map", "Fit", |_, _| Viewport::FIT) }
            </div>
        </div>
    }
}

/// The centre of the selected node, in units of the drawing; `None` if no node is selected.
pub(super) fn centre_of(selection: Selection, narrow: bool) -> Option<(f32, f32)> {
    let Selection::Node(id) = selection else { return None };
    let place = scene(narrow).boxes.get(law().node_index(&id)?)?;
    Some((place.x + place.w / 2.0, place.y + place.h / 2.0))
}
