//! Services by providers: every cell a verdict with its link.

use yew::prelude::*;

use super::super::words::{self, Spoken};
use crate::{
    content::framework,
    framework::{Carrier, Case, Licence, Service},
    link::{State, View, write},
};

const COLUMNS: [(&str, Carrier, Licence); 5] = [
    ("No licence", Carrier::Other, Licence::None),
    ("Start-up, value-added licence", Carrier::Other, Licence::ValueAddedNational),
    ("Start-up, basic licence", Carrier::Other, Licence::Basic),
    ("Named carrier, value-added licence", Carrier::Named, Licence::ValueAddedNational),
    ("Named carrier, basic licence", Carrier::Named, Licence::Basic),
];

/// The table of outcomes, drawn once:
/// in the commentary's reading of January 2011, for Chinese-owned providers nationwide.
#[component]
pub(super) fn Table() -> Html {
    let law = framework();
    let cell = |service: Service, (name, carrier, licence): (&'static str, Carrier, Licence)| {
        let case = Case { service: Some(service), carrier: Some(carrier), licence: Some(licence), ..Case::default() };
        let verdict = law.trace(&case).verdict;
        let link = write(&State { view: View::Trace, case, ..State::default() });
        html! { <td key={name} data-verdict={verdict.key()}><a href={link}>{ words::verdict(verdict) }</a></td> }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="Outcomes by service and provider">
            <table>
                <caption>{ "Chinese-owned, nationwide, in the commentary’s reading of January 2011." }</caption>
                <thead><tr><th scope="col">{ "Service" }</th>{ for COLUMNS.map(|(name, ..)| html! { <th scope="col" key={name}>{ name }</th> }) }</tr></thead>
                <tbody>
                    { for Service::ALL.iter().map(|service| html! {
                        <tr key={service.key()}>
                            <th scope="row">{ Spoken::words(*service) }</th>
                            { for COLUMNS.map(|column| cell(*service, column)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
