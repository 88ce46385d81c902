//! One revision, as its file declares it.

use crate::source::Location;

/// Where the variables of a revision stand in its file; `None` where one is not written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RevisionLocations {
    /// The value of `revision`.
    pub revision: Option<Location>,
    /// The value of `down_revision`.
    pub down_revision: Option<Location>,
    /// The value of `branch_labels`.
    pub branch_labels: Option<Location>,
    /// The value of `depends_on`.
    pub depends_on: Option<Location>,
}

/// What a revision file says about itself. SQL formats fill the same fields from their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revision {
    /// `revision`.
    pub id: String,
    /// `down_revision`: none for a base, several for a merge point.
    pub down_revisions: Vec<String>,
    /// `depends_on` as written: ids or labels.
    pub depends_on: Vec<String>,
    /// `branch_labels` as written; [`Graph::labels`](super::Graph::labels) has what they spread to.
    pub branch_labels: Vec<String>,
    /// The module's docstring, stripped; empty if there is none.
    pub doc: String,
    /// `Create Date:` as the docstring has it.
    pub create_date: Option<String>,
    /// Path of the file, as loaded.
    pub path: String,
    /// Where the variables stand.
    pub locations: RevisionLocations,
}

impl Revision {
    /// A revision with an id and its parents, and nothing else.
    pub fn new(id: impl Into<String>, down_revisions: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            id: id.into(),
            down_revisions: down_revisions.into_iter().map(Into::into).collect(),
            ..Self::default()
        }
    }

    /// The message: the docstring up to the first empty line (`Script.doc`).
    pub fn message(&self) -> &str {
        self.doc.split("\n\n").next().unwrap_or("")
    }

    /// Whether it has no `down_revision`.
    pub fn is_base(&self) -> bool {
        self.down_revisions.is_empty()
    }

    /// Whether it has no `down_revision` and no `depends_on`.
    pub fn is_real_base(&self) -> bool {
        self.is_base() && self.depends_on.is_empty()
    }

    /// Whether it joins several parents.
    pub fn is_merge_point(&self) -> bool {
        self.down_revisions.len() > 1
    }

    /// `down_revision` as Alembic prints it.
    pub fn format_down_revision(&self) -> String {
        if self.is_base() { "<base>".to_owned() } else { self.down_revisions.join(", ") }
    }
}
