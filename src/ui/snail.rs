//! The simulator: the puzzle as a sentence, the well with the snail in it, and the odds.

mod audit;
mod chart;
mod charts;
mod controls;
mod field;
mod finding;
mod guess;
mod inverse;
mod log;
mod luck;
mod parts;
mod presets;
mod race;
mod sentence;
mod strip;
mod trials;
mod well;
mod work;

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::part::{is_part, part};

use self::{
    chart::{ChartProps, Drawing},
    guess::Guess,
    presets::Preset,
};
use super::kept::use_kept;
use crate::{
    browser::download,
    link::{Action, SnailState},
    snail::{DayEntry, Run},
};

/// What the simulator shows.
#[derive(PartialEq)]
pub struct SnailProps {
    /// The well, its watcher and its snail.
    pub snail: SnailState,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

/// The day shown where the permalink names none: the day it gets out, or the hundredth.
fn shown_day(snail: &SnailState, diary: &[DayEntry]) -> u32 {
    let last = diary.last().map_or(0, |entry| entry.day);
    snail.day.map_or(last.min(100), |day| day.min(last))
}

is_part!(SnailProps, use_snail);

/// The simulator.
#[hook]
fn use_snail(props: &SnailProps) -> Html {
    let SnailProps { snail, act } = props;
    let SnailState { setting, patience, snails, seed, run, .. } = *snail;
    let exact = work::use_exact(setting);
    let (odds, heights, solved) = {
        let exact = exact.borrow();
        (exact.odds.clone(), exact.heights.clone(), exact.day())
    };
    let stopped = use_state_eq(|| false);
    let drawn = work::use_sample(setting, seed, snails, *stopped);
    let diary = use_memo((setting, seed, run), |(setting, seed, run)| {
        Run::new(setting, *seed, run.saturating_sub(1)).collect::<Vec<_>>()
    });
    let morning = use_state_eq(|| false);
    let covered = use_state_eq(|| Guess::Open);
    let files = use_state_eq(|| true);
    {
        let files = files.clone();
        use_effect_with((), move |()| files.set(download::allowed()));
    }
    let key = (setting, patience, seed, snails, drawn.progress.done, odds.is_some());
    let of_odds = use_memo(key, |_| {
        odds.as_deref().map(|odds| {
            let reach = work::reach(odds, patience);
            let histogram = charts::histogram(odds, &drawn.sample, work::reach(odds, 0));
            (Rc::new(histogram), Rc::new(charts::survival(odds, &drawn.sample, reach, patience)))
        })
    });
    let fan = use_memo((setting, seed, heights.is_some()), |_| {
        heights.as_ref().map(|heights| Rc::new(charts::fan(snail, heights)))
    });
    let trouble = use_state_eq(String::new);
    let drag = use_mut_ref(|| sentence::Drag::None);
    let audit = use_kept("snail-audit", audit::audit);
    let day = shown_day(snail, &diary);
    let last = diary.last().map_or(0, |entry| entry.day);
    let is_covered = *covered == Guess::Covered;
    let chart = |drawing: &Rc<Drawing>| part(ChartProps { drawing: drawing.clone(), files: *files });
    html! {
        <section id="/snail" aria-labelledby="snail-title">
            <div class="pair snail">
                <div>
                    { well::well(&setting, &diary, day, *morning) }
                    { part(controls::ControlsProps { snail: *snail, last, day, morning: morning.clone(), act: act.clone() }) }
                    { strip::strip(snail, &diary, day) }
                    { log::log(snail, &diary, day, *files) }
                </div>
                <div>
                    <h2 id="snail-title">{ "How many days?" }</h2>
                    { presets("Wells to start from", &presets::VARIANTS, snail, act) }
                    { sentence::sentence(*snail, act, &trouble, &drag) }
                    { guess::guess(&covered, &setting, odds.as_deref()) }
                    { finding::finding(snail, odds.as_deref(), &drawn, solved, is_covered, stop(&drawn, &stopped)) }
                    if let Some((histogram, _)) = (*of_odds).as_ref().filter(|_| !is_covered) { { chart(histogram) } }
                </div>
            </div>
            if !is_covered {
                <div class="pair even">
                    <div>if let Some((_, survival)) = &*of_odds { { chart(survival) } }</div>
                    <div>if let Some(fan) = &*fan { { chart(fan) } }</div>
                </div>
            }
            { part(trials::TrialsProps { snail: *snail, odds: odds.clone(), day, act: act.clone() }) }
            <h3 class="live">{ "The same well, as the thread would have it" }</h3>
            { presets("Voices of the thread", &presets::VOICES, snail, act) }
            <p class="small live">{ "The numbers are ours; no voice gave any but the puzzle’s." }</p>
            { audit }
            { super::section::as_of() }
        </section>
    }
}

/// Wells to start from, as buttons with the paragraph each comes from.
fn presets(label: &'static str, all: &'static [Preset], snail: &SnailState, act: &Callback<Action>) -> Html {
    html! {
        <div class="presets live" role="group" aria-label={label}>
            { for all.iter().map(|preset| {
                let next = preset.start(snail);
                let onclick = act.reform(move |_: MouseEvent| Action::Watch(next));
                html! {
                    <button key={preset.name} type="button" aria-pressed={preset.is_shown(snail).to_string()} {onclick}>
                        { preset.name }{ " " }<cite>{ preset.cite }</cite>
                        if !preset.why.is_empty() { <small>{ preset.why }</small> }
                    </button>
                }
            }) }
        </div>
    }
}

/// How far the sampler is, and its brake.
fn stop(drawn: &work::Drawn, stopped: &UseStateHandle<bool>) -> Html {
    if drawn.progress.finished {
        return Html::default();
    }
    let toggle = {
        let stopped = stopped.clone();
        move |_: MouseEvent| stopped.set(!*stopped)
    };
    html! {
        <p class="small live sampling">
            <progress max={drawn.progress.snails.to_string()} value={drawn.progress.done.to_string()} aria-label="Snails sampled"></progress>
            { " " }{ parts::button("stop", if **stopped { "Go on" } else { "Stop" }, toggle) }
        </p>
    }
}
