//! A section in the narrow frame of a post: what answers the reader is inside it, whatever the height of the frame.

use anyhow::{Result, ensure};
use xtask::webdriver::Browser;

use crate::{clean, site, wait_for};

/// The sections, each with the elements that answer the reader.
const ANSWERS: [(&str, &[&str]); 8] = [
    ("story", &[".predictions"]),
    ("map", &["svg.map"]),
    ("trace", &["#trace-result .v", "#trace-result .reasons"]),
    ("fine", &["svg.fine", "#fine-result"]),
    ("snail", &[".run svg", ".controls .main", "#snail-result"]),
    ("voices", &[".voice"]),
    ("since", &["svg.years", "#openness-result"]),
    ("sources", &["search input", "#all-claims > li"]),
];

/// A frame of this size with this section, or with the beginning of a permalink, in a page beside the page itself.
fn framed(section: &str, width: u32, height: u32) -> Result<Browser> {
    let joint = if section.contains('?') { "" } else { "?" };
    let host = format!(
        "<!doctype html><title>Host</title><link rel=\"icon\" href=\"data:,\">\
         <iframe src=\"index.html#/{section}{joint}embed=1\" width=\"{width}\" height=\"{height}\"></iframe>"
    );
    let browser = Browser::start()?;
    browser.open(&format!("{}host.html", site(vec![("host.html".to_owned(), host)], "/")?))?;
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    Ok(browser)
}

#[test]
fn the_answer_is_inside_a_narrow_frame() -> Result<()> {
    const WIDTH: u32 = 320;
    const HEIGHT: u32 = 800;
    for (section, answers) in ANSWERS {
        let browser = framed(section, WIDTH, HEIGHT)?;
        for css in answers {
            // The whole element, or its first 120 px.
            let place = format!(
                "(() => {{ const box = [...document.querySelectorAll('[id=\"/{section}\"] :is({css})')]\
                 .find((one) => one.checkVisibility())?.getBoundingClientRect();\
                 return box && box.top >= 0 && box.left >= 0 && box.right <= {WIDTH} && box.height > 0 && Math.min(box.bottom, box.top + 120) <= {HEIGHT}; }})()"
            );
            // Reasons and lists come a frame later.
            wait_for(&browser, &place)
                .map_err(|reason| reason.context(format!("{section}: {css} is not in the frame")))?;
        }
        let is_wide = browser.js("return document.documentElement.scrollWidth > innerWidth")?;
        ensure!(is_wide == false, "{section} scrolls sideways");
        clean(&browser)?;
    }
    Ok(())
}

#[test]
fn what_is_selected_is_in_the_part_of_the_map_that_is_shown() -> Result<()> {
    let browser = framed("map?node=art-70&", 320, 800)?;
    let is_shown = |id: &str| {
        format!(
            "(() => {{ const [node, part] = [`.drawing [data-node={id}]`, `.pictures`].map((css) => document.querySelector(css).getBoundingClientRect());\
             return node.top >= part.top && node.bottom <= part.bottom && part.bottom < 600; }})()"
        )
    };
    wait_for(&browser, &is_shown("art-70"))?;
    wait_for(&browser, "document.querySelector('#map-panel .subject').getBoundingClientRect().top < 700")?;
    browser.click("#map-panel .relations a[href*='node=fine']")?;
    wait_for(&browser, &is_shown("fine"))?;
    browser.click_button("Show the whole map")?;
    wait_for(&browser, "document.querySelector('.pictures').offsetHeight > 2000")?;
    clean(&browser)
}
