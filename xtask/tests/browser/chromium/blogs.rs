//! Posts of real blogs, built by the generators that people use, with the trace and the snail in them.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use xtask::command::run;
use xtask::web::Site;
use xtask::webdriver::Browser;
use xtask::{project, setup};

use crate::{LAYOUT_SHIFTS, after_frames, clean, layout_shift};

const MEND: &str = "the generator's words above name the fault";

#[test]
fn in_a_blog_made_with_hugo() -> Result<()> {
    let hugo = setup::hugo()?;
    let blog = Blog::new("hugo", "content/posts/well.md", "snail.html", "layouts/shortcodes", "static/snail")?;
    let mut command = Command::new(hugo);
    command.arg("--quiet").arg("--source").arg(&blog.source).arg("--destination").arg(&blog.built);
    blog.reads_well(&mut command)
}

#[test]
fn in_a_blog_made_with_jekyll() -> Result<()> {
    let jekyll = setup::jekyll()?;
    let blog = Blog::new("jekyll", "_posts/2026-11-26-well.md", "snail.html", "_includes", "snail")?;
    let mut command = Command::new(jekyll);
    command.args(["build", "--quiet", "--source"]).arg(&blog.source).arg("--destination").arg(&blog.built);
    blog.reads_well(command.current_dir(&blog.source))
}

#[test]
fn in_a_blog_made_with_eleventy() -> Result<()> {
    let eleventy = setup::eleventy()?;
    let blog = Blog::new("eleventy", "posts/well.md", "snail.js", "", "snail")?;
    let mut node = Command::new("node");
    node.arg(eleventy).args(["--quiet", "--input=."]).arg(format!("--output={}", blog.built.display()));
    blog.reads_well(node.current_dir(&blog.source))
}

#[test]
fn in_a_blog_made_with_astro() -> Result<()> {
    let astro = setup::astro()?;
    let blog = Blog::new("astro", "src/pages/posts/well.astro", "Snail.astro", "src/components", "public/snail")?;
    // The blog finds the package where npm would have put it.
    let modules = blog.source.join("node_modules");
    fs::create_dir_all(&modules)?;
    symlink(astro.parent().context("the script is in no folder")?, modules.join("astro"))?;
    let mut node = Command::new("node");
    node.env("ASTRO_TELEMETRY_DISABLED", "1").arg(astro).args(["build", "--silent", "--outDir"]).arg(&blog.built);
    blog.reads_well(node.current_dir(&blog.source))
}

/// A blog as its author has it: with the page, and with the include that the project offers for this generator.
struct Blog {
    name: &'static str,
    source: PathBuf,
    built: PathBuf,
}

impl Blog {
    /// Copies a blog into an empty folder. The include and the page are put into these folders of the blog. What the post says to show
    /// the trace is what the guide and the include tell an author to write.
    fn new(name: &'static str, post: &str, include: &str, includes: &str, page: &str) -> Result<Self> {
        let root = project::root();
        let folder = root.join("target/tmp/blogs").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let blog = Self { name, source: folder.join("source"), built: folder.join("built") };
        copy(&root.join("xtask/tests/blogs").join(name), &blog.source)?;
        let (includes, page) = (blog.source.join(includes), blog.source.join(page));
        fs::create_dir_all(&includes)?;
        fs::copy(root.join("includes").join(name).join(include), includes.join(include))?;
        let call = call(name)?;
        ensure!(fs::read_to_string(includes.join(include))?.contains(&call), "{include} does not say {call}");
        ensure!(fs::read_to_string(blog.source.join(post))?.contains(&call), "the post does not say {call}");
        fs::create_dir_all(&page)?;
        fs::copy(project::page(), page.join("index.html"))?;
        Ok(blog)
    }

    fn reads_well(&self, generator: &mut Command) -> Result<()> {
        run(generator, MEND)?;
        let page = fs::read(self.built.join("snail/index.html")).context("the generator did not copy the page")?;
        ensure!(page == fs::read(project::page())?, "the generator changed the page");
        reads_well(self.name, &self.built, "posts/well/index.html")
    }
}

