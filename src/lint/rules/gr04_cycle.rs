//! GR04: a cycle.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR04",
    title: "A cycle",
    severity: Severity::Error,
    what: "Revisions follow each other in a circle, or one names itself.",
    why: "No order exists in which they could run.",
    instead: "Correct the `down_revision` that points forward.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
