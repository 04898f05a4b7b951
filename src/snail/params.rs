//! The input of the simulator: lengths in quarter feet, chances in millionths, and the nine parameters of one well.

pub mod chance;
pub mod decimal;
pub mod length;
pub mod well_params;
