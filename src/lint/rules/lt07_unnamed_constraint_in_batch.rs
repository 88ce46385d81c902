//! LT07: an unnamed constraint in batch mode.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT07",
    title: "An unnamed constraint in batch mode",
    severity: Severity::Error,
    what: "A constraint is added to or dropped from a table in batch mode without a name.",
    why: "Alembic raises: Constraint must have a name.",
    instead: "Name it, or give the metadata a naming convention.",
    fires: &[
        "with op.batch_alter_table('users') as batch_op:
    batch_op.create_unique_constraint(None, ['email', 'team_id'])",
        "with op.batch_alter_table('users') as batch_op:
    batch_op.create_foreign_key(None, 'teams', ['age'], ['id'])",
    ],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.create_unique_constraint('uq_users_email_team', ['email', 'team_id'])"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|step| step.batch && !step.conditional) {
        let (table, named) = match &step.change {
            Change::AddConstraint { table, constraint } => (table, !constraint.name.is_empty()),
            Change::DropConstraint { table, name, .. } => (table, !name.is_empty()),
            _ => continue,
        };
        let none = step
            .call
            .as_ref()
            .and_then(|call| call.argument(0, "constraint_name"))
            .is_some_and(|argument| argument.value == Value::None);
        let convention = revision.options.naming
            || revision.script.as_ref().is_some_and(|script| {
                script.calls.iter().any(|placed| {
                    placed.call.name() == "batch_alter_table"
                        && placed.call.keyword("naming_convention").is_some()
                })
            });
        if named || !none || convention {
            continue;
        }
        let message = format!("A constraint of '{table}' has no name: Alembic refuses it in batch mode");
        let help = "Name it, or give target_metadata a naming_convention.";
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        let argument = step.call.as_ref().and_then(|call| call.argument(0, "constraint_name"));
        if let (Some(argument), Change::AddConstraint { constraint, .. }) = (argument, &step.change) {
            let prefix = match constraint.kind {
                Constraint::PrimaryKey => "pk",
                Constraint::Unique => "uq",
                Constraint::ForeignKey { .. } => "fk",
                _ => "ck",
            };
            let name = std::iter::once(table.as_str()).chain(constraint.columns.iter().map(String::as_str));
            let text = format!("'{prefix}_{}'", name.collect::<Vec<_>>().join("_"));
            let (start, end) = argument.value_range;
            one = one.fix("Name it", vec![Edit { start, end, text }]);
        }
        found.push(one);
    }
}
