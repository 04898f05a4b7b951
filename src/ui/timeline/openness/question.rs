//! The question whose combinations are counted: questions to start from, and the five answers, each of which may be left open.

use yew::prelude::*;

use crate::{
    content::law,
    law::{Carrier, Case, Licence, Owner, Perspective, Reach, Service},
    state::{View, link_to_case},
    ui::components::choice_select::ChoiceSelect,
};

/// The props of [`OpennessQuestion`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OpennessQuestionProps {
    /// The case.
    pub case: Case,
    /// Called with the case with another answer.
    pub on_change: Callback<Case>,
}

/// A choice for each answer.
#[component]
pub fn OpennessQuestion(props: &OpennessQuestionProps) -> Html {
    let OpennessQuestionProps { case, on_change } = props;
    let case = *case;
    html! {
        <div class="live">
            <p class="small">{ "Count another question:" }</p>
            <div class="tools">
                <label>
                    { "Ask about" }
                    <ChoiceSelect<Service> value={case.service} unknown="any service" class="" is_unknown_first=true
                        on_change={on_change.reform(move |service| Case { service, ..case })} />
                </label>
                <label>
                    { "by" }
                    <ChoiceSelect<Carrier> value={case.carrier} unknown="any provider" class="" is_unknown_first=true
                        on_change={on_change.reform(move |carrier| Case { carrier, ..case })} />
                </label>
                <label>
                    { "owned" }
                    <ChoiceSelect<Owner> value={case.owner} unknown="by anybody" class="" is_unknown_first=true
                        on_change={on_change.reform(move |owner| owned(case, owner))} />
                </label>
                <label>
                    { "with" }
                    <ChoiceSelect<Licence> value={case.licence} unknown="any licence or none" class="" is_unknown_first=true
                        on_change={on_change.reform(move |licence| Case { licence, ..case })} />
                </label>
                <label>
                    { "offered" }
                    <ChoiceSelect<Reach> value={case.reach} unknown="anywhere" class="" is_unknown_first=true
                        on_change={on_change.reform(move |reach| Case { reach, ..case })} />
                </label>
                if let (Some(Owner::Foreign), Some(stake)) = (case.owner, case.stake) {
                    <span class="small">{ "Foreign share: " }{ stake.to_string() }{ " %" }</span>
                }
            </div>
        </div>
    }
}

/// The props of [`Perspectives`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PerspectivesProps {
    /// The case.
    pub case: Case,
}

/// Links to the questions to start from, on the day that is shown; the one that is asked is marked.
#[component]
pub fn Perspectives(props: &PerspectivesProps) -> Html {
    html! {
        <ul class="perspectives live" aria-label="Whose well">
            for perspective in &law().openness.perspectives {
                { link(perspective, &props.case) }
            }
        </ul>
    }
}

/// The case with another owner. Where a foreign owner is chosen, the share is left open.
fn owned(case: Case, owner: Option<Owner>) -> Case {
    let stake = if owner == Some(Owner::Foreign) { None } else { Case::default().stake };
    Case { owner, stake, ..case }
}

fn link(perspective: &'static Perspective, case: &Case) -> Html {
    let asked = perspective.case(case);
    html! {
        <li key={perspective.id.as_str()}>
            <a href={link_to_case(View::Since, &asked)} aria-current={(asked == *case).then_some("true")}>{ perspective.title.as_str() }</a>
        </li>
    }
}
