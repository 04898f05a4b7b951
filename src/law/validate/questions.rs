//! Checks `questions.toml`: no question is asked twice, and each has a permalink. `tests/content.rs` follows the permalinks.

use super::{Content, Reader};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let questions = &content.questions;
    reader.repeated(questions, "question", |question| question.asks);
    for (nth, question) in questions.entries.iter().enumerate() {
        if !question.hash.starts_with("#/") {
            let message =
                format!("`{}` is no permalink: copy one from the page, such as #/trace?carrier=named", question.hash);
            reader.problem(questions, nth, "hash", message);
        }
    }
}
