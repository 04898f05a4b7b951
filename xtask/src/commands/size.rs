//! `cargo xtask size`: the size of the page and of its parts, raw and compressed.

use anyhow::{Context, Result, bail};

use crate::commands::fonts;
use crate::compress;
use crate::dist::{self, html, text};
use crate::project;

/// The target size of the page without its fonts, in bytes, compressed with brotli: twice that of an empty page with React
/// Flow.
const BAR: usize = 260_000;

/// The hard limit of the page without its fonts, in bytes, compressed with brotli. The page is above [`BAR`] today; this keeps
/// it from growing further.
const CEILING: usize = 440_000;

/// Prints the sizes of `dist/index.html` and of its parts, and by how many bytes it exceeds `BAR`.
///
/// The fonts are compressed already, and do not change with the page. They are counted apart, as the bytes of their files.
///
/// # Errors
///
/// If there is no page, if it is larger than `CEILING`, or if its fonts are larger than `fonts::LIMIT`.
pub fn report() -> Result<()> {
    let whole =
        std::fs::read_to_string(project::page()).context("dist/index.html is missing: run `cargo xtask dist`")?;
    let (page, faces) = dist::fonts::take_out(&whole)?;
    let faces = faces.concat();
    let script = |id: &str| {
        let mark = format!("id=\"{id}\"");
        html::elements(&page, "script")
            .into_iter()
            .find(|raw| raw.attributes.contains(&mark))
            .map(|raw| raw.text)
            .unwrap_or_default()
    };
    let css: String = html::elements(&page, "style").iter().map(|raw| raw.text).collect();
    let wasm = script("wasm");
    let mut rest = page.clone();
    for text in html::elements(&page, "style")
        .iter()
        .chain(&html::elements(&page, "script"))
        .map(|raw| raw.text)
        .filter(|text| !text.is_empty())
    {
        rest = rest.replacen(text, "", 1);
    }
    let parts: [(&str, &[u8]); 8] = [
        ("html", rest.as_bytes()),
        ("css", css.as_bytes()),
        ("frame", &[script("early"), script("frame")].concat().into_bytes()),
        ("loader", script("loader").as_bytes()),
        ("glue", script("glue").as_bytes()),
        ("wasm as text", wasm.as_bytes()),
        ("  as binary", &text::decode(wasm)),
        ("fonts", &faces),
    ];
    println!("{:<18}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    for (name, bytes) in parts {
        row(name, bytes);
    }
    row("dist/index.html", whole.as_bytes());
    let weight = row("  without fonts", page.as_bytes());
    match weight.checked_sub(BAR) {
        None | Some(0) => println!("Without fonts, the page meets the target of {BAR} bytes (brotli)."),
        Some(over) => {
            println!("MISSED: without fonts, the page is {over} bytes over the target of {BAR} bytes (brotli).");
        }
    }
    if weight > CEILING {
        bail!(
            "without fonts, the page has {weight} bytes (brotli), and the limit is {CEILING}: look for the largest part in the table above"
        );
    }
    if faces.len() > fonts::LIMIT {
        bail!(
            "the fonts have {} bytes, and the limit is {}: see xtask/src/commands/fonts.rs",
            faces.len(),
            fonts::LIMIT
        );
    }
    Ok(())
}

/// Prints one line of the table. Returns the size with brotli, in bytes.
fn row(name: &str, bytes: &[u8]) -> usize {
    let brotli = compress::brotli(bytes).len();
    println!("{name:<18}{:>10}{:>10}{brotli:>10}", bytes.len(), compress::gzip(bytes).len());
    brotli
}
