//! The table of permalink keys: for each, the part of the state it belongs to, its parser and its writer.

use super::{
    Checked, Section, encode,
    model::{Form, Lang, MapState, Rival, State, Theme, View},
    values::{UNKNOWN, answer, choice, length, parse, picks, share, whole, whole32, words},
};
use crate::{
    content,
    law::{
        Carrier, Case, ChoiceSet, Fee, Kind, Law, Licence, Owner, Provenance, Reach, Reading, Service, Severe, Share,
        StaticStr,
    },
    snail::{HORIZON, Length, WellParams},
};

/// The part of the state that a key belongs to. A link that names one key of a part replaces the whole part; see [`State::follow`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyGroup {
    /// How the page is shown. Each key is on its own; a link changes only those that it names.
    Page,
    /// The case to decide.
    Case,
    /// The selection, filter, search and form of the map.
    Map,
    /// The step of the guided tour, which is also a step on the map.
    Tour,
    /// The well, the sample, the day shown, and the rival in a race.
    Well,
    /// The selection, filter and search among the voices and the claims.
    Library,
}

/// A key of a permalink.
#[derive(Debug)]
pub(super) struct Key {
    /// Its name. For a name that the map and the library share (see [`SHARED`]), this is the name with its prefix.
    pub(super) name: &'static str,
    /// The part of the state that it belongs to.
    pub(super) group: KeyGroup,
    /// Parses a value and sets it in the state; the error is a phrase for the reader, and leaves the state unchanged.
    pub(super) read: fn(&mut State, &str, &Law) -> Result<(), String>,
    /// The value in a state, as written in a permalink. It is left out where it equals that of the default state.
    pub(super) write: fn(&State) -> String,
}

impl Key {
    /// The key with this name in a permalink of this section; `None` where there is none.
    pub(super) fn find(name: &str, view: View) -> Option<&'static Self> {
        let prefixed = SHARED.contains(&name).then(|| [prefix(view), name].concat());
        let name = prefixed.as_deref().unwrap_or(name);
        KEYS.iter().find(|key| key.name == name)
    }

    /// The name of the key in a permalink of this section: a shared name is written without its prefix where that is clear.
    pub(super) fn name_in(&self, view: View) -> &'static str {
        self.name.strip_prefix(prefix(view)).filter(|bare| SHARED.contains(bare)).unwrap_or(self.name)
    }
}

/// Names shared by the map and the library. In a link to the map they refer to the map, in any other link to the library. With a prefix
/// they refer to the same part everywhere: `mapfind` to the map, `claimfind` to the library.
const SHARED: [&str; 3] = ["check", "find", "provenance"];

/// The prefix in [`KEYS`] of a shared name that a link of this section gives without a prefix.
fn prefix(view: View) -> &'static str {
    if view == View::Map { "map" } else { "claim" }
}

/// The largest sample, and the largest number of a snail in it.
const MOST_SNAILS: u32 = 1_000_000;
/// The largest seed: the largest integer that JavaScript represents exactly, with all smaller ones.
const MOST_SEED: u64 = (1 << 53) - 1;

/// A key for a question of the case, which may be unanswered.
macro_rules! answer_key {
    ($name:literal, $keyed_enum:ident, $field:ident) => {
        Key {
            name: $name,
            group: KeyGroup::Case,
            read: |s, v, _| answer(v, $keyed_enum::KEYS, $keyed_enum::from_key).map(|to| s.case.$field = to),
            write: |s| s.case.$field.map_or(UNKNOWN, $keyed_enum::key).to_owned(),
        }
    };
}

/// A key for a choice that always has a value.
macro_rules! choice_key {
    ($name:literal, $group:ident, $keyed_enum:ident, $($field:ident).+) => {
        Key {
            name: $name,
            group: KeyGroup::$group,
            read: |s, v, _| choice(v, $keyed_enum::KEYS, $keyed_enum::from_key).map(|to| s.$($field).+ = to),
            write: |s| s.$($field).+.key().to_owned(),
        }
    };
}

/// A key for a set of choices in the filter of the map.
macro_rules! picks_key {
    ($name:literal, $keyed_enum:ident, $field:ident) => {
        Key {
            name: $name,
            group: KeyGroup::Map,
            read: |s, v, _| picks(v, $keyed_enum::KEYS).map(|to| s.map.filter.$field = to),
            write: |s| picked(s.map.filter.$field, $keyed_enum::KEYS),
        }
    };
}

/// A key for an optional choice that filters the claims.
macro_rules! filter_key {
    ($name:literal, $keyed_enum:ident, $field:ident) => {
        Key {
            name: $name,
            group: KeyGroup::Library,
            read: |s, v, _| choice(v, $keyed_enum::KEYS, $keyed_enum::from_key).map(|to| s.library.$field = Some(to)),
            write: |s| s.library.$field.map_or("", $keyed_enum::key).to_owned(),
        }
    };
}

