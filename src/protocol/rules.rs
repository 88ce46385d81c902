//! Rules for migrations as the page shows them: their pages, whether they are on, and their fixes.

use serde::{Deserialize, Serialize};

use super::DiffLine;

/// A rule with its page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleView {
    /// Stable id, such as `DD01`.
    pub id: String,
    /// The problem in a few words.
    pub title: String,
    /// Name of its family, as a heading.
    pub family: String,
    /// `error`, `warning` or `info`, as the project has it.
    pub severity: String,
    /// What it finds.
    pub what: String,
    /// Why it hurts.
    pub why: String,
    /// The safe way.
    pub instead: String,
    /// A script that it finds.
    pub bad: Option<String>,
    /// A near miss that it does not find.
    pub good: Option<String>,
    /// It offers a fix.
    pub fixes: bool,
    /// The project wants it.
    pub on: bool,
    /// Why it has nothing to say about this project whatever the settings.
    pub beside: Option<String>,
}

/// Which finding is meant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FindingKey {
    /// Code.
    pub code: String,
    /// File.
    pub file: Option<String>,
    /// First line.
    pub line: Option<u32>,
    /// Object concerned.
    pub object: Option<String>,
}

/// A fix before it is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixView {
    /// The finding that it mends.
    pub finding: FindingKey,
    /// What it does, in a few words.
    pub title: String,
    /// The file that it changes.
    pub path: String,
    /// Its text then.
    pub text: String,
    /// Other files that it writes, each with its text; `lines` shows them too, each after its path.
    #[serde(default)]
    pub others: Vec<(String, String)>,
    /// Its changed lines.
    pub lines: Vec<DiffLine>,
    /// It holds a value that the person has to look at.
    pub needs_value: bool,
}
