//! Reads the content folder and validates it. All problems are reported at once, each with file, line and a hint how to fix it.
//!
//! Host only: the page gets content that has passed.

mod claims;
mod events;
mod glossary;
mod nodes;
mod openness;
mod penalty;
mod questions;
mod reader;
mod rules;
pub mod schema;
mod sources;
mod story;
mod texts;
mod thread;
mod verdicts;
mod wells;

use crate::law::{
    Basis, Case, Caveats, Claim, ClassQuestion, Ending, Event, Explainer, FinedFirm, GROUPS, Gap, Ground, IncomeJump,
    IncomeRemark, Kind, Law, MetaphorNote, Node, OpennessContent, OpennessTexts, Origin, Passage, PenaltyContent,
    PenaltyNotes, Perspective, PredictionText, Preset, Relation, Rule, SevereConsequence, Source, StaticStr, Story,
    Term, TourStep, VerdictText, Voice, WellPreset, Wells, layout, map::Scene, reasoning::VerdictTable,
};
use core::fmt;
use reader::{Entries, Reader};
use std::path::Path;
use texts::TextEntries;

/// A problem in the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the file.
    pub file: &'static str,
    /// Line, from 1; 0 where the file could not be read.
    pub line: usize,
    /// What is wrong, and a hint how to fix it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The files of the content folder, each with the kinds of its entries: `[[claim]]` and so on.
pub const FILES: [(&str, &[&str]); 15] = [
    ("claims.toml", &["claim"]),
    ("nodes.toml", &["node"]),
    ("relations.toml", &["relation"]),
    ("rules.toml", &["rule", "preset"]),
    ("sources.toml", &["source"]),
    ("voices.toml", &["voice", "gap"]),
    ("events.toml", &["event"]),
    ("story.toml", &["news", "predictions", "minute", "step", "ending", "explainer"]),
    ("wells.toml", &["well", "ground", "origin", "caveats"]),
    ("penalty.toml", &["jump", "remark", "severe", "fined", "basis", "notes"]),
    ("openness.toml", &["openness", "perspective", "metaphor"]),
    ("verdicts.toml", &["verdict"]),
    ("glossary.toml", &["term"]),
    ("questions.toml", &["question"]),
    ("texts.toml", &["page", "map", "trace", "snail", "timeline", "thread", "sources"]),
];

/// The entries of all files, before validation.
#[derive(Debug)]
struct Content {
    claims: Entries<Claim>,
    nodes: Entries<Node>,
    relations: Entries<Relation>,
    rules: Entries<Rule>,
    presets: Entries<Preset>,
    sources: Entries<Source>,
    voices: Entries<Voice>,
    gaps: Entries<Gap>,
    events: Entries<Event>,
    news: Entries<Passage>,
    predictions: Entries<PredictionText>,
    minute: Entries<Passage>,
    steps: Entries<TourStep>,
    endings: Entries<Ending>,
    explainers: Entries<Explainer>,
    wells: Entries<WellPreset>,
    grounds: Entries<Ground>,
    origins: Entries<Origin>,
    caveats: Entries<Caveats>,
    jumps: Entries<IncomeJump>,
    remarks: Entries<IncomeRemark>,
    severe: Entries<SevereConsequence>,
    fined: Entries<FinedFirm>,
    basis: Entries<Basis>,
    notes: Entries<PenaltyNotes>,
    openness_texts: Entries<OpennessTexts>,
    perspectives: Entries<Perspective>,
    metaphor_notes: Entries<MetaphorNote>,
    verdict_texts: Entries<VerdictText>,
    terms: Entries<Term>,
    questions: Entries<ClassQuestion>,
    texts: TextEntries,
}

