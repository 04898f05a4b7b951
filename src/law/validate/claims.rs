//! Checks claims and sources: each claim has a provenance, each check names its sources, and no id is used twice.

use super::{Content, Reader, has_english, unknown};
use crate::law::{Confidence, FactCheck, Provenance};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { claims, nodes, sources, .. } = content;
    reader.repeated(claims, "claim", |claim| claim.id);
    reader.repeated(sources, "source", |source| source.key);
    for (nth, claim) in claims.entries.iter().enumerate() {
        let id = claim.id;
        let added = claim.provenance == Provenance::Checked;
        if claim.cites.is_empty() && (claim.check.is_none() || !added) {
            let hint = "add `cites`, or set provenance = \"checked\" and add the `check` it rests on";
            reader.problem(
                claims,
                nth,
                "id",
                format!("claim `{id}` cites no paragraph and is not an added claim: {hint}"),
            );
        }
        let is_unsourced = |check: &FactCheck| {
            check.confidence.is_some_and(|confidence| confidence != Confidence::Derived) && check.sources.is_empty()
        };
        if claim.check.as_ref().is_some_and(is_unsourced) {
            let message = format!("the check of claim `{id}` has a confidence but no sources: add `sources`");
            reader.problem(claims, nth, "check", message);
        }
        if added && claim.check.as_ref().is_none_or(|check| check.confidence.is_none()) {
            let message = format!(
                "the check of the added claim `{id}` does not say how much of its source was read: add `confidence`"
            );
            reader.problem(claims, nth, "check", message);
        }
        unknown(reader, (claims, nth), &claim.about, (nodes, |node| node.id), |node| {
            format!("claim `{id}` is about node `{node}`, which does not exist: correct the id, or add the node")
        });
        let keys = claim.check.iter().flat_map(|check| &check.sources);
        unknown(reader, (claims, nth), keys, (sources, |source| source.key), |key| {
            format!(
                "claim `{id}` is checked against source `{key}`, which does not exist: correct the key, or add the source"
            )
        });
    }
    for (nth, source) in sources.entries.iter().enumerate() {
        if !has_english(&source.name) {
            let message = format!("source `{}` has only a Chinese title: add the English title before it", source.key);
            reader.problem(sources, nth, &source.name, message);
        }
    }
}
