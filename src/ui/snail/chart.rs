//! What every chart has: axes with names and units, a sentence, values read by keyboard, a table, CSV and SVG.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::part::is_part;

use super::{
    super::number::{at, fixed, grouped},
    parts::{button, heading},
};
use crate::browser::download;

const LEFT: f32 = 76.0;
const TOP: f32 = 14.0;
const BASE: f32 = 204.0;

/// What the heights of a chart are.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Unit {
    /// Shares of 1, shown in per cent.
    Share,
    /// Feet.
    Feet,
}

impl Unit {
    fn text(self, value: f64) -> String {
        match self {
            Self::Share => format!("{} %", short(value * 100.0)),
            Self::Feet => format!("{} ft", short(value)),
        }
    }
}

/// A number with at most two decimals.
pub(super) fn short(value: f64) -> String {
    fixed(value, 2).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The scales: days from 0 to `days` across `width`, values from 0 to `top` upwards.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Scale {
    /// The last day on the axis.
    pub(super) days: u32,
    /// The greatest value.
    pub(super) top: f64,
    /// How much of the width the days have.
    pub(super) width: f32,
}

impl Scale {
    /// Where a day is.
    #[expect(clippy::cast_precision_loss, reason = "at most 3650 days")]
    pub(super) fn x(self, day: u32) -> f32 {
        LEFT + self.width * day as f32 / self.days.max(1) as f32
    }

    /// Where a value is.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub(super) fn y(self, value: f64) -> f32 {
        BASE - (value / self.top.max(1e-12)).min(1.0) as f32 * (BASE - TOP)
    }

    /// A line through points.
    pub(super) fn line(self, points: &[(f32, f64)]) -> String {
        let mut path = String::new();
        for (x, value) in points {
            let letter = if path.is_empty() { 'M' } else { 'L' };
            point(&mut path, letter, *x, self.y(*value));
        }
        path
    }

    /// An area between an upper and a lower edge, given as points with both.
    pub(super) fn area(self, points: &[(f32, f64, f64)]) -> String {
        let (mut edge, mut back) = (Vec::new(), Vec::new());
        for (x, high, low) in points {
            edge.push((*x, *high));
            back.push((*x, *low));
        }
        back.reverse();
        edge.append(&mut back);
        self.line(&edge)
    }

    /// A bar on the axis.
    pub(super) fn bar(self, path: &mut String, from: f32, to: f32, value: f64) {
        point(path, 'M', from, BASE);
        for text in ["V", &at(self.y(value)), "H", &at(to.max(from + 0.5)), "V", &at(BASE), "z"] {
            path.push_str(text);
        }
    }
}

fn point(path: &mut String, letter: char, x: f32, y: f32) {
    path.push(letter);
    path.push_str(&at(x));
    path.push(',');
    path.push_str(&at(y));
}

/// One drawn path.
#[derive(PartialEq)]
pub(super) struct Layer {
    /// Its class, which also draws its sample in the legend.
    pub(super) class: &'static str,
    /// Its name in the legend.
    pub(super) name: &'static str,
    /// Whether it is a line, and no area.
    pub(super) is_line: bool,
    /// Its shape.
    pub(super) path: String,
}

/// The values at one place of the axis.
#[derive(PartialEq)]
pub(super) struct Row {
    /// Where it is on the axis.
    pub(super) x: f32,
    /// Which day or days.
    pub(super) label: String,
    /// One value a column; none where there is none.
    pub(super) values: Vec<Option<f64>>,
}

/// A chart as a value.
#[derive(PartialEq)]
pub(super) struct Drawing {
    /// A word for file names and ids.
    pub(super) id: &'static str,
    /// What it shows.
    pub(super) title: &'static str,
    /// What it says, in a sentence.
    pub(super) summary: String,
    /// What the values are, with their unit.
    pub(super) y_name: &'static str,
    /// What the values are.
    pub(super) unit: Unit,
    /// Its scales.
    pub(super) scale: Scale,
    /// What is drawn, from the back.
    pub(super) layers: Vec<Layer>,
    /// A day that is marked, and why.
    pub(super) mark: Option<(u32, &'static str)>,
    /// Names beneath the axis, beside those of the days.
    pub(super) slots: Vec<(f32, &'static str)>,
    /// The names of the values of a row.
    pub(super) columns: &'static [&'static str],
    /// The values, as table, as CSV, and one at a time.
    pub(super) rows: Vec<Row>,
    /// How to read it.
    pub(super) note: &'static str,
}

impl Drawing {
    /// A row in words: what the keyboard reads.
    fn words(&self, row: &Row) -> String {
        let mut words = row.label.clone();
        for (name, value) in self.columns.iter().zip(&row.values) {
            if let Some(value) = value {
                words.push_str(", ");
                words.push_str(name);
                words.push(' ');
                words.push_str(&self.unit.text(*value));
            }
        }
        words
    }

