//! The reasoning engine: decides a case under the rules and gives the reasons (the trace), and searches all cases at once
//! (counterfactuals, inverse queries, differences between readings).

mod counted_well;
mod counterfactual;
mod decide;
mod inverse_query;
mod openness;
mod penalty;
mod step;
mod tabulate;
mod timeline;
mod trace;
mod verdict_table;

pub use counted_well::CountedWell;
pub use counterfactual::Counterfactual;
pub use inverse_query::{MinimalConditions, ReadingDifference};
pub use openness::{OpennessPeriod, VerdictCounts};
pub use penalty::{FIXED_RANGE_LIMIT, Penalty, penalty};
pub use step::{Branch, Outcome, ReasoningStep};
pub use timeline::Interval;
pub use trace::{Criterion, Trace};
pub use verdict_table::{Question, VerdictTable};
