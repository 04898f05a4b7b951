//! Works the verdict table out of the rules. Done when the program is built.

use super::verdict_table::{BAND, CandidateSet, NOTHING_KNOWN, VerdictTable, place, tally};
use crate::law::{Date, Effect, Law, Verdict};

impl VerdictTable {
    /// Works out the verdict of every case from the rules.
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

    /// Counts the cases in which any answer may be missing, the reading among them, on every day.
    fn count_partial(&self) -> Vec<u32> {
        let CandidateSet(every) = self.scope(&NOTHING_KNOWN);
        let mut keyed_enum = every.clone().map(|axis| {
            let mut keyed_enum: Vec<Vec<u8>> = axis.iter().map(|one| vec![*one]).collect();
            keyed_enum.push(axis);
            keyed_enum
        });
        keyed_enum[BAND].push(every[BAND].iter().copied().skip(1).collect());
        let mut verdicts = Vec::new();
        for interval in 0..=self.days.len() {
            let cells = CandidateSet(every.clone()).cells();
            let mut masks: Vec<u8> =
                cells.iter().map(|cell| 1 << place(Verdict::ALL, &self.verdict(interval, cell))).collect();
            let mut inner = masks.len();
            for (size, keyed_enum) in self.sizes().into_iter().zip(&keyed_enum) {
                inner /= size;
                masks = merged(&masks, size, inner, keyed_enum);
            }
            verdicts.extend(masks.iter().map(|mask| {
                let agreed = Verdict::ALL.iter().enumerate().find(|(nth, _)| *mask == 1 << nth);
                agreed.map_or(Verdict::Open, |(_, verdict)| *verdict)
            }));
        }
        tally(&verdicts).to_vec()
    }
}

/// Replaces an axis of a table by choices of its places: each entry becomes the union of the entries chosen.
fn merged(masks: &[u8], size: usize, inner: usize, keyed_enum: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::new();
    for block in masks.chunks(size * inner) {
        for choice in keyed_enum {
            out.extend((0..inner).map(|rest| {
                let chosen = choice.iter().filter_map(|place| block.get(usize::from(*place) * inner + rest));
                chosen.fold(0, |union, mask| union | mask)
            }));
        }
    }
    out
}
