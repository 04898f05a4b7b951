//! The page with its content many times over, for the measuring of what grows with it.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use snailwell::content::law;
use snailwell::law::layout::{Item, overflow};

use crate::{elsewhere, project};

/// The page with the map this many times over: today's own, or one that is built in `target/times` and kept there until a source changes.
pub(super) fn page(times: usize) -> Result<PathBuf> {
    if times == 1 {
        return Ok(project::page());
    }
    let start = Instant::now();
    let copy = project::root().join(format!("target/times/{times}"));
    let page = elsewhere::page(&copy);
    let differs = elsewhere::copy(&copy, |file, bytes| match file {
        "src/content/nodes.toml" => repeat(bytes, times, node),
        "src/content/relations.toml" => repeat(bytes, times, relation).map(|mut text| {
            (2..=times).for_each(|copy| text.extend(tie(copy).bytes()));
            text
        }),
        _ => Ok(bytes),
    })?;
    if differs || !page.is_file() {
        println!("Building the page with {times}x content in target/times/{times}: some minutes the first time.");
        // Should it fail, the next attempt must not take the last page for this one.
        drop(std::fs::remove_file(&page));
        elsewhere::build(&copy, &copy.join("target"))?;
        println!("The page with {times}x content took {} s to build.\n", start.elapsed().as_secs());
    }
    Ok(page)
}

/// A content file with copies of its entries behind them, the lines of each as `rename` makes them.
fn repeat(bytes: Vec<u8>, times: usize, rename: impl Fn(&str, usize) -> String) -> Result<Vec<u8>> {
    let mut text = String::from_utf8(bytes)?;
    let entries = text.get(text.find("[[").context("a content file has no entry")?..).unwrap_or_default().to_owned();
    for copy in 2..=times {
        text.push('\n');
        for line in entries.lines() {
            text.push_str(&rename(line, copy));
            text.push('\n');
        }
    }
    Ok(text.into_bytes())
}

/// A line of a node in that copy: ids, title and name with the copy's number behind them.
fn node(line: &str, copy: usize) -> String {
    match field(line) {
        Some((key @ ("id" | "part_of"), value)) => format!("{key} = \"{value}-x{copy}\""),
        Some(("name", value)) => format!("name = \"{value} {copy}\""),
        Some(("title", value)) => format!("title = \"{}\"", fitting(value, copy)),
        _ => line.to_owned(),
    }
}

/// A line of a relation in that copy: between the copies of its nodes, on the same claim.
fn relation(line: &str, copy: usize) -> String {
    match field(line) {
        Some((key @ ("from" | "to"), value)) => format!("{key} = \"{value}-x{copy}\""),
        _ => line.to_owned(),
    }
}

/// The relation that ties a copy to the one before.
fn tie(copy: usize) -> String {
    let from = if copy == 2 { "categories".to_owned() } else { format!("categories-x{}", copy - 1) };
    format!(
        "\n[[relation]]\nfrom = \"{from}\"\nverb = \"do not mention\"\ninverse = \"is not mentioned by\"\nto = \"pc-to-pc-x{copy}\"\nclaim = \"not-in-catalogue\"\n"
    )
}

/// The key and the value of a line that holds words.
fn field(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(" = \"")?;
    Some((key, value.strip_suffix('"')?))
}

/// A title with the copy's number behind it, shortened where the number does not fit into the box.
fn fitting(title: &str, copy: usize) -> String {
    let hangs = law().nodes.iter().any(|node| node.title == *title && node.part_of.is_some());
    let mut start = title.to_owned();
    loop {
        let numbered = format!("{} {copy}", start.trim_end());
        let item = Item { id: "", title: &numbered, subtitle: "", group: 0, under: hangs.then_some(0) };
        if overflow(&[item]).is_empty() || start.pop().is_none() {
            return numbered;
        }
    }
}
