//! A layout for a graph that has changed a little: what stands keeps its place.
//!
//! Tables that were there stay where they are; new ones take free space near those they are related
//! to; lines that are still right stay, the others are routed again one by one (`route`). A table
//! that has grown into another one moves, as there is no other way.

use std::collections::{BTreeSet, HashMap};

use crate::protocol::{DiagramEdge, DiagramGraph, DiagramLayout, DiagramNode, PlacedNode, RoutedEdge};

use super::check::{Fault, faults};
use super::ports::{Kind, bracket_height, rows, tenths};
use super::route::{Obstacle, Point, Router, Terminal};

/// Distance of a new table from others across, with room for lines, and down.
const ACROSS: f64 = 96.0;
const DOWN: f64 = 40.0;
/// Least distance of a new table from others.
const APART: f64 = 32.0;
/// What a line in the way of a new table costs, in pixels of distance.
const LINE_IN_THE_WAY: f64 = 120.0;
/// Straight part of a line at a box: the signs' length, and with a bracket.
const STRAIGHT: f64 = 24.0;
const STRAIGHT_BRACKETED: f64 = 32.0;
/// Distances from a row's middle that are tried where another sign is there already.
const OFFSETS: [f64; 3] = [0.0, 8.0, -8.0];

/// The layout of `graph` with everything of `previous` that can stay; None where too little of it
/// is left, or no sound layout comes of it, so that all should be laid out anew.
pub(super) fn extend(previous: &DiagramLayout, graph: &DiagramGraph) -> Option<DiagramLayout> {
    let old: HashMap<&str, &PlacedNode> =
        previous.nodes.iter().map(|node| (node.table.as_str(), node)).collect();
    let kept = graph.nodes.iter().filter(|node| old.contains_key(node.table.as_str())).count();
    if kept * 2 <= graph.nodes.len() {
        return None;
    }
    let mut places: Vec<Option<PlacedNode>> = Vec::with_capacity(graph.nodes.len());
    for node in &graph.nodes {
        let place =
            old.get(node.table.as_str()).map(|place| PlacedNode { height: node.height, ..(*place).clone() });
        let free = place.filter(|place| places.iter().flatten().all(|other| !is_near(place, other, 0.0)));
        places.push(free);
    }
    put_new(previous, graph, &mut places);
    let nodes: Vec<PlacedNode> = places.into_iter().collect::<Option<_>>()?;
    let layout = route_all(previous, graph, nodes)?;
    faults(graph, &layout).is_empty().then_some(layout)
}

/// The same layout after tables were moved by hand: everything else stays, the moved tables' lines
/// and those now in their way are routed again. None if a table stands on another or a line finds
/// no way.
pub(super) fn reroute(moved: &DiagramLayout, graph: &DiagramGraph) -> Option<DiagramLayout> {
    let layout = route_all(moved, graph, moved.nodes.clone())?;
    faults(graph, &layout).is_empty().then_some(layout)
}

/// Gives every table without a place one, the most related to what stands first.
fn put_new(previous: &DiagramLayout, graph: &DiagramGraph, places: &mut [Option<PlacedNode>]) {
    let index: HashMap<&str, usize> =
        graph.nodes.iter().enumerate().map(|(index, node)| (node.table.as_str(), index)).collect();
    let related = |node: usize| -> Vec<usize> {
        let name = graph.nodes[node].table.as_str();
        let other = |edge: &DiagramEdge| match (edge.from_table == name, edge.to_table == name) {
            (true, false) => index.get(edge.to_table.as_str()).copied(),
            (false, true) => index.get(edge.from_table.as_str()).copied(),
            _ => None,
        };
        graph.edges.iter().filter_map(other).collect()
    };
    loop {
        let waiting = (0..places.len()).filter(|node| places[*node].is_none());
        let placed = |node: usize| related(node).into_iter().filter(|other| places[*other].is_some()).count();
        let next = waiting
            .map(|node| (placed(node), node))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        let Some((_, node)) = next else { return };
        let neighbors: Vec<PlacedNode> =
            related(node).into_iter().filter_map(|other| places[other].clone()).collect();
        let standing: Vec<PlacedNode> = places.iter().flatten().cloned().collect();
        places[node] = Some(free_place(&graph.nodes[node], &neighbors, &standing, previous));
    }
}

