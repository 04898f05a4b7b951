//! Checks `glossary.toml`: no term is defined twice, each has words, and the terms are in the order of the alphabet, a leading “the” apart.

use super::{Content, Reader, unknown};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let (terms, nodes) = (&content.terms, &content.nodes);
    reader.repeated(terms, "term", |term| term.id);
    let mut before = String::new();
    for (nth, term) in terms.entries.iter().enumerate() {
        let name = term.term.to_lowercase();
        let name = name.strip_prefix("the ").unwrap_or(&name).to_owned();
        if name < before {
            let message = format!("`{}` comes after `{before}`: put the terms in the order of the alphabet", term.term);
            reader.problem(terms, nth, &term.term, message);
        }
        before = name;
        unknown(reader, (terms, nth), &term.node, (nodes, |node| node.id), |node| {
            format!("term `{}` names `{node}`, which is no node: correct the id, or add the node", term.id)
        });
        if term.words.is_empty() {
            let message =
                format!("term `{}` has no words, so it is never found in a text: name one in `words`", term.id);
            reader.problem(terms, nth, "words", message);
        }
        for word in &term.words {
            let others = terms.entries.iter().take(nth);
            if let Some(other) = others.into_iter().find(|other| other.words.contains(word)) {
                let message = format!("`{word}` stands for `{}` and for `{}`: take out one", other.id, term.id);
                reader.problem(terms, nth, word, message);
            }
        }
    }
}
