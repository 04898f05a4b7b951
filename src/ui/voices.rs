//! The thread: every voice in a sentence or two of ours, grouped by what it holds, with the objections beside it.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::part::is_part;

use super::{
    cite,
    gifts::{Gifts, use_given},
    section,
    stage::{built, use_stage},
    words,
};
use crate::{
    content::framework,
    fill::fill,
    framework::{Framework, Stance, Text, Voice},
};

/// What the section shows.
#[derive(PartialEq)]
pub struct VoicesProps {
    /// The voice in front.
    pub voice: Option<Text>,
}

is_part!(VoicesProps, use_voices);

/// The thread.
#[hook]
fn use_voices(props: &VoicesProps) -> Html {
    let stage = use_stage("/voices");
    let mut gifts = Gifts::default();
    gifts.current(".voice", props.voice.map(|id| fill("voice-{}", &[&id])).unwrap_or_default());
    use_given(&stage, Rc::new(gifts));
    built(whole)
}

fn whole() -> Html {
    let law = framework();
    let holders = |stance: Stance| law.voices.iter().filter(move |voice| voice.stance == stance);
    html! {
        <section id="/voices" aria-labelledby="voices-title">
            <h2 id="voices-title">{ "What the thread says" }</h2>
            <div class="prose">
                <p>
                    { "One post and " }{ law.voices.len().saturating_sub(1) }
                    { " comments, of January 2011 and the years after, each in our words. They are opinions; where one of them \
                       could be checked, the check stands with it." }
                </p>
            </div>
            <div class="stances">
                { for Stance::ALL.iter().map(|stance| html! {
                    <section key={stance.key()} aria-labelledby={format!("stance-{}", stance.key())}>
                        <h3 id={format!("stance-{}", stance.key())}>{ words::stance(*stance) }</h3>
                        { for holders(*stance).map(|voice| one(law, voice)) }
                    </section>
                }) }
            </div>
            { section::as_of() }
        </section>
    }
}

fn one(law: &'static Framework, voice: &'static Voice) -> Html {
    let link = |voice: &Voice| html! { <a href={format!("#/voices?voice={}", voice.id)}>{ voice.who.as_str() }</a> };
    let objections = law.voices.iter().filter(|other| other.answers.contains(&voice.id));
    html! {
        <article key={voice.id.as_str()} id={format!("voice-{}", voice.id)} class="voice">
            <h4>{ link(voice) }</h4>
            <p>{ voice.says.as_str() }{ " " }{ cite::opinion(&voice.cites) }</p>
            if let Some(check) = &voice.check { <p class="small">{ cite::check(check) }</p> }
            <ul class="small plain">
                { for voice.disputes.iter().filter_map(|id| law.claim(id)).map(|claim| html! {
                    <li key={claim.id.as_str()}>{ "Disputes: " }<a href={format!("#/sources?claim={}", claim.id)}>{ claim.says.as_str() }</a></li>
                }) }
                { for objections.map(|other| html! {
                    <li key={other.id.as_str()}>{ "Answered by " }{ link(other) }{ ": " }{ other.says.as_str() }{ " " }{ cite::opinion(&other.cites) }</li>
                }) }
                if !voice.about.is_empty() {
                    <li key="about">{ "On the map: " }{ section::nodes(law, &voice.about) }</li>
                }
                if let Some(well) = voice.well {
                    <li key="well">{ "In the well: " }<a href={format!("#/snail?{well}")}>{ settings(well.as_str()) }</a></li>
                }
            </ul>
        </article>
    }
}

/// The settings of a well in words. A voice that gives a number gives the watcher's patience; the other numbers are ours.
fn settings(well: &str) -> String {
    let mut named: Vec<&str> = well.split('&').filter_map(|pair| pair.split('=').next()).map(words::setting).collect();
    if well.contains("good") || well.contains("reset") {
        named.push("with numbers of ours");
    }
    named.join(", ")
}
