//! Schema constructs: metadata, tables, columns, constraints, indexes, defaults.
//!
//! In: constructors called by scripts, operations, or reflection. Out: a model that the DDL compiler
//! renders. Everything is shared (`Rc`) and changes through cells, as Python objects do.

pub mod column;
pub mod constraint;
pub mod defaults;
pub mod index;
pub mod metadata;
pub mod naming;
pub mod table;

pub use column::{Autoincrement, Column};
pub use constraint::{Constraint, ConstraintKind, ForeignKeyRule, ForeignKeyTarget};
pub use defaults::{Computed, Identity, ServerDefault};
pub use index::{Index, IndexPart};
pub use metadata::MetaData;
pub use table::Table;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::python::{Instance, Value};

/// Arguments such as `sqlite_where=…`, in the order given.
#[derive(Debug, Clone, Default)]
pub struct DialectOptions(pub Vec<(String, Value)>);

impl DialectOptions {
    /// The value of `dialect_option`, unless it is `None`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
            .filter(|value| !value.is_none())
    }

    /// The text of an option.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(|value| value.as_str().map(|text| text.to_string()))
    }

    /// Whether an option is given and true.
    pub fn is_true(&self, name: &str) -> bool {
        matches!(self.get(name), Some(value) if value.as_int() != Some(0))
    }
}

/// Remembers the Python object of a model object, so that a script sees the same one each time.
#[derive(Debug, Default)]
pub struct Identified(RefCell<Weak<Instance>>);

impl Identified {
    /// The Python object, while it lives.
    pub fn get(&self) -> Option<Rc<Instance>> {
        self.0.borrow().upgrade()
    }

    /// Sets the Python object.
    pub fn set(&self, instance: &Rc<Instance>) {
        *self.0.borrow_mut() = Rc::downgrade(instance);
    }
}
