//! Groups of tables that stand together: each group is laid out by itself, the groups are packed,
//! and the lines between groups are routed last, around all boxes.

use std::collections::HashMap;

use crate::protocol::{DiagramGraph, DiagramLayout, PlacedNode};

use super::assemble::{self, Placed};
use super::check::faults;
use super::components::Component;
use super::extend::route_all;
use super::pack::{Size, pack};

/// Space between a group's tables and its frame.
const PADDING: f64 = 24.0;
/// Space for the group's name above its tables.
const HEADING: f64 = 30.0;

/// Above this many tables, or lines between groups, finding a way for each line takes seconds.
const MOST: usize = 100;

/// The picture with groups; None where the graph has none or is too large, or where a line between
/// groups finds no way, so that the tables should be laid out without them.
pub(super) fn assemble(
    graph: &DiagramGraph,
    lay_out: impl Fn(&Component) -> Placed + Copy,
) -> Option<DiagramLayout> {
    let names = group_names(graph);
    let group: HashMap<&str, &str> =
        graph.nodes.iter().map(|node| (node.table.as_str(), node.group.as_str())).collect();
    let between = graph
        .edges
        .iter()
        .filter(|edge| group.get(edge.from_table.as_str()) != group.get(edge.to_table.as_str()))
        .count();
    if names.len() < 2 || graph.nodes.len() > MOST || between > MOST {
        return None;
    }
    let parts: Vec<DiagramLayout> =
        names.iter().map(|name| assemble::assemble(&part(graph, name), lay_out)).collect();
    let sizes: Vec<Size> = parts
        .iter()
        .map(|part| Size { width: part.width + 2.0 * PADDING, height: part.height + 2.0 * PADDING + HEADING })
        .collect();
    let mut whole = DiagramLayout::default();
    for (part, (left, top)) in parts.into_iter().zip(pack(&sizes)) {
        let (left, top) = (left + PADDING, top + PADDING + HEADING);
        whole.nodes.extend(part.nodes.into_iter().map(|node| PlacedNode {
            x: node.x + left,
            y: node.y + top,
            ..node
        }));
        whole.edges.extend(part.edges.into_iter().map(|mut edge| {
            edge.points.iter_mut().for_each(|point| *point = (point.0 + left, point.1 + top));
            edge.from_rows.iter_mut().chain(&mut edge.to_rows).for_each(|row| *row += top);
            edge
        }));
    }
    let layout = route_all(&whole, graph, whole.nodes.clone())?;
    faults(graph, &layout).is_empty().then_some(layout)
}

/// Names in the order of their first tables; tables without a group come last.
fn group_names(graph: &DiagramGraph) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for node in &graph.nodes {
        if !names.contains(&node.group.as_str()) {
            names.push(&node.group);
        }
    }
    names.sort_by_key(|name| name.is_empty());
    names
}

/// The tables of one group and the lines between them.
fn part(graph: &DiagramGraph, name: &str) -> DiagramGraph {
    let nodes: Vec<_> = graph.nodes.iter().filter(|node| node.group == name).cloned().collect();
    let inside = |table: &str| nodes.iter().any(|node| node.table == table);
    let edges = graph
        .edges
        .iter()
        .filter(|edge| inside(&edge.from_table) && inside(&edge.to_table))
        .cloned()
        .collect();
    DiagramGraph { edges, nodes }
}
