//! What a table loses when it is made anew.
//!
//! In: the table as the database holds it, and what the new one keeps. Out: a notice for each thing
//! that goes though no operation asked for it: triggers, AUTOINCREMENT, COLLATE, ON CONFLICT, DESC,
//! expression indexes.

use crate::python::Vm;
use crate::schema::Schema;
use crate::sqlalchemy::state::State;

use super::super::context::{MigrationContext, Mode};

/// What the new table keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// AUTOINCREMENT.
    pub autoincrement: bool,
    /// Columns by their old names, and whether their type carries a collation.
    pub columns: Vec<(String, bool)>,
    /// Names of indexes that an operation dropped.
    pub dropped_indexes: Vec<String>,
}

/// The schema before a table is made anew; `None` when there is no database.
pub fn look(vm: &mut Vm, context: &MigrationContext) -> Option<Schema> {
    if context.settings.mode != Mode::Execute {
        return None;
    }
    let runner = State::of(vm).runner.borrow().clone()?;
    runner.try_borrow_mut().ok()?.schema().ok()
}

/// Tells the sink what went.
pub fn tell(vm: &Vm, context: &MigrationContext, table: &str, before: Option<Schema>, kept: &Kept) {
    let Some(before) = before else { return };
    for sentence in compare(table, &before, kept) {
        context.notice(vm, "BA01", sentence);
    }
}

/// What is lost, one sentence each.
pub fn compare(name: &str, before: &Schema, kept: &Kept) -> Vec<String> {
    let mut lost = Vec::new();
    for trigger in before.triggers.iter().filter(|trigger| trigger.table == name) {
        lost.push(format!("Trigger '{}' on table '{name}' went with the old table", trigger.name));
    }
    let Some(old) = before.table(name) else { return lost };
    if old.autoincrement && !kept.autoincrement {
        lost.push(format!("Table '{name}' lost AUTOINCREMENT"));
    }
    for column in &old.columns {
        let Some(collation) = &column.collation else { continue };
        if kept.columns.iter().any(|(known, collated)| *known == column.name && !collated) {
            lost.push(format!("Column '{name}.{}' lost COLLATE {collation}", column.name));
        }
    }
    if old.sql.to_ascii_uppercase().contains("ON CONFLICT") {
        lost.push(format!("Constraints of table '{name}' lost ON CONFLICT"));
    }
    for index in old.indexes.iter().filter(|index| !kept.dropped_indexes.contains(&index.name)) {
        if index.columns.iter().any(|column| column.name.is_none()) {
            lost.push(format!(
                "Index '{}' is over an expression, which cannot be read back; it is gone",
                index.name
            ));
        } else if index.columns.iter().any(|column| column.descending) {
            lost.push(format!("Index '{}' lost DESC", index.name));
        }
    }
    lost
}

#[cfg(test)]
mod tests {
    use super::{Kept, compare};
    use crate::schema::{Column, Schema, Table, Trigger};

    #[test]
    fn losses_are_told_one_by_one() {
        let column = Column { name: "a".into(), collation: Some("NOCASE".into()), ..Column::default() };
        let old = Table { name: "t".into(), autoincrement: true, columns: vec![column], ..Table::default() };
        let trigger = Trigger { name: "log".into(), table: "t".into(), sql: String::new() };
        let before = Schema { triggers: vec![trigger], ..Schema::of([old]) };
        let kept = Kept { columns: vec![("a".to_owned(), false)], ..Kept::default() };
        assert_eq!(
            compare("t", &before, &kept),
            [
                "Trigger 'log' on table 't' went with the old table",
                "Table 't' lost AUTOINCREMENT",
                "Column 't.a' lost COLLATE NOCASE",
            ]
        );
    }
}
