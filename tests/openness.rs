//! How open the law was: the counts against brute force and against the trace, and the curve of the whole law with its causes.

use std::fmt::Write;

use insta::assert_snapshot;
use proptest::prelude::*;
use snailwell::{
    content::law,
    law::{
        Carrier, Case, Date, EventKind, Fee, Law, Licence, Owner, Reach, Reading, Service, Severe, Share, Verdict,
        VerdictCounts,
    },
};

/// Every answer to one question: the one that is given, or all.
fn answers<T: Copy>(given: Option<T>, all: &[T]) -> Vec<T> {
    given.map_or_else(|| all.to_vec(), |given| vec![given])
}

/// Every completion of a question, written down without the verdict table: a share of each band stands for the band.
fn completions(case: &Case) -> Vec<Case> {
    let domestic = (Owner::Domestic, Share::percent(49));
    let foreign = [49, 50, 100].map(|percent| (Owner::Foreign, Share::percent(percent)));
    let owners: Vec<(Owner, Share)> = match (case.owner, case.stake) {
        (None, _) => [domestic].into_iter().chain(foreign).collect(),
        (Some(Owner::Domestic), _) => vec![domestic],
        (Some(Owner::Foreign), None) => foreign.to_vec(),
        (Some(Owner::Foreign), Some(share)) => vec![(Owner::Foreign, share)],
    };
    let mut all = Vec::new();
    for service in answers(case.service, Service::ALL) {
        let fees = match (service, case.fee) {
            (Service::InternetInformation, None) => Fee::ALL.to_vec(),
            (Service::InternetInformation, Some(fee)) => vec![fee],
            (_, _) => vec![Fee::Paid],
        };
        for fee in fees {
            for carrier in answers(case.carrier, Carrier::ALL) {
                for (owner, stake) in &owners {
                    for licence in answers(case.licence, Licence::ALL) {
                        for reach in answers(case.reach, Reach::ALL) {
                            all.push(Case {
                                service: Some(service),
                                fee: Some(fee),
                                carrier: Some(carrier),
                                owner: Some(*owner),
                                stake: Some(*stake),
                                licence: Some(licence),
                                reach: Some(reach),
                                reading: Some(Reading::Statute),
                                severe: case.severe.or(Some(Severe::No)),
                                ..*case
                            });
                        }
                    }
                }
            }
        }
    }
    all
}

/// The counts by brute force: each completion is traced by itself.
fn brute_force(law: &Law, case: &Case) -> VerdictCounts {
    let mut counts = VerdictCounts::default();
    for completion in completions(case) {
        match law.trace(&completion).verdict {
            Verdict::Lawful => counts.lawful += 1,
            Verdict::Unsettled => counts.unsettled += 1,
            Verdict::Silent => counts.silent += 1,
            Verdict::Unlawful => counts.unlawful += 1,
            Verdict::Open => panic!("a completion has no verdict: {completion:?}"),
        }
    }
    counts
}

