//! What a table loses when it is made anew.
//!
//! In: the table as the database holds it, before and after. Out: a notice for each thing that is
//! gone and that no operation asked to remove: triggers, AUTOINCREMENT, COLLATE, ON CONFLICT, DESC,
//! expression indexes.

use crate::schema::{Schema, Table};

/// What is lost, one sentence each.
pub fn compare(name: &str, before: &Schema, after: &Schema) -> Vec<String> {
    let mut lost = Vec::new();
    for trigger in before.triggers.iter().filter(|trigger| trigger.table == name) {
        if !after.triggers.iter().any(|kept| kept.name == trigger.name) {
            lost.push(format!("Trigger '{}' on table '{name}' went with the old table", trigger.name));
        }
    }
    let (Some(old), Some(new)) = (before.table(name), after.table(name)) else { return lost };
    if old.autoincrement && !new.autoincrement {
        lost.push(format!("Table '{name}' lost AUTOINCREMENT"));
    }
    for column in old.columns.iter().filter(|column| column.collation.is_some()) {
        if new.column(&column.name).is_some_and(|kept| kept.collation.is_none()) {
            let collation = column.collation.as_deref().unwrap_or_default();
            lost.push(format!("Column '{name}.{}' lost COLLATE {collation}", column.name));
        }
    }
    if mentions_conflict(old) && !mentions_conflict(new) {
        lost.push(format!("Constraints of table '{name}' lost ON CONFLICT"));
    }
    for index in &old.indexes {
        let is_expression = index.columns.iter().any(|column| column.name.is_none());
        match new.indexes.iter().find(|kept| kept.name == index.name) {
            None if is_expression => {
                lost.push(format!("Index '{}' is over an expression, which cannot be read back; it is gone", index.name));
            }
            Some(kept)
                if index.columns.iter().any(|column| column.descending)
                    && !kept.columns.iter().any(|column| column.descending) =>
            {
                lost.push(format!("Index '{}' lost DESC", index.name));
            }
            _ => {}
        }
    }
    lost
}

fn mentions_conflict(table: &Table) -> bool {
    table.sql.to_ascii_uppercase().contains("ON CONFLICT")
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::schema::{Column, Schema, Table, Trigger};

    #[test]
    fn losses_are_told_one_by_one() {
        let column = Column { name: "a".into(), collation: Some("NOCASE".into()), ..Column::default() };
        let old = Table { name: "t".into(), autoincrement: true, columns: vec![column.clone()], ..Table::default() };
        let new = Table {
            name: "t".into(),
            columns: vec![Column { collation: None, ..column }],
            ..Table::default()
        };
        let trigger = Trigger { name: "log".into(), table: "t".into(), sql: String::new() };
        let before = Schema { tables: vec![old], views: vec![], triggers: vec![trigger] };
        let after = Schema { tables: vec![new], ..Schema::default() };
        assert_eq!(
            compare("t", &before, &after),
            [
                "Trigger 'log' on table 't' went with the old table",
                "Table 't' lost AUTOINCREMENT",
                "Column 't.a' lost COLLATE NOCASE",
            ]
        );
    }
}
