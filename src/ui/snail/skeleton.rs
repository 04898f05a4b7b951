//! The page of the simulator with every place that is given something later: built with the static page.

use yew::prelude::*;

use super::{
    super::{
        gifts::Gifts,
        markup::{Markup, put},
        section,
    },
    audit,
    field::Field,
    inverse,
    presets::{Preset, VARIANTS, VOICES},
    show::{CHARTS, SLIDERS, SPEEDS},
};
use crate::{
    link::SnailState,
    snail::{HORIZON, Knob},
};

/// The whole section, with what it is given at first.
pub(super) fn skeleton(given: &Gifts) -> Html {
    let mut page = Markup::default();
    page.put("<section id=\"/snail\" aria-labelledby=\"snail-title\"><div class=\"pair snail\">");
    page.put("<div><h2 id=\"snail-title\">How many days?</h2>");
    presets(&mut page, given, "Wells to start from", &VARIANTS, 0);
    page.put("</div><div class=\"run\">");
    put!(page, "<figure class=\"well\"{}>{}</figure>", given.attributes_of(".well"), given.in_place(".well"));
    controls(&mut page, given);
    put!(page, "<ol class=\"strip small\" aria-label=\"The run in frames\">{}</ol>", given.in_place(".strip"));
    page.put("<p><b>Why the days went as they did</b></p>");
    put!(page, "<ol class=\"log small\">{}</ol>", given.in_place(".log"));
    page.put("<p class=\"files live\">");
    button(&mut page, given, "run", "", "All days of this run (CSV)");
    page.put("</p></div><div>");
    sentence(&mut page, given);
    guess(&mut page, given);
    put!(
        page,
        "<div id=\"snail-result\" class=\"finding\" aria-live=\"polite\"{}>{}</div>",
        given.attributes_of("#snail-result"),
        given.in_place("#snail-result")
    );
    page.put("<p class=\"small live sampling\" hidden><progress aria-label=\"Snails sampled\"></progress> ");
    button(&mut page, given, "stop", "", "Stop");
    page.put("</p><p class=\"files live\">");
    button(&mut page, given, "odds", "", "The odds of every day (CSV)");
    page.put("</p>");
    chart(&mut page, given, 0, "The day it gets out");
    page.put("</div></div><div class=\"pair even\"><div>");
    chart(&mut page, given, 1, "Still in the well");
    page.put("</div><div>");
    chart(&mut page, given, 2, "How high they are each morning");
    page.put("</div></div>");
    trials(&mut page, given);
    page.put("<h3 class=\"live\">The same well, as the thread would have it</h3>");
    presets(&mut page, given, "Voices of the thread", &VOICES, VARIANTS.len());
    page.put("<p class=\"small live\">The numbers are ours; no voice gave any but the puzzle’s.</p>");
    audit::audit(&mut page);
    section::write_as_of(&mut page);
    page.put("</section>");
    page.html()
}

/// A button of that name and value.
fn button(page: &mut Markup, given: &Gifts, name: &str, value: &str, words: &str) {
    let state = given.attributes_of(&format!("[name={name}]"));
    put!(page, "<button type=\"button\" class=\"live\" name=\"{name}\"{state}");
    if !value.is_empty() {
        put!(page, " value=\"{value}\"");
    }
    put!(page, ">{words}</button>");
}

fn controls(page: &mut Markup, given: &Gifts) {
    page.put("<div class=\"controls live\" role=\"group\" aria-label=\"The snail’s days\">");
    page.put("<button type=\"button\" class=\"main\" name=\"play\">Play</button>");
    for (name, words) in [("step-day", "A day"), ("step-night", "A night"), ("start-over", "Reset")] {
        button(page, given, name, "", words);
    }
    put!(
        page,
        "<label class=\"scrub small\">Day <input type=\"range\" name=\"day\" min=\"0\"{} value=\"{}\"></label>",
        given.attributes_of("[name=day]"),
        given.value_of("[name=day]", 0)
    );
    page.put("<div class=\"seg\" role=\"group\" aria-label=\"Speed\">");
    for (nth, (words, pace)) in SPEEDS.into_iter().enumerate() {
        let pressed = given.is_pressed("[name=speed]", nth);
        put!(
            page,
            "<button type=\"button\" name=\"speed\" value=\"{pace}\" aria-pressed=\"{pressed}\">{words}</button>"
        );
    }
    page.put("</div></div>");
}

