//! The question asked backwards: an outcome, and every minimal set of facts that leads to it.

use yew::prelude::*;

use super::{
    super::{markup::Markup, words},
    phrase,
};
use crate::framework::{Framework, Pattern, Verdict};

/// The choice of an outcome.
pub(super) fn form() -> Html {
    let outcomes = Verdict::ALL.iter().copied().filter(|verdict| *verdict != Verdict::Open);
    html! {
        <p id="backwards-form" class="live">
            { "Which cases come out as " }
            <select class="word" name="outcome" aria-label="Outcome">
                { for outcomes.map(|verdict| html! { <option key={verdict.key()} value={verdict.key()}>{ words::verdict(verdict) }</option> }) }
            </select>
            { "?" }
        </p>
    }
}

/// What leads to the chosen outcome.
pub(super) fn backwards(law: &Framework, outcome: Verdict, ways: &[Pattern]) -> AttrValue {
    let mut page = Markup::default();
    page.fill("<p><b>{}</b>", &[words::verdict(outcome)]);
    page.put(if ways.is_empty() {
        " in no case, on this day and in this reading.</p>"
    } else {
        " in these cases and no others, each condition being needed:</p>"
    });
    page.fill("<ul data-ways=\"{}\">", &[outcome.key()]);
    for way in ways {
        page.fill("<li>{} <span class=\"small\">({}", &[&phrase::pattern(law, way), &way.cases.to_string()]);
        page.put(" cases)</span></li>");
    }
    page.put("</ul>");
    page.text()
}
