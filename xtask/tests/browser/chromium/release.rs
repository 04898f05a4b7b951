//! The archive of a release: the same bytes each time, and all that belongs to the page.

use std::fs;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use xtask::command::{run, stdout};
use xtask::commands::release;
use xtask::project;

#[test]
fn a_release_has_the_same_bytes_whenever_it_is_made() -> Result<()> {
    let first = fs::read(release::pack()?)?;
    // As in another checkout, a file has another time.
    let licence = fs::File::open(project::root().join("LICENSE-MIT"))?;
    let before = licence.metadata()?.modified()?;
    licence.set_modified(before + Duration::from_hours(1))?;
    let archive = release::pack();
    licence.set_modified(before)?;
    let archive = archive?;
    ensure!(fs::read(&archive)? == first, "a second release has other bytes");
    let folder = project::root().join("target/tmp/release");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    run(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(&folder), "the archive is broken")?;
    let names: Vec<_> = fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
    ensure!(names.len() == 1, "the archive has {} folders at its top", names.len());
    let inside = names.first().context("the archive is empty")?.path();
    let check = stdout(Command::new("sha256sum").current_dir(&inside).args(["--check", "--strict", "SHA256SUMS"]));
    let checked = check.context("a sum is wrong")?;
    for name in [
        "index.html",
        "index.html.br",
        "index.html.gz",
        "card.png",
        "card.svg",
        "oembed.json",
        "snail-well.js",
        "licences/LICENSE-MIT",
        "licences/LICENSE-APACHE",
        "licences/OFL.txt",
        "hosting/_headers",
        "includes/hugo/snail.html",
    ] {
        ensure!(checked.contains(&format!("{name}: OK")), "{name} is not in the release:\n{checked}");
    }
    ensure!(fs::read(inside.join("index.html"))? == fs::read(project::page())?, "the page is another");
    Ok(())
}
