//! One drawing on the live page: its light, its lens, and what is done to it with pointers.

use web_sys::{Element, Event};

use super::{super::number::at, fingers::Fingers};
use crate::{
    browser::{
        gesture,
        lights::Lights,
        page::{self, all, one, set},
    },
    content::framework,
    framework::{Focus, Light, viewport::Viewport},
};

/// A drawing that can be operated.
pub(super) struct Sheet {
    drawing: Element,
    frame: Element,
    svg: Element,
    nodes: Lights,
    wires: Lights,
    words: Lights,
    size: (f32, f32),
    lens: Viewport,
    fingers: Fingers,
}

impl Sheet {
    /// The wide drawing or the narrow one, with wires broad enough to be hit and one stop for the keyboard.
    pub(super) fn of(part: &Element, narrow: bool) -> Option<Self> {
        let law = framework();
        let scene = if narrow { &law.narrow } else { &law.wide };
        let drawing = one(part, if narrow { ".drawing.narrow" } else { ".drawing.wide" })?;
        let (frame, svg) = (one(&drawing, ".frame")?, one(&drawing, "svg")?);
        let nodes = Lights::of(&svg, ".node");
        let wires = Lights::of(&svg, ".wire").sorted_by("data-edge");
        let words = Lights::of(&svg, ".labels text");
        for node in nodes.elements() {
            set(node, "tabindex", Some("-1"));
        }
        nodes.make_stop(None);
        for wire in wires.elements() {
            if let Some(line) = one(wire, ".line")
                && let Ok(hit) = line.clone_node()
            {
                drop(wire.insert_before(&hit, Some(&line)));
                set(&line, "class", Some("hit"));
                drop(wire.insert_before(&line, Some(&hit)));
            }
        }
        let size = (scene.width, scene.height);
        Some(Self { drawing, frame, svg, nodes, wires, words, size, lens: Viewport::FIT, fingers: Fingers::default() })
    }

    /// Puts the light where it belongs.
    pub(super) fn show(&mut self, focus: &Focus, node: Option<usize>, edge: Option<usize>) {
        let before = self.nodes.current();
        self.nodes.show(&focus.nodes, node);
        if before != node {
            self.nodes.make_stop(before);
            // A node reached by key comes into view.
            let place = node
                .filter(|_| self.lens.zoom > 1.0)
                .and_then(|nth| gesture::middle(&self.frame, self.nodes.elements().get(nth)?));
            if let Some((x, y)) = place.filter(|(x, y)| !(0.0..1.0).contains(x) || !(0.0..1.0).contains(y)) {
                self.look(self.lens.pan((0.5 - x, 0.5 - y), self.size));
            }
        }
        self.wires.show(&focus.edges, edge);
        // Words stand on what the selection lights, not on the whole path.
        if node.is_some() || edge.is_some() {
            self.words.show(&focus.edges, None);
        } else {
            self.words.show(&vec![Light::Faded; focus.edges.len()], None);
        }
    }

    /// Nearer by a factor, or further.
    pub(super) fn nearer(&mut self, factor: f32) {
        self.look(self.lens.zoom_at(factor, (0.5, 0.5), self.size));
    }

    fn look(&mut self, lens: Viewport) {
        self.lens = lens;
        set(&self.svg, "viewBox", Some(&self.view_box(0.0)));
        drop(self.drawing.class_list().toggle_with_force("near", lens.zoom > 1.0));
        for (button, end) in all(&self.drawing, "button[name=lens]").iter().zip([Viewport::MAX_ZOOM, 1.0, 1.0]) {
            drop(button.toggle_attribute_with_force("disabled", lens.zoom == end));
        }
    }

    /// What is seen as a view box, with so much room below as there is at the natural size.
    pub(super) fn view_box(&self, room: f32) -> String {
        let (width, height) = self.lens.visible_size(self.size);
        [self.lens.x, self.lens.y, width, height + room / self.lens.zoom].map(at).join(" ")
    }

    /// Where the foot of a picture of it stands, and in which size: x, y and font size.
    pub(super) fn foot(&self) -> [String; 3] {
        let (_, height) = self.lens.visible_size(self.size);
        let zoom = self.lens.zoom;
        [self.lens.x + 6.0 / zoom, self.lens.y + height + 18.0 / zoom, 11.0 / zoom].map(at)
    }

    /// A pointer, a wheel or a finger does something to it.
    pub(super) fn touched(&mut self, event: &Event) {
        let (lens, size) = (self.lens, self.size);
        match event.type_().as_str() {
            "wheel" => {
                if let Some((factor, at)) = gesture::wheel(event, &self.frame) {
                    event.prevent_default();
                    self.look(lens.zoom_at(factor, at, size));
                }
            }
            "touchmove" => {
                if gesture::is_many_fingers(event) {
                    event.prevent_default();
                }
            }
            kind => {
                let Some(pointer) = gesture::pointer(event, &self.frame) else { return };
                match kind {
                    "pointerdown" => self.fingers.down(&pointer),
                    "pointermove" => {
                        if let Some(next) = self.fingers.moved(&pointer, lens, size) {
                            self.look(next);
                        }
                    }
                    _ => self.fingers.up(&pointer),
                }
            }
        }
    }

    /// Whether a click is the end of a drag.
    pub(super) fn was_dragged(&self) -> bool {
        self.fingers.dragged()
    }

    /// Puts the keyboard on a node.
    pub(super) fn stand_on(&self, node: usize) {
        if let Some(node) = self.nodes.elements().get(node) {
            page::stand_on(node);
        }
    }
}
