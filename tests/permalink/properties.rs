//! Any state and any text: a state survives its permalink, a link changes what it names alone, and no text stops the reader.

use proptest::{prelude::*, sample::select};
use snailwell::{
    content::law,
    law::{
        Carrier, Case, ChoiceSet, Date, Fee, Filter, Licence, Owner, Provenance, Reach, Reading, Service, Severe, Share,
    },
    snail::{Chance, Length, WellParams},
    state::{
        Checked, Form, Lang, LibraryState, MapState, Rival, Section, SnailState, State, Theme, View, link_to_case,
        link_to_well, read, write,
    },
};

fn maybe<T: Copy + core::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(select(all))
}

/// A value, or as often its default: a state that is at its default in part is the one that a permalink leaves out in part.
fn usually<T: Clone + Default + core::fmt::Debug>(of: impl Strategy<Value = T>) -> impl Strategy<Value = T> {
    prop_oneof![Just(T::default()), of]
}

/// The same with another default.
fn usual_or<T: Clone + core::fmt::Debug>(usual: T, of: impl Strategy<Value = T>) -> impl Strategy<Value = T> {
    prop_oneof![Just(usual), of]
}

fn cases() -> impl Strategy<Value = Case> {
    let who = (maybe(Service::ALL), maybe(Carrier::ALL), maybe(Owner::ALL), proptest::option::of(0_u16..=10_000));
    let what = (maybe(Licence::ALL), maybe(Reach::ALL), maybe(Reading::ALL), maybe(Severe::ALL), maybe(Fee::ALL));
    let when = (1_u16..=9999, 1_u8..=12, 1_u8..=28, proptest::option::of(0..=Case::MOST_INCOME));
    (who, what, when).prop_map(
        |((service, carrier, owner, stake), (licence, reach, reading, severe, fee), (y, m, d, income))| {
            let stake =
                if owner == Some(Owner::Foreign) { stake.and_then(Share::hundredths) } else { Case::default().stake };
            let asof = Date::new(y, m, d).unwrap();
            Case { service, fee, carrier, owner, stake, licence, reach, asof, reading, income, severe }
        },
    )
}

fn settings() -> impl Strategy<Value = WellParams> {
    let lengths = (1_u32..=4000, 0_u32..=400, 0_u32..=400, 0_u32..=400, 0_u32..=40, 0_u32..=400);
    let chances = (0_u32..=1_000_000, 0_u32..=1_000_000, 0_u32..=1_000_000);
    let params = (lengths, chances).prop_map(|(lengths, (good, reset, salt))| {
        let [depth, climb, slide, good_climb, wall, salt_slip] = <[u32; 6]>::from(lengths).map(Length::from_quarters);
        let [good, reset, salt] = [good, reset, salt].map(Chance::from_millionths);
        WellParams { depth, climb, slide, good, good_climb, reset, wall, salt, salt_slip }
    });
    usually(params)
}

fn rivals() -> impl Strategy<Value = Option<Rival>> {
    let rival = (settings(), usual_or(1, 0_u64..1 << 53), usual_or(1, 1_u32..=1_000_000))
        .prop_map(|(params, seed, run)| Rival { params, seed, run });
    proptest::option::of(rival)
}

fn snails() -> impl Strategy<Value = SnailState> {
    let rest = (0_u32..=3650, 1_u32..=1_000_000, 0_u64..1 << 53, proptest::option::of(0_u32..=3650), 1_u32..=1_000_000);
    let snail = (settings(), rest, rivals()).prop_map(|(params, (patience, snails, seed, day, run), rival)| {
        SnailState { params, patience, snails, seed, day, run: run.min(snails), rival }
    });
    usually(snail)
}

fn picks() -> impl Strategy<Value = ChoiceSet> {
    proptest::collection::vec(0_usize..6, 0..4)
        .prop_map(|places| places.into_iter().fold(ChoiceSet::default(), ChoiceSet::toggled))
}

fn maps() -> impl Strategy<Value = MapState> {
    let law = law();
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
    let law = law();
    let voice = proptest::option::of(select(law.voices.iter().map(|voice| voice.id).collect::<Vec<_>>()));
    let claim = proptest::option::of(select(law.claims.iter().map(|claim| claim.id).collect::<Vec<_>>()));
    let filter = (maybe(Provenance::ALL), maybe(Checked::ALL), maybe(Section::ALL), any::<String>());
    (voice, claim, filter).prop_map(|(voice, claim, (provenance, check, section, find))| {
        let find = find.chars().take(LibraryState::MOST_WORDS).collect();
        LibraryState { voice, claim, provenance, check, section, find }
    })
}

