//! One voice: a post or comment of the thread.

use yew::prelude::*;

use crate::{
    content::law,
    law::{StaticStr, Voice},
    ui::{components::citation, section, words},
};

/// The props of [`VoiceArticle`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct VoiceArticleProps {
    /// The id of the voice.
    pub id: StaticStr,
    /// Whether the permalink names this voice.
    pub is_current: bool,
}

/// A voice: its paraphrase, its fact check, the claims that it disputes, the replies to it, and links to the map and the well.
#[component]
pub fn VoiceArticle(props: &VoiceArticleProps) -> Html {
    let VoiceArticleProps { id, is_current } = props;
    html! {
        <article id={format!("voice-{id}")} class="voice" tabindex="-1" aria-current={is_current.then_some("true")}>
            if let Some(voice) = law().voice(id) {
                { opinion(voice) }
                { connections(voice) }
            }
        </article>
    }
}

/// The name of a voice as a link.
fn link(voice: &Voice) -> Html {
    html! { <a href={format!("#/voices?voice={}", voice.id)}>{ voice.who.as_str() }</a> }
}

fn opinion(voice: &Voice) -> Html {
    html! {
        <>
            <h4>{ link(voice) }</h4>
            <p>{ voice.says.as_str() }{ " " }{ citation::opinion(&voice.cites) }</p>
            if let Some(check) = &voice.check {
                <p class="small">{ citation::check(check) }</p>
            }
        </>
    }
}

/// The claims that a voice disputes, the voices that reply to it, and links to the map and the well.
fn connections(voice: &'static Voice) -> Html {
    let law = law();
    let disputed = voice.disputes.iter().filter_map(|id| law.claim(id));
    let answers = law.voices.iter().filter(|other| other.answers.contains(&voice.id));
    html! {
        <ul class="small plain">
            for claim in disputed {
                <li key={claim.id.as_str()}>
                    { "Disputes: " }<a href={format!("#/sources?claim={}", claim.id)}>{ claim.says.as_str() }</a>
                </li>
            }
            for other in answers {
                <li key={other.id.as_str()}>
                    { "Answered by " }{ link(other) }{ ": " }{ other.says.as_str() }{ " " }{ citation::opinion(&other.cites) }
                </li>
            }
            if !voice.about.is_empty() {
                <li>{ "On the map: " }{ section::nodes(law, &voice.about) }</li>
            }
            if let Some(well) = voice.well {
                <li>{ "In the well: " }<a href={format!("#/snail?{well}")}>{ parameters(&well) }</a></li>
            }
        </ul>
    }
}

/// The parameters of a well in words, given the query part of a permalink. Only the patience is a number from the thread; if the link
/// sets the good days or the slides to the bottom, the text says that these numbers are ours.
fn parameters(well: &str) -> String {
    let named: Vec<&str> = well.split('&').filter_map(|pair| pair.split('=').next()).map(words::params).collect();
    let note = if well.contains("good") || well.contains("reset") { law().texts.thread.well.as_str() } else { "" };
    [&named.join(", "), note].concat()
}
