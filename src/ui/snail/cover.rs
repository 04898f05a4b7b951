//! The picture at the top of the page: the well near the end of a climb, with a wall that has grown.

use yew::prelude::*;

use super::{playback::Clock, simulation::diary_of, well::Well};
use crate::{
    snail::{Length, WellParams},
    state::SnailState,
    ui::shared::Shared,
};

/// The day that the picture shows: the snail is near the rim, where a narrow screen shows it.
const DAY: u32 = 26;

/// The well of the textbook puzzle with a wall that grows a quarter foot every night. It never changes.
#[component]
pub fn CoverWell() -> Html {
    let params = WellParams { wall: Length::from_quarters(1), ..WellParams::default() };
    let diary = Shared::new(diary_of(&SnailState { params, ..SnailState::default() }));
    html! { <div class="cover"><Well depth={params.depth} {diary} clock={Clock { day: DAY, is_morning: false }} /></div> }
}
