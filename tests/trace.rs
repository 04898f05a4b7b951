//! The trace: its verdict for every case is compared with the rules, which are written down here a second time.

use proptest::{prelude::*, sample::subsequence};
use snailwell::{
    content::law,
    law::{
        Carrier, Case, Class, Criterion, Date, Effect, FIXED_RANGE_LIMIT, Fee, Issuer, Licence, Offer, Outcome, Owner,
        PartialDate, Question, Reach, Reading, Rule, Service, Share, Verdict, penalty,
    },
};

fn verdict(case: Case) -> Verdict {
    law().trace(&case).verdict
}

fn on(day: &str, reading: Reading, service: Service) -> Case {
    Case { asof: day.parse().unwrap(), reading: Some(reading), service: Some(service), ..Case::default() }
}

/// The rules of January 2011 in the commentary's reading, written down a second time and without the content.
fn expected(service: Service, carrier: Carrier, share: Share, licence: Licence, reach: Reach) -> Verdict {
    let (class, cap) = match service {
        Service::PcToPc | Service::PhoneToPc => return Verdict::Unsettled,
        Service::InternetInformation | Service::WirelessMessaging => (Class::ValueAdded, 50),
        Service::PhoneToPhone
        | Service::PcToPhone
        | Service::Telephony
        | Service::MobileTelephony
        | Service::Satellite => (Class::Basic, 49),
    };
    let excluded = matches!(service, Service::PhoneToPhone | Service::PcToPhone) && carrier == Carrier::Other;
    let fits = match (class, licence) {
        (Class::Basic, licence) => Some(licence == Licence::Basic),
        (_, Licence::Basic) => None,
        (_, Licence::None) => Some(false),
        (_, Licence::ValueAddedProvince) => Some(reach == Reach::Province),
        (_, Licence::ValueAddedNational) => Some(true),
    };
    match fits {
        _ if excluded || share > Share::percent(cap) => Verdict::Unlawful,
        Some(true) => Verdict::Lawful,
        Some(false) => Verdict::Unlawful,
        None => Verdict::Silent,
    }
}

