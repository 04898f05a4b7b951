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

use web_sys::Event;
use yew::prelude::*;

use self::lab::Lab;
use super::{
    gifts::use_given,
    part::is_part,
    stage::{built, use_events, use_stage},
};
use crate::{
    browser::{frames::each_frame, save},
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
    let html = built(|| skeleton::skeleton(&gifts));
    let stage = use_stage("/snail");
    use_given(&stage, Rc::new(gifts));
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
    let act = act.clone();
    let hear = move |event: &Event| {
        let next = lab.borrow_mut().hear(event);
        if let Some(next) = next {
            redraw.force_update();
            next.into_iter().for_each(|next| act.emit(next));
        }
    };
    use_events(&stage, &act::KINDS, Rc::new(hear));
    html
}
