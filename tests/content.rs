//! Validation of the content: inconsistent content is refused with all its problems, each with its place and how to fix it.

mod mutations;
mod texts;

use std::{fs, path::PathBuf};

use snailwell::{
    content::law,
    law::validate::{FILES, Problem, read},
    state::{read as read_permalink, write},
};

fn text_of(file: &str) -> String {
    fs::read_to_string(PathBuf::from("src/content").join(file)).unwrap()
}

/// Reads the content with these passages replaced: file, old text, new text.
fn read_with(name: &str, edits: &[(&str, &str, &str)]) -> Result<(), Vec<Problem>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for (file, _) in FILES {
        let mut text = text_of(file);
        for (of, from, to) in edits.iter().filter(|(of, ..)| *of == file) {
            assert!(text.contains(from), "{of} has no {from}");
            text = text.replacen(from, to, 1);
        }
        fs::write(folder.join(file), text).unwrap();
    }
    read(&folder).map(drop)
}

fn line_of(file: &str, passage: &str) -> usize {
    let text = text_of(file);
    text.split(passage).next().unwrap().matches('\n').count() + 1
}

/// Replaces one passage at a time, and expects a problem in that file, near that line, with this message and a hint.
fn each_is_refused(cases: &[(&str, &str, &str, &str, &str)]) {
    for &(name, file, from, to, message) in cases {
        let problems = read_with(name, &[(file, from, to)]).expect_err(name);
        let found = problems.iter().find(|problem| problem.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{name}: no {message:?} among {problems:?}"));
        assert_eq!(found.file, file, "{name}");
        let near = line_of(file, from).abs_diff(found.line);
        assert!(near <= 8, "{name}: line {} is far from {}", found.line, line_of(file, from));
        assert!(found.message.contains(": "), "{name}: no hint in {:?}", found.message);
    }
}

#[test]
fn the_content_that_ships_is_read_back_whole() {
    let law = law();
    assert!(!law.nodes.is_empty() && !law.rules.is_empty());
    assert_eq!(*law, read(&PathBuf::from("src/content")).unwrap());
    assert_eq!((law.wide.boxes.len(), law.wide.wires.len()), (law.nodes.len(), law.relations.len()));
    assert_eq!((law.narrow.boxes.len(), law.narrow.wires.len()), (law.nodes.len(), law.relations.len()));
}

/// Bad passages: a name, the file, the passage as it ships, the bad one, and what must be said of it.
const BAD_PASSAGES: &[(&str, &str, &str, &str, &str)] = &[
    ("node-id", "relations.toml", "from = \"ministry\"", "from = \"minstry\"", "node `minstry`, which does not exist"),
    (
        "claim-id",
        "relations.toml",
        "claim = \"the-ministry\"",
        "claim = \"the-mini\"",
        "claim `the-mini`, which does not exist",
    ),
    ("whole", "nodes.toml", "part_of = \"regulations\"", "part_of = \"rules\"", "is part of node `rules`"),
    (
        "title",
        "nodes.toml",
        "title = \"State Council\"",
        "title = \"The State Council of the People’s Republic\"",
        "too long for its box",
    ),
    (
        "twice",
        "claims.toml",
        "id = \"two-classes\"",
        "id = \"licence-first\"",
        "another claim is already called `licence-first`",
    ),
    ("cite", "claims.toml", "cites = [\"c7.5\"]", "cites = [\"page 5\"]", "paragraph `page 5`, which does not exist"),
    (
        "paragraph",
        "claims.toml",
        "cites = [\"c7.5\"]",
        "cites = [\"c7.16\"]",
        "paragraph `c7.16`, which does not exist",
    ),
    (
        "paragraph-zero",
        "claims.toml",
        "cites = [\"c7.5\"]",
        "cites = [\"c7.0\"]",
        "paragraph `c7.0`, which does not exist",
    ),
    ("about", "claims.toml", "about = [\"art-7\",", "about = [\"art-77\",", "is about node `art-77`"),
    ("source", "claims.toml", "sources = [\"M08\"]", "sources = [\"V99x\"]", "source `V99x`, which does not exist"),
    ("bare", "claims.toml", "cites = [\"c7.4\"]", "cites = []", "`threat-to-telephony` cites no paragraph"),
    (
        "no-provenance",
        "claims.toml",
        "provenance = \"understanding\"\ncites = [\"c7.4\"]",
        "cites = [\"c7.4\"]",
        "missing field `provenance`",
    ),
    ("unsourced", "claims.toml", "sources = [\"TR16\", \"TR00d\"]", "sources = []", "has a confidence but no sources"),
    (
        "memory",
        "claims.toml",
        "confidence = \"secondary\"",
        "confidence = \"memory\"",
        "only remembered may not be stated",
    ),
    ("chinese-node", "nodes.toml", "name = \"State Council\"", "name = \"国务院\"", "only a Chinese title"),
    (
        "chinese-source",
        "sources.toml",
        "name = \"Measures on Internet Information Services (互联网信息服务管理办法, Decree 292), text of 8 January 2011\"",
        "name = \"互联网信息服务管理办法\"",
        "only a Chinese title",
    ),
    ("rule-date", "rules.toml", "from = \"2003-04-01\"", "from = \"2003-02-30\"", "no such day in the calendar"),
    ("event-date", "events.toml", "when = \"2001-06-11\"", "when = \"2001-06-31\"", "no such day in the calendar"),
    ("event-order", "events.toml", "until = \"2007-11\"", "until = \"2007-08\"", "ends before it begins"),
    (
        "event-rule",
        "events.toml",
        "rules = [\"notice-2005\", \"trial",
        "rules = [\"notice\", \"trial",
        "rule `notice`, which does not exist",
    ),
    (
        "event-day",
        "events.toml",
        "when = \"2005-07-18\"",
        "when = \"2005-07-19\"",
        "neither begins nor ends on that day",
    ),
    (
        "untold",
        "rules.toml",
        "from = \"2005-07-18\"",
        "from = \"2005-07-19\"",
        "no event explains why rule `notice-2005` changes",
    ),
    ("voice", "voices.toml", "answers = [\"c3\"]", "answers = [\"c33\"]", "voice `c33`, which does not exist"),
    ("voice-cite", "voices.toml", "cites = [\"c6.1\"]", "cites = [\"c7.1\"]", "a paragraph of another voice"),
    ("needless", "voices.toml", "paragraph = \"c10.5\"", "paragraph = \"c10.4\"", "remove the gap"),
    ("stance", "voices.toml", "stance = \"rules\"", "stance = \"ruels\"", "unknown variant `ruels`"),
    ("stray", "nodes.toml", "[[node]]\nid = \"art-7\"", "[[nodes]]\nid = \"art-7\"", "line belongs to no entry"),
    ("rule-claim", "rules.toml", "claims = [\"notice-of-2005\"]", "claims = [\"notice\"]", "rests on claim `notice`"),
    (
        "rule-node",
        "rules.toml",
        "nodes = [\"regulations\", \"art-7\"]",
        "nodes = [\"art-777\"]",
        "highlights node `art-777`",
    ),
    (
        "conflict",
        "rules.toml",
        "when = { service = [\"wireless-messaging\"] }",
        "when = { service = [\"wireless-messaging\", \"telephony\"] }",
        "rule `messaging-is-value-added` contradicts rule `telephony-is-basic` for service=telephony fee=paid class=",
    ),
    (
        "hidden",
        "rules.toml",
        "when = { class = [\"value-added\"], licence = [\"basic\"] }",
        "when = { class = [\"unsettled\"], licence = [\"basic\"] }",
        "rule `basic-holder-value-added` applies to no case",
    ),
    ("preset", "rules.toml", "cites = [\"c6.1\"]", "cites = [\"six\"]", "preset `qq-phone` cites paragraph `six`"),
    ("kind", "nodes.toml", "kind = \"authority\"", "kind = \"autority\"", "unknown variant `autority`"),
    ("field", "nodes.toml", "kind = \"authority\"", "knid = \"authority\"", "unknown field `knid`"),
    ("syntax", "nodes.toml", "kind = \"authority\"", "kind = \"authority", "invalid basic string"),
];

#[test]
fn each_bad_passage_is_named_with_its_line_and_a_hint() {
    each_is_refused(BAD_PASSAGES);
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
    for word in [
        "hearsay",
        "only remembered",
        "another claim is already called",
        "is part of node `rules`",
        "rests on claim `notice`",
    ] {
        assert!(problems.iter().any(|problem| problem.message.contains(word)), "nothing about {word} in {problems:#?}");
    }
    let because = |problem: &&Problem| problem.message.contains("circular-of-2010`, which does not exist");
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
    let found = problems.iter().find(|problem| problem.message.contains("no claim or voice cites `c10.5`")).unwrap();
    assert_eq!((found.file, found.line), ("voices.toml", line_of("voices.toml", "paragraphs = 5")));
}

#[test]
fn what_once_let_errors_of_law_through_is_refused() {
    let cases = [
        (
            "sanction-for-all",
            "rules.toml",
            "when = { breach = [\"licence\", \"notice\"] }\nthen = { sanction = \"multiple\" }",
            "then = { sanction = \"multiple\" }",
            "sanction `sanction-commentary` has no condition",
        ),
        (
            "breach-of-no-sanction",
            "rules.toml",
            "when = { service = [\"wireless-messaging\"] }",
            "when = { service = [\"wireless-messaging\"], breach = [\"cap\"] }",
            "`messaging-is-value-added` is no sanction",
        ),
        (
            "press-as-text",
            "claims.toml",
            "says = \"Skype held 49 % of the TOM-Skype venture, Tel-Online Ltd. Its partner TOM Online held 51 %.\"\nprovenance = \"press\"",
            "says = \"Skype held 49 % of the TOM-Skype venture, Tel-Online Ltd. Its partner TOM Online held 51 %.\"\nprovenance = \"checked\"",
            "none of its sources is of the kind `text`",
        ),
        (
            "press-read-whole",
            "events.toml",
            "confidence = \"secondary\"",
            "confidence = \"full\"",
            "names none: name a source of the kind `text`",
        ),
        (
            "agrees-with-itself",
            "claims.toml",
            "check = { note = \"Article 9(2)",
            "check = { finding = \"match\", note = \"Article 9(2)",
            "`province-or-several` is compared with its own source",
        ),
        (
            "no-finding",
            "claims.toml",
            "statement = \"S3\", finding = \"match\",",
            "statement = \"S3\",",
            "check of claim `licence-first` has no result",
        ),
        (
            "after-its-source",
            "events.toml",
            "when = \"2005-07-21\"",
            "when = \"2005-07-22\"",
            "event `warning-of-2005` is dated after its sources",
        ),
        (
            "contents-list",
            "events.toml",
            "sources = [\"CAT15",
            "sources = [\"CAT15C\"] #",
            "rests on a list of contents alone",
        ),
        (
            "one-address-for-two",
            "sources.toml",
            "address = \"http://www.china.org.cn/government/news/2008-06/30/content_15906787.htm\"",
            "address = \"http://phys.org/news/2010-12-china-internet.html\"",
            "have the same address",
        ),
        ("source-of-nothing", "sources.toml", "key = \"S25\"", "key = \"S26\"", "source `S26` supports nothing"),
        ("no-permalink", "questions.toml", "hash = \"#/trace", "hash = \"/trace", "is no permalink"),
        ("unexplained", "verdicts.toml", "verdict = \"silent\"", "verdict = \"open\"", "explained twice"),
        ("term-order", "glossary.toml", "term = \"Cap\"", "term = \"Zenith\"", "order of the alphabet"),
        ("term-node", "glossary.toml", "node = \"basic\"", "node = \"basis\"", "names `basis`, which is no node"),
    ];
    each_is_refused(&cases);
}

#[test]
fn every_question_for_a_class_leads_where_it_says() {
    let law = law();
    assert_eq!(law.questions.len(), 8);
    for question in &law.questions {
        let state = read_permalink(&question.hash, law);
        assert_eq!(state.notices, [], "{}", question.asks);
        assert_eq!(write(&state), question.hash.as_str(), "{}", question.asks);
    }
}

#[test]
fn the_tour_has_as_many_steps_as_the_page_counts() {
    let step = "[[step]]\ntitle = \"Then came the circular\"";
    let broken = "[[step]]\ntitel = \"Then came the circular\"";
    let problems = read_with("steps", &[("story.toml", step, broken)]).unwrap_err();
    let count = |problem: &&Problem| problem.message.contains("steps, but the page expects 10");
    assert_eq!(problems.iter().find(count), None, "a step that cannot be read is not also missing");

    let text = text_of("story.toml");
    let last = text.rsplit_once("\n[[step]]").unwrap().1;
    let problems = read_with("steps", &[("story.toml", &format!("\n[[step]]{last}"), "")]).unwrap_err();
    let found = problems.iter().find(count).unwrap();
    assert!(found.message.starts_with("the tour has 9 steps"), "{found}");
    let line = line_of("story.toml", "[[step]]\ntitle = \"Who the snail is\"");
    assert_eq!((found.file, found.line), ("story.toml", line));
}

#[test]
fn a_text_has_the_words_in_braces_that_the_page_fills_in() {
    each_is_refused(&[
        ("missing-blank", "texts.toml", "As of {day}. History", "As of 2011. History", "the text has no {day}"),
        ("extra-blank", "texts.toml", "{comments} comments", "{comments} and {more}", "cannot fill in {more}"),
    ]);
}

#[test]
fn the_kinds_of_events_agree_with_the_counts() {
    let closing = "kind = \"closing\"";
    each_is_refused(&[
        ("slide-as-climb", "events.toml", closing, "kind = \"opening\"", "takes the lawful combinations from 76 to 72"),
        ("slide-unmarked", "events.toml", &format!("{closing}\n"), "", "give it kind = \"closing\""),
        ("no-such-kind", "events.toml", closing, "kind = \"leap\"", "unknown variant `leap`"),
    ]);
}

#[test]
fn a_perspective_is_a_question_that_can_be_asked() {
    each_is_refused(&[
        ("share-alone", "openness.toml", "owner = \"foreign\"", "stake = 50", "without owner = \"foreign\""),
        (
            "share-too-large",
            "openness.toml",
            "owner = \"foreign\"",
            "owner = \"foreign\"\nstake = 101",
            "more than 100 per cent",
        ),
        ("metaphor-of-nothing", "openness.toml", "\"c7.13\"", "\"c7.99\"", "c7.99"),
        ("finding-without-cases", "openness.toml", "{lawful_before} of {cases}", "{lawful_before}", "has no {cases}"),
    ]);
}

#[test]
fn a_line_that_belongs_to_no_entry_is_named() {
    for (file, _) in FILES {
        let text = text_of(file);
        let header = text.lines().find(|line| line.starts_with("[[")).unwrap();
        for stray in ["stray = 1", "[[stray]]"] {
            let problems = read_with("stray", &[(file, header, &format!("{stray}\n{header}"))]).unwrap_err();
            let is_named = |problem: &Problem| problem.message.starts_with("this line belongs to no entry");
            let places: Vec<_> = problems.iter().filter(|one| is_named(one)).map(|one| (one.file, one.line)).collect();
            assert_eq!(places, [(file, line_of(file, header))], "{stray}: {problems:?}");
        }
    }
}

#[test]
fn the_ends_of_a_range_belong_to_it() {
    for (file, from, to) in [
        ("penalty.toml", "income = 49_999\n", "income = 10_000_000_000_000\n"),
        ("wells.toml", "patience = 365\n", "patience = 3650\n"),
        ("openness.toml", "owner = \"foreign\"\n", "owner = \"foreign\"\nstake = 100\n"),
    ] {
        assert_eq!(read_with("ends", &[(file, from, to)]), Ok(()));
    }
}

#[test]
fn what_a_file_needs_once_is_there_once() {
    for (file, name) in [
        ("story.toml", "predictions"),
        ("wells.toml", "caveats"),
        ("penalty.toml", "notes"),
        ("openness.toml", "openness"),
        ("texts.toml", "page"),
        ("texts.toml", "sources"),
    ] {
        let text = text_of(file);
        let from = text.find(&format!("[[{name}]]")).unwrap();
        let entry = text.get(from..).unwrap().split("\n\n").next().unwrap().trim_end();
        let twice = read_with("once", &[(file, entry, &format!("{entry}\n\n{entry}"))]).unwrap_err();
        let line = line_of(file, entry) + entry.matches('\n').count() + 2;
        let place = |problem: &Problem| (problem.file, problem.line, problem.message.contains(&format!("[[{name}]]")));
        assert_eq!(twice.iter().map(place).collect::<Vec<_>>(), [(file, line, true)], "{twice:?}");
        let none = read_with("once", &[(file, entry, "")]).unwrap_err();
        assert_eq!(none.iter().map(place).collect::<Vec<_>>(), [(file, 1, true)], "{none:?}");
    }
}

#[test]
fn an_entry_that_cannot_be_read_is_named_at_its_line_and_missed_nowhere_else() {
    for (file, _) in FILES {
        let text = text_of(file);
        let mut headers: Vec<&str> = text.lines().filter(|line| line.starts_with("[[")).collect();
        headers.sort_unstable();
        headers.dedup();
        for header in headers {
            let (before, entry) = text.rsplit_once(&format!("\n{header}\n")).unwrap_or(("", &text));
            let entry = entry.split("\n[[").next().unwrap().trim_end();
            let line = before.matches('\n').count() + entry.matches('\n').count() + 4;
            let problems = read_with("unread", &[(file, entry, &format!("{entry}\nnonsense = 1"))]).unwrap_err();
            let places: Vec<_> = problems.iter().map(|problem| (problem.file, problem.line)).collect();
            assert_eq!(places, [(file, line)], "{header}: {problems:?}");
        }
    }
}

#[test]
fn problems_come_in_the_order_of_the_files_and_of_their_lines() {
    let edits = [
        ("glossary.toml", "node = \"basic\"", "node = \"basis\""),
        ("relations.toml", "claim = \"the-ministry\"", "claim = \"the-mini\""),
        ("claims.toml", "about = [\"art-7\",", "about = [\"art-77\","),
        ("claims.toml", "cites = [\"c7.5\"]", "cites = [\"page 5\"]"),
    ];
    let problems = read_with("order", &edits).unwrap_err();
    let file = |problem: &Problem| FILES.iter().position(|(file, _)| *file == problem.file);
    let places: Vec<_> = problems.iter().map(|problem| (file(problem), problem.line)).collect();
    assert!(places.len() >= edits.len() && places.is_sorted(), "{problems:?}");
}
