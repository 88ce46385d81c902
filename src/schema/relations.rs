//! What a foreign key says about the relation of two tables: how many children, and whether a
//! parent must be.

use super::model::{ForeignKey, Table};

impl Table {
    /// Whether a foreign key's columns together hold a value at most once, so that a parent has at
    /// most one child: they cover the primary key, a UNIQUE constraint or an unfiltered unique index.
    pub fn is_unique_key(&self, key: &ForeignKey) -> bool {
        let covers = |unique: &[String]| {
            !unique.is_empty() && unique.iter().all(|column| key.columns.contains(column))
        };
        self.primary_key.as_ref().is_some_and(|primary| covers(&primary.columns))
            || self.unique_constraints.iter().any(|unique| covers(&unique.columns))
            || self.indexes.iter().any(|index| {
                let named: Option<Vec<String>> =
                    index.columns.iter().map(|column| column.name.clone()).collect();
                index.unique && index.predicate.is_none() && named.is_some_and(|names| covers(&names))
            })
    }

    /// Whether a child may be without a parent: one of the columns may be NULL.
    pub fn is_optional_key(&self, key: &ForeignKey) -> bool {
        key.columns.iter().any(|column| self.is_optional(column))
    }

    /// Whether the key is part of the child's own identity: all of its columns are primary key columns.
    pub fn is_identifying_key(&self, key: &ForeignKey) -> bool {
        key.columns.iter().all(|column| self.key_position(column).is_some())
    }

    /// Whether a column may be NULL in practice. SQLite lets key columns be NULL unless they say
    /// otherwise, which nobody means.
    pub fn is_optional(&self, column: &str) -> bool {
        self.column(column).is_some_and(|found| found.nullable) && self.key_position(column).is_none()
    }
}
