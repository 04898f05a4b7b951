//! Build script: reads and validates `src/content`, reports every problem as a compile error, lays out the map, and packs
//! the result as `content.postcard` for the page.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

#[path = "src/law/mod.rs"]
#[expect(dead_code, unused_imports, reason = "only the reader of the content is used here")]
mod law;

/// The numbers of a well, which the content names: only this part of the simulator is used here.
#[path = "src/snail"]
#[expect(dead_code, unused_imports, reason = "only the numbers of a well are used here")]
mod snail {
    pub mod params;
    pub use params::{
        chance::Chance,
        decimal::NumberError,
        length::Length,
        well_params::{HORIZON, OutOfRange, WellParams},
    };
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    println!("cargo::rerun-if-changed=src/law");
    println!("cargo::rerun-if-changed=src/snail/params");
    let content = match law::validate::read(Path::new("src/content")) {
        Ok(content) => content,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=src/content/{problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let packed: &'static [u8] = postcard::to_allocvec(&content)?.leak();
    // The page has no way to report bad bytes, so they are read back once here.
    if postcard::from_bytes::<law::Law>(packed)? != content {
        return Err("the content changes when it is packed and unpacked: check the types in src/law/model, which must read what they write".into());
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("content.postcard"), packed)?;
    Ok(ExitCode::SUCCESS)
}
