//! LT06: a rebuild loses what reflection does not see.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT06",
    title: "A rebuild loses what reflection does not see",
    severity: Severity::Warning,
    what: "Batch mode makes a table anew that has triggers, an unnamed CHECK or a descending index, or is STRICT.",
    why: "Triggers go with the old table; unnamed CHECKs, DESC and STRICT are not written again.",
    instead: "Create them again after the block.",
    fires: &[
        r#"op.execute("CREATE TRIGGER t_users AFTER INSERT ON users BEGIN SELECT 1; END")
with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), server_default='x')"#,
        r#"=== a.py
revision = 'a'
down_revision = 'base0001'
def upgrade():
    op.execute("CREATE TABLE logs (id INTEGER PRIMARY KEY, size INTEGER CHECK (size > 0), at TEXT)")
    op.execute("CREATE INDEX ix_logs_at ON logs (at DESC)")
def downgrade():
    op.drop_table('logs')
=== b.py
revision = 'b'
down_revision = 'a'
def upgrade():
    with op.batch_alter_table('logs') as batch_op:
        batch_op.alter_column('at', existing_type=sa.Text(), server_default='x')
def downgrade():
    raise NotImplementedError('an example')"#,
    ],
    quiet: &[
        r#"op.execute("CREATE TRIGGER t_users AFTER INSERT ON users BEGIN SELECT 1; END")
with op.batch_alter_table('orders') as batch_op:
    batch_op.alter_column('total', existing_type=sa.Numeric(10, 2), server_default='0')"#,
        "with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), server_default='x')",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let mut seen: Vec<&str> = Vec::new();
    for step in revision.up.iter().filter(|step| step.batch) {
        let table = step.change.table();
        let rebuilds = matches!(
            step.change,
            Change::AlterColumn { .. }
                | Change::DropColumn { .. }
                | Change::AddConstraint { .. }
                | Change::DropConstraint { .. }
        );
        if !rebuilds || seen.contains(&table) {
            continue;
        }
        seen.push(table);
        for loss in losses(revision, table) {
            let message = format!("Making '{table}' anew in batch mode loses {}", loss.what);
            let mut one = Found::at(&step.location, table, message, "Create it again after the block.");
            if let Some(call) = step.call.as_ref().filter(|_| !step.conditional) {
                let edits = match &loss.again {
                    Again::Inside(line) => before(revision, call, &format!("{}.{line}", call.root())),
                    Again::After(lines) => edits::after_batch(revision, call, lines).into_iter().collect(),
                    Again::Unknown => Vec::new(),
                };
                one = one.fix("Create it again", edits);
            }
            found.push(one);
        }
    }
}

/// Something that the table had.
struct Loss {
    what: String,
    again: Again,
}

/// What brings it back.
enum Again {
    /// A call on the batch object.
    Inside(String),
    /// Lines after the block.
    After(Vec<String>),
    /// Nothing that is known here.
    Unknown,
}

fn losses(revision: &Revision<'_>, table: &str) -> Vec<Loss> {
    let mut lost = Vec::new();
    let after = revision.after.table(table);
    if let (Some(known), Some(now), true) = (revision.table_before(table), after, revision.ran) {
        for check in known.check_constraints.iter().filter(|check| check.name.is_none()) {
            let kept = now.check_constraints.iter().any(|other| other.expression == check.expression);
            // A CHECK of a dropped column goes with it.
            let concerns = revision.up.iter().any(|step| {
                matches!(&step.change, Change::DropColumn { table: of, column } if of == table && mentions(&check.expression, column))
            });
            if !kept && !concerns {
                let text = quoted(&check.expression);
                lost.push(Loss {
                    what: format!("CHECK ({})", check.expression),
                    again: Again::Inside(format!("create_check_constraint('ck_{table}_check', {text})")),
                });
            }
        }
        for index in known.indexes.iter().filter(|index| index.columns.iter().any(|part| part.descending)) {
            let now = now.indexes.iter().find(|other| other.name == index.name);
            if now.is_some_and(|now| now.columns.iter().all(|part| !part.descending)) {
                let lines = vec![
                    format!("op.drop_index('{}', table_name='{table}')", index.name),
                    executed(&index.sql),
                ];
                lost.push(Loss {
                    what: format!("DESC of index '{}'", index.name),
                    again: Again::After(lines),
                });
            }
        }
        if known.strict && !now.strict {
            lost.push(Loss { what: "STRICT".to_owned(), again: Again::Unknown });
        }
    }
    let kept = |name: &str| revision.after.triggers.iter().any(|trigger| trigger.name == name);
    for trigger in revision.before.triggers.iter().filter(|one| one.table == table && !kept(&one.name)) {
        lost.push(Loss {
            what: format!("trigger '{}'", trigger.name),
            again: Again::After(vec![executed(&trigger.sql)]),
        });
    }
    let made_here = revision.up.iter().filter_map(|step| step.sql.as_deref()).find(|sql| {
        let mut words = crate::sql::first_words(sql);
        words.next().is_some_and(|word| word == "CREATE")
            && words.any(|word| word == "TRIGGER")
            && mentions(sql, table)
    });
    if let Some(sql) = made_here
        && !revision.after.triggers.iter().any(|trigger| trigger.table == table)
    {
        lost.push(Loss { what: "a trigger made here".to_owned(), again: Again::After(vec![executed(sql)]) });
    }
    lost
}

fn executed(sql: &str) -> String {
    format!("op.execute({})", quoted(sql))
}
