//! PG05: SET NOT NULL scans the table (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG05",
    title: "SET NOT NULL scans the table (static)",
    severity: Severity::Warning,
    what: "A column of an existing table becomes NOT NULL.",
    why: "PostgreSQL reads the whole table under ACCESS EXCLUSIVE, unless a validated CHECK says it already.",
    instead: "Add `CHECK (c IS NOT NULL) NOT VALID`, validate it, then SET NOT NULL, then drop the CHECK.",
    fires: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), nullable=False)"],
    quiet: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), nullable=True)"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for (position, step) in revision.up.iter().enumerate() {
        let Change::AlterColumn { table, column, nullable: Some(false), .. } = &step.change else { continue };
        let already = revision.column_before(table, column).is_some_and(|known| !known.nullable);
        let checked = revision.table_before(table).is_some_and(|known| {
            known.check_constraints.iter().any(|check| {
                mentions(&check.expression, column) && check.expression.to_uppercase().contains("IS NOT NULL")
            })
        });
        if already || checked || is_validated(revision, position, column) || !revision.existed(table) {
            continue;
        }
        let message =
            format!("SET NOT NULL on '{table}.{column}' reads the whole table under a lock (static)");
        let help = "Add CHECK (… IS NOT NULL) NOT VALID, validate it in a later revision, then SET NOT NULL.";
        let mut one = Found::at(&step.location, format!("{table}.{column}"), message, help);
        if let Some(call) = alone(step).filter(|_| !step.batch) {
            one = one.fix("Validate a CHECK first", checked_first(revision, call, table, column));
        }
        found.push(one);
    }
}

/// Whether a CHECK that says it is validated before the step, in a transaction of its own.
fn is_validated(revision: &Revision<'_>, position: usize, column: &str) -> bool {
    let says = |step: &Step| {
        let call = step.call.as_ref().map_or("", |call| revision.text(call.range));
        mentions(call, column) && call.to_uppercase().contains("IS NOT NULL")
    };
    let earlier = &revision.up[..position];
    earlier.iter().any(|step| {
        let Change::AddConstraint { constraint, .. } = &step.change else { return false };
        constraint.kind == Constraint::Check
            && says(step)
            && earlier.iter().any(|later| {
                later.autocommit
                    && matches!(&later.change, Change::Validate { name, .. } if *name == constraint.name)
            })
    })
}

fn checked_first(revision: &Revision<'_>, call: &Call, table: &str, column: &str) -> Vec<Edit> {
    let name = format!("ck_{table}_{column}_not_null");
    let lines = [
        format!(
            "op.create_check_constraint('{name}', '{table}', '{column} IS NOT NULL', postgresql_not_valid=True)"
        ),
        "with op.get_context().autocommit_block():".to_owned(),
        format!("    op.execute(\"ALTER TABLE {table} VALIDATE CONSTRAINT {name}\")"),
    ];
    let indent = revision.indent(call.statement.0);
    let mut edits = before(revision, call, &lines.join(&format!("\n{indent}")));
    edits.extend(after(revision, call, &format!("op.drop_constraint('{name}', '{table}', type_='check')")));
    edits
}
