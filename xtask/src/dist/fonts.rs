//! Puts the fonts into the page: the address of a font file in a style sheet becomes a `data:` URL with the bytes of the file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

/// How the address of a font in the page begins.
const DATA: &str = "data:font/woff2;base64,";

/// Replaces each `url(fonts/…)` of a style sheet, with or without quotation marks, by a `data:` URL. The files are in `folder`.
///
/// # Errors
///
/// If a file cannot be read; the error names it.
pub fn embed(css: &str, folder: &Path) -> Result<String> {
    let mut parts = css.split("url(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, after) = part.split_once(')').context("a url( in a style sheet is not closed")?;
        let file = address.trim_matches(['"', '\'']);
        let address = if file.starts_with("fonts/") {
            let font = fs::read(folder.join(file)).with_context(|| {
                format!(
                    "a style sheet names the font {file}, which cannot be read: `cargo xtask fonts` makes the fonts"
                )
            })?;
            format!("{DATA}{}", BASE64.encode(font))
        } else {
            address.to_owned()
        };
        out.push_str(&format!("url({address}){after}"));
    }
    Ok(out)
}

/// A page without the data of its fonts, and the bytes of each font.
///
/// # Errors
///
/// If a font is not base64.
pub fn take_out(page: &str) -> Result<(String, Vec<Vec<u8>>)> {
    let mut parts = page.split(DATA);
    let mut rest = parts.next().unwrap_or_default().to_owned();
    let mut fonts = Vec::new();
    for part in parts {
        let (font, after) = part.split_once(')').context("a font in the page has no end")?;
        fonts.push(BASE64.decode(font).context("a font in the page is not base64")?);
        rest.push_str(&format!("){after}"));
    }
    Ok((rest, fonts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn a_font_goes_in_and_comes_out() -> Result<()> {
        let styles = project::root().join("styles");
        let css = "@font-face{src:url(fonts/well-sans.woff2) format(\"woff2\")}a{background:url(#a)}\
                   @font-face{src:url(\"fonts/well-serif.woff2\")}";
        let page = embed(css, &styles)?;
        assert_eq!(page.matches(DATA).count(), 2);
        let (rest, fonts) = take_out(&page)?;
        assert_eq!(rest, "@font-face{src:url() format(\"woff2\")}a{background:url(#a)}@font-face{src:url()}");
        let files = ["well-sans", "well-serif"].map(|name| fs::read(styles.join(format!("fonts/{name}.woff2"))));
        assert_eq!(fonts, files.into_iter().collect::<Result<Vec<_>, _>>()?);
        Ok(())
    }

    #[test]
    fn an_unknown_font_is_named() {
        let error = embed("a{src:url(fonts/none.woff2)}", &project::root().join("styles")).err();
        assert!(error.is_some_and(|error| error.to_string().contains("fonts/none.woff2")));
    }
}
