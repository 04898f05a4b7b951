//! The filter and the search among the claims.

use snailwell::{
    content::law,
    law::{Claim, Finding, Provenance},
    state::{Checked, LibraryState, Section},
};

/// The ids of the claims that pass.
fn admitted(filter: &LibraryState) -> Vec<&'static str> {
    let passes = |claim: &&Claim| filter.admits(claim, &claim.says);
    law().claims.iter().filter(passes).map(|claim| claim.id.as_str()).collect()
}

/// The ids of the claims of which this holds.
fn claims_where(holds: impl Fn(&Claim) -> bool) -> Vec<&'static str> {
    law().claims.iter().filter(|claim| holds(claim)).map(|claim| claim.id.as_str()).collect()
}

#[test]
fn each_filter_admits_the_claims_it_names() {
    let cites = |claim: &Claim, place: &str| claim.cites.iter().any(|cite| cite.starts_with(place));
    let sections: [(Section, Vec<_>); 3] = [
        (Section::Post, claims_where(|claim| cites(claim, "post."))),
        (Section::Commentary, claims_where(|claim| cites(claim, "c7."))),
        (Section::Added, claims_where(|claim| claim.cites.is_empty())),
    ];
    for (section, expected) in sections {
        assert!(!expected.is_empty(), "{section:?}");
        assert_eq!(
            admitted(&LibraryState { section: Some(section), ..LibraryState::default() }),
            expected,
            "{section:?}"
        );
    }
    let findings = [
        (Checked::Match, Some(Finding::Match)),
        (Checked::Partial, Some(Finding::Partial)),
        (Checked::Differs, Some(Finding::Differs)),
        (Checked::Outdated, Some(Finding::Outdated)),
        (Checked::Unsettled, Some(Finding::Unsettled)),
        (Checked::None, None),
    ];
    for (check, finding) in findings {
        let expected = claims_where(|claim| claim.check.as_ref().and_then(|check| check.finding) == finding);
        assert_eq!(admitted(&LibraryState { check: Some(check), ..LibraryState::default() }), expected, "{check:?}");
    }
    for provenance in Provenance::ALL {
        let expected = claims_where(|claim| claim.provenance == *provenance);
        let filter = LibraryState { provenance: Some(*provenance), ..LibraryState::default() };
        assert_eq!(admitted(&filter), expected, "{provenance:?}");
    }
}

#[test]
fn filters_and_the_search_must_all_hold() {
    let every = claims_where(|_| true);
    let nothing = LibraryState::default();
    assert_eq!((admitted(&nothing), nothing.is_filtered()), (every, false));
    let blank = LibraryState { find: "  ".to_owned(), ..LibraryState::default() };
    assert!(!blank.is_filtered() && admitted(&blank) == admitted(&nothing));

    let found = LibraryState { find: " LICENCE-First ".to_owned(), ..LibraryState::default() };
    assert_eq!((admitted(&found), found.is_filtered()), (vec!["licence-first"], true));
    let elsewhere = LibraryState { section: Some(Section::Added), ..found };
    assert_eq!(admitted(&elsewhere), [""; 0]);
}
