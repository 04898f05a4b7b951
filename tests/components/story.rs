//! The story: the introduction and the guided tour.

use insta::assert_snapshot;
use snailwell::{
    state::State,
    ui::story::{Introduction, Predictions, Tour},
};
use yew::html;

use crate::{at, render};

#[test]
fn nothing_is_compared_before_both_guesses_are_given() {
    assert_snapshot!(render(State::default(), || html! { <Predictions /> }));
}

#[test]
fn the_introduction_gives_way_to_the_tour() {
    let first_line = |hash: &str, html: yew::Html| {
        let page = render(at(hash), || html);
        page.lines().take(2).map(str::trim).collect::<Vec<_>>().join(" ")
    };
    let introduction = || html! { <Introduction /> };
    let tour = || html! { <Tour /> };
    assert!(!first_line("#/story", introduction()).contains("hidden"));
    assert!(first_line("#/story", tour()).contains("hidden"));
    assert!(first_line("#/story?step=1", introduction()).contains("hidden"));
    assert!(!first_line("#/story?step=1", tour()).contains("hidden"));
}

#[test]
fn before_it_starts_the_tour_has_no_panel_and_no_map() {
    assert_snapshot!(render(at("#/story"), || html! { <Tour /> }));
}

#[test]
fn a_step_has_its_text_and_the_ways_on_and_back() {
    let tour = render(at("#/story?step=1"), || html! { <Tour /> });
    assert_snapshot!(tour.split("<svg").next().unwrap());
}

#[test]
fn the_last_step_leads_on_to_trace_and_snail() {
    let tour = render(at("#/story?step=9"), || html! { <Tour /> });
    let controls = tour.split("controls").nth(1).unwrap();
    assert_snapshot!(controls.split("<svg").next().unwrap());
}

#[test]
fn the_map_highlights_the_nodes_of_the_step() {
    let tour = render(at("#/story?step=2"), || html! { <Tour /> });
    let lit = tour.lines().filter(|line| line.contains("\"node\"") && line.contains("\"lit\"")).count();
    assert_eq!(lit, snailwell::content::law().story.nodes_of_step(2).len());
}
