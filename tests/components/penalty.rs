//! The penalty calculator, under both readings.

use insta::assert_snapshot;
use snailwell::{
    law::Severe,
    state::State,
    ui::penalty::{PenaltyIncome, PenaltyPicture, PenaltyResult},
};
use yew::html;

use super::{at, markup, render};

#[test]
fn the_sentence_names_the_income_and_the_severity() {
    assert_snapshot!(render(at("#/fine?income=50000&severe=yes"), || html! { <PenaltyIncome /> }));
}

#[test]
fn the_two_readings_part_below_the_step() {
    assert_snapshot!(render(at("#/fine?income=49999"), || html! { <PenaltyResult /> }));
}

#[test]
fn until_the_reader_gives_an_income_one_is_shown() {
    let page = render(State::default(), || html! { <PenaltyResult /> });
    assert_eq!(page.matches("data-confiscated=\"150000\"").count(), 2);
}

#[test]
fn what_a_severe_breach_adds_is_said_under_each_reading() {
    let says = |severe: Option<Severe>| {
        let mut state = State::default();
        state.case.severe = severe;
        let shown = render(state, || html! { <PenaltyResult /> });
        let law = snailwell::content::law();
        law.penalty.severe.iter().filter(|severe| shown.contains(severe.says.as_str())).count()
    };
    assert_eq!([says(Some(Severe::Yes)), says(Some(Severe::No)), says(None)], [2, 0, 0]);
}

#[test]
fn the_mark_of_the_income_stays_within_the_picture() {
    for income in [0, 1, 999, 1_000, 150_000, 10_000_000_000_000] {
        let mut state = State::default();
        state.case.income = Some(income);
        let picture = markup(state, html! { <PenaltyPicture /> });
        let mark = picture.split("class=\"here\"").nth(1).unwrap();
        let place: f32 = mark.split("d=\"M").nth(1).and_then(|path| path.split(' ').next()).unwrap().parse().unwrap();
        assert!((96.0..=910.0).contains(&place), "{income}: {place}");
    }
}
