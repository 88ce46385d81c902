//! A move-and-copy of SQLite taken apart: its steps, what the new table has of the old one, what the
//! script changed, and what was lost on the way. In: an operation's statements, and the table as it
//! was read back before and after the revision; out: the same in words.

use crate::protocol::{BatchStep, BatchView, OperationView, StepView};
use crate::schema::diff::folded;
use crate::schema::{CheckConstraint, Index, Schema, Table};

use super::timeline::Timeline;

/// What the name of the table that is filled begins with.
const TEMPORARY: &str = "_alembic_tmp_";

/// Adds what each move-and-copy of a step of the preview carried over and lost; `number` is the step's
/// place in the timeline, the frame before it.
pub fn explain(step: &mut StepView, timeline: &Timeline, number: usize) {
    if step.operations.iter().any(|operation| operation.move_and_copy) {
        explain_between(step, &timeline.schema(number), &timeline.schema(number + 1));
    }
}

/// The same for a step between two schemas that were read back.
pub fn explain_between(step: &mut StepView, before: &Schema, after: &Schema) {
    let asked: Vec<OperationView> = step
        .operations
        .iter()
        .map(|operation| OperationView { statements: Vec::new(), ..operation.clone() })
        .collect();
    for operation in step.operations.iter_mut().filter(|operation| operation.move_and_copy) {
        let Some(name) = moved_table(operation) else { continue };
        let mut view = BatchView { steps: steps(operation, &name), table: name, ..BatchView::default() };
        if let (Some(old), Some(new)) = (before.table(&view.table), after.table(&view.table)) {
            let triggers = |schema: &Schema| -> Vec<String> {
                let on = schema.triggers.iter().filter(|trigger| trigger.table == view.table);
                on.map(|trigger| trigger.name.clone()).collect()
            };
            let kept = triggers(after);
            let lost: Vec<String> =
                triggers(before).into_iter().filter(|name| !kept.contains(name)).collect();
            compare(&mut view, old, new, &lost, &asked);
        }
        operation.batch = Some(view);
    }
}

/// The table that a move-and-copy makes anew.
fn moved_table(operation: &OperationView) -> Option<String> {
    operation.statements.iter().find_map(|statement| {
        let (_, rest) = statement.sql.split_once(TEMPORARY)?;
        let end = rest.find(['"', ' ', '(', '\n']).unwrap_or(rest.len());
        let quoted = statement.sql.contains(&format!("\"{TEMPORARY}"));
        let end = if quoted { rest.find('"').unwrap_or(end) } else { end };
        Some(rest[..end].to_owned())
    })
}

fn steps(operation: &OperationView, table: &str) -> Vec<BatchStep> {
    let temporary = format!("{TEMPORARY}{table}");
    let (mut old, mut new) = (true, false);
    let mut rows = None;
    let mut steps = Vec::new();
    for (statement, view) in operation.statements.iter().enumerate() {
        let sql = view.sql.trim_start().to_ascii_uppercase();
        let on_copy = view.sql.contains(TEMPORARY);
        let (kind, title) = match sql.split_whitespace().next().unwrap_or_default() {
            "CREATE" if on_copy && sql.starts_with("CREATE TABLE") => {
                new = true;
                ("create", format!("Make {temporary}, empty, as {table} shall be"))
            }
            "INSERT" if on_copy => {
                rows = view.rows;
                let count = match view.rows {
                    Some(1) => "the row".to_owned(),
                    Some(rows) => format!("{rows} rows"),
                    None => "the rows".to_owned(),
                };
                ("copy", format!("Copy {count} of {table} into it"))
            }
            "DROP" if sql.starts_with("DROP TABLE") && !on_copy => {
                old = false;
                ("drop", format!("Drop {table}, with its indexes and triggers"))
            }
            "ALTER" if on_copy => {
                (old, new) = (true, false);
                ("rename", format!("Give {temporary} the name {table}"))
            }
            "CREATE" if sql.contains("INDEX") => ("index", "Make an index anew".to_owned()),
            _ => ("other", "Besides".to_owned()),
        };
        let with_rows = |name: &str, known: Option<u64>| match known {
            Some(1) => format!("{name}, 1 row"),
            Some(rows) => format!("{name}, {rows} rows"),
            None => name.to_owned(),
        };
        let mut tables = Vec::new();
        if old {
            tables.push(with_rows(table, rows));
        }
        if new {
            let copied = if kind == "create" { Some(0) } else { rows };
            tables.push(with_rows(&temporary, copied));
        }
        steps.push(BatchStep { kind: kind.to_owned(), title, statement, tables });
    }
    steps
}

/// What was asked for, of a table: names of operations with what they are about.
struct Asked<'a> {
    table: &'a str,
    operations: Vec<&'a OperationView>,
}

impl Asked<'_> {
    fn of(&self, name: &str, object: &str) -> bool {
        self.operations.iter().any(|operation| {
            operation.name == name
                && (operation.object == object || operation.object == format!("{}.{object}", self.table))
        })
    }

    fn alters(&self, column: &str) -> bool {
        self.of("alter_column", column)
    }
}

