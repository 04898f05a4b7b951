//! One voice of the thread.

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
    /// Whether it is the one that the permalink names.
    pub is_current: bool,
}

/// What a voice says, what a check of it found, which claims it disputes, who answers it, and what it speaks of.
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

/// The name of a voice, as a link to it.
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

/// The claims that a voice disputes, the voices that answer it, and what it says about the map and the well.
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

/// The parameters of a well in words. Where a voice gives a number, it is the watcher's patience; the other numbers are ours.
fn parameters(well: &str) -> String {
    let mut named: Vec<&str> = well.split('&').filter_map(|pair| pair.split('=').next()).map(words::params).collect();
    if well.contains("good") || well.contains("reset") {
        named.push("with numbers of ours");
    }
    named.join(", ")
}
