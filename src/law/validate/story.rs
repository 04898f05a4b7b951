//! Checks `story.toml`: the number of steps of the tour, the nodes they highlight, and the paragraphs that every text rests on.

use super::{Content, Entries, Reader, thread, unknown};
use crate::{
    law::{StaticStr, Story},
    snail::HORIZON,
};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { claims, voices, nodes, news, predictions, minute, steps, endings, explainers, sources, .. } = content;
    for (name, passages) in [("news", news), ("minute", minute)] {
        for (nth, passage) in passages.entries.iter().enumerate() {
            cited(content, reader, (passages, nth), &format!("paragraph {} of [[{name}]]", nth + 1), &passage.cites);
        }
    }
    for (nth, ending) in endings.entries.iter().enumerate() {
        unknown(reader, (endings, nth), &ending.sources, (sources, |source| source.key), |key| {
            format!("the ending was read in `{key}`, which is no source: correct the key, or add the source")
        });
    }
    reader.repeated(explainers, "explainer", |explainer| explainer.name);
    for (nth, explainer) in explainers.entries.iter().enumerate() {
        let name = format!("explainer `{}`", explainer.name);
        thread::paragraphs(content, reader, (explainers, nth), &name, &explainer.cites);
    }
    reader.exactly_one(predictions, "predictions");
    for (nth, text) in predictions.entries.iter().enumerate() {
        if !(1..=HORIZON).contains(&text.classic_day) {
            let message = format!("`classic_day` is {}, outside 1 to {HORIZON}: correct it", text.classic_day);
            reader.problem(predictions, nth, "classic_day", message);
        }
    }
    reader.repeated(steps, "step", |step| step.title);
    for (nth, step) in steps.entries.iter().enumerate() {
        let name = format!("step `{}`", step.title);
        cited(content, reader, (steps, nth), &name, &step.cites);
        for cite in &step.cites {
            let is_claimed = claims.entries.iter().any(|claim| claim.cites.contains(cite))
                || voices.entries.iter().any(|voice| voice.cites.contains(cite));
            if thread::is_paragraph(content, reader, cite) && !is_claimed && !reader.has_broken("claims.toml") {
                let message = format!(
                    "{name} cites `{cite}`, which no claim and no voice cites: cite another paragraph, or add a claim"
                );
                reader.problem(steps, nth, cite, message);
            }
        }
        if step.nodes.is_empty() {
            let message = format!("{name} highlights no node on the map: add one to `nodes`");
            reader.problem(steps, nth, "nodes", message);
        }
        unknown(reader, (steps, nth), &step.nodes, (nodes, |node| node.id), |node| {
            format!("{name} highlights node `{node}`, which does not exist: correct the id, or add the node")
        });
    }
    let count = steps.entries.len();
    if count != Story::STEPS as usize && !reader.has_broken("story.toml") {
        let message = format!(
            "the tour has {count} steps, but the page expects {}: add or remove steps, or change `Story::STEPS` in \
             src/law/model/story.rs",
            Story::STEPS
        );
        reader.problem(steps, count.saturating_sub(1), "[[step]]", message);
    }
}

/// Reports a text that cites nothing, and every cited paragraph that does not exist.
fn cited<T>(content: &Content, reader: &mut Reader, at: (&Entries<T>, usize), name: &str, cites: &[StaticStr]) {
    if cites.is_empty() {
        reader.problem(at.0, at.1, "cites", format!("{name} cites no paragraph: add one to `cites`, such as c7.4"));
    }
    thread::paragraphs(content, reader, at, name, cites);
}
