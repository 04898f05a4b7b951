//! The glossary, and the links to it from the words of a text.

use std::sync::OnceLock;

use yew::prelude::*;

use crate::{
    content::law,
    law::{Law, Term},
};

/// A form of a term in running text.
#[derive(Debug)]
struct Form {
    /// The form in lower case.
    words: String,
    term: &'static Term,
}

/// The forms of all terms, the longest first.
fn forms() -> &'static [Form] {
    static FORMS: OnceLock<Vec<Form>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let forms =
            |term: &'static Term| term.words.iter().map(move |words| Form { words: words.to_lowercase(), term });
        let mut forms: Vec<Form> = law().glossary.iter().flat_map(forms).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        forms
    })
}

/// A part of a text: plain words, or a form of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part<'a> {
    Plain(&'a str),
    Term(&'a str, &'static Term),
}

/// Whether the words from `start` to `end` are not part of longer words.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |letter: char| letter.is_alphanumeric();
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

/// The first place of a form in a text, in bytes; capitals do not matter.
fn place(text: &str, form: &str) -> Option<(usize, usize)> {
    let mut places = text.char_indices().map(|(start, _)| (start, start + form.len()));
    places.find(|&(start, end)| {
        text.get(start..end).is_some_and(|words| words.eq_ignore_ascii_case(form)) && stands_alone(text, start, end)
    })
}

/// The text in parts, with the first occurrence of each term as a part of its own.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = vec![Part::Plain(text)];
    let mut found: Vec<&str> = Vec::new();
    for form in forms() {
        if found.contains(&form.term.id.as_str()) {
            continue;
        }
        let split = parts.iter().enumerate().find_map(|(nth, part)| match part {
            Part::Plain(text) => place(text, &form.words).map(|(start, end)| (nth, *text, start, end)),
            Part::Term(..) => None,
        });
        if let Some((nth, text, start, end)) = split {
            let piece = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
            let pieces = [
                Part::Plain(piece(0, start)),
                Part::Term(piece(start, end), form.term),
                Part::Plain(piece(end, text.len())),
            ];
            parts.splice(nth..=nth, pieces);
            found.push(form.term.id.as_str());
        }
    }
    parts.retain(|part| *part != Part::Plain(""));
    parts
}

/// A text in which the first occurrence of each term of the glossary is a link to it.
pub(super) fn linked(text: &'static str) -> Html {
    let part = |part: Part<'static>| match part {
        Part::Plain(words) => html! { { words } },
        Part::Term(words, term) => html! { <a class="term" href={format!("#term-{}", term.id)}>{ words }</a> },
    };
    html! { <>{ for parts(text).into_iter().map(part) }</> }
}

/// Every term with its Chinese name, its meaning, and its place on the map.
pub(super) fn glossary(law: &'static Law) -> Html {
    html! {
        <details id="glossary">
            <summary>{ format!("Glossary: {} terms", law.glossary.len()) }</summary>
            <dl class="glossary">
                for term in &law.glossary {
                    <div key={term.id.as_str()}>
                        <dt id={format!("term-{}", term.id)} tabindex="-1">
                            { term.term.as_str() }
                            if let Some(chinese) = term.chinese { { " " }<span lang="zh-Hans">{ chinese.as_str() }</span> }
                        </dt>
                        <dd>
                            { term.says.as_str() }
                            if let Some(node) = term.node { { " " }<a href={format!("#/map?node={node}")}>{ "On the map" }</a> }
                        </dd>
                    </div>
                }
            </dl>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    fn terms(text: &str) -> Vec<(&str, &str)> {
        let term = |part: Part<'static>| match part {
            Part::Plain(_) => None,
            Part::Term(words, term) => Some((words, term.id.as_str())),
        };
        let text: &'static str = text.to_owned().leak();
        parts(text).into_iter().filter_map(term).collect()
    }

    #[test]
    fn each_term_is_linked_once_and_the_longest_form_wins() {
        let text = "Basic licences are not basic services. A basic licence is scarce.";
        assert_eq!(terms(text), [("Basic licences", "basic-licence"), ("basic services", "basic-service")]);
    }

    #[test]
    fn a_part_of_a_word_is_no_term() {
        assert_eq!(terms("capital, handicap, captain"), []);
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        let law = crate::content::law();
        for rule in &law.rules {
            let whole: String = parts(rule.says.as_str())
                .iter()
                .map(|part| match part {
                    Part::Plain(words) | Part::Term(words, _) => *words,
                })
                .collect();
            assert_eq!(whole, rule.says.as_str());
        }
    }

    #[test]
    fn every_term_stands_somewhere() {
        let law = crate::content::law();
        let texts: Vec<&str> = law
            .rules
            .iter()
            .map(|rule| rule.says.as_str())
            .chain(law.story.steps.iter().map(|step| step.says.as_str()))
            .chain(law.story.news.iter().chain(&law.story.minute).map(|passage| passage.says.as_str()))
            .chain(law.claims.iter().map(|claim| claim.says.as_str()))
            .chain(law.verdict_texts.iter().map(|text| text.says.as_str()))
            .collect();
        let linked: Vec<&str> = texts.iter().flat_map(|text| terms(text)).map(|(_, id)| id).collect();
        let unlinked: Vec<&str> =
            law.glossary.iter().map(|term| term.id.as_str()).filter(|id| !linked.contains(id)).collect();
        assert!(unlinked.len() < 14, "{unlinked:?} stand in none of the texts that link to the glossary");
    }
}
