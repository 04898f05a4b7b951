//! What else can be asked of a well: one change with the luck kept, the question turned round, a race.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::part::is_part;

use super::{inverse, luck, race, work::use_exact};
use crate::{
    link::{Action, SnailState},
    snail::FirstPassage,
};

/// What the trials need.
#[derive(PartialEq)]
pub(super) struct TrialsProps {
    /// The well.
    pub(super) snail: SnailState,
    /// Its exact odds, once they are there.
    pub(super) odds: Option<Rc<FirstPassage>>,
    /// The day on the clock.
    pub(super) day: u32,
    /// Takes what the reader does.
    pub(super) act: Callback<Action>,
}

is_part!(TrialsProps, use_trials);

/// The three trials side by side.
#[hook]
fn use_trials(props: &TrialsProps) -> Html {
    let TrialsProps { snail, odds, day, act } = props;
    let before = use_state_eq(|| snail.setting);
    let counted =
        use_memo((*before, snail.setting, snail.seed), |(before, after, seed)| luck::follow(before, after, *seed));
    let question = use_state_eq(|| (0, 50, 730));
    let asked = use_state_eq(|| None);
    let answer = use_state_eq(|| None);
    {
        let answer = answer.clone();
        use_effect_with(*asked, move |asked| {
            let frames = asked.map(|(snail, question)| inverse::search(snail, question, answer));
            move || drop(frames)
        });
    }
    let rival = use_state_eq(|| None::<SnailState>);
    let trouble = use_state_eq(String::new);
    let second = (*rival).unwrap_or_default();
    let against = use_exact(second.setting).borrow().odds.clone();
    let track = rival.map(|rival| race::track(snail, &rival, *day, (odds.clone(), against))).unwrap_or_default();
    html! {
        <div class="pair even">
            <div>{ luck::kept(snail, &before, *counted) }{ inverse::ask(snail, act, &question, &asked, *answer) }</div>
            <div>{ race::field(&rival, &trouble, track) }</div>
        </div>
    }
}
