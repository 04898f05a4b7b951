//! A `WebDriver` session: requests and responses over HTTP (<https://www.w3.org/TR/webdriver2/>).

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use ureq::{Agent, Body, http::Response};

use super::Engine;

/// The time limit for a response of the driver. A script of a test may run for two minutes.
const LONGEST: Duration = Duration::from_mins(3);

const JSON: &str = "application/json; charset=utf-8";

/// One session: one browser with one window. It ends when this value is dropped.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) engine: Engine,
    /// Whether pages may run scripts.
    pub(super) scripts: bool,
    agent: Agent,
    address: String,
}

impl Drop for Session {
    fn drop(&mut self) {
        // This closes the browser. If the driver is gone already, there is nothing to end.
        let _ = self.agent.delete(&self.address).call();
    }
}

impl Session {
    /// Asks the driver on this port for a session, which starts a browser with scripts on or off. Firefox starts in this profile.
    pub(super) fn start(engine: Engine, port: u16, scripts: bool, profile: &Path) -> Result<Self> {
        let agent = agent();
        let sessions = format!("http://127.0.0.1:{port}/session");
        let wanted = json!({ "capabilities": { "alwaysMatch": engine.wanted(scripts, profile) } });
        let answer = value(agent.post(&sessions).content_type(JSON).send(wanted.to_string()))
            .context("the browser driver cannot start a browser")?;
        let id = answer.get("sessionId").and_then(Value::as_str).context("the browser driver returned no session")?;
        Ok(Self { engine, scripts, agent, address: format!("{sessions}/{id}") })
    }

    /// Sends a GET request. Returns the `value` of the response.
    pub(super) fn get(&self, path: &str) -> Result<Value> {
        value(self.agent.get(format!("{}{path}", self.address)).call()).with_context(|| format!("GET {path}"))
    }

    /// Sends a POST request. Returns the `value` of the response.
    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(format!("{}{path}", self.address)).content_type(JSON);
        value(request.send(body.to_string())).with_context(|| format!("POST {path}"))
    }

    /// Presses keys one after another on the element with the focus; `held` is a key that is held down meanwhile.
    pub(super) fn press(&self, keys: &str, held: Option<&str>) -> Result<()> {
        let key = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let mut actions: Vec<Value> = held.iter().map(|held| key("keyDown", held)).collect();
        for letter in keys.chars().map(String::from) {
            actions.extend([key("keyDown", &letter), key("keyUp", &letter)]);
        }
        actions.extend(held.iter().map(|held| key("keyUp", held)));
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }))
            .map(drop)
    }

    /// Presses the mouse button at a point of the viewport, moves step by step, and releases it.
    pub(super) fn drag(&self, (mut x, mut y): (f64, f64), steps: &[(f64, f64)]) -> Result<()> {
        let to = |x: f64, y: f64| json!({ "type": "pointerMove", "duration": 0, "x": x.round(), "y": y.round() });
        let mut actions = vec![to(x, y), json!({ "type": "pointerDown", "button": 0 })];
        for (right, down) in steps {
            (x, y) = (x + right, y + down);
            actions.push(to(x, y));
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let mouse =
            json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions });
        self.post("/actions", &json!({ "actions": [mouse] })).map(drop)
    }
}

/// Whether the driver on this port accepts a new session.
pub(super) fn is_ready(port: u16) -> bool {
    let status = value(agent().get(format!("http://127.0.0.1:{port}/status")).call());
    status.is_ok_and(|status| status.get("ready") == Some(&Value::Bool(true)))
}

/// The HTTP client. It ignores any proxy in the environment. A status of 400 or more is not an error here, because the body of
/// the response explains it.
fn agent() -> Agent {
    Agent::config_builder().proxy(None).http_status_as_error(false).timeout_global(Some(LONGEST)).build().into()
}

/// The `value` of a response, or the error that it reports. The limit of 256 MiB is ample for screenshots.
fn value(response: Result<Response<Body>, ureq::Error>) -> Result<Value> {
    let mut response = response.context("the browser driver does not respond")?;
    let body = response.body_mut().with_config().limit(1 << 28).read_to_vec()?;
    let mut answer: Value = serde_json::from_slice(&body).context("the browser driver did not respond with JSON")?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    if let Some(error) = value.get("error").and_then(Value::as_str) {
        bail!("{error}: {}", value.get("message").and_then(Value::as_str).unwrap_or_default());
    }
    Ok(value)
}
