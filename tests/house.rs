//! Source-code checks for the invariants that the documentation of the crate states. A fault is reported with its file and line.

use std::{fs, path::Path};

/// The core: what may know nothing of a page.
const CORE: [&str; 3] = ["src/law", "src/snail", "src/state"];

/// The files of a folder and of the module beside it, with their text.
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
        } else if path.extension().is_some_and(|end| end == "rs") && !path.with_extension("").is_dir() {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// The lines of code of a file with their numbers: without tests and without lines that are comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().zip(1..).map(|(line, number)| (number, line));
    let before_tests = lines.take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"));
    before_tests.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Fails with every line of these folders that has one of these words.
fn none_of(folders: &[&str], words: &[&str], why: &str) {
    let mut faults = Vec::new();
    for folder in folders {
        let files = sources(folder);
        assert!(files.len() > 1, "nothing found in {folder}");
        for (file, text) in &files {
            for (number, line) in code(text) {
                let found = words.iter().filter(|word| line.contains(**word));
                faults.extend(found.map(|word| format!("{file}:{number}: {word} in `{}`", line.trim())));
            }
        }
    }
    assert!(faults.is_empty(), "{why}:\n{}", faults.join("\n"));
}

#[test]
fn the_core_knows_no_page_no_clock_and_no_global_chance() {
    let words = ["yew", "web_sys", "gloo", "Instant", "SystemTime", "thread_rng", "HashMap", "HashSet"];
    none_of(&CORE, &words, "the core knows no page, no clock, no global randomness and no order of hashes");
}

#[test]
fn nothing_in_the_core_can_stop_the_page() {
    let words = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!("];
    none_of(&CORE, &words, "after the content has been checked, nothing in the core can fail");
}

#[test]
fn numbers_that_must_agree_use_plain_arithmetic() {
    let words = [".exp(", ".ln(", ".powf(", ".sin(", ".cos(", ".log"];
    none_of(&["src/snail"], &words, "browser and host agree on + - * / and sqrt alone");
}

#[test]
fn components_look_no_element_up() {
    let words =
        ["query_selector", "get_element", ".closest(", "next_sibling", "first_child", "parent_element", "child_nodes"];
    none_of(&["src/ui"], &words, "a component has its elements by `NodeRef` or from an event");
}

#[test]
fn components_write_no_markup_as_text() {
    let words = ["inner_html", "outer_html", "insert_adjacent_html", "from_html_unchecked", "set_text_content"];
    none_of(&["src/ui"], &words, "what the page shows is made by `html!`");
}

#[test]
fn components_take_events_by_typed_callbacks() {
    let words = [".type_()", "add_event_listener", "\"onclick\"", "\"oninput\"", "\"onchange\""];
    none_of(
        &["src/ui"],
        &words,
        "an event is taken by a typed callback, or by `EventListener` in a hook where it is the window's",
    );
}

#[test]
fn components_have_no_style_attribute() {
    none_of(
        &["src/ui"],
        &[" style=", "\"style\""],
        "the policy of the page refuses style attributes: use a class or an SVG attribute",
    );
}

#[test]
fn components_keep_no_clock_and_no_chance() {
    let words = ["Instant", "SystemTime", "Date::now", "Date::new_0", "Math::random"];
    none_of(&["src/ui"], &words, "the first paint is a pure function of the content and the state");
}

#[test]
fn a_fault_is_found_in_code_and_in_nothing_else() {
    let text = "// query_selector\nfn one() { page.query_selector(\"a\") }\n#[cfg(test)]\nmod tests { fn two() { query_selector() } }\n";
    let found: Vec<_> =
        code(text).filter(|(_, line)| line.contains("query_selector")).map(|(number, _)| number).collect();
    assert_eq!(found, [2]);
}
