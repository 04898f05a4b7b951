//! A small web server for one machine.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Response, Server};

/// A page that is not a file: its path after the prefix, and its HTML.
pub type Extra = (String, String);

/// Serves a folder on this machine alone.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The folder.
    pub folder: PathBuf,
    /// Where it appears: `/`, or a path such as `/some/place/`.
    pub prefix: String,
    /// Pages beside those of the folder.
    pub extra: Vec<Extra>,
    /// What every answer says in its head. A `Content-Type` here takes the place of the right one; an empty one leaves it out.
    pub headers: Vec<(String, String)>,
    /// Whether answers are packed by brotli, as a good host does it.
    pub packed: bool,
}

impl Site {
    /// Serves from a thread of its own until the program ends, and gives the address of the prefix. Port 0 is any free one.
    pub fn start(self, port: u16) -> Result<String> {
        let server =
            Server::http(("127.0.0.1", port)).map_err(|reason| anyhow!("cannot listen on port {port}: {reason}"))?;
        let address = format!("http://{}{}", server.server_addr(), self.prefix);
        let mut packed = BTreeMap::new();
        if let (true, Some((page, _))) = (self.packed, self.stdout(&self.prefix)) {
            // A host has packed it long before anyone asks.
            packed.insert(self.prefix.clone(), pack(&page));
        }
        thread::spawn(move || {
            for request in server.incoming_requests() {
                // A browser that went away is no fault.
                let _ = match self.stdout(request.url()) {
                    Some((mut bytes, kind)) => {
                        if self.packed {
                            bytes = packed.entry(request.url().to_owned()).or_insert_with(|| pack(&bytes)).clone();
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

    fn stdout(&self, url: &str) -> Option<(Vec<u8>, &'static str)> {
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

fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut small = Vec::new();
    // Reading from memory cannot fail.
    let _ = brotli::CompressorReader::new(bytes, 4096, 11, 22).read_to_end(&mut small);
    small
}
