//! The rows of a database at one moment, up to a limit.

use std::collections::HashSet;

use crate::database::{Database, DatabaseError, ErrorKind, Scalar};
use crate::schema::{Schema, Table};

/// How much of a database is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most rows of a table.
    pub rows: u64,
    /// Most bytes of text and blobs in all; tables after that are counted only.
    pub bytes: usize,
}

impl Default for Limits {
    /// About 30 ms natively for a full picture.
    fn default() -> Self {
        Self { rows: 20_000, bytes: 32 << 20 }
    }
}

/// The rows of a database.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    pub(super) tables: Vec<TablePicture>,
}

/// The rows of a table.
#[derive(Debug, Clone)]
pub(super) struct TablePicture {
    pub name: String,
    pub columns: Vec<String>,
    pub key: Vec<String>,
    pub count: u64,
    /// rowid, where there is one, and the values; ordered by key, else by rowid.
    pub rows: Vec<(Option<i64>, Vec<Scalar>)>,
}

impl TablePicture {
    /// Whether there are more rows than those kept.
    pub fn is_part(&self) -> bool {
        self.count > self.rows.len() as u64
    }
}

impl Picture {
    /// Looks at all tables but those left out (the version table).
    ///
    /// # Errors
    /// When the run was ended; a table that cannot be read is left out.
    pub fn take(
        database: &mut dyn Database,
        schema: &Schema,
        leave_out: &HashSet<String>,
        limits: Limits,
    ) -> Result<Self, DatabaseError> {
        let mut picture = Self::default();
        let mut left = limits.bytes;
        for table in schema.tables.iter().filter(|table| !leave_out.contains(&table.name)) {
            match look(database, table, limits.rows, &mut left) {
                Ok(found) => picture.tables.push(found),
                Err(error) if error.kind == ErrorKind::Interrupted => return Err(error),
                Err(_) => {}
            }
        }
        Ok(picture)
    }

    /// A database with these tables and no rows.
    pub fn without_rows(schema: &Schema, leave_out: &HashSet<String>) -> Self {
        let tables = schema.tables.iter().filter(|table| !leave_out.contains(&table.name));
        Self { tables: tables.map(|table| empty(table, 0)).collect() }
    }

    /// Number of tables.
    pub fn tables(&self) -> usize {
        self.tables.len()
    }

    /// Rows in all.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.count).sum()
    }
}

fn empty(table: &Table, count: u64) -> TablePicture {
    TablePicture {
        name: table.name.clone(),
        columns: table.columns.iter().map(|column| column.name.clone()).collect(),
        key: table.primary_key.as_ref().map(|key| key.columns.clone()).unwrap_or_default(),
        count,
        rows: Vec::new(),
    }
}

fn look(
    database: &mut dyn Database,
    table: &Table,
    limit: u64,
    left: &mut usize,
) -> Result<TablePicture, DatabaseError> {
    let name = quoted(&table.name);
    let counted = database.run(&format!("SELECT count(*) FROM {name}"), &[])?;
    let count = match counted.rows.first().and_then(|row| row.first()) {
        Some(Scalar::Integer(count)) => u64::try_from(*count).unwrap_or(0),
        _ => 0,
    };
    let mut picture = empty(table, count);
    if count == 0 || *left == 0 {
        return Ok(picture);
    }
    let rowid = !table.without_rowid;
    let columns: Vec<String> = rowid
        .then(|| "rowid".to_owned())
        .into_iter()
        .chain(picture.columns.iter().map(|name| quoted(name)))
        .collect();
    let order = if picture.key.is_empty() {
        "rowid".to_owned()
    } else {
        picture.key.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
    };
    let sql = format!("SELECT {} FROM {name} ORDER BY {order} LIMIT {limit}", columns.join(", "));
    for mut row in database.run(&sql, &[])?.rows {
        let size: usize = row.iter().map(size).sum();
        let Some(rest) = left.checked_sub(size) else {
            *left = 0;
            break;
        };
        *left = rest;
        let id = match rowid.then(|| row.remove(0)) {
            Some(Scalar::Integer(id)) => Some(id),
            _ => None,
        };
        picture.rows.push((id, row));
    }
    Ok(picture)
}

fn size(value: &Scalar) -> usize {
    match value {
        Scalar::Text(text) => text.len(),
        Scalar::Blob(bytes) => bytes.len(),
        _ => 8,
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
