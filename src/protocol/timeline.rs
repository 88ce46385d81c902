//! The history preview's schemas, step by step, as the page keeps them.

use serde::{Deserialize, Serialize};

use super::{ObjectView, TableView};

/// More of the timeline. The page keeps the first `keep` frames and `keep_versions` versions that it
/// has, and adds these. Each version of a table is sent once, so that a step costs what it changes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TimelinePart {
    /// Frames that the page keeps.
    pub keep: usize,
    /// Versions that the page keeps.
    pub keep_versions: usize,
    /// Further versions of tables.
    pub versions: Vec<TableView>,
    /// Further frames. Frame 0 is what is there before the first revision.
    pub frames: Vec<FrameView>,
    /// Number of frames when all revisions have run.
    pub total: usize,
    /// Revisions that still have to run will.
    pub running: bool,
    /// Key of the revision that failed, which ends the timeline.
    pub failed: Option<String>,
}

/// The schema after one revision, as what differs from the frame before it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FrameView {
    /// Key of the revision; None for the frame before the first.
    pub revision: Option<String>,
    /// Versions of tables that come in the place of earlier ones, or are new.
    pub set: Vec<u32>,
    /// Tables that are gone.
    pub removed: Vec<String>,
    /// Renames that the scripts made.
    pub renames: Vec<RenameView>,
    /// Views and triggers, where they differ from the frame before.
    pub objects: Option<Vec<ObjectView>>,
}

/// A rename.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenameView {
    /// Table that the column belongs to, by its name after; None for a rename of a table.
    pub table: Option<String>,
    /// Name before.
    pub old: String,
    /// Name after.
    pub new: String,
    /// How alike the two are in percent, for a rename that is only likely; None for one that a script made.
    pub likeness: Option<u8>,
}
