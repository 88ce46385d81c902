//! DS09: a constraint without a name.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS09",
    title: "A constraint without a name",
    severity: Severity::Info,
    what: "A UNIQUE, CHECK or foreign key constraint has no name and the project no naming convention.",
    why: "Each database names it in its own way, or not at all: a later revision cannot drop it.",
    instead: "Name it, or give the metadata a naming convention.",
    fires: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('page', sa.String(80)), sa.UniqueConstraint('page'))",
    ],
    quiet: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('page', sa.String(80)), sa.UniqueConstraint('page', name='uq_visits_page'))",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    if revision.options.naming {
        return;
    }
    for step in &revision.up {
        let (table, constraints) = match &step.change {
            Change::CreateTable { table, constraints, .. } => (table, constraints.as_slice()),
            Change::AddConstraint { table, constraint } if !step.batch => {
                (table, std::slice::from_ref(constraint))
            }
            _ => continue,
        };
        for constraint in constraints {
            let (prefix, what) = match &constraint.kind {
                Constraint::Unique => ("uq", "UNIQUE constraint"),
                Constraint::Check => ("ck", "CHECK constraint"),
                Constraint::ForeignKey { .. } => ("fk", "foreign key"),
                _ => continue,
            };
            let Some(call) = constraint.call.as_ref().filter(|_| constraint.name.is_empty()) else {
                continue;
            };
            let dynamic = call.keyword("name").is_some_and(|argument| argument.value != Value::None)
                || call.name().starts_with("create_")
                    && call.arguments.first().is_some_and(|argument| argument.value != Value::None);
            if dynamic {
                continue;
            }
            let columns = constraint.columns.join("_");
            let name = format!("{prefix}_{table}_{}", if columns.is_empty() { "check" } else { &columns });
            let message = format!("A {what} of '{table}' has no name");
            let mut one = Found::at(
                &revision.place(call),
                table.as_str(),
                message,
                "Name it, so that a later revision can drop it.",
            );
            if call.name().starts_with("create_") {
                if let Some(argument) = call.argument(0, "constraint_name") {
                    let (start, end) = argument.value_range;
                    one = one.fix("Name it", vec![Edit { start, end, text: format!("'{name}'") }]);
                }
            } else if call.keyword("name").is_none() {
                one = one.fix("Name it", append(revision, call, &format!("name='{name}'")));
            }
            found.push(one);
        }
    }
}
