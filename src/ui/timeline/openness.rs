//! How open the law was: a well over the years, in which the water is the share of combinations that was lawful. With the question that
//! is counted, a readout, a table, downloads, and the well of the simulator that can be made of it.

mod counted_well;
mod marks;
mod picture;
mod question;
mod readout;
mod scrub;
mod table;

use web_sys::Element;
use yew::prelude::*;

pub use self::counted_well::CountedWellNote;
use self::{
    counted_well::CountedWellOffer,
    picture::{OpennessPicture, picture},
    question::{OpennessQuestion, Perspectives},
    readout::{happened, kinds, legend, result},
    scrub::{EventButtons, Scrubber},
    table::{csv, table},
};
use super::use_timeline_case;
use crate::{
    content::law,
    law::{Case, Date, Law, OpennessPeriod, Reading, VerdictCounts, filled},
    platform::{address, download},
    state::{Action, State, View, write},
    ui::{
        components::{citation, depth::depth, island::Island},
        context::use_page,
        hooks::use_fold,
        section::as_of_words,
    },
};

/// The interactive figure for the case in the state of the page.
#[component]
pub fn TimelineOpenness() -> Html {
    let case = use_timeline_case();
    let dispatch = use_page().dispatch;
    html! {
        <Island id="timeline-openness">
            <OpennessFigure {case} {dispatch} />
        </Island>
    }
}

/// The question whose completions the picture counts: the case, or the question about the whole law where the case has only one completion.
/// Its day, reading and income are always the same, as the curve does not depend on them.
fn counted_question(law: &Law, case: &Case) -> Case {
    let question = if law.openness(case).cases() == 1 { case.unanswered() } else { *case };
    Case { reading: Some(Reading::Statute), asof: Case::AS_OF, income: None, ..question }
}

/// The period of a day.
fn period_on<'a, 'b>(periods: &'b [OpennessPeriod<'a>], day: Date) -> Option<&'b OpennessPeriod<'a>> {
    periods.iter().rfind(|period| period.from.is_none_or(|from| from <= day))
}

/// The props of [`OpennessFigure`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OpennessFigureProps {
    /// The case, including the date that is asked about.
    pub case: Case,
    /// Receives [`Action::SetDate`].
    pub dispatch: Callback<Action>,
}

/// The picture of a question over the years, with everything around it.
#[component]
pub fn OpennessFigure(props: &OpennessFigureProps) -> Html {
    let OpennessFigureProps { case, dispatch } = props;
    let law = law();
    let texts = &law.openness.texts;
    let question = counted_question(law, case);
    let periods = use_memo(question, |question| law.openness_over_time(question));
    let own = law.openness(case);
    let intervals = use_memo((own.cases() == 1).then_some(Case { asof: Case::AS_OF, income: None, ..*case }), |case| {
        case.map(|case| law.timeline(&Case { reading: Some(Reading::Statute), ..case })).unwrap_or_default()
    });
    let drawing = use_node_ref();
    let fold = use_fold(None::<()>, false);
    let counts = period_on(&periods, case.asof).map_or(own, |period| period.counts);
    let on_change = dispatch.reform(Action::SetDate);
    let view = OpennessPicture { id: "openness", periods: &periods, asof: case.asof, own: &intervals, has_links: true };
    let cases = counts.cases().to_string();
    html! {
        <figure class="wide openness">
            <p class="big">{ finding(law, &periods) }</p>
            <Perspectives case={*case} />
            { legend(counts, is_known(&periods, case.asof)) }
            <div class="well-of-years">
                <div class="draw" ref={drawing.clone()}>
                    { picture(law, &view) }
                    <Scrubber case={*case} {question} on_change={on_change.clone()} />
                </div>
            </div>
            { kinds() }
            <div class="tools">
                <EventButtons case={*case} on_change={on_change.clone()} />
                if download::allowed() { { files(&drawing, *case, question) } }
            </div>
            <div class="of-the-day">
                { result(law, case, own) }
                { happened(law, &periods, case.asof) }
            </div>
            { depth("openness-question", "Count another question, and what the count leaves out", html! {
                <>
                    <OpennessQuestion case={*case} {on_change} />
                    <p class="small">{ filled(texts.weighs, &[("cases", &cases)]) }{ " " }{ texts.marks.as_str() }</p>
                </>
            }) }
            <details open={fold.is_open} ontoggle={fold.on_toggle}>
                <summary>{ "The same as a table, with what changed each count" }</summary>
                if fold.is_filled {
                    <div class="scroll" tabindex="0" role="region" aria-label="How open the law was, as a table">{ table(law, &periods) }</div>
                }
            </details>
            { depth("openness-game", "Is the law a snail? From history to a well", html! {
                <div class="pair even">
                    <div>{ metaphor(law) }</div>
                    <div><CountedWellOffer {question} /></div>
                </div>
            }) }
        </figure>
    }
}

