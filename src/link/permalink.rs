//! The permalink: reading what it can, naming what it cannot, writing the canonical form.

use super::{
    Checked, LibraryState, Section, decode, encode,
    state::{Form, Lang, MapState, SnailState, State, Theme, View},
};
use crate::{
    content,
    fill::fill,
    framework::{
        Carrier, Case, Framework, Kind, Licence, Owner, Provenance, Reach, Reading, Service, Severe, Share, Text,
        choices::place, pick::Picks,
    },
    snail::{Chance, HORIZON, Length, Setting},
};
use core::{fmt::Display, ops::RangeInclusive, str::FromStr};

/// Something in a permalink that was ignored, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The part of the permalink, as it stood there, shortened.
    pub part: String,
    /// Why it was ignored.
    pub why: String,
}

/// Not answered yet.
const UNKNOWN: &str = "unknown";
const MOST_SNAILS: u32 = 1_000_000;
const MOST_SEED: u64 = (1 << 53) - 1;

/// Reads the part of an address from `#` on.
///
/// Never fails: what cannot be read is left at its default and named in [`State::notices`].
///
/// ```
/// use snailwell::{content::framework, link::read};
/// let state = read("#/trace?service=pc-to-pc&stake=400", framework());
/// assert_eq!(state.case.service.unwrap().key(), "pc-to-pc");
/// assert_eq!(state.notices[0].part, "stake=400");
/// ```
#[must_use]
pub fn read(hash: &str, framework: &Framework) -> State {
    let mut state = State::default();
    let body = hash.strip_prefix('#').unwrap_or(hash);
    let (path, query) = body.split_once('?').unwrap_or((body, ""));
    let path = path.strip_prefix('/').unwrap_or(path);
    match View::from_key(path) {
        Some(view) => state.view = view,
        None if path.is_empty() => {}
        None => state.notices.push(notice(path, "this page has no such section".to_owned())),
    }
    let mut seen: Vec<&str> = Vec::new();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let result = if seen.contains(&key) {
            Err("it is given twice; the first one counts".to_owned())
        } else {
            seen.push(key);
            read_key(&mut state, key, value, framework)
        };
        if let Err(why) = result {
            state.notices.push(notice(part, why));
        }
    }
    if state.case.owner != Some(Owner::Foreign) && seen.contains(&"stake") {
        state.case.stake = Case::default().stake;
        let part = query.split('&').find(|part| part.starts_with("stake")).unwrap_or("stake");
        if !state.notices.iter().any(|notice| notice.part == part) {
            state.notices.push(notice(part, "a share counts only with owner=foreign".to_owned()));
        }
    }
    if state.map.node.is_some() && state.map.edge.take().is_some() {
        let part = query.split('&').find(|part| part.starts_with("edge")).unwrap_or("edge");
        state.notices.push(notice(part, "a node is selected already".to_owned()));
    }
    if state.snail.run > state.snail.snails {
        state.notices.push(notice(&format!("run={}", state.snail.run), "there are fewer snails than that".to_owned()));
        state.snail.run = 1;
    }
    state
}

fn notice(part: &str, why: String) -> Notice {
    let short: String = part.chars().take(60).collect();
    Notice { part: short, why }
}

/// The place of a word among those that are expected.
fn choice(value: &str, keys: &[&str]) -> Result<usize, String> {
    place(keys, value).ok_or_else(|| fill("expected one of {}", &[&keys.join(", ")]))
}

/// The same for a question that may be open; nothing where it is.
fn open_choice(value: &str, keys: &[&str]) -> Result<Option<usize>, String> {
    if value == UNKNOWN { Ok(None) } else { choice(value, &[keys, &[UNKNOWN]].concat()).map(Some) }
}

macro_rules! answer {
    ($slot:expr, $type:ident, $value:expr) => {{
        $slot = open_choice($value, $type::KEYS)?.and_then(|nth| $type::ALL.get(nth)).copied();
    }};
}

macro_rules! word {
    ($slot:expr, $type:ident, $value:expr) => {{
        $slot = $type::ALL.get(choice($value, $type::KEYS)?).copied().unwrap_or($slot);
    }};
}

macro_rules! some_word {
    ($type:ident, $value:expr) => {
        $type::ALL.get(choice($value, $type::KEYS)?).copied()
    };
}

fn words(value: &str) -> Result<String, String> {
    let words = decode(value).ok_or("expected words, percent-encoded")?;
    if words.chars().count() > LibraryState::MOST_WORDS {
        return Err(format!("expected at most {} characters", LibraryState::MOST_WORDS));
    }
    Ok(words)
}

fn whole(value: &str, least: u64, most: u64) -> Result<u64, String> {
    let plain = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = value.parse::<u64>().ok().filter(|number| plain && (least..=most).contains(number));
    number.ok_or_else(|| format!("expected a whole number from {least} to {most}"))
}

fn whole32(value: &str, least: u32, most: u32) -> Result<u32, String> {
    whole(value, least.into(), most.into()).map(|number| u32::try_from(number).unwrap_or(most))
}

