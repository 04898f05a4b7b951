//! Content that does not hang together is refused, all problems at once, each with its place and its mend.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop at once")]

use std::{fs, path::PathBuf};

use snailwell::{
    content::framework,
    framework::check::{FILES, Problem, read},
};

/// The content with these passages replaced, read again.
fn read_with(name: &str, edits: &[(&str, &str, &str)]) -> Result<(), Vec<Problem>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for file in FILES {
        let mut text = fs::read_to_string(PathBuf::from("src/content").join(file)).unwrap();
        for (of, from, to) in edits.iter().filter(|(of, ..)| *of == file) {
            assert!(text.contains(from), "{of} has no {from}");
            text = text.replacen(from, to, 1);
        }
        fs::write(folder.join(file), text).unwrap();
    }
    read(&folder).map(drop)
}

fn line_of(file: &str, passage: &str) -> usize {
    let text = fs::read_to_string(PathBuf::from("src/content").join(file)).unwrap();
    text.lines().position(|line| line.contains(passage)).unwrap() + 1
}

#[test]
fn the_content_that_ships_is_read_back_whole() {
    let law = framework();
    assert!(!law.nodes.is_empty() && !law.rules.is_empty());
    assert_eq!(*law, read(&PathBuf::from("src/content")).unwrap());
    assert_eq!((law.wide.boxes.len(), law.wide.wires.len()), (law.nodes.len(), law.relations.len()));
    assert_eq!((law.narrow.boxes.len(), law.narrow.wires.len()), (law.nodes.len(), law.relations.len()));
}

#[test]
fn each_bad_passage_is_named_with_its_line_and_mend() {
    let cases = [
        ("node-id", "relations.toml", "from = \"ministry\"", "from = \"minstry\"", "`minstry`, which is no node"),
        (
            "claim-id",
            "relations.toml",
            "claim = \"the-ministry\"",
            "claim = \"the-mini\"",
            "`the-mini`, which is no claim",
        ),
        ("whole", "nodes.toml", "part_of = \"regulations\"", "part_of = \"rules\"", "is part of `rules`"),
        (
            "title",
            "nodes.toml",
            "title = \"State Council\"",
            "title = \"The State Council of the Republic\"",
            "too long for its box",
        ),
        (
            "twice",
            "claims.toml",
            "id = \"two-classes\"",
            "id = \"licence-first\"",
            "a second claim is called `licence-first`",
        ),
        ("cite", "claims.toml", "cites = [\"c7.5\"]", "cites = [\"page 5\"]", "`page 5`, which is no paragraph"),
        ("about", "claims.toml", "about = [\"art-7\",", "about = [\"art-77\",", "speaks of `art-77`"),
        ("source", "claims.toml", "sources = [\"V10\"]", "sources = [\"V99\"]", "`V99`, which is no source"),
        ("bare", "claims.toml", "cites = [\"c7.4\"]", "cites = []", "`threat-to-telephony` has no provenance"),
        ("memory", "claims.toml", "confidence = \"secondary\"", "confidence = \"memory\"", "unknown variant `memory`"),
        ("date", "rules.toml", "from = \"2003-04-01\"", "from = \"2003-02-30\"", "no such day in the calendar"),
        ("rule-claim", "rules.toml", "claims = [\"notice-of-2005\"]", "claims = [\"notice\"]", "rests on `notice`"),
        (
            "rule-node",
            "rules.toml",
            "nodes = [\"regulations\", \"art-7\"]",
            "nodes = [\"art-777\"]",
            "lights `art-777`",
        ),
        (
            "conflict",
            "rules.toml",
            "when = { service = [\"wireless-messaging\"] }",
            "when = { service = [\"wireless-messaging\", \"telephony\"] }",
            "rule `messaging-is-value-added` contradicts `telephony-is-basic`",
        ),
        (
            "hidden",
            "rules.toml",
            "when = { class = [\"value-added\"], licence = [\"basic\"] }",
            "when = { class = [\"unsettled\"], licence = [\"basic\"] }",
            "rule `basic-holder-value-added` speaks in no case",
        ),
        ("preset", "rules.toml", "cites = [\"c6.1\"]", "cites = [\"six\"]", "preset `qq-phone` cites `six`"),
        ("key", "nodes.toml", "kind = \"authority\"", "kind = \"autority\"", "unknown variant `autority`"),
    ];
    for (name, file, from, to, message) in cases {
        let problems = read_with(name, &[(file, from, to)]).expect_err(name);
        let found = problems.iter().find(|problem| problem.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{name}: no {message:?} among {problems:?}"));
        assert_eq!(found.file, file, "{name}");
        let near = line_of(file, from).abs_diff(found.line);
        assert!(near <= 3, "{name}: line {} is far from {}", found.line, line_of(file, from));
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let edits = [
        ("claims.toml", "id = \"two-classes\"", "id = \"licence-first\""),
        ("nodes.toml", "part_of = \"regulations\"", "part_of = \"rules\""),
        ("rules.toml", "claims = [\"notice-of-2005\"]", "claims = [\"notice\"]"),
    ];
    let problems = read_with("all", &edits).unwrap_err();
    for (file, ..) in edits {
        assert!(problems.iter().any(|problem| problem.file == file), "nothing about {file} in {problems:?}");
    }
}

#[test]
fn a_missing_file_is_named() {
    let problems = read(&PathBuf::from("no/such/folder")).unwrap_err();
    assert!(problems.iter().any(|problem| problem.file == "claims.toml" && problem.message.contains("cannot be read")));
}
