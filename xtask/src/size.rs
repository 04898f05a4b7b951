//! What the page weighs.

use std::io::Read;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::read::GzEncoder;

use crate::dist::{html, text};
use crate::project;

/// What each part may weigh, in bytes under brotli, and the whole page. A part that has become lighter deserves a lower ceiling.
const CEILINGS: [(&str, usize); 8] = [
    ("html", 43_000),
    ("css", 7_300),
    ("frame", 3_000),
    ("loader", 700),
    ("glue", 3_600),
    ("wasm in the page", 148_000),
    ("  as bytes", 146_000),
    ("dist/index.html", 200_000),
];

/// Prints the weight of `dist/index.html` and of its parts.
pub fn report() -> Result<()> {
    let page =
        std::fs::read_to_string(project::page()).context("there is no dist/index.html: run `cargo xtask dist`")?;
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
    let parts = [
        rest.into_bytes(),
        css.into_bytes(),
        [script("early"), script("frame")].concat().into_bytes(),
        script("loader").as_bytes().to_vec(),
        script("glue").as_bytes().to_vec(),
        wasm.as_bytes().to_vec(),
        text::decode(wasm),
        page.clone().into_bytes(),
    ];
    println!("{:<18}{:>10}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli", "ceiling");
    let mut heavy = Vec::new();
    for ((name, ceiling), bytes) in CEILINGS.iter().zip(parts) {
        let weight = row(name, &bytes, *ceiling)?;
        if weight > *ceiling {
            heavy.push(format!("{} weighs {weight} bytes under brotli, and may weigh {ceiling}", name.trim()));
        }
    }
    if !heavy.is_empty() {
        bail!("{}: take out what costs most in the table", heavy.join("; "));
    }
    Ok(())
}

fn row(name: &str, bytes: &[u8], ceiling: usize) -> Result<usize> {
    let mut gzip = Vec::new();
    GzEncoder::new(bytes, Compression::best()).read_to_end(&mut gzip)?;
    let mut brotli = Vec::new();
    brotli::CompressorReader::new(bytes, 4096, 11, 22).read_to_end(&mut brotli)?;
    println!("{name:<18}{:>10}{:>10}{:>10}{ceiling:>10}", bytes.len(), gzip.len(), brotli.len());
    Ok(brotli.len())
}
