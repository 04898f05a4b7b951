//! A small local web server, for `cargo xtask serve`, the audit and the browser tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Response, Server};

use crate::compress;

/// An extra page that is not a file in the folder: its path after the prefix, and its HTML.
pub type Extra = (String, String);

/// A site to serve on this machine only (127.0.0.1).
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// The path under which the folder is served: `/`, or for example `/some/place/`.
    pub prefix: String,
    /// Extra pages, besides the files of the folder.
    pub extra: Vec<Extra>,
    /// Headers of every response. A `Content-Type` replaces the correct one; a header with an empty value is left out.
    pub headers: Vec<(String, String)>,
    /// Whether responses are compressed with brotli, as a good host would do.
    pub packed: bool,
}

impl Site {
    /// Starts the server in a new thread, where it runs until the program ends. Returns the URL of the prefix. With port 0 the
    /// system chooses a free port.
    ///
    /// # Errors
    ///
    /// If the port is in use.
    pub fn start(self, port: u16) -> Result<String> {
        let server =
            Server::http(("127.0.0.1", port)).map_err(|reason| anyhow!("cannot listen on port {port}: {reason}"))?;
        let address = format!("http://{}{}", server.server_addr(), self.prefix);
        let mut packed = BTreeMap::new();
        if let (true, Some((page, _))) = (self.packed, self.file_for(&self.prefix)) {
            // Compressed in advance, as on a real host, so that the first request does not wait.
            packed.insert(self.prefix.clone(), compress::brotli(&page));
        }
        thread::spawn(move || {
            for request in server.incoming_requests() {
                // If the browser has closed the connection, that is not an error.
                let _ = match self.file_for(request.url()) {
                    Some((mut bytes, kind)) => {
                        if self.packed {
                            let url = request.url().to_owned();
                            let small = packed.entry(url).or_insert_with(|| compress::brotli(&bytes));
                            bytes.clone_from(small);
                        }
                        let mut response = Response::from_data(bytes);
                        for header in self.head(kind) {
                            response.add_header(header);
                        }
                        request.respond(response)
                    }
                    None => request.respond(Response::from_string("Not found").with_status_code(404)),
                };
            }
        });
        Ok(address)
    }

    /// The headers of a response of this content type.
    fn head(&self, kind: &str) -> Vec<Header> {
        let own = self.headers.iter().find(|(name, _)| name == "Content-Type");
        let mut all = vec![("Content-Type", own.map_or(kind, |(_, own)| own))];
        if self.packed {
            all.push(("Content-Encoding", "br"));
        }
        all.extend(
            self.headers
                .iter()
                .filter(|(name, _)| name != "Content-Type")
                .map(|(name, value)| (name.as_str(), value.as_str())),
        );
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
            .collect()
    }

    /// The bytes and the content type for a URL; `None` if there is no such page or file.
    fn file_for(&self, url: &str) -> Option<(Vec<u8>, &'static str)> {
        let path = url.split(['?', '#']).next()?.strip_prefix(&self.prefix)?;
        if let Some((_, page)) = self.extra.iter().find(|(name, _)| name == path) {
            return Some((page.clone().into_bytes(), "text/html; charset=utf-8"));
        }
        let name = if path.is_empty() { "index.html" } else { path };
        if name.split('/').any(|part| part == ".." || part.is_empty()) {
            return None;
        }
        let kind = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        Some((fs::read(self.folder.join(name)).ok()?, kind))
    }
}
