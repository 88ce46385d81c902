//! GR01: several heads.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR01",
    title: "Several heads",
    severity: Severity::Error,
    what: "More than one revision has nothing that follows it.",
    why: "`upgrade head` refuses: Multiple head revisions are present.",
    instead: "Merge them: `merge heads -m 'merge'`.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
