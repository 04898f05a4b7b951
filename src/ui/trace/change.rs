//! What would change the verdict, and the two readings side by side.

use yew::AttrValue;

use super::{
    super::{markup::Markup, words},
    phrase,
};
use crate::{
    framework::{Case, Flip, Framework, Outcome, Parting, Reading, Verdict},
    link::{State, View, write},
};

/// The permalink of a case.
pub(super) fn link(case: Case) -> String {
    write(&State { view: View::Trace, case, ..State::default() })
}

/// The nearest ways to each other verdict.
pub(super) fn flips(law: &Framework, case: &Case, now: Verdict) -> AttrValue {
    let mut page = Markup::default();
    page.put("<h3>What would change it</h3>");
    if now == Verdict::Open {
        page.put("<p class=\"small\">Nothing is decided yet: answer what is still needed.</p>");
    }
    let flips = law.flips(case);
    for verdict in Verdict::ALL {
        let ways: Vec<&Flip> = flips.iter().filter(|flip| flip.verdict == *verdict).collect();
        let Some(first) = ways.first() else { continue };
        page.fill("<div data-branch=\"{}\"><b class=\"vw\">{}</b>", &[verdict.key(), words::verdict(*verdict)]);
        page.put(match first.changes.len() {
            1 => ", if only<ul>",
            2 => ", if two answers were different:<ul>",
            _ => ", if several answers were different:<ul>",
        });
        for flip in ways {
            page.put("<li>");
            page.link(&link(flip.case), &phrase::flip(flip));
            page.put("</li>");
        }
        page.put("</ul></div>");
    }
    page.text()
}

/// The same case in both readings, and where the two part on that day.
pub(super) fn readings(law: &Framework, case: Case, partings: &[Parting]) -> AttrValue {
    let mut page = Markup::default();
    page.put("<h3>Two readings side by side</h3><div class=\"sides\">");
    for (reading, name) in [(Reading::Commentary, "The commentary’s"), (Reading::Statute, "The text’s own")] {
        let case = Case { reading: Some(reading), ..case };
        let trace = law.trace(&case);
        let reason = trace.steps.iter().find(|step| step.outcome == Outcome::Breaks).or(trace.steps.first());
        page.fill("<div data-branch=\"{}\"><p class=\"kicker\">{}", &[trace.verdict.key(), name]);
        page.put("</p><p><b class=\"vw\">");
        page.link(&link(case), words::verdict(trace.verdict));
        page.put("</b></p><p class=\"small\">");
        page.say(reason.map_or(words::verdict_means(trace.verdict), |step| &step.rule.says));
        page.put("</p></div>");
    }
    page.put("</div><p class=\"small\">");
    if partings.is_empty() {
        page.put("On this day the two readings agree about every case.</p>");
        return page.text();
    }
    page.put("On this day they part only here:</p><ul class=\"small\">");
    for parting in partings {
        page.fill("<li>{}: {}", &[&phrase::pattern(law, &parting.pattern), parting.commentary.key()]);
        page.fill(" for the commentary, {} by the text.</li>", &[parting.statute.key()]);
    }
    page.put("</ul>");
    page.text()
}