    fn csv(&self) -> String {
        let mut text = format!("day,{}\n", self.columns.join(","));
        for row in &self.rows {
            text.push_str(&row.label);
            for value in &row.values {
                text.push(',');
                text.push_str(&value.map(|value| fixed(value, 9)).unwrap_or_default());
            }
            text.push('\n');
        }
        text
    }
}

/// What a chart needs.
#[derive(PartialEq)]
pub(super) struct ChartProps {
    /// The chart.
    pub(super) drawing: std::rc::Rc<Drawing>,
    /// Whether this page may hand out files.
    pub(super) files: bool,
}

is_part!(ChartProps, use_chart);

/// A chart with all its views.
#[hook]
fn use_chart(props: &ChartProps) -> Html {
    let drawing = &props.drawing;
    let cursor = use_state_eq(|| None::<usize>);
    let Drawing { id, title, summary, .. } = &**drawing;
    let oninput = {
        let cursor = cursor.clone();
        move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            cursor.set(input.and_then(|input| input.value().parse().ok()));
        }
    };
    let row = cursor.and_then(|nth| drawing.rows.get(nth));
    let words = row.map(|row| drawing.words(row)).unwrap_or_default();
    let last = drawing.rows.len().saturating_sub(1);
    let save_csv = {
        let drawing = drawing.clone();
        move |_: MouseEvent| download::save(&format!("snail-{}.csv", drawing.id), "text/csv", &drawing.csv())
    };
    let save_svg = {
        let id = *id;
        move |_: MouseEvent| download::save_picture(&format!("snail-{id}.svg"), &format!("#{id} svg"))
    };
    html! {
        <figure class="chart" id={*id}>
            { heading(title) }
            <div class="plot">
                { markup(picture(drawing, row)) }
                <input class="live" type="range" min="0" max={last.to_string()} value={cursor.unwrap_or(0).to_string()}
                    aria-label={format!("{title}: read the values")} aria-valuetext={row.map(|_| words.clone())} {oninput} />
            </div>
            <p class="readout small live" aria-hidden="true">
                { if words.is_empty() { "Drag across the chart, or focus it and use the arrow keys, to read its values.".to_owned() } else { words } }
            </p>
            <figcaption>
                { markup(keys(drawing)) }
                <p>{ summary.clone() }{ " " }{ drawing.note }</p>
                if props.files {
                    <p class="files live">
                        { button("csv", "CSV", save_csv) }
                        { button("svg", "SVG", save_svg) }
                    </p>
                }
                { table(drawing) }
            </figcaption>
        </figure>
    }
}

/// Finished markup, made of our own words and of numbers. It takes a fraction of the code that elements one by one take, and
/// holds nothing that a reader operates.
pub(super) fn markup(text: String) -> Html {
    Html::from_html_unchecked(text.into())
}

/// Adds pieces to a text.
pub(super) fn add(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

fn label(svg: &mut String, x: f32, y: f32, rest: &str, words: &str) {
    add(svg, &["<text x=\"", &at(x), "\" y=\"", &at(y), "\" ", rest, ">", words, "</text>"]);
}

fn upright(svg: &mut String, class: &str, x: f32) {
    add(svg, &["<path class=\"", class, "\" d=\"M", &at(x), ",14V204\"/>"]);
}

const MIDDLE: &str = "text-anchor=\"middle\"";
const END: &str = "text-anchor=\"end\"";

fn picture(drawing: &Drawing, row: Option<&Row>) -> String {
    let Drawing { title, summary, y_name, unit, scale, .. } = drawing;
    let mut svg = String::new();
    add(&mut svg, &["<svg viewBox=\"0 0 600 256\" role=\"img\" aria-label=\"", title, ". ", summary, "\">"]);
    for layer in &drawing.layers {
        add(&mut svg, &["<path class=\"", layer.class, "\" d=\"", &layer.path, "\"/>"]);
    }
    svg.push_str("<path class=\"axis\" d=\"M76,14V204H592\"/>");
    if let Some((day, why)) = drawing.mark {
        upright(&mut svg, "patience", scale.x(day));
        label(&mut svg, scale.x(day) - 5.0, TOP + 10.0, "class=\"why\" text-anchor=\"end\"", why);
    }
    if let Some(row) = row {
        upright(&mut svg, "cursor", row.x);
    }
    for nth in 0..=4_u32 {
        let day = scale.days * nth / 4;
        label(&mut svg, scale.x(day), 224.0, MIDDLE, &grouped(day.into()));
    }
    for (x, name) in &drawing.slots {
        label(&mut svg, *x, 248.0, MIDDLE, name);
    }
    for part in [0.5, 1.0] {
        let value = scale.top * part;
        label(&mut svg, LEFT - 6.0, scale.y(value) + 5.0, END, &unit.text(value));
    }
    label(&mut svg, LEFT + scale.width - 8.0, 248.0, "class=\"name\" text-anchor=\"end\"", "day →");
    add(&mut svg, &["<text class=\"name\" x=\"76\" y=\"248\">↑ ", y_name, "</text></svg>"]);
    svg
}

fn keys(drawing: &Drawing) -> String {
    let mut list = "<ul class=\"keys\">".to_owned();
    for layer in &drawing.layers {
        let shape = if layer.is_line { "M1,5H25" } else { "M1,9V1H25V9z" };
        let open = "<li><svg width=\"26\" height=\"10\" aria-hidden=\"true\"><path class=\"";
        add(&mut list, &[open, layer.class, "\" d=\"", shape, "\"/></svg>", layer.name, "</li>"]);
    }
    list.push_str("</ul>");
    list
}

fn table(drawing: &Drawing) -> Html {
    // A row of zeros says nothing that its neighbours do not.
    let says = |row: &&Row| row.values.iter().flatten().any(|value| *value > 0.0);
    let mut text = "<table class=\"numbers\"><thead><tr><th scope=\"col\">Day</th>".to_owned();
    for name in drawing.columns {
        add(&mut text, &["<th scope=\"col\">", name, "</th>"]);
    }
    text.push_str("</tr></thead><tbody>");
    for row in drawing.rows.iter().filter(says) {
        add(&mut text, &["<tr><th scope=\"row\">", &row.label, "</th>"]);
        for value in &row.values {
            add(&mut text, &["<td>", &value.map_or_else(|| "–".to_owned(), |value| drawing.unit.text(value)), "</td>"]);
        }
        text.push_str("</tr>");
    }
    text.push_str("</tbody></table>");
    html! {
        <details>
            <summary>{ "The same as a table" }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={drawing.title}>{ markup(text) }</div>
        </details>
    }
}
