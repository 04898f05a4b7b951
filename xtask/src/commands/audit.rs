//! `cargo xtask audit`: runs Lighthouse on the page, served compressed as a good host would, with Lighthouse's mobile profile.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command::run;
use crate::web::Site;
use crate::{project, setup};

/// Prints the four scores of Lighthouse, and under each the audits that keep it below 100.
///
/// # Errors
///
/// With `strict`, a score below 100.
pub fn report(strict: bool) -> Result<()> {
    let lighthouse = setup::lighthouse()?;
    let folder = project::root().join("dist");
    let address = Site { folder, prefix: "/".into(), packed: true, ..Site::default() }.start(0)?;
    let out = project::root().join("target/lighthouse.json");
    let mut node = Command::new("node");
    node.arg(lighthouse).arg(address).args([
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless --no-sandbox --disable-quic",
    ]);
    node.arg(format!("--output-path={}", out.display()));
    if let Some(chromium) = project::on_path("chromium").or_else(|| project::on_path("google-chrome")) {
        node.env("CHROME_PATH", chromium);
    }
    run(&mut node, "see its messages above")?;
    let results: Value = serde_json::from_slice(&std::fs::read(&out)?)?;
    let categories = results.get("categories").and_then(Value::as_object).context("Lighthouse reported no scores")?;
    let mut full = true;
    for category in categories.values() {
        let score = category.get("score").and_then(Value::as_f64).unwrap_or_default();
        full &= score >= 1.0;
        println!("{:<18}{:>4.0}", text(category, "title"), score * 100.0);
        let audits = category.get("auditRefs").and_then(Value::as_array).into_iter().flatten();
        for audit in audits.filter(|audit| audit.get("weight").and_then(Value::as_f64) > Some(0.0)) {
            let Some(audit) = results.get("audits").and_then(|audits| audits.get(text(audit, "id"))) else { continue };
            let score = audit.get("score").and_then(Value::as_f64).unwrap_or(1.0);
            if score < 1.0 {
                println!("  {:>4.0}  {}  {}", score * 100.0, text(audit, "title"), text(audit, "displayValue"));
            }
        }
    }
    if strict && !full {
        bail!("a Lighthouse score is below 100: see the list above and target/lighthouse.json");
    }
    Ok(())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
