//! The browser APIs that the page uses: address, clipboard, downloads, animation frames, document and pointer events. A frame may block
//! any of them; the functions then report it or do nothing, and never panic.

pub mod address;
pub mod clipboard;
pub mod download;
pub mod frames;
pub mod page;
pub mod pointer;
