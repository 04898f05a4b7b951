//! The values of a chart as a table.

use yew::prelude::*;

use super::data::{ChartData, Row};
use crate::ui::shared::Shared;

/// The props of [`ChartTable`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartTableProps {
    /// The data of the chart.
    pub(super) data: Shared<ChartData>,
}

/// The rows with at least one value above zero. All other rows are left out to keep the table short.
#[component]
pub(super) fn ChartTable(props: &ChartTableProps) -> Html {
    let data = &props.data;
    let has_values = |row: &Row| row.values.iter().flatten().any(|value| *value > 0.0);
    let head = [html! { <th key="day" scope="col">{ "Day" }</th> }]
        .into_iter()
        .chain(data.columns.iter().map(|name| html! { <th key={*name} scope="col">{ *name }</th> }));
    html! {
        <table class="numbers">
            <thead><tr>{ for head }</tr></thead>
            <tbody>
                { for data.rows.iter().enumerate().filter(|(_, row)| has_values(row)).map(|(index, row)| html! {
                    <tr key={index}>{ for cells(data, row) }</tr>
                }) }
            </tbody>
        </table>
    }
}

/// The cells of a row, with its day in front.
fn cells(data: &ChartData, row: &Row) -> Vec<Html> {
    let mut cells = vec![html! { <th key="day" scope="row">{ &row.label }</th> }];
    for (name, value) in data.columns.iter().zip(&row.values) {
        let text = value.map_or_else(|| "–".to_owned(), |value| data.unit.text(value));
        cells.push(html! { <td key={*name}>{ text }</td> });
    }
    cells
}
