//! Findings: one type for everything that is wrong with, assumed about or noteworthy in what was
//! loaded or run.

use serde::{Deserialize, Serialize};

use crate::source::Location;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; also everything that was assumed or emulated.
    Info,
    /// May fail or lose data, depending on rows, traffic or intent.
    Warning,
    /// Fails for certain, or leaves the folder or the database broken.
    Error,
}

/// One finding. `code` is stable (see `docs/codes.md`), `message` states the fact in one sentence
/// (Alembic's own words where it has them), `help` says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Stable identifier, such as `GR03` for an unknown down_revision.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// The fact, in one sentence.
    pub message: String,
    /// Where, if it concerns a place in a file.
    pub location: Option<Location>,
    /// The object concerned: a revision id, a table, `table.column`.
    pub object: Option<String>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding without place, object or help.
    pub fn new(code: impl Into<String>, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            severity,
            message: message.into(),
            location: None,
            object: None,
            help: None,
        }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Sets the object concerned.
    #[must_use]
    pub fn on(mut self, object: impl Into<String>) -> Self {
        self.object = Some(object.into());
        self
    }

    /// Sets the remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
