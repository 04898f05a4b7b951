//! Getting everything that a build or a test needs. Each step first looks whether it has been taken.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, run, stdout};
use crate::project;
use crate::toolchain::{Toolchain, debian};
use crate::webdriver::Engine;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const GECKODRIVER: &str = "0.37.1";
const DENY: &str = "0.20.2";
const AXE: &str = "4.14.1";
const LIGHTHOUSE: &str = "13.5.0";
const PYM: &str = "1.3.2";
const RESIZER: &str = "2.1.0";
const ELEVENTY: &str = "3.1.8";

/// What a build needs.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The compiler for the browser.
    pub toolchain: Toolchain,
    /// Builds the page.
    pub trunk: PathBuf,
    /// The folder of `wasm-bindgen`.
    pub bindgen: PathBuf,
    /// The script that makes a module small.
    pub wasm_opt: PathBuf,
    /// The script that makes scripts and styles small.
    pub esbuild: PathBuf,
}

impl Tools {
    /// Trunk, ready to run.
    pub fn trunk(&self) -> Result<Command> {
        self.toolchain.command(&self.trunk, std::slice::from_ref(&self.bindgen))
    }
}

/// Everything that a build needs.
pub fn tools() -> Result<Tools> {
    let toolchain = step("wasm32 compiler", Toolchain::find, get_toolchain)?;
    println!("  (with {})", toolchain.name());
    let bindgen_version = project::locked("wasm-bindgen")?;
    let bindgen = tool("wasm-bindgen", &bindgen_version, |root| {
        run(
            cargo().args(["install", "wasm-bindgen-cli", "--version", &bindgen_version, "--root"]).arg(root),
            "cargo must reach a registry of crates and find a C compiler",
        )
    })?;
    let trunk = tool("trunk", TRUNK, |root| {
        let mut install = cargo();
        // Trunk's own release profile takes far longer to build and is no faster here.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        install.args([
            "install",
            "--locked",
            "trunk",
            "--version",
            TRUNK,
            "--no-default-features",
            "--features",
            "rustls",
            "--root",
        ]);
        run(install.arg(root), "cargo must reach a registry of crates and find a C compiler")
    })?;
    step(
        "node",
        || project::on_path("node").filter(|_| project::on_path("npm").is_some()),
        || apt(&["nodejs", "npm"]),
    )?;
    let wasm_opt = package("binaryen", BINARYEN, "bin/wasm-opt")?;
    let esbuild = package("esbuild", ESBUILD, "bin/esbuild")?;
    Ok(Tools {
        toolchain,
        trunk,
        bindgen: bindgen.parent().map(Path::to_path_buf).unwrap_or_default(),
        wasm_opt,
        esbuild,
    })
}

/// What the browser suite and the screenshots need beside the page.
pub fn browser() -> Result<()> {
    let found = || {
        project::on_path("chromium")
            .or_else(|| project::on_path("google-chrome"))
            .filter(|_| project::on_path("chromedriver").is_some())
    };
    step("chromium and chromedriver", found, || apt(&["chromium", "chromium-driver", "fonts-noto-cjk"]))?;
    Ok(())
}

/// The other browsers of the matrix.
pub fn browsers() -> Result<()> {
    step("firefox-esr", || project::on_path("firefox-esr"), || apt(&["firefox-esr"]))?;
    quick_tool("geckodriver", GECKODRIVER, &[])?;
    step(
        "webkit2gtk-driver and xvfb",
        || Engine::WebKit.is_here().then_some(()),
        || apt(&["webkit2gtk-driver", "xvfb"]),
    )
}

/// Firefox's driver.
pub fn geckodriver() -> Result<PathBuf> {
    let path = project::cache()?.join(format!("geckodriver-{GECKODRIVER}/bin/geckodriver"));
    path.is_file().then_some(path).context("there is no geckodriver: `cargo xtask setup` gets it")
}

/// The program that checks licences, sources and duplicates of the dependencies.
pub fn deny() -> Result<PathBuf> {
    quick_tool("cargo-deny", DENY, &["--locked"])
}

/// The script that finds what bars people from a page.
pub fn axe() -> Result<PathBuf> {
    package("axe-core", AXE, "axe.min.js")
}

