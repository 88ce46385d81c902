//! LT09: a type that SQLite takes otherwise.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT09",
    title: "A type that SQLite takes otherwise",
    severity: Severity::Warning,
    what: "A declared type has another affinity than its name says, or a primary key that is not INTEGER may hold NULL.",
    why: "A column of type STRING is numeric: '007' becomes 7. A TEXT PRIMARY KEY accepts NULL without NOT NULL.",
    instead: "Declare TEXT or VARCHAR, and NOT NULL for keys.",
    fires: &[r#"op.execute("CREATE TABLE parts (code STRING)")"#],
    quiet: &[r#"op.execute("CREATE TABLE parts (code TEXT)")"#],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|step| step.sql.is_some()) {
        let Change::CreateTable { table, columns, .. } = &step.change else { continue };
        for column in columns {
            let kind = column.type_name.to_uppercase();
            let message = if kind == "STRING" {
                format!("'{table}.{}' of type STRING is numeric on SQLite: '007' becomes 7", column.name)
            } else if column.primary_key
                && !column.not_null
                && !kind.contains("INT")
                && !kind.contains("SERIAL")
            {
                format!("'{table}.{}' is a primary key that accepts NULL on SQLite", column.name)
            } else {
                continue;
            };
            let help = "Declare TEXT or VARCHAR, and NOT NULL for keys.";
            found.push(Found::at(&step.location, format!("{table}.{}", column.name), message, help));
        }
    }
}
