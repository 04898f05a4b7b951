//! The drawing: verdicts stacked over the years as the inside of a well, the snail on the lawful ones, and the marks of events in the sky.
//!
//! Across, positions are percentages of the available width; down, they are pixels. So the text keeps its size at every width.

use yew::prelude::*;

use super::{
    super::axis::{LENGTH, percent, position_of, years},
    marks::{LANE, Mark, all_marks, lanes, shown_marks},
    period_on,
};
use crate::{
    law::{Date, Interval, Law, OpennessPeriod, Verdict, VerdictCounts},
    ui::{
        components::snail_drawing::{Posture, snail_drawing},
        words,
    },
};

/// The height of the well from its bottom to its rim, in pixels.
const DEPTH: u32 = 220;
/// The height of the strip with the verdict of a single combination, and of the gap above it.
const STRIP: u32 = 10;
const GAP: u32 = 8;

/// What the drawing shows.
pub(super) struct OpennessPicture<'a> {
    /// A word that makes the ids of its patterns different from those of other drawings on the page.
    pub(super) id: &'static str,
    /// The counts over the years.
    pub(super) periods: &'a [OpennessPeriod<'static>],
    /// The day on which the snail is shown.
    pub(super) asof: Date,
    /// The verdict of a single combination over the years, for the strip below the well; empty where there is no strip.
    pub(super) own: &'a [Interval<'static>],
    /// Whether the marks are links.
    pub(super) has_links: bool,
}

/// The heights in the drawing, in pixels from its upper edge. The marks are above the rim.
#[derive(Clone, Copy)]
struct Levels {
    rim: u32,
    base: u32,
}

impl Levels {
    fn of(marks: &[Mark]) -> Self {
        let rim = lanes(marks) * LANE + 16;
        Self { rim, base: rim + DEPTH }
    }

    /// The height of the whole drawing.
    const fn height(self) -> u32 {
        self.base + GAP + STRIP + 24
    }

    /// The y coordinate of the water: the upper edge of the lawful combinations.
    fn water(self, counts: VerdictCounts) -> u32 {
        self.base - high(counts.lawful, counts.cases())
    }
}

/// The height of the whole drawing.
pub(super) fn height(law: &'static Law) -> u32 {
    Levels::of(&all_marks(law)).height()
}

/// The height in pixels of this many combinations of all.
fn high(count: u32, cases: u32) -> u32 {
    (count * DEPTH + cases / 2) / cases.max(1)
}

pub(super) fn picture(law: &'static Law, view: &OpennessPicture<'_>) -> Html {
    let OpennessPicture { id, periods, asof, own, has_links } = view;
    let marks = all_marks(law);
    let levels = Levels::of(&marks);
    let Levels { rim, base } = levels;
    let counts = period_on(periods, *asof).filter(|period| period.is_known).map(|period| period.counts);
    let surface = counts.map_or(base, |counts| levels.water(counts));
    let hand = percent(position_of(*asof));
    let label = "How open the law was, 1999 to 2025. The table below has all counts; each mark is an event.";
    html! {
        <svg class="years" width="100%" height={levels.height().to_string()} role="group" aria-label={label}>
            { patterns(id) }
            <g aria-hidden="true">
                <rect class="sky" width="100%" height={rim.to_string()} />
                { stacks(levels, id, periods) }
                { water_line(levels, periods) }
                { walls(levels, id) }
                <line class="line" x1="-12" x2="100%" y1={rim.to_string()} y2={rim.to_string()} />
                { strip(base, own) }
            </g>
            { years(levels.height() - 6) }
            <g aria-hidden="true">
                for class in ["hand edge", "hand"] {
                    <line {class} x1={hand.clone()} x2={hand.clone()} y1={(rim - 4).to_string()} y2={(base + GAP + STRIP).to_string()} />
                }
                <svg overflow="visible" x={hand} y={surface.to_string()} width="1" height="1">
                    <g class="snail" transform="translate(0,-9) scale(0.75)">{ snail_drawing(Posture::Climbing) }</g>
                </svg>
            </g>
            { shown_marks(&marks, *asof, rim, *has_links) }
        </svg>
    }
}

/// The name of a pattern of a drawing.
fn pattern(id: &str, name: &str) -> String {
    format!("{id}-{name}")
}

