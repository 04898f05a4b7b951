//! The metaphor, audited: what each number stands on, what a snail cannot say, and where the puzzle comes from.

use yew::prelude::*;

/// A number, what the source says of it, and the paragraph.
const GROUNDS: [(&str, &str, &str); 9] = [
    ("Depth, climb, slide", "The puzzle’s own numbers: thirty feet, three up by day, two back at night.", "c4.1"),
    (
        "Good days",
        "On some days the climb is more than three feet. How many, and how much more, is our choice.",
        "c4.2",
    ),
    ("Slides to the bottom", "On some nights everything gained is lost. How often is our choice.", "c4.2"),
    ("The rising wall", "While the snail does its best, offices add to the wall. The source names no rate.", "c4.2"),
    ("Salt", "They also pour salt into the well. That salt costs a day’s climb and three feet is our reading.", "c4.2"),
    ("The walls", "The post speaks of walls that close in, and means control of the network.", "post.7"),
    (
        "Some days and other days",
        "The post ends on good days and bad ones: the thought behind a chance for each.",
        "post.8",
    ),
    ("Patience", "A commenter gives the place one or two more years: 365 or 730 days.", "c1.2"),
    (
        "The answer “no”",
        "Asked whether he will stay for ever, the teller of the puzzle says no. His snail may not be out by then.",
        "c4.3",
    ),
];

/// A remark on the history, and how it was checked.
const HISTORY: [(&str, &str); 4] = [
    (
        "The wording about a small snail in a thirty-foot well goes round: a puzzle site had the thirty-foot version in 2003, and \
         another, of 2015, has it almost word for word, with the answer 28 days and 27 nights.",
        "by secondary sources",
    ),
    (
        "Dudeney’s Canterbury Puzzles, number 106, calls a snail on a twelve-foot pole, three up and two down, a thing of the \
         nursery, and answers 10 days. The rule here agrees.",
        "read in part",
    ),
    (
        "Fibonacci’s Liber Abaci of 1202 has a lion in a pit of 50 palms that climbs a seventh of a palm a day and slips back a \
         ninth.",
        "by secondary sources",
    ),
    (
        "For that lion, dividing the depth by the daily gain gives 1575 days; with a last climb that is not slid back it is 1572.",
        "worked out",
    ),
];

/// What a snail cannot say.
const LIMITS: &str = "What a snail cannot say about law. A well has one rim and everybody agrees where it is; whether a rule is better \
                      than the last is what people argue about. The snail’s nights are blind, while offices decide and can be \
                      asked why. Its days do not learn from each other; law does. And no chance here was measured: the odds follow \
                      from the numbers you set, and show what such numbers would mean, not what China will do.";

/// What the numbers may be.
const RANGES: &str = "Type a number, step it with the arrow keys, or drag the ↔ beside it. Lengths go by quarter feet: the well to \
                      1,000 feet, a climb or a slide to 100, the wall’s growth to 10 a night. Chances go from 0 to 100 %, to four \
                      decimals; a good day is only asked for where no salt falls. Patience ends at 3,650 days, ten years: nobody \
                      here looks further. The seed decides the luck, and each snail of it has luck of its own: the same seed and \
                      snail live the same days in every browser.";

/// The audit; the same for every well.
pub(super) fn audit() -> Html {
    html! {
        <>
            <details class="audit">
                <summary>{ "The metaphor, audited" }</summary>
                <dl>
                    { for GROUNDS.map(|(name, ground, cite)| html! {
                        <div key={name}>
                            <dt>{ name }</dt>
                            <dd>{ ground }{ " " }<span class="prov"><cite>{ cite }</cite></span></dd>
                        </div>
                    }) }
                </dl>
                <p>{ LIMITS }</p>
            </details>
            <details class="audit">
                <summary>{ "What the numbers may be" }</summary>
                <p>{ RANGES }</p>
            </details>
            <details class="audit">
                <summary>{ "Where the puzzle comes from" }</summary>
                <ul>
                    { for HISTORY.map(|(says, check)| html! {
                        <li key={says}>{ says }{ " " }<span class="chk"><i>{ "(" }{ check }{ ")" }</i></span></li>
                    }) }
                </ul>
            </details>
        </>
    }
}