/// What the metaphor of the snail gets right, and where it breaks.
fn metaphor(law: &'static Law) -> Html {
    html! {
        <>
            <h3>{ "Is the law a snail?" }</h3>
            for (nth, note) in law.openness.metaphor.iter().enumerate() {
                <p key={nth}>{ note.says.as_str() }{ " " }<span class="provenance">{ citation::paragraphs(&note.cites) }</span></p>
            }
        </>
    }
}

/// Whether a text of this day was read.
fn is_known(periods: &[OpennessPeriod<'_>], day: Date) -> bool {
    period_on(periods, day).is_some_and(|period| period.is_known)
}

/// What the picture shows, in a sentence.
fn finding(law: &Law, periods: &[OpennessPeriod<'_>]) -> String {
    let known = periods.iter().find(|period| period.is_known);
    let last = periods.last();
    let counts =
        |period: Option<&OpennessPeriod<'_>>| period.map_or_else(VerdictCounts::default, |period| period.counts);
    let (before, after) = (counts(known), counts(last));
    let year = |day: Option<Date>| day.map_or_else(String::new, |day| day.parts().0.to_string());
    let values = [
        ("cases", after.cases().to_string()),
        ("lawful_before", before.lawful.to_string()),
        ("unlawful_before", before.unlawful.to_string()),
        ("first", year(known.and_then(|period| period.from))),
        ("lawful", after.lawful.to_string()),
        ("unlawful", after.unlawful.to_string()),
        ("last", year(Some(law.known_until()))),
    ];
    filled(law.openness.texts.finding, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// The buttons that save the counts and the picture.
fn files(drawing: &NodeRef, case: Case, question: Case) -> Html {
    let save_csv = move |_: MouseEvent| {
        let law = law();
        download::text("openness.csv", "text/csv", &csv(law, &law.openness_over_time(&question)));
    };
    let save_svg = {
        let drawing = drawing.clone();
        move |_: MouseEvent| {
            if let Some(drawing) = drawing.cast::<Element>().and_then(|draw| standalone(&draw, case)) {
                download::text("openness.svg", "image/svg+xml", &drawing);
            }
        }
    };
    html! {
        <p class="files live">
            <button type="button" aria-label="CSV: how open the law was" onclick={save_csv}>{ "CSV" }</button>
            <button type="button" aria-label="SVG: how open the law was" onclick={save_svg}>{ "SVG" }</button>
        </p>
    }
}

/// The width of a saved picture; its height without the line at the foot is that on the page.
const SAVED_WIDTH: u32 = 900;

/// The picture as a standalone SVG file with its source at the bottom; `None` where the browser refuses.
fn standalone(draw: &Element, case: Case) -> Option<String> {
    let svg = draw.first_element_child()?;
    let height = picture::height(law());
    let link = write(&State { view: View::Since, case, ..State::default() });
    let picture = download::Picture {
        title: "How open the law was",
        view_box: &format!("0 0 {SAVED_WIDTH} {}", height + 26),
        size: [&SAVED_WIDTH.to_string(), &(height + 26).to_string()],
        foot: ["4", &(height + 16).to_string(), "11"],
        says: &[&as_of_words(), " ", &address::base(), &link].concat(),
        base: &address::base(),
    };
    download::drawing(&svg, &picture)
}

/// The props of [`OpennessThumbnail`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OpennessThumbnailProps {
    /// The day on which the snail is shown.
    pub asof: Date,
}

/// The picture of the whole law alone, without links.
#[component]
pub fn OpennessThumbnail(props: &OpennessThumbnailProps) -> Html {
    let periods = use_memo((), |()| law().openness_over_time(&Case::default().unanswered()));
    let view = OpennessPicture { id: "tour", periods: &periods, asof: props.asof, own: &[], has_links: false };
    html! {
        <div class="openness">
            { legend(period_on(&periods, props.asof).map(|period| period.counts).unwrap_or_default(), true) }
            <div class="well-of-years"><div class="draw">{ picture(law(), &view) }</div></div>
        </div>
    }
}
