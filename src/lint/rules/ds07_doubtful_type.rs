//! DS07: a type that loses something.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS07",
    title: "A type that loses something",
    severity: Severity::Info,
    what: "Money as a float, a timestamp without a time zone on PostgreSQL, or CHAR(n).",
    why: "Floats cannot hold 0.10; a time without a zone means another moment on another server; CHAR pads with blanks.",
    instead: "Use Numeric, DateTime(timezone=True), String.",
    fires: &["op.add_column('orders', sa.Column('price', sa.Float(), nullable=True))"],
    quiet: &["op.add_column('orders', sa.Column('price', sa.Numeric(10, 2), nullable=True))
op.add_column('orders', sa.Column('ratio', sa.Float(), nullable=True))"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    const MONEY: [&str; 7] = ["price", "amount", "cost", "total", "balance", "fee", "salary"];
    for step in &revision.up {
        let (table, columns) = match &step.change {
            Change::CreateTable { table, columns, .. } => (table, columns.as_slice()),
            Change::AddColumn { table, column, .. } => (table, std::slice::from_ref(column)),
            _ => continue,
        };
        for column in columns {
            let (name, numbers) = types::parts(&column.type_name);
            let money = column.name.split('_').any(|word| MONEY.contains(&word.to_lowercase().as_str()));
            let message = if money && matches!(name.as_str(), "FLOAT" | "REAL" | "DOUBLE") {
                format!("'{table}.{}' holds money as a float", column.name)
            } else if name == "CHAR"
                && numbers.first().is_some_and(|length| *length > 1 && *length != 32 && *length != 36)
            {
                format!("'{table}.{}' is CHAR: shorter values are padded with blanks", column.name)
            } else {
                continue;
            };
            let help = "Use Numeric for money and String for text.";
            found.push(Found::at(&step.location, format!("{table}.{}", column.name), message, help));
        }
    }
}
