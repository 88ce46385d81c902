//! Places for the boxes and routes for the lines.
//!
//! In: a [`DiagramGraph`]. Out: a [`DiagramLayout`] in which no two boxes overlap, no line crosses a
//! box, every line ends at its column's row, and everything is finite. The same graph gives the
//! same layout on every machine.
//!
//! Connected tables are laid out component by component in columns, lines running between them
//! through the gaps; components and the block of tables without relations are then packed toward
//! the shape of a screen. Where tables have groups, each group is laid out by itself. When little changes, tables keep their places ([`Layout::extend`]).
//!
//! Generated schemas with hubs, cycles and islands, measured by `scripts/bench-layout` natively
//! (development build) and once as release wasm in Node:
//!
//! | tables | keys | native | wasm | width : height |
//! | ---: | ---: | ---: | ---: | ---: |
//! | 50 | 60 | 9 ms | 25 ms | 1.3 |
//! | 200 | 300 | 180 ms | 133 ms | 1.1 |
//! | 500 | 800 | 430 ms | 200 ms | 1.9 |

mod assemble;
mod channels;
mod check;
mod components;
mod elk;
mod extend;
mod groups;
mod layers;
mod pack;
mod place;
mod ports;
mod quality;
mod route;

use crate::protocol::{DiagramGraph, DiagramLayout, MovedTable};

#[cfg(test)]
mod tests;

pub use check::{Fault, faults};
pub use quality::Quality;

/// A way to lay a diagram out. The one seam behind which an engine can be exchanged.
pub trait Layout {
    /// Places and routes for the whole graph.
    fn layout(&self, graph: &DiagramGraph) -> DiagramLayout;

    /// Places and routes for a graph that has changed since `previous`: tables that were there keep
    /// their places, new ones take free space. Where less than half of the tables were there
    /// before, or no sound picture comes of it, all is laid out anew.
    fn extend(&self, previous: &DiagramLayout, graph: &DiagramGraph) -> DiagramLayout {
        extend::extend(previous, graph).unwrap_or_else(|| self.layout(graph))
    }

    /// Routes for tables moved by hand: `moved` is the layout with their new places. Only lines of
    /// the moved tables and lines in their way change. None if a table stands on another one.
    fn reroute(&self, moved: &DiagramLayout, graph: &DiagramGraph) -> Option<DiagramLayout> {
        extend::reroute(moved, graph)
    }

    /// The layout after a table was moved by hand: it stands where it was put, or at the nearest
    /// place where it stands on no other one; everything else stays as with [`Layout::reroute`].
    /// None if there is no such table, or a line finds no way.
    fn place(
        &self,
        layout: &DiagramLayout,
        graph: &DiagramGraph,
        moved: &MovedTable,
    ) -> Option<DiagramLayout> {
        self.reroute(&place::placed(layout, moved)?, graph)
    }
}

/// The layout of the Eclipse Layout Kernel's layered algorithm, over the crate `elkrs`, with layers
/// chosen here so that the picture gets the shape of a screen. Where the engine refuses a
/// component or its result is not sound, [`ChannelLayout`] takes its place for that component.
#[derive(Debug, Clone, Copy, Default)]
pub struct LayeredLayout;

impl Layout for LayeredLayout {
    fn layout(&self, graph: &DiagramGraph) -> DiagramLayout {
        let lay_out = |component: &_| elk::lay_out(component).unwrap_or_else(|| channels::lay_out(component));
        groups::assemble(graph, lay_out).unwrap_or_else(|| assemble::assemble(graph, lay_out))
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
