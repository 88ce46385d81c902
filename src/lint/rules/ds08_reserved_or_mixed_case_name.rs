//! DS08: a name that has to be quoted.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS08",
    title: "A name that has to be quoted",
    severity: Severity::Info,
    what: "A new table or column is a reserved word, or has capital letters.",
    why: "Whoever writes SQL by hand has to quote it each time; forgotten quotes give an error, or another table.",
    instead: "Use lower case and another word.",
    fires: &["op.create_table('order', sa.Column('id', sa.Integer(), primary_key=True))"],
    quiet: &[
        "op.create_table('providers', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(20)), sa.Column('type', sa.String(20)), sa.Column('provider', sa.String(20)))",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    const RESERVED: [&str; 26] = [
        "all", "and", "as", "between", "case", "check", "column", "create", "default", "desc", "distinct",
        "else", "end", "foreign", "from", "group", "having", "in", "limit", "not", "order", "primary",
        "select", "table", "user", "where",
    ];
    for step in &revision.up {
        let (table, columns) = match &step.change {
            Change::CreateTable { table, columns, .. } => {
                (table, columns.iter().map(|column| column.name.as_str()).collect())
            }
            Change::AddColumn { table, column, .. } => (table, vec![column.name.as_str()]),
            _ => continue,
        };
        let is_new = matches!(step.change, Change::CreateTable { .. });
        let names = columns.into_iter().chain(is_new.then_some(table.as_str()));
        for name in names {
            let why = if RESERVED.contains(&name.to_lowercase().as_str()) {
                "is a reserved word"
            } else if name.chars().any(char::is_uppercase) {
                "has capital letters"
            } else {
                continue;
            };
            let object = if name == table { table.clone() } else { format!("{table}.{name}") };
            let message = format!("'{name}' {why}: it has to be quoted in SQL");
            found.push(Found::at(
                &step.location,
                object,
                message,
                "Use lower case and a word that is not reserved.",
            ));
        }
    }
}
