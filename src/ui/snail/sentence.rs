//! The puzzle as prose whose numbers are the controls, and the presets.

use std::ops::RangeInclusive;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    link::{Action, SnailState},
    snail::{Chance, Length, Setting},
};

type Change = fn(&mut SnailState, &str) -> Option<()>;

fn input(
    name: &'static str,
    value: String,
    step: &'static str,
    snail: SnailState,
    change: Change,
    act: &Callback<Action>,
) -> Html {
    let onchange = act.reform(move |event: Event| {
        let typed =
            event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value());
        let mut next = SnailState { day: None, ..snail };
        let read = typed.and_then(|typed| change(&mut next, &typed));
        Action::Watch(if read.is_some() { next } else { snail })
    });
    html! { <input type="number" class="word" min="0" inputmode="decimal" {step} aria-label={name} {value} {onchange} /> }
}

fn feet(text: &str, range: RangeInclusive<Length>) -> Option<Length> {
    text.parse().ok().filter(|length| range.contains(length))
}

/// The chance that a per-cent text names.
fn percent(text: &str) -> Option<Chance> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole: u32 = whole.parse().ok().filter(|whole| *whole <= 100)?;
    let part: u32 = if part.is_empty() { 0 } else { format!("{part:0<4}").get(..4)?.parse().ok()? };
    let millionths = whole * 10_000 + part;
    (millionths <= 1_000_000).then(|| Chance::from_millionths(millionths))
}

fn as_percent(chance: Chance) -> String {
    let (whole, part) = (chance.millionths() / 10_000, chance.millionths() % 10_000);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:04}").trim_end_matches('0').to_owned() }
}

/// The presets: a name, the paragraph it comes from, and the well.
fn presets() -> [(&'static str, &'static str, Setting); 6] {
    let textbook = Setting::default();
    let chance = |text: &str| text.parse().unwrap_or(Chance::NEVER);
    let good = Setting { good: chance("0.2"), ..textbook };
    let back = Setting { reset: chance("0.05"), ..textbook };
    let walls = Setting { wall: Length::from_quarters(1), ..textbook };
    let salt = Setting { salt: chance("0.1"), ..textbook };
    let all = Setting { good: good.good, reset: chance("0.02"), wall: walls.wall, salt: chance("0.05"), ..textbook };
    [
        ("Textbook", "c4.1", textbook),
        ("Good days", "c4.2", good),
        ("Slides to the bottom", "c4.2", back),
        ("Rising wall", "c4.2", walls),
        ("Buckets of salt", "c4.2", salt),
        ("All at once", "c4.2", all),
    ]
}

/// The sentence, and the presets above it.
pub(super) fn sentence(snail: &SnailState, act: &Callback<Action>) -> Html {
    let snail = *snail;
    let Setting { depth, climb, slide, good, goodclimb, reset, wall, salt, saltslip } = snail.setting;
    let length = |name, value: Length, change: Change| input(name, value.to_string(), "0.25", snail, change, act);
    let chance = |name, value: Chance, change: Change| input(name, as_percent(value), "any", snail, change, act);
    html! {
        <>
            <div class="presets live" role="group" aria-label="Wells to start from">
                { for presets().map(|(name, paragraph, setting)| {
                    let onclick = act.reform(move |_: MouseEvent| Action::Watch(SnailState { setting, day: None, run: 1, ..snail }));
                    html! { <button key={name} type="button" title={paragraph} aria-pressed={(setting == snail.setting).to_string()} {onclick}>{ name }</button> }
                }) }
            </div>
            <p class="sentence live">
                { "A snail at the bottom of a " }{ length("Depth in feet", depth, |s, t| { s.setting.depth = feet(t, Setting::DEPTH)?; Some(()) }) }
                { " foot well climbs " }{ length("Climb in feet", climb, |s, t| { s.setting.climb = feet(t, Setting::STEP)?; Some(()) }) }
                { " feet by day and slides " }{ length("Slide in feet", slide, |s, t| { s.setting.slide = feet(t, Setting::STEP)?; Some(()) }) }
                { " by night. On " }{ chance("Chance of a good day in per cent", good, |s, t| { s.setting.good = percent(t)?; Some(()) }) }
                { " % of days it climbs " }{ length("Climb on a good day in feet", goodclimb, |s, t| { s.setting.goodclimb = feet(t, Setting::STEP)?; Some(()) }) }
                { "; on " }{ chance("Chance of a slide to the bottom in per cent", reset, |s, t| { s.setting.reset = percent(t)?; Some(()) }) }
                { " % of nights it slides to the bottom. The wall grows " }
                { length("Growth of the wall in feet a night", wall, |s, t| { s.setting.wall = feet(t, Setting::WALL)?; Some(()) }) }
                { " feet a night. On " }{ chance("Chance of a bucket of salt in per cent", salt, |s, t| { s.setting.salt = percent(t)?; Some(()) }) }
                { " % of days a bucket of salt costs it " }{ length("Loss to a bucket of salt in feet", saltslip, |s, t| { s.setting.saltslip = feet(t, Setting::STEP)?; Some(()) }) }
                { " feet. You will watch for " }
                { input("Patience in days", snail.patience.to_string(), "1", snail, |s, t| { s.patience = t.parse().ok().filter(|days| *days <= crate::snail::HORIZON)?; Some(()) }, act) }
                { " days. " }<span class="prov"><cite>{ "c4.1" }</cite><cite>{ "c4.2" }</cite><cite>{ "c1.2" }</cite></span>
            </p>
            <p class="small live">
                { "Luck: seed " }{ input("Seed", snail.seed.to_string(), "1", snail, |s, t| { s.seed = t.parse().ok().filter(|seed| *seed < 1 << 53)?; Some(()) }, act) }
                { ", snail " }{ input("Snail", snail.run.to_string(), "1", snail, |s, t| { s.run = t.parse().ok().filter(|run| (1..=s.snails).contains(run))?; Some(()) }, act) }
                { " of " }{ snail.snails }{ "." }
            </p>
        </>
    }
}
