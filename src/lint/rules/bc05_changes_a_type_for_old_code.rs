//! BC05: changes a type that old code knows.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC05",
    title: "Changes a type that old code knows",
    severity: Severity::Warning,
    what: "A column becomes a type of another kind.",
    why: "Code that is running while it deploys reads and writes values of the old kind.",
    instead: "Add a column of the new type beside it, write both, and drop the old one later.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('age', existing_type=sa.Integer(), type_=sa.String(20))"],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('age', existing_type=sa.Integer(), type_=sa.BigInteger())"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, new_type: Some(new), .. } = &step.change else { continue };
        let Some(known) = revision.column_before(table, column) else { continue };
        let (old, now) = (types::family(&known.type_name), types::family(new));
        if old == now || old == types::Family::Other || now == types::Family::Other {
            continue;
        }
        let message = format!(
            "'{table}.{column}' goes from {} to {new}: running code knows the old kind",
            known.type_name
        );
        let help = "Use a new column beside the old one while both versions of the code run.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
