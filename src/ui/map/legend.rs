//! The legend, which is also the filter: shapes for kinds, line styles for provenances, words for checks.

use yew::prelude::*;

use super::{super::words, shape::shape};
use crate::framework::{Kind, Provenance, pick::Filter, scene::Rect};

/// What a check found, shortest; the last stands for a claim not compared.
const CHECKS: [&str; 6] = ["matches", "true in part", "text differs", "out of date", "not settled", "not compared"];

/// With the entry at this place of the legend picked, or no longer picked: the kinds, eight places on the provenances, and
/// eight on the checks.
pub(super) fn toggled(filter: Filter, place: usize) -> Filter {
    let Filter { kinds, provenances, checks } = filter;
    let nth = place % 8;
    match place / 8 {
        0 => Filter { kinds: kinds.toggled(nth), ..filter },
        1 => Filter { provenances: provenances.toggled(nth), ..filter },
        _ => Filter { checks: checks.toggled(nth), ..filter },
    }
}

/// Whether the entry at this place is picked.
pub(super) fn is_picked(filter: Filter, place: usize) -> bool {
    toggled(filter, place).count() < filter.count()
}

/// The legend; it filters nothing before the page is live.
pub(super) fn legend() -> Html {
    let entry = |place: usize, body: Html| {
        html! { <li key={place}><button type="button" name="pick" value={place.to_string()} aria-pressed="false" disabled=true>{ body }</button></li> }
    };
    let kinds = Kind::ALL.iter().enumerate().map(|(nth, kind)| {
        let swatch = html! {
            <svg class="swatch" viewBox="0 0 30 16" data-kind={kind.key()} aria-hidden="true">
                { shape(*kind, &Rect { x: 1.0, y: 1.0, w: 28.0, h: 14.0 }) }
            </svg>
        };
        entry(nth, html! { <>{ swatch }{ words::kind(*kind) }</> })
    });
    let provenances = Provenance::ALL.iter().enumerate().map(|(nth, level)| {
        let swatch = html! {
            <svg class="swatch" viewBox="0 0 30 16" data-provenance={level.key()} aria-hidden="true"><path d="M0,8h30" /></svg>
        };
        entry(8 + nth, html! { <>{ swatch }{ words::provenance(*level) }</> })
    });
    let checks = (0..).zip(CHECKS).map(|(nth, word)| entry(16 + nth, word.into()));
    html! {
        <div class="legend" id="legend" role="group" aria-label="Legend and filter">
            <p id="legend-kind">{ "Kind" }</p><ul aria-labelledby="legend-kind">{ for kinds }</ul>
            <p id="legend-line">{ "Stands on" }</p><ul aria-labelledby="legend-line">{ for provenances }</ul>
            <p id="legend-check">{ "Checked" }</p><ul aria-labelledby="legend-check">{ for checks }</ul>
        </div>
    }
}
