//! The verdict, its reasons, and what the attributes of contract 2 say about them.

use yew::AttrValue;

use super::{
    super::{gifts::Gifts, markup::Markup, words},
    prose,
};
use crate::{
    framework::{Case, Class, Framework, Issuer, Kind, Licence, Step, Trace, Verdict},
    link::{MapState, State, View, write},
};

/// The verdict in a word and in a sentence, and its attributes.
pub(super) fn verdict(gifts: &mut Gifts, law: &Framework, trace: &Trace<'_>, hidden: bool) {
    let money = |amount: Option<u64>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let licence = match trace.licence {
        Some(licence) => licence.key(),
        None if trace.class == Class::Unsettled => Issuer::Unsettled.key(),
        None => Licence::None.key(),
    };
    let basis: Vec<&str> = law.basis(trace).into_iter().map(|id| id.as_str()).collect();
    let attributes = [
        ("class", if hidden { "verdict hushed" } else { "verdict" }.to_owned()),
        ("data-verdict", trace.verdict.key().to_owned()),
        ("data-class", trace.class.key().to_owned()),
        ("data-licence", licence.to_owned()),
        ("data-issuer", trace.issuer.key().to_owned()),
        ("data-cap", trace.cap.map(|cap| cap.to_string()).unwrap_or_default()),
        ("data-cap-ok", trace.cap_ok.map(|ok| ok.to_string()).unwrap_or_default()),
        ("data-fine-min", money(trace.penalty.map(|penalty| penalty.fine_min))),
        ("data-fine-max", money(trace.penalty.map(|penalty| penalty.fine_max))),
        ("data-confiscated", money(trace.penalty.map(|penalty| penalty.confiscated))),
        ("data-basis", basis.join(" ")),
    ];
    const PLACE: &str = "#trace-result";
    for (name, value) in attributes {
        gifts.attribute(PLACE, name, value);
    }
    let (word, means) = match hidden {
        true => ("", "The verdict waits for yours."),
        false => (words::verdict(trace.verdict), words::verdict_means(trace.verdict)),
    };
    gifts.flag("#trace-result > .v", "hidden", hidden);
    gifts.inside("#trace-result > .v", word);
    gifts.inside(".means", means);
    gifts.flag(".why", "hidden", hidden);
}

/// How the verdict came about.
pub(super) fn why(law: &Framework, case: &Case) -> AttrValue {
    let trace = &law.trace(case);
    let mut page = Markup::default();
    if let Some(day) = trace.answers_as_of {
        page.fill(
            "<p class=\"small\">The commentary speaks of January 2011, so this answers as of {}",
            &[&day.in_words()],
        );
        page.put(". The text’s own reading goes on.</p>");
    }
    if trace.verdict == Verdict::Open {
        let possible: Vec<&str> = trace.possible.iter().map(|one| words::verdict(*one)).collect();
        page.fill("<p>Still possible: {}.</p>", &[&possible.join(", ")]);
    }
    reasons(&mut page, law, case, &trace.steps);
    if !trace.branches.is_empty() {
        page.put("<ul class=\"branches\">");
        for branch in &trace.branches {
            page.fill("<li data-branch=\"{}\"><b>{}", &[branch.verdict.key(), words::class(branch.class)]);
            page.fill(": <span class=\"vw\">{}</span></b>", &[words::verdict(branch.verdict)]);
            reasons(&mut page, law, case, &branch.steps);
            page.put("</li>");
        }
        page.put("</ul>");
    }
    if trace.penalty.is_some() {
        page.fill("<p class=\"penalty\">{} ", &[&prose::penalty(case, trace)]);
        page.link(&write(&State { view: View::Fine, case: *case, ..State::default() }), "See it as a picture");
        page.put("</p>");
    }
    if let Some(weakest) = law.weakest(trace) {
        page.fill("<p class=\"small\">No firmer than its weakest link: <b>{}</b>.</p>", &[words::provenance(weakest)]);
    }
    page.text()
}

fn reasons(page: &mut Markup, law: &Framework, case: &Case, steps: &[Step<'_>]) {
    page.put("<ol class=\"reasons\">");
    for step in steps {
        let outcome = words::outcome(step.outcome);
        page.fill("<li data-outcome=\"{}\" data-rule=\"{}\">", &[outcome, &step.rule.id]);
        page.say(&step.rule.says);
        page.fill(" <b class=\"outcome\">{}</b> <span class=\"cites\">", &[outcome]);
        for claim in prose::sources(law, step) {
            let provenance = claim.provenance;
            page.fill("<span class=\"prov\" data-provenance=\"{}\">", &[provenance.key()]);
            claim.cites.iter().for_each(|cite| page.fill("<cite>{}</cite>", &[cite]));
            page.fill("<i>{}</i></span> ", &[words::provenance(provenance)]);
            if let Some(check) = &claim.check {
                page.fill("<span class=\"chk\" data-check=\"{}\" title=\"", &[check.finding.key()]);
                page.say(&check.note);
                page.fill("\">{}</span> ", &[words::finding(check.finding)]);
            }
        }
        let mut nodes = step.rule.nodes.iter().filter_map(|id| law.node(id));
        let written = nodes.clone().find(|node| node.kind == Kind::Provision).or_else(|| nodes.next());
        if let Some(node) = written {
            let map = MapState { node: Some(node.id), ..MapState::default() };
            let place = write(&State { view: View::Map, case: *case, map, ..State::default() });
            page.link(&place, &[node.title.as_str(), " on the map"].concat());
        }
        page.put("</span></li>");
    }
    page.put("</ol>");
}
