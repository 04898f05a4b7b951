//! The simulator: the puzzle as a sentence, the well with the snail in it, and the odds.
//!
//! Its page is written once, see [`skeleton`], and each place of it is then given what has changed, see [`show`]. What a reader
//! does goes by the names of buttons and fields, see [`act`]; what lies beside the permalink is on the bench, see [`lab`].

mod act;
mod audit;
mod chart;
mod charts;
mod field;
mod finding;
mod guess;
mod inverse;
mod lab;
mod log;
mod luck;
mod presets;
mod race;
mod show;
mod skeleton;
mod strip;
mod well;
mod work;

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use self::lab::Lab;
use super::{gifts::use_given, kept::use_kept, part::is_part};
use crate::{
    browser::{frames::each_frame, page, save},
    link::{Action, SnailState},
};

/// What the simulator shows.
#[derive(PartialEq)]
pub struct SnailProps {
    /// The well, its watcher and its snail.
    pub snail: SnailState,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(SnailProps, use_snail);

/// The simulator.
#[hook]
fn use_snail(props: &SnailProps) -> Html {
    let SnailProps { snail, act } = props;
    let start = *snail;
    let lab = use_memo((), move |()| RefCell::new(Lab::new(&start)));
    let redraw = use_force_update();
    lab.borrow_mut().follow(snail);
    let gifts = show::gifts(&lab.borrow(), cfg!(not(target_arch = "wasm32")) || save::allowed());
    let kept = use_kept("/snail", || skeleton::skeleton(&gifts));
    let part = use_node_ref();
    use_given(&part, gifts);
    let busy = lab.borrow().busy();
    {
        let (lab, act, redraw) = (lab.clone(), act.clone(), redraw.clone());
        use_effect_with(busy, move |busy| {
            let frames = busy.then(|| {
                each_frame(move || {
                    let (news, next) = lab.borrow_mut().advance();
                    next.into_iter().for_each(|next| act.emit(next));
                    let busy = lab.borrow().busy();
                    if news || !busy {
                        redraw.force_update();
                    }
                    busy
                })
            });
            move || drop(frames)
        });
    }
    let done = {
        let (act, redraw) = (act.clone(), redraw);
        Rc::new(move |next: Option<Action>| {
            redraw.force_update();
            next.into_iter().for_each(|next| act.emit(next));
        })
    };
    let onclick = {
        let (lab, done) = (lab.clone(), done.clone());
        move |event: MouseEvent| {
            if let Some((name, value)) = page::pushed(&event) {
                let next = lab.borrow_mut().press(&name, &value);
                done(next);
            }
        }
    };
    let enter = {
        let (lab, done) = (lab.clone(), done.clone());
        Rc::new(move |field: Option<(String, String)>| {
            if let Some((name, value)) = field {
                let next = lab.borrow_mut().enter(&name, &value);
                done(next);
            }
        })
    };
    let oninput = {
        let enter = enter.clone();
        move |event: InputEvent| enter(page::slid(&event))
    };
    let onchange = move |event: Event| enter(page::changed(&event));
    let onpointerdown = {
        let lab = lab.clone();
        move |event: PointerEvent| {
            if let Some(name) = page::held(&event) {
                event.prevent_default();
                page::capture(&event);
                lab.borrow_mut().hold(&name, event.client_x());
            }
        }
    };
    let onpointermove = {
        let lab = lab.clone();
        move |event: PointerEvent| {
            let next = lab.borrow().drag(event.client_x());
            if next.is_some() {
                done(next);
            }
        }
    };
    let onpointerup = move |_: PointerEvent| lab.borrow_mut().drag = None;
    let onpointercancel = onpointerup.clone();
    html! {
        <div ref={part} {onclick} {oninput} {onchange} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel}>{ kept }</div>
    }
}