/// Every state of the page that a permalink can say.
pub fn states() -> impl Strategy<Value = State> {
    let page = (select(View::ALL), any::<bool>(), select(Theme::ALL), select(Lang::ALL), select(Form::ALL));
    (page, usually(maps()), usually(cases()), snails(), usually(libraries())).prop_map(
        |((view, embed, theme, lang, form), map, case, snail, library)| {
            let map = MapState { form, ..map };
            State { view, embed, theme, lang, map, case, snail, library, notices: Vec::new() }
        },
    )
}

/// The state after a link that was written for another state, worked out from the two states alone.
fn expected_after(now: &State, link: &State) -> State {
    let usual = State::default();
    let step = MapState { step: link.map.step, ..MapState::default() };
    let map = if link.map != step || link.view == View::Map && link.map != usual.map {
        link.map.clone()
    } else if link.map.step > 0 || matches!(link.view, View::Trace | View::Since) {
        MapState { step: link.map.step, ..now.map.clone() }
    } else {
        now.map.clone()
    };
    let Case { income, severe, reading, asof, .. } = link.case;
    let case = if link.case == usual.case {
        now.case
    } else if link.view == View::Fine && (Case { income, severe, reading, asof, ..usual.case }) == link.case {
        Case { income, severe, reading, asof, ..now.case }
    } else if link.view == View::Since && (Case { reading, asof, ..usual.case }) == link.case {
        let asof = if asof == Case::AS_OF { now.case.asof } else { asof };
        let reading = if reading == usual.case.reading { now.case.reading } else { reading };
        Case { asof, reading, ..now.case }
    } else {
        link.case
    };
    State {
        view: link.view,
        embed: link.embed || now.embed,
        theme: if link.theme == Theme::Auto { now.theme } else { link.theme },
        lang: if link.lang == Lang::English { now.lang } else { link.lang },
        map,
        case,
        snail: if link.snail == usual.snail { now.snail } else { link.snail },
        library: if link.library == usual.library { now.library.clone() } else { link.library.clone() },
        notices: Vec::new(),
    }
}

proptest! {
    #[test]
    fn a_link_changes_what_it_names_and_nothing_else(now in states(), link in states()) {
        let hash = write(&link);
        prop_assert_eq!(now.follow(&hash, law()), expected_after(&now, &link), "{}", hash);
    }

    #[test]
    fn a_link_to_the_state_itself_changes_nothing(now in states()) {
        prop_assert_eq!(now.follow(&write(&now), law()), now);
    }

    #[test]
    fn a_link_to_a_section_changes_the_section_alone(now in states(), view in select(View::ALL)) {
        let step = if matches!(view, View::Trace | View::Since) { 0 } else { now.map.step };
        let expected = State { view, map: MapState { step, ..now.map.clone() }, ..now.clone() };
        prop_assert_eq!(now.follow(&format!("#/{}", view.key()), law()), expected);
    }

    #[test]
    fn a_link_to_a_case_or_a_well_leads_to_it_even_if_it_is_the_default(
        now in states(), view in select(View::ALL), case in usually(cases()), snail in snails(),
    ) {
        prop_assert_eq!(read(&link_to_case(view, &case), law()).case, case);
        let after = now.follow(&link_to_case(view, &case), law());
        prop_assert_eq!((after.view, after.case, after.snail), (view, case, now.snail));
        let after = now.follow(&link_to_well(&snail), law());
        prop_assert_eq!(after, State { view: View::Snail, snail, ..now });
    }

    #[test]
    fn keys_are_in_alphabetical_order(state in states()) {
        let link = write(&state);
        let keys: Vec<_> = link.split(['?', '&']).skip(1).map(|pair| pair.split('=').next().unwrap()).collect();
        prop_assert!(keys.is_sorted(), "{}", link);
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_state_survives_its_permalink(state in states()) {
        let link = write(&state);
        prop_assert_eq!(read(&link, law()), state, "{}", link);
    }

    #[test]
    fn no_text_stops_the_reader_and_reading_settles(hash in "(?s).{0,80}") {
        settles(&hash)?;
    }

    #[test]
    fn almost_a_permalink_settles_and_every_notice_quotes_it(query in "[a-z]{1,9}=[-a-z0-9.%]{0,22}(&(stake|seed|day|asof|good|depth|rivalgood|run|find|mapfind)=[-0-9.eNa]{0,22}){0,4}") {
        let hash = format!("#/trace?{query}");
        settles(&hash)?;
        for notice in read(&hash, law()).notices {
            prop_assert!(query.split('&').any(|part| part.starts_with(&notice.part)), "{:?}", notice);
        }
    }
}

/// What was read of any text is a state that its own permalink says whole.
fn settles(hash: &str) -> Result<(), TestCaseError> {
    let once = State { notices: Vec::new(), ..read(hash, law()) };
    prop_assert_eq!(read(&write(&once), law()), once);
    Ok(())
}
