//! Numbers as text, without the machinery for printing floats.

/// A number with so many decimals, rounded half up; negative numbers and what is not a number count as 0.
pub(super) fn fixed(value: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "saturates")]
    let scaled = (value * scale as f64 + 0.5) as u64;
    let width = places as usize;
    if places == 0 { scaled.to_string() } else { format!("{}.{:0width$}", scaled / scale, scaled % scale) }
}

/// A coordinate: at most one decimal.
pub(super) fn at(value: f32) -> String {
    let tenths = (f64::from(value) * 10.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller")]
    let tenths = tenths as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// A whole number with its thousands apart: `1,000,000`.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
