//! Where the page runs: every place in every engine. `MATRIX.md` is made of it by `BLESS=1`.

use std::fs;
use std::time::Duration;

use anyhow::{Result, ensure};
use xtask::project;
use xtask::web::Site;
use xtask::webdriver::{Browser, Engine, file, webkit_console};

use crate::{after_frames, host_page, page, with_script};

/// What becomes of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Every control works.
    Live,
    /// The program gave up or was refused: the article stays, and what cannot work is hidden.
    Article,
    /// No script of ours ran at all: the article stays.
    Static,
}

struct Place {
    name: &'static str,
    url: String,
    framed: bool,
    scripts: bool,
    /// Whether the page may use the type faces that it brings.
    fonts: bool,
    expected: Outcome,
}

impl Place {
    fn new(name: &'static str, url: String, expected: Outcome) -> Self {
        Self { name, url, framed: false, scripts: true, fonts: true, expected }
    }
    fn framed(self) -> Self {
        Self { framed: true, ..self }
    }
    fn without_fonts(self) -> Self {
        Self { fonts: false, ..self }
    }
}

/// Takes from the page what a frame or a reader may refuse, before the page asks for it.
const REFUSE: &str = "const no = () => { throw new DOMException('refused', 'SecurityError') };\
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: no });\
    History.prototype.pushState = History.prototype.replaceState = URL.createObjectURL = no;\
    document.execCommand = document.queryCommandSupported = () => false;\
    window.print = window.alert = window.confirm = () => undefined; window.open = () => null;";

#[test]
fn every_place_in_every_engine() -> Result<()> {
    for engine in Engine::ALL {
        ensure!(engine.is_here(), "{} or its driver is missing: `cargo xtask setup` installs it", engine.name());
    }
    let places = places()?;
    let columns: Vec<(Engine, Vec<Result<String>>)> = std::thread::scope(|scope| {
        let places = &places;
        let columns = Engine::ALL.map(|engine| scope.spawn(move || (engine, column(engine, places))));
        columns.into_iter().filter_map(|column| column.join().ok()).collect()
    });
    ensure!(columns.len() == Engine::ALL.len(), "an engine returned no results: its thread panicked, see above");
    let mut wrong = Vec::new();
    let mut table = String::from("| where | ");
    table += &columns.iter().map(|(engine, _)| engine.name()).collect::<Vec<_>>().join(" | ");
    table += &format!(" |\n|---{}|\n", "|---".repeat(columns.len()));
    for (nth, place) in places.iter().enumerate() {
        let cells = columns.iter().map(|(engine, cells)| match cells.get(nth) {
            Some(Ok(cell)) => cell.clone(),
            Some(Err(reason)) => {
                wrong.push(format!("{} in {}: {reason:#}", place.name, engine.name()));
                "fails".to_owned()
            }
            None => "fails".to_owned(),
        });
        table += &format!("| {} | {} |\n", place.name, cells.collect::<Vec<_>>().join(" | "));
    }
    println!("{table}");
    wrong.extend(webkit_is_clean(&places).err().map(|reason| format!("{reason:#}")));
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    let path = project::root().join("MATRIX.md");
    let text = format!("{HEAD}\n{table}{FOOT}");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &text)?;
    }
    ensure!(
        fs::read_to_string(&path).unwrap_or_default() == text,
        "MATRIX.md is out of date: run the test with BLESS=1 to write it again"
    );
    Ok(())
}

/// What the console may say where the page does not start.
const KNOWN: [&str; 5] =
    ["did not start", "WebAssembly", "Content Security Policy", "Content-Security-Policy", "Blocked script execution"];

