//! Where lines end: the heights of their columns' rows, and one port for each row and side.
//!
//! A line ends in the middle of its column's row. A composite key's lines are bracketed into one,
//! which leaves at the middle of the bracket, or as near to it as no other line does. Where child
//! ends and parent ends would meet at one row and side they stand a little apart, so that their
//! signs do not cover each other.

use std::collections::BTreeMap;

use crate::protocol::DiagramNode;
use crate::shapes::{HEADER_HEIGHT, row_center};

use super::components::Component;

/// Distance from a row's middle of a child end, where a parent end is at the same row and side.
const CHILD_OFFSET: f64 = -5.0;
/// Likewise of the parent end: 11 pixels apart, the signs are 10 high.
const PARENT_OFFSET: f64 = 6.0;
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

/// The ports of all lines: child's and parent's.
///
/// `sides` says for each line whether it leaves the child, and whether it enters the parent, at the
/// right side.
pub(super) fn ports(component: &Component, sides: &[(bool, bool)]) -> Vec<(Port, Port)> {
    let ends = || {
        component.edges.iter().zip(sides).flat_map(|(edge, side)| {
            [(edge.from, side.0, &edge.from_rows, true), (edge.to, side.1, &edge.to_rows, false)]
        })
    };
    let mut single: BTreeMap<Key, Kinds> = BTreeMap::new();
    for (node, right, rows, child) in ends() {
        if let [row] = rows[..] {
            let kinds = single.entry(Key::new(node, right, row)).or_default();
            if child { kinds.child = true } else { kinds.parent = true }
        }
    }
    let mut taken: BTreeMap<(usize, bool), Vec<f64>> = BTreeMap::new();
    for (key, kinds) in &single {
        let heights = taken.entry((key.node, key.right)).or_default();
        if kinds.child {
            heights.push(kinds.height(key.row(), true));
        }
        if kinds.parent {
            heights.push(kinds.height(key.row(), false));
        }
    }
    let mut brackets: BTreeMap<(usize, bool, bool, Vec<i64>), f64> = BTreeMap::new();
    let heights: Vec<Port> = ends()
        .map(|(node, right, rows, child)| {
            if let [row] = rows[..] {
                let kinds = single.get(&Key::new(node, right, row)).copied().unwrap_or_default();
                return Port { node, right, y: kinds.height(row, child) };
            }
            let key = (node, right, child, rows.iter().map(|row| tenths(*row)).collect());
            let y = *brackets.entry(key).or_insert_with(|| {
                let others = taken.entry((node, right)).or_default();
                let y = bracket_height(rows, others);
                others.push(y);
                y
            });
            Port { node, right, y }
        })
        .collect();
    heights.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

/// A row at a side, ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    node: usize,
    right: bool,
    tenths: i64,
}

impl Key {
    fn new(node: usize, right: bool, row: f64) -> Self {
        Self { node, right, tenths: tenths(row) }
    }

    fn row(self) -> f64 {
        self.tenths as f64 / 10.0
    }
}

/// Which ends meet at a row.
#[derive(Debug, Clone, Copy, Default)]
struct Kinds {
    child: bool,
    parent: bool,
}

impl Kinds {
    fn height(self, row: f64, child: bool) -> f64 {
        if !(self.child && self.parent) {
            return row;
        }
        row + if child { CHILD_OFFSET } else { PARENT_OFFSET }
    }
}

/// Heights in tenths of a pixel, which can be compared and ordered.
fn tenths(height: f64) -> i64 {
    (height * 10.0).round() as i64
}

/// The height nearest to a bracket's middle, inside of the bracket, that keeps clear of `others`.
fn bracket_height(rows: &[f64], others: &[f64]) -> f64 {
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
        Edge { index: 0, from: 0, to: 1, from_rows: from_rows.into(), to_rows: to_rows.into() }
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
    fn child_and_parent_ends_at_one_row_stand_apart() {
        let mut back = edge(&[41.0], &[41.0]);
        (back.from, back.to) = (1, 0);
        let ports = ports(&component(vec![edge(&[41.0], &[41.0]), back]), &[(true, false), (false, true)]);
        let heights: Vec<_> = ports.iter().map(|(from, to)| (from.y, to.y)).collect();
        assert_eq!(heights, [(36.0, 47.0), (36.0, 47.0)]);
    }
}
