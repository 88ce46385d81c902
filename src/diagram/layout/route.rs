//! One line at a time through what stands already: for tables that appear later or were moved by
//! hand, when nothing else may move.
//!
//! The search runs over the heights and distances at which a line can pass a box, from a port to a
//! port, for the shortest way with few corners that crosses no box and keeps off other lines.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap, HashMap};

/// Distances from a box at which lines may pass.
const PASSING: [f64; 4] = [16.0, 26.0, 36.0, 46.0];
/// Nearer than this no line passes a box.
const CLEARANCE: f64 = 10.0;
/// Nearer than this lines are in each other's way.
const LANE_GAP: f64 = 8.0;
/// What a corner costs, in pixels of way.
const CORNER: f64 = 40.0;
/// What a stretch beside another line costs for each of its pixels, and at once.
const CROWDED: (f64, f64) = (4.0, 60.0);
/// How far beyond a table at the left or top a line may pass, where those stand beyond 0.
const BEYOND: f64 = 56.0;
/// How far around both ends is searched first.
const WINDOW: f64 = 600.0;

/// A point.
pub(super) type Point = (f64, f64);

/// A box that lines go around.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Obstacle {
    /// Left.
    pub left: f64,
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
}

impl Obstacle {
    /// Whether a stretch comes nearer than the clearance.
    fn blocks(&self, a: Point, b: Point) -> bool {
        a.0.min(b.0) < self.right + CLEARANCE
            && self.left - CLEARANCE < a.0.max(b.0)
            && a.1.min(b.1) < self.bottom + CLEARANCE
            && self.top - CLEARANCE < a.1.max(b.1)
    }
}

/// Where a line may begin or end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Terminal {
    /// Point at the box's side.
    pub at: Point,
    /// It leaves to the right.
    pub right: bool,
    /// How far it runs straight before its first corner.
    pub straight: f64,
}

impl Terminal {
    fn stub(&self) -> Point {
        (self.at.0 + if self.right { self.straight } else { -self.straight }, self.at.1)
    }
}

/// Boxes and lines that are there.
#[derive(Debug, Default)]
pub(super) struct Router {
    obstacles: Vec<Obstacle>,
    /// Stretches by rounded distance from the left (vertical) or the top (horizontal).
    vertical: BTreeMap<i64, Vec<Stretch>>,
    horizontal: BTreeMap<i64, Vec<Stretch>>,
}

/// A stretch of a line and the line's two ends, which it may share with others.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    at: f64,
    low: f64,
    high: f64,
    ends: (Point, Point),
}

/// Directions in which a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Heading {
    Left,
    Right,
    Up,
    Down,
}

impl Heading {
    const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    fn sideways(right: bool) -> Self {
        if right { Self::Right } else { Self::Left }
    }

    fn reverse(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// Column and row of the grid, and how the line came there.
type State = (usize, usize, Heading);

/// An entry of the queue: cost so far and to go, then the order of arrival.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Entry {
    estimate: f64,
    number: usize,
    cost: f64,
    state: State,
    start: usize,
}

impl Eq for Entry {}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.estimate.total_cmp(&other.estimate).then(self.number.cmp(&other.number))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Router {
    /// A router among these boxes, without lines.
    pub(super) fn new(obstacles: Vec<Obstacle>) -> Self {
        Self { obstacles, ..Self::default() }
    }

    /// Notes a line, so that later ones keep off it.
    pub(super) fn add(&mut self, points: &[Point]) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        for pair in points.windows(2) {
            let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
            let (lines, at, low, high) = if ay == by {
                (&mut self.horizontal, ay, ax.min(bx), ax.max(bx))
            } else {
                (&mut self.vertical, ax, ay.min(by), ay.max(by))
            };
            lines.entry(at.round() as i64).or_default().push(Stretch {
                at,
                low,
                high,
                ends: (*first, *last),
            });
        }
    }

    /// The best way from one of `from` to one of `to`; None where there is no way at all.
    pub(super) fn route(&self, from: &[Terminal], to: &[Terminal]) -> Option<Vec<Point>> {
        self.search(from, to, WINDOW).or_else(|| self.search(from, to, f64::INFINITY))
    }

