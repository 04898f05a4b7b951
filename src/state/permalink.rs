//! Permalinks: a tolerant parser that reports what it ignores, and a writer of the canonical form.

use super::{
    keys::{KEYS, Key, KeyGroup},
    model::{SnailState, State, View},
};
use crate::law::{Case, Law, Owner};

/// Something in a permalink that was ignored, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The part ignored, as written, cut to 60 characters.
    pub part: String,
    /// Why it was ignored.
    pub why: String,
}

impl Notice {
    fn new(part: &str, why: impl Into<String>) -> Self {
        Self { part: part.chars().take(60).collect(), why: why.into() }
    }
}

/// Parses a permalink: the part of an address from `#` on. Keys that it does not name take their defaults, so the result is the whole
/// state of the page.
///
/// Never fails: a value that cannot be read is left at its default and reported in [`State::notices`].
///
/// ```
/// use snailwell::{content::law, state::read};
/// let state = read("#/trace?service=pc-to-pc&stake=400", law());
/// assert_eq!(state.case.service.unwrap().key(), "pc-to-pc");
/// assert_eq!(state.notices[0].part, "stake=400");
/// ```
#[must_use]
pub fn read(hash: &str, law: &Law) -> State {
    read_named(hash, law).0
}

/// The keys that a permalink names and whose values were accepted.
pub(super) struct Named(Vec<&'static Key>);

impl Named {
    /// Whether this key is named.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|key| key.name == name)
    }

    /// Whether any key of this part of the state is named.
    pub(super) fn any(&self, group: KeyGroup) -> bool {
        self.0.iter().any(|key| key.group == group)
    }

    /// Whether all named keys of this part of the state are among these.
    pub(super) fn only(&self, group: KeyGroup, names: &[&str]) -> bool {
        self.0.iter().all(|key| key.group != group || names.contains(&key.name))
    }
}

/// One `key=value` of a permalink.
struct Part<'a> {
    key: &'static Key,
    text: &'a str,
    accepted: bool,
}

/// As [`read`]; also returns which keys were named.
pub(super) fn read_named(hash: &str, law: &Law) -> (State, Named) {
    let mut state = State::default();
    // WordPress adds a secret to the address of a frame. It asks nothing; `xtask/src/dist/frame.js` reads it.
    let hash = hash.split("#?secret=").next().unwrap_or_default();
    let body = hash.strip_prefix('#').unwrap_or(hash);
    let (path, query) = body.split_once('?').unwrap_or((body, ""));
    let path = path.strip_prefix('/').unwrap_or(path);
    match View::from_key(path) {
        Some(view) => state.view = view,
        None if path.is_empty() => {}
        None => state.notices.push(Notice::new(path, "this page has no such section")),
    }
    let mut parts: Vec<Part<'_>> = Vec::new();
    for text in query.split('&').filter(|text| !text.is_empty()) {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        let refused = match Key::find(name, state.view) {
            None => Some("this page has no such setting".to_owned()),
            Some(key) if parts.iter().any(|part| part.key.name == key.name) => {
                Some("it is given twice, and the first one counts".to_owned())
            }
            Some(key) => {
                let result = (key.read)(&mut state, value, law);
                parts.push(Part { key, text, accepted: result.is_ok() });
                result.err()
            }
        };
        state.notices.extend(refused.map(|why| Notice::new(text, why)));
    }
    settle(&mut state, &mut parts);
    let named = parts.iter().filter(|part| part.accepted).map(|part| part.key).collect();
    (state, Named(named))
}

/// Cross-checks the values: resets and reports those that contradict the rest of the permalink.
fn settle(state: &mut State, parts: &mut [Part<'_>]) {
    let mut refuse = |name: &str, why: &str| {
        for part in parts.iter_mut().filter(|part| part.accepted && part.key.name == name) {
            part.accepted = false;
            state.notices.push(Notice::new(part.text, why));
        }
    };
    if state.case.owner != Some(Owner::Foreign) {
        state.case.stake = Case::default().stake;
        refuse("stake", "a share counts only with owner=foreign");
    }
    if state.map.node.is_some() && state.map.edge.take().is_some() {
        refuse("edge", "the link selects an item already");
    }
    if state.snail.run > state.snail.snails {
        state.snail.run = SnailState::default().run;
        refuse("run", "the sample has fewer snails");
    }
}

/// Writes the canonical permalink of a state: `#/view?…` with keys in alphabetical order and defaults left out.
///
/// It describes the whole state, whichever section is shown: [`read`] returns the same state, except for the notices.
///
/// ```
/// use snailwell::{content::law, state::{View, read, write}};
/// let mut state = read("#/trace?licence=basic", law());
/// state.snail.patience = 365;
/// state.view = View::Voices;
/// assert_eq!(write(&state), "#/voices?licence=basic&patience=365");
/// assert_eq!(read(&write(&state), law()), state);
/// ```
#[must_use]
pub fn write(state: &State) -> String {
    write_with(state, None)
}

/// A link to a case in a section, for use within the page.
///
/// Within the page, a link that names no key of the case keeps the reader's present case (see [`State::follow`]), and [`write()`] names
/// none for the default case. So this link always names the service, and a reader who follows it gets this case.
///
/// ```
/// use snailwell::{law::Case, state::{View, link_to_case}};
/// assert_eq!(link_to_case(View::Trace, &Case::default()), "#/trace?service=pc-to-phone");
/// ```
#[must_use]
pub fn link_to_case(view: View, case: &Case) -> String {
    write_with(&State { view, case: *case, ..State::default() }, Some("service"))
}

/// A link to a well in the simulator, for use within the page. It always names the depth, as [`link_to_case`] always names the service.
///
/// ```
/// use snailwell::state::{SnailState, link_to_well};
/// assert_eq!(link_to_well(&SnailState { seed: 7, ..SnailState::default() }), "#/snail?depth=30&seed=7");
/// ```
#[must_use]
pub fn link_to_well(snail: &SnailState) -> String {
    write_with(&State { view: View::Snail, snail: *snail, ..State::default() }, Some("depth"))
}

/// The canonical permalink; the key `always` is written even at its default.
fn write_with(state: &State, always: Option<&str>) -> String {
    let usual = State::default();
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for key in KEYS {
        let value = (key.write)(state);
        if value != (key.write)(&usual) || always == Some(key.name) {
            pairs.push((key.name_in(state.view), value));
        }
    }
    pairs.sort_unstable();
    let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("#/{}{mark}{}", state.view.key(), query.join("&"))
}
