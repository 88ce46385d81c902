//! One component through the layered algorithm of the Eclipse Layout Kernel (crate `elkrs`).
//!
//! Columns are chosen beforehand (`layers`); the kernel orders the boxes within them, sets their
//! heights and routes the lines, all of which run from an eastern port to a western one. Options
//! are those of ELK 0.11's reference.

use serde_json::{Value, json};

use super::assemble::Placed;
use super::check;
use super::components::Component;
use super::layers::{ROW_GAP, in_columns, layers};
use super::ports::{Port, ports};

/// Distance of two lines.
const LINE_GAP: f64 = 10.0;
/// Distance of a line's first corner from a box: the signs are 18 long, a bracket 8, a corner 6.
const CORNER_GAP: f64 = 30.0;
/// Least distance of two columns.
const COLUMN_GAP: f64 = 64.0;
/// Further apart than any two boxes of one column: the kernel reads columns from places.
const COLUMN_STEP: f64 = 10_000.0;

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
    let result = run(&graph(component, &columns, &ports).to_string())?;
    let placed = read(component, &columns, &ports, &result)?;
    check::sound(component, &placed).then_some(placed)
}

/// Runs the kernel. Natively a panic inside it is an answer too; in the browser the layout worker
/// answers from its panic hook.
fn run(graph: &str) -> Option<Value> {
    let call = || {
        let mut kernel = elkrs::core::Elk::new();
        elkrs::alg_layered::provider::register(&mut kernel.options, &mut kernel.algorithms);
        kernel.layout_json(graph).ok()
    };
    #[cfg(not(target_arch = "wasm32"))]
    return std::panic::catch_unwind(call).ok().flatten();
    #[cfg(target_arch = "wasm32")]
    call()
}

/// The component in ELK's JSON.
fn graph(component: &Component, columns: &[usize], ports: &[(Port, Port)]) -> Value {
    let mut node_ports: Vec<Vec<Value>> = vec![Vec::new(); component.nodes.len()];
    let mut known: Vec<Vec<(bool, f64)>> = vec![Vec::new(); component.nodes.len()];
    for port in ports.iter().flat_map(|(from, to)| [from, to]) {
        if known[port.node].contains(&(port.right, port.y)) {
            continue;
        }
        known[port.node].push((port.right, port.y));
        node_ports[port.node].push(json!({
            "id": port_name(port),
            "x": if port.right { component.nodes[port.node].width } else { 0.0 },
            "y": port.y,
            "width": 0,
            "height": 0,
            "layoutOptions": { "elk.port.side": if port.right { "EAST" } else { "WEST" } },
        }));
    }
    let children: Vec<Value> = component
        .nodes
        .iter()
        .zip(node_ports)
        .enumerate()
        .map(|(index, (node, ports))| {
            json!({
                "id": format!("n{index}"),
                "x": columns[index] as f64 * COLUMN_STEP,
                "y": 0,
                "width": node.width,
                "height": node.height,
                "ports": ports,
                "layoutOptions": { "elk.portConstraints": "FIXED_POS", "elk.alignment": "LEFT" },
            })
        })
        .collect();
    let edges: Vec<Value> = ports
        .iter()
        .enumerate()
        .map(|(index, (from, to))| {
            let (source, target) = if runs_from_child(columns, from, to) { (from, to) } else { (to, from) };
            json!({ "id": format!("e{index}"), "sources": [port_name(source)], "targets": [port_name(target)] })
        })
        .collect();
    json!({
        "id": "root",
        "layoutOptions": {
            "elk.algorithm": "layered",
            "elk.direction": "RIGHT",
            "elk.edgeRouting": "ORTHOGONAL",
            "elk.padding": "[top=0,left=0,bottom=0,right=0]",
            "elk.separateConnectedComponents": "false",
            "elk.randomSeed": "1",
            "elk.layered.thoroughness": "12",
            "elk.layered.layering.strategy": "INTERACTIVE",
            "elk.layered.crossingMinimization.strategy": "LAYER_SWEEP",
            "elk.layered.nodePlacement.strategy": placement(component),
            "elk.spacing.nodeNode": ROW_GAP.to_string(),
            "elk.spacing.edgeNode": "16",
            "elk.spacing.edgeEdge": LINE_GAP.to_string(),
            "elk.spacing.nodeSelfLoop": CORNER_GAP.to_string(),
            "elk.layered.spacing.nodeNodeBetweenLayers": COLUMN_GAP.to_string(),
            "elk.layered.spacing.edgeNodeBetweenLayers": CORNER_GAP.to_string(),
            "elk.layered.spacing.edgeEdgeBetweenLayers": LINE_GAP.to_string(),
        },
        "children": children,
        "edges": edges,
    })
}

/// How heights are found. The network simplex gives compact pictures with straight lines (at 200
/// generated tables a third of the height that Brandes and Koepf's way gives), but its time grows
/// fast: at 500 tables and 800 keys 3.6 s against 0.4 s, in a development build.
fn placement(component: &Component) -> &'static str {
    if component.nodes.len() + component.edges.len() <= LARGE { "NETWORK_SIMPLEX" } else { "SIMPLE" }
}

/// Lines run from left to right, a line within one box from its child's row.
fn runs_from_child(columns: &[usize], from: &Port, to: &Port) -> bool {
    columns[from.node] <= columns[to.node]
}

fn port_name(port: &Port) -> String {
    format!("n{}{}{}", port.node, if port.right { "e" } else { "w" }, port.y)
}

/// Places and routes from the kernel's answer, on whole pixels.
fn read(component: &Component, columns: &[usize], ports: &[(Port, Port)], result: &Value) -> Option<Placed> {
    let mut placed = Placed {
        nodes: vec![(0.0, 0.0); component.nodes.len()],
        widths: component.nodes.iter().map(|node| node.width).collect(),
        ..Placed::default()
    };
    for child in result.get("children")?.as_array()? {
        let index: usize = child.get("id")?.as_str()?.strip_prefix('n')?.parse().ok()?;
        *placed.nodes.get_mut(index)? = point(child)?;
    }
    let mut routes: Vec<Option<Vec<(f64, f64)>>> = vec![None; ports.len()];
    for edge in result.get("edges")?.as_array()? {
        let index: usize = edge.get("id")?.as_str()?.strip_prefix('e')?.parse().ok()?;
        let section = edge.get("sections")?.as_array()?.first()?;
        let mut points = vec![point(section.get("startPoint")?)?];
        for bend in section.get("bendPoints").and_then(Value::as_array).into_iter().flatten() {
            points.push(point(bend)?);
        }
        points.push(point(section.get("endPoint")?)?);
        *routes.get_mut(index)? = Some(points);
    }
    for (index, route) in routes.into_iter().enumerate() {
        let (from, to) = &ports[index];
        let mut points = route?;
        if !runs_from_child(columns, from, to) {
            points.reverse();
        }
        placed.routes.push(points);
        placed.sides.push((from.right, to.right));
    }
    Some(placed)
}

/// A point on whole pixels. Ports are whole pixels from the top of their boxes, so that ends stay
/// at their rows; the tiny addition makes halves round alike whatever their last bits are.
fn point(value: &Value) -> Option<(f64, f64)> {
    let coordinate = |name: &str| value.get(name)?.as_f64().map(|number| (number + 0.5 + 1.0e-6).floor());
    Some((coordinate("x")?, coordinate("y")?))
}
