//! The map as the static page has it. The live page only marks what changes.

use yew::prelude::*;

use super::{
    super::section, drawing::drawing, keys::help, legend::legend, outline::outline, prose::prose, table::table,
};
use crate::framework::Framework;

const FORMS: [(&str, &str); 4] =
    [("picture", "Picture"), ("outline", "Outline"), ("table", "Table"), ("prose", "Prose")];

/// Everything in the section of the map.
pub(super) fn body(law: &'static Framework) -> Html {
    html! {
        <section id="/map" aria-labelledby="map-title">
            <h2 id="map-title">{ "The framework on one map" }</h2>
            <figure class="wide">
                <div class="tools live">
                    { find() }
                    <div class="seg" role="group" aria-label="How the framework is shown">
                        { for FORMS.iter().map(|(form, name)| html! {
                            <button key={*form} type="button" name="form" value={*form} aria-pressed={(*form == "picture").to_string()}>{ *name }</button>
                        }) }
                    </div>
                    <button type="button" name="clear" disabled=true>{ "Clear" }</button>
                </div>
                <div class="pictures">{ picture(law, true) }{ picture(law, false) }</div>
                { help() }
                <p class="status small live">
                    <span id="map-said" role="status">{ "Lit: the path of the case in the trace." }</span>{ " " }
                    <button type="button" name="read" id="map-read" class="plain" hidden=true>{ "Read about it" }</button>
                </p>
                <figcaption>
                    { legend() }
                    <p>{ "As described in a comment of January 2011; in italics, what was added from the texts. Current law differs." }</p>
                </figcaption>
            </figure>
            { panel() }
            { view("outline", "The same as an outline", outline(law)) }
            { view("table", "The same as a table", table(law)) }
            { view("prose", "The same as prose", prose(law)) }
            <p class="tools take live" role="group" aria-label="Take it away">
                <span class="small">{ "Take it away:" }</span>
                <button type="button" name="take" value="svg">{ "SVG" }</button>
                <button type="button" name="take" value="png">{ "PNG" }</button>
                <button type="button" name="take" value="md">{ "Outline as Markdown" }</button>
                <button type="button" name="take" value="print">{ "Print" }</button>
            </p>
            { section::as_of() }
        </section>
    }
}

fn find() -> Html {
    html! {
        <div class="find">
            <label for="find">{ "Find" }</label>
            <input id="find" type="search" role="combobox" autocomplete="off" maxlength="80" aria-autocomplete="list"
                aria-expanded="false" aria-controls="find-list" placeholder="PC to phone, 基础, fine…" />
            <ul id="find-list" role="listbox" aria-label="Suggestions" hidden=true></ul>
        </div>
    }
}

fn picture(law: &'static Framework, wide: bool) -> Html {
    html! {
        <div class={classes!("drawing", if wide { "wide" } else { "narrow" })}>
            <div class="frame">{ drawing(law, wide) }</div>
            <div class="lens live" role="group" aria-label="Nearer and further">
                <button type="button" name="lens" value="1.5" aria-label="Nearer" title="Nearer">{ "+" }</button>
                <button type="button" name="lens" value="0.667" aria-label="Further" title="Further" disabled=true>{ "−" }</button>
                <button type="button" name="lens" value="0" aria-label="Fit the whole map" title="Fit the whole map" disabled=true>{ "Fit" }</button>
            </div>
        </div>
    }
}

fn view(form: &str, name: &'static str, list: Html) -> Html {
    html! { <details class="view" id={format!("view-{form}")}><summary>{ name }</summary>{ list }</details> }
}

fn panel() -> Html {
    let field = |id: &'static str, name: &'static str| {
        html! {
            <div class="field">
                <label for={id}>{ name }</label>
                <input {id} readonly=true />
                <button type="button" name="copy" value={id}>{ "Copy" }</button>
            </div>
        }
    };
    html! {
        <div class="panel" id="map-panel">
            <h3 class="kicker">{ "What is selected" }</h3>
            <p class="small" id="map-hint">{ "Nothing yet: select anything on the map to read what it is and where that comes from." }</p>
            <div id="map-subject" class="subject"></div>
            <div id="map-quoting" class="quoting" hidden=true>
                { field("copy-link", "Link") }
                { field("copy-cite", "Cite") }
                <p class="small" id="map-copied" role="status"></p>
            </div>
        </div>
    }
}
