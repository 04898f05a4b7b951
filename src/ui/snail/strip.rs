//! A run as a strip of frames: the same picture for readers who want no motion, and a way to a day for all.

use yew::AttrValue;

use super::{
    super::{
        markup::{Markup, put},
        number::At,
    },
    log::permalink,
};
use crate::{
    link::SnailState,
    snail::{DayEntry, Length},
};

const FRAMES: u32 = 8;
const TALL: f64 = 96.0;

/// A well of its own height, and a snail in it: 44 by 120.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
pub(super) fn small_well(page: &mut Markup, entry: &DayEntry, tallest: Length) {
    let y = |length: Length| (112.0 - TALL * length.feet() / tallest.feet().max(0.25)) as f32;
    let wall = y(entry.wall_before);
    let (x, snail) = if entry.out { (38, wall - 5.0) } else { (24, y(entry.top).min(107.0)) };
    let (top, snail) = (At(wall), At(snail));
    put!(
        page,
        "<svg viewBox=\"0 0 48 120\" aria-hidden=\"true\"><path class=\"brick\" d=\"M6,{top}h6V116h18V{top}h6V120H6z\"/>"
    );
    put!(page, "<circle class=\"dot\" r=\"5\" cx=\"{x}\" cy=\"{snail}\"/></svg>");
}

/// Eight frames from the first day to the last, each a link to its day.
pub(super) fn strip(snail: &SnailState, diary: &[DayEntry], day: u32) -> AttrValue {
    let last = diary.last().map_or(0, |entry| entry.day);
    let tallest = diary.iter().map(|entry| entry.wall_before.max(entry.top)).max().unwrap_or(snail.setting.depth);
    let mut page = Markup::default();
    let mut before = 0;
    for nth in 1..=FRAMES {
        let nth = (last * nth).div_ceil(FRAMES);
        let entry = diary.get((nth as usize).wrapping_sub(1)).filter(|_| nth != before);
        before = nth;
        let Some(entry) = entry else { continue };
        let current = if nth == day { " aria-current=\"true\"" } else { "" };
        put!(page, "<li><a href=\"{}\"{current}>", permalink(snail, nth).replace('&', "&amp;"));
        small_well(&mut page, entry, tallest);
        put!(page, "day {nth}<br>");
        if entry.out {
            page.put("out</a></li>");
        } else {
            put!(page, "{} ft</a></li>", entry.top);
        }
    }
    page.text()
}
