//! How good a sound layout is, in numbers: for the benchmark and the tests.

use std::collections::{BTreeSet, HashMap};

use crate::protocol::DiagramLayout;

/// Two lines side by side need at least this distance.
const LANE_GAP: f64 = 8.0;

/// Rows of two boxes can be nearer to each other than lanes are; where their lines turn, they run
/// side by side for so long at most.
const NOTICEABLE: f64 = 24.0;

/// Figures of a layout.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quality {
    /// Pairs of lines that cross, counted at each crossing.
    pub crossings: usize,
    /// Pairs of lines without a common end that run side by side nearer than 8 pixels.
    pub crowded: usize,
}

/// A stretch of a line: which line, at what height (or distance from the left), from where to where.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    line: usize,
    at: f64,
    low: f64,
    high: f64,
}

impl Quality {
    /// The figures of a layout.
    pub fn of(layout: &DiagramLayout) -> Self {
        let mut horizontal: Vec<Stretch> = Vec::new();
        let mut vertical: Vec<Stretch> = Vec::new();
        for (line, edge) in layout.edges.iter().enumerate() {
            for pair in edge.points.windows(2) {
                let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
                if ay == by {
                    horizontal.push(Stretch { line, at: ay, low: ax.min(bx), high: ax.max(bx) });
                } else {
                    vertical.push(Stretch { line, at: ax, low: ay.min(by), high: ay.max(by) });
                }
            }
        }
        let ends = Ends::of(layout);
        let crosses =
            |a: &Stretch, b: &Stretch| a.low < b.at && b.at < a.high && b.low < a.at && a.at < b.high;
        let crossings = horizontal
            .iter()
            .flat_map(|across| vertical.iter().map(move |down| (across, down)))
            .filter(|(across, down)| !ends.shared(across.line, down.line) && crosses(across, down))
            .count();
        let crowded: BTreeSet<(usize, usize)> =
            [&horizontal, &vertical].into_iter().flat_map(|stretches| crowded(stretches, &ends)).collect();
        Self { crossings, crowded: crowded.len() }
    }
}

/// Pairs of lines with parallel stretches too near to each other.
fn crowded(stretches: &[Stretch], ends: &Ends) -> Vec<(usize, usize)> {
    let mut sorted = stretches.to_vec();
    sorted.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut pairs = Vec::new();
    for (index, a) in sorted.iter().enumerate() {
        for b in sorted[index + 1..].iter().take_while(|b| b.at - a.at < LANE_GAP) {
            let beside = a.high.min(b.high) - a.low.max(b.low);
            if !ends.shared(a.line, b.line) && beside > NOTICEABLE {
                pairs.push((a.line.min(b.line), a.line.max(b.line)));
            }
        }
    }
    pairs
}

/// Which ends each line has: lines with a common end share their last stretch.
struct Ends(Vec<[usize; 2]>);

impl Ends {
    fn of(layout: &DiagramLayout) -> Self {
        let mut numbers: HashMap<(u64, u64), usize> = HashMap::new();
        let mut number = |point: Option<&(f64, f64)>| {
            let (x, y) = point.copied().unwrap_or_default();
            let next = numbers.len();
            *numbers.entry((x.to_bits(), y.to_bits())).or_insert(next)
        };
        Self(
            layout
                .edges
                .iter()
                .map(|edge| [number(edge.points.first()), number(edge.points.last())])
                .collect(),
        )
    }

    fn shared(&self, a: usize, b: usize) -> bool {
        a == b || self.0[a].iter().any(|end| self.0[b].contains(end))
    }
}