impl Content {
    fn read(reader: &mut Reader) -> Self {
        Self {
            claims: reader.entries("claims.toml", "claim"),
            nodes: reader.entries("nodes.toml", "node"),
            relations: reader.entries("relations.toml", "relation"),
            rules: reader.entries("rules.toml", "rule"),
            presets: reader.entries("rules.toml", "preset"),
            sources: reader.entries("sources.toml", "source"),
            voices: reader.entries("voices.toml", "voice"),
            gaps: reader.entries("voices.toml", "gap"),
            events: reader.entries("events.toml", "event"),
            news: reader.entries("story.toml", "news"),
            predictions: reader.entries("story.toml", "predictions"),
            minute: reader.entries("story.toml", "minute"),
            steps: reader.entries("story.toml", "step"),
            endings: reader.entries("story.toml", "ending"),
            explainers: reader.entries("story.toml", "explainer"),
            wells: reader.entries("wells.toml", "well"),
            grounds: reader.entries("wells.toml", "ground"),
            origins: reader.entries("wells.toml", "origin"),
            caveats: reader.entries("wells.toml", "caveats"),
            jumps: reader.entries("penalty.toml", "jump"),
            remarks: reader.entries("penalty.toml", "remark"),
            severe: reader.entries("penalty.toml", "severe"),
            fined: reader.entries("penalty.toml", "fined"),
            basis: reader.entries("penalty.toml", "basis"),
            notes: reader.entries("penalty.toml", "notes"),
            openness_texts: reader.entries("openness.toml", "openness"),
            perspectives: reader.entries("openness.toml", "perspective"),
            metaphor_notes: reader.entries("openness.toml", "metaphor"),
            verdict_texts: reader.entries("verdicts.toml", "verdict"),
            terms: reader.entries("glossary.toml", "term"),
            questions: reader.entries("questions.toml", "question"),
            texts: TextEntries::read(reader),
        }
    }
}

/// Reads and validates the content of a folder, works out all verdicts, and lays out the map.
///
/// # Errors
///
/// Every problem found, by file and line. The rules are tried on all cases only once nothing else is wrong.
pub fn read(folder: &Path) -> Result<Law, Vec<Problem>> {
    let mut reader = Reader::new(folder, &FILES.map(|(file, _)| file));
    let content = Content::read(&mut reader);
    for (file, names) in FILES {
        reader.strays(file, names);
    }
    claims::check(&content, &mut reader);
    sources::check(&content, &mut reader);
    nodes::check(&content, &mut reader);
    thread::check(&content, &mut reader);
    events::check(&content, &mut reader);
    story::check(&content, &mut reader);
    wells::check(&content, &mut reader);
    penalty::check(&content, &mut reader);
    rules::check(&content, &mut reader);
    openness::check(&content, &mut reader);
    verdicts::check(&content, &mut reader);
    glossary::check(&content, &mut reader);
    questions::check(&content, &mut reader);
    content.texts.check(&mut reader);
    if !reader.problems.is_empty() {
        let place = |problem: &Problem| FILES.iter().position(|(file, _)| *file == problem.file);
        reader.problems.sort_by_key(|problem| (place(problem), problem.line));
        return Err(reader.problems);
    }
    let mut law = Law {
        as_of: Case::AS_OF,
        claims: content.claims.entries,
        nodes: content.nodes.entries,
        relations: content.relations.entries,
        rules: content.rules.entries.clone(),
        presets: content.presets.entries,
        sources: content.sources.entries,
        voices: content.voices.entries,
        gaps: content.gaps.entries,
        events: content.events.entries.clone(),
        story: Story {
            news: content.news.entries,
            predictions: content.predictions.only(),
            minute: content.minute.entries,
            steps: content.steps.entries,
            endings: content.endings.entries,
            explainers: content.explainers.entries,
        },
        wells: Wells {
            presets: content.wells.entries,
            grounds: content.grounds.entries,
            origins: content.origins.entries,
            caveats: content.caveats.only(),
        },
        penalty: PenaltyContent {
            jumps: content.jumps.entries,
            remarks: content.remarks.entries,
            severe: content.severe.entries,
            fined: content.fined.entries,
            basis: content.basis.entries,
            notes: content.notes.only(),
        },
        openness: OpennessContent {
            texts: content.openness_texts.only(),
            perspectives: content.perspectives.entries,
            metaphor: content.metaphor_notes.entries,
        },
        verdict_texts: content.verdict_texts.entries,
        glossary: content.terms.entries,
        questions: content.questions.entries,
        texts: content.texts.only(),
        ..Law::default()
    };
    law.events.sort_by_key(|event| event.when);
    law.verdict_table = VerdictTable::of(&law);
    for (nth, fault) in rules::faults(&law) {
        reader.problem(&content.rules, nth, "then", fault);
    }
    for (id, fault) in openness::faults(&law) {
        let nth = content.events.entries.iter().position(|event| event.id == id).unwrap_or_default();
        reader.problem(&content.events, nth, "kind", fault);
    }
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    draw(&mut law);
    Ok(law)
}

