//! A table of verdicts, services by providers, with a link from each cell to its trace.

use yew::prelude::*;

use super::links::link_to_trace;
use crate::{
    content::law,
    law::{Carrier, Case, Licence, Owner, Reach, Service, Share},
    ui::words::{self, Label},
};

/// A typical provider: a column of the table.
struct Profile {
    name: &'static str,
    carrier: Carrier,
    licence: Licence,
    /// The foreign share in per cent; 0 means Chinese-owned.
    share: u8,
    reach: Reach,
}

const PROFILES: [Profile; 7] = [
    Profile {
        name: "Firm, no licence",
        carrier: Carrier::Other,
        licence: Licence::None,
        share: 0,
        reach: Reach::National,
    },
    Profile {
        name: "Firm in one province, its licence",
        carrier: Carrier::Other,
        licence: Licence::ValueAddedProvince,
        share: 0,
        reach: Reach::Province,
    },
    Profile {
        name: "Firm, national value-added licence",
        carrier: Carrier::Other,
        licence: Licence::ValueAddedNational,
        share: 0,
        reach: Reach::National,
    },
    Profile {
        name: "Firm, basic licence",
        carrier: Carrier::Other,
        licence: Licence::Basic,
        share: 0,
        reach: Reach::National,
    },
    Profile {
        name: "Joint venture, 49 % foreign, value-added licence",
        carrier: Carrier::Other,
        licence: Licence::ValueAddedNational,
        share: 49,
        reach: Reach::National,
    },
    Profile {
        name: "The same, 51 % foreign",
        carrier: Carrier::Other,
        licence: Licence::ValueAddedNational,
        share: 51,
        reach: Reach::National,
    },
    Profile {
        name: "Named carrier, basic licence",
        carrier: Carrier::Named,
        licence: Licence::Basic,
        share: 0,
        reach: Reach::National,
    },
];

impl Profile {
    /// The case of this provider offering a service, in the commentary's reading as of January 2011.
    fn case(&self, service: Service) -> Case {
        let usual = Case::default();
        let (owner, stake) = match self.share {
            0 => (usual.owner, usual.stake),
            share => (Some(Owner::Foreign), Some(Share::percent(share))),
        };
        Case {
            service: Some(service),
            carrier: Some(self.carrier),
            licence: Some(self.licence),
            reach: Some(self.reach),
            owner,
            stake,
            ..usual
        }
    }
}

/// The table of verdicts, in the commentary's reading as of January 2011.
#[component]
pub fn OutcomeTable() -> Html {
    html! {
        <details id="outcomes">
            <summary>{ "Every service and provider at a glance" }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Outcomes by service and provider">
                <table>
                    <caption>
                        { law().texts.trace.table.as_str() }
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Service" }</th>
                            for profile in &PROFILES { <th scope="col" key={profile.name}>{ profile.name }</th> }
                        </tr>
                    </thead>
                    <tbody>
                        for service in Service::ALL {
                            <tr key={service.key()}>
                                <th scope="row">{ service.label() }</th>
                                for profile in &PROFILES { { cell(profile.case(*service), profile.name) } }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn cell(case: Case, key: &'static str) -> Html {
    let verdict = law().verdict(&case);
    html! { <td {key} data-verdict={verdict.key()}><a href={link_to_trace(case)}>{ words::short(verdict) }</a></td> }
}
