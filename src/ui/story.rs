//! The hook: the news, and two questions to commit to before reading on.

use yew::prelude::*;

/// The hook.
pub(super) fn story() -> Html {
    html! {
        <section id="/story" class="prose" aria-labelledby="story-title">
            <h2 id="story-title">{ "Was Skype illegal?" }</h2>
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
                   day and slides two feet back at night. Before you scroll: " }
                <em>{ "was a call from PC to PC against the law, and how many days does the snail need?" }</em>
                { " " }<span class="prov"><cite>{ "c4.1" }</cite></span>
            </p>
            <p><a href="#/map">{ "See the map" }</a>{ ", " }<a href="#/trace">{ "ask the law" }</a>{ ", or " }<a href="#/snail">{ "watch the snail" }</a>{ "." }</p>
            { super::section::as_of() }
        </section>
    }
}