/// The best free place for a table: near the related ones, in nobody's way, the whole not larger.
fn free_place(
    node: &DiagramNode,
    neighbors: &[PlacedNode],
    standing: &[PlacedNode],
    previous: &DiagramLayout,
) -> PlacedNode {
    let at = |x: f64, y: f64| PlacedNode {
        table: node.table.clone(),
        x,
        y,
        width: node.width,
        height: node.height,
    };
    let right = standing.iter().map(|place| place.x + place.width).fold(0.0, f64::max);
    let bottom = standing.iter().map(|place| place.y + place.height).fold(0.0, f64::max);
    let beside = |place: &PlacedNode| {
        let (after, below) = (place.x + place.width + ACROSS, place.y + place.height + DOWN);
        let (before, above) = (place.x - ACROSS - node.width, place.y - DOWN - node.height);
        [
            (after, place.y),
            (before, place.y),
            (place.x, below),
            (place.x, above),
            (after, below),
            (after, above),
            (before, below),
        ]
    };
    let lines: Vec<(Point, Point)> = previous
        .edges
        .iter()
        .flat_map(|edge| edge.points.windows(2).map(|pair| (pair[0], pair[1])))
        .collect();
    let cost = |place: &PlacedNode| {
        let crossed = lines.iter().filter(|(a, b)| is_crossed(place, *a, *b)).count() as f64;
        let grown = (place.x + place.width - right).max(0.0) + (place.y + place.height - bottom).max(0.0);
        let center = |place: &PlacedNode| (place.x + place.width / 2.0, place.y + place.height / 2.0);
        let far = |other: &PlacedNode| {
            let (a, b) = (center(place), center(other));
            (a.0 - b.0).abs() + (a.1 - b.1).abs()
        };
        // A line from one side to the same side of a table above or below needs a detour.
        let stacked = |other: &PlacedNode| if (other.x - place.x).abs() < other.width { 150.0 } else { 0.0 };
        let distance: f64 = neighbors.iter().map(|other| far(other) + stacked(other)).sum();
        distance + crossed * LINE_IN_THE_WAY + grown
    };
    let corners = std::iter::once((0.0, if standing.is_empty() { 0.0 } else { bottom + DOWN }));
    standing
        .iter()
        .flat_map(beside)
        .chain(corners)
        .filter(|(x, y)| *x >= 0.0 && *y >= 0.0)
        .map(|(x, y)| at(x, y))
        .filter(|place| standing.iter().all(|other| !is_near(place, other, APART)))
        .map(|place| (cost(&place), place))
        .reduce(|best, next| if next.0 < best.0 { next } else { best })
        .map_or_else(|| at(0.0, bottom + DOWN), |(_, place)| place)
}

/// Keeps the lines that are still right and routes the others.
pub(super) fn route_all(
    previous: &DiagramLayout,
    graph: &DiagramGraph,
    nodes: Vec<PlacedNode>,
) -> Option<DiagramLayout> {
    let index: HashMap<&str, usize> =
        graph.nodes.iter().enumerate().map(|(index, node)| (node.table.as_str(), index)).collect();
    let ends = |edge: &DiagramEdge| -> Option<(usize, usize)> {
        Some((*index.get(edge.from_table.as_str())?, *index.get(edge.to_table.as_str())?))
    };
    let place_of: HashMap<&str, &PlacedNode> = nodes.iter().map(|node| (node.table.as_str(), node)).collect();
    let nodes: Vec<PlacedNode> = graph
        .nodes
        .iter()
        .map(|node| place_of.get(node.table.as_str()).map(|place| (*place).clone()))
        .collect::<Option<_>>()?;
    let mut layout = DiagramLayout { nodes, edges: previous.edges.clone(), width: 0.0, height: 0.0 };
    let wrong: BTreeSet<String> = faults(graph, &layout).into_iter().filter_map(line_of).collect();
    let old: HashMap<&str, &RoutedEdge> =
        previous.edges.iter().map(|edge| (edge.id.as_str(), edge)).collect();

    let obstacles = layout.nodes.iter().map(|place| Obstacle {
        left: place.x,
        top: place.y,
        right: place.x + place.width,
        bottom: place.y + place.height,
    });
    let mut router = Router::new(obstacles.collect());
    let mut signs = Signs::default();
    let mut routed: Vec<Option<RoutedEdge>> = vec![None; graph.edges.len()];
    for (number, edge) in graph.edges.iter().enumerate() {
        let (Some((from, to)), Some(route)) = (ends(edge), old.get(edge.id.as_str())) else { continue };
        if wrong.contains(&edge.id) {
            continue;
        }
        let mut route = (*route).clone();
        (route.from_rows, route.to_rows) = (
            absolute_rows(graph, &layout, from, &edge.from_columns),
            absolute_rows(graph, &layout, to, &edge.to_columns),
        );
        router.add(&route.points);
        signs.note(
            from,
            &route.from_rows,
            Kind::Child { unique: edge.unique },
            route.from_right,
            route.points.first(),
        );
        signs.note(
            to,
            &route.to_rows,
            Kind::Parent { optional: edge.optional },
            route.to_right,
            route.points.last(),
        );
        routed[number] = Some(route);
    }
    for (number, edge) in graph.edges.iter().enumerate() {
        let Some((from, to)) = ends(edge).filter(|_| routed[number].is_none()) else { continue };
        let (from_rows, to_rows) = (
            absolute_rows(graph, &layout, from, &edge.from_columns),
            absolute_rows(graph, &layout, to, &edge.to_columns),
        );
        let (child, parent) = (Kind::Child { unique: edge.unique }, Kind::Parent { optional: edge.optional });
        let starts = signs.terminals(from, &layout.nodes[from], &from_rows, child);
        let goals = signs.terminals(to, &layout.nodes[to], &to_rows, parent);
        let points = router.route(&starts, &goals)?;
        router.add(&points);
        let right = |terminals: &[Terminal; 2], point: Option<&Point>| {
            terminals.iter().any(|terminal| terminal.right && Some(&terminal.at) == point)
        };
        let (from_right, to_right) = (right(&starts, points.first()), right(&goals, points.last()));
        signs.note(from, &from_rows, child, from_right, points.first());
        signs.note(to, &to_rows, parent, to_right, points.last());
        routed[number] =
            Some(RoutedEdge { id: edge.id.clone(), points, from_rows, to_rows, from_right, to_right });
    }
    layout.edges = routed.into_iter().flatten().collect();
    let points = layout.edges.iter().flat_map(|edge| &edge.points).copied();
    let corners = layout.nodes.iter().map(|node| (node.x + node.width, node.y + node.height));
    (layout.width, layout.height) =
        corners.chain(points).fold((0.0_f64, 0.0_f64), |a, b| (a.0.max(b.0), a.1.max(b.1)));
    Some(layout)
}

