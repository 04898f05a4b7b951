//! Builds the page with several copies of its content, to measure what grows with the content.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use snailwell::content::law;
use snailwell::law::layout::{Item, overflow};

use crate::{out_of_tree, project};

/// The path of the page with `times` copies of the content. For 1 it is the page itself; otherwise it is built in
/// `target/times` and kept there until a source changes.
pub(super) fn page(times: usize) -> Result<PathBuf> {
    if times == 1 {
        return Ok(project::page());
    }
    let start = Instant::now();
    let copy = project::root().join(format!("target/times/{times}"));
    let page = out_of_tree::page(&copy);
    let differs = out_of_tree::copy(&copy, |file, bytes| match file {
        "src/content/nodes.toml" => repeat(bytes, times, node),
        "src/content/relations.toml" => repeat(bytes, times, relation).map(|mut text| {
            (2..=times).for_each(|copy| text.extend(tie(copy).bytes()));
            text
        }),
        _ => Ok(bytes),
    })?;
    if differs || !page.is_file() {
        println!("Building the page with {times}x content in target/times/{times}: the first time takes some minutes.");
        // If the build fails, the next attempt must not mistake the old page for this one.
        drop(std::fs::remove_file(&page));
        out_of_tree::build(&copy, &copy.join("target"))?;
        println!("Built the page with {times}x content in {} s.\n", start.elapsed().as_secs());
    }
    Ok(page)
}

/// A content file followed by copies of its entries. `rename` gets each line and the number of the copy.
fn repeat(bytes: Vec<u8>, times: usize, rename: impl Fn(&str, usize) -> String) -> Result<Vec<u8>> {
    let mut text = String::from_utf8(bytes)?;
    let entries = text.get(text.find("[[").context("a content file has no entries")?..).unwrap_or_default().to_owned();
    for copy in 2..=times {
        text.push('\n');
        for line in entries.lines() {
            text.push_str(&rename(line, copy));
            text.push('\n');
        }
    }
    Ok(text.into_bytes())
}

/// A line of a node in this copy: ids, title and name get the number of the copy at the end.
fn node(line: &str, copy: usize) -> String {
    match field(line) {
        Some((key @ ("id" | "part_of"), value)) => format!("{key} = \"{value}-x{copy}\""),
        Some(("name", value)) => format!("name = \"{value} {copy}\""),
        Some(("title", value)) => format!("title = \"{}\"", fitting(value, copy)),
        _ => line.to_owned(),
    }
}

/// A line of a relation in this copy: it links the copies of its nodes and cites the same claim.
fn relation(line: &str, copy: usize) -> String {
    match field(line) {
        Some((key @ ("from" | "to"), value)) => format!("{key} = \"{value}-x{copy}\""),
        _ => line.to_owned(),
    }
}

/// The relation that links a copy to the one before.
fn tie(copy: usize) -> String {
    let from = if copy == 2 { "categories".to_owned() } else { format!("categories-x{}", copy - 1) };
    format!(
        "\n[[relation]]\nfrom = \"{from}\"\nverb = \"do not mention\"\ninverse = \"is not mentioned by\"\nto = \"pc-to-pc-x{copy}\"\nclaim = \"not-in-catalogue\"\n"
    )
}

/// The key and the value of a TOML line with a string value.
fn field(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(" = \"")?;
    Some((key, value.strip_suffix('"')?))
}

/// A title with the number of the copy at the end, shortened if it does not fit into its box.
fn fitting(title: &str, copy: usize) -> String {
    let is_part = law().nodes.iter().any(|node| node.title == *title && node.part_of.is_some());
    let mut start = title.to_owned();
    loop {
        let numbered = format!("{} {copy}", start.trim_end());
        let item = Item { id: "", title: &numbered, subtitle: "", group: 0, under: is_part.then_some(0) };
        if overflow(&[item]).is_empty() || start.pop().is_none() {
            return numbered;
        }
    }
}
