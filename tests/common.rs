//! What several tests share.

pub mod wells;

use std::{env, fs, path::Path};

/// Holds a file of the project against what it should say. With `BLESS=1` in the environment the file is written instead.
pub fn in_step(file: &str, text: &str) {
    let path = Path::new(file);
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let there = fs::read_to_string(path).unwrap_or_default();
    assert!(there == text, "{file} is out of date: run the test with BLESS=1, and look at the difference");
}
