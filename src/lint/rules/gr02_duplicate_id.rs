//! GR02: the same id twice.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR02",
    title: "The same id twice",
    severity: Severity::Error,
    what: "Two files have the same revision id, or a label is used twice.",
    why: "Alembic takes the last one read; which that is depends on the file system.",
    instead: "Give one of them an id of its own.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
