//! The contrast of the colours in both themes, as WCAG 2.2 computes it, for every pair that the style sheets use. A style sheet may use only
//! colours of `styles/tokens.css`, and only those that stand in one of the tables here.
//!
//! A colour is the name of a token, or a mix such as `seal 9% raised`: 9% of the first token over the second.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// What is seen in front of a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// Text of any size.
    Text,
    /// A shape that says something, such as a line, the mark of the focus or the border of a field.
    Shape,
}

use Kind::{Shape, Text};

impl Kind {
    /// The least contrast that WCAG 2.2 asks for (1.4.3 and 1.4.11).
    fn least(self) -> f64 {
        match self {
            Text => 4.5,
            Shape => 3.0,
        }
    }
}

/// What is in front, what is behind it, the kind, and where it is seen.
const PAIRS: &[(&str, &str, Kind, &str)] = &[
    ("ink", "paper", Text, "the text of the page"),
    ("ink", "raised", Text, "a button, a field, a node of the map"),
    ("ink", "seal 9% raised", Text, "the selected node"),
    ("ink", "seal 7% paper", Text, "the claim, voice or event that a link names; a row of the map's table"),
    ("ink", "lawful 9% paper", Text, "the current era"),
    ("ink", "unlawful 9% paper", Text, "the current era"),
    ("ink", "unsettled 9% paper", Text, "the current era"),
    ("ink", "silent 9% paper", Text, "the current era"),
    ("ink", "faint 9% paper", Text, "the current era"),
    ("soft", "paper", Text, "captions and small print"),
    ("soft", "raised", Text, "the second line of a node, a hint in a field"),
    ("soft", "seal 9% raised", Text, "the second line of the selected node"),
    ("soft", "seal 7% paper", Text, "the check of the claim that a link names"),
    ("faint", "paper", Text, "a node that is not highlighted"),
    ("faint", "raised", Text, "a verdict that waits for a guess"),
    ("seal", "paper", Text, "a link that is pointed at, a citation, a word that can be changed"),
    ("seal", "raised", Text, "a button that is pointed at"),
    ("seal", "seal 7% paper", Text, "a citation of the claim that a link names"),
    ("seal", "seal 8% paper", Text, "a word that can be changed and is pointed at"),
    ("ink", "earth", Text, "the words and the scale beside the well"),
    ("ink", "sky", Text, "the words and the scale above the ground"),
    ("seal", "earth", Text, "salt that falls, and new bricks, in words"),
    ("seal", "sky", Text, "salt and new bricks, in words above the ground; the new bricks"),
    ("night-words", "earth-night", Text, "the words and the scale beside the well, at night"),
    ("night-words", "night", Text, "the words and the scale above the ground, at night"),
    ("night-red", "earth-night", Text, "new bricks in words, at night"),
    ("night-red", "night", Text, "new bricks in words above the ground, at night"),
    ("paper", "ink", Text, "a pressed button"),
    ("paper", "seal", Text, "a pressed button that is pointed at"),
    ("lawful", "paper", Text, "a verdict in a table"),
    ("lawful", "raised", Text, "the verdict"),
    ("lawful", "seal 7% paper", Text, "the check of the claim that a link names"),
    ("lawful", "lawful 9% paper", Text, "the verdict of the current era"),
    ("unlawful", "paper", Text, "a verdict in a table, what is wrong with an entry"),
    ("unlawful", "raised", Text, "the verdict"),
    ("unlawful", "unlawful 9% paper", Text, "the verdict of the current era"),
    ("unsettled", "paper", Text, "a verdict in a table"),
    ("unsettled", "raised", Text, "the verdict"),
    ("unsettled", "seal 7% paper", Text, "the check of the claim that a link names"),
    ("unsettled", "unsettled 9% paper", Text, "the verdict of the current era"),
    ("silent", "paper", Text, "a verdict in a table"),
    ("silent", "raised", Text, "the verdict"),
    ("silent", "silent 9% paper", Text, "the verdict of the current era"),
    ("faint", "faint 9% paper", Text, "the verdict of the current era, before a guess"),
    ("seal", "seal 22% paper", Shape, "the outline of the fine"),
    ("seal", "sunk", Shape, "the mark of the focus"),
    ("ink", "sunk", Shape, "the folded corner of a node"),
    ("stone", "shaft", Shape, "the wall of the well"),
    ("shell", "shaft", Shape, "the snail in the well"),
    ("shell-line", "shell", Shape, "the seam of the shell"),
    ("shell-line", "snail", Shape, "an eye of the snail"),
    ("slime", "shaft", Shape, "the path in the well"),
    ("slime", "shaft-night", Shape, "the path in the well, at night"),
    ("salt", "shaft", Shape, "salt in the well"),
    ("stone", "paper", Shape, "the wall in a chart and in a small well"),
    ("water", "paper", Shape, "the sampled curve"),
    ("shell", "paper", Shape, "the snail in a small well"),
    ("spiral", "shell", Shape, "the spiral of the shell"),
    ("left-open-line", "left-open", Shape, "the hatching of what is left open"),
    ("quiet-line", "quiet", Shape, "the dots of what no rule speaks of"),
    ("lawful", "lawful 30% paper", Shape, "the strip of a verdict over time"),
    ("unlawful", "unlawful 30% paper", Shape, "the strip of a verdict over time"),
    ("unsettled", "unsettled 30% paper", Shape, "the strip of a verdict over time"),
    ("silent", "silent 30% paper", Shape, "the strip of a verdict over time"),
    ("faint", "faint 30% paper", Shape, "the strip of a verdict over time, before a guess"),
];

