//! What changed, for documents that show it at its place: signs and words everywhere, colours where a
//! format has them.

use std::collections::BTreeMap;

use crate::schema::{ForeignKey, Table};

/// What happened to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// New.
    Added,
    /// Gone; the schema holds it as it was.
    Removed,
    /// Another type, key, name, default or nullability.
    Changed,
}

impl Change {
    /// `+`, `-` or `~`.
    pub fn sign(self) -> char {
        match self {
            Self::Added => '+',
            Self::Removed => '-',
            Self::Changed => '~',
        }
    }

    /// One word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// The mark of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What happened.
    pub change: Change,
    /// In words: `added`, `was VARCHAR(50)`.
    pub text: String,
}

/// The marks of a schema; none by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// By table.
    pub tables: BTreeMap<String, Mark>,
    /// By table and column.
    pub columns: BTreeMap<(String, String), Mark>,
    /// Foreign keys by `child(a,b)->parent(c,d)`.
    pub keys: BTreeMap<String, Mark>,
}

impl Marks {
    /// The mark of a table as a whole.
    pub fn table(&self, table: &Table) -> Option<&Mark> {
        self.tables.get(&table.name)
    }

    /// The mark of a column.
    pub fn column(&self, table: &Table, column: &str) -> Option<&Mark> {
        if self.columns.is_empty() {
            return None;
        }
        self.columns.get(&(table.name.clone(), column.to_owned()))
    }

    /// The mark of a foreign key.
    pub fn key(&self, child: &Table, key: &ForeignKey) -> Option<&Mark> {
        if self.keys.is_empty() {
            return None;
        }
        let id = format!(
            "{}({})->{}({})",
            child.name,
            key.columns.join(","),
            key.referred_table,
            key.referred_columns.join(",")
        );
        self.keys.get(&id)
    }
}

/// Colours of a document that has some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Behind all.
    pub ground: &'static str,
    /// Names.
    pub text: &'static str,
    /// Types and lines.
    pub quiet: &'static str,
    /// Borders of boxes.
    pub border: &'static str,
    /// Behind the names of tables.
    pub head: &'static str,
    added: (&'static str, &'static str),
    removed: (&'static str, &'static str),
    changed: (&'static str, &'static str),
}

impl Palette {
    /// For light pages.
    pub const LIGHT: Self = Self {
        ground: "#FFFFFF",
        text: "#1D1D1B",
        quiet: "#686A62",
        border: "#C3C3BC",
        head: "#F4F4F0",
        added: ("#0B7353", "#DFF3EA"),
        removed: ("#B3311B", "#FBE6E1"),
        changed: ("#7438B8", "#F1E8FB"),
    };
    /// For dark pages.
    pub const DARK: Self = Self {
        ground: "#1B1B19",
        text: "#EDEDE8",
        quiet: "#A5A69E",
        border: "#4A4A45",
        head: "#282826",
        added: ("#55CFA0", "#143329"),
        removed: ("#FF8F73", "#451F17"),
        changed: ("#C9A2F5", "#33244A"),
    };

    /// The colour of a change: of lines, and of grounds.
    pub fn of(&self, change: Change) -> (&'static str, &'static str) {
        match change {
            Change::Added => self.added,
            Change::Removed => self.removed,
            Change::Changed => self.changed,
        }
    }
}
