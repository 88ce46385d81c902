//! The rows of a database, and what became of them: kept, lost, changed, of another type.
//!
//! In: two databases, before and after a step, and the renames that the step made. Out: for each table
//! what differs, by its name before. Rows are matched by primary key; tables without one by their order.

use std::collections::{BTreeMap, HashMap};

use crate::database::{DatabaseError, Scalar};
use crate::runner::SharedDatabase;
use crate::schema::diff::{Rename, Renamed};
use crate::schema::{Schema, Table};

/// Most rows of a table that are looked at; of larger ones the first.
const MOST_ROWS: usize = 2_000;

/// Most characters of a value in a text.
const MOST_LETTERS: usize = 40;

/// The rows of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rows {
    /// Columns.
    pub columns: Vec<String>,
    /// Columns of the primary key.
    pub key: Vec<String>,
    /// Rows, in the order of the key.
    pub rows: Vec<Vec<Scalar>>,
    /// Number of rows in all.
    pub count: u64,
}

impl Rows {
    /// Position of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// A row as a person finds it: `id 1, subdomain "atlas"`.
    pub fn name(&self, row: usize) -> String {
        let Some(values) = self.rows.get(row) else { return format!("row {}", row + 1) };
        let keyed: Vec<usize> = self.key.iter().filter_map(|column| self.column(column)).collect();
        let telling = self.columns.iter().enumerate().position(|(at, _)| {
            !keyed.contains(&at) && matches!(values.get(at), Some(Scalar::Text(text)) if !text.is_empty() && text.len() <= MOST_LETTERS)
        });
        let shown: Vec<String> = keyed
            .iter()
            .copied()
            .chain(telling)
            .filter_map(|at| Some(format!("{} {}", self.columns[at], literal(values.get(at)?))))
            .collect();
        if shown.is_empty() { format!("row {}", row + 1) } else { shown.join(", ") }
    }
}

/// A value as SQL writes it, cut when it is long.
pub fn literal(value: &Scalar) -> String {
    match value {
        Scalar::Null => "NULL".to_owned(),
        Scalar::Integer(number) => number.to_string(),
        Scalar::Real(number) => format!("{number:?}"),
        Scalar::Text(text) => {
            let short: String = text.chars().take(MOST_LETTERS).collect();
            let more = if short.len() < text.len() { "…" } else { "" };
            format!("'{}{more}'", short.replace('\'', "''"))
        }
        Scalar::Blob(bytes) => format!("a blob of {} bytes", bytes.len()),
    }
}

/// What `typeof()` says of a value.
pub fn type_of(value: &Scalar) -> &'static str {
    match value {
        Scalar::Null => "null",
        Scalar::Integer(_) => "integer",
        Scalar::Real(_) => "real",
        Scalar::Text(_) => "text",
        Scalar::Blob(_) => "blob",
    }
}

/// The rows of all tables.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents {
    /// By name.
    pub tables: BTreeMap<String, Rows>,
}

impl Contents {
    /// Reads the tables of a schema.
    ///
    /// # Errors
    /// The database's own.
    pub fn read(database: &SharedDatabase, schema: &Schema) -> Result<Self, DatabaseError> {
        let mut tables = BTreeMap::new();
        for table in &schema.tables {
            tables.insert(table.name.clone(), read_table(database, table)?);
        }
        Ok(Self { tables })
    }

    /// Number of rows in all.
    pub fn count(&self) -> u64 {
        self.tables.values().map(|rows| rows.count).sum()
    }
}

