//! The sensitivity table: how a small step of each parameter changes the chance of being out in time.

use yew::prelude::*;

use super::{exact_job::HEIGHTS_PER_FRAME, inverse_question::field_of};
use crate::{
    snail::{ParameterEffect, Sensitivity, WellParams},
    ui::{
        hooks::{Job, use_job},
        number::fixed,
        shared::Shared,
    },
};

/// The results for one well so far.
#[derive(Debug)]
struct Steps {
    /// The chance of being out in time without any step.
    now: f64,
    /// The chances after a step of each parameter.
    steps: Vec<ParameterEffect>,
}

/// The work on one well and one patience. There is none before the reader asks.
struct SensitivityJob {
    work: Option<Sensitivity>,
    output: Option<Shared<Steps>>,
}

impl SensitivityJob {
    fn start(asked: &Option<(WellParams, u32)>) -> Self {
        let work = asked.map(|(params, days)| Sensitivity::new(&params, days));
        Self { work, output: None }
    }
}

impl Job for SensitivityJob {
    type Output = Option<Shared<Steps>>;

    fn advance(&mut self) -> bool {
        let Some(work) = &mut self.work else { return false };
        let has_news = work.advance(HEIGHTS_PER_FRAME);
        if has_news {
            let steps = Steps { now: work.now().unwrap_or_default(), steps: work.effects().to_vec() };
            self.output = Some(Shared::new(steps));
        }
        has_news
    }

    fn is_running(&self) -> bool {
        self.work.as_ref().is_some_and(|work| !work.finished())
    }

    fn output(&self) -> Option<Shared<Steps>> {
        self.output.clone()
    }
}

/// The props of [`SensitivityTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct SensitivityTableProps {
    /// The well.
    pub params: WellParams,
    /// How many days the watcher will wait.
    pub patience: u32,
}

/// A button that starts the work, and the table of results, which is shown until the well or the patience changes.
#[component]
pub fn SensitivityTable(props: &SensitivityTableProps) -> Html {
    let asked = use_state_eq(|| None::<(WellParams, u32)>);
    let now = (props.params, props.patience);
    let steps = use_job(asked.filter(|asked| *asked == now), false, SensitivityJob::start);
    let onclick = move |_: MouseEvent| asked.set(Some(now));
    html! {
        <div class="live">
            <h3>{ "Which number matters most" }</h3>
            <p class="small">
                { "One step is one percentage point of a chance, or a quarter foot. The answers are exact. " }
                <button type="button" {onclick}>{ "Calculate" }</button>
            </p>
            if let Some(steps) = steps {
                <div class="scroll" tabindex="0" role="region" aria-label="What a step of each number changes">{ table(&steps) }</div>
            }
        </div>
    }
}

fn table(steps: &Steps) -> Html {
    let percent = |share: f64| format!("{} %", fixed(share * 100.0, 2));
    let cell = |chance: Option<f64>| chance.map_or_else(|| "–".to_owned(), percent);
    let row = |step: &ParameterEffect| {
        let name = field_of(step.parameter).name();
        html! { <tr key={name}><th scope="row">{ name }</th><td>{ cell(step.less) }</td><td>{ cell(step.more) }</td></tr> }
    };
    html! {
        <table class="numbers">
            <caption>
                { "Chance of being out in time: " }{ percent(steps.now) }{ " now. The table shows it after one step less or more of each number." }
            </caption>
            <thead><tr><th scope="col">{ "Number" }</th><th scope="col">{ "Less" }</th><th scope="col">{ "More" }</th></tr></thead>
            <tbody>{ for steps.steps.iter().map(row) }</tbody>
        </table>
    }
}
