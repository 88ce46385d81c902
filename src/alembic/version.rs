//! The version table: the table in which Alembic keeps the current revisions.
//!
//! In: names of tables and revisions. Out: the statements Alembic sends for them, letter for
//! letter, and its words when a row is missing. Which statement a step needs is decided by
//! `revisions`; this module only writes them.

use thiserror::Error;

use crate::sqlalchemy::dialects::Dialect;

/// Alembic's own name for the table, when `env.py` gives none.
pub const DEFAULT_VERSION_TABLE: &str = "alembic_version";

/// The version table as `context.configure` describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionTable {
    /// `version_table`.
    pub name: String,
    /// `version_table_schema`.
    pub schema: Option<String>,
    /// `version_table_pk`: the column is a primary key.
    pub primary_key: bool,
}

impl Default for VersionTable {
    fn default() -> Self {
        Self { name: DEFAULT_VERSION_TABLE.to_owned(), schema: None, primary_key: true }
    }
}

/// A change of one row of the version table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionChange {
    /// A new head.
    Insert(String),
    /// A head that is gone.
    Delete(String),
    /// A head that moved.
    Update {
        /// The row's revision before.
        from: String,
        /// And after.
        to: String,
    },
}

/// The version table did not hold the row that a change expects.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VersionError {
    /// Another process, or a hand, changed the table.
    #[error(
        "Online migration expected to match one row when updating '{from}' to '{to}' in '{table}'; {found} found"
    )]
    Update {
        /// Revision expected.
        from: String,
        /// Revision to be written.
        to: String,
        /// Version table.
        table: String,
        /// Rows that matched.
        found: u64,
    },
    /// As [`VersionError::Update`], for a deletion.
    #[error(
        "Online migration expected to match one row when deleting '{revision}' in '{table}'; {found} found"
    )]
    Delete {
        /// Revision to be deleted.
        revision: String,
        /// Version table.
        table: String,
        /// Rows that matched.
        found: u64,
    },
}

impl VersionTable {
    fn quoted(&self, dialect: Dialect) -> String {
        match &self.schema {
            Some(schema) => format!("{}.{}", dialect.quote(schema), dialect.quote(&self.name)),
            None => dialect.quote(&self.name),
        }
    }

    /// CREATE TABLE, as SQLAlchemy lays it out.
    pub fn create(&self, dialect: Dialect) -> String {
        let table = self.quoted(dialect);
        if !self.primary_key {
            return format!("\nCREATE TABLE {table} (\n\tversion_num VARCHAR(32) NOT NULL\n)\n\n");
        }
        let key = dialect.quote(&format!("{}_pkc", self.name));
        format!(
            "\nCREATE TABLE {table} (\n\tversion_num VARCHAR(32) NOT NULL, \n\tCONSTRAINT {key} PRIMARY KEY (version_num)\n)\n\n"
        )
    }

    /// SELECT of the current revisions.
    pub fn select(&self, dialect: Dialect) -> String {
        let table = self.quoted(dialect);
        format!("SELECT {table}.version_num \nFROM {table}")
    }

    /// DELETE of all rows, for `stamp --purge`.
    pub fn clear(&self, dialect: Dialect) -> String {
        format!("DELETE FROM {}", self.quoted(dialect))
    }

    /// The statement of one change.
    pub fn change(&self, dialect: Dialect, change: &VersionChange) -> String {
        let table = self.quoted(dialect);
        match change {
            VersionChange::Insert(revision) => {
                // SQLAlchemy asks for the key it wrote, since the value is SQL text to it.
                let returning = match dialect {
                    Dialect::Sqlite if self.primary_key => " RETURNING version_num".to_owned(),
                    Dialect::Postgresql if self.primary_key => format!(" RETURNING {table}.version_num"),
                    _ => String::new(),
                };
                format!("INSERT INTO {table} (version_num) VALUES ('{revision}'){returning}")
            }
            VersionChange::Delete(revision) => {
                format!("DELETE FROM {table} WHERE {table}.version_num = '{revision}'")
            }
            VersionChange::Update { from, to } => {
                format!("UPDATE {table} SET version_num='{to}' WHERE {table}.version_num = '{from}'")
            }
        }
    }

    /// Checks the number of rows a change matched.
    ///
    /// # Errors
    /// Alembic's sentence, when an update or a deletion did not match exactly one row.
    pub fn check(&self, change: &VersionChange, found: u64) -> Result<(), VersionError> {
        if found == 1 {
            return Ok(());
        }
        let table = self.name.clone();
        match change {
            VersionChange::Insert(_) => Ok(()),
            VersionChange::Delete(revision) => {
                Err(VersionError::Delete { revision: revision.clone(), table, found })
            }
            VersionChange::Update { from, to } => {
                Err(VersionError::Update { from: from.clone(), to: to.clone(), table, found })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_alembics() {
        let table = VersionTable::default();
        let update = VersionChange::Update { from: "a".into(), to: "b".into() };
        assert_eq!(
            table.create(Dialect::Sqlite).trim(),
            "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
        );
        assert_eq!(
            table.change(Dialect::Sqlite, &VersionChange::Insert("a".into())),
            "INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num"
        );
        assert_eq!(
            table.change(Dialect::Sqlite, &update),
            "UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a'"
        );
        assert_eq!(
            table.change(Dialect::Sqlite, &VersionChange::Delete("b".into())),
            "DELETE FROM alembic_version WHERE alembic_version.version_num = 'b'"
        );
    }

    #[test]
    fn a_missing_row_is_told_in_alembics_words() {
        let table = VersionTable::default();
        let change = VersionChange::Update { from: "a".into(), to: "b".into() };
        let error = table.check(&change, 0).expect_err("no row matched");
        assert_eq!(
            error.to_string(),
            "Online migration expected to match one row when updating 'a' to 'b' in 'alembic_version'; 0 found"
        );
        assert_eq!(table.check(&change, 1), Ok(()));
    }
}