/// A name in SQL.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn read_table(database: &SharedDatabase, table: &Table) -> Result<Rows, DatabaseError> {
    let mut database = database.borrow_mut();
    let key = table.primary_key.as_ref().map(|key| key.columns.clone()).unwrap_or_default();
    let order: Vec<String> = key.iter().map(|column| quoted(column)).collect();
    let order = if order.is_empty() { String::new() } else { format!(" ORDER BY {}", order.join(", ")) };
    let columns: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    let list: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
    let sql = format!("SELECT {} FROM {}{order} LIMIT {MOST_ROWS}", list.join(", "), quoted(&table.name));
    let rows = database.run(&sql, &[])?.rows;
    let count = if rows.len() < MOST_ROWS {
        rows.len() as u64
    } else {
        let counted = database.run(&format!("SELECT count(*) FROM {}", quoted(&table.name)), &[])?;
        match counted.rows.first().and_then(|row| row.first()) {
            Some(Scalar::Integer(count)) => u64::try_from(*count).unwrap_or(0),
            _ => rows.len() as u64,
        }
    };
    Ok(Rows { columns, key, rows, count })
}

/// What became of a table's rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableDifference {
    /// Name before.
    pub table: String,
    /// Name after; None when the table is gone.
    pub after: Option<String>,
    /// Rows before.
    pub rows: u64,
    /// Rows that are gone: how many, and the first by name.
    pub missing: (u64, Option<String>),
    /// Rows that came.
    pub added: u64,
    /// Columns of which values differ.
    pub columns: Vec<ColumnDifference>,
}

/// What became of a column's values, over the rows that are still there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ColumnDifference {
    /// Name before.
    pub column: String,
    /// The column is gone.
    pub dropped: bool,
    /// Values that were there and are NULL or gone.
    pub lost: u64,
    /// Values of another type, and the first of them: row, before, after.
    pub coerced: (u64, Option<(String, String, String)>),
    /// Values that differ in any way, and the first of them.
    pub changed: (u64, Option<(String, String, String)>),
}

/// Names after of what had a name before.
struct Names<'a>(&'a [Rename]);

impl Names<'_> {
    fn table<'b>(&'b self, name: &'b str) -> &'b str {
        let renamed = self.0.iter().find(|rename| rename.what == Renamed::Table && rename.old == name);
        renamed.map_or(name, |rename| &rename.new)
    }

    fn column<'b>(&'b self, table: &str, name: &'b str) -> &'b str {
        let of_table = |rename: &&Rename| matches!(&rename.what, Renamed::Column(of) if of == table);
        let renamed = self.0.iter().filter(of_table).find(|rename| rename.old == name);
        renamed.map_or(name, |rename| &rename.new)
    }
}

/// Compares the rows before and after a step. Tables that only came are not listed.
pub fn compare(before: &Contents, after: &Contents, renames: &[Rename]) -> Vec<TableDifference> {
    let names = Names(renames);
    let mut differences = Vec::new();
    for (name, old) in &before.tables {
        let new_name = names.table(name);
        let found = match after.tables.get(new_name) {
            Some(new) => table(name, new_name, old, new, &names),
            None => TableDifference {
                table: name.clone(),
                rows: old.count,
                missing: (old.count, (!old.rows.is_empty()).then(|| old.name(0))),
                ..TableDifference::default()
            },
        };
        let same =
            found.after.is_some() && found.missing.0 == 0 && found.added == 0 && found.columns.is_empty();
        if !same {
            differences.push(found);
        }
    }
    differences
}

