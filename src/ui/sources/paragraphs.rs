//! The coverage of the thread: which claims and voices rest on each of its paragraphs.

use yew::prelude::*;

use crate::{content::law, law::StaticStr};

/// A table of all paragraphs, with the claims and the voices that rest on each, or the reason why there are none.
pub(super) fn table() -> Html {
    html! {
        <table class="rests">
            <thead><tr><th scope="col">{ "Paragraph" }</th><th scope="col">{ "Claims and voices that rest on it" }</th></tr></thead>
            <tbody>
                for (paragraph, resting) in law().paragraphs() {
                    { row(&paragraph, &resting) }
                }
            </tbody>
        </table>
    }
}

/// A row of the table. `resting` are the ids of the claims and voices that rest on the paragraph.
fn row(paragraph: &str, resting: &[StaticStr]) -> Html {
    let law = law();
    let claims = resting.iter().filter_map(|id| law.claim(id));
    let claims = claims.map(|claim| (format!("#/sources?claim={}", claim.id), claim.id));
    let voices = resting.iter().filter_map(|id| law.voice(id));
    let voices = voices.map(|voice| (format!("#/voices?voice={}", voice.id), voice.who));
    let gap = law.gaps.iter().find(|gap| gap.paragraph == *paragraph);
    html! {
        <tr key={paragraph}>
            <th scope="row">{ paragraph }</th>
            <td>
                for (nth, (href, name)) in claims.chain(voices).enumerate() {
                    <key={name.as_str()}>
                        if nth > 0 { { ", " } }
                        <a {href}>{ name.as_str() }</a>
                    </>
                }
                if let Some(gap) = gap {
                    { "None: " }{ gap.why.as_str() }
                }
            </td>
        </tr>
    }
}
