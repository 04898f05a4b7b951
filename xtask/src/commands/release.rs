//! `cargo xtask release`: the page and all that belongs to it, as one archive. The same commit always gives the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use tar::{Builder, Header};

use crate::command::stdout;
use crate::{compress, dist, project, setup};

/// The files of `dist`, which are at the top of a release.
const DIST: [&str; 7] =
    ["index.html", "index.html.br", "index.html.gz", "card.png", "card.svg", "oembed.json", "snail-well.js"];
/// The folders that are in a release with all their files.
const FOLDERS: [&str; 2] = ["hosting", "includes"];
/// The documents in a release: how to publish and embed the page, and where it runs.
const DOCUMENTS: [&str; 2] = ["EMBEDDING.md", "MATRIX.md"];
/// The licences, which are in a folder of a release.
const LICENCES: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "styles/fonts/OFL.txt"];
const SUMS: &str = "SHA256SUMS";

/// Builds the page, and makes a release of it.
pub fn make() -> Result<()> {
    let mut git = Command::new("git");
    git.current_dir(project::root()).args(["tag", "--points-at", "HEAD"]);
    names_the_version(&stdout(&mut git).unwrap_or_default(), env!("CARGO_PKG_VERSION"))?;
    setup::browser()?;
    dist::build()?;
    let out = pack()?;
    println!("Wrote {}: {} bytes.", out.display(), fs::metadata(&out)?.len());
    Ok(())
}

/// Of the tags of this commit, one to a line, those of versions must be that of this version: `v0.2.0`.
fn names_the_version(tags: &str, version: &str) -> Result<()> {
    let is_version = |rest: &&str| rest.starts_with(|first: char| first.is_ascii_digit());
    for tagged in tags.lines().filter_map(|tag| tag.strip_prefix('v')).filter(is_version) {
        ensure!(
            tagged == version,
            "the tag v{tagged} names another version than Cargo.toml, which has {version}: correct the tag or the version"
        );
    }
    Ok(())
}

/// Makes a release of the page that is built. Returns the path of the archive, which is alone in its folder.
pub fn pack() -> Result<PathBuf> {
    let name = format!("snailwell-{}", env!("CARGO_PKG_VERSION"));
    let folder = project::root().join("target/release-archive");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove the last release")?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let out = folder.join(format!("{name}.tar.gz"));
    fs::write(&out, archive(&name, &files()?, time()?)?).with_context(|| format!("cannot write {}", out.display()))?;
    Ok(out)
}

/// The files of a release by their names.
fn files() -> Result<BTreeMap<String, Vec<u8>>> {
    let root = project::root();
    let mut files = BTreeMap::new();
    for name in DIST {
        let bytes = fs::read(root.join("dist").join(name));
        let bytes = bytes.with_context(|| {
            format!("dist/{name} is missing: run `cargo xtask dist`, which says why if it does not write a file")
        })?;
        files.insert(name.to_owned(), bytes);
    }
    for folder in FOLDERS {
        collect(&root.join(folder), &format!("{folder}/"), &mut files)?;
    }
    let read = |from: &str| fs::read(root.join(from)).with_context(|| format!("cannot read {from}"));
    for name in DOCUMENTS {
        files.insert(name.to_owned(), read(name)?);
    }
    for from in LICENCES {
        files.insert(format!("licences/{}", from.rsplit('/').next().unwrap_or(from)), read(from)?);
    }
    Ok(files)
}

/// Reads the files of a folder and of the folders in it. Their names begin with `prefix`.
fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// The time of the files in seconds since 1970: that of the commit. A server that is given a new release then sees that a file has
/// changed, even if it has as many bytes as before.
fn time() -> Result<u64> {
    let mut git = Command::new("git");
    git.current_dir(project::root()).args(["log", "--max-count=1", "--format=%ct"]);
    stdout(&mut git).and_then(|time| time.parse().ok()).context("git cannot tell the time of the commit")
}

/// A compressed archive with these files and their sums in a folder of this name: in order, with one time, and without owners.
fn archive(folder: &str, files: &BTreeMap<String, Vec<u8>>, time: u64) -> Result<Vec<u8>> {
    let sums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", sum(bytes))).collect();
    let mut builder = Builder::new(Vec::new());
    let all = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in all.chain([(SUMS, sums.as_bytes())]) {
        let mut header = Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(time);
        header.set_uid(0);
        header.set_gid(0);
        builder.append_data(&mut header, format!("{folder}/{name}"), bytes)?;
    }
    Ok(compress::gzip(&builder.into_inner()?))
}

/// The SHA-256 of some bytes, in hexadecimal digits.
fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::names_the_version;

    #[test]
    fn a_tag_of_another_version_is_refused_and_other_tags_are_not() {
        for tags in ["", "v0.2.0\n", "talk\nv0.2.0\nvienna\n"] {
            assert!(names_the_version(tags, "0.2.0").is_ok(), "{tags:?}");
        }
        for tags in ["v0.3.0\n", "v0.2.0\nv0.2.0-rc1\n"] {
            let said = names_the_version(tags, "0.2.0").map_err(|reason| reason.to_string());
            assert!(said.is_err_and(|said| said.contains("another version")), "{tags:?}");
        }
    }
}
