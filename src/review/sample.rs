//! Sample rows for the proofs: what the generator of the stage makes for empty tables, then what a schema
//! allows and a careless script forgets: NULLs in nullable columns, and values that occur twice.

use std::rc::Rc;

use crate::database::DatabaseError;
use crate::runner::SharedDatabase;
use crate::schema::{Schema, Table};

use super::contents::{Contents, quoted};
use super::stage::Stage;

/// A database with rows.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The database as a file.
    pub bytes: Rc<[u8]>,
    /// Rows in it.
    pub rows: u64,
    /// Tables that could not be filled, with why.
    pub unfilled: Vec<(String, String)>,
}

/// Fills the empty tables of a database.
///
/// # Errors
/// The database's own.
pub fn fill(stage: &dyn Stage, bytes: &[u8]) -> Result<Sample, DatabaseError> {
    let database = stage.open(bytes)?;
    let schema = schema_of(stage, &database)?;
    let before = Contents::read(&database, &schema)?;
    let empty: Vec<&Table> = schema
        .each_table()
        .filter(|table| before.tables.get(&table.name).is_some_and(|rows| rows.count == 0))
        .collect();
    let names: Vec<String> = empty.iter().map(|table| table.name.clone()).collect();
    let unfilled = if names.is_empty() { Vec::new() } else { stage.fill(&database, &schema, &names) };
    for table in empty {
        unsettle(&database, table)?;
    }
    let rows = Contents::read(&database, &schema)?.count();
    let bytes = database.borrow_mut().snapshot()?.into();
    Ok(Sample { bytes, rows, unfilled })
}

/// The schema without the version table.
///
/// # Errors
/// The database's own.
pub fn schema_of(stage: &dyn Stage, database: &SharedDatabase) -> Result<Schema, DatabaseError> {
    let mut schema = database.borrow_mut().schema()?;
    let version_table = stage.version_table();
    schema.tables.retain(|table| table.name != version_table);
    Ok(schema)
}

/// The last row gets NULL where the schema allows it, and the second row the first one's values where it
/// does not ask for different ones. What the database refuses is left as it was.
fn unsettle(database: &SharedDatabase, table: &Table) -> Result<(), DatabaseError> {
    if table.without_rowid {
        return Ok(());
    }
    let mut database = database.borrow_mut();
    let name = quoted(&table.name);
    let keyed = |column: &str| table.key_position(column).is_some();
    for column in table.columns.iter().filter(|column| !keyed(&column.name) && column.generated.is_none()) {
        let field = quoted(&column.name);
        let mut attempts = Vec::new();
        if !table.is_unique(&column.name) {
            attempts.push(format!(
                "UPDATE {name} SET {field} = (SELECT {field} FROM {name} ORDER BY rowid LIMIT 1) WHERE rowid = (SELECT rowid FROM {name} ORDER BY rowid LIMIT 1 OFFSET 1)"
            ));
        }
        if column.nullable {
            attempts.push(format!(
                "UPDATE {name} SET {field} = NULL WHERE rowid = (SELECT max(rowid) FROM {name}) AND (SELECT count(*) FROM {name}) > 2"
            ));
        }
        for sql in attempts {
            // A constraint over several columns, a CHECK or a trigger may refuse it, which is its right.
            let _ = database.run(&sql, &[]);
        }
    }
    if database.in_transaction() {
        database.run("COMMIT", &[])?;
    }
    Ok(())
}
