//! The command line of `cargo xtask`: reads the arguments and runs the command.

use std::ffi::OsString;
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::command::{cargo, run, stdout};
use crate::commands::{audit, bench, fonts, release, reproduce, screenshot, size};
use crate::web::Site;
use crate::webdriver::Engine;
use crate::{dist, project, setup};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build the page and serve it on this machine
  test               run every check and test; the browser tests run in three engines
  dist               build dist/index.html, the whole page in one file
  release            build the page, and make an archive of it in target/release-archive
  size               show the size of the page; fails if it is over the limit
  fonts              make the type faces of the page again, in styles/fonts
  setup              install the compiler, the tools and the test browsers
  shot [--hash H]    save screenshots to target/shots; H is what follows # in the address
  pictures           make the pictures in README.md again, in docs
  bench [NAME]       run all benchmarks, or the one named
  audit [--strict]   show Lighthouse's four scores; --strict fails if one is below 100
  deny               check the dependencies: licences, sources, duplicates, security advisories
  reproduce          build the page again in another folder and compare the bytes
  help               show this text

Environment variables:
  SNAILWELL_CACHE       the folder where the tools are kept
  SNAILWELL_TOOLCHAIN   set to `debian` to build the page with Debian's compiler
  SNAILWELL_ENGINE      the browser for `cargo test`: chromium, firefox or webkit
  SNAILWELL_URL         the address where the page will be published; it goes into the page's
                        canonical address and card, and into oembed.json";

/// Runs the command that the arguments name; without arguments, prints the help.
pub fn main() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    let name = match args.next()? {
        None | Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match name.as_str() {
        "serve" => {
            return serve(
                option(&mut args, "port")?.map(|port| port.parse()).transpose().context("--port needs a number")?,
            );
        }
        "shot" => return shot(option(&mut args, "hash")?),
        "audit" => return audit(&args.raw_args()?.collect::<Vec<_>>()),
        "bench" => return bench(&args.raw_args()?.collect::<Vec<_>>()),
        _ => {}
    }
    if let Some(other) = args.next()? {
        return Err(other.unexpected().into());
    }
    match name.as_str() {
        "setup" => set_up(),
        "deny" => deny(),
        "reproduce" => reproduce::check(),
        "dist" => dist::build(),
        "release" => release::make(),
        "size" => size::report(),
        "fonts" => fonts::make(),
        "pictures" => pictures(),
        "test" => test(),
        "help" => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("unknown command `{name}`: `cargo xtask help` lists the commands"),
    }
}

