//! What the engines find: the attributes of contract 2, the finding in a sentence, and its numbers.

use yew::prelude::*;

use super::super::number::{fixed, grouped};
use super::{
    chart::{add, markup},
    parts::small,
    work::Drawn,
};
use crate::{
    link::SnailState,
    snail::{FirstPassage, Setting, first_day},
};

/// The finding. While the exact engine is at work, `day` is how far it is.
pub(super) fn finding(
    snail: &SnailState,
    odds: Option<&FirstPassage>,
    drawn: &Drawn,
    day: u32,
    covered: bool,
    stop: Html,
) -> Html {
    let of_day = |day: Option<u32>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |value: Option<f64>| value.map(|value| fixed(value, 6)).unwrap_or_default();
    let percentile = |p: f64| odds.and_then(|odds| odds.percentile(p));
    let first = first_day(&snail.setting);
    let sample = Some(&*drawn.sample).filter(|_| drawn.progress.finished);
    let by_patience = odds.map(|odds| odds.out_by(snail.patience));
    html! {
        <div id="snail-result" class="finding" aria-live="polite"
            data-first-day={first.map_or_else(|| "never".to_owned(), |day| day.to_string())}
            data-mean={number(odds.and_then(FirstPassage::mean))} data-median={of_day(percentile(0.5))}
            data-p10={of_day(percentile(0.1))} data-p90={of_day(percentile(0.9))}
            data-out-by-patience={by_patience.map(|share| fixed(share, 9)).unwrap_or_default()}
            data-sampled-mean={number(sample.and_then(|sample| sample.mean()))}
            data-sampled-out={number(sample.map(|sample| sample.out_by(snail.patience)))}
            data-seed={snail.seed.to_string()}>
            if covered {
                <p>{ "The answer is covered." }</p>
            } else if let Some(odds) = odds {
                <p class="big">{ headline(snail, odds, first) }</p>
                { small(remark(&snail.setting, first)) }
                { facts(snail, odds, drawn) }
                { stop }
            } else {
                <p class="big">{ "A deep well: " }{ "still counting." }</p>
                <progress max="3650" value={day.to_string()} aria-label="Days counted"></progress>
            }
        </div>
    }
}

fn headline(snail: &SnailState, odds: &FirstPassage, first: Option<u64>) -> Html {
    match (snail.setting.is_certain(), first, odds.percentile(0.5)) {
        (true, Some(day), _) => html! { <>{ "It is out on day " }<b>{ grouped(day) }</b>{ "." }</> },
        (true, None, _) => html! { <>{ "It gets out " }<b>{ "never" }</b>{ "." }</> },
        (false, _, Some(day)) => {
            html! { <>{ "Half of all snails are out by day " }<b>{ grouped(day.into()) }</b>{ "." }</> }
        }
        (false, _, None) => {
            html! { <>{ "Within ten years, " }<b>{ "fewer than half" }</b>{ " of all snails get out." }</> }
        }
    }
}

/// Why it is so, as far as a formula can tell.
fn remark(setting: &Setting, first: Option<u64>) -> String {
    let Setting { climb, slide, wall, .. } = *setting;
    let reason = match first {
        Some(28) if setting == &Setting::default() => {
            return "Thirty is the classic wrong guess: each day gains a foot net, but the last climb is not followed by a \
                    slide. After 27 days and nights it stands at 27 feet, and three more reach the top."
                .to_owned();
        }
        Some(1) => "day 1, since one climb reaches the rim.".to_owned(),
        Some(day) => format!("day {}.", grouped(day)),
        None if slide >= climb => {
            format!("never: a night takes {slide} feet, no less than the {climb} that a day gains.")
        }
        None => format!("never: the wall grows by {wall} feet a night, no less than the snail gains on it."),
    };
    if setting.is_certain() {
        format!("Nothing is left to chance: {reason}")
    } else {
        format!("With nothing left to chance: {reason}")
    }
}

fn facts(snail: &SnailState, odds: &FirstPassage, drawn: &Drawn) -> Html {
    let percent = |share: f64| format!("{} %", fixed(share * 100.0, 1));
    let day = |day: Option<u32>| {
        day.map_or_else(|| "later than ten years".to_owned(), |day| format!("day {}", grouped(day.into())))
    };
    let mean = odds.mean().map_or_else(
        || "no number".to_owned(),
        |mean| if mean < 1e12 { format!("{} days", fixed(mean, 1)) } else { "over 10¹² days".to_owned() },
    );
    let snails = drawn.sample.snails();
    let rows = [
        ("Mean".to_owned(), mean),
        ("Middle 80 %".to_owned(), format!("{} to {}", day(odds.percentile(0.1)), day(odds.percentile(0.9)))),
        (
            format!("Out before you leave on day {}", grouped(snail.patience.into())),
            percent(odds.out_by(snail.patience)),
        ),
        ("Still in the well after ten years".to_owned(), percent(odds.still_in())),
        (
            format!("{} sampled snails, seed {}", grouped(snails.into()), snail.seed),
            format!("{} out in time", percent(drawn.sample.out_by(snail.patience))),
        ),
    ];
    let mut list = "<dl class=\"facts\">".to_owned();
    for (name, value) in &rows {
        add(&mut list, &["<div><dt>", name, "</dt><dd>", value, "</dd></div>"]);
    }
    list.push_str("</dl>");
    markup(list)
}
