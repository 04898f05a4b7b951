//! Reads the content, refuses it with every problem it has, draws the map, and packs the result for the page.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

#[path = "src/law/mod.rs"]
#[expect(dead_code, unused_imports, reason = "only the reader of the content is used here")]
mod law;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    println!("cargo::rerun-if-changed=src/law");
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
    // The page reads these bytes without a way to say that they are bad, so they are read once here.
    if postcard::from_bytes::<law::Law>(packed)? != content {
        return Err("the content is not the same once it has been packed and read".into());
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("content.postcard"), packed)?;
    Ok(ExitCode::SUCCESS)
}
