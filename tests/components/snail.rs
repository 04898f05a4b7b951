//! The snail simulator, in several states.

use insta::assert_snapshot;
use snailwell::{
    snail::{HORIZON, Run, Sample, Sampler, first_day, first_passage},
    state::{SnailState, read},
    ui::{
        components::chart::{Chart, ChartData, Layer, Mark, Row, Scale, Unit},
        shared::Shared,
        snail::{
            Clock, FurtherQuestions, ProposedWells, Puzzle, RunOfDays, SimulationProvider, SnailSection, ThreadWells,
            Well,
        },
    },
};
use yew::{Html, html};

use super::{at, render, tree};

/// Some islands of the simulator, in the state of a permalink.
fn simulator(hash: &str, islands: impl FnOnce() -> Html) -> String {
    render(at(hash), || html! { <SimulationProvider>{ islands() }</SimulationProvider> })
}

/// The first element of a rendered tree that has this in its tag, with all that is in it.
fn element(tree: &str, mark: &str) -> String {
    assert!(tree.contains(mark), "nothing has {mark}");
    let mut lines = tree.lines().skip_while(|line| !line.contains(mark));
    let first = lines.next().unwrap();
    let depth = first.len() - first.trim_start().len();
    let within = lines.take_while(|line| line.len() - line.trim_start().len() > depth);
    let all: Vec<&str> = [first].into_iter().chain(within).map(|line| line.get(depth..).unwrap()).collect();
    all.join("\n")
}

fn finding(hash: &str) -> String {
    element(&simulator(hash, || html! { <Puzzle /> }), "id=\"snail-result\"")
}

#[test]
fn the_usual_well_has_an_answer_before_anything_is_done() {
    assert_snapshot!(finding("#/snail"));
}

#[test]
fn a_well_that_nobody_leaves_says_why() {
    assert_snapshot!(finding("#/snail?slide=3"));
    assert_snapshot!(element(&finding("#/snail?wall=1"), "class=\"small\""));
}

#[test]
fn a_well_of_chance_has_odds_at_once_and_its_sample_later() {
    assert_snapshot!(finding("#/snail?reset=0.05&seed=7"));
}

#[test]
fn a_very_deep_well_says_how_far_the_count_is() {
    assert_snapshot!(finding("#/snail?climb=99.75&depth=1000&good=0.5&goodclimb=100&reset=0.05&slide=99.5&wall=0.25"));
}

#[test]
fn the_data_attributes_say_what_the_engines_find() {
    for hash in
        ["#/snail", "#/snail?patience=27", "#/snail?depth=12&seed=3", "#/snail?salt=0.1&patience=365", "#/snail?wall=2"]
    {
        let SnailState { params, patience, snails, seed, .. } = at(hash).snail;
        let odds = first_passage(&params, HORIZON);
        let mut sampler = Sampler::new(&params, seed, snails);
        // A page that is not run yet has sampled a single day: all of it where nothing is left to chance.
        let sample = sampler.advance(1).finished.then(|| sampler.sample());
        let day = |day: Option<u32>| day.map(|day| day.to_string()).unwrap_or_default();
        let number = |value: Option<f64>| value.map(|value| format!("{value:.6}")).unwrap_or_default();
        let expected = [
            ("data-first-day", first_day(&params).map_or("never".to_owned(), |day| day.to_string())),
            ("data-mean", number(odds.mean())),
            ("data-median", day(odds.percentile(0.5))),
            ("data-p10", day(odds.percentile(0.1))),
            ("data-p90", day(odds.percentile(0.9))),
            ("data-out-by-patience", format!("{:.9}", odds.out_by(patience))),
            ("data-sampled-mean", number(sample.as_ref().and_then(Sample::mean))),
            ("data-sampled-out", number(sample.as_ref().map(|sample| sample.out_by(patience)))),
            ("data-seed", seed.to_string()),
        ];
        let shown = finding(hash);
        let tag = shown.lines().next().unwrap();
        for (name, value) in expected {
            assert_eq!(tree::attribute(tag, name), Some(value.as_str()), "{hash}: {name}");
        }
    }
}

#[test]
fn every_number_is_a_field_with_its_name_and_range() {
    let shown = simulator("#/snail?run=3&salt=0.025&snails=500&wall=0.25", || html! { <Puzzle /> });
    let fields: Vec<_> = shown.lines().map(str::trim).filter(|line| line.contains("type=\"number\"")).collect();
    assert_snapshot!(fields.join("\n"));
}

