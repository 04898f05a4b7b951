//! *The Snail in the Well*: how China licensed Internet telephony in January 2011, and a puzzle about progress.
//!
//! The crate is a library that knows the law and the snail, and a thin page over it.
//!
//! | module | what it is | what it may not do |
//! |---|---|---|
//! | [`law`] | the law as checked data: model, layout, trace | draw, ask the browser, read a clock |
//! | [`snail`] | the well: one day's rules, exact odds, sampled runs | the same |
//! | [`state`] | the one [`state::State`], to and from a permalink | the same |
//! | [`ui`] | Yew components over the three | decide a question of law or chance |
//! | `platform` | the doors to the page: address, clipboard, frames | fail loudly: every door may be shut |
//!
//! Data goes one way. `src/content/*.toml` is parsed, checked, laid out and packed by `build.rs`; the packed bytes
//! become a [`law::Law`]; a permalink becomes a [`state::State`]; the page is a function of the two.
//! An [`state::Action`] makes the next state, and the state writes the next permalink.
//!
//! The static page is the components rendered on the host. In the browser the same components are mounted over it, where the
//! reader can operate something; see [`ui`].
//!
//! # Invariants
//!
//! `tests/house.rs` reads the source and holds these:
//!
//! - `law`, `snail` and `state` name neither Yew nor `web_sys`, use no clock and no global randomness, and walk no
//!   hash map.
//! - Content is checked when it is built. After that nothing in the core can fail: no unwrap, expect, panic or indexing.
//! - `ui` is made of components: it looks no element up by a selector, writes no markup as text, takes no event by the name of its
//!   kind, and has no style attribute.
//! - The first paint is a pure function of the content; address, language and clock are applied afterwards.
//! - Numbers that must agree between the browser and the host are integers, or `f64` with only `+ - * /` and `sqrt`.
//! - A trace is a value, never a log: prose, map highlight, attributes and tests are views of it.

pub mod content;
pub mod law;

pub mod snail;
pub mod state;
pub mod ui;

mod platform;
