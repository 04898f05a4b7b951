//! Text measurement: an upper bound of the width of a text, in units, for a font that is not known.
//!
//! The page brings its own sans serif, but a browser may refuse it, and shows another one then. The widest in common use is `DejaVu` Sans
//! (Verdana is close), so each class of characters below has the widest advance found there, rounded up. A text that fits by this measure
//! fits in every common font, and in the page's own, which is narrower.

/// Font size of a node's title (semibold), in units.
pub const TITLE: f32 = 13.0;
/// Font size of a node's second line, in units.
pub const SUBTITLE: f32 = 10.5;
/// Font size of a wire's label, in units; also the height of the label's box.
pub const LABEL: f32 = 11.0;

/// Width of a title, in units.
pub fn title(text: &str) -> f32 {
    text.chars().map(bold).sum::<f32>() * TITLE
}

/// Width of a second line, in units.
pub fn subtitle(text: &str) -> f32 {
    text.chars().map(regular).sum::<f32>() * SUBTITLE
}

/// Width of a wire's label, in units.
pub fn label(text: &str) -> f32 {
    text.chars().map(regular).sum::<f32>() * LABEL
}

/// Advance of a semibold character in em. A weight of 600 falls back to bold where there is no semibold.
fn bold(c: char) -> f32 {
    match c {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '·' => 0.36,
        'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' | '/' | '!' | '"' | '“' | '”' | '–' => 0.49,
        'c' | 's' | 'z' | 'v' | 'x' | 'y' | 'J' => 0.63,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' => 1.04,
        'w' => 0.93,
        'a'..='z' | '0'..='9' => 0.71,
        'A'..='Z' => 0.8,
        _ if wide(c) => 1.0,
        _ => 0.85,
    }
}

/// Advance of a regular character in em: nine tenths of the bold one, or 1 for a full-width character.
fn regular(c: char) -> f32 {
    if wide(c) { 1.0 } else { bold(c) * 0.9 }
}

/// Whether a character is full width: CJK ideographs, their punctuation, kana, hangul and full-width forms.
fn wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}
