//! The three charts of a well: the first-passage day, survival, and quantiles of height.
//!
//! They render after the finding has been painted, since their inputs go through [`use_deferred_value`].

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
    /// The sample so far.
    pub sample: Shared<Sample>,
    /// Whether the browser allows downloads.
    pub can_save: bool,
}

/// The chart of the first-passage day: exact and sampled.
#[component]
pub fn OutDayChart(props: &OddsChartProps) -> Html {
    let OddsChartProps { snail, odds, sample, can_save } = use_deferred_value(props.clone());
    let data = use_memo((odds, sample), |(odds, sample)| out_day::out_day(odds, sample));
    chart(data.into(), snail, can_save)
}

/// The chart of survival, with the day on which the watcher leaves.
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
    /// The quantiles of height of the snails still in the well, day by day.
    pub heights: Shared<Vec<DayQuantiles>>,
    /// Whether the browser allows downloads.
    pub can_save: bool,
}

/// The chart of heights: a fan of quantiles, and some sampled paths.
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
