//! Every line of every content file is damaged, each time in one way. What comes out is either refused, with the file, the line and a hint,
//! or content in which only what the line says has changed.

use snailwell::law::validate::{FILES, read};
use std::{fs, path::PathBuf};

/// The keys that may be absent, and so can be removed without a fault, each with its file.
const OPTIONAL: [(&str, &[&str]); 10] = [
    ("claims.toml", &["about", "check", "cites", "oddity", "original", "sources"]),
    ("nodes.toml", &["chinese", "part_of", "subtitle"]),
    (
        "rules.toml",
        &[
            "asof", "carrier", "cites", "fee", "from", "licence", "nodes", "owner", "reach", "reading", "stake",
            "until", "when",
        ],
    ),
    ("sources.toml", &["address", "note", "published"]),
    ("voices.toml", &["about", "answers", "disputes"]),
    ("events.toml", &["about", "doubt", "effect", "kind", "rules", "until"]),
    ("story.toml", &["cites", "picture"]),
    ("wells.toml", &["params", "why"]),
    ("openness.toml", &["carrier", "licence", "owner", "service", "stake"]),
    ("glossary.toml", &["chinese", "node"]),
];

/// A way to damage a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Damage {
    Removed,
    Repeated,
    SwappedWithNext,
    CutHere,
    KeyMisspelt,
    ValueOfAnotherType,
    ValueEmptied,
    ControlCharacter,
    NotUtf8,
}

impl Damage {
    const ALL: [Self; 9] = [
        Self::Removed,
        Self::Repeated,
        Self::SwappedWithNext,
        Self::CutHere,
        Self::KeyMisspelt,
        Self::ValueOfAnotherType,
        Self::ValueEmptied,
        Self::ControlCharacter,
        Self::NotUtf8,
    ];

    /// The file with its line `at` damaged. `None` where this damage does not apply to the line.
    fn apply(self, lines: &[&str], at: usize) -> Option<Vec<u8>> {
        let line = *lines.get(at)?;
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let pair = line.split_once(" = ").filter(|(key, _)| !key.starts_with(['[', '"', ' ', '{']));
        let with = |new: &str| {
            let mut lines = lines.to_vec();
            lines[at] = new;
            lines.join("\n").into_bytes()
        };
        Some(match self {
            Self::Removed => [&lines[..at], &lines[at + 1..]].concat().join("\n").into_bytes(),
            Self::Repeated => with(&format!("{line}\n{line}")),
            Self::SwappedWithNext => with(&format!("{}\n{line}", lines.get(at + 1)?)),
            Self::CutHere => {
                let half = line.char_indices().nth(line.chars().count() / 2)?.0;
                format!("{}\n{}", lines[..at].join("\n"), &line[..half]).into_bytes()
            }
            Self::KeyMisspelt => with(&format!("{}s = {}", pair?.0, pair?.1)),
            Self::ValueOfAnotherType => {
                let (key, value) = pair?;
                with(&format!("{key} = {}", if value.starts_with('"') { "7" } else { "\"seven\"" }))
            }
            Self::ValueEmptied => {
                let (key, value) = pair?;
                let empty =
                    [('"', "\"\""), ('[', "[]"), ('{', "{}")].into_iter().find(|(start, _)| value.starts_with(*start));
                with(&format!("{key} = {}", empty?.1))
            }
            Self::ControlCharacter => with(&line.replacen('"', "\"\\u202e", 1)),
            Self::NotUtf8 => {
                let mut bytes = with(&format!("{line}\u{7f}"));
                let place = bytes.iter().position(|byte| *byte == 0x7f)?;
                bytes[place] = 0xff;
                bytes
            }
        })
    }

    /// Whether content with this damage may be read all the same, although it says something else then.
    fn may_pass(self, file: &str, line: &str) -> bool {
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        let is_optional = OPTIONAL.iter().any(|(name, keys)| *name == file && keys.contains(&key));
        let is_in_list = line.starts_with(' ');
        match self {
            Self::Removed => is_in_list || is_optional,
            Self::Repeated | Self::SwappedWithNext => is_in_list,
            // An empty list or table is as good as none.
            Self::ValueEmptied => !line.contains(" = \"") && is_optional,
            _ => false,
        }
    }
}

/// Damages every line of the files for which `is_chosen` holds, each in one way.
fn each_line_is_damaged(name: &str, is_chosen: impl Fn(usize) -> bool) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    let texts = FILES.map(|(file, _)| (file, fs::read_to_string(PathBuf::from("src/content").join(file)).unwrap()));
    for (file, text) in &texts {
        fs::write(folder.join(file), text).unwrap();
    }
    let whole = read(&folder).unwrap();
    let mut passed = Vec::new();
    for (file, text) in &texts {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(at, _)| is_chosen(*at)) {
            // Neighbours, which often have the same key, are damaged in different ways.
            let damage = Damage::ALL[(at * 5 + at / 9) % Damage::ALL.len()];
            let Some(bytes) = damage.apply(&lines, at) else { continue };
            let place = format!("{file}:{} {damage:?} {line}", at + 1);
            fs::write(folder.join(file), bytes).unwrap();
            match read(&folder) {
                Ok(law) if law == whole || damage.may_pass(file, line) => {}
                Ok(_) => passed.push(place),
                Err(problems) => {
                    assert!(!problems.is_empty(), "{place}: refused without a reason");
                    for problem in &problems {
                        let (_, text) = texts.iter().find(|(file, _)| *file == problem.file).unwrap();
                        // A line more, if one was repeated.
                        assert!(problem.line <= text.lines().count() + 1, "{place}: no such line: {problem}");
                        assert!(problem.message.contains(": "), "{place}: no hint: {problem}");
                    }
                }
            }
        }
        fs::write(folder.join(file), text).unwrap();
    }
    assert!(passed.is_empty(), "nobody complains about:\n{}", passed.join("\n"));
}

#[test]
fn damage_to_a_tenth_of_the_lines_is_refused_or_changes_no_other_meaning() {
    each_line_is_damaged("some-lines", |at| at % 10 == 3);
}

#[test]
#[ignore = "takes minutes: cargo test --test library content:: -- --ignored"]
fn damage_to_any_line_is_refused_or_changes_no_other_meaning() {
    each_line_is_damaged("all-lines", |_| true);
}
