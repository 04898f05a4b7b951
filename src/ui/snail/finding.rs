//! The results of the engines: a headline, the numbers, and data attributes from which other pages and tests read them.

use yew::prelude::*;

use super::{
    super::{
        components::other_answer::other_answer,
        csv::Csv,
        number::{fixed, grouped},
    },
    exact_job::ExactOdds,
    log::feet,
    sample_job::Sampled,
    well_in_words::well_in_words,
};
use crate::{
    content::law,
    snail::{FirstPassage, HORIZON, Sample, WellParams, first_day},
    state::View,
};

/// The props of [`Finding`].
#[derive(Clone, PartialEq, Properties)]
pub struct FindingProps {
    /// The well.
    pub params: WellParams,
    /// How many days the watcher will wait.
    pub patience: u32,
    /// The seed of the sample.
    pub seed: u64,
    /// The results of the exact engine so far.
    pub exact: ExactOdds,
    /// The sample so far.
    pub sampled: Sampled,
    /// Whether the answer is covered because the reader wants to guess first.
    pub is_covered: bool,
}

/// The finding. Tests and embedding pages rely on its data attributes. Each is a number as text, or empty if there is none or it is not
/// computed yet. `data-first-day` is the first-passage day of the same well without chance, or `never`.
#[component]
pub fn Finding(props: &FindingProps) -> Html {
    let FindingProps { params, patience, seed, exact, sampled, is_covered } = props;
    let odds = exact.first_passage.as_deref();
    let sample = sampled.is_finished.then_some(&*sampled.sample);
    let first = first_day(params);
    let number = |value: Option<f64>| value.map(|value| fixed(value, 6)).unwrap_or_default();
    let percentile =
        |share: f64| odds.and_then(|odds| odds.percentile(share)).map(|day| day.to_string()).unwrap_or_default();
    html! {
        <div id="snail-result" class="finding" aria-live="polite"
            data-first-day={first.map_or_else(|| "never".to_owned(), |day| day.to_string())}
            data-mean={number(odds.and_then(FirstPassage::mean))}
            data-median={percentile(0.5)}
            data-p10={percentile(0.1)}
            data-p90={percentile(0.9)}
            data-out-by-patience={odds.map(|odds| fixed(odds.out_by(*patience), 9)).unwrap_or_default()}
            data-sampled-mean={number(sample.and_then(Sample::mean))}
            data-sampled-out={number(sample.map(|sample| sample.out_by(*patience)))}
            data-seed={seed.to_string()}
        >
            { other_answer(View::Snail, &well_in_words(params)) }
            if *is_covered {
                <p>{ "The answer is covered." }</p>
            } else if let Some(odds) = odds {
                <p class="big">{ headline(params, odds, first) }</p>
                <p class="small">{ reason(params, first) }</p>
                { facts(props, odds) }
            } else {
                <p class="big">{ "This well is deep. Still counting." }</p>
                <progress max={HORIZON.to_string()} value={exact.day.to_string()} aria-label="Days counted"></progress>
            }
        </div>
    }
}

fn headline(params: &WellParams, odds: &FirstPassage, first: Option<u64>) -> Html {
    let day = |day: u64| html! { <b>{ grouped(day) }</b> };
    match (params.is_certain(), first, odds.percentile(0.5)) {
        (true, Some(first), _) => html! { <>{ "It is out on day " }{ day(first) }{ "." }</> },
        (true, None, _) => html! { <>{ "It " }<b>{ "never" }</b>{ " gets out." }</> },
        (false, _, Some(median)) => {
            html! { <>{ "Half of all snails are out by day " }{ day(median.into()) }{ "." }</> }
        }
        (false, _, None) => {
            html! { <>{ "Within ten years, " }<b>{ "fewer than half" }</b>{ " of all snails get out." }</> }
        }
    }
}

/// The reason, as far as the closed formula gives one.
fn reason(params: &WellParams, first: Option<u64>) -> String {
    let WellParams { climb, slide, wall, .. } = params;
    let reason = match first {
        Some(28) if params == &WellParams::default() => return law().texts.snail.classic.to_string(),
        Some(1) => "it gets out on day 1, because one climb reaches the rim.".to_owned(),
        Some(day) => format!("it gets out on day {}.", grouped(day)),
        None if slide >= climb => {
            format!("it never gets out, because a day gains {} and a night loses {}.", feet(*climb), feet(*slide))
        }
        None => format!("it never gets out, because the wall grows by {} a night.", feet(*wall)),
    };
    if params.is_certain() {
        format!("Every run is the same: {reason}")
    } else {
        format!("With all chances at 0 %, every run is the same: {reason}")
    }
}

fn facts(props: &FindingProps, odds: &FirstPassage) -> Html {
    let FindingProps { patience, seed, sampled, .. } = props;
    let percent = |share: f64| fixed(share * 100.0, 1);
    let day = |share: f64| {
        let day = odds.percentile(share);
        day.map_or_else(|| "later than ten years".to_owned(), |day| format!("day {}", grouped(day.into())))
    };
    let mean = match odds.mean() {
        None => "does not exist".to_owned(),
        Some(mean) if mean < 1e12 => format!("{} days", fixed(mean, 1)),
        Some(_) => "over 10¹² days".to_owned(),
    };
    let snails = grouped(sampled.sample.snails().into());
    html! {
        <dl class="facts">
            <div><dt>{ "Mean" }</dt><dd>{ mean }</dd></div>
            <div><dt>{ "Middle 80 %" }</dt><dd>{ day(0.1) }{ " to " }{ day(0.9) }</dd></div>
            <div>
                <dt>{ "Out before you leave on day " }{ grouped((*patience).into()) }</dt>
                <dd>{ percent(odds.out_by(*patience)) }{ " %" }</dd>
            </div>
            <div><dt>{ "Still in the well after ten years" }</dt><dd>{ percent(odds.still_in()) }{ " %" }</dd></div>
            <div>
                <dt>{ snails }{ " sampled snails, seed " }{ *seed }</dt>
                <dd>{ percent(sampled.sample.out_by(*patience)) }{ " % out in time" }</dd>
            </div>
        </dl>
    }
}

/// The odds of every day as CSV: exact shares, and numbers of sampled snails. The last row is for snails still in the well.
pub(super) fn csv(odds: &FirstPassage, sample: &Sample) -> String {
    let mut table = Csv::new(&["day", "exact", "still in", "sampled"]);
    for day in 1..=odds.horizon() {
        let (on, survival) = (fixed(odds.on(day), 9), fixed(odds.survival(day), 9));
        table.row(&[day.to_string(), on, survival, sample.on(day).to_string()]);
    }
    let still_in = fixed(odds.still_in(), 9);
    table.row(&["still in the well", still_in.as_str(), "", sample.still_in().to_string().as_str()]);
    table.into_text()
}
