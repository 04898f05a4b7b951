//! Computes the verdict table from the rules. This runs at build time.

use super::verdict_table::{BAND, CandidateSet, NOTHING_KNOWN, OFFER, VerdictTable, offers, place, tally};
use crate::law::{Date, Effect, Fee, Law, Service, Verdict};

impl VerdictTable {
    /// Decides every case under the rules of this law and stores the verdicts.
    #[must_use]
    pub fn of(law: &Law) -> Self {
        let mut days: Vec<Date> = law.rules.iter().flat_map(|rule| [rule.from, rule.until]).flatten().collect();
        days.sort_unstable();
        days.dedup();
        let caps = law.rules.iter().filter_map(|rule| match rule.then {
            Effect::Cap(percent) => Some(percent),
            _ => None,
        });
        let mut bands: Vec<u8> = [0, 100].into_iter().chain(caps).collect();
        bands.sort_unstable();
        bands.dedup();
        let mut table = Self { days, bands, ..Self::default() };
        table.verdicts = table.facts().iter().map(|facts| law.ruling(facts).verdict).collect();
        table.partial = table.count_partial();
        table
    }

    /// Counts partly and fully answered cases by verdict, over all intervals. Any answer may be missing, the reading too; the owner
    /// may also be foreign with the stake unanswered, and the fee is answered or not where the service is unknown or is asked for it.
    fn count_partial(&self) -> Vec<u32> {
        let CandidateSet(every) = self.scope(&NOTHING_KNOWN);
        let mut choices = every.clone().map(|axis| {
            let mut choices: Vec<Vec<u8>> = axis.iter().map(|one| vec![*one]).collect();
            choices.push(axis);
            choices
        });
        choices[BAND].push(every[BAND].iter().copied().skip(1).collect());
        choices[OFFER].push(offers(None, Some(Fee::Paid)));
        choices[OFFER].push(offers(None, Some(Fee::Free)));
        choices[OFFER].push(offers(Some(Service::InternetInformation), None));
        let mut verdicts = Vec::new();
        for interval in 0..=self.days.len() {
            let cells = CandidateSet(every.clone()).cells();
            let mut masks: Vec<u8> =
                cells.iter().map(|cell| 1 << place(Verdict::ALL, &self.verdict(interval, cell))).collect();
            let mut inner = masks.len();
            for (size, choices) in self.sizes().into_iter().zip(&choices) {
                inner /= size;
                masks = merged(&masks, size, inner, choices);
            }
            verdicts.extend(masks.iter().map(|mask| {
                let agreed = Verdict::ALL.iter().enumerate().find(|(nth, _)| *mask == 1 << nth);
                agreed.map_or(Verdict::Open, |(_, verdict)| *verdict)
            }));
        }
        tally(&verdicts).to_vec()
    }
}

/// Replaces one axis of a table of bit masks by `choices`, each a set of indices on that axis: a new entry is the union of the
/// masks chosen. `size` is the length of the axis, `inner` the number of entries for each index on it.
fn merged(masks: &[u8], size: usize, inner: usize, choices: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::new();
    for block in masks.chunks(size * inner) {
        for choice in choices {
            out.extend((0..inner).map(|rest| {
                let chosen = choice.iter().filter_map(|place| block.get(usize::from(*place) * inner + rest));
                chosen.fold(0, |union, mask| union | mask)
            }));
        }
    }
    out
}
