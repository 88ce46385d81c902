//! Where lines end: the heights of their columns' rows, and one port for each row and side.
//!
//! A line ends in the middle of its column's row. A composite key's lines are bracketed into one,
//! which leaves at the middle of the bracket, or as near to it as no other line does. Where ends
//! with different signs would meet at one row and side they stand a little apart, so that their
//! signs do not cover each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::protocol::DiagramNode;
use crate::shapes::{HEADER_HEIGHT, row_center};

use super::components::Component;

/// Least distance of a bracket's line from other ports of its side.
const BRACKET_CLEARANCE: f64 = 8.0;

/// Heights of the columns' rows from the top of the box, in the order of the key; the header's
/// middle for a column that the table does not have.
pub(super) fn rows(node: &DiagramNode, columns: &[String]) -> Vec<f64> {
    let row = |column: &String| {
        node.slots
            .iter()
            .position(|slot| slot == column)
            .map_or(HEADER_HEIGHT / 2.0, |slot| row_center(0.0, slot))
    };
    if columns.is_empty() { vec![HEADER_HEIGHT / 2.0] } else { columns.iter().map(row).collect() }
}

/// One end of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Port {
    /// Position of the box among the component's nodes.
    pub node: usize,
    /// At the right side.
    pub right: bool,
    /// Height from the top of the box.
    pub y: f64,
}

/// The sign that stands at an end; ends with the same sign share a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Crow's foot and circle, or bar and circle.
    Child { unique: bool },
    /// Two bars, or bar and circle.
    Parent { optional: bool },
}

/// An end of a line: box, side, rows, sign.
struct End<'a> {
    node: usize,
    right: bool,
    rows: &'a [f64],
    kind: Kind,
}

/// The ports of all lines: child's and parent's.
///
/// `sides` says for each line whether it leaves the child, and whether it enters the parent, at the
/// right side.
pub(super) fn ports(component: &Component, sides: &[(bool, bool)]) -> Vec<(Port, Port)> {
    let ends: Vec<[End<'_>; 2]> = component
        .edges
        .iter()
        .zip(sides)
        .map(|(edge, side)| {
            let child = Kind::Child { unique: edge.unique };
            let parent = Kind::Parent { optional: edge.optional };
            [
                End { node: edge.from, right: side.0, rows: &edge.from_rows, kind: child },
                End { node: edge.to, right: side.1, rows: &edge.to_rows, kind: parent },
            ]
        })
        .collect();
    let mut kinds: BTreeMap<Row, BTreeSet<Kind>> = BTreeMap::new();
    for end in ends.iter().flatten() {
        if let [row] = *end.rows {
            kinds.entry((end.node, end.right, tenths(row))).or_default().insert(end.kind);
        }
    }
    let mut taken: BTreeMap<(usize, bool), Vec<f64>> = BTreeMap::new();
    for ((node, right, row), kinds) in &kinds {
        let heights = offsets(kinds.len()).iter().map(|offset| *row as f64 / 10.0 + offset);
        taken.entry((*node, *right)).or_default().extend(heights);
    }
    let mut brackets: BTreeMap<(usize, bool, Kind, Vec<i64>), f64> = BTreeMap::new();
    let mut port = |end: &End<'_>| {
        let (node, right) = (end.node, end.right);
        if let [row] = *end.rows {
            let kinds = &kinds[&(node, right, tenths(row))];
            let place = kinds.iter().position(|kind| *kind == end.kind).unwrap_or(0);
            return Port { node, right, y: row + offsets(kinds.len())[place] };
        }
        let key = (node, right, end.kind, end.rows.iter().map(|row| tenths(*row)).collect());
        let y = *brackets.entry(key).or_insert_with(|| {
            let others = taken.entry((node, right)).or_default();
            let y = bracket_height(end.rows, others);
            others.push(y);
            y
        });
        Port { node, right, y }
    };
    ends.iter().map(|[from, to]| (port(from), port(to))).collect()
}

/// Box, side, and height in tenths of a pixel.
type Row = (usize, bool, i64);

/// Distances from a row's middle when that many kinds of ends meet there: signs are 10 high.
fn offsets(kinds: usize) -> &'static [f64] {
    match kinds {
        0 | 1 => &[0.0],
        2 => &[-5.0, 6.0],
        3 => &[-8.0, 0.0, 8.0],
        _ => &[-9.0, -3.0, 3.0, 9.0],
    }
}

/// Heights in tenths of a pixel, which can be compared and ordered.
pub(super) fn tenths(height: f64) -> i64 {
    (height * 10.0).round() as i64
}

/// The height nearest to a bracket's middle, inside of the bracket, that keeps clear of `others`.
pub(super) fn bracket_height(rows: &[f64], others: &[f64]) -> f64 {
    let top = rows.iter().copied().fold(f64::INFINITY, f64::min);
    let bottom = rows.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let middle = ((top + bottom) / 2.0).round();
    let clear = |height: f64| others.iter().all(|other| (other - height).abs() >= BRACKET_CLEARANCE);
    let steps = ((bottom - top) / 2.0).floor().max(0.0) as u32;
    (0..=steps)
        .flat_map(|step| [middle + f64::from(step), middle - f64::from(step)])
        .find(|height| clear(*height))
        .unwrap_or(middle)
}

#[cfg(test)]
mod tests {
    use super::super::components::{Edge, Node};
    use super::*;

    fn edge(from_rows: &[f64], to_rows: &[f64]) -> Edge {
        Edge {
            index: 0,
            from: 0,
            to: 1,
            from_rows: from_rows.into(),
            to_rows: to_rows.into(),
            unique: false,
            optional: false,
        }
    }

    fn component(edges: Vec<Edge>) -> Component {
        let node = |index| Node { index, width: 160.0, height: 118.0 };
        Component { nodes: vec![node(0), node(1)], edges }
    }

    #[test]
    fn a_bracket_leaves_at_its_middle_or_beside_another_line() {
        let ports = ports(
            &component(vec![
                edge(&[41.0, 63.0], &[41.0]),
                edge(&[41.0, 63.0, 85.0], &[41.0]),
                edge(&[63.0], &[41.0]),
            ]),
            &[(true, false); 3],
        );
        let heights: Vec<_> = ports.iter().map(|(from, to)| (from.y, to.y)).collect();
        assert_eq!(heights, [(52.0, 41.0), (71.0, 41.0), (63.0, 41.0)]);
    }

    #[test]
    fn parents_of_optional_keys_have_a_port_of_their_own() {
        let mut optional = edge(&[63.0], &[41.0]);
        optional.optional = true;
        let ports = ports(&component(vec![edge(&[41.0], &[41.0]), optional]), &[(true, false); 2]);
        let heights: Vec<_> = ports.iter().map(|(from, to)| (from.y, to.y)).collect();
        assert_eq!(heights, [(41.0, 36.0), (63.0, 47.0)]);
    }

    #[test]
    fn child_and_parent_ends_at_one_row_stand_apart() {
        let mut back = edge(&[41.0], &[41.0]);
        (back.from, back.to) = (1, 0);
        let ports = ports(&component(vec![edge(&[41.0], &[41.0]), back]), &[(true, false), (false, true)]);
        let heights: Vec<_> = ports.iter().map(|(from, to)| (from.y, to.y)).collect();
        assert_eq!(heights, [(36.0, 47.0), (36.0, 47.0)]);
    }
}
