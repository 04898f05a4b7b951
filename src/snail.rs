//! The well: one day’s rules, the exact odds, sampled runs.
