//! The well of the simulator that can be made of the picture: a game, not a forecast.

use yew::prelude::*;

use super::counted_question;
use crate::{
    content::law,
    law::{Case, CountedWell, filled},
    snail::WellParams,
    state::{SnailState, link_to_well},
    ui::context::use_page,
};

/// The props of [`CountedWellOffer`].
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct CountedWellOfferProps {
    /// The question that the picture counts.
    pub question: Case,
}

/// What is counted, what each number becomes, and the link to the well. It is a component because none of this depends on the day: it is
/// not counted again while the reader scrubs.
#[component]
pub fn CountedWellOffer(props: &CountedWellOfferProps) -> Html {
    let law = law();
    let counted = law.counted_well(&props.question);
    let CountedWell { openings, closings, conditions, campaigns, quarters } = counted;
    let texts = &law.openness.texts;
    let params = counted.params();
    let chance = |count| counted.percent(count).to_string();
    let year = |day: Option<crate::law::Date>| day.map_or_else(String::new, |day| day.parts().0.to_string());
    let intro = [
        ("quarters", quarters.to_string()),
        ("first", year(law.known_from())),
        ("last", year(Some(law.known_until()))),
    ];
    let rows = [
        (openings, filled(texts.openings, &[("chance", &chance(openings))])),
        (closings, filled(texts.closings, &[("chance", &chance(closings))])),
        (conditions, filled(texts.conditions, &[("depth", &params.depth.to_string())])),
        (campaigns, filled(texts.campaigns, &[("chance", &chance(campaigns))])),
    ];
    html! {
        <div class="counted-well">
            <h3>{ "From history to a well" }</h3>
            <p class="small">{ filled(texts.game, &intro.each_ref().map(|(name, value)| (*name, value.as_str()))) }</p>
            <dl>
                for (nth, (count, says)) in rows.into_iter().enumerate() {
                    <div key={nth}><dt>{ count }</dt><dd>{ says }</dd></div>
                }
            </dl>
            <p><a class="button" href={link_to_well(&SnailState { params, ..SnailState::default() })}>{ "A well with these odds" }</a></p>
        </div>
    }
}

/// The props of [`CountedWellNote`].
#[derive(Clone, Copy, Debug, PartialEq, Properties)]
pub struct CountedWellNoteProps {
    /// The well in the simulator.
    pub params: WellParams,
}

/// Says that the well in the simulator is the one counted from the timeline, where it is.
#[component]
pub fn CountedWellNote(props: &CountedWellNoteProps) -> Html {
    let law = law();
    let question = counted_question(law, &use_page().state.case);
    let counted = use_memo(question, |question| law.counted_well(question).params());
    html! {
        if props.params == *counted && props.params != WellParams::default() {
            <p class="small counted">
                { law.openness.texts.counted.as_str() }{ " " }<a href="#/since">{ "See what was counted" }</a>{ "." }
            </p>
        }
    }
}