/// A key for a parameter of the well.
macro_rules! well_key {
    ($name:literal, $field:ident, $read:ident) => {
        Key {
            name: $name,
            group: KeyGroup::Well,
            read: |s, v, _| $read(v).map(|to| s.snail.params.$field = to),
            write: |s| s.snail.params.$field.to_string(),
        }
    };
}

/// A key for a parameter of the rival's well. Naming one starts a race.
macro_rules! rival_key {
    ($name:literal, $field:ident, $read:ident) => {
        Key {
            name: $name,
            group: KeyGroup::Well,
            read: |s, v, _| $read(v).map(|to| s.snail.rival.get_or_insert_default().params.$field = to),
            write: |s| s.snail.rival.unwrap_or_default().params.$field.to_string(),
        }
    };
}

/// All keys, grouped by part.
pub(super) static KEYS: &[Key] = &[
    key("v", KeyGroup::Page, |_, v, _| version(v), |_| String::new()),
    key("embed", KeyGroup::Page, |s, v, _| flag(v).map(|on| s.embed = on), |s| written_flag(s.embed)),
    choice_key!("theme", Page, Theme, theme),
    choice_key!("lang", Page, Lang, lang),
    // The case.
    answer_key!("service", Service, service),
    answer_key!("fee", Fee, fee),
    answer_key!("carrier", Carrier, carrier),
    answer_key!("owner", Owner, owner),
    key("stake", KeyGroup::Case, |s, v, _| stake(v).map(|to| s.case.stake = to), |s| written_stake(&s.case)),
    answer_key!("licence", Licence, licence),
    answer_key!("reach", Reach, reach),
    key("asof", KeyGroup::Case, |s, v, _| parse(v).map(|to| s.case.asof = to), |s| s.case.asof.to_string()),
    answer_key!("reading", Reading, reading),
    key("income", KeyGroup::Case, |s, v, _| income(v).map(|to| s.case.income = to), |s| written(s.case.income)),
    answer_key!("severe", Severe, severe),
    // The map and the tour.
    choice_key!("form", Map, Form, map.form),
    key("node", KeyGroup::Map, |s, v, law| node(v, law).map(|id| s.map.node = Some(id)), |s| written(s.map.node)),
    key(
        "edge",
        KeyGroup::Map,
        |s, v, law| edge(v, law).map(|nth| s.map.edge = Some(nth)),
        |s| s.map.edge.map(|nth| content::law().edge_key(nth)).unwrap_or_default(),
    ),
    picks_key!("kind", Kind, kinds),
    picks_key!("mapprovenance", Provenance, provenances),
    picks_key!("mapcheck", Checked, checks),
    key("mapfind", KeyGroup::Map, |s, v, _| words(v).map(|words| s.map.query = words), |s| encode(&s.map.query)),
    key("step", KeyGroup::Tour, |s, v, _| step(v).map(|to| s.map.step = to), |s| s.map.step.to_string()),
    // The voices and the claims.
    key(
        "voice",
        KeyGroup::Library,
        |s, v, law| voice(v, law).map(|id| s.library.voice = Some(id)),
        |s| written(s.library.voice),
    ),
    key(
        "claim",
        KeyGroup::Library,
        |s, v, law| claim(v, law).map(|id| s.library.claim = Some(id)),
        |s| written(s.library.claim),
    ),
    filter_key!("claimprovenance", Provenance, provenance),
    filter_key!("claimcheck", Checked, check),
    filter_key!("section", Section, section),
    key(
        "claimfind",
        KeyGroup::Library,
        |s, v, _| words(v).map(|words| s.library.find = words),
        |s| encode(&s.library.find),
    ),
    // The well.
    well_key!("depth", depth, depth),
    well_key!("climb", climb, move_length),
    well_key!("slide", slide, move_length),
    well_key!("good", good, parse),
    well_key!("goodclimb", good_climb, move_length),
    well_key!("reset", reset, parse),
    well_key!("wall", wall, wall),
    well_key!("salt", salt, parse),
    well_key!("saltslip", salt_slip, move_length),
    key("patience", KeyGroup::Well, |s, v, _| day(v).map(|to| s.snail.patience = to), |s| s.snail.patience.to_string()),
    key("snails", KeyGroup::Well, |s, v, _| snail(v).map(|to| s.snail.snails = to), |s| s.snail.snails.to_string()),
    key("seed", KeyGroup::Well, |s, v, _| seed(v).map(|to| s.snail.seed = to), |s| s.snail.seed.to_string()),
    key("day", KeyGroup::Well, |s, v, _| day(v).map(|to| s.snail.day = Some(to)), |s| written(s.snail.day)),
    key("run", KeyGroup::Well, |s, v, _| snail(v).map(|to| s.snail.run = to), |s| s.snail.run.to_string()),
    // The rival of a race.
    key(
        "rival",
        KeyGroup::Well,
        |s, v, _| rival(v).map(|rival| s.snail.rival = s.snail.rival.or(Some(rival))),
        |s| written_flag(s.snail.rival == Some(Rival::default())),
    ),
    rival_key!("rivaldepth", depth, depth),
    rival_key!("rivalclimb", climb, move_length),
    rival_key!("rivalslide", slide, move_length),
    rival_key!("rivalgood", good, parse),
    rival_key!("rivalgoodclimb", good_climb, move_length),
    rival_key!("rivalreset", reset, parse),
    rival_key!("rivalwall", wall, wall),
    rival_key!("rivalsalt", salt, parse),
    rival_key!("rivalsaltslip", salt_slip, move_length),
    key(
        "rivalseed",
        KeyGroup::Well,
        |s, v, _| seed(v).map(|to| s.snail.rival.get_or_insert_default().seed = to),
        |s| s.snail.rival.unwrap_or_default().seed.to_string(),
    ),
    key(
        "rivalrun",
        KeyGroup::Well,
        |s, v, _| snail(v).map(|to| s.snail.rival.get_or_insert_default().run = to),
        |s| s.snail.rival.unwrap_or_default().run.to_string(),
    ),
];

