//! The doors to the page around us. Each may be shut by a frame, and then says so instead of failing.

pub mod address;
pub mod clipboard;
pub mod download;
pub mod frames;
pub mod page;
pub mod pointer;
