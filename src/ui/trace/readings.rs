//! The two readings of the law side by side, and the cases in which they differ.

use yew::prelude::*;

use super::{links::link_to_trace, phrase};
use crate::{
    content::law,
    law::{Case, Law, Outcome, Reading},
    ui::words,
};

/// The props of [`Readings`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReadingsProps {
    /// The case asked about.
    pub case: Case,
}

/// The verdict about a case in both readings, and a list of all the cases in which they differ on that day.
#[component]
pub fn Readings(props: &ReadingsProps) -> Html {
    let (case, law) = (props.case, law());
    // This goes through every case. The answer is the same for all days between two changes of the rules, so the interval is the key.
    let differences = use_memo(law.verdict_table.interval(case.asof), |_| law.reading_differences(case.asof));
    html! {
        <div class="readings">
            <h3>{ "Two readings side by side" }</h3>
            <div class="sides">
                { side(law, Case { reading: Some(Reading::Commentary), ..case }, "The commentary’s") }
                { side(law, Case { reading: Some(Reading::Statute), ..case }, "The text’s own") }
            </div>
            if differences.is_empty() {
                <p class="small">{ "On this day the two readings agree in every case." }</p>
            } else {
                <p class="small">{ "On this day they differ only in these cases:" }</p>
                <ul class="small">
                    for (index, difference) in differences.iter().enumerate() {
                        <li key={index}>
                            { phrase::conditions(law, &difference.pattern) }{ ": " }{ difference.commentary.key() }
                            { " in the commentary’s reading, " }{ difference.statute.key() }{ " in the text’s own." }
                        </li>
                    }
                </ul>
            }
        </div>
    }
}

/// The verdict in one reading, with the first reason that breaks a rule or, if there is none, the first reason.
fn side(law: &'static Law, case: Case, name: &'static str) -> Html {
    let trace = law.trace(&case);
    let reason = trace.steps.iter().find(|step| step.outcome == Outcome::Breaks).or(trace.steps.first());
    let says = reason.map_or_else(|| law.verdict_text(trace.verdict, None), |step| step.rule.says.as_str());
    html! {
        <div data-branch={trace.verdict.key()}>
            <p class="kicker">{ name }</p>
            <p><b class="verdict-word"><a href={link_to_trace(case)}>{ words::verdict(trace.verdict) }</a></b></p>
            <p class="small">{ says }</p>
        </div>
    }
}
