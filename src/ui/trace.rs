//! The decision aid: the question as a sentence, the verdict with its reasons, and what trying every case shows about it.

mod backwards;
mod change;
mod guess;
mod phrase;
mod prose;
mod question;
mod quote;
mod skeleton;
mod table;
mod time;
mod verdict;

use std::{cell::OnceCell, rc::Rc};

use web_sys::Event;
use yew::prelude::*;

use super::{
    gifts::{Gifts, use_given, use_still},
    number::grouped,
    part::is_part,
    stage::{built, use_events, use_stage},
};
use crate::{
    browser::page,
    content::framework,
    fill::fill,
    framework::{Case, Framework, Owner, Reading, Verdict},
    link::Action,
};

pub(super) use prose::reasoning;

/// What the decision aid shows.
#[derive(PartialEq)]
pub struct TraceProps {
    /// The case.
    pub case: Case,
    /// The case once its verdict is painted.
    pub later: Case,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

/// What lies on the reader's desk beside the case; no permalink carries it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Desk {
    /// How many fields were filled in.
    entered: u32,
    /// The outcome asked about backwards.
    outcome: Verdict,
    /// Whether a quotation is wanted and whether as Markdown, and what was said about copying it.
    quoting: bool,
    markdown: bool,
    said: &'static str,
    /// Whether the verdict waits for a guess; the guess, and the case for which it was committed.
    guessing: bool,
    guess: guess::Guess,
    committed: Option<Case>,
}

impl Desk {
    const EMPTY: Self = Self {
        entered: 0,
        outcome: Verdict::Lawful,
        quoting: false,
        markdown: false,
        said: "",
        guessing: false,
        guess: [None; 5],
        committed: None,
    };

    /// Whether the verdict of a case waits for a guess.
    fn hides(&self, case: &Case) -> bool {
        self.guessing && self.committed != Some(*case)
    }
}

is_part!(TraceProps, use_trace);

/// The decision aid.
#[hook]
fn use_trace(props: &TraceProps) -> Html {
    let law = framework();
    let TraceProps { case, later, act } = props;
    let (case, later) = (*case, *later);
    let desk = use_state_eq(|| Desk::EMPTY);
    let past = use_mut_ref(|| vec![case]);
    remember(&mut past.borrow_mut(), case);
    let at_once = use_gifts(case, &desk, &|gifts| {
        let before = past.borrow().iter().rev().nth(1).copied();
        answer(gifts, law, &case, before, &desk);
    });
    let reading = later.reading.unwrap_or(Reading::Commentary);
    let interval = law.cases.interval(later.asof);
    // Worked out when they are wanted, and then kept.
    let partings = use_memo(interval, |_| OnceCell::new());
    let ways = use_memo((desk.outcome, reading, interval), |_| OnceCell::new());
    let spans = use_memo(Case { asof: Case::AS_OF, ..later }, |_| OnceCell::new());
    let then = use_gifts(later, &desk, &|gifts| {
        gifts.made(".why", || if desk.hides(&later) { AttrValue::default() } else { verdict::why(law, &later) });
        rest(gifts, law, &later, &desk);
        gifts.made(".readings", || change::readings(law, later, partings.get_or_init(|| law.partings(later.asof))));
        gifts.made(".ways", || {
            let ways = ways.get_or_init(|| law.ways_to(desk.outcome, reading, later.asof));
            backwards::backwards(law, desk.outcome, ways)
        });
        time::spans(gifts, &later, &|| spans.get_or_init(|| law.over_time(&later)).as_slice());
    });
    let html = built(|| skeleton::skeleton(law, &at_once, &then));
    let stage = use_stage("/trace");
    use_given(&stage, at_once);
    use_given(&stage, then);

    let now = *desk;
    let enter = {
        let (desk, act) = (desk.clone(), act.clone());
        move |field: Option<(String, String)>| {
            let Some((name, value)) = field else { return };
            let next = Desk { said: "", entered: now.entered + 1, ..now };
            match name.as_str() {
                "" => {}
                "outcome" => desk.set(Desk { outcome: Verdict::from_key(&value).unwrap_or(now.outcome), ..next }),
                "form" => desk.set(Desk { markdown: value == "markdown", ..next }),
                "month" => act.emit(Action::SetCase(Case { asof: time::day_at(&value).unwrap_or(case.asof), ..case })),
                _ => match name.strip_prefix("guess-").and_then(|nth| nth.parse::<usize>().ok()) {
                    Some(nth) => {
                        let mut guess = now.guess;
                        guess.iter_mut().skip(nth).take(1).for_each(|slot| *slot = value.parse().ok());
                        desk.set(Desk { guess, ..next });
                    }
                    None => {
                        desk.set(next);
                        act.emit(question::answered(case, &name, &value));
                    }
                },
            }
        }
    };
    let act = act.clone();
    let hear = move |event: &Event| match event.type_().as_str() {
        "input" => enter(page::slid(event)),
        "change" => enter(page::changed(event)),
        _ => {
            if page::is_in(event, ".quote summary") {
                return desk.set(Desk { quoting: true, ..now });
            }
            match page::pushed(event).map(|(name, _)| name).as_deref() {
                Some("undo") => {
                    past.borrow_mut().pop();
                    let before = past.borrow().last().copied();
                    before.into_iter().for_each(|before| act.emit(Action::SetCase(before)));
                }
                Some("again") => act.emit(Action::SetCase(Case::default())),
                Some("guess") => desk.set(Desk { guessing: !now.guessing, committed: None, ..now }),
                Some("commit") => desk.set(Desk { committed: Some(case), ..now }),
                Some("copy") => desk.set(Desk { said: quote::copy(), ..now }),
                _ => {}
            }
        }
    };
    use_events(&stage, &["input", "change", "click"], Rc::new(hear));
    html
}

