//! The map as prose: what each node is, its relations as sentences, the cases in which it matters, and what changed later.

use std::sync::OnceLock;

use yew::prelude::*;

use super::{
    super::{
        glossary::linked,
        words::{self, Label},
    },
    link::full_name_link,
    selection::Selection,
};
use crate::{
    content::law,
    law::{Case, GROUPS, HighlightState, Law, Node, Service, StaticStr, Verdict},
    state::{View, link_to_case},
};

/// An entry for each node, group by group. `narrowed` is the highlight of the nodes that match a filter or a search; `None` if neither
/// is set.
pub fn prose(narrowed: Option<&HighlightState>, selection: Selection, on_select: &Callback<Selection>) -> Html {
    let entry = |(index, node): (usize, &'static Node)| {
        let state = narrowed.and_then(|narrowed| narrowed.nodes.get(index)).map(|highlight| highlight.key());
        let is_selected = selection == Selection::Node(node.id);
        html! {
            <article key={node.id.as_str()} class="about" data-state={state} aria-current={is_selected.then_some("true")}>
                <h4>{ name(node, on_select) }</h4>
                { about(node) }
            </article>
        }
    };
    let group = |(group, (title, _)): (u16, &(&'static str, u8))| {
        let nodes = law().nodes.iter().enumerate().filter(|(_, node)| node.kind.group() == group);
        html! { <div key={*title}><h3>{ *title }</h3><div>{ for nodes.map(entry) }</div></div> }
    };
    html! { <div class="prose abouts">{ for (0..).zip(&GROUPS).map(group) }</div> }
}

/// The full name of a node, in English and in Chinese.
pub fn name(node: &'static Node, on_select: &Callback<Selection>) -> Html {
    html! {
        <>
            { full_name_link(node, on_select) }
            if let Some(chinese) = node.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
        </>
    }
}

/// What a node is, its relations as sentences, the cases in which it matters, and what happened to it later.
pub fn about(node: &'static Node) -> Html {
    let law = law();
    html! {
        <>
            <p><i>{ words::kind(node.kind) }</i>{ ". " }{ linked(node.what.as_str()) }{ sentences(law, node) }</p>
            { matters(node) }
            { since(law, node) }
        </>
    }
}

/// The default case with a given service: its permalink, its verdict, and the nodes on its path.
struct ServicePath {
    service: Service,
    link: String,
    verdict: Verdict,
    nodes: Vec<StaticStr>,
}

/// The path of the default case with each service. They are computed once.
fn service_paths() -> &'static [ServicePath] {
    static PATHS: OnceLock<Vec<ServicePath>> = OnceLock::new();
    let path = |&service: &Service| {
        let law = law();
        let case = Case { service: Some(service), ..Case::default() };
        let trace = law.trace(&case);
        let link = link_to_case(View::Trace, &case);
        ServicePath { service, link, verdict: trace.verdict, nodes: law.highlighted_nodes(&case, &trace) }
    };
    PATHS.get_or_init(|| Service::ALL.iter().map(path).collect())
}

/// The cases on whose path a node lies, verdict by verdict; empty if there are none.
fn matters(node: &Node) -> Html {
    let paths: Vec<&ServicePath> = service_paths().iter().filter(|path| path.nodes.contains(&node.id)).collect();
    if paths.is_empty() {
        return Html::default();
    }
    let with = |verdict: Verdict| paths.iter().filter(move |path| path.verdict == verdict).enumerate();
    let verdicts = Verdict::ALL.iter().copied().filter(|verdict| with(*verdict).next().is_some());
    html! {
        <div class="small">
            <p>{ law().texts.map.matters.as_str() }</p>
            <ul>
                for verdict in verdicts {
                    <li key={verdict.key()}>
                        { words::verdict(verdict) }{ ": " }
                        for (nth, path) in with(verdict) {
                            <key={nth}>
                                if nth > 0 { { ", " } }
                                <a href={path.link.clone()}>{ path.service.label() }</a>
                            </>
                        }
                    </li>
                }
            </ul>
        </div>
    }
}

/// The events about a node after the day that the page describes (January 2011).
fn since(law: &'static Law, node: &Node) -> Html {
    let later = law.events.iter().filter(|event| event.about.contains(&node.id) && event.when.first_day() > law.as_of);
    html! {
        <ul class="small later">{ for later.map(|event| html! {
            <li key={event.id.as_str()}>
                <a href={format!("#/since?asof={}", event.when.first_day())}>{ event.when.in_words() }</a>{ ": " }{ event.says.as_str() }
            </li>
        }) }</ul>
    }
}

/// The relations that start at a node, as sentences; relations with the same verb share a sentence.
fn sentences(law: &Law, node: &Node) -> String {
    let mut by_verb: Vec<(StaticStr, Vec<&str>)> = Vec::new();
    for relation in law.relations.iter().filter(|relation| relation.from == node.id) {
        let to = law.phrase(&relation.to);
        match by_verb.iter_mut().find(|(verb, _)| *verb == relation.verb) {
            Some((_, ends)) => ends.push(to),
            None => by_verb.push((relation.verb, vec![to])),
        }
    }
    let sentence = |(verb, ends): (StaticStr, Vec<&str>)| {
        let ends = match ends.as_slice() {
            [but @ .., last] if !but.is_empty() => format!("{} and {last}", but.join(", ")),
            one => one.concat(),
        };
        words::capitalized(&format!("{} {verb} {ends}.", node.phrase))
    };
    by_verb.into_iter().map(|one| format!(" {}", sentence(one))).collect()
}
