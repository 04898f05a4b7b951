//! The story: the news of December 2010, two predictions to commit to, and the guided tour.

mod introduction;
mod miniature;
mod predictions;
pub mod steps;
mod text;
mod tour;

use yew::prelude::*;

use super::section;
use crate::content::law;
pub use introduction::Introduction;
pub use predictions::Predictions;
pub use steps::lights;
pub use tour::Tour;

/// The section of the story. The introduction gives way to the tour while the reader is on it; the rest never changes.
#[component]
pub fn StorySection() -> Html {
    html! {
        <section id="/story" class="story" aria-labelledby="story-title">
            <h2 id="story-title" tabindex="-1">{ "Was Skype illegal?" }</h2>
            <Introduction />
            <Tour />
            <details>
                <summary>{ "In one minute" }</summary>
                <div class="prose"><p>
                    { "China asked for a licence before any telecom service. Calls that touch a telephone were listed as basic; for \
                       those a licence came from the ministry alone. Calls between two computers were not listed, so \
                       their class was open. A circular of December 2010 was read as a ban, though it named nobody. Who called anyway \
                       risked the income and several times as much again. " }
                    { text::citations(&["c7.5", "c7.9", "c7.11", "c7.14", "c7.15"]) }
                </p></div>
            </details>
            <details>
                <summary>{ "Everything, step by step" }</summary>
                <ol class="prose steps">
                    for (step, number) in steps::STEPS.iter().zip(1..) {
                        <li key={number} id={format!("step-{number}")}>{ text::step(law(), number, step) }</li>
                    }
                </ol>
            </details>
            { section::as_of() }
        </section>
    }
}
