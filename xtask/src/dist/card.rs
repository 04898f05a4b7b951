//! The card: the picture that a site shows with a link to the page. Its well and its map are the drawings of the page.

use std::fs;

use anyhow::{Context, Result};
use snailwell::content::law;
use snailwell::law::Rect;

use super::{fonts, minify};
use crate::project;
use crate::setup::Tools;

const TEMPLATE: &str = include_str!("card.svg");
/// The style sheets of the two drawings.
const SHEETS: [&str; 4] = ["fonts.css", "tokens.css", "map.css", "snail.css"];
/// The nodes in the middle of the part of the map that is shown: what the page asks about first, and the licence that it needs.
const SHOWN: [&str; 2] = ["basic", "pc-to-phone"];
/// The width and height of that part in the card, and the space around the two nodes, in units of the map.
const PART: [f32; 2] = [774.0, 324.0];
const MARGIN: f32 = 6.0;
/// The largest number of letters in a line under the title.
const LINE: usize = 52;

/// The card as an SVG file that needs nothing else, with drawings of the prerendered article.
pub(super) fn svg(tools: &Tools, article: &str, name: &str) -> Result<String> {
    let styles = project::root().join("styles");
    let sheets = SHEETS.map(|sheet| fs::read_to_string(styles.join(sheet)));
    let css = sheets.into_iter().collect::<Result<Vec<_>, _>>().context("cannot read the style sheets")?.concat();
    let css = fonts::embed(&minify(tools, "css", &css)?, &styles)?;
    let (law, texts) = (law(), &law().texts.page);
    let deck: String = (0..)
        .zip(lines(&texts.deck, LINE))
        .map(|(nth, line)| format!("<text class=\"deck\" x=\"50\" y=\"{}\">{line}</text>", 222 + nth * 44))
        .collect();
    let values = [
        ("{label}", format!("{name}. {} {}", texts.deck.as_str(), texts.kicker.as_str())),
        ("{styles}", css),
        ("{kicker}", texts.kicker.to_string()),
        ("{name}", name.to_owned()),
        ("{deck}", deck),
        ("{shown}", shown()?),
        ("{width}", law.wide.width.to_string()),
        ("{height}", law.wide.height.to_string()),
        ("{map}", drawing(article, "<svg id=\"map-wide\"")?.to_owned()),
        ("{well}", drawing(article, "<svg viewBox=\"0 0 420 470\"")?.to_owned()),
    ];
    Ok(values.iter().fold(TEMPLATE.to_owned(), |card, (mark, value)| card.replace(mark, value)))
}

/// The first drawing of the article that begins like this.
fn drawing<'a>(article: &'a str, begins: &str) -> Result<&'a str> {
    const END: &str = "</svg>";
    let from = article.find(begins).and_then(|at| article.get(at..));
    let drawing = from.and_then(|from| from.get(..from.find(END)? + END.len()));
    drawing.with_context(|| {
        format!("the article has no drawing that begins with `{begins}`: correct xtask/src/dist/card.rs")
    })
}

/// How the map is moved and enlarged, so that the nodes of [`SHOWN`] fill the width of its part of the card.
fn shown() -> Result<String> {
    let of = |id: &str| law().node_index(id).and_then(|index| law().wide.boxes.get(index));
    let boxes: Option<Vec<&Rect>> = SHOWN.into_iter().map(of).collect();
    let boxes = boxes.context("a node in the middle of the card is not on the map: correct xtask/src/dist/card.rs")?;
    let least = |edge: fn(&Rect) -> f32| boxes.iter().map(|place| edge(place)).fold(f32::INFINITY, f32::min);
    let most = |edge: fn(&Rect) -> f32| boxes.iter().map(|place| edge(place)).fold(0.0, f32::max);
    let (left, right) = (least(|place| place.x) - MARGIN, most(|place| place.x + place.w) + MARGIN);
    let middle = f32::midpoint(least(|place| place.y), most(|place| place.y + place.h));
    let [width, height] = PART;
    let scale = width / (right - left);
    let top = middle - height / scale / 2.0;
    Ok(format!("scale({scale:.3}) translate({:.1} {:.1})", -left, -top))
}

/// The text in lines of at most so many letters.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < most) {
            Some(line) => *line += &format!(" {word}"),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_between_words() {
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
    }

    #[test]
    fn the_drawings_of_the_card_are_in_the_article() -> Result<()> {
        assert_eq!(drawing("a<svg id=\"x\"><g></g></svg>b</svg>", "<svg id=\"x\"")?, "<svg id=\"x\"><g></g></svg>");
        let article = snailwell::ui::prerender();
        assert!(drawing(&article, "<svg id=\"map-wide\"")?.contains(">Basic licence<"));
        assert!(drawing(&article, "<svg viewBox=\"0 0 420 470\"")?.contains("class=\"shell\""));
        Ok(())
    }

    #[test]
    fn the_words_fit_beside_the_well() {
        assert!(
            lines(&law().texts.page.deck, LINE).len() <= 2,
            "the text under the title needs a third line, which lies on the map"
        );
        assert!(shown().is_ok());
    }
}
