//! What follows a breach, what is lawful as a trial or once filed, and what "severe" adds: compared with the rules of
//! January 2011, which are written down here a second time and without the content.

use snailwell::{
    content::law,
    law::{
        Carrier, Case, Class, Fee, Issuer, Licence, Offer, Owner, Penalty, Question, Reach, Reading, Restriction,
        Service, Severe, Share, Trace, Verdict,
    },
};

const INCOME: u64 = 40_000;

/// Which conditions a case breaks: licence, notice, cap. `None` where the class is unsettled.
fn breaches(case: &Case) -> Option<[bool; 3]> {
    let service = case.service.unwrap();
    let reading = case.reading.unwrap();
    let (basic, cap) = match service {
        Service::PcToPc | Service::PhoneToPc => return None,
        Service::InternetInformation | Service::WirelessMessaging => (false, 50),
        _ => (true, 49),
    };
    let is_filed = reading == Reading::Statute
        && service == Service::InternetInformation
        && case.fee == Some(Fee::Free)
        && case.licence == Some(Licence::None);
    let lacks_licence = !is_filed
        && match case.licence.unwrap() {
            Licence::Basic => false,
            Licence::None => true,
            Licence::ValueAddedProvince => basic || case.reach == Some(Reach::National),
            Licence::ValueAddedNational => basic,
        };
    let limited: &[Service] = match reading {
        Reading::Commentary => &[Service::PhoneToPhone, Service::PcToPhone],
        Reading::Statute => &[Service::PcToPhone],
    };
    let excluded = case.carrier == Some(Carrier::Other) && limited.contains(&service);
    let is_over = case.owner == Some(Owner::Foreign) && case.stake.unwrap() > Share::percent(cap);
    Some([lacks_licence, excluded, is_over])
}

/// Every case of 5 January 2011 in both readings.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for &reading in Reading::ALL {
        for offer in Offer::ALL {
            for &carrier in Carrier::ALL {
                for share in [0, 49, 50, 51, 100] {
                    for &licence in Licence::ALL {
                        for &reach in Reach::ALL {
                            cases.push(Case {
                                reading: Some(reading),
                                service: Some(offer.service),
                                fee: Some(offer.fee),
                                carrier: Some(carrier),
                                owner: Some(if share == 0 { Owner::Domestic } else { Owner::Foreign }),
                                stake: Some(Share::percent(share)),
                                licence: Some(licence),
                                reach: Some(reach),
                                income: Some(INCOME),
                                ..Case::default()
                            });
                        }
                    }
                }
            }
        }
    }
    cases
}

fn applies(trace: &Trace<'_>, rule: &str) -> bool {
    trace.steps.iter().any(|step| step.rule.id == *rule)
}

#[test]
fn article_70_follows_a_licence_or_a_notice_and_article_18_a_cap() {
    for case in cases() {
        let trace = law().trace(&case);
        let Some([licence, notice, cap]) = breaches(&case) else {
            assert_eq!((trace.verdict, trace.penalty), (Verdict::Unsettled, None), "{case:?}");
            continue;
        };
        let is_unlawful = licence || notice || cap;
        assert_eq!(trace.verdict == Verdict::Unlawful, is_unlawful, "{case:?}");
        let penalty = |confiscated, fine_min, fine_max| Some(Penalty { confiscated, fine_min, fine_max });
        let expected = match case.reading.unwrap() {
            Reading::Commentary if licence || notice => penalty(INCOME, 3 * INCOME, 5 * INCOME),
            Reading::Statute if licence || notice => penalty(INCOME, 100_000, 1_000_000),
            Reading::Statute if cap => penalty(0, 100_000, 500_000),
            Reading::Commentary | Reading::Statute => None,
        };
        assert_eq!(trace.penalty, expected, "{case:?}");
        let [commentary, statute] = [Reading::Commentary, Reading::Statute].map(|one| case.reading == Some(one));
        assert_eq!(applies(&trace, "sanction-commentary"), commentary && (licence || notice), "{case:?}");
        assert_eq!(applies(&trace, "cap-without-sanction"), commentary && cap, "{case:?}");
        assert_eq!(applies(&trace, "sanction-statute"), statute && (licence || notice), "{case:?}");
        assert_eq!(applies(&trace, "sanction-of-a-cap"), statute && cap, "{case:?}");
    }
}

