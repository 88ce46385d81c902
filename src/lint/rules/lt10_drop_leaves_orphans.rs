//! LT10: a dropped table leaves orphans.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT10",
    title: "A dropped table leaves orphans",
    severity: Severity::Warning,
    what: "A table is dropped that others still refer to, while foreign keys are not enforced.",
    why: "SQLite drops it without a word; the references then point at nothing, and every INSERT fails once foreign keys are on.",
    instead: "Drop the references first.",
    fires: &["op.drop_table('teams')"],
    quiet: &["op.drop_table('orders')"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropTable { table } = &step.change else { continue };
        if !revision.ran || revision.options.foreign_keys || revision.after.table(table).is_some() {
            continue;
        }
        let child = revision
            .after
            .tables
            .iter()
            .find(|other| other.foreign_keys.iter().any(|key| key.referred_table == *table));
        let Some(child) = child else { continue };
        let message = format!("'{table}' is dropped while '{}' still refers to it", child.name);
        found.push(Found::at(
            &step.location,
            table.as_str(),
            message,
            "Drop the foreign key, or the referring table, first.",
        ));
    }
}
