//! A real browser for the tests and the pictures, driven through its WebDriver: Chromium, and for the matrix all three engines.
//!
//! WebDriver is JSON over HTTP, one request and one answer at a time, so a blocking HTTP client (ureq) and a function for each verb do. The
//! clients that there are for Rust, thirtyfour and fantoccini, are asynchronous: every test would need a runtime, for nothing that it does at once.
//!
//! A test runs in the engine that the environment names ([`Engine::chosen`]), so that one suite serves all three.

mod axe;
mod element;
mod engine;
pub mod keys;
mod session;

pub use element::Element;
pub use engine::{Engine, webkit_console};

use std::cell::Cell;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use session::Session;

/// How long the page may take to start.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the page may take to do what a test waits for.
const SOON: Duration = Duration::from_secs(30);
/// Between two looks at what is waited for.
const PAUSE: Duration = Duration::from_millis(25);

/// The address of the page as a file, which needs no server.
#[must_use]
pub fn file() -> String {
    format!("file://{}", crate::project::page().display())
}

/// A browser of its own, with a fresh profile. It ends with this value.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    // The session is dropped first: it takes the browser with it; the driver alone would leave it behind.
    session: Session,
    driver: Driver,
    /// How many complaints have been told already, of those that the engine has printed.
    told: Cell<usize>,
}

/// The program that drives a browser, and the display that the browser draws on if it needs one of its own.
#[derive(Debug)]
struct Driver {
    process: Child,
    display: Option<Child>,
    port: u16,
    /// What driver and browser print; engines without a log of the console write it here.
    printed: PathBuf,
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in std::iter::once(&mut self.process).chain(&mut self.display) {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = fs::remove_file(&self.printed);
    }
}

impl Driver {
    /// Starts the driver of an engine at a free port and waits until it takes a session.
    fn start(engine: Engine) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let printed = std::env::temp_dir().join(format!("snailwell-{}-{port}.log", std::process::id()));
        let log = fs::File::create(&printed).with_context(|| format!("cannot write {}", printed.display()))?;
        let (mut command, display) = engine.driver(port)?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let process = command
            .spawn()
            .with_context(|| format!("cannot start the driver of {}: `cargo xtask setup` gets it", engine.name()))?;
        let driver = Self { process, display, port, printed };
        wait_for(PATIENCE, || Ok(session::is_ready(port))).context("the driver of the browser does not answer")?;
        Ok(driver)
    }
}

impl Browser {
    /// Starts a browser that runs scripts, of the engine that the environment names.
    pub fn start() -> Result<Self> {
        Self::start_in(Engine::chosen()?, true)
    }

    /// The same, but the reader has switched scripts off.
    pub fn without_scripts() -> Result<Self> {
        Self::start_in(Engine::chosen()?, false)
    }

    /// Starts a browser of that kind, with scripts on or off.
    pub fn start_in(engine: Engine, scripts: bool) -> Result<Self> {
        let driver = Driver::start(engine)?;
        let session = Session::start(engine, driver.port, &engine.wanted(scripts))?;
        session.post("/timeouts", &json!({ "script": 120_000 }))?;
        Ok(Self { engine, session, driver, told: Cell::new(0) })
    }

    /// Opens an address and waits until it has loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        self.session.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Loads the page anew, and waits until it has loaded.
    pub fn reload(&self) -> Result<()> {
        self.session.post("/refresh", &json!({})).map(drop)
    }

