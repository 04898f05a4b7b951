//! What the rules say to a case: the trace with its reasons, and the questions that can be asked of all cases at once.

mod counterfactual;
mod decide;
mod inverse_query;
mod penalty;
mod step;
mod tabulate;
mod timeline;
mod trace;
mod verdict_table;

pub use counterfactual::Counterfactual;
pub use inverse_query::{MinimalConditions, ReadingDifference};
pub use penalty::{FIXED_RANGE_LIMIT, Penalty, penalty};
pub use step::{Branch, Outcome, ReasoningStep};
pub use timeline::Interval;
pub use trace::{Criterion, Trace};
pub use verdict_table::{Question, VerdictTable};
