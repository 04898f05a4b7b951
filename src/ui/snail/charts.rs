//! The three charts of a well: when it gets out, who is still in, and how high they are.
//!
//! They are drawn once the finding has been painted: their inputs go through [`use_deferred_value`].

mod heights;
mod out_day;
mod still_in;

use yew::prelude::*;

use crate::{
    snail::{DayQuantiles, FirstPassage, Sample},
    state::{SnailState, State, View, write},
    ui::{
        components::chart::{Chart, ChartData},
        hooks::use_deferred_value,
        shared::Shared,
    },
};

/// The props of [`OutDayChart`] and [`StillInChart`].
#[derive(Clone, PartialEq, Properties)]
pub struct OddsChartProps {
    /// The well and its watcher.
    pub snail: SnailState,
    /// The exact odds.
    pub odds: Shared<FirstPassage>,
    /// What became of the snails that are sampled so far.
    pub sample: Shared<Sample>,
    /// Whether the page may hand out files.
    pub can_save: bool,
}

/// When it gets out: exact, and as sampled.
#[component]
pub fn OutDayChart(props: &OddsChartProps) -> Html {
    let OddsChartProps { snail, odds, sample, can_save } = use_deferred_value(props.clone());
    let data = use_memo((odds, sample), |(odds, sample)| out_day::out_day(odds, sample));
    chart(data.into(), snail, can_save)
}

/// Who is still in, and the day the watcher leaves.
#[component]
pub fn StillInChart(props: &OddsChartProps) -> Html {
    let OddsChartProps { snail, odds, sample, can_save } = use_deferred_value(props.clone());
    let data = use_memo((odds, sample, snail.patience), |(odds, sample, patience)| {
        still_in::still_in(odds, sample, *patience)
    });
    chart(data.into(), snail, can_save)
}

/// The props of [`HeightsChart`].
#[derive(Clone, PartialEq, Properties)]
pub struct HeightsChartProps {
    /// The well and the seed of its snails.
    pub snail: SnailState,
    /// The heights of those still in, day by day.
    pub heights: Shared<Vec<DayQuantiles>>,
    /// Whether the page may hand out files.
    pub can_save: bool,
}

/// How high they are each morning.
#[component]
pub fn HeightsChart(props: &HeightsChartProps) -> Html {
    let HeightsChartProps { snail, heights, can_save } = use_deferred_value(props.clone());
    let data =
        use_memo((snail.params, snail.seed, snail.snails, heights), |(.., heights)| heights::heights(&snail, heights));
    chart(data.into(), snail, can_save)
}

fn chart(data: Shared<ChartData>, snail: SnailState, can_save: bool) -> Html {
    let link = write(&State { view: View::Snail, snail, ..State::default() });
    html! { <Chart {data} {link} {can_save} /> }
}
