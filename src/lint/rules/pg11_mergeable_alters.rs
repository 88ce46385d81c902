//! PG11: ALTERs that could be one (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG11",
    title: "ALTERs that could be one (static)",
    severity: Severity::Info,
    what: "One table is altered several times in a row.",
    why: "Each ALTER takes its lock and may scan the table again.",
    instead: "Write one ALTER TABLE with several actions where the table is large.",
    fires: &[
        "op.alter_column('users', 'nickname', existing_type=sa.String(80), server_default='x')
op.alter_column('users', 'name', existing_type=sa.String(80), server_default='y')
op.alter_column('users', 'status', existing_type=sa.String(20), server_default='z')",
        "def upgrade():
    op.add_column('users', sa.Column('score', sa.Numeric(10, 2), server_default='0', nullable=False))
    op.alter_column('users', 'status', existing_type=sa.String(20), type_=sa.String(40), server_default=None)
    op.drop_column('users', 'nickname')
def downgrade():
    raise NotImplementedError('an example')",
    ],
    quiet: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), server_default='x')
op.alter_column('orders', 'total', existing_type=sa.Numeric(10, 2), server_default='0')"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let alters = |step: &Step| {
        matches!(
            step.change,
            Change::AddColumn { .. } | Change::DropColumn { .. } | Change::AlterColumn { .. }
        ) && revision.existed(step.change.table())
    };
    let mut seen: Vec<&str> = Vec::new();
    for step in revision.up.iter().filter(|step| alters(step)) {
        let table = step.change.table();
        let mut places: Vec<_> = Vec::new();
        for other in revision.up.iter().filter(|other| alters(other) && other.change.table() == table) {
            // One statement of SQL may do several things.
            if other.sql.is_none() || !places.contains(&&other.location) {
                places.push(&other.location);
            }
        }
        let count = places.len();
        if count < 3 || seen.contains(&table) {
            continue;
        }
        seen.push(table);
        let message = format!("'{table}' is altered {count} times; one ALTER TABLE could do it (static)");
        let mut one =
            Found::at(&step.location, table, message, "Write one ALTER TABLE with several actions.");
        if let Some(edits) = merged(revision, table, &alters) {
            one = one.fix("Write one ALTER TABLE", edits);
        }
        found.push(one);
    }
}

/// All of a table's alterations as one statement, where nothing stands between them and each can be written.
fn merged(revision: &Revision<'_>, table: &str, alters: &dyn Fn(&Step) -> bool) -> Option<Vec<Edit>> {
    let own = |step: &Step| alters(step) && step.change.table() == table;
    let first = revision.up.iter().position(own)?;
    let steps: Vec<&Step> = revision.up[first..].iter().take_while(|step| own(step)).collect();
    let total = revision.up.iter().filter(|step| own(step)).count();
    let plain = |step: &&Step| !step.batch && !step.conditional && !step.autocommit && step.sql.is_none();
    if steps.len() != total || !steps.iter().all(plain) || !is_plain(table) {
        return None;
    }
    let statements: Option<Vec<_>> = steps.iter().map(|step| Some(alone(step)?.statement)).collect();
    let actions: Option<Vec<String>> = steps.iter().map(|step| action(&step.change)).collect();
    let (statements, actions) = (statements?, actions?);
    let (start, end) = *statements.first()?;
    let text = format!("op.execute({})", quoted(&format!("ALTER TABLE {table} {}", actions.join(", "))));
    let mut edits = remove(revision, &statements[1..]);
    edits.push(Edit { start, end, text });
    Some(edits)
}

/// A name that needs no quotes.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_'))
}

/// What stands after ALTER TABLE.
fn action(change: &Change) -> Option<String> {
    match change {
        Change::DropColumn { column, .. } if is_plain(column) => Some(format!("DROP COLUMN {column}")),
        Change::AddColumn { column, if_not_exists: false, .. } if is_plain(&column.name) => {
            let more = column.unique || column.primary_key || column.index || column.generated;
            if more || column.refers_to.is_some() {
                return None;
            }
            let mut text = format!("ADD COLUMN {} {}", column.name, types::postgresql(&column.type_name)?);
            if let Some(default) = &column.server_default {
                text.push_str(&format!(" DEFAULT {}", literal(default)?));
            }
            if column.not_null {
                text.push_str(" NOT NULL");
            }
            Some(text)
        }
        Change::AlterColumn { column, new_name: None, nullable, new_type, default, .. }
            if is_plain(column) =>
        {
            let mut actions = Vec::new();
            if let Some(new) = new_type {
                actions.push(format!("ALTER COLUMN {column} TYPE {}", types::postgresql(new)?));
            }
            if let Some(nullable) = nullable {
                let verb = if *nullable { "DROP" } else { "SET" };
                actions.push(format!("ALTER COLUMN {column} {verb} NOT NULL"));
            }
            match default {
                DefaultChange::Keep => {}
                DefaultChange::Drop => actions.push(format!("ALTER COLUMN {column} DROP DEFAULT")),
                DefaultChange::Set(value) => {
                    actions.push(format!("ALTER COLUMN {column} SET DEFAULT {}", literal(value)?));
                }
            }
            (!actions.is_empty()).then(|| actions.join(", "))
        }
        _ => None,
    }
}

/// A default as SQL: a string of Python is a string of SQL, `sa.text('…')` is what stands in it.
fn literal(written: &str) -> Option<String> {
    let inner = |text: &str| -> Option<String> {
        let quote = text.chars().next().filter(|quote| matches!(quote, '\'' | '"'))?;
        let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inner.contains(['\\', quote])).then(|| inner.to_owned())
    };
    let sql = written.strip_prefix("sa.text(").or_else(|| written.strip_prefix("text("));
    match sql.and_then(|rest| rest.strip_suffix(')')) {
        Some(text) => inner(text.trim()),
        None => inner(written).map(|text| format!("'{}'", text.replace('\'', "''"))),
    }
}
