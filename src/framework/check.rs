//! Reads the content folder and refuses what does not hang together: all problems at once, each with its place and mend.
//!
//! Host only; the page gets content that has passed.

use super::{
    cases::Cases,
    coverage, layout,
    model::{Claim, Framework, GROUPS, Kind, Node, Relation, Source},
    preset::Preset,
    rule::Rule,
    text::Text,
};
use core::fmt;
use serde::{Deserialize, de::DeserializeOwned};
use std::{fs, path::Path};

/// Something wrong in the content: where it is, what it is, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the file.
    pub file: &'static str,
    /// Line, counted from 1; 0 where the file could not be read.
    pub line: usize,
    /// What is wrong, and how to mend it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The files of the content folder.
pub const FILES: [&str; 5] = ["claims.toml", "nodes.toml", "relations.toml", "rules.toml", "sources.toml"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    claim: Vec<Claim>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nodes {
    node: Vec<Node>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Relations {
    relation: Vec<Relation>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    rule: Vec<Rule>,
    preset: Vec<Preset>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    source: Vec<Source>,
}

struct Reader {
    texts: Vec<(&'static str, String)>,
    problems: Vec<Problem>,
}

impl Reader {
    fn text(&self, file: &str) -> &str {
        self.texts.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text)
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &'static str) -> Option<T> {
        match toml::from_str(self.text(file)) {
            Ok(value) => Some(value),
            Err(error) => {
                let before = error.span().and_then(|span| self.text(file).get(..span.start));
                let line = before.map_or(1, |before| before.matches('\n').count() + 1);
                self.problems.push(Problem { file, line, message: error.message().to_owned() });
                None
            }
        }
    }

    /// The line of an entry (the `nth` that has `marker` on a line), or within it, of what is wrong.
    fn line(&self, file: &str, table: &str, nth: usize, needle: &str) -> usize {
        let header = format!("[[{table}]]");
        let lines: Vec<&str> = self.text(file).lines().collect();
        let starts = lines.iter().enumerate().filter(|(_, line)| line.trim() == header).map(|(number, _)| number);
        let mut starts = starts.skip(nth);
        let start = starts.next().unwrap_or_default();
        let end = starts.next().unwrap_or(lines.len());
        let quoted = format!("\"{needle}\"");
        let find = |what: &str| (start..end).find(|at| lines.get(*at).is_some_and(|line| line.contains(what)));
        find(&quoted).or_else(|| find(needle)).unwrap_or(start) + 1
    }

    fn problem(&mut self, file: &'static str, table: &str, nth: usize, needle: &str, message: String) {
        let line = self.line(file, table, nth, needle);
        self.problems.push(Problem { file, line, message });
    }
}

/// Reads and checks the content of a folder, and draws the map.
///
/// # Errors
///
/// Every problem found, in the order of the files and lines.
pub fn read(folder: &Path) -> Result<Framework, Vec<Problem>> {
    let mut reader = Reader { texts: Vec::new(), problems: Vec::new() };
    for file in FILES {
        match fs::read_to_string(folder.join(file)) {
            Ok(text) => reader.texts.push((file, text)),
            Err(error) => reader.problems.push(Problem { file, line: 0, message: format!("cannot be read: {error}") }),
        }
    }
    let parsed = (
        reader.parse::<Claims>("claims.toml"),
        reader.parse::<Nodes>("nodes.toml"),
        reader.parse::<Relations>("relations.toml"),
        reader.parse::<Rules>("rules.toml"),
        reader.parse::<Sources>("sources.toml"),
    );
    let (Some(claims), Some(nodes), Some(relations), Some(rules), Some(sources)) = parsed else {
        return Err(reader.problems);
    };
    let mut framework = Framework {
        as_of: super::Case::AS_OF,
        claims: claims.claim,
        nodes: nodes.node,
        relations: relations.relation,
        rules: rules.rule,
        presets: rules.preset,
        sources: sources.source,
        ..Framework::default()
    };
    check(&framework, &mut reader);
    framework.cases = Cases::of(&framework);
    for (nth, fault) in coverage::faults(&framework) {
        reader.problem("rules.toml", "rule", nth, "then", fault);
    }
    for (nth, preset) in framework.presets.iter().enumerate() {
        repeated(&mut reader, "rules.toml", "preset", nth, framework.presets.iter().map(|preset| preset.id));
        if let Some(cite) = preset.cites.iter().find(|cite| !is_paragraph(cite)) {
            let message =
                format!("preset `{}` cites `{cite}`, which is no paragraph: use an id such as c7.4", preset.id);
            reader.problem("rules.toml", "preset", nth, cite, message);
        }
    }
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    draw(&mut framework);
    Ok(framework)
}

fn check(framework: &Framework, reader: &mut Reader) {
    let Framework { claims, nodes, relations, rules, sources, .. } = framework;
    check_claims(framework, reader);
    for (nth, node) in nodes.iter().enumerate() {
        repeated(reader, "nodes.toml", "node", nth, nodes.iter().map(|node| node.id));
        if let Some(whole) = node.part_of.filter(|whole| framework.node(whole).is_none()) {
            let message = format!("node `{}` is part of `{whole}`, which is no node: name one, or add it", node.id);
            reader.problem("nodes.toml", "node", nth, &whole, message);
        }
    }
    for nth in layout::overflow(&items(framework)) {
        let title = nodes.get(nth).map_or("", |node| node.title.as_str());
        let message =
            format!("`{title}` or its subtitle is too long for its box: shorten it; the full name goes into `name`");
        reader.problem("nodes.toml", "node", nth, title, message);
    }
    for (nth, relation) in relations.iter().enumerate() {
        for id in [relation.from, relation.to] {
            if framework.node(&id).is_none() {
                let message = format!("the relation names `{id}`, which is no node: correct the id, or add the node");
                reader.problem("relations.toml", "relation", nth, &format!("\"{id}\""), message);
            }
        }
        if framework.claim(&relation.claim).is_none() {
            let message = format!(
                "the relation rests on `{}`, which is no claim: correct the id, or add the claim",
                relation.claim
            );
            reader.problem("relations.toml", "relation", nth, "claim", message);
        }
    }
    for (nth, rule) in rules.iter().enumerate() {
        repeated(reader, "rules.toml", "rule", nth, rules.iter().map(|rule| rule.id));
        for id in rule.claims.iter().filter(|id| !claims.iter().any(|claim| claim.id == **id)) {
            let message =
                format!("rule `{}` rests on `{id}`, which is no claim: correct the id, or add the claim", rule.id);
            reader.problem("rules.toml", "rule", nth, id, message);
        }
        for id in rule.nodes.iter().filter(|id| framework.node(id).is_none()) {
            let message =
                format!("rule `{}` lights `{id}`, which is no node: correct the id, or add the node", rule.id);
            reader.problem("rules.toml", "rule", nth, id, message);
        }
    }
    for nth in 0..sources.len() {
        repeated(reader, "sources.toml", "source", nth, sources.iter().map(|source| source.key));
    }
}

fn check_claims(framework: &Framework, reader: &mut Reader) {
    let claims = &framework.claims;
    for (nth, claim) in claims.iter().enumerate() {
        repeated(reader, "claims.toml", "claim", nth, claims.iter().map(|claim| claim.id));
        if claim.cites.is_empty() && claim.check.is_none() {
            let message =
                format!("claim `{}` has no provenance: cite a paragraph, or give the check it rests on", claim.id);
            reader.problem("claims.toml", "claim", nth, "id", message);
        }
        for cite in claim.cites.iter().filter(|cite| !is_paragraph(cite)) {
            let message = format!(
                "claim `{}` cites `{cite}`, which is no paragraph: use an id such as c7.4, c3r1.2 or post.4",
                claim.id
            );
            reader.problem("claims.toml", "claim", nth, cite, message);
        }
        for id in claim.about.iter().filter(|id| framework.node(id).is_none()) {
            let message =
                format!("claim `{}` speaks of `{id}`, which is no node: correct the id, or add the node", claim.id);
            reader.problem("claims.toml", "claim", nth, id, message);
        }
        let keys = claim.check.iter().flat_map(|check| &check.sources);
        for key in keys.filter(|key| !framework.sources.iter().any(|source| source.key == **key)) {
            let message = format!(
                "claim `{}` is checked against `{key}`, which is no source: correct the key, or add the source",
                claim.id
            );
            reader.problem("claims.toml", "claim", nth, key, message);
        }
    }
}

fn repeated(
    reader: &mut Reader,
    file: &'static str,
    table: &str,
    nth: usize,
    mut ids: impl Iterator<Item = Text> + Clone,
) {
    let Some(id) = ids.clone().nth(nth) else { return };
    if ids.position(|other| other == id).is_some_and(|first| first < nth) {
        reader.problem(file, table, nth, &id, format!("a second {table} is called `{id}`: give it a name of its own"));
    }
}

/// Whether an id has the form of a paragraph: `post.4`, `c7.11`, `c3r1.2`.
fn is_paragraph(id: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((place, paragraph)) = id.split_once('.') else { return false };
    let comment = place
        .strip_prefix('c')
        .is_some_and(|rest| rest.split_once('r').map_or(number(rest), |(a, b)| number(a) && number(b)));
    number(paragraph) && (place == "post" || comment)
}

fn items(framework: &Framework) -> Vec<layout::Item<'_>> {
    let position = |id: &Text| framework.nodes.iter().position(|node| node.id == *id);
    let item = |node: &'_ Node| layout::Item {
        title: node.title.as_str(),
        subtitle: node.subtitle.as_str(),
        group: node.kind.group(),
        under: node.part_of.as_ref().filter(|_| node.kind == Kind::Provision).and_then(position),
    };
    framework.nodes.iter().map(item).collect()
}

fn draw(framework: &mut Framework) {
    let position = |id: &Text| framework.nodes.iter().position(|node| node.id == *id).unwrap_or_default();
    let link = |relation: &Relation| layout::Link {
        from: position(&relation.from),
        to: position(&relation.to),
        label: relation.verb.as_str(),
    };
    let links: Vec<_> = framework.relations.iter().map(link).collect();
    let items = items(framework);
    let columns = GROUPS.map(|(_, column)| column);
    let (wide, narrow) = (layout::wide(&items, &columns, &links), layout::narrow(&items, &columns, &links));
    (framework.wide, framework.narrow) = (wide, narrow);
}
