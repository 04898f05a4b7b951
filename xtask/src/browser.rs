//! A real browser for the tests and the pictures, driven through its WebDriver in plain HTTP: Chromium, and for the matrix all three engines.

mod engine;

pub use engine::{Engine, webkit_console};

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(20);

/// The address of the page as a file, which needs no server.
#[must_use]
pub fn file() -> String {
    format!("file://{}", crate::project::page().display())
}

/// A browser of its own, with a fresh profile. It ends with this value.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    driver: Child,
    display: Option<Child>,
    port: u16,
    session: String,
    /// What driver and browser print; engines without a log of the console write it here.
    printed: PathBuf,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session takes the browser with it; the driver alone would leave it behind.
        let _ = self.ask("DELETE", "", &Value::Null);
        for child in std::iter::once(&mut self.driver).chain(&mut self.display) {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = fs::remove_file(&self.printed);
    }
}

impl Browser {
    /// Starts a Chromium that runs scripts.
    pub fn start() -> Result<Self> {
        Self::start_in(Engine::Chromium, true)
    }

    /// Starts a Chromium in which the reader has switched scripts off.
    pub fn without_scripts() -> Result<Self> {
        Self::start_in(Engine::Chromium, false)
    }

    /// Starts a browser of that kind, with scripts on or off.
    pub fn start_in(engine: Engine, scripts: bool) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let printed = std::env::temp_dir().join(format!("snailwell-{}-{port}.log", std::process::id()));
        let log = fs::File::create(&printed).with_context(|| format!("cannot write {}", printed.display()))?;
        let (mut command, display) = engine.driver(port)?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let driver = command
            .spawn()
            .with_context(|| format!("cannot start the driver of {}: `cargo xtask setup` gets it", engine.name()))?;
        let mut browser = Self { engine, driver, display, port, session: String::new(), printed };
        let limit = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() && Instant::now() < limit {
            thread::sleep(Duration::from_millis(50));
        }
        let wanted = json!({ "capabilities": { "alwaysMatch": engine.wanted(scripts) } });
        let answer = browser.ask("POST", "", &wanted)?;
        browser.session =
            answer.get("sessionId").and_then(Value::as_str).context("the driver gave no session")?.to_owned();
        browser.post("/timeouts", &json!({ "script": 120_000 }))?;
        Ok(browser)
    }

    /// Opens an address and waits until it has loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Waits until the live page is ready.
    pub fn wait_ready(&self) -> Result<()> {
        self.wait_ready_for(PATIENCE)
    }

    /// Waits so long at most until the live page is ready.
    pub fn wait_ready_for(&self, patience: Duration) -> Result<()> {
        let limit = Instant::now() + patience;
        loop {
            match self.attr("html", "data-app")? {
                Some(state) if state == "ready" => return Ok(()),
                state if Instant::now() > limit => {
                    bail!("the page is not ready: data-app is {state:?}")
                }
                _ => thread::sleep(Duration::from_millis(50)),
            }
        }
    }

    /// Makes a frame of the page the one that is spoken to; the first is 0.
    pub fn enter_frame(&self, nth: usize) -> Result<()> {
        self.post("/frame", &json!({ "id": nth })).map(drop)
    }

    /// Speaks to the page again, not to a frame of it.
    pub fn leave_frame(&self) -> Result<()> {
        self.post("/frame", &json!({ "id": null })).map(drop)
    }

    /// Clicks an element as a reader does.
    pub fn click(&self, css: &str) -> Result<()> {
        self.post(&format!("/element/{}/click", self.element(css)?), &json!({})).map(drop)
    }

    /// An attribute of the first element that fits; works without scripts too.
    pub fn attr(&self, css: &str, name: &str) -> Result<Option<String>> {
        let answer = self.ask("GET", &format!("/element/{}/attribute/{name}", self.element(css)?), &Value::Null)?;
        Ok(answer.as_str().map(str::to_owned))
    }

    /// The text, as a reader sees it, of the first element that fits; works without scripts too.
    pub fn text(&self, css: &str) -> Result<String> {
        let answer = self.ask("GET", &format!("/element/{}/text", self.element(css)?), &Value::Null)?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// What a script returns: `return document.title`.
    pub fn js(&self, script: &str) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// What a script hands to its last argument, a function, once it is done.
    pub fn js_later(&self, script: &str) -> Result<Value> {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// Warnings and errors in the console since the last call; from other engines than Chromium, all since the start.
    pub fn complaints(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            let printed = fs::read(&self.printed).unwrap_or_default();
            let lines = String::from_utf8_lossy(&printed).lines().map(str::to_owned).collect::<Vec<_>>();
            return Ok(lines.into_iter().filter(|line| self.engine.complains(line)).collect());
        }
        let log = self.post("/se/log", &json!({ "type": "browser" }))?;
        let entries = log.as_array().context("the console log is no list")?;
        let grave = entries
            .iter()
            .filter(|entry| entry.get("level").is_some_and(|level| level == "SEVERE" || level == "WARNING"));
        Ok(grave.map(ToString::to_string).collect())
    }

    fn element(&self, css: &str) -> Result<String> {
        let answer = self.post("/element", &json!({ "using": "css selector", "value": css }))?;
        let id = answer.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        Ok(id.with_context(|| format!("nothing on the page fits {css}"))?.to_owned())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        self.ask("POST", path, body)
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        let path =
            if self.session.is_empty() { "/session".to_owned() } else { format!("/session/{}{path}", self.session) };
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream =
            TcpStream::connect(("127.0.0.1", self.port)).context("the driver of the browser does not answer")?;
        stream.set_read_timeout(Some(Duration::from_secs(180)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json\r\n",
            self.port
        )?;
        write!(stream, "Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())?;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse()?;
            }
        }
        let mut bytes = vec![0; length];
        reader.read_exact(&mut bytes)?;
        let mut answer: Value = serde_json::from_slice(&bytes).context("the driver of the browser answered no JSON")?;
        let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
        if let Some(error) = value.get("error").and_then(Value::as_str) {
            bail!("{method} {path}: {error}: {}", value.get("message").and_then(Value::as_str).unwrap_or_default());
        }
        Ok(value)
    }
}
