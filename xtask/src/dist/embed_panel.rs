//! The part below the page: how to save and embed it, the self-test of a frame, the licences, the version and the hash.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::command::{cargo, stdout};

const PANEL: &str = include_str!("embed_panel.html");

/// The placeholder for the hash of the page, while the page is hashed.
pub const BLANK: &str = "0000000000000000";

/// The HTML of this part, with [`BLANK`] for the hash.
pub fn html() -> Result<String> {
    let licences: String = licences()?
        .iter()
        .map(|(licence, names)| {
            format!("<dt>{licence}</dt><dd>{}</dd>", names.iter().cloned().collect::<Vec<_>>().join(", "))
        })
        .collect();
    let lines: Vec<&str> = PANEL.lines().collect();
    let version = env!("CARGO_PKG_VERSION");
    Ok(lines.concat().replace("{licences}", &licences).replace("{version}", version).replace("{print}", BLANK))
}

/// Puts the hash of the page in the place of [`BLANK`]: the first 16 hexadecimal digits of the SHA-256 of `page` as it is given.
pub fn stamp(page: &str) -> Result<String> {
    let mark = |digits: &str| format!("<code id=\"print\">{digits}</code>");
    let hash: String = Sha256::digest(page).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    super::html::replace(page, &mark(BLANK), &mark(&hash))
}

/// The packages in the program for the browser, grouped by licence. Packages that are only used to build it are left out.
///
/// # Errors
///
/// If a package names no licence.
fn licences() -> Result<BTreeMap<String, BTreeSet<String>>> {
    let args =
        ["tree", "--locked", "--package=snailwell", "--target=wasm32-unknown-unknown", "--edges=normal,no-proc-macro"];
    let listed = stdout(cargo().args(args).args(["--prefix=none", "--format={p}|{l}"]));
    let listed = listed.context("cargo cannot list the packages: check that Cargo.lock is up to date")?;
    // The standard library is not a package in the lock file.
    let mut found = BTreeMap::from([("Apache-2.0 OR MIT".to_owned(), BTreeSet::from(["std".to_owned()]))]);
    for line in listed.lines() {
        let (package, licence) = line.trim_end_matches(" (*)").split_once('|').unwrap_or_default();
        let name = package.split(' ').next().unwrap_or_default();
        if name == "snailwell" {
            continue;
        }
        if licence.is_empty() {
            bail!("the package {name} states no licence: look in its repository, and do not use it if it has none");
        }
        let mut words: Vec<&str> = licence.split(" OR ").flat_map(|part| part.split('/')).map(str::trim).collect();
        words.sort_unstable();
        found.entry(words.join(" OR ")).or_default().insert(name.to_owned());
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_made_of_yew_and_no_tool() -> Result<()> {
        let all: BTreeSet<String> = licences()?.into_values().flatten().collect();
        assert!(all.contains("yew") && all.contains("wasm-bindgen"));
        assert!(!all.contains("yew-macro") && !all.contains("toml") && !all.contains("snailwell"));
        Ok(())
    }

    #[test]
    fn the_hash_is_that_of_the_page_without_it() -> Result<()> {
        let page = format!("a<code id=\"print\">{BLANK}</code>b");
        let stamped = stamp(&page)?;
        assert!(stamped != page && stamped.len() == page.len());
        assert_eq!(stamped, stamp(&page)?);
        Ok(())
    }
}