/// The patterns: diagonal lines where the law is unsettled, dots where it is silent, bricks where it forbids, crossed lines where
/// nothing is known.
fn patterns(id: &'static str) -> Html {
    let pattern = |name: &'static str, size: [&'static str; 2], path: &'static str| {
        html! {
            <pattern id={pattern(id, name)} class={name} width={size[0]} height={size[1]} patternUnits="userSpaceOnUse">
                <rect width={size[0]} height={size[1]} /><path d={path} />
            </pattern>
        }
    };
    html! {
        <defs>
            { pattern("lawful", ["24", "8"], "M0,5c4,-3 8,-3 12,0s8,3 12,0") }
            { pattern("unsettled", ["8", "8"], "M-1,9L9,-1M-1,1L1,-1M7,9L9,7") }
            { pattern("silent", ["7", "7"], "M3,3h1.4v1.4h-1.4z") }
            { pattern("unlawful", ["20", "12"], "M0,0.5H20M0,6.5H20M5.5,0V6M15.5,6V12") }
            { pattern("unknown", ["10", "10"], "M0,0L10,10M10,0L0,10") }
        </defs>
    }
}

/// The reference to a pattern, for a `fill` attribute.
fn fill(id: &str, name: &str) -> String {
    format!("url(#{})", pattern(id, name))
}

/// The start and the end of each period on the axis.
fn spans<'a>(periods: &'a [OpennessPeriod<'static>]) -> impl Iterator<Item = (&'a OpennessPeriod<'static>, u32, u32)> {
    let start = |period: &OpennessPeriod<'_>| period.from.map_or(0, position_of);
    let ends = periods.iter().skip(1).map(start).chain([LENGTH]);
    periods.iter().zip(ends).map(move |(period, end)| (period, start(period), end))
}

/// For each period, its verdicts stacked from the bottom up.
fn stacks(levels: Levels, id: &'static str, periods: &[OpennessPeriod<'static>]) -> Html {
    html! {
        <g>
            for (period, start, end) in spans(periods) {
                <g key={start}>{ stack(levels, id, period, percent(start), percent(end.saturating_sub(start))) }</g>
            }
        </g>
    }
}

fn stack(levels: Levels, id: &'static str, period: &OpennessPeriod<'_>, x: String, width: String) -> Html {
    let Levels { rim, base } = levels;
    if !period.is_known {
        return html! { <rect {x} {width} y={rim.to_string()} height={DEPTH.to_string()} fill={fill(id, "unknown")} /> };
    }
    let cases = period.counts.cases();
    let mut below = 0;
    let layer = |verdict: &Verdict| {
        let bottom = high(below, cases);
        below += period.counts.with(*verdict);
        let top = high(below, cases);
        html! {
            if top > bottom {
                <rect key={verdict.key()} data-layer={verdict.key()} x={x.clone()} width={width.clone()} y={(base - top).to_string()}
                    height={(top - bottom).to_string()} fill={fill(id, verdict.key())} />
            }
        }
    };
    html! { <>{ for VerdictCounts::VERDICTS.iter().map(layer) }</> }
}

/// The line of the water, with a step where it rises or falls.
fn water_line(levels: Levels, periods: &[OpennessPeriod<'static>]) -> Html {
    let mut before = None;
    let step = |(period, start, end): (&OpennessPeriod<'static>, u32, u32)| {
        let y = levels.water(period.counts);
        let from = before.replace(y).unwrap_or(y).to_string();
        let (x1, x2, y) = (percent(start), percent(end), y.to_string());
        html! {
            <g key={start}>
                <line {x1} {x2} y1={y.clone()} y2={y.clone()} />
                <line x1={percent(start)} x2={percent(start)} y1={from} y2={y} />
            </g>
        }
    };
    html! { <g class="water-line">{ for spans(periods).filter(|(period, _, _)| period.is_known).map(step) }</g> }
}

/// The walls at both ends.
fn walls(levels: Levels, id: &'static str) -> Html {
    let Levels { rim, base } = levels;
    let (y, height) = (rim.to_string(), (DEPTH + 4).to_string());
    html! {
        <>
            <rect class="stone" x="-12" y={y.clone()} width="12" height={height.clone()} />
            <rect x="-12" y={y.clone()} width="12" height={height.clone()} fill={fill(id, "unlawful")} fill-opacity="0.5" />
            <svg overflow="visible" x="100%" y={y} width="1" height="1">
                <rect class="stone" width="12" height={height.clone()} />
                <rect width="12" {height} fill={fill(id, "unlawful")} fill-opacity="0.5" />
            </svg>
            <line class="line" x1="-12" x2="100%" y1={base.to_string()} y2={base.to_string()} />
        </>
    }
}

/// The verdict of a single combination over the years.
fn strip(base: u32, own: &[Interval<'static>]) -> Html {
    let starts = own.iter().map(|interval| interval.from.map_or(0, position_of));
    let ends = starts.clone().skip(1).chain([LENGTH]);
    html! {
        <g>
            for ((interval, start), end) in own.iter().zip(starts).zip(ends) {
                <rect key={start} class="band" data-verdict={interval.verdict.key()} x={percent(start)} y={(base + GAP).to_string()}
                    width={percent(end.saturating_sub(start))} height={STRIP.to_string()}>
                    <title>{ words::verdict(interval.verdict) }</title>
                </rect>
            }
        </g>
    }
}
