//! Real web servers, with the configuration that `hosting` offers, send the page as it should reach a reader.

use std::fs;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};
use ureq::Agent;
use xtask::command::stdout;
use xtask::web::Site;
use xtask::webdriver::Browser;
use xtask::{hosting, project, setup};

use crate::{clean, host_page};

/// What a browser says it can read.
const BROWSER: &str = "gzip, deflate, br, zstd";

#[test]
fn nginx_sends_the_page() -> Result<()> {
    let [_, nginx] = setup::servers()?;
    let server = Server::start("nginx", |folder, port| {
        fs::write(
            folder.join("snail.conf"),
            hosting::read(hosting::NGINX)?.replace("/var/www", &folder.join("www").display().to_string()),
        )?;
        let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {};\n", folder.join(name).display()))
            .concat();
        // A server that names another charset, as some do.
        let conf = format!(
            "load_module {0}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n\
             daemon off; master_process off; pid {1}/pid; error_log {1}/errors;\nevents {{}}\n\
             http {{ include {0}/etc/nginx/mime.types; access_log off; charset iso-8859-1;\n{places}\
             server {{ listen 127.0.0.1:{port}; include {1}/snail.conf; }} }}\n",
            nginx.display(),
            folder.display()
        );
        fs::write(folder.join("nginx.conf"), conf)?;
        let mut command = Command::new(nginx.join("usr/sbin/nginx"));
        command.arg("-c").arg(folder.join("nginx.conf")).arg("-p").arg(folder).args(["-e", "errors"]);
        Ok(command)
    })?;
    serves_well(&server)
}

#[test]
fn apache_sends_the_page() -> Result<()> {
    let [apache, _] = setup::servers()?;
    let server = Server::start("apache", |folder, port| {
        fs::write(folder.join("www/snail/.htaccess"), hosting::read(hosting::APACHE)?)?;
        let modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "deflate", "filter"]
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .concat();
        // A server that names another charset, compresses by itself, and takes the names of the compressed files for something else.
        let conf = format!(
            "{modules}ServerName localhost\nListen 127.0.0.1:{port}\nUser #65534\nGroup #65534\n\
             PidFile {0}/pid\nErrorLog {0}/errors\nDefaultRuntimeDir {0}\nTypesConfig /etc/mime.types\n\
             AddDefaultCharset iso-8859-1\nAddLanguage br .br\nAddType application/x-gzip .gz\n\
             AddOutputFilterByType DEFLATE text/html\nDirectoryIndex index.html\nDocumentRoot {0}/www\n\
             <Directory {0}/www>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
            folder.display()
        );
        fs::write(folder.join("apache.conf"), conf)?;
        let mut command = Command::new(&apache);
        command.arg("-X").arg("-d").arg(folder).arg("-f").arg(folder.join("apache.conf"));
        Ok(command)
    })?;
    serves_well(&server)
}

/// Prints the rules of a file of headers, as Netlify reads it.
const READ_HEADERS: &str = "import(process.argv[1]).then(({ parseAllHeaders }) => parseAllHeaders({ headersFiles: [process.argv[2]],\
    configHeaders: [], minimal: true })).then((read) => console.log(JSON.stringify(read)));";

#[test]
fn netlify_reads_the_headers() -> Result<()> {
    let mut node = Command::new("node");
    node.args(["--eval", READ_HEADERS]).arg(setup::headers_reader()?);
    node.arg(project::root().join("hosting").join(hosting::HEADERS_FILE));
    let read: Value = serde_json::from_str(&stdout(&mut node).context("the reader fails")?)?;
    let values: Map<String, Value> =
        hosting::HEADERS.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let expected = json!({ "headers": [{ "for": "/snail/*", "values": values }], "errors": [] });
    ensure!(read == expected, "Netlify reads {read:#}");
    Ok(())
}

#[test]
fn a_policy_with_a_nonce_needs_the_hashes_that_the_guide_prints() -> Result<()> {
    let guide = fs::read_to_string(project::root().join("EMBEDDING.md"))?;
    let command = "grep -aom1 \"script-src .*; base-uri\" index.html";
    ensure!(guide.contains(command), "EMBEDDING.md does not show `{command}`");
    let mut shell = Command::new("sh");
    let printed = stdout(shell.current_dir(project::root().join("dist")).args(["-c", command]));
    let printed = printed.context("the command prints nothing")?;
    let (scripts, rest) = printed.split_once("; style-src ").context("the command prints no styles")?;
    let (styles, _) = rest.split_once(';').context("the styles have no end")?;
    let scripts = scripts.trim_start_matches("script-src ").trim_end_matches(" 'wasm-unsafe-eval'");
    for (scripts, styles, starts) in [("", "", false), (scripts, styles, true)] {
        let policy = format!(
            "default-src 'self'; script-src 'nonce-abc' 'unsafe-inline' 'wasm-unsafe-eval' {scripts}; \
             style-src 'nonce-abc' 'unsafe-inline' {styles}; font-src data:; img-src data:; manifest-src data:"
        );
        let site = Site {
            folder: project::root().join("dist"),
            prefix: "/".into(),
            headers: vec![("Content-Security-Policy".to_owned(), policy)],
            ..Site::default()
        };
        let browser = Browser::start()?;
        browser.open(&site.start(0)?)?;
        if starts {
            browser.wait_ready()?;
            clean(&browser)?;
        } else {
            ensure!(browser.wait_ready_for(Duration::from_secs(3)).is_err(), "the nonce is not what is tested");
        }
    }
    Ok(())
}

