//! What the engines find: the attributes of contract 2, the finding in a sentence, and its numbers.

use super::{
    super::{
        gifts::Gifts,
        markup::{Markup, put},
        number::{fixed, grouped},
    },
    guess::Guess,
    lab::Lab,
};
use crate::{
    fill::fill,
    link::SnailState,
    snail::{FirstPassage, Sample, Setting, first_day},
};

/// The finding: its attributes, and what it says. While the exact engine is at work it says how far that is.
pub(super) fn finding(gifts: &mut Gifts, lab: &Lab) {
    let (snail, odds) = (&lab.snail, lab.exact.odds.as_ref());
    let of_day = |day: Option<u32>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |value: Option<f64>| value.map(|value| fixed(value, 6)).unwrap_or_default();
    let percentile = |p: f64| of_day(odds.and_then(|odds| odds.percentile(p)));
    let first = first_day(&snail.setting);
    let sample = lab.progress.finished.then_some(&lab.sample);
    let mut page = Markup::default();
    match odds {
        _ if lab.guess == Guess::Covered => page.put("<p>The answer is covered.</p>"),
        Some(odds) => {
            page.put("<p class=\"big\">");
            headline(&mut page, snail, odds, first);
            put!(page, "</p><p class=\"small\">{}</p>", remark(&snail.setting, first));
            facts(&mut page, lab, odds);
        }
        None => {
            page.put("<p class=\"big\">A deep well: still counting.</p>");
            put!(page, "<progress max=\"3650\" value=\"{}\" aria-label=\"Days counted\"></progress>", lab.exact.day());
        }
    }
    let attributes = [
        ("data-first-day", first.map_or_else(|| "never".to_owned(), |day| day.to_string())),
        ("data-mean", number(odds.and_then(FirstPassage::mean))),
        ("data-median", percentile(0.5)),
        ("data-p10", percentile(0.1)),
        ("data-p90", percentile(0.9)),
        ("data-out-by-patience", odds.map(|odds| fixed(odds.out_by(snail.patience), 9)).unwrap_or_default()),
        ("data-sampled-mean", number(sample.and_then(|sample| sample.mean()))),
        ("data-sampled-out", number(sample.map(|sample| sample.out_by(snail.patience)))),
        ("data-seed", snail.seed.to_string()),
    ];
    for (name, value) in attributes {
        gifts.attribute("#snail-result", name, value);
    }
    gifts.inside("#snail-result", page.text());
}

fn headline(page: &mut Markup, snail: &SnailState, odds: &FirstPassage, first: Option<u64>) {
    match (snail.setting.is_certain(), first, odds.percentile(0.5)) {
        (true, Some(day), _) => put!(page, "It is out on day <b>{}</b>.", grouped(day)),
        (true, None, _) => page.put("It gets out <b>never</b>."),
        (false, _, Some(day)) => put!(page, "Half of all snails are out by day <b>{}</b>.", grouped(day.into())),
        (false, _, None) => page.put("Within ten years, <b>fewer than half</b> of all snails get out."),
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

fn facts(page: &mut Markup, lab: &Lab, odds: &FirstPassage) {
    let snail = &lab.snail;
    let percent = |share: f64| fixed(share * 100.0, 1);
    let day = |p: f64| {
        let day = odds.percentile(p);
        day.map_or_else(|| "later than ten years".to_owned(), |day| fill("day {}", &[&grouped(day.into())]))
    };
    let mean = odds.mean().map_or_else(
        || "no number".to_owned(),
        |mean| if mean < 1e12 { fill("{} days", &[&fixed(mean, 1)]) } else { "over 10¹² days".to_owned() },
    );
    let snails = grouped(lab.sample.snails().into());
    let patience = grouped(snail.patience.into());
    put!(
        page,
        "<dl class=\"facts\"><div><dt>Mean</dt><dd>{mean}</dd></div><div><dt>Middle 80 %</dt><dd>{} to {}</dd></div>\
         <div><dt>Out before you leave on day {patience}</dt><dd>{} %</dd></div>\
         <div><dt>Still in the well after ten years</dt><dd>{} %</dd></div>\
         <div><dt>{snails} sampled snails, seed {}</dt><dd>{} % out in time</dd></div></dl>",
        day(0.1),
        day(0.9),
        percent(odds.out_by(snail.patience)),
        percent(odds.still_in()),
        snail.seed,
        percent(lab.sample.out_by(snail.patience))
    );
}

/// The odds of every day as CSV, and of the snails still in after the last.
pub(super) fn csv(odds: &FirstPassage, sample: &Sample) -> String {
    let mut text = Markup::default();
    text.put("day,exact,still in,sampled\n");
    for day in 1..=odds.horizon() {
        put!(text, "{day},{},{},{}\n", fixed(odds.on(day), 9), fixed(odds.survival(day), 9), sample.on(day));
    }
    put!(text, "still in the well,{},,{}\n", fixed(odds.still_in(), 9), sample.still_in());
    text.text().to_string()
}
