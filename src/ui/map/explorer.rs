//! The map with all its controls.

use web_sys::Element;
use yew::prelude::*;

use super::{
    actions::use_map_actions,
    case::MapCase,
    clip::use_selection_in_clip,
    export::MapExport,
    frame::MapFrame,
    highlight::{MapHighlight, use_highlight},
    keys::help,
    legend::MapLegend,
    navigation::use_key_navigation,
    panel::MapPanel,
    search::MapSearch,
    selection::Selection,
    viewport::{ViewportState, ViewportUpdate},
    views::MapView,
};
use crate::{
    content::law,
    law::{Case, Viewport},
    platform::page,
    state::{Action, Form, MapState, View},
    ui::{
        components::{depth::depth, other_answer::other_answer},
        hooks::{use_is_narrow, use_is_printing},
        trace::case_with_day,
    },
};

/// The props of [`MapExplorer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MapExplorerProps {
    /// The state of the map.
    pub map: MapState,
    /// The case in the trace; its path is highlighted if nothing else is.
    pub case: Case,
    /// Whether it is interactive. If not, as in the article without script, both drawings and every view are rendered in full.
    pub is_live: bool,
    /// Whether the section stands alone in another page. Then a narrow picture stays cut off even while the reader searches.
    #[prop_or_default]
    pub is_embed: bool,
    /// Receives [`Action::SetMap`] and [`Action::ShowCase`].
    pub dispatch: Callback<Action>,
}

