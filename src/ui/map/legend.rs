//! The legend of the map, which is also its filter: shapes for kinds, line styles for provenances, words for the results of checks.

use yew::prelude::*;

use super::{super::words, shape::shape};
use crate::law::{ChoiceSet, Filter, Kind, Provenance, Rect};

/// Short labels for the findings of fact checks. The last is for claims that were not checked.
const CHECKS: [&str; 6] =
    ["matches the text", "true in part", "the text differs", "out of date", "could not be settled", "not compared"];

/// The props of [`MapLegend`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MapLegendProps {
    /// Whether it works as a filter; in the article without script it is only a legend.
    pub is_live: bool,
    /// The current filter.
    pub filter: Filter,
    /// Called with the new filter.
    pub on_filter: Callback<Filter>,
}

/// Three lists of toggle buttons. A pressed button keeps what it names highlighted and dims the rest.
#[component]
pub fn MapLegend(props: &MapLegendProps) -> Html {
    let filter = props.filter;
    let entry = |index: usize, picks: ChoiceSet, set: fn(Filter, ChoiceSet) -> Filter, words: Html| {
        let onclick = props.on_filter.reform(move |_: MouseEvent| set(filter, picks.toggled(index)));
        let is_pressed = picks.has(index).to_string();
        html! {
            <li key={index}><button type="button" aria-pressed={is_pressed} disabled={!props.is_live} {onclick}>{ words }</button></li>
        }
    };
    let kinds = Kind::ALL.iter().enumerate().map(|(index, kind)| {
        let words = html! { <>{ kind_swatch(*kind) }{ words::kind(*kind) }</> };
        entry(index, filter.kinds, |filter, kinds| Filter { kinds, ..filter }, words)
    });
    let provenances = Provenance::ALL.iter().enumerate().map(|(index, level)| {
        let words = html! { <>{ line_swatch(*level) }{ words::provenance(*level) }</> };
        entry(index, filter.provenances, |filter, provenances| Filter { provenances, ..filter }, words)
    });
    let checks = CHECKS.iter().enumerate().map(|(index, words)| {
        entry(index, filter.checks, |filter, checks| Filter { checks, ..filter }, Html::from(*words))
    });
    html! {
        <div class="legend" role="group" aria-label="Legend and filter">
            <p id="legend-kind">{ "Kind" }</p><ul aria-labelledby="legend-kind">{ for kinds }</ul>
            <p id="legend-line">{ "Basis" }</p><ul aria-labelledby="legend-line">{ for provenances }</ul>
            <p id="legend-check">{ "Check" }</p><ul aria-labelledby="legend-check">{ for checks }</ul>
        </div>
    }
}

/// A small sample of the shape of a kind of node.
fn kind_swatch(kind: Kind) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 30 16" data-kind={kind.key()} aria-hidden="true">
            { shape(kind, &Rect { x: 1.0, y: 1.0, w: 28.0, h: 14.0 }) }
        </svg>
    }
}

/// A sample of the line style of a provenance.
fn line_swatch(level: Provenance) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 30 16" data-provenance={level.key()} aria-hidden="true"><path d="M0,8h30" /></svg>
    }
}
