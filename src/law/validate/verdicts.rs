//! Checks `verdicts.toml`: each verdict is explained, and nothing is explained twice.

use super::{Content, Reader};
use crate::law::Verdict;

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let texts = &content.verdict_texts;
    for (nth, text) in texts.entries.iter().enumerate() {
        let same = texts.entries.iter().take(nth);
        if same.into_iter().any(|other| (other.verdict, other.restriction) == (text.verdict, text.restriction)) {
            let message = format!("`{}` is explained twice: take one out", text.verdict.key());
            reader.problem(texts, nth, text.verdict.key(), message);
        }
    }
    for verdict in Verdict::ALL {
        let is_explained = texts.entries.iter().any(|text| text.verdict == *verdict && text.restriction.is_none());
        if !is_explained && !reader.has_broken("verdicts.toml") {
            let message = format!("nothing explains the verdict `{}`: add a [[verdict]] for it", verdict.key());
            reader.problem(texts, texts.entries.len().saturating_sub(1), "[[verdict]]", message);
        }
    }
}
