//! The counts over the years as a table and as a CSV file.

use yew::prelude::*;

use crate::{
    law::{EventKind, Law, OpennessPeriod, VerdictCounts},
    ui::{csv::Csv, words},
};

/// A row for each period, with what began it.
pub(super) fn table(law: &'static Law, periods: &[OpennessPeriod<'static>]) -> Html {
    html! {
        <table class="rests counts">
            <thead>
                <tr>
                    <th scope="col">{ "From" }</th>
                    for verdict in VerdictCounts::VERDICTS {
                        <th key={verdict.key()} scope="col">{ words::short(verdict) }</th>
                    }
                    <th scope="col">{ "What changed" }</th>
                </tr>
            </thead>
            <tbody>
                for period in periods {
                    <tr key={period.from.map(|from| from.to_string()).unwrap_or_default()}>{ row(law, period) }</tr>
                }
            </tbody>
        </table>
    }
}

fn row(law: &'static Law, period: &OpennessPeriod<'static>) -> Html {
    html! {
        <>
            <th scope="row">
                if let Some(from) = period.from {
                    <a href={format!("#/since?asof={from}")}>{ from.in_words() }</a>
                } else {
                    { "Before" }
                }
            </th>
            for verdict in VerdictCounts::VERDICTS {
                <td key={verdict.key()}>{ if period.is_known { period.counts.with(verdict).to_string() } else { "not known".to_owned() } }</td>
            }
            <td>{ causes(law, period) }</td>
        </>
    }
}

/// The events and the rules behind the start of a period.
fn causes(law: &'static Law, period: &OpennessPeriod<'static>) -> Html {
    let events = || law.events.iter().filter(|event| period.events.iter().any(|other| other.id == event.id));
    html! {
        <>
            for event in events() {
                <span key={event.id.as_str()}>
                    if let Some(kind) = event.kind { <b>{ words::event_kind(kind) }{ "." }</b>{ " " } }
                    { event.says.as_str() }{ " " }
                </span>
            }
            for rule in &period.starts {
                <span key={rule.id.as_str()} class="small">{ "Begins. " }{ rule.says.as_str() }{ " " }</span>
            }
            for rule in &period.ends {
                <span key={rule.id.as_str()} class="small">{ "Ends. " }{ rule.says.as_str() }{ " " }</span>
            }
        </>
    }
}

/// The same as a CSV file; events and rules by their ids. Counts that are not known are empty.
pub(super) fn csv(law: &Law, periods: &[OpennessPeriod<'_>]) -> String {
    let mut table =
        Csv::new(&["from", "until", "lawful", "unsettled", "silent", "unlawful", "events", "kinds", "begins", "ends"]);
    let ends = periods.iter().skip(1).map(|period| period.from);
    for (period, until) in periods.iter().zip(ends.chain([None])) {
        let day = |day: Option<crate::law::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let count = |verdict| if period.is_known { period.counts.with(verdict).to_string() } else { String::new() };
        let [lawful, unsettled, silent, unlawful] = VerdictCounts::VERDICTS.map(count);
        let events = || law.events.iter().filter(|event| period.events.iter().any(|other| other.id == event.id));
        let ids = |ids: Vec<&str>| ids.join(" ");
        table.row(&[
            day(period.from),
            day(until),
            lawful,
            unsettled,
            silent,
            unlawful,
            ids(events().map(|event| event.id.as_str()).collect()),
            ids(events().filter_map(|event| event.kind.map(EventKind::key)).collect()),
            ids(period.starts.iter().map(|rule| rule.id.as_str()).collect()),
            ids(period.ends.iter().map(|rule| rule.id.as_str()).collect()),
        ]);
    }
    table.into_text()
}
