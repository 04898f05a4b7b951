//! The map: highlighting in the diagram and the lists, and the contents of the detail panel.

use std::rc::Rc;

use insta::assert_snapshot;
use snailwell::{
    content::law,
    law::HighlightQuery,
    ui::map::{MapExplorer, MapSection, diagram::MapDiagram},
};
use yew::prelude::*;

use super::{at, markup, render, tree::attribute};

/// The map of a permalink as the browser has it, as HTML.
fn live(hash: &str) -> String {
    let state = at(hash);
    let (map, case) = (state.map.clone(), state.case);
    markup(state, html! { <MapExplorer {map} {case} is_live=true dispatch={Callback::noop()} /> })
}

/// The same, as lines.
fn live_lines(hash: &str) -> String {
    let state = at(hash);
    let (map, case) = (state.map.clone(), state.case);
    render(state, move || html! { <MapExplorer {map} {case} is_live=true dispatch={Callback::noop()} /> })
}

/// The tags that begin like this.
fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').filter(move |piece| piece.starts_with(start)).filter_map(|piece| piece.split('>').next())
}

/// The lines from the one that contains `from` to the end of its element.
fn element(lines: &str, from: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines = lines.lines().skip_while(|line| !line.contains(from));
    let first = lines.next().unwrap();
    let rest = lines.take_while(|line| indent(line) > indent(first));
    std::iter::once(first).chain(rest).map(|line| &line[indent(first)..]).collect::<Vec<_>>().join("\n")
}

/// The nodes that are not faded, with what is said of each, and the relations with theirs.
fn marked(html: &str) -> String {
    let mut lines = Vec::new();
    for tag in tags(html, "g ") {
        let (Some(state), false) = (attribute(tag, "data-state"), tag.contains("data-state=\"faded\"")) else {
            continue;
        };
        let node = attribute(tag, "data-node").map(str::to_owned);
        let relation = attribute(tag, "data-edge").map(|edge| law().edge_key(edge.parse().unwrap()));
        let current = if tag.contains("aria-current=\"true\"") { ", current" } else { "" };
        let stop = if tag.contains("tabindex=\"0\"") { ", tab stop" } else { "" };
        lines.push(format!("{}: {state}{current}{stop}", node.or(relation).unwrap()));
    }
    lines.join("\n")
}

#[test]
fn a_selected_node_highlights_its_neighbours_and_is_the_one_tab_stop() {
    let html = live("#/map?node=provinces&service=pc-to-pc");
    assert_snapshot!(marked(&html));
    assert_eq!(tags(&html, "g ").filter(|tag| tag.contains("tabindex=\"0\"")).count(), 1);
}

#[test]
fn a_selected_relation_says_its_word_on_its_line() {
    let lines = live_lines("#/map?edge=basic.pc-to-phone");
    assert_snapshot!(marked(&live("#/map?edge=basic.pc-to-phone")));
    assert_snapshot!(element(&lines, "class=\"labels\""));
}

#[test]
fn the_panel_says_what_is_selected_and_how_to_cite_it() {
    assert_snapshot!("panel_of_a_node", element(&live_lines("#/map?node=notice-2005"), "id=\"map-panel\""));
    assert_snapshot!("panel_of_a_relation", element(&live_lines("#/map?edge=ministry.basic"), "id=\"map-panel\""));
    assert_snapshot!("panel_of_nothing", element(&live_lines("#/map"), "id=\"map-panel\""));
}

#[test]
fn the_status_says_what_is_highlighted() {
    let said = |hash: &str| {
        let line = element(&live_lines(hash), "id=\"map-said\"");
        line.split_once("> ").unwrap().1.to_owned()
    };
    let hashes = [
        "#/map",
        "#/map?step=3",
        "#/map?node=basic",
        "#/map?edge=ministry.basic",
        "#/map?find=phone",
        "#/map?find=zebra",
    ];
    assert_snapshot!(hashes.map(|hash| format!("{hash}: {}", said(hash))).join("\n"));
}

#[test]
fn a_filter_is_pressed_in_the_legend_and_narrows_the_lists() {
    let html = live("#/map?form=outline&kind=class&provenance=notice");
    let pressed = tags(&html, "button ").filter(|tag| tag.contains("aria-pressed=\"true\"")).count();
    assert_eq!(pressed, 4, "the form, a kind, a provenance, and the case of the trace");
    assert!(tags(&html, "div ").any(|tag| attribute(tag, "data-narrowed") == Some("true")));
    let highlighted_nodes =
        |state: &str| tags(&html, "li ").filter(|tag| attribute(tag, "data-state") == Some(state)).count();
    assert_eq!(highlighted_nodes("lit") + highlighted_nodes("faded"), law().nodes.len());
    assert!(highlighted_nodes("lit") < 3, "{}", highlighted_nodes("lit"));
    let open = tags(&html, "details ").filter(|tag| tag.contains("open")).filter_map(|tag| attribute(tag, "id"));
    assert_eq!(open.collect::<Vec<_>>(), ["view-outline"]);
}

#[test]
fn the_article_without_script_has_everything_and_nothing_to_operate() {
    let html = markup(at("#/map"), html! { <MapSection /> });
    assert_eq!(tags(&html, "g ").filter(|tag| tag.contains("data-node=")).count(), 2 * law().nodes.len());
    assert_eq!(tags(&html, "tr ").count(), law().relations.len());
    assert_eq!(tags(&html, "article ").count(), law().nodes.len());
    assert!(tags(&html, "g ").all(|tag| !tag.contains("tabindex")));
    assert!(!html.contains("role=\"application\"") && !html.contains("class=\"hit\""));
}

#[test]
fn what_is_mounted_at_first_is_small() {
    let count =
        |html: &str| tags(html, "").filter(|tag| tag.starts_with(|letter: char| letter.is_alphabetic())).count();
    let mounted = count(&live("#/map"));
    assert!(mounted < 1_000, "{mounted} elements");
}

#[test]
fn a_picture_has_the_names_and_no_ids() {
    let law = law();
    let highlight = Rc::new(
        law.highlight(&HighlightQuery { node: Some(law.node("basic").unwrap().id), ..HighlightQuery::default() }),
    );
    let html = markup(at("#/story"), html! { <MapDiagram narrow=false {highlight} is_picture=true /> });
    for word in [" id=", "data-node", "role=", "tabindex", "<title", "data-edge"] {
        assert!(!html.contains(word), "{word}");
    }
    let highlighted_nodes = tags(&html, "g ")
        .filter(|tag| attribute(tag, "data-kind").is_some() && attribute(tag, "data-state") == Some("lit"))
        .count();
    assert!(highlighted_nodes > 3);
}
