//! GR09: an applied file was edited.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR09",
    title: "An applied file was edited",
    severity: Severity::Error,
    what: "The file differs from what it was when it was applied.",
    why: "Databases that ran it and databases that will run it get different schemas.",
    instead: "Undo the edit and write a new revision.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