const fn key(
    name: &'static str,
    group: KeyGroup,
    read: fn(&mut State, &str, &Law) -> Result<(), String>,
    write: fn(&State) -> String,
) -> Key {
    Key { name, group, read, write }
}

/// The version of the permalink format; only version 1 exists, and it is never written.
fn version(value: &str) -> Result<(), String> {
    if value == "1" { Ok(()) } else { Err("made for another version of this page".to_owned()) }
}

fn flag(value: &str) -> Result<bool, String> {
    match value {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err("expected 1".to_owned()),
    }
}

/// The rival for `rival=1`: a race against the default well, where no other key names a parameter of the rival.
fn rival(value: &str) -> Result<Rival, String> {
    if value == "1" { Ok(Rival::default()) } else { Err("expected 1".to_owned()) }
}

fn stake(value: &str) -> Result<Option<Share>, String> {
    if value == UNKNOWN { Ok(None) } else { share(value).map(Some) }
}

fn income(value: &str) -> Result<Option<u64>, String> {
    if value == UNKNOWN { Ok(None) } else { whole(value, 0..=Case::MOST_INCOME).map(Some) }
}

fn node(value: &str, law: &Law) -> Result<StaticStr, String> {
    law.node(value).map(|node| node.id).ok_or_else(|| "the map has no such item".to_owned())
}

fn edge(value: &str, law: &Law) -> Result<usize, String> {
    law.edge(value).ok_or_else(|| "the map has no such relation".to_owned())
}

fn voice(value: &str, law: &Law) -> Result<StaticStr, String> {
    law.voice(value).map(|voice| voice.id).ok_or_else(|| "the thread has no such voice".to_owned())
}

fn claim(value: &str, law: &Law) -> Result<StaticStr, String> {
    law.claim(value).map(|claim| claim.id).ok_or_else(|| "there is no such claim".to_owned())
}

fn step(value: &str) -> Result<u32, String> {
    whole32(value, 0..=MapState::STEPS)
}

fn depth(value: &str) -> Result<Length, String> {
    length(value, WellParams::DEPTH)
}

/// A move of the snail, up by day or down by night, in feet.
fn move_length(value: &str) -> Result<Length, String> {
    length(value, WellParams::STEP)
}

fn wall(value: &str) -> Result<Length, String> {
    length(value, WellParams::WALL)
}

fn day(value: &str) -> Result<u32, String> {
    whole32(value, 0..=HORIZON)
}

/// A sample size, or the number of one snail in the sample; 1 to [`MOST_SNAILS`].
fn snail(value: &str) -> Result<u32, String> {
    whole32(value, 1..=MOST_SNAILS)
}

fn seed(value: &str) -> Result<u64, String> {
    whole(value, 0..=MOST_SEED)
}

fn written(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn written_flag(on: bool) -> String {
    if on { "1".to_owned() } else { String::new() }
}

/// The foreign share; empty where the owner is not foreign, or where the share is the default.
fn written_stake(case: &Case) -> String {
    if case.owner != Some(Owner::Foreign) || case.stake == Case::default().stake {
        return String::new();
    }
    case.stake.map_or_else(|| UNKNOWN.to_owned(), |share| share.to_string())
}

/// The keys of the selected choices, separated by commas.
fn picked(picks: ChoiceSet, keys: &[&str]) -> String {
    let keys: Vec<&str> = keys.iter().enumerate().filter(|(nth, _)| picks.has(*nth)).map(|(_, key)| *key).collect();
    keys.join(",")
}
