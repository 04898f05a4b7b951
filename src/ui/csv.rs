//! Tables as comma-separated values (RFC 4180, with plain line ends).

/// A table under way.
#[derive(Debug)]
pub struct Csv(String);

impl Csv {
    /// A table with these columns and no rows yet.
    pub fn new(columns: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.row(columns);
        table
    }

    /// Adds a row.
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
    pub fn into_text(self) -> String {
        self.0
    }

    /// Adds a cell: in quotes where it would be read as something else, with the quotes in it doubled.
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
