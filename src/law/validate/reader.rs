//! Reading the content files entry by entry, so that one bad entry hides neither the others nor its own line.

use super::Problem;
use crate::law::StaticStr;
use core::ops::Range;
use serde::Deserialize;
use std::{fs, path::Path};

/// The entries of one kind, each with the lines on which it stands.
#[derive(Debug)]
pub(super) struct Entries<T> {
    /// The file they stand in.
    pub file: &'static str,
    /// What could be read.
    pub entries: Vec<T>,
    lines: Vec<Range<usize>>,
}

/// What has been read, and what was wrong with it.
#[derive(Debug, Default)]
pub(super) struct Reader {
    texts: Vec<(&'static str, Vec<String>)>,
    broken: Vec<String>,
    /// Everything wrong so far.
    pub problems: Vec<Problem>,
}

impl Reader {
    /// Reads these files of a folder.
    pub fn new(folder: &Path, files: &[&'static str]) -> Self {
        let mut reader = Self::default();
        for file in files {
            match fs::read_to_string(folder.join(file)) {
                Ok(text) => reader.texts.push((file, text.lines().map(str::to_owned).collect())),
                Err(error) => {
                    let message = format!("cannot be read ({error}): put the file there");
                    reader.problems.push(Problem { file, line: 0, message });
                }
            }
        }
        reader
    }

    fn lines(&self, file: &str) -> &[String] {
        self.texts.iter().find(|(name, _)| *name == file).map_or(&[], |(_, lines)| lines)
    }

    /// The entries `[[name]]` of a file. What stands before the first entry must be empty or comment.
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
            // Kept for good, as the words are that the entry holds.
            let body: &'static str = lines.get(start + 1..end).unwrap_or_default().join("\n").leak();
            match toml::from_str(body) {
                Ok(entry) => {
                    found.entries.push(entry);
                    found.lines.push(*start..end);
                }
                Err(error) => {
                    let before = error.span().and_then(|span| body.get(..span.start)).unwrap_or_default();
                    // An error about the whole entry, such as a key that is missing, is told at its header.
                    let down =
                        error.span().filter(|span| span.start > 0).map_or(0, |_| before.matches('\n').count() + 1);
                    self.problems.push(Problem { file, line: start + down + 1, message: mended(error.message()) });
                    self.broken.extend(name_of(body));
                }
            }
        }
        found
    }

    /// Entries that no reader asked for, and lines that belong to no entry.
    pub fn strays(&mut self, file: &'static str, names: &[&str]) {
        let lines = self.lines(file);
        let known: Vec<String> = names.iter().map(|name| format!("[[{name}]]")).collect();
        let first = lines.iter().position(|line| line.starts_with("[[")).unwrap_or(lines.len());
        let outside = lines.iter().take(first).position(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let unknown =
            lines.iter().position(|line| line.starts_with('[') && !known.iter().any(|name| *name == line.trim_end()));
        for at in outside.into_iter().chain(unknown) {
            let message = format!("this belongs to no entry: the file holds {} and nothing else", known.join(" and "));
            self.problems.push(Problem { file, line: at + 1, message });
        }
    }

    /// Whether an entry of that name was there, though it could not be read.
    pub fn is_broken(&self, name: &str) -> bool {
        self.broken.iter().any(|broken| broken == name)
    }

    /// Notes what is wrong with an entry, on the line that says `needle`.
    pub fn problem<T>(&mut self, of: &Entries<T>, nth: usize, needle: &str, message: String) {
        let range = of.lines.get(nth).cloned().unwrap_or_default();
        let lines = self.lines(of.file);
        let quoted = format!("\"{needle}\"");
        let find = |what: &str| range.clone().find(|at| lines.get(*at).is_some_and(|line| line.contains(what)));
        let line = find(&quoted).or_else(|| find(needle)).unwrap_or(range.start) + 1;
        self.problems.push(Problem { file: of.file, line, message });
    }

    /// Notes every name that has been used before.
    pub fn repeated<T>(&mut self, of: &Entries<T>, what: &str, name: impl Fn(&T) -> StaticStr) {
        let names: Vec<StaticStr> = of.entries.iter().map(name).collect();
        for (nth, id) in names.iter().enumerate() {
            if names.iter().take(nth).any(|before| before == id) {
                self.problem(of, nth, id, format!("a second {what} is called `{id}`: give it a name of its own"));
            }
        }
    }
}

/// The name of an entry that could not be read otherwise.
fn name_of(body: &str) -> Option<String> {
    let table: toml::Table = toml::from_str(body).ok()?;
    table.get("id").or_else(|| table.get("key"))?.as_str().map(str::to_owned)
}

/// What the parser says, with the mend it leaves out.
fn mended(message: &str) -> String {
    let mend = if message.contains("variant `memory`") {
        "what is only remembered is not shown as a fact: find a source for it, or leave it out"
    } else if message.starts_with("missing field") {
        "add it; src/content/schema says what it means"
    } else if message.starts_with("unknown field") {
        "correct its name, or take it out"
    } else if message.starts_with("unknown variant") {
        "use one of those"
    } else {
        "correct it; src/content/schema says what may stand here"
    };
    format!("{}: {mend}", message.trim_end())
}
