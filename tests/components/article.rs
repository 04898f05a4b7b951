//! The whole prerendered article, in the initial state.

use std::collections::BTreeMap;

use insta::assert_snapshot;
use snailwell::{state::State, ui::article::Article};
use yew::html;

use super::{markup, tree};

#[test]
fn the_article_has_its_landmarks_and_headings_in_reading_order() {
    assert_snapshot!(tree::outline(&markup(State::default(), html! { <Article /> })));
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    let html = markup(State::default(), html! { <Article /> });
    let tags: Vec<&str> = html.split('<').filter_map(|piece| piece.split('>').next()).collect();
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    for id in tags.iter().filter_map(|tag| tree::attribute(tag, "id")) {
        *ids.entry(id).or_default() += 1;
    }
    let twice: Vec<_> = ids.iter().filter(|(_, number)| **number > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    for key in ["for", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details"] {
        let named = tags.iter().filter_map(|tag| tree::attribute(tag, key)).flat_map(str::split_whitespace);
        let missing: Vec<_> = named.filter(|id| !ids.contains_key(id)).collect();
        assert!(missing.is_empty(), "{key} names {missing:?}");
    }
}

#[test]
fn no_element_has_a_style_attribute() {
    let html = markup(State::default(), html! { <Article /> });
    let styled: Vec<&str> = html
        .split('<')
        .filter_map(|piece| piece.split('>').next())
        .filter(|tag| tree::attribute(tag, "style").is_some())
        .collect();
    assert!(styled.is_empty(), "the page's policy refuses these: {styled:?}");
}
