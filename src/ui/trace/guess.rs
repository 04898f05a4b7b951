//! Guess before you look: the verdict stays hidden until the reader submits a guess. Then the page shows the first step at which the
//! guess differs from the trace.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    content::law,
    law::{Case, Class, Criterion, Outcome, Trace, Verdict},
};

/// The reader's guess about a case. `None` means not guessed, and is not compared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Guess {
    class: Option<Class>,
    licence: Option<Outcome>,
    share: Option<Outcome>,
    notice: Option<Outcome>,
    verdict: Option<Verdict>,
}

/// The possible answers to a question of the form, each with its label.
type Answers<T> = &'static [(T, &'static str)];

const CLASSES: Answers<Class> = &[
    (Class::Basic, "basic"),
    (Class::ValueAdded, "value-added"),
    (Class::Unsettled, "unsettled"),
    (Class::None, "none"),
];
const LICENCES: Answers<Outcome> =
    &[(Outcome::Holds, "fits"), (Outcome::Breaks, "does not fit"), (Outcome::Silent, "unclear: no rule says")];
const SHARES: Answers<Outcome> = &[(Outcome::Holds, "is within the cap"), (Outcome::Breaks, "is above the cap")];
const NOTICES: Answers<Outcome> =
    &[(Outcome::Holds, "shuts nobody out here"), (Outcome::Breaks, "shuts the provider out")];
const VERDICTS: Answers<Verdict> = &[
    (Verdict::Lawful, "lawful"),
    (Verdict::Unlawful, "unlawful"),
    (Verdict::Unsettled, "unsettled"),
    (Verdict::Silent, "not decided by the law"),
];

/// The props of [`GuessPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GuessPanelProps {
    /// The case to guess about.
    pub case: Case,
    /// Whether the reader has submitted the guess about this case.
    pub is_committed: bool,
    /// Called when the reader submits the guess.
    pub on_commit: Callback<()>,
}

/// The form for the guess. After the reader has submitted it, the comparison with the trace.
#[component]
pub fn GuessPanel(props: &GuessPanelProps) -> Html {
    let GuessPanelProps { case, is_committed, on_commit } = props;
    let draft = use_state_eq(Guess::default);
    let guess = *draft;
    html! {
        <>
            if !is_committed { { form(guess, &Callback::from(move |guess| draft.set(guess)), on_commit) } }
            <div class="guess compared" role="status" hidden={!is_committed}>
                if *is_committed { { compared(&guess, &law().trace(case)) } }
            </div>
        </>
    }
}

/// The form: the verdict, and optionally the steps of the reasoning that lead to it.
fn form(guess: Guess, on_change: &Callback<Guess>, on_commit: &Callback<()>) -> Html {
    let on_class = on_change.reform(move |class| Guess { class, ..guess });
    let on_licence = on_change.reform(move |licence| Guess { licence, ..guess });
    let on_share = on_change.reform(move |share| Guess { share, ..guess });
    let on_notice = on_change.reform(move |notice| Guess { notice, ..guess });
    let on_verdict = on_change.reform(move |verdict| Guess { verdict, ..guess });
    html! {
        <div id="guess-form" class="guess" role="group" aria-label="Your guess">
            <h3>{ "What do you expect?" }</h3>
            <p class="answers">{ pick("The case is", VERDICTS, guess.verdict, on_verdict) }</p>
            <details>
                <summary>{ "Guess each step too (optional)" }</summary>
                <p class="answers">
                    { pick("The class of the service is", CLASSES, guess.class, on_class) }
                    { pick("The licence", LICENCES, guess.licence, on_licence) }
                    { pick("The foreign share", SHARES, guess.share, on_share) }
                    { pick("A notice", NOTICES, guess.notice, on_notice) }
                </p>
            </details>
            <p>
                <button type="button" class="main" disabled={guess.verdict.is_none()} onclick={on_commit.reform(|_: MouseEvent| ())}>
                    { "Show the verdict" }
                </button>
            </p>
        </div>
    }
}

/// A `select` element after the first words of a sentence, `lead`. The value of an option is its index in `answers`.
fn pick<T: Copy + PartialEq + 'static>(
    lead: &'static str,
    answers: Answers<T>,
    chosen: Option<T>,
    on_change: Callback<Option<T>>,
) -> Html {
    let onchange = on_change.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let index: Option<usize> = select.value().parse().ok();
        index.and_then(|index| answers.get(index)).map(|(answer, _)| *answer)
    });
    html! {
        <label>
            { lead }{ " " }
            <select class="word" {onchange}>
                <option value="" selected={chosen.is_none()}>{ "…" }</option>
                for (index, (answer, words)) in answers.iter().enumerate() {
                    <option key={index} value={index.to_string()} selected={chosen == Some(*answer)}>{ *words }</option>
                }
            </select>
        </label>
    }
}

