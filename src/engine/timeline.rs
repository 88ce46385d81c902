//! The schemas of the history preview, one frame a revision: each version of a table is kept once,
//! however many revisions leave it alone. In: schemas in order; out: the schema of any frame, and
//! what the page has not been told of yet.

use std::collections::HashSet;
use std::rc::Rc;

use crate::protocol::{FrameView, RenameView, TimelinePart};
use crate::schema::diff::{Rename, Renamed};
use crate::schema::{Schema, Table, Trigger, View};

use super::convert;

/// The schema after one revision.
struct Frame {
    /// The revision's id; None before the first.
    revision: Option<String>,
    /// Versions of the tables that are there, in the order of the schema.
    tables: Vec<u32>,
    /// Number of versions up to and with this frame.
    versions: usize,
    /// Views, shared with the frame before while they are the same.
    views: Rc<Vec<View>>,
    /// Triggers, likewise.
    triggers: Rc<Vec<Trigger>>,
    /// Renames that the revision made.
    renames: Vec<Rename>,
}

/// All frames so far; frame 0 is what was there before the first revision.
#[derive(Default)]
pub struct Timeline {
    versions: Vec<Rc<Table>>,
    frames: Vec<Frame>,
    /// Frames that the page has.
    sent: usize,
}

impl Timeline {
    /// Adds the schema after `revision`.
    pub fn push(&mut self, revision: Option<&str>, schema: &Schema, renames: Vec<Rename>) {
        let last = self.frames.last();
        let before: Vec<u32> = last.map(|frame| frame.tables.clone()).unwrap_or_default();
        let views = match last {
            Some(last) if *last.views == schema.views => Rc::clone(&last.views),
            _ => Rc::new(schema.views.clone()),
        };
        let triggers = match last {
            Some(last) if *last.triggers == schema.triggers => Rc::clone(&last.triggers),
            _ => Rc::new(schema.triggers.clone()),
        };
        let tables = schema
            .tables
            .iter()
            .enumerate()
            .map(|(place, table)| {
                // Most tables stand where they stood in the frame before.
                let same = |version: &&u32| self.versions[**version as usize] == *table;
                let kept = before.get(place).filter(same).or_else(|| before.iter().find(same)).copied();
                kept.unwrap_or_else(|| {
                    self.versions.push(Rc::clone(table));
                    u32::try_from(self.versions.len() - 1).unwrap_or(u32::MAX)
                })
            })
            .collect();
        self.frames.push(Frame {
            revision: revision.map(str::to_owned),
            tables,
            versions: self.versions.len(),
            views,
            triggers,
            renames,
        });
    }

    /// Forgets all but the first `frames` frames.
    pub fn truncate(&mut self, frames: usize) {
        self.frames.truncate(frames);
        self.versions.truncate(self.frames.last().map_or(0, |frame| frame.versions));
        self.sent = self.sent.min(self.frames.len());
    }

    /// Number of frames.
    pub fn len(&self) -> usize {
        self.frames.len()
    }

    /// The schema of a frame; an empty one when there is no such frame.
    pub fn schema(&self, frame: usize) -> Schema {
        let Some(frame) = self.frames.get(frame) else { return Schema::default() };
        Schema {
            tables: frame.tables.iter().map(|version| Rc::clone(&self.versions[*version as usize])).collect(),
            views: (*frame.views).clone(),
            triggers: (*frame.triggers).clone(),
            ..Schema::default()
        }
    }

    /// Every version of every table, as a schema for each frame with just what the frame brought.
    pub fn changes(&self) -> Vec<Schema> {
        let mut from = 0;
        self.frames
            .iter()
            .map(|frame| {
                let brought = &self.versions[from..frame.versions];
                from = frame.versions;
                Schema { tables: brought.to_vec(), ..Schema::default() }
            })
            .collect()
    }

