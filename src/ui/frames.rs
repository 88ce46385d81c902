//! The timeline as the page keeps it: every version of every table once, and for each frame which
//! of them are there. In: parts as the engine sends them; out: the tables of any frame, at once.

use std::sync::Arc;

use crate::protocol::{ObjectView, RenameView, TableView, TimelinePart};

/// The schema after one revision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// Key of the revision; None before the first.
    pub revision: Option<String>,
    /// Versions of the tables that are there, by their numbers, in the order of their names.
    pub tables: Arc<[u32]>,
    /// Renames that its revision made.
    pub renames: Vec<RenameView>,
    /// Views and triggers.
    pub objects: Arc<[ObjectView]>,
}

/// All frames so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frames {
    /// Versions of tables.
    pub versions: Vec<Arc<TableView>>,
    /// Frames; the first is before the first revision.
    pub frames: Vec<Frame>,
    /// Number of frames when all revisions have run.
    pub total: usize,
    /// Whether more will come.
    pub running: bool,
    /// Key of the revision that failed.
    pub failed: Option<String>,
}

impl Frames {
    /// Takes a part; what it does not keep is forgotten.
    pub fn take(&mut self, part: TimelinePart) {
        self.frames.truncate(part.keep);
        self.versions.truncate(part.keep_versions);
        self.versions.extend(part.versions.into_iter().map(Arc::new));
        for view in part.frames {
            let last = self.frames.last();
            let mut tables: Vec<u32> = last.map(|frame| frame.tables.to_vec()).unwrap_or_default();
            let objects = last.map(|frame| Arc::clone(&frame.objects)).unwrap_or_default();
            let name = |version: &u32| self.versions.get(*version as usize).map(|table| table.name.as_str());
            tables.retain(|version| {
                name(version).is_some_and(|name| {
                    !view.removed.iter().any(|removed| removed == name)
                        && !view.set.iter().any(|set| self.name(*set) == Some(name))
                })
            });
            tables.extend(view.set.iter().filter(|version| name(version).is_some()));
            tables.sort_by_key(|version| name(version).map(str::to_owned));
            self.frames.push(Frame {
                revision: view.revision,
                tables: tables.into(),
                renames: view.renames,
                objects: view.objects.map_or(objects, Into::into),
            });
        }
        self.total = part.total;
        self.running = part.running;
        self.failed = part.failed;
    }

    fn name(&self, version: u32) -> Option<&str> {
        self.versions.get(version as usize).map(|table| table.name.as_str())
    }

    /// Number of the last frame there is.
    pub fn last(&self) -> usize {
        self.frames.len().saturating_sub(1)
    }

    /// The tables of a frame; those of the last when there is no such frame yet.
    pub fn tables(&self, frame: usize) -> Vec<Arc<TableView>> {
        let Some(frame) = self.frames.get(frame).or(self.frames.last()) else { return Vec::new() };
        frame.tables.iter().filter_map(|version| self.versions.get(*version as usize).cloned()).collect()
    }

    /// The frame after a revision.
    pub fn of_revision(&self, key: &str) -> Option<usize> {
        self.frames.iter().position(|frame| frame.revision.as_deref() == Some(key))
    }

    /// Key of a frame's revision.
    pub fn revision(&self, frame: usize) -> Option<&str> {
        self.frames.get(frame)?.revision.as_deref()
    }

    /// Renames between two frames, later names last, those of names that were renamed again joined.
    pub fn renames(&self, after: usize, up_to: usize) -> Vec<RenameView> {
        let mut all: Vec<RenameView> = Vec::new();
        let frames = self.frames.iter().take(up_to + 1).skip(after + 1);
        for rename in frames.flat_map(|frame| &frame.renames) {
            if rename.table.is_none() {
                let columns = all.iter_mut().filter(|known| known.table.as_ref() == Some(&rename.old));
                columns.for_each(|known| known.table = Some(rename.new.clone()));
            }
            let before = all.iter_mut().find(|known| known.table == rename.table && known.new == rename.old);
            match before {
                Some(known) => known.new.clone_from(&rename.new),
                None => all.push(rename.clone()),
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::FrameView;

    fn version(name: &str, rows: u64) -> TableView {
        TableView { name: name.into(), rows, ..TableView::default() }
    }

    #[test]
    fn parts_come_one_after_the_other_and_replace_what_changed() {
        let mut frames = Frames::default();
        let step = |revision: Option<&str>, set: &[u32], removed: &[&str]| FrameView {
            revision: revision.map(str::to_owned),
            set: set.to_vec(),
            removed: removed.iter().map(|name| (*name).to_owned()).collect(),
            ..FrameView::default()
        };
        frames.take(TimelinePart {
            versions: vec![version("b", 0), version("a", 1)],
            frames: vec![step(None, &[], &[]), step(Some("r1"), &[0, 1], &[])],
            total: 4,
            running: true,
            ..TimelinePart::default()
        });
        frames.take(TimelinePart {
            keep: 2,
            keep_versions: 2,
            versions: vec![version("a", 2)],
            frames: vec![step(Some("r2"), &[2], &[]), step(Some("r3"), &[], &["b"])],
            total: 4,
            ..TimelinePart::default()
        });
        let names = |frame| -> Vec<(String, u64)> {
            frames.tables(frame).iter().map(|table| (table.name.clone(), table.rows)).collect()
        };
        assert_eq!(names(0), []);
        assert_eq!(names(1), [("a".to_owned(), 1), ("b".to_owned(), 0)]);
        assert_eq!(names(2), [("a".to_owned(), 2), ("b".to_owned(), 0)]);
        assert_eq!(names(3), [("a".to_owned(), 2)]);
        assert_eq!((frames.last(), frames.of_revision("r2")), (3, Some(2)));
        let mut cut = frames.clone();
        cut.take(TimelinePart { keep: 2, keep_versions: 2, total: 3, ..TimelinePart::default() });
        assert_eq!((cut.last(), cut.versions.len()), (1, 2));
    }

    #[test]
    fn a_chain_of_renames_is_one() {
        let rename = |table: Option<&str>, old: &str, new: &str| RenameView {
            table: table.map(str::to_owned),
            old: old.into(),
            new: new.into(),
            likeness: None,
        };
        let frame = |renames: Vec<RenameView>| Frame { renames, ..Frame::default() };
        let frames = Frames {
            frames: vec![
                frame(vec![]),
                frame(vec![rename(Some("a"), "x", "y")]),
                frame(vec![rename(None, "a", "b")]),
                frame(vec![rename(Some("b"), "y", "z")]),
            ],
            ..Frames::default()
        };
        assert_eq!(frames.renames(0, 3), [rename(Some("b"), "x", "z"), rename(None, "a", "b")]);
        assert_eq!(frames.renames(1, 2), [rename(None, "a", "b")]);
    }
}
