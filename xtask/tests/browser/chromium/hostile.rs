//! Input, messages and elements from people who mean harm: the page stays, says what it ignored, and runs nothing.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use snailwell::snail::rng::RunRng;

use crate::{at, clean, folded_at, framed, wait_for};

/// How many permalinks are tried.
const PERMALINKS: usize = 2000;

/// How many of them one call of the driver opens.
const BATCH: usize = 100;

/// The keys of permalinks, and others that there are not.
const KEYS: &[&str] = &[
    "asof",
    "carrier",
    "claim",
    "claimcheck",
    "claimfind",
    "claimprovenance",
    "climb",
    "day",
    "depth",
    "edge",
    "embed",
    "fee",
    "find",
    "form",
    "good",
    "goodclimb",
    "income",
    "kind",
    "lang",
    "licence",
    "mapcheck",
    "mapfind",
    "mapprovenance",
    "node",
    "owner",
    "patience",
    "reach",
    "reading",
    "reset",
    "rival",
    "rivaldepth",
    "rivalrun",
    "rivalsalt",
    "rivalwall",
    "run",
    "salt",
    "saltslip",
    "section",
    "seed",
    "service",
    "severe",
    "slide",
    "snails",
    "stake",
    "step",
    "theme",
    "v",
    "voice",
    "wall",
    "__proto__",
    "constructor",
    "",
    "DEPTH",
];

/// Markup, characters that steer, digits of other scripts, numbers at and beyond every edge, and values that are valid.
const VALUES: &[&str] = &[
    "",
    "0",
    "1",
    "-1",
    "0.25",
    "28",
    "49",
    "50",
    "100",
    "1000",
    "1000.25",
    "3650",
    "9007199254740993",
    "1e9",
    "1e-9",
    "NaN",
    "Infinity",
    "0x10",
    "٣٠",
    "３０",
    "%00",
    "%0a",
    "%ff",
    "%E2%80%AE",
    "\u{202e}abc",
    "\u{200b}",
    "<img src=x id=pwn>",
    "%3Cimg%20src=x%20id=pwn%3E",
    "\"><svg onload=document.title=1>",
    "javascript:alert(1)",
    "&amp;",
    "#",
    "?",
    "=",
    "%",
    "unknown",
    "named",
    "foreign",
    "basic",
    "none",
    "pc-to-pc",
    "phone-to-phone",
    "internet-information",
    "province",
    "free",
    "statute",
    "commentary",
    "2016-03-01",
    "2011-02-30",
    "9999-12-31",
    "0000-00-00",
    "outline",
    "prose",
    "art-7",
    "ministry.basic",
    "class",
    "notice",
    "c14",
    "yes",
    "auto",
    "dark",
    "zh",
];

const VIEWS: &[&str] =
    &["story", "map", "trace", "fine", "snail", "voices", "since", "sources", "nowhere", "<b id=pwn>", ""];

/// Any of these, by the generator of the simulator, so that every run tries the same permalinks.
fn pick<'a>(random: &mut RunRng, from: &[&'a str]) -> &'a str {
    from.get(below(random, from.len())).copied().unwrap_or_default()
}

fn below(random: &mut RunRng, end: usize) -> usize {
    usize::try_from(random.draw() >> 11).unwrap_or_default() % end
}

fn permalink(random: &mut RunRng) -> String {
    let pairs: Vec<String> =
        (0..below(random, 7)).map(|_| format!("{}={}", pick(random, KEYS), pick(random, VALUES))).collect();
    format!("#/{}?{}", pick(random, VIEWS), pairs.join("&"))
}

/// JavaScript for what is wrong with the page now; empty if nothing is.
const FAULT: &str = "const fault = () => {\
    if (document.documentElement.dataset.app !== 'ready') return 'the program has stopped';\
    if (document.querySelector('#pwn, [onload], main img') || document.title === '1') return 'markup has become part of the page';\
    if (document.getElementById('main').textContent.length < 10000) return 'the page is blank';\
    return '';\
};";

#[test]
fn thousands_of_permalinks_leave_the_page_whole() -> Result<()> {
    let browser = folded_at("")?;
    let mut random = RunRng::new(1, 0);
    for batch in 0..PERMALINKS / BATCH {
        let hashes: Vec<String> = (0..BATCH).map(|_| permalink(&mut random)).collect();
        let tried = browser
            .js_later(&format!(
                "{FAULT} const done = arguments[arguments.length - 1]; const hashes = {}; let slowest = 0;\
                 const next = (nth) => {{\
                   if (nth === hashes.length) return done([nth, slowest]);\
                   const start = performance.now(); location.hash = hashes[nth];\
                   requestAnimationFrame(() => setTimeout(() => {{\
                     slowest = Math.max(slowest, performance.now() - start);\
                     const found = fault(); if (found) done([hashes[nth], found]); else next(nth + 1);\
                   }}));\
                 }}; next(0);",
                json!(hashes)
            ))
            .with_context(|| format!("batch {batch}"))?;
        ensure!(tried.get(0) == Some(&json!(BATCH)), "{tried}");
        let slowest = tried.get(1).and_then(Value::as_f64).unwrap_or(f64::MAX);
        ensure!(slowest < 5000.0, "a permalink of batch {batch} took {slowest} ms");
        clean(&browser).with_context(|| format!("batch {batch}"))?;
    }
    clean(&browser)
}

