//! Components, each with its own layout, put together into one picture.

use crate::protocol::{DiagramGraph, DiagramLayout, PlacedNode, RoutedEdge};

use super::components::{Component, components};
use super::pack::{Size, block, pack, place_block};

/// Places and routes of one component, from its own origin.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Placed {
    /// Top left corners, by position in the component.
    pub nodes: Vec<(f64, f64)>,
    /// Widths, by position: at least those asked for.
    pub widths: Vec<f64>,
    /// Corner points from child to parent, by position in the component.
    pub routes: Vec<Vec<(f64, f64)>>,
    /// Whether each line leaves the child, and enters the parent, at the right side.
    pub sides: Vec<(bool, bool)>,
}

impl Placed {
    /// Moves everything so that the least coordinates are 0, and measures it.
    fn measured(mut self, component: &Component) -> (Self, Size) {
        let corners = || {
            let nodes = self.nodes.iter().zip(&component.nodes).zip(&self.widths);
            let boxes = nodes.flat_map(|(((x, y), node), width)| [(*x, *y), (x + width, y + node.height)]);
            boxes.chain(self.routes.iter().flatten().copied())
        };
        let least = corners().fold((f64::INFINITY, f64::INFINITY), |a, b| (a.0.min(b.0), a.1.min(b.1)));
        let most =
            corners().fold((f64::NEG_INFINITY, f64::NEG_INFINITY), |a, b| (a.0.max(b.0), a.1.max(b.1)));
        for point in self.nodes.iter_mut().chain(self.routes.iter_mut().flatten()) {
            *point = (point.0 - least.0, point.1 - least.1);
        }
        (self, Size { width: most.0 - least.0, height: most.1 - least.1 })
    }
}

/// The picture of a graph: every component with lines through `lay_out`, tables without relations
/// in a block.
pub(super) fn assemble(graph: &DiagramGraph, lay_out: impl Fn(&Component) -> Placed) -> DiagramLayout {
    let (connected, alone): (Vec<_>, Vec<_>) =
        components(graph).into_iter().partition(|component| !component.edges.is_empty());
    let placed: Vec<(Placed, Size)> =
        connected.iter().map(|component| lay_out(component).measured(component)).collect();
    let sizes: Vec<Size> = placed.iter().map(|(_, size)| *size).collect();
    let origins = pack(&sizes);

    let mut layout = DiagramLayout {
        nodes: vec![PlacedNode::default(); graph.nodes.len()],
        edges: Vec::with_capacity(graph.edges.len()),
        width: 0.0,
        height: 0.0,
    };
    let mut routed: Vec<(usize, RoutedEdge)> = Vec::with_capacity(graph.edges.len());
    for ((component, (placed, _)), origin) in connected.iter().zip(placed).zip(&origins) {
        add(graph, component, placed, *origin, &mut layout, &mut routed);
    }

    let singles: Vec<usize> =
        alone.iter().flat_map(|component| &component.nodes).map(|node| node.index).collect();
    let single_sizes: Vec<Size> = singles
        .iter()
        .map(|index| Size { width: graph.nodes[*index].width, height: graph.nodes[*index].height })
        .collect();
    let (origin, columns) = place_block(&sizes, &origins, &single_sizes);
    for (index, ((x, y), width)) in singles.iter().zip(block(&single_sizes, columns).0) {
        layout.nodes[*index] = placed_node(graph, *index, (origin.0 + x, origin.1 + y), width);
    }

    routed.sort_by_key(|(index, _)| *index);
    layout.edges = routed.into_iter().map(|(_, edge)| edge).collect();
    let points = layout.edges.iter().flat_map(|edge| &edge.points).copied();
    let boxes = layout.nodes.iter().map(|node| (node.x + node.width, node.y + node.height));
    (layout.width, layout.height) =
        boxes.chain(points).fold((0.0_f64, 0.0_f64), |a, b| (a.0.max(b.0), a.1.max(b.1)));
    layout
}

/// Adds a component at its origin.
fn add(
    graph: &DiagramGraph,
    component: &Component,
    placed: Placed,
    (left, top): (f64, f64),
    layout: &mut DiagramLayout,
    routed: &mut Vec<(usize, RoutedEdge)>,
) {
    for ((node, (x, y)), width) in component.nodes.iter().zip(&placed.nodes).zip(&placed.widths) {
        layout.nodes[node.index] = placed_node(graph, node.index, (left + x, top + y), *width);
    }
    for ((edge, route), sides) in component.edges.iter().zip(placed.routes).zip(placed.sides) {
        let rows =
            |node: usize, rows: &[f64]| rows.iter().map(|row| top + placed.nodes[node].1 + row).collect();
        routed.push((
            edge.index,
            RoutedEdge {
                id: graph.edges[edge.index].id.clone(),
                points: route.into_iter().map(|(x, y)| (left + x, top + y)).collect(),
                from_rows: rows(edge.from, &edge.from_rows),
                to_rows: rows(edge.to, &edge.to_rows),
                from_right: sides.0,
                to_right: sides.1,
            },
        ));
    }
}

fn placed_node(graph: &DiagramGraph, index: usize, (x, y): (f64, f64), width: f64) -> PlacedNode {
    let node = &graph.nodes[index];
    PlacedNode { table: node.table.clone(), x, y, width, height: node.height }
}
