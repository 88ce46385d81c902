//! BC03: drops what old code still reads.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC03",
    title: "Drops what old code still reads",
    severity: Severity::Warning,
    what: "A NOT NULL column without default, or a table that others refer to, is dropped.",
    why: "Code that is running while it deploys names it in every INSERT and SELECT.",
    instead: "Release code that does not know it first, then drop it.",
    fires: &["op.drop_column('users', 'email')"],
    quiet: &[
        "op.drop_column('users', 'nickname')",
        "op.drop_table('orders')
op.drop_table('users')",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let (object, why) = match &step.change {
            Change::DropColumn { table, column } => {
                let Some(known) = revision.column_before(table, column) else { continue };
                if known.nullable || known.default.is_some() || copied_to(revision, table, column).is_some() {
                    continue;
                }
                (format!("{table}.{column}"), "every INSERT of the running code names it")
            }
            Change::DropTable { table } => {
                let refers = |other: &&crate::schema::Table| {
                    // What goes with it is no reason of its own.
                    let goes = revision.up.iter().any(|step| {
                        matches!(&step.change, Change::DropTable { table: gone } if *gone == other.name)
                    });
                    !goes
                        && other.name != *table
                        && other.foreign_keys.iter().any(|key| key.referred_table == *table)
                };
                if !revision.existed(table) || !revision.before.each_table().any(|other| refers(&other)) {
                    continue;
                }
                (table.clone(), "other tables referred to it")
            }
            _ => continue,
        };
        let message = format!("'{object}' goes while code that knows it may run: {why}");
        let help = "Deploy code that does not use it first.";
        found.push(Found::at(&step.location, object, message, help));
    }
}