fn compare(
    view: &mut BatchView,
    before: &Table,
    after: &Table,
    triggers: &[String],
    asked: &[OperationView],
) {
    let operations = asked.iter().filter(|operation| operation.tables.contains(&view.table)).collect();
    let asked = Asked { table: &before.name, operations };
    let counted = |count: usize, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    };
    let kept_columns: Vec<&str> = before
        .columns
        .iter()
        .filter(|column| after.column(&column.name).is_some())
        .map(|column| column.name.as_str())
        .collect();
    view.carried.push(counted(kept_columns.len(), "column", "columns"));
    if before.primary_key.is_some() && before.primary_key == after.primary_key {
        view.carried.push("the primary key".to_owned());
    }
    let mut carry = |count: usize, one: &str, many: &str| {
        if count > 0 {
            view.carried.push(counted(count, one, many));
        }
    };
    let keys = before.foreign_keys.iter().filter(|key| after.foreign_keys.contains(key)).count();
    carry(keys, "foreign key", "foreign keys");
    let uniques = before.unique_constraints.iter().filter(|key| after.unique_constraints.contains(key));
    carry(uniques.count(), "UNIQUE constraint", "UNIQUE constraints");
    let checks = before.check_constraints.iter().filter(|check| has_check(after, check)).count();
    carry(checks, "CHECK constraint", "CHECK constraints");
    let index_of = |index: &Index| after.indexes.iter().find(|other| other.name == index.name);
    let indexes = before.indexes.iter().filter(|index| index_of(index).is_some()).count();
    carry(indexes, "index", "indexes");
    let done = asked.operations.iter().filter(|operation| operation.name != "batch_alter_table");
    view.changed.extend(done.map(|operation| format!("{} {}", operation.name, operation.object)));

    let mut lose = |text: String| view.lost.push(text);
    if before.autoincrement && !after.autoincrement {
        lose("AUTOINCREMENT of the primary key".to_owned());
    }
    for (had, has, word) in [
        (before.without_rowid, after.without_rowid, "WITHOUT ROWID"),
        (before.strict, after.strict, "STRICT"),
    ] {
        if had && !has {
            lose(word.to_owned());
        }
    }
    for column in &before.columns {
        let Some(new) = after.column(&column.name) else {
            let gone = asked.of("drop_column", &column.name) || asked.alters(&column.name);
            if !gone {
                lose(format!("column {}", column.name));
            }
            continue;
        };
        if let Some(collation) = column.collation.as_ref().filter(|_| new.collation != column.collation) {
            lose(format!("COLLATE {collation} of {}", column.name));
        }
        if column.generated.is_some() && new.generated.is_none() {
            lose(format!("the expression of the generated column {}", column.name));
        }
        if let Some(default) =
            column.default.as_ref().filter(|_| new.default.is_none() && !asked.alters(&column.name))
        {
            lose(format!("DEFAULT {default} of {}", column.name));
        }
    }
    for check in before.check_constraints.iter().filter(|check| !has_check(after, check)) {
        match &check.name {
            Some(name) if asked.of("drop_constraint", name) => {}
            Some(name) => lose(format!("CHECK {name} ({})", folded(&check.expression))),
            None => lose(format!("CHECK without a name ({})", folded(&check.expression))),
        }
    }
    for unique in before.unique_constraints.iter().filter(|unique| !after.unique_constraints.contains(unique))
    {
        let name = unique.name.as_deref().unwrap_or_default();
        let stays = unique.columns.iter().all(|column| kept_columns.contains(&column.as_str()));
        if stays && !asked.of("drop_constraint", name) {
            lose(format!("UNIQUE {name} ({})", unique.columns.join(", ")));
        }
    }
    for key in before.foreign_keys.iter().filter(|key| !after.foreign_keys.contains(key)) {
        let name = key.name.as_deref().unwrap_or_default();
        let stays = key.columns.iter().all(|column| kept_columns.contains(&column.as_str()));
        if stays && !asked.of("drop_constraint", name) {
            lose(format!("a foreign key as it was: ({}) → {}", key.columns.join(", "), key.referred_table));
        }
    }
    for index in &before.indexes {
        if asked.of("drop_index", &index.name) {
            continue;
        }
        match index_of(index) {
            Some(new) => index_losses(index, new).into_iter().for_each(&mut lose),
            None => {
                let expression = index.columns.iter().any(|column| column.name.is_none());
                let what = if expression { "index over an expression" } else { "index" };
                lose(format!("{what} {}", index.name));
            }
        }
    }
    triggers.iter().for_each(|trigger| lose(format!("trigger {trigger}")));
}

fn has_check(table: &Table, check: &CheckConstraint) -> bool {
    let same = |other: &&CheckConstraint| folded(&other.expression) == folded(&check.expression);
    table.check_constraints.iter().any(|other| same(&other))
}

/// What an index that was made anew has no more.
fn index_losses(old: &Index, new: &Index) -> Vec<String> {
    let mut lost = Vec::new();
    for (before, after) in old.columns.iter().zip(&new.columns) {
        let name = before.name.as_deref().unwrap_or("an expression");
        if before.descending && !after.descending {
            lost.push(format!("DESC of {name} in index {}", old.name));
        }
        if let Some(collation) = before.collation.as_ref().filter(|_| after.collation.is_none()) {
            lost.push(format!("COLLATE {collation} of {name} in index {}", old.name));
        }
    }
    if let Some(predicate) = old.predicate.as_ref().filter(|_| new.predicate.is_none()) {
        lost.push(format!("WHERE {predicate} of index {}", old.name));
    }
    lost
}
