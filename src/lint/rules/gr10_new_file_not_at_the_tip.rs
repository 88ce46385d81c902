//! GR10: a new file is not at the tip.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR10",
    title: "A new file is not at the tip",
    severity: Severity::Warning,
    what: "A new revision stands before ones that are applied already.",
    why: "Databases at the head never run it.",
    instead: "Let it follow the head.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
