//! The verdict table: every combination of answers, with its verdict. Dates are reduced to the intervals between rule changes, and
//! foreign shares to the bands between caps. The table is computed at build time; at run time a verdict is a look-up.

use crate::law::{
    Carrier, Case, Date, Facts, Fee, Licence, Offer, Owner, Reach, Reading, Service, Severe, Share, Verdict,
    model::keyed_enum::keyed_enum,
};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// A question of the trace whose answer can affect the verdict. The day can too, but is not one of them.
    Question {
        /// Which reading of the law decides.
        Reading = "reading",
        /// What is offered.
        Service = "service",
        /// Whether users pay, where the service is information over the Internet.
        Fee = "fee",
        /// Whether the provider is one of the carriers that a notice names.
        Carrier = "carrier",
        /// Who owns the provider.
        Owner = "owner",
        /// The foreign share, where the owner is foreign.
        Stake = "stake",
        /// The licence held.
        Licence = "licence",
        /// How far the service reaches.
        Reach = "reach",
    }
}

/// A fully answered case without its day, as the index of each answer: reading, offer, carrier, band of the foreign share,
/// licence, reach. Called a cell below; each of the six is an axis.
pub(super) type CaseIndex = [u8; 6];

/// The question on each axis of a [`CaseIndex`]. The offer answers both the service and the fee, the band of the foreign share both
/// the owner and the stake.
pub(super) const DIMENSIONS: [Question; 6] =
    [Question::Reading, Question::Service, Question::Carrier, Question::Owner, Question::Licence, Question::Reach];

/// The axis of a [`CaseIndex`] with the offer.
pub(super) const OFFER: usize = 1;

/// The axis of a [`CaseIndex`] with the band of the foreign share.
pub(super) const BAND: usize = 3;

/// A case in which every question is unanswered; its day is [`Case::AS_OF`].
pub(super) const NOTHING_KNOWN: Case = Case {
    service: None,
    fee: None,
    carrier: None,
    owner: None,
    stake: None,
    licence: None,
    reach: None,
    asof: Case::AS_OF,
    reading: None,
    income: None,
    severe: None,
};

/// The verdict on every fully answered case, in every interval between rule changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VerdictTable {
    /// The days on which a rule takes effect or expires, ascending.
    pub days: Vec<Date>,
    /// The upper bounds of the bands of the foreign share, in per cent, ascending: 0, every cap, 100.
    pub bands: Vec<u8>,
    /// How many partly or fully answered cases have each verdict, in the order of [`Verdict::ALL`].
    pub partial: Vec<u32>,
    /// The verdicts by interval (all those of the statute, then those of the commentary up to January 2011), then by the axes of a
    /// cell but the reading.
    pub(super) verdicts: Vec<Verdict>,
}

/// The day for which a reading answers. The commentary describes the law of January 2011, so for a later day it answers as of then.
pub(super) fn day_of(reading: Reading, asked: Date) -> Date {
    match reading {
        Reading::Commentary => asked.min(Case::AS_OF),
        Reading::Statute => asked,
    }
}

/// The item at an index, if there is one.
fn at<T: Copy>(all: &[T], place: u8) -> Option<T> {
    all.get(usize::from(place)).copied()
}

/// The index of an item; 0 where it is not in the list.
pub(super) fn place<T: PartialEq>(all: &[T], one: &T) -> u8 {
    let place = all.iter().position(|other| other == one).unwrap_or_default();
    u8::try_from(place).unwrap_or_default()
}

/// The indices of the offers that agree with these answers.
pub(super) fn offers(service: Option<Service>, fee: Option<Fee>) -> Vec<u8> {
    let places = all(Offer::ALL.len()).into_iter().zip(Offer::ALL);
    places.filter(|(_, offer)| offer.agrees(service, fee)).map(|(place, _)| place).collect()
}

/// All indices below a count.
fn all(count: usize) -> Vec<u8> {
    (0..u8::try_from(count).unwrap_or(u8::MAX)).collect()
}

