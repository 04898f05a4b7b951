//! How easy the page is to read: no sentence is longer than 30 words, and the story reads as easily as a good newspaper.
//!
//! The measure is Flesch's reading ease: 206.835 - 1.015 words per sentence - 84.6 syllables per word (R. Flesch, "A new readability
//! yardstick", Journal of Applied Psychology 32, 1948). 60 to 70 is plain English; quality newspapers are at 45 to 60.

use serde_json::Value;
use snailwell::content::law;

/// The longest sentence, in words.
const LONGEST: usize = 30;

/// Keys of the content whose values are ids, addresses, Chinese texts or words of other people, and no sentences of ours.
const NO_PROSE: [&str; 6] = ["address", "chinese", "hash", "id", "key", "words"];

/// Every text of a value with at least two words.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(' ') => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => {
            let prose = fields.iter().filter(|(key, _)| !NO_PROSE.contains(&key.as_str()));
            prose.for_each(|(_, value)| texts(value, found));
        }
        _ => {}
    }
}

fn texts_of(value: impl serde::Serialize) -> Vec<String> {
    let mut found = Vec::new();
    texts(&serde_json::to_value(value).unwrap(), &mut found);
    found
}

/// The sentences of a text. A full stop, question mark or exclamation mark ends one where a capital, a figure or a quotation follows.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!']) {
        let rest = text.get(at + mark.len()..).unwrap();
        let next = rest.trim_start_matches(['”', ')']).strip_prefix(' ').and_then(|rest| rest.chars().next());
        if next.is_none_or(|next| next.is_uppercase() || next.is_numeric() || next == '“')
            && !rest.starts_with(char::is_numeric)
        {
            sentences.push(text.get(start..at + 1).unwrap());
            start = at + 1;
        }
    }
    sentences.push(text.get(start..).unwrap());
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '/'));
    parts.filter(|word| word.contains(|letter: char| letter.is_ascii_alphanumeric()))
}

/// The syllables of a word: its groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let letters: String = word.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let groups = letters.split(|letter| !is_vowel(letter)).filter(|group| !group.is_empty()).count();
    let silent = letters.ends_with('e') && !letters.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Flesch's reading ease of some texts.
fn reading_ease(texts: &[String]) -> f64 {
    let sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    206.835 - 1.015 * words.len() as f64 / sentences.len() as f64 - 84.6 * syllables as f64 / words.len() as f64
}

#[test]
fn sentences_words_and_syllables_are_counted_as_a_reader_would() {
    assert_eq!(
        sentences("The fine is RMB 1.5 m. It falls on providers (Art. 70)."),
        ["The fine is RMB 1.5 m.", " It falls on providers (Art.", " 70)."]
    );
    assert_eq!(words("PC-to-phone calls, 3 to 5 times – no more").count(), 10);
    assert_eq!(["the", "licence", "people", "telephony", "fine"].map(syllables), [1, 2, 2, 4, 1]);
    let simple = reading_ease(&["The snail is in the well. It wants to get out.".to_owned()]);
    let hard = reading_ease(&["Telecommunications administrations promulgate interpretative regulations.".to_owned()]);
    assert!(simple > 100.0 && hard < 0.0, "{simple} {hard}");
}

#[test]
fn no_sentence_is_longer_than_thirty_words() {
    let texts = texts_of(law());
    let sentences = texts.iter().flat_map(|text| sentences(text));
    let long: Vec<&str> = sentences.filter(|sentence| words(sentence).count() > LONGEST).collect();
    assert!(long.is_empty(), "{} of more than {LONGEST} words:\n{}", long.len(), long.join("\n"));
}

#[test]
fn the_page_reads_as_easily_as_a_good_newspaper() {
    let law = law();
    let parts = [
        ("story and tour", texts_of(&law.story), 60.0),
        ("claims", texts_of(&law.claims), 50.0),
        ("rules", texts_of(&law.rules), 50.0),
        ("verdicts", texts_of(&law.verdict_texts), 50.0),
        ("voices", texts_of(&law.voices), 60.0),
        ("events", texts_of(&law.events), 50.0),
        ("wells", texts_of(&law.wells), 60.0),
        ("penalty", texts_of(&law.penalty), 50.0),
        ("openness", texts_of(&law.openness), 60.0),
        ("glossary", texts_of(&law.glossary), 50.0),
        ("questions", texts_of(&law.questions), 60.0),
    ];
    for (name, texts, least) in parts {
        let ease = reading_ease(&texts);
        println!("{name}: {ease:.1}");
        assert!(ease >= least, "{name}: reading ease {ease:.1}, and at least {least} is wanted");
    }
}

/// Elements that stand in a line of text; every other element begins a new line. The options of a field are no part of the text.
const INLINE: [&str; 11] = ["a", "br", "cite", "em", "i", "input", "label", "option", "output", "select", "strong"];

/// The lines of text of a page: its text without tags, broken where a block begins or ends.
fn lines(html: &str) -> Vec<String> {
    let mut text = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.trim_start_matches('/').split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
        if !INLINE.contains(&name) {
            text.push('\n');
        }
        if name != "option" || tag.starts_with('/') {
            text.push_str(words);
        }
    }
    text.lines().map(str::trim).filter(|line| line.contains(' ')).map(str::to_owned).collect()
}

#[test]
fn no_sentence_of_the_whole_page_is_longer_than_thirty_words() {
    let lines = lines(&snailwell::ui::prerender());
    assert!(lines.len() > 500, "{} lines", lines.len());
    // What does not end like a sentence is a list, a label or a cell of a table.
    let sentences =
        lines.iter().flat_map(|line| sentences(line)).filter(|sentence| sentence.ends_with(['.', '?', '!']));
    let long: Vec<&str> = sentences.filter(|sentence| words(sentence).count() > LONGEST).collect();
    assert!(long.is_empty(), "{} of more than {LONGEST} words:\n{}", long.len(), long.join("\n"));
}