/// `WebKit`'s driver does not tell what the console says, so the places are visited a second time without it.
fn webkit_is_clean(places: &[Place]) -> Result<()> {
    let places: Vec<_> = places.iter().filter(|place| place.scripts).collect();
    // A tab that is only slow says so too, in other words.
    let given_up = |lines: &[String]| lines.iter().filter(|line| line.contains("did not start. ")).count();
    let addresses: Vec<_> = places.iter().map(|place| place.url.as_str()).collect();
    let console_errors = webkit_console(&addresses, Duration::from_secs(40), |lines| given_up(lines) > 0)?;
    let given_up = given_up(&console_errors);
    let articles = places.iter().filter(|place| place.expected == Outcome::Article).count();
    // What tabs behind the first one say may come late.
    let heard = (1..=articles).contains(&given_up);
    ensure!(heard, "{given_up} pages did not start in WebKit; expected 1 to {articles}: {console_errors:#?}");
    let strange: Vec<_> = console_errors.iter().filter(|line| !KNOWN.iter().any(|word| line.contains(word))).collect();
    ensure!(strange.is_empty(), "WebKit's console complains: {strange:#?}");
    Ok(())
}

const HEAD: &str = "# Where the page runs

`BLESS=1 cargo xtask test` opens the page in each of these places and writes this table.

- *live*: every control works.
- *article*: the program did not start. The text, the drawings and the answers are shown, and the controls are hidden.
- *text*: no script of the page ran. The text, the drawings and the answers are shown.

The test allows no error in the console, except the messages that say why the page did not start or what the browser blocked.
";

const FOOT: &str = "
A host must send the page with the type `text/html`. With another type or none the browser shows the source or downloads the file.
";

fn places() -> Result<Vec<Place>> {
    use Outcome::{Article, Live, Static};
    let page = page()?;
    let quoted = page.replace('&', "&amp;").replace('"', "&quot;");
    let host = |frame: &str| host_page(&format!("<iframe {frame}></iframe>"));
    let extra = vec![
        ("sandbox.html".to_owned(), host("sandbox=\"allow-scripts\" src=\"index.html\"")),
        ("srcdoc.html".to_owned(), host(&format!("sandbox=\"allow-scripts\" srcdoc=\"{quoted}\""))),
        ("unscripted.html".to_owned(), host("sandbox src=\"index.html\"")),
        ("no-wasm.html".to_owned(), page.replacen(" 'wasm-unsafe-eval'", "", 1)),
        ("missing.html".to_owned(), with_script(&page, "delete self.WebAssembly")?),
        ("refused.html".to_owned(), with_script(&page, REFUSE)?),
    ];
    let root = serve("/", extra, &[])?;
    let elsewhere = root.replace("127.0.0.1", "localhost");
    let cross = serve("/", vec![("host.html".to_owned(), host(&format!("src=\"{elsewhere}\"")))], &[])?;
    let policy = |policy: &str| serve("/", vec![], &[("Content-Security-Policy", policy)]);
    let folder = project::root().join("target/tmp/matrix");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("host.html"), host(&format!("src=\"{}\"", file())))?;
    let closed =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; manifest-src data:; script-src 'unsafe-inline'";
    let open = &closed.replace("img-src", "font-src data:; img-src");
    let off = |name, url| Place { scripts: false, ..Place::new(name, url, Static) };
    Ok(vec![
        Place::new("from disk", file(), Live),
        Place::new("the root of a site", root.clone(), Live),
        Place::new("a folder of a site", serve("/some/place/", vec![], &[])?, Live),
        Place::new("a frame in another site’s page", format!("{cross}host.html"), Live).framed(),
        Place::new("a frame with `sandbox=\"allow-scripts\"`", format!("{root}sandbox.html"), Live).framed(),
        Place::new("a sandboxed `srcdoc`", format!("{root}srcdoc.html"), Live).framed(),
        Place::new("a frame in a page, both from disk", format!("file://{}", folder.join("host.html").display()), Live)
            .framed(),
        Place::new(
            "a host’s policy that allows inline scripts, inline styles, `wasm-unsafe-eval` and `font-src data:`",
            policy(&format!("{open} 'wasm-unsafe-eval'"))?,
            Live,
        ),
        Place::new("the same policy without `font-src data:`", policy(&format!("{closed} 'wasm-unsafe-eval'"))?, Live)
            .without_fonts(),
        Place::new("the same policy without `wasm-unsafe-eval`", policy(open)?, Article),
        Place::new("a host’s policy that blocks inline scripts", policy("script-src 'self'")?, Static),
        Place::new(
            "a host that sends a different charset from the page’s",
            serve("/", vec![], &[("Content-Type", "text/html; charset=iso-8859-1")])?,
            Live,
        ),
        off("a browser with scripts switched off", root.clone()),
        Place { scripts: false, ..Place::new("a frame with `sandbox=\"\"`", format!("{root}unscripted.html"), Static) }
            .framed(),
        Place::new("a policy in the page that blocks WebAssembly", format!("{root}no-wasm.html"), Article),
        Place::new("a browser without WebAssembly", format!("{root}missing.html"), Article),
        Place::new(
            "a browser that blocks storage, history, the clipboard, files, dialogs and new tabs",
            format!("{root}refused.html"),
            Live,
        ),
    ])
}

