//! A rule: its documentation, its check, and examples that are its tests.

use crate::diagnostic::Severity;

use super::finding::Found;
use super::input::{Folder, Revision};

/// Where a rule looks.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// At one revision.
    Revision(fn(&Revision<'_>, &mut Vec<Found>)),
    /// At all of them together.
    Folder(fn(&Folder, &mut Vec<Found>)),
    /// Found elsewhere: while loading, in the graph, or by running it in a review.
    Elsewhere,
}

/// A rule. Its texts are its page in the app and in `docs/rules`; its examples are its tests.
#[derive(Debug)]
pub struct Rule {
    /// Stable id, such as `DD01`.
    pub id: &'static str,
    /// The problem, stated in a few words; the file of the rule has the same name.
    pub title: &'static str,
    /// How bad it is, unless the project says otherwise.
    pub severity: Severity,
    /// What it finds.
    pub what: &'static str,
    /// Why it hurts.
    pub why: &'static str,
    /// The safe way.
    pub instead: &'static str,
    /// Examples that must fire. The body of `upgrade()` of a revision that follows the example schema, or,
    /// with `def upgrade`, all of a file after its revision variables.
    pub fires: &'static [&'static str],
    /// Near misses that must not fire.
    pub quiet: &'static [&'static str],
    /// It offers a fix for each of its first example's findings.
    pub fixes: bool,
    /// Where it looks.
    pub check: Check,
}

impl Rule {
    /// The family: the letters of its id.
    pub fn family(&self) -> &'static str {
        &self.id[..2]
    }

    /// Name of the family, as a heading.
    pub fn family_title(&self) -> &'static str {
        match self.family() {
            "DL" => "Destructive",
            "DD" => "Depends on the data",
            "PG" => "PostgreSQL availability",
            "BC" => "Compatibility with code that still runs",
            "RV" => "Reversibility",
            "DS" => "Design",
            "LT" => "SQLite",
            "GR" => "Revision graph",
            "PY" => "Python",
            _ => "Suppressions",
        }
    }

    /// Its page as Markdown.
    pub fn page(&self) -> String {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let fix = if self.fixes { " · has a fix" } else { "" };
        let mut page = format!(
            "# {} {}\n\n{} · {severity}{fix}\n\n## What it finds\n{}\n\n## Why it hurts\n{}\n\n## What to do\n{}\n",
            self.id,
            self.title,
            self.family_title(),
            self.what,
            self.why,
            self.instead
        );
        let mut example = |title: &str, text: Option<&&str>| {
            if let Some(text) = text {
                page.push_str(&format!("\n## {title}\n```python\n{}\n```\n", text.trim()));
            }
        };
        example("Found", self.fires.first());
        example("Not found", self.quiet.first());
        page.push_str(&format!("\nTo keep it: `# stillroom: ignore {} because …` at the line.\n", self.id));
        page
    }
}
