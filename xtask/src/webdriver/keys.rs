//! Special keys, by the code points that `WebDriver` uses for them (<https://www.w3.org/TR/webdriver2/#keyboard-actions>).
#![allow(missing_docs, reason = "each constant has the name that is on the key")]

pub const BACKSPACE: &str = "\u{e003}";
pub const TAB: &str = "\u{e004}";
pub const ENTER: &str = "\u{e007}";
pub const SHIFT: &str = "\u{e008}";
pub const CONTROL: &str = "\u{e009}";
pub const ESCAPE: &str = "\u{e00c}";
pub const PAGE_UP: &str = "\u{e00e}";
pub const PAGE_DOWN: &str = "\u{e00f}";
pub const END: &str = "\u{e010}";
pub const HOME: &str = "\u{e011}";
pub const ARROW_LEFT: &str = "\u{e012}";
pub const ARROW_UP: &str = "\u{e013}";
pub const ARROW_RIGHT: &str = "\u{e014}";
pub const ARROW_DOWN: &str = "\u{e015}";
pub const DELETE: &str = "\u{e017}";
