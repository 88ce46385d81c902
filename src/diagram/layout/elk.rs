//! One component through the layered algorithm of the Eclipse Layout Kernel (crate `elkrs`).
//!
//! Columns are chosen beforehand (`layers`); the kernel orders the boxes within them, sets their
//! heights and routes the lines, all of which run from an eastern port to a western one. The graph
//! is built through the crate's own types: its JSON reader would bring every option and algorithm
//! of the kernel into the layout worker.

use std::collections::BTreeMap;

use elkrs::alg_layered::options_gen as options;
use elkrs::alg_layered::options_gen::{LayeringStrategy, NodePlacementStrategy};
use elkrs::alg_layered::provider::LayeredLayoutProvider;
use elkrs::core::options_gen::{ALIGNMENT, Alignment, Direction, EdgeRouting, PortConstraints, PortSide};
use elkrs::core::registry::LayoutProvider as _;
use elkrs::graph::graph::{EdgeId, ElkGraph, NodeId, PortId, ShapeId};

use super::assemble::Placed;
use super::check;
use super::components::Component;
use super::layers::{ROW_GAP, in_columns, layers};
use super::ports::{Port, ports};

/// Distance of two lines.
const LINE_GAP: f64 = 10.0;
/// Distance of a line from a box that it passes.
const BOX_GAP: f64 = 16.0;
/// Distance of a line's first corner from a box: the signs are 18 long, a bracket 8, a corner 6.
const CORNER_GAP: f64 = 30.0;
/// Least distance of two columns.
const COLUMN_GAP: f64 = 64.0;
/// Further apart than any two boxes of one column: the kernel reads columns from places.
const COLUMN_STEP: f64 = 10_000.0;
/// Rounds of the search for few crossings.
const THOROUGHNESS: i32 = 12;
/// Boxes and lines from which on time matters more than straight lines.
const LARGE: usize = 900;

/// Places and routes; None when the kernel refuses or its result is not sound.
pub(super) fn lay_out(component: &Component) -> Option<Placed> {
    let columns = layers(component);
    let component = &in_columns(component, &columns);
    let sides: Vec<(bool, bool)> = component
        .edges
        .iter()
        .map(|edge| {
            let (from, to) = (columns[edge.from], columns[edge.to]);
            (from <= to, from >= to)
        })
        .collect();
    let ports = ports(component, &sides);
    let kernel = Kernel::new(component, &columns, &ports).run()?;
    let placed = kernel.read(component, &columns, &ports)?;
    check::sound(component, &placed).then_some(placed)
}

/// A component in the kernel's terms.
struct Kernel {
    graph: ElkGraph,
    nodes: Vec<NodeId>,
    edges: Vec<EdgeId>,
}

impl Kernel {
    fn new(component: &Component, columns: &[usize], ports: &[(Port, Port)]) -> Self {
        let mut graph = ElkGraph::new();
        let root = graph.root;
        set_options(&graph, component);
        let nodes: Vec<NodeId> = component
            .nodes
            .iter()
            .zip(columns)
            .map(|(node, column)| {
                let id = graph.create_node(Some(root));
                let created = graph.node_mut(id);
                created.shape.set_dimensions(node.width, node.height);
                created.shape.set_location(*column as f64 * COLUMN_STEP, 0.0);
                created
                    .properties
                    .set(&options::PORT_CONSTRAINTS, PortConstraints::FIXED_POS)
                    .set(&ALIGNMENT, Alignment::LEFT);
                id
            })
            .collect();
        let mut known: BTreeMap<(usize, bool, i64), PortId> = BTreeMap::new();
        let mut shape = |graph: &mut ElkGraph, port: &Port| {
            let id = *known.entry((port.node, port.right, port.y.round() as i64)).or_insert_with(|| {
                let id = graph.create_port(nodes[port.node]);
                let created = graph.port_mut(id);
                let (x, side) = if port.right {
                    (component.nodes[port.node].width, PortSide::EAST)
                } else {
                    (0.0, PortSide::WEST)
                };
                created.shape.set_location(x, port.y);
                created.properties.set(&options::PORT_SIDE, side);
                id
            });
            ShapeId::Port(id)
        };
        let mut edges = Vec::with_capacity(ports.len());
        for (from, to) in ports {
            let (source, target) = if runs_from_child(columns, from, to) { (from, to) } else { (to, from) };
            let id = graph.create_edge(Some(root));
            let (source, target) = (shape(&mut graph, source), shape(&mut graph, target));
            graph.add_edge_source(id, source);
            graph.add_edge_target(id, target);
            edges.push(id);
        }
        Self { graph, nodes, edges }
    }

