//! Every case there is: all combinations of answers, dates reduced to the intervals between changes of the rules and shares
//! to the bands between caps, with the verdict of each. Worked out when the program is built; a look-up afterwards.

use crate::law::{
    Carrier, Case, Date, Facts, Licence, Owner, Reach, Reading, Service, Share, Verdict, model::keyed_enum::keyed_enum,
};
use serde::{Deserialize, Serialize};

keyed_enum! {
    /// A question of the trace whose answer a verdict can hang on, besides the day.
    Question {
        /// Whose reading of the law answers.
        Reading = "reading",
        /// What is offered.
        Service = "service",
        /// Who offers it.
        Carrier = "carrier",
        /// Who owns the provider.
        Owner = "owner",
        /// The foreign share, once the owner is foreign.
        Stake = "stake",
        /// The licence held.
        Licence = "licence",
        /// How far the service reaches.
        Reach = "reach",
    }
}

/// One fully answered case on one day, as the place of each answer among the answers to its question:
/// reading, service, carrier, band of the foreign share, licence, reach.
pub(super) type CaseIndex = [u8; 6];

/// The questions behind the places of a [`CaseIndex`]; a band answers the owner and the stake at once.
pub(super) const DIMENSIONS: [Question; 6] =
    [Question::Reading, Question::Service, Question::Carrier, Question::Owner, Question::Licence, Question::Reach];

/// The place of the band of the foreign share in a [`CaseIndex`].
pub(super) const BAND: usize = 3;

/// The case of which nothing is known but the day.
pub(super) const NOTHING_KNOWN: Case = Case {
    service: None,
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

/// The verdict of every case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VerdictTable {
    /// The days on which some rule starts or stops to speak, in order.
    pub days: Vec<Date>,
    /// The upper ends of the bands of the foreign share in per cent: 0, every cap, 100.
    pub bands: Vec<u8>,
    /// How many cases answered in part or in full have each verdict, in the order of [`Verdict::ALL`].
    pub partial: Vec<u32>,
    /// By day (the text's reading, then the commentary's, which ends in January 2011), then by the places of a cell.
    pub(super) verdicts: Vec<Verdict>,
}

/// The commentary speaks of January 2011: asked about a later day, it answers as of then.
pub(super) fn day_of(reading: Reading, asked: Date) -> Date {
    match reading {
        Reading::Commentary => asked.min(Case::AS_OF),
        Reading::Statute => asked,
    }
}

fn at<T: Copy>(all: &[T], place: u8) -> Option<T> {
    all.get(usize::from(place)).copied()
}

pub(super) fn place<T: PartialEq>(all: &[T], one: &T) -> u8 {
    let place = all.iter().position(|other| other == one).unwrap_or_default();
    u8::try_from(place).unwrap_or_default()
}

fn all(count: usize) -> Vec<u8> {
    (0..u8::try_from(count).unwrap_or(u8::MAX)).collect()
}

impl VerdictTable {
    /// The first day of an interval between changes; before the first change, the first day that can be named.
    fn start(&self, interval: usize) -> Date {
        interval.checked_sub(1).and_then(|change| self.days.get(change)).copied().unwrap_or(Date::EPOCH)
    }

    /// The interval between changes in which a day lies.
    #[must_use]
    pub fn interval(&self, day: Date) -> usize {
        self.days.partition_point(|change| *change <= day)
    }

    /// How many answers each place of a cell can take.
    pub(super) fn sizes(&self) -> [usize; 6] {
        let bands = self.bands.len();
        [Reading::ALL.len(), Service::ALL.len(), Carrier::ALL.len(), bands, Licence::ALL.len(), Reach::ALL.len()]
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
                self.facts_of(put(cell, 0, place(Reading::ALL, &reading)), self.start(interval))
            })
            .collect()
    }

    pub(super) fn facts_of(&self, cell: CaseIndex, asof: Date) -> Option<Facts> {
        let [reading, service, carrier, band, licence, reach] = cell;
        let reading = at(Reading::ALL, reading)?;
        Some(Facts {
            service: at(Service::ALL, service)?,
            carrier: at(Carrier::ALL, carrier)?,
            share: Share::percent(at(&self.bands, band)?),
            licence: at(Licence::ALL, licence)?,
            reach: at(Reach::ALL, reach)?,
            asof: day_of(reading, asof),
            reading,
        })
    }

    /// The band in which a share lies.
    fn band(&self, share: Share) -> u8 {
        place(&self.bands, self.bands.iter().find(|top| share <= Share::percent(**top)).unwrap_or(&100))
    }

    /// The verdict of one cell in an interval.
    pub(super) fn verdict(&self, interval: usize, cell: &CaseIndex) -> Verdict {
        let commentary = at(Reading::ALL, cell[0]) == Some(Reading::Commentary);
        let slice = if commentary { self.days.len() + 1 + interval.min(self.interval(Case::AS_OF)) } else { interval };
        let places = cell.iter().zip(self.sizes()).skip(1);
        let index = places.fold(slice, |index, (place, size)| index * size + usize::from(*place));
        self.verdicts.get(index).copied().unwrap_or(Verdict::Silent)
    }

    /// What a case leaves open: for each place of a cell, the answers it may still have.
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
            answers(case.service, Service::ALL),
            answers(case.carrier, Carrier::ALL),
            bands,
            answers(case.licence, Licence::ALL),
            answers(case.reach, Reach::ALL),
        ])
    }

    /// The verdicts that are still possible for a scope, in the order of [`Verdict::ALL`].
    pub(super) fn possible(&self, interval: usize, scope: &CandidateSet) -> Vec<Verdict> {
        let mut found = [false; 5];
        for cell in scope.cells() {
            if let Some(slot) = found.get_mut(usize::from(place(Verdict::ALL, &self.verdict(interval, &cell)))) {
                *slot = true;
            }
        }
        Verdict::ALL.iter().zip(found).filter(|(_, found)| *found).map(|(verdict, _)| *verdict).collect()
    }

    /// The case with another answer, given as its place; of a band, the share nearest to the case's own side of it.
    pub(super) fn answered(&self, case: &Case, axis: usize, answer: u8) -> Case {
        let mut next = *case;
        match DIMENSIONS.get(axis) {
            Some(Question::Reading) => next.reading = at(Reading::ALL, answer),
            Some(Question::Service) => next.service = at(Service::ALL, answer),
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

    /// How many fully answered cases a reading has, by verdict in the order of [`Verdict::ALL`].
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

pub(super) fn tally(verdicts: &[Verdict]) -> [u32; 5] {
    let mut counts = [0; 5];
    for verdict in verdicts {
        if let Some(count) = counts.get_mut(usize::from(place(Verdict::ALL, verdict))) {
            *count += 1;
        }
    }
    counts
}

/// For each place of a cell, the answers that are still possible.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CandidateSet(pub(super) [Vec<u8>; 6]);

impl CandidateSet {
    /// Every cell of the scope, the last place running fastest.
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

/// The cell with another answer in one place.
pub(super) fn put(mut cell: CaseIndex, axis: usize, answer: u8) -> CaseIndex {
    if let Some(slot) = cell.get_mut(axis) {
        *slot = answer;
    }
    cell
}
