//! The trace: the question, the verdict with its data attributes, the reasons and the further views below.

use insta::assert_snapshot;
use snailwell::{
    law::{Case, Reading, Verdict},
    state::View,
    ui::trace::{
        Trace, backwards::Backwards, counterfactuals::Counterfactuals, guess::GuessPanel, question::QuestionForm,
        quotation::Quotation, readings::Readings, time_strip::TimeStrip, verdict_panel::VerdictPanel,
    },
};
use yew::prelude::*;

use super::{at, markup, render, tree};

fn case(query: &str) -> Case {
    at(&format!("#/trace?{query}")).case
}

fn panel(query: &str, is_hidden: bool) -> String {
    let case = case(query);
    render(at("#/trace"), || html! { <VerdictPanel {case} deferred_case={case} {is_hidden} /> })
}

/// The words of some HTML, each element on a line.
fn words(html: &str) -> String {
    let is_text = |line: &&str| !line.is_empty();
    let lines = html.lines().map(|line| line.trim().split_once('>').map_or(line.trim(), |(_, text)| text.trim()));
    lines.filter(is_text).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_islands_have_their_regions_and_names() {
    assert_snapshot!(tree::outline(&markup(at("#/trace"), html! { <Trace /> })));
}

#[test]
fn the_verdict_is_said_in_data_attributes() {
    let says = |query: &str| panel(query, false).lines().next().unwrap().replace(" data-", "\n  data-");
    let queries = [
        "v=1",
        "carrier=named&licence=basic",
        "service=pc-to-pc",
        "service=internet-information&licence=basic",
        "service=internet-information&licence=unknown",
        "income=49999&reading=statute",
        "licence=basic&owner=foreign&service=telephony&stake=50",
    ];
    assert_snapshot!(queries.map(|query| format!("{query}: {}", says(query))).join("\n"));
}

#[test]
fn a_verdict_has_its_reasons_with_their_sources() {
    assert_snapshot!(panel("carrier=named&licence=basic", false));
}

#[test]
fn the_condition_that_decides_is_among_the_first_reasons() {
    let first = |query: &str| {
        let panel = panel(query, false);
        let list = panel.split("<ol").nth(1).unwrap().split("<details").next().unwrap().to_owned();
        let tags = list.split("<li").skip(1).filter_map(|tag| tag.split('>').next());
        let steps = tags
            .map(|tag| ["value", "data-outcome"].map(|name| tree::attribute(tag, name).unwrap_or_default().to_owned()));
        steps.collect::<Vec<_>>()
    };
    let steps = first("licence=basic");
    assert_eq!(steps.len(), 3);
    assert!(steps.first().is_some_and(|[number, _]| number == "1"), "{steps:?}");
    assert!(steps.iter().any(|[number, outcome]| outcome == "broken" && number != "2" && number != "3"), "{steps:?}");
    for queries in
        ["v=1", "licence=basic", "licence=basic&owner=foreign&service=telephony&stake=50", "service=phone-to-phone"]
    {
        assert!(first(queries).iter().any(|[_, outcome]| outcome == "broken"), "{queries}");
    }
}

#[test]
fn an_unsettled_class_has_every_outcome_side_by_side() {
    assert_snapshot!(words(&panel("service=pc-to-pc", false)));
}

#[test]
fn an_open_case_says_what_is_still_possible() {
    assert_snapshot!(words(&panel("licence=unknown&service=internet-information", false)));
}

#[test]
fn a_penalty_is_summed_up_where_the_income_is_known() {
    let words = words(&panel("income=150000&reading=statute&severe=yes", false));
    assert!(words.contains("Confiscated: RMB 150,000. Fine: RMB 450,000 to 750,000."), "{words}");
    assert!(words.contains("In a severe case the business is suspended"), "{words}");
}

#[test]
fn only_the_penalty_for_a_missing_licence_has_a_picture() {
    let pictured = |query: &str| words(&panel(query, false)).contains("See it as a picture");
    assert!(pictured("income=150000") && pictured("income=40000&reading=statute"));
    let over = "licence=value-added-national&owner=foreign&reading=statute&service=internet-information&stake=51";
    assert!(!pictured(&format!("income=40000&{over}")));
}

#[test]
fn the_commentary_answers_as_of_its_own_day() {
    let words = words(&panel("asof=2016-03-01", false));
    assert!(words.contains("so this answers as of 5 January 2011"), "{words}");
}

#[test]
fn a_verdict_that_waits_for_a_guess_says_nothing() {
    assert_eq!(words(&panel("v=1", true)), "The verdict is hidden until you guess.");
}

fn question(query: &str, previous: Option<&str>, is_hushed: bool) -> String {
    let (case, previous) = (case(query), previous.map(case));
    let html = || html! { <QuestionForm {case} {previous} {is_hushed} on_change={Callback::noop()} /> };
    render(at("#/trace"), html)
}

#[test]
fn the_question_is_a_sentence_of_fields() {
    assert_snapshot!(question("income=150000&owner=foreign&service=unknown", None, false));
}

#[test]
fn what_ceased_to_matter_is_named() {
    let html = question("service=pc-to-pc", Some("service=internet-information"), false);
    assert!(html.contains("No longer matters since your last change: the licence"), "{html}");
    let hushed = question("service=pc-to-pc", Some("service=internet-information"), true);
    assert!(!hushed.contains("matter") && !hushed.contains("changes nothing"), "{hushed}");
}

#[test]
fn the_share_is_asked_of_a_foreign_owner_alone() {
    assert!(question("owner=foreign", None, false).contains("Foreign share in per cent"));
    assert!(!question("owner=unknown", None, false).contains("Foreign share in per cent"));
}

#[test]
fn what_would_change_the_verdict_leads_there() {
    let case = Case::default();
    assert_snapshot!(render(at("#/trace"), || html! { <Counterfactuals {case} /> }));
}

#[test]
fn the_readings_stand_side_by_side() {
    let case = Case::default();
    assert_snapshot!(render(at("#/trace"), || html! { <Readings {case} /> }));
}

#[test]
fn the_strip_over_time_marks_the_day_and_the_changes() {
    let case = case("asof=2016-03-01&reading=statute&service=pc-to-pc");
    let html = || html! { <TimeStrip {case} deferred_case={case} on_change={Callback::noop()} /> };
    assert_snapshot!(render(at("#/trace"), html));
}

#[test]
fn the_question_backwards_names_the_cases_of_an_outcome() {
    let html = || html! { <Backwards reading={Reading::Statute} asof={Case::AS_OF} /> };
    assert_snapshot!(render(at("#/trace"), html));
}

#[test]
fn a_quotation_ends_in_the_permalink_of_its_case() {
    let case = case("licence=basic");
    let html = render(at("#/trace"), || html! { <Quotation {case} /> });
    assert!(html.contains("\n#/trace?licence=basic\n"), "{html}");
}

#[test]
fn a_guess_is_asked_for_until_the_reader_commits() {
    let panel = |is_committed| {
        let html = html! { <GuessPanel case={Case::default()} {is_committed} on_commit={Callback::noop()} /> };
        render(at("#/trace"), || html)
    };
    assert_snapshot!(panel(false));
    assert!(!panel(true).contains("guess-form"));
}

#[test]
fn behind_another_section_the_trace_shows_the_case_too() {
    let state = at("#/map?service=pc-to-pc");
    assert_eq!(state.view, View::Map);
    let html = markup(state, html! { <Trace /> });
    assert!(html.contains(&format!("data-verdict=\"{}\"", Verdict::Unsettled.key())));
}
