//! Parses whole numbers that a reader enters.

/// Parses a whole number from `least` to `most`. `name` is what the error calls it, at the start of a sentence.
///
/// # Errors
///
/// If the text is no such number, a sentence with the range.
pub(super) fn whole_number(text: &str, name: &str, least: u32, most: u32) -> Result<u32, String> {
    let number = text.trim().parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("{name} must be from {least} to {most}."))
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn only_whole_numbers_in_the_range_are_taken() {
        assert_eq!(whole_number(" 7 ", "The day", 1, 10), Ok(7));
        for text in ["0", "11", "-1", "2.5", "", "many"] {
            assert_eq!(whole_number(text, "The day", 1, 10), Err("The day must be from 1 to 10.".to_owned()), "{text}");
        }
    }
}
