//! The marks in the sky over the well: one for each event that opened or closed something, added a condition, or was a campaign.

use yew::prelude::*;

use super::super::axis::{percent, position_of};
use crate::{
    law::{Date, Event as Happening, EventKind, Law},
    ui::words,
};

/// The height of a lane of marks in pixels, which is also the size of what can be clicked.
pub(super) const LANE: u32 = 26;

/// The least distance between two marks in one lane, in tenths of a per cent of the width: a mark where the drawing is narrowest.
const APART: u32 = 92;

/// A mark: an event with its place.
pub(super) struct Mark {
    /// The event.
    event: &'static Happening,
    /// What the event did.
    kind: EventKind,
    /// The position on the axis.
    place: u32,
    /// The lane, counted from the ground up.
    lane: u32,
}

/// The marks in order of time, each in the lowest lane that has room for it.
pub(super) fn all_marks(law: &'static Law) -> Vec<Mark> {
    let mut ends: Vec<u32> = Vec::new();
    let mark = |event: &'static Happening| {
        let kind = event.kind?;
        let place = position_of(event.when.first_day());
        let free = ends.iter().position(|end| *end <= place).unwrap_or(ends.len());
        match ends.get_mut(free) {
            Some(end) => *end = place + APART,
            None => ends.push(place + APART),
        }
        Some(Mark { event, kind, place, lane: u32::try_from(free).unwrap_or_default() })
    };
    law.events.iter().filter_map(mark).collect()
}

/// How many lanes the marks need.
pub(super) fn lanes(marks: &[Mark]) -> u32 {
    marks.iter().map(|mark| mark.lane + 1).max().unwrap_or_default()
}

/// The marks over the rim. Those of the day asked about are marked as current.
pub(super) fn shown_marks(marks: &[Mark], asof: Date, rim: u32, has_links: bool) -> Html {
    html! {
        <>
            <g class="leads" aria-hidden="true">
                for mark in marks {
                    <line key={mark.event.id.as_str()} x1={percent(mark.place)} x2={percent(mark.place)} y1={(top(mark, rim) + LANE - 6).to_string()} y2={rim.to_string()} />
                }
            </g>
            <g class="marks">{ for marks.iter().map(|mark| shown(mark, asof, rim, has_links)) }</g>
        </>
    }
}

/// The y coordinate of the upper edge of a mark.
fn top(mark: &Mark, rim: u32) -> u32 {
    rim.saturating_sub(8 + (mark.lane + 1) * LANE)
}

fn shown(mark: &Mark, asof: Date, rim: u32, has_links: bool) -> Html {
    let Mark { event, kind, place, .. } = mark;
    let day = event.when.first_day();
    let (x, y) = (percent(*place), top(mark, rim).to_string());
    // The link holds its target alone: engines differ on how large a nested `svg` makes it.
    let glyph = html! {
        <svg overflow="visible" x={x.clone()} y={y.clone()} width="1" height="1" pointer-events="none" aria-hidden="true">
            <path class="glyph" data-kind={kind.key()} d={glyph(*kind)} />
        </svg>
    };
    let key = event.id.as_str();
    if !has_links {
        return html! { <g {key} aria-hidden="true">{ glyph }</g> };
    }
    let label = format!("{}. {}: {}", event.when.in_words(), words::event_kind(*kind), event.says);
    html! {
        <g {key}>
            <a href={format!("#/since?asof={day}")} aria-label={label} aria-current={(day == asof).then_some("true")}>
                <rect class="hit" {x} {y} width={LANE.to_string()} height={LANE.to_string()} transform="translate(-13,0)" />
            </a>
            { glyph }
        </g>
    }
}

/// The shape of a kind, in a square of [`LANE`] pixels whose upper edge is at 0 and whose middle is at x = 0.
pub(super) const fn glyph(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Opening => "M0,6L8,19H-8z",
        EventKind::Closing => "M0,20L8,7H-8z",
        EventKind::Condition => "M-9,8H9V18H-9z",
        EventKind::Campaign => "M-2,5h4v4h-4zM-8,10h4v4h-4zM4,10h4v4h-4zM-5,16h4v4h-4zM2,17h4v4h-4z",
    }
}
