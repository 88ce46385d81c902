//! GR03: a parent that is not there.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR03",
    title: "A parent that is not there",
    severity: Severity::Error,
    what: "`down_revision` or `depends_on` names a revision that no file holds.",
    why: "Every command fails with KeyError.",
    instead: "Restore the file, or name the revision that does come before.",
    fires: &[],
    quiet: &[],
    fixes: false,
    check: Check::Elsewhere,
};
