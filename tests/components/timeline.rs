//! The timeline: the answer to a question over time, and the events.

use insta::assert_snapshot;
use snailwell::{
    content::law,
    state::State,
    ui::timeline::{TimelineAnswers, TimelineEvents},
};
use yew::html;

use crate::{at, render};

#[test]
fn the_controls_name_the_question_and_the_day() {
    let page = render(at("#/since?asof=2016-03-01&service=pc-to-pc"), || html! { <TimelineAnswers /> });
    assert_snapshot!(page.split("<div class=\"axis\">").next().unwrap());
}

#[test]
fn the_answer_of_the_day_is_marked() {
    let page = render(at("#/since?asof=2016-03-01&service=pc-to-pc"), || html! { <TimelineAnswers /> });
    assert_snapshot!(page.split("</svg>").last().and_then(|page| page.split("<ol").nth(1)).unwrap());
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
