//! What a server should send with the page, and the files in `hosting` that make servers send it.

use std::fs;

use anyhow::{Context, Result};

use crate::project;

/// The headers, with their values. The policy is that of the page itself, without its hashes, which change with every build; and any
/// site may frame the page.
pub const HEADERS: [(&str, &str); 5] = [
    // Browsers ask each time whether the page has changed, and are told in a few bytes that it has not.
    ("Cache-Control", "no-cache"),
    ("X-Content-Type-Options", "nosniff"),
    // Sites that are isolated from others may frame the page, too.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    (
        "Content-Security-Policy",
        "default-src data:; connect-src 'none'; frame-src 'none'; object-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    ),
];

/// The configuration for nginx.
pub const NGINX: &str = "nginx.conf";
/// The configuration for Apache, a file `.htaccess`.
pub const APACHE: &str = "apache.htaccess";
/// The headers for Netlify and Cloudflare Pages, a file `_headers`.
pub const HEADERS_FILE: &str = "_headers";

/// The text of a file in `hosting`.
pub fn read(name: &str) -> Result<String> {
    let path = project::root().join("hosting").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The headers that a file sets, each in a line of its own.
    fn headers(file: &str, line: fn(&str) -> Option<(&str, &str)>) -> Vec<(String, String)> {
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        file.lines().filter_map(|text| line(text.trim()).map(owned)).collect()
    }

    fn ours() -> Vec<(String, String)> {
        HEADERS.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
    }

    #[test]
    fn nginx_and_apache_are_told_to_send_the_headers() -> Result<()> {
        let nginx =
            headers(&read(NGINX)?, |line| line.strip_prefix("add_header ")?.strip_suffix("\";")?.split_once(" \""));
        assert_eq!(nginx, ours());
        let apache =
            headers(&read(APACHE)?, |line| line.strip_prefix("Header set ")?.strip_suffix('"')?.split_once(" \""));
        assert_eq!(apache, ours());
        Ok(())
    }

    #[test]
    fn the_headers_file_has_one_rule_with_the_headers() -> Result<()> {
        let file = read(HEADERS_FILE)?;
        let rules: Vec<&str> = file.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(rules, ["/snail/*"]);
        assert_eq!(headers(&file, |line| line.split_once(": ").filter(|_| !line.starts_with('#'))), ours());
        // Cloudflare ignores what is longer.
        assert!(file.lines().all(|line| line.len() <= 2000));
        Ok(())
    }
}