#[test]
fn what_severe_adds_is_shown_without_an_income() {
    for (reading, rule) in [(Reading::Commentary, "severe-commentary"), (Reading::Statute, "severe-statute")] {
        let case = Case { reading: Some(reading), severe: Some(Severe::Yes), ..Case::default() };
        assert!(applies(&law().trace(&case), rule), "{reading:?}");
        assert!(!applies(&law().trace(&Case { severe: Some(Severe::No), ..case }), rule), "{reading:?}");
        let over = Case {
            service: Some(Service::InternetInformation),
            licence: Some(Licence::ValueAddedNational),
            owner: Some(Owner::Foreign),
            stake: Some(Share::percent(51)),
            ..case
        };
        let trace = law().trace(&over);
        assert!(trace.verdict == Verdict::Unlawful && !applies(&trace, rule), "a broken cap alone is not severe");
    }
}

#[test]
fn a_named_carrier_offers_pc_to_phone_calls_as_a_trial() {
    for case in cases() {
        let trace = law().trace(&case);
        let is_trial = case.service == Some(Service::PcToPhone) && case.carrier == Some(Carrier::Named);
        assert_eq!(applies(&trace, "trial-since-2005"), is_trial, "{case:?}");
        let is_lawful = trace.verdict == Verdict::Lawful;
        assert_eq!(trace.restriction() == Some(Restriction::Trial), is_trial && is_lawful, "{case:?}");
    }
    let text = law().verdict_text(Verdict::Lawful, Some(Restriction::Trial));
    assert!(text.contains("trial"), "{text}");
}

#[test]
fn a_free_site_needs_filing_and_no_licence_in_the_texts_reading() {
    let free = Case {
        service: Some(Service::InternetInformation),
        fee: Some(Fee::Free),
        licence: Some(Licence::None),
        reading: Some(Reading::Statute),
        ..Case::default()
    };
    let trace = law().trace(&free);
    assert_eq!((trace.verdict, trace.licence, trace.issuer), (Verdict::Lawful, None, Issuer::Province));
    assert_eq!(trace.restriction(), Some(Restriction::Filing));
    let text = law().verdict_text(Verdict::Lawful, Some(Restriction::Filing));
    assert!(text.contains("Article 4") && text.contains("Article 19"), "{text}");
    let paid = law().trace(&Case { fee: Some(Fee::Paid), ..free });
    assert_eq!((paid.verdict, paid.restriction()), (Verdict::Unlawful, None));
    let unknown = law().trace(&Case { fee: None, ..free });
    assert_eq!((unknown.verdict, unknown.needed), (Verdict::Open, vec![Question::Fee]));
    let commentary = law().trace(&Case { reading: Some(Reading::Commentary), ..free });
    assert_eq!(commentary.verdict, Verdict::Unlawful);
    assert!(commentary.idle.contains(&Question::Fee), "the commentary does not ask for it");
    let early = law().trace(&Case { asof: "2000-09-24".parse().unwrap(), ..free });
    assert_eq!(early.verdict, Verdict::Silent);
}

#[test]
fn only_information_over_the_internet_is_asked_for_its_fee() {
    for case in cases() {
        let other = Case { fee: Some(Fee::Free), ..case };
        if case.service != Some(Service::InternetInformation) {
            assert_eq!(law().trace(&case), law().trace(&other), "{case:?}");
        }
    }
}

#[test]
fn a_branch_with_missing_answers_says_only_what_all_completions_share() {
    let case = Case { service: Some(Service::PcToPc), ..Case::default() };
    let verdicts = |licence| {
        let trace = law().trace(&Case { licence, ..case });
        trace.branches.iter().map(|branch| branch.verdict).collect::<Vec<_>>()
    };
    let (lawful, unlawful, silent, open) = (Verdict::Lawful, Verdict::Unlawful, Verdict::Silent, Verdict::Open);
    assert_eq!(verdicts(Some(Licence::None)), [unlawful, unlawful, silent]);
    assert_eq!(verdicts(Some(Licence::ValueAddedNational)), [unlawful, lawful, silent]);
    assert_eq!(verdicts(None), [open, open, silent]);
    let trace = law().trace(&Case { licence: None, ..case });
    let mut steps = trace.branches.iter().flat_map(|branch| &branch.steps);
    assert!(!steps.any(|step| step.rule.id.as_str().starts_with("sanction")));
}

#[test]
fn an_unlisted_service_may_be_tried_out_in_the_texts_reading() {
    for service in [Service::PcToPc, Service::PhoneToPc] {
        for (reading, cites) in [(Reading::Commentary, false), (Reading::Statute, true)] {
            let trace = law().trace(&Case { service: Some(service), reading: Some(reading), ..Case::default() });
            let branch = trace.branches.iter().find(|branch| branch.class == Class::None).unwrap();
            assert_eq!(branch.verdict, Verdict::Silent);
            let names = branch.steps.iter().any(|step| step.rule.id == *"unlisted-services-are-tried");
            assert_eq!(names, cites, "{service:?} {reading:?}");
            assert_eq!(applies(&trace, "said-to-be-open"), service == Service::PcToPc, "the vice-minister’s answer");
        }
    }
}
