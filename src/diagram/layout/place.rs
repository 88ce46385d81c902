//! Where a table goes that is moved by hand: to the wished place, or to the nearest one where it
//! keeps off all others.

use crate::protocol::{DiagramLayout, MovedTable, PlacedNode};

/// Least distance between tables across, with room for a line and its sign.
const ACROSS: f64 = 48.0;
/// Least distance down.
const DOWN: f64 = 24.0;

/// The layout with the table in its new place and all lines as they were; None if there is no such
/// table or the place is not finite.
pub(super) fn placed(layout: &DiagramLayout, moved: &MovedTable) -> Option<DiagramLayout> {
    if !moved.x.is_finite() || !moved.y.is_finite() {
        return None;
    }
    let index = layout.nodes.iter().position(|node| node.table == moved.table)?;
    let others: Vec<&PlacedNode> =
        layout.nodes.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, node)| node).collect();
    let (width, height) = (layout.nodes[index].width, layout.nodes[index].height);
    let (x, y) = nearest(&others, (moved.x.round(), moved.y.round()), (width, height))?;
    let mut layout = layout.clone();
    (layout.nodes[index].x, layout.nodes[index].y) = (x, y);
    Some(layout)
}

/// The free place nearest to a wished one: that itself, or one beside the boxes in its way.
fn nearest(others: &[&PlacedNode], wished: (f64, f64), (width, height): (f64, f64)) -> Option<(f64, f64)> {
    let free = |(x, y): &(f64, f64)| {
        !others.iter().any(|other| {
            *x < other.x + other.width + ACROSS
                && other.x < x + width + ACROSS
                && *y < other.y + other.height + DOWN
                && other.y < y + height + DOWN
        })
    };
    if free(&wished) {
        return Some(wished);
    }
    let xs: Vec<f64> = std::iter::once(wished.0)
        .chain(others.iter().flat_map(|other| [other.x + other.width + ACROSS, other.x - width - ACROSS]))
        .collect();
    let ys: Vec<f64> = std::iter::once(wished.1)
        .chain(others.iter().flat_map(|other| [other.y + other.height + DOWN, other.y - height - DOWN]))
        .collect();
    let distance = |(x, y): &(f64, f64)| (x - wished.0).abs() + (y - wished.1).abs();
    let mut candidates: Vec<(f64, f64)> = xs.iter().flat_map(|x| ys.iter().map(move |y| (*x, *y))).collect();
    candidates.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    candidates.into_iter().find(|place| free(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(table: &str, x: f64, y: f64) -> PlacedNode {
        PlacedNode { table: table.into(), x, y, width: 160.0, height: 100.0 }
    }

    fn put(x: f64, y: f64) -> (f64, f64) {
        let layout =
            DiagramLayout { nodes: vec![node("a", 0.0, 0.0), node("b", 400.0, 0.0)], ..Default::default() };
        let moved = MovedTable { table: "a".into(), x, y };
        let placed = placed(&layout, &moved).expect("the table is there");
        (placed.nodes[0].x, placed.nodes[0].y)
    }

    #[test]
    fn a_free_place_is_taken_as_wished() {
        assert_eq!(put(100.4, 300.0), (100.0, 300.0));
        assert_eq!(put(-500.0, -20.0), (-500.0, -20.0));
    }

    #[test]
    fn a_taken_place_gives_way_to_the_nearest_free_one() {
        assert_eq!(put(390.0, 90.0), (390.0, 124.0));
        assert_eq!(put(300.0, 10.0), (192.0, 10.0));
    }

    #[test]
    fn a_table_that_is_not_there_is_not_moved() {
        let moved = MovedTable { table: "c".into(), x: 0.0, y: 0.0 };
        assert_eq!(placed(&DiagramLayout::default(), &moved), None);
        let moved = MovedTable { table: "a".into(), x: f64::NAN, y: 0.0 };
        assert_eq!(placed(&DiagramLayout::default(), &moved), None);
    }
}
