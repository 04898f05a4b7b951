//! A chart with days on the x axis: an SVG drawing with a cursor for reading values, a summary, a table, and CSV and SVG downloads.
//!
//! The chart shows a [`ChartData`] value, which the caller computes.

mod data;
mod picture;
mod scale;
mod table;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

pub use self::{
    data::{ChartData, Layer, Mark, Row, Unit, percent, short},
    scale::Scale,
};
use self::{
    picture::{legend, picture},
    table::ChartTable,
};
use super::super::{hooks::use_fold, section::as_of_words, shared::Shared};
use crate::platform::{address, download};

const HOW_TO_READ: &str = "Drag across the chart, or focus it and use the arrow keys, to read its values.";

/// The props of [`Chart`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    /// The data of the chart.
    pub data: Shared<ChartData>,
    /// The permalink, from `#` on, that is printed in a saved drawing as its source.
    pub link: AttrValue,
    /// Whether to show the download buttons; a sandboxed frame cannot download files.
    pub can_save: bool,
}

/// A chart. Its table is long and seldom needed, so in the browser it is rendered only while it is unfolded.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let ChartProps { data, link, can_save } = props;
    let ChartData { id, title, summary, note, rows, .. } = &**data;
    let svg = use_node_ref();
    let cursor = use_state_eq(|| None::<usize>);
    let fold = use_fold(None::<()>, false);
    let row = cursor.and_then(|index| rows.get(index));
    let words = row.map(|row| data.words(row));
    let position = cursor.unwrap_or_default().to_string();
    let oninput = move |event: InputEvent| {
        cursor.set(event.target_unchecked_into::<HtmlInputElement>().value().parse().ok());
    };
    let save_csv = {
        let data = data.clone();
        move |_: MouseEvent| download::text(&format!("snail-{}.csv", data.id), "text/csv", &data.csv())
    };
    let save_svg = {
        let (data, svg, link) = (data.clone(), svg.clone(), link.clone());
        move |_: MouseEvent| {
            if let Some(drawing) = svg.cast::<Element>().and_then(|svg| standalone(&svg, data.title, &link)) {
                download::text(&format!("snail-{}.svg", data.id), "image/svg+xml", &drawing);
            }
        }
    };
    html! {
        <figure class="chart" id={*id}>
            <h3>{ *title }</h3>
            <div class="plot">
                <div class="draw">{ picture(data, row, &svg) }</div>
                <input class="live" type="range" name={*id} min="0" max={rows.len().saturating_sub(1).to_string()} value={position}
                    aria-label={format!("{title}: read the values")} aria-valuetext={words.clone()} {oninput} />
            </div>
            <p class="readout small live" aria-hidden="true">{ words.unwrap_or_else(|| HOW_TO_READ.to_owned()) }</p>
            <figcaption>
                { legend(data) }
                <p class="says">{ summary }{ " " }{ *note }</p>
                if *can_save {
                    <p class="files live">
                        <button type="button" aria-label={format!("CSV: {title}")} onclick={save_csv}>{ "CSV" }</button>
                        <button type="button" aria-label={format!("SVG: {title}")} onclick={save_svg}>{ "SVG" }</button>
                    </p>
                }
                <details open={fold.is_open} ontoggle={fold.on_toggle}>
                    <summary>{ "The same as a table" }</summary>
                    if fold.is_filled {
                        <div class="scroll" tabindex="0" role="region" aria-label={*title}><ChartTable data={data.clone()} /></div>
                    }
                </details>
            </figcaption>
        </figure>
    }
}

/// The drawing as a standalone SVG file with a source line at the bottom; `None` where the browser refuses.
fn standalone(svg: &Element, title: &str, link: &str) -> Option<String> {
    let picture = download::Picture {
        title,
        view_box: "0 0 600 286",
        size: ["600", "286"],
        foot: ["8", "272", "11"],
        says: &[&as_of_words(), " ", &address::base(), link].concat(),
        base: "",
    };
    download::drawing(svg, &picture)
}
