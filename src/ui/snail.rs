//! The simulator: the puzzle as a sentence, the well with the snail in it, and the odds.
//!
//! Its parts are islands amid prose. [`SimulationProvider`] stands around them: it runs the engines and the clock, and each part takes
//! from it what it shows.

mod audit;
mod charts;
mod common_random_numbers;
mod controls;
mod exact_job;
mod finding;
mod guess;
mod inverse_question;
mod log;
mod parameter_field;
mod parameter_input;
mod parts;
mod playback;
mod preset_buttons;
mod presets;
mod race;
mod sample_job;
mod sensitivity;
mod sentence;
mod simulation;
mod strip;
mod wall;
mod well;
mod whole_number;

use yew::prelude::*;

pub use self::{
    parts::{FurtherQuestions, ProposedWells, Puzzle, RunOfDays, ThreadWells},
    simulation::SimulationProvider,
};
use super::section;

/// The section as it stands in the article.
#[component]
pub fn SnailSection() -> Html {
    html! {
        <SimulationProvider>
            <section id="/snail" aria-labelledby="snail-title">
                <div class="pair snail">
                    <div>
                        <h2 id="snail-title" tabindex="-1">{ "How many days?" }</h2>
                        <ProposedWells />
                    </div>
                    <div class="run"><RunOfDays /></div>
                    <div><Puzzle /></div>
                </div>
                <FurtherQuestions />
                <h3 class="live">{ "The same well, as the thread would have it" }</h3>
                <ThreadWells />
                <p class="small live">{ "The numbers are ours; no voice gave any but the puzzle’s." }</p>
                { audit::audit() }
                { section::as_of() }
            </section>
        </SimulationProvider>
    }
}

/// The islands of the section.
#[component]
pub fn SnailIslands() -> Html {
    html! {
        <SimulationProvider>
            <ProposedWells />
            <RunOfDays />
            <Puzzle />
            <FurtherQuestions />
            <ThreadWells />
        </SimulationProvider>
    }
}
