//! The drawn graph beside the list of revisions: for each row, which stretches of line pass, begin
//! or end in it. In: revisions, newest first, with their lanes; out: strokes by row.

use std::collections::HashMap;

use crate::protocol::{RevisionState, RevisionView};

/// How a stretch of line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// The newer end is applied.
    Solid,
    /// The newer end is pending.
    Dashed,
    /// Leads to a revision that is not there.
    Missing,
    /// Leads to a revision that must have run, but is not built on.
    Dependency,
}

/// A stretch of line inside one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stretch {
    /// From top to bottom in a lane.
    Pass(usize),
    /// From the top of a lane to the row's node.
    Enter(usize),
    /// From the row's node to the bottom of a lane.
    Leave(usize),
    /// From the row's node down a little: its parent is missing.
    Stub,
}

/// The lines of one row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Rail {
    /// Stretches with their looks.
    pub stretches: Vec<(Stretch, Stroke)>,
}

/// The rails of all rows, and the number of lanes they need.
pub fn rails(revisions: &[RevisionView]) -> (Vec<Rail>, usize) {
    let rows: HashMap<&str, usize> = revisions
        .iter()
        .enumerate()
        .filter(|(_, view)| !view.id.is_empty())
        .map(|(row, view)| (view.id.as_str(), row))
        .collect();
    let mut rails = vec![Rail::default(); revisions.len()];
    let mut lanes = 1;
    let mut dependencies: Vec<(usize, usize)> = Vec::new();
    for (row, view) in revisions.iter().enumerate() {
        lanes = lanes.max(view.lane + 1);
        let stroke = if view.state == RevisionState::Applied { Stroke::Solid } else { Stroke::Dashed };
        for parent in &view.parents {
            match rows.get(parent.as_str()).copied().filter(|parent| *parent > row) {
                Some(below) => connect(&mut rails, row..below, (view.lane, revisions[below].lane), stroke),
                None => rails[row].stretches.push((Stretch::Stub, Stroke::Missing)),
            }
        }
        for needed in &view.depends_on {
            if let Some(below) = depended_on(revisions, needed).filter(|below| *below > row) {
                dependencies.push((row, below));
            }
        }
        let last = row + 1 == revisions.len();
        if view.base && view.state != RevisionState::Faulty && view.lane == 0 && last {
            rails[row].stretches.push((Stretch::Leave(0), stroke));
        }
    }
    // Dependencies run outside of all lanes, so that they are never taken for lines of descent.
    if !dependencies.is_empty() {
        for (row, below) in dependencies {
            connect_in(&mut rails, row..below, lanes, Stroke::Dependency);
        }
        lanes += 1;
    }
    (rails, lanes)
}

/// The row of what `depends_on` names: an id, the beginning of one, or a branch label.
fn depended_on(revisions: &[RevisionView], needed: &str) -> Option<usize> {
    revisions
        .iter()
        .position(|view| view.id == needed)
        .or_else(|| revisions.iter().position(|view| view.labels.iter().any(|label| label == needed)))
        .or_else(|| revisions.iter().position(|view| needed.len() >= 4 && view.id.starts_with(needed)))
}

/// A line from a node down to its parent. It runs in the outer of the two lanes: a branch stays in
/// its own until it meets the trunk, a merge changes at once.
fn connect(rails: &mut [Rail], rows: std::ops::Range<usize>, (from, to): (usize, usize), stroke: Stroke) {
    connect_in(rails, rows, from.max(to), stroke);
}

/// A line between two nodes that runs in a lane.
fn connect_in(rails: &mut [Rail], rows: std::ops::Range<usize>, lane: usize, stroke: Stroke) {
    rails[rows.start].stretches.push((Stretch::Leave(lane), stroke));
    for rail in rails.iter_mut().take(rows.end).skip(rows.start + 1) {
        rail.stretches.push((Stretch::Pass(lane), stroke));
    }
    rails[rows.end].stretches.push((Stretch::Enter(lane), stroke));
}

/// Where a row's node and its lines are, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RailPlan {
    /// Height of a row.
    pub height: f64,
    /// Distance of the node from the row's top.
    pub node: f64,
    /// Distance between lanes.
    pub spacing: f64,
}

impl RailPlan {
    /// Centre of the first lane.
    pub const FIRST: f64 = 20.0;

    /// Lanes 22 px apart, closer when there are many, so that the text keeps its room.
    pub fn of(height: f64, node: f64, lanes: usize) -> Self {
        let gaps = lanes.saturating_sub(1).max(1) as f64;
        Self { height, node, spacing: (48.0 / gaps).min(22.0) }
    }

