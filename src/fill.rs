//! Words with places for other words: in the program, half the weight of a list of both.

/// The template with each `{}` replaced by the next of the words; a place without a word is left empty.
pub(crate) fn fill(template: &str, words: &[&str]) -> String {
    let mut text = String::new();
    fill_into(&mut text, template, words);
    text
}

/// [`fill`], at the end of a text.
pub(crate) fn fill_into(text: &mut String, template: &str, words: &[&str]) {
    let mut words = words.iter();
    for (nth, part) in template.split("{}").enumerate() {
        if nth > 0 {
            text.push_str(words.next().copied().unwrap_or_default());
        }
        text.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn every_place_takes_the_next_word() {
        assert_eq!(fill("{} in a {}.", &["A snail", "well {}"]), "A snail in a well {}.");
        assert_eq!(fill("{}{}", &["one"]), "one");
        assert_eq!(fill("no place", &["one"]), "no place");
    }
}
