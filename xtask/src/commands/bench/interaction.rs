//! Benchmark: interaction to next paint (INP) for every kind of control, at the width of a phone and with the CPU slowed down
//! fourfold.
//!
//! The browser gets real input events. The Event Timing API reports the time from each interaction to the next painted frame,
//! rounded by the browser to 8 ms. It does not report interactions under 16 ms; these count as 16 ms.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::webdriver::{Browser, file};

/// How often each control is used.
const ROUNDS: usize = 8;

/// The input that a control gets.
#[derive(Clone, Copy)]
enum Act {
    /// A click in the middle of the control.
    Click,
    /// A key press, with the focus on the control.
    Key(&'static str),
}

/// Each kind of control: its name, the permalink to open, a JavaScript expression for the element to use in round `n`, and the
/// input.
const CONTROLS: [(&str, &str, &str, Act); 18] = [
    ("a link of the navigation", "", "links('Sections')[n % 3 + 1]", Act::Click),
    ("a theme", "", "button(['Dark', 'Light'][n % 2])", Act::Click),
    ("a prediction", "", "document.querySelectorAll('input[type=radio]')[n % 3]", Act::Click),
    ("the tour, next step", "#/story?step=1", "button('Next')", Act::Click),
    ("a node of the map", "#/map", "shown('[data-node]')[n * 7 % 40]", Act::Click),
    ("the map by arrow key", "#/map?node=art-7", "shown('[data-node][tabindex=\"0\"]')[0]", Act::Key("ArrowDown")),
    ("a letter in the search of the map", "#/map", "document.getElementById('find')", Act::Key("a")),
    ("a filter of the map", "#/map", "found('.legend button')[n % 8]", Act::Click),
    ("an answer of the trace", "#/trace", "field('Service')", Act::Key("ArrowDown")),
    ("the month of the trace", "#/trace", "found('#\\\\/trace input[type=range]')[0]", Act::Key("ArrowLeft")),
    ("a preset of the trace", "#/trace", "found('#presets a, #presets button')[n % 5]", Act::Click),
    ("the income", "#/fine?income=50000", "found('#\\\\/fine input')[0]", Act::Key("ArrowUp")),
    (
        "a number of the well",
        "#/snail",
        "shown('#\\\\/snail input[type=text], #\\\\/snail input[type=number], #\\\\/snail [role=spinbutton]')[0]",
        Act::Key("ArrowUp"),
    ),
    (
        "a preset of the well",
        "#/snail",
        "shown('#\\\\/snail button').filter(b => /slides|salt|good|walls/i.test(b.textContent))[n % 4]",
        Act::Click,
    ),
    ("a day of the snail", "#/snail", "button('Next day')", Act::Click),
    ("the timeline", "#/since", "found('#\\\\/since input[type=range]')[0]", Act::Key("ArrowLeft")),
    ("a perspective on the timeline", "#/since", "found('.perspectives a')[n % 5]", Act::Click),
    ("a letter in the search of the sources", "#/sources", "found('#\\\\/sources input')[0]", Act::Key("a")),
];

/// A script with the helper functions of [`CONTROLS`]; it also records the duration of every interaction in `took`.
const PRELUDE: &str = "\
    self.found = css => [...document.querySelectorAll(css)];\
    self.shown = css => found(css).filter(one => one.checkVisibility());\
    self.unfolded = one => { for (let fold = one; fold = fold?.parentElement?.closest('details'); ) fold.open = true; return one; };\
    self.button = (...names) => shown('button').find(b => names.some(name => (b.getAttribute('aria-label') || b.textContent).trim().startsWith(name)));\
    self.field = name => shown('select, input').find(f => (f.getAttribute('aria-label') || f.labels?.[0]?.textContent || '').trim() === name);\
    self.links = name => [...document.querySelectorAll(`nav[aria-label='${name}'] a`)];\
    self.took = [];\
    new PerformanceObserver(list => list.getEntries().forEach(e => { if (e.interactionId) took.push([e.interactionId, e.duration]); }))\
      .observe({ type: 'event', durationThreshold: 16, buffered: true });";

/// Measures every control and prints a table: 75th percentile and worst, in milliseconds.
pub fn run() -> Result<()> {
    println!("\n{:<40}{:>6}{:>12}{:>12}", "ms, 360 px wide, CPU 4 times slower", "times", "p75", "worst");
    let mut all = Vec::new();
    for (name, hash, element, act) in CONTROLS {
        let mut times = measure(hash, element, act).with_context(|| format!("measuring {name}"))?;
        all.extend_from_slice(&times);
        row(name, &mut times);
    }
    row("all", &mut all);
    Ok(())
}

fn row(name: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len().saturating_sub(1))).copied();
    println!("{name:<40}{:>6}{:>12.0}{:>12.0}", times.len(), at(75).unwrap_or_default(), at(100).unwrap_or_default());
}

/// The durations of one control, one for each round, in milliseconds.
fn measure(hash: &str, element: &str, act: Act) -> Result<Vec<f64>> {
    let browser = Browser::start()?;
    browser.emulate_phone(360, 740)?;
    browser.open(&format!("{}{hash}", file()))?;
    browser.wait_ready()?;
    browser.js(PRELUDE)?;
    pause(&browser, 1500)?;
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }))?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let place = browser.js(&format!(
            "const n = {round}; const one = unfolded({element}); if (!one) return null; one.scrollIntoView({{ block: 'center' }}); one.focus?.({{ preventScroll: true }});\
             const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2];"
        ))?;
        let place = place.as_array().with_context(|| format!("no element matches {element}"))?;
        pause(&browser, 300)?;
        browser.js("took.length = 0")?;
        match act {
            Act::Click => {
                for kind in ["mousePressed", "mouseReleased"] {
                    let event = json!({ "type": kind, "x": place.first(), "y": place.get(1), "button": "left", "clickCount": 1 });
                    browser.devtools("Input.dispatchMouseEvent", &event)?;
                }
            }
            Act::Key(key) => {
                let text = Some(key).filter(|key| key.len() == 1);
                for kind in [if text.is_some() { "keyDown" } else { "rawKeyDown" }, "keyUp"] {
                    let mut event = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code(key) });
                    if let (Some(text), "keyDown", Some(fields)) = (text, kind, event.as_object_mut()) {
                        fields.insert("text".to_owned(), text.into());
                    }
                    browser.devtools("Input.dispatchKeyEvent", &event)?;
                }
            }
        }
        pause(&browser, 500)?;
        let took = browser.js("return took")?;
        // An interaction is as long as the longest of its events.
        let mut longest = BTreeMap::<u64, f64>::new();
        for entry in took.as_array().into_iter().flatten() {
            let id = entry.get(0).and_then(Value::as_u64).unwrap_or_default();
            let duration = entry.get(1).and_then(Value::as_f64).unwrap_or_default();
            longest.entry(id).and_modify(|all| *all = all.max(duration)).or_insert(duration);
        }
        times.push(longest.into_values().fold(16.0, f64::max));
    }
    Ok(times)
}

fn pause(browser: &Browser, millis: u32) -> Result<()> {
    browser.js_later(&format!("setTimeout(arguments[arguments.length - 1], {millis})")).map(drop)
}

/// The key code of a key.
fn code(key: &str) -> u32 {
    match key {
        "ArrowLeft" => 37,
        "ArrowUp" => 38,
        "ArrowDown" => 40,
        _ => 65,
    }
}
