//! Checks the sources, and what may rest on which kind of source: a primary text, a summary, the press.

use super::{Content, Entries, Reader, has_english};
use crate::law::{Confidence, Date, PartialDate, Source, SourceKind, StaticStr};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { sources, claims, events, .. } = content;
    let used = used_keys(content);
    reader.repeated(sources, "source", |source| source.key);
    for (nth, source) in sources.entries.iter().enumerate() {
        let key = source.key;
        if !has_english(&source.name) {
            let message = format!("source `{key}` has only a Chinese title: put the English one before it");
            reader.problem(sources, nth, &source.name, message);
        }
        let same = |other: &&Source| source.address.is_some() && other.address == source.address;
        if let Some(other) = sources.entries.iter().take(nth).find(same) {
            let message =
                format!("sources `{}` and `{key}` have the same address: give each document its own", other.key);
            reader.problem(sources, nth, "address", message);
        }
        if !used.contains(&key) && !reader.has_broken_any() {
            let message =
                format!("source `{key}` supports nothing: name it in a claim, an event or a voice, or take it out");
            reader.problem(sources, nth, "key", message);
        }
    }
    for (nth, event) in events.entries.iter().enumerate() {
        let who = format!("event `{}`", event.id);
        read_in(content, reader, (events, nth), &who, Some(event.confidence), &event.sources);
        let days = all_of(content, &event.sources)
            .and_then(|known| known.iter().map(|source| source.published.map(PartialDate::last_day)).collect());
        if let Some(day) =
            days.and_then(|days: Vec<Date>| days.into_iter().max()).filter(|day| *day < event.when.first_day())
        {
            let message =
                format!("{who} is dated after its sources, the last of which is of {day}: name a later source");
            reader.problem(events, nth, "sources", message);
        }
    }
    for (nth, claim) in claims.entries.iter().enumerate() {
        if let Some(check) = &claim.check {
            let who = format!("claim `{}`", claim.id);
            read_in(content, reader, (claims, nth), &who, check.confidence, &check.sources);
        }
    }
}

/// The keys of all sources that anything rests on.
fn used_keys(content: &Content) -> Vec<StaticStr> {
    let Content { claims, events, voices, fined, endings, .. } = content;
    let checks = claims.entries.iter().filter_map(|claim| claim.check.as_ref());
    let checks = checks.chain(voices.entries.iter().filter_map(|voice| voice.check.as_ref()));
    let originals = claims.entries.iter().filter_map(|claim| claim.original.as_ref());
    let keys = checks.flat_map(|check| &check.sources).chain(originals.map(|original| &original.source));
    let keys = keys.chain(events.entries.iter().flat_map(|event| &event.sources));
    let keys = keys.chain(fined.entries.iter().flat_map(|firm| &firm.sources));
    keys.chain(endings.entries.iter().flat_map(|ending| &ending.sources)).copied().collect()
}

/// Reports a statement that rests on lists of contents alone, or was read in a primary text of which no source is given.
fn read_in<T>(
    content: &Content,
    reader: &mut Reader,
    (entries, nth): (&Entries<T>, usize),
    who: &str,
    confidence: Option<Confidence>,
    keys: &[StaticStr],
) {
    let Some(sources) = all_of(content, keys).filter(|sources| !sources.is_empty()) else { return };
    let kinds: Vec<SourceKind> = sources.iter().map(|source| source.kind).collect();
    if kinds.iter().all(|kind| *kind == SourceKind::Contents) {
        let message =
            format!("{who} rests on a list of contents alone, which says nothing of the law: name another source");
        reader.problem(entries, nth, "sources", message);
    } else if matches!(confidence, Some(Confidence::Full | Confidence::Part)) && !kinds.contains(&SourceKind::Text) {
        let message = format!(
            "{who} says that a primary text was read, and names none: name a source of the kind `text`, or say confidence = \
             \"secondary\""
        );
        reader.problem(entries, nth, "confidence", message);
    }
}

/// The sources with these keys; `None` if one of them is missing or could not be read, which is reported elsewhere.
fn all_of<'a>(content: &'a Content, keys: &'a [StaticStr]) -> Option<Vec<&'a Source>> {
    let known: Vec<&Source> = of(content, keys).collect();
    keys.iter().all(|key| known.iter().any(|source| source.key == *key)).then_some(known)
}

/// The sources with these keys.
pub(super) fn of<'a>(content: &'a Content, keys: &'a [StaticStr]) -> impl Iterator<Item = &'a Source> {
    content.sources.entries.iter().filter(move |source| keys.contains(&source.key))
}
