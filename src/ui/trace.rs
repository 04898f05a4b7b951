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

use web_sys::Element;
use yew::prelude::*;

use crate::ui::part::is_part;

use super::{
    kept::{use_current, use_kept},
    number::grouped,
    section,
};
use crate::{
    browser::page,
    content::framework,
    framework::{Case, Framework, Owner, Reading, Verdict},
    link::Action,
};

pub(super) use prose::reasoning;

/// What the decision aid shows.
#[derive(PartialEq)]
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

is_part!(TraceProps, use_trace);

/// The decision aid.
#[hook]
fn use_trace(props: &TraceProps) -> Html {
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
    let form = use_kept("trace-form", question::form);
    let begin = use_kept("trace-begin", || question::begin(law));
    let guessing = use_kept("guess-form", guess::form);
    let outcomes = use_kept("outcomes", || table::table(law));
    let asked = use_kept("backwards-form", backwards::form);
    let tools = use_kept("quote-tools", quote::tools);
    let covered = use_kept("coverage", || html! { <p class="small" id="coverage">{ coverage(law) }</p> });

    let hidden = desk.guessing && desk.committed != Some(case);
    let part = use_node_ref();
    use_current(&part, Some(change::link(case)));
    let fields = question::fields(&case, &trace, hidden);
    let can = [("undo", before.is_some()), ("again", case != Case::default()), ("commit", desk.guess[4].is_some())];
    let shown = part.clone();
    use_effect_with((fields, can, case.owner), move |(fields, can, owner)| {
        let Some(part) = shown.cast::<Element>() else { return };
        fields.iter().for_each(|(name, value, class, title)| page::fill(&part, name, value, class, title));
        can.iter().for_each(|(name, can)| page::set_disabled(&part, name, !can));
        page::set_hidden(&part, "stake", *owner != Some(Owner::Foreign));
    });

    let now = *desk;
    let onchange = {
        let (desk, act) = (desk.clone(), act.clone());
        Callback::from(move |event: Event| {
            let Some((name, value)) = page::changed(&event) else { return };
            match name.as_str() {
                "" => {}
                "outcome" => desk.set(Desk { outcome: Verdict::from_key(&value).unwrap_or(now.outcome), ..now }),
                "form" => desk.set(Desk { markdown: value == "markdown", said: "", ..now }),
                _ => match name.strip_prefix("guess-").and_then(|nth| nth.parse::<usize>().ok()) {
                    Some(nth) => {
                        let mut guess = now.guess;
                        guess.iter_mut().skip(nth).take(1).for_each(|slot| *slot = value.parse().ok());
                        desk.set(Desk { guess, ..now });
                    }
                    None => act.emit(question::answered(case, &name, &value)),
                },
            }
        })
    };
    let onclick = {
        let (desk, act) = (desk.clone(), act.clone());
        Callback::from(move |event: MouseEvent| match page::pressed(&event).as_deref() {
            Some("undo") => {
                past.borrow_mut().pop();
                let before = past.borrow().last().copied();
                before.into_iter().for_each(|before| act.emit(Action::Ask(before)));
            }
            Some("again") => act.emit(Action::Ask(Case::default())),
            Some("guess") => desk.set(Desk { guessing: !now.guessing, committed: None, ..now }),
            Some("commit") => desk.set(Desk { committed: Some(case), ..now }),
            Some("copy") => desk.set(Desk { said: quote::copy(), ..now }),
            _ => {}
        })
    };
    html! {
        <section id="/trace" aria-labelledby="trace-title" ref={part} {onchange} {onclick}>
            <div class="pair">
                <div>
                    { form }
                    <div class="small marks" role="status">if !hidden { { question::marks(&trace, before.as_ref()) } }</div>
                    { begin }
                </div>
                <div>
                    <div hidden={!hidden}>{ guessing }</div>
                    <div role="status">if desk.guessing && !hidden { { guess::compared(desk.guess, &trace) } }</div>
                    { verdict::verdict(law, &case, &trace, hidden) }
                </div>
            </div>
            <div hidden={hidden}>
                <div>{ change::changes(law, case, trace.verdict, &partings) }</div>
                { time::time(case, &spans, act) }
            </div>
            { outcomes }
            { backwards::backwards(law, asked, desk.outcome, &ways) }
            <div hidden={hidden}>{ quote::quote(law, tools, case, desk.markdown, desk.said) }</div>
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