#[test]
fn the_well_that_is_shown_is_pressed_and_only_once() {
    let pressed = |hash: &str| {
        let shown = simulator(hash, || html! { <><ProposedWells /><ThreadWells /></> });
        let pressed = shown.lines().filter(|line| line.contains("aria-pressed=\"true\""));
        pressed.map(|line| line.split('>').nth(1).unwrap().trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(pressed("#/snail"), ["Textbook"]);
    assert_eq!(pressed("#/snail?good=0.2&reset=0.02&salt=0.05&wall=0.25"), ["All at once"]);
    assert_eq!(pressed("#/snail?good=0.2&patience=365&reset=0.02&salt=0.05&wall=0.25"), ["One more year"]);
    assert!(pressed("#/snail?depth=29").is_empty());
}

#[test]
fn a_day_of_a_run_is_drawn_told_and_linked() {
    let shown = simulator("#/snail?day=2&depth=10&seed=5&salt=0.4", || html! { <RunOfDays /> });
    assert_snapshot!(element(&shown, "<figcaption>"));
    assert_snapshot!(element(&shown, "class=\"strip"));
    assert_snapshot!(element(&shown, "class=\"log"));
}

/// The picture of a well at a moment.
fn picture(hash: &str, day: u32, is_morning: bool, is_fast: bool) -> String {
    let state = at(hash);
    let SnailState { params, seed, run, .. } = state.snail;
    let diary = Shared::new(Run::new(&params, seed, run - 1).until(HORIZON));
    let clock = Clock { day, is_morning };
    render(state, || html! { <Well depth={params.depth} {diary} {clock} {is_fast} /> })
}

/// What differs from one moment to the next: the time, the place and posture of the snail, what has been added, and the words.
fn told(picture: &str) -> String {
    let marks = ["<figure", "snail", "class=\"foot\"", "brick", "salt", "newest", "class=\"now\"", "class=\"red\""];
    let lines = picture.lines().map(str::trim).filter(|line| marks.iter().any(|mark| line.contains(mark)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_picture_of_a_climb() {
    assert_snapshot!(picture("#/snail", 3, false, false));
}

#[test]
fn the_picture_marks_what_happens_when_it_happens() {
    const WELL: &str = "#/snail?depth=10&wall=0.25";
    let moments = [
        ("before the first day", WELL, 0, false, false),
        ("climbing", WELL, 3, false, false),
        ("sliding, and a brick", WELL, 3, true, false),
        ("a brick, too quick to see", WELL, 3, true, true),
        ("salted", "#/snail?depth=10&salt=1", 2, false, false),
        ("salted, too quick to see", "#/snail?depth=10&salt=1", 2, false, true),
        ("out", WELL, 100, false, false),
        ("out and morning", WELL, 100, true, false),
    ];
    let shown = moments.map(|(name, hash, day, is_morning, is_fast)| {
        format!("{name}:\n{}\n", told(&picture(hash, day, is_morning, is_fast)))
    });
    assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_wall_that_outgrows_the_picture_keeps_the_whole_path_in_it() {
    for day in [1, 40, 400, 3650] {
        let shown = picture("#/snail?depth=10&wall=1", day, true, false);
        assert!(shown.contains(&format!("morning after day {day}")));
        for path in shown.lines().filter(|line| line.contains("class=\"brick") || line.contains("class=\"newest\"")) {
            let d = tree::attribute(path, "d").unwrap();
            let numbers = d.split(['M', 'L', 'V', ',']).filter_map(|number| number.parse::<f32>().ok());
            assert!(
                numbers.clone().count() > 3 && numbers.clone().all(|number| (50.0..=440.0).contains(&number)),
                "{d}"
            );
        }
    }
}

#[test]
fn before_the_first_day_nothing_can_be_reset() {
    let shown = simulator("#/snail?day=0", || html! { <RunOfDays /> });
    assert_snapshot!(element(&shown, "class=\"controls"));
    assert_snapshot!(element(&shown, "class=\"log"));
}

#[test]
fn the_rival_of_a_permalink_races_and_has_its_link_in_the_field() {
    let shown = simulator("#/snail?day=5&depth=20&rivaldepth=12", || html! { <FurtherQuestions /> });
    assert_snapshot!(element(&shown, "class=\"race"));
}

#[test]
fn without_a_rival_nothing_races() {
    let shown = simulator("#/snail", || html! { <FurtherQuestions /> });
    assert_snapshot!(element(&shown, "id=\"snail-race\""), @r#"<div id="snail-race">"#);
}

#[test]
fn a_section_needs_no_more_than_a_state() {
    let shown = render(read("#/snail?depth=NaN", snailwell::content::law()).clone(), || html! { <SnailSection /> });
    assert!(shown.contains("data-first-day=\"28\""));
}

#[test]
fn a_chart_is_a_picture_a_sentence_and_a_table() {
    let data = ChartData {
        id: "example",
        title: "An example",
        summary: "Half are out by day 2.".to_owned(),
        note: "",
        y_name: "share still in",
        unit: Unit::Share,
        scale: Scale { days: 4, top: 1.0, width: 400.0 },
        layers: vec![Layer { class: "curve", name: "exact", is_line: true, path: "M76,14L276,109".to_owned() }],
        mark: Some(Mark { day: 3, why: "you leave" }),
        slots: Vec::new(),
        columns: &["exact", "sampled"],
        rows: vec![
            Row { x: 76.0, label: "day 1".to_owned(), values: vec![Some(1.0), None] },
            Row { x: 276.0, label: "day 2".to_owned(), values: vec![Some(0.5), Some(0.49)] },
            Row { x: 376.0, label: "day 3".to_owned(), values: vec![Some(0.0), Some(0.0)] },
        ],
    };
    let data = Shared::new(data);
    assert_snapshot!(render(at("#/snail"), || html! { <Chart {data} link="#/snail" can_save={false} /> }));
}
