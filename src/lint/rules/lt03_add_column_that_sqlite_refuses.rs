//! LT03: ADD COLUMN that SQLite refuses.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT03",
    title: "ADD COLUMN that SQLite refuses",
    severity: Severity::Error,
    what: "ALTER TABLE ADD COLUMN with UNIQUE or PRIMARY KEY, or with an expression as default.",
    why: "SQLite refuses UNIQUE and PRIMARY KEY always, and a default that is no constant when the table has rows.",
    instead: "Make the table anew in batch mode, or add the index separately and use a constant default.",
    fires: &[
        r#"op.execute("ALTER TABLE users ADD COLUMN code VARCHAR(10) UNIQUE")"#,
        "op.add_column('users', sa.Column('seen_at', sa.DateTime(), server_default=sa.func.now(), nullable=True))",
    ],
    quiet: &[r#"op.execute("ALTER TABLE users ADD COLUMN code VARCHAR(10) DEFAULT 'x'")"#],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|step| !step.batch && !step.conditional) {
        let Change::AddColumn { table, column, .. } = &step.change else { continue };
        let name = &column.name;
        let default = column.server_default.as_deref().unwrap_or("").to_lowercase();
        let expression = default.contains("current_")
            || default.contains("func.")
            || default.contains("now()")
            || default.starts_with('(')
            || default.contains("text('(");
        let (message, mild) = if step.sql.is_some() && (column.unique || column.primary_key) {
            let what = if column.unique { "UNIQUE" } else { "PRIMARY KEY" };
            (format!("SQLite cannot add a {what} column: '{table}.{name}'"), false)
        } else if expression && revision.existed(table) {
            (
                format!(
                    "The default of '{table}.{name}' is no constant: SQLite refuses it when '{table}' has rows"
                ),
                true,
            )
        } else {
            continue;
        };
        let help = "Use batch mode, which makes the table anew, or a constant default.";
        let mut one = Found::at(&step.location, format!("{table}.{name}"), message, help);
        let text = match mild {
            true => column.call.as_ref().map(|call| revision.text(call.range).to_owned()),
            false => written(column),
        };
        let whole = revision.up.iter().filter(|other| other.location == step.location).count() == 1;
        if let (Some(call), Some(text), true) = (alone(step), text, whole && has_sa(revision)) {
            let indent = revision.indent(call.statement.0);
            let mut lines = format!(
                "with op.batch_alter_table('{table}') as batch_op:\n{indent}    batch_op.add_column({text})"
            );
            if !mild {
                lines.push_str(&format!(
                    "\n{indent}    batch_op.create_unique_constraint('uq_{table}_{name}', ['{name}'])"
                ));
            }
            let (start, end) = call.statement;
            one = one.fix("Use batch mode", vec![Edit { start, end, text: lines }]);
        }
        found.push(if mild { one.mild() } else { one });
    }
}

/// A column of SQL as `sa.Column(…)`, its UNIQUE left to a constraint; none for a primary key.
fn written(column: &ColumnSpec) -> Option<String> {
    if column.primary_key || column.generated || column.refers_to.is_some() {
        return None;
    }
    let mut text = format!("sa.Column('{}', {}", column.name, type_text(&column.type_name)?);
    if let Some(default) = &column.server_default {
        text.push_str(&format!(", server_default=sa.text({})", quoted(default)));
    }
    text.push_str(if column.not_null { ", nullable=False)" } else { ", nullable=True)" });
    Some(text)
}
