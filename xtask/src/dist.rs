//! `cargo xtask dist`: builds `dist/index.html`, the whole page in one file. Trunk builds the program, wasm-opt shrinks it,
//! the components are prerendered to HTML, and everything is put into the file.

mod card;
pub mod embed_heights;
pub mod embed_panel;
pub mod fonts;
pub mod html;
pub mod reproducible;
mod security;
mod share;
mod shrink;
pub mod text;
mod unstyled;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{filter, run};
use crate::setup::{self, Tools};
use crate::{compress, project};

pub use self::shrink::shrink;

const LOADER: &str = include_str!("dist/loader.js");
const EARLY: &str = include_str!("dist/early.js");
/// The first character of the page. It says that the page is UTF-8, and counts for more than what a server or a host page says.
const BYTE_ORDER_MARK: char = '\u{feff}';
const TRANSLATORS: &str = include_str!("dist/translators.js");
const FRAME: &str = include_str!("dist/frame.js");
const ELEMENT: &str = include_str!("dist/snail-well.js");

/// Builds `dist/index.html`.
pub fn build() -> Result<()> {
    let start = Instant::now();
    let address = share::address()?;
    let tools = setup::tools()?;
    // A separate folder, so that the output of `trunk serve` is not overwritten.
    let web = project::root().join("target/page");
    let mut trunk = tools.trunk()?;
    reproducible::prepare(&mut trunk)?;
    trunk.args(["build", "--release", "--features", "prerendered", "--dist"]).arg(&web);
    run(&mut trunk, "see its messages above")?;
    let wasm = shrink(&tools, &web.join("snailwell_bg.wasm"), &web.join("small.wasm"))?;
    let article = snailwell::ui::prerender();
    let page = assemble(&tools, &web, &article, &wasm, address.as_deref())?;
    let out = project::page();
    fs::create_dir_all(project::root().join("dist")).context("cannot create the folder dist")?;
    fs::write(&out, &page).with_context(|| format!("cannot write {}", out.display()))?;
    share::beside(&tools, &article, address.as_deref())?;
    let packed = pack(&page)?;
    println!("Built dist/index.html: {} bytes, {packed}, in {} s.", page.len(), start.elapsed().as_secs());
    Ok(())
}

/// Writes the page beside itself, compressed, for servers that send such files. Returns the sizes in words.
fn pack(page: &str) -> Result<String> {
    let forms = [("br", compress::brotli(page.as_bytes())), ("gz", compress::gzip(page.as_bytes()))];
    for (end, bytes) in &forms {
        let out = project::page().with_extension(format!("html.{end}"));
        fs::write(&out, bytes).with_context(|| format!("cannot write {}", out.display()))?;
    }
    Ok(forms.map(|(end, bytes)| format!("{} as .{end}", bytes.len())).join(", "))
}

/// Puts the parts together into one HTML page. The same parts always give the same bytes.
fn assemble(tools: &Tools, web: &Path, article: &str, wasm: &[u8], address: Option<&str>) -> Result<String> {
    let page = read(&web.join("index.html"))?;
    let glue = without_address(&read(&web.join("snailwell.js"))?)?;
    if article.contains(" style=\"") {
        bail!(
            "the article has a style attribute, which the page's content security policy blocks: use a class or an SVG attribute"
        );
    }
    let article = unstyled::draw_map(&unstyled::hide_controls(article)?)?;
    let page = html::without(&page, "<!-- program:", "<!-- /program -->")?;
    let page = inline_styles(tools, &page, web)?;
    let page = html::replace(
        &page,
        "<div id=\"page\"></div>",
        &format!(
            "<div id=\"page\">{article}</div>\n{}\n{}",
            embed_panel::html()?,
            html::script("frame", &minify(tools, "js", &frame(tools)?)?)?
        ),
    )?;
    let head =
        format!("{}\n{}\n</head>", share::head(address), html::script("early", &minify(tools, "js", &early()?)?)?);
    let page = html::replace(&page, "</head>", &head)?;
    let scripts = format!(
        "<script type=\"text/plain\" id=\"wasm\" {}>{}</script>\n{}\n{}\n{}\n</body>",
        text::attributes(),
        text::encode(wasm),
        html::script("translators", &minify(tools, "js", TRANSLATORS)?)?,
        html::script("glue", &minify(tools, "js", &glue)?)?,
        html::script("loader", &minify(tools, "js", LOADER)?)?,
    );
    let page = html::replace(&page, "</body>", &scripts)?;
    let policy = security::policy(&page);
    let page = html::replace(&page, "<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{policy}"))?;
    embed_panel::stamp(&format!("{BYTE_ORDER_MARK}{page}"))
}

