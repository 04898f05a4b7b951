//! Permalinks: what is written is read back; what cannot be read is named and loses nothing else.

#![allow(clippy::unwrap_used, reason = "tests may stop at once")]

use proptest::{prelude::*, sample::select};
use snailwell::{
    content::framework,
    framework::{
        Carrier, Case, Date, Kind, Licence, Owner, Provenance, Reach, Reading, Service, Severe, Share,
        pick::{Filter, Picks},
    },
    link::{Action, Checked, Form, Lang, LibraryState, MapState, Section, SnailState, State, Theme, View, read, write},
    snail::{Chance, Length, Setting},
};

fn maybe<T: Copy + core::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(select(all))
}

fn cases() -> impl Strategy<Value = Case> {
    let who = (maybe(Service::ALL), maybe(Carrier::ALL), maybe(Owner::ALL), proptest::option::of(0_u16..=10_000));
    let what = (maybe(Licence::ALL), maybe(Reach::ALL), maybe(Reading::ALL), maybe(Severe::ALL));
    let when = (1_u16..=9999, 1_u8..=12, 1_u8..=28, proptest::option::of(0..=Case::MOST_INCOME));
    (who, what, when).prop_map(
        |((service, carrier, owner, stake), (licence, reach, reading, severe), (y, m, d, income))| {
            let stake =
                if owner == Some(Owner::Foreign) { stake.and_then(Share::hundredths) } else { Case::default().stake };
            let asof = Date::new(y, m, d).unwrap();
            Case { service, carrier, owner, stake, licence, reach, asof, reading, income, severe }
        },
    )
}

fn snails() -> impl Strategy<Value = SnailState> {
    let lengths = (1_u32..=4000, 0_u32..=400, 0_u32..=400, 0_u32..=400, 0_u32..=40, 0_u32..=400);
    let chances = (0_u32..=1_000_000, 0_u32..=1_000_000, 0_u32..=1_000_000);
    let rest = (0_u32..=3650, 1_u32..=1_000_000, 0_u64..1 << 53, proptest::option::of(0_u32..=3650), 1_u32..=1_000_000);
    (lengths, chances, rest).prop_map(|(lengths, (good, reset, salt), (patience, snails, seed, day, run))| {
        let [depth, climb, slide, goodclimb, wall, saltslip] = <[u32; 6]>::from(lengths).map(Length::from_quarters);
        let [good, reset, salt] = [good, reset, salt].map(Chance::from_millionths);
        let setting = Setting { depth, climb, slide, good, goodclimb, reset, wall, salt, saltslip };
        SnailState { setting, patience, snails, seed, day, run: run.min(snails) }
    })
}

fn picks() -> impl Strategy<Value = Picks> {
    proptest::collection::vec(0_usize..6, 0..4)
        .prop_map(|places| places.into_iter().fold(Picks::default(), Picks::toggled))
}

fn maps() -> impl Strategy<Value = MapState> {
    let law = framework();
    let nodes = (0..law.nodes.len()).prop_map(|nth| law.nodes.get(nth).map(|node| node.id));
    let chosen = (nodes, proptest::option::of(0..law.relations.len()), any::<bool>());
    let filter =
        (picks(), picks(), picks()).prop_map(|(kinds, provenances, checks)| Filter { kinds, provenances, checks });
    (chosen, filter, "\\PC{0,40}", 0..=MapState::STEPS).prop_map(|((node, edge, which), filter, query, step)| {
        let (node, edge) = if which { (node, None) } else { (None, edge) };
        MapState { node, edge, form: Form::Picture, filter, query, step }
    })
}

fn libraries() -> impl Strategy<Value = LibraryState> {
    let law = framework();
    let voice = proptest::option::of(select(law.voices.iter().map(|voice| voice.id).collect::<Vec<_>>()));
    let claim = proptest::option::of(select(law.claims.iter().map(|claim| claim.id).collect::<Vec<_>>()));
    let filter = (maybe(Provenance::ALL), maybe(Checked::ALL), maybe(Section::ALL), any::<String>());
    (voice, claim, filter).prop_map(|(voice, claim, (provenance, check, section, find))| {
        let find = find.chars().take(LibraryState::MOST_WORDS).collect();
        LibraryState { voice, claim, provenance, check, section, find }
    })
}

