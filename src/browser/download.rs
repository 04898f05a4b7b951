//! Handing out files, where the frame lets us.

use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, window};

use crate::link::encode;

/// What a picture needs to stand alone: the page's colours of the light theme.
const STYLE: &str = "<style>svg{background:#f7f2e8;font:12px sans-serif}text{fill:#5b5347}path{fill:none}\
                     .bars{fill:#a9bfbc}.band{fill:#a8281f;fill-opacity:.22}.curve{stroke:#a8281f;stroke-width:2}\
                     .axis,.wall{stroke:#6b6254}.patience{stroke:#1f1b16;stroke-dasharray:3 3}.sampled{stroke:#2f6a70}\
                     .fan{fill:#2f6a70;fill-opacity:.3}.ghost{stroke:#1f1b16;stroke-opacity:.3}.cursor{display:none}</style>";

/// Whether a file can be handed out: not from a frame that has no origin, which is how a sandbox looks from inside.
pub fn allowed() -> bool {
    let framed = || {
        let window = window()?;
        let top = window.top().ok().flatten()?;
        Some(top != window && window.origin() == "null")
    };
    framed() == Some(false)
}

/// Hands out a text as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    let link = || -> Option<()> {
        let link = window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
        link.set_href(&format!("data:{kind};charset=utf-8,{}", encode(text)));
        link.set_download(name);
        link.click();
        Some(())
    };
    let _: Option<()> = link();
}

/// Hands out a picture of the page as a file that stands alone.
pub fn save_picture(name: &str, selector: &str) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.query_selector(selector).ok());
    if let Some(Some(picture)) = found {
        let text = picture.outer_html();
        if let Some((_, rest)) = text.split_once('>') {
            let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 256\">";
            save(name, "image/svg+xml", &format!("{open}{STYLE}{rest}"));
        }
    }
}
