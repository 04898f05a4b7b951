//! The islands of the section. Each reads the [`Simulation`] from the context and passes its data to components as props.

use yew::prelude::*;

use super::{
    charts::{HeightsChart, OutDayChart, StillInChart},
    common_random_numbers::CommonRandomNumbers,
    controls::Controls,
    finding::{self, Finding},
    guess::{Guess, GuessForm},
    inverse_question::InverseQuestion,
    log::{self, Log},
    playback::Clock,
    preset_buttons::PresetButtons,
    race::Race,
    sensitivity::SensitivityTable,
    sentence::{SampleFields, Sentence},
    simulation::{Simulation, use_simulation},
    strip::Strip,
    well::Well,
};
use crate::{
    law::WellGroup,
    platform::download,
    ui::{
        components::{depth::depth, island::Island},
        hooks::use_is_printing,
        timeline::CountedWellNote,
    },
};

/// Buttons for the puzzle and its variants.
#[component]
pub fn ProposedWells() -> Html {
    let Some(Simulation { snail, dispatch, .. }) = use_simulation() else { return Html::default() };
    html! { <Island id="snail-wells"><PresetButtons group={WellGroup::Variant} {snail} {dispatch} /></Island> }
}

/// Buttons for the wells that voices of the thread imply.
#[component]
pub fn ThreadWells() -> Html {
    let Some(Simulation { snail, dispatch, .. }) = use_simulation() else { return Html::default() };
    html! { <Island id="snail-voices"><PresetButtons group={WellGroup::Voice} {snail} {dispatch} /></Island> }
}

/// The run of one snail: as an animation, as a strip of frames, and in words. On paper the climb is finished.
#[component]
pub fn RunOfDays() -> Html {
    let is_printing = use_is_printing();
    let Some(Simulation { snail, playback, diary, can_save, .. }) = use_simulation() else { return Html::default() };
    let clock = if is_printing { Clock::end_of_climb(playback.last) } else { playback.clock };
    let onclick = {
        let diary = diary.clone();
        move |_: MouseEvent| download::text("snail-run.csv", "text/csv", &log::csv(&diary))
    };
    html! {
        <Island id="snail-run">
            <Well depth={snail.params.depth} diary={diary.clone()} {clock} is_fast={playback.is_fast()} />
            <Controls playback={playback.clone()} />
            { depth("snail-days", "Day by day, and why each went as it did", html! {
                <>
                    <Strip {snail} diary={diary.clone()} day={clock.day} on_action={playback.on_action.clone()} />
                    <Log {snail} {diary} day={clock.day} />
                    if can_save {
                        <p class="files live"><button type="button" {onclick}>{ "All days of this run (CSV)" }</button></p>
                    }
                </>
            }) }
        </Island>
    }
}

/// The puzzle with its numbers, the reader's guess, the finding, and the chart of the first-passage day.
#[component]
pub fn Puzzle() -> Html {
    let Some(simulation) = use_simulation() else { return Html::default() };
    let Simulation { snail, exact, sampled, guess, can_save, .. } = simulation.clone();
    let is_covered = guess == Guess::Covered;
    let odds = exact.first_passage.clone();
    let sample = sampled.sample.clone();
    html! {
        <Island id="snail-puzzle">
            <CountedWellNote params={snail.params} />
            <Sentence {snail} on_change={simulation.on_change.clone()} />
            <GuessForm {guess} on_guess={simulation.on_guess.clone()} params={snail.params} odds={odds.clone()} />
            <Finding params={snail.params} patience={snail.patience} seed={snail.seed} {exact} {sampled} {is_covered} />
            if !is_covered {
                { sampling(&simulation) }
                if let Some(odds) = odds {
                    <OutDayChart {snail} {odds} {sample} {can_save} />
                }
            }
            { depth("snail-sample", "Sliders, the luck of the snails, and the odds as a file", html! {
                <>
                    <SampleFields {snail} on_change={simulation.on_change.clone()} />
                    if !is_covered { { odds_file(&simulation) } }
                </>
            }) }
        </Island>
    }
}

/// The progress of the sampler, with a button that stops it.
fn sampling(simulation: &Simulation) -> Html {
    let Simulation { sampled, is_sampling_stopped, on_toggle_sampling, .. } = simulation;
    let onclick = on_toggle_sampling.reform(|_: MouseEvent| ());
    html! {
        if !sampled.is_finished {
            <p class="small live sampling">
                <progress max={sampled.snails.to_string()} value={sampled.done.to_string()} aria-label="Snails sampled"></progress>
                { " " }<button type="button" {onclick}>{ if *is_sampling_stopped { "Continue" } else { "Stop" } }</button>
            </p>
        }
    }
}

/// The button that saves the odds as a CSV file.
fn odds_file(simulation: &Simulation) -> Html {
    let (odds, sample) = (simulation.exact.first_passage.clone(), simulation.sampled.sample.clone());
    let onclick = move |_: MouseEvent| {
        if let Some(odds) = &odds {
            download::text("snail-odds.csv", "text/csv", &finding::csv(odds, &sample));
        }
    };
    html! {
        if simulation.can_save {
            <p class="files live"><button type="button" {onclick}>{ "The odds of every day (CSV)" }</button></p>
        }
    }
}

/// The other two charts, the comparison after a change, the inverse question, the sensitivity table, and the race.
#[component]
pub fn FurtherQuestions() -> Html {
    let Some(simulation) = use_simulation() else { return Html::default() };
    let Simulation { snail, exact, sampled, guess, can_save, on_change, .. } = simulation;
    let is_open = guess != Guess::Covered;
    let odds = exact.first_passage.clone();
    html! {
        <Island id="snail-questions">
            <div class="pair even">
                <div>
                    if let Some(odds) = exact.first_passage.filter(|_| is_open) {
                        <StillInChart {snail} {odds} sample={sampled.sample} {can_save} />
                    }
                </div>
                <div>
                    if let Some(heights) = exact.heights.filter(|_| is_open) {
                        <HeightsChart {snail} {heights} {can_save} />
                    }
                </div>
            </div>
            <div class="pair even">
                <div>
                    <CommonRandomNumbers {snail} />
                    <InverseQuestion params={snail.params} {on_change} />
                </div>
                <div>
                    <SensitivityTable params={snail.params} patience={snail.patience} />
                    <Race rival={snail.rival} on_rival={simulation.on_rival} day={simulation.playback.clock.day}
                        diary={simulation.diary} {odds} />
                </div>
            </div>
        </Island>
    }
}
