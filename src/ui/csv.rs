//! Comma-separated values (CSV), as in RFC 4180 but with `\n` as the line end.

/// Builds a CSV table row by row.
#[derive(Debug)]
pub struct Csv(String);

impl Csv {
    /// A table with a header row of these column names.
    #[must_use]
    pub fn new(columns: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.row(columns);
        table
    }

    /// Adds a row. The number of cells is not checked against the columns.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.0.push('\n');
    }

    /// The table as text.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }

    /// Adds a cell. A cell with a comma, a quote or a line break is put in quotes, and quotes in it are doubled.
    fn cell(&mut self, text: &str) {
        if text.contains([',', '"', '\n', '\r']) {
            self.0.push('"');
            self.0.push_str(&text.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_quotes_or_line_ends_are_quoted() {
        let mut table = Csv::new(&["day", "share"]);
        table.row(&["later, to day 3650", "0.5"]);
        table.row(&["the \"last\"\nday", ""]);
        assert_eq!(table.into_text(), "day,share\n\"later, to day 3650\",0.5\n\"the \"\"last\"\"\nday\",\n");
    }
}
