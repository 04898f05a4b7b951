//! The three browser engines: their drivers, the capabilities to ask for, and how to read the console of each.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    project,
    setup::{self, MINIBROWSER},
};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox ESR, through geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`, through `WebKitWebDriver`. It needs a display; if there is none, Xvfb provides one.
    WebKit,
}

impl Engine {
    /// All three engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine named by the environment variable `SNAILWELL_ENGINE`: `chromium`, `firefox` or `webkit`. Chromium if it is
    /// not set; an error for any other value.
    pub fn chosen() -> Result<Self> {
        let Ok(word) = std::env::var("SNAILWELL_ENGINE") else { return Ok(Self::Chromium) };
        let found = Self::ALL.into_iter().find(|engine| engine.word() == word);
        found.with_context(|| format!("SNAILWELL_ENGINE is {word:?}: set it to chromium, firefox or webkit"))
    }

    /// Its value in `SNAILWELL_ENGINE`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// Whether the browser and its driver are on this machine.
    #[must_use]
    pub fn is_here(self) -> bool {
        match self {
            Self::Chromium => setup::has_chromium(),
            Self::Firefox => setup::has_firefox(),
            Self::WebKit => setup::has_webkit(),
        }
    }

    /// The command that starts its driver on a port of this machine, and the virtual display for the browser if it needs one.
    pub(super) fn driver(self, port: u16) -> Result<(Command, Option<Child>)> {
        let mut display = None;
        let mut command = match self {
            Self::Chromium => Command::new("chromedriver"),
            Self::Firefox => Command::new(setup::geckodriver()?),
            Self::WebKit => Command::new(
                project::on_path("WebKitWebDriver")
                    .context("WebKitWebDriver is missing: `cargo xtask setup` installs it")?,
            ),
        };
        command.arg(format!("--port={port}"));
        match self {
            Self::Chromium => {}
            Self::Firefox => {
                command.env("MOZ_HEADLESS", "1");
            }
            Self::WebKit => display = on_display(&mut command)?,
        }
        Ok((command, display))
    }

    /// The `WebDriver` capabilities to ask for, with scripts on or off. Firefox uses this profile, a folder.
    pub(super) fn wanted(self, scripts: bool, profile: &Path) -> Value {
        match self {
            Self::Chromium => {
                let prefs = if scripts {
                    json!({})
                } else {
                    json!({ "profile.managed_default_content_settings.javascript": 2 })
                };
                let flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
                             --disable-component-update --disable-sync --hide-scrollbars --disable-ipc-flooding-protection";
                json!({
                    "goog:chromeOptions": { "args": flags.split_whitespace().collect::<Vec<_>>(), "prefs": prefs },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            // By default geckodriver lets `file:` pages read each other, which browsers normally forbid.
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": project::on_path("firefox-esr").unwrap_or_default(),
                "args": ["-headless", "-profile", profile],
                "prefs": {
                    "security.fileuri.strict_origin_policy": true, "javascript.enabled": scripts, "devtools.console.stdout.content": true,
                    "app.normandy.enabled": false, "browser.safebrowsing.update.enabled": false, "extensions.getAddons.cache.enabled": false,
                },
            } }),
            Self::WebKit => {
                let args = ["--automation".to_owned(), format!("--enable-javascript={scripts}")];
                json!({ "webkitgtk:browserOptions": { "binary": MINIBROWSER, "args": args } })
            }
        }
    }

    /// Whether a line printed by the browser is a warning or an error from a page.
    pub(super) fn complains(self, line: &str) -> bool {
        match self {
            Self::Chromium => false,
            // The browser's own code prints warnings too, but without quotes.
            Self::Firefox => {
                let starts = [
                    "console.warn: \"",
                    "console.error: \"",
                    "JavaScript error: http",
                    "JavaScript error: file",
                    "JavaScript error: about:",
                ];
                starts.iter().any(|start| line.starts_with(start))
            }
            Self::WebKit => [" CONSOLE ", "ERROR", "WARN"].iter().filter(|word| line.contains(**word)).count() > 1,
        }
    }
}

/// Opens these addresses in tabs of `WebKit` and returns the warnings and errors of its console. `WebKit` does not report them under
/// its driver.
///
/// Waits at least for `least`, and then until `is_enough` accepts what was printed, at most three minutes in all: how soon a tab
/// prints depends on the machine.
pub fn webkit_console(
    addresses: &[&str],
    least: Duration,
    is_enough: impl Fn(&[String]) -> bool,
) -> Result<Vec<String>> {
    let printed = tempfile::NamedTempFile::new().context("cannot make a temporary file")?;
    let log = printed.reopen()?;
    // Without `stdbuf` it would write to the file only when it ends.
    let mut command = Command::new("stdbuf");
    command.args(["--output=L", MINIBROWSER, "--enable-write-console-messages-to-stdout=true"]).args(addresses);
    let mut display = on_display(&mut command)?;
    let mut browser = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("cannot start MiniBrowser")?;
    let complaints = || -> Result<Vec<String>> {
        let text = std::fs::read(printed.path())?;
        let lines = String::from_utf8_lossy(&text).lines().map(str::to_owned).collect::<Vec<_>>();
        Ok(lines.into_iter().filter(|line| Engine::WebKit.complains(line)).collect())
    };
    let start = Instant::now();
    while start.elapsed() < least || (!is_enough(&complaints()?) && start.elapsed() < Duration::from_mins(3)) {
        std::thread::sleep(Duration::from_secs(1));
    }
    for child in std::iter::once(&mut browser).chain(&mut display) {
        child.kill()?;
        child.wait()?;
    }
    complaints()
}

/// Sets the environment that `WebKit` needs. If this machine has no display, starts a virtual one and returns its process.
fn on_display(command: &mut Command) -> Result<Option<Child>> {
    command.envs([
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
        ("GDK_BACKEND", "x11"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
    ]);
    if std::env::var_os("DISPLAY").is_some() {
        return Ok(None);
    }
    let (child, name) = screen()?;
    command.env("DISPLAY", name);
    Ok(Some(child))
}

/// Starts Xvfb, a virtual display. Returns its process and its name for `DISPLAY`.
fn screen() -> Result<(Child, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("cannot start Xvfb")?;
    let mut line = String::new();
    if let Some(output) = child.stdout.take() {
        BufReader::new(output).read_line(&mut line)?;
    }
    Ok((child, format!(":{}", line.trim())))
}