    fn search(&self, from: &[Terminal], to: &[Terminal], window: f64) -> Option<Vec<Point>> {
        let (xs, ys) = self.grid(from, to, window);
        let index =
            |values: &[f64], value: f64| values.binary_search_by(|other| other.total_cmp(&value)).ok();
        let goals: Vec<(usize, usize, Terminal)> = to
            .iter()
            .filter_map(|goal| Some((index(&xs, goal.stub().0)?, index(&ys, goal.stub().1)?, *goal)))
            .collect();
        let remaining = |x: usize, y: usize| {
            let distance =
                |goal: &(usize, usize, Terminal)| (xs[goal.0] - xs[x]).abs() + (ys[goal.1] - ys[y]).abs();
            goals.iter().map(distance).fold(f64::INFINITY, f64::min)
        };
        let mut queue: BinaryHeap<Reverse<Entry>> = BinaryHeap::new();
        let mut best: HashMap<State, f64> = HashMap::new();
        let mut came: HashMap<State, State> = HashMap::new();
        let mut number = 0;
        for (start, terminal) in from.iter().enumerate() {
            let (Some(x), Some(y)) = (index(&xs, terminal.stub().0), index(&ys, terminal.stub().1)) else {
                continue;
            };
            if self.is_blocked_beyond(terminal) {
                continue;
            }
            let state = (x, y, Heading::sideways(terminal.right));
            best.insert(state, 0.0);
            queue.push(Reverse(Entry { estimate: remaining(x, y), number, cost: 0.0, state, start }));
            number += 1;
        }
        while let Some(Reverse(entry)) = queue.pop() {
            let (x, y, heading) = entry.state;
            if best.get(&entry.state).is_some_and(|cost| *cost < entry.cost) {
                continue;
            }
            let arrived = goals.iter().find(|(goal_x, goal_y, goal)| {
                // The last stretch runs into the box; a line must not turn back on itself there.
                let into = Heading::sideways(goal.right).reverse();
                (x, y) == (*goal_x, *goal_y) && heading != into.reverse() && !self.is_blocked_beyond(goal)
            });
            if let Some((_, _, goal)) = arrived {
                return Some(trace(&came, entry.state, &xs, &ys, &from[entry.start], goal));
            }
            for next in Heading::ALL {
                if next == heading.reverse() {
                    continue;
                }
                let moved = match next {
                    Heading::Left => x.checked_sub(1).map(|x| (x, y)),
                    Heading::Right => (x + 1 < xs.len()).then_some((x + 1, y)),
                    Heading::Up => y.checked_sub(1).map(|y| (x, y)),
                    Heading::Down => (y + 1 < ys.len()).then_some((x, y + 1)),
                };
                let Some((next_x, next_y)) = moved else { continue };
                let (a, b) = ((xs[x], ys[y]), (xs[next_x], ys[next_y]));
                if self.obstacles.iter().any(|obstacle| obstacle.blocks(a, b)) {
                    continue;
                }
                let corner = if next == heading { 0.0 } else { CORNER };
                let cost = entry.cost + distance(a, b) + corner + self.crowding(a, b, from, to);
                let state = (next_x, next_y, next);
                if best.get(&state).is_none_or(|known| cost < *known) {
                    best.insert(state, cost);
                    came.insert(state, entry.state);
                    let estimate = cost + remaining(next_x, next_y);
                    queue.push(Reverse(Entry { estimate, number, cost, state, start: entry.start }));
                    number += 1;
                }
            }
        }
        None
    }

    /// Whether another box stands in the way of a terminal's straight part.
    fn is_blocked_beyond(&self, terminal: &Terminal) -> bool {
        let beyond = (terminal.at.0 + if terminal.right { CLEARANCE } else { -CLEARANCE }, terminal.at.1);
        self.obstacles.iter().any(|obstacle| obstacle.blocks(beyond, terminal.stub()))
    }

    /// Distances from the left and the top at which a line may turn.
    fn grid(&self, from: &[Terminal], to: &[Terminal], window: f64) -> (Vec<f64>, Vec<f64>) {
        let stubs: Vec<Point> = from.iter().chain(to).map(Terminal::stub).collect();
        let range = |values: &dyn Fn(&Point) -> f64| {
            let low = stubs.iter().map(values).fold(f64::INFINITY, f64::min) - window;
            let high = stubs.iter().map(values).fold(f64::NEG_INFINITY, f64::max) + window;
            (low, high)
        };
        let (across, down) = (range(&|point| point.0), range(&|point| point.1));
        let mut xs: Vec<f64> = stubs.iter().map(|stub| stub.0).collect();
        let mut ys: Vec<f64> = stubs.iter().map(|stub| stub.1).collect();
        for obstacle in &self.obstacles {
            for distance in PASSING {
                xs.extend([obstacle.left - distance, obstacle.right + distance]);
                ys.extend([obstacle.top - distance, obstacle.bottom + distance]);
            }
        }
        // Places left of and above everything are for nobody, unless a table was moved beyond 0.
        let least = |sides: &dyn Fn(&Obstacle) -> f64| {
            let beyond = self.obstacles.iter().map(sides).filter(|side| *side < 0.0);
            beyond.map(|side| side - BEYOND).fold(0.0, f64::min)
        };
        let (left, top) = (least(&|obstacle| obstacle.left), least(&|obstacle| obstacle.top));
        xs.retain(|x| (across.0..=across.1).contains(x) && *x >= left);
        ys.retain(|y| (down.0..=down.1).contains(y) && *y >= top);
        for values in [&mut xs, &mut ys] {
            values.sort_by(f64::total_cmp);
            values.dedup();
        }
        (xs, ys)
    }

