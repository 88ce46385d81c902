//! What must be true of a layout, checked: by the layout itself before it trusts an engine, and by
//! the tests.

use std::collections::HashMap;

use crate::protocol::{DiagramGraph, DiagramLayout};
use crate::shapes::ROW_HEIGHT;

use super::assemble::Placed;
use super::components::Component;
use super::ports;

/// Something that must not be in a layout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A table without a place, or a line without a route.
    #[error("{0} is missing")]
    Missing(String),
    /// A coordinate that is not a number.
    #[error("{0} has a coordinate that is not finite")]
    NotFinite(String),
    /// Two boxes over each other.
    #[error("{0} and {1} overlap")]
    Overlap(String, String),
    /// A line through a box.
    #[error("{0} crosses {1}")]
    Crossing(String, String),
    /// A stretch that is neither horizontal nor vertical.
    #[error("{0} has a slanted stretch")]
    Slanted(String),
    /// A line that does not end at its column's row, or does not leave its box.
    #[error("{0} does not end at its row")]
    LooseEnd(String),
}

/// All that is wrong with a layout of a graph; empty when it is sound.
pub fn faults(graph: &DiagramGraph, layout: &DiagramLayout) -> Vec<Fault> {
    let places: HashMap<&str, usize> =
        layout.nodes.iter().enumerate().map(|(index, node)| (node.table.as_str(), index)).collect();
    let boxes: Vec<Rectangle> = layout
        .nodes
        .iter()
        .map(|node| Rectangle { x: node.x, y: node.y, width: node.width, height: node.height })
        .collect();
    let mut faults: Vec<Fault> = graph
        .nodes
        .iter()
        .filter(|node| !places.contains_key(node.table.as_str()))
        .map(|node| Fault::Missing(node.table.clone()))
        .collect();
    let routes: HashMap<&str, usize> =
        layout.edges.iter().enumerate().map(|(index, edge)| (edge.id.as_str(), index)).collect();
    let nodes: HashMap<&str, usize> =
        graph.nodes.iter().enumerate().map(|(index, node)| (node.table.as_str(), index)).collect();
    let mut lines: Vec<(&str, Line<'_>)> = Vec::new();
    for edge in &graph.edges {
        let (Some(from), Some(to)) =
            (places.get(edge.from_table.as_str()), places.get(edge.to_table.as_str()))
        else {
            continue;
        };
        let Some(route) = routes.get(edge.id.as_str()).map(|index| &layout.edges[*index]) else {
            faults.push(Fault::Missing(edge.id.clone()));
            continue;
        };
        let rows = |table: &str, columns: &[String]| {
            nodes.get(table).map_or_else(Vec::new, |index| ports::rows(&graph.nodes[*index], columns))
        };
        lines.push((
            &edge.id,
            Line {
                points: &route.points,
                from: End {
                    node: *from,
                    right: route.from_right,
                    rows: rows(&edge.from_table, &edge.from_columns),
                },
                to: End { node: *to, right: route.to_right, rows: rows(&edge.to_table, &edge.to_columns) },
            },
        ));
    }
    let name_of = |index: usize| layout.nodes[index].table.clone();
    for (index, rectangle) in boxes.iter().enumerate() {
        if !rectangle.is_finite() {
            faults.push(Fault::NotFinite(name_of(index)));
        }
        for (other, before) in boxes[..index].iter().enumerate() {
            if rectangle.overlaps(before) {
                faults.push(Fault::Overlap(name_of(other), name_of(index)));
            }
        }
    }
    for (id, line) in &lines {
        faults.extend(line.faults(&boxes).into_iter().map(|fault| fault.named(id, &name_of)));
    }
    faults
}

/// Whether the places and routes of one component are sound.
pub(super) fn sound(component: &Component, placed: &Placed) -> bool {
    let boxes: Vec<Rectangle> = placed
        .nodes
        .iter()
        .zip(&component.nodes)
        .zip(&placed.widths)
        .map(|(((x, y), node), width)| Rectangle { x: *x, y: *y, width: *width, height: node.height })
        .collect();
    let apart = boxes.iter().enumerate().all(|(index, rectangle)| {
        rectangle.is_finite() && !boxes[..index].iter().any(|other| rectangle.overlaps(other))
    });
    let complete = placed.nodes.len() == component.nodes.len()
        && placed.routes.len() == component.edges.len()
        && placed.sides.len() == component.edges.len();
    apart
        && complete
        && component.edges.iter().zip(&placed.routes).zip(&placed.sides).all(|((edge, points), sides)| {
            let line = Line {
                points,
                from: End { node: edge.from, right: sides.0, rows: edge.from_rows.clone() },
                to: End { node: edge.to, right: sides.1, rows: edge.to_rows.clone() },
            };
            line.faults(&boxes).is_empty()
        })
}

/// A box.
#[derive(Debug, Clone, Copy)]
struct Rectangle {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Rectangle {
    fn is_finite(&self) -> bool {
        [self.x, self.y, self.width, self.height].iter().all(|number| number.is_finite())
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether a horizontal or vertical stretch runs through the inside.
    fn is_crossed(&self, a: (f64, f64), b: (f64, f64)) -> bool {
        a.0.min(b.0) < self.x + self.width
            && self.x < a.0.max(b.0)
            && a.1.min(b.1) < self.y + self.height
            && self.y < a.1.max(b.1)
            || a.1 == b.1
                && self.y < a.1
                && a.1 < self.y + self.height
                && a.0.min(b.0) < self.x + self.width
                && self.x < a.0.max(b.0)
            || a.0 == b.0
                && self.x < a.0
                && a.0 < self.x + self.width
                && a.1.min(b.1) < self.y + self.height
                && self.y < a.1.max(b.1)
    }
}

/// An end of a line.
struct End {
    node: usize,
    right: bool,
    rows: Vec<f64>,
}

impl End {
    /// Whether a point is at the box's side, at the row or within the bracket of the rows.
    fn holds(&self, boxes: &[Rectangle], point: (f64, f64)) -> bool {
        let rectangle = boxes[self.node];
        let side = rectangle.x + if self.right { rectangle.width } else { 0.0 };
        let top = self.rows.iter().copied().fold(f64::INFINITY, f64::min);
        let bottom = self.rows.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        // Child and parent ends at one row stand a little apart, still within the row.
        let slack = ROW_HEIGHT / 2.0 - 1.0;
        let height = point.1 - rectangle.y;
        (point.0 - side).abs() < 0.01 && top - slack <= height && height <= bottom + slack
    }

    /// Whether the line's next point is outside of the box.
    fn leaves(&self, end: (f64, f64), next: (f64, f64)) -> bool {
        end.1 == next.1 && if self.right { next.0 > end.0 } else { next.0 < end.0 }
    }
}

/// A line between two boxes.
struct Line<'a> {
    points: &'a [(f64, f64)],
    from: End,
    to: End,
}

/// A fault of a line before it has names.
enum LineFault {
    NotFinite,
    Slanted,
    LooseEnd,
    Crossing(usize),
}

impl LineFault {
    fn named(self, id: &str, name_of: &impl Fn(usize) -> String) -> Fault {
        match self {
            Self::NotFinite => Fault::NotFinite(id.to_owned()),
            Self::Slanted => Fault::Slanted(id.to_owned()),
            Self::LooseEnd => Fault::LooseEnd(id.to_owned()),
            Self::Crossing(index) => Fault::Crossing(id.to_owned(), name_of(index)),
        }
    }
}

impl Line<'_> {
    fn faults(&self, boxes: &[Rectangle]) -> Vec<LineFault> {
        if !self.points.iter().all(|point| point.0.is_finite() && point.1.is_finite()) {
            return vec![LineFault::NotFinite];
        }
        let (&[first, second, ..], &[.., before, last]) = (self.points, self.points) else {
            return vec![LineFault::LooseEnd];
        };
        let mut faults = Vec::new();
        let held = self.from.holds(boxes, first) && self.to.holds(boxes, last);
        if !(held && self.from.leaves(first, second) && self.to.leaves(last, before)) {
            faults.push(LineFault::LooseEnd);
        }
        for pair in self.points.windows(2) {
            if pair[0].0 != pair[1].0 && pair[0].1 != pair[1].1 {
                faults.push(LineFault::Slanted);
            }
            let crossed = boxes.iter().position(|rectangle| rectangle.is_crossed(pair[0], pair[1]));
            faults.extend(crossed.map(LineFault::Crossing));
        }
        faults
    }
}
