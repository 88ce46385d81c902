//! The stops of the timeline strip. In: revisions, newest first; out: stops in the order they run,
//! with their places and the heights of their bars.

use crate::protocol::{ChangeCounts, RevisionState, RevisionView};

use super::format::short_id;

/// Up to this many stops carry a label each.
const LABELLED: usize = 8;
/// Most stops drawn; more revisions share one.
const MAXIMUM: usize = 60;

/// State of a stop, which decides its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopState {
    /// Applied.
    Applied,
    /// In the version table.
    Current,
    /// Not applied.
    Pending,
    /// Its last run failed.
    Failed,
}

/// A place on the track.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Key of the revision; None for base.
    pub key: Option<String>,
    /// Text under it.
    pub label: String,
    /// Whether the label is written.
    pub labelled: bool,
    /// Place in per cent.
    pub place: f64,
    /// Shape.
    pub state: StopState,
    /// Bars.
    pub changes: ChangeCounts,
    /// Tooltip: id and message.
    pub title: String,
}

/// The whole strip.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Track {
    /// Stops from base to the newest head.
    pub stops: Vec<Stop>,
    /// How far the database is, in per cent.
    pub reached: f64,
    /// Steps taken.
    pub step: usize,
    /// Steps there are.
    pub steps: usize,
    /// Revisions whose last run failed.
    pub failed: usize,
    /// Many stops: drawn smaller.
    pub dense: bool,
}

/// The strip for these revisions; faulty ones have no place in the order and are left out.
pub fn track(revisions: &[RevisionView]) -> Track {
    let order: Vec<&RevisionView> =
        revisions.iter().rev().filter(|view| view.state != RevisionState::Faulty || view.failed).collect();
    let steps = order.len();
    if steps == 0 {
        return Track { stops: vec![base(StopState::Current)], ..Track::default() };
    }
    let applied = order.iter().filter(|view| view.state == RevisionState::Applied).count();
    let group = steps.div_ceil(MAXIMUM);
    let labels = steps.div_ceil(group).div_ceil(LABELLED);
    let mut stops = vec![base(if applied == 0 { StopState::Current } else { StopState::Applied })];
    let mut reached: f64 = 0.0;
    let chunks: Vec<&[&RevisionView]> = order.chunks(group).collect();
    for (index, chunk) in chunks.iter().enumerate() {
        let shown = chunk.iter().find(|view| view.current || view.failed).or(chunk.last());
        let Some(view) = shown else { continue };
        let place = 100.0 * (index + 1) as f64 / chunks.len() as f64;
        if view.state == RevisionState::Applied || view.current {
            reached = reached.max(place);
        }
        let last = index + 1 == chunks.len();
        stops.push(Stop {
            key: Some(view.key.clone()),
            label: short_id(if view.id.is_empty() { &view.key } else { &view.id }).to_owned(),
            labelled: last || view.current || view.failed || (index + 1) % labels == 0,
            place,
            state: state(view),
            changes: chunk.iter().filter_map(|view| view.changes).fold(ChangeCounts::default(), sum),
            title: format!("{}  {}", view.id, view.message),
        });
    }
    let failed = order.iter().filter(|view| view.failed).count();
    let mut track =
        Track { stops, reached, step: applied, steps, failed, dense: chunks.len() > 2 * LABELLED };
    thin_labels(&mut track.stops);
    track
}

/// Labels need about a ninth of the track each: those too near to a more important one are left out.
fn thin_labels(stops: &mut [Stop]) {
    let room = 100.0 / (LABELLED as f64 + 1.5);
    let important = |stop: &Stop| stop.state == StopState::Current || stop.state == StopState::Failed;
    let places: Vec<f64> = stops.iter().filter(|stop| important(stop)).map(|stop| stop.place).collect();
    for stop in stops.iter_mut().filter(|stop| stop.labelled && !important(stop)) {
        stop.labelled = places.iter().all(|place| (place - stop.place).abs() >= room);
    }
    let mut last = f64::NEG_INFINITY;
    for stop in stops.iter_mut().filter(|stop| stop.labelled) {
        if stop.place - last < room && !important(stop) {
            stop.labelled = false;
        } else {
            last = stop.place;
        }
    }
}

fn base(state: StopState) -> Stop {
    Stop {
        key: None,
        label: "base".into(),
        labelled: true,
        place: 0.0,
        state,
        changes: ChangeCounts::default(),
        title: "base: the empty database".into(),
    }
}

fn state(view: &RevisionView) -> StopState {
    match view {
        view if view.failed => StopState::Failed,
        view if view.current => StopState::Current,
        view if view.state == RevisionState::Applied => StopState::Applied,
        _ => StopState::Pending,
    }
}

fn sum(a: ChangeCounts, b: ChangeCounts) -> ChangeCounts {
    ChangeCounts { added: a.added + b.added, changed: a.changed + b.changed, removed: a.removed + b.removed }
}

/// Height of a bar in pixels for a number of tables: 8 for one, 4 more for each, at most 24.
pub fn bar_height(count: usize) -> usize {
    if count == 0 { 0 } else { (4 + 4 * count).min(24) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revisions(count: usize, applied: usize) -> Vec<RevisionView> {
        (0..count)
            .rev()
            .map(|index| RevisionView {
                key: format!("revision{index:04}"),
                id: format!("revision{index:04}"),
                state: if index < applied { RevisionState::Applied } else { RevisionState::Pending },
                current: index + 1 == applied,
                changes: Some(ChangeCounts { added: 1, changed: 0, removed: 0 }),
                ..RevisionView::default()
            })
            .collect()
    }

    #[test]
    fn a_short_history_has_a_stop_for_each() {
        let track = track(&revisions(4, 3));
        assert_eq!(
            track.stops.iter().map(|stop| stop.place).collect::<Vec<_>>(),
            [0.0, 25.0, 50.0, 75.0, 100.0]
        );
        assert_eq!((track.step, track.steps, track.reached), (3, 4, 75.0));
        assert_eq!(track.stops[3].state, StopState::Current);
        assert!(track.stops.iter().all(|stop| stop.labelled));
    }

    #[test]
    fn a_long_history_shares_stops() {
        let track = track(&revisions(600, 0));
        assert_eq!(track.stops.len(), 61);
        assert_eq!(track.stops[1].changes.added, 10);
        assert!(track.stops.iter().filter(|stop| stop.labelled).count() <= 10);
        assert_eq!(track.stops[0].state, StopState::Current);
    }

    #[test]
    fn bars_grow_with_the_count() {
        assert_eq!([0, 1, 3, 40].map(bar_height), [0, 8, 16, 24]);
    }
}
