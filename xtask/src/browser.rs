//! Fills in.
