//! The framework as a map: picture, outline, table and prose of one model, with one selection.
//!
//! All of it stands on the static page. The live page has a [`desk::Desk`] that marks what changes.

mod body;
mod desk;
pub mod diagram;
mod drawing;
pub mod edge;
mod export;
mod fingers;
mod hear;
mod keys;
mod legend;
mod line;
pub mod node;
mod outline;
mod panel;
mod prose;
pub mod selection;
mod shape;
mod sheet;
mod table;

use std::{cell::RefCell, rc::Rc};

use web_sys::Event;
use yew::prelude::*;

use super::{
    gifts::use_still,
    part::is_part,
    stage::{built, use_events, use_stage},
};
use crate::{
    browser::{frames::after_paint, gesture::listen, page},
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
    /// Whether it is to be shown, even where all is as the static page has it.
    pub awake: bool,
    /// How often the page heard of what was done on it.
    pub heard: u32,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(MapProps, use_map);

/// The map.
#[hook]
fn use_map(props: &MapProps) -> Html {
    let stage = use_stage("/map");
    let desk = use_memo((), |()| RefCell::new((*stage).clone().map(Desk::of)));
    let hear = {
        let (desk, act) = (desk.clone(), props.act.clone());
        move |event: &Event| {
            // To move the focus is heard too, in the middle of what moved it.
            let Ok(mut now) = desk.try_borrow_mut() else { return };
            if let Some(now) = now.as_mut()
                && let Some(next) = now.hear(event)
            {
                let case = now.case;
                show(&desk, now, &next, &case);
                act.emit(Action::SetMap(next));
            }
        }
    };
    use_events(&stage, &hear::KINDS, Rc::new(hear));
    {
        let desk = desk.clone();
        use_effect_with((), move |()| {
            let touched: Rc<dyn Fn(&Event)> = Rc::new(move |event| {
                if let Ok(mut desk) = desk.try_borrow_mut()
                    && let Some(sheet) = desk.as_mut().and_then(Desk::sheet)
                {
                    sheet.touched(event);
                }
            });
            let frames = (*stage).as_ref().map(|part| page::all(part, ".frame")).unwrap_or_default();
            let listeners: Vec<_> = frames.iter().flat_map(|frame| listen(frame, &hear::TOUCHES, &touched)).collect();
            move || drop(listeners)
        });
    }
    let asleep = use_still(props.map == MapState::default() && props.case == Case::default()) && !props.awake;
    let shown = (props.map.clone(), props.case, props.narrow, asleep, props.heard);
    use_effect_with(shown, move |(map, case, narrow, asleep, _)| {
        let now = &mut *desk.borrow_mut();
        let Some(now) = now.as_mut() else { return };
        let narrow = *narrow == Some(true);
        let shows = now.shows(map, case, narrow);
        now.narrow = narrow;
        if !asleep && !shows {
            show(&desk, now, map, case);
        }
    });
    built(|| body::body(framework()))
}

/// Shows a map, and once that is painted what is selected on it.
fn show(desk: &Rc<RefCell<Option<Desk>>>, now: &mut Desk, map: &MapState, case: &Case) {
    if now.show(map, case) {
        let desk = Rc::downgrade(desk);
        now.later = Some(after_paint(move || {
            if let Some(desk) = desk.upgrade()
                && let Ok(desk) = desk.try_borrow()
                && let Some(desk) = desk.as_ref()
            {
                panel::show(desk, framework());
            }
        }));
    }
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
        (None, None) => "Lit: the path of the case in the trace.".to_owned(),
    }
}
