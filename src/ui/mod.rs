//! The page. In: what the worker says ([`crate::protocol`]); out: the document, and requests.
//!
//! What can be decided without a browser (formats, lanes, places, suggestions) is in plain modules
//! that are tested natively; what touches the document is compiled for the browser alone.

pub mod commands;
pub mod focus;
pub mod format;
pub mod frames;
pub mod grouping;
pub mod intake;
pub mod levels;
pub mod lights;
pub mod places;
pub mod rails;
pub mod row_filter;
pub mod scene;
pub mod search;
pub mod share;
pub mod sql_complete;
pub mod sql_words;
pub mod shown;
pub mod step_picture;
pub mod stops;
pub mod viewport;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser_storage;
#[cfg(target_arch = "wasm32")]
pub mod client;
#[cfg(target_arch = "wasm32")]
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod diagram_state;
#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod editor;
#[cfg(target_arch = "wasm32")]
pub mod files;
#[cfg(target_arch = "wasm32")]
pub mod icons;
#[cfg(target_arch = "wasm32")]
pub mod keys;
#[cfg(target_arch = "wasm32")]
pub mod layout_client;
#[cfg(target_arch = "wasm32")]
pub mod store;