/// The program that audits a page.
pub fn lighthouse() -> Result<PathBuf> {
    package("lighthouse", LIGHTHOUSE, "cli/index.js")
}

/// The clients of other people's embeds, which the page must satisfy: pym and open-iframe-resizer, both under MIT.
pub fn clients() -> Result<[PathBuf; 2]> {
    Ok([
        package("pym.js", PYM, "dist/pym.v1.js")?,
        package("@open-iframe-resizer/core", RESIZER, "dist/index.umd.cjs")?,
    ])
}

/// Two generators of blogs, from Debian and from npm.
pub fn generators() -> Result<[PathBuf; 2]> {
    Ok([step("hugo", || project::on_path("hugo"), || apt(&["hugo"]))?, package("@11ty/eleventy", ELEVENTY, "cmd.cjs")?])
}

/// Takes a step unless it has been taken, and says how it went.
fn step<T>(name: &str, ready: impl Fn() -> Option<T>, get: impl FnOnce() -> Result<()>) -> Result<T> {
    if let Some(found) = ready() {
        println!("  {name}: ready");
        return Ok(found);
    }
    println!("  {name}: fetching");
    let start = Instant::now();
    get().with_context(|| format!("set-up could not get {name}"))?;
    let found = ready().with_context(|| {
        format!("set-up fetched {name}, and still does not find it: remove its folder in the cache and try again")
    })?;
    println!("  {name}: ready after {} s", start.elapsed().as_secs());
    Ok(found)
}

/// A program from the registry of crates, in a folder of its own.
fn tool(name: &str, version: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let root = project::cache()?.join(format!("{name}-{version}"));
    let program = root.join("bin").join(name);
    let ready = || {
        let said = stdout(Command::new(&program).arg("--version"))?;
        said.split_whitespace().any(|word| word == version).then(|| program.clone())
    };
    step(&format!("{name} {version}"), ready, || install(&root))
}

/// A program from the registry of crates, built in haste: it runs seldom and shortly.
fn quick_tool(name: &str, version: &str, more: &[&str]) -> Result<PathBuf> {
    tool(name, version, |root| {
        let mut install = cargo();
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        install.args(["install", name, "--version", version]).args(more).arg("--root").arg(root);
        run(&mut install, "cargo must reach a registry of crates and find a C compiler")
    })
}

/// A script for Node from the registry of npm, in a folder of its own.
fn package(name: &str, version: &str, script: &str) -> Result<PathBuf> {
    let root = project::cache()?.join(format!("{name}-{version}"));
    let package = root.join("node_modules").join(name);
    let ready = || {
        let about: serde_json::Value =
            serde_json::from_slice(&std::fs::read(package.join("package.json")).ok()?).ok()?;
        let script = package.join(script);
        (about.get("version")?.as_str()? == version && script.is_file()).then_some(script)
    };
    step(&format!("{name} {version}"), ready, || {
        std::fs::create_dir_all(&root).with_context(|| format!("cannot make {}", root.display()))?;
        let mut npm = Command::new("npm");
        // Without its own scripts, esbuild stays a script for Node on every machine.
        npm.args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefix"]);
        npm.arg(&root).arg(format!("{name}@{version}"));
        run(&mut npm, "npm must reach a registry of packages")
    })
}

fn get_toolchain() -> Result<()> {
    if !debian::is_asked_for() {
        let Err(reason) = Toolchain::add_target() else { return Ok(()) };
        println!("  {reason:#}");
    }
    apt(&debian::PACKAGES).context(
        "neither rustup nor Debian gave a compiler for the browser: `rustup target add wasm32-unknown-unknown` mends it",
    )
}

/// Debian's packages, where there are any and we may install them.
fn apt(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    if project::on_path("apt-get").is_none() {
        bail!("this machine has no apt-get: install {wanted} by its own means");
    }
    if stdout(Command::new("id").arg("-u")).as_deref() != Some("0") {
        bail!("only root may install packages: run `sudo apt-get install {wanted}`");
    }
    let mend = "apt-get must reach a Debian mirror";
    run(Command::new("apt-get").args(["--quiet", "update"]), mend)?;
    let mut install = Command::new("apt-get");
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["--quiet", "--yes", "--no-install-recommends", "install"])
        .args(packages);
    run(&mut install, mend)
}
