//! The map, as a reader uses it.

use anyhow::Result;

use crate::{at, clean, wait_for};

#[test]
fn a_node_is_selected_by_click_and_by_key() -> Result<()> {
    let browser = at("#/map")?;
    browser.js("document.querySelector('[data-node=art-9]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "document.querySelector('[data-node=art-9]').getAttribute('aria-current') === 'true'")?;
    wait_for(&browser, "document.querySelector('#detail-title').textContent.includes('Article 9')")?;
    wait_for(&browser, "!document.querySelector('details.outline').open")?;
    browser.js("document.querySelector('[data-node=art-9]').dispatchEvent(\
         new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));")?;
    wait_for(&browser, "location.hash === '#/map?node=basic'")?;
    clean(&browser)
}
