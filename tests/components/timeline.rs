//! The timeline: how open the law was, the answer to a question over time, and the events.

use insta::assert_snapshot;
use snailwell::{
    content::law,
    state::State,
    ui::{
        snail::{Puzzle, SimulationProvider},
        timeline::{TimelineAnswers, TimelineEvents, TimelineOpenness},
    },
};
use yew::html;

use super::{at, render};

/// The question with nothing answered.
const WHOLE_LAW: &str = "#/since?carrier=unknown&licence=unknown&owner=unknown&reach=unknown&service=unknown";

#[test]
fn the_picture_of_the_whole_law() {
    assert_snapshot!(render(at(WHOLE_LAW), || html! { <TimelineOpenness /> }));
}

#[test]
fn the_picture_of_a_single_combination_is_that_of_the_whole_law_with_a_strip() {
    let water = |hash: &str| {
        let page = render(at(hash), || html! { <TimelineOpenness /> });
        let water = page.split("<g class=\"water-line\">").nth(1).and_then(|page| page.split("class=\"stone\"").next());
        water.unwrap().to_owned()
    };
    assert_eq!(water("#/since"), water(WHOLE_LAW));
    let page = render(at("#/since"), || html! { <TimelineOpenness /> });
    let result = page.split("id=\"openness-result\"").nth(1).and_then(|page| page.split("</div>").next()).unwrap();
    assert_snapshot!(result);
    assert!(page.contains("data-verdict=\"unlawful\""), "the strip");
    assert!(
        !render(at(WHOLE_LAW), || html! { <TimelineOpenness /> }).contains("data-verdict=\"unlawful\""),
        "no strip"
    );
}

#[test]
fn days_before_the_first_text_are_not_known() {
    let page = render(at(&format!("{WHOLE_LAW}&asof=1999-06-01")), || html! { <TimelineOpenness /> });
    let result = page.split("id=\"openness-result\"").nth(1).and_then(|page| page.split("</div>").next()).unwrap();
    assert_snapshot!(result);
}

#[test]
fn what_an_event_did_is_told_with_its_rules() {
    for day in ["2003-04-01", "2005-07-18", "2007-09-01", "2016-03-01"] {
        let page = render(at(&format!("{WHOLE_LAW}&asof={day}")), || html! { <TimelineOpenness /> });
        let told = page
            .split("<div class=\"happened small\">")
            .nth(1)
            .and_then(|page| page.split("Count another question").next());
        assert_snapshot!(day, told.unwrap());
    }
}

#[test]
fn the_simulator_says_that_a_well_was_counted_from_the_timeline() {
    let note = |hash: &str| {
        render(at(hash), || html! { <SimulationProvider><Puzzle /></SimulationProvider> })
            .contains("See what was counted")
    };
    let odds = "depth=34&good=0.03&reset=0.01&salt=0.05";
    assert!(note(&format!("#/snail?{odds}")));
    assert!(!note("#/snail?depth=34&good=0.03&reset=0.01&salt=0.04"));
    assert!(!note("#/snail"));
}

#[test]
fn the_answer_of_the_day_is_marked() {
    let page = render(at("#/since?asof=2016-03-01&service=pc-to-pc"), || html! { <TimelineAnswers /> });
    assert_snapshot!(page);
}

#[test]
fn the_answers_do_not_depend_on_the_day_asked_about() {
    let verdicts = |hash: &str| {
        let page = render(at(hash), || html! { <TimelineAnswers /> });
        page.lines()
            .filter(|line| line.contains("<li data-verdict"))
            .map(|line| line.replace(" aria-current=\"true\"", ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(verdicts("#/since"), verdicts("#/since?asof=2022-05-01&income=3&reading=statute"));
}

#[test]
fn every_event_is_there_once_and_at_most_one_is_marked() {
    let events = |state: State| render(state, || html! { <TimelineEvents /> });
    let usual = events(State::default());
    assert_eq!(usual.matches("<li id=\"event-").count(), law().events.len());
    let dated = events(at("#/since?asof=2016-03-01"));
    let marked: Vec<&str> = dated.lines().filter(|line| line.contains("aria-current")).map(str::trim).collect();
    assert_eq!(marked, ["<li id=\"event-catalogue-of-2015\" aria-current=\"true\">"]);
}
