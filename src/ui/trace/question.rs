//! The question form: a sentence with form fields in it, and hints about which questions still matter.

use yew::prelude::*;

use super::{
    entries::{read_day, read_income, read_share},
    phrase,
};
use crate::{
    content::law,
    law::{Carrier, Case, Fee, Licence, Owner, Question, Reach, Reading, Service, Severe, Trace, Verdict},
    ui::components::{
        choice_select::ChoiceSelect,
        entry_field::{EntryField, EntryKind},
    },
};

/// The props of [`QuestionForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct QuestionFormProps {
    /// The case asked about.
    pub case: Case,
    /// The case before the last change; `None` if there is none.
    pub previous: Option<Case>,
    /// Whether the verdict is hidden until the reader guesses. Then the hints are hidden too, because they would give it away.
    pub is_hushed: bool,
    /// Called with the new case when the reader changes an answer.
    pub on_change: Callback<Case>,
}

/// The sentence with its form fields, the same sentence as plain text, and the hints.
#[component]
pub fn QuestionForm(props: &QuestionFormProps) -> Html {
    let QuestionFormProps { case, previous, is_hushed, on_change } = props;
    let (case, law) = (*case, law());
    let trace = law.trace(&case);
    let mark = |question: Question| if *is_hushed { Mark::None } else { Mark::of(question, &trace) };
    html! {
        <>
            <p class="asked">{ phrase::case_with_day(&case) }</p>
            <div id="trace-form">
                { sentence(case, &mark, on_change) }
                { circumstances(case, mark(Question::Reading), on_change) }
            </div>
            <div class="small marks" role="status">
                if !is_hushed { { marks(&trace, previous.map(|previous| law.trace(&previous)).as_ref()) } }
            </div>
        </>
    }
}

/// The sentence of the question: provider, owner, licence, service, fee and reach.
fn sentence(case: Case, mark: &dyn Fn(Question) -> Mark, on_change: &Callback<Case>) -> Html {
    let [carrier, owner, stake] = [Question::Carrier, Question::Owner, Question::Stake].map(mark);
    let [licence, service, fee, reach] =
        [Question::Licence, Question::Service, Question::Fee, Question::Reach].map(mark);
    let share = case.stake.map(|share| share.to_string()).unwrap_or_default();
    html! {
        <p class="sentence live">
            <span class="together">
                <ChoiceSelect<Carrier> name="carrier" label="Provider" value={case.carrier} unknown="Any provider"
                    class={carrier.class()} title={carrier.title()}
                    on_change={answer(case, on_change, |case, carrier| case.carrier = carrier)} />
                { "," }
            </span>
            { " " }
            <ChoiceSelect<Owner> name="owner" label="Owner" value={case.owner} unknown="whoever owns it"
                class={owner.class()} title={owner.title()}
                on_change={answer(case, on_change, |case, owner| (case.owner, case.stake) = (owner, Case::default().stake))} />
            if case.owner == Some(Owner::Foreign) {
                <label id="stake">
                    { " (" }
                    <EntryField id="trace-stake" name="stake" label="Foreign share in per cent" value={share} unit=" %"
                        kind={EntryKind::number(0, 100, "any")} class={stake.class()} title={stake.title()}
                        on_commit={entry(case, on_change, read_share, |case, share| case.stake = share)} />
                    { ")" }
                </label>
            }
            { ", with " }
            <span class="together">
                <ChoiceSelect<Licence> name="licence" label="Licence" value={case.licence} unknown="any licence or none"
                    class={licence.class()} title={licence.title()}
                    on_change={answer(case, on_change, |case, licence| case.licence = licence)} />
                { "," }
            </span>
            { " offers " }
            <ChoiceSelect<Service> name="service" label="Service" value={case.service} unknown="any service"
                class={service.class()} title={service.title()}
                on_change={answer(case, on_change, |case, service| (case.service, case.fee) = (service, Case::default().fee))} />
            { " " }
            if case.service == Some(Service::InternetInformation) {
                <ChoiceSelect<Fee> name="fee" label="Fee" value={case.fee} unknown="for a fee or free"
                    class={fee.class()} title={fee.title()}
                    on_change={answer(case, on_change, |case, fee| case.fee = fee)} />
                { " " }
            }
            <span class="together">
                <ChoiceSelect<Reach> name="reach" label="Reach" value={case.reach} unknown="anywhere"
                    class={reach.class()} title={reach.title()}
                    on_change={answer(case, on_change, |case, reach| case.reach = reach)} />
                { "." }
            </span>
        </p>
    }
}

