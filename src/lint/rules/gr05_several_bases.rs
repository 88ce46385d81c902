//! GR05: several bases, or orphans.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR05",
    title: "Several bases, or orphans",
    severity: Severity::Error,
    what: "More than one revision has no parent, and no merge joins their histories.",
    why: "An upgrade runs both from nothing; often one is a leftover.",
    instead: "Let one follow the other, or join them with a merge revision.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
