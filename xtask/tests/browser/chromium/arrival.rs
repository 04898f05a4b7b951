//! The page while it arrives in pieces, as over a slow line: nothing that is shown moves when the rest comes and when the program starts.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use snailwell::state::View;
use xtask::project;
use xtask::webdriver::{Browser, file};

use crate::{LAYOUT_SHIFTS, after_frames, clean, layout_shift, page, with_script};

/// The sections of the page that a reader sees, each with the place in the page where it begins and the place where the next one does.
fn sections(page: &str) -> Result<Vec<(View, usize, usize)>> {
    let mut end = page.find("</main>").context("the page has no end")?;
    let mut all = Vec::new();
    for view in View::ALL.iter().rev().filter(|view| **view != View::Selftest) {
        let begin = page.find(&format!("<section id=\"/{}\"", view.key())).context("a section is missing")?;
        all.push((*view, begin, end));
        end = begin;
    }
    Ok(all)
}

/// A file that writes the page in two pieces when a test calls `begin()` and `finish()`. Returns its URL.
fn in_two_pieces(page: &str, cut: usize) -> Result<String> {
    let (first, rest) = page.split_at(cut);
    let text = |piece: &str| json!(piece).to_string().replace('<', "\\u003c");
    let script = format!(
        "self.begin = () => {{ document.open(); document.write({}); }}; self.finish = () => {{ document.write({}); document.close(); }};",
        text(first),
        text(rest)
    );
    let folder = project::root().join("target/tmp/arrival");
    fs::create_dir_all(&folder)?;
    let path = folder.join("page.html");
    fs::write(&path, format!("<!DOCTYPE html><meta charset=utf-8><script>{script}</script>"))?;
    Ok(format!("file://{}", path.display()))
}

#[test]
fn nothing_moves_while_the_page_arrives() -> Result<()> {
    let page = with_script(&page()?, LAYOUT_SHIFTS)?;
    let browser = Browser::start()?;
    browser.emulate_phone(360, 600)?;
    // A script writes the first piece in one go, and so before the fonts are decoded, which a server does not. They are kept from this visit.
    browser.open(&file())?;
    browser.wait_ready()?;
    let mut moved = Vec::new();
    for (view, begin, end) in sections(&page)? {
        for tenth in [1, 2, 6] {
            let wanted = begin + (end - begin) * tenth / 10;
            let cut = page.get(..wanted).and_then(|before| before.rfind('<')).context("no element before the cut")?;
            let address = in_two_pieces(&page, cut)?;
            for query in ["", "?embed=1"] {
                let hash = format!("#/{}{query}", view.key());
                browser.open("about:blank")?;
                browser.open(&format!("{address}{hash}"))?;
                browser.js("begin(); return null;")?;
                after_frames(&browser, 5)?;
                browser.js("finish(); return null;")?;
                browser.wait_ready()?;
                after_frames(&browser, 10)?;
                let (sum, what) = layout_shift(&browser)?;
                if sum > 0.02 {
                    moved.push(format!("{hash}, {tenth} tenths: {sum}: {what}"));
                }
                clean(&browser)?;
            }
        }
    }
    ensure!(moved.is_empty(), "the page moves while it arrives:\n{}", moved.join("\n"));
    Ok(())
}
