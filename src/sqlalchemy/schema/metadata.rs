//! `MetaData`: tables by key, and the naming convention.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use indexmap::IndexMap;

use crate::python::Value;

use super::super::names::Name;
use super::{Identified, Table};

/// A collection of tables.
#[derive(Debug, Default)]
pub struct MetaData {
    /// Tables by `schema.name`.
    pub tables: RefCell<IndexMap<String, Rc<Table>>>,
    /// Default schema of its tables.
    pub schema: RefCell<Option<Name>>,
    /// `naming_convention=`: a dict of keys (`"ix"` or a class) and templates.
    pub naming_convention: RefCell<Vec<(Value, Value)>>,
    /// Foreign keys may refer to tables that are not here (operations make such metadata).
    pub assumes_referents: Cell<bool>,
    /// The Python object.
    pub object: Identified,
}

impl MetaData {
    /// The key of a table.
    pub fn key(name: &str, schema: Option<&str>) -> String {
        match schema {
            Some(schema) => format!("{schema}.{name}"),
            None => name.to_string(),
        }
    }

    /// A table by key.
    pub fn table(&self, key: &str) -> Option<Rc<Table>> {
        self.tables.borrow().get(key).cloned()
    }

    /// The template for a kind of name (`ix`, `uq`, `ck`, `fk`, `pk`); SQLAlchemy's default names
    /// indexes only.
    pub fn convention(&self, prefix: &str, class_name: &str) -> Option<String> {
        let convention = self.naming_convention.borrow();
        let matches = |key: &Value| {
            key.as_str().is_some_and(|text| *text == *prefix)
                || key.as_class().is_some_and(|class| class.name().as_str() == class_name)
        };
        match convention.iter().find(|(key, _)| matches(key)) {
            Some((_, template)) => template.as_str().map(|text| text.to_string()),
            None if convention.is_empty() && prefix == "ix" => Some("ix_%(column_0_label)s".to_string()),
            None => None,
        }
    }

    /// Tables so that a table stands after those it refers to; by name where that leaves a choice.
    pub fn sorted_tables(&self) -> Vec<Rc<Table>> {
        let mut left: Vec<Rc<Table>> = self.tables.borrow().values().cloned().collect();
        left.sort_by_key(|table| table.key());
        let mut sorted: Vec<Rc<Table>> = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let ready = |table: &Rc<Table>| {
                table
                    .referred_keys()
                    .iter()
                    .all(|key| *key == table.key() || !left.iter().any(|other| other.key() == *key))
            };
            let position: Vec<usize> = (0..left.len()).filter(|at| ready(&left[*at])).collect();
            if position.is_empty() {
                sorted.append(&mut left);
                break;
            }
            for at in position.iter().rev() {
                left[*at].key();
            }
            let mut kept = Vec::new();
            for (at, table) in left.drain(..).enumerate() {
                if position.contains(&at) { sorted.push(table) } else { kept.push(table) }
            }
            left = kept;
        }
        sorted
    }
}