/// Wells to start from, as buttons with the paragraph each comes from; numbered on from `first`.
fn presets(page: &mut Markup, given: &Gifts, label: &str, all: &[Preset], first: usize) {
    put!(page, "<div class=\"presets live\" role=\"group\" aria-label=\"{label}\">");
    for (nth, preset) in all.iter().enumerate() {
        let Preset { name, cite, why, .. } = preset;
        let nth = first + nth;
        let pressed = given.is_pressed("[name=preset]", nth);
        put!(page, "<button type=\"button\" name=\"preset\" value=\"{nth}\" aria-pressed=\"{pressed}\">");
        put!(page, "{name} <cite>{cite}</cite>");
        if !why.is_empty() {
            put!(page, "<small>{why}</small>");
        }
        page.put("</button>");
    }
    page.put("</div>");
}

fn dial(page: &mut Markup, field: Field) {
    let (least, most) = field.range(&SnailState { snails: 1_000_000, ..SnailState::default() });
    put!(
        page,
        "<span class=\"dial\"><input type=\"number\" class=\"word\" inputmode=\"decimal\" name=\"{}\" value=\"{}\" min=\"{}\" max=\"{}\" step=\"{}\" \
         aria-label=\"{}\"><span class=\"grip\" aria-hidden=\"true\">↔</span></span>",
        field.key(),
        field.text(field.get(&SnailState::default())),
        field.text(least),
        field.text(most),
        field.step_text(),
        field.name()
    );
}

/// The puzzle as prose whose numbers are the controls, and sliders for the chances. The order is that of [`Field::ALL`].
fn sentence(page: &mut Markup, given: &Gifts) {
    let cite = |id: &str| format!("<span class=\"prov\"><cite>{id}</cite></span>");
    let pieces: [(&str, Option<Field>, &str); 10] = [
        ("A snail at the bottom of a ", Some(Field::Depth), ""),
        (" foot well climbs ", Some(Field::Climb), ""),
        (" feet by day and slides ", Some(Field::Slide), ""),
        (" by night. ", None, "c4.1"),
        (" On ", Some(Field::Good), ""),
        (" % of days it climbs ", Some(Field::GoodClimb), ""),
        ("; on ", Some(Field::Reset), ""),
        (" % of nights it slides to the bottom. The wall grows ", Some(Field::Wall), ""),
        (" feet a night. On ", Some(Field::Salt), ""),
        (" % of days a bucket of salt costs it ", Some(Field::SaltSlip), ""),
    ];
    page.put("<p class=\"sentence live\">");
    for (words, field, source) in pieces {
        page.put(words);
        if let Some(field) = field {
            dial(page, field);
        }
        if !source.is_empty() {
            page.put(&cite(source));
        }
    }
    page.fill(" feet. {} You will watch for ", &[&cite("c4.2")]);
    dial(page, Field::Patience);
    page.fill(
        " days. {}</p><div class=\"sliders small live\" role=\"group\" aria-label=\"Chances\">",
        &[&cite("c1.2")],
    );
    for (nth, (field, name)) in SLIDERS.into_iter().enumerate() {
        put!(
            page,
            "<label>{name}, per cent<input type=\"range\" name=\"{}\" min=\"0\" max=\"100\" step=\"1\" value=\"{}\"></label>",
            field.key(),
            given.value_of(".sliders input", nth)
        );
    }
    page.put("</div><p class=\"small live\">Luck: seed ");
    dial(page, Field::Seed);
    page.put(", snail ");
    dial(page, Field::Run);
    page.put(" of ");
    dial(page, Field::Snails);
    page.put(".</p><p class=\"small trouble\" id=\"number-trouble\" role=\"status\"></p>");
}

/// Predict first: cover the answer, guess, and see what the guess was worth.
fn guess(page: &mut Markup, given: &Gifts) {
    page.put("<div class=\"guess live\"><p class=\"before-guess\">");
    button(page, given, "guess", "", "Cover the answer, I want to guess first");
    put!(
        page,
        "</p><p class=\"guessing\" hidden><label>On which day is it out? <input class=\"word\" type=\"number\" name=\"guess\" min=\"1\" \
         max=\"{HORIZON}\"></label> "
    );
    button(page, given, "show", "", "Just show me");
    page.put("</p><p class=\"guessed\" hidden><span class=\"worth\" role=\"status\"></span> ");
    button(page, given, "guess", "", "Guess again");
    page.put("</p></div>");
}