    /// Gives the window such a size that the page in it has this one, in CSS pixels. Firefox makes none narrower than 450, Chromium none than 500.
    pub fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let frame = self.js("return [outerWidth - innerWidth, outerHeight - innerHeight];")?;
        let border = |nth: usize| frame.get(nth).and_then(Value::as_u64).unwrap_or_default();
        let size = json!({ "width": u64::from(width) + border(0), "height": u64::from(height) + border(1) });
        self.session.post("/window/rect", &size)?;
        self.wait_until(|browser| Ok(browser.js("return [innerWidth, innerHeight];")? == json!([width, height])))
            .with_context(|| format!("the window does not become {width} by {height}"))
    }

    /// Presses the mouse's button at a place of the window, moves it by these steps, in CSS pixels to the right and down, and lets it go.
    pub fn drag(&self, (x, y): (f64, f64), steps: &[(f64, f64)]) -> Result<()> {
        self.session.drag((x, y), steps)
    }

    /// Waits until the live page is ready.
    pub fn wait_ready(&self) -> Result<()> {
        self.wait_ready_for(PATIENCE)
    }

    /// Waits so long at most until the live page is ready.
    pub fn wait_ready_for(&self, patience: Duration) -> Result<()> {
        wait_for(patience, || Ok(self.attr("html", "data-app")?.as_deref() == Some("ready")))
            .with_context(|| format!("the page is not ready: data-app is {:?}", self.attr("html", "data-app")))
    }

    /// Waits until a condition holds, at most half a minute. It is tried often, so it must change nothing.
    pub fn wait_until(&self, holds: impl Fn(&Self) -> Result<bool>) -> Result<()> {
        self.wait_at_most(SOON, holds)
    }

    /// The same, at most so long.
    pub fn wait_at_most(&self, patience: Duration, holds: impl Fn(&Self) -> Result<bool>) -> Result<()> {
        wait_for(patience, || holds(self))
    }

    /// Waits until an attribute of the first element that fits has this value, at most half a minute.
    pub fn wait_for_attr(&self, css: &str, name: &str, value: &str) -> Result<()> {
        self.wait_until(|browser| Ok(browser.attr(css, name)?.as_deref() == Some(value)))
            .with_context(|| format!("{name} of {css} is {:?}, not {value:?}", self.attr(css, name)))
    }

    /// Makes a frame of the page the one that is spoken to; the first is 0.
    pub fn enter_frame(&self, nth: usize) -> Result<()> {
        self.session.post("/frame", &json!({ "id": nth })).map(drop)
    }

    /// Speaks to the page again, not to a frame of it.
    pub fn leave_frame(&self) -> Result<()> {
        self.session.post("/frame", &json!({ "id": null })).map(drop)
    }

    /// The first element that fits a CSS selector.
    pub fn find(&self, css: &str) -> Result<Element<'_>> {
        Element::by_css(&self.session, css)
    }

    /// The one element of this role and accessible name, as assistive technology is told: `find_by_role("button", "Play")`. Waits for it, at most
    /// half a minute. Where several are so named, look within a part: `find_by_role("region", "…")?.find_by_role("link", "…")`.
    ///
    /// A section that is far out of sight is not laid out, and of what is in it Chromium tells nothing: go there first.
    pub fn find_by_role(&self, role: &str, name: &str) -> Result<Element<'_>> {
        let all = || Element::all_by_role(&self.session, None, role, name);
        let _ = self.wait_until(|_| Ok(!all()?.is_empty()));
        element::only(all()?, role, name)
    }

    /// Every element of this role and accessible name now, in the order of the page.
    pub fn find_all_by_role(&self, role: &str, name: &str) -> Result<Vec<Element<'_>>> {
        Element::all_by_role(&self.session, None, role, name)
    }

    /// The one field of this label: a text field, a search, a number, a slider or a choice.
    pub fn find_field(&self, label: &str) -> Result<Element<'_>> {
        let roles = ["textbox", "searchbox", "spinbutton", "slider", "combobox"];
        let all = || -> Result<Vec<Element<'_>>> {
            let found = roles.iter().map(|role| self.find_all_by_role(role, label));
            Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
        };
        let _ = self.wait_until(|_| Ok(!all()?.is_empty()));
        element::only(all()?, "field", label)
    }

    /// Clicks the button of this name.
    pub fn click_button(&self, name: &str) -> Result<()> {
        self.find_by_role("button", name)?.click()
    }

    /// Follows the link of this name.
    pub fn click_link(&self, name: &str) -> Result<()> {
        self.find_by_role("link", name)?.click()
    }

    /// Gives the field of this label a value, as a reader does: types it over what is there and leaves the field, moves the slider, or chooses the
    /// option of these words.
    pub fn fill_field(&self, label: &str, value: &str) -> Result<()> {
        let field = self.find_field(label)?;
        match field.role()?.as_str() {
            "slider" => field.slide_to(value),
            "combobox" if field.tag()? == "select" => field.choose(value),
            _ => field.fill(value),
        }
    }

    /// Presses keys on whatever has the focus, one after the other: letters, and those of [`keys`].
    pub fn press(&self, keys: &str) -> Result<()> {
        self.session.press(keys, None)
    }

    /// Presses a key while another is held down.
    pub fn press_with(&self, held: &str, key: &str) -> Result<()> {
        self.session.press(key, Some(held))
    }

    /// Clicks the first element that fits, as a reader does.
    pub fn click(&self, css: &str) -> Result<()> {
        self.find(css)?.click()
    }

    /// An attribute of the first element that fits; works without scripts too.
    pub fn attr(&self, css: &str, name: &str) -> Result<Option<String>> {
        self.find(css)?.attr(name)
    }

    /// The text, as a reader sees it, of the first element that fits; works without scripts too.
    pub fn text(&self, css: &str) -> Result<String> {
        self.find(css)?.text()
    }

    /// What a script returns: `return document.title`.
    pub fn js(&self, script: &str) -> Result<Value> {
        self.session.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// What a script hands to its last argument, a function, once it is done.
    pub fn js_later(&self, script: &str) -> Result<Value> {
        self.session.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// A command of the Chrome DevTools Protocol, which Chromium alone understands.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        self.session.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// Warnings and errors in the console since the last call. WebKit's driver tells none ([`webkit_console`] hears them).
    pub fn console_errors(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            let printed = fs::read(&self.driver.printed).unwrap_or_default();
            let lines = String::from_utf8_lossy(&printed).lines().map(str::to_owned).collect::<Vec<_>>();
            let all = lines.into_iter().filter(|line| self.engine.complains(line)).collect::<Vec<_>>();
            let told = self.told.replace(all.len());
            return Ok(all.into_iter().skip(told).collect());
        }
        let log = self.session.post("/se/log", &json!({ "type": "browser" }))?;
        let entries = log.as_array().context("the console log is no list")?;
        let grave = entries
            .iter()
            .filter(|entry| entry.get("level").is_some_and(|level| level == "SEVERE" || level == "WARNING"));
        Ok(grave.map(ToString::to_string).collect())
    }
}

/// Waits until a condition holds, at most so long. What fails on the way is tried again: the page may be about to change.
fn wait_for(patience: Duration, holds: impl Fn() -> Result<bool>) -> Result<()> {
    let limit = Instant::now() + patience;
    loop {
        let outcome = holds();
        if matches!(outcome, Ok(true)) {
            return Ok(());
        }
        if Instant::now() > limit {
            outcome?;
            bail!("it did not hold within {} seconds", patience.as_secs());
        }
        thread::sleep(PAUSE);
    }
}
