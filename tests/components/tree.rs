//! Formats rendered HTML as indented lines, so that snapshots are easy to read and compare.

/// Elements that have no end tag.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// A piece of rendered HTML.
enum Piece<'a> {
    /// `<name …>`, without the angle brackets; whether it ends at once.
    Start(&'a str, bool),
    /// `</…>`
    End,
    /// What stands between two tags.
    Text(&'a str),
}

/// The pieces of HTML that Yew rendered: there are no comments in it, and no angle bracket stands in a text or an attribute.
fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    html.split('<')
        .flat_map(|piece| {
            let Some((tag, text)) = piece.split_once('>') else { return [None, Some(Piece::Text(piece))] };
            let tag = if tag.starts_with('/') {
                Piece::End
            } else {
                let open = tag.strip_suffix('/').unwrap_or(tag);
                Piece::Start(open.trim_end(), open != tag || VOID.contains(&name(open)))
            };
            [Some(tag), Some(Piece::Text(text))]
        })
        .flatten()
}

/// The name of an element.
fn name(tag: &str) -> &str {
    tag.split_whitespace().next().unwrap_or_default()
}

/// One element a line, its text after it, its children indented below it. Text after a child has a line of its own.
pub fn of(html: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut depth = 0;
    let mut is_open = false;
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag, ends) => {
                lines.push(format!("{:1$}<{tag}>", "", 2 * depth));
                depth += usize::from(!ends);
                is_open = !ends;
            }
            Piece::End => {
                depth -= 1;
                is_open = false;
            }
            Piece::Text(text) if text.trim().is_empty() => {}
            Piece::Text(text) if is_open => {
                lines.last_mut().unwrap().extend([" ", text.trim()]);
                is_open = false;
            }
            Piece::Text(text) => lines.push(format!("{:1$}{text}", "", 2 * depth, text = text.trim())),
        }
    }
    lines.join("\n")
}

/// The elements by which a reader finds the way: landmarks, headings and whatever has a role, but for the many of a drawing; each with
/// its id, role and name, and a heading with its text.
pub fn outline(html: &str) -> String {
    const WAYMARKS: [&str; 14] = [
        "header", "nav", "main", "footer", "section", "search", "form", "figure", "table", "h1", "h2", "h3", "details",
        "summary",
    ];
    let mut lines: Vec<String> = Vec::new();
    let mut is_heading = false;
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag, _) => {
                let role = attribute(tag, "role");
                is_heading |= ["h1", "h2", "h3", "summary"].contains(&name(tag));
                if WAYMARKS.contains(&name(tag)) || role.is_some_and(|role| !role.starts_with("graphics-object")) {
                    let shown = ["id", "role", "aria-label", "aria-labelledby"]
                        .map(|key| Some(format!(" {key}={}", attribute(tag, key)?)));
                    lines.push(format!("{}{}", name(tag), shown.into_iter().flatten().collect::<String>()));
                }
            }
            Piece::Text(text) if is_heading && !text.trim().is_empty() => {
                lines.last_mut().unwrap().extend([": ", text.trim()]);
                is_heading = false;
            }
            Piece::End | Piece::Text(_) => {}
        }
    }
    lines.join("\n")
}

/// The value of an attribute of a tag.
pub fn attribute<'a>(tag: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {key}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