/// The value of `--name`, if it is given. Any other argument is an error.
fn option(args: &mut lexopt::Parser, name: &str) -> Result<Option<String>> {
    let mut found = None;
    while let Some(arg) = args.next()? {
        match arg {
            Long(given) if given == name => found = Some(args.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(found)
}

fn set_up() -> Result<()> {
    let tools = setup::tools()?;
    setup::browser()?;
    setup::browsers()?;
    let trunk = tools.trunk.parent().unwrap_or(&tools.trunk);
    println!("To run `trunk serve` yourself: export PATH=\"{}:{}:$PATH\"", trunk.display(), tools.bindgen.display());
    Ok(())
}

fn serve(port: Option<u16>) -> Result<()> {
    dist::build()?;
    let site = Site { folder: project::root().join("dist"), prefix: "/".into(), ..Site::default() };
    let address = match port {
        Some(port) => site.start(port)?,
        None => (8000..8100)
            .find_map(|port| site.clone().start(port).ok())
            .context("ports 8000 to 8099 are all in use: choose another with --port")?,
    };
    println!("{address}  (press Ctrl-C to stop)");
    loop {
        thread::park();
    }
}

/// Runs every check, part by part, and says at the end how long each part took.
fn test() -> Result<()> {
    let mut times = Vec::new();
    let mut part = |name: &str, check: &dyn Fn() -> Result<()>| {
        let start = Instant::now();
        println!("\n== {name} ({})", free_disk());
        check().with_context(|| format!("`cargo xtask test` stopped at its part “{name}” ({})", free_disk()))?;
        times.push(format!("{:>6} s  {name}", start.elapsed().as_secs()));
        anyhow::Ok(())
    };
    part("set-up of the browsers", &|| setup::browser().and_then(|()| setup::browsers()))?;
    part("build", &|| dist::build().and_then(|()| size::report()))?;
    part("dependencies", &deny)?;
    part("format", &|| run(cargo().args(["fmt", "--all", "--check"]), "run `cargo fmt --all` to fix it"))?;
    part("clippy", &|| {
        let all = ["clippy", "--workspace", "--all-targets", "--features", "xtask/browser", "--", "--deny", "warnings"];
        run(cargo().args(all), "see the messages above; if clippy is missing, run `rustup component add clippy`")
    })?;
    part("documentation", &|| {
        let mut docs = cargo();
        docs.env("RUSTDOCFLAGS", "--deny warnings");
        docs.args(["doc", "--workspace", "--no-deps", "--document-private-items"]);
        run(&mut docs, "correct the link or example named above")
    })?;
    part("tests without a browser", &|| run(cargo().args(["test", "--workspace"]), "see the failed test above"))?;
    for engine in Engine::ALL {
        part(&format!("tests in {}", engine.name()), &|| test_in(engine))?;
    }
    part("second build, with the same bytes", &reproduce::check)?;
    println!("\n{}", times.join("\n"));
    Ok(())
}

/// The free disk space in words: a linker that has too little only says that it crashed.
fn free_disk() -> String {
    project::free_megabytes().map_or("free disk space unknown".into(), |free| format!("{free} MB of disk are free"))
}

/// Runs the browser tests in this engine. Tests for Chromium only, and tests that start all three engines themselves, run
/// only when the engine is Chromium.
fn test_in(engine: Engine) -> Result<()> {
    let mut suite = cargo();
    suite.env("SNAILWELL_ENGINE", engine.word());
    suite.args(["test", "--package", "xtask", "--features", "browser", "--test", "browser"]);
    if engine != Engine::Chromium {
        suite.args(["--", "--skip", "chromium::", "--skip", "matrix::"]);
    }
    run(
        &mut suite,
        &format!("see the failed test above; set SNAILWELL_ENGINE={} to run it again in this browser", engine.word()),
    )
}

/// Checks the dependencies with cargo-deny: licences, sources and duplicates, and security advisories if their database can
/// be reached.
fn deny() -> Result<()> {
    let program = setup::deny()?;
    let check = |what: &[&str]| {
        let mut command = Command::new(&program);
        command.current_dir(project::root()).args(["--log-level", "error", "--locked", "check"]).args(what);
        command
    };
    run(&mut check(&["licenses", "bans", "sources"]), "see the messages above; deny.toml lists what is allowed")?;
    let mut fetch = Command::new(&program);
    if stdout(fetch.current_dir(project::root()).args(["--log-level", "off", "fetch", "db"])).is_none() {
        println!("NOT CHECKED: the database of security advisories cannot be reached");
        return Ok(());
    }
    run(&mut check(&["advisories"]), "update to the fixed version that the advisory above names")
}

fn audit(args: &[OsString]) -> Result<()> {
    setup::browser()?;
    audit::report(args.iter().any(|arg| arg == "--strict"))
}

fn bench(names: &[OsString]) -> Result<()> {
    setup::browser()?;
    bench::run(names.first().and_then(|name| name.to_str()))
}

/// Builds the page and takes the pictures of it, so that they show the sources as they are.
fn pictures() -> Result<()> {
    setup::browser()?;
    dist::build()?;
    screenshot::pictures()
}

fn shot(hash: Option<String>) -> Result<()> {
    setup::browser()?;
    screenshot::take(hash.as_deref().unwrap_or_default())
}
