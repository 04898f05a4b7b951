//! The inverse question: which value of a parameter gives the snail this chance of being out in time?

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{exact_job::HEIGHTS_PER_FRAME, parameter_field::ParameterField, whole_number::whole_number};
use crate::{
    snail::{HORIZON, InverseAnswer, InverseSolver, Parameter, WellParams},
    ui::{
        components::{
            chart::percent,
            entry_field::{EntryField, EntryKind},
        },
        hooks::{Job, use_job},
    },
};

/// The field of a parameter that can be solved for.
pub(super) const fn field_of(parameter: Parameter) -> ParameterField {
    match parameter {
        Parameter::Salt => ParameterField::Salt,
        Parameter::Reset => ParameterField::Reset,
        Parameter::Good => ParameterField::Good,
        Parameter::Wall => ParameterField::Wall,
        Parameter::Depth => ParameterField::Depth,
        Parameter::Climb => ParameterField::Climb,
        Parameter::Slide => ParameterField::Slide,
    }
}

/// Which value of `parameter` gives a chance of `percent` (1 to 100) to be out within `days`?
#[derive(Clone, Copy, Debug, PartialEq)]
struct Question {
    parameter: Parameter,
    percent: u32,
    days: u32,
}

/// The search for the answer. There is no search before the reader asks.
struct InverseJob {
    search: Option<InverseSolver>,
    found: Option<InverseAnswer>,
}

impl InverseJob {
    fn start(asked: &Option<(WellParams, Question)>) -> Self {
        let search = asked.map(|(params, Question { parameter, percent, days })| {
            InverseSolver::new(&params, parameter, f64::from(percent) / 100.0, days)
        });
        Self { search, found: None }
    }
}

impl Job for InverseJob {
    type Output = Option<InverseAnswer>;

    fn advance(&mut self) -> bool {
        if let Some(search) = &mut self.search {
            self.found = search.advance(HEIGHTS_PER_FRAME);
        }
        self.found.is_some()
    }

    fn is_running(&self) -> bool {
        self.search.is_some() && self.found.is_none()
    }

    fn output(&self) -> Option<InverseAnswer> {
        self.found
    }
}

/// The props of [`InverseQuestion`].
#[derive(Clone, PartialEq, Properties)]
pub struct InverseQuestionProps {
    /// The well.
    pub params: WellParams,
    /// Receives the value that was found, if the reader clicks *Use this value*.
    pub on_change: Callback<(ParameterField, u64)>,
}

/// The question as a sentence with fields, and its answer. The search starts when the reader clicks *Solve*; the answer is shown until the
/// well or the question changes.
#[component]
pub fn InverseQuestion(props: &InverseQuestionProps) -> Html {
    let InverseQuestionProps { params, on_change } = props;
    let question = use_state_eq(|| Question { parameter: Parameter::Salt, percent: 50, days: 730 });
    let asked = use_state_eq(|| None::<(WellParams, Question)>);
    let now = (*params, *question);
    let found = use_job(asked.filter(|asked| *asked == now), false, InverseJob::start);
    let onclick = move |_: MouseEvent| asked.set(Some(now));
    let on_parameter = {
        let question = question.clone();
        move |event: Event| {
            let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            let parameter = usize::try_from(index).ok().and_then(|index| Parameter::ALL.get(index)).copied();
            question.set(Question { parameter: parameter.unwrap_or(question.parameter), ..*question });
        }
    };
    let on_percent = use_callback(question.clone(), |text: String, question| {
        let percent = whole_number(&text, "The target in per cent", 1, 100)?;
        question.set(Question { percent, ..**question });
        Ok(())
    });
    let on_days = use_callback(question.clone(), |text: String, question| {
        let days = whole_number(&text, "The number of days", 1, HORIZON)?;
        question.set(Question { days, ..**question });
        Ok(())
    });
    let option = |parameter: &Parameter| {
        let name = field_of(*parameter).name();
        html! { <option key={name} selected={*parameter == question.parameter}>{ name }</option> }
    };
    html! {
        <div class="ask live">
            <h3>{ "Ask it backwards" }</h3>
            <p class="sentence quiet">
                { "Which " }
                <select class="word" aria-label="Setting to solve for" onchange={on_parameter}>{ for Parameter::ALL.iter().map(option) }</select>
                { " gives the snail a chance of " }
                <EntryField id="well-target" name="target" label="Target in per cent" value={question.percent.to_string()} unit=" %"
                    kind={EntryKind::number(1, 100, "1")} on_commit={on_percent} />
                { " of being out within " }
                <EntryField id="well-days" name="days" label="Days" value={question.days.to_string()} unit=" days"
                    kind={EntryKind::number(1, HORIZON, "1")} on_commit={on_days} />
                { "? " }
                <button type="button" {onclick}>{ "Solve" }</button>
            </p>
            <p id="snail-solved" role="status">
                if let Some(found) = found { { answer(params, question.parameter, found, on_change) } }
            </p>
        </div>
    }
}

/// The answer in words, with a button that sets the value.
fn answer(
    params: &WellParams,
    parameter: Parameter,
    found: InverseAnswer,
    on_change: &Callback<(ParameterField, u64)>,
) -> Html {
    let field = field_of(parameter);
    match found {
        InverseAnswer::None(best) => {
            html! { <>{ "No value does this. The best chance that any value gives is " }{ percent(best) }{ "." }</> }
        }
        InverseAnswer::Any(worst) => {
            html! { <>{ "Every value does this. The worst chance that any value gives is " }{ percent(worst) }{ "." }</> }
        }
        InverseAnswer::Value { value, chance } => {
            let bound = if parameter.helps(params) { "At least " } else { "At most " };
            let found = if field.is_chance() {
                let share = f64::from(value) / 1_000_000.0;
                format!("about {}", percent(share))
            } else {
                format!("{} feet", field.text(value.into()))
            };
            let onclick = on_change.reform(move |_: MouseEvent| (field, value.into()));
            html! {
                <>
                    { bound }<b>{ found }</b>{ ". The chance is then " }{ percent(chance) }{ ". " }
                    <button type="button" {onclick}>{ "Use this value" }</button>
                </>
            }
        }
    }
}
