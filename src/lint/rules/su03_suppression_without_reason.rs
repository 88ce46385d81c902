//! SU03: a suppression without a reason.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "SU03",
    title: "A suppression without a reason",
    severity: Severity::Warning,
    what: "A `stillroom: ignore` comment does not say why.",
    why: "It covers nothing: the next reader could not tell whether it still holds.",
    instead: "Write `because …`.",
    fires: &["op.drop_column('users', 'nickname')  # stillroom: ignore DL02"],
    quiet: &["op.drop_column('users', 'nickname')  # stillroom: ignore DL02 because nobody has one"],
    fixes: false,
    check: Check::Elsewhere,
};
