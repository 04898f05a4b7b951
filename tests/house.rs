//! The house rules that the crate's front page states, held against the source itself.

#![allow(clippy::unwrap_used, reason = "tests may stop at once")]

use std::{fs, path::Path};

fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let path = Path::new(folder);
    let single = path.with_extension("rs");
    if single.is_file() {
        found.push((single.display().to_string(), fs::read_to_string(&single).unwrap()));
    }
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path.display().to_string()));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// The code of a file without its tests and without comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]").next().unwrap_or_default();
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_core_knows_no_page_no_clock_and_no_global_chance() {
    for room in ["src/framework", "src/snail", "src/link"] {
        let files = sources(room);
        assert!(files.len() > 1, "nothing found in {room}");
        for (file, text) in files {
            for word in ["yew", "web_sys", "gloo", "Instant", "SystemTime", "thread_rng", "HashMap", "HashSet"] {
                assert!(!code(&text).contains(word), "{file} names {word}");
            }
        }
    }
}

#[test]
fn nothing_in_the_core_can_stop_the_page() {
    for room in ["src/framework", "src/snail", "src/link"] {
        for (file, text) in sources(room) {
            for word in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!("] {
                assert!(!code(&text).contains(word), "{file} has {word}");
            }
        }
    }
}

#[test]
fn numbers_that_must_agree_use_plain_arithmetic() {
    for (file, text) in sources("src/snail") {
        for word in [".exp(", ".ln(", ".powf(", ".sin(", ".cos(", ".log"] {
            assert!(!code(&text).contains(word), "{file} has {word}");
        }
    }
}
