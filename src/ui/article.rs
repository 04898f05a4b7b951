//! The whole page in reading order, as the host renders it and as a build without a prerendered article shows it.

use yew::prelude::*;

use super::{
    footer::Footer,
    islands::{View, section_of},
    masthead::Masthead,
    notices::Notices,
};

/// The article: prose that never changes, and the islands in it.
#[component]
pub fn Article() -> Html {
    html! {
        <>
            <Masthead />
            <div class="notices" role="status"><Notices /></div>
            <main id="main">
                <h1 class="skip alone">{ "The Snail in the Well" }</h1>
                { for View::ALL.iter().map(|view| section_of(*view)) }
            </main>
            <Footer />
        </>
    }
}