    /// What the page has not been told of; None when nothing is new.
    pub fn news(&mut self, total: usize, running: bool, failed: Option<String>) -> TimelinePart {
        let keep = self.sent;
        let keep_versions =
            keep.checked_sub(1).and_then(|last| self.frames.get(last)).map_or(0, |frame| frame.versions);
        self.sent = self.frames.len();
        TimelinePart {
            keep,
            keep_versions,
            versions: self.versions[keep_versions..]
                .iter()
                .map(|table| convert::table(table, "", 0))
                .collect(),
            frames: (keep..self.frames.len()).map(|frame| self.view(frame)).collect(),
            total,
            running,
            failed,
        }
    }

    /// A frame as what differs from the one before.
    fn view(&self, number: usize) -> FrameView {
        let frame = &self.frames[number];
        let last = number.checked_sub(1).and_then(|last| self.frames.get(last));
        let before: HashSet<u32> = last.map(|last| last.tables.iter().copied().collect()).unwrap_or_default();
        let name = |version: &u32| self.versions[*version as usize].name.as_str();
        let names: HashSet<&str> = frame.tables.iter().map(name).collect();
        let same_objects = last.is_some_and(|last| {
            Rc::ptr_eq(&last.views, &frame.views) && Rc::ptr_eq(&last.triggers, &frame.triggers)
        });
        let mut removed: Vec<String> =
            before.iter().map(name).filter(|name| !names.contains(name)).map(str::to_owned).collect();
        removed.sort();
        FrameView {
            revision: frame.revision.clone(),
            set: frame.tables.iter().filter(|version| !before.contains(version)).copied().collect(),
            removed,
            renames: frame.renames.iter().map(|rename| rename_view(rename, true)).collect(),
            objects: (!same_objects).then(|| {
                let schema = Schema {
                    views: (*frame.views).clone(),
                    triggers: (*frame.triggers).clone(),
                    ..Schema::default()
                };
                convert::views(&schema).into_iter().chain(convert::triggers(&schema)).collect()
            }),
        }
    }
}

/// A rename as the page shows it; a recorded one is certain.
pub fn rename_view(rename: &Rename, recorded: bool) -> RenameView {
    RenameView {
        table: match &rename.what {
            Renamed::Table => None,
            Renamed::Column(table) => Some(table.clone()),
        },
        old: rename.old.clone(),
        new: rename.new.clone(),
        likeness: (!recorded).then_some(rename.likeness),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(tables: &[(&str, &str)]) -> Schema {
        let table = |(name, sql): &(&str, &str)| Table {
            name: (*name).into(),
            sql: (*sql).into(),
            ..Table::default()
        };
        Schema::of(tables.iter().map(table))
    }

    #[test]
    fn each_version_of_a_table_is_kept_and_sent_once() {
        let mut timeline = Timeline::default();
        timeline.push(None, &schema(&[]), Vec::new());
        timeline.push(Some("r1"), &schema(&[("a", "1"), ("b", "1")]), Vec::new());
        let part = timeline.news(4, true, None);
        assert_eq!((part.keep, part.versions.len(), part.frames.len()), (0, 2, 2));
        timeline.push(Some("r2"), &schema(&[("b", "1"), ("a", "2")]), Vec::new());
        timeline.push(Some("r3"), &schema(&[("b", "1")]), Vec::new());
        let part = timeline.news(4, false, None);
        assert_eq!((part.keep, part.keep_versions, part.versions.len()), (2, 2, 1));
        assert_eq!(part.frames[0].set, [2]);
        assert_eq!(part.frames[1].removed, ["a"]);
        assert_eq!(timeline.schema(1), schema(&[("a", "1"), ("b", "1")]));
        assert_eq!(
            timeline.changes().iter().map(|schema| schema.tables.len()).collect::<Vec<_>>(),
            [0, 2, 1, 0]
        );
        timeline.truncate(2);
        timeline.push(Some("r2"), &schema(&[("a", "1"), ("b", "3")]), Vec::new());
        let part = timeline.news(3, false, None);
        assert_eq!((part.keep, part.keep_versions, part.versions.len(), part.frames.len()), (2, 2, 1, 1));
    }
}
