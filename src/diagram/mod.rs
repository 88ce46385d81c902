//! From schemas to a scene: boxes and lines, their places and routes, and the drawing as SVG text.
//!
//! In: [`crate::schema::Schema`]s. Out: the protocol's `DiagramGraph` and `DiagramLayout` (they are
//! plain geometry, so that the page, the layout worker and this module share them), and SVG.
//! Deterministic: the same schemas give the same picture everywhere. No DOM, no database.

mod graph;
pub mod layout;

pub use graph::graph;
pub use layout::{ChannelLayout, LayeredLayout, Layout};

#[cfg(test)]
mod samples;