/// What a case and a desk give, made anew when one of them is another.
#[hook]
fn use_gifts(case: Case, desk: &Desk, make: &dyn Fn(&mut Gifts)) -> Rc<Gifts> {
    let still = use_still(case == Case::default() && *desk == Desk::EMPTY);
    let kept = use_mut_ref(|| (None, Rc::default()));
    let mut kept = kept.borrow_mut();
    let now = Some((case, *desk));
    if kept.0 != now {
        let mut gifts = Gifts::of(still);
        make(&mut gifts);
        *kept = (now, Rc::new(gifts));
    }
    kept.1.clone()
}

/// What an answer changes at once: the question, the verdict and what would change it.
fn answer(gifts: &mut Gifts, law: &Framework, case: &Case, before: Option<Case>, desk: &Desk) {
    let before = before.map(|before| law.trace(&before));
    let trace = law.trace(case);
    let hidden = desk.hides(case);
    let compares = desk.guessing && !hidden;
    let asked = fill("{} As of {}.", &[&phrase::case(case), &case.asof.in_words()]);
    let marks = if hidden { AttrValue::default() } else { question::marks(&trace, before.as_ref()) };
    let compared = if compares { guess::compared(desk.guess, &trace) } else { AttrValue::default() };
    question::fields(gifts, case, &trace, hidden, desk.entered);
    gifts.flag("#stake", "hidden", case.owner != Some(Owner::Foreign));
    gifts.flag("[name=undo]", "disabled", before.is_none());
    gifts.flag("[name=again]", "disabled", *case == Case::default());
    gifts.flag("[name=commit]", "disabled", desk.guess[4].is_none());
    gifts.inside(".asked", asked);
    gifts.inside(".marks", marks);
    gifts.current("#presets li", change::link(*case));
    gifts.flag(".guessing", "hidden", !hidden);
    gifts.flag(".compared", "hidden", !compares);
    gifts.inside(".compared", compared);
    gifts.flag(".open", "hidden", hidden);
    gifts.made(".flips", || change::flips(law, case, trace.verdict));
    verdict::verdict(gifts, law, &trace, hidden);
    time::day(gifts, case, trace.verdict);
}

/// What can wait until that is painted.
fn rest(gifts: &mut Gifts, law: &Framework, case: &Case, desk: &Desk) {
    gifts.attribute(".sheet", "href", quote::sheet(case));
    gifts.inside(".copied", desk.said);
    let quoted = if desk.quoting { quote::quote(law, case, desk.markdown) } else { String::new() };
    gifts.value("#quote-text", quoted);
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
        counted.map(|(count, verdict)| fill("{} {}", &[&number(count), verdict.key()])).collect::<Vec<_>>().join(", ")
    };
    let partial: u32 = law.cases.partial.iter().sum();
    let open = law.cases.partial.last().copied().unwrap_or_default();
    fill(
        "Every case was tried when this page was built: {} in the commentary’s reading ({}) and {} in the text’s own ({}), over every stretch between changes of the rules and every band between caps. No two of the {} rules contradict each other, and each speaks in some case. Of {} questions answered in part or in full, {} stay open.",
        &[
            &sum(Reading::Commentary),
            &verdicts(Reading::Commentary),
            &sum(Reading::Statute),
            &verdicts(Reading::Statute),
            &law.rules.len().to_string(),
            &number(partial),
            &number(open),
        ],
    )
}
