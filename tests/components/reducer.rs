//! The reducer and the permalink together: after any action, the permalink restores the whole state.

use proptest::{prelude::*, sample::select, strategy::Union};
use snailwell::{
    content::law,
    state::{Action, MapState, State, Theme, View, read, write},
};

/// Values of the keys of a permalink; a state has at most one of each. Of the eleven keys of a rival, these stand for the rest.
const KEYS: [(&str, &[&str]); 47] = [
    ("asof", &["1999-12-31", "2016-03-01"]),
    ("carrier", &["named", "unknown"]),
    ("claim", &["class-unclear"]),
    ("claimcheck", &["differs", "none"]),
    ("claimfind", &["phone", "licence%20%E7%94%B5%E4%BF%A1"]),
    ("claimprovenance", &["notice", "press"]),
    ("climb", &["0", "4.25"]),
    ("day", &["0", "12", "3650"]),
    ("depth", &["0.25", "60"]),
    ("edge", &["basic.pc-to-phone"]),
    ("embed", &["1"]),
    ("form", &["outline", "table", "prose"]),
    ("good", &["0.1", "1"]),
    ("goodclimb", &["7"]),
    ("income", &["0", "50000"]),
    ("kind", &["class", "class,service"]),
    ("lang", &["zh"]),
    ("licence", &["basic", "value-added-province", "unknown"]),
    ("mapcheck", &["differs,none"]),
    ("mapfind", &["phone", "%E5%9F%BA%E7%A1%80"]),
    ("mapprovenance", &["article,notice"]),
    ("node", &["basic", "ministry"]),
    ("owner", &["foreign", "unknown"]),
    ("patience", &["0", "365"]),
    ("reach", &["province", "unknown"]),
    ("reading", &["statute", "unknown"]),
    ("reset", &["0.02"]),
    ("rival", &["1"]),
    ("rivaldepth", &["12"]),
    ("rivalgood", &["0.5"]),
    ("rivalrun", &["3"]),
    ("rivalseed", &["7"]),
    ("rivalwall", &["0.25"]),
    ("run", &["2", "500"]),
    ("salt", &["0.05"]),
    ("saltslip", &["5"]),
    ("section", &["post", "c7", "added"]),
    ("seed", &["0", "42"]),
    ("service", &["pc-to-pc", "satellite", "unknown"]),
    ("severe", &["yes", "unknown"]),
    ("slide", &["0", "1.5"]),
    ("snails", &["1000"]),
    ("stake", &["0", "49", "60", "unknown"]),
    ("step", &["1", "8"]),
    ("theme", &["light", "dark"]),
    ("voice", &["c14"]),
    ("wall", &["0.25"]),
];

/// A state that some permalink leads to, with any of the keys.
fn states() -> impl Strategy<Value = State> {
    let value = |values: &'static [&'static str]| proptest::option::weighted(0.3, select(values));
    let values: Vec<_> = KEYS.iter().map(|(_, values)| value(values)).collect();
    (select(View::ALL), values).prop_map(|(view, values)| {
        let pairs = KEYS.iter().zip(values).filter_map(|((key, _), value)| Some(format!("{key}={}", value?)));
        let state = read(&format!("#/{}?{}", view.key(), pairs.collect::<Vec<_>>().join("&")), law());
        State { notices: Vec::new(), ..state }
    })
}

/// Whatever a reader can do, with the values of other states.
fn actions() -> impl Strategy<Value = Action> {
    let kinds: [fn(State) -> Action; 10] = [
        |state| Action::Navigate(Box::new(state)),
        |state| Action::SetMap(state.map),
        |state| Action::SetCase(state.case),
        |state| Action::ShowCase(state.case),
        |state| Action::SetPenalty(state.case),
        |state| Action::SetDate(state.case),
        |state| Action::SetLibrary(View::Voices, state.library),
        |state| Action::SetLibrary(View::Sources, state.library),
        |state| Action::SetSimulation(state.snail),
        |_| Action::DismissNotices,
    ];
    let with_a_state = (states(), select(kinds.to_vec())).prop_map(|(state, action)| action(state));
    Union::new([
        with_a_state.boxed(),
        (0..=MapState::STEPS).prop_map(Action::GoToStep).boxed(),
        select(Theme::ALL).prop_map(Action::SetTheme).boxed(),
    ])
}

proptest! {
    #[test]
    fn after_every_action_the_permalink_says_the_whole_state(state in states(), action in actions()) {
        let after = State { notices: Vec::new(), ..state.after(&action) };
        let link = write(&after);
        prop_assert_eq!(read(&link, law()), after, "{}", link);
    }

    #[test]
    fn an_action_that_is_repeated_changes_nothing(state in states(), action in actions()) {
        let once = state.after(&action);
        prop_assert_eq!(once.after(&action), once);
    }
}
