//! Reads the content files entry by entry, so that a bad entry hides no other, and each problem has the right line.

use super::Problem;
use crate::law::StaticStr;
use core::ops::Range;
use serde::Deserialize;
use std::{fs, path::Path};

/// The entries of one kind, each with its lines in the file.
#[derive(Debug)]
pub(super) struct Entries<T> {
    /// The file.
    pub file: &'static str,
    /// The entries that could be read.
    pub entries: Vec<T>,
    lines: Vec<Range<usize>>,
}

impl<T: Default> Entries<T> {
    /// The first entry; the default where there is none, which [`Reader::exactly_one`] reports.
    pub fn only(self) -> T {
        self.entries.into_iter().next().unwrap_or_default()
    }
}

/// The text of the files, and the problems found so far.
#[derive(Debug, Default)]
pub(super) struct Reader {
    texts: Vec<(&'static str, Vec<String>)>,
    broken: Vec<String>,
    broken_files: Vec<&'static str>,
    /// The problems found so far.
    pub problems: Vec<Problem>,
}

impl Reader {
    /// Reads these files of a folder. A file that cannot be read is a problem.
    pub fn new(folder: &Path, files: &[&'static str]) -> Self {
        let mut reader = Self::default();
        for file in files {
            match fs::read_to_string(folder.join(file)) {
                Ok(text) => reader.texts.push((file, text.lines().map(str::to_owned).collect())),
                Err(error) => {
                    let message = format!("the file cannot be read ({error}): check that it exists");
                    reader.problems.push(Problem { file, line: 0, message });
                    reader.broken_files.push(file);
                }
            }
        }
        reader
    }

    fn lines(&self, file: &str) -> &[String] {
        self.texts.iter().find(|(name, _)| *name == file).map_or(&[], |(_, lines)| lines)
    }

    /// Parses the entries `[[name]]` of a file. An entry that cannot be parsed is a problem and is left out.
    pub fn entries<T: Deserialize<'static>>(&mut self, file: &'static str, name: &str) -> Entries<T> {
        let lines = self.lines(file).to_vec();
        let headers: Vec<usize> =
            lines.iter().enumerate().filter(|(_, line)| line.starts_with("[[")).map(|(at, _)| at).collect();
        let mut found = Entries { file, entries: Vec::new(), lines: Vec::new() };
        for (nth, start) in headers.iter().enumerate() {
            if lines.get(*start).is_none_or(|line| line.trim_end() != format!("[[{name}]]")) {
                continue;
            }
            let end = headers.get(nth + 1).copied().unwrap_or(lines.len());
            // Leaked, because the strings of the entry borrow from it.
            let body: &'static str = lines.get(start + 1..end).unwrap_or_default().join("\n").leak();
            match toml::from_str(body) {
                Ok(entry) => {
                    found.entries.push(entry);
                    found.lines.push(*start..end);
                }
                Err(error) => {
                    let before = error.span().and_then(|span| body.get(..span.start)).unwrap_or_default();
                    // An error about the whole entry, such as a missing key, is reported at its header.
                    let down =
                        error.span().filter(|span| span.start > 0).map_or(0, |_| before.matches('\n').count() + 1);
                    self.problems.push(Problem { file, line: start + down + 1, message: with_hint(error.message()) });
                    self.broken.extend(name_of(body));
                    self.broken_files.push(file);
                }
            }
        }
        found
    }

    /// Reports entries of unknown kinds, and lines before the first entry that are neither empty nor comments.
    pub fn strays(&mut self, file: &'static str, names: &[&str]) {
        let lines = self.lines(file);
        let known: Vec<String> = names.iter().map(|name| format!("[[{name}]]")).collect();
        let first = lines.iter().position(|line| line.starts_with("[[")).unwrap_or(lines.len());
        let outside = lines.iter().take(first).position(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let unknown =
            lines.iter().position(|line| line.starts_with('[') && !known.iter().any(|name| *name == line.trim_end()));
        for at in outside.into_iter().chain(unknown) {
            let message = format!("this line belongs to no entry: use only {} in this file", known.join(", "));
            self.problems.push(Problem { file, line: at + 1, message });
        }
    }

    /// Whether there is an entry with this id or key that could not be parsed.
    pub fn is_broken(&self, name: &str) -> bool {
        self.broken.iter().any(|broken| broken == name)
    }

    /// Whether a file, or some entry of it, could not be read, so that what seems to be missing may be there.
    pub fn has_broken(&self, file: &str) -> bool {
        self.broken_files.contains(&file)
    }

    /// Whether any entry of any file could not be read.
    pub fn has_broken_any(&self) -> bool {
        !self.broken_files.is_empty()
    }

    /// Reports a kind of which there is no entry, or more than one.
    pub fn exactly_one<T>(&mut self, of: &Entries<T>, name: &str) {
        if of.entries.is_empty() && !self.has_broken(of.file) {
            let message = format!("the file has no [[{name}]]: add one");
            self.problems.push(Problem { file: of.file, line: 1, message });
        }
        if of.entries.len() > 1 {
            let message = format!("the file has a second [[{name}]]: remove one");
            self.problem(of, 1, &format!("[[{name}]]"), message);
        }
    }

    /// Reports a problem of an entry, on its first line with `needle` in quotes, else with `needle`, else on its header.
    pub fn problem<T>(&mut self, of: &Entries<T>, nth: usize, needle: &str, message: String) {
        let range = of.lines.get(nth).cloned().unwrap_or_default();
        let lines = self.lines(of.file);
        let quoted = format!("\"{needle}\"");
        let find = |what: &str| range.clone().find(|at| lines.get(*at).is_some_and(|line| line.contains(what)));
        let line = find(&quoted).or_else(|| find(needle)).unwrap_or(range.start) + 1;
        self.problems.push(Problem { file: of.file, line, message });
    }

    /// Reports every name that an earlier entry has too.
    pub fn repeated<T>(&mut self, of: &Entries<T>, what: &str, name: impl Fn(&T) -> StaticStr) {
        let names: Vec<StaticStr> = of.entries.iter().map(name).collect();
        for (nth, id) in names.iter().enumerate() {
            if names.iter().take(nth).any(|before| before == id) {
                self.problem(of, nth, id, format!("another {what} is already called `{id}`: rename one of them"));
            }
        }
    }
}

/// The id or key of an entry that is valid TOML but not a valid entry.
fn name_of(body: &str) -> Option<String> {
    let table: toml::Table = toml::from_str(body).ok()?;
    table.get("id").or_else(|| table.get("key"))?.as_str().map(str::to_owned)
}

/// The message of the parser with a hint how to fix the problem.
fn with_hint(message: &str) -> String {
    let hint = if message.contains("variant `memory`") {
        "a fact that is only remembered may not be stated: find a source, or remove it"
    } else if message.starts_with("missing field") {
        "add it; src/content/schema explains each key"
    } else if message.starts_with("unknown field") {
        "correct its name, or remove it"
    } else if message.starts_with("the text ") {
        return message.trim_end().to_owned();
    } else if message.starts_with("unknown variant") {
        "use one of the values listed"
    } else {
        "correct it; src/content/schema says which values are allowed"
    };
    format!("{}: {hint}", message.trim_end())
}