/// A guessed step, or the guessed verdict, compared with the trace.
struct Comparison {
    name: &'static str,
    guessed: &'static str,
    /// The label of what the trace has; `None` if the trace has nothing for this step.
    found: Option<&'static str>,
    agrees: bool,
}

impl Comparison {
    /// Compares a guess with what the trace found; `None` if nothing was guessed.
    fn of<T: Copy + PartialEq>(
        name: &'static str,
        answers: Answers<T>,
        guess: Option<T>,
        found: Option<T>,
    ) -> Option<Self> {
        let words = |one: T| answers.iter().find(|(answer, _)| *answer == one).map(|(_, words)| *words);
        let guessed = words(guess?)?;
        Some(Self { name, guessed, found: found.and_then(words), agrees: guess == found })
    }
}

/// Compares a guess with the trace: a sentence about the whole, then each guessed step in the order of the reasoning, and the verdict.
fn comparisons(guess: &Guess, trace: &Trace<'_>) -> (&'static str, Vec<Comparison>) {
    let steps = [
        Comparison::of("Class", CLASSES, guess.class, Some(trace.class)),
        Comparison::of("Licence", LICENCES, guess.licence, trace.found(Criterion::Licence)),
        Comparison::of("Foreign share", SHARES, guess.share, trace.found(Criterion::Share)),
        Comparison::of("Notice", NOTICES, guess.notice, trace.found(Criterion::Notice)),
    ];
    let verdict = Comparison::of("Verdict", VERDICTS, guess.verdict, Some(trace.verdict));
    let is_right = verdict.as_ref().is_some_and(|verdict| verdict.agrees);
    let misses_step = steps.iter().flatten().any(|step| !step.agrees);
    let lead = match (is_right, misses_step) {
        (true, false) => "You are right.",
        (true, true) => "The verdict is right, but one of your steps differs.",
        (false, true) => "The verdict differs; the first step that differs is marked.",
        (false, false) => "The verdict differs; none of the steps you gave explains it.",
    };
    (lead, steps.into_iter().chain([verdict]).flatten().collect())
}

/// The comparison of a guess with the trace, as a list. The first difference is marked.
fn compared(guess: &Guess, trace: &Trace<'_>) -> Html {
    let (lead, rows) = comparisons(guess, trace);
    let first_difference = rows.iter().position(|row| !row.agrees);
    html! {
        <>
            <h3>{ lead }</h3>
            <ul class="plain">
                for (index, row) in rows.iter().enumerate() {
                    <li key={row.name} data-branch={if row.agrees { Verdict::Lawful.key() } else { Verdict::Unlawful.key() }}>
                        <b class="verdict-word">{ row.name }</b>{ ": you said “" }{ row.guessed }
                        if row.agrees {
                            { "”. The trace agrees." }
                        } else {
                            { "”. The trace says “" }{ row.found.unwrap_or("nothing about this") }{ "”." }
                        }
                        if first_difference == Some(index) { { " " }<b>{ "This is the first step that differs." }</b> }
                    </li>
                }
            </ul>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentence about a guess for the default case, which is unlawful, and the names of the steps that differ.
    fn judged(guess: Guess) -> (&'static str, Vec<&'static str>) {
        let law = law();
        let (lead, rows) = comparisons(&guess, &law.trace(&Case::default()));
        (lead, rows.iter().filter(|row| !row.agrees).map(|row| row.name).collect())
    }

    #[test]
    fn a_guess_is_judged_step_by_step() {
        let right = Guess { verdict: Some(Verdict::Unlawful), ..Guess::default() };
        let wrong = Guess { verdict: Some(Verdict::Lawful), ..Guess::default() };
        let of_value_added = Some(Class::ValueAdded);
        assert_eq!(judged(right), ("You are right.", vec![]));
        assert_eq!(judged(wrong), ("The verdict differs; none of the steps you gave explains it.", vec!["Verdict"]));
        let (lead, steps) = judged(Guess { class: of_value_added, ..right });
        assert_eq!((lead, steps), ("The verdict is right, but one of your steps differs.", vec!["Class"]));
        let (lead, steps) = judged(Guess { class: of_value_added, licence: Some(Outcome::Breaks), ..wrong });
        assert_eq!(lead, "The verdict differs; the first step that differs is marked.");
        assert_eq!(steps, ["Class", "Verdict"], "the licence does not fit, as guessed");
    }
}
