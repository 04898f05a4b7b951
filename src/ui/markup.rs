//! Parts that are only read, written as text: a virtual tree for them would weigh several times as much.

use core::fmt;

use yew::prelude::*;

use crate::fill::fill_into;

/// Markup under way. What comes from the content or the reader goes through [`Markup::say`].
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Puts markup as it is.
    pub fn put(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Puts markup with words in its places `{}`, as they are.
    pub fn fill(&mut self, template: &str, words: &[&str]) {
        fill_into(&mut self.0, template, words);
    }

    /// Puts markup with values in it; use [`put!`].
    pub fn write(&mut self, words: fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _: fmt::Result = fmt::Write::write_fmt(&mut self.0, words);
    }

    /// Says words; what would be markup in them is written out.
    pub fn say(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '<' => self.0.push_str("&lt;"),
                '&' => self.0.push_str("&amp;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(letter),
            }
        }
    }

    /// Says words that lead somewhere.
    pub fn link(&mut self, to: &str, words: &str) {
        self.put("<a href=\"");
        self.say(to);
        self.put("\">");
        self.say(words);
        self.put("</a>");
    }

    /// What was written.
    pub fn text(self) -> AttrValue {
        self.0.into()
    }

    /// What was written, as a part of the page.
    pub fn html(self) -> Html {
        Html::from_html_unchecked(AttrValue::from(self.0))
    }
}

/// Puts markup as `format!` would: `put!(page, "<b>{}</b>", number)`.
macro_rules! put {
    ($page:expr, $($words:tt)*) => {
        $page.write(format_args!($($words)*))
    };
}
pub(super) use put;
