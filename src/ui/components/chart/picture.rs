//! The SVG drawing of a chart and its legend.

use yew::prelude::*;

use super::{
    data::{ChartData, Layer, Mark, Row},
    scale::LEFT,
};
use crate::ui::number::{at, grouped};

/// The drawing, with a cursor line at the row that is being read.
pub(super) fn picture(data: &ChartData, row: Option<&Row>, svg: &NodeRef) -> Html {
    let ChartData { title, summary, y_name, scale, layers, mark, slots, .. } = data;
    html! {
        <svg ref={svg} viewBox="0 0 600 256" role="img" aria-label={format!("{title}. {summary}")}>
            <g>{ for layers.iter().map(|layer| html! { <path key={layer.class} class={layer.class} d={layer.path.clone()} /> }) }</g>
            <path class="axis" d="M76,14V204H592" />
            if let Some(Mark { day, why }) = *mark {
                <path class="patience" d={format!("M{},14V204", at(scale.x(day)))} />
                <text class="why" text-anchor="end" x={at(scale.x(day) - 5.0)} y="24">{ why }</text>
            }
            if let Some(row) = row { <path class="cursor" d={format!("M{},14V204", at(row.x))} /> }
            <g>{ for (0..=4).map(|quarter| day_label(data, quarter)) }</g>
            <g>
                { for slots.iter().map(|(x, name)| html! {
                    <text key={*name} text-anchor="middle" x={at(*x)} y="248">{ *name }</text>
                }) }
            </g>
            { value_label(data, 0.5) }
            { value_label(data, 1.0) }
            <text class="name" text-anchor="end" x={at(LEFT + scale.width - 8.0)} y="248">{ "day" }</text>
            <text class="name" x="76" y="248">{ *y_name }</text>
        </svg>
    }
}

/// The number of a day below the x axis; `quarter` is its position on the axis in quarters, from 0 to 4.
fn day_label(data: &ChartData, quarter: u32) -> Html {
    let day = data.scale.days * quarter / 4;
    html! { <text key={quarter} text-anchor="middle" x={at(data.scale.x(day))} y="224">{ grouped(day.into()) }</text> }
}

/// The label of a value beside the y axis; `part` is its position on the axis, from 0 to 1.
fn value_label(data: &ChartData, part: f64) -> Html {
    let value = data.scale.top * part;
    html! { <text text-anchor="end" x="70" y={at(data.scale.y(value) + 5.0)}>{ data.unit.text(value) }</text> }
}

/// The legend: a sample and a name for each layer.
pub(super) fn legend(data: &ChartData) -> Html {
    let entry = |layer: &Layer| {
        let shape = if layer.is_line { "M1,5H25" } else { "M1,9V1H25V9z" };
        html! {
            <li key={layer.class}>
                <svg width="26" height="10" aria-hidden="true"><path class={layer.class} d={shape} /></svg>
                { layer.name }
            </li>
        }
    };
    html! { <ul class="keys">{ for data.layers.iter().map(entry) }</ul> }
}
