//! A `WebDriver` client: controls a real browser for tests, screenshots and benchmarks, in Chromium, Firefox or `WebKitGTK`.
//!
//! `WebDriver` is JSON over HTTP, one request and one response at a time, so a blocking HTTP client (ureq) and one function for
//! each command are enough. The existing Rust clients, thirtyfour and fantoccini, are asynchronous: every test would need an
//! async runtime, although it does only one thing at a time.
//!
//! A test runs in the engine that the environment names ([`Engine::chosen`]), so that one test suite serves all three.

mod axe;
mod element;
mod engine;
pub mod keys;
mod profile;
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
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use tempfile::TempDir;

use session::Session;

/// The longest time the driver or the page may take to start.
const PATIENCE: Duration = Duration::from_mins(1);
/// The longest time the page may take to do what a test waits for.
const SOON: Duration = Duration::from_secs(30);
/// The pause between two checks of a condition.
const PAUSE: Duration = Duration::from_millis(25);

/// The `file:` URL of the built page, which needs no server.
#[must_use]
pub fn file() -> String {
    format!("file://{}", crate::project::page().display())
}

/// A running browser with a fresh profile. It is closed when this value is dropped.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    // The session must be dropped before the driver: ending it closes the browser, and killing the driver does not.
    session: Session,
    driver: Driver,
    /// How many of the printed warnings and errors [`console_errors`](Self::console_errors) has returned already.
    reported: Cell<usize>,
}

/// A running driver program, and the virtual display of its browser if it needs one.
#[derive(Debug)]
struct Driver {
    process: Child,
    display: Option<Child>,
    port: u16,
    /// Where driver and browser put their temporary files. A driver that is killed leaves its own behind, so the folder is removed with
    /// this value.
    files: TempDir,
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in std::iter::once(&mut self.process).chain(&mut self.display) {
            let _ = child.kill();
            let _ = child.wait();
        }
        // A browser that is about to end may still put a file there.
        let _ = wait_for(SOON, || {
            let _ = fs::remove_dir_all(self.files.path());
            Ok(!self.files.path().exists())
        });
    }
}

/// The file with the output of driver and browser. Firefox writes the messages of the console there.
fn printed(files: &TempDir) -> PathBuf {
    files.path().join("printed.log")
}

impl Driver {
    /// Starts the driver of an engine on a free port, and waits until it accepts a session.
    fn start(engine: Engine) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let files =
            tempfile::Builder::new().prefix("snailwell-").tempdir().context("cannot make a temporary folder")?;
        let log = fs::File::create(printed(&files))?;
        let (mut command, display) = engine.driver(port)?;
        command.env("TMPDIR", files.path()).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let process = command.spawn().with_context(|| {
            format!("cannot start the driver of {}: `cargo xtask setup` installs it", engine.name())
        })?;
        let driver = Self { process, display, port, files };
        wait_for(PATIENCE, || Ok(session::is_ready(port))).context("the browser driver does not respond")?;
        Ok(driver)
    }

    /// The folder for a profile of Firefox; the other drivers make their own.
    fn profile(&self) -> PathBuf {
        self.files.path().join("profile")
    }
}

impl Browser {
    /// Starts a browser with scripts on, in the engine that the environment names.
    pub fn start() -> Result<Self> {
        Self::start_in(Engine::chosen()?, true)
    }

    /// Like [`start`](Self::start), but with scripts switched off.
    pub fn without_scripts() -> Result<Self> {
        Self::start_in(Engine::chosen()?, false)
    }

    /// Starts a browser of this engine, with scripts on or off.
    pub fn start_in(engine: Engine, scripts: bool) -> Result<Self> {
        let driver = Driver::start(engine)?;
        let profile = driver.profile();
        if engine == Engine::Firefox {
            profile::make(&profile)?;
        }
        let session = Session::start(engine, driver.port, scripts, &profile)?;
        session.post("/timeouts", &json!({ "script": 120_000 }))?;
        Ok(Self { engine, session, driver, reported: Cell::new(0) })
    }

    /// Opens an address and waits until it has loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        self.session.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Goes back to the page before, as the browser's own button does, and waits until it has loaded.
    pub fn back(&self) -> Result<()> {
        self.session.post("/back", &json!({})).map(drop)
    }

    /// Reloads the page and waits until it has loaded.
    pub fn reload(&self) -> Result<()> {
        self.session.post("/refresh", &json!({})).map(drop)
    }

