//! Indexes.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::super::elements::Expression;
use super::super::names::Name;
use super::{Column, DialectOptions, Identified, Table};

/// One element of an index.
#[derive(Debug, Clone)]
pub enum IndexPart {
    /// A column by name, until a table resolves it.
    Name(String),
    /// A column.
    Column(Rc<Column>),
    /// `text()` or any other expression.
    Expression(Expression),
}

/// An index.
#[derive(Debug)]
pub struct Index {
    /// Its name.
    pub name: RefCell<Option<Name>>,
    /// What it covers.
    pub parts: RefCell<Vec<IndexPart>>,
    /// UNIQUE
    pub unique: Cell<bool>,
    /// Read back from SQLite, which tells `unique` as a number.
    pub reflected: Cell<bool>,
    /// `sqlite_where=` and the like.
    pub options: DialectOptions,
    /// The table.
    pub table: RefCell<Weak<Table>>,
    /// The Python object.
    pub object: Identified,
}

impl Index {
    /// An index that belongs to no table yet.
    pub fn new(name: Option<Name>, parts: Vec<IndexPart>, unique: bool, options: DialectOptions) -> Self {
        Self {
            name: RefCell::new(name),
            parts: RefCell::new(parts),
            unique: Cell::new(unique),
            reflected: Cell::new(false),
            options,
            table: RefCell::default(),
            object: Identified::default(),
        }
    }

    /// Names of the columns it covers directly.
    pub fn column_names(&self) -> Vec<String> {
        let name = |part: &IndexPart| match part {
            IndexPart::Name(name) => Some(name.clone()),
            IndexPart::Column(column) => Some(column.name().to_string()),
            IndexPart::Expression(expression) => {
                expression.single_column().map(|column| column.name().to_string())
            }
        };
        self.parts.borrow().iter().filter_map(name).collect()
    }
}
