//! INSERT, UPDATE, DELETE.

use super::Expression;
use super::query::{Alias, From, Query};

/// `on_conflict_do_nothing` / `on_conflict_do_update`
#[derive(Debug, Clone)]
pub struct OnConflict {
    /// The columns of the conflict target.
    pub targets: Vec<Expression>,
    /// WHERE of the target.
    pub target_condition: Option<Expression>,
    /// ON CONSTRAINT
    pub constraint: Option<String>,
    /// What to set; `None` for DO NOTHING.
    pub set: Option<Vec<(String, Expression)>>,
    /// WHERE of the update.
    pub condition: Option<Expression>,
}

/// INSERT
#[derive(Debug, Clone)]
pub struct Insert {
    /// Where to.
    pub table: From,
    /// Rows, each as column keys and values; several make one statement with several rows.
    pub rows: Vec<Vec<(String, Expression)>>,
    /// Whether several rows were given at once.
    pub many: bool,
    /// `inline()`: nothing is asked back.
    pub inline: bool,
    /// `from_select`
    pub select: Option<(Vec<String>, Query)>,
    /// RETURNING
    pub returning: Vec<Expression>,
    /// ON CONFLICT
    pub on_conflict: Option<OnConflict>,
    /// ON DUPLICATE KEY UPDATE
    pub on_duplicate: Vec<(String, Expression)>,
    /// Words after INSERT, such as `OR IGNORE`.
    pub prefixes: Vec<String>,
    /// WITH
    pub ctes: Vec<std::rc::Rc<Alias>>,
}

impl Insert {
    /// `INSERT INTO table DEFAULT VALUES` until values are given.
    pub fn new(table: From) -> Self {
        Self {
            table,
            rows: Vec::new(),
            many: false,
            inline: false,
            select: None,
            returning: Vec::new(),
            on_conflict: None,
            on_duplicate: Vec::new(),
            prefixes: Vec::new(),
            ctes: Vec::new(),
        }
    }
}

/// UPDATE
#[derive(Debug, Clone)]
pub struct Update {
    /// What to change.
    pub table: From,
    /// Column keys and values.
    pub values: Vec<(String, Expression)>,
    /// Whether the order of `values` counts rather than the table's.
    pub ordered: bool,
    /// WHERE
    pub conditions: Vec<Expression>,
    /// RETURNING
    pub returning: Vec<Expression>,
    /// Words after UPDATE.
    pub prefixes: Vec<String>,
    /// WITH
    pub ctes: Vec<std::rc::Rc<Alias>>,
}

impl Update {
    /// An update without values or condition.
    pub fn new(table: From) -> Self {
        Self {
            table,
            values: Vec::new(),
            ordered: false,
            conditions: Vec::new(),
            returning: Vec::new(),
            prefixes: Vec::new(),
            ctes: Vec::new(),
        }
    }
}

/// DELETE
#[derive(Debug, Clone)]
pub struct Delete {
    /// From where.
    pub table: From,
    /// WHERE
    pub conditions: Vec<Expression>,
    /// RETURNING
    pub returning: Vec<Expression>,
    /// Words after DELETE.
    pub prefixes: Vec<String>,
    /// WITH
    pub ctes: Vec<std::rc::Rc<Alias>>,
}

impl Delete {
    /// A deletion without condition.
    pub fn new(table: From) -> Self {
        Self { table, conditions: Vec::new(), returning: Vec::new(), prefixes: Vec::new(), ctes: Vec::new() }
    }
}
