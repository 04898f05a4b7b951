//! Short names for what the module and its glue call each other: the long ones weigh two kilobytes.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// What wasm-opt renamed: `imports` as module, name and new name, `exports` as name and new name.
#[derive(Debug)]
pub struct Names {
    modules: BTreeMap<String, String>,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what `--minify-imports-and-exports-and-modules` prints.
    pub fn read(printed: &str) -> Result<Self> {
        let map: Value = serde_json::from_str(printed).context("wasm-opt printed no map of names")?;
        let rows = |part: &str| map.get(part).and_then(Value::as_array).cloned().unwrap_or_default();
        let text = |row: &Value, nth: usize| row.get(nth).and_then(Value::as_str).map(str::to_owned);
        let pairs = |part: &str, from: usize| -> Result<BTreeMap<String, String>> {
            let pair = |row: &Value| text(row, from).zip(text(row, from + 1));
            rows(part)
                .iter()
                .map(|row| pair(row).with_context(|| format!("wasm-opt’s {part} are not names: {row}")))
                .collect()
        };
        // All modules get the one new name.
        let modules =
            rows("imports").iter().filter_map(|row| text(row, 0)).map(|name| (name, "a".to_owned())).collect();
        Ok(Self { modules, imports: pairs("imports", 1)?, exports: pairs("exports", 0)? })
    }

    /// The glue with the new names.
    ///
    /// # Errors
    ///
    /// A name that the glue does not have: the module would ask for it in vain.
    pub fn apply(&self, glue: &str) -> Result<String> {
        let mut out = String::with_capacity(glue.len());
        let mut seen = 0;
        let mut rest = glue;
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|letter| !is_name(letter)).unwrap_or(from.len()));
            out.push_str(before);
            let new = if out.ends_with("wasm.") {
                self.exports.get(word)
            } else {
                let new = self.imports.get(word);
                seen += usize::from(new.is_some());
                new
            };
            out.push_str(new.map_or(word, String::as_str));
            rest = after;
        }
        out.push_str(rest);
        ensure!(
            seen == self.imports.len(),
            "the glue gives {seen} of the {} functions that the module imports",
            self.imports.len()
        );
        for (module, new) in &self.modules {
            let key = format!("\"{module}\": ");
            ensure!(out.contains(&key), "the glue has changed: it gives no module {key}");
            out = out.replace(&key, &format!("{new}: "));
        }
        Ok(out)
    }
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{"imports": [["./x.js", "__wbg_get_1", "A"]], "exports": [["memory", "b"]]}"#;

    #[test]
    fn only_whole_names_in_their_places_change() -> Result<()> {
        let glue =
            "const import0 = { __wbg_get_1: f, __wbg_get_12: memory }; return { \"./x.js\": import0 }; wasm.memory";
        let new = Names::read(PRINTED)?.apply(glue)?;
        assert_eq!(new, "const import0 = { A: f, __wbg_get_12: memory }; return { a: import0 }; wasm.b");
        Ok(())
    }

    #[test]
    fn a_glue_without_an_import_is_refused() -> Result<()> {
        assert!(Names::read(PRINTED)?.apply("\"./x.js\": {}").is_err());
        Ok(())
    }
}
