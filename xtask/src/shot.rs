//! Pictures of the page.
pub fn take(_: &str) -> anyhow::Result<()> {
    Ok(())
}
