//! The story section: the news of December 2010, two predictions that the reader makes, and the guided tour. Its words are in
//! `src/content/story.toml`.

mod controls;
mod part;
mod predictions;
mod step;
mod text;
mod tour;
mod tour_map;

use yew::prelude::*;

use super::{components::citation, glossary::linked};
use crate::content::law;
pub use predictions::Predictions;
pub use step::step_id;
pub use tour::Tour;

/// The story section.
#[component]
pub fn StorySection() -> Html {
    html! {
        <section id="/story" class="story" aria-labelledby="story-title">
            <h2 id="story-title" tabindex="-1">{ "Was Skype illegal?" }</h2>
            <Predictions />
            <div class="prose">
                for (nth, passage) in law().story.news.iter().enumerate() {
                    { text::passage(nth, passage) }
                }
            </div>
            <Tour />
            { endings() }
            <details id="one-minute">
                <summary>{ "In one minute" }</summary>
                <div class="prose">
                    for (nth, passage) in law().story.minute.iter().enumerate() {
                        { text::passage(nth, passage) }
                    }
                </div>
            </details>
            { explainers() }
        </section>
    }
}

/// What became of it all, with the sources.
fn endings() -> Html {
    html! {
        <div class="prose ending">
            for (nth, ending) in law().story.endings.iter().enumerate() {
                <p key={nth}>
                    { linked(ending.says.as_str()) }{ " " }
                    <span class="provenance">{ citation::keys(&ending.sources) }</span>
                </p>
            }
        </div>
    }
}

/// What the page's own terms mean.
fn explainers() -> Html {
    html! {
        <details id="explainers">
            <summary>{ "How to read this page" }</summary>
            <dl class="glossary">
                for explainer in &law().story.explainers {
                    <div key={explainer.name.as_str()}>
                        <dt>{ explainer.name.as_str() }</dt>
                        <dd>{ explainer.says.as_str() }{ " " }{ text::citations(&explainer.cites, None) }</dd>
                    </div>
                }
            </dl>
        </details>
    }
}
