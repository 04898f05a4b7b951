//! A race of two wells on one clock: this well, and one from a permalink that the reader pastes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    exact_job::use_exact_odds,
    simulation::{Diary, diary_of},
    strip::small_well,
};
use crate::{
    content::law,
    snail::{DayEntry, FirstPassage, Length, Race as Odds, race},
    state::{Rival, SnailState, View, link_to_well, read},
    ui::{number::fixed, shared::Shared},
};

/// The props of [`Race`].
#[derive(Clone, PartialEq, Properties)]
pub struct RaceProps {
    /// The other well, if there is a race.
    pub rival: Option<Rival>,
    /// Receives the other well, or `None` to end the race.
    pub on_rival: Callback<Option<Rival>>,
    /// The day on the clock.
    pub day: u32,
    /// The run of the snail in this well.
    pub diary: Diary,
    /// The exact odds of this well, once they are computed.
    pub odds: Option<Shared<FirstPassage>>,
}

/// A field for the permalink of the other well, and both wells on the current day.
#[component]
pub fn Race(props: &RaceProps) -> Html {
    let RaceProps { rival, on_rival, day, diary, odds } = props;
    html! {
        <div class="race live">
            <h3>{ "Race two wells" }</h3>
            <RivalField rival={*rival} on_rival={on_rival.clone()} />
            <div id="snail-race">
                if let Some(rival) = *rival { <Track {rival} day={*day} diary={diary.clone()} odds={odds.clone()} /> }
            </div>
        </div>
    }
}

/// The props of [`RivalField`].
#[derive(Clone, PartialEq, Properties)]
struct RivalFieldProps {
    rival: Option<Rival>,
    on_rival: Callback<Option<Rival>>,
}

/// The text in the field, its error, and the rival that it led to. It is shown as long as that rival races.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    error: String,
    rival: Option<Rival>,
}

/// The field for a permalink, with its error below it. The error may quote what was pasted; it is always rendered as text.
#[component]
fn RivalField(props: &RivalFieldProps) -> Html {
    let RivalFieldProps { rival, on_rival } = props.clone();
    let draft = use_state_eq(|| None::<Draft>);
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.set(Some(Draft { text, error: String::new(), rival }));
        }
    };
    let onchange = {
        let draft = draft.clone();
        move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let (rival, error) = rival_of(&text);
            draft.set((!error.is_empty()).then_some(Draft { text, error, rival }));
            on_rival.emit(rival);
        }
    };
    let shown = (*draft).clone().filter(|draft| draft.rival == rival);
    let Draft { text, error, .. } = shown.unwrap_or_else(|| Draft {
        text: rival.map(|rival| link_to_well(&alone(rival))).unwrap_or_default(),
        error: String::new(),
        rival,
    });
    html! {
        <>
            <p class="small">
                <label for="rival-link">{ "Paste a link to another well to race it against this one:" }</label>{ " " }
                <input id="rival-link" class="link" type="text" name="rival" placeholder="#/snail?salt=0.1" value={text}
                    aria-invalid={(!error.is_empty()).then_some("true")} aria-describedby="rival-error" {oninput} {onchange} />
            </p>
            <p id="rival-error" class="refused" role="status">{ error }</p>
        </>
    }
}

/// The state of a page that shows the rival as its well.
fn alone(Rival { params, seed, run }: Rival) -> SnailState {
    SnailState { params, seed, run, ..SnailState::default() }
}

/// Parses a permalink into a rival and an error, which is empty if all of it could be read. The link may stand anywhere in the text.
fn rival_of(text: &str) -> (Option<Rival>, String) {
    if text.is_empty() {
        return (None, String::new());
    }
    let hash = text.find('#').and_then(|at| text.get(at..)).unwrap_or(text);
    let state = read(hash, law());
    let mut wrong: Vec<String> =
        state.notices.iter().map(|notice| format!("{}: {}.", notice.part, notice.why)).collect();
    if state.view != View::Snail {
        wrong.push("This is not a link to a well: it must contain #/snail.".to_owned());
        return (None, wrong.join(" "));
    }
    let SnailState { params, seed, run, .. } = state.snail;
    (Some(Rival { params, seed, run }), wrong.join(" "))
}

