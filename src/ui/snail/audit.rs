//! The audit of the metaphor: what each number is based on, what a snail cannot say about law, and where the puzzle comes from.

use yew::prelude::*;

use crate::{content::law, ui::words};

/// How the numbers are entered, and their ranges.
const RANGES: &str = "Type a number, step it with the arrow keys, or drag the arrows that appear under it. Lengths are multiples of a quarter foot. The \
                      well is at most 1,000 feet deep, a climb or a slide at most 100 feet, and the wall grows at most 10 feet a \
                      night. Chances run from 0 to 100 %, with up to four decimals. Good days apply only on days without salt. Runs \
                      stop after 3,650 days, which is ten years. The same seed and the same snail always give the same run, in \
                      every browser.";

/// The audit, which is the same for every well.
pub(super) fn audit() -> Html {
    let wells = &law().wells;
    html! {
        <>
            <details class="audit">
                <summary>{ "What the metaphor rests on" }</summary>
                <dl>
                    for ground in &wells.grounds {
                        <div key={ground.name.as_str()}>
                            <dt>{ ground.name.as_str() }</dt>
                            <dd>{ ground.says.as_str() }{ " " }<span class="provenance"><cite>{ ground.cite.as_str() }</cite></span></dd>
                        </div>
                    }
                </dl>
                <p>{ wells.caveats.limits.as_str() }</p>
            </details>
            <details class="audit">
                <summary>{ "Which numbers you can enter" }</summary>
                <p>{ RANGES }</p>
            </details>
            <details class="audit">
                <summary>{ "Where the puzzle comes from" }</summary>
                <ul>
                    for origin in &wells.origins {
                        <li key={origin.says.as_str()}>
                            { origin.says.as_str() }{ " " }
                            <span class="check"><i>{ "(" }{ words::confidence(origin.confidence) }{ ")" }</i></span>
                        </li>
                    }
                </ul>
            </details>
        </>
    }
}
