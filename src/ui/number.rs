//! Number formatting. It avoids the float formatting of the standard library, which would make the WebAssembly file larger.

/// Formats a number with `places` decimals, rounded half up. Negative numbers and NaN become 0.
pub(super) fn fixed(value: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "saturates"
    )]
    let scaled = (value * scale as f64 + 0.5) as u64;
    let width = places as usize;
    if places == 0 { scaled.to_string() } else { format!("{}.{:0width$}", scaled / scale, scaled % scale) }
}

/// Formats an SVG coordinate with at most one decimal.
pub(super) fn at(value: f32) -> String {
    let tenths = (f64::from(value) * 10.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller")]
    let tenths = tenths as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// Formats a whole number with thousands separators: `1,000,000`.
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

/// Formats an amount in RMB in Chinese units (万 is 10,000, 亿 is 100,000,000) without rounding: `15万元`, `1.05043296亿元`.
pub(super) fn yuan(amount: u64) -> String {
    let (unit, digits, name) = match amount {
        0..10_000 => (1, 0, "元"),
        10_000..100_000_000 => (10_000, 4, "万元"),
        _ => (100_000_000, 8, "亿元"),
    };
    let part = format!("{:0digits$}", amount % unit);
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    [&(amount / unit).to_string(), point, part, name].concat()
}

#[cfg(test)]
mod tests {
    use super::yuan;

    #[test]
    fn chinese_amounts_are_exact() {
        let written = [0, 9_999, 49_999, 150_000, 1_000_000, 105_043_296, 10_000_000_000_000].map(yuan);
        assert_eq!(written, ["0元", "9999元", "4.9999万元", "15万元", "100万元", "1.05043296亿元", "100000亿元"]);
    }
}
