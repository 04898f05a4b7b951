//! Everything a person does with the project: set up, serve, build, test, measure.
fn main() {}