/// A server in a folder of its own, with the files of `dist` under `/snail/`. It is stopped when this value is dropped.
struct Server {
    process: Child,
    folder: PathBuf,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Server {
    /// Starts the server that `command` prepares, on a free port.
    fn start(name: &str, command: impl FnOnce(&Path, u16) -> Result<Command>) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // Outside the checkout, which another user than root may not be allowed to read.
        let folder = std::env::temp_dir().join(format!("snailwell-{name}-{}-{port}", std::process::id()));
        let files = folder.join("www/snail");
        fs::create_dir_all(&files)?;
        for entry in fs::read_dir(project::root().join("dist"))? {
            let path = entry?.path();
            fs::copy(&path, files.join(path.file_name().unwrap_or_default()))?;
        }
        let mut command = command(&folder, port)?;
        let process = command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start {name}"))?;
        let server = Self { process, folder, address: format!("http://127.0.0.1:{port}/snail/") };
        let limit = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > limit {
                let errors = fs::read_to_string(server.folder.join("errors")).unwrap_or_default();
                bail!("{name} does not listen: {errors}");
            }
            thread::sleep(Duration::from_millis(25));
        }
        Ok(server)
    }
}

/// A response: its status, its headers and its body as they came.
struct Response {
    status: u16,
    headers: ureq::http::HeaderMap,
    body: Vec<u8>,
}

impl Response {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

fn get(url: &str, headers: &[(&str, &str)]) -> Result<Response> {
    let agent: Agent = Agent::config_builder().proxy(None).http_status_as_error(false).build().into();
    let request = headers.iter().fold(agent.get(url), |request, (name, value)| request.header(*name, *value));
    let mut response = request.call()?;
    let body = response.body_mut().with_config().limit(1 << 26).read_to_vec()?;
    Ok(Response { status: response.status().as_u16(), headers: response.headers().clone(), body })
}

fn serves_well(server: &Server) -> Result<()> {
    let dist = project::root().join("dist");
    let page = fs::read(project::page())?;
    let mut unpacked = [Vec::new(), Vec::new()];
    let [brotli, gzip] = &mut unpacked;
    brotli::Decompressor::new(fs::File::open(dist.join("index.html.br"))?, 4096).read_to_end(brotli)?;
    flate2::read::GzDecoder::new(fs::File::open(dist.join("index.html.gz"))?).read_to_end(gzip)?;
    ensure!(unpacked.iter().all(|bytes| *bytes == page), "a compressed form is of another page");
    let forms = [
        (BROWSER, "br", "index.html.br"),
        ("gzip", "gzip", "index.html.gz"),
        ("br;q=0, gzip", "gzip", "index.html.gz"),
        ("identity", "", "index.html"),
    ];
    for (accepted, encoding, file) in forms {
        for url in [server.address.clone(), format!("{}index.html", server.address)] {
            let at = format!("{url} with Accept-Encoding: {accepted}");
            let answer = get(&url, &[("Accept-Encoding", accepted)])?;
            ensure!(answer.status == 200, "{at}: status {}", answer.status);
            let kind = answer.header("Content-Type").to_lowercase();
            ensure!(kind == "text/html; charset=utf-8", "{at}: the type is {kind}");
            ensure!(answer.header("Content-Encoding") == encoding, "{at}: {:?}", answer.header("Content-Encoding"));
            ensure!(answer.body == fs::read(dist.join(file))?, "{at}: the body is not {file}");
            ensure!(answer.header("Content-Language").is_empty(), "{at}: {}", answer.header("Content-Language"));
            ensure!(answer.header("Vary") == "Accept-Encoding", "{at}: Vary is {:?}", answer.header("Vary"));
            for (name, value) in hosting::HEADERS {
                let all: Vec<_> = answer.headers.get_all(name).iter().collect();
                ensure!(all == [value], "{at}: {name} is {all:?}");
            }
            let tag = answer.header("ETag");
            ensure!(!tag.is_empty(), "{at}: there is no ETag");
            let again = get(&url, &[("Accept-Encoding", accepted), ("If-None-Match", tag)])?;
            ensure!(again.status == 304 && again.body.is_empty(), "{at}: status {} for the same ETag", again.status);
        }
    }
    for (file, kind) in
        [("card.svg", "image/svg+xml"), ("snail-well.js", "javascript"), ("oembed.json", "application/json")]
    {
        let answer = get(&format!("{}{file}", server.address), &[])?;
        ensure!(answer.status == 200 && answer.body == fs::read(dist.join(file))?, "{file}: status {}", answer.status);
        ensure!(answer.header("Content-Type").contains(kind), "{file}: {}", answer.header("Content-Type"));
        ensure!(answer.header("X-Content-Type-Options") == "nosniff", "{file} may be sniffed");
    }
    starts(&server.address)
}

/// The page starts in a browser, by itself and in the frame of a site that is isolated from all others.
fn starts(address: &str) -> Result<()> {
    let browser = Browser::start()?;
    browser.open(address)?;
    browser.wait_ready()?;
    ensure!(browser.js("return document.characterSet")? == "UTF-8");
    let host = host_page(&format!("<iframe src=\"{address}#/trace?embed=1\"></iframe>"));
    let isolated = [("Cross-Origin-Embedder-Policy", "require-corp"), ("Cross-Origin-Opener-Policy", "same-origin")];
    let site = Site {
        prefix: "/".into(),
        extra: vec![("host.html".to_owned(), host)],
        headers: isolated.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
        ..Site::default()
    };
    browser.open(&format!("{}host.html", site.start(0)?.replace("127.0.0.1", "localhost")))?;
    ensure!(browser.js("return crossOriginIsolated")? == true, "the host page is not isolated");
    browser.enter_frame(0)?;
    browser.wait_ready()?;
    clean(&browser)
}
