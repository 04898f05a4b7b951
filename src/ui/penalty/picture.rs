//! The fine over the income, both on logarithmic scales, and the sliders that move the income.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    income_of,
    scale::{BASE, EDGE, LARGEST, LEFT, RIGHT, SMALLEST, STEPS, income_at, step_of, x, y},
    use_set_income,
};
use crate::{
    law::{FIXED_RANGE_LIMIT, Reading, penalty},
    ui::{
        components::island::Island,
        context::use_page,
        number::{at, grouped},
    },
};

/// The picture, with the income of the page.
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
    /// Takes the income that the reader moves to.
    pub on_income: Callback<u64>,
}

/// The paper with the mark of the income on it. The reader drags the mark, or the slider below, at which the Tab key stops.
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
                <svg class="fine" viewBox="0 0 940 510" role="img" aria-label="The fine over the income, on logarithmic scales: in the text’s reading a block from 100,000 to 1,000,000 up to an income of 50,000, then a band of 3 to 5 times the income.">
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

/// The income that is asked about, with the range of the fine under both readings.
fn mark(income: u64) -> Html {
    let place = at(x(income));
    let range = |reading: Reading| {
        let due = penalty(reading, income);
        html! { <path class={reading.key()} d={format!("M{place} {}V{}", at(y(due.fine_min)), at(y(due.fine_max)))} /> }
    };
    html! {
        <g class="here">
            <path class="drop" d={format!("M{place} {}V{}", at(BASE - 34.0), at(y(income.saturating_mul(3))))} />
            { range(Reading::Commentary) }
            { range(Reading::Statute) }
            <text x={at(x(income).clamp(LEFT + 40.0, RIGHT - 40.0))} y={at(BASE - 8.0)} text-anchor="middle">{ grouped(income) }</text>
        </g>
    }
}

const TENFOLDS: [(u64, &str); 7] = [
    (SMALLEST, "1k"),
    (10_000, "10k"),
    (100_000, "100k"),
    (1_000_000, "1m"),
    (10_000_000, "10m"),
    (100_000_000, "100m"),
    (LARGEST, "1bn"),
];

/// Two firms that were fined in 2019: income and fine in whole RMB.
const FINED: [(u64, u64); 2] = [(1_794_874, 5_384_622), (105_043_296, 315_129_888)];

/// What never changes in the picture: the grid, both readings, the step, the crossing and the firms of 2019. The commentary's band runs
/// on below the step; there the text's is a block.
#[component]
pub fn Paper() -> Html {
    let band = |from: u64, to: u64| {
        points(&[(x(from), y(from * 3)), (x(to), y(to * 3)), (x(to), y(to * 5)), (x(from), y(from * 5))])
    };
    let (low, high) = (y(100_000), y(1_000_000));
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
            <path class="step" d={format!("M{} {}V{}", at(x(FIXED_RANGE_LIMIT)), at(high - 14.0), at(y(150_000) + 20.0))} />
            <text x={at(x(FIXED_RANGE_LIMIT) - 8.0)} y={at(high - 10.0)} text-anchor="end">{ "the step" }</text>
            <path class="step" d={format!("M{} {}H{}", at(x(FIXED_RANGE_LIMIT)), at(high), at(x(200_000)))} />
            <circle class="crossing" cx={at(x(200_000))} cy={at(high)} r="4" />
            <text x={at(x(200_000) + 8.0)} y={at(high + 48.0)}>{ "the crossing" }</text>
            <g class="fined">
                for (income, fine) in FINED {
                    <g key={income}>
                        <circle cx={at(x(income))} cy={at(y(fine))} r="5" />
                        <text x={at(x(income) + 10.0)} y={at(y(fine) + 34.0)}>{ "2019" }</text>
                    </g>
                }
            </g>
        </g>
    }
}

/// Corners as the attribute `points` has them.
fn points(corners: &[(f32, f32)]) -> String {
    let corners: Vec<String> = corners.iter().map(|(x, y)| format!("{} {}", at(*x), at(*y))).collect();
    corners.join(" ")
}
