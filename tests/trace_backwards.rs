//! Counterfactuals and inverse queries, compared with a brute-force search over the traces of all cases.

use proptest::{prelude::*, sample::select};
use snailwell::{
    content::law,
    law::{
        Carrier, Case, Fee, Licence, MinimalConditions, Offer, Owner, Question, Reach, Reading, Service, Share, Verdict,
    },
};

const SHARES: [u8; 4] = [0, 49, 50, 51];

fn owned(case: Case, share: u8) -> Case {
    let owner = if share == 0 { Owner::Domestic } else { Owner::Foreign };
    let stake = if share == 0 { Case::default().stake } else { Some(Share::percent(share)) };
    Case { owner: Some(owner), stake, ..case }
}

/// Every case of a day and reading.
fn all(reading: Reading, asof: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for offer in Offer::ALL {
        for &carrier in Carrier::ALL {
            for share in SHARES {
                for &licence in Licence::ALL {
                    for &reach in Reach::ALL {
                        let case = Case {
                            service: Some(offer.service),
                            fee: Some(offer.fee),
                            carrier: Some(carrier),
                            licence: Some(licence),
                            reach: Some(reach),
                            reading: Some(reading),
                            asof: asof.parse().unwrap(),
                            ..Case::default()
                        };
                        cases.push(owned(case, share));
                    }
                }
            }
        }
    }
    cases
}

/// The questions that two cases answer differently.
fn changes(one: &Case, other: &Case) -> Vec<Question> {
    let mut changes = Vec::new();
    let mut note = |question, differs| {
        if differs {
            changes.push(question);
        }
    };
    note(Question::Service, one.service != other.service);
    note(Question::Fee, one.service == other.service && one.fee != other.fee);
    note(Question::Carrier, one.carrier != other.carrier);
    note(Question::Owner, one.owner != other.owner);
    note(Question::Stake, one.owner == other.owner && one.owner == Some(Owner::Foreign) && one.stake != other.stake);
    note(Question::Licence, one.licence != other.licence);
    note(Question::Reach, one.reach != other.reach);
    changes
}

