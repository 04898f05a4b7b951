//! The question asked backwards: an outcome, and every minimal set of facts that leads to it.

use yew::prelude::*;

use super::{
    super::{markup::Markup, words},
    phrase,
};
use crate::framework::{Framework, Pattern, Verdict};

/// Outcomes with what leads to the chosen one.
pub(super) fn backwards(law: &Framework, outcome: Verdict, ways: &[Pattern], choose: &Callback<Verdict>) -> Html {
    let button = |verdict: Verdict| {
        let pressed = (outcome == verdict).to_string();
        let onclick = choose.reform(move |_: MouseEvent| verdict);
        html! { <button key={verdict.key()} type="button" aria-pressed={pressed} {onclick}>{ words::verdict(verdict) }</button> }
    };
    let outcomes = Verdict::ALL.iter().copied().filter(|verdict| *verdict != Verdict::Open);
    let mut page = Markup::default();
    page.put(&["<p><b>", words::verdict(outcome), "</b>"]);
    page.put(&[if ways.is_empty() {
        " in no case, on this day and in this reading.</p>"
    } else {
        " in these cases and no others, each condition being needed:</p>"
    }]);
    page.put(&["<ul data-ways=\"", outcome.key(), "\">"]);
    for way in ways {
        page.put(&["<li>", &phrase::pattern(law, way), " <span class=\"small\">(", &way.cases.to_string()]);
        page.put(&[" cases)</span></li>"]);
    }
    page.put(&["</ul>"]);
    html! {
        <details class="backwards">
            <summary>{ "Ask it backwards: what leads to an outcome?" }</summary>
            <div class="seg live" role="group" aria-label="Outcome">{ for outcomes.map(button) }</div>
            <div aria-live="polite">{ page.html() }</div>
        </details>
    }
}
