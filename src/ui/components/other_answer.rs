//! What stands at an answer for readers whose link may ask something else than the answer on the page.

use yew::prelude::*;

use crate::state::View;

/// Says at an answer what it is about, where the page cannot answer what the link asks. Nothing of it is shown while the program runs.
///
/// A browser shows the article before the program runs, and where it cannot run. The article answers the default question; a copy that
/// a browser has saved answers the question of that moment. `xtask/src/dist/early.js` compares that with the link, and the style sheet
/// chooses one of the three paragraphs: the program is still to come, it does not come, or no script can read the link.
pub fn other_answer(view: View, subject: &str) -> Html {
    html! {
        <div class="other" data-view={view.key()}>
            <p class="soon">{ "Your link asks something else. The answer to it is being worked out." }</p>
            <p class="never">
                <b>{ "Your link asks something else." }</b>
                { " This copy cannot answer it here, because its interactive parts do not work. What you see below is about this: " }
                { subject }
            </p>
            <p class="fixed">
                <b>{ "Shown here:" }</b>
                { " " }{ subject }{ " Without scripts, the page shows nothing else, whatever your link asks." }
            </p>
        </div>
    }
}
