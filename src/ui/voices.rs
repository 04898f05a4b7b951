//! The voices section: every post and comment of the thread in a short paraphrase, grouped by opinion, with replies and disputed claims.

mod voice_article;

use yew::prelude::*;

use super::{
    components::{depth::whole_depth, island::Island},
    context::use_page,
    words,
};
use crate::{
    content::law,
    law::{Stance, StaticStr, filled},
};
pub use voice_article::VoiceArticle;

/// The voices section of the article.
#[component]
pub fn VoicesSection() -> Html {
    // The first voice is the post.
    let comments = law().voices.len().saturating_sub(1);
    html! {
        <section id="/voices" aria-labelledby="voices-title">
            <h2 id="voices-title" tabindex="-1">{ "What the thread says" }</h2>
            <div class="prose">
                <p>{ filled(law().texts.thread.introduction, &[("comments", &comments.to_string())]) }</p>
            </div>
            { whole_depth("thread", "All voices, by what they think", html! { <VoiceList /> }) }
        </section>
    }
}

/// The interactive list of all voices. All of it is one island, because the permalink may name any voice; it has about 330 elements.
#[component]
pub fn VoiceList() -> Html {
    let current = use_page().state.library.voice;
    html! { <Island id="voice-list"><StanceGroups {current} /></Island> }
}

/// The props of [`StanceGroups`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StanceGroupsProps {
    /// The id of the voice that the permalink names, if any.
    pub current: Option<StaticStr>,
}

/// The voices, grouped by opinion.
#[component]
pub fn StanceGroups(props: &StanceGroupsProps) -> Html {
    let voices = &law().voices;
    html! {
        <div class="stances">
            for stance in Stance::ALL {
                <section key={stance.key()} aria-labelledby={format!("stance-{}", stance.key())}>
                    <h3 id={format!("stance-{}", stance.key())}>{ words::stance(*stance) }</h3>
                    for voice in voices.iter().filter(|voice| voice.stance == *stance) {
                        <VoiceArticle key={voice.id.as_str()} id={voice.id} is_current={props.current == Some(voice.id)} />
                    }
                </section>
            }
        </div>
    }
}
