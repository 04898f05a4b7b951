//! Five readers and their goals: each begins at the first screen, with everything folded as it comes, and counts what it does.

use std::cell::Cell;

use anyhow::{Context, Result, ensure};
use xtask::webdriver::{Browser, keys};

use crate::{clean, folded_at, wait_for};

/// A reader, who counts each click, choice, entry and press of a key.
struct Reader {
    browser: Browser,
    actions: Cell<u32>,
}

impl Reader {
    fn arrives(width: u32, height: u32) -> Result<Self> {
        let browser = folded_at("")?;
        browser.set_viewport(width, height)?;
        Ok(Self { browser, actions: Cell::new(0) })
    }

    fn acts(&self) {
        self.actions.set(self.actions.get() + 1);
    }

    fn clicks(&self, role: &str, name: &str) -> Result<()> {
        self.acts();
        self.browser.find_by_role(role, name)?.click()
    }

    fn chooses(&self, field: &str, option: &str) -> Result<()> {
        self.acts();
        self.browser.find_by_role("combobox", field)?.choose(option)
    }

    fn enters(&self, field: &str, words: &str) -> Result<()> {
        self.acts();
        self.browser.fill_field(field, words)
    }

    fn presses(&self, key: &str, times: u32) -> Result<()> {
        for _ in 0..times {
            self.acts();
            self.browser.press(key)?;
        }
        Ok(())
    }

    /// Waits until the element shows these words.
    fn reads(&self, css: &str, words: &str) -> Result<()> {
        let shown = format!("document.querySelector('{css}')");
        wait_for(&self.browser, &format!("{shown}?.checkVisibility() && {shown}.textContent.includes('{words}')"))
            .with_context(|| format!("{css} says {:?}", self.browser.text(css)))
    }

    /// The reader has arrived, after at most this many actions.
    fn is_done_in(&self, most: u32) -> Result<()> {
        let actions = self.actions.get();
        println!("{actions} actions");
        ensure!(actions <= most, "{actions} actions, {most} at most");
        clean(&self.browser)
    }
}

#[test]
fn a_reader_of_the_blog_learns_whether_skype_was_illegal_and_who_the_snail_is() -> Result<()> {
    let reader = Reader::arrives(500, 740)?;
    reader.reads("[id=\"/story\"]", "In that reader’s picture the snail is China’s leadership")?;
    reader.clicks("radio", "Yes")?;
    reader.enters("And on which day does the snail climb out of its well?", "30")?;
    reader.clicks("button", "Compare")?;
    reader.reads(".told", "By the rules, it depends on the call")?;
    reader.reads(".told", "climbs out on day 28")?;
    reader.is_done_in(3)
}

#[test]
fn a_student_of_law_learns_by_keyboard_alone_who_may_run_an_sms_portal_and_by_which_article() -> Result<()> {
    let reader = Reader::arrives(1280, 900)?;
    let focused = |name: &str| {
        wait_for(
            &reader.browser,
            &format!("(document.activeElement.ariaLabel ?? document.activeElement.textContent) === '{name}'"),
        )
    };
    // The link that skips to the content, Story, Map, Trace.
    reader.presses(keys::TAB, 4)?;
    focused("Trace")?;
    reader.presses(keys::ENTER, 1)?;
    focused("Trace a call")?;
    reader.presses(keys::TAB, 2)?;
    focused("Owner")?;
    reader.presses("p", 1)?;
    reader.presses(keys::TAB, 2)?;
    focused("Licence")?;
    reader.presses(keys::ARROW_DOWN, 2)?;
    reader.presses(keys::TAB, 1)?;
    focused("Service")?;
    reader.presses("S", 1)?;
    reader.presses("M", 1)?;
    reader.reads("#trace-result", "Lawful")?;
    reader.reads("#trace-result", "Article 9")?;
    reader.reads("#trace-result", "Article 8")?;
    reader.is_done_in(15)
}

#[test]
fn a_teacher_solves_a_well_of_twenty_feet() -> Result<()> {
    let reader = Reader::arrives(1280, 900)?;
    reader.clicks("link", "Snail")?;
    reader.enters("Depth in feet", "20")?;
    reader.enters("Climb in feet", "5")?;
    reader.enters("Slide in feet", "4")?;
    reader.enters("Chance of a slide to the bottom in per cent", "10")?;
    reader.enters("Patience in days", "60")?;
    reader.reads("#snail-result", "82.8 %")?;
    reader.clicks("button", "Play")?;
    reader.reads(".run .beside", "out on day")?;
    reader.is_done_in(7)
}

#[test]
fn an_author_finds_the_code_for_the_case_on_the_screen() -> Result<()> {
    let reader = Reader::arrives(1280, 900)?;
    reader.clicks("link", "Trace")?;
    reader.chooses("Service", "PC-to-PC calls")?;
    reader.clicks("button", "Embed or save this page")?;
    wait_for(&reader.browser, "document.getElementById('keep-frame').value.includes('service=pc-to-pc')")?;
    reader.is_done_in(3)
}

#[test]
fn a_sceptic_checks_the_six_companies_the_voices_and_a_later_day() -> Result<()> {
    let reader = Reader::arrives(1280, 900)?;
    reader.clicks("link", "Sources")?;
    reader.clicks("button", "Every claim with its check")?;
    reader.enters("Search", "six companies")?;
    reader.reads("[id=\"/sources\"] .claims", "By January 2011 the six were three groups")?;
    reader.clicks("link", "Thread")?;
    reader.reads("[id=\"/voices\"]", "nobody disputes the summary of the rules")?;
    reader.clicks("link", "Trace")?;
    reader.chooses("Service", "PC-to-PC calls")?;
    reader.chooses("Reading", "the text’s own")?;
    reader.acts();
    reader.browser.find("#trace-asof")?.fill("2016-06-01")?;
    reader.browser.wait_for_attr("#trace-result", "data-class", "value-added")?;
    reader.is_done_in(8)
}
