//! The one file: Trunk builds, wasm-opt shrinks, the components render to text, and everything goes into `dist/index.html`.

pub mod html;
mod names;
mod security;
mod share;
pub mod take;
pub mod text;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{filter, run};
use crate::project;
use crate::setup::{self, Kit};
use crate::wasm::Purpose;

use self::names::Names;

const LOADER: &str = include_str!("dist/loader.js");
const EARLY: &str = include_str!("dist/early.js");
const FRAME: &str = include_str!("dist/frame.js");

/// The features that all three engines have. Never all of them: that emits imports which Chromium refuses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// What makes the module small under brotli, found by trying. The passes that are skipped make the code shorter, but less
/// repetitive, and so heavier once it is packed.
const SHRINK: [&str; 8] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=4",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
];

/// Builds `dist/index.html`.
pub fn build() -> Result<()> {
    let start = Instant::now();
    let kit = setup::kit()?;
    run(
        kit.trunk(Purpose::Page)?.args(["build", "--release", "--features", "prerendered"]),
        "its messages above name the fault",
    )?;
    let web = project::root().join("target/web");
    let small = web.join("small.wasm");
    shrink(&kit, &web.join("snailwell_bg.wasm"), &small)?;
    let names = rename(&kit, &small)?;
    let address = share::address()?;
    let page =
        assemble(&kit, &web, &fs::read(&small).context("wasm-opt wrote no module")?, &names, address.as_deref())?;
    let out = project::page();
    fs::create_dir_all(project::root().join("dist")).context("cannot make the folder dist")?;
    fs::write(&out, &page).with_context(|| format!("cannot write {}", out.display()))?;
    share::beside(address.as_deref())?;
    println!("dist/index.html: {} bytes, {} s", page.len(), start.elapsed().as_secs());
    Ok(())
}

/// A module without what wasm-opt can spare, written to `small`.
pub(crate) fn shrink(kit: &Kit, module: &Path, small: &Path) -> Result<Vec<u8>> {
    let mut node = wasm_opt(kit);
    // Rust leaves the first kilobyte of memory alone, and memory begins as zeros.
    node.args(["--low-memory-unused", "--zero-filled-memory"]).args(SHRINK);
    node.args(["--strip-producers", "--strip-target-features"]);
    node.arg(module).arg("-o").arg(small);
    run(&mut node, "`cargo xtask setup` fetches wasm-opt")?;
    fs::read(small).context("wasm-opt wrote no module")
}

/// Gives a module short names for its imports and exports.
fn rename(kit: &Kit, module: &Path) -> Result<Names> {
    let mut node = wasm_opt(kit);
    node.arg("--minify-imports-and-exports-and-modules").arg(module).arg("-o").arg(module);
    Names::read(&filter(&mut node, "", "`cargo xtask setup` fetches wasm-opt")?)
}

fn wasm_opt(kit: &Kit) -> Command {
    let mut node = Command::new("node");
    node.arg("--stack-size=8000").arg(&kit.wasm_opt).args(FEATURES);
    node
}

/// Puts the parts into one page. The same parts always give the same bytes.
fn assemble(kit: &Kit, web: &Path, wasm: &[u8], names: &Names, address: Option<&str>) -> Result<String> {
    let page = read(&web.join("index.html"))?;
    let glue = names.apply(&without_address(&read(&web.join("snailwell.js"))?)?)?;
    let article = snailwell::ui::prerender();
    if article.contains(" style=\"") {
        bail!(
            "the article has a style attribute, which the page's content security policy refuses: use a class or an SVG attribute"
        );
    }
    let page = html::without(&page, "<!-- trunk serve -->", "<!-- /trunk serve -->")?;
    let page = inline_styles(kit, &page, web)?;
    let page = html::replace(
        &page,
        "<div id=\"page\"></div>",
        &format!(
            "<div id=\"page\">{article}</div>\n{}\n{}",
            take::html()?,
            html::script("frame", &minify(kit, "js", FRAME)?)?
        ),
    )?;
    let head = format!("{}\n{}\n</head>", share::head(address), html::script("early", &minify(kit, "js", EARLY)?)?);
    let page = html::replace(&page, "</head>", &head)?;
    let scripts = format!(
        "<script type=\"text/plain\" id=\"wasm\" {}>{}</script>\n{}\n{}\n</body>",
        text::attributes(),
        text::encode(wasm),
        html::script("glue", &minify(kit, "js", &glue)?)?,
        html::script("loader", &minify(kit, "js", LOADER)?)?,
    );
    let page = html::replace(&page, "</body>", &scripts)?;
    let policy = security::policy(&page);
    take::stamp(&html::replace(&page, "<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{policy}"))?)
}

/// The style sheets that Trunk links, as one `style` in the place of the first.
fn inline_styles(kit: &Kit, page: &str, web: &Path) -> Result<String> {
    let mut css = String::new();
    let mut out = String::new();
    let mut rest = page;
    let mut first = None;
    while let Some((before, from)) = rest.split_once("<link rel=\"stylesheet\"") {
        let (link, after) = from.split_once('>').context("a link in target/web/index.html has no end")?;
        let href = link.split_once("href=\"").and_then(|(_, href)| href.split_once('"')).map(|(href, _)| href);
        let href = href.with_context(|| format!("a style sheet without href: {link}"))?;
        css.push_str(&read(&web.join(href.trim_start_matches("./")))?);
        out.push_str(before);
        first.get_or_insert(out.len());
        rest = after;
    }
    out.push_str(rest);
    let css = minify(kit, "css", &css)?;
    if css.contains("</style") {
        bail!("a style sheet holds `</style`, which would end it early");
    }
    out.insert_str(
        first.context("index.html links no style sheet: give it a <link data-trunk rel=\"css\">")?,
        &format!("<style>{css}</style>"),
    );
    Ok(out)
}

/// A script (`js`) or a style sheet (`css`) in fewer bytes. Names that other scripts see stay.
fn minify(kit: &Kit, kind: &str, text: &str) -> Result<String> {
    let mut node = Command::new("node");
    node.arg(&kit.esbuild).args(["--minify", "--legal-comments=none", "--log-level=warning"]);
    let small = filter(node.arg(format!("--loader={kind}")), text, "its messages above name the line")?;
    Ok(small.trim().to_owned())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path)
        .with_context(|| format!("cannot read {}: did Trunk.toml or index.html change the names?", path.display()))
}

/// The glue without its guess at its own address, which throws where an inline script has none: in a `srcdoc` frame.
fn without_address(glue: &str) -> Result<String> {
    const GUESS: &str = "document.currentScript !== null";
    anyhow::ensure!(glue.contains(GUESS), "the glue has changed: it no longer says `{GUESS}`; adapt `without_address`");
    Ok(glue.replace(GUESS, "document.currentScript?.src"))
}
