//! ARIA roles and accessible names computed by axe-core, for `WebKitGTK`, whose driver does not report them.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::session::Session;
use crate::setup;

/// The role and the accessible name of each of these elements. Both are empty for an element hidden from screen readers.
pub(super) fn roles_and_names(session: &Session, elements: &[Value]) -> Result<Vec<(String, String)>> {
    let ask = || session.post("/execute/sync", &json!({ "script": ASK, "args": elements }));
    let mut answers = ask()?;
    if answers.is_null() {
        session.post("/execute/sync", &json!({ "script": fs::read_to_string(setup::axe()?)?, "args": [] }))?;
        answers = ask()?;
    }
    let word = |answer: &Value, nth: usize| answer.get(nth).and_then(Value::as_str).unwrap_or_default().to_owned();
    let answers = answers.as_array().context("axe-core returned no list")?;
    Ok(answers.iter().map(|answer| (word(answer, 0), word(answer, 1))).collect())
}

/// The role and the accessible name of one element, see [`roles_and_names`].
pub(super) fn role_and_name(session: &Session, element: &Value) -> Result<(String, String)> {
    roles_and_names(session, std::slice::from_ref(element))?.pop().context("axe-core returned no result")
}

/// The script that asks axe; it returns null if axe is not loaded. Each element is an argument of its own, because `WebKit`'s
/// driver does not accept elements inside an array.
const ASK: &str = "if (typeof axe === 'undefined') return null;\
    axe.setup();\
    const { aria, dom, text } = axe.commons;\
    const role = (one) => (one.localName === 'summary' ? 'button' : aria.getRole(one) ?? '');\
    const answer = (one) => (dom.isVisibleToScreenReaders(one) ? [role(one), text.accessibleText(one)] : ['', '']);\
    const answers = [...arguments].map(answer);\
    axe.teardown();\
    return answers;";
