//! The three engines: their drivers, how each is asked for a session, and how each prints what its console says.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{project, setup};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox ESR, through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, which needs a display: Xvfb's, if there is no other.
    WebKit,
}

const MINIBROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The one that the environment names in `SNAILWELL_ENGINE`, as `chromium`, `firefox` or `webkit`; Chromium, where it names none.
    pub fn chosen() -> Result<Self> {
        let Ok(word) = std::env::var("SNAILWELL_ENGINE") else { return Ok(Self::Chromium) };
        let found = Self::ALL.into_iter().find(|engine| engine.word() == word);
        found.with_context(|| format!("SNAILWELL_ENGINE is {word:?}: it may be chromium, firefox or webkit"))
    }

    /// Its name in `SNAILWELL_ENGINE`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Its name.
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
            Self::Chromium => project::on_path("chromedriver").is_some(),
            Self::Firefox => project::on_path("firefox-esr").is_some() && setup::geckodriver().is_ok(),
            Self::WebKit => {
                project::on_path("WebKitWebDriver").is_some()
                    && project::on_path("Xvfb").is_some()
                    && std::path::Path::new(MINIBROWSER).is_file()
            }
        }
    }

    /// Its driver, listening on that port of this machine.
    /// With it comes the display that it draws on, if it needs one of its own.
    pub(super) fn driver(self, port: u16) -> Result<(Command, Option<Child>)> {
        let mut display = None;
        let mut command = match self {
            Self::Chromium => Command::new("chromedriver"),
            Self::Firefox => Command::new(setup::geckodriver()?),
            Self::WebKit => Command::new(project::on_path("WebKitWebDriver").context("there is no WebKitWebDriver")?),
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

    /// What a session of it is asked for.
    pub(super) fn wanted(self, scripts: bool) -> Value {
        match self {
            Self::Chromium => {
                let prefs = if scripts {
                    json!({})
                } else {
                    json!({ "profile.managed_default_content_settings.javascript": 2 })
                };
                let flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
                             --disable-component-update --disable-sync --hide-scrollbars";
                json!({
                    "goog:chromeOptions": { "args": flags.split_whitespace().collect::<Vec<_>>(), "prefs": prefs },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            // Automation lets files reach each other, which readers' browsers do not.
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": project::on_path("firefox-esr").unwrap_or_default(),
                "args": ["-headless"],
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

    /// Whether a printed line is a warning or an error of a page.
    pub(super) fn complains(self, line: &str) -> bool {
        match self {
            Self::Chromium => false,
            // The browser's own parts complain too, but not in quoted words.
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

/// What WebKit's console says of these addresses, all open in tabs. Under its driver WebKit keeps this to itself. The tabs are left alone
/// for `least`, and then until it `is_enough`, three minutes at most: how soon a tab speaks depends on the machine.
pub fn webkit_console(
    addresses: &[&str],
    least: Duration,
    is_enough: impl Fn(&[String]) -> bool,
) -> Result<Vec<String>> {
    let printed = std::env::temp_dir().join(format!("snailwell-{}-console.log", std::process::id()));
    let log = std::fs::File::create(&printed).with_context(|| format!("cannot write {}", printed.display()))?;
    // It prints to a file only when it ends, unless it is told to print line by line.
    let mut command = Command::new("stdbuf");
    command.args(["--output=L", MINIBROWSER, "--enable-write-console-messages-to-stdout=true"]).args(addresses);
    let mut display = on_display(&mut command)?;
    let mut browser = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("cannot start MiniBrowser")?;
    let said = || -> Result<Vec<String>> {
        let text = std::fs::read(&printed)?;
        let lines = String::from_utf8_lossy(&text).lines().map(str::to_owned).collect::<Vec<_>>();
        Ok(lines.into_iter().filter(|line| Engine::WebKit.complains(line)).collect())
    };
    let start = Instant::now();
    while start.elapsed() < least || (!is_enough(&said()?) && start.elapsed() < Duration::from_secs(180)) {
        std::thread::sleep(Duration::from_secs(1));
    }
    for child in std::iter::once(&mut browser).chain(&mut display) {
        child.kill()?;
        child.wait()?;
    }
    let all = said();
    std::fs::remove_file(&printed)?;
    all
}

/// Gives WebKit a display, and one of its own where there is none.
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

/// A display of its own for a browser that needs one and finds none: Xvfb and the name of its screen.
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
