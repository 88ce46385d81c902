//! PY06: a Python default in add_column.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY06",
    title: "A Python default in add_column",
    severity: Severity::Warning,
    what: "A column is added to an existing table with `default=` and no `server_default=`.",
    why: "`default=` is no DDL: rows that are there stay NULL, and SQL that leaves the column out stores NULL.",
    instead: "Use `server_default=`.",
    fires: &["op.add_column('users', sa.Column('points', sa.Integer(), nullable=True, default=0))"],
    quiet: &["op.add_column('users', sa.Column('points', sa.Integer(), nullable=True, server_default='0'))"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AddColumn { table, column, .. } = &step.change else { continue };
        let (Some(default), None) = (&column.client_default, &column.server_default) else { continue };
        if !revision.existed(table) {
            continue;
        }
        let name = &column.name;
        let shown = if default.len() > 40 || default.contains('\n') { "…" } else { default };
        let message = format!(
            "default={shown} of '{table}.{name}' is not part of the table: rows that are there stay NULL"
        );
        let mut one = Found::at(&step.location, format!("{table}.{name}"), message, "Use server_default=.");
        if let Some(argument) = column.call.as_ref().and_then(|call| call.keyword("default")) {
            let value = match &argument.value {
                Value::Text(_) => Some(default.clone()),
                Value::Bool(true) => Some("sa.true()".to_owned()),
                Value::Bool(false) => Some("sa.false()".to_owned()),
                Value::Number(_) => Some(format!("'{default}'")),
                _ => None,
            };
            if let Some(value) = value {
                let text = format!("server_default={value}");
                one = one.fix(
                    "Make it a server default",
                    vec![Edit { start: argument.range.0, end: argument.range.1, text }],
                );
            }
        }
        found.push(one);
    }
}
