//! Which column of the picture each table stands in.
//!
//! The layered algorithm's own choice puts all tables that refer to one hub into one endless
//! column. Here columns are filled so that the whole gets the shape of a screen, related tables
//! stand in neighbouring columns, and no two related ones share a column, since lines run from
//! column to column.

use super::components::Component;

/// Width to height that a component should have.
const ASPECT: f64 = 1.35;
/// Typical distance between two columns: room for the signs at both ends and some lines.
const COLUMN_GAP: f64 = 96.0;
/// Distance between boxes of a column.
pub(super) const ROW_GAP: f64 = 32.0;
/// Cost of two related tables in one column: never worth it.
const SAME_COLUMN: f64 = 1.0e6;
/// Cost of a parent to the right of its child, against a line past one column: a mild wish.
const AGAINST_READING: f64 = 0.15;
/// Cost of one more column than the shape wants.
const EXTRA_COLUMN: f64 = 2.0;
/// Weight of a column's excess height, squared, in average boxes.
const EXCESS: f64 = 0.35;
/// Numbers of columns that are tried.
const TRIALS: usize = 8;
/// Least distance of two columns, what a line adds to it, and what it adds to a column it passes.
const NARROW_GAP: f64 = 64.0;
const LANE_WIDTH: f64 = 3.0;
const LANE_HEIGHT: f64 = 12.0;
/// Rounds of improvement; they end earlier when nothing moves.
const ROUNDS: usize = 24;

/// The column of each of the component's nodes, from 0, none of them empty: of several numbers of
/// columns the one that makes the picture largest on a screen.
pub(super) fn layers(component: &Component) -> Vec<usize> {
    let fewest = Search::fewest_columns(component);
    let most = (fewest * 2 + 2).min(component.nodes.len().max(1));
    let step = ((most - fewest.min(most)) / TRIALS).max(1);
    let trials = (fewest..=most.max(fewest)).step_by(step).map(|wanted| {
        let columns = Search::new(component, wanted).run();
        (extent(component, &columns), columns)
    });
    trials
        .reduce(|best, next| if next.0 < best.0 { next } else { best })
        .map_or_else(Vec::new, |(_, columns)| columns)
}

/// The component with all boxes of a column as wide as the widest, so that columns have straight
/// sides.
pub(super) fn in_columns(component: &Component, columns: &[usize]) -> Component {
    let mut widths = vec![0.0_f64; columns.iter().max().map_or(0, |last| last + 1)];
    for (node, column) in component.nodes.iter().zip(columns) {
        widths[*column] = widths[*column].max(node.width);
    }
    let mut component = component.clone();
    for (node, column) in component.nodes.iter_mut().zip(columns) {
        node.width = widths[*column];
    }
    component
}

/// How large the picture will be, roughly: its height, or what its width makes of a screen's
/// height. A line that passes a column takes height there, one that turns in a gap takes width.
fn extent(component: &Component, columns: &[usize]) -> f64 {
    let count = columns.iter().max().map_or(0, |last| last + 1);
    let mut heights = vec![0.0; count];
    let mut widths = vec![0.0_f64; count];
    let mut turning = vec![0.0_f64; count];
    for (node, column) in component.nodes.iter().zip(columns) {
        heights[*column] += node.height + ROW_GAP;
        widths[*column] = widths[*column].max(node.width);
    }
    for edge in &component.edges {
        let (from, to) = (columns[edge.from].min(columns[edge.to]), columns[edge.from].max(columns[edge.to]));
        turning[from] += LANE_WIDTH;
        heights[(from + 1).min(to)..to].iter_mut().for_each(|height| *height += LANE_HEIGHT);
    }
    let height = heights.iter().copied().fold(0.0, f64::max);
    let width: f64 = widths.iter().zip(&turning).map(|(width, turning)| width + NARROW_GAP + turning).sum();
    (width / ASPECT).max(height)
}

/// Related table, number of lines, and how many of them have this table as the child.
#[derive(Debug, Clone, Copy)]
struct Neighbor {
    node: usize,
    lines: f64,
    as_child: f64,
}

struct Search {
    heights: Vec<f64>,
    neighbors: Vec<Vec<Neighbor>>,
    /// Column of each placed node.
    column: Vec<Option<i32>>,
    /// Height and number of boxes of each column, which begin at `first`.
    columns: std::collections::BTreeMap<i32, (f64, usize)>,
    wanted_columns: usize,
    wanted_height: f64,
    average: f64,
}

impl Search {
    /// The number of columns that gives the boxes alone, without lines, the wanted shape.
    fn fewest_columns(component: &Component) -> usize {
        let count = component.nodes.len().max(1) as f64;
        let total: f64 = component.nodes.iter().map(|node| node.height + ROW_GAP).sum();
        let width = component.nodes.iter().map(|node| node.width).sum::<f64>() / count + COLUMN_GAP;
        (ASPECT * total / width).sqrt().round().clamp(1.0, count) as usize
    }

