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

use std::rc::Rc;

use web_sys::Event;
use yew::prelude::*;

use self::lab::Lab;
use super::{
    gifts::{Gifts, use_given, use_still},
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
    /// Whether its engines are to run, even where all is as the static page has it.
    pub awake: bool,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(SnailProps, use_snail);

/// The simulator.
#[hook]
fn use_snail(props: &SnailProps) -> Html {
    let SnailProps { snail, awake, act } = props;
    let snail = *snail;
    let lab = use_mut_ref(|| None);
    let redraw = use_force_update();
    let asleep = use_still(snail == SnailState::default()) && !awake;
    if !asleep {
        lab.borrow_mut().get_or_insert_with(|| Lab::new(&snail));
    }
    let mut gifts = Gifts::default();
    // Files are offered where the page may hand them out.
    gifts.flag(".files", "hidden", cfg!(target_arch = "wasm32") && !save::allowed());
    let busy = lab.borrow_mut().as_mut().is_some_and(|lab| {
        lab.follow(&snail);
        show::show(&mut gifts, lab);
        lab.busy()
    });
    let html = built(|| skeleton::skeleton(&gifts));
    let stage = use_stage("/snail");
    use_given(&stage, Rc::new(gifts));
    {
        let (lab, act, redraw) = (lab.clone(), act.clone(), redraw.clone());
        use_effect_with(busy, move |busy| {
            let frames = busy.then(|| {
                each_frame(move || {
                    let Some((news, next, busy)) = lab.borrow_mut().as_mut().map(|lab| {
                        let (news, next) = lab.advance();
                        (news, next, lab.busy())
                    }) else {
                        return false;
                    };
                    next.into_iter().for_each(|next| act.emit(next));
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
        let next = lab.borrow_mut().get_or_insert_with(|| Lab::new(&snail)).hear(event);
        if let Some(next) = next {
            redraw.force_update();
            next.into_iter().for_each(|next| act.emit(next));
        }
    };
    use_events(&stage, &act::KINDS, Rc::new(hear));
    html
}
