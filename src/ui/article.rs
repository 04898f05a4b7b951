//! The whole page in reading order. It is rendered to HTML at build time, and in the browser in builds without a prerendered article.

use yew::prelude::*;

use super::{
    footer::Footer,
    islands::{View, section_of},
    masthead::{Masthead, NavigationBar},
    notices::Notices,
};

/// The article: static prose with the interactive islands in it.
#[component]
pub fn Article() -> Html {
    html! {
        <>
            <a class="skip" href="#main">{ "Skip to the text" }</a>
            <NavigationBar />
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
