//! DL08: drops a constraint and keeps its columns.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL08",
    title: "Drops a constraint and keeps its columns",
    severity: Severity::Warning,
    what: "A foreign key, UNIQUE, CHECK or primary key is dropped, its columns stay, and nothing takes its place.",
    why: "From now on rows can come in that the constraint kept out, and putting it back may fail on them.",
    instead: "Say why in a comment, and put it back in the downgrade.",
    fires: &[
        "op.drop_constraint('uq_users_email', 'users', type_='unique')",
        "def upgrade():
    with op.batch_alter_table('users') as batch_op:
        batch_op.drop_constraint('uq_users_email', type_='unique')
def downgrade():
    pass",
    ],
    quiet: &[
        "op.drop_constraint('uq_users_email', 'users', type_='unique')
op.create_unique_constraint('uq_users_email', 'users', ['email', 'status'])",
        "# Families share an address.
op.drop_constraint('uq_users_email', 'users', type_='unique')",
        "with op.batch_alter_table('orders') as batch_op:
    batch_op.drop_constraint('fk_orders_user_id_users', type_='foreignkey')
op.rename_table('orders', 'purchases')
with op.batch_alter_table('purchases') as batch_op:
    batch_op.create_foreign_key('fk_purchases_user_id_users', 'users', ['user_id'], ['id'], ondelete='CASCADE')",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropConstraint { table, name, .. } = &step.change else { continue };
        if !revision.existed(table) {
            continue;
        }
        let known = revision.table_before(table);
        let keys = known.iter().flat_map(|table| &table.foreign_keys).map(|key| (&key.name, &key.columns));
        let uniques =
            known.iter().flat_map(|table| &table.unique_constraints).map(|one| (&one.name, &one.columns));
        let columns =
            keys.chain(uniques).find(|(known, _)| known.as_ref() == Some(name)).map(|(_, columns)| columns);
        let replaced = revision.up.iter().any(|other| match &other.change {
            Change::AddConstraint { table: of, constraint } => {
                (of == table || revision.former(of) == table)
                    && (constraint.name == *name
                        || columns.is_some_and(|columns| {
                            columns.iter().any(|column| constraint.columns.contains(column))
                        })
                        || columns.is_none())
            }
            Change::CreateIndex { table: of, unique: true, .. } => of == table,
            Change::DropColumn { table: of, column } => {
                of == table && columns.is_none_or(|columns| columns.contains(column))
            }
            Change::DropTable { table: of } => of == table,
            _ => false,
        });
        let back = is_put_back(revision, name);
        if replaced || back && has_reason(revision, step) {
            continue;
        }
        let message = format!("Constraint '{name}' of '{table}' is dropped; its columns stay");
        let help = "Say why in a comment, and create it again in the downgrade.";
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        if let Some(edits) = stated(revision, step, name, back) {
            one = one.fix_with_value("State the reason, and create it again in the downgrade", edits);
        }
        found.push(one);
    }
}

/// A comment at the call or above it.
fn has_reason(revision: &Revision<'_>, step: &Step) -> bool {
    let Some(call) = &step.call else { return false };
    let text: &str = &revision.source.text;
    let line = text[..call.statement.0].rfind('\n').map_or(0, |at| at + 1);
    let above = text[..line].trim_end_matches('\n').rsplit('\n').next().unwrap_or("").trim();
    let beside = text[call.statement.1..].lines().next().unwrap_or("").trim();
    above.starts_with('#') && !above.starts_with("# ###") || beside.starts_with('#')
}

/// Whether the downgrade creates it again, or says that it does not.
fn is_put_back(revision: &Revision<'_>, name: &str) -> bool {
    let again = |step: &Step| {
        matches!(&step.change, Change::AddConstraint { constraint, .. } if constraint.name == name)
            || matches!(&step.change, Change::CreateIndex { name: made, unique: true, .. } if made == name)
    };
    revision.down.iter().flatten().any(again)
        || revision.function("downgrade").is_none_or(|function| function.raises)
}

fn stated(revision: &Revision<'_>, step: &Step, name: &str, back: bool) -> Option<Vec<Edit>> {
    let call = alone(step)?;
    let mut edits = before(revision, call, &format!("# {name} is dropped because …"));
    if !back {
        let function = revision.function("downgrade")?;
        let indent = " ".repeat(function.indent);
        let lines = inverse(revision, step)?.join(&format!("\n{indent}"));
        let (start, end) = (function.body.0, function.body.0);
        edits.push(Edit { start, end, text: format!("{lines}\n{indent}") });
    }
    Some(edits)
}