/// Pairs whose front is seen through, by an `opacity` of its own.
const FADED: &[(&str, &str, Kind, &str)] = &[
    ("slime 62% shaft", "shaft", Shape, "the older path in the well"),
    ("ink 75% raised", "raised", Text, "the citation in a button"),
    ("paper 75% ink", "ink", Text, "the citation in a pressed button"),
];

/// Colours that need no contrast, with the reason.
const NEEDS_NONE: &[(&str, &str)] = &[
    ("rule", "lines that part what is apart without them; what is not highlighted on the map"),
    ("sun", "the caption tells the time of day"),
    ("moon", "the caption tells the time of day"),
    ("grass", "the walls and the sky show where the ground is"),
    ("mortar", "the scale beside the wall counts its courses"),
    ("shell-band", "a band of the shell, whose seam has contrast"),
    ("snail", "the foot belongs to the shell, which has contrast"),
    ("seal 45% paper", "the underline of a citation, which has the colour of a link"),
    ("seal 14% paper", "a year that is pointed at"),
    ("seal 20% paper", "the current year, which has an outline too"),
    ("water 42% paper", "the numbers of the bars stand in the table below them"),
    ("lawful 55% paper", "the events below name each verdict"),
    ("unlawful 55% paper", "the events below name each verdict"),
    ("unsettled 55% paper", "the events below name each verdict"),
    ("silent 55% paper", "the events below name each verdict"),
    ("faint 55% paper", "the events below name each verdict"),
    ("open", "the counts stand in words and in the table below"),
    ("wall", "the counts stand in words and in the table below"),
    ("wall-line", "the counts stand in words and in the table below"),
];

/// Colours outside `tokens.css` that are no colours of the page.
const NO_COLOURS: &[(&str, &str, &str)] = &[
    ("map.css", "#000", "the opaque end of a mask"),
    ("embed.css", "#000", "the opaque end of a mask"),
    ("contrast.css", "#", "the same tokens for readers who ask for more contrast"),
    ("print.css", "#", "the same tokens on white paper"),
];

/// The sheets that give tokens other colours under a condition, with the words for it, and the number of themes: paper is light.
const VARIANTS: [(&str, Option<&str>, usize); 3] =
    [("", None, 2), (", with more contrast", Some("contrast.css"), 2), (", printed", Some("print.css"), 1)];

/// The tokens that a theme gives a colour: `[light, dark]`.
type Tokens = BTreeMap<String, [[f64; 3]; 2]>;

/// A declaration of a style sheet.
#[derive(Debug)]
struct Declaration {
    file: String,
    property: String,
    value: String,
}

impl Declaration {
    fn is_text_colour(&self) -> bool {
        self.property == "color"
    }
}

/// The style sheets with their names, `tokens.css` not among them.
fn sheets() -> Vec<(String, String)> {
    let files = fs::read_dir("styles").unwrap().map(|entry| entry.unwrap().path());
    let sheets = files.filter(|path| path.extension().is_some_and(|end| end == "css") && !path.ends_with("tokens.css"));
    let name = |path: &std::path::Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let found: Vec<_> = sheets.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect();
    assert!(found.len() > 8, "only {} style sheets are found", found.len());
    found
}

/// A style sheet without its comments.
fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.map(|part| part.split_once("*/").map_or("", |(_, after)| after)).collect::<String>()
}

fn declarations(file: &str, css: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    let css = without_comments(css);
    let mut rest = css.as_str();
    while let Some(end) = rest.find(['{', '}', ';']) {
        let (part, from) = rest.split_at(end);
        // What stands before a brace is a selector.
        if let Some((property, value)) = part.split_once(':').filter(|_| !from.starts_with('{')) {
            let [property, value] = [property, value].map(|part| part.trim().to_owned());
            found.push(Declaration { file: file.to_owned(), property, value });
        }
        rest = from.get(1..).unwrap_or_default();
    }
    found
}

