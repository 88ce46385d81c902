//! GR07: an empty revision.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR07",
    title: "An empty revision",
    severity: Severity::Warning,
    what: "The upgrade does nothing, and the revision is no merge.",
    why: "Whoever reads the history looks for a change that is not there; often a change was forgotten.",
    instead: "Write what it is meant to do, or remove it.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
