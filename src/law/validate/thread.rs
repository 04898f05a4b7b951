//! Checks the voices and all citations: cited paragraphs exist, and each paragraph is cited somewhere or has a gap that says why not.

use super::{Content, Entries, Reader, unknown};
use crate::law::StaticStr;

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { claims, nodes, sources, voices, gaps, .. } = content;
    reader.repeated(voices, "voice", |voice| voice.id);
    reader.repeated(gaps, "gap", |gap| gap.paragraph);
    for (nth, claim) in claims.entries.iter().enumerate() {
        paragraphs(content, reader, (claims, nth), &format!("claim `{}`", claim.id), &claim.cites);
    }
    for (nth, voice) in voices.entries.iter().enumerate() {
        let id = voice.id;
        paragraphs(content, reader, (voices, nth), &format!("voice `{id}`"), &voice.cites);
        if let Some(cite) = voice.cites.iter().find(|cite| cite.split_once('.').is_none_or(|(place, _)| id != *place)) {
            let message = format!("voice `{id}` cites `{cite}`, a paragraph of another voice: cite its own paragraphs");
            reader.problem(voices, nth, cite, message);
        }
        unknown(reader, (voices, nth), &voice.about, (nodes, |node| node.id), |node| {
            format!("voice `{id}` is about node `{node}`, which does not exist: correct the id, or add the node")
        });
        unknown(reader, (voices, nth), &voice.answers, (voices, |voice| voice.id), |other| {
            format!("voice `{id}` answers voice `{other}`, which does not exist: correct the id, or add the voice")
        });
        unknown(reader, (voices, nth), &voice.disputes, (claims, |claim| claim.id), |claim| {
            format!("voice `{id}` disputes claim `{claim}`, which does not exist: correct the id, or add the claim")
        });
        if voice.check.as_ref().is_some_and(|check| check.finding.is_none()) {
            let message = format!("the check of voice `{id}` has no result: say finding = \"match\" or another");
            reader.problem(voices, nth, "check", message);
        }
        let keys = voice.check.iter().flat_map(|check| &check.sources);
        unknown(reader, (voices, nth), keys, (sources, |source| source.key), |key| {
            format!(
                "voice `{id}` is checked against source `{key}`, which does not exist: correct the key, or add the source"
            )
        });
        for number in 1..=voice.paragraphs {
            let paragraph = format!("{id}.{number}");
            let gap = gaps.entries.iter().any(|gap| gap.paragraph == *paragraph);
            if !gap && !is_cited(content, &paragraph) && !reader.has_broken_any() {
                let message =
                    format!("no claim or voice cites `{paragraph}`: cite it, or add a [[gap]] that says why not");
                reader.problem(voices, nth, "paragraphs", message);
            }
        }
    }
    reader.repeated(&content.presets, "preset", |preset| preset.id);
    for (nth, preset) in content.presets.entries.iter().enumerate() {
        paragraphs(content, reader, (&content.presets, nth), &format!("preset `{}`", preset.id), &preset.cites);
    }
    for (nth, gap) in gaps.entries.iter().enumerate() {
        paragraphs(content, reader, (gaps, nth), "the [[gap]]", &[gap.paragraph]);
        if is_cited(content, &gap.paragraph) {
            let message = format!("`{}` is cited, but it also has a [[gap]]: remove the gap", gap.paragraph);
            reader.problem(gaps, nth, &gap.paragraph, message);
        }
    }
}

/// Reports each cited paragraph that does not exist; `who` names the citing entry.
pub(super) fn paragraphs<T>(
    content: &Content,
    reader: &mut Reader,
    (of, nth): (&Entries<T>, usize),
    who: &str,
    cites: &[StaticStr],
) {
    for cite in cites {
        if is_paragraph(content, reader, cite) {
            continue;
        }
        let message =
            format!("{who} cites paragraph `{cite}`, which does not exist: use an id such as c7.4, c3r1.2 or post.4");
        reader.problem(of, nth, cite, message);
    }
}

/// Whether there is a paragraph with this id. Where the voice could not be read, any number counts as one.
pub(super) fn is_paragraph(content: &Content, reader: &Reader, id: &str) -> bool {
    let Some((place, number)) = id.split_once('.') else { return false };
    let voice = content.voices.entries.iter().find(|voice| voice.id == *place);
    let number = number.parse::<u8>().unwrap_or_default();
    number > 0 && voice.map_or_else(|| reader.is_broken(place), |voice| number <= voice.paragraphs)
}

/// Whether a claim or a voice cites the paragraph.
fn is_cited(content: &Content, paragraph: &str) -> bool {
    let cites = content.claims.entries.iter().flat_map(|claim| &claim.cites);
    cites.chain(content.voices.entries.iter().flat_map(|voice| &voice.cites)).any(|cite| *cite == *paragraph)
}
