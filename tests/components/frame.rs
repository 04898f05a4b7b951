//! The parts of the page around the sections: header, notices and footer.

use insta::assert_snapshot;
use snailwell::{
    content::law,
    state::read,
    ui::{footer::Footer, masthead::Masthead, notices::Notices},
};
use yew::html;

use super::{at, render};

#[test]
fn the_head_marks_the_section_in_front_and_the_theme() {
    assert_snapshot!(render(at("#/snail?theme=dark"), || html! { <Masthead /> }));
}

#[test]
fn notices_name_what_could_not_be_read() {
    let state = read("#/snail?depth=0&colour=<red>&lang=zh", law());
    assert_snapshot!(render(state, || html! { <Notices /> }));
}

#[test]
fn without_notices_nothing_is_said() {
    assert_snapshot!(render(at("#/story"), || html! { <Notices /> }), @r#"<div id="notices" class="island">"#);
}

#[test]
fn only_an_embed_links_to_the_full_page() {
    assert_snapshot!(render(at("#/snail?depth=20&embed=1"), || html! { <Footer /> }));
    let whole = render(at("#/snail?depth=20"), || html! { <Footer /> });
    assert!(!whole.contains("Open the full page"), "{whole}");
}

#[test]
fn of_many_unreadable_parts_a_few_are_named_and_the_rest_counted() {
    let many: Vec<String> = (0..20_000).map(|nth| format!("key{nth}=1")).collect();
    let html = render(read(&format!("#/trace?{}", many.join("&")), law()), || html! { <Notices /> });
    assert_eq!(html.matches("this page has no such setting").count(), 6);
    assert!(html.contains("and 19,994 more."), "{html}");
}
