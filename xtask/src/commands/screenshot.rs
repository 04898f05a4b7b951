//! `cargo xtask shot` and `cargo xtask pictures`: screenshots of the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::project;
use crate::webdriver::{Browser, file};

const SCHEMES: [&str; 2] = ["light", "dark"];

/// The pictures in `README.md`: the name, the hash, the width and height in CSS pixels, and how many pixels each of these has.
const PICTURES: [(&str, &str, [u32; 2], u32); 2] = [("desktop", "/map", [1280, 820], 1), ("phone", "", [360, 740], 2)];
/// The most bytes of a picture in `README.md`.
const MOST: usize = 200_000;

/// Saves screenshots of the whole page to `target/shots`, at three widths (360, 768 and 1280 CSS pixels), light and dark.
/// `hash` is the permalink to open: what follows the `#` of the address.
pub fn take(hash: &str) -> Result<()> {
    let folder = project::root().join("target/shots");
    fs::create_dir_all(&folder).context("cannot create target/shots")?;
    let browser = Browser::start()?;
    for width in [360, 768, 1280] {
        for scheme in SCHEMES {
            open(&browser, hash, [width, 800], 1, scheme)?;
            save(&browser, true, &folder.join(format!("{width}-{scheme}.png")))?;
        }
    }
    Ok(())
}

/// Makes the pictures in `README.md` again, in `docs`.
pub fn pictures() -> Result<()> {
    let folder = project::root().join("docs");
    fs::create_dir_all(&folder).context("cannot create docs")?;
    let browser = Browser::start()?;
    for (name, hash, size, scale) in PICTURES {
        for scheme in SCHEMES {
            open(&browser, hash, size, scale, scheme)?;
            let path = folder.join(format!("{name}-{scheme}.png"));
            let bytes = save(&browser, false, &path)?;
            ensure!(bytes <= MOST, "{} has {bytes} bytes, more than {MOST}: show less of the page", path.display());
        }
    }
    Ok(())
}

/// Opens the page at this hash, in a window of this size and in this colour scheme.
fn open(browser: &Browser, hash: &str, [width, height]: [u32; 2], scale: u32, scheme: &str) -> Result<()> {
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }))?;
    browser.emulate_screen(width, height, scale, width < 600)?;
    browser.open("about:blank")?;
    browser.open(&format!("{}#{}", file(), hash.trim_start_matches('#')))?;
    browser.wait_ready()
}

/// Saves a screenshot of the window, or of the whole page. Returns the number of bytes.
fn save(browser: &Browser, is_whole: bool, path: &Path) -> Result<usize> {
    let picture = browser.devtools("Page.captureScreenshot", &json!({ "captureBeyondViewport": is_whole }))?;
    let data = picture.get("data").and_then(Value::as_str).context("the browser returned no screenshot")?;
    let bytes = BASE64.decode(data)?;
    fs::write(path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{}: {} bytes", path.display(), bytes.len());
    Ok(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_shows_each_picture_in_both_schemes() -> Result<()> {
        let readme = fs::read_to_string(project::root().join("README.md"))?;
        for (name, ..) in PICTURES {
            for scheme in SCHEMES {
                let path = format!("docs/{name}-{scheme}.png");
                assert!(readme.contains(&format!("=\"{path}\"")), "README.md does not show {path}");
                let bytes = fs::read(project::root().join(&path)).with_context(|| format!("there is no {path}"))?;
                assert!(bytes.len() <= MOST, "{path} has {} bytes", bytes.len());
            }
        }
        Ok(())
    }
}
