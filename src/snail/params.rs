//! What a well is made of: whole quarter feet, chances in millionths, and the nine numbers of one well.

pub mod chance;
mod decimal;
pub mod length;
pub mod well_params;
