//! Guess first: the verdict stays hidden until the reader commits, and then shows where the reasoning parted.

use yew::prelude::*;

use super::super::markup::Markup;
use crate::{
    fill::fill,
    framework::{Class, Outcome, Stage, Trace, Verdict},
};

/// What a reader expects at each stage, as the place of the answer in [`STAGES`]. What is not guessed is not judged.
pub(super) type Guess = [Option<u8>; 5];

/// Each stage: its name, how the guess begins, and the answers. The last is the verdict.
const STAGES: [(&str, &str, &[&str]); 5] = [
    ("Class", "The class of the service is", &["basic", "value-added", "unsettled", "none"]),
    ("Licence", "The licence", &["fits", "does not fit", "may or may not do: no rule says"]),
    ("Foreign share", "The foreign share", &["is within the cap", "is above the cap"]),
    ("Notice", "A notice", &["shuts nobody out here", "shuts the provider out"]),
    ("Verdict", "The case is", &["lawful", "unlawful", "unsettled", "one on which the law is silent"]),
];

/// The question to the reader; the fields are named by the places of their stages.
pub(super) fn form() -> Html {
    let pick = |nth: usize| {
        let (_, lead, answers) = STAGES.get(nth).copied().unwrap_or_default();
        html! {
            <label key={nth}>
                { lead }{ " " }
                <select class="word" name={fill("guess-{}", &[&nth.to_string()])}>
                    <option value="">{ "…" }</option>
                    { for answers.iter().enumerate().map(|(place, answer)| html! { <option key={*answer} value={place.to_string()}>{ *answer }</option> }) }
                </select>
            </label>
        }
    };
    html! {
        <div id="guess-form" class="guess" role="group" aria-label="Your guess">
            <h3>{ "What do you expect?" }</h3>
            <p class="steps">{ pick(4) }</p>
            <details>
                <summary>{ "Step by step, if you wish" }</summary>
                <p class="steps">{ for [0, 1, 2, 3].map(pick) }</p>
            </details>
            <p><button type="button" class="main" name="commit" disabled=true>{ "Commit, and see" }</button></p>
        </div>
    }
}

/// What the trace has at each stage.
fn found(trace: &Trace<'_>) -> Guess {
    let place = |at: Option<usize>| at.and_then(|at| u8::try_from(at).ok());
    let outcomes = [Outcome::Holds, Outcome::Breaks, Outcome::Silent];
    let outcome = |stage| place(outcomes.iter().position(|one| Some(*one) == trace.found(stage)));
    [
        place(Class::ALL.iter().position(|one| *one == trace.class)),
        outcome(Stage::Licence),
        outcome(Stage::Share),
        outcome(Stage::Notice),
        place(Verdict::ALL.iter().position(|one| *one == trace.verdict)),
    ]
}

/// Guess and finding, line by line; the first that differ are where the reasoning parts.
pub(super) fn compared(guess: Guess, trace: &Trace<'_>) -> AttrValue {
    let found = found(trace);
    let parted = guess.iter().zip(found).position(|(guess, found)| guess.is_some() && *guess != found);
    let mut page = Markup::default();
    page.put("<h3>");
    page.put(match parted {
        None => "Just as the trace has it.",
        Some(4) => "The verdict is another; no step you gave explains it.",
        Some(_) if guess[4] == found[4] => "The verdict is right, but the way to it is not the law’s.",
        Some(_) => "The verdict is another; here is where the ways part.",
    });
    page.put("</h3><ul class=\"plain\">");
    for (nth, ((name, _, answers), (guess, found))) in STAGES.iter().zip(guess.iter().zip(found)).enumerate() {
        let word = |place: Option<u8>| place.and_then(|place| answers.get(usize::from(place))).copied();
        let Some(guessed) = word(*guess) else { continue };
        let differs = *guess != found;
        page.fill("<li data-branch=\"{}\"><b class=\"vw\">{}", &[if differs { "unlawful" } else { "lawful" }, name]);
        page.fill("</b>: you said “{}", &[guessed]);
        if differs {
            page.fill("”; the trace has “{}”.", &[word(found).unwrap_or("nothing to say")]);
        } else {
            page.put("”, and so does the trace.");
        }
        page.put(if parted == Some(nth) { " <b>Here the ways part.</b></li>" } else { "</li>" });
    }
    page.put("</ul>");
    page.text()
}
