//! Bad passages in the words of the story, the wells and the penalty.

use super::each_is_refused;

#[test]
fn each_bad_passage_of_the_story_is_named_with_its_line_and_a_hint() {
    each_is_refused(&[
        (
            "step-node",
            "story.toml",
            "\"regulations\", \"art-7\"]",
            "\"art-777\"]",
            "highlights node `art-777`, which does not exist",
        ),
        (
            "step-dark",
            "story.toml",
            "nodes = [\"regulations\", \"art-7\"]",
            "nodes = []",
            "highlights no node on the map",
        ),
        (
            "step-cite",
            "story.toml",
            "cites = [\"c7.5\"]",
            "cites = [\"c7.55\"]",
            "paragraph `c7.55`, which does not exist",
        ),
        ("step-bare", "story.toml", "cites = [\"c7.5\"]", "cites = []", "`A licence comes first` cites no paragraph"),
        (
            "step-claim",
            "story.toml",
            "cites = [\"c7.5\"]",
            "cites = [\"c13.1\"]",
            "`c13.1`, which no claim and no voice cites",
        ),
        ("step-uncited", "story.toml", "cites = [\"c7.5\"]\n", "", "missing field `cites`"),
        (
            "step-twice",
            "story.toml",
            "title = \"There are two classes\"",
            "title = \"A licence comes first\"",
            "another step is already called `A licence comes first`",
        ),
        ("step-field", "story.toml", "title = \"There are two", "titel = \"There are two", "unknown field `titel`"),
        (
            "news-cite",
            "story.toml",
            "cites = [\"c4.1\", \"c4.2\"]",
            "cites = [\"c4.1\", \"c4.4\"]",
            "paragraph 2 of [[news]] cites paragraph `c4.4`",
        ),
        ("classic-day", "story.toml", "classic_day = 30", "classic_day = 0", "outside 1 to 3650"),
        ("prediction", "story.toml", "service = \"pc-to-pc\"", "service = \"pc\"", "unknown variant `pc`"),
        ("no-predictions", "story.toml", "[[predictions]]", "[[prediction]]", "line belongs to no entry"),
    ]);
}

#[test]
fn each_bad_passage_of_the_wells_is_named_with_its_line_and_a_hint() {
    each_is_refused(&[
        ("well-cite", "wells.toml", "cite = \"c11.1\"", "cite = \"c11.9\"", "paragraph `c11.9`, which does not exist"),
        ("well-uncited", "wells.toml", "cite = \"c11.1\"\n", "", "missing field `cite`"),
        (
            "well-twice",
            "wells.toml",
            "name = \"Rising wall\"",
            "name = \"Good days\"",
            "another well is already called `Good days`",
        ),
        ("well-range", "wells.toml", "wall = 0.75", "wall = 10.25", "is 10.25 feet, outside 0 to 10"),
        ("well-quarter", "wells.toml", "wall = 0.75", "wall = 0.8", "not a multiple of a quarter foot"),
        ("well-chance", "wells.toml", "salt = 0.03", "salt = 3", "more than 1"),
        ("well-key", "wells.toml", "salt = 0.03", "sallt = 0.03", "unknown field `sallt`"),
        ("patience", "wells.toml", "patience = 365", "patience = 3651", "is 3651 days, outside 0 to 3650"),
        ("group", "wells.toml", "group = \"voice\"", "group = \"voices\"", "unknown variant `voices`"),
        ("ground-cite", "wells.toml", "cite = \"c4.3\"", "cite = \"c4.33\"", "paragraph `c4.33`, which does not exist"),
        (
            "origin",
            "wells.toml",
            "confidence = \"part\"",
            "confidence = \"memory\"",
            "only remembered may not be stated",
        ),
    ]);
}

#[test]
fn each_bad_passage_of_the_penalty_is_named_with_its_line_and_a_hint() {
    each_is_refused(&[
        (
            "jump",
            "penalty.toml",
            "income = 49_999",
            "income = 10_000_000_000_001",
            "is above the limit of 10000000000000",
        ),
        ("negative", "penalty.toml", "income = 49_999", "income = -1", "invalid value: integer `-1`"),
        ("remark", "penalty.toml", "from = 50_000", "from = 1", "the remark starts at 1"),
        (
            "severe",
            "penalty.toml",
            "reading = \"statute\"",
            "reading = \"commentary\"",
            "the reading `commentary` has a second [[severe]]",
        ),
        ("fine", "penalty.toml", "fine = 5_384_622", "fine = 5_384_621", "outside the legal range, 5384622 to 8974370"),
        (
            "fine-source",
            "penalty.toml",
            "sources = [\"EX19\"]",
            "sources = [\"EX20x\"]",
            "source `EX20x`, which does not exist",
        ),
        ("fine-unsourced", "penalty.toml", "sources = [\"EX19\"]", "sources = []", "the fine has no source"),
        (
            "basis",
            "penalty.toml",
            "claim = \"article-69\"",
            "claim = \"article-96\"",
            "claim `article-96`, which does not exist",
        ),
    ]);
}

/// What stands alone is refused where the page would show it without a source or never find it.
#[test]
fn each_entry_without_what_it_rests_on_is_named_with_its_line_and_a_hint() {
    each_is_refused(&[
        ("rule-claims", "rules.toml", "claims = [\"licence-first\"]", "claims = []", "rests on no claim"),
        ("event-sources", "events.toml", "sources = [\"FZ99\"]", "sources = []", "event `fuzhou` has no sources"),
        (
            "term-words",
            "glossary.toml",
            "words = [\"basic service\", \"basic services\", \"infrastructure services\"]",
            "words = []",
            "term `basic-service` has no words",
        ),
        (
            "added-finding",
            "claims.toml",
            "check = { note = \"An excerpt was read.",
            "check = { finding = \"match\", note = \"An excerpt was read.",
            "is compared with its own source",
        ),
        (
            "added-confidence",
            "claims.toml",
            "sets neither limit.\", confidence = \"secondary\"",
            "sets neither limit.\"",
            "does not say how much of its source was read",
        ),
        (
            "voice-finding",
            "voices.toml",
            "check = { finding = \"unsettled\", note",
            "check = { note",
            "has no result: say finding",
        ),
    ]);
}
