//! SU01: a suppression that names no rule.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "SU01",
    title: "A suppression that names no rule",
    severity: Severity::Warning,
    what: "A `stillroom: ignore` comment names a code that no rule has.",
    why: "It covers nothing, and whoever wrote it believes that it does.",
    instead: "Correct the code.",
    fires: &["op.drop_column('users', 'nickname')  # stillroom: ignore DL99 because nobody has one"],
    quiet: &["op.drop_column('users', 'nickname')  # stillroom: ignore DL02 because nobody has one"],
    fixes: false,
    check: Check::Elsewhere,
};
