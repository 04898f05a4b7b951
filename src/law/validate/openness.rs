//! Checks `openness.toml`, and that the kinds of the events agree with what they do to the counts.

use super::{Content, Reader, texts::has_blanks, thread};
use crate::law::{Case, EventKind, Law, Owner, StaticStr};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { openness_texts: texts, perspectives, metaphor_notes, .. } = content;
    reader.exactly_one(texts, "openness");
    let finding = ["cases", "lawful_before", "unlawful_before", "first", "lawful", "unlawful", "last"];
    has_blanks(reader, texts, |texts| texts.finding, &finding);
    has_blanks(reader, texts, |texts| texts.weighs, &["cases"]);
    has_blanks(reader, texts, |texts| texts.unknown, &["day"]);
    has_blanks(reader, texts, |texts| texts.one, &["cases"]);
    has_blanks(reader, texts, |texts| texts.game, &["quarters", "first", "last"]);
    has_blanks(reader, texts, |texts| texts.openings, &["chance"]);
    has_blanks(reader, texts, |texts| texts.closings, &["chance"]);
    has_blanks(reader, texts, |texts| texts.conditions, &["depth"]);
    has_blanks(reader, texts, |texts| texts.campaigns, &["chance"]);
    reader.repeated(perspectives, "perspective", |perspective| perspective.id);
    for (nth, perspective) in perspectives.entries.iter().enumerate() {
        let id = perspective.id;
        if perspective.stake.is_some() && perspective.owner != Some(Owner::Foreign) {
            let message = format!("perspective `{id}` gives a share without owner = \"foreign\": add the owner");
            reader.problem(perspectives, nth, "stake", message);
        }
        if perspective.stake.is_some_and(|stake| stake > 100) {
            let message = format!("the share of perspective `{id}` is more than 100 per cent: correct it");
            reader.problem(perspectives, nth, "stake", message);
        }
    }
    for (nth, note) in metaphor_notes.entries.iter().enumerate() {
        thread::paragraphs(content, reader, (metaphor_notes, nth), "the [[metaphor]]", &note.cites);
    }
}

/// The faults of the kinds of events, each with the id of the event: a day on which the lawful count of the whole law rises or falls
/// has an event that says so, and no event of the other kind.
pub(super) fn faults(law: &Law) -> Vec<(StaticStr, String)> {
    let periods = law.openness_over_time(&Case::default().unanswered());
    let mut faults = Vec::new();
    for (before, after) in periods.iter().zip(periods.iter().skip(1)).filter(|(before, _)| before.is_known) {
        let (was, is) = (before.counts.lawful, after.counts.lawful);
        let (kind, wrong) = match is.cmp(&was) {
            core::cmp::Ordering::Greater => (EventKind::Opening, EventKind::Closing),
            core::cmp::Ordering::Less => (EventKind::Closing, EventKind::Opening),
            core::cmp::Ordering::Equal => continue,
        };
        if !after.events.iter().any(|event| event.kind == Some(kind)) {
            for event in after.events.iter().take(1) {
                let message = format!(
                    "event `{}` takes the lawful combinations from {was} to {is}: give it kind = \"{}\"",
                    event.id,
                    kind.key()
                );
                faults.push((event.id, message));
            }
        }
        for event in after.events.iter().filter(|event| event.kind == Some(wrong)) {
            let message = format!(
                "event `{}` has kind = \"{}\", but it takes the lawful combinations from {was} to {is}: correct it",
                event.id,
                wrong.key()
            );
            faults.push((event.id, message));
        }
    }
    faults
}