/// Heights of a table's rows in the picture.
fn absolute_rows(graph: &DiagramGraph, layout: &DiagramLayout, node: usize, columns: &[String]) -> Vec<f64> {
    rows(&graph.nodes[node], columns).into_iter().map(|row| layout.nodes[node].y + row).collect()
}

/// The line that a fault is about, if it is about one.
fn line_of(fault: Fault) -> Option<String> {
    match fault {
        Fault::Missing(name)
        | Fault::NotFinite(name)
        | Fault::Crossing(name, _)
        | Fault::Slanted(name)
        | Fault::LooseEnd(name) => Some(name),
        Fault::Overlap(..) => None,
    }
}

/// A sign that stands at a side.
struct Sign {
    kind: Kind,
    rows: Vec<i64>,
    height: f64,
}

/// The signs at each side of each table.
#[derive(Default)]
struct Signs(HashMap<(usize, bool), Vec<Sign>>);

impl Signs {
    fn note(&mut self, node: usize, rows: &[f64], kind: Kind, right: bool, end: Option<&Point>) {
        let Some((_, height)) = end else { return };
        let rows = rows.iter().map(|row| tenths(*row)).collect();
        self.0.entry((node, right)).or_default().push(Sign { kind, rows, height: *height });
    }

    /// Where a line may end at the left and at the right side of a table.
    fn terminals(&self, node: usize, place: &PlacedNode, rows: &[f64], kind: Kind) -> [Terminal; 2] {
        [false, true].map(|right| Terminal {
            at: (place.x + if right { place.width } else { 0.0 }, self.height(node, right, rows, kind)),
            right,
            straight: if rows.len() > 1 { STRAIGHT_BRACKETED } else { STRAIGHT },
        })
    }

    /// The height of an equal sign that is there, or one that is clear of the others.
    fn height(&self, node: usize, right: bool, rows: &[f64], kind: Kind) -> f64 {
        let none = Vec::new();
        let there = self.0.get(&(node, right)).unwrap_or(&none);
        let key: Vec<i64> = rows.iter().map(|row| tenths(*row)).collect();
        if let Some(sign) = there.iter().find(|sign| sign.kind == kind && sign.rows == key) {
            return sign.height;
        }
        let others: Vec<f64> = there.iter().map(|sign| sign.height).collect();
        let [row] = *rows else { return bracket_height(rows, &others) };
        let clear = |height: &f64| others.iter().all(|other| (other - height).abs() >= 8.0);
        OFFSETS.iter().map(|offset| row + offset).find(clear).unwrap_or(row)
    }
}

/// Whether two boxes are nearer than a distance.
fn is_near(a: &PlacedNode, b: &PlacedNode, gap: f64) -> bool {
    a.x < b.x + b.width + gap
        && b.x < a.x + a.width + gap
        && a.y < b.y + b.height + gap
        && b.y < a.y + a.height + gap
}

/// Whether a stretch of a line runs through a box or close by.
fn is_crossed(place: &PlacedNode, a: Point, b: Point) -> bool {
    a.0.min(b.0) < place.x + place.width + 8.0
        && place.x - 8.0 < a.0.max(b.0)
        && a.1.min(b.1) < place.y + place.height + 8.0
        && place.y - 8.0 < a.1.max(b.1)
}
