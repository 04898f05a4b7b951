//! The case in the trace, beside the map that shows its path.

use yew::prelude::*;

use crate::{
    content::law,
    law::Case,
    state::Action,
    ui::{trace::phrase, words},
};

/// How many cases can be chosen here. The trace has them all.
const PRESETS: usize = 6;

/// The props of [`MapCase`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapCaseProps {
    /// The case in the trace.
    pub case: Case,
    /// Receives [`Action::ShowCase`].
    pub dispatch: Callback<Action>,
}

/// The case as a sentence, its verdict, and buttons for other cases. The style sheet shows it in wide windows, where it stands beside the
/// map; in others the trace follows the map.
#[component]
pub fn MapCase(props: &MapCaseProps) -> Html {
    let MapCaseProps { case, dispatch } = props;
    let trace = law().trace(case);
    let preset = |case: Case, title: &'static str| {
        let is_current = case == props.case;
        let onclick = dispatch.reform(move |_: MouseEvent| Action::ShowCase(case));
        html! { <li key={title}><button type="button" class="plain" aria-pressed={is_current.to_string()} {onclick}>{ title }</button></li> }
    };
    html! {
        <div class="map-case" data-verdict={trace.verdict.key()}>
            <h3 class="kicker">{ "The case on the map" }</h3>
            <p>{ phrase::case(case) }</p>
            <p class="verdict-title" role="status">{ words::verdict(trace.verdict) }</p>
            <p class="small"><a href="#/trace">{ "Why, and other answers" }</a></p>
            <div class="live">
                <p class="kicker" id="map-cases">{ "Show another case" }</p>
                <ul class="begin small" aria-labelledby="map-cases">
                    for one in law().presets.iter().take(PRESETS) {
                        { preset(one.case(), one.title.as_str()) }
                    }
                </ul>
            </div>
        </div>
    }
}
