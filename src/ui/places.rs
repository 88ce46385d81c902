//! Where tables stand, remembered: a table that is not there for a while comes back to its place, a
//! level of detail that was left is found as it was, and what was moved by hand can be taken back.
//! In: graphs to lay out and layouts that came; out: what to ask of the layout worker, pictures.

use std::collections::{HashMap, HashSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::scene::Picture;
use crate::protocol::{DiagramGraph, DiagramLayout, MovedTable};

/// How many arrangements can be taken back.
const PAST: usize = 100;

/// What a picture is of. Each has an arrangement of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PlaceKey {
    /// The project.
    pub project: u64,
    /// Level of detail and grouping.
    pub view: String,
    /// The part of a large schema in focus; 0 for all of it.
    pub part: u64,
}

/// What to ask of the layout worker.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// Number that the answer carries.
    pub number: u32,
    /// What to lay out.
    pub graph: DiagramGraph,
    /// Tables of this layout keep their places.
    pub previous: Option<DiagramLayout>,
    /// A table of it that is moved.
    pub moved: Option<MovedTable>,
}

/// One arrangement.
#[derive(Debug, Clone, Default, PartialEq)]
struct Arrangement {
    layout: DiagramLayout,
    /// The graph was complete when it was laid out: from now on tables keep their places.
    settled: bool,
    /// It differs from what a fresh layout gives.
    by_hand: bool,
    past: Vec<DiagramLayout>,
    future: Vec<DiagramLayout>,
}

/// A request under way.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    number: u32,
    key: PlaceKey,
    graph: DiagramGraph,
    settled: bool,
    by_hand: bool,
}

/// All arrangements of the page.
#[derive(Debug, Clone, Default)]
pub struct Places {
    arrangements: HashMap<PlaceKey, Arrangement>,
    /// Requests without an answer, oldest first.
    asked: VecDeque<Asked>,
    /// The newest request, answered or not.
    newest: Option<Asked>,
    /// What the present picture is of.
    shown: PlaceKey,
    /// The layout before the drag that goes on.
    drag: Option<DiagramLayout>,
}

impl Places {
    /// Asks for the places of a graph; None when nothing need be asked. While the history still
    /// runs (`growing`) a first picture is laid out anew each time; one that has settled waits for
    /// the whole, unless a table of `present` has no place yet.
    pub fn ask(
        &mut self,
        key: &PlaceKey,
        graph: DiagramGraph,
        growing: bool,
        present: &HashSet<&str>,
    ) -> Option<Ask> {
        let same = self
            .newest
            .as_ref()
            .is_some_and(|asked| asked.key == *key && asked.graph == graph && (asked.settled || growing));
        if same || graph.nodes.is_empty() {
            return None;
        }
        let known = self.arrangements.get(key).filter(|arrangement| arrangement.settled);
        let previous = known.map(|arrangement| arrangement.layout.clone());
        if growing
            && self.shown == *key
            && let Some(layout) = &previous
        {
            let placed: HashSet<&str> = layout.nodes.iter().map(|node| node.table.as_str()).collect();
            let missing = graph
                .nodes
                .iter()
                .any(|node| present.contains(node.table.as_str()) && !placed.contains(node.table.as_str()));
            if !missing {
                return None;
            }
        }
        let settled = known.is_some() || !growing;
        let by_hand = known.is_some_and(|arrangement| {
            arrangement.by_hand
                || graph
                    .nodes
                    .iter()
                    .any(|node| !arrangement.layout.nodes.iter().any(|place| place.table == node.table))
        });
        Some(self.number(Asked { number: 0, key: key.clone(), graph, settled, by_hand }, previous, None))
    }

