//! The chart of the fine over the income, both on logarithmic scales, with two sliders that set the income.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    income_of,
    scale::{BASE, EDGE, LARGEST, LEFT, RIGHT, SMALLEST, STEPS, income_at, step_of, x, y},
    use_set_income,
};
use crate::{
    content::law,
    law::{FIXED_RANGE_LIMIT, Reading, penalty},
    ui::{
        components::island::Island,
        context::use_page,
        number::{at, grouped},
    },
};

/// The chart, connected to the state of the page.
#[component]
pub fn PenaltyPicture() -> Html {
    let page = use_page();
    let on_income = use_set_income(&page);
    html! {
        <Island id="penalty-picture">
            <Picture income={income_of(&page.state.case)} {on_income} />
        </Island>
    }
}

/// The props of [`Picture`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PictureProps {
    /// The income that is marked, in RMB.
    pub income: u64,
    /// Receives the new income in RMB.
    pub on_income: Callback<u64>,
}

/// The chart with the mark of the income. The reader drags the mark or the slider below it; only the latter takes the keyboard focus.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let income = props.income;
    let oninput = props.on_income.reform(|event: InputEvent| {
        let step = event.target_unchecked_into::<HtmlInputElement>().value();
        income_at(step.parse().unwrap_or_default())
    });
    let (value, max) = (step_of(income).to_string(), STEPS.to_string());
    let words = format!("RMB {}", grouped(income));
    html! {
        <>
            <div class="paper">
                <svg class="fine" viewBox="0 0 940 510" role="img" aria-label={law().penalty.notes.picture.as_str()}>
                    <Paper />
                    { mark(income) }
                </svg>
                <input class="live over" type="range" min="0" max={max.clone()} value={value.clone()} tabindex="-1"
                    aria-label="Income, on the picture" aria-valuetext={words.clone()} oninput={oninput.clone()} />
            </div>
            <input class="live along" type="range" min="0" {max} {value} aria-label="Income" aria-valuetext={words} {oninput} />
        </>
    }
}

/// The mark of the income, with the range of the fine in both readings.
fn mark(income: u64) -> Html {
    let place = at(x(income));
    let range = |reading: Reading| {
        let due = penalty(reading, income);
        html! { <path class={reading.key()} d={format!("M{place} {}V{}", at(y(due.fine_min)), at(y(due.fine_max)))} /> }
    };
    html! {
        <g class="here">
            <path class="drop" d={format!("M{place} {}V{}", at(BASE - 34.0), at(y(penalty(Reading::Commentary, income).fine_min)))} />
            { range(Reading::Commentary) }
            { range(Reading::Statute) }
            <text x={at(x(income).clamp(LEFT + 40.0, RIGHT - 40.0))} y={at(BASE - 8.0)} text-anchor="middle">{ grouped(income) }</text>
        </g>
    }
}

/// The powers of ten on both axes, with their labels.
const TENFOLDS: [(u64, &str); 7] = [
    (SMALLEST, "1k"),
    (10_000, "10k"),
    (100_000, "100k"),
    (1_000_000, "1m"),
    (10_000_000, "10m"),
    (100_000_000, "100m"),
    (LARGEST, "1bn"),
];

/// The part of the chart that does not depend on the income: the grid, both readings, the step, the crossing and the firms of 2019. Below
/// the step, the commentary's band continues, while the text's range is a block.
#[component]
pub fn Paper() -> Html {
    let band = |from: u64, to: u64| {
        let [first, last] = [from, to].map(|income| penalty(Reading::Commentary, income));
        points(&[
            (x(from), y(first.fine_min)),
            (x(to), y(last.fine_min)),
            (x(to), y(last.fine_max)),
            (x(from), y(first.fine_max)),
        ])
    };
    let fixed = penalty(Reading::Statute, 0);
    let (low, high) = (y(fixed.fine_min), y(fixed.fine_max));
    // Where the largest multiple reaches the upper end of the fixed range.
    let crossing = fixed.fine_max / penalty(Reading::Commentary, 1).fine_max.max(1);
    let above = penalty(Reading::Statute, FIXED_RANGE_LIMIT);
    let block = points(&[(EDGE, low), (x(FIXED_RANGE_LIMIT), low), (x(FIXED_RANGE_LIMIT), high), (EDGE, high)]);
    html! {
        <g>
            <g class="grid">
                for (amount, words) in TENFOLDS {
                    <g key={words}>
                        <path d={format!("M{} {}V20", at(x(amount)), at(BASE))} />
                        <text x={at(x(amount))} y={at(BASE + 32.0)} text-anchor="middle">{ words }</text>
                        <path d={format!("M{} {}H{}", at(EDGE), at(y(amount)), at(RIGHT + 20.0))} />
                        <text x={at(EDGE - 8.0)} y={at(y(amount) + 4.0)} text-anchor="end">{ words }</text>
                    </g>
                }
            </g>
            <text x={at(RIGHT + 20.0)} y={at(BASE + 66.0)} text-anchor="end">{ "income in RMB" }</text>
            <text x="4" y="24">{ "fine in RMB" }</text>
            <polygon class="below" points={band(SMALLEST, FIXED_RANGE_LIMIT)} />
            <polygon class="block" points={block} />
            <polygon class="band" points={band(FIXED_RANGE_LIMIT, LARGEST)} />
            <path class="step" d={format!("M{} {}V{}", at(x(FIXED_RANGE_LIMIT)), at(high - 14.0), at(y(above.fine_min) + 20.0))} />
            <text x={at(x(FIXED_RANGE_LIMIT) - 8.0)} y={at(high - 10.0)} text-anchor="end">{ "the step" }</text>
            <path class="step" d={format!("M{} {}H{}", at(x(FIXED_RANGE_LIMIT)), at(high), at(x(crossing)))} />
            <circle class="crossing" cx={at(x(crossing))} cy={at(high)} r="4" />
            <text x={at(x(crossing) + 8.0)} y={at(high + 48.0)}>{ "the crossing" }</text>
            <g class="fined">
                for firm in &law().penalty.fined {
                    <g key={firm.income}>
                        <circle cx={at(x(firm.income))} cy={at(y(firm.fine))} r="5" />
                        <text x={at(x(firm.income) + 10.0)} y={at(y(firm.fine) + 34.0)}>{ firm.year }</text>
                    </g>
                }
            </g>
        </g>
    }
}

/// Corners as the value of the SVG attribute `points`.
fn points(corners: &[(f32, f32)]) -> String {
    let corners: Vec<String> = corners.iter().map(|(x, y)| format!("{} {}", at(*x), at(*y))).collect();
    corners.join(" ")
}
