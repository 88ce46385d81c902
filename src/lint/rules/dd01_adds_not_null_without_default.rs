//! DD01: adds a NOT NULL column without a server default.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DD01",
    title: "Adds a NOT NULL column without a server default",
    severity: Severity::Warning,
    what: "A column that may not be NULL is added to an existing table without a server default.",
    why: "It passes on an empty table, as in most tests, and fails on the first table with rows.",
    instead: "Give it a `server_default`, or add it as nullable, fill it, and set NOT NULL afterwards.",
    fires: &["op.add_column('users', sa.Column('required_field', sa.String(50), nullable=False))"],
    quiet: &[
        "op.add_column('users', sa.Column('state', sa.String(20), nullable=False, server_default='active'))",
        "op.create_table('notes', sa.Column('id', sa.Integer(), primary_key=True))
op.add_column('notes', sa.Column('text', sa.String(50), nullable=False))",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AddColumn { table, column, .. } = &step.change else { continue };
        let is_safe =
            !column.not_null || column.server_default.is_some() || column.generated || column.primary_key;
        if is_safe || !revision.existed(table) {
            continue;
        }
        let name = &column.name;
        let message = format!(
            "'{table}.{name}' is added as NOT NULL without a server default: it fails when '{table}' has rows"
        );
        let help =
            "Give it a server_default, or add it as nullable, fill it, and set NOT NULL in a later step.";
        let mut one = Found::at(&step.location, format!("{table}.{name}"), message, help);
        if let Some(call) = &column.call {
            let default = default_for(&column.type_name);
            let edits = match call.keyword("nullable") {
                Some(argument) => vec![Edit {
                    start: argument.range.0,
                    end: argument.range.0,
                    text: format!("server_default={default}, "),
                }],
                None => append(revision, call, &format!("server_default={default}")),
            };
            one = one.fix_with_value("Give it a server default", edits);
        }
        found.push(one);
    }
}