/// The props of [`Track`].
#[derive(Clone, PartialEq, Properties)]
struct TrackProps {
    rival: Rival,
    day: u32,
    diary: Diary,
    odds: Option<Shared<FirstPassage>>,
}

/// Both wells on a day, and the odds of the race in words.
#[component]
fn Track(props: &TrackProps) -> Html {
    let TrackProps { rival, day, diary, odds } = props;
    let against = use_exact_odds(rival.params).first_passage;
    let rival_diary = use_memo(*rival, |rival| diary_of(&alone(*rival)));
    let race =
        use_memo((odds.clone(), against.clone()), |(first, second)| Some(race(first.as_deref()?, second.as_deref()?)));
    let entries = [on_day(diary, *day), on_day(&rival_diary, *day)];
    let tallest = entries.iter().flatten().map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or_default();
    let [first, second] = entries.map(|entry| entry.map(|entry| (entry, tallest.max(Length::from_feet(1)))));
    html! {
        <>
            <p class="small">{ "Day " }{ *day }{ ", as set by the playback controls:" }</p>
            <div class="lanes small">
                { lane("This well", first, odds.as_deref()) }
                { lane("The other well", second, against.as_deref()) }
            </div>
            if let Some(odds) = &*race { <p>{ odds_in_words(odds) }</p> }
        </>
    }
}

/// The entry of a day in a run; of the last day if the run is over, and of the first day for day 0.
fn on_day(diary: &[DayEntry], day: u32) -> Option<&DayEntry> {
    diary.get(day.max(1) as usize - 1).or(diary.last())
}

/// One of the wells on a day, drawn on the scale of the taller wall.
fn lane(name: &'static str, entry: Option<(&DayEntry, Length)>, odds: Option<&FirstPassage>) -> Html {
    let place = |entry: &DayEntry| {
        if entry.out {
            format!("out on day {}", entry.day)
        } else {
            format!("at {} feet of {}", entry.top, entry.wall_before)
        }
    };
    let half = match odds.and_then(|odds| odds.percentile(0.5)) {
        Some(day) => format!("half of its snails are out by day {day}"),
        None => "fewer than half of its snails get out in ten years".to_owned(),
    };
    html! {
        <div class="lane">
            if let Some((entry, tallest)) = entry { { small_well(entry, tallest) } }
            <p>
                <b>{ name }</b><br />
                if let Some((entry, _)) = entry { { place(entry) }<br /> }
                { half }
            </p>
        </div>
    }
}

fn odds_in_words(odds: &Odds) -> String {
    let [first, second, tie, neither] =
        [odds.first, odds.second, odds.tie, odds.neither].map(|share| fixed(share * 100.0, 1));
    format!(
        "Each well has its own luck. This snail is out first in {first} % of races, the other one in {second} %. Both are out on the \
         same day in {tie} %. In {neither} % neither is out within ten years."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_permalink_is_read_wherever_it_stands_in_the_text() {
        for text in [
            "#/snail?depth=12&seed=3",
            "https://example.org/page.html#/snail?depth=12&seed=3",
            "/snail?depth=12&seed=3",
        ] {
            let (rival, wrong) = rival_of(text);
            assert_eq!(rival.map(|rival| (rival.params.depth, rival.seed)), Some((Length::from_feet(12), 3)), "{text}");
            assert_eq!(wrong, "");
        }
        assert_eq!(rival_of(""), (None, String::new()));
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_still_races() {
        let (rival, wrong) = rival_of("#/snail?depth=0&climb=4");
        assert_eq!(rival.map(|rival| rival.params.climb), Some(Length::from_feet(4)));
        assert!(wrong.starts_with("depth=0: "), "{wrong}");
        let (rival, wrong) = rival_of("#/map");
        assert_eq!(rival, None);
        assert!(wrong.contains("not a link to a well"), "{wrong}");
    }
}
