//! Leaving out of styles and scripts what only their authors read.

/// A style sheet without comments and indentation.
pub fn style(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut quote = None;
    while let Some(c) = rest.next() {
        match quote {
            None if c == '/' && rest.peek() == Some(&'*') => {
                let mut last = ' ';
                rest.next();
                for inner in rest.by_ref() {
                    if last == '*' && inner == '/' {
                        break;
                    }
                    last = inner;
                }
                continue;
            }
            None if c == '"' || c == '\'' => quote = Some(c),
            Some(_) if c == '\\' => {
                out.push(c);
                out.extend(rest.next());
                continue;
            }
            Some(open) if c == open => quote = None,
            _ => {}
        }
        out.push(c);
    }
    lines(&out, |_| true)
}

/// A script without indentation and without lines that are only comment. It must hold no text of several lines.
pub fn script(js: &str) -> String {
    let mut inside = false;
    lines(js, |line| {
        let opens = line.starts_with("/*") && line.find("*/").is_none_or(|end| end + 2 == line.len());
        let dropped = inside || opens || line.starts_with("//");
        inside = (inside || opens) && !line.ends_with("*/");
        !dropped
    })
}

fn lines(text: &str, mut keep: impl FnMut(&str) -> bool) -> String {
    let kept: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty() && keep(line)).collect();
    kept.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(style("/* a */\n  b {\n    content: \"/* c */\";\n  }\n"), "b {\ncontent: \"/* c */\";\n}");
        assert_eq!(script("// a\n  let b = '//';\n/**\n * c\n */\nlet d;"), "let b = '//';\nlet d;");
    }
}