/// What every chart has: a picture whose values are read by a slider, its keys, what it says, files, and a table.
fn chart(page: &mut Markup, given: &Gifts, nth: usize, title: &str) {
    let Some([whole, draw, input, readout, keys, says, table]) = CHARTS.get(nth) else { return };
    let id = whole.trim_start_matches('#');
    put!(
        page,
        "<figure class=\"chart\" id=\"{id}\"><h3>{title}</h3><div class=\"plot\"><div class=\"draw\">{}</div>",
        given.in_place(draw)
    );
    put!(
        page,
        "<input class=\"live\" type=\"range\" name=\"{id}\" min=\"0\"{} value=\"0\" aria-label=\"{title}: read the values\"></div>",
        given.attributes_of(input)
    );
    put!(
        page,
        "<p class=\"readout small live\" aria-hidden=\"true\">{}</p><figcaption><ul class=\"keys\">{}</ul>",
        given.in_place(readout),
        given.in_place(keys)
    );
    put!(page, "<p class=\"says\">{}</p><p class=\"files live\">", given.in_place(says));
    button(page, given, "csv", &nth.to_string(), "CSV");
    button(page, given, "svg", &nth.to_string(), "SVG");
    put!(
        page,
        "</p><details><summary>The same as a table</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" \
         aria-label=\"{title}\"><table class=\"numbers\">{}</table></div></details></figcaption></figure>",
        given.in_place(table)
    );
}

/// What else can be asked of a well: one change with the luck kept, the question turned round, which number matters, a race.
fn trials(page: &mut Markup, given: &Gifts) {
    page.put("<div class=\"pair even\"><div><div id=\"snail-kept\" class=\"kept live\" aria-live=\"polite\">");
    put!(
        page,
        "<h3>Change one thing, keep the luck</h3><p class=\"says small\">{}</p>",
        given.in_place("#snail-kept .says")
    );
    button(page, given, "keep", "", "Compare with this well from now on");
    page.put("</div><div class=\"ask live\"><h3>The question turned round</h3><p class=\"sentence quiet\">Which ");
    page.put("<select class=\"word\" name=\"knob\" aria-label=\"Setting to solve for\">");
    for (nth, knob) in Knob::ALL.iter().enumerate() {
        put!(page, "<option value=\"{nth}\">{}</option>", inverse::field(*knob).name());
    }
    page.put("</select> gives it a chance of ");
    put!(
        page,
        "<input class=\"word\" type=\"number\" name=\"target\" value=\"{}\" min=\"1\" max=\"100\" aria-label=\"Target in per cent\"> % to \
         be out within <input class=\"word\" type=\"number\" name=\"days\" value=\"{}\" min=\"1\" max=\"{HORIZON}\" aria-label=\"Days\"> days? ",
        given.value_of(".ask input", 0),
        given.value_of(".ask input", 1)
    );
    button(page, given, "solve", "", "Solve");
    page.put("</p><p id=\"snail-solved\" role=\"status\"></p></div></div><div><div class=\"live\"><h3>Which number matters most</h3>");
    page.put("<p class=\"small\">A step is a hundredth of a chance or a quarter foot; the answer is exact. ");
    button(page, given, "feel", "", "Work it out");
    put!(
        page,
        "</p><div class=\"scroll feel\"{} tabindex=\"0\" role=\"region\" aria-label=\"What a step of each number changes\">",
        given.attributes_of(".feel")
    );
    page.put("<table class=\"numbers\" id=\"snail-feel\"></table></div></div>");
    page.put("<div class=\"race live\"><h3>Two wells on one clock</h3><p class=\"small\">");
    page.put("<label>Paste a permalink of another well, and it races this one: ");
    page.put("<input class=\"link\" type=\"text\" name=\"rival\" placeholder=\"#/snail?salt=0.1\"></label></p>");
    page.put("<p class=\"small trouble\" id=\"rival-trouble\" role=\"status\"></p><div id=\"snail-race\"></div></div></div></div>");
}