/// Reports each id of a list that names no entry. Ids of entries that could not be read are not reported.
fn unknown<'a, T, U>(
    reader: &mut Reader,
    (of, nth): (&Entries<T>, usize),
    ids: impl IntoIterator<Item = &'a StaticStr>,
    among: (&Entries<U>, fn(&U) -> StaticStr),
    says: impl Fn(StaticStr) -> String,
) {
    for id in ids {
        if !among.0.entries.iter().any(|entry| among.1(entry) == *id) && !reader.is_broken(id) {
            reader.problem(of, nth, id, says(*id));
        }
    }
}

/// Whether a text has any Latin letter, and so is not Chinese only.
fn has_english(words: &str) -> bool {
    words.chars().any(|letter| letter.is_ascii_alphabetic())
}

fn items(nodes: &[Node]) -> Vec<layout::Item<'_>> {
    let position = |id: &StaticStr| nodes.iter().position(|node| node.id == *id);
    let item = |node: &'_ Node| layout::Item {
        id: node.id.as_str(),
        title: node.title.as_str(),
        subtitle: node.subtitle.as_str(),
        group: node.kind.group(),
        under: node.part_of.as_ref().filter(|_| node.kind == Kind::Provision).and_then(position),
    };
    nodes.iter().map(item).collect()
}

fn draw(law: &mut Law) {
    let position = |id: &StaticStr| law.nodes.iter().position(|node| node.id == *id).unwrap_or_default();
    let link = |relation: &Relation| layout::Link {
        from: position(&relation.from),
        to: position(&relation.to),
        label: relation.verb.as_str(),
    };
    let links: Vec<_> = law.relations.iter().map(link).collect();
    let items = items(&law.nodes);
    let groups = GROUPS.map(|(_, column)| layout::Group { column });
    let (wide, narrow) = (layout::wide(&items, &groups, &links), layout::narrow(&items, &groups, &links));
    // From here on the nodes are in reading order: group by group, from top to bottom.
    let mut order: Vec<usize> = (0..law.nodes.len()).collect();
    let height = |node: &usize| narrow.boxes.get(*node).map_or(0.0, |place| place.y);
    order.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let boxes = |scene: &Scene| order.iter().filter_map(|node| scene.boxes.get(*node)).copied().collect();
    let nodes = order.iter().filter_map(|node| law.nodes.get(*node)).cloned().collect();
    (law.wide, law.narrow) = (Scene { boxes: boxes(&wide), ..wide }, Scene { boxes: boxes(&narrow), ..narrow });
    law.nodes = nodes;
    law.parts = law.story.steps.iter().map(|step| part(law, &step.nodes)).collect();
}

/// The layout of these nodes and of the relations among them, without the Chinese names, so that it stays short.
fn part(law: &Law, ids: &[StaticStr]) -> Scene {
    let nodes: Vec<Node> = ids.iter().filter_map(|id| law.node(id)).cloned().collect();
    let position = |id: &StaticStr| ids.iter().position(|node| node == id).unwrap_or_default();
    let link = |(_, relation): (usize, &'_ Relation)| layout::Link {
        from: position(&relation.from),
        to: position(&relation.to),
        label: relation.verb.as_str(),
    };
    let links: Vec<_> = law.relations_among(ids).map(link).collect();
    let mut items = items(&nodes);
    for item in &mut items {
        item.subtitle = Some(item.subtitle).filter(|subtitle| has_english(subtitle)).unwrap_or_default();
    }
    layout::part(&items, &GROUPS.map(|(_, column)| layout::Group { column }), &links)
}
