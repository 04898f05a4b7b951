//! Inverse queries: which facts lead to a given verdict, and for which cases the two readings differ.

use super::verdict_table::{CaseIndex, NOTHING_KNOWN};
use crate::law::{Carrier, Case, Date, Law, Licence, Offer, Reach, Reading, Verdict};

/// A minimal set of conditions for an outcome, as the answers admitted for each question.
///
/// Every case with one of these answers to each question has the outcome, and no answer can be added to a list. A list that holds
/// every answer is no condition.
#[derive(Clone, Debug, PartialEq)]
pub struct MinimalConditions {
    /// What is offered.
    pub offers: Vec<Offer>,
    /// Whether the provider is one of the carriers that a notice names.
    pub carriers: Vec<Carrier>,
    /// Bands of the foreign share, as indices into [`VerdictTable::bands`](super::VerdictTable::bands).
    pub bands: Vec<u8>,
    /// Licences held.
    pub licences: Vec<Licence>,
    /// How far the service reaches.
    pub reaches: Vec<Reach>,
    /// How many fully answered cases these conditions cover, on one day and in one reading.
    pub cases: usize,
}

/// A set of cases whose verdict differs between the readings.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingDifference {
    /// The verdict in the commentary's reading.
    pub commentary: Verdict,
    /// The verdict in the text's own reading.
    pub statute: Verdict,
    /// The conditions that describe these cases.
    pub pattern: MinimalConditions,
}

/// A set of answers to one question, as a bit mask by index.
type Set = u16;

/// The set of all `size` answers.
fn full(size: usize) -> Set {
    (1 << size) - 1
}

/// The indices in a set, ascending.
fn members(set: Set) -> impl Iterator<Item = usize> {
    (0..16).filter(move |place| set >> place & 1 == 1)
}

impl Law {
    /// Every minimal set of conditions for a verdict, in a reading on a day. The set that covers most cases is first.
    ///
    /// Together they cover exactly the cases with that verdict; a case may be in several. Empty where no case has it.
    ///
    /// ```
    /// use snailwell::{content::law, law::{Case, Reading, Verdict}};
    /// let ways = law().minimal_conditions(Verdict::Unsettled, Reading::Commentary, Case::AS_OF);
    /// assert_eq!(ways.len(), 1);
    /// assert_eq!(ways[0].offers.len(), 2, "PC-to-PC and phone-to-PC, whatever else is the case");
    /// ```
    #[must_use]
    pub fn minimal_conditions(&self, outcome: Verdict, reading: Reading, asof: Date) -> Vec<MinimalConditions> {
        let interval = self.verdict_table.interval(asof);
        self.patterns(reading, &|cell| self.verdict_table.verdict(interval, cell) == outcome)
    }

    /// All cases in which the two readings differ on a day, as minimal sets of conditions for each pair of verdicts.
    ///
    /// After January 2011 the verdict of the commentary is still that of January 2011.
    #[must_use]
    pub fn reading_differences(&self, asof: Date) -> Vec<ReadingDifference> {
        let interval = self.verdict_table.interval(asof);
        let other = self.verdict_table.scope(&Case { reading: Some(Reading::Statute), ..NOTHING_KNOWN }).0[0].clone();
        let statute = other.first().copied().unwrap_or_default();
        let mut reading_differences = Vec::new();
        for &commentary in Verdict::ALL {
            for &text in Verdict::ALL.iter().filter(|text| **text != commentary) {
                let patterns = self.patterns(Reading::Commentary, &|cell: &CaseIndex| {
                    let [_, rest @ ..] = *cell;
                    let [offer, carrier, band, licence, reach] = rest;
                    self.verdict_table.verdict(interval, cell) == commentary
                        && self.verdict_table.verdict(interval, &[statute, offer, carrier, band, licence, reach])
                            == text
                });
                reading_differences.extend(patterns.into_iter().map(|pattern| ReadingDifference {
                    commentary,
                    statute: text,
                    pattern,
                }));
            }
        }
        reading_differences
    }

    /// The maximal boxes of cells that all satisfy `fits`; a box is a set of answers to each question. Subsets are enumerated for
    /// four questions only: the offers of a box are the intersection of those of its cells.
    fn patterns(&self, reading: Reading, fits: &dyn Fn(&CaseIndex) -> bool) -> Vec<MinimalConditions> {
        let scope = self.verdict_table.scope(&Case { reading: Some(reading), ..NOTHING_KNOWN });
        let [_, offers, carriers, bands, licences, reaches] = scope.0.each_ref().map(Vec::len);
        let sizes = [carriers, bands, licences, reaches];
        let mut rows: Vec<Set> = vec![0; sizes.iter().product()];
        let row = |places: [usize; 4]| places.iter().zip(sizes).fold(0, |index, (place, size)| index * size + place);
        for cell in scope.cells().iter().filter(|cell| fits(cell)) {
            let [_, offer, carrier, band, licence, reach] = cell.map(usize::from);
            if let Some(offers) = rows.get_mut(row([carrier, band, licence, reach])) {
                *offers |= 1 << offer;
            }
        }
        if rows.iter().all(|offers| *offers == 0) {
            return Vec::new();
        }
        let common = |sets: [Set; 4]| {
            let mut offers = full(offers);
            for carrier in members(sets[0]) {
                for band in members(sets[1]) {
                    for licence in members(sets[2]) {
                        for reach in members(sets[3]) {
                            offers &= rows.get(row([carrier, band, licence, reach])).copied().unwrap_or_default();
                        }
                    }
                }
            }
            offers
        };
        let mut found = Vec::new();
        for carrier in 1..=full(carriers) {
            for band in 1..=full(bands) {
                for licence in 1..=full(licences) {
                    for reach in 1..=full(reaches) {
                        let sets = [carrier, band, licence, reach];
                        let offers = common(sets);
                        let widest = || {
                            sets.iter().zip(sizes).enumerate().all(|(axis, (set, size))| {
                                members(full(size) & !set).all(|extra| {
                                    let mut wider = sets;
                                    wider.iter_mut().skip(axis).take(1).for_each(|set| *set |= 1 << extra);
                                    common(wider) != offers
                                })
                            })
                        };
                        if offers != 0 && widest() {
                            let pattern = pattern(offers, sets);
                            let after = found.iter().position(|other: &MinimalConditions| other.cases < pattern.cases);
                            found.insert(after.unwrap_or(found.len()), pattern);
                        }
                    }
                }
            }
        }
        found
    }
}

/// Turns the bit masks of a box into lists of answers.
fn pattern(offers: Set, [carrier, band, licence, reach]: [Set; 4]) -> MinimalConditions {
    fn of<T: Copy>(all: &[T], set: Set) -> Vec<T> {
        members(set).filter_map(|place| all.get(place).copied()).collect()
    }
    let cases = [offers, carrier, band, licence, reach].iter().map(|set| set.count_ones() as usize).product();
    MinimalConditions {
        offers: of(&Offer::ALL, offers),
        carriers: of(Carrier::ALL, carrier),
        bands: members(band).filter_map(|place| u8::try_from(place).ok()).collect(),
        licences: of(Licence::ALL, licence),
        reaches: of(Reach::ALL, reach),
        cases,
    }
}