/// What EMBEDDING.md tells the author of a post to write, with this generator.
fn call(generator: &str) -> Result<String> {
    let guide = fs::read_to_string(project::root().join("EMBEDDING.md"))?;
    let line =
        guide.lines().filter_map(|line| line.split_once(": ")).find(|(name, _)| name.eq_ignore_ascii_case(generator));
    Ok(line.context("EMBEDDING.md does not name the generator")?.1.trim().to_owned())
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

fn reads_well(name: &str, out: &Path, post: &str) -> Result<()> {
    let address = Site { folder: out.to_path_buf(), prefix: "/".into(), ..Site::default() }.start(0)?;
    let browser = Browser::start()?;
    for width in [1280, 360] {
        browser.emulate_screen(width, 800, 1, width < 600)?;
        browser.open("about:blank")?;
        browser.open(&format!("{address}{post}"))?;
        browser.js(LAYOUT_SHIFTS)?;
        for (nth, result) in ["#trace-result", "#snail-result"].into_iter().enumerate() {
            browser.js(&format!("document.querySelectorAll('iframe')[{nth}].scrollIntoView(); return null;"))?;
            browser.enter_frame(nth)?;
            browser.wait_ready()?;
            ensure!(browser.js("return scrollY")? == 0, "the frame has scrolled by {}", browser.js("return scrollY")?);
            ensure!(browser.text(result)?.len() > 10, "{result} says nothing");
            ensure!(browser.js("return [...document.querySelectorAll('main section[id^=\"/\"]')].filter((one) => one.checkVisibility()).length")? == 1);
            browser.leave_frame()?;
        }
        let (sum, moved) = layout_shift(&browser)?;
        ensure!(sum == 0.0, "the post is shifted by {sum}: {moved}");
        picture(&browser, &format!("blog-{name}-{width}"))?;
    }
    browser.emulate_desktop(360, 800)?;
    the_wheel_goes_on(&browser)?;
    the_keyboard_goes_through(&browser)?;
    clean(&browser)
}

/// Over a frame the wheel reads the frame, and then the post.
fn the_wheel_goes_on(browser: &Browser) -> Result<()> {
    browser.js("scrollTo(0, 0); document.querySelector('iframe').scrollIntoView(); return null;")?;
    let before = browser.js("return scrollY")?.as_f64().unwrap_or_default();
    for _ in 0..60 {
        let wheel = json!({ "type": "mouseWheel", "x": 180, "y": 300, "deltaX": 0, "deltaY": 900 });
        browser.devtools("Input.dispatchMouseEvent", &wheel)?;
        after_frames(browser, 4)?;
        if browser.js("return scrollY")?.as_f64().unwrap_or_default() > before + 100.0 {
            return Ok(());
        }
    }
    anyhow::bail!("the wheel is trapped in the frame")
}

/// Tab goes into the frames and out of them again, to the link below.
fn the_keyboard_goes_through(browser: &Browser) -> Result<()> {
    browser.js("scrollTo(0, 0); document.activeElement.blur(); return null;")?;
    let mut frames = 0;
    let mut before = String::new();
    for _ in 0..600 {
        for kind in ["keyDown", "keyUp"] {
            browser.devtools(
                "Input.dispatchKeyEvent",
                &json!({ "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 }),
            )?;
        }
        let at = browser.js("const at = document.activeElement; return at.localName + (at.title || at.hash || '')")?;
        let at = at.as_str().unwrap_or_default().to_owned();
        if at.starts_with("iframe") && at != before {
            frames += 1;
        }
        if at == "a#end" {
            ensure!(frames == 2, "the keyboard went through {frames} of two frames");
            return Ok(());
        }
        before = at;
    }
    anyhow::bail!("the keyboard does not come out of {before}")
}

fn picture(browser: &Browser, name: &str) -> Result<()> {
    let folder = project::root().join("target/shots");
    fs::create_dir_all(&folder)?;
    // A frame out of sight is not painted, so the window becomes as high as the post.
    let size = browser.js("return [innerWidth, document.documentElement.scrollHeight]")?;
    let [width, height] = serde_json::from_value(size)?;
    browser.emulate_desktop(width, height)?;
    after_frames(browser, 30)?;
    let picture = browser.devtools("Page.captureScreenshot", &json!({}))?;
    let data = picture.get("data").and_then(Value::as_str).context("the browser returned no screenshot")?;
    Ok(fs::write(folder.join(format!("{name}.png")), BASE64.decode(data)?)?)
}
