//! GR14: the file of an applied revision is gone.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR14",
    title: "The file of an applied revision is gone",
    severity: Severity::Warning,
    what: "The version table names a revision that no file holds.",
    why: "Can't locate revision identified by …: no command runs on that database.",
    instead: "Restore the file, or stamp the database at one that is there.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
