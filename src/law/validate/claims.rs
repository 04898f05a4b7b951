//! Checks the claims: each has a provenance, each check names its sources, and no id is used twice.

use super::{Content, Reader, sources, unknown};
use crate::law::{Claim, Confidence, FactCheck, Provenance, SourceKind};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { claims, nodes, sources: all_sources, .. } = content;
    reader.repeated(claims, "claim", |claim| claim.id);
    for (nth, claim) in claims.entries.iter().enumerate() {
        let id = claim.id;
        let is_added = claim.cites.is_empty();
        if is_added {
            added(content, reader, nth, claim);
        } else if claim.check.as_ref().is_some_and(|check| check.finding.is_none()) {
            let message = format!("the check of claim `{id}` has no result: add `finding`");
            reader.problem(claims, nth, "check", message);
        }
        let is_unsourced = |check: &FactCheck| {
            check.confidence.is_some_and(|confidence| confidence != Confidence::Derived) && check.sources.is_empty()
        };
        if claim.check.as_ref().is_some_and(is_unsourced) {
            let message = format!("the check of claim `{id}` has a confidence but no sources: add `sources`");
            reader.problem(claims, nth, "check", message);
        }
        unknown(reader, (claims, nth), &claim.about, (nodes, |node| node.id), |node| {
            format!("claim `{id}` is about node `{node}`, which does not exist: correct the id, or add the node")
        });
        let keys = claim.check.iter().flat_map(|check| &check.sources);
        let keys = keys.chain(claim.original.iter().map(|original| &original.source));
        unknown(reader, (claims, nth), keys, (all_sources, |source| source.key), |key| {
            format!(
                "claim `{id}` is checked against source `{key}`, which does not exist: correct the key, or add the source"
            )
        });
    }
}

/// Reports a claim added here that does not say where it was read, or says that it agrees with what it was read in.
fn added(content: &Content, reader: &mut Reader, nth: usize, claim: &Claim) {
    let (claims, id) = (&content.claims, claim.id);
    let kind = match claim.provenance {
        Provenance::Checked => Some(SourceKind::Text),
        Provenance::Summary => Some(SourceKind::Summary),
        Provenance::Press => Some(SourceKind::Press),
        Provenance::Article | Provenance::Notice | Provenance::Believed | Provenance::Understanding => None,
    };
    let (Some(kind), Some(check)) = (kind, &claim.check) else {
        let message = format!(
            "claim `{id}` cites no paragraph and is not an added claim: add `cites`, or set provenance = \"checked\", \
             \"summary\" or \"press\" and add the `check` it rests on"
        );
        return reader.problem(claims, nth, "id", message);
    };
    if check.finding.is_some() {
        let message = format!("the added claim `{id}` is compared with its own source: remove `finding`");
        reader.problem(claims, nth, "finding", message);
    }
    if check.confidence.is_none() {
        let message = format!(
            "the check of the added claim `{id}` does not say how much of its source was read: add `confidence`"
        );
        reader.problem(claims, nth, "check", message);
    }
    if !sources::of(content, &check.sources).any(|source| source.kind == kind) && !reader.has_broken("sources.toml") {
        let message = format!(
            "claim `{id}` has the provenance `{}`, but none of its sources is of the kind `{}`: correct one of them",
            claim.provenance.key(),
            kind.key()
        );
        reader.problem(claims, nth, "provenance", message);
    }
}
