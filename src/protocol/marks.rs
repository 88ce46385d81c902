//! What the diagram shows in place of the working database, and how changes in it are marked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{DiagramGraph, TableView};

/// A schema that the diagram shows instead of the working database: a point of the history, or the
/// difference of two. What was removed is among the tables and columns, marked as such: it is drawn
/// as a ghost in its old place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ShownSchema {
    /// What it is, in words: `after a1b2c3d4e5f6`, `02dfd41ec2cd → fb1896cfb4de`.
    pub label: String,
    /// Tables, removed ones included as they were; removed columns stand behind the others.
    pub tables: Vec<TableView>,
    /// What changed.
    pub marks: DiagramMarks,
    /// Boxes and lines to lay out, where some of the tables are not in the workspace's own diagram
    /// (an uploaded database, a pasted schema).
    #[serde(default)]
    pub graph: Option<DiagramGraph>,
}

/// What changed between two schemas, by the objects that are drawn.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramMarks {
    /// By table name (the new one, if renamed).
    pub tables: BTreeMap<String, TableMarks>,
    /// Foreign keys, by the id of their line: `child(a,b)->parent(c,d)`.
    pub edges: BTreeMap<String, ObjectMark>,
}

/// The marks of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableMarks {
    /// The table as a whole: added, removed, or changed by something of its own (a column counts).
    pub table: Option<ObjectMark>,
    /// By column name (the new one, if renamed).
    pub columns: BTreeMap<String, ObjectMark>,
}

/// The mark of one object.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ObjectMark {
    /// What happened to it.
    pub change: MarkedChange,
    /// In words, for the tooltip: `added in a1b2c3d4e5f6`.
    pub text: String,
    /// The old name, of something renamed; the old type, of a column whose type changed.
    pub before: Option<String>,
}

/// What can happen to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MarkedChange {
    /// New.
    Added,
    /// Gone.
    Removed,
    /// Another type, key, default or nullability.
    Changed,
    /// Another name.
    Renamed,
}

impl DiagramMarks {
    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.edges.is_empty()
    }

    /// The mark of a table as a whole.
    pub fn table(&self, table: &str) -> Option<&ObjectMark> {
        self.tables.get(table)?.table.as_ref()
    }
}
