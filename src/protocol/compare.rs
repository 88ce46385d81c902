//! The difference of two points, and what made each thing what it is.

use serde::{Deserialize, Serialize};

use super::{DiagramGraph, MarkedChange, RenameView, RowReportView, TableView};

/// A schema to compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Point {
    /// The working database.
    Working,
    /// What an upgrade to a revision leaves, as Alembic names it: `base`, `head`, `ae10`, `head-1`.
    Revision {
        /// The name.
        name: String,
    },
    /// Another working database of the project.
    Database {
        /// Its identifier.
        id: String,
    },
    /// A backup of the working database.
    Backup {
        /// Its number.
        id: u32,
    },
    /// A file: a SQLite database, or SQL text.
    File {
        /// Its name.
        name: String,
        /// Its content; empty for a file of the project, which the engine has.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
}

/// The difference of two points, and both.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The earlier point.
    pub from: PointView,
    /// The later one.
    pub to: PointView,
    /// Tables that differ.
    pub tables: Vec<TableChange>,
    /// Views and triggers that differ.
    pub objects: Vec<ObjectChange>,
    /// Names of the tables that do not differ.
    pub unchanged: Vec<String>,
    /// Renames that look likely and that no script made.
    pub proposed: Vec<RenameView>,
    /// Revisions between the two, oldest first.
    pub revisions: Vec<String>,
    /// Tables of the earlier point.
    pub from_tables: Vec<TableView>,
    /// Tables of the later point.
    pub to_tables: Vec<TableView>,
    /// Boxes and lines of the workspace and of both points.
    pub diagram: DiagramGraph,
    /// The SQL text of both sides, line beside line.
    pub sql: Vec<SqlRow>,
    /// What differs in the rows, where both points are databases that have any.
    pub rows: Option<RowReportView>,
}

/// A point as it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointView {
    /// What it is: `02dfd41ec2cd`, `base`, `working database`, `production.sqlite`.
    pub label: String,
    /// Keys of the revisions that it stands for.
    pub revisions: Vec<String>,
    /// Number of tables.
    pub tables: usize,
}

/// A table that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableChange {
    /// Name, at the later point where it is there.
    pub name: String,
    /// Name before, for a rename.
    pub old_name: Option<String>,
    /// What happened to it.
    pub mark: MarkedChange,
    /// Columns, keys, constraints and indexes that differ.
    pub members: Vec<MemberChange>,
    /// Attributes of the table itself.
    pub attributes: Vec<AttributeChange>,
    /// What made it so last.
    pub place: Option<Place>,
}

/// Something of a table that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberChange {
    /// `column`, `primary key`, `foreign key`, `unique`, `check` or `index`.
    pub kind: String,
    /// Name or what it covers.
    pub name: String,
    /// Name before, for a rename.
    pub old_name: Option<String>,
    /// What happened.
    pub mark: MarkedChange,
    /// What it is, for something added or removed: `integer, not null`.
    pub detail: String,
    /// Attributes that differ, for something changed.
    pub attributes: Vec<AttributeChange>,
    /// What made it so last.
    pub place: Option<Place>,
}

/// An attribute with both values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeChange {
    /// What: `type`, `nullable`, `on delete` ….
    pub attribute: String,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// A view or a trigger that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectChange {
    /// `view` or `trigger`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// What happened.
    pub mark: MarkedChange,
}

/// A line of SQL on both sides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SqlRow {
    /// Line of the earlier point.
    pub old: Option<String>,
    /// Line of the later point.
    pub new: Option<String>,
}

/// A place in a revision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Key of the revision.
    pub revision: String,
    /// First line in its file, from 1; 0 if unknown.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
}

/// How a table came to be what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The table, by its name now.
    pub table: String,
    /// What happened to it, oldest first.
    pub entries: Vec<ProvenanceEntry>,
}

/// One thing that a revision did to a table or to something of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvenanceEntry {
    /// `table`, `column`, `primary key`, `foreign key`, `unique`, `check` or `index`.
    pub kind: String,
    /// Name of what it happened to, now (or when it was dropped).
    pub name: String,
    /// What happened.
    pub mark: MarkedChange,
    /// In words, where there is more to say: `type integer → bigint`, `was users`.
    pub text: String,
    /// Frame of the timeline.
    pub frame: usize,
    /// Where.
    pub place: Place,
}

/// A move-and-copy of SQLite taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchView {
    /// The table.
    pub table: String,
    /// What happens, in order.
    pub steps: Vec<BatchStep>,
    /// What the new table has of the old one, in words.
    pub carried: Vec<String>,
    /// What the script changed, in words.
    pub changed: Vec<String>,
    /// What the old table had and the new one has not, though nothing asked for it, in words.
    pub lost: Vec<String>,
}

/// One step of a move-and-copy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchStep {
    /// `create`, `copy`, `drop`, `rename`, `index` or `other`.
    pub kind: String,
    /// What it is, as a title.
    pub title: String,
    /// Index of its statement in the operation.
    pub statement: usize,
    /// Tables that are there after it, with their rows where known.
    pub tables: Vec<String>,
}
