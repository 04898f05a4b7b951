//! *The Snail in the Well*: how China licensed Internet telephony in January 2011, and a puzzle about progress.
//!
//! The crate has a core (the law, the simulation and the state of the page) and a Yew page on top of it.
//!
//! | module | what it has | what it must not do |
//! |---|---|---|
//! | [`law`] | the law as checked data: model, map layout, reasoning | render, call the browser, read a clock |
//! | [`snail`] | the well: the rules of one day, exact probabilities, sampled runs | the same |
//! | [`state`] | the state of the page, [`state::State`], read from a permalink and written to one | the same |
//! | [`ui`] | Yew components that show these three | decide a question of law or probability |
//! | `platform` | calls to the browser: address, clipboard, animation frames | panic where the browser refuses a call |
//!
//! Data flows one way. `build.rs` parses and checks `src/content/*.toml`, lays out the map, and packs the result into bytes.
//! The program unpacks the bytes into a [`law::Law`] and parses the permalink into a [`state::State`]. The page is a function of
//! these two. An [`state::Action`] produces the next state, and the state is written back as the next permalink.
//!
//! # From a permalink to a verdict
//!
//! `#/trace?service=pc-to-pc` passes eight files on its way to the screen:
//!
//! 1. `platform/address.rs` reads the hash. `ui.rs` calls [`state::read`] with it: `state/permalink.rs` splits the hash,
//!    `state/keys.rs` finds each key in its table, and `state/values.rs` parses each value.
//! 2. The [`state::State`] becomes the first value of the reducer in `ui/app.rs`, which hands it down as a context.
//! 3. `ui/trace.rs` takes the [`law::Case`] out of the context and gives it to `ui/trace/verdict_panel.rs` as a prop.
//! 4. The panel calls [`law::Law::trace`] (`law/reasoning/trace.rs`), which applies the rules and returns a [`law::Trace`].
//! 5. The panel renders the trace with `html!`: the verdict, its reasons, and the attributes that tests read.
//!
//! # From a claim to the panel
//!
//! A claim of `content/claims.toml` passes seven files:
//!
//! 1. `build.rs` calls `law::validate::read`. `law/validate/reader.rs` parses the file one entry at a time.
//! 2. Each entry becomes a [`law::Claim`] (`law/model/claim.rs`); `law/validate/claims.rs` checks its ids, sources and provenance.
//! 3. `build.rs` packs the whole [`law::Law`] with postcard. [`content::law`] (`content.rs`) unpacks it at the first call.
//! 4. `ui/map/panel.rs` asks the law for the claims about the selected node and renders each.
//! 5. `ui/components/citation.rs` renders its paragraph ids, its provenance, and what the check against the text found.
//!
//! # Three builds
//!
//! The static page is made by rendering the components to HTML at build time. In the browser, the interactive ones are
//! mounted over that HTML; see [`ui`].
//!
//! # Invariants
//!
//! `tests/house.rs` searches the source for breaches of most of these:
//!
//! - `law`, `snail` and `state` do not use Yew, `web_sys`, a clock, global randomness or a hash map.
//! - Content is checked at build time. After that, nothing in the core can fail: no unwrap, expect, panic or indexing.
//! - `ui` is made of components. It does not query elements by selector, build markup from strings, match events by the name of
//!   their type, or set style attributes.
//! - The first paint is a pure function of the content; the address, the language and the clock are applied afterwards.
//! - Numbers that must agree between the browser and the build machine are integers, or `f64` with only `+ - * /` and `sqrt`.
//! - A trace is a value and not a log: prose, map highlight, attributes and tests are views of it.

pub mod content;
pub mod law;
mod platform;
pub mod snail;
pub mod state;
pub mod ui;
