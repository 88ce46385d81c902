//! The layout that cannot fail: columns of boxes with a channel of lanes after each, and a bundle
//! of lanes over the top for lines that pass a column.

use super::assemble::Placed;
use super::components::Component;
use super::layers::{ROW_GAP, in_columns, layers};
use super::ports::ports;

/// Distance of two lanes.
const LANE_GAP: f64 = 10.0;
/// Distance of a lane from a box.
const BOX_GAP: f64 = 30.0;

/// Places and routes of a component.
pub(super) fn lay_out(component: &Component) -> Placed {
    let columns = layers(component);
    let component = &in_columns(component, &columns);
    let count = columns.iter().max().map_or(0, |last| last + 1);
    let sides: Vec<(bool, bool)> = component
        .edges
        .iter()
        .map(|edge| (columns[edge.from] <= columns[edge.to], columns[edge.from] >= columns[edge.to]))
        .collect();
    let ports = ports(component, &sides);

    // Every line has a lane of its own in the channel where it starts, and one where it ends if
    // that is another; a channel follows each column.
    let mut lanes = vec![0_usize; count];
    let mut lane = |channel: usize| {
        lanes[channel] += 1;
        (channel, lanes[channel] - 1)
    };
    let mut overhead = 0_usize;
    let plans: Vec<Plan> = component
        .edges
        .iter()
        .map(|edge| {
            let (left, right) = ordered(columns[edge.from], columns[edge.to]);
            if right <= left + 1 {
                return Plan { first: lane(left), over: None };
            }
            overhead += 1;
            Plan { first: lane(left), over: Some((overhead, lane(right - 1))) }
        })
        .collect();

    let mut lefts = Vec::with_capacity(count);
    let mut rights = Vec::with_capacity(count);
    let mut left = 0.0;
    for (column, lanes) in lanes.iter().enumerate() {
        let members = component.nodes.iter().zip(&columns).filter(|(_, place)| **place == column);
        let width = members.map(|(node, _)| node.width).fold(0.0, f64::max);
        lefts.push(left);
        rights.push(left + width);
        left += width + 2.0 * BOX_GAP + LANE_GAP * lanes.saturating_sub(1) as f64;
    }
    let mut bottoms = vec![0.0; count];
    let nodes: Vec<(f64, f64)> = component
        .nodes
        .iter()
        .zip(&columns)
        .map(|(node, column)| {
            let top = bottoms[*column];
            bottoms[*column] += node.height + ROW_GAP;
            (lefts[*column], top)
        })
        .collect();

    let x_of = |(channel, lane): (usize, usize)| rights[channel] + BOX_GAP + LANE_GAP * lane as f64;
    let routes = component
        .edges
        .iter()
        .zip(&plans)
        .zip(&ports)
        .map(|((edge, plan), (from, to))| {
            let end = |port: &super::ports::Port| {
                let (x, y) = nodes[port.node];
                (x + if port.right { component.nodes[port.node].width } else { 0.0 }, y + port.y)
            };
            let child_first = columns[edge.from] <= columns[edge.to];
            let (start, finish) = if child_first { (end(from), end(to)) } else { (end(to), end(from)) };
            let mut points = vec![start, (x_of(plan.first), start.1)];
            if let Some((row, second)) = plan.over {
                let height = -ROW_GAP - LANE_GAP * row as f64;
                points.extend([(x_of(plan.first), height), (x_of(second), height), (x_of(second), finish.1)]);
            } else {
                points.push((x_of(plan.first), finish.1));
            }
            points.push(finish);
            points.dedup();
            if !child_first {
                points.reverse();
            }
            points
        })
        .collect();
    Placed { nodes, widths: component.nodes.iter().map(|node| node.width).collect(), routes, sides }
}

/// The lanes of a line.
struct Plan {
    /// Channel and lane at its left end.
    first: (usize, usize),
    /// Lane over the top, then channel and lane at its right end.
    over: Option<(usize, (usize, usize))>,
}

fn ordered(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}
