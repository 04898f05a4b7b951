//! What each answer of the page depends on.
//!
//! The prerendered article answers the default question. A small script in the page compares the permalink with this table before the
//! program runs, and the page says where the permalink asks something else.

use super::{
    keys::{KEYS, Key, KeyGroup},
    model::{State, View},
};

/// A key of a permalink, and its value in the default state; empty where it has none.
pub type KeyWithDefault = (&'static str, String);

/// For each section with an answer, the keys that its answer depends on.
///
/// ```
/// use snailwell::state::{View, answer_keys};
/// let keys = answer_keys();
/// let (_, fine) = keys.iter().find(|(view, _)| *view == View::Fine).unwrap();
/// assert_eq!(*fine, [("income", String::new()), ("severe", "no".to_owned())]);
/// ```
#[must_use]
pub fn answer_keys() -> Vec<(View, Vec<KeyWithDefault>)> {
    let usual = State::default();
    let keys_of = |view: View| KEYS.iter().filter(move |key| depends_on(view, key));
    let with_defaults = |view: View| keys_of(view).map(|key| (key.name, (key.write)(&usual))).collect::<Vec<_>>();
    let all = View::ALL.iter().map(|view| (*view, with_defaults(*view)));
    all.filter(|(_, keys)| !keys.is_empty()).collect()
}

/// Whether the answer of a section depends on a key.
fn depends_on(view: View, key: &Key) -> bool {
    let is_case = key.group == KeyGroup::Case;
    match view {
        View::Trace => is_case,
        // The map lights the path of the case, and the timeline asks about every reading and day of the text.
        View::Map => is_case && !["income", "severe"].contains(&key.name),
        View::Since => is_case && !["income", "reading"].contains(&key.name),
        View::Fine => ["income", "severe"].contains(&key.name),
        // Which day of which run is shown, and who races it, changes no odds.
        View::Snail => {
            key.group == KeyGroup::Well && !["day", "run"].contains(&key.name) && !key.name.starts_with("rival")
        }
        View::Story | View::Voices | View::Sources | View::Selftest => false,
    }
}
