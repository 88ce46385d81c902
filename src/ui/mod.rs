//! The page. In: what the worker says ([`crate::protocol`]); out: the document, and requests.
//!
//! What can be decided without a browser (formats, lanes, places, suggestions) is in plain modules
//! that are tested natively; what touches the document is compiled for the browser alone.

pub mod commands;
pub mod format;
pub mod intake;
pub mod levels;
pub mod rails;
pub mod sql_words;
pub mod stops;
pub mod viewport;
