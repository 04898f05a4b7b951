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

use super::{
    kept::{use_current, use_kept},
    number::grouped,
    section,
};
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

/// What lies on the reader's desk beside the case; no permalink carries it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Desk {
    /// The outcome asked about backwards.
    outcome: Verdict,
    /// Whether the quotation is Markdown, and what was said about copying it.
    markdown: bool,
    said: &'static str,
    /// Whether the verdict waits for a guess; the guess, and the case for which it was committed.
    guessing: bool,
    guess: guess::Guess,
    committed: Option<Case>,
}

/// The decision aid.
#[component]
pub fn TraceSection(props: &TraceProps) -> Html {
    let law = framework();
    let TraceProps { case, act } = props;
    let case = *case;
    let reading = case.reading.unwrap_or(Reading::Commentary);
    let interval = law.cases.interval(case.asof);
    let desk = use_state_eq(|| Desk {
        outcome: Verdict::Lawful,
        markdown: false,
        said: "",
        guessing: false,
        guess: [None; 5],
        committed: None,
    });
    let past = use_mut_ref(|| vec![case]);
    remember(&mut past.borrow_mut(), case);
    let before = past.borrow().iter().rev().nth(1).map(|before| law.trace(before));
    let trace = law.trace(&case);
    let partings = use_memo(interval, |_| law.partings(case.asof));
    let ways = use_memo((desk.outcome, reading, interval), |key| law.ways_to(key.0, reading, case.asof));
    let spans = use_memo(Case { asof: Case::AS_OF, ..case }, |case| law.over_time(case));
    let outcomes = use_kept("outcomes", || table::table(law));
    let begin = use_kept("presets", || question::presets(law));
    let covered = use_kept("coverage", || html! { <p class="small" id="coverage">{ coverage(law) }</p> });
    let presets = use_node_ref();
    let preset = law.presets.iter().find(|preset| preset.case() == case);
    use_current(&presets, preset.map(|preset| ["preset-", &preset.id].concat()));

    let undo = before.is_some().then(|| {
        let (past, act) = (past.clone(), act.clone());
        Callback::from(move |_: MouseEvent| {
            past.borrow_mut().pop();
            let before = past.borrow().last().copied();
            before.into_iter().for_each(|before| act.emit(Action::Ask(before)));
        })
    });
    let put = {
        let desk = desk.clone();
        Callback::from(move |next: Desk| desk.set(next))
    };
    let now = *desk;
    let with = |change: fn(Desk) -> Desk| put.reform(move |_: MouseEvent| change(now.clone()));
    let commit = put.reform(move |_: MouseEvent| Desk { committed: Some(case), ..now });
    let draft = put.reform(move |guess| Desk { guess, ..now });
    let choose = put.reform(move |outcome| Desk { outcome, ..now });
    let tell = put.reform(move |(markdown, said)| Desk { markdown, said, ..now });
    let toggle = with(|desk| Desk { guessing: !desk.guessing, committed: None, guess: [None; 5], ..desk });

    let hidden = desk.guessing && desk.committed != Some(case);
    let shown = question::Shown { trace: &trace, before: before.as_ref(), hushed: hidden };
    html! {
        <section id="/trace" aria-labelledby="trace-title">
            <div class="pair">
                <div>
                    <h2 id="trace-title">{ "Trace a call" }</h2>
                    { question::question(case, &shown, act, undo) }
                    <p class="live">
                        <button type="button" aria-pressed={desk.guessing.to_string()} onclick={toggle}>{ "Guess before you look" }</button>
                    </p>
                    <p class="small"><b>{ "Begin with" }</b></p>
                    <div ref={presets}>{ begin }</div>
                </div>
                <div>
                    if hidden {
                        { guess::ask(&case, desk.guess, &draft, commit) }
                    } else if desk.guessing {
                        { guess::compared(desk.guess, &trace) }
                    }
                    { verdict::verdict(law, &case, &trace, hidden) }
                </div>
            </div>
            if !hidden {
                <div>{ change::changes(law, case, trace.verdict, &partings) }</div>
                { time::time(case, &spans, act) }
            }
            <details>
                <summary>{ "Every service and provider at a glance" }</summary>
                { outcomes }
            </details>
            { backwards::backwards(law, desk.outcome, &ways, &choose) }
            if !hidden { { quote::quote(law, case, desk.markdown, desk.said, &tell) } }
            { covered }
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
