//! Places for the boxes and routes for the lines.
//!
//! In: a [`DiagramGraph`]. Out: a [`DiagramLayout`] in which no two boxes overlap, no line crosses a
//! box, every line ends at its column's row, and everything is finite. The same graph gives the
//! same layout on every machine.
//!
//! Connected tables are laid out component by component in layers, lines running between them
//! through the gaps; components and the block of tables without relations are then packed toward
//! the shape of a screen. Measured natively (release) by `scripts/bench-layout`.

mod assemble;
mod channels;
mod check;
mod components;
mod elk;
mod layers;
mod pack;
mod ports;
mod quality;

use crate::protocol::{DiagramGraph, DiagramLayout};

#[cfg(test)]
mod tests;

pub use check::{Fault, faults};
pub use quality::Quality;

/// A way to lay a diagram out. The one seam behind which an engine can be exchanged.
pub trait Layout {
    /// Places and routes for the whole graph.
    fn layout(&self, graph: &DiagramGraph) -> DiagramLayout;
}

/// The layout of the Eclipse Layout Kernel's layered algorithm, over the crate `elkrs`, with layers
/// chosen here so that the picture gets the shape of a screen. Where the engine refuses a
/// component or its result is not sound, [`ChannelLayout`] takes its place for that component.
#[derive(Debug, Clone, Copy, Default)]
pub struct LayeredLayout;

impl Layout for LayeredLayout {
    fn layout(&self, graph: &DiagramGraph) -> DiagramLayout {
        assemble::assemble(graph, |component| {
            elk::lay_out(component).unwrap_or_else(|| channels::lay_out(component))
        })
    }
}

/// A layout that cannot fail: columns of boxes, lines through the channels between them and over
/// the top. Plain, wide, and always sound.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChannelLayout;

impl Layout for ChannelLayout {
    fn layout(&self, graph: &DiagramGraph) -> DiagramLayout {
        assemble::assemble(graph, channels::lay_out)
    }
}