fn serve(prefix: &str, extra: Vec<(String, String)>, headers: &[(&str, &str)]) -> Result<String> {
    let headers = headers.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
    Site { folder: project::root().join("dist"), prefix: prefix.into(), extra, headers, packed: false }.start(0)
}

/// One engine in every place. A session serves all places with scripts, so that the matrix takes little time.
fn column(engine: Engine, places: &[Place]) -> Vec<Result<String>> {
    let sessions = [true, false].map(|scripts| Browser::start_in(engine, scripts));
    places
        .iter()
        .map(|place| {
            let [on, off] = &sessions;
            let browser = if place.scripts { on } else { off };
            let browser = browser.as_ref().map_err(|reason| anyhow::anyhow!("{reason:#}"))?;
            let outcome = visit(browser, place)?;
            ensure!(outcome == place.expected, "the outcome is {outcome:?}; expected {:?}", place.expected);
            let console_errors = browser.console_errors()?;
            let told = |line: &&String| {
                outcome != Outcome::Live && KNOWN.iter().any(|word| line.contains(word))
                    || !place.fonts && line.contains("font")
            };
            let strange: Vec<_> = console_errors.iter().filter(|line| !told(line)).collect();
            ensure!(strange.is_empty(), "the console complains: {strange:#?}");
            Ok(match outcome {
                Outcome::Live => "live",
                Outcome::Article => "article",
                Outcome::Static => "text",
            }
            .to_owned())
        })
        .collect()
}

fn visit(browser: &Browser, place: &Place) -> Result<Outcome> {
    browser.open("about:blank")?;
    browser.open(&place.url)?;
    if place.framed {
        browser.enter_frame(0)?;
    }
    let outcome = || -> Result<Outcome> {
        Ok(match browser.attr("html", "data-app")?.as_deref() {
            Some("ready") => Outcome::Live,
            Some("failed") => Outcome::Article,
            _ => Outcome::Static,
        })
    };
    // A page that is late is an article for a while. Another outcome than the expected one is told by whoever asked.
    let _ = browser.wait_at_most(Duration::from_mins(1), |_| Ok(outcome()? == place.expected));
    ensure!(browser.text("h1")? == "The Snail in the Well", "the title is {:?}", browser.text("h1"));
    let outcome = outcome()?;
    let none = |css: &str| -> Result<()> {
        let shown = browser
            .js(&format!("return [...document.querySelectorAll('{css}')].filter((one) => one.offsetParent).length"))?;
        ensure!(shown == 0, "{shown} elements {css} are visible but cannot work");
        Ok(())
    };
    if outcome == Outcome::Article {
        none(".live")?;
    }
    if place.url.ends_with("refused.html") {
        browser.js("document.querySelector('#keep').open = true; return null;")?;
        // A browser tells the page of it (`toggle`) in a task of its own.
        after_frames(browser, 2)?;
        none("[data-copy]")?;
    }
    Ok(outcome)
}
