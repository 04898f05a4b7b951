//! Using the map: search results, highlighting, keyboard navigation, and the viewport.

use proptest::prelude::*;
use snailwell::{
    content::law,
    law::{
        ChoiceSet, Direction, Filter, Finding, Highlight, HighlightQuery, MapNavigation, MatchRank, MoveKind, Relation,
        StaticStr, Viewport, search,
    },
    state::MapState,
};

fn found(words: &str) -> Vec<(usize, MatchRank)> {
    search(&law().search_index(), words)
}

fn first(words: &str) -> (&'static str, MatchRank) {
    let (nth, found) = found(words)[0];
    (law().nodes[nth].id.as_str(), found)
}

#[test]
fn a_search_finds_names_ids_and_claims() {
    assert_eq!(first("PC to ph"), ("pc-to-phone", MatchRank::Start));
    assert_eq!(first("pc to PH"), ("pc-to-phone", MatchRank::Start));
    assert_eq!(first("pc-to-phone"), ("pc-to-phone", MatchRank::Start));
    assert_eq!(first("国务院"), ("state-council", MatchRank::Start));
    assert_eq!(found("threat to ordinary")[0].1, MatchRank::Claim);
    assert!(found(" ").is_empty() && found("zebra").is_empty());
}

#[test]
fn a_selection_lights_itself_and_its_neighbours_and_the_path_keeps_its_ink() {
    let law = law();
    let id = |id: &str| law.node(id).unwrap().id;
    let path = [id("pc-to-phone"), id("art-70")];
    let highlight =
        law.highlight(&HighlightQuery { node: Some(id("value-added")), path: &path, ..HighlightQuery::default() });
    let light = |node: &str| highlight.nodes[law.node_index(node).unwrap()];
    assert_eq!(light("value-added"), Highlight::Active);
    assert_eq!(light("provinces"), Highlight::Active);
    assert_eq!(light("art-70"), Highlight::OnPath);
    assert_eq!(light("state-council"), Highlight::Dimmed);
    let highlighted_nodes = highlight.edges.iter().filter(|light| **light == Highlight::Active).count();
    assert_eq!(highlighted_nodes, law.relations_of("value-added").count());
}

#[test]
fn filters_and_words_dim_what_does_not_fit() {
    let law = law();
    let kinds = ChoiceSet::default().toggled(3);
    let highlight =
        law.highlight(&HighlightQuery { filter: Filter { kinds, ..Filter::default() }, ..HighlightQuery::default() });
    assert_eq!(highlight.count, 2);
    let places: Vec<usize> = found("phone to phone").into_iter().map(|(nth, _)| nth).collect();
    let words = law.highlight(&HighlightQuery { found: Some(&places), ..HighlightQuery::default() });
    assert_eq!(words.nodes[law.node_index("phone-to-phone").unwrap()], Highlight::Active);
    assert!(words.count < law.nodes.len() / 2);
    for place in 0..6 {
        let checks = ChoiceSet::default().toggled(place);
        let highlight = law
            .highlight(&HighlightQuery { filter: Filter { checks, ..Filter::default() }, ..HighlightQuery::default() });
        assert!(highlight.count < law.nodes.len(), "{place}");
    }
}

/// What each node and each relation should look like, told one at a time: the same as [`Law::highlight`] in other words.
fn looks(query: &HighlightQuery<'_>) -> (Vec<Highlight>, Vec<Highlight>) {
    let law = law();
    let Filter { kinds, provenances, checks } = query.filter;
    let by_claim = !provenances.is_empty() || !checks.is_empty();
    let filtered = by_claim || !kinds.is_empty() || query.found.is_some();
    let claim_passes = |id: StaticStr| {
        let claim = law.claim(&id).unwrap();
        let finding = claim.check.as_ref().and_then(|check| check.finding);
        provenances.admits(claim.provenance as usize)
            && checks.admits(finding.map_or(Finding::ALL.len(), |finding| finding as usize))
    };
    let node_is_asked_for = |id: StaticStr| {
        query.found.is_none_or(|found| found.contains(&law.node_index(&id).unwrap()))
            && kinds.admits(law.node(&id).unwrap().kind as usize)
    };
    let node_passes = |id: StaticStr| {
        let about = law.claims.iter().filter(|claim| claim.about.contains(&id)).map(|claim| claim.id);
        let of_relations = law.relations_of(&id).map(|relation| relation.claim);
        node_is_asked_for(id) && (!by_claim || about.chain(of_relations).any(claim_passes))
    };
    let edge_passes = |relation: &Relation| {
        (!by_claim || claim_passes(relation.claim))
            && (node_is_asked_for(relation.from) || node_is_asked_for(relation.to))
    };
    let ends = |relation: &Relation| [relation.from, relation.to];
    let chosen = query.edge.and_then(|nth| law.relations.get(nth));
    let selecting = query.node.is_some() || chosen.is_some();
    let is_selected = |relation: &Relation| match query.node {
        Some(node) => ends(relation).contains(&node),
        None => chosen == Some(relation),
    };
    let look = |lit: bool, on_path: bool| {
        let on_path = on_path && !filtered;
        if lit || on_path && !selecting {
            Highlight::Active
        } else if on_path {
            Highlight::OnPath
        } else {
            Highlight::Dimmed
        }
    };
    let edge_is_lit = |relation: &Relation| {
        if selecting {
            is_selected(relation) && (!filtered || edge_passes(relation))
        } else {
            filtered && edge_passes(relation)
        }
    };
    let node_is_lit = |id: StaticStr| {
        let beside = || law.relations.iter().any(|relation| edge_is_lit(relation) && ends(relation).contains(&id));
        if selecting {
            query.node == Some(id)
                || chosen.is_some_and(|relation| ends(relation).contains(&id))
                || beside() && (!filtered || node_passes(id))
        } else {
            filtered && node_passes(id)
        }
    };
    let nodes = law.nodes.iter().map(|node| look(node_is_lit(node.id), query.path.contains(&node.id)));
    let edges = law
        .relations
        .iter()
        .map(|relation| look(edge_is_lit(relation), ends(relation).iter().all(|id| query.path.contains(id))));
    (nodes.collect(), edges.collect())
}

