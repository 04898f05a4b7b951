//! Simple text operations on HTML. They are only meant for our own page, not for any HTML.

use anyhow::{Context, Result, bail};

/// An element with raw text inside, such as `style` or `script`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw<'a> {
    /// The text of the opening tag after its name.
    pub attributes: &'a str,
    /// The text between the tags.
    pub text: &'a str,
}

/// Replaces a text. An error unless it occurs in the page exactly once.
pub fn replace(page: &str, old: &str, new: &str) -> Result<String> {
    match page.matches(old).count() {
        1 => Ok(page.replacen(old, new, 1)),
        found => bail!("the page contains `{old}` {found} times instead of once: correct index.html"),
    }
}

/// Removes everything from one mark to another, both included. An error if a mark is missing.
pub fn without(page: &str, from: &str, to: &str) -> Result<String> {
    let (before, rest) = page.split_once(from).with_context(|| format!("index.html has no mark `{from}`: add it"))?;
    let (_, after) = rest.split_once(to).with_context(|| format!("index.html has no mark `{to}`: add it"))?;
    Ok(format!("{}{}", before.trim_end(), after))
}

/// An inline `script` element. An error if its text would end the element early.
pub fn script(id: &str, text: &str) -> Result<String> {
    let lower = text.to_ascii_lowercase();
    if lower.contains("</script") || lower.contains("<!--") {
        bail!("the script {id} contains `</script` or `<!--`, which would end it too soon");
    }
    Ok(format!("<script id=\"{id}\">{text}</script>"))
}

/// Every element of this name with its text, in order.
#[must_use]
pub fn elements<'a>(page: &'a str, name: &str) -> Vec<Raw<'a>> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, from)) = rest.split_once(open.as_str()) {
        let Some((attributes, from)) = from.split_once('>') else {
            break;
        };
        let Some((text, after)) = from.split_once(close.as_str()) else {
            break;
        };
        if attributes.is_empty() || attributes.starts_with(char::is_whitespace) {
            found.push(Raw { attributes, text });
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_in_order() {
        let page = "<style>a</style><script id=\"x\">b</script><style media=\"print\">c</style><styled>no</styled>";
        let texts: Vec<_> = elements(page, "style").into_iter().map(|raw| raw.text).collect();
        assert_eq!(texts, ["a", "c"]);
        assert_eq!(elements(page, "script"), [Raw { attributes: " id=\"x\"", text: "b" }]);
    }

    #[test]
    fn what_must_stand_once_stands_once() {
        assert_eq!(replace("a b", "b", "c").ok().as_deref(), Some("a c"));
        assert!(replace("b b", "b", "c").is_err());
        assert!(replace("a", "b", "c").is_err());
    }

    #[test]
    fn a_script_cannot_end_early() {
        assert!(script("x", "'</SCRIPT>'").is_err());
    }

    #[test]
    fn marks_go_with_what_they_hold() {
        assert_eq!(without("a <!-- x -->b<!-- /x --> c", "<!-- x -->", "<!-- /x -->").ok().as_deref(), Some("a c"));
    }
}
