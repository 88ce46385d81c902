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
    fires: &[
        "op.add_column('orders', sa.Column('price', sa.Float(), nullable=True))",
        "# postgresql
op.add_column('orders', sa.Column('seen_at', sa.DateTime(), nullable=True))",
    ],
    quiet: &["op.add_column('orders', sa.Column('seen_at', sa.DateTime(), nullable=True))
op.add_column('orders', sa.Column('price', sa.Numeric(10, 2), nullable=True))
op.add_column('orders', sa.Column('ratio', sa.Float(), nullable=True))"],
    fixes: true,
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
            let zoned = column.type_name.contains("timezone=True")
                || column.type_name.to_uppercase().contains("WITH TIME ZONE");
            let (message, better) = if money && matches!(name.as_str(), "FLOAT" | "REAL" | "DOUBLE") {
                let better = "sa.Numeric(precision=12, scale=2)".to_owned();
                (format!("'{table}.{}' holds money as a float", column.name), better)
            } else if matches!(name.as_str(), "DATETIME" | "TIMESTAMP")
                && revision.options.postgresql
                && !zoned
            {
                let message = format!("'{table}.{}' is a time without its zone", column.name);
                (message, "sa.DateTime(timezone=True)".to_owned())
            } else if name == "CHAR"
                && numbers.first().is_some_and(|length| *length > 1 && *length != 32 && *length != 36)
            {
                let message =
                    format!("'{table}.{}' is CHAR: shorter values are padded with blanks", column.name);
                let length = numbers.first().copied().unwrap_or(1);
                (message, format!("sa.String(length={length})"))
            } else {
                continue;
            };
            let help = "Use Numeric for money, DateTime(timezone=True) for times and String for text.";
            let mut one = Found::at(&step.location, format!("{table}.{}", column.name), message, help);
            let place = column.call.as_ref().and_then(|call| type_range(call));
            if let Some((start, end)) = place.filter(|_| has_sa(revision)) {
                let title = format!("Make it {better}");
                let edits = vec![Edit { start, end, text: better }];
                // How many digits money has is for the person to say.
                one = if money { one.fix_with_value(title, edits) } else { one.fix(title, edits) };
            }
            found.push(one);
        }
    }
}
