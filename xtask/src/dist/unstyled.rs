//! What the article needs to be read where a host's policy refuses its scripts and its styles.
//!
//! Without styles, only the attribute `hidden` hides a control that cannot work, and a drawing has only the colours that its attributes
//! give it. The style sheets of the page overrule both.

use anyhow::{Result, ensure};

/// The classes of elements that only work with the program, or that only the style sheets show at the right time.
const LIVE: [&str; 4] = ["live", "unclip", "soon", "never"];

/// The article with `hidden` and `data-live` on every control that needs the program. `styles/other_answer.css` shows them again.
pub(super) fn hide_controls(article: &str) -> Result<String> {
    const CLASS: &str = " class=\"";
    let mut parts = article.split(CLASS);
    let mut page = parts.next().unwrap_or_default().to_owned();
    let mut hidden = 0;
    for part in parts {
        let is_live = part.split('"').next().is_some_and(|names| names.split(' ').any(|name| LIVE.contains(&name)));
        if is_live {
            hidden += 1;
            page.push_str(" hidden data-live");
        }
        page.push_str(CLASS);
        page.push_str(part);
    }
    ensure!(hidden > 0, "the article has no control with the class `live`: correct xtask/src/dist/unstyled.rs");
    Ok(page)
}

/// The article with a map whose boxes and lines are drawn as outlines and whose names are text, even without styles.
pub(super) fn draw_map(article: &str) -> Result<String> {
    const DRAWINGS: [&str; 2] = ["<svg id=\"map-wide\"", "<svg id=\"map-narrow\""];
    const OUTLINES: &str = " fill=\"none\" stroke=\"currentColor\" font-family=\"sans-serif\" font-size=\"11\"";
    const TEXT: &str = " fill=\"currentColor\" stroke=\"none\"";
    let mut page = article.to_owned();
    for begins in DRAWINGS {
        let Some((before, drawing)) = page.split_once(begins) else {
            anyhow::bail!("the article has no drawing that begins with `{begins}`: correct xtask/src/dist/unstyled.rs")
        };
        let Some((drawing, after)) = drawing.split_once("</svg>") else {
            anyhow::bail!("the drawing `{begins}` has no end")
        };
        let drawing = drawing
            .replace("<g class=\"headings\">", &format!("<g class=\"headings\"{TEXT}>"))
            .replace("<g class=\"labels\">", &format!("<g class=\"labels\"{TEXT}>"))
            .replace(
                "<g aria-hidden=\"true\"><text",
                &format!("<g aria-hidden=\"true\"{TEXT} text-anchor=\"middle\"><text"),
            );
        page = format!("{before}{begins}{OUTLINES}{drawing}</svg>{after}");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_the_program_is_hidden_and_nothing_else() -> Result<()> {
        let article = "<p class=\"live tools\">a</p><p class=\"alive\">b</p><p class=\"small live\">c</p>";
        let hidden = "<p hidden data-live class=\"live tools\">a</p><p class=\"alive\">b</p><p hidden data-live class=\"small live\">c</p>";
        assert_eq!(hide_controls(article)?, hidden);
        assert!(hide_controls("<p>a</p>").is_err());
        Ok(())
    }

    #[test]
    fn every_name_on_the_map_is_text_and_every_line_an_outline() -> Result<()> {
        let page = draw_map(&snailwell::ui::prerender())?;
        let (_, map) = page.split_once("<svg id=\"map-wide\"").unwrap_or_default();
        let (map, _) = map.split_once("</svg>").unwrap_or_default();
        assert!(map.starts_with(" fill=\"none\" stroke=\"currentColor\""));
        assert_eq!(map.matches("class=\"title\"").count(), map.matches(" text-anchor=\"middle\"><text").count());
        Ok(())
    }
}