/// The script of the panel, with the heights of the sections and the script of the custom element that it writes.
fn frame(tools: &Tools) -> Result<String> {
    let element = serde_json::to_string(&minify(tools, "js", ELEMENT)?)?;
    let frame = html::replace(FRAME, "JSON.parse('{heights}')", &embed_heights::for_script().to_string())?;
    html::replace(&frame, "'{element}'", &element)
}

/// Replaces the style sheets that Trunk links by one `style` element, in the place of the first link, with the
/// fonts in it.
fn inline_styles(tools: &Tools, page: &str, web: &Path) -> Result<String> {
    let mut css = String::new();
    let mut out = String::new();
    let mut rest = page;
    let mut first = None;
    while let Some((before, from)) = rest.split_once("<link rel=\"stylesheet\"") {
        let (link, after) =
            from.split_once('>').context("a link in target/page/index.html is not closed: correct index.html")?;
        let href = link.split_once("href=\"").and_then(|(_, href)| href.split_once('"')).map(|(href, _)| href);
        let href = href.with_context(|| format!("the link to a style sheet has no href: {link}"))?;
        css.push_str(&read(&web.join(href.trim_start_matches("./")))?);
        out.push_str(before);
        first.get_or_insert(out.len());
        rest = after;
    }
    out.push_str(rest);
    let css = fonts::embed(&minify(tools, "css", &css)?, web)?;
    if css.contains("</style") {
        bail!("a style sheet contains `</style`, which would end the style element too soon");
    }
    out.insert_str(
        first.context("index.html links no style sheet: add a <link data-trunk rel=\"css\">")?,
        &format!("<style>{css}</style>"),
    );
    Ok(out)
}

/// The script that runs before the first paint, with the keys that each answer of the page depends on.
fn early() -> Result<String> {
    let answers = snailwell::state::answer_keys().into_iter().map(|(view, keys)| {
        let keys = keys.into_iter().map(|(name, usual)| (name.to_owned(), usual.into()));
        (view.key().to_owned(), serde_json::Value::Object(keys.collect()))
    });
    html::replace(EARLY, "ANSWER_KEYS", &serde_json::Value::Object(answers.collect()).to_string())
}

/// Minifies a script (`js`) or a style sheet (`css`) with esbuild. Global names stay.
fn minify(tools: &Tools, kind: &str, text: &str) -> Result<String> {
    let mut node = Command::new("node");
    node.arg(&tools.esbuild).args(["--minify", "--legal-comments=none", "--log-level=warning"]);
    let small = filter(node.arg(format!("--loader={kind}")), text, "see its messages above")?;
    Ok(small.trim().to_owned())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path)
        .with_context(|| format!("cannot read {}: check the file names in Trunk.toml and index.html", path.display()))
}

/// Changes how wasm-bindgen's JavaScript finds its own address: the generated code throws in a `srcdoc` frame, where an
/// inline script has none.
fn without_address(glue: &str) -> Result<String> {
    const GUESS: &str = "document.currentScript !== null";
    anyhow::ensure!(
        glue.contains(GUESS),
        "wasm-bindgen's JavaScript no longer contains `{GUESS}`: adapt `without_address`"
    );
    Ok(glue.replace(GUESS, "document.currentScript?.src"))
}
