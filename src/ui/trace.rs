//! The decision aid: the question as a sentence, the verdict with its reasons, and what trying every case shows about it.

mod backwards;
mod change;
mod guess;
mod phrase;
mod prose;
mod question;
mod quote;
mod table;
mod time;
mod verdict;

use yew::prelude::*;

use super::{number::grouped, section};
use crate::{
    content::framework,
    framework::{Case, Framework, Reading, Verdict},
    link::Action,
};

pub(super) use prose::reasoning;

/// What the decision aid shows.
#[derive(PartialEq, Properties)]
pub struct TraceProps {
    /// The case.
    pub case: Case,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

/// The decision aid.
#[component]
pub fn TraceSection(props: &TraceProps) -> Html {
    let law = framework();
    let case = props.case;
    let trace = use_memo(case, |case| law.trace(case));
    let past = use_mut_ref(|| vec![case]);
    let guessing = use_state_eq(|| false);
    let guessed = use_state_eq(|| None::<(Case, guess::Guess)>);
    remember(&mut past.borrow_mut(), case);
    let earlier = past.borrow().iter().rev().nth(1).copied();
    let undo = {
        let (past, act) = (past.clone(), props.act.clone());
        Callback::from(move |_: MouseEvent| {
            past.borrow_mut().pop();
            let before = past.borrow().last().copied();
            before.into_iter().for_each(|before| act.emit(Action::Ask(before)));
        })
    };
    let guess = (*guessed).filter(|(of, _)| *guessing && *of == case).map(|(_, guess)| guess);
    let hidden = *guessing && guess.is_none();
    let commit = {
        let guessed = guessed.clone();
        Callback::from(move |guess| guessed.set(Some((case, guess))))
    };
    let toggle = {
        let (guessing, guessed) = (guessing.clone(), guessed);
        Callback::from(move |_: MouseEvent| {
            guessed.set(None);
            guessing.set(!*guessing);
        })
    };
    html! {
        <section id="/trace" aria-labelledby="trace-title">
            <div class="pair">
                <div>
                    <h2 id="trace-title">{ "Trace a call" }</h2>
                    <question::Question {case} {earlier} hushed={hidden} act={props.act.clone()} {undo} />
                    <p class="live">
                        <button type="button" aria-pressed={guessing.to_string()} onclick={toggle}>{ "Guess before you look" }</button>
                    </p>
                </div>
                <div>
                    if *guessing { <guess::Panel key={case_key(&case)} {case} {guess} {commit} /> }
                    { verdict::verdict(law, &case, &trace, hidden) }
                </div>
            </div>
            if !hidden {
                <div class="columns">
                    { change::flips(law, &case, trace.verdict) }
                    <change::Readings {case} />
                </div>
                <time::Timeline {case} act={props.act.clone()} />
            }
            <details>
                <summary>{ "Every service and provider at a glance" }</summary>
                <table::Table reading={case.reading.unwrap_or(Reading::Commentary)} asof={case.asof} />
            </details>
            <backwards::Backwards reading={case.reading.unwrap_or(Reading::Commentary)} asof={case.asof} />
            if !hidden { <quote::Quote {case} /> }
            <p class="small" id="coverage">{ coverage(law) }</p>
            { section::as_of() }
        </section>
    }
}

/// Keeps the cases a reader has seen, the present one last; a slide through time counts as one.
fn remember(past: &mut Vec<Case>, case: Case) {
    if past.last() == Some(&case) {
        return;
    }
    let only_the_day = |one: &Case| Case { asof: case.asof, ..*one } == case;
    if past.len() > 1 && past.iter().rev().take(2).all(only_the_day) {
        past.pop();
    }
    past.push(case);
}

fn case_key(case: &Case) -> String {
    phrase::case(case)
}

/// What was tried when the page was built.
fn coverage(law: &Framework) -> String {
    let number = |count: u32| grouped(count.into());
    let sum = |reading: Reading| number(law.cases.count(reading).iter().sum());
    let verdicts = |reading: Reading| {
        let counted = law.cases.count(reading).into_iter().zip(Verdict::ALL).filter(|(count, _)| *count > 0);
        counted.map(|(count, verdict)| [&number(count), " ", verdict.key()].concat()).collect::<Vec<_>>().join(", ")
    };
    let partial: u32 = law.cases.partial.iter().sum();
    let open = law.cases.partial.last().copied().unwrap_or_default();
    [
        "Every case was tried when this page was built: ",
        &sum(Reading::Commentary),
        " in the commentary’s reading (",
        &verdicts(Reading::Commentary),
        ") and ",
        &sum(Reading::Statute),
        " in the text’s own (",
        &verdicts(Reading::Statute),
        "), over every stretch between changes of the rules and every band between caps. No two of the ",
        &law.rules.len().to_string(),
        " rules contradict each other, and each speaks in some case. Of ",
        &number(partial),
        " questions answered in part or in full, ",
        &number(open),
        " stay open.",
    ]
    .concat()
}
