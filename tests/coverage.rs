//! Keeps `COVERAGE.md` up to date: the test generates it from the content and compares it with the file.

use std::fmt::Write;

use snailwell::{
    content::law,
    law::{Finding, Provenance, Stance},
    state::{View, read},
};

#[test]
fn the_coverage_table_is_of_today() {
    let law = law();
    let mut page =
        "# Claims and their sources\n\n`BLESS=1 cargo test --test library coverage::` writes this file from `src/content`. Do not edit it.\n\n".to_owned();
    let claims = law.claims.len();
    let added = law.claims.iter().filter(|claim| claim.provenance == Provenance::Checked).count();
    let checked = law.claims.iter().filter(|claim| claim.check.is_some()).count();
    writeln!(page, "{claims} claims: {} from the commentary and the post, {added} added from other sources. {checked} claims have a check. {} voices, {} events, {} sources.\n",
        claims - added, law.voices.len(), law.events.len(), law.sources.len()).unwrap();
    writeln!(
        page,
        "| provenance | claims | {} | no check |",
        Finding::ALL.iter().map(|finding| finding.key()).collect::<Vec<_>>().join(" | ")
    )
    .unwrap();
    writeln!(page, "|---|---:|{}---:|", "---:|".repeat(Finding::ALL.len())).unwrap();
    for provenance in Provenance::ALL {
        let of: Vec<_> = law.claims.iter().filter(|claim| claim.provenance == *provenance).collect();
        let count = |finding: Option<Finding>| {
            of.iter().filter(|claim| claim.check.as_ref().and_then(|check| check.finding) == finding).count()
        };
        let findings =
            Finding::ALL.iter().map(|finding| count(Some(*finding)).to_string()).collect::<Vec<_>>().join(" | ");
        writeln!(page, "| {} | {} | {findings} | {} |", provenance.key(), of.len(), count(None)).unwrap();
    }
    page += "\n| paragraph | claims and voices that cite it |\n|---|---|\n";
    for (paragraph, on) in law.paragraphs() {
        let why = law.gaps.iter().find(|gap| gap.paragraph == *paragraph).map(|gap| gap.why);
        let on = on.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        writeln!(page, "| {paragraph} | {} |", why.map_or(on, |why| format!("none: {why}"))).unwrap();
    }
    crate::common::in_step("COVERAGE.md", &page);
}

#[test]
fn every_statement_of_the_law_check_is_attached() {
    let statements: Vec<_> = law().claims.iter().filter_map(|claim| claim.check.as_ref()?.statement).collect();
    for number in 1..=23 {
        assert!(
            statements.iter().any(|statement| *statement == *format!("S{number}")),
            "S{number} is attached to no claim"
        );
    }
}

#[test]
fn every_stance_has_a_voice_and_every_well_can_be_opened() {
    let law = law();
    for stance in Stance::ALL {
        assert!(law.voices.iter().any(|voice| voice.stance == *stance), "nobody holds {}", stance.key());
    }
    for voice in &law.voices {
        if let Some(well) = voice.well {
            let state = read(&format!("#/snail?{well}"), law);
            assert!(state.view == View::Snail && state.notices.is_empty(), "{}: {:?}", voice.id, state.notices);
        }
    }
}

#[test]
fn what_the_commentary_leaves_out_is_told_from_what_it_says() {
    let law = law();
    for node in [
        "art-8",
        "art-9-3",
        "art-10",
        "art-65",
        "limit-51",
        "measures-2009",
        "court-2000",
        "fine-fixed",
        "suspension",
        "criminal",
    ] {
        assert!(law.is_added(node), "{node}");
    }
    for node in ["regulations", "art-7", "art-9", "art-70", "basic", "pc-to-pc", "fine", "tom-skype"] {
        assert!(!law.is_added(node), "{node}");
    }
}