fn any_case() -> impl Strategy<Value = Case> {
    fn maybe<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
        prop_oneof![Just(None), proptest::sample::select(all).prop_map(Some)]
    }
    let day =
        (1999_u16..=2026, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap());
    let share = prop_oneof![Just(None), (1_u8..=100).prop_map(|percent| Some(Share::percent(percent)))];
    let offer = (maybe(Service::ALL), maybe(Fee::ALL), maybe(Carrier::ALL));
    let rest = (maybe(Owner::ALL), share, maybe(Licence::ALL), maybe(Reach::ALL), day, maybe(Reading::ALL));
    (offer, rest).prop_map(|((service, fee, carrier), (owner, stake, licence, reach, asof, reading))| Case {
        service,
        fee,
        carrier,
        owner,
        stake,
        licence,
        reach,
        asof,
        reading,
        ..Case::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn the_counts_are_those_of_brute_force(case in any_case()) {
        prop_assert_eq!(law().openness(&case), brute_force(law(), &case));
    }

    #[test]
    fn the_period_of_a_day_has_the_counts_of_the_day(case in any_case()) {
        let periods = law().openness_over_time(&case);
        let period = periods.iter().rfind(|period| period.from.is_none_or(|from| from <= case.asof)).unwrap();
        prop_assert_eq!(period.counts, law().openness(&case));
        prop_assert!(periods.iter().all(|period| period.counts.cases() == law().openness(&case).cases()));
    }
}

#[test]
fn a_fully_answered_case_counts_once_with_its_own_verdict() {
    let law = law();
    let days = law.verdict_table.days.iter().copied().chain([Date::EPOCH, Case::AS_OF]);
    let mut tried = 0;
    for asof in days {
        for case in completions(&Case { asof, fee: None, ..Case::default().unanswered() }) {
            let counts = law.openness(&case);
            assert_eq!((counts.cases(), counts.with(law.trace(&case).verdict)), (1, 1), "{case:?}");
            tried += 1;
        }
    }
    assert_eq!(tried, 640 * (law.verdict_table.days.len() + 2));
}

#[test]
fn the_day_of_the_commentary_has_the_counts_that_are_published() {
    let counts = law().openness(&Case::default().unanswered());
    assert_eq!(counts, VerdictCounts { lawful: 72, unsettled: 128, silent: 24, unlawful: 352 });
}

#[test]
fn every_change_of_a_perspective_has_a_rule_and_an_event() {
    for perspective in &law().openness.perspectives {
        for period in law().openness_over_time(&perspective.case(&Case::default())).iter().skip(1) {
            let what = format!("{} from {:?}", perspective.id, period.from);
            assert!(!period.starts.is_empty() || !period.ends.is_empty(), "{what}");
            assert!(period.events.iter().any(|event| event.kind.is_some()), "{what}");
        }
    }
}

#[test]
fn the_curve_of_every_perspective_with_its_causes() {
    let mut table = String::new();
    for perspective in &law().openness.perspectives {
        let case = perspective.case(&Case::default());
        writeln!(table, "{} ({} combinations)", perspective.title, law().openness(&case).cases()).unwrap();
        for period in law().openness_over_time(&case) {
            let from = period.from.map_or_else(|| "before".to_owned(), |from| from.to_string());
            let VerdictCounts { lawful, unsettled, silent, unlawful } = period.counts;
            let counts = if period.is_known {
                format!("lawful {lawful}, unsettled {unsettled}, silent {silent}, unlawful {unlawful}")
            } else {
                "not known".to_owned()
            };
            writeln!(table, "  {from}: {counts}").unwrap();
            for rule in &period.starts {
                writeln!(table, "    begins: {}", rule.id).unwrap();
            }
            for rule in &period.ends {
                writeln!(table, "    ends: {}", rule.id).unwrap();
            }
            for event in &period.events {
                writeln!(table, "    {}: {}", event.kind.map_or("event", EventKind::key), event.id).unwrap();
            }
        }
    }
    assert_snapshot!(table);
}

#[test]
fn the_counted_well_of_every_perspective() {
    let mut table = String::new();
    for perspective in &law().openness.perspectives {
        let counted = law().counted_well(&perspective.case(&Case::default()));
        let params = counted.params();
        assert!(params.out_of_range().is_empty(), "{}", perspective.id);
        writeln!(table, "{}: {counted:?}", perspective.id).unwrap();
        writeln!(table, "  good {}, reset {}, depth {}, salt {}", params.good, params.reset, params.depth, params.salt)
            .unwrap();
    }
    assert_snapshot!(table);
}

#[test]
fn nothing_before_the_regulations_is_known() {
    let known = law().known_from().unwrap();
    assert_eq!(known.to_string(), "2000-09-25");
    for period in law().openness_over_time(&Case::default().unanswered()) {
        assert_eq!(period.is_known, period.from.is_some_and(|from| from >= known));
    }
}
