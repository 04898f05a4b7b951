//! The audit of the metaphor: what each number is based on, what a snail cannot say about law, and where the puzzle comes from.

use yew::prelude::*;

use crate::{content::law, ui::words};

/// How the numbers are entered, and their ranges.
const RANGES: &str = "Type a number, step it with the arrow keys, or drag the ↔ beside it. Lengths go by quarter feet: the well to \
                      1,000 feet, a climb or a slide to 100, the wall’s growth to 10 a night. Chances go from 0 to 100 %, to four \
                      decimals; a good day is only asked for where no salt falls. Patience ends at 3,650 days, ten years: nobody \
                      here looks further. The seed decides the luck, and each snail of it has luck of its own: the same seed and \
                      snail live the same days in every browser.";

/// The audit, which is the same for every well.
pub(super) fn audit() -> Html {
    let wells = &law().wells;
    html! {
        <>
            <details class="audit">
                <summary>{ "The metaphor, audited" }</summary>
                <dl>
                    for ground in &wells.grounds {
                        <div key={ground.name.as_str()}>
                            <dt>{ ground.name.as_str() }</dt>
                            <dd>{ ground.says.as_str() }{ " " }<span class="prov"><cite>{ ground.cite.as_str() }</cite></span></dd>
                        </div>
                    }
                </dl>
                <p>{ wells.caveats.limits.as_str() }</p>
            </details>
            <details class="audit">
                <summary>{ "What the numbers may be" }</summary>
                <p>{ RANGES }</p>
            </details>
            <details class="audit">
                <summary>{ "Where the puzzle comes from" }</summary>
                <ul>
                    for origin in &wells.origins {
                        <li key={origin.says.as_str()}>
                            { origin.says.as_str() }{ " " }
                            <span class="chk"><i>{ "(" }{ words::confidence(origin.confidence) }{ ")" }</i></span>
                        </li>
                    }
                </ul>
            </details>
        </>
    }
}
