//! GR12: a message that says nothing.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR12",
    title: "A message that says nothing",
    severity: Severity::Info,
    what: "A revision has no message, or the same as another's.",
    why: "The history cannot be read.",
    instead: "Say what it changes.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
