//! The penalty: an income in; confiscation and the range of the fine out, in both readings.

mod picture;

use std::rc::Rc;

use yew::prelude::*;

use super::{
    cite,
    gifts::{Gifts, use_given},
    markup::Markup,
    number::{grouped, yuan},
    part::is_part,
    section,
    stage::{Did, built, use_heard, use_stage},
    words::Spoken,
};
use crate::{
    content::framework,
    fill::fill,
    framework::{Case, Reading, Severe, penalty},
    link::Action,
};

/// The income that is shown until the reader gives one, in RMB.
const SHOWN: u64 = 150_000;

/// What the section shows.
#[derive(PartialEq)]
pub struct FineProps {
    /// The case, of which income, reading, severity and day count here.
    pub case: Case,
    /// Takes what the reader does.
    pub act: Callback<Action>,
}

is_part!(FineProps, use_fine);

/// The fine as a picture.
#[hook]
fn use_fine(props: &FineProps) -> Html {
    let case = props.case;
    let income = case.income.unwrap_or(SHOWN);
    let step = AttrValue::from(picture::step_of(income).to_string());
    let mut gifts = Gifts::default();
    gifts.value("[name=income]", income.to_string());
    gifts.inside(".sentence .wan", yuan(income));
    gifts.value("[name=step]", step);
    gifts.attribute("[name=step]", "aria-valuetext", fill("RMB {}", &[&grouped(income)]));
    gifts.inside(".here", picture::here(income));
    gifts.inside("#fine-result", reckoned(income, case.severe == Some(Severe::Yes)));
    gifts.inside(".remark", remark(income));
    let html = built(|| skeleton(&gifts));
    let stage = use_stage("/fine");
    use_given(&stage, Rc::new(gifts));
    let hear = move |did| {
        let income = match did {
            Did::Moved(name, step) if name == "step" => picture::income_at(step.parse().ok()?),
            Did::Filled(name, income) if name == "income" => income.parse().ok()?,
            Did::Moved(..) | Did::Filled(..) | Did::Pressed(..) => return None,
        };
        Some(Action::SetPenalty(Case { income: Some(income.min(Case::MOST_INCOME)), ..case }))
    };
    use_heard(&stage, &props.act, Rc::new(hear));
    html
}

/// The whole section, with what it is given at first.
fn skeleton(given: &Gifts) -> Html {
    let inside = |place: &str| Html::from_html_unchecked(given.in_place(place));
    html! {
        <section id="/fine" aria-labelledby="fine-title">
            <h2 id="fine-title">{ "What it costs to be caught" }</h2>
            <p class="prose sentence live">
                { "A service without its licence earns RMB " }
                <input type="number" name="income" min="0" max={Case::MOST_INCOME.to_string()} step="1" inputmode="numeric" aria-label="Income in RMB" />
                { ". " }<span class="wan" lang="zh"></span>
            </p>
            <figure class="wide">
                <div class="paper">
                    { picture::picture(inside(".here")) }
                    <input class="live over" type="range" name="step" min="0" max={picture::STEPS.to_string()} tabindex="-1" aria-hidden="true" />
                </div>
                <input class="live along" type="range" name="step" min="0" max={picture::STEPS.to_string()} aria-label="Income" />
                { jumps() }
            </figure>
            <div class="sides" id="fine-result">{ inside("#fine-result") }</div>
            <div class="prose">
                <p class="remark">{ inside(".remark") }</p>
                { claims() }
                <p class="small">{ "The amounts are those of the text in force today, whose Article 69 was 70 in 2011; the old article itself could not be read." }</p>
                { section::as_of() }
            </div>
        </section>
    }
}

/// What the picture rests on.
fn claims() -> Html {
    let ids = ["fine-three-to-five", "income-confiscated", "severe-cease", "article-69", "fined-in-2019"];
    html! {
        <ul id="fine-claims" class="claims small">{ for ids.iter().filter_map(|id| framework().claim(id)).map(|claim| html! {
            <li key={claim.id.as_str()}>{ cite::claim(claim) }</li>
        }) }</ul>
    }
}

/// Incomes worth seeing, and how to read the picture.
fn jumps() -> Html {
    let incomes: [(u64, &str); 6] = [
        (0, "no income"),
        (49_999, "just under the step"),
        (50_000, "the step at 50,000"),
        (200_000, "the crossing at 200,000"),
        (1_794_874, "the smaller case of 2019"),
        (105_043_296, "the larger one"),
    ];
    html! {
        <figcaption id="fine-jumps">
            <p class="jumps">{ "Go to " }{ for incomes.map(|(income, words)| html! { <a key={words} href={format!("#/fine?income={income}")}>{ words }</a> }) }</p>
            <p>{ "Both scales are logarithmic: each line is ten times the one before (k thousand, m million, bn a thousand million). The block and the band are the text’s reading, the dashes the commentary’s where it differs. The two rings are firms fined in Shanghai in 2019, by secondary sources; neither sold Internet telephony." }</p>
        </figcaption>
    }
}

/// What each reading asks for.
fn reckoned(income: u64, severe: bool) -> AttrValue {
    let mut page = Markup::default();
    for reading in Reading::ALL {
        let due = penalty(*reading, income);
        let sums = [
            ("Confiscated", due.confiscated),
            ("Fine at least", due.fine_min),
            ("Fine at most", due.fine_max),
            ("Altogether at most", due.confiscated.saturating_add(due.fine_max)),
        ];
        page.fill("<div data-reading=\"{}\" data-confiscated=\"{}", &[reading.key(), &due.confiscated.to_string()]);
        page.fill(
            "\" data-fine-min=\"{}\" data-fine-max=\"{}",
            &[&due.fine_min.to_string(), &due.fine_max.to_string()],
        );
        page.fill("\"><h3>In {} reading</h3><dl class=\"sums\">", &[Spoken::words(*reading)]);
        for (name, sum) in sums {
            page.fill("<dt>{}</dt><dd><b class=\"sum\">RMB {}", &[name, &grouped(sum)]);
            page.fill("</b> <span class=\"wan\" lang=\"zh\">{}</span></dd>", &[&yuan(sum)]);
        }
        page.put("</dl><p class=\"small\">");
        page.put(match (severe, reading) {
            (false, _) => "",
            (true, Reading::Commentary) => "Severe: all business activities may have to cease, licensed or not.",
            (true, Reading::Statute) => "Severe: the business is suspended for rectification.",
        });
        page.put("</p></div>");
    }
    page.text()
}

/// What the picture shows at this income.
fn remark(income: u64) -> &'static str {
    match income {
        0 => {
            "With no income at all the commentary’s multiple comes to nothing, while the text still asks for RMB 100,000 at least."
        }
        1..50_000 => {
            "Under the step the text’s range does not move with the income: RMB 100,000 to 1,000,000. One yuan more than 49,999, and its upper end drops to a quarter."
        }
        50_000..200_000 => {
            "From RMB 50,000 on the two readings agree. Up to 200,000 the greatest fine is below the million that a firm with less income risks."
        }
        _ => {
            "From RMB 200,000 on five times the income is a million or more: no firm under the step can be fined as much."
        }
    }
}
