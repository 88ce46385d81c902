//! A revision's script: what runs upwards and downwards.

use std::ops::Range;
use std::rc::Rc;

/// One migration of any tool. Its place in the history is the [`Revision`](crate::revisions::Revision)
/// with the same id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The revision's id.
    pub id: String,
    /// The version as the tool writes it into its version table.
    pub version: String,
    /// The tool's description of it, often from the file name.
    pub description: String,
    /// What an upgrade runs.
    pub up: Part,
    /// What a downgrade runs, if the tool has one here.
    pub down: Option<Part>,
}

/// What runs in one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A function of a Python file.
    Python {
        /// The file.
        path: String,
        /// `upgrade` or `downgrade`.
        function: &'static str,
    },
    /// Statements of a SQL file.
    Sql(SqlPart),
}

impl Part {
    /// The file it is in.
    pub fn path(&self) -> &str {
        match self {
            Part::Python { path, .. } => path,
            Part::Sql(part) => &part.path,
        }
    }
}

/// Statements of a SQL file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlPart {
    /// The file.
    pub path: String,
    /// The whole text of the file.
    pub text: Rc<str>,
    /// Each statement as bytes of `text`, without terminators.
    pub statements: Vec<Range<usize>>,
    /// Whether the tool runs it in a transaction.
    pub transaction: bool,
}

impl SqlPart {
    /// The statements with their places.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.statements.iter().map(|range| (self.text.get(range.clone()).unwrap_or(""), range.clone()))
    }
}