/// A length within the range that a well allows.
fn length(value: &str, range: RangeInclusive<Length>) -> Result<Length, String> {
    let length: Length = parse(value)?;
    let expected = || format!("expected {} to {} feet", range.start(), range.end());
    if range.contains(&length) { Ok(length) } else { Err(expected()) }
}

fn parse<T: FromStr<Err: Display>>(value: &str) -> Result<T, String> {
    value.parse().map_err(|error: T::Err| error.to_string())
}

fn share(value: &str) -> Result<Share, String> {
    let error = || "expected a share from 0 to 100 per cent".to_owned();
    let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
    let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(error());
    }
    let whole: u16 = whole.parse().map_err(|_| error())?;
    let part: u16 = format!("{part:0<2}").parse().map_err(|_| error())?;
    Share::hundredths(whole.saturating_mul(100).saturating_add(part)).ok_or_else(error)
}

/// Words apart by commas, each once, each one of these.
fn picks(value: &str, keys: &[&str]) -> Result<Picks, String> {
    let mut picks = Picks::default();
    for word in value.split(',') {
        let place = choice(word, keys)?;
        if picks.has(place) {
            return Err(format!("{word} is named twice"));
        }
        picks = picks.toggled(place);
    }
    Ok(picks)
}

fn read_key(state: &mut State, key: &str, value: &str, framework: &Framework) -> Result<(), String> {
    let State { case, snail, map, library, .. } = state;
    match key {
        "v" if value == "1" => {}
        "v" => return Err("made for another version of this page".to_owned()),
        "embed" => match value {
            "1" => state.embed = true,
            "0" => state.embed = false,
            _ => return Err("expected 1".to_owned()),
        },
        "theme" => word!(state.theme, Theme, value),
        "lang" => word!(state.lang, Lang, value),
        "form" => word!(map.form, Form, value),
        "node" => match framework.node(value) {
            Some(node) => map.node = Some(node.id),
            None => return Err("the map has no such node".to_owned()),
        },
        "edge" => map.edge = Some(framework.edge(value).ok_or("the map has no such relation")?),
        "kind" => map.filter.kinds = picks(value, Kind::KEYS)?,
        "provenance" if state.view == View::Map => map.filter.provenances = picks(value, Provenance::KEYS)?,
        "check" if state.view == View::Map => map.filter.checks = picks(value, Checked::KEYS)?,
        "find" if state.view == View::Map => map.query = words(value)?,
        "step" => map.step = whole32(value, 0, MapState::STEPS)?,
        "voice" => match framework.voice(value) {
            Some(voice) => library.voice = Some(voice.id),
            None => return Err("the thread has no such voice".to_owned()),
        },
        "claim" => match framework.claim(value) {
            Some(claim) => library.claim = Some(claim.id),
            None => return Err("there is no such claim".to_owned()),
        },
        "provenance" => library.provenance = some_word!(Provenance, value),
        "check" => library.check = some_word!(Checked, value),
        "section" => library.section = some_word!(Section, value),
        "find" => library.find = words(value)?,
        "service" => answer!(case.service, Service, value),
        "carrier" => answer!(case.carrier, Carrier, value),
        "owner" => answer!(case.owner, Owner, value),
        "licence" => answer!(case.licence, Licence, value),
        "reach" => answer!(case.reach, Reach, value),
        "reading" => answer!(case.reading, Reading, value),
        "severe" => answer!(case.severe, Severe, value),
        "stake" => case.stake = if value == "unknown" { None } else { Some(share(value)?) },
        "asof" => case.asof = parse(value)?,
        "income" if value == "unknown" => case.income = None,
        "income" => case.income = Some(whole(value, 0, Case::MOST_INCOME)?),
        "depth" => snail.setting.depth = length(value, Setting::DEPTH)?,
        "climb" => snail.setting.climb = length(value, Setting::STEP)?,
        "slide" => snail.setting.slide = length(value, Setting::STEP)?,
        "goodclimb" => snail.setting.goodclimb = length(value, Setting::STEP)?,
        "wall" => snail.setting.wall = length(value, Setting::WALL)?,
        "saltslip" => snail.setting.saltslip = length(value, Setting::STEP)?,
        "good" => snail.setting.good = parse(value)?,
        "reset" => snail.setting.reset = parse(value)?,
        "salt" => snail.setting.salt = parse(value)?,
        "patience" => snail.patience = whole32(value, 0, HORIZON)?,
        "snails" => snail.snails = whole32(value, 1, MOST_SNAILS)?,
        "seed" => snail.seed = whole(value, 0, MOST_SEED)?,
        "day" => snail.day = Some(whole32(value, 0, HORIZON)?),
        "run" => snail.run = whole32(value, 1, MOST_SNAILS)?,
        _ => return Err("no such key".to_owned()),
    }
    Ok(())
}

