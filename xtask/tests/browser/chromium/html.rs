//! The Nu HTML Checker over the page as it is built, the page and each section as they are once they run, and every piece of HTML that is
//! given to other sites.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use snailwell::state::View;
use xtask::{project, setup};

use crate::{at, page};

/// Errors of the checker that are not errors of the page: the exact message, and why it is wrong.
const ALLOWED: [(&str, &str); 5] = [
    ("CSS: 'paint-order': Property 'paint-order' doesn't exist.", "SVG 2 has it, and every engine of the tests"),
    ("CSS: 'vector-effect': Property 'vector-effect' doesn't exist.", "SVG 2 has it, and every engine of the tests"),
    (
        "CSS: 'field-sizing': Property 'field-sizing' doesn't exist.",
        "CSS Basic User Interface 4 has it; where it is not known, a field has the width that a rule gives it",
    ),
    (
        "CSS: 'reading-flow': Property 'reading-flow' doesn't exist.",
        "CSS Display 4 has it; where it is not known, the focus follows the order of the document",
    ),
    (
        "Bad value '100%' for attribute 'width' on element 'iframe': Expected a digit but saw '%' instead.",
        "HTML says how browsers read a percentage here, and sites that remove the attribute `style` leave it",
    ),
];

/// The HTML of this document, as the browser has it now.
const NOW: &str = "return '<!doctype html>' + document.documentElement.outerHTML;";

/// A whole document around a piece of HTML.
fn document(piece: &str) -> String {
    format!("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><body>{piece}</body></html>")
}

/// Every document to check, with its name.
fn documents() -> Result<Vec<(String, String)>> {
    let mut all = vec![("built".to_owned(), page()?)];
    let sections = View::ALL.iter().map(|view| (format!("only-{}", view.key()), format!("#/{}?embed=1", view.key())));
    let states = [
        ("whole", ""),
        ("step", "#/story?step=5"),
        ("node", "#/map?form=table&node=basic"),
        ("unsettled", "#/trace?income=40000&owner=foreign&service=pc-to-pc"),
        ("chance", "#/snail?good=0.5&reset=0.05&rival=1&salt=0.1"),
        ("frame-test", "#/selftest?embed=1"),
    ];
    for (name, hash) in sections.chain(states.map(|(name, hash)| (name.to_owned(), hash.to_owned()))) {
        let browser = at(&hash)?;
        all.push((name, browser.js(NOW)?.as_str().context("the page has no HTML")?.to_owned()));
    }
    let browser = at("#/trace")?;
    browser.js("document.querySelector('#keep').open = true; return null;")?;
    for name in ["keep-frame", "keep-element", "keep-card"] {
        let code = browser.js(&format!("return document.getElementById('{name}').value;"))?;
        all.push((name.to_owned(), document(code.as_str().context("there is no code to copy")?)));
    }
    let answer: Value = serde_json::from_slice(&fs::read(project::root().join("dist/oembed.json"))?)?;
    all.push(("oembed".to_owned(), document(answer.get("html").and_then(Value::as_str).context("no HTML in oEmbed")?)));
    let guide = fs::read_to_string(project::root().join("EMBEDDING.md"))?;
    for (nth, code) in guide.split("```html\n").skip(1).enumerate() {
        all.push((format!("guide-{nth}"), document(code.split("```").next().unwrap_or_default())));
    }
    Ok(all)
}

#[test]
fn all_html_is_valid() -> Result<()> {
    let [java, checker] = setup::html_checker()?;
    let folder = project::root().join("target/tmp/html");
    fs::create_dir_all(&folder)?;
    let mut check = Command::new(java);
    check.current_dir(&folder).args(["-Xss16m", "-jar"]).arg(checker);
    check.args(["--format", "json", "--stdout", "--asciiquotes", "--exit-zero-always"]);
    for (name, html) in documents()? {
        let file = format!("{name}.html");
        fs::write(folder.join(&file), html)?;
        check.arg(file);
    }
    let said = check.output()?;
    let said: Value = serde_json::from_slice(&said.stdout)
        .with_context(|| format!("the checker failed: {}", String::from_utf8_lossy(&said.stderr)))?;
    let messages = said.get("messages").and_then(Value::as_array).context("the checker gave no list")?;
    let text = |message: &Value, key: &str| message.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (mut faults, mut warnings, mut allowed) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for message in messages {
        let says = text(message, "message");
        if text(message, "type") == "info" {
            warnings.insert(says);
        } else if let Some((known, _)) = ALLOWED.iter().find(|(known, _)| *known == says) {
            allowed.insert(*known);
        } else {
            let file = text(message, "url");
            let file = file.rsplit('/').next().unwrap_or_default();
            faults.push(format!("{file}: {says}\n    {}", text(message, "extract").replace('\n', " ")));
        }
    }
    println!("warnings: {warnings:#?}");
    ensure!(faults.is_empty(), "{} errors:\n{}", faults.len(), faults.join("\n"));
    ensure!(
        allowed.len() == ALLOWED.len(),
        "of what is allowed, the checker says only {allowed:#?}: take the others out"
    );
    Ok(())
}
