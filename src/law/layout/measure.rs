//! Text measurement: the width of a text in units, in the sans serif that the page brings along (`styles/fonts/well-sans.woff2`).
//!
//! Kerning, which narrows a text a little, is not counted. A browser that refuses the page's face shows a system face instead; the padding
//! of a box leaves room for one that is a tenth wider. A browser test compares these widths with those in the page.

/// Font size of a node's title (semibold), in units.
pub const TITLE: f32 = 13.0;
/// Font size of a node's second line, in units.
pub const SUBTITLE: f32 = 10.5;
/// Font size of a wire's label (semibold), in units; also the height of the label's box.
pub const LABEL: f32 = 11.0;

/// The advances of the printable ASCII characters, from the space to the tilde, in thousandths of an em, at weight 400.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
    847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
    542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];
/// The same at weight 600.
#[rustfmt::skip]
const SEMIBOLD: [u16; 95] = [
    200, 315, 483, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
    875, 558, 597, 576, 625, 538, 509, 628, 663, 282, 494, 597, 502, 745, 657, 674, 581, 674, 591, 545, 546, 655, 536, 800, 540, 501, 540, 324, 344, 324, 513, 500,
    548, 516, 563, 462, 564, 507, 317, 519, 558, 261, 263, 522, 271, 843, 560, 548, 564, 564, 373, 431, 361, 556, 495, 748, 480, 494, 443, 324, 254, 324, 513,
];

/// Width of a title, in units.
#[must_use]
pub fn title(text: &str) -> f32 {
    width(text, &SEMIBOLD) * TITLE
}

/// Width of a second line, in units.
#[must_use]
pub fn subtitle(text: &str) -> f32 {
    width(text, &REGULAR) * SUBTITLE
}

/// Width of a wire's label, in units.
#[must_use]
pub fn label(text: &str) -> f32 {
    width(text, &SEMIBOLD) * LABEL
}

/// The width of a text in em. A character outside ASCII counts as one em: so wide are Chinese characters, and hardly any other is wider.
fn width(text: &str, advances: &[u16; 95]) -> f32 {
    let advance =
        |c: char| u32::from(c).checked_sub(u32::from(' ')).and_then(|nth| advances.get(nth as usize)).copied();
    text.chars().map(|c| f32::from(advance(c).unwrap_or(1000)) / 1000.0).sum()
}
