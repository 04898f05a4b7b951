//! Metadata for sites that link to or embed the page: Open Graph cards, structured data (JSON-LD), a web manifest and oEmbed.
//!
//! Metadata that needs the address of the page is included only if `SNAILWELL_URL` gives it: the file does not know where it will be
//! published.

use std::fs;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::{card, embed_heights};
use crate::project;
use crate::setup::{self, Tools};
use crate::webdriver::Browser;

const NAME: &str = "The Snail in the Well";
/// The title and the description of the page, the same as in `index.html`.
const TITLE: &str = "The Snail in the Well: Internet telephony (VoIP) and Skype in China, January 2011";
const ABOUT: &str = "Was Skype illegal in China in January 2011? How Internet telephony (VoIP) was licensed, as a map that answers questions, \
                     with the puzzle of the snail in the well.";

/// The day of the last change of the content. Whoever changes the content changes this, too; without it, unfurlers guess a date.
const REVISED: &str = "2026-11-26";

/// What the card shows.
const CARD: &str = "The title of the page, a part of its map of licences and services, and a well in which a snail has nearly reached the rim.";

/// The address where the page will be published, from `SNAILWELL_URL`, with a slash at the end; `None` if it is not set.
///
/// # Errors
///
/// If it is not a plain `http:` or `https:` address, or if the picture that the page would name there cannot be drawn.
pub fn address() -> Result<Option<String>> {
    let Ok(given) = std::env::var("SNAILWELL_URL") else { return Ok(None) };
    let plain = given.starts_with("https://") || given.starts_with("http://");
    let plain = plain && !given.contains(|letter: char| letter.is_whitespace() || "\"<>&#?'".contains(letter));
    ensure!(
        plain,
        "SNAILWELL_URL is `{given}`: set it to the http or https address of the folder, such as https://example.org/snail/"
    );
    ensure!(
        setup::has_chromium(),
        "with SNAILWELL_URL the page names dist/card.png, and Chromium, which draws it, is missing: run `cargo xtask setup` first"
    );
    Ok(Some(format!("{}/", given.trim_end_matches('/'))))
}

/// The elements with metadata for the head of the page.
pub fn head(address: Option<&str>) -> String {
    let mut head = format!(
        "<meta property=\"og:type\" content=\"article\">\
         <meta property=\"og:site_name\" content=\"{NAME}\">\
         <meta property=\"og:locale\" content=\"en_GB\">\
         <meta property=\"article:modified_time\" content=\"{REVISED}\">\
         <meta property=\"og:title\" content=\"{TITLE}\">\
         <meta property=\"og:description\" content=\"{ABOUT}\">\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\
         <link rel=\"manifest\" href=\"data:application/manifest+json,{}\">\
         <script type=\"application/ld+json\">{}</script>",
        percent(&manifest().to_string()),
        data(address)
    );
    if let Some(address) = address {
        head.push_str(&format!(
            "<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">\
             <meta property=\"og:image\" content=\"{address}card.png\"><meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\"><meta property=\"og:image:type\" content=\"image/png\"><meta property=\"og:image:alt\" content=\"{CARD}\">\
             <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}oembed.json\" title=\"{TITLE}\">"
        ));
    }
    head
}

/// Writes the files beside the page: `oembed.json`, `card.svg`, `snail-well.js` with the custom element, and `card.png` if Chromium is
/// installed to draw it; if it is not, says so.
pub fn beside(tools: &Tools, article: &str, address: Option<&str>) -> Result<()> {
    let dist = project::root().join("dist");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(dist.join(name), bytes).with_context(|| format!("cannot write dist/{name}"))
    };
    let has_card = setup::has_chromium();
    write("oembed.json", format!("{:#}\n", oembed(address.unwrap_or_default(), has_card)).as_bytes())?;
    write("card.svg", card::svg(tools, article, NAME)?.as_bytes())?;
    write("snail-well.js", super::ELEMENT.as_bytes())?;
    if has_card {
        write("card.png", &picture()?)?;
    } else {
        // A picture of an earlier build would not fit the page.
        let _ = fs::remove_file(dist.join("card.png"));
        println!("There is no dist/card.png: Chromium, which draws it, is missing. `cargo xtask setup` installs it.");
    }
    if address.is_none() {
        println!("The page names no picture for links to it: set SNAILWELL_URL to the address where you publish it.");
    }
    Ok(())
}

/// The web app manifest.
fn manifest() -> Value {
    json!({ "name": NAME, "short_name": "Snail", "display": "minimal-ui", "background_color": "#f7f2e8", "theme_color": "#f7f2e8" })
}

