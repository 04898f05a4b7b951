//! Reads and checks `texts.toml`: each section once, and in each text the words in braces that the page fills in.

use super::{Entries, Reader};
use crate::law::{
    MapTexts, PageTexts, SnailTexts, SourcesTexts, StaticStr, Texts, ThreadTexts, TimelineTexts, TraceTexts,
    model::texts::blanks,
};

/// The entries of `texts.toml`, one for each section.
#[derive(Debug)]
pub(super) struct TextEntries {
    page: Entries<PageTexts>,
    map: Entries<MapTexts>,
    trace: Entries<TraceTexts>,
    snail: Entries<SnailTexts>,
    timeline: Entries<TimelineTexts>,
    thread: Entries<ThreadTexts>,
    sources: Entries<SourcesTexts>,
}

impl TextEntries {
    pub fn read(reader: &mut Reader) -> Self {
        Self {
            page: reader.entries("texts.toml", "page"),
            map: reader.entries("texts.toml", "map"),
            trace: reader.entries("texts.toml", "trace"),
            snail: reader.entries("texts.toml", "snail"),
            timeline: reader.entries("texts.toml", "timeline"),
            thread: reader.entries("texts.toml", "thread"),
            sources: reader.entries("texts.toml", "sources"),
        }
    }

    pub fn check(&self, reader: &mut Reader) {
        let Self { page, map, trace, snail, timeline, thread, sources } = self;
        reader.exactly_one(page, "page");
        reader.exactly_one(map, "map");
        reader.exactly_one(trace, "trace");
        reader.exactly_one(snail, "snail");
        reader.exactly_one(timeline, "timeline");
        reader.exactly_one(thread, "thread");
        reader.exactly_one(sources, "sources");
        has_blanks(reader, page, |page| page.as_of, &["day"]);
        has_blanks(reader, page, |page| page.foot, &["day"]);
        has_blanks(reader, map, |map| map.citation, &["title", "day", "basis", "link"]);
        has_blanks(reader, map, |map| map.citation_basis, &["paragraphs"]);
        has_blanks(reader, trace, |trace| trace.answers_as_of, &["day"]);
        has_blanks(reader, trace, |trace| trace.quotation, &["day"]);
        has_blanks(reader, thread, |thread| thread.introduction, &["comments"]);
        has_blanks(reader, sources, |sources| sources.counts, &["retold", "checked", "added"]);
    }

    /// The texts, each the default where its section is missing.
    pub fn only(self) -> Texts {
        Texts {
            page: self.page.only(),
            map: self.map.only(),
            trace: self.trace.only(),
            snail: self.snail.only(),
            timeline: self.timeline.only(),
            thread: self.thread.only(),
            sources: self.sources.only(),
        }
    }
}

/// Reports a text that lacks one of these words in braces, or has another one.
pub(super) fn has_blanks<T>(reader: &mut Reader, of: &Entries<T>, text: fn(&T) -> StaticStr, names: &[&str]) {
    for (nth, entry) in of.entries.iter().enumerate() {
        let text = text(entry);
        let found = blanks(text);
        if let Some(missing) = names.iter().find(|name| !found.contains(name)) {
            let message = format!("the text has no {{{missing}}}: put it where the page is to fill it in");
            reader.problem(of, nth, &text, message);
        }
        if let Some(extra) = found.iter().find(|name| !names.contains(name)) {
            let message = format!("the page cannot fill in {{{extra}}}: take it out");
            reader.problem(of, nth, &text, message);
        }
    }
}
