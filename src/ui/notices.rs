//! What a permalink said that could not be read, and what the page cannot do.

use yew::AttrValue;

use super::markup::Markup;
use crate::link::{Lang, State};

/// The notices of a state, which the reader can close.
pub(super) fn notices(state: &State) -> AttrValue {
    let mut page = Markup::default();
    if !state.notices.is_empty() {
        page.put("<div class=\"notice\"><p>The link was read, but for this:</p><ul>");
        for notice in &state.notices {
            page.put("<li><code>");
            page.say(&notice.part);
            page.put("</code>: ");
            page.say(&notice.why);
            page.put("</li>");
        }
        page.put("</ul><button type=\"button\" name=\"dismiss\">Close</button></div>");
    }
    if state.lang == Lang::Chinese {
        page.put("<p class=\"notice\" lang=\"en\">The page is in English; Chinese titles and terms stand beside the English ones.</p>");
    }
    page.text()
}