/// Writes the canonical permalink of a state: `#/view?…` with keys in alphabetical order and defaults left out.
///
/// A section's permalink carries what that section shows: the case with the map and the trace, what the penalty hangs on with the
/// fine, the well with the snail.
#[must_use]
pub fn write(state: &State) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let mut put = |key, value: String, default: String| {
        if value != default {
            let at = pairs.partition_point(|(other, _)| *other < key);
            pairs.insert(at, (key, value));
        }
    };
    if state.embed {
        put("embed", "1".to_owned(), String::new());
    }
    put("theme", state.theme.key().to_owned(), Theme::Auto.key().to_owned());
    put("lang", state.lang.key().to_owned(), Lang::English.key().to_owned());
    match state.view {
        View::Map | View::Trace | View::Since => {
            case_pairs(&state.case, &mut put);
            if state.view == View::Map {
                map_pairs(&state.map, &mut put);
            }
        }
        View::Fine => {
            let Case { income, severe, reading, asof, .. } = state.case;
            case_pairs(&Case { income, severe, reading, asof, ..Case::default() }, &mut put);
        }
        View::Snail => snail_pairs(&state.snail, &mut put),
        View::Voices | View::Sources => library_pairs(&state.library, &mut put),
        View::Selftest => {}
        View::Story => put("step", state.map.step.to_string(), "0".to_owned()),
    }
    let query: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("#/{}{mark}{}", state.view.key(), query.join("&"))
}

fn map_pairs(map: &MapState, put: &mut impl FnMut(&'static str, String, String)) {
    put("form", map.form.key().to_owned(), Form::Picture.key().to_owned());
    put("node", map.node.map(|id| id.to_string()).unwrap_or_default(), String::new());
    put("edge", map.edge.map(|nth| content::framework().edge_key(nth)).unwrap_or_default(), String::new());
    let picked = |picks: Picks, keys: &[&'static str]| -> String {
        let keys: Vec<&str> = keys.iter().enumerate().filter(|(nth, _)| picks.has(*nth)).map(|(_, key)| *key).collect();
        keys.join(",")
    };
    put("kind", picked(map.filter.kinds, Kind::KEYS), String::new());
    put("provenance", picked(map.filter.provenances, Provenance::KEYS), String::new());
    put("check", picked(map.filter.checks, Checked::KEYS), String::new());
    put("find", encode(&map.query), String::new());
    put("step", map.step.to_string(), "0".to_owned());
}

fn case_pairs(case: &Case, put: &mut impl FnMut(&'static str, String, String)) {
    let usual = Case::default();
    macro_rules! put_answer {
        ($key:literal, $field:ident) => {
            let word = |case: &Case| case.$field.map_or(UNKNOWN, |answer| answer.key()).to_owned();
            put($key, word(case), word(&usual));
        };
    }
    put_answer!("service", service);
    put_answer!("carrier", carrier);
    put_answer!("owner", owner);
    put_answer!("licence", licence);
    put_answer!("reach", reach);
    put_answer!("reading", reading);
    put_answer!("severe", severe);
    if case.owner == Some(Owner::Foreign) {
        let word = |case: &Case| case.stake.map_or(UNKNOWN.to_owned(), |share| share.to_string());
        put("stake", word(case), word(&usual));
    }
    put("asof", case.asof.to_string(), usual.asof.to_string());
    put("income", case.income.map(|income| income.to_string()).unwrap_or_default(), String::new());
}

fn library_pairs(library: &LibraryState, put: &mut impl FnMut(&'static str, String, String)) {
    let LibraryState { voice, claim, provenance, check, section, find } = library;
    let word = |key: Option<&str>| key.unwrap_or_default().to_owned();
    let pairs = [
        ("voice", word(voice.map(Text::as_str))),
        ("claim", word(claim.map(Text::as_str))),
        ("provenance", word(provenance.map(Provenance::key))),
        ("check", word(check.map(Checked::key))),
        ("section", word(section.map(Section::key))),
        ("find", encode(find)),
    ];
    for (key, value) in pairs {
        put(key, value, String::new());
    }
}

fn snail_pairs(snail: &SnailState, put: &mut impl FnMut(&'static str, String, String)) {
    let usual = SnailState::default();
    let Setting { depth, climb, slide, good, goodclimb, reset, wall, salt, saltslip } = snail.setting;
    let lengths: [(&str, Length, Length); 6] = [
        ("depth", depth, usual.setting.depth),
        ("climb", climb, usual.setting.climb),
        ("slide", slide, usual.setting.slide),
        ("goodclimb", goodclimb, usual.setting.goodclimb),
        ("wall", wall, usual.setting.wall),
        ("saltslip", saltslip, usual.setting.saltslip),
    ];
    for (key, value, default) in lengths {
        put(key, value.to_string(), default.to_string());
    }
    let chances: [(&str, Chance); 3] = [("good", good), ("reset", reset), ("salt", salt)];
    for (key, value) in chances {
        put(key, value.to_string(), Chance::NEVER.to_string());
    }
    put("patience", snail.patience.to_string(), usual.patience.to_string());
    put("snails", snail.snails.to_string(), usual.snails.to_string());
    put("seed", snail.seed.to_string(), usual.seed.to_string());
    put("run", snail.run.to_string(), usual.run.to_string());
    put("day", snail.day.map(|day| day.to_string()).unwrap_or_default(), String::new());
}
