//! The voices section: every post and comment of the thread in a short paraphrase, grouped by opinion, with replies and disputed claims.

mod voice_article;

use yew::prelude::*;

use super::{
    components::{depth::whole_depth, island::Island},
    context::use_page,
    hooks::use_short_list,
    words,
};
use crate::{
    content::law,
    law::{Stance, StaticStr, Voice, filled},
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
    let state = use_page().state;
    html! { <Island id="voice-list"><StanceGroups current={state.library.voice} is_embed={state.embed} /></Island> }
}

/// The props of [`StanceGroups`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StanceGroupsProps {
    /// The id of the voice that the permalink names, if any.
    pub current: Option<StaticStr>,
    /// Whether the section stands alone in another page. Then the list is short at first.
    #[prop_or_default]
    pub is_embed: bool,
}

/// How many voices an embed shows at first.
const FIRST: usize = 3;

/// The voices, grouped by opinion.
#[component]
pub fn StanceGroups(props: &StanceGroupsProps) -> Html {
    let StanceGroupsProps { current, is_embed } = *props;
    let voices = &law().voices;
    let list = use_short_list(is_embed, FIRST);
    let mut left = list.most;
    let mut is_shown = |voice: &&Voice| {
        let fits = left > 0;
        left = left.saturating_sub(1);
        fits || current == Some(voice.id)
    };
    let of = |stance: Stance| voices.iter().filter(move |voice| voice.stance == stance);
    let groups = Stance::ALL.iter().map(|stance| (*stance, of(*stance).filter(&mut is_shown).collect::<Vec<_>>()));
    let groups: Vec<_> = groups.filter(|(_, voices)| !voices.is_empty()).collect();
    html! {
        <>
            <div class="stances">
                for (stance, voices) in groups {
                    <section key={stance.key()} aria-labelledby={format!("stance-{}", stance.key())}>
                        <h3 id={format!("stance-{}", stance.key())}>{ words::stance(stance) }</h3>
                        for voice in voices {
                            <VoiceArticle key={voice.id.as_str()} id={voice.id} is_current={current == Some(voice.id)} />
                        }
                    </section>
                }
            </div>
            if voices.len() > list.most {
                <p><button type="button" onclick={list.on_all}>{ format!("Show all {} voices", voices.len()) }</button></p>
            }
        </>
    }
}