fn states() -> impl Strategy<Value = State> {
    let page = (select(View::ALL), any::<bool>(), select(Theme::ALL), select(Lang::ALL), select(Form::ALL));
    (page, maps(), cases(), snails(), libraries()).prop_map(
        |((view, embed, theme, lang, form), map, case, snail, library)| {
            let step = MapState { step: map.step, ..MapState::default() };
            let map = MapState { form, ..map };
            let whole = State { view, embed, theme, lang, map, case, snail, library, notices: Vec::new() };
            let plain = State { view, embed, theme, lang, ..State::default() };
            match view {
                View::Selftest => plain,
                View::Story => State { map: step, ..plain },
                View::Map => State { map: whole.map, case: whole.case, ..plain },
                View::Trace | View::Since => State { case: whole.case, ..plain },
                View::Fine => {
                    let Case { income, severe, reading, asof, .. } = whole.case;
                    State { case: Case { income, severe, reading, asof, ..Case::default() }, ..plain }
                }
                View::Snail => State { snail: whole.snail, ..plain },
                View::Voices | View::Sources => State { library: whole.library, ..plain },
            }
        },
    )
}

proptest! {
    #[test]
    fn a_state_survives_its_permalink(state in states()) {
        let link = write(&state);
        prop_assert_eq!(read(&link, framework()), state, "{}", link);
    }

    #[test]
    fn keys_are_in_alphabetical_order(state in states()) {
        let link = write(&state);
        let keys: Vec<_> = link.split(['?', '&']).skip(1).map(|pair| pair.split('=').next().unwrap()).collect();
        prop_assert!(keys.is_sorted(), "{}", link);
    }

    #[test]
    fn no_text_stops_the_reader_and_reading_settles(hash in "\\PC{0,80}") {
        let once = State { notices: Vec::new(), ..read(&hash, framework()) };
        let again = read(&write(&once), framework());
        prop_assert!(again.notices.is_empty(), "{:?}", again.notices);
    }

    #[test]
    fn almost_a_permalink_stops_nothing(query in "[a-z]{1,9}=[-a-z0-9.%]{0,22}(&(stake|seed|day|asof|good|depth)=[-0-9.eNa]{0,22}){0,4}") {
        let _ = read(&format!("#/trace?{query}"), framework());
    }
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(write(&State { view: View::Trace, ..State::default() }), "#/trace");
    assert_eq!(write(&State { view: View::Snail, ..State::default() }), "#/snail");
}

#[test]
fn each_bad_value_is_named_and_the_rest_is_kept() {
    let bad = [
        ("trace", "stake=-5"),
        ("trace", "stake=400"),
        ("trace", "stake=49%25"),
        ("trace", "asof=5%20January%202011"),
        ("trace", "asof=2011-13-01"),
        ("trace", "carrier=china-telecom"),
        ("trace", "licence=infrastructure"),
        ("trace", "owner=state"),
        ("trace", "reach=world"),
        ("trace", "severe=maybe"),
        ("trace", "income=-1"),
        ("fine", "income=10000000000001"),
        ("fine", "income=15%E4%B8%87"),
        ("fine", "reading=both"),
        ("fine", "asof=2011-02-30"),
        ("trace", "asof=2011-02-30"),
        ("trace", "service=telegraph"),
        ("trace", "reading=mine"),
        ("trace", "income=1e9"),
        ("trace", "colour=red"),
        ("trace", "v=2"),
        ("snail", "depth=0"),
        ("snail", "depth=0.3"),
        ("snail", "good=1.7"),
        ("snail", "reset=NaN"),
        ("snail", "seed=12345678901234567890"),
        ("snail", "wall=11"),
        ("snail", "day=3651"),
        ("map", "node=moon"),
        ("map", "edge=moon.basic"),
        ("map", "kind=class,planet"),
        ("map", "kind=class,class"),
        ("map", "provenance=rumour"),
        ("map", "check="),
        ("map", "find=%zz"),
        ("map", "find=%ff"),
        ("story", "step=9"),
    ];
    for (view, part) in bad {
        let state = read(&format!("#/{view}?{part}&theme=dark"), framework());
        let named: Vec<_> = state.notices.iter().map(|notice| notice.part.as_str()).collect();
        assert_eq!(named, [part]);
        let expected = State {
            view: View::from_key(view).unwrap(),
            theme: Theme::Dark,
            notices: state.notices.clone(),
            ..State::default()
        };
        assert_eq!(state, expected, "{part}");
    }
}

