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
            let hint = "cite a paragraph, or say provenance = \"checked\" and give the check it rests on";
            reader.problem(claims, nth, "id", format!("claim `{id}` has no provenance: {hint}"));
        }
        let is_unsourced = |check: &FactCheck| {
            check.confidence.is_some_and(|confidence| confidence != Confidence::Derived) && check.sources.is_empty()
        };
        if claim.check.as_ref().is_some_and(is_unsourced) {
            let message =
                format!("the check of claim `{id}` was read somewhere and does not say where: name its sources");
            reader.problem(claims, nth, "check", message);
        }
        if added && claim.check.as_ref().is_none_or(|check| check.confidence.is_none()) {
            let message = format!(
                "claim `{id}` is added from a text, so its check must say how much of it was read: give its confidence"
            );
            reader.problem(claims, nth, "check", message);
        }
        unknown(reader, (claims, nth), &claim.about, (nodes, |node| node.id), |node| {
            format!("claim `{id}` speaks of `{node}`, which is no node: correct the id, or add the node")
        });
        let keys = claim.check.iter().flat_map(|check| &check.sources);
        unknown(reader, (claims, nth), keys, (sources, |source| source.key), |key| {
            format!("claim `{id}` is checked against `{key}`, which is no source: correct the key, or add the source")
        });
    }
    for (nth, source) in sources.entries.iter().enumerate() {
        if !has_english(&source.name) {
            let message = format!("source `{}` has only a Chinese title: put the English one before it", source.key);
            reader.problem(sources, nth, &source.name, message);
        }
    }
}
