//! A small web server for one machine.

use std::fs;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Response, Server};

/// A page that is not a file: its path after the prefix, and its HTML.
pub type Extra = (String, String);

/// Serves a folder on this machine alone.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder.
    pub folder: PathBuf,
    /// Where it appears: `/`, or a path such as `/some/place/`.
    pub prefix: String,
    /// Pages beside those of the folder.
    pub extra: Vec<Extra>,
}

impl Site {
    /// Serves from a thread of its own until the program ends, and gives the address of the prefix. Port 0 is any free one.
    pub fn start(self, port: u16) -> Result<String> {
        let server =
            Server::http(("127.0.0.1", port)).map_err(|reason| anyhow!("cannot listen on port {port}: {reason}"))?;
        let address = format!("http://{}{}", server.server_addr(), self.prefix);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let answer = self.answer(request.url());
                // A browser that went away is no fault.
                let _ = match answer {
                    Some((bytes, kind)) => {
                        let mut response = Response::from_data(bytes);
                        if let Ok(header) = Header::from_bytes("Content-Type", kind) {
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

    fn answer(&self, url: &str) -> Option<(Vec<u8>, &'static str)> {
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
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        Some((fs::read(self.folder.join(name)).ok()?, kind))
    }
}