fn hex(text: &str) -> [f64; 3] {
    let digits = text.trim().trim_start_matches('#');
    assert_eq!(digits.len(), 6, "`{text}` is not a colour of six digits");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(digits.get(at..at + 2).unwrap(), 16).unwrap()))
}

/// The colours of `tokens.css`.
fn tokens() -> Tokens {
    tokens_of("tokens.css")
}

/// The colours that a sheet gives to tokens.
fn tokens_of(sheet: &str) -> Tokens {
    let css = fs::read_to_string(format!("styles/{sheet}")).unwrap();
    let is_colour = |one: &&Declaration| one.property.starts_with("--") && one.value.contains('#');
    let read = |one: &Declaration| {
        let pair = one.value.strip_prefix("light-dark(").and_then(|pair| pair.strip_suffix(')')?.split_once(','));
        let (light, dark) = pair.unwrap_or((&one.value, &one.value));
        (one.property.trim_start_matches("--").to_owned(), [hex(light), hex(dark)])
    };
    declarations(sheet, &css).iter().filter(is_colour).map(read).collect()
}

/// The sRGB channels of a colour in a theme.
fn channels(colour: &str, theme: usize, tokens: &Tokens) -> [f64; 3] {
    let token = |name: &str| tokens.get(name).unwrap_or_else(|| panic!("no colour is called {name}"))[theme];
    let words: Vec<&str> = colour.split(' ').collect();
    match words.as_slice() {
        [name] => token(name),
        [over, share, under] => {
            let share: f64 = share.trim_end_matches('%').parse().unwrap();
            let (over, under) = (token(over), token(under));
            [0, 1, 2].map(|nth| (over[nth] * share + under[nth] * (100.0 - share)) / 100.0)
        }
        _ => panic!("`{colour}` is neither a token nor a mix"),
    }
}

/// The relative luminance, as WCAG 2.2 defines it.
fn luminance(channels: [f64; 3]) -> f64 {
    let [red, green, blue] = channels.map(|channel| {
        let part = channel / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(front: [f64; 3], back: [f64; 3]) -> f64 {
    let (front, back) = (luminance(front), luminance(back));
    (front.max(back) + 0.05) / (front.min(back) + 0.05)
}

/// The names in `var(--…)`.
fn variables(value: &str) -> Vec<String> {
    let ends = |rest: &str| rest.split([')', ',']).next().unwrap_or_default().trim().to_owned();
    value.split("var(--").skip(1).map(ends).collect()
}

/// The colours in a value, mixes and single ones. What is mixed with `transparent` lies on the paper of the page.
fn colours(value: &str, tokens: &Tokens, verdicts: &BTreeSet<String>) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), value);
    while let Some((before, mix)) = rest.split_once("color-mix(in srgb, ") {
        found.extend(variables(before));
        let (over, mix) = mix.split_once(", ").unwrap();
        let (over, share) = over.rsplit_once(' ').unwrap();
        let under = variables(mix.split_inclusive(')').next().unwrap());
        found.push(format!("{} {share} {}", variables(over).concat(), under.first().map_or("paper", String::as_str)));
        rest = mix.strip_prefix("transparent").or(mix.split_once(')').map(|(_, after)| after)).unwrap_or_default();
    }
    found.extend(variables(rest));
    let each = |colour: String| -> Vec<String> {
        // `--v` is the colour of the verdict that a rule names.
        match colour.strip_prefix('v').filter(|rest| rest.is_empty() || rest.starts_with(' ')) {
            Some(rest) => verdicts.iter().map(|verdict| format!("{verdict}{rest}")).collect(),
            None => vec![colour],
        }
    };
    let is_colour = |colour: &String| tokens.contains_key(colour.split(' ').next().unwrap_or_default());
    found.into_iter().flat_map(each).filter(is_colour).collect()
}

/// Every use of a colour in the style sheets.
fn uses(tokens: &Tokens) -> Vec<(Declaration, String)> {
    let all: Vec<_> = sheets().iter().flat_map(|(file, css)| declarations(file, css)).collect();
    let verdicts = all.iter().filter(|one| one.property == "--v").flat_map(|one| variables(&one.value)).collect();
    let of = |one: Declaration| {
        let found = colours(&one.value, tokens, &verdicts);
        let copy = move |colour| {
            let Declaration { file, property, value } = &one;
            (Declaration { file: file.clone(), property: property.clone(), value: value.clone() }, colour)
        };
        found.into_iter().map(copy).collect::<Vec<_>>()
    };
    all.into_iter().flat_map(of).collect()
}