#[test]
fn every_case_of_january_2011_has_the_verdict_of_the_commentary() {
    for &service in Service::ALL {
        for &carrier in Carrier::ALL {
            for &licence in Licence::ALL {
                for &reach in Reach::ALL {
                    for share in [0, 49, 50, 51, 100].map(Share::percent) {
                        let owner = if share == Share::percent(0) { Owner::Domestic } else { Owner::Foreign };
                        let case = Case {
                            service: Some(service),
                            carrier: Some(carrier),
                            owner: Some(owner),
                            stake: Some(share),
                            licence: Some(licence),
                            reach: Some(reach),
                            ..Case::default()
                        };
                        assert_eq!(verdict(case), expected(service, carrier, share, licence, reach), "{case:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_default_case_is_unlawful_and_says_why() {
    let law = law();
    let trace = law.trace(&Case::default());
    assert_eq!((trace.verdict, trace.class, trace.issuer), (Verdict::Unlawful, Class::Basic, Issuer::Ministry));
    assert_eq!((trace.licence, trace.cap, trace.cap_ok), (Some(Licence::Basic), Some(49), Some(true)));
    let basis = law.basis(&trace);
    for id in ["art-7", "art-9", "art-70", "c7.5", "c7.9", "c7.10", "c7.11", "c7.14"] {
        assert!(basis.iter().any(|one| *one == id), "{id} is not in {basis:?}");
    }
    assert_eq!(law.weakest_provenance(&trace).unwrap().key(), "notice");
}

#[test]
fn the_two_readings_part_where_the_circular_named_nobody() {
    let case = Case { service: Some(Service::PhoneToPhone), licence: Some(Licence::Basic), ..Case::default() };
    assert_eq!(verdict(case), Verdict::Unlawful);
    assert_eq!(verdict(Case { reading: Some(Reading::Statute), ..case }), Verdict::Lawful);
    assert_eq!(verdict(Case { reading: None, ..case }), Verdict::Open);
}

#[test]
fn the_answer_changes_on_the_day_of_the_instrument() {
    let statute = |day, service| verdict(on(day, Reading::Statute, service));
    assert_eq!(statute("2000-09-24", Service::Telephony), Verdict::Silent);
    assert_eq!(statute("2000-09-25", Service::Telephony), Verdict::Unlawful);
    assert_eq!(statute("2003-03-31", Service::PcToPhone), Verdict::Unsettled);
    assert_eq!(statute("2003-04-01", Service::PcToPhone), Verdict::Unlawful);
    assert_eq!(statute("2016-02-29", Service::PcToPc), Verdict::Unsettled);
    assert_eq!(statute("2016-03-01", Service::PcToPc), Verdict::Unlawful);
    assert_eq!(statute("2016-03-01", Service::PhoneToPc), Verdict::Unsettled);
    let licensed =
        |day, reading| verdict(Case { licence: Some(Licence::Basic), ..on(day, reading, Service::PcToPhone) });
    assert_eq!(licensed("2005-07-17", Reading::Statute), Verdict::Lawful);
    assert_eq!(licensed("2005-07-18", Reading::Statute), Verdict::Unlawful);
}

#[test]
fn asked_about_a_later_day_the_commentary_answers_as_of_its_own() {
    let trace = law().trace(&on("2020-01-01", Reading::Commentary, Service::PcToPc));
    assert_eq!(trace.verdict, Verdict::Unsettled);
    assert_eq!(trace.answers_as_of, Some(Case::AS_OF));
}

#[test]
fn an_unsettled_class_shows_all_three_readings() {
    let trace = law().trace(&Case { service: Some(Service::PcToPc), ..Case::default() });
    let outcomes: Vec<_> = trace.branches.iter().map(|branch| (branch.class, branch.verdict)).collect();
    let unlawful = Verdict::Unlawful;
    assert_eq!(outcomes, [(Class::Basic, unlawful), (Class::ValueAdded, unlawful), (Class::None, Verdict::Silent)]);
}

#[test]
fn open_answers_are_decided_where_every_completion_agrees() {
    let case = Case { owner: None, reach: None, ..Case::default() };
    assert_eq!(verdict(case), Verdict::Unlawful);
    let open = Case { service: Some(Service::InternetInformation), licence: None, reach: None, ..Case::default() };
    let trace = law().trace(&open);
    assert_eq!(trace.verdict, Verdict::Open);
    assert_eq!(trace.needed, [Question::Licence, Question::Reach]);
}

#[test]
fn the_penalty_follows_the_reading_and_the_income() {
    let law = law();
    let case = Case { income: Some(49_999), ..Case::default() };
    let fine =
        |case: &Case| law.trace(case).penalty.map(|penalty| (penalty.confiscated, penalty.fine_min, penalty.fine_max));
    assert_eq!(fine(&case), Some((49_999, 149_997, 249_995)));
    assert_eq!(fine(&Case { reading: Some(Reading::Statute), ..case }), Some((49_999, 100_000, 1_000_000)));
    let on_the_limit = Case { reading: Some(Reading::Statute), income: Some(FIXED_RANGE_LIMIT), ..case };
    assert_eq!(fine(&on_the_limit), Some((50_000, 150_000, 250_000)));
    assert_eq!(fine(&Case { reading: None, ..on_the_limit }), None);
    let lawful = Case { licence: Some(Licence::Basic), carrier: Some(Carrier::Named), ..case };
    assert_eq!(fine(&lawful), None);
    let yingjia = penalty(Reading::Statute, 105_043_296);
    assert_eq!((yingjia.fine_min, yingjia.fine_max), (315_129_888, 525_216_480));
}

/// Every fully answered case as a question: on each day of change, in each reading it has.
fn every_case() -> Vec<Case> {
    law().verdict_table.facts().into_iter().map(Case::from).collect()
}

#[test]
fn the_table_of_cases_agrees_with_the_reasons_of_each() {
    let law = law();
    let cases = every_case();
    for reading in Reading::ALL {
        let of = |verdict: Verdict| {
            cases.iter().filter(|case| case.reading == Some(*reading) && law.verdict(case) == verdict).count()
        };
        let counted: Vec<usize> = law.verdict_table.count(*reading).iter().map(|count| *count as usize).collect();
        assert_eq!(Verdict::ALL.iter().map(|verdict| of(*verdict)).collect::<Vec<_>>(), counted, "{reading:?}");
    }
    for case in &cases {
        let trace = law.trace(case);
        assert_eq!(trace.verdict, law.verdict(case), "{case:?}");
        let filed = trace.steps.iter().any(|step| step.rule.then == Effect::Filing);
        assert!(!filed || case.licence == Some(Licence::None), "who has a licence need not file: {case:?}");
        let broken = trace.steps.iter().any(|step| step.outcome == Outcome::Breaks);
        assert_eq!(broken, trace.verdict == Verdict::Unlawful, "{case:?}");
        let silent = trace.steps.is_empty() || trace.steps.iter().any(|step| step.outcome == Outcome::Silent);
        assert!(trace.verdict != Verdict::Silent || silent || trace.cap.is_none(), "{case:?}");
        assert_eq!(trace.verdict == Verdict::Unsettled, !trace.branches.is_empty(), "{case:?}");
    }
}

fn with_unknown<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    all.iter().copied().map(Some).chain([None]).collect()
}

/// Every answer about the service and, where it is asked or the service is unknown, about the fee.
fn offers() -> Vec<(Option<Service>, Option<Fee>)> {
    let mut offers = Vec::new();
    for service in with_unknown(Service::ALL) {
        if service.is_none_or(|service| service == Service::InternetInformation) {
            offers.extend(with_unknown(Fee::ALL).into_iter().map(|fee| (service, fee)));
        } else {
            offers.push((service, Some(Fee::Paid)));
        }
    }
    offers
}

#[test]
fn a_case_answered_in_part_has_the_verdict_of_all_its_completions_or_is_open() {
    let law = law();
    let owned = |share| (Some(Owner::Foreign), Some(Share::percent(share)));
    let owners =
        [(Some(Owner::Domestic), None), owned(49), owned(50), owned(51), (Some(Owner::Foreign), None), (None, None)];
    let mut counts = vec![0_u32; Verdict::ALL.len()];
    for asof in law.verdict_table.days.iter().copied().chain(["1999-01-01".parse().unwrap()]) {
        for &reading in &with_unknown(Reading::ALL) {
            for (service, fee) in offers() {
                for &carrier in &with_unknown(Carrier::ALL) {
                    for (owner, stake) in owners {
                        for &licence in &with_unknown(Licence::ALL) {
                            for &reach in &with_unknown(Reach::ALL) {
                                let case = Case {
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
                                };
                                let verdict = law.verdict(&case);
                                *counts.iter_mut().zip(Verdict::ALL).find(|(_, one)| **one == verdict).unwrap().0 += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(law.verdict_table.partial, counts);
}

const QUESTIONS: [Question; 8] = [
    Question::Reading,
    Question::Service,
    Question::Fee,
    Question::Carrier,
    Question::Owner,
    Question::Stake,
    Question::Licence,
    Question::Reach,
];

/// Whether the question is asked of this case, and has an answer.
fn is_answered(case: &Case, question: Question) -> Option<bool> {
    let asked = match question {
        Question::Fee => case.service == Some(Service::InternetInformation),
        Question::Stake => case.owner == Some(Owner::Foreign),
        _ => true,
    };
    asked.then_some(match question {
        Question::Reading => case.reading.is_some(),
        Question::Service => case.service.is_some(),
        Question::Fee => case.fee.is_some(),
        Question::Carrier => case.carrier.is_some(),
        Question::Owner => case.owner.is_some(),
        Question::Stake => case.stake.is_some(),
        Question::Licence => case.licence.is_some(),
        Question::Reach => case.reach.is_some(),
    })
}

fn without(case: &Case, question: Question) -> Case {
    match question {
        Question::Reading => Case { reading: None, ..*case },
        Question::Service => Case { service: None, ..*case },
        Question::Fee => Case { fee: None, ..*case },
        Question::Carrier => Case { carrier: None, ..*case },
        Question::Owner => Case { owner: None, stake: None, ..*case },
        Question::Stake => Case { stake: None, ..*case },
        Question::Licence => Case { licence: None, ..*case },
        Question::Reach => Case { reach: None, ..*case },
    }
}

/// Whether a case with every answer agrees with the answers of another.
fn completes(full: &Case, case: &Case) -> bool {
    fn fits<T: PartialEq>(answer: Option<T>, given: Option<T>) -> bool {
        answer.is_none() || answer == given
    }
    let offer = Offer { service: full.service.unwrap(), fee: full.fee.unwrap() };
    offer.agrees(case.service, case.fee)
        && fits(case.reading, full.reading)
        && fits(case.carrier, full.carrier)
        && fits(case.owner, full.owner)
        && (case.owner != Some(Owner::Foreign) || fits(case.stake, full.stake))
        && fits(case.licence, full.licence)
        && fits(case.reach, full.reach)
}

proptest! {
    #[test]
    fn an_open_answer_names_the_questions_that_matter_and_a_firm_one_those_that_do_not(nth in 0_usize..100_000, forgotten in subsequence(QUESTIONS.to_vec(), 0..=8)) {
        let law = law();
        let cases = every_case();
        let full = cases[nth % cases.len()];
        let case = forgotten.into_iter().fold(full, |case, question| without(&case, question));
        let trace = law.trace(&case);
        let listed = |open: bool| if open { trace.needed.clone() } else { trace.idle.clone() };
        let is_open = trace.verdict == Verdict::Open;
        prop_assert_eq!(listed(!is_open), []);
        let of_the_day = cases.iter().filter(|full| full.asof == case.asof && full.reading == Some(Reading::Statute));
        let read = of_the_day.flat_map(|full| Reading::ALL.iter().map(|reading| Case { reading: Some(*reading), ..*full }));
        let completions: Vec<Case> = read.filter(|full| completes(full, &case)).collect();
        let matters = |question: &Question| completions.iter().any(|full| {
            let fee = if *question == Question::Service { case.fee } else { full.fee };
            law.verdict(&without(&Case { fee, ..*full }, *question)) == Verdict::Open
        });
        let expected: Vec<Question> = if is_open {
            QUESTIONS.into_iter().filter(|one| is_answered(&case, *one) == Some(false)).filter(matters).collect()
        } else {
            let changes_nothing = |one: &Question| law.verdict(&without(&case, *one)) == trace.verdict;
            QUESTIONS.into_iter().filter(|one| is_answered(&case, *one) == Some(true)).filter(changes_nothing).collect()
        };
        prop_assert_eq!(listed(is_open), expected, "{:?}", case);
    }
}

#[test]
fn a_share_is_at_most_the_whole() {
    for per_cent in 0..=u8::MAX {
        assert_eq!(Share::percent(per_cent).as_hundredths(), 100 * u16::from(per_cent.min(100)));
    }
    let written = [4900, 4950, 4905, 4925, 5].map(|share| Share::hundredths(share).unwrap().to_string());
    assert_eq!(written, ["49", "49.5", "49.05", "49.25", "0.05"]);
    assert_eq!(Share::hundredths(10_000), Some(Share::percent(100)));
    assert_eq!(Share::hundredths(10_001), None);
}

#[test]
fn a_day_is_written_with_all_its_digits() {
    assert_eq!("2011-01-05".parse(), Ok(Date::new(2011, 1, 5).unwrap()));
    for text in [
        "2011-1-05",
        "2011-01-5",
        "11-01-05",
        "02011-01-05",
        "2011-01-05-",
        "2011-01",
        "2o11-01-05",
        "+011-01-05",
        "2011-02-29",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn a_date_that_is_known_in_part_ends_with_its_last_day() {
    for (text, first, last, words) in [
        ("2016", "2016-01-01", "2016-12-31", "2016"),
        ("2016-02", "2016-02-01", "2016-02-29", "February 2016"),
        ("2011-02", "2011-02-01", "2011-02-28", "February 2011"),
        ("2011-11", "2011-11-01", "2011-11-30", "November 2011"),
        ("2011-01-05", "2011-01-05", "2011-01-05", "5 January 2011"),
    ] {
        let date: PartialDate = text.parse().unwrap();
        assert_eq!((date.first_day(), date.last_day()), (first.parse().unwrap(), last.parse().unwrap()));
        assert_eq!((date.to_string(), date.in_words()), (text.to_owned(), words.to_owned()));
        assert!(date.first_day().to_string().starts_with(&format!("{}-", date.year())));
    }
}

#[test]
fn each_test_of_a_case_is_found_in_its_reasons() {
    let law = law();
    let found = |case: Case| {
        [Criterion::Licence, Criterion::Share, Criterion::Notice].map(|criterion| law.trace(&case).found(criterion))
    };
    let (holds, breaks) = (Some(Outcome::Holds), Some(Outcome::Breaks));
    let start_up = Case { service: Some(Service::PcToPhone), ..Case::default() };
    assert_eq!(found(start_up), [breaks, holds, breaks]);
    let licensed = Case { licence: Some(Licence::Basic), ..start_up };
    assert_eq!(found(licensed), [holds, holds, breaks]);
    assert_eq!(found(Case { carrier: Some(Carrier::Named), ..licensed }), [holds, holds, holds]);
    let foreign = Case { owner: Some(Owner::Foreign), stake: Some(Share::percent(51)), ..licensed };
    assert_eq!(found(foreign), [holds, breaks, breaks]);
    let unsettled = Case { service: Some(Service::PcToPc), ..licensed };
    assert_eq!(found(unsettled), [None, None, None]);
}

#[test]
fn what_a_severe_breach_adds_is_said_for_each_reading() {
    let law = law();
    assert_eq!(law.penalty.severe.len(), Reading::ALL.len());
    for entry in &law.penalty.severe {
        assert_eq!(law.penalty.severe(entry.reading), Some(entry.says));
    }
}

#[test]
fn a_case_without_answers_keeps_its_day_its_reading_and_its_income() {
    let case =
        Case { owner: Some(Owner::Foreign), stake: Some(Share::percent(40)), income: Some(7), ..Case::default() };
    let asked = case.unanswered();
    assert_eq!(
        QUESTIONS.map(|one| is_answered(&asked, one)),
        [Some(true), Some(false), None, Some(false), Some(false), None, Some(false), Some(false)]
    );
    assert_eq!(
        (asked.asof, asked.reading, asked.income, asked.stake),
        (case.asof, case.reading, Some(7), Case::default().stake)
    );
}

#[test]
fn each_change_of_the_answer_over_time_has_its_rule() {
    let law = law();
    let days = &law.verdict_table.days;
    for case in every_case().iter().filter(|case| case.asof >= Date::new(2010, 12, 30).unwrap()) {
        let reasons = |asof| {
            let trace = law.trace(&Case { asof, ..*case });
            let branches = trace.branches.iter().flat_map(|branch| &branch.steps);
            trace.steps.iter().chain(branches).map(|step| step.rule).collect::<Vec<_>>()
        };
        for pair in law.timeline(case).windows(2) {
            let [before, after] = pair else { continue };
            assert!(!after.starts.is_empty() || !after.ends.is_empty(), "{case:?} {before:?} {after:?}");
            let day = after.from.unwrap();
            let (old, new) =
                (reasons(days.iter().rfind(|eve| **eve < day).copied().unwrap_or(Date::EPOCH)), reasons(day));
            let all_of = |found: &[&Rule], from: &[&Rule], is_due: &dyn Fn(&Rule) -> bool| {
                found.iter().all(|rule| from.contains(rule))
                    && from.iter().all(|rule| found.contains(rule) == is_due(rule))
            };
            assert!(
                all_of(&after.starts, &new, &|rule| rule.from == Some(day) && !old.contains(&rule)),
                "{case:?} {after:?}"
            );
            assert!(
                all_of(&after.ends, &old, &|rule| rule.until == Some(day) && !new.contains(&rule)),
                "{case:?} {after:?}"
            );
        }
    }
}
