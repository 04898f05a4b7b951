//! The questions for a class, each with the case or the well that answers it.

use yew::prelude::*;

use crate::law::Law;

/// Every question, with its answer in a fold of its own.
pub(super) fn questions(law: &'static Law) -> Html {
    html! {
        <details id="questions">
            <summary>{ format!("For a class: {} questions", law.questions.len()) }<span class="on-screen">{ " with answers" }</span></summary>
            <ol class="questions">
                for (nth, question) in law.questions.iter().enumerate() {
                    <li key={nth}>
                        <p>{ question.asks.as_str() }{ " " }<a href={question.hash.as_str()}>{ "Try it" }</a></p>
                        <details><summary>{ "Answer" }</summary><p>{ question.answer.as_str() }</p></details>
                    </li>
                }
            </ol>
        </details>
    }
}
