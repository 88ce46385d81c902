//! From schemas to a scene: boxes and lines, their places and routes, and the drawing as SVG text.
//!
//! In: [`crate::schema::Schema`]s. Out: the protocol's `DiagramGraph` and `DiagramLayout` (they are
//! plain geometry, so that the page, the layout worker and this module share them), and SVG.
//! Deterministic: the same schemas give the same picture everywhere. No DOM, no database.

mod graph;
#[cfg(feature = "layout")]
pub mod layout;
mod svg;

pub use graph::graph;
#[cfg(feature = "layout")]
pub use layout::{ChannelLayout, LayeredLayout, Layout};
pub use svg::{SvgOptions, Theme, svg};

#[cfg(test)]
mod samples;
