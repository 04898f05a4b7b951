//! Reads the content, refuses it with every problem it has, draws the map, and packs the result for the page.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

#[path = "src/framework/mod.rs"]
#[expect(dead_code, unused_imports, reason = "only the reader of the content is used here")]
mod framework;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    println!("cargo::rerun-if-changed=src/framework");
    let mut content = match framework::check::read(Path::new("src/content")) {
        Ok(content) => content,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=src/content/{problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    // The page of a release takes up what never changes where it stands; see `ui::stage`.
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" && env::var("PROFILE")? == "release" {
        content.leave_to_the_static_page();
    }
    let packed = postcard::to_allocvec(&content)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("content.postcard"), packed)?;
    Ok(ExitCode::SUCCESS)
}
