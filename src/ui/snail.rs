//! The simulator: the puzzle as a sentence, the well with the snail in it, and the odds.

mod chart;
mod controls;
mod sentence;
mod well;

use yew::prelude::*;

use super::number::{fixed, grouped};
use crate::{
    browser::frames::each_frame,
    link::{Action, SnailState},
    snail::{DayEntry, FirstPassage, HORIZON, Run, Sample, Sampler, Setting, first_day, first_passage},
};

/// Snail-days that one frame simulates.
const SLICE: u64 = 400_000;

/// What the simulator shows.
#[derive(PartialEq, Properties)]
pub struct SnailProps {
    /// The well, its watcher and its snail.
    pub snail: SnailState,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

/// The day shown where the permalink names none: the day it gets out, or the hundredth.
fn shown_day(snail: &SnailState, diary: &[DayEntry]) -> u32 {
    let last = diary.last().map_or(0, |entry| entry.day);
    snail.day.map_or(last.min(100), |day| day.min(last))
}

/// The simulator.
#[component]
pub fn Snail(props: &SnailProps) -> Html {
    let SnailState { setting, patience, snails, seed, run, .. } = props.snail;
    let exact = use_memo(setting, |setting| first_passage(setting, HORIZON));
    let mean = use_memo(setting, |_| exact.mean());
    let diary = use_memo((setting, seed, run), |(setting, seed, run)| {
        Run::new(setting, *seed, run.saturating_sub(1)).collect::<Vec<_>>()
    });
    let sample = use_sample(setting, seed, snails);
    let chart = {
        let (exact, sample) = (exact.clone(), sample.clone());
        use_memo((setting, seed, snails, sample.is_some(), patience), move |_| {
            chart::chart(&exact, sample.as_deref(), patience)
        })
    };
    let morning = use_state_eq(|| false);
    let day = shown_day(&props.snail, &diary);
    html! {
        <section id="/snail" aria-labelledby="snail-title">
            <div class="pair snail">
                <div>
                    { well::well(&setting, &diary, day, *morning) }
                    <controls::Controls snail={props.snail} last={diary.last().map_or(0, |entry| entry.day)} {day} {morning} act={props.act.clone()} />
                    { log(&diary, day) }
                </div>
                <div>
                    <h2 id="snail-title">{ "How many days?" }</h2>
                    { sentence::sentence(&props.snail, &props.act) }
                    { result(&props.snail, &exact, *mean, sample.as_deref()) }
                    { (*chart).clone() }
                </div>
            </div>
        </section>
    }
}

/// The sampled snails, drawn in slices once a frame; `None` until all are in.
#[hook]
fn use_sample(setting: Setting, seed: u64, snails: u32) -> Option<std::rc::Rc<Sample>> {
    let wanted = (setting, seed, snails);
    let sample = use_state(|| None::<((Setting, u64, u32), std::rc::Rc<Sample>)>);
    {
        let sample = sample.clone();
        use_effect_with(wanted, move |(setting, seed, snails)| {
            let wanted = (*setting, *seed, *snails);
            let mut sampler = Sampler::new(setting, *seed, *snails);
            let frames = each_frame(move || {
                let done = sampler.advance(SLICE).finished;
                if done {
                    sample.set(Some((wanted, std::rc::Rc::new(sampler.sample()))));
                }
                !done
            });
            move || drop(frames)
        });
    }
    sample.as_ref().filter(|(of, _)| *of == wanted).map(|(_, sample)| sample.clone())
}

/// The finding in one sentence, and the attributes of contract 2.
fn result(snail: &SnailState, exact: &FirstPassage, mean: Option<f64>, sample: Option<&Sample>) -> Html {
    let day = |day: Option<u32>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |value: Option<f64>| value.map(|value| fixed(value, 6)).unwrap_or_default();
    let first = first_day(&snail.setting);
    let first_words = first.map_or_else(|| "never".to_owned(), |day| day.to_string());
    let median = exact.percentile(0.5);
    let certain = snail.setting.is_certain();
    let by_patience = exact.out_by(snail.patience);
    let finding = match (certain, first, median) {
        (true, Some(day), _) => html! { <>{ "It is out on day " }<b>{ grouped(day) }</b>{ "." }</> },
        (true, None, _) => html! { <>{ "It gets out " }<b>{ "never" }</b>{ "." }</> },
        (false, _, Some(day)) => {
            html! { <>{ "Half of all snails are out by day " }<b>{ grouped(day.into()) }</b>{ "." }</> }
        }
        (false, _, None) => {
            html! { <>{ "Within ten years, " }<b>{ "fewer than half" }</b>{ " of all snails get out." }</> }
        }
    };
    let remark = match first {
        Some(28) if certain => "Thirty is the classic wrong guess: each day gains a foot net, but the last climb is not followed by a slide. \
                                After 27 days and nights it stands at 27 feet, and three more reach the top.".to_owned(),
        Some(day) => format!("With nothing left to chance: day {}.", grouped(day)),
        None => "With nothing left to chance it would never get out.".to_owned(),
    };
    let percent = |part: f64| format!("{} %", fixed(part * 100.0, 1));
    html! {
        <div id="snail-result" class="finding" aria-live="polite"
            data-first-day={first_words} data-mean={number(mean)} data-median={day(median)}
            data-p10={day(exact.percentile(0.1))} data-p90={day(exact.percentile(0.9))}
            data-out-by-patience={fixed(by_patience, 9)}
            data-sampled-mean={number(sample.and_then(Sample::mean))}
            data-sampled-out={number(sample.map(|sample| sample.out_by(snail.patience)))}
            data-seed={snail.seed.to_string()}>
            <p class="big">{ finding }</p>
            <p class="small">{ remark }</p>
            <dl class="facts">
                <div><dt>{ "Mean" }</dt><dd>{ mean.map_or_else(|| "does not exist".to_owned(), |mean| format!("{} days", fixed(mean, 1))) }</dd></div>
                <div><dt>{ "Middle 80 %" }</dt><dd>{ format!("{} to {}", or_later(exact.percentile(0.1)), or_later(exact.percentile(0.9))) }</dd></div>
                <div><dt>{ format!("Out within {} days", grouped(snail.patience.into())) }</dt><dd>{ percent(by_patience) }</dd></div>
                <div><dt>{ "Still in the well after ten years" }</dt><dd>{ percent(exact.still_in()) }</dd></div>
                <div><dt>{ format!("{} snails, seed {}", grouped(snail.snails.into()), snail.seed) }</dt>
                    <dd>{ sample.map_or_else(|| "…".to_owned(), |sample| format!("{} out in time", percent(sample.out_by(snail.patience)))) }</dd></div>
            </dl>
        </div>
    }
}

fn or_later(day: Option<u32>) -> String {
    day.map_or_else(|| "later than ten years".to_owned(), |day| format!("day {}", grouped(day.into())))
}

/// What happened on the days up to the one that is shown, newest first.
fn log(diary: &[DayEntry], day: u32) -> Html {
    let shown: Vec<&DayEntry> = diary.iter().filter(|entry| entry.day <= day && entry.day + 7 > day).collect();
    html! {
        <ol class="log small" aria-label="The last seven days">
            { for shown.iter().rev().map(|entry| html! { <li key={entry.day}>{ well::words(entry) }</li> }) }
        </ol>
    }
}
