//! Connected components, as small graphs of numbers.

use std::collections::HashMap;

use crate::protocol::DiagramGraph;

/// A box of a component.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    /// Index into the graph's nodes.
    pub index: usize,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A line of a component, with the rows at both ends.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edge {
    /// Index into the graph's edges.
    pub index: usize,
    /// Child: position among the component's nodes.
    pub from: usize,
    /// Parent: likewise.
    pub to: usize,
    /// Heights of the child's rows from the top of its box.
    pub from_rows: Vec<f64>,
    /// Likewise for the parent.
    pub to_rows: Vec<f64>,
    /// At most one child: another sign.
    pub unique: bool,
    /// The parent is optional: another sign.
    pub optional: bool,
}

/// Tables connected by foreign keys.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Component {
    /// Boxes, in the graph's order.
    pub nodes: Vec<Node>,
    /// Lines, in the graph's order.
    pub edges: Vec<Edge>,
}

/// The components of a graph in the order of their first tables. Lines whose tables are not in the
/// graph are left out.
pub(super) fn components(graph: &DiagramGraph) -> Vec<Component> {
    let names: HashMap<&str, usize> =
        graph.nodes.iter().enumerate().map(|(index, node)| (node.table.as_str(), index)).collect();
    let ends: Vec<Option<(usize, usize)>> = graph
        .edges
        .iter()
        .map(|edge| Some((*names.get(edge.from_table.as_str())?, *names.get(edge.to_table.as_str())?)))
        .collect();
    let mut groups = Groups::new(graph.nodes.len());
    for &(from, to) in ends.iter().flatten() {
        groups.join(from, to);
    }

    let mut components: Vec<Component> = Vec::new();
    let mut component_of: HashMap<usize, usize> = HashMap::new();
    let mut position: Vec<(usize, usize)> = Vec::with_capacity(graph.nodes.len());
    for (index, node) in graph.nodes.iter().enumerate() {
        let component = *component_of.entry(groups.find(index)).or_insert_with(|| {
            components.push(Component::default());
            components.len() - 1
        });
        position.push((component, components[component].nodes.len()));
        components[component].nodes.push(Node { index, width: node.width, height: node.height });
    }
    for (index, edge) in graph.edges.iter().enumerate() {
        let Some((from, to)) = ends[index] else { continue };
        let (component, from_position) = position[from];
        components[component].edges.push(Edge {
            index,
            from: from_position,
            to: position[to].1,
            from_rows: super::ports::rows(&graph.nodes[from], &edge.from_columns),
            to_rows: super::ports::rows(&graph.nodes[to], &edge.to_columns),
            unique: edge.unique,
            optional: edge.optional,
        });
    }
    components
}

/// Union-find.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn find(&mut self, index: usize) -> usize {
        let mut root = index;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b)] = a.min(b);
    }
}
