//! DD02: sets NOT NULL without filling the column.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DD02",
    title: "Sets NOT NULL without filling the column",
    severity: Severity::Warning,
    what: "A column that could be NULL is set to NOT NULL, and no UPDATE before it fills what is empty.",
    why: "It fails on the first row that holds NULL.",
    instead: "Fill the column first: `UPDATE … SET c = … WHERE c IS NULL`.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), nullable=False)"],
    quiet: &[
        r#"op.execute("UPDATE users SET nickname = '' WHERE nickname IS NULL")
with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), nullable=False)"#,
        "with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('email', existing_type=sa.String(120), type_=sa.String(200), nullable=False)",
        r#"bind = op.get_bind()
for row in bind.execute(sa.text("SELECT id FROM users")):
    bind.execute(sa.text("UPDATE users SET nickname = '' WHERE id = :id"), {"id": row.id})
with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), nullable=False)"#,
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for (position, step) in revision.up.iter().enumerate() {
        let Change::AlterColumn { table, column, nullable: Some(false), .. } = &step.change else { continue };
        let added = revision.up.iter().any(|step| {
            matches!(&step.change, Change::AddColumn { table: of, column: new, .. }
                if of == table && new.name == *column && new.server_default.is_none() && !new.not_null)
        });
        let could_be_null = revision.column_before(table, column).map_or(added, |known| {
            let in_key =
                revision.table_before(table).is_some_and(|table| table.key_position(&known.name).is_some());
            known.nullable && !in_key
        });
        if !revision.existed(table) || !could_be_null || revision.fills_before(position, table, column) {
            continue;
        }
        if writes_unseen(revision, step) {
            continue;
        }
        let message = format!(
            "'{table}.{column}' becomes NOT NULL and nothing fills it before: it fails when a row holds NULL"
        );
        let help =
            format!("Before it: op.execute(\"UPDATE {table} SET {column} = … WHERE {column} IS NULL\").");
        let mut one = Found::at(&step.location, format!("{table}.{column}"), message, help);
        if revision.is_unclear() {
            one = one.mild();
        }
        if let Some(call) = &step.call {
            let known = revision.column_before(table, column).map(|known| known.type_name.clone());
            let said =
                call.keyword("existing_type").map(|argument| revision.text(argument.value_range).to_owned());
            let value = literal_for(&known.or(said).unwrap_or_default());
            let line =
                format!("op.execute(\"UPDATE {table} SET {column} = {value} WHERE {column} IS NULL\")");
            one = one.fix_with_value("Fill the column first", fill(revision, step, call, &line));
        }
        found.push(one);
    }
}

/// In a batch block the line stands before the block.
fn fill(revision: &Revision<'_>, step: &Step, call: &Call, line: &str) -> Vec<Edit> {
    let text: &str = &revision.source.text;
    let block = text.get(..call.range.0).and_then(|before| before.rfind("with ")).filter(|_| step.batch);
    match block {
        Some(at) => vec![Edit { start: at, end: at, text: format!("{line}\n{}", revision.indent(at)) }],
        None => before(revision, call, line),
    }
}