    /// Centre of a lane.
    pub fn x(&self, lane: usize) -> f64 {
        Self::FIRST + self.spacing * lane as f64
    }

    /// Width for that many lanes.
    pub fn width(&self, lanes: usize) -> f64 {
        self.x(lanes.saturating_sub(1)) + Self::FIRST
    }

    /// Path of a stretch for a node in `lane`, with room left around the node.
    pub fn path(&self, stretch: Stretch, lane: usize) -> String {
        let (node_x, room) = (self.x(lane), 8.0);
        match stretch {
            Stretch::Pass(other) => format!("M{} 0V{}", self.x(other), self.height),
            Stretch::Enter(other) if other == lane => format!("M{node_x} 0V{}", self.node - room),
            Stretch::Leave(other) if other == lane => {
                format!("M{node_x} {}V{}", self.node + room, self.height)
            }
            Stretch::Enter(other) => {
                let (x, end) = (self.x(other), self.node - room);
                format!("M{x} 0C{x} {} {node_x} {} {node_x} {end}", end * 0.7, end * 0.4)
            }
            Stretch::Leave(other) => {
                let (x, start) = (self.x(other), self.node + room);
                let drop = self.height - start;
                format!(
                    "M{node_x} {start}C{node_x} {} {x} {} {x} {}",
                    start + drop * 0.6,
                    start + drop * 0.3,
                    self.height
                )
            }
            Stretch::Stub => format!("M{node_x} {}v16", self.node + room),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(id: &str, parents: &[&str], lane: usize, state: RevisionState) -> RevisionView {
        RevisionView {
            key: id.into(),
            id: id.into(),
            parents: parents.iter().map(|parent| (*parent).into()).collect(),
            lane,
            base: parents.is_empty(),
            state,
            ..RevisionView::default()
        }
    }

    #[test]
    fn a_merge_and_its_branch() {
        use RevisionState::{Applied, Pending};
        let (rails, lanes) = rails(&[
            revision("d", &["b", "c"], 0, Pending),
            revision("c", &["a"], 1, Applied),
            revision("b", &["a"], 0, Applied),
            revision("a", &[], 0, Applied),
        ]);
        assert_eq!(lanes, 2);
        assert_eq!(
            rails[0].stretches,
            [(Stretch::Leave(0), Stroke::Dashed), (Stretch::Leave(1), Stroke::Dashed)]
        );
        assert_eq!(
            rails[1].stretches,
            [
                (Stretch::Pass(0), Stroke::Dashed),
                (Stretch::Enter(1), Stroke::Dashed),
                (Stretch::Leave(1), Stroke::Solid)
            ]
        );
        assert_eq!(
            rails[3].stretches,
            [
                (Stretch::Enter(1), Stroke::Solid),
                (Stretch::Enter(0), Stroke::Solid),
                (Stretch::Leave(0), Stroke::Solid)
            ]
        );
    }

    #[test]
    fn a_missing_parent_is_a_stub() {
        let (rails, _) = rails(&[revision("b", &["gone"], 0, RevisionState::Faulty)]);
        assert_eq!(rails[0].stretches, [(Stretch::Stub, Stroke::Missing)]);
    }

    #[test]
    fn a_dependency_runs_outside_of_the_lanes() {
        use RevisionState::Applied;
        let needing = RevisionView { depends_on: vec!["a".into()], ..revision("c", &["b"], 0, Applied) };
        let (rails, lanes) =
            rails(&[needing, revision("b", &[], 0, Applied), revision("a", &[], 1, Applied)]);
        assert_eq!(lanes, 3);
        assert_eq!(
            rails[0].stretches,
            [(Stretch::Leave(0), Stroke::Solid), (Stretch::Leave(2), Stroke::Dependency)]
        );
        assert_eq!(rails[1].stretches.last(), Some(&(Stretch::Pass(2), Stroke::Dependency)));
        assert_eq!(rails[2].stretches.last(), Some(&(Stretch::Enter(2), Stroke::Dependency)));
    }

    #[test]
    fn many_lanes_stand_closer() {
        assert_eq!(RailPlan::of(58.0, 22.0, 2).spacing, 22.0);
        assert_eq!(RailPlan::of(58.0, 22.0, 9).width(9), 88.0);
        assert_eq!(RailPlan::of(58.0, 22.0, 1).path(Stretch::Leave(0), 0), "M20 30V58");
    }
}
