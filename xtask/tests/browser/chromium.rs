//! What no engine but Chromium can be asked for by its driver, or what tests the surroundings and not the engine. Runs in Chromium alone.

mod arrival;
mod asleep;
mod axe;
mod blogs;
mod device;
mod hostile;
mod html;
mod print;
mod readers;
mod release;
mod servers;
mod stillness;
mod surface;
mod workflows;
