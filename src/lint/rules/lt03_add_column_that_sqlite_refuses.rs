//! LT03: aDD COLUMN that SQLite refuses.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT03",
    title: "ADD COLUMN that SQLite refuses",
    severity: Severity::Error,
    what: "ALTER TABLE ADD COLUMN with UNIQUE or PRIMARY KEY, or with an expression as default.",
    why: "SQLite refuses UNIQUE and PRIMARY KEY always, and a default that is no constant when the table has rows.",
    instead: "Make the table anew in batch mode, or add the index separately and use a constant default.",
    fires: &[r#"op.execute("ALTER TABLE users ADD COLUMN code VARCHAR(10) UNIQUE")"#],
    quiet: &[r#"op.execute("ALTER TABLE users ADD COLUMN code VARCHAR(10) DEFAULT 'x'")"#],
    fixes: false,
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
        let one = Found::at(&step.location, format!("{table}.{name}"), message, help);
        found.push(if mild { one.mild() } else { one });
    }
}