fn table(name: &str, new_name: &str, old: &Rows, new: &Rows, names: &Names<'_>) -> TableDifference {
    let key: Vec<String> = old.key.iter().map(|column| names.column(new_name, column).to_owned()).collect();
    let by_key = !key.is_empty() && key.iter().all(|column| new.column(column).is_some());
    let text = |rows: &Rows, row: &[Scalar], key: &[String]| -> String {
        let values = key.iter().filter_map(|column| rows.column(column)).filter_map(|at| row.get(at));
        values.map(literal).collect::<Vec<_>>().join("\u{1f}")
    };
    let places: HashMap<String, usize> =
        new.rows.iter().enumerate().map(|(at, row)| (text(new, row, &key), at)).collect();
    let pairs: Vec<Option<usize>> = old
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            if by_key {
                places.get(&text(old, row, &old.key)).copied()
            } else {
                (at < new.rows.len()).then_some(at)
            }
        })
        .collect();
    let complete = old.count == old.rows.len() as u64 && new.count == new.rows.len() as u64;
    let matched = pairs.iter().flatten().count() as u64;
    let missing = if complete { old.count - matched } else { old.count.saturating_sub(new.count) };
    let first_missing = pairs.iter().position(Option::is_none).filter(|_| missing > 0).map(|at| old.name(at));
    let mut columns = Vec::new();
    for (at, column) in old.columns.iter().enumerate() {
        let after = new.column(names.column(new_name, column));
        let mut found = ColumnDifference {
            column: column.clone(),
            dropped: after.is_none(),
            ..ColumnDifference::default()
        };
        for (row, pair) in pairs.iter().enumerate() {
            let Some(pair) = pair else { continue };
            let before = &old.rows[row][at];
            let Some(now) = after.map(|after| &new.rows[*pair][after]) else {
                found.lost += u64::from(*before != Scalar::Null);
                continue;
            };
            if before == now {
                continue;
            }
            let told = || Some((old.name(row), literal(before), literal(now)));
            found.changed = (found.changed.0 + 1, found.changed.1.take().or_else(told));
            if *now == Scalar::Null {
                found.lost += 1;
            } else if *before != Scalar::Null && type_of(before) != type_of(now) {
                found.coerced = (found.coerced.0 + 1, found.coerced.1.take().or_else(told));
            }
        }
        if found.dropped || found.changed.0 > 0 {
            columns.push(found);
        }
    }
    TableDifference {
        table: name.to_owned(),
        after: Some(new_name.to_owned()),
        rows: old.count,
        missing: (missing, first_missing),
        added: if complete { new.count - matched } else { new.count.saturating_sub(old.count) },
        columns,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(columns: &[&str], rows: Vec<Vec<Scalar>>) -> Rows {
        Rows {
            columns: columns.iter().map(|column| (*column).to_owned()).collect(),
            key: vec!["id".to_owned()],
            count: rows.len() as u64,
            rows,
        }
    }

    fn contents(name: &str, rows: Rows) -> Contents {
        Contents { tables: [(name.to_owned(), rows)].into() }
    }

    #[test]
    fn rows_are_followed_through_renames() {
        let text = |text: &str| Scalar::Text(text.to_owned());
        let before = contents(
            "t",
            rows(
                &["id", "title", "size"],
                vec![
                    vec![Scalar::Integer(1), text("a"), text("007")],
                    vec![Scalar::Integer(2), text("b"), Scalar::Null],
                    vec![Scalar::Integer(3), text("c"), text("x")],
                ],
            ),
        );
        let after = contents(
            "u",
            rows(
                &["id", "headline", "size"],
                vec![
                    vec![Scalar::Integer(1), text("a"), Scalar::Integer(7)],
                    vec![Scalar::Integer(3), Scalar::Null, text("x")],
                ],
            ),
        );
        let rename =
            |what, old: &str, new: &str| Rename { what, old: old.into(), new: new.into(), likeness: 100 };
        let renames =
            [rename(Renamed::Table, "t", "u"), rename(Renamed::Column("u".into()), "title", "headline")];
        let found = compare(&before, &after, &renames);
        let [table] = found.as_slice() else { panic!("one table differs: {found:?}") };
        assert_eq!(
            (table.after.as_deref(), table.missing.clone()),
            (Some("u"), (1, Some("id 2, title 'b'".to_owned())))
        );
        let columns: Vec<(&str, u64, u64)> = table
            .columns
            .iter()
            .map(|column| (column.column.as_str(), column.lost, column.coerced.0))
            .collect();
        assert_eq!(columns, [("title", 1, 0), ("size", 0, 1)]);
        assert_eq!(
            table.columns[1].coerced.1,
            Some(("id 1, title 'a'".to_owned(), "'007'".to_owned(), "7".to_owned()))
        );
        assert_eq!(compare(&before, &before, &[]), []);
    }
}
