//! A chart as a value: what is drawn, and the numbers behind it.

use super::scale::Scale;
use crate::ui::{csv::Csv, number::fixed};

/// What the values of a chart are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// Shares of 1, shown in per cent.
    Share,
    /// Feet.
    Feet,
}

impl Unit {
    /// A value with its unit.
    pub fn text(self, value: f64) -> String {
        match self {
            Self::Share => format!("{} %", short(value * 100.0)),
            Self::Feet => format!("{} ft", short(value)),
        }
    }
}

/// A number with at most two decimals.
pub fn short(value: f64) -> String {
    fixed(value, 2).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// One path of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its class, which also draws its sample in the legend.
    pub class: &'static str,
    /// Its name in the legend.
    pub name: &'static str,
    /// Whether it is a line, and no area.
    pub is_line: bool,
    /// Its shape, as the data of an SVG path.
    pub path: String,
}

/// The values at one place of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where it is on the axis, in pixels.
    pub x: f32,
    /// Which day or days.
    pub label: String,
    /// One value a column; `None` where there is none.
    pub values: Vec<Option<f64>>,
}

/// A day that is marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The day.
    pub day: u32,
    /// Why it is marked.
    pub why: &'static str,
}

/// A chart as a value.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartData {
    /// Its id on the page, and the name of its files.
    pub id: &'static str,
    /// What it shows.
    pub title: &'static str,
    /// What it says, in a sentence.
    pub summary: String,
    /// How to read it; empty where that is plain.
    pub note: &'static str,
    /// What the values are, with their unit.
    pub y_name: &'static str,
    /// The unit of the values.
    pub unit: Unit,
    /// Its scales.
    pub scale: Scale,
    /// What is drawn, from the back.
    pub layers: Vec<Layer>,
    /// A day that is marked.
    pub mark: Option<Mark>,
    /// Names below the axis beside those of the days, and where they stand.
    pub slots: Vec<(f32, &'static str)>,
    /// The names of the values of a row.
    pub columns: &'static [&'static str],
    /// The values: read one at a time, as a table, and as CSV.
    pub rows: Vec<Row>,
}

impl ChartData {
    /// A row in words, as the readout and a screen reader say it.
    pub fn words(&self, row: &Row) -> String {
        let values = self.columns.iter().zip(&row.values);
        let known = values.filter_map(|(name, value)| Some(format!(", {name} {}", self.unit.text((*value)?))));
        known.fold(row.label.clone(), |words, value| words + &value)
    }

    /// All values as CSV: shares of 1, or feet.
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
        assert_eq!(data.words(&row), "day 3, exact 12.35 %");
        assert_eq!(data.csv(), "day,exact,sampled\nday 3,0.123450000,\n");
    }
}
