//! `cargo xtask shot`: screenshots of the page.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::project;
use crate::webdriver::{Browser, file};

/// Saves screenshots of the whole page to `target/shots`, at three widths (360, 768 and 1280 CSS pixels), light and dark.
/// `hash` is the permalink to open: what follows the `#` of the address.
pub fn take(hash: &str) -> Result<()> {
    let folder = project::root().join("target/shots");
    std::fs::create_dir_all(&folder).context("cannot create target/shots")?;
    let browser = Browser::start()?;
    for width in [360, 768, 1280] {
        for scheme in ["light", "dark"] {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }))?;
            let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600 });
            browser.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
            browser.open("about:blank")?;
            browser.open(&format!("{}#{}", file(), hash.trim_start_matches('#')))?;
            browser.wait_ready()?;
            let picture = browser.devtools("Page.captureScreenshot", &json!({ "captureBeyondViewport": true }))?;
            let data = picture.get("data").and_then(Value::as_str).context("the browser returned no screenshot")?;
            let path = folder.join(format!("{width}-{scheme}.png"));
            std::fs::write(&path, BASE64.decode(data)?).with_context(|| format!("cannot write {}", path.display()))?;
            println!("{}", path.display());
        }
    }
    Ok(())
}
