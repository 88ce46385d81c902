//! Which revisions a database has, as its tool keeps it: Alembic's heads, or the applied versions
//! of the others.

use std::rc::Rc;

use crate::alembic::version::{VersionChange as RowChange, VersionTable as AlembicTable};
use crate::database::{Database, DatabaseError, Scalar};
use crate::project::Script;
use crate::project::formats::{Applied, VersionTable as ToolTable};
use crate::revisions::{Step, StepKind, VersionChange, VersionRow};
use crate::sqlalchemy::dialects::Dialect;

/// The version table of a project.
#[derive(Clone)]
pub enum Versions {
    /// Alembic's: a row for each head.
    Alembic(AlembicTable),
    /// Another tool's: a row for each applied script, or one for the last.
    Tool {
        /// The table.
        table: Rc<ToolTable>,
        /// All scripts, in their order.
        scripts: Rc<[Script]>,
    },
}

impl Default for Versions {
    fn default() -> Self {
        Self::Alembic(AlembicTable::default())
    }
}

/// A statement of the version table, and how many rows it must match.
pub(super) struct VersionStatement {
    /// SQL.
    pub sql: String,
    /// The change that it makes, for the check of Alembic's.
    pub change: Option<RowChange>,
}

impl Versions {
    /// Name of the table.
    pub fn table_name(&self) -> &str {
        match self {
            Self::Alembic(table) => &table.name,
            Self::Tool { table, .. } => &table.name,
        }
    }

    /// Statements that make the table.
    pub(super) fn create(&self, dialect: Dialect) -> Vec<String> {
        match self {
            Self::Alembic(table) => vec![table.create(dialect)],
            Self::Tool { table, .. } => table.create.clone(),
        }
    }

    /// The statements that make the table, as one text, laid out as Alembic prints them.
    pub fn create_sql(&self, dialect: Dialect) -> String {
        let laid_out = |sql: &String| sql.trim().replace('\t', "    ");
        self.create(dialect).iter().map(laid_out).collect::<Vec<_>>().join(";\n\n")
    }

    /// Statement that empties the table.
    pub(super) fn clear(&self, dialect: Dialect) -> String {
        match self {
            Self::Alembic(table) => table.clear(dialect),
            Self::Tool { table, .. } => format!("DELETE FROM {}", table.name),
        }
    }

    /// Whether the table is there.
    ///
    /// # Errors
    /// The database's own.
    pub(super) fn exists(&self, database: &mut dyn Database) -> Result<bool, DatabaseError> {
        database.has_table(self.table_name())
    }

    /// The heads of what is applied, as ids; for other tools than Alembic the applied revision that
    /// is last in their order.
    ///
    /// # Errors
    /// The database's own.
    pub(super) fn current(
        &self,
        database: &mut dyn Database,
        dialect: Dialect,
    ) -> Result<Vec<String>, DatabaseError> {
        if !self.exists(database)? {
            return Ok(Vec::new());
        }
        let query = match self {
            Self::Alembic(table) => table.select(dialect),
            Self::Tool { table, .. } => table.read.clone(),
        };
        let outcome = database.run(&query, &[])?;
        let text = |row: Vec<Scalar>| match row.into_iter().next() {
            Some(Scalar::Text(text)) => Some(text),
            Some(Scalar::Integer(number)) => Some(number.to_string()),
            _ => None,
        };
        let rows: Vec<String> = outcome.rows.into_iter().filter_map(text).collect();
        Ok(match self {
            Self::Alembic(_) => rows,
            Self::Tool { scripts, .. } => {
                // A script without a version of its own, such as a repeatable one, is noted by its id.
                let is_noted = |script: &&Script| rows.contains(&script.version) || rows.contains(&script.id);
                let applied = scripts.iter().rev().find(is_noted);
                applied.map(|script| script.id.clone()).into_iter().collect()
            }
        })
    }

    /// What a step writes into the table; `at` is now, in milliseconds since 1970.
    ///
    /// # Errors
    /// What Alembic itself trips over: the exception's name and what it means.
    pub(super) fn statements(
        &self,
        step: &Step,
        dialect: Dialect,
        at: f64,
        milliseconds: f64,
    ) -> Result<Vec<VersionStatement>, String> {
        match self {
            Self::Alembic(table) => alembic_statements(table, &step.version, dialect),
            Self::Tool { table, scripts } => {
                Ok(tool_statements(table, scripts, step, at as i64, milliseconds.max(0.0) as u64))
            }
        }
    }

    /// Checks that a statement matched the rows that it must.
    ///
    /// # Errors
    /// Alembic's sentence.
    pub(super) fn check(&self, change: Option<&RowChange>, rows: u64) -> Result<(), String> {
        match (self, change) {
            (Self::Alembic(table), Some(change)) => {
                table.check(change, rows).map_err(|error| error.to_string())
            }
            _ => Ok(()),
        }
    }
}

fn alembic_statements(
    table: &AlembicTable,
    change: &VersionChange,
    dialect: Dialect,
) -> Result<Vec<VersionStatement>, String> {
    if let VersionChange::Impossible { exception, reason } = change {
        return Err(format!("{exception}: {reason}"));
    }
    let statement = |row| {
        let change = match row {
            VersionRow::Insert(id) => RowChange::Insert(id),
            VersionRow::Delete(id) => RowChange::Delete(id),
            VersionRow::Update { from, to } => RowChange::Update { from, to },
        };
        VersionStatement { sql: table.change(dialect, &change), change: Some(change) }
    };
    Ok(change.rows().into_iter().map(statement).collect())
}

fn tool_statements(
    table: &ToolTable,
    scripts: &[Script],
    step: &Step,
    at: i64,
    milliseconds: u64,
) -> Vec<VersionStatement> {
    let position = |id: &str| scripts.iter().position(|script| script.id == id);
    let plain = |sql| VersionStatement { sql, change: None };
    let down = |index: usize| {
        let before = index.checked_sub(1).map(|before| &scripts[before]);
        (table.reverted)(&scripts[index], before)
    };
    let up = |index: usize| {
        (table.applied)(&Applied { script: &scripts[index], rank: index + 1, at, milliseconds })
    };
    let sql: Vec<String> = match step.kind {
        StepKind::Upgrade => step.revision.as_deref().and_then(position).map(up).unwrap_or_default(),
        StepKind::Downgrade => step.revision.as_deref().and_then(position).map(down).unwrap_or_default(),
        // A stamp notes or forgets everything between the two ends.
        StepKind::Stamp => {
            let from = step.from.first().and_then(|id| position(id)).map_or(0, |index| index + 1);
            let to = step.to.first().and_then(|id| position(id)).map_or(0, |index| index + 1);
            if to >= from {
                (from..to).flat_map(up).collect()
            } else {
                (to..from).rev().flat_map(down).collect()
            }
        }
    };
    sql.into_iter().map(plain).collect()
}