    fn new(component: &Component, wanted: usize) -> Self {
        let count = component.nodes.len();
        let heights: Vec<f64> = component.nodes.iter().map(|node| node.height + ROW_GAP).collect();
        let total: f64 = heights.iter().sum();
        let tallest = heights.iter().copied().fold(0.0, f64::max);
        Self {
            neighbors: neighbors(component),
            column: vec![None; count],
            columns: std::collections::BTreeMap::new(),
            wanted_columns: wanted,
            wanted_height: (total / wanted.max(1) as f64).max(tallest),
            average: total / count.max(1) as f64,
            heights,
        }
    }

    /// Places every table, then moves tables as long as that makes the whole cheaper.
    fn run(mut self) -> Vec<usize> {
        for node in self.order() {
            let column = self.best(node);
            self.put(node, column);
        }
        for _ in 0..ROUNDS {
            let mut moved = false;
            for node in 0..self.heights.len() {
                let Some(before) = self.take(node) else { continue };
                let (old, new) = (self.cost(node, before), self.best(node));
                let better = self.cost(node, new) + 1.0e-9 < old;
                self.put(node, if better { new } else { before });
                moved |= better;
            }
            if !moved {
                break;
            }
        }
        self.numbered()
    }

    /// The most related table first, then always the one with most lines to those placed.
    fn order(&self) -> Vec<usize> {
        let count = self.heights.len();
        let degree: Vec<f64> =
            self.neighbors.iter().map(|list| list.iter().map(|other| other.lines).sum()).collect();
        let mut pull = vec![0.0; count];
        let mut done = vec![false; count];
        let mut order = Vec::with_capacity(count);
        for _ in 0..count {
            let key = |node: &usize| (pull[*node], degree[*node]);
            let next = (0..count).filter(|node| !done[*node]).reduce(|best, node| {
                if key(&node).partial_cmp(&key(&best)) == Some(std::cmp::Ordering::Greater) {
                    node
                } else {
                    best
                }
            });
            let Some(next) = next else { break };
            done[next] = true;
            order.push(next);
            for other in &self.neighbors[next] {
                pull[other.node] += other.lines;
            }
        }
        order
    }

    fn put(&mut self, node: usize, column: i32) {
        self.column[node] = Some(column);
        let entry = self.columns.entry(column).or_default();
        entry.0 += self.heights[node];
        entry.1 += 1;
    }

    fn take(&mut self, node: usize) -> Option<i32> {
        let column = self.column[node].take()?;
        if let Some(entry) = self.columns.get_mut(&column) {
            entry.0 -= self.heights[node];
            entry.1 -= 1;
            if entry.1 == 0 {
                self.columns.remove(&column);
            }
        }
        Some(column)
    }

    /// The cheapest column; among equals the one nearest to the first table's.
    fn best(&self, node: usize) -> i32 {
        let (Some(first), Some(last)) = (self.columns.keys().next(), self.columns.keys().next_back()) else {
            return 0;
        };
        let mut candidates: Vec<i32> = (first - 1..=last + 1).collect();
        candidates.sort_by_key(|column| (column.abs(), *column));
        let costs = candidates.iter().map(|column| (*column, self.cost(node, *column)));
        costs.reduce(|best, next| if next.1 < best.1 { next } else { best }).map_or(0, |(column, _)| column)
    }

    /// What it costs to stand in a column, given all placed tables.
    fn cost(&self, node: usize, column: i32) -> f64 {
        let mut cost = 0.0;
        for other in &self.neighbors[node] {
            let Some(place) = self.column[other.node] else { continue };
            let distance = f64::from((column - place).abs());
            if distance == 0.0 {
                cost += SAME_COLUMN;
                continue;
            }
            // The child of a line is wished to the right of its parent.
            let against = if column > place { other.lines - other.as_child } else { other.as_child };
            cost += other.lines * (distance - 1.0) + against * AGAINST_READING;
        }
        let height = self.columns.get(&column).map_or(0.0, |entry| entry.0);
        cost += self.excess(height + self.heights[node]) - self.excess(height);
        if height == 0.0 && self.columns.len() >= self.wanted_columns {
            cost += EXTRA_COLUMN;
        }
        cost
    }

    fn excess(&self, height: f64) -> f64 {
        let over = ((height - self.wanted_height) / self.average).max(0.0);
        EXCESS * over * over
    }

    /// Columns from 0 without gaps.
    fn numbered(&self) -> Vec<usize> {
        let used: Vec<i32> = self.columns.keys().copied().collect();
        self.column
            .iter()
            .map(|column| column.and_then(|column| used.binary_search(&column).ok()).unwrap_or(0))
            .collect()
    }
}

/// Related tables of each table, self-references left out.
fn neighbors(component: &Component) -> Vec<Vec<Neighbor>> {
    let mut neighbors: Vec<Vec<Neighbor>> = vec![Vec::new(); component.nodes.len()];
    let mut add = |node: usize, other: usize, as_child: f64| {
        let list = &mut neighbors[node];
        match list.iter_mut().find(|known| known.node == other) {
            Some(known) => {
                known.lines += 1.0;
                known.as_child += as_child;
            }
            None => list.push(Neighbor { node: other, lines: 1.0, as_child }),
        }
    };
    for edge in component.edges.iter().filter(|edge| edge.from != edge.to) {
        add(edge.from, edge.to, 1.0);
        add(edge.to, edge.from, 0.0);
    }
    neighbors
}
