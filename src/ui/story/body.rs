//! The story as the static page has it: the hook, the bets with their answers, the tour.

use yew::prelude::*;

use super::{
    super::{section, words},
    steps::{STEPS, Step},
};
use crate::{
    framework::{Case, Framework, Service},
    link::MapState,
    snail::{Setting, first_day},
};

const CHOICES: [(&str, &str); 3] = [("yes", "Yes"), ("no", "No"), ("depends", "It depends on the call")];

/// Everything in the section of the story.
pub(super) fn body(law: &'static Framework) -> Html {
    html! {
        <section id="/story" class="story" aria-labelledby="story-title">
            <h2 id="story-title">{ "Was Skype illegal?" }</h2>
            <div class="before">
                { hook() }
                { bets(law) }
                <p class="controls live">
                    <button type="button" name="step" value="1">{ "Take the tour: eight steps, five minutes" }</button>
                </p>
            </div>
            <div class="tour" hidden=true>
                <article aria-live="polite">
                    <div class="idea"></div>
                    <div class="controls">
                        <button type="button" name="step" value="back">{ "Back" }</button>
                        <button type="button" name="step" value="next" class="main">{ "Next" }</button>
                        <button type="button" name="step" value="0">{ "Leave the tour" }</button>
                        <a class="see" href="#/map">{ "See it on the map" }</a>
                    </div>
                    <p class="end" hidden=true>
                        { "Now " }<a href="#/trace">{ "put a case to the law" }</a>{ ", or " }<a href="#/snail">{ "watch the snail" }</a>{ "." }
                    </p>
                </article>
                <div class="where drawing small" aria-hidden="true"></div>
            </div>
            <details>
                <summary>{ "In one minute" }</summary>
                <div class="prose"><p>
                    { "China asked for a licence before any telecom service. Calls that touch a telephone were listed as basic; for \
                       those a licence came from the ministry alone. Calls between two computers were not listed, so \
                       their class was open. A circular of December 2010 was read as a ban, though it named nobody. Who called anyway \
                       risked the income and several times as much again. " }
                    <span class="prov"><cite>{ "c7.5" }</cite><cite>{ "c7.9" }</cite><cite>{ "c7.11" }</cite><cite>{ "c7.14" }</cite><cite>{ "c7.15" }</cite></span>
                </p></div>
            </details>
            <details>
                <summary>{ "Everything, step by step" }</summary>
                <ol class="prose steps">{ for STEPS.iter().zip(1..).map(|(step, nth)| idea(law, step, nth)) }</ol>
            </details>
            { section::as_of() }
        </section>
    }
}

/// What a step says, with its paragraphs and what it lights.
fn idea(law: &'static Framework, step: &'static Step, nth: u32) -> Html {
    html! {
        <li key={nth} id={format!("step-{nth}")} data-lights={step.lights.join(" ")}>
            <p class="kicker">{ format!("Step {nth} of {}", MapState::STEPS) }</p>
            <h3>{ step.title }</h3>
            <p>
                { step.says }{ " " }
                <span class="prov">{ for step.cites.iter().map(|cite| html! { <cite key={*cite}>{ *cite }</cite> }) }</span>
            </p>
            <ul class="chips">{ for step.lights.iter().filter_map(|id| law.node(id)).map(|node| html! {
                <li key={node.id.as_str()}><a href={format!("#/map?node={}", node.id)}>{ node.title.as_str() }</a></li>
            }) }</ul>
        </li>
    }
}

fn hook() -> Html {
    html! {
        <div class="prose">
            <p>
                { "On 30 December 2010 a newspaper reported that every Internet telephone service in China was illegal, \
                   except those of two carriers. No date was given. " }
                <span class="prov"><cite>{ "post.4" }</cite><cite>{ "post.6" }</cite><i>{ "press report" }</i></span>
            </p>
            <p>
                { "The rules behind that sentence fit on one map. Follow a call from " }<em>{ "PC to phone" }</em>
                { ": the Categories list it as a basic service, a basic licence comes only from the ministry, and a \
                   notice of 2005 let two carriers try it. " }
                <span class="prov"><cite>{ "c7.9" }</cite><cite>{ "c7.10" }</cite><cite>{ "c7.11" }</cite></span>
            </p>
            <p>
                { "A reader of that news thought of an old puzzle: a snail in a thirty-foot well that climbs three feet by \
                   day and slides two feet back at night. " }
                <span class="prov"><cite>{ "c4.1" }</cite></span>
            </p>
        </div>
    }
}

/// Two predictions to commit to, and the answers, which show when there is something to compare. Neither is stored or sent.
fn bets(law: &Framework) -> Html {
    let verdict = |service| words::verdict(law.trace(&Case { service: Some(service), ..Case::default() }).verdict);
    let days = first_day(&Setting::default()).unwrap_or_default();
    html! {
        <div class="bets live">
            <fieldset>
                <legend>{ "Before you read on: was Skype illegal in China in January 2011?" }</legend>
                <div class="controls">{ for CHOICES.iter().map(|(key, words)| html! {
                    <label key={*key}><input type="radio" name="bet" value={*key} />{ *words }</label>
                }) }</div>
            </fieldset>
            <p>
                <label for="bet-days">{ "And on which day is the snail out of its well?" }</label>{ " " }
                <input id="bet-days" type="number" min="1" max="9999" inputmode="numeric" />
            </p>
            <p>
                <button type="button" class="main" name="compare" disabled=true>{ "Compare" }</button>{ " " }
                <span class="small">{ "Your guesses stay on this page and are forgotten with it." }</span>
            </p>
            <div role="status"><div class="told" hidden=true>
                <p>
                    { "You said " }<b class="lower said"></b>{ ". " }
                    <span data-bet="depends">{ "So do the rules" }</span><span data-bet="yes no">{ "The rules say: it depends on the call" }</span>
                    { ". From PC to phone, without a licence: " }
                    <a class="lower" href="#/trace">{ verdict(Service::PcToPhone) }</a>{ ". From PC to PC: " }
                    <a class="lower" href="#/trace?service=pc-to-pc">{ verdict(Service::PcToPc) }</a>{ "." }
                </p>
                <p>
                    { "You said day " }<b class="days"></b>{ ". " }
                    <span data-days={days.to_string()}>{ "That is the answer" }</span>
                    <span data-days="30">{ "Almost everyone says so, but no" }</span>
                    <span data-days="">{ "Not quite" }</span>
                    { ": it climbs out on day " }<a href="#/snail">{ days }</a>{ ", when the last three feet need no night." }
                </p>
            </div></div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::framework;

    #[test]
    fn every_step_lights_what_is_there_and_rests_on_claims() {
        let law = framework();
        for step in &STEPS {
            for id in step.lights {
                assert!(law.node(id).is_some(), "{id}");
            }
            for cite in step.cites {
                assert!(law.claims.iter().any(|claim| claim.cites.iter().any(|id| id == cite)), "{cite}");
            }
        }
    }
}
