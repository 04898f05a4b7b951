//! A section in the narrow frame of a post: what answers the reader is inside it, whatever the height of the frame.

use anyhow::{Result, ensure};
use xtask::dist::embed_heights::{HEIGHTS, PARTS, WIDTHS};
use xtask::webdriver::Browser;

use crate::{after_frames, clean, framed, map::is_shown, wait_for};

/// The sections, each with the elements that answer the reader.
const ANSWERS: [(&str, &[&str]); 8] = [
    ("story", &[".predictions"]),
    ("map", &["svg.map"]),
    ("trace", &["#trace-result .verdict-title", "#trace-result .reasons"]),
    ("fine", &["svg.fine", "#fine-result"]),
    ("snail", &[".run svg", ".controls .main", "#snail-result"]),
    ("voices", &[".voice"]),
    ("since", &["svg.years", "#openness-result"]),
    ("sources", &["search input", "#all-claims > li"]),
];

/// A frame of this size with this section, or with the beginning of a permalink, in a page beside the page itself.
fn embedded(section: &str, width: u32, height: u32) -> Result<Browser> {
    let joint = if section.contains('?') { "" } else { "?" };
    framed(&format!(
        "<iframe src=\"index.html#/{section}{joint}embed=1\" width=\"{width}\" height=\"{height}\"></iframe>"
    ))
}

#[test]
fn the_answer_is_inside_a_narrow_frame() -> Result<()> {
    const WIDTH: u32 = 320;
    const HEIGHT: u32 = 800;
    for (section, answers) in ANSWERS {
        let browser = embedded(section, WIDTH, HEIGHT)?;
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
    let browser = embedded("map?node=art-70&", 320, 800)?;
    let ends_above = "document.querySelector('.pictures').getBoundingClientRect().bottom < 600";
    wait_for(&browser, &format!("{ends_above} && {}", is_shown("[data-node=art-70]")))?;
    wait_for(&browser, "document.querySelector('#map-panel .subject').getBoundingClientRect().top < 700")?;
    browser.click("#map-panel .relations a[href*='node=fine']")?;
    wait_for(&browser, &format!("{ends_above} && {}", is_shown("[data-node=fine]")))?;
    browser.click_button("Show the whole map")?;
    wait_for(&browser, "document.querySelector('.pictures').offsetHeight > 2000")?;
    clean(&browser)
}

/// How far a height may be from that in [`HEIGHTS`], in per cent.
const TOLERANCE: u32 = 10;

#[test]
fn each_section_is_as_high_as_the_documentation_says() -> Result<()> {
    let number = |browser: &Browser, script: &str| -> Result<u32> {
        let number = browser.js(&format!("return Math.ceil({script})"))?;
        Ok(number.as_u64().and_then(|number| number.try_into().ok()).unwrap_or_default())
    };
    let is_near = |now: u32, then: u32| now.abs_diff(then) * 100 <= then * TOLERANCE;
    let mut table = String::new();
    let mut is_same = true;
    for (section, stated) in HEIGHTS {
        let browser = embedded(section, 1000, 800)?;
        let mut heights = Vec::new();
        for (width, stated) in WIDTHS.into_iter().zip(stated) {
            browser.leave_frame()?;
            browser.js(&format!("document.querySelector('iframe').width = {width}; return null;"))?;
            browser.enter_frame(0)?;
            wait_for(&browser, &format!("innerWidth === {width}"))?;
            after_frames(&browser, 20)?;
            let height = number(&browser, "document.body.getBoundingClientRect().height")?;
            is_same &= is_near(height, stated);
            heights.push(height);
            if let Some((_, id, stated)) = PARTS.iter().find(|(of, ..)| *of == section && width == 720) {
                let height = number(&browser, &format!("document.getElementById('{id}').offsetHeight"))?;
                is_same &= is_near(height, *stated);
                table += &format!("(\"{section}\", \"{id}\", {height}),\n");
            }
        }
        table += &format!("(\"{section}\", {heights:?}),\n");
    }
    ensure!(is_same, "put these heights into xtask/src/dist/embed_heights.rs:\n{table}");
    Ok(())
}
