//! The list of claims with its filter, and the sources of each claim.

use insta::assert_snapshot;
use snailwell::{
    content::law,
    state::{LibraryState, encode},
    ui::sources::{ClaimItem, ClaimLibrary},
};
use yew::html;

use super::{at, render, tree::attribute};

/// The claims as they stand in this state.
fn library(hash: &str) -> String {
    render(at(hash), || html! { <ClaimLibrary /> })
}

/// The ids of the claims that are shown, and how many the status counts.
fn shown(tree: &str) -> (Vec<&str>, usize) {
    let items = tree.lines().filter(|line| line.contains("<li id=\"claim-"));
    let shown = items.filter(|line| attribute(line, "hidden").is_none()).filter_map(|line| attribute(line, "id"));
    let status = tree.lines().find_map(|line| line.split_once("role=\"status\" class=\"small\"> ")).unwrap().1;
    (shown.collect(), status.split(' ').next().unwrap().parse().unwrap())
}

#[test]
fn at_first_every_claim_is_there_in_a_closed_fold() {
    let tree = library("#/sources");
    assert_eq!(shown(&tree).1, law().claims.len());
    assert_eq!(shown(&tree).0.len(), law().claims.len());
    let controls = tree.lines().take_while(|line| !line.contains("<ol")).collect::<Vec<_>>().join("\n");
    assert_snapshot!(controls);
}

#[test]
fn a_claim_has_its_check_its_source_and_its_places_on_the_map() {
    let id = law().claim("class-unclear").unwrap().id;
    assert_snapshot!(render(at("#/sources"), || html! { <ClaimItem {id} is_shown=true is_current=true /> }));
}

#[test]
fn a_filter_hides_what_it_does_not_admit_and_opens_the_fold() {
    let tree = library("#/sources?check=outdated&find=Catalogue");
    assert_eq!(shown(&tree), (vec!["claim-class-unclear"], 1));
    assert!(tree.contains("<details open=\"open\" class=\"all depth\">"), "{tree}");
    assert!(tree.contains("<option value=\"outdated\" selected=\"selected\"> out of date"), "{tree}");
    assert!(tree.contains("value=\"Catalogue\""), "{tree}");
}

#[test]
fn where_no_claim_is_like_that_the_page_says_so() {
    let says = "<p class=\"none\"> No claim matches.";
    let none = library("#/sources?find=zzzz");
    assert_eq!(shown(&none), (vec![], 0));
    assert!(none.contains(says), "{none}");
    assert!(!library("#/sources").contains(says));
}

#[test]
fn the_claim_of_the_permalink_is_marked_and_its_fold_is_open() {
    let tree = library("#/sources?claim=circular-of-2010");
    let marked: Vec<_> = tree.lines().filter(|line| line.contains("aria-current")).collect();
    assert_eq!(marked.iter().map(|line| attribute(line, "id")).collect::<Vec<_>>(), [Some("claim-circular-of-2010")]);
    assert!(tree.contains("<details open=\"open\" class=\"all depth\">"), "{tree}");
}

#[test]
fn a_claim_is_found_by_whatever_the_page_says_of_it() {
    for claim in &law().claims {
        let item = render(at("#/sources"), || html! { <ClaimItem id={claim.id} is_shown=true is_current=false /> });
        let texts = item.lines().map(|line| line.split_once('>').map_or(line, |(_, text)| text));
        // The last paragraph has the links of the item.
        for text in texts.take_while(|text| *text != " Link").filter(|text| text.trim().len() > 1) {
            let words: String =
                text.trim_matches([' ', ':', '(', ')', '·', ',']).chars().take(LibraryState::MOST_WORDS).collect();
            let tree = library(&format!("#/sources?find={}", encode(&words)));
            assert!(
                shown(&tree).0.contains(&format!("claim-{}", claim.id).as_str()),
                "{words} does not find {}",
                claim.id
            );
        }
    }
}

#[test]
fn an_embed_shows_the_first_claims_that_are_found_and_that_of_its_permalink() {
    let found = law().claims.len();
    let tree = library("#/sources?embed=1");
    assert!(tree.contains("<details open=\"open\" class=\"all depth\">"), "{tree}");
    assert_eq!((shown(&tree).0.len(), shown(&tree).1), (3, found));
    assert!(tree.contains(&format!("Show all {found} claims")), "{tree}");
    assert!(!library("#/sources").contains(&format!("Show all {found} claims")));
    assert_eq!(shown(&library("#/sources?claim=circular-of-2010&embed=1")).0.len(), 3);
    let last = law().claims.last().unwrap().id;
    assert_eq!(shown(&library(&format!("#/sources?claim={last}&embed=1"))).0.len(), 4);
}
