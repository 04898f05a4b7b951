//! Roles and accessible names by axe-core, for the engine whose driver does not tell them.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::session::Session;
use crate::setup;

/// The role and the accessible name of each of these elements: both empty, where assistive technology is told nothing of it.
pub(super) fn roles_and_names(session: &Session, elements: &[Value]) -> Result<Vec<(String, String)>> {
    let ask = || session.post("/execute/sync", &json!({ "script": ASK, "args": elements }));
    let mut answers = ask()?;
    if answers.is_null() {
        session.post("/execute/sync", &json!({ "script": fs::read_to_string(setup::axe()?)?, "args": [] }))?;
        answers = ask()?;
    }
    let word = |stdout: &Value, nth: usize| stdout.get(nth).and_then(Value::as_str).unwrap_or_default().to_owned();
    let answers = answers.as_array().context("axe gave no list")?;
    Ok(answers.iter().map(|stdout| (word(stdout, 0), word(stdout, 1))).collect())
}

/// The same of one element.
pub(super) fn role_and_name(session: &Session, element: &Value) -> Result<(String, String)> {
    roles_and_names(session, std::slice::from_ref(element))?.pop().context("axe gave no answer")
}

/// Null, as long as axe is not on the page. WebKit's driver takes elements as arguments, but not as parts of one.
const ASK: &str = "if (typeof axe === 'undefined') return null;\
    axe.setup();\
    const { aria, dom, text } = axe.commons;\
    const role = (one) => (one.localName === 'summary' ? 'button' : aria.getRole(one) ?? '');\
    const answer = (one) => (dom.isVisibleToScreenReaders(one) ? [role(one), text.accessibleText(one)] : ['', '']);\
    const answers = [...arguments].map(answer);\
    axe.teardown();\
    return answers;";
