//! The same framework as prose: what each thing is, its relations as sentences, where it matters and what became of it.

use yew::prelude::*;

use super::super::words::{self, Spoken};
use crate::{
    fill::fill,
    framework::{Case, Framework, GROUPS, Node, Service, Text, Verdict},
    link::{State, View, write},
};

/// Group by group, an entry a node.
pub(super) fn prose(law: &'static Framework) -> Html {
    let paths = paths(law);
    let group = |(nth, (title, _)): (u16, &(&'static str, u8))| {
        let nodes = law.nodes.iter().filter(|node| node.kind.group() == nth);
        html! {
            <div key={*title}>
                <h3>{ *title }</h3>
                <div>{ for nodes.map(|node| about(law, node, &paths)) }</div>
            </div>
        }
    };
    html! { <div class="prose" id="abouts">{ for (0..).zip(&GROUPS).map(group) }</div> }
}

fn about(law: &'static Framework, node: &'static Node, paths: &[Path]) -> Html {
    html! {
        <article key={node.id.as_str()} id={format!("about-{}", node.id)} class="about">
            <h4>
                <a href={format!("#/map?node={}", node.id)}>{ node.name.as_str() }</a>
                if let Some(chinese) = node.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
            </h4>
            <p><i>{ words::kind(node.kind) }</i>{ ". " }<span class="what">{ node.what.as_str() }</span>{ sentences(law, node) }</p>
            { matters(node, paths) }
            { since(law, node) }
        </article>
    }
}

/// The usual case with one service or another: its permalink, its verdict, and what lies on its path.
struct Path {
    service: Service,
    link: String,
    verdict: Verdict,
    nodes: Vec<Text>,
}

fn paths(law: &Framework) -> Vec<Path> {
    let path = |&service: &Service| {
        let case = Case { service: Some(service), ..Case::default() };
        let trace = law.trace(&case);
        let link = write(&State { view: View::Trace, case, ..State::default() });
        Path { service, link, verdict: trace.verdict, nodes: law.lit(&case, &trace) }
    };
    Service::ALL.iter().map(path).collect()
}

/// In which cases of the trace it matters.
fn matters(node: &Node, paths: &[Path]) -> Html {
    let paths: Vec<&Path> = paths.iter().filter(|path| path.nodes.contains(&node.id)).collect();
    if paths.is_empty() {
        return html! {};
    }
    html! {
        <p class="small">
            { "In the trace, a Chinese-owned start-up without a licence comes upon it with " }
            { for paths.iter().enumerate().map(|(nth, path)| html! {
                <span key={nth}>
                    if nth > 0 { { ", " } }
                    <a href={path.link.clone()}>{ path.service.words() }</a>{ " (" }<span class="lower">{ words::verdict(path.verdict) }</span>{ ")" }
                </span>
            }) }
            { "." }
        </p>
    }
}

/// What happened to it after the day of which the page speaks.
fn since(law: &'static Framework, node: &Node) -> Html {
    let later = law.events.iter().filter(|event| event.about.contains(&node.id) && event.when.first_day() > law.as_of);
    html! {
        <ul class="small later">{ for later.map(|event| html! {
            <li key={event.id.as_str()}>
                <a href={format!("#/since?asof={}", event.when.first_day())}>{ event.when.in_words() }</a>{ ": " }{ event.says.as_str() }
            </li>
        }) }</ul>
    }
}

/// The relations that start at a node, those of one verb in one sentence.
fn sentences(law: &Framework, node: &Node) -> String {
    let mut said: Vec<(Text, Vec<&str>)> = Vec::new();
    for relation in law.relations.iter().filter(|relation| relation.from == node.id) {
        let to = law.title(&relation.to);
        match said.iter_mut().find(|(verb, _)| *verb == relation.verb) {
            Some((_, ends)) => ends.push(to),
            None => said.push((relation.verb, vec![to])),
        }
    }
    let mut out = String::new();
    for (verb, ends) in said {
        let all = match ends.as_slice() {
            [but @ .., last] if !but.is_empty() => fill("{} and {}", &[&but.join(", "), last]),
            one => one.concat(),
        };
        out.push_str(&[" ", &node.title, " ", &verb, " ", &all, "."].concat());
    }
    out
}