#[test]
fn every_relation_has_a_name_of_its_own() {
    let law = law();
    for nth in 0..law.relations.len() {
        assert_eq!(law.edge(&law.edge_key(nth)), Some(nth));
    }
    let mut doubled = law.clone();
    doubled.relations.extend(law.relations.first().cloned());
    let last = law.relations.len();
    assert_eq!(doubled.edge_key(last), format!("{}.2", law.edge_key(0)));
    assert_eq!(doubled.edge(&doubled.edge_key(last)), Some(last));
}

#[test]
fn keys_follow_relations_and_remember_the_way_back() {
    let law = law();
    let place = |id: &str| law.node_index(id).unwrap();
    let mut walk = MapNavigation::default();
    let (basic, way) = walk.turn(law, place("pc-to-phone"), Direction::Against).unwrap();
    assert!(matches!(way, MoveKind::Relation { on: false, nth: 1, of: 4, .. }), "{way:?}");
    let second = walk.turn(law, basic, Direction::Next).unwrap();
    assert!(matches!(second.1, MoveKind::Relation { on: false, nth: 2, of: 4, .. }), "{second:?}");
    let mut here = second.0;
    while here != place("basic") {
        here = walk.turn(law, here, Direction::Next).unwrap().0;
    }
    let up = walk.turn(law, here, Direction::Against).unwrap().0;
    assert_eq!(up, place("ministry"));
    assert_eq!(walk.turn(law, up, Direction::Along).unwrap(), (place("basic"), MoveKind::Back));
    assert_eq!(walk.turn(law, place("basic"), Direction::Back).unwrap(), (place("pc-to-phone"), MoveKind::Back));
    assert_eq!(walk.turn(law, place("pc-to-phone"), Direction::Back), None);
}

#[test]
fn from_the_first_node_down_one_reaches_every_other() {
    let law = law();
    let mut walk = MapNavigation::default();
    let mut here = walk.turn(law, 0, Direction::First).unwrap().0;
    let mut seen = vec![here];
    while let (next, MoveKind::Order) = walk.turn(law, here, Direction::Next).unwrap() {
        here = next;
        seen.push(here);
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), law.nodes.len());
}

/// Any choices, often none.
fn choices() -> impl Strategy<Value = ChoiceSet> {
    let some = prop::collection::vec(0_usize..8, 1..5);
    prop::option::weighted(0.4, some)
        .prop_map(|places| places.unwrap_or_default().into_iter().fold(ChoiceSet::default(), ChoiceSet::toggled))
}

fn turns() -> impl Strategy<Value = Direction> {
    prop::sample::select(vec![
        Direction::Along,
        Direction::Against,
        Direction::Next,
        Direction::Previous,
        Direction::First,
        Direction::Last,
        Direction::Back,
    ])
}

#[test]
fn a_point_is_brought_into_view() {
    let size = (1000.0, 500.0);
    assert!(Viewport::FIT.shows((999.0, 1.0), size));
    let near = Viewport::FIT.zoom_at(4.0, (0.0, 0.0), size);
    assert!(near.shows((100.0, 100.0), size) && !near.shows((600.0, 400.0), size));
    assert!(!near.shows((600.0, 100.0), size) && !near.shows((100.0, 400.0), size));
    assert_eq!(near.centred_on((600.0, 250.0), size), Viewport { zoom: 4.0, x: 475.0, y: 187.5 });
    assert_eq!(near.centred_on((1000.0, 500.0), size), Viewport { zoom: 4.0, x: 750.0, y: 375.0 });
}