/// The whole map: search, diagram, legend, details panel, the views as text, and downloads. All of them share one selection.
#[component]
pub fn MapExplorer(props: &MapExplorerProps) -> Html {
    let MapExplorerProps { map, case, is_live, dispatch, .. } = props;
    let (case, is_live, selection) = (*case, *is_live, Selection::of(map));
    let is_embed = props.is_embed;
    let actions = use_map_actions(map, dispatch);
    let on_select = actions.on_select;
    let highlight = use_highlight(map, case);
    let is_printing = use_is_printing();
    let is_narrow = use_is_narrow() && !is_printing;
    let viewport = use_reducer_eq(|| ViewportState(Viewport::FIT));
    // On paper the map is wide and whole.
    let shown = if is_printing { Viewport::FIT } else { viewport.0 };
    let on_viewport = {
        let viewport = viewport.dispatcher();
        use_callback((), move |update: ViewportUpdate, ()| viewport.dispatch(update))
    };
    // The wide and the narrow drawing have different sizes, so a viewport of one does not fit the other.
    use_effect_with(is_narrow, {
        let on_viewport = on_viewport.clone();
        move |_| on_viewport.emit(Box::new(|_| Viewport::FIT))
    });
    let drawing = use_node_ref();
    let panel = use_node_ref();
    let is_whole = use_state_eq(|| false);
    let nodes = use_memo((), |()| law().nodes.iter().map(|_| NodeRef::default()).collect::<Vec<_>>());
    let navigation = use_key_navigation(selection, nodes.clone(), on_select.clone());
    let message = navigation.speech.unwrap_or_else(|| status(map, &highlight));
    let onread = {
        let panel = panel.clone();
        move |_: MouseEvent| {
            if let Some(panel) = panel.cast::<Element>() {
                page::scroll_to(&panel);
            }
        }
    };
    let frame = |narrow: bool| {
        html! {
            <MapFrame key={if narrow { "narrow" } else { "wide" }} {is_live} {narrow} highlight={highlight.diagram.clone()} {selection}
                viewport={shown} drawing={drawing.clone()} nodes={nodes.clone()} on_viewport={on_viewport.clone()}
                on_select={on_select.clone()} onkeydown={navigation.onkeydown.clone()} />
        }
    };
    let view = |form: Form| {
        html! {
            <MapView {form} is_chosen={map.form == form} is_always_filled={!is_live} highlight={highlight.lists.clone()}
                is_narrowed={highlight.is_narrowed} {selection} on_select={on_select.clone()} />
        }
    };
    let is_clear = *map == MapState { form: map.form, ..MapState::default() };
    // On a narrow screen the style sheet cuts the picture off until the reader asks for all of it. What is selected is in the part that is
    // shown. In the full page, a search, a filter or a step of the tour shows all of it, because what it highlights may be anywhere.
    let is_selected = selection != Selection::Nothing;
    let is_clipped = !*is_whole && (is_clear || is_narrow && (is_embed || is_selected));
    let pictures = use_node_ref();
    use_selection_in_clip(&pictures, selection, is_clipped, is_narrow);
    // The button goes, and the focus with it into the map.
    let on_whole = navigation.on_focus.reform(move |_: MouseEvent| {
        is_whole.set(true);
        navigation.stop
    });
    html! {
        <>
            <figure class="wide map-figure">
                { other_answer(View::Map, &case_with_day(&case)) }
                <div class="tools live">
                    <MapSearch query={map.query.clone()} matches={highlight.matches.clone()} on_query={actions.on_query}
                        on_choose={actions.on_choose} on_focus={navigation.on_focus} />
                    { form_choice(map.form, &actions.on_form) }
                    <button type="button" disabled={is_clear} onclick={actions.on_clear}>{ "Clear" }</button>
                </div>
                <div ref={pictures} class="pictures" hidden={map.form != Form::Picture} data-clipped={is_clipped.then_some("true")}>
                    for narrow in [false, true].into_iter().filter(|narrow| !is_live || *narrow == is_narrow) {
                        { frame(narrow) }
                    }
                </div>
                if is_clipped { <p class="unclip"><button type="button" onclick={on_whole}>{ "Show the whole map" }</button></p> }
                if navigation.is_help_shown { { help() } }
                <p class="status small live">
                    <span id="map-said" role="status">{ message }</span>{ " " }
                    <button type="button" class="plain" hidden={selection == Selection::Nothing} onclick={onread}>{ "Read about it" }</button>
                </p>
                <MapCase {case} dispatch={dispatch.clone()} />
                <figcaption>
                    { depth("map-legend", "What shapes and lines mean, and a filter", html! {
                        <MapLegend {is_live} filter={map.filter} on_filter={actions.on_filter} />
                    }) }
                    <p>{ law().texts.map.caption.as_str() }</p>
                </figcaption>
            </figure>
            <MapPanel {selection} {case} {panel} on_select={on_select.clone()} />
            <div class="views" data-narrowed={highlight.is_narrowed.then_some("true")}>
                { view(Form::Outline) }
                { view(Form::Table) }
                { view(Form::Prose) }
            </div>
            { depth("map-export", "Download or print the map", html! {
                <MapExport map={map.clone()} {case} narrow={is_narrow} viewport={viewport.0} {drawing} />
            }) }
        </>
    }
}

/// The buttons for the four views.
fn form_choice(chosen: Form, on_form: &Callback<Form>) -> Html {
    let button = |form: Form, name: &'static str| {
        let onclick = on_form.reform(move |_: MouseEvent| form);
        html! { <button type="button" aria-pressed={(form == chosen).to_string()} {onclick}>{ name }</button> }
    };
    html! {
        <div class="segments" role="group" aria-label="View of the map">
            { button(Form::Picture, "Picture") }
            { button(Form::Outline, "Outline") }
            { button(Form::Table, "Table") }
            { button(Form::Prose, "Prose") }
        </div>
    }
}

/// The status line: what is highlighted, in words.
fn status(map: &MapState, highlight: &MapHighlight) -> AttrValue {
    let law = law();
    let count = highlight.diagram.count;
    match Selection::of(map) {
        Selection::Node(id) => format!("Highlighted: {} and everything related to it.", law.title(&id)).into(),
        Selection::Relation(index) => format!("{}.", law.sentence(index, true)).into(),
        Selection::Nothing if highlight.is_narrowed && count == 0 => "Nothing found.".into(),
        Selection::Nothing if highlight.is_narrowed => format!("{count} of {} items match.", law.nodes.len()).into(),
        Selection::Nothing if map.step > 0 => format!("Highlighted: step {} of the tour.", map.step).into(),
        Selection::Nothing => "Highlighted: the path of the case in the trace.".into(),
    }
}
