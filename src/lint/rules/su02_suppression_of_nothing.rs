//! SU02: a suppression that is not needed.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "SU02",
    title: "A suppression that is not needed",
    severity: Severity::Info,
    what: "A `stillroom: ignore` comment covers nothing any more.",
    why: "It would cover the next finding of that kind, for a reason that was another's.",
    instead: "Remove it.",
    fires: &["op.drop_column('users', 'nickname')  # stillroom: ignore DL01 because nobody has one"],
    quiet: &["op.drop_column('users', 'nickname')  # stillroom: ignore DL02 because nobody has one"],
    fixes: true,
    check: Check::Elsewhere,
};
