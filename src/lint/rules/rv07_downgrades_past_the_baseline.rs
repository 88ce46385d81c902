//! RV07: a plan goes below the baseline.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV07",
    title: "A plan goes below the baseline",
    severity: Severity::Warning,
    what: "A downgrade would revert the revision that made the whole schema.",
    why: "Every table is dropped with all rows.",
    instead: "Restore a backup instead; asked before it runs.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