    /// What it costs to run beside other lines; those that end where this one does are company.
    fn crowding(&self, a: Point, b: Point, from: &[Terminal], to: &[Terminal]) -> f64 {
        let (lines, at, low, high) = if a.1 == b.1 {
            (&self.horizontal, a.1, a.0.min(b.0), a.0.max(b.0))
        } else {
            (&self.vertical, a.0, a.1.min(b.1), a.1.max(b.1))
        };
        let shares = |stretch: &Stretch| {
            from.iter()
                .chain(to)
                .any(|terminal| terminal.at == stretch.ends.0 || terminal.at == stretch.ends.1)
        };
        let near = lines.range((at - LANE_GAP).round() as i64..=(at + LANE_GAP).round() as i64);
        near.flat_map(|(_, stretches)| stretches)
            .filter(|stretch| (stretch.at - at).abs() < LANE_GAP && !shares(stretch))
            .map(|stretch| high.min(stretch.high) - low.max(stretch.low))
            .filter(|beside| *beside > 0.0)
            .map(|beside| beside * CROWDED.0 + CROWDED.1)
            .sum()
    }
}

/// The corner points of the way that was found, without points on straight stretches.
fn trace(
    came: &HashMap<State, State>,
    last: State,
    xs: &[f64],
    ys: &[f64],
    from: &Terminal,
    to: &Terminal,
) -> Vec<Point> {
    let mut way = vec![to.at];
    let mut state = Some(last);
    while let Some((x, y, heading)) = state {
        way.push((xs[x], ys[y]));
        state = came.get(&(x, y, heading)).copied();
    }
    way.push(from.at);
    way.reverse();
    let mut points: Vec<Point> = Vec::with_capacity(way.len());
    for point in way {
        if let [.., before, corner] = points[..]
            && ((before.0 == corner.0 && corner.0 == point.0)
                || (before.1 == corner.1 && corner.1 == point.1))
        {
            points.pop();
        }
        if points.last() != Some(&point) {
            points.push(point);
        }
    }
    points
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal(x: f64, y: f64, right: bool) -> Terminal {
        Terminal { at: (x, y), right, straight: 24.0 }
    }

    #[test]
    fn a_free_way_is_straight() {
        let boxes = vec![
            Obstacle { left: 0.0, top: 0.0, right: 160.0, bottom: 100.0 },
            Obstacle { left: 300.0, top: 0.0, right: 460.0, bottom: 100.0 },
        ];
        let route = Router::new(boxes).route(&[terminal(160.0, 41.0, true)], &[terminal(300.0, 41.0, false)]);
        assert_eq!(route, Some(vec![(160.0, 41.0), (300.0, 41.0)]));
    }

    #[test]
    fn a_box_in_the_way_is_gone_around() {
        let boxes = vec![
            Obstacle { left: 0.0, top: 100.0, right: 160.0, bottom: 200.0 },
            Obstacle { left: 300.0, top: 100.0, right: 460.0, bottom: 200.0 },
            Obstacle { left: 600.0, top: 100.0, right: 760.0, bottom: 200.0 },
        ];
        let route =
            Router::new(boxes).route(&[terminal(160.0, 141.0, true)], &[terminal(600.0, 141.0, false)]);
        assert_eq!(
            route,
            Some(vec![
                (160.0, 141.0),
                (284.0, 141.0),
                (284.0, 84.0),
                (576.0, 84.0),
                (576.0, 141.0),
                (600.0, 141.0)
            ])
        );
    }

    #[test]
    fn another_line_is_kept_off() {
        let boxes = vec![
            Obstacle { left: 0.0, top: 0.0, right: 160.0, bottom: 300.0 },
            Obstacle { left: 300.0, top: 0.0, right: 460.0, bottom: 300.0 },
        ];
        let mut router = Router::new(boxes);
        router.add(&[(160.0, 60.0), (186.0, 60.0), (186.0, 200.0), (300.0, 200.0)]);
        let route = router.route(&[terminal(160.0, 100.0, true)], &[terminal(300.0, 150.0, false)]);
        assert_eq!(route, Some(vec![(160.0, 100.0), (276.0, 100.0), (276.0, 150.0), (300.0, 150.0)]));
    }

    #[test]
    fn where_there_is_no_way_there_is_no_line() {
        let boxes = vec![
            Obstacle { left: 0.0, top: 0.0, right: 160.0, bottom: 100.0 },
            Obstacle { left: 165.0, top: 0.0, right: 300.0, bottom: 100.0 },
        ];
        let route = Router::new(boxes).route(&[terminal(160.0, 41.0, true)], &[terminal(300.0, 41.0, true)]);
        assert_eq!(route, None);
    }
}