/// The second sentence: the reading, the date, and what the penalty depends on (severity and income).
fn circumstances(case: Case, reading: Mark, on_change: &Callback<Case>) -> Html {
    let income = case.income.map(|income| income.to_string()).unwrap_or_default();
    html! {
        <p class="sentence quiet live">
            { "Answer in " }
            <ChoiceSelect<Reading> name="reading" label="Reading" value={case.reading} unknown="either"
                class={reading.class()} title={reading.title()}
                on_change={answer(case, on_change, |case, reading| case.reading = reading)} />
            { " reading, as of " }
            <EntryField id="trace-asof" name="asof" label="As of" kind={EntryKind::Date} value={case.asof.to_string()}
                on_commit={entry(case, on_change, read_day, |case, day| case.asof = day)} />
            { ". The breach is " }
            <span class="together">
                <ChoiceSelect<Severe> name="severe" label="Severity" value={case.severe} unknown="severe or not"
                    on_change={answer(case, on_change, |case, severe| case.severe = severe)} />
                { "." }
            </span>
            { " Income from it: RMB " }
            <EntryField id="trace-income" name="income" label="Income in RMB" value={income} placeholder="not given"
                kind={EntryKind::number(0, Case::MOST_INCOME, "1000")}
                on_commit={entry(case, on_change, read_income, |case, income| case.income = income)} />
            { "." }
        </p>
    }
}

/// A callback for a `select` field: it sets one answer of the case with `set` and emits the new case.
fn answer<T: 'static>(case: Case, on_change: &Callback<Case>, set: fn(&mut Case, Option<T>)) -> Callback<Option<T>> {
    on_change.reform(move |answer| {
        let mut next = case;
        set(&mut next, answer);
        next
    })
}

/// A callback for a text field: it parses the text with `read`, sets one answer of the case with `set` and emits the new case. If the
/// text is invalid, it returns the error and emits nothing.
fn entry<T: 'static>(
    case: Case,
    on_change: &Callback<Case>,
    read: fn(&str) -> Result<T, String>,
    set: fn(&mut Case, T),
) -> Callback<String, Result<(), String>> {
    let on_change = on_change.clone();
    Callback::from(move |text: String| {
        let mut next = case;
        set(&mut next, read(&text)?);
        on_change.emit(next);
        Ok(())
    })
}

/// The hint at a form field: whether its question still matters.
#[derive(Clone, Copy)]
enum Mark {
    None,
    Needed,
    Idle,
}

impl Mark {
    fn of(question: Question, trace: &Trace<'_>) -> Self {
        if trace.needed.contains(&question) {
            Self::Needed
        } else if trace.idle.contains(&question) {
            Self::Idle
        } else {
            Self::None
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::None => "word",
            Self::Needed => "word needed",
            Self::Idle => "word idle",
        }
    }

    const fn title(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Needed => Some("Still needed"),
            Self::Idle => Some("Changing this alone changes nothing"),
        }
    }
}

/// The hints in words: questions that are still needed, questions that do not matter, and those that stopped mattering with the last
/// change.
fn marks(trace: &Trace<'_>, previous: Option<&Trace<'_>>) -> Html {
    let newly_idle: Vec<Question> = match previous {
        Some(previous) => trace.idle.iter().copied().filter(|one| !previous.idle.contains(one)).collect(),
        None => Vec::new(),
    };
    html! {
        <>
            if trace.verdict == Verdict::Open && !trace.needed.is_empty() {
                <p><b>{ "Still needed:" }</b>{ " " }{ phrase::questions(&trace.needed) }{ "." }</p>
            }
            if !trace.idle.is_empty() {
                <p><b>{ "Changing any one of these alone changes nothing:" }</b>{ " " }{ phrase::questions(&trace.idle) }{ "." }</p>
            }
            if !newly_idle.is_empty() {
                <p>{ "No longer matters since your last change: " }{ phrase::questions(&newly_idle) }{ "." }</p>
            }
        </>
    }
}
