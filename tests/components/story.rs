//! The story: the predictions and the guided tour.

use insta::assert_snapshot;
use snailwell::{
    content::law,
    state::State,
    ui::story::{Predictions, Tour},
};
use yew::html;

use super::{at, render};

#[test]
fn nothing_is_compared_before_both_guesses_are_given() {
    assert_snapshot!(render(State::default(), || html! { <Predictions /> }));
}

#[test]
fn a_folded_tour_has_every_step_with_its_part_of_the_map() {
    let tour = render(at("#/story"), || html! { <Tour /> });
    assert!(tour.lines().any(|line| line.contains("id=\"tour\"") && !line.contains("open")));
    for (number, step) in (1..).zip(&law().story.steps) {
        assert!(tour.contains(&format!("id=\"step-{number}\"")) && tour.contains(step.title.as_str()), "{number}");
    }
    assert_eq!(tour.matches("map part").count(), law().story.steps.len() - 1, "the last step shows the years instead");
    assert!(!tour.contains("tour-map") && !tour.contains("data-node"));
}

#[test]
fn a_part_shows_the_nodes_of_its_step_and_the_relations_among_them() {
    let tour = render(at("#/story?step=4&embed=1"), || html! { <Tour /> });
    assert_snapshot!(tour.split("<figure").nth(1).unwrap().split("</figure>").next().unwrap());
}

#[test]
fn an_embedded_tour_shows_one_step_and_the_ways_on_and_back() {
    let tour = render(at("#/story?step=4&embed=1"), || html! { <Tour /> });
    assert_eq!(tour.matches("id=\"step-").count(), 1);
    assert_snapshot!(tour.split("tour-controls").nth(1).unwrap().split("stage").next().unwrap());
}

#[test]
fn the_last_step_leads_on_to_trace_and_snail() {
    let tour = render(at("#/story?step=10"), || html! { <Tour /> });
    let controls = tour.split("tour-controls").nth(1).unwrap().split("stage").next().unwrap();
    assert!(controls.lines().any(|line| line.contains("main") && line.contains("disabled")));
    let last = tour.split("id=\"step-10\"").nth(1).unwrap();
    assert!(last.contains("#/trace") && last.contains("#/snail"));
}

#[test]
fn the_map_beside_the_steps_highlights_the_nodes_of_the_step_that_is_read() {
    let tour = render(at("#/story?step=2"), || html! { <Tour /> });
    let map = tour.split("tour-map").nth(1).unwrap().split("<ol").next().unwrap();
    let lit = map.lines().filter(|line| line.contains("\"node\"") && line.contains("\"lit\"")).count();
    assert_eq!(lit, law().story.nodes_of_step(2).len());
}
