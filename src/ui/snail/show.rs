//! What the simulator shows, as what each place of its page is given.

use yew::AttrValue;

use super::{
    super::{
        gifts::Gifts,
        markup::{Markup, put},
        number::fixed,
    },
    field::Field,
    finding::finding,
    guess::{Guess, worth},
    inverse,
    lab::Lab,
    log, luck, presets, race,
    strip::strip,
    well::well,
};
use crate::{fill::fill, snail::Sensitivity};

/// Frames that a half day lasts, by speed.
pub(super) const SPEEDS: [(&str, u32); 3] = [("Slow", 24), ("Normal", 8), ("Fast", 1)];

/// The chances that have sliders.
pub(super) const SLIDERS: [(Field, &str); 3] =
    [(Field::Good, "Good days"), (Field::Reset, "Slides to the bottom"), (Field::Salt, "Salt")];

/// The places of a chart: the whole of it, and within it the picture, the slider, the readout, the keys, what it says, and the table.
pub(super) const CHARTS: [[&str; 7]; 3] = [
    [
        "#out-day",
        "#out-day .draw",
        "#out-day input",
        "#out-day .readout",
        "#out-day .keys",
        "#out-day .says",
        "#out-day table",
    ],
    [
        "#still-in",
        "#still-in .draw",
        "#still-in input",
        "#still-in .readout",
        "#still-in .keys",
        "#still-in .says",
        "#still-in table",
    ],
    [
        "#heights",
        "#heights .draw",
        "#heights input",
        "#heights .readout",
        "#heights .keys",
        "#heights .says",
        "#heights table",
    ],
];

/// Everything.
pub(super) fn show(gifts: &mut Gifts, lab: &Lab) {
    let Lab { snail, diary, .. } = lab;
    let (day, last) = (lab.day(), lab.last());
    let at_end = day >= last;
    let (scene, time) = well(&snail.setting, diary, day, lab.morning);
    let text = |field: Field| AttrValue::from(field.text(field.get(snail)));
    let asked = |number: u32| AttrValue::from(number.to_string());
    let covered = lab.guess == Guess::Covered;
    let sampling = lab.progress.finished || covered;
    let shown = presets::all().collect::<Vec<_>>().iter().rposition(|preset| preset.is_shown(snail));
    gifts.inside(".well", scene);
    gifts.attribute(".well", "data-time", time);
    gifts.inside("[name=play]", if lab.playing { "Pause" } else { "Play" });
    gifts.flag("[name=step-day]", "disabled", at_end);
    gifts.flag("[name=step-night]", "disabled", at_end || lab.morning || day == 0);
    gifts.flag("[name=start-over]", "disabled", day == 0);
    gifts.attribute("[name=day]", "max", last.to_string());
    gifts.value("[name=day]", day.to_string());
    gifts.pressed("[name=speed]", SPEEDS.iter().position(|(_, pace)| *pace == lab.pace));
    gifts.inside(".strip", strip(snail, diary, day));
    gifts.inside(".log", log::log(snail, diary, day));
    gifts.pressed("[name=preset]", shown);
    gifts.values(".dial input", Field::ALL.map(text).into(), lab.entered);
    gifts.values(".sliders input", SLIDERS.map(|(field, _)| text(field)).into(), lab.entered);
    gifts.inside("#number-trouble", as_text(&lab.trouble));
    gifts.flag(".before-guess", "hidden", lab.guess != Guess::Open);
    gifts.flag(".guessing", "hidden", !covered);
    gifts.flag(".guessed", "hidden", !matches!(lab.guess, Guess::Made(_)));
    gifts.inside(".worth", worth(lab.guess, &snail.setting, lab.exact.odds.as_ref()));
    gifts.flag(".sampling", "hidden", sampling);
    gifts.attribute(".sampling progress", "max", lab.progress.snails.to_string());
    gifts.attribute(".sampling progress", "value", lab.progress.done.to_string());
    gifts.inside("[name=stop]", if lab.stopped { "Go on" } else { "Stop" });
    gifts.inside(
        "#snail-kept .says",
        lab.paired.as_ref().map_or_else(
            || {
                AttrValue::Static(
                    "Change a number above: the same snails, with the same luck, show what the change alone does.",
                )
            },
            |paired| luck::kept(snail, &lab.before, paired).into(),
        ),
    );
    gifts.flag("[name=keep]", "hidden", lab.paired.is_none());
    gifts.values(".ask input", vec![asked(lab.question.1), asked(lab.question.2)], lab.entered);
    gifts.inside("#snail-solved", solved(lab));
    gifts.flag(".feel", "hidden", lab.sensitivity.is_none());
    gifts.inside("#snail-feel", lab.sensitivity.as_ref().map(felt).unwrap_or_default());
    gifts.inside("#rival-trouble", as_text(&lab.no_rival));
    gifts.inside(
        "#snail-race",
        lab.rival.map_or_else(AttrValue::default, |rival| {
            race::track([snail, &rival], day, [lab.exact.odds.as_ref(), lab.against.odds.as_ref()])
        }),
    );
    finding(gifts, lab);
    for (plot, [whole, draw, input, readout, keys, says, table]) in lab.plots.iter().zip(CHARTS) {
        let words = plot.words();
        gifts.flag(whole, "hidden", covered || !plot.is_shown());
        gifts.inside(draw, plot.picture.clone());
        gifts.attribute(input, "max", plot.last().to_string());
        gifts.optional(input, "aria-valuetext", words.clone().map(AttrValue::from));
        gifts.inside(readout, words.map_or(AttrValue::Static(HOW_TO_READ), AttrValue::from));
        gifts.inside(keys, plot.keys.clone());
        gifts.inside(says, plot.summary.clone());
        gifts.inside(table, plot.table.clone());
    }
}

const HOW_TO_READ: &str = "Drag across the chart, or focus it and use the arrow keys, to read its values.";

/// Words as markup that shows them as they are: what a reader typed or pasted must not become elements of the page.
fn as_text(words: &str) -> AttrValue {
    let mut page = Markup::default();
    page.say(words);
    page.text()
}

fn solved(lab: &Lab) -> AttrValue {
    let current = lab.answer.filter(|(setting, asked, _)| *setting == lab.snail.setting && *asked == lab.question);
    current.map(|(_, (nth, ..), found)| inverse::solved(&lab.snail, nth, found)).unwrap_or_default()
}

/// What a step of each number changes, as a table.
fn felt(work: &Sensitivity) -> AttrValue {
    let share = |share: f64| fixed(share * 100.0, 2);
    let mut page = Markup::default();
    let now = work.now().unwrap_or_default();
    put!(
        page,
        "<caption>Out in time: {} % as it is, and with one step less or more of each number</caption>",
        share(now)
    );
    page.put("<thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Less</th><th scope=\"col\">More</th></tr></thead><tbody>");
    for step in work.steps() {
        let field = inverse::field(step.knob);
        let of = |chance: Option<f64>| chance.map_or_else(|| "–".to_owned(), |chance| fill("{} %", &[&share(chance)]));
        put!(
            page,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
            field.name(),
            of(step.less),
            of(step.more)
        );
    }
    page.put("</tbody>");
    page.text()
}
