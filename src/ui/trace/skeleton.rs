//! The page of the decision aid with every place that is given something later: built with the static page.

use yew::prelude::*;

use super::{
    super::{gifts::Gifts, section},
    backwards, coverage, guess, question, quote, table,
    time::MONTHS,
};
use crate::framework::Framework;

/// The whole section, with what it is given at first.
pub(super) fn skeleton(law: &Framework, given: &Gifts, then: &Gifts) -> Html {
    let inside = |place: &str| Html::from_html_unchecked(given.in_place(place));
    let later = |place: &str| Html::from_html_unchecked(then.in_place(place));
    let of = |name: &str| given.attribute_of("#trace-result", name);
    html! {
        <section id="/trace" aria-labelledby="trace-title">
            <div class="pair">
                <div>
                    { question::form() }
                    <p class="asked">{ inside(".asked") }</p>
                    <div class="small marks" role="status">{ inside(".marks") }</div>
                    { question::begin(law) }
                </div>
                <div>
                    <div class="guessing" hidden=true>{ guess::form() }</div>
                    <div class="guess compared" role="status" hidden=true></div>
                    <div id="trace-result" class="verdict" aria-live="polite"
                        data-verdict={of("data-verdict")} data-class={of("data-class")} data-licence={of("data-licence")}
                        data-issuer={of("data-issuer")} data-cap={of("data-cap")} data-cap-ok={of("data-cap-ok")}
                        data-fine-min={of("data-fine-min")} data-fine-max={of("data-fine-max")}
                        data-confiscated={of("data-confiscated")} data-basis={of("data-basis")}>
                        <p class="v">{ inside("#trace-result > .v") }</p>
                        <p class="small means">{ inside(".means") }</p>
                        <div class="why">{ later(".why") }</div>
                    </div>
                </div>
            </div>
            <div class="open">
                <div class="columns">
                    <div class="flips">{ inside(".flips") }</div>
                    <div class="readings">{ later(".readings") }</div>
                </div>
                <div class="time">
                    <h3>{ "The same question over time" }</h3>
                    <svg class="strip" viewBox="0 0 972 30" preserveAspectRatio="none" aria-hidden="true">
                        <g class="over-time">{ later(".over-time") }</g>
                        <path class="now" d={given.attribute_of(".now", "d")} />
                    </svg>
                    <input class="live" type="range" name="month" min="0" max={(MONTHS - 1).to_string()}
                        aria-label="Day asked about, by month" />
                    <p class="ends small" aria-hidden="true"><span>{ "1999" }</span><span class="said">{ inside(".time .said") }</span><span>{ "2025" }</span></p>
                    <div class="turns">{ later(".turns") }</div>
                </div>
            </div>
            { table::table(law) }
            <details class="backwards">
                <summary>{ "Ask it backwards: what leads to an outcome?" }</summary>
                { backwards::form() }
                <div class="ways" aria-live="polite">{ later(".ways") }</div>
            </details>
            <div class="open">
                <details class="quote">
                    <summary>{ "Quote this" }</summary>
                    { quote::tools() }
                    <p class="small copied" role="status"></p>
                    <textarea id="quote-text" readonly=true rows="14" aria-label="The reasoning as text" />
                    <p class="small"><a class="sheet" href="#/trace?embed=1" target="_blank" rel="noopener">{ "As a sheet to print" }</a></p>
                </details>
            </div>
            <p class="small" id="coverage">{ coverage(law) }</p>
            { section::as_of() }
        </section>
    }
}