    /// Takes the answer to a request; None when something else is wanted by now.
    pub fn take(&mut self, number: u32, layout: DiagramLayout) -> Option<Picture> {
        let asked = self.asked.iter().find(|asked| asked.number == number)?.clone();
        self.asked.retain(|other| other.number > number);
        let wanted = self.newest.as_ref()?;
        if wanted.key != asked.key || wanted.graph != asked.graph {
            return None;
        }
        let arrangement = self.arrangements.entry(asked.key.clone()).or_default();
        let remembered = remember(&layout, &arrangement.layout);
        arrangement.settled = asked.settled;
        arrangement.by_hand = asked.by_hand;
        arrangement.layout = remembered;
        self.shown = asked.key;
        Some(Picture { graph: asked.graph, layout })
    }

    /// No answer will come: what is asked next is asked whatever was asked before.
    pub fn lost(&mut self) {
        self.asked.clear();
        self.newest = None;
    }

    /// Moves a table of the picture. Until [`Places::dropped`], every move is one from where the
    /// drag began.
    pub fn moved(&mut self, picture: &Picture, moved: MovedTable) -> Option<Ask> {
        let previous = self.drag.get_or_insert_with(|| picture.layout.clone()).clone();
        self.ask_by_hand(&picture.graph, Some(previous), Some(moved))
    }

    /// The drag has ended: what it did can be taken back.
    pub fn dropped(&mut self) {
        let Some(before) = self.drag.take() else { return };
        if let Some(arrangement) = self.arrangements.get_mut(&self.shown) {
            arrangement.past.push(before);
            arrangement.future.clear();
            if arrangement.past.len() > PAST {
                arrangement.past.remove(0);
            }
        }
    }

    /// Lays the picture out anew, as if nothing had been moved.
    pub fn tidy(&mut self, picture: &Picture) -> Option<Ask> {
        self.drag = Some(picture.layout.clone());
        self.dropped();
        let arrangement = self.arrangements.get_mut(&self.shown)?;
        arrangement.layout = DiagramLayout::default();
        Some(self.number(self.asked_by_hand(&picture.graph, false), None, None))
    }

    /// Takes the last arrangement back.
    pub fn undo(&mut self, picture: &Picture) -> Option<Ask> {
        let arrangement = self.arrangements.get_mut(&self.shown)?;
        let before = arrangement.past.pop()?;
        arrangement.future.push(picture.layout.clone());
        self.ask_by_hand(&picture.graph, Some(before), None)
    }

    /// Arranges again what was taken back.
    pub fn redo(&mut self, picture: &Picture) -> Option<Ask> {
        let arrangement = self.arrangements.get_mut(&self.shown)?;
        let after = arrangement.future.pop()?;
        arrangement.past.push(picture.layout.clone());
        self.ask_by_hand(&picture.graph, Some(after), None)
    }

    /// Whether there is something to take back, and to do again.
    pub fn can_undo(&self) -> (bool, bool) {
        self.arrangements
            .get(&self.shown)
            .map_or((false, false), |shown| (!shown.past.is_empty(), !shown.future.is_empty()))
    }

    /// What of a project is worth keeping: arrangements that a fresh layout would not give.
    pub fn worth_keeping(&self, project: u64) -> Vec<(PlaceKey, DiagramLayout)> {
        let mut kept: Vec<(PlaceKey, DiagramLayout)> = self
            .arrangements
            .iter()
            .filter(|(key, arrangement)| key.project == project && key.part == 0 && arrangement.by_hand)
            .map(|(key, arrangement)| (key.clone(), arrangement.layout.clone()))
            .collect();
        kept.sort_by(|a, b| a.0.cmp(&b.0));
        kept
    }

    /// Brings back what was kept; what is known already stays.
    pub fn bring_back(&mut self, kept: Vec<(PlaceKey, DiagramLayout)>) {
        for (key, layout) in kept {
            self.arrangements.entry(key).or_insert(Arrangement {
                layout,
                settled: true,
                by_hand: true,
                ..Arrangement::default()
            });
        }
    }

    fn ask_by_hand(
        &mut self,
        graph: &DiagramGraph,
        previous: Option<DiagramLayout>,
        moved: Option<MovedTable>,
    ) -> Option<Ask> {
        Some(self.number(self.asked_by_hand(graph, true), previous, moved))
    }

