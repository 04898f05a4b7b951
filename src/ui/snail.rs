//! The simulator section: the puzzle as a sentence with number fields, an animated well with the snail, and the odds.
//!
//! Its interactive parts are islands within static prose. [`SimulationProvider`] wraps the section, runs the engines and the clock, and
//! gives each part its data as a context. The wells to start from and the words about them are in `src/content/wells.toml`.

mod audit;
mod charts;
mod common_random_numbers;
mod controls;
mod cover;
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
mod salt;
mod sample_job;
mod scene;
mod sensitivity;
mod sentence;
mod simulation;
mod slime;
mod strip;
mod wall;
mod well;
mod well_in_words;
mod whole_number;

use yew::prelude::*;

pub use self::{
    cover::CoverWell,
    parts::{FurtherQuestions, ProposedWells, Puzzle, RunOfDays, ThreadWells},
    playback::Clock,
    simulation::SimulationProvider,
    well::Well,
};
use super::components::depth::depth;
use crate::content::law;

/// The whole section, as in the article.
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
                { depth("snail-depth", "More: odds by day, heights, what if, a race of two wells", html! { <FurtherQuestions /> }) }
                { depth("snail-thread", "Wells that the thread suggests", html! {
                    <>
                        <ThreadWells />
                        <p class="small live">{ law().wells.caveats.numbers.as_str() }</p>
                    </>
                }) }
                { audit::audit() }
            </section>
        </SimulationProvider>
    }
}

/// Only the islands of the section, which a release mounts over the prerendered article.
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
