//! The content security policy (CSP) of the page: only the scripts and styles written in the page may run.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

use super::html;

/// The `meta` element with the policy, which allows the scripts and styles of the page by their hashes. Pictures and the manifest
/// are `data:` URLs in the page; `WebKit` has no directive for a manifest, so `default-src` allows them.
pub fn policy(page: &str) -> String {
    let scripts = html::elements(page, "script");
    let scripts =
        hashes(scripts.iter().filter(|script| !script.attributes.contains("type=")).map(|script| script.text));
    let styles = hashes(html::elements(page, "style").iter().map(|style| style.text));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src data:; connect-src 'none'; frame-src 'none'; object-src 'none'; \
         script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; base-uri 'none'; form-action 'none'\">"
    )
}

/// The CSP source expressions, with SHA-256 hashes, for these texts.
fn hashes<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(|text| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_not_a_script() {
        let policy = policy("<script type=\"text/plain\" id=\"wasm\">x</script><script>y</script><style></style>");
        assert_eq!(policy.matches("sha256-").count(), 2);
        // The well-known hash of the empty text.
        assert!(policy.contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
    }
}
