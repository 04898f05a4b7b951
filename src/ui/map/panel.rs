//! The panel of what is selected: what the other views say of it, the claims about it, and how to cite it.

use web_sys::Node;

use super::{super::markup::Markup, desk::Desk};
use crate::{
    browser::{
        address,
        page::{self, add, copy_again, one, set_field, toggle},
    },
    fill::fill,
    framework::{Claim, Framework},
    link::{MapState, State, View, write},
};

/// Puts the selection into the panel.
pub(super) fn show(desk: &Desk, law: &Framework) {
    let (part, map) = (&desk.part, &desk.map);
    let edge = map.edge.and_then(|nth| law.relations.get(nth));
    let selected = map.node.is_some() || edge.is_some();
    toggle(part, "#map-hint", "hidden", selected);
    toggle(part, "#map-quoting", "hidden", !selected);
    toggle(part, "#map-read", "hidden", !selected);
    if !selected {
        return page::write(part, "#map-subject", "");
    }
    let mut title = String::new();
    let mut claims: Vec<&Claim> = Vec::new();
    let mut head = Markup::default();
    if let Some(relation) = edge {
        head.put("<p class=\"kicker\">relation</p><h4>");
        head.link(&["#/map?node=", &relation.from].concat(), law.title(&relation.from));
        head.put(" <em>");
        head.say(&desk.verb(map.edge.unwrap_or_default(), true));
        head.put("</em> ");
        head.link(&["#/map?node=", &relation.to].concat(), law.title(&relation.to));
        head.put("</h4>");
        title = desk.sentence(law, map.edge.unwrap_or_default(), true);
        claims.extend(law.claim(&relation.claim));
    }
    head.put("<ul class=\"claims\"></ul>");
    page::write(part, "#map-subject", &head.text());
    let sources = desk.sources();
    if let Some((id, place)) = map.node.as_ref().and_then(|id| Some((id, law.place_of(id)?))) {
        let about = sources.abouts.get(place).and_then(copy_again);
        let relations = sources.outline.get(place).and_then(|item| copy_again(&one(item, ".relations")?));
        page::put_first(part, "#map-subject", &[about, relations]);
        title = page::text(part, "#map-subject h4 a");
        claims.extend(law.claims_about(id));
    }
    page::name(part, "#map-subject h4", "detail-title");
    let items = law.claims.iter().zip(&sources.claims);
    let items = items.filter(|(claim, _)| claims.iter().any(|other| other.id == claim.id));
    let copies: Vec<Option<Node>> = items.map(|(_, item)| copy_again(item)).collect();
    add(part, "#map-subject .claims", &copies);
    let plain = MapState { node: map.node, edge: map.edge, ..MapState::default() };
    let link =
        [address::base(), write(&State { view: View::Map, map: plain, case: desk.case, ..State::default() })].concat();
    set_field(part, "#copy-link", &link);
    set_field(part, "#copy-cite", &citation(law, &title, &claims, &link));
    page::say(part, "#map-copied", "");
}

fn citation(law: &Framework, title: &str, claims: &[&Claim], link: &str) -> String {
    let mut cites: Vec<&str> = Vec::new();
    for cite in claims.iter().flat_map(|claim| &claim.cites) {
        if !cites.contains(&cite.as_str()) {
            cites.push(cite.as_str());
        }
    }
    let rests = if cites.is_empty() { "" } else { " Rests on " };
    fill(
        "“{}”, The Snail in the Well: how China licensed Internet telephony, as of {}.{}{} {}",
        &[title, &law.as_of.in_words(), rests, &cites.join(", "), link],
    )
}
