//! The framework as a map: picture, outline, table and prose of one model, with one selection.
//!
//! All of it stands on the static page. The live page copies it and has a [`desk::Desk`] that marks what changes.

mod body;
mod desk;
mod drawing;
mod export;
mod fingers;
mod hear;
mod keys;
mod legend;
mod line;
mod outline;
mod panel;
mod prose;
mod shape;
mod sheet;
mod table;

use std::{cell::RefCell, rc::Rc};

use web_sys::{Element, Event};
use yew::prelude::*;

use super::{kept::use_kept, part::is_part};
use crate::{
    browser::{frames::after_paint, gesture::listen},
    content::framework,
    fill::fill,
    framework::{Case, Framework},
    link::{Action, MapState},
};
use desk::Desk;

/// What the map shows.
#[derive(PartialEq)]
pub struct MapProps {
    /// What is selected, and how it is shown.
    pub map: MapState,
    /// The case whose path is lit.
    pub case: Case,
    /// Whether the window is narrow; absent on the static page.
    pub narrow: Option<bool>,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(MapProps, use_map);

/// The map.
#[hook]
fn use_map(props: &MapProps) -> Html {
    let kept = use_kept("map-body", || body::body(framework()));
    let part = use_node_ref();
    let desk = use_memo((), |()| RefCell::new(None::<Desk>));
    {
        let (part, desk, act) = (part.clone(), desk.clone(), props.act.clone());
        use_effect_with((), move |()| {
            let listeners = part.cast::<Element>().map(|part| {
                desk.replace(Some(Desk::of(part.clone())));
                let heard: Rc<dyn Fn(&Event)> = {
                    let desk = desk.clone();
                    Rc::new(move |event| {
                        // To move the focus is heard too, in the middle of what moved it.
                        let next = desk.try_borrow_mut().ok().and_then(|mut desk| desk.as_mut()?.hear(event));
                        if let Some(next) = next {
                            act.emit(Action::Chart(next));
                        }
                    })
                };
                let touched: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
                    if let Ok(mut desk) = desk.try_borrow_mut()
                        && let Some(sheet) = desk.as_mut().and_then(Desk::sheet)
                    {
                        sheet.touched(event);
                    }
                });
                let frames = crate::browser::page::all(&part, ".frame");
                let touches = frames.iter().flat_map(|frame| listen(frame, &hear::TOUCHES, &touched));
                let mut listeners = listen(&part, &hear::KINDS, &heard);
                listeners.extend(touches);
                listeners
            });
            move || drop(listeners)
        });
    }
    use_effect_with((props.map.clone(), props.case, props.narrow), move |(map, case, narrow)| {
        let now = &mut *desk.borrow_mut();
        let Some(now) = now.as_mut() else { return };
        if now.show(map, case, *narrow == Some(true)) {
            let desk = Rc::downgrade(&desk);
            now.later = Some(after_paint(move || {
                if let Some(desk) = desk.upgrade()
                    && let Ok(desk) = desk.try_borrow()
                    && let Some(desk) = desk.as_ref()
                {
                    panel::show(desk, framework());
                }
            }));
        }
    });
    html! { <section id="/map" aria-labelledby="map-title" ref={part}>{ kept }</section> }
}

/// What is in the light, in words.
fn status(desk: &Desk, law: &Framework) -> String {
    let map = &desk.map;
    let title = map.node.and_then(|id| law.node(&id)).map(|node| node.title);
    match (title, map.edge) {
        (Some(_), _) if desk.said.0 == map.node => desk.said.1.clone(),
        (Some(title), _) => fill("Lit: {} and what it is tied to.", &[&title]),
        (None, Some(edge)) => desk.sentence(law, edge, true) + ".",
        (None, None) if desk.is_narrowed() => {
            fill("{} of {} fit.", &[&desk.count().to_string(), &law.nodes.len().to_string()])
        }
        (None, None) if map.step > 0 => fill("Lit: step {} of the tour.", &[&map.step.to_string()]),
        (None, None) => "Lit: the path of the case in the trace below.".to_owned(),
    }
}
