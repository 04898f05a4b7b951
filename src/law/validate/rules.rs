//! Tries the rules on every case, to find rules that never apply and rules that contradict each other. Host only.

use super::{Content, Reader};
use crate::law::{Class, Effect, Facts, Law, Rule, Severe};

/// Reports each rule that rests on no claim, each sanction that follows nothing, and each other rule that speaks of breaches.
pub(super) fn check(content: &Content, reader: &mut Reader) {
    for (nth, rule) in content.rules.entries.iter().enumerate() {
        let (id, is_sanction) = (rule.id, matches!(rule.then, Effect::Sanction(_)));
        if rule.claims.is_empty() {
            reader.problem(
                &content.rules,
                nth,
                "claims",
                format!("rule `{id}` rests on no claim: name one in `claims`"),
            );
        }
        if is_sanction && rule.when.breach.is_empty() {
            let message = format!(
                "sanction `{id}` has no condition, so it would follow every breach: name in `when` the breaches it follows, \
                 such as breach = [\"licence\"]"
            );
            reader.problem(&content.rules, nth, "then", message);
        }
        if !is_sanction && (!rule.when.breach.is_empty() || !rule.when.severe.is_empty()) {
            let message = format!(
                "rule `{id}` is no sanction, and only sanctions follow a breach: take out `breach` and `severe`"
            );
            reader.problem(&content.rules, nth, "when", message);
        }
    }
}

/// The faults of the rules, each with the index of the rule.
#[must_use]
pub fn faults(law: &Law) -> Vec<(usize, String)> {
    let rules = &law.rules;
    let mut reached = vec![false; rules.len()];
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut faults = Vec::new();
    let facts = law.verdict_table.facts();
    for facts in Severe::ALL.iter().flat_map(|severe| facts.iter().map(|facts| Facts { severe: *severe, ..*facts })) {
        for &class in Class::ALL {
            let speaking: Vec<(usize, &Rule)> =
                rules.iter().enumerate().filter(|(_, rule)| rule.speaks(&facts, class)).collect();
            for (nth, (second, rule)) in speaking.iter().enumerate() {
                let earlier = speaking.iter().take(nth).find(|(_, other)| contradict(&other.then, &rule.then));
                if let Some((first, other)) = earlier.filter(|(first, _)| !pairs.contains(&(*first, *second))) {
                    pairs.push((*first, *second));
                    let (id, other) = (rule.id, other.id);
                    let message = format!(
                        "rule `{id}` contradicts rule `{other}` {}: change the dates or the conditions of one of them",
                        example(&facts, class)
                    );
                    faults.push((*second, message));
                }
            }
        }
        let (answer, branches) = law.decide(&facts);
        for step in answer.steps.iter().chain(branches.iter().flat_map(|branch| &branch.steps)) {
            if let Some(slot) = rules.iter().position(|rule| rule.id == step.rule.id).and_then(|at| reached.get_mut(at))
            {
                *slot = true;
            }
        }
    }
    for (nth, rule) in rules.iter().enumerate().filter(|(nth, _)| reached.get(*nth) == Some(&false)) {
        let message = format!(
            "rule `{}` applies to no case, because its conditions cannot be met or an earlier rule covers them: correct or remove it",
            rule.id
        );
        faults.push((nth, message));
    }
    faults
}

/// Whether two rules that apply to the same case contradict each other.
fn contradict(one: &Effect, other: &Effect) -> bool {
    match (one, other) {
        (Effect::Class(_), Effect::Class(_))
        | (Effect::Licence { .. }, Effect::Licence { .. })
        | (Effect::Cap(_), Effect::Cap(_)) => one != other,
        _ => false,
    }
}

/// A case in words, as an example in a message.
fn example(facts: &Facts, class: Class) -> String {
    let Facts { offer, carrier, licence, reach, asof, reading, .. } = facts;
    format!(
        "for service={} fee={} class={} carrier={} licence={} reach={} asof={asof} reading={}",
        offer.service.key(),
        offer.fee.key(),
        class.key(),
        carrier.key(),
        licence.key(),
        reach.key(),
        reading.key()
    )
}
