//! The sentences about the law and the thread that stand around the tools of each section (`texts.toml`).
//!
//! A section has one entry in the file and one struct here. To add a section: a struct, a field of [`Texts`], and a line each in
//! `validate::FILES`, `validate::texts` and `validate::schema`.

use super::StaticStr;
use serde::{Deserialize, Serialize};

/// Everything in `texts.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Texts {
    /// The header, the footer, and what all sections share.
    pub page: PageTexts,
    /// The map.
    pub map: MapTexts,
    /// The trace.
    pub trace: TraceTexts,
    /// The simulator of the snail in the well.
    pub snail: SnailTexts,
    /// The timeline.
    pub timeline: TimelineTexts,
    /// The thread.
    pub thread: ThreadTexts,
    /// The sources.
    pub sources: SourcesTexts,
}

/// The texts of the header, of the footer, and of all sections.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct PageTexts {
    /// What the page is about, as a title without a full stop.
    pub subject: StaticStr,
    /// The line above the title.
    pub kicker: StaticStr,
    /// The line under the title.
    pub deck: StaticStr,
    /// The line at the end of a section and of a saved file; `{day}` is the day that the page describes.
    pub as_of: StaticStr,
    /// The text of the footer; `{day}` is the day that the page describes.
    pub foot: StaticStr,
}

/// The texts of the map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct MapTexts {
    /// The caption of the picture.
    pub caption: StaticStr,
    /// What stands before the list of cases in which a node matters; it describes the default case apart from the service.
    pub matters: StaticStr,
    /// How to cite a part of the map: `{title}` names the part, `{day}` is the day that the page describes, `{basis}` is
    /// `citation_basis` or empty, and `{link}` is the address.
    pub citation: StaticStr,
    /// The part of a citation that says what it rests on; `{paragraphs}` are numbers of paragraphs. It begins with a space.
    pub citation_basis: StaticStr,
}

/// The texts of the trace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct TraceTexts {
    /// Why the commentary’s reading answers for another day than the one asked about; `{day}` is that other day.
    pub answers_as_of: StaticStr,
    /// Why the timeline of the commentary’s reading ends.
    pub goes_no_further: StaticStr,
    /// Whom the rules bind.
    pub providers: StaticStr,
    /// What the law also asks of a foreign-owned provider, and the trace does not test.
    pub foreign: StaticStr,
    /// The caption of the table of outcomes.
    pub table: StaticStr,
    /// Where a copied text comes from; `{day}` is the day for which it answers.
    pub quotation: StaticStr,
}

/// The texts of the simulator.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct SnailTexts {
    /// Why the answer to the textbook puzzle is 28 and not 30.
    pub classic: StaticStr,
    /// The reply to a reader who guessed 30 in the textbook puzzle.
    pub classic_guess: StaticStr,
    /// The label in the picture for bricks that were added to the wall since the first day.
    pub bricks: StaticStr,
}

/// The texts of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct TimelineTexts {
    /// What the section shows.
    pub introduction: StaticStr,
}

/// The texts of the thread.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct ThreadTexts {
    /// What the section shows; `{comments}` is the number of comments and replies.
    pub introduction: StaticStr,
    /// What stands after the parameters of a well whose numbers no voice gave. It begins with a space.
    pub well: StaticStr,
}

/// The texts of the sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct SourcesTexts {
    /// How many claims there are: `{retold}` from the thread, `{checked}` of these with a check, `{added}` from elsewhere.
    pub counts: StaticStr,
    /// How the claims were checked.
    pub method: StaticStr,
    /// Who wrote the commentary, and where.
    pub origin: StaticStr,
    /// The address of the post.
    pub post: StaticStr,
    /// How the paragraphs of the thread are numbered.
    pub numbering: StaticStr,
    /// How accessible the page is, and how that is known.
    pub accessibility: StaticStr,
    /// What a reader can do in which way.
    pub accessible: Vec<StaticStr>,
    /// What is not accessible enough, or was not tried.
    pub inaccessible: Vec<StaticStr>,
}

/// A text with each `{name}` replaced by its value.
///
/// ```
/// use snailwell::law::{StaticStr, filled};
/// assert_eq!(filled(StaticStr::new("As of {day}."), &[("day", "5 January 2011")]), "As of 5 January 2011.");
/// ```
#[must_use]
pub fn filled(text: StaticStr, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text.as_str();
    while let Some((before, name, after)) = next_blank(rest) {
        filled.push_str(before);
        filled.push_str(values.iter().find(|(of, _)| *of == name).map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The names in braces in a text, in order.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::law) fn blanks(text: StaticStr) -> Vec<&'static str> {
    let mut names = Vec::new();
    let mut rest = text.as_str();
    while let Some((_, name, after)) = next_blank(rest) {
        names.push(name);
        rest = after;
    }
    names
}

/// The text before the first name in braces, that name, and the text after it.
fn next_blank(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::{StaticStr, filled};

    #[test]
    fn a_value_is_not_searched_for_more_names() {
        let text = StaticStr::new("{a} and {b}, {a}");
        assert_eq!(filled(text, &[("a", "{b}"), ("b", "c")]), "{b} and c, {b}");
        assert_eq!(filled(StaticStr::new("none {here"), &[]), "none {here");
    }
}
