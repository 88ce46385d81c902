//! Plausible rows for any schema. In: a database, its schema as read back, and how many rows each table
//! shall get. Out: the rows are there, in the order of their foreign keys, and a [`Report`] says what
//! could not be met. The same plan on the same database gives the same rows.
//!
//! What a CHECK asks for is read where it has one of the usual forms ([`check`]); whether a row is right is
//! asked of the database alone: a row that it refuses is drawn again, within a budget.
//! The words are our own short lists: a general faker brings transliteration tables and locales that the page
//! would have to load.

mod check;
mod domain;
mod kind;
mod order;
mod random;
mod table;
#[cfg(test)]
mod tests;
mod values;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::database::{Database, DatabaseError, Scalar};
use crate::schema::Schema;

/// Values by table and column, where a column takes no others though no CHECK says so.
pub type Choices = BTreeMap<(String, String), Vec<String>>;

/// How many rows of what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The same number gives the same rows.
    pub seed: u64,
    /// Rows of tables that `counts` does not name.
    pub rows: u64,
    /// Rows to be added to a table, by its name.
    pub counts: BTreeMap<String, u64>,
    /// What columns take by the enumerations of an application.
    pub choices: Choices,
    /// Tables that get none, such as the version table.
    pub leave_out: BTreeSet<String>,
}

impl Plan {
    /// Rows that a table shall get.
    pub fn count(&self, table: &str) -> u64 {
        if self.leave_out.contains(table) {
            return 0;
        }
        self.counts.get(table).copied().unwrap_or(self.rows)
    }
}

/// What became of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The tables that were to get rows, in the order in which they got them.
    pub tables: Vec<Filled>,
}

impl Report {
    /// Rows that were added in all.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.inserted).sum()
    }
}

/// What became of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// Its name.
    pub table: String,
    /// Rows that were asked for.
    pub wanted: u64,
    /// Rows that were added.
    pub inserted: u64,
    /// Why it got fewer, in a sentence.
    pub remark: Option<String>,
}

/// Adds rows to the tables of `schema`, in one transaction (or within the open one).
///
/// # Errors
/// The database's own, for anything but a row that it refuses; nothing was added then, unless a transaction was
/// open before.
pub fn fill(database: &mut dyn Database, schema: &Schema, plan: &Plan) -> Result<Report, DatabaseError> {
    fill_telling(database, schema, plan, &mut |_, _| {})
}

/// As [`fill`]; `tell` hears the table and how many rows there are in all, now and then.
///
/// # Errors
/// As [`fill`].
pub fn fill_telling(
    database: &mut dyn Database,
    schema: &Schema,
    plan: &Plan,
    tell: &mut dyn FnMut(&str, u64),
) -> Result<Report, DatabaseError> {
    let own = !database.in_transaction();
    let enforced = own && are_foreign_keys_enforced(database)?;
    if enforced {
        // Rows of a cycle refer to one another: they are checked when all are there.
        database.run("PRAGMA foreign_keys = OFF", &[])?;
    }
    if own {
        database.run("BEGIN", &[])?;
    } else {
        database.run("PRAGMA defer_foreign_keys = ON", &[])?;
    }
    let outcome = table::fill_all(database, schema, plan, tell);
    if own {
        let ended = database.run(if outcome.is_ok() { "COMMIT" } else { "ROLLBACK" }, &[]);
        if enforced {
            database.run("PRAGMA foreign_keys = ON", &[])?;
        }
        if outcome.is_ok() {
            ended?;
        }
    }
    outcome
}

fn are_foreign_keys_enforced(database: &mut dyn Database) -> Result<bool, DatabaseError> {
    let outcome = database.run("PRAGMA foreign_keys", &[])?;
    Ok(outcome.rows.first().and_then(|row| row.first()) == Some(&Scalar::Integer(1)))
}

/// A name as SQL writes it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
