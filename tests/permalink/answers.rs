//! The keys that the answer of a section depends on: the page says that it has no answer yet where a permalink sets one of them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use snailwell::{
    content::law,
    law::Case,
    state::{SnailState, State, View, answer_keys, read, write},
};

use super::properties::states;

/// The state that is left of `whole` if its permalink has only the keys of this section's answer.
fn reduced(whole: &State, view: View) -> State {
    let keys: BTreeSet<_> =
        answer_keys().into_iter().filter(|(of, _)| *of == view).flat_map(|(_, keys)| keys).collect();
    let link = write(&State { view, ..whole.clone() });
    let (path, query) = link.split_once('?').unwrap_or((&link, ""));
    let is_kept = |part: &&str| keys.iter().any(|(name, _)| part.split('=').next() == Some(name));
    let kept: Vec<_> = query.split('&').filter(is_kept).collect();
    read(&format!("{path}?{}", kept.join("&")), law())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_keys_of_an_answer_are_all_that_it_depends_on(state in states()) {
        let law = law();
        let left = reduced(&state, View::Trace);
        prop_assert_eq!(left.notices.len(), 0);
        prop_assert_eq!(law.trace(&left.case), law.trace(&state.case));

        let left = reduced(&state, View::Map);
        prop_assert_eq!(law.trace(&left.case).verdict, law.trace(&state.case).verdict);

        let left = reduced(&state, View::Since);
        let asked = Case { reading: state.case.reading, ..left.case };
        prop_assert_eq!(law.openness(&asked), law.openness(&state.case));

        let left = reduced(&state, View::Fine);
        prop_assert_eq!((left.case.income, left.case.severe), (state.case.income, state.case.severe));

        let left = reduced(&state, View::Snail).snail;
        let odds = |snail: &SnailState| (snail.params, snail.patience, snail.snails, snail.seed);
        prop_assert_eq!(odds(&left), odds(&state.snail));
    }
}

#[test]
fn each_key_stands_with_its_default_and_only_sections_with_an_answer_have_any() {
    let all = answer_keys();
    let views: Vec<_> = all.iter().map(|(view, _)| *view).collect();
    assert_eq!(views, [View::Map, View::Trace, View::Fine, View::Snail, View::Since]);
    for (view, keys) in &all {
        let usual = State { view: *view, ..State::default() };
        for (name, value) in keys.iter().filter(|(_, value)| !value.is_empty()) {
            assert_eq!(read(&format!("#/{}?{name}={value}", view.key()), law()), usual, "{name}={value}");
        }
    }
}
