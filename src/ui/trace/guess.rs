//! Guess first: the verdict stays hidden until the reader commits, and then shows where the reasoning parted.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::phrase;
use crate::framework::{Case, Class, Outcome, Stage, Trace, Verdict};

/// What a reader expects. What is not guessed is not judged.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Guess {
    verdict: Option<Verdict>,
    class: Option<Class>,
    licence: Option<Outcome>,
    share: Option<Outcome>,
    notice: Option<Outcome>,
}

/// The question to the reader. `draft` takes each change, `commit` the last word.
pub(super) fn ask(case: &Case, guess: Guess, draft: &Callback<Guess>, commit: Callback<MouseEvent>) -> Html {
    let set = |change: fn(Guess, Option<u8>) -> Guess| {
        draft.reform(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            change(guess, select.and_then(|select| select.value().parse().ok()))
        })
    };
    let pick = |name: &'static str, options: &[&'static str], onchange: Callback<Event>| {
        html! {
            <label>
                { name }{ " " }
                <select class="word" {onchange}>
                    <option value="">{ "…" }</option>
                    { for options.iter().enumerate().map(|(nth, words)| html! { <option key={*words} value={nth.to_string()}>{ *words }</option> }) }
                </select>
            </label>
        }
    };
    html! {
        <div class="guess" role="group" aria-labelledby="guess-title">
            <h3 id="guess-title">{ "What do you expect?" }</h3>
            <p>{ phrase::case(case) }</p>
            <p class="steps">
                { pick("It is", &VERDICTS, set(|guess, nth| Guess { verdict: at(Verdict::ALL, nth), ..guess })) }
            </p>
            <details>
                <summary>{ "Step by step, if you wish" }</summary>
                <p class="steps">
                    { pick("The class of the service is", &CLASSES, set(|guess, nth| Guess { class: at(Class::ALL, nth), ..guess })) }
                    { pick("The licence", &FITS, set(|guess, nth| Guess { licence: at(&FOUND, nth), ..guess })) }
                    { pick("The foreign share", &WITHIN, set(|guess, nth| Guess { share: at(&FOUND, nth), ..guess })) }
                    { pick("A notice", &NOTICE, set(|guess, nth| Guess { notice: at(&FOUND, nth), ..guess })) }
                </p>
            </details>
            <p><button type="button" class="main" disabled={guess.verdict.is_none()} onclick={commit}>{ "Commit, and see" }</button></p>
        </div>
    }
}

const VERDICTS: [&str; 4] = ["lawful", "unlawful", "unsettled", "a case on which the law is silent"];
const CLASSES: [&str; 4] = ["basic", "value-added", "unsettled", "none"];
const FOUND: [Outcome; 3] = [Outcome::Holds, Outcome::Breaks, Outcome::Silent];
const FITS: [&str; 3] = ["fits", "does not fit", "may or may not do: no rule says"];
const WITHIN: [&str; 2] = ["is within the cap", "is above the cap"];
const NOTICE: [&str; 2] = ["shuts nobody out here", "shuts the provider out"];

fn at<T: Copy>(all: &[T], nth: Option<u8>) -> Option<T> {
    nth.and_then(|nth| all.get(usize::from(nth)).copied())
}

fn name<T: PartialEq>(all: &[T], names: &[&'static str], one: Option<T>) -> Option<&'static str> {
    let place = all.iter().position(|other| Some(other) == one.as_ref())?;
    names.get(place).copied()
}

/// Guess and finding, line by line; the first that differ are where the reasoning parts.
pub(super) fn compared(guess: Guess, trace: &Trace<'static>) -> Html {
    let found = |names: &[&'static str], guess: Option<Outcome>, stage: Stage| {
        (name(&FOUND, names, guess), name(&FOUND, names, trace.found(stage)))
    };
    let rows = [
        ("Class", (name(Class::ALL, &CLASSES, guess.class), name(Class::ALL, &CLASSES, Some(trace.class)))),
        ("Licence", found(&FITS, guess.licence, Stage::Licence)),
        ("Foreign share", found(&WITHIN, guess.share, Stage::Share)),
        ("Notice", found(&NOTICE, guess.notice, Stage::Notice)),
        ("Verdict", (name(Verdict::ALL, &VERDICTS, guess.verdict), name(Verdict::ALL, &VERDICTS, Some(trace.verdict)))),
    ];
    let judged = rows.iter().filter_map(|(stage, (guess, found))| guess.map(|guess| (*stage, guess, *found)));
    let parted = judged.clone().find(|(_, guess, found)| Some(*guess) != *found).map(|(stage, ..)| stage);
    let right = guess.verdict == Some(trace.verdict);
    let lead = match parted {
        None => "Just as the trace has it.",
        Some(_) if right => "The verdict is right, but the way to it is not the law’s.",
        Some("Verdict") => "The verdict is another; no step you gave explains it.",
        Some(_) => "The verdict is another; here is where the ways part.",
    };
    html! {
        <div class="guess" role="status">
            <h3>{ lead }</h3>
            <ul class="plain">{ for judged.map(|(stage, guess, found)| {
                let differs = Some(guess) != found;
                html! {
                    <li key={stage} data-branch={if differs { "unlawful" } else { "lawful" }}>
                        <b class="vw">{ stage }</b>{ ": you said “" }{ guess }
                        if differs { { "”; the trace has “" }{ found.unwrap_or("nothing to say") }{ "”." } } else { { "”, and so does the trace." } }
                        if parted == Some(stage) && differs { <b>{ " Here the ways part." }</b> }
                    </li>
                }
            }) }</ul>
        </div>
    }
}
