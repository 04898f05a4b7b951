//! Checks the events: every id they name exists, and each day on which a rule begins or ends has an event.

use super::{Content, Reader, unknown};
use crate::law::{Date, Event, Rule};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { nodes, rules, sources, events, .. } = content;
    reader.repeated(events, "event", |event| event.id);
    for (nth, event) in events.entries.iter().enumerate() {
        let id = event.id;
        if event.until.is_some_and(|until| until <= event.when) {
            reader.problem(
                events,
                nth,
                "until",
                format!("event `{id}` ends before it begins: correct `when` or `until`"),
            );
        }
        unknown(reader, (events, nth), &event.about, (nodes, |node| node.id), |node| {
            format!("event `{id}` is about node `{node}`, which does not exist: correct the id, or add the node")
        });
        if event.sources.is_empty() {
            let message = format!("event `{id}` has no sources: name one in `sources`");
            reader.problem(events, nth, "sources", message);
        }
        unknown(reader, (events, nth), &event.sources, (sources, |source| source.key), |key| {
            format!("event `{id}` names source `{key}`, which does not exist: correct the key, or add the source")
        });
        unknown(reader, (events, nth), &event.rules, (rules, |rule| rule.id), |rule| {
            format!("event `{id}` changes rule `{rule}`, which does not exist: correct the id, or add the rule")
        });
        for rule in event.rules.iter().filter_map(|id| rules.entries.iter().find(|rule| rule.id == *id)) {
            if !days(rule).any(|day| day == event.when.first_day()) {
                let message = format!(
                    "event `{id}` names rule `{}`, which neither begins nor ends on that day: correct one of the dates",
                    rule.id
                );
                reader.problem(events, nth, &rule.id, message);
            }
        }
    }
    for (nth, rule) in rules.entries.iter().enumerate() {
        let told = |day: Date| {
            let tells = |event: &Event| event.when.first_day() == day && event.rules.contains(&rule.id);
            events.entries.iter().any(tells)
        };
        for day in days(rule).filter(|day| !told(*day)) {
            let message = format!(
                "no event explains why rule `{}` changes on {day}: add the rule to an event of that day in events.toml",
                rule.id
            );
            reader.problem(rules, nth, &day.to_string(), message);
        }
    }
}

/// The days on which a rule begins or ends.
fn days(rule: &Rule) -> impl Iterator<Item = Date> {
    rule.from.into_iter().chain(rule.until)
}
