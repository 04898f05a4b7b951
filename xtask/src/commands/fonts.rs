//! `cargo xtask fonts`: makes the page's type faces, in `styles/fonts`, from Source Serif 4 and Source Sans 3.
//!
//! Each file has only the characters, weights and features that the page uses. The licence reserves the name “Source”, so a
//! changed font needs another name: these are Well Serif and Well Sans. `styles/fonts/OFL.txt` has the licence and the notices.
//!
//! Run this again after the article gets a new character; a test finds that.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{filter, run};
use crate::{project, setup};

/// The limit of all font files together, in bytes.
pub const LIMIT: usize = 64_000;

/// Characters that the page shows and the sources lack: the browser takes them from a face of the system.
pub const LACKING: &str = "≤≥";

/// Characters beyond ASCII that are there even if the article has none: the program writes them later.
const ALWAYS: &str = "\u{a0}§°·×é–—‘’“”…↑↓−";

const PACKAGE: &str = include_str!("fonts/package.json");
const SUBSET: &str = include_str!("fonts/subset.cjs");

/// A file to make.
struct Face {
    /// Its name in `styles/fonts`.
    file: &'static str,
    /// The file with all characters, in an npm package.
    source: &'static str,
    name: &'static str,
    style: &'static str,
    /// The lightest and the boldest weight. Empty if the source has only one.
    weights: &'static [&'static str],
}

const FACES: [Face; 3] = [
    Face {
        file: "well-serif.woff2",
        source: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
        name: "Well Serif",
        style: "Regular",
        weights: &["400", "600"],
    },
    Face {
        file: "well-serif-italic.woff2",
        source: "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2",
        name: "Well Serif",
        style: "Italic",
        weights: &[],
    },
    Face {
        file: "well-sans.woff2",
        source: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
        name: "Well Sans",
        style: "Regular",
        weights: &["400", "600"],
    },
];

/// Writes the font files and `characters.txt`, and prints the size of each file.
///
/// # Errors
///
/// If a source lacks a character that is not in [`LACKING`], or if the files together are over [`LIMIT`].
pub fn make() -> Result<()> {
    let tools = install()?;
    let folder = folder();
    let characters: String = characters(&snailwell::ui::prerender()).into_iter().collect();
    for face in FACES {
        let mut node = Command::new("node");
        node.current_dir(&tools).arg("subset.cjs").arg(Path::new("node_modules").join(face.source));
        node.arg(folder.join(face.file)).args([face.name, face.style]).args(face.weights);
        filter(&mut node, &characters, "see its message above")?;
    }
    fs::write(folder.join("characters.txt"), characters + "\n").context("cannot write styles/fonts/characters.txt")?;
    let sizes = sizes()?;
    for (name, size) in &sizes {
        println!("{name:<26}{size:>8} bytes");
    }
    let total: usize = sizes.iter().map(|(_, size)| size).sum();
    if total > LIMIT {
        bail!("the fonts have {total} bytes, and the limit is {LIMIT}: leave out a face, a weight or some characters");
    }
    println!("{:<26}{total:>8} bytes, of {LIMIT}", "together");
    Ok(())
}

/// The folder of the font files.
fn folder() -> PathBuf {
    project::root().join("styles/fonts")
}

/// Installs the sources and the program that makes subsets, in `target/fonts`. Returns that folder.
fn install() -> Result<PathBuf> {
    setup::node()?;
    let folder = project::root().join("target/fonts");
    fs::create_dir_all(&folder).context("cannot create target/fonts")?;
    for (name, text) in [("package.json", PACKAGE), ("subset.cjs", SUBSET)] {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write target/fonts/{name}"))?;
    }
    let mut npm = Command::new("npm");
    npm.current_dir(&folder).args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]);
    run(&mut npm, "npm needs access to its package registry")?;
    Ok(folder)
}

/// The characters of the font files: printable ASCII, [`ALWAYS`], and those of the article but for Chinese ones and [`LACKING`].
fn characters(article: &str) -> BTreeSet<char> {
    let shown = article.chars().filter(|&c| !c.is_control() && !is_chinese(c) && !LACKING.contains(c));
    shown.chain(' '..='~').chain(ALWAYS.chars()).collect()
}

/// Whether this is a Chinese character or punctuation mark.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// The font files by name, with their sizes in bytes.
fn sizes() -> Result<Vec<(String, usize)>> {
    let mut sizes = Vec::new();
    for entry in fs::read_dir(folder()).context("cannot read styles/fonts")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|end| end == "woff2") {
            sizes.push((name, usize::try_from(entry.metadata()?.len())?));
        }
    }
    sizes.sort();
    Ok(sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_within_the_limit() -> Result<()> {
        let sizes = sizes()?;
        assert!(sizes.iter().map(|(_, size)| size).sum::<usize>() <= LIMIT, "{sizes:?}");
        assert!(FACES.iter().all(|face| sizes.iter().any(|(name, _)| name == face.file)), "{sizes:?}");
        Ok(())
    }

    #[test]
    fn every_character_of_the_article_is_there() -> Result<()> {
        let there: BTreeSet<char> = fs::read_to_string(folder().join("characters.txt"))?.chars().collect();
        let missing: String = characters(&snailwell::ui::prerender()).difference(&there).collect();
        assert!(missing.is_empty(), "the fonts have no `{missing}`: run `cargo xtask fonts`");
        Ok(())
    }

    #[test]
    fn chinese_and_lacking_characters_are_left_out() {
        let found = characters("a蜗，é→\n");
        assert!(found.contains(&'a') && found.contains(&'é') && found.contains(&'—'));
        assert!(!found.iter().any(|&c| is_chinese(c) || c.is_control() || LACKING.contains(c)));
    }
}
