//! The data model of a chart: the shapes to draw and the numbers behind them.

use super::scale::Scale;
use crate::ui::{csv::Csv, number::fixed};

/// The unit of the values of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// Shares from 0 to 1, shown in per cent.
    Share,
    /// Feet.
    Feet,
}

impl Unit {
    /// Formats a value with its unit: three digits of a share, at most two decimals of a length.
    #[must_use]
    pub fn text(self, value: f64) -> String {
        match self {
            Self::Share => percent(value),
            Self::Feet => format!("{} ft", short(value)),
        }
    }
}

/// Formats a share in per cent, with at most one decimal from 10 % on and at most two below.
#[must_use]
pub fn percent(share: f64) -> String {
    let value = share * 100.0;
    let places = if value < 10.0 { 2 } else { 1 };
    format!("{} %", without_zeros(&fixed(value, places)))
}

/// Formats a number with at most two decimals.
#[must_use]
pub fn short(value: f64) -> String {
    without_zeros(&fixed(value, 2)).to_owned()
}

/// A decimal number without the zeros at its end.
fn without_zeros(number: &str) -> &str {
    number.trim_end_matches('0').trim_end_matches('.')
}

/// One path of the drawing, with its entry in the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The CSS class, also used for the sample in the legend. It must be different for each layer of a chart.
    pub class: &'static str,
    /// The name in the legend.
    pub name: &'static str,
    /// Whether the path is a line; otherwise it is an area.
    pub is_line: bool,
    /// The path data (the `d` attribute of an SVG path).
    pub path: String,
}

/// The values at one position of the x axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The position on the x axis, in units of the drawing.
    pub x: f32,
    /// The day or days, in words.
    pub label: String,
    /// One value per column; `None` if there is no value.
    pub values: Vec<Option<f64>>,
}

/// A day marked by a vertical line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The day on the x axis.
    pub day: u32,
    /// The label of the line.
    pub why: &'static str,
}

/// Everything that a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartData {
    /// The id on the page, also used in the names of downloaded files.
    pub id: &'static str,
    /// The title.
    pub title: &'static str,
    /// The main result of the chart, in a sentence.
    pub summary: String,
    /// A sentence on how to read the chart; may be empty.
    pub note: &'static str,
    /// The label of the y axis, with its unit.
    pub y_name: &'static str,
    /// The unit of the values.
    pub unit: Unit,
    /// The scales of both axes.
    pub scale: Scale,
    /// The paths, the one at the back first.
    pub layers: Vec<Layer>,
    /// A marked day, if any.
    pub mark: Option<Mark>,
    /// Additional labels below the x axis, each with its x position.
    pub slots: Vec<(f32, &'static str)>,
    /// The names of the columns.
    pub columns: &'static [&'static str],
    /// The values, for the cursor, the table and the CSV file.
    pub rows: Vec<Row>,
}

impl ChartData {
    /// A row in words, for the readout and for screen readers. Columns without a value are left out.
    #[must_use]
    pub fn words(&self, row: &Row) -> String {
        let values = self.columns.iter().zip(&row.values);
        let known = values.filter_map(|(name, value)| Some(format!(", {name} {}", self.unit.text((*value)?))));
        known.fold(row.label.clone(), |words, value| words + &value)
    }

    /// All rows as CSV, with nine decimals: shares from 0 to 1 (not per cent), or feet.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = Csv::new(&[&["day"], self.columns].concat());
        for row in &self.rows {
            let values = row.values.iter().map(|value| value.map(|value| fixed(value, 9)).unwrap_or_default());
            let cells: Vec<String> = [row.label.clone()].into_iter().chain(values).collect();
            table.row(&cells);
        }
        table.into_text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_about_three_digits() {
        let said = [0.0, 0.001_25, 0.036_4, 0.196_778, 0.5, 1.0].map(percent);
        assert_eq!(said, ["0 %", "0.13 %", "3.64 %", "19.7 %", "50 %", "100 %"]);
    }

    #[test]
    fn a_row_is_said_and_saved_with_what_is_known_of_it() {
        let row = Row { x: 0.0, label: "day 3".to_owned(), values: vec![Some(0.12345), None] };
        let data = ChartData {
            id: "test",
            title: "Test",
            summary: String::new(),
            note: "",
            y_name: "share",
            unit: Unit::Share,
            scale: Scale { days: 3, top: 1.0, width: 300.0 },
            layers: Vec::new(),
            mark: None,
            slots: Vec::new(),
            columns: &["exact", "sampled"],
            rows: vec![row.clone()],
        };
        assert_eq!(data.words(&row), "day 3, exact 12.3 %");
        assert_eq!(data.csv(), "day,exact,sampled\nday 3,0.123450000,\n");
    }
}