#[test]
fn every_pair_has_enough_contrast_in_both_themes() {
    let mut found = Vec::new();
    for (condition, sheet, themes) in VARIANTS {
        let mut tokens = tokens();
        tokens.extend(sheet.map(tokens_of).unwrap_or_default());
        for (theme, name) in ["light", "dark"].into_iter().enumerate().take(themes) {
            for (front, back, kind, place) in PAIRS.iter().chain(FADED) {
                let ratio = contrast(channels(front, theme, &tokens), channels(back, theme, &tokens));
                found.push((
                    ratio / kind.least(),
                    format!("{ratio:.2} of {}: {front} on {back}, {name}{condition}: {place}", kind.least()),
                ));
            }
        }
    }
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (_, words) in found.iter().take(12) {
        println!("{words}");
    }
    let faults: Vec<_> = found.iter().filter(|(part, _)| *part < 1.0).map(|(_, words)| words.as_str()).collect();
    assert!(faults.is_empty(), "these pairs have too little contrast:\n{}", faults.join("\n"));
}

#[test]
fn every_colour_of_the_style_sheets_is_in_a_table() {
    let tokens = tokens();
    let mut faults = Vec::new();
    for (one, colour) in uses(&tokens) {
        let colour = colour.as_str();
        let in_front =
            PAIRS.iter().any(|(front, _, kind, _)| *front == colour && (!one.is_text_colour() || *kind == Text));
        let behind = PAIRS.iter().any(|(_, back, ..)| *back == colour);
        let excused = NEEDS_NONE.iter().any(|(excused, _)| *excused == colour);
        if !in_front && (one.is_text_colour() || !behind && !excused) {
            faults.push(format!("styles/{}: {colour} in `{}: {}`", one.file, one.property, one.value));
        }
    }
    assert!(faults.is_empty(), "add each to a table in tests/contrast.rs:\n{}", faults.join("\n"));
}

#[test]
fn the_tables_name_only_colours_that_are_used() {
    let used: BTreeSet<String> = uses(&tokens()).into_iter().map(|(_, colour)| colour).collect();
    let named =
        PAIRS.iter().flat_map(|(front, back, ..)| [*front, *back]).chain(NEEDS_NONE.iter().map(|(name, _)| *name));
    let unused: BTreeSet<_> = named.filter(|name| !used.contains(*name)).collect();
    assert!(unused.is_empty(), "no style sheet uses these: {unused:?}");
}

/// A colour that is written out has no counterpart in the other theme, and none in a reader's own colours.
#[test]
fn colours_are_written_in_the_tokens_alone() {
    let mut faults = Vec::new();
    for (file, css) in sheets() {
        for one in declarations(&file, &css) {
            let words = ["#", "rgb(", "rgba(", "hsl(", "hwb(", "oklch(", "oklab(", "lab(", "lch("];
            let is_written = words.iter().any(|word| one.value.contains(word));
            let is_allowed = NO_COLOURS.iter().any(|(name, word, _)| *name == file && one.value.contains(word));
            if is_written && !is_allowed {
                faults.push(format!("styles/{file}: `{}: {}`", one.property, one.value));
            }
        }
    }
    assert!(faults.is_empty(), "these colours belong in styles/tokens.css:\n{}", faults.join("\n"));
}

#[test]
fn each_colour_has_one_of_the_readers_own() {
    let css = fs::read_to_string("styles/tokens.css").unwrap();
    let own = ["Canvas", "CanvasText", "GrayText", "LinkText"];
    let forced = css.split_once("forced-colors: active) {").unwrap().1.replace(":root {", "");
    let forced = declarations("tokens.css", &forced);
    let has = |name: &String| {
        forced.iter().any(|one| one.property == format!("--{name}") && own.contains(&one.value.as_str()))
    };
    let missing: Vec<_> = tokens().into_keys().filter(|name| !has(name)).collect();
    assert!(missing.is_empty(), "the part of styles/tokens.css for forced-colors leaves out {missing:?}");
}

#[test]
fn the_browser_around_the_page_has_the_colour_of_its_paper() {
    let css = fs::read_to_string("styles/tokens.css").unwrap();
    let (light, rest) = css.split_once("--paper: light-dark(").unwrap().1.split_once(", ").unwrap();
    let dark = rest.split(')').next().unwrap();
    let page = fs::read_to_string("index.html").unwrap();
    for (scheme, colour) in [("light", light), ("dark", dark)] {
        let meta = format!("media=\"(prefers-color-scheme: {scheme})\" content=\"{colour}\"");
        assert!(page.contains(&meta), "index.html has no theme-color with {meta}");
    }
}

#[test]
fn the_reckoning_is_that_of_wcag() {
    let ratio = |front: &str, back: &str| (contrast(hex(front), hex(back)) * 100.0).round() / 100.0;
    assert_eq!(ratio("#000000", "#ffffff"), 21.0);
    assert_eq!(ratio("#777777", "#ffffff"), 4.48);
    assert_eq!(ratio("#ffffff", "#0000ff"), 8.59);
}