    fn asked_by_hand(&self, graph: &DiagramGraph, by_hand: bool) -> Asked {
        Asked { number: 0, key: self.shown.clone(), graph: graph.clone(), settled: true, by_hand }
    }

    /// Gives a request its number and remembers it.
    fn number(&mut self, asked: Asked, previous: Option<DiagramLayout>, moved: Option<MovedTable>) -> Ask {
        let number = self.newest.as_ref().map_or(0, |newest| newest.number) + 1;
        let asked = Asked { number, ..asked };
        self.asked.push_back(asked.clone());
        if self.asked.len() > 8 {
            self.asked.pop_front();
        }
        self.newest = Some(asked.clone());
        Ask { number, graph: asked.graph, previous, moved }
    }
}

/// A layout with the places and routes of what it lacks but an older one had.
fn remember(layout: &DiagramLayout, older: &DiagramLayout) -> DiagramLayout {
    let mut whole = layout.clone();
    let tables: HashSet<&str> = layout.nodes.iter().map(|node| node.table.as_str()).collect();
    whole.nodes.extend(older.nodes.iter().filter(|node| !tables.contains(node.table.as_str())).cloned());
    let lines: HashSet<&str> = layout.edges.iter().map(|edge| edge.id.as_str()).collect();
    whole.edges.extend(older.edges.iter().filter(|edge| !lines.contains(edge.id.as_str())).cloned());
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{DiagramNode, PlacedNode};

    fn graph(tables: &[&str]) -> DiagramGraph {
        let node = |table: &&str| DiagramNode { table: (*table).into(), ..DiagramNode::default() };
        DiagramGraph { nodes: tables.iter().map(node).collect(), edges: Vec::new() }
    }

    fn layout(tables: &[(&str, f64)]) -> DiagramLayout {
        let node =
            |(table, x): &(&str, f64)| PlacedNode { table: (*table).into(), x: *x, ..PlacedNode::default() };
        DiagramLayout { nodes: tables.iter().map(node).collect(), ..DiagramLayout::default() }
    }

    fn key(view: &str) -> PlaceKey {
        PlaceKey { project: 7, view: view.into(), part: 0 }
    }

    /// The answer to the newest request.
    fn take(places: &mut Places, layout: DiagramLayout) -> Option<Picture> {
        let number = places.newest.as_ref()?.number;
        places.take(number, layout)
    }

    fn settled() -> (Places, Picture) {
        let mut places = Places::default();
        places.ask(&key("all"), graph(&["a", "b"]), false, &HashSet::new()).expect("nothing is known");
        let picture = take(&mut places, layout(&[("a", 1.0), ("b", 2.0)])).expect("it was asked for");
        (places, picture)
    }

    #[test]
    fn a_picture_that_still_grows_is_laid_out_anew() {
        let mut places = Places::default();
        let ask = places.ask(&key("all"), graph(&["a"]), true, &HashSet::new()).expect("nothing is known");
        assert_eq!(ask.previous, None);
        take(&mut places, layout(&[("a", 1.0)]));
        let ask = places.ask(&key("all"), graph(&["a", "b"]), false, &HashSet::new()).expect("it grew");
        assert_eq!(ask.previous, None);
        take(&mut places, layout(&[("a", 5.0), ("b", 2.0)]));
        let ask = places.ask(&key("all"), graph(&["a", "b", "c"]), false, &HashSet::new()).expect("it grew");
        assert_eq!(ask.previous, Some(layout(&[("a", 5.0), ("b", 2.0)])));
    }

    #[test]
    fn a_table_comes_back_to_its_place() {
        let (mut places, _) = settled();
        places.ask(&key("all"), graph(&["a"]), false, &HashSet::new()).expect("it is another graph");
        take(&mut places, layout(&[("a", 1.0)]));
        let ask = places.ask(&key("all"), graph(&["a", "b"]), false, &HashSet::new()).expect("it grew");
        assert_eq!(ask.previous, Some(layout(&[("a", 1.0), ("b", 2.0)])));
    }

    #[test]
    fn while_the_history_runs_again_a_settled_picture_waits() {
        let (mut places, _) = settled();
        assert_eq!(places.ask(&key("all"), graph(&["a"]), true, &["a"].into()), None);
        assert!(places.ask(&key("all"), graph(&["a", "new"]), true, &["a", "new"].into()).is_some());
    }

    #[test]
    fn levels_have_arrangements_of_their_own() {
        let (mut places, _) = settled();
        let ask = places.ask(&key("keys"), graph(&["a", "b"]), false, &HashSet::new()).expect("another view");
        assert_eq!(ask.previous, None);
        take(&mut places, layout(&[("a", 10.0), ("b", 20.0)]));
        let ask = places.ask(&key("all"), graph(&["a", "b"]), false, &HashSet::new()).expect("another view");
        assert_eq!(ask.previous, Some(layout(&[("a", 1.0), ("b", 2.0)])));
    }

    #[test]
    fn a_drag_is_one_step_back() {
        let (mut places, picture) = settled();
        let to = |x| MovedTable { table: "a".into(), x, y: 0.0 };
        places.moved(&picture, to(50.0));
        let half = take(&mut places, layout(&[("a", 50.0), ("b", 2.0)])).expect("it was asked for");
        let ask = places.moved(&half, to(90.0)).expect("it can be moved");
        assert_eq!(ask.previous, Some(picture.layout.clone()));
        let moved = take(&mut places, layout(&[("a", 90.0), ("b", 2.0)])).expect("it was asked for");
        places.dropped();
        assert_eq!(places.can_undo(), (true, false));
        assert_eq!(places.worth_keeping(7), [(key("all"), moved.layout.clone())]);
        assert_eq!(places.worth_keeping(8), []);

        let ask = places.undo(&moved).expect("there is a step");
        assert_eq!(ask.previous, Some(picture.layout.clone()));
        let back = take(&mut places, picture.layout.clone()).expect("it was asked for");
        assert_eq!(places.can_undo(), (false, true));
        let ask = places.redo(&back).expect("there is a step");
        assert_eq!(ask.previous, Some(moved.layout));
    }

    #[test]
    fn an_answer_that_comes_too_late_is_not_shown() {
        let (mut places, picture) = settled();
        let to = |x| MovedTable { table: "a".into(), x, y: 0.0 };
        let first = places.moved(&picture, to(1.0)).expect("it can be moved");
        let second = places.moved(&picture, to(2.0)).expect("it can be moved");
        assert!(places.take(first.number, layout(&[("a", 1.0)])).is_some());
        let other = places.ask(&key("keys"), graph(&["a"]), false, &HashSet::new()).expect("another view");
        assert_eq!(places.take(second.number, layout(&[("a", 2.0)])), None);
        assert!(places.take(other.number, layout(&[("a", 0.0)])).is_some());
    }

    #[test]
    fn tidying_forgets_places_and_can_be_taken_back() {
        let (mut places, picture) = settled();
        let ask = places.tidy(&picture).expect("there is a picture");
        assert_eq!((ask.previous, ask.moved), (None, None));
        take(&mut places, layout(&[("a", 0.0), ("b", 0.0)]));
        assert_eq!(places.can_undo(), (true, false));
        assert_eq!(places.worth_keeping(7), []);
    }

    #[test]
    fn what_was_kept_comes_back() {
        let mut places = Places::default();
        places.bring_back(vec![(key("all"), layout(&[("a", 3.0)]))]);
        let ask =
            places.ask(&key("all"), graph(&["a"]), true, &HashSet::new()).expect("nothing is shown yet");
        assert_eq!(ask.previous, Some(layout(&[("a", 3.0)])));
    }
}
