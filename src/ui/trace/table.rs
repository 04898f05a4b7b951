//! Services by providers: every cell a verdict with its link.

use yew::prelude::*;

use super::{
    super::words::{self, Spoken},
    change::link,
};
use crate::framework::{Carrier, Case, Framework, Licence, Owner, Reach, Service, Share};

/// Who might offer a service: a name, and the answers it stands for.
type Profile = (&'static str, Carrier, Licence, u8, Reach);

const PROFILES: [Profile; 7] = [
    ("Start-up, no licence", Carrier::Other, Licence::None, 0, Reach::National),
    ("Start-up in one province, its licence", Carrier::Other, Licence::ValueAddedProvince, 0, Reach::Province),
    ("Start-up, national value-added licence", Carrier::Other, Licence::ValueAddedNational, 0, Reach::National),
    ("Start-up, basic licence", Carrier::Other, Licence::Basic, 0, Reach::National),
    ("Venture, 49 % foreign, value-added licence", Carrier::Other, Licence::ValueAddedNational, 49, Reach::National),
    ("The same, 51 % foreign", Carrier::Other, Licence::ValueAddedNational, 51, Reach::National),
    ("Named carrier, basic licence", Carrier::Named, Licence::Basic, 0, Reach::National),
];

/// The table of outcomes in the commentary’s reading of January 2011.
pub(super) fn table(law: &Framework) -> Html {
    let cell = |service: Service, (name, carrier, licence, share, reach): Profile| {
        let foreign = (share > 0).then_some((Some(Owner::Foreign), Some(Share::percent(share))));
        let usual = Case::default();
        let (owner, stake) = foreign.unwrap_or((usual.owner, usual.stake));
        let case = Case {
            service: Some(service),
            carrier: Some(carrier),
            licence: Some(licence),
            reach: Some(reach),
            owner,
            stake,
            ..usual
        };
        let verdict = law.verdict(&case);
        html! { <td key={name} data-verdict={verdict.key()}><a href={link(case)}>{ words::short(verdict) }</a></td> }
    };
    html! {
        <details id="outcomes">
            <summary>{ "Every service and provider at a glance" }</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Outcomes by service and provider">
            <table>
                <caption>{ "In the commentary’s reading, as of January 2011. Chinese-owned and nationwide, unless a column says otherwise." }</caption>
                <thead><tr><th scope="col">{ "Service" }</th>{ for PROFILES.map(|(name, ..)| html! { <th scope="col" key={name}>{ name }</th> }) }</tr></thead>
                <tbody>
                    { for Service::ALL.iter().map(|service| html! {
                        <tr key={service.key()}>
                            <th scope="row">{ Spoken::words(*service) }</th>
                            { for PROFILES.map(|profile| cell(*service, profile)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
        </details>
    }
}
