//! Content that does not hang together is refused, all problems at once, each with its place and its mend.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop at once")]

use std::{fs, path::PathBuf};

use snailwell::{
    content::law,
    law::validate::{FILES, Problem, read},
};

/// The content with these passages replaced, read again.
fn read_with(name: &str, edits: &[(&str, &str, &str)]) -> Result<(), Vec<Problem>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for (file, _) in FILES {
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
    text.split(passage).next().unwrap().matches('\n').count() + 1
}

#[test]
fn the_content_that_ships_is_read_back_whole() {
    let law = law();
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
        ("paragraph", "claims.toml", "cites = [\"c7.5\"]", "cites = [\"c7.16\"]", "`c7.16`, which is no paragraph"),
        ("about", "claims.toml", "about = [\"art-7\",", "about = [\"art-77\",", "speaks of `art-77`"),
        ("source", "claims.toml", "sources = [\"V10\"]", "sources = [\"V99x\"]", "`V99x`, which is no source"),
        ("bare", "claims.toml", "cites = [\"c7.4\"]", "cites = []", "`threat-to-telephony` has no provenance"),
        (
            "no-provenance",
            "claims.toml",
            "provenance = \"understanding\"\ncites = [\"c7.4\"]",
            "cites = [\"c7.4\"]",
            "missing field `provenance`",
        ),
        ("unsourced", "claims.toml", "sources = [\"TR16\", \"TR00d\"]", "sources = []", "does not say where"),
        (
            "memory",
            "claims.toml",
            "confidence = \"secondary\"",
            "confidence = \"memory\"",
            "only remembered is not shown as a fact",
        ),
        ("chinese-node", "nodes.toml", "name = \"State Council\"", "name = \"国务院\"", "only a Chinese title"),
        (
            "chinese-source",
            "sources.toml",
            "name = \"Measures on Internet Information Services (互联网信息服务管理办法)\"",
            "name = \"互联网信息服务管理办法\"",
            "only a Chinese title",
        ),
        ("rule-date", "rules.toml", "from = \"2003-04-01\"", "from = \"2003-02-30\"", "no such day in the calendar"),
        ("event-date", "events.toml", "when = \"2001-06-11\"", "when = \"2001-06-31\"", "no such day in the calendar"),
        ("event-order", "events.toml", "until = \"2007-11\"", "until = \"2007-08\"", "ends before it begins"),
        (
            "event-rule",
            "events.toml",
            "rules = [\"notice-2005\"]",
            "rules = [\"notice\"]",
            "`notice`, which is no rule",
        ),
        (
            "event-day",
            "events.toml",
            "when = \"2005-07-18\"",
            "when = \"2005-07-19\"",
            "neither begins nor ends that day",
        ),
        (
            "untold",
            "rules.toml",
            "from = \"2005-07-18\"",
            "from = \"2005-07-19\"",
            "no event says why rule `notice-2005` changes",
        ),
        ("voice", "voices.toml", "answers = [\"c3\"]", "answers = [\"c33\"]", "`c33`, which is no voice"),
        ("voice-cite", "voices.toml", "cites = [\"c6.1\"]", "cites = [\"c7.1\"]", "which another voice said"),
        ("needless", "voices.toml", "paragraph = \"c10.5\"", "paragraph = \"c10.4\"", "take out the gap"),
        ("stance", "voices.toml", "stance = \"rules\"", "stance = \"ruels\"", "unknown variant `ruels`"),
        ("stray", "nodes.toml", "[[node]]\nid = \"art-7\"", "[[nodes]]\nid = \"art-7\"", "belongs to no entry"),
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
        ("kind", "nodes.toml", "kind = \"authority\"", "kind = \"autority\"", "unknown variant `autority`"),
        ("field", "nodes.toml", "kind = \"authority\"", "knid = \"authority\"", "unknown field `knid`"),
        ("syntax", "nodes.toml", "kind = \"authority\"", "kind = \"authority", "invalid basic string"),
    ];
    for (name, file, from, to, message) in cases {
        let problems = read_with(name, &[(file, from, to)]).expect_err(name);
        let found = problems.iter().find(|problem| problem.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{name}: no {message:?} among {problems:?}"));
        assert_eq!(found.file, file, "{name}");
        let near = line_of(file, from).abs_diff(found.line);
        assert!(near <= 8, "{name}: line {} is far from {}", found.line, line_of(file, from));
        assert!(found.message.contains(": "), "{name}: no mend in {:?}", found.message);
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let edits = [
        ("claims.toml", "provenance = \"notice\"", "provenance = \"hearsay\""),
        ("claims.toml", "confidence = \"full\"", "confidence = \"memory\""),
        ("claims.toml", "id = \"two-classes\"", "id = \"licence-first\""),
        ("nodes.toml", "part_of = \"regulations\"", "part_of = \"rules\""),
        ("rules.toml", "claims = [\"notice-of-2005\"]", "claims = [\"notice\"]"),
    ];
    let problems = read_with("all", &edits).unwrap_err();
    for word in ["hearsay", "only remembered", "a second claim", "is part of `rules`", "rests on `notice`"] {
        assert!(problems.iter().any(|problem| problem.message.contains(word)), "nothing about {word} in {problems:#?}");
    }
    let because = |problem: &&Problem| problem.message.contains("circular-of-2010`, which is no claim");
    assert_eq!(problems.iter().find(because), None, "what could not be read is not also missing");
}

#[test]
fn a_missing_file_is_named() {
    let problems = read(&PathBuf::from("no/such/folder")).unwrap_err();
    assert!(problems.iter().any(|problem| problem.file == "claims.toml" && problem.message.contains("cannot be read")));
}

#[test]
fn a_paragraph_on_which_nothing_rests_needs_a_reason() {
    let problems =
        read_with("uncited", &[("voices.toml", "paragraph = \"c10.5\"", "paragraph = \"c13.1\"")]).unwrap_err();
    let found = problems.iter().find(|problem| problem.message.contains("nothing rests on `c10.5`")).unwrap();
    assert_eq!((found.file, found.line), ("voices.toml", line_of("voices.toml", "paragraphs = 5")));
}
