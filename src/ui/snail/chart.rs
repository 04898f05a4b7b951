//! What every chart has: axes with names and units, a sentence, values read by keyboard, a table, CSV and SVG.

use yew::AttrValue;

use super::super::{
    markup::{Markup, put},
    number::{At, at, fixed, grouped},
};

use crate::fill::fill;

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

/// A chart as it is shown.
#[derive(Default)]
pub(super) struct Plot {
    drawing: Option<Drawing>,
    cursor: Option<usize>,
    /// The picture.
    pub(super) picture: AttrValue,
    /// What its shapes mean.
    pub(super) keys: AttrValue,
    /// What it says.
    pub(super) summary: AttrValue,
    /// The same as a table.
    pub(super) table: AttrValue,
}

impl Plot {
    /// Shows a chart.
    pub(super) fn show(&mut self, drawing: Drawing) {
        self.keys = keys(&drawing);
        self.table = table(&drawing);
        self.summary = fill("{} {}", &[&drawing.summary, drawing.note]).into();
        self.drawing = Some(drawing);
        self.draw();
    }

    /// Shows nothing: it is not known yet.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether there is something to show.
    pub(super) fn is_shown(&self) -> bool {
        self.drawing.is_some()
    }

    /// Reads the values at a place.
    pub(super) fn point(&mut self, at: Option<usize>) {
        self.cursor = at;
        self.draw();
    }

    fn draw(&mut self) {
        self.picture = self.drawing.as_ref().map(|drawing| picture(drawing, self.row())).unwrap_or_default();
    }

    fn row(&self) -> Option<&Row> {
        self.drawing.as_ref()?.rows.get(self.cursor?)
    }

    /// The values at the place that is read, in words.
    pub(super) fn words(&self) -> Option<String> {
        Some(self.drawing.as_ref()?.words(self.row()?))
    }

    /// The last place that can be read.
    pub(super) fn last(&self) -> usize {
        self.drawing.as_ref().map_or(0, |drawing| drawing.rows.len().saturating_sub(1))
    }

    /// A word for file names, and all values as CSV.
    pub(super) fn file(&self) -> Option<(&'static str, String)> {
        self.drawing.as_ref().map(|drawing| (drawing.id, drawing.csv()))
    }
}

fn picture(drawing: &Drawing, row: Option<&Row>) -> AttrValue {
    let Drawing { title, summary, y_name, unit, scale, .. } = drawing;
    let mut svg = Markup::default();
    put!(svg, "<svg viewBox=\"0 0 600 256\" role=\"img\" aria-label=\"{title}. {summary}\">");
    for layer in &drawing.layers {
        put!(svg, "<path class=\"{}\" d=\"{}\"/>", layer.class, layer.path);
    }
    svg.put("<path class=\"axis\" d=\"M76,14V204H592\"/>");
    if let Some((day, why)) = drawing.mark {
        let x = scale.x(day);
        put!(svg, "<path class=\"patience\" d=\"M{},14V204\"/>", At(x));
        put!(svg, "<text class=\"why\" text-anchor=\"end\" x=\"{}\" y=\"24\">{why}</text>", At(x - 5.0));
    }
    if let Some(row) = row {
        put!(svg, "<path class=\"cursor\" d=\"M{},14V204\"/>", At(row.x));
    }
    for nth in 0..=4_u32 {
        let day = scale.days * nth / 4;
        let x = At(scale.x(day));
        put!(svg, "<text text-anchor=\"middle\" x=\"{x}\" y=\"224\">{}</text>", grouped(day.into()));
    }
    for (x, name) in &drawing.slots {
        put!(svg, "<text text-anchor=\"middle\" x=\"{}\" y=\"248\">{name}</text>", At(*x));
    }
    for part in [0.5, 1.0] {
        let value = scale.top * part;
        let y = At(scale.y(value) + 5.0);
        put!(svg, "<text text-anchor=\"end\" x=\"70\" y=\"{y}\">{}</text>", unit.text(value));
    }
    let x = At(LEFT + scale.width - 8.0);
    put!(svg, "<text class=\"name\" text-anchor=\"end\" x=\"{x}\" y=\"248\">day →</text>");
    put!(svg, "<text class=\"name\" x=\"76\" y=\"248\">↑ {y_name}</text></svg>");
    svg.text()
}

fn keys(drawing: &Drawing) -> AttrValue {
    let mut list = Markup::default();
    for Layer { class, name, is_line, .. } in &drawing.layers {
        let shape = if *is_line { "M1,5H25" } else { "M1,9V1H25V9z" };
        put!(
            list,
            "<li><svg width=\"26\" height=\"10\" aria-hidden=\"true\"><path class=\"{class}\" d=\"{shape}\"/></svg>{name}</li>"
        );
    }
    list.text()
}

fn table(drawing: &Drawing) -> AttrValue {
    // A row of zeros says nothing that its neighbours do not.
    let says = |row: &&Row| row.values.iter().flatten().any(|value| *value > 0.0);
    let mut text = Markup::default();
    text.put("<thead><tr><th scope=\"col\">Day</th>");
    for name in drawing.columns {
        put!(text, "<th scope=\"col\">{name}</th>");
    }
    text.put("</tr></thead><tbody>");
    for row in drawing.rows.iter().filter(says) {
        put!(text, "<tr><th scope=\"row\">{}</th>", row.label);
        for value in &row.values {
            let value = value.map_or_else(|| "–".to_owned(), |value| drawing.unit.text(value));
            put!(text, "<td>{value}</td>");
        }
        text.put("</tr>");
    }
    text.put("</tbody>");
    text.text()
}