impl VerdictTable {
    /// The first day of an interval; [`Date::EPOCH`] for the one before the first change.
    fn start(&self, interval: usize) -> Date {
        interval.checked_sub(1).and_then(|change| self.days.get(change)).copied().unwrap_or(Date::EPOCH)
    }

    /// The index of the interval between rule changes in which a day lies: 0 before the first change.
    #[must_use]
    pub fn interval(&self, day: Date) -> usize {
        self.days.partition_point(|change| *change <= day)
    }

    /// The number of possible answers on each axis of a cell.
    pub(super) fn sizes(&self) -> [usize; 6] {
        let bands = self.bands.len();
        [Reading::ALL.len(), Offer::ALL.len(), Carrier::ALL.len(), bands, Licence::ALL.len(), Reach::ALL.len()]
    }

    /// Every fully answered case, in the order of the table.
    #[must_use]
    pub fn facts(&self) -> Vec<Facts> {
        let slices = |reading: Reading, last: usize| (0..=last).map(move |interval| (reading, interval));
        let slices =
            slices(Reading::Statute, self.days.len()).chain(slices(Reading::Commentary, self.interval(Case::AS_OF)));
        let cells = self.scope(&Case { reading: Some(Reading::Statute), ..NOTHING_KNOWN }).cells();
        slices
            .flat_map(|(reading, interval)| cells.iter().map(move |cell| (reading, interval, *cell)))
            .filter_map(|(reading, interval, cell)| {
                self.facts_of(put(cell, 0, place(Reading::ALL, &reading)), self.start(interval), Severe::No)
            })
            .collect()
    }

    /// The case at a cell, on a day; `None` where an index is out of range.
    pub(super) fn facts_of(&self, cell: CaseIndex, asof: Date, severe: Severe) -> Option<Facts> {
        let [reading, offer, carrier, band, licence, reach] = cell;
        let reading = at(Reading::ALL, reading)?;
        Some(Facts {
            offer: at(&Offer::ALL, offer)?,
            carrier: at(Carrier::ALL, carrier)?,
            share: Share::percent(at(&self.bands, band)?),
            licence: at(Licence::ALL, licence)?,
            reach: at(Reach::ALL, reach)?,
            asof: day_of(reading, asof),
            reading,
            severe,
        })
    }

    /// The index of the band in which a foreign share lies.
    fn band(&self, share: Share) -> u8 {
        place(&self.bands, self.bands.iter().find(|top| share <= Share::percent(**top)).unwrap_or(&100))
    }

    /// The verdict of a cell in an interval; [`Verdict::Silent`] where there is no such entry.
    pub(super) fn verdict(&self, interval: usize, cell: &CaseIndex) -> Verdict {
        let commentary = at(Reading::ALL, cell[0]) == Some(Reading::Commentary);
        let slice = if commentary { self.days.len() + 1 + interval.min(self.interval(Case::AS_OF)) } else { interval };
        let places = cell.iter().zip(self.sizes()).skip(1);
        let index = places.fold(slice, |index, (place, size)| index * size + usize::from(*place));
        self.verdicts.get(index).copied().unwrap_or(Verdict::Silent)
    }

    /// The completions of a case, as the answers that are possible on each axis.
    pub(super) fn scope(&self, case: &Case) -> CandidateSet {
        fn answers<T: Copy + PartialEq>(answer: Option<T>, every: &[T]) -> Vec<u8> {
            answer.map_or_else(|| all(every.len()), |answer| vec![place(every, &answer)])
        }
        let bands = match (case.owner, case.stake) {
            (Some(Owner::Domestic), _) => vec![0],
            (Some(Owner::Foreign), Some(stake)) => vec![self.band(stake)],
            (Some(Owner::Foreign), None) => all(self.bands.len()).into_iter().skip(1).collect(),
            (None, _) => all(self.bands.len()),
        };
        CandidateSet([
            answers(case.reading, Reading::ALL),
            offers(case.service, case.fee),
            answers(case.carrier, Carrier::ALL),
            bands,
            answers(case.licence, Licence::ALL),
            answers(case.reach, Reach::ALL),
        ])
    }

