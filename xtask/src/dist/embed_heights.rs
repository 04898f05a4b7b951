//! How high each section is in a frame of its own, by the width of the frame. The page takes the height of the frame that it writes from
//! here, as it cannot lay itself out at another width. A browser test measures all of them again.

use serde_json::{Value, json};

/// The widths of the frames that were measured, in px.
pub const WIDTHS: [u32; 4] = [320, 480, 720, 1000];

/// The column in [`WIDTHS`] that the page writes its code for: 720 px is about the width of a post on a large screen.
const WRITTEN_FOR: usize = 2;

/// Each section with its height in px at each of [`WIDTHS`], in its first state.
pub const HEIGHTS: [(&str, [u32; 4]); 8] = [
    ("story", [1510, 1200, 1090, 1040]),
    ("map", [1310, 1190, 1160, 1630]),
    ("trace", [1990, 1620, 1470, 1190]),
    ("fine", [1920, 1750, 1530, 1690]),
    ("snail", [2470, 2340, 2260, 2070]),
    ("voices", [2370, 1810, 1530, 1900]),
    ("since", [2210, 1870, 1650, 1520]),
    ("sources", [2500, 1970, 1670, 1610]),
];

/// The parts whose height depends on the state most, each with its height in px in the first state, at the width that the code is written
/// for. On a large screen a part has about the same width, and so the same height, in the page as in such a frame.
pub const PARTS: [(&str, &str, u32); 2] = [("trace", "trace-result", 481), ("map", "map-panel", 0)];

/// The width that the code for a section is written for, and the height of the section there, in px.
#[must_use]
pub fn written(section: &str) -> (u32, u32) {
    let heights = HEIGHTS.iter().find(|(name, _)| *name == section).map(|(_, heights)| heights);
    let of = |all: &[u32; 4]| all.get(WRITTEN_FOR).copied().unwrap_or_default();
    (of(&WIDTHS), heights.map(of).unwrap_or_default())
}

/// The heights that the script of the page needs, as JSON: for each section its height, and if it has such a part, its id and its height.
#[must_use]
pub fn for_script() -> Value {
    let entry = |(section, heights): &(&str, [u32; 4])| {
        let height = heights.get(WRITTEN_FOR).copied().unwrap_or_default();
        let part = PARTS.iter().find(|(of, ..)| of == section);
        let value = match part {
            Some((_, id, of_part)) => json!([height, id, of_part]),
            None => json!([height]),
        };
        ((*section).to_owned(), value)
    };
    Value::Object(HEIGHTS.iter().map(entry).collect())
}

/// The table of heights in EMBEDDING.md.
#[must_use]
pub fn table() -> String {
    let cells = |of: &[u32; 4]| of.map(|number| number.to_string()).join(" | ");
    let rows: String =
        HEIGHTS.iter().map(|(section, heights)| format!("| `{section}` | {} |\n", cells(heights))).collect();
    format!(
        "| section | {} px wide |\n|---|---|---|---|---|\n{rows}",
        WIDTHS.map(|width| width.to_string()).join(" px wide | ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_has_the_heights_of_the_page() {
        let documentation = include_str!("../../../EMBEDDING.md");
        assert!(documentation.contains(&table()), "put this table into EMBEDDING.md:\n{}", table());
    }
}
