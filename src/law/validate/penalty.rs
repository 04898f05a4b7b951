//! Checks `penalty.toml`: incomes in their range and order, fines that the law allows, and sources and claims that exist.

use super::{Content, Reader, unknown};
use crate::law::{Case, Reading, penalty};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { claims, sources, jumps, remarks, severe, fined, basis, notes, .. } = content;
    reader.repeated(jumps, "jump", |jump| jump.says);
    for (nth, jump) in jumps.entries.iter().enumerate() {
        if jump.income > Case::MOST_INCOME {
            let message =
                format!("the income {} is above the limit of {}: use a smaller one", jump.income, Case::MOST_INCOME);
            reader.problem(jumps, nth, "income", message);
        }
    }
    let mut least = 0;
    for (nth, remark) in remarks.entries.iter().enumerate() {
        let is_in_order = if nth == 0 { remark.from == 0 } else { remark.from >= least };
        if !is_in_order && !reader.has_broken("penalty.toml") {
            let message = format!(
                "the remark starts at {}: the first must start at 0, and each of the others above the one before it",
                remark.from
            );
            reader.problem(remarks, nth, "from", message);
        }
        least = remark.from.saturating_add(1);
    }
    for reading in Reading::ALL {
        let mut of = severe.entries.iter().enumerate().filter(|(_, entry)| entry.reading == *reading);
        let key = reading.key();
        if of.next().is_none() && !reader.has_broken("penalty.toml") {
            let message =
                format!("the reading `{key}` has no [[severe]], which says what a severe breach adds: add one");
            reader.problem(severe, 0, "[[severe]]", message);
        }
        if let Some((nth, _)) = of.next() {
            let message = format!("the reading `{key}` has a second [[severe]]: remove one");
            reader.problem(severe, nth, "reading", message);
        }
    }
    for (nth, firm) in fined.entries.iter().enumerate() {
        let due = penalty(Reading::Statute, firm.income);
        if !(due.fine_min..=due.fine_max).contains(&firm.fine) {
            let message = format!(
                "a fine of {} on an income of {} is outside the legal range, {} to {}: correct one of the amounts",
                firm.fine, firm.income, due.fine_min, due.fine_max
            );
            reader.problem(fined, nth, "fine =", message);
        }
        if firm.sources.is_empty() {
            reader.problem(fined, nth, "sources", "the fine has no source: add `sources`".to_owned());
        }
        unknown(reader, (fined, nth), &firm.sources, (sources, |source| source.key), |key| {
            format!("the fine names source `{key}`, which does not exist: correct the key, or add the source")
        });
    }
    reader.repeated(basis, "basis", |basis| basis.claim);
    for (nth, entry) in basis.entries.iter().enumerate() {
        unknown(reader, (basis, nth), [&entry.claim], (claims, |claim| claim.id), |claim| {
            format!("the penalty rests on claim `{claim}`, which does not exist: correct the id, or add the claim")
        });
    }
    reader.exactly_one(notes, "notes");
}
