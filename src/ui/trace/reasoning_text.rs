//! The reasoning about a case as text for quoting. The page, its Copy button and the tests all use it.

use super::phrase;
use crate::{
    law::{Case, Claim, Law, Reading, ReasoningStep, Trace, Verdict, filled},
    ui::{number::grouped, words},
};

/// The markup of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum TextFormat {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
}

/// The reasoning about a case as text: the case, the verdict, the steps with their sources, the penalty and the counterfactuals.
pub(in crate::ui) fn reasoning(law: &Law, case: &Case, format: TextFormat) -> String {
    let trace = law.trace(case);
    let strong = match format {
        TextFormat::Plain => "",
        TextFormat::Markdown => "**",
    };
    let mut text = String::new();
    let mut put = |parts: &[&str]| parts.iter().for_each(|part| text.push_str(part));
    put(&[&phrase::case(case), "\n"]);
    let day = trace.answers_as_of.unwrap_or(case.asof).in_words();
    let reading = match case.reading {
        Some(Reading::Commentary) => "in the commentary’s reading",
        Some(Reading::Statute) => "in the text’s own reading",
        None => "in either reading",
    };
    put(&["As of ", &day, ", ", reading, ": ", strong, words::verdict(trace.verdict), strong, ". "]);
    put(&[law.verdict_text(trace.verdict, trace.restriction()), "\n"]);
    put(&[&steps(law, &trace.steps)]);
    for branch in &trace.branches {
        put(&["\n", words::class(branch.class), ": ", strong, words::branch(branch), strong, ".\n"]);
        put(&[&steps(law, &branch.steps)]);
    }
    if trace.verdict == Verdict::Open {
        put(&["Still needed: ", &phrase::questions(&trace.needed), ".\n"]);
    }
    if trace.penalty.is_some() {
        put(&["\n", &penalty(&trace), "\n"]);
    }
    if let Some(weakest_provenance) = law.weakest_provenance(&trace) {
        put(&["\nWeakest source for this answer: ", words::provenance(weakest_provenance), ".\n"]);
    }
    let mut last_verdict = None;
    for flip in law.counterfactuals(case) {
        if last_verdict != Some(flip.verdict) {
            put(&["\n", words::verdict(flip.verdict), ", if\n"]);
        }
        put(&["- ", &phrase::counterfactual(&flip), "\n"]);
        last_verdict = Some(flip.verdict);
    }
    put(&[
        "\n",
        &filled(law.texts.trace.quotation, &[("day", &day)]),
        "\n",
        law.texts.sources.numbering.as_str(),
        "\n",
    ]);
    text
}

fn steps(law: &Law, steps: &[ReasoningStep<'_>]) -> String {
    let mut text = String::new();
    for (nth, step) in steps.iter().enumerate() {
        let mut put = |part: &str| text.push_str(part);
        put(&(nth + 1).to_string());
        put(". ");
        put(&step.rule.says);
        let outcome = words::outcome(step.outcome);
        if !outcome.is_empty() {
            put(" — ");
            put(outcome);
        }
        for claim in sources(law, step) {
            put(" [");
            for cite in &claim.cites {
                put(cite);
                put(", ");
            }
            put(words::provenance(claim.provenance));
            if let Some(finding) = claim.check.as_ref().and_then(words::finding) {
                put("; ");
                put(finding.trim_end_matches('.'));
            }
            put("]");
        }
        put("\n");
    }
    text
}

/// The claims that a step rests on. Of claims with the same paragraphs, provenance and finding, only the first is returned.
pub(super) fn sources<'a>(law: &'a Law, step: &ReasoningStep<'_>) -> Vec<&'a Claim> {
    let mut claims: Vec<&Claim> = Vec::new();
    let same = |one: &Claim, other: &Claim| {
        let finding = |claim: &Claim| claim.check.as_ref().and_then(|check| check.finding);
        (&one.cites, one.provenance, finding(one)) == (&other.cites, other.provenance, finding(other))
    };
    for claim in step.rule.claims.iter().filter_map(|id| law.claim(id)) {
        if !claims.iter().any(|other| same(claim, other)) {
            claims.push(claim);
        }
    }
    claims
}

/// The penalty for a breach, in RMB, in words; empty if the trace has no penalty, for example because no income is given.
pub(super) fn penalty(trace: &Trace<'_>) -> String {
    let Some(penalty) = trace.penalty else { return String::new() };
    let [taken, least, most] = [penalty.confiscated, penalty.fine_min, penalty.fine_max].map(grouped);
    format!("Confiscated: RMB {taken}. Fine: RMB {least} to {most}.")
}