    /// Resizes the window so that the viewport has this size, in CSS pixels. The least width is 450 in Firefox and 500 in
    /// Chromium.
    pub fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let frame = self.js("return [outerWidth - innerWidth, outerHeight - innerHeight];")?;
        let border = |nth: usize| frame.get(nth).and_then(Value::as_u64).unwrap_or_default();
        let size = json!({ "width": u64::from(width) + border(0), "height": u64::from(height) + border(1) });
        self.session.post("/window/rect", &size)?;
        self.wait_until(|browser| Ok(browser.js("return [innerWidth, innerHeight];")? == json!([width, height])))
            .with_context(|| format!("the window cannot be resized to {width} by {height}"))
    }

    /// Drags with the mouse: presses the button at a point of the viewport, moves by these steps (CSS pixels to the right and
    /// down), and releases it.
    pub fn drag(&self, (x, y): (f64, f64), steps: &[(f64, f64)]) -> Result<()> {
        self.session.drag((x, y), steps)
    }

    /// Waits until the program of the page has started (`html` has `data-app=ready`) and every section is laid out (it no longer has
    /// `data-far`; before, `WebDriver` reads an empty text in the later sections). At most a minute.
    pub fn wait_ready(&self) -> Result<()> {
        self.wait_ready_for(PATIENCE)
    }

    /// Like [`wait_ready`](Self::wait_ready), with another time limit.
    pub fn wait_ready_for(&self, patience: Duration) -> Result<()> {
        let ready = || {
            Ok(self.js("const { app, far } = document.documentElement.dataset; return app === 'ready' && !far;")?
                == true)
        };
        wait_for(patience, ready).with_context(|| {
            let app = self.attr("html", "data-app");
            let notice = self.js("return document.getElementById('failure')?.textContent;");
            // The loader keeps the HTML in `asItCame` while the program compiles. A hidden tab paints no frames.
            let stage = self.js("return [Boolean(document.getElementById('page')?.asItCame), document.visibilityState, document.readyState];");
            format!(
                "the page is not ready: data-app is {app:?}, its notice {notice:?}, has begun to compile, visibility and loading \
                 {stage:?}, the console {:?}",
                self.console_errors()
            )
        })
    }

    /// Waits until a condition holds, at most half a minute. It is checked many times, so it must have no side effects.
    pub fn wait_until(&self, holds: impl Fn(&Self) -> Result<bool>) -> Result<()> {
        self.wait_at_most(SOON, holds)
    }

    /// Like [`wait_until`](Self::wait_until), with another time limit.
    pub fn wait_at_most(&self, patience: Duration, holds: impl Fn(&Self) -> Result<bool>) -> Result<()> {
        wait_for(patience, || holds(self))
    }

    /// Waits until an attribute of the first element that matches a CSS selector has this value, at most half a minute.
    pub fn wait_for_attr(&self, css: &str, name: &str, value: &str) -> Result<()> {
        self.wait_until(|browser| Ok(browser.attr(css, name)?.as_deref() == Some(value)))
            .with_context(|| format!("{name} of {css} is {:?}, not {value:?}", self.attr(css, name)))
    }

    /// Switches to a frame of the page, counted from 0: the commands that follow apply to it.
    pub fn enter_frame(&self, nth: usize) -> Result<()> {
        self.session.post("/frame", &json!({ "id": nth })).map(drop)
    }

    /// Switches back from a frame to the page itself.
    pub fn leave_frame(&self) -> Result<()> {
        self.session.post("/frame", &json!({ "id": null })).map(drop)
    }

    /// The first element that matches a CSS selector. An error if there is none.
    pub fn find(&self, css: &str) -> Result<Element<'_>> {
        Element::by_css(&self.session, css)
    }

    /// The only element with this ARIA role and accessible name: `find_by_role("button", "Play")`. Waits for it, at most half a
    /// minute. An error if there is none, or more than one; in that case search within a part of the page:
    /// `find_by_role("region", "…")?.find_by_role("link", "…")`.
    ///
    /// A section that is far off screen is not laid out, and Chromium reports no roles within it: scroll there first.
    pub fn find_by_role(&self, role: &str, name: &str) -> Result<Element<'_>> {
        let all = || Element::all_by_role(&self.session, None, role, name);
        let _ = self.wait_until(|_| Ok(!all()?.is_empty()));
        element::only(all()?, role, name)
    }

    /// Every element with this ARIA role and accessible name, in document order. Does not wait.
    pub fn find_all_by_role(&self, role: &str, name: &str) -> Result<Vec<Element<'_>>> {
        Element::all_by_role(&self.session, None, role, name)
    }

    /// The only form field with this label: a text, search or number field, a slider, or a select. Waits for it, at most half a
    /// minute.
    pub fn find_field(&self, label: &str) -> Result<Element<'_>> {
        let roles = ["textbox", "searchbox", "spinbutton", "slider", "combobox"];
        let all = || -> Result<Vec<Element<'_>>> {
            let found = roles.iter().map(|role| self.find_all_by_role(role, label));
            Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
        };
        let _ = self.wait_until(|_| Ok(!all()?.is_empty()));
        element::only(all()?, "field", label)
    }

    /// Clicks the button with this accessible name.
    pub fn click_button(&self, name: &str) -> Result<()> {
        self.find_by_role("button", name)?.click()
    }

    /// Clicks the link with this accessible name.
    pub fn click_link(&self, name: &str) -> Result<()> {
        self.find_by_role("link", name)?.click()
    }

    /// Sets the field with this label to a value, as a user would: replaces its text and leaves the field, moves the slider, or
    /// chooses the option with this text.
    pub fn fill_field(&self, label: &str, value: &str) -> Result<()> {
        let field = self.find_field(label)?;
        match field.role()?.as_str() {
            "slider" => field.slide_to(value),
            "combobox" if field.tag()? == "select" => field.choose(value),
            _ => field.fill(value),
        }
    }

    /// Presses keys one after another on the element with the focus: letters, and the special keys of [`keys`].
    pub fn press(&self, keys: &str) -> Result<()> {
        self.session.press(keys, None)
    }

    /// Presses `key` while `held` is held down.
    pub fn press_with(&self, held: &str, key: &str) -> Result<()> {
        self.session.press(key, Some(held))
    }

    /// Clicks the first element that matches a CSS selector, with the pointer.
    pub fn click(&self, css: &str) -> Result<()> {
        self.find(css)?.click()
    }

    /// An attribute of the first element that matches a CSS selector. Works with scripts switched off.
    pub fn attr(&self, css: &str, name: &str) -> Result<Option<String>> {
        self.find(css)?.attr(name)
    }

    /// The visible text of the first element that matches a CSS selector. Works with scripts switched off.
    pub fn text(&self, css: &str) -> Result<String> {
        self.find(css)?.text()
    }

    /// Runs a script and returns what it returns: `return document.title`.
    pub fn js(&self, script: &str) -> Result<Value> {
        self.session.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Runs an asynchronous script. It must call its last argument, a function, with the result.
    pub fn js_later(&self, script: &str) -> Result<Value> {
        self.session.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Sends a command of the Chrome `DevTools` Protocol; Chromium only.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        self.session.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// Gives pages a viewport of this size, in CSS pixels, as on a desktop. Unlike a window ([`set_viewport`](Self::set_viewport)) it
    /// may be as narrow as one wants. Chromium only.
    pub fn emulate_desktop(&self, width: u32, height: u32) -> Result<()> {
        self.emulate_screen(width, height, 1, false)
    }

    /// Like [`emulate_desktop`](Self::emulate_desktop), but as on a phone: scroll bars take no room. Chromium only.
    pub fn emulate_phone(&self, width: u32, height: u32) -> Result<()> {
        self.emulate_screen(width, height, 1, true)
    }

    /// The same with so many pixels of the screen for each CSS pixel. Chromium only.
    pub fn emulate_screen(&self, width: u32, height: u32, scale: u32, is_phone: bool) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics).map(drop)
    }

    /// Prints the page on paper of this width and height, in centimetres, and returns the PDF file.
    pub fn print(&self, (width, height): (f64, f64)) -> Result<Vec<u8>> {
        let printed = self.session.post("/print", &json!({ "page": { "width": width, "height": height } }))?;
        BASE64.decode(printed.as_str().context("the driver printed nothing")?).context("the print is not base64")
    }

    /// Warnings and errors in the console since the last call. `WebKit` reports none under its driver; see [`webkit_console`].
    pub fn console_errors(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            let printed = fs::read(printed(&self.driver.files)).unwrap_or_default();
            let lines = String::from_utf8_lossy(&printed).lines().map(str::to_owned).collect::<Vec<_>>();
            let all = lines.into_iter().filter(|line| self.engine.complains(line)).collect::<Vec<_>>();
            let reported = self.reported.replace(all.len());
            return Ok(all.into_iter().skip(reported).collect());
        }
        let log = self.session.post("/se/log", &json!({ "type": "browser" }))?;
        let entries = log.as_array().context("the console log is not a list")?;
        let grave = entries
            .iter()
            .filter(|entry| entry.get("level").is_some_and(|level| level == "SEVERE" || level == "WARNING"));
        Ok(grave.map(ToString::to_string).collect())
    }
}

/// Waits until a condition holds, at most for `patience`. An error from the condition counts as not yet, because the page may
/// be about to change; the last one is returned.
fn wait_for(patience: Duration, holds: impl Fn() -> Result<bool>) -> Result<()> {
    let limit = Instant::now() + patience;
    loop {
        let outcome = holds();
        if matches!(outcome, Ok(true)) {
            return Ok(());
        }
        if Instant::now() > limit {
            outcome?;
            bail!("the condition did not hold within {} seconds", patience.as_secs());
        }
        thread::sleep(PAUSE);
    }
}