    /// Runs the algorithm. Natively a panic inside it is an answer too; in the browser the layout
    /// worker answers from its panic hook.
    fn run(mut self) -> Option<Self> {
        let call = move || {
            let root = self.graph.root;
            LayeredLayoutProvider.layout(&mut self.graph, root).ok().map(|()| self)
        };
        #[cfg(not(target_arch = "wasm32"))]
        return std::panic::catch_unwind(std::panic::AssertUnwindSafe(call)).ok().flatten();
        #[cfg(target_arch = "wasm32")]
        call()
    }

    /// Places and routes, on whole pixels.
    fn read(&self, component: &Component, columns: &[usize], ports: &[(Port, Port)]) -> Option<Placed> {
        let nodes = self.nodes.iter().map(|id| {
            let shape = &self.graph.node(*id).shape;
            whole((shape.x, shape.y))
        });
        let mut placed = Placed {
            nodes: nodes.collect(),
            widths: component.nodes.iter().map(|node| node.width).collect(),
            ..Placed::default()
        };
        for (id, (from, to)) in self.edges.iter().zip(ports) {
            let section = self.graph.section(*self.graph.edge(*id).sections.first()?);
            let mut points = vec![whole((section.start_x, section.start_y))];
            points.extend(section.bend_points.iter().map(|point| whole(*point)));
            points.push(whole((section.end_x, section.end_y)));
            if !runs_from_child(columns, from, to) {
                points.reverse();
            }
            placed.routes.push(points);
            placed.sides.push((from.right, to.right));
        }
        Some(placed)
    }
}

/// Options of the whole; their names and defaults are those of ELK 0.11's reference.
fn set_options(graph: &ElkGraph, component: &Component) {
    graph
        .node(graph.root)
        .properties
        .set(&options::DIRECTION, Direction::RIGHT)
        .set(&options::EDGE_ROUTING, EdgeRouting::ORTHOGONAL)
        .set(&options::SEPARATE_CONNECTED_COMPONENTS, false)
        .set(&options::THOROUGHNESS, THOROUGHNESS)
        .set(&options::LAYERING_STRATEGY, LayeringStrategy::INTERACTIVE)
        .set(&options::NODE_PLACEMENT_STRATEGY, placement(component))
        .set(&options::SPACING_NODE_NODE, ROW_GAP)
        .set(&options::SPACING_EDGE_NODE, BOX_GAP)
        .set(&options::SPACING_EDGE_EDGE, LINE_GAP)
        .set(&options::SPACING_NODE_SELF_LOOP, CORNER_GAP)
        .set(&options::SPACING_NODE_NODE_BETWEEN_LAYERS, COLUMN_GAP)
        .set(&options::SPACING_EDGE_NODE_BETWEEN_LAYERS, CORNER_GAP)
        .set(&options::SPACING_EDGE_EDGE_BETWEEN_LAYERS, LINE_GAP);
}

/// How heights are found. The network simplex gives compact pictures with straight lines (at 200
/// generated tables a third of the height that Brandes and Koepf's way gives), but its time grows
/// fast: at 500 tables and 800 keys 3.6 s against 0.4 s, in a development build.
fn placement(component: &Component) -> NodePlacementStrategy {
    if component.nodes.len() + component.edges.len() <= LARGE {
        NodePlacementStrategy::NETWORK_SIMPLEX
    } else {
        NodePlacementStrategy::SIMPLE
    }
}

/// Lines run from left to right, a line within one box from its child's row.
fn runs_from_child(columns: &[usize], from: &Port, to: &Port) -> bool {
    columns[from.node] <= columns[to.node]
}

/// A point on whole pixels. Ports are whole pixels from the top of their boxes, so that ends stay
/// at their rows; the tiny addition makes halves round alike whatever their last bits are.
fn whole((x, y): (f64, f64)) -> (f64, f64) {
    let round = |number: f64| (number + 0.5 + 1.0e-6).floor();
    (round(x), round(y))
}