    /// The verdicts of all cells in a candidate set, each once, in the order of [`Verdict::ALL`].
    pub(super) fn possible(&self, interval: usize, scope: &CandidateSet) -> Vec<Verdict> {
        let mut found = [false; 5];
        for cell in scope.cells() {
            if let Some(slot) = found.get_mut(usize::from(place(Verdict::ALL, &self.verdict(interval, &cell)))) {
                *slot = true;
            }
        }
        Verdict::ALL.iter().zip(found).filter(|(_, found)| *found).map(|(verdict, _)| *verdict).collect()
    }

    /// The case with another answer on one axis, given as its index. A service of which the fee is not asked counts as paid. A band of the foreign share becomes a domestic owner (0 per
    /// cent), the lowest cap for the first band above that, and in later bands one per cent above the cap below.
    pub(super) fn answered(&self, case: &Case, axis: usize, answer: u8) -> Case {
        let mut next = *case;
        match DIMENSIONS.get(axis) {
            Some(Question::Reading) => next.reading = at(Reading::ALL, answer),
            Some(Question::Service | Question::Fee) => {
                let offer = at(&Offer::ALL, answer);
                (next.service, next.fee) = (offer.map(|offer| offer.service), offer.map(|offer| offer.fee));
            }
            Some(Question::Carrier) => next.carrier = at(Carrier::ALL, answer),
            Some(Question::Owner | Question::Stake) if answer == 0 => {
                (next.owner, next.stake) = (Some(Owner::Domestic), Case::default().stake);
            }
            Some(Question::Owner | Question::Stake) => {
                let below = answer.checked_sub(1).and_then(|below| at(&self.bands, below)).filter(|below| *below > 0);
                let share = below.map(|below| below.saturating_add(1)).or_else(|| at(&self.bands, answer));
                (next.owner, next.stake) = (Some(Owner::Foreign), share.map(Share::percent));
            }
            Some(Question::Licence) => next.licence = at(Licence::ALL, answer),
            Some(Question::Reach) => next.reach = at(Reach::ALL, answer),
            None => {}
        }
        next
    }

    /// How many fully answered cases have each verdict in a reading, over all intervals, in the order of [`Verdict::ALL`].
    #[must_use]
    pub fn count(&self, reading: Reading) -> [u32; 5] {
        let statute = self.sizes().iter().skip(1).product::<usize>() * (self.days.len() + 1);
        let (text, commentary) = self.verdicts.split_at(statute.min(self.verdicts.len()));
        tally(match reading {
            Reading::Statute => text,
            Reading::Commentary => commentary,
        })
    }
}

/// How often each verdict occurs, in the order of [`Verdict::ALL`].
pub(super) fn tally(verdicts: &[Verdict]) -> [u32; 5] {
    let mut counts = [0; 5];
    for verdict in verdicts {
        if let Some(count) = counts.get_mut(usize::from(place(Verdict::ALL, verdict))) {
            *count += 1;
        }
    }
    counts
}

/// A set of cells: the answers that are possible on each axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CandidateSet(pub(super) [Vec<u8>; 6]);

impl CandidateSet {
    /// Every cell in the set; the last axis varies fastest.
    pub(super) fn cells(&self) -> Vec<CaseIndex> {
        let mut cells = vec![[0; 6]];
        for (axis, answers) in self.0.iter().enumerate() {
            let mut longer = Vec::with_capacity(cells.len() * answers.len());
            for cell in &cells {
                for answer in answers {
                    longer.push(put(*cell, axis, *answer));
                }
            }
            cells = longer;
        }
        cells
    }
}

/// The cell with another answer on one axis.
pub(super) fn put(mut cell: CaseIndex, axis: usize, answer: u8) -> CaseIndex {
    if let Some(slot) = cell.get_mut(axis) {
        *slot = answer;
    }
    cell
}
