//! Permalinks: a state survives being written and read back; a bad value is reported, and the other values are kept.

mod answers;
mod properties;

use snailwell::{
    content::law,
    law::{Case, Kind, Owner, Provenance, Reading, Service, Severe, Share},
    snail::{Length, WellParams},
    state::{Action, Checked, Form, Lang, MapState, Rival, SnailState, State, Theme, View, read, write},
};

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
        ("trace", "income=%2B1"),
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
        ("snail", "seed=9007199254740992"),
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
        ("story", "step=11"),
        ("story", "embed=2"),
        ("snail", "run=10001"),
        ("snail", "rival=0"),
        ("snail", "rival=yes"),
        ("snail", "rivaldepth=0"),
        ("snail", "rivaldepth=<img src=x id=pwn>"),
        ("snail", "rivalclimb=101"),
        ("snail", "rivalslide=-1"),
        ("snail", "rivalgood=1.7"),
        ("snail", "rivalgoodclimb=0.3"),
        ("snail", "rivalreset=NaN"),
        ("snail", "rivalwall=11"),
        ("snail", "rivalsalt="),
        ("snail", "rivalsaltslip=deep"),
        ("snail", "rivalseed=-1"),
        ("snail", "rivalrun=0"),
        ("snail", "rivalpatience=3"),
        ("map", "mapfind=%zz"),
        ("map", "mapcheck=perhaps"),
        ("map", "claimprovenance=rumour"),
        ("sources", "mapprovenance=rumour"),
        ("sources", "claimcheck="),
        ("sources", "claimfind=%ff"),
        ("sources", "section=c8"),
    ];
    for (view, part) in bad {
        let state = read(&format!("#/{view}?{part}&theme=dark"), law());
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
fn a_search_may_have_eighty_characters_of_any_script() {
    let find = |words: &str| read(&format!("#/sources?find={words}"), law());
    assert_eq!(find(&"%E5%9F%BA".repeat(80)).library.find, "基".repeat(80));
    let longer = find(&"%E5%9F%BA".repeat(81));
    assert_eq!((longer.library.find.as_str(), longer.notices.len()), ("", 1));
}

#[test]
fn the_map_says_where_it_stands() {
    let law = law();
    let state = read(
        "#/map?check=differs,none&edge=basic.pc-to-phone&form=table&kind=class,service&find=%E5%9F%BA%E7%A1%80",
        law,
    );
    assert!(state.notices.is_empty(), "{:?}", state.notices);
    assert_eq!(law.sentence(state.map.edge.unwrap(), true), "Basic licences are required for PC-to-phone calls");
    assert_eq!((state.map.query.as_str(), state.map.form), ("基础", Form::Table));
    assert!(state.map.filter.admits_kind(Kind::Class) && !state.map.filter.admits_kind(Kind::Limit));
    let both = read("#/map?edge=basic.pc-to-phone&node=basic", law);
    assert_eq!((both.map.edge, both.notices.len()), (None, 1));
}

#[test]
fn what_the_map_and_the_library_share_is_told_apart_by_a_prefix() {
    let law = law();
    let shared = "check=differs&find=a&provenance=notice";
    let map = read(&format!("#/map?{shared}&claimcheck=match&claimfind=b&claimprovenance=article"), law);
    assert!(map.notices.is_empty(), "{:?}", map.notices);
    assert_eq!((map.map.query.as_str(), map.library.find.as_str()), ("a", "b"));
    assert_eq!((map.library.check, map.library.provenance), (Some(Checked::Match), Some(Provenance::Article)));
    for view in ["story", "trace", "fine", "snail", "voices", "since", "sources", "selftest"] {
        let library = read(&format!("#/{view}?{shared}&mapcheck=match&mapfind=b&mapprovenance=article"), law);
        assert!(library.notices.is_empty(), "{:?}", library.notices);
        assert_eq!((library.map.query.as_str(), library.library.find.as_str()), ("b", "a"));
        assert_eq!(library.library.check, Some(Checked::Differs));
        // In each section the same state has other names for the two.
        let elsewhere = State { view: View::Map, ..library.clone() };
        assert_eq!(read(&write(&elsewhere), law), elsewhere);
    }
    // With its prefix, a name means the same everywhere.
    assert_eq!(read("#/map?mapfind=a", law), read("#/map?find=a", law));
    assert_eq!(read("#/voices?claimfind=a", law), read("#/voices?find=a", law));
    let twice = read("#/map?find=a&mapfind=b", law);
    let named: Vec<_> = twice.notices.iter().map(|notice| notice.part.as_str()).collect();
    assert_eq!((twice.map.query.as_str(), named), ("a", vec!["mapfind=b"]));
}

#[test]
fn the_whole_state_is_said_in_every_section() {
    let law = law();
    let start = read("#/trace?owner=foreign&stake=100", law);
    let state = start.follow("#/snail?depth=12&rival=1", law).follow("#/map?find=call", law).follow("#/voices", law);
    let said = "#/voices?depth=12&mapfind=call&owner=foreign&rival=1&stake=100";
    assert_eq!(write(&state), said);
    for view in View::ALL {
        let there = state.follow(&format!("#/{}", view.key()), law);
        assert_eq!((there.case, there.snail, &there.map), (start.case, state.snail, &state.map));
        assert_eq!(read(&write(&there), law), there);
    }
}

#[test]
fn a_race_is_in_the_permalink() {
    let law = law();
    let rival = |hash: &str| read(hash, law).snail.rival;
    assert_eq!(rival("#/snail?depth=12"), None);
    assert_eq!(rival("#/snail?rival=1"), Some(Rival::default()));
    // Any key of a rival asks for one, whatever its value and its place.
    let keys = ["rivaldepth=30", "rivalclimb=3", "rivalslide=2", "rivalgood=0", "rivalgoodclimb=5", "rivalreset=0"];
    for key in keys.into_iter().chain(["rivalwall=0", "rivalsalt=0", "rivalsaltslip=3", "rivalseed=1", "rivalrun=1"]) {
        assert_eq!(rival(&format!("#/snail?{key}")), Some(Rival::default()), "{key}");
    }
    let params = WellParams { depth: Length::from_feet(12), ..WellParams::default() };
    let shallow = Rival { params, ..Rival::default() };
    assert_eq!(rival("#/snail?rival=1&rivaldepth=12"), Some(shallow));
    assert_eq!(rival("#/snail?rivaldepth=12&rival=1"), Some(shallow));
    let state = State { snail: SnailState { rival: Some(shallow), ..SnailState::default() }, ..State::default() };
    assert_eq!(write(&state), "#/story?rivaldepth=12");
    // A well without a rival ends the race.
    assert_eq!(state.follow("#/snail?depth=40", law).snail.rival, None);
    assert_eq!(state.follow("#/trace?service=pc-to-pc", law).snail, state.snail);
}

#[test]
fn what_cannot_be_read_in_a_link_counts_as_not_there() {
    let law = law();
    let now = read("#/trace?licence=basic&depth=12&node=basic&claimfind=call", law);
    for (hash, part) in [
        ("#/trace?service=telegraph", "service=telegraph"),
        ("#/trace?stake=30", "stake=30"),
        ("#/trace?rivaldepth=0", "rivaldepth=0"),
        ("#/trace?depth=0", "depth=0"),
        ("#/trace?edge=moon", "edge=moon"),
        ("#/trace?find=%zz", "find=%zz"),
        ("#/trace?colour=red", "colour=red"),
    ] {
        let after = now.follow(hash, law);
        let named: Vec<_> = after.notices.iter().map(|notice| notice.part.as_str()).collect();
        assert_eq!(named, [part]);
        assert_eq!(State { notices: Vec::new(), ..after }, now, "{hash}");
    }
    let after = now.follow("#/trace?service=pc-to-pc&licence=royal", law);
    assert_eq!(after.case, Case { service: Some(Service::PcToPc), ..Case::default() });
    assert_eq!(after.follow("#/trace", law).notices, []);
}

#[test]
fn theme_language_and_embed_change_where_a_link_names_them() {
    let law = law();
    let now = read("#/trace?embed=1&lang=zh&theme=dark", law);
    let page = |state: &State| (state.embed, state.theme, state.lang);
    assert_eq!(page(&now.follow("#/map?node=basic", law)), (true, Theme::Dark, Lang::Chinese));
    assert_eq!(page(&now.follow("#/map?embed=0&lang=en&theme=auto", law)), (false, Theme::Auto, Lang::English));
}

#[test]
fn a_link_to_a_day_keeps_the_rest_of_the_question() {
    let law = law();
    let now = read("#/since?asof=2016-03-01&reading=statute&service=pc-to-pc&income=9", law);
    let dated = |date: &str| Case { asof: date.parse().unwrap(), ..now.case };
    assert_eq!(now.follow("#/since?asof=2022-05-01", law).case, dated("2022-05-01"));
    assert_eq!(now.follow("#/since?asof=2011-01-05", law).case, dated("2011-01-05"));
    let read_so = now.follow("#/since?reading=commentary", law).case;
    assert_eq!(read_so, Case { reading: Some(Reading::Commentary), ..now.case });
    // One that carries a case replaces it.
    let other = now.follow("#/since?asof=2022-05-01&service=satellite", law).case;
    let satellite = Case { service: Some(Service::Satellite), ..Case::default() };
    assert_eq!(other, Case { asof: "2022-05-01".parse().unwrap(), ..satellite });
}

#[test]
fn a_step_of_the_tour_keeps_the_rest_of_the_map() {
    let law = law();
    let before = read("#/map?node=basic&find=call", law);
    let after = before.follow("#/story?step=3", law);
    assert_eq!((after.map.step, after.map.node, after.map.query.as_str()), (3, before.map.node, "call"));
    assert_eq!(after.follow("#/map?step=4", law).map, MapState { step: 4, ..MapState::default() });
    assert_eq!(after.follow("#/map", law).map.step, 3);
    assert_eq!(after.follow("#/story", law).map.step, 3);
    for view in ["trace", "since"] {
        assert_eq!(after.follow(&format!("#/{view}"), law).map, MapState { step: 0, ..after.map.clone() });
    }
    assert_eq!(after.after(&Action::GoToStep(99)).map.step, MapState::STEPS);
}

#[test]
fn an_address_says_the_state_whole() {
    let law = law();
    let now = read("#/trace?service=pc-to-pc&depth=12&theme=dark", law);
    let next = read("#/voices?voice=c14", law);
    assert_eq!(now.after(&Action::Navigate(Box::new(next.clone()))), next);
}

#[test]
fn an_unknown_section_falls_back_to_the_story() {
    let state = read("#/nowhere?service=pc-to-pc", law());
    assert_eq!(state.view, View::Story);
    assert_eq!(state.notices.len(), 1);
    assert_eq!(state.case.service, Some(Service::PcToPc));
}

#[test]
fn foreign_owners_start_at_forty_nine_per_cent() {
    let case = read("#/trace?owner=foreign", law()).case;
    assert_eq!(case.stake, Some(Share::percent(49)));
}

#[test]
fn a_share_is_read_before_or_after_the_owner_and_both_notices_are_given() {
    let bad = read("#/trace?owner=foreign&stake=-5&service=fax&asof=2011-02-30&reading=mine", law());
    let named: Vec<_> = bad.notices.iter().map(|notice| notice.part.as_str()).collect();
    assert_eq!(named, ["stake=-5", "service=fax", "asof=2011-02-30", "reading=mine"]);
    assert_eq!(bad.case, Case { owner: Some(Owner::Foreign), ..Case::default() });
    assert_eq!(read("#/trace?stake=12.5&owner=foreign", law()).case.stake, Share::hundredths(1250));
}

#[test]
fn the_penalty_keeps_the_case_that_it_does_not_speak_of() {
    let law = law();
    let trace = read("#/trace?service=pc-to-pc&licence=basic&asof=2022-05-01", law);
    let after = trace.follow("#/fine?income=50000&reading=statute", law);
    assert_eq!((after.view, after.case.service), (View::Fine, Some(Service::PcToPc)));
    assert_eq!((after.case.income, after.case.reading), (Some(50_000), Some(Reading::Statute)));
    assert_eq!(write(&after), "#/fine?asof=2022-05-01&income=50000&licence=basic&reading=statute&service=pc-to-pc");
    let severe = after.follow("#/fine?severe=yes", law).case;
    assert_eq!(severe, Case { severe: Some(Severe::Yes), ..after.case });
    // One that carries a case replaces it.
    let other = trace.follow("#/fine?income=50000&service=satellite", law).case;
    assert_eq!(other, Case { service: Some(Service::Satellite), income: Some(50_000), ..Case::default() });
}

#[test]
fn an_answer_takes_the_notices_away_and_a_refused_one_brings_them() {
    let bad = read("#/trace?owner=martian&depth=12", law());
    let refused = State { notices: Vec::new(), ..bad.clone() }.after(&Action::Refuse(bad.notices.clone()));
    assert_eq!(refused, bad);
    let case = Case { owner: Some(Owner::Foreign), ..Case::default() };
    assert_eq!(refused.after(&Action::SetCase(case)).notices, []);
    assert_eq!(refused.after(&Action::DismissNotices).notices, []);
}

#[test]
fn a_secret_of_wordpress_asks_nothing() {
    for (hash, same) in
        [("#?secret=a1B2c3", "#/story"), ("#/trace?service=pc-to-pc#?secret=a1B2c3", "#/trace?service=pc-to-pc")]
    {
        let state = read(hash, law());
        assert_eq!(write(&state), same);
        assert_eq!(state.notices, [], "{hash}");
    }
}

#[test]
fn a_share_has_at_most_three_digits_and_two_decimals() {
    let stake = |text: &str| {
        let state = read(&format!("#/trace?owner=foreign&stake={text}"), law());
        (state.case.stake.map(Share::as_hundredths), state.notices.len())
    };
    for (text, hundredths) in [("0", 0), ("007", 700), ("49.5", 4950), ("49.05", 4905), ("100.00", 10_000)] {
        assert_eq!(stake(text), (Some(hundredths), 0), "{text}");
    }
    for text in ["", ".5", "49.", "%2B49", "0049", "49.125", "49.%2B5", "100.01", "101", "4 9", "４９"] {
        assert_eq!(stake(text), (Case::default().stake.map(Share::as_hundredths), 1), "{text}");
    }
}

#[test]
fn the_share_of_a_domestic_owner_is_not_written() {
    let with = |owner| {
        let case = Case { owner: Some(owner), stake: Some(Share::percent(40)), ..Case::default() };
        write(&State { view: View::Trace, case, ..State::default() })
    };
    assert_eq!(with(Owner::Foreign), "#/trace?owner=foreign&stake=40");
    assert_eq!(with(Owner::Domestic), "#/trace");
}

#[test]
fn each_filter_of_the_sources_counts_alone() {
    assert!(!read("#/sources", law()).library.is_filtered());
    for key in ["provenance=notice", "check=match", "section=c7", "find=voip"] {
        let state = read(&format!("#/sources?{key}"), law());
        assert!(state.notices.is_empty() && state.library.is_filtered(), "{key}");
    }
}

#[test]
fn a_case_that_is_shown_on_the_map_keeps_the_form_of_the_map() {
    let state = read("#/map?form=outline&node=basic", law());
    let shown = state.after(&Action::ShowCase(Case::default()));
    assert_eq!((shown.map.form, shown.map.node), (state.map.form, None));
    assert_ne!(shown.map.form, MapState::default().form);
}
