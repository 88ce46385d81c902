//! LT08: the temporary table of a failed batch.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT08",
    title: "The temporary table of a failed batch",
    severity: Severity::Warning,
    what: "The revision drops or names `_alembic_tmp_…`, which batch mode leaves behind when it fails half way.",
    why: "The next run fails because the table exists, and the original may be gone already.",
    instead: "Mend the database by hand once, not in a revision; keep each batch block small.",
    fires: &[r#"op.execute("DROP TABLE IF EXISTS _alembic_tmp_users")"#],
    quiet: &[r#"op.execute("DROP TABLE IF EXISTS tmp_users")"#],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let named = step.change.table().starts_with("_alembic_tmp_");
        if !named {
            continue;
        }
        let table = step.change.table();
        let message =
            format!("'{table}' is what a failed batch block left behind; a revision cannot know of it");
        found.push(Found::at(
            &step.location,
            table,
            message,
            "Mend that database by hand and remove this line.",
        ));
    }
}
