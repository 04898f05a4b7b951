//! Snapshot tests of the reasoning of each preset as text, so that every change of the wording is seen in a review.

use snailwell::{content::law, law::Verdict, ui};

#[test]
fn each_preset_reads_as_it_did() {
    for preset in &law().presets {
        insta::assert_snapshot!(preset.id.as_str(), ui::reasoning(&preset.case()));
    }
}

#[test]
fn a_text_names_its_verdict_its_sources_and_its_weakest_link() {
    let law = law();
    for preset in &law.presets {
        let text = ui::reasoning(&preset.case());
        let trace = law.trace(&preset.case());
        for cite in law.basis(&trace).iter().filter(|id| id.contains('.')) {
            assert!(text.contains(cite.as_str()), "{}: {cite} is not named", preset.id);
        }
        assert_eq!(text.contains("Weakest source for this answer"), trace.verdict != Verdict::Silent, "{}", preset.id);
        assert!(text.contains("Peter Schloss") && text.contains("History, not legal advice."), "{text}");
    }
}