fn days() -> impl Strategy<Value = (Reading, &'static str)> {
    const DAYS: [&str; 8] = [
        "2000-09-24",
        "2001-06-01",
        "2002-06-01",
        "2004-01-01",
        "2006-01-01",
        "2011-01-05",
        "2016-03-01",
        "2022-12-01",
    ];
    (select(Reading::ALL), select(DAYS.as_slice()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Each flip leads where it says; nothing nearer leads there; every case as near is listed.
    #[test]
    fn flips_are_the_nearest_and_all_of_them((reading, asof) in days(), nth in 0_usize..640) {
        let law = law();
        let cases = all(reading, asof);
        let case = *cases.get(nth).unwrap();
        let now = law.trace(&case).verdict;
        let counterfactuals = law.counterfactuals(&case);
        for flip in &counterfactuals {
            prop_assert_ne!(flip.verdict, now);
            prop_assert_eq!(law.trace(&flip.case).verdict, flip.verdict);
            prop_assert_eq!(&changes(&case, &flip.case), &flip.changes);
        }
        for &target in Verdict::ALL.iter().filter(|verdict| **verdict != now) {
            let found: Vec<_> = counterfactuals.iter().filter(|flip| flip.verdict == target).collect();
            let there = cases.iter().filter(|other| law.trace(other).verdict == target);
            let nearest = there.clone().map(|other| changes(&case, other).len()).min();
            prop_assert_eq!(found.first().map(|flip| flip.changes.len()), nearest);
            for other in there.filter(|other| Some(changes(&case, other).len()) == nearest) {
                let listed = found.iter().any(|flip| {
                    let alike = |one: &Case| owned(Case { fee: case.fee, ..*one }, 0);
                    let same_but_share_and_fee = alike(&flip.case) == alike(other);
                    same_but_share_and_fee && flip.changes.len() == changes(&case, other).len()
                });
                prop_assert!(listed, "{:?} is as near and not listed for {:?}", other, case);
            }
        }
    }
}

/// Of flips that differ in the share alone only the nearest is listed, and of two that differ in the fee alone the one with the present fee.
#[test]
fn the_flips_of_each_case_of_a_day_are_those_that_a_search_of_all_finds() {
    type Answers = (Offer, Option<Carrier>, u8, Option<Licence>, Option<Reach>);
    let law = law();
    let answers = |case: &Case| -> Answers { (offer(case), case.carrier, band(case), case.licence, case.reach) };
    for (reading, asof) in [(Reading::Commentary, "2011-01-05"), (Reading::Statute, "2016-03-01")] {
        let cases = all(reading, asof);
        let known: Vec<(Answers, Verdict)> = cases.iter().map(|case| (answers(case), law.verdict(case))).collect();
        for (case, (here, now)) in cases.iter().zip(&known) {
            let distances: Vec<usize> = cases.iter().map(|other| changes(case, other).len()).collect();
            let mut expected: Vec<(usize, Verdict, Answers)> = Vec::new();
            for target in Verdict::ALL.iter().filter(|verdict| *verdict != now) {
                let there = || known.iter().zip(&distances).filter(|((_, verdict), _)| verdict == target);
                let Some(least) = there().map(|(_, distance)| *distance).min() else { continue };
                let nearest: Vec<Answers> =
                    there().filter(|(_, distance)| **distance == least).map(|((one, _), _)| *one).collect();
                let is_listed = |one: &&Answers| {
                    let nearer_share = nearest.iter().any(|other| {
                        (other.0, other.1, one.2, other.3, other.4) == **one
                            && other.2.abs_diff(here.2) < one.2.abs_diff(here.2)
                    });
                    let present_fee = |fee| (Offer { service: one.0.service, fee }, one.1, one.2, one.3, one.4);
                    !nearer_share && (one.0.fee == here.0.fee || !nearest.contains(&present_fee(here.0.fee)))
                };
                expected.extend(nearest.iter().filter(is_listed).map(|one| (least, *target, *one)));
            }
            let flips = law.counterfactuals(case);
            assert!(flips.is_sorted_by_key(|flip| (flip.changes.len(), flip.verdict)), "{case:?}");
            assert!(flips.iter().all(|flip| flip.changes == changes(case, &flip.case)), "{case:?}");
            for flip in &flips {
                let share = SHARES[usize::from(band(&flip.case))];
                assert_eq!(flip.case, owned(flip.case, share), "the least change of the share, of {case:?}");
            }
            let mut found: Vec<_> =
                flips.iter().map(|flip| (flip.changes.len(), flip.verdict, answers(&flip.case))).collect();
            let order = |one: &(usize, Verdict, Answers), other: &(usize, Verdict, Answers)| {
                format!("{one:?}").cmp(&format!("{other:?}"))
            };
            found.sort_by(order);
            expected.sort_by(order);
            assert_eq!(found, expected, "{case:?}");
        }
    }
}

#[test]
fn flips_of_each_preset_hold_and_leave_open_questions_open() {
    let law = law();
    for preset in &law.presets {
        let case = preset.case();
        let now = law.trace(&case).verdict;
        assert_ne!(now, Verdict::Open, "{}", preset.id);
        let counterfactuals = law.counterfactuals(&case);
        assert!(!counterfactuals.is_empty(), "{}", preset.id);
        for flip in counterfactuals {
            assert_eq!(law.trace(&flip.case).verdict, flip.verdict, "{}", preset.id);
            assert_eq!(flip.case.licence.is_none(), case.licence.is_none(), "{}", preset.id);
            // No part of the changes is enough for that verdict.
            for kept in &flip.changes {
                if flip.changes.len() > 1 {
                    let mut part = flip.case;
                    match kept {
                        Question::Service | Question::Fee => (part.service, part.fee) = (case.service, case.fee),
                        Question::Carrier => part.carrier = case.carrier,
                        Question::Owner | Question::Stake => (part.owner, part.stake) = (case.owner, case.stake),
                        Question::Licence => part.licence = case.licence,
                        Question::Reach => part.reach = case.reach,
                        Question::Reading => part.reading = case.reading,
                    }
                    assert_ne!(law.trace(&part).verdict, flip.verdict, "{}", preset.id);
                }
            }
        }
    }
}

fn band(case: &Case) -> u8 {
    let share = if case.owner == Some(Owner::Domestic) { Share::percent(0) } else { case.stake.unwrap() };
    let place = SHARES.iter().position(|top| share <= Share::percent(*top)).unwrap();
    u8::try_from(place).unwrap()
}

fn offer(case: &Case) -> Offer {
    Offer { service: case.service.unwrap(), fee: case.fee.unwrap() }
}

fn fits(pattern: &MinimalConditions, case: &Case) -> bool {
    pattern.offers.contains(&offer(case))
        && pattern.carriers.contains(&case.carrier.unwrap())
        && pattern.bands.contains(&band(case))
        && pattern.licences.contains(&case.licence.unwrap())
        && pattern.reaches.contains(&case.reach.unwrap())
}

/// The pattern with one more answer to one question, every way.
fn looser(pattern: &MinimalConditions) -> Vec<MinimalConditions> {
    fn more<T: Copy + PartialEq>(list: &[T], all: &[T]) -> Vec<Vec<T>> {
        let missing = all.iter().filter(|one| !list.contains(one));
        missing.map(|one| [list, &[*one]].concat()).collect()
    }
    let MinimalConditions { offers, carriers, bands, licences, reaches, .. } = pattern;
    let mut looser = Vec::new();
    looser.extend(more(offers, &Offer::ALL).into_iter().map(|offers| MinimalConditions { offers, ..pattern.clone() }));
    looser.extend(
        more(carriers, Carrier::ALL).into_iter().map(|carriers| MinimalConditions { carriers, ..pattern.clone() }),
    );
    looser.extend(more(bands, &[0, 1, 2, 3]).into_iter().map(|bands| MinimalConditions { bands, ..pattern.clone() }));
    looser.extend(
        more(licences, Licence::ALL).into_iter().map(|licences| MinimalConditions { licences, ..pattern.clone() }),
    );
    looser
        .extend(more(reaches, Reach::ALL).into_iter().map(|reaches| MinimalConditions { reaches, ..pattern.clone() }));
    looser
}

#[test]
fn the_ways_to_an_outcome_cover_it_exactly_and_none_can_be_loosened() {
    let law = law();
    for (reading, asof) in
        [(Reading::Commentary, "2011-01-05"), (Reading::Statute, "2011-01-05"), (Reading::Statute, "2016-03-01")]
    {
        let cases = all(reading, asof);
        for &outcome in Verdict::ALL {
            let relations_at = law.minimal_conditions(outcome, reading, asof.parse().unwrap());
            let leads = |way: &MinimalConditions| {
                cases.iter().filter(|case| fits(way, case)).all(|case| law.verdict(case) == outcome)
            };
            for case in &cases {
                let covered = relations_at.iter().any(|way| fits(way, case));
                assert_eq!(covered, law.verdict(case) == outcome, "{case:?} {relations_at:?}");
            }
            for (nth, way) in relations_at.iter().enumerate() {
                assert!(looser(way).iter().all(|wider| !leads(wider)), "{way:?} can be loosened");
                assert_eq!(way.cases, cases.iter().filter(|case| fits(way, case)).count());
                assert!(!relations_at.iter().skip(nth + 1).any(|other| other == way));
            }
        }
    }
}

/// Growing from each case in every order of loosening reaches no pattern that is not listed.
#[test]
fn no_way_is_missing() {
    let law = law();
    let asof = Case::AS_OF;
    let cases = all(Reading::Commentary, "2011-01-05");
    let fields = |pattern: &MinimalConditions| {
        let mut pattern = pattern.clone();
        pattern.offers.sort_unstable_by_key(|offer| (offer.service, offer.fee));
        pattern.carriers.sort_unstable();
        pattern.bands.sort_unstable();
        pattern.licences.sort_unstable();
        pattern.reaches.sort_unstable();
        pattern.cases = 0;
        pattern
    };
    for &outcome in Verdict::ALL {
        let relations_at: Vec<MinimalConditions> =
            law.minimal_conditions(outcome, Reading::Commentary, asof).iter().map(fields).collect();
        let leads = |way: &MinimalConditions| {
            cases.iter().filter(|case| fits(way, case)).all(|case| law.verdict(case) == outcome)
        };
        for (nth, case) in cases.iter().enumerate().filter(|(_, case)| law.verdict(case) == outcome) {
            let mut grown = MinimalConditions {
                offers: vec![offer(case)],
                carriers: vec![case.carrier.unwrap()],
                bands: vec![band(case)],
                licences: vec![case.licence.unwrap()],
                reaches: vec![case.reach.unwrap()],
                cases: 0,
            };
            while let Some(next) = {
                let mut wider: Vec<MinimalConditions> = looser(&grown).into_iter().filter(leads).collect();
                if wider.is_empty() {
                    None
                } else {
                    let at = nth % wider.len();
                    Some(wider.swap_remove(at))
                }
            } {
                grown = next;
            }
            assert!(relations_at.contains(&fields(&grown)), "{grown:?} is not listed for {outcome:?}");
        }
    }
}

#[test]
fn the_readings_differ_where_the_circular_is_read_to_name_carriers_and_over_free_sites() {
    let differences = law().reading_differences(Case::AS_OF);
    let services =
        |way: &MinimalConditions| way.offers.iter().map(|offer| (offer.service, offer.fee)).collect::<Vec<_>>();
    let found: Vec<_> = differences
        .iter()
        .map(|one| (one.commentary, one.statute, services(&one.pattern), one.pattern.licences.as_slice()))
        .collect();
    let (unlawful, lawful) = (Verdict::Unlawful, Verdict::Lawful);
    let calls = vec![(Service::PhoneToPhone, Fee::Paid)];
    let free_sites = vec![(Service::InternetInformation, Fee::Free)];
    let (basic, none) = ([Licence::Basic], [Licence::None]);
    assert_eq!(found.len(), 2);
    assert!(found.contains(&(unlawful, lawful, calls, &basic)), "{found:?}");
    assert!(found.contains(&(unlawful, lawful, free_sites, &none)), "{found:?}");
}
