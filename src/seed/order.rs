//! The order in which tables get rows: first those that others refer to. Where tables refer to one another in
//! a circle, some foreign keys are *late*: they get their values when all rows are there.

use crate::schema::{ForeignKey, Schema, Table};

/// A table in its turn.
pub struct Turn<'schema> {
    /// The table.
    pub table: &'schema Table,
    /// Indexes of its foreign keys that get their values later.
    pub late: Vec<usize>,
}

/// The table that a foreign key refers to; names of tables do not differ by case alone.
pub fn referred<'schema>(schema: &'schema Schema, key: &ForeignKey) -> Option<&'schema Table> {
    schema.table_in_any_case(&key.referred_table)
}

/// The tables in their order.
pub fn order(schema: &Schema) -> Vec<Turn<'_>> {
    let mut left: Vec<&Table> = schema.each_table().collect();
    let mut turns: Vec<Turn<'_>> = Vec::new();
    while !left.is_empty() {
        let open = |table: &Table| -> Vec<usize> {
            let is_open = |key: &ForeignKey| {
                !key.referred_table.eq_ignore_ascii_case(&table.name)
                    && left.iter().any(|other| other.name.eq_ignore_ascii_case(&key.referred_table))
            };
            (0..table.foreign_keys.len()).filter(|index| is_open(&table.foreign_keys[*index])).collect()
        };
        let free = left.iter().position(|table| open(table).is_empty());
        let next = free.unwrap_or_else(|| {
            // Of a circle, the table first whose open keys can best wait: those that may be NULL.
            let cost = |table: &Table| {
                let binding = |index: &&usize| !may_be_null(table, &table.foreign_keys[**index]);
                let open = open(table);
                (open.iter().filter(binding).count(), open.len())
            };
            (0..left.len()).min_by_key(|index| cost(left[*index])).unwrap_or(0)
        });
        let late = open(left[next]);
        turns.push(Turn { table: left.remove(next), late });
    }
    turns
}

/// Whether all columns of a foreign key may be NULL, and are not of the primary key.
pub fn may_be_null(table: &Table, key: &ForeignKey) -> bool {
    key.columns.iter().all(|name| {
        table.column(name).is_some_and(|column| column.nullable) && table.key_position(name).is_none()
    })
}