/// The structured data, in the vocabulary of schema.org.
fn data(address: Option<&str>) -> Value {
    let mut data = json!({
        "@context": "https://schema.org", "@type": ["Article", "LearningResource"], "headline": TITLE, "name": NAME, "description": ABOUT,
        "inLanguage": "en", "dateModified": REVISED, "temporalCoverage": "1999/2025", "learningResourceType": ["interactive diagram", "simulation"],
        "educationalLevel": "higher education", "isAccessibleForFree": true, "license": "https://spdx.org/licenses/MIT",
        "about": ["Telecommunications law of China", "Voice over IP", "Skype", "First-passage time"],
    });
    if let (Some(address), Some(fields)) = (address, data.as_object_mut()) {
        fields.insert("url".into(), address.into());
        fields.insert("image".into(), format!("{address}card.png").into());
    }
    data
}

/// The oEmbed response: a frame with the story, which is what the page begins with.
fn oembed(address: &str, has_card: bool) -> Value {
    let (width, height) = embed_heights::written("story");
    let html = format!(
        "<iframe src=\"{address}index.html#/story?embed=1\" title=\"{TITLE}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\"></iframe>"
    );
    let mut oembed = json!({
        "version": "1.0", "type": "rich", "title": TITLE, "provider_name": NAME, "html": html, "width": width, "height": height,
    });
    if let (true, Some(fields)) = (has_card, oembed.as_object_mut()) {
        fields.insert("thumbnail_url".into(), format!("{address}card.png").into());
        fields.insert("thumbnail_width".into(), 1200.into());
        fields.insert("thumbnail_height".into(), 630.into());
    }
    oembed
}

/// The card as a PNG, drawn by a browser from `dist/card.svg`.
fn picture() -> Result<Vec<u8>> {
    let browser = Browser::start()?;
    browser.emulate_desktop(1200, 630)?;
    browser.open(&format!("file://{}", project::root().join("dist/card.svg").display()))?;
    // A picture with a fault in its markup is not drawn.
    let drawn = browser.js_later("const done = arguments[arguments.length - 1]; document.fonts.ready.then(() => done(document.documentElement.localName === 'svg' && !document.querySelector('parsererror')));")?;
    ensure!(drawn == true, "dist/card.svg is no well-formed picture: open it in a browser to see why");
    let picture = browser.devtools("Page.captureScreenshot", &json!({}))?;
    Ok(BASE64.decode(picture.get("data").and_then(Value::as_str).context("the browser returned no screenshot")?)?)
}

/// Percent-encodes every character of a text that may not stand in the path of a `data:` URL.
fn percent(text: &str) -> String {
    let encoded = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' | b'@' | b',' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encoded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_description_are_those_of_the_page() {
        let page = include_str!("../../../index.html");
        assert!(page.contains(&format!("<title>{TITLE}</title>")));
        assert!(page.contains(&format!("<meta name=\"description\" content=\"{ABOUT}\">")));
        // The embed panel takes the name from the title.
        assert!(TITLE.starts_with(&format!("{NAME}: ")));
    }

    #[test]
    fn an_address_is_said_only_where_it_is_known() {
        assert!(!head(None).contains("canonical") && !head(None).contains("og:image"));
        let head = head(Some("https://example.org/snail/"));
        assert!(head.contains("rel=\"canonical\" href=\"https://example.org/snail/\""));
        assert!(head.contains("content=\"https://example.org/snail/card.png\""));
    }

    #[test]
    fn a_card_has_all_that_unfurlers_ask_for() {
        let head = head(Some("https://example.org/snail/"));
        for name in [
            "type",
            "title",
            "description",
            "site_name",
            "locale",
            "url",
            "image",
            "image:type",
            "image:width",
            "image:height",
            "image:alt",
        ] {
            assert_eq!(head.matches(&format!("<meta property=\"og:{name}\" content=\"")).count(), 1, "og:{name}");
        }
        assert!(head.contains("article:modified_time") && head.contains("\"dateModified\""));
    }

    #[test]
    fn a_site_that_asks_for_oembed_gets_one_section_whole_and_no_style() {
        let html = oembed("https://example.org/snail/", true).get("html").map(ToString::to_string).unwrap_or_default();
        assert!(html.contains("#/story?embed=1") && html.contains("1090") && !html.contains("style"), "{html}");
    }

    #[test]
    fn a_picture_that_is_not_there_is_not_named() {
        assert!(oembed("", true).to_string().contains("card.png"));
        assert!(!oembed("", false).to_string().contains("card.png"));
    }
}
