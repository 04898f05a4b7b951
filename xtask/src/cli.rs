//! The command line of `cargo xtask`: reads the arguments and runs the command.

use std::ffi::OsString;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::command::{cargo, run, stdout};
use crate::commands::{audit, bench, reproduce, screenshot, size};
use crate::web::Site;
use crate::webdriver::Engine;
use crate::{dist, project, setup};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build the page and serve it on this machine
  test               set up, build, and run every check and test, the browser tests in three engines
  dist               build dist/index.html, the whole page in one file
  size               what the page weighs; fails when it is too heavy
  setup              get the compiler for the browser, the tools and the test browser
  shot [--hash H]    pictures of the page in target/shots
  bench [NAME]       how fast it is
  audit [--strict]   Lighthouse's four scores; --strict fails under 100
  deny               licences, sources and duplicates of the dependencies
  reproduce          builds the page a second time elsewhere: the bytes must be the same
  help               this

Environment: SNAILWELL_CACHE is where the tools are kept; SNAILWELL_TOOLCHAIN=debian builds for the browser with Debian's
compiler; SNAILWELL_ENGINE (chromium, firefox, webkit) is where `cargo test` runs the browser tests; SNAILWELL_URL is where the page will be published, and goes into its canonical address, its cards and oembed.json.";

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
                option(&mut args, "port")?.map(|port| port.parse()).transpose().context("--port wants a number")?,
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
        "size" => size::report(),
        "test" => test(),
        "help" => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("there is no command {name}: `cargo xtask help` lists them"),
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
    println!("For `trunk serve` by hand: export PATH=\"{}:{}:$PATH\"", trunk.display(), tools.bindgen.display());
    Ok(())
}

fn serve(port: Option<u16>) -> Result<()> {
    dist::build()?;
    let site = Site { folder: project::root().join("dist"), prefix: "/".into(), ..Site::default() };
    let address = match port {
        Some(port) => site.start(port)?,
        None => (8000..8100)
            .find_map(|port| site.clone().start(port).ok())
            .context("no port from 8000 to 8099 is free: name one with --port")?,
    };
    println!("{address}  (Ctrl-C ends it)");
    loop {
        thread::park();
    }
}

fn test() -> Result<()> {
    setup::browser()?;
    setup::browsers()?;
    dist::build()?;
    size::report()?;
    deny()?;
    run(cargo().args(["fmt", "--all", "--check"]), "`cargo fmt --all` mends it")?;
    let all = ["clippy", "--workspace", "--all-targets", "--features", "xtask/browser", "--", "--deny", "warnings"];
    run(
        cargo().args(all),
        "its words above name the fault; if it is not there, `rustup component add clippy` gets it",
    )?;
    let mut docs = cargo();
    docs.env("RUSTDOCFLAGS", "--deny warnings").args(["doc", "--workspace", "--no-deps", "--document-private-items"]);
    run(&mut docs, "the link or the example above is wrong")?;
    run(cargo().args(["test", "--workspace"]), "the test above names the fault")?;
    for engine in Engine::ALL {
        test_in(engine)?;
    }
    reproduce::check()
}

/// Runs the browser tests in this engine. Tests for Chromium only, and tests that start all three engines themselves, run
/// only when the engine is Chromium.
fn test_in(engine: Engine) -> Result<()> {
    println!("browser tests in {}", engine.name());
    let mut suite = cargo();
    suite.env("SNAILWELL_ENGINE", engine.word());
    suite.args(["test", "--package", "xtask", "--features", "browser", "--test", "browser"]);
    if engine != Engine::Chromium {
        suite.args(["--", "--skip", "chromium::", "--skip", "matrix::"]);
    }
    run(&mut suite, &format!("the test above names the fault; SNAILWELL_ENGINE={} runs it again there", engine.word()))
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
    run(&mut check(&["licenses", "bans", "sources"]), "deny.toml says what is allowed")?;
    let mut fetch = Command::new(&program);
    if stdout(fetch.current_dir(project::root()).args(["--log-level", "off", "fetch", "db"])).is_none() {
        println!("NOT TESTED: the list of advisories cannot be reached from here");
        return Ok(());
    }
    run(&mut check(&["advisories"]), "the advisory above names the version that mends it")
}

fn audit(args: &[OsString]) -> Result<()> {
    setup::browser()?;
    audit::report(args.iter().any(|arg| arg == "--strict"))
}

fn bench(names: &[OsString]) -> Result<()> {
    setup::browser()?;
    bench::run(names.first().and_then(|name| name.to_str()))
}

fn shot(hash: Option<String>) -> Result<()> {
    setup::browser()?;
    screenshot::take(hash.as_deref().unwrap_or_default())
}