#[test]
fn the_drawing_follows_a_drag() {
    let near = Viewport { zoom: 4.0, x: 400.0, y: 200.0 };
    assert_eq!(near.pan((0.5, -0.25), (1000.0, 500.0)), Viewport { zoom: 4.0, x: 275.0, y: 231.25 });
}

#[test]
fn the_point_under_the_pointer_stays_there_while_it_is_zoomed() {
    let (near, size) = (Viewport { zoom: 2.0, x: 400.0, y: 200.0 }, (1000.0, 500.0));
    let under =
        |viewport: Viewport| (viewport.x + 0.25 * size.0 / viewport.zoom, viewport.y + 0.75 * size.1 / viewport.zoom);
    for factor in [0.8, 2.0] {
        let there = near.zoom_at(factor, (0.25, 0.75), size);
        assert_eq!((there.zoom, under(there)), (2.0 * factor, under(near)));
    }
}

#[test]
fn a_choice_that_is_not_there_changes_nothing() {
    let set = ChoiceSet::default().toggled(7);
    assert!(set.has(7) && !set.has(6) && !set.has(8) && set.toggled(7).is_empty());
    assert_eq!(set.toggled(8), set);
}

proptest! {
    #[test]
    fn no_walk_leaves_the_map(turns in prop::collection::vec(turns(), 0..60), start in 0_usize..40) {
        let law = law();
        let (mut walk, mut here) = (MapNavigation::default(), start % law.nodes.len());
        for turn in turns {
            if let Some((to, _)) = walk.turn(law, here, turn) {
                here = to;
            }
            prop_assert!(here < law.nodes.len());
        }
    }

    #[test]
    fn any_words_may_be_looked_for(words in "\\PC{0,20}") {
        let law = law();
        let places: Vec<usize> = found(&words).into_iter().map(|(nth, _)| nth).collect();
        prop_assert!(places.len() <= law.nodes.len());
        let path: [StaticStr; 0] = [];
        let highlight = law.highlight(&HighlightQuery { found: Some(&places), path: &path, ..HighlightQuery::default() });
        prop_assert_eq!(highlight.nodes.len(), law.nodes.len());
    }

    #[test]
    fn what_is_highlighted_is_what_was_asked_for(
        selected in 0_usize..3, place in 0_usize..1000, kinds in choices(), provenances in choices(), checks in choices(),
        found in prop::option::of(prop::collection::vec(0_usize..40, 0..30)), path in prop::collection::vec(0_usize..1000, 0..8),
    ) {
        let law = law();
        let node = |nth: usize| law.nodes[nth % law.nodes.len()].id;
        let path: Vec<StaticStr> = path.into_iter().map(node).collect();
        let query = HighlightQuery {
            node: (selected == 1).then(|| node(place)),
            edge: (selected == 2).then(|| place % law.relations.len()),
            filter: Filter { kinds, provenances, checks },
            found: found.as_deref(),
            path: &path,
        };
        let highlight = law.highlight(&query);
        let (nodes, edges) = looks(&query);
        prop_assert_eq!(highlight.count, nodes.iter().filter(|shown| **shown == Highlight::Active).count());
        prop_assert_eq!((highlight.nodes, highlight.edges), (nodes, edges));
    }

    #[test]
    fn a_viewport_stays_on_the_drawing(moves in prop::collection::vec((0.2_f32..4.0, 0.0_f32..1.0, -2.0_f32..2.0), 0..30)) {
        let size = (1000.0, 930.0);
        let mut viewport = Viewport::FIT;
        for (factor, at, by) in moves {
            viewport = viewport.zoom_at(factor, (at, 1.0 - at), size).pan((by, -by), size);
            let seen = viewport.visible_size(size);
            prop_assert!(viewport.zoom >= 1.0 && viewport.zoom <= Viewport::MAX_ZOOM);
            prop_assert!(viewport.x >= 0.0 && viewport.y >= 0.0 && viewport.x + seen.0 <= size.0 + 0.1 && viewport.y + seen.1 <= size.1 + 0.1);
        }
    }
}

#[test]
fn a_selection_takes_the_place_of_the_one_before() {
    let start = MapState { query: "voip".to_owned(), step: 3, edge: Some(4), ..MapState::default() };
    let ministry = law().nodes.first().map(|node| node.id);
    let at = start.at(ministry);
    assert_eq!(at, MapState { node: ministry, edge: None, ..start.clone() });
    assert_eq!(at.along(7), MapState { node: None, edge: Some(7), ..start.clone() });
    assert_eq!(at.at(None), MapState { node: None, edge: None, ..start });
}