#[test]
fn the_map_says_where_it_stands() {
    let law = framework();
    let state = read(
        "#/map?check=differs,none&edge=basic.pc-to-phone&form=table&kind=class,service&find=%E5%9F%BA%E7%A1%80",
        law,
    );
    assert!(state.notices.is_empty(), "{:?}", state.notices);
    assert_eq!(law.sentence(state.map.edge.unwrap(), true), "Basic licence is required for PC to phone");
    assert_eq!((state.map.query.as_str(), state.map.form), ("基础", Form::Table));
    assert!(state.map.filter.admits_kind(Kind::Class) && !state.map.filter.admits_kind(Kind::Limit));
    let both = read("#/map?edge=basic.pc-to-phone&node=basic", law);
    assert_eq!((both.map.edge, both.notices.len()), (None, 1));
}

#[test]
fn a_step_of_the_tour_keeps_the_rest_of_the_map() {
    let before = read("#/map?node=basic&find=call", framework());
    let after = before.after(&Action::Navigate(Box::new(read("#/story?step=3", framework()))));
    assert_eq!((after.map.step, after.map.node, after.map.query.as_str()), (3, before.map.node, "call"));
    assert_eq!(after.after(&Action::GoToStep(99)).map.step, MapState::STEPS);
}

#[test]
fn an_unknown_section_falls_back_to_the_story() {
    let state = read("#/nowhere?service=pc-to-pc", framework());
    assert_eq!(state.view, View::Story);
    assert_eq!(state.notices.len(), 1);
    assert_eq!(state.case.service, Some(Service::PcToPc));
}

#[test]
fn foreign_owners_start_at_forty_nine_per_cent() {
    let case = read("#/trace?owner=foreign", framework()).case;
    assert_eq!(case.stake, Some(Share::percent(49)));
}

#[test]
fn a_share_is_read_before_or_after_the_owner_and_both_notices_are_given() {
    let bad = read("#/trace?owner=foreign&stake=-5&service=fax&asof=2011-02-30&reading=mine", framework());
    let named: Vec<_> = bad.notices.iter().map(|notice| notice.part.as_str()).collect();
    assert_eq!(named, ["stake=-5", "service=fax", "asof=2011-02-30", "reading=mine"]);
    assert_eq!(bad.case, Case { owner: Some(Owner::Foreign), ..Case::default() });
    assert_eq!(read("#/trace?stake=12.5&owner=foreign", framework()).case.stake, Share::hundredths(1250));
}

#[test]
fn the_fine_keeps_the_case_that_it_does_not_speak_of() {
    let trace = read("#/trace?service=pc-to-pc&licence=basic", framework());
    let fine = read("#/fine?income=50000&reading=statute", framework());
    let after = trace.after(&Action::Navigate(Box::new(fine)));
    assert_eq!((after.view, after.case.service), (View::Fine, Some(Service::PcToPc)));
    assert_eq!((after.case.income, after.case.reading), (Some(50_000), Some(Reading::Statute)));
    assert_eq!(write(&after), "#/fine?income=50000&reading=statute");
}
