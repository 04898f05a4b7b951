//! Running other programs, with errors that say what failed and how to fix it.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program to its end; its output goes to the terminal.
///
/// # Errors
///
/// If it cannot start or fails. The error ends with `hint`, which says how to fix it.
pub fn run(command: &mut Command, hint: &str) -> Result<()> {
    let name = shown(command);
    let status = command.status().with_context(|| format!("cannot start `{name}`: {hint}"))?;
    if !status.success() {
        bail!("`{name}` failed ({status}): {hint}");
    }
    Ok(())
}

/// The standard output of a program, trimmed; `None` if it cannot run or fails.
pub fn stdout(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Sends `text` to the standard input of a program, and returns its standard output.
pub fn filter(command: &mut Command, text: &str, hint: &str) -> Result<String> {
    let name = shown(command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{name}`: {hint}"))?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).with_context(|| format!("`{name}` did not read its input: {hint}"))?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("`{name}` failed ({}): {hint}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("the output of `{name}` is not UTF-8 text"))
}

/// A `cargo` command in the root of the project, with the same `cargo` that started this program.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::project::root());
    command
}

/// The program and its arguments as one line, for messages.
fn shown(command: &Command) -> String {
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    let program = command.get_program().to_string_lossy().into_owned();
    let program = program.rsplit('/').next().unwrap_or(&program).to_owned();
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}