#[test]
fn every_field_bears_what_is_pasted_into_it() -> Result<()> {
    let browser = at("#/snail")?;
    let said = browser.js_later(&format!(
        "{FAULT} const done = arguments[arguments.length - 1];\
         const pasted = ['<img src=x id=pwn>', '\\u0000\\u0007\\u001b[31m', '\\u202eevil\\u2066', '٣٠', '３０', '-1', '1e400', '0.1.2',\
           'null', '\\'); alert(1)//', '#/snail?depth=<b id=pwn>', 'x'.repeat(1 << 20)];\
         const fields = [...document.querySelectorAll('input, textarea')].filter((one) =>\
           !one.readOnly && !['radio', 'range', 'checkbox'].includes(one.type));\
         const acts = fields.flatMap((field) => pasted.map((text) => [field, text]));\
         const step = () => {{\
           const [field, text] = acts.shift() ?? []; if (!field) return done(String(fields.length));\
           const kind = field.tagName === 'INPUT' ? HTMLInputElement : HTMLTextAreaElement;\
           Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, text);\
           for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {{ bubbles: true }}));\
           requestAnimationFrame(() => setTimeout(() => {{\
             const found = fault(); found ? done([field.id || field.name, text.slice(0, 40), found].join(': ')) : step();\
           }}));\
         }}; step();"
    ))?;
    let fields: u32 = said.as_str().unwrap_or_default().parse().with_context(|| said.to_string())?;
    println!("{fields} fields");
    ensure!(fields > 15, "only {fields} fields were found");
    // The browser warns of a number or a date that a script puts into a field of the wrong kind.
    let errors: Vec<String> =
        browser.console_errors()?.into_iter().filter(|line| !line.contains("The specified value")).collect();
    ensure!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

#[test]
fn messages_of_any_shape_change_nothing_and_the_page_tells_only_its_height() -> Result<()> {
    let inside = "<iframe src=\"index.html#/trace?embed=1&service=pc-to-pc\" width=\"700\" height=\"900\"></iframe>\
                <script>\
                self.heard = []; addEventListener('message', (event) => heard.push(event.data));\
                self.flood = () => {\
                  const frame = document.querySelector('iframe').contentWindow;\
                  const loop = {}; loop.loop = loop;\
                  const shapes = [null, undefined, 0, NaN, -1n, '', 'pym', 'pymxPYMxsnailwellxPYMxheightxPYMx99', 'x'.repeat(1 << 20), [], [[]],\
                    {}, loop, { type: {} }, { type: [] }, { type: null }, { type: 'snailwell', hash: '#/snail' },\
                    { type: 'navigate', hash: '#/snail' }, { type: 'iframe-resize' }, { type: { toString: 'no' } }, { message: 'ready', secret: { toString: 'no' } }, new Date(0),\
                    new Map([['type', 'snailwell']]), new ArrayBuffer(8)];\
                  for (let round = 0; round < 40; round += 1) for (const shape of shapes) frame.postMessage(shape, '*');\
                };\
                </script>";
    let browser = framed(inside)?;
    let state = "return [document.documentElement.dataset.hash, document.getElementById('trace-result').dataset.verdict].join();";
    let before = browser.js(state)?;
    browser.leave_frame()?;
    wait_for(&browser, "heard.length === 4")?;
    browser.js("flood(); return null;")?;
    wait_for(&browser, "heard.length > 40")?;
    let told = browser.js(
        "return heard.filter((data) => !(typeof data === 'string' ? /^pymxPYMx\\w+xPYMxheightxPYMx\\d+$/.test(data)\
           : ['snailwell', 'embed-size', 'iframe-resized'].includes(data.type) && data.height > 0\
             && Object.keys(data).every((key) => ['type', 'height', 'hash', 'sentinel', 'width', 'datawrapper-height'].includes(key))));",
    )?;
    ensure!(told == json!([]), "{told}");
    browser.enter_frame(0)?;
    ensure!(browser.js(state)? == before, "a message has changed the page");
    clean(&browser)
}

#[test]
fn the_policy_of_the_page_refuses_what_is_put_into_it() -> Result<()> {
    let browser = folded_at("")?;
    let refused = browser.js_later(
        "const done = arguments[arguments.length - 1]; const refused = new Set();\
         addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective));\
         const add = (tag, properties) => document.body.append(Object.assign(document.createElement(tag), properties));\
         add('script', { textContent: 'self.pwned = 1' });\
         add('script', { src: 'http://127.0.0.1:9/evil.js' });\
         add('style', { textContent: 'body { display: none }' });\
         add('iframe', { src: 'http://127.0.0.1:9/' });\
         add('img', { src: 'http://127.0.0.1:9/pixel.png' });\
         add('object', { data: 'http://127.0.0.1:9/' });\
         document.head.append(Object.assign(document.createElement('base'), { href: 'http://127.0.0.1:9/' }));\
         document.body.setAttribute('onclick', 'self.pwned = 2'); document.body.click();\
         fetch('http://127.0.0.1:9/').catch(() => 0);\
         const form = Object.assign(document.createElement('form'), { action: 'http://127.0.0.1:9/', method: 'post' });\
         document.body.append(form); form.submit();\
         setTimeout(() => done([self.pwned ?? 0, document.baseURI.startsWith('file:'), document.body.checkVisibility(), ...[...refused].sort()]), 1500);",
    )?;
    ensure!(
        refused
            == json!([
                0,
                true,
                true,
                "base-uri",
                "connect-src",
                "form-action",
                "frame-src",
                "img-src",
                "object-src",
                "script-src-attr",
                "script-src-elem",
                "style-src-elem"
            ]),
        "{refused}"
    );
    ensure!(browser.js("return document.documentElement.dataset.app;")? == "ready");
    Ok(())
}
