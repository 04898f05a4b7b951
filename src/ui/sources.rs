//! Every claim with its provenance and check, the sources, and the method.

use yew::prelude::*;

use super::cite;
use crate::content::framework;

/// The claims, the sources and the method.
#[component]
pub fn Sources() -> Html {
    let law = framework();
    let checked = law.claims.iter().filter(|claim| claim.check.is_some()).count();
    html! {
        <section id="/sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{ "What this rests on" }</h2>
            <div class="prose">
                <p>
                    { "The explainer retells one comment under a blog post of January 2011, in our words. Of its " }
                    { law.claims.len() }{ " statements here, " }{ checked }
                    { " were compared with primary texts or, where those could not be had, with other sources. The \
                       commentary’s reading stands as it was written; what the check found stands beside it." }
                </p>
            </div>
            <details>
                <summary>{ "All claims with their checks" }</summary>
                <ol class="claims">
                    { for law.claims.iter().map(|claim| html! {
                        <li key={claim.id.as_str()} id={format!("claim-{}", claim.id)}>{ cite::claim(claim) }</li>
                    }) }
                </ol>
            </details>
            <details>
                <summary>{ "Where the checks were read" }</summary>
                <ul class="claims small">
                    { for law.sources.iter().map(|source| html! {
                        <li key={source.key.as_str()}>
                            <b>{ source.key.as_str() }</b>{ " " }
                            if let Some(address) = source.address {
                                <a href={address.as_str()} rel="noopener">{ source.name.as_str() }</a>
                            } else {
                                { source.name.as_str() }
                            }
                            if let Some(note) = source.note { { ". " }{ note.as_str() } }
                        </li>
                    }) }
                </ul>
            </details>
        </section>
    }
}
