//! A database as SQL text, in the form of `.dump` of SQLite's command line. In: a database; out: statements that make
//! the same tables, rows, indexes, triggers and views in an empty one.

use std::fmt::Write as _;

use super::{Database, DatabaseError, Scalar};

/// Rows that are read at once.
const WINDOW: usize = 5_000;

/// Writes the whole database.
///
/// # Errors
/// The database's own: a damaged file, a virtual table without its module.
pub fn dump(database: &mut dyn Database) -> Result<String, DatabaseError> {
    let mut text = "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n".to_owned();
    let mut by_hand = false;
    let tables = objects(
        database,
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL \
         ORDER BY name = 'sqlite_sequence', rowid",
    )?;
    for (name, sql) in tables {
        if name == "sqlite_sequence" {
            text.push_str("DELETE FROM sqlite_sequence;\n");
            rows(database, &name, &mut text)?;
        } else if name.starts_with("sqlite_") {
            // Statistics, which ANALYZE makes anew.
        } else if is_virtual(&sql) {
            // Its shadow tables stand in the list as tables of their own, so that it must not make them.
            if !by_hand {
                text.push_str("PRAGMA writable_schema=ON;\n");
                by_hand = true;
            }
            let (name, sql) = (literal_text(&name), literal_text(&sql));
            let _ = writeln!(
                text,
                "INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table',{name},{name},0,{sql});"
            );
        } else {
            let _ = writeln!(text, "{sql};");
            rows(database, &name, &mut text)?;
        }
    }
    let others = objects(
        database,
        "SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'trigger', 'view') AND sql IS NOT NULL \
         ORDER BY type = 'trigger', rowid",
    )?;
    for (_, sql) in others {
        let _ = writeln!(text, "{sql};");
    }
    if by_hand {
        text.push_str("PRAGMA writable_schema=OFF;\n");
    }
    text.push_str("COMMIT;\n");
    Ok(text)
}

fn objects(database: &mut dyn Database, sql: &str) -> Result<Vec<(String, String)>, DatabaseError> {
    let rows = database.run(sql, &[])?.rows;
    Ok(rows
        .into_iter()
        .filter_map(|row| match <[Scalar; 2]>::try_from(row) {
            Ok([Scalar::Text(name), Scalar::Text(sql)]) => Some((name, sql)),
            _ => None,
        })
        .collect())
}

fn is_virtual(sql: &str) -> bool {
    let mut words = sql.split_whitespace();
    words.next().is_some_and(|word| word.eq_ignore_ascii_case("CREATE"))
        && words.next().is_some_and(|word| word.eq_ignore_ascii_case("VIRTUAL"))
}

/// The INSERT statements of a table.
fn rows(database: &mut dyn Database, table: &str, text: &mut String) -> Result<(), DatabaseError> {
    let quoted = quote(table);
    // Generated columns take no values.
    let columns = database.run(&format!("PRAGMA table_xinfo({quoted})"), &[])?.rows;
    let has_hidden = columns.iter().any(|row| !matches!(row.last(), Some(Scalar::Integer(0)) | None));
    let plain = columns.iter().filter(|row| matches!(row.last(), Some(Scalar::Integer(0))));
    let names: Vec<String> = plain
        .filter_map(|row| match row.get(1) {
            Some(Scalar::Text(name)) => Some(quote(name)),
            _ => None,
        })
        .collect();
    let selected = names.join(",");
    let head = if has_hidden {
        format!("INSERT INTO {quoted}({selected}) VALUES(")
    } else {
        format!("INSERT INTO {quoted} VALUES(")
    };
    let mut offset = 0_usize;
    loop {
        let sql = format!("SELECT {selected} FROM {quoted} LIMIT {WINDOW} OFFSET {offset}");
        let found = database.run(&sql, &[])?.rows;
        for row in &found {
            text.push_str(&head);
            for (place, value) in row.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&literal(value));
            }
            text.push_str(");\n");
        }
        if found.len() < WINDOW {
            return Ok(());
        }
        offset += found.len();
    }
}

/// A name between quotation marks.
pub fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A value as SQL.
pub fn literal(value: &Scalar) -> String {
    match value {
        Scalar::Null => "NULL".to_owned(),
        Scalar::Integer(i64::MIN) => "(-9223372036854775807-1)".to_owned(),
        Scalar::Integer(integer) => integer.to_string(),
        Scalar::Real(real) if real.is_infinite() => if *real > 0.0 { "1e999" } else { "-1e999" }.to_owned(),
        Scalar::Real(real) => format!("{real:?}"),
        Scalar::Text(text) => literal_text(text),
        Scalar::Blob(bytes) => {
            let mut text = String::with_capacity(bytes.len() * 2 + 3);
            text.push_str("X'");
            for byte in bytes {
                let _ = write!(text, "{byte:02x}");
            }
            text.push('\'');
            text
        }
    }
}

/// Text as SQL. A text with a NUL in it cannot stand between quotation marks.
fn literal_text(text: &str) -> String {
    if text.contains('\0') {
        return format!("CAST({} AS TEXT)", literal(&Scalar::Blob(text.as_bytes().to_vec())));
    }
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::sqlite::Sqlite;

    #[test]
    fn a_dump_reads_back_equal() {
        let mut database = Sqlite::in_memory().expect("memory");
        for sql in [
            "CREATE TABLE \"a b\" (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT, r REAL, b BLOB, twice GENERATED ALWAYS AS (id * 2) VIRTUAL)",
            "INSERT INTO \"a b\" (id, t, r, b) VALUES (7, 'it''s\nso', 1e300, x'00ff'), (9, NULL, 9e999, x''), (10, char(65, 0, 66), 0.1, 3)",
            "CREATE TABLE plain (n INTEGER)",
            "INSERT INTO plain VALUES (-9223372036854775808), (NULL)",
            "CREATE INDEX ix ON plain (n)",
            "CREATE VIEW v AS SELECT n FROM plain",
            "CREATE TRIGGER tr AFTER INSERT ON plain BEGIN DELETE FROM plain; END",
        ] {
            database.run(sql, &[]).expect(sql);
        }
        let text = dump(&mut database).expect("a dump");
        let start = "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE \"a b\" (id INTEGER";
        assert!(text.starts_with(start), "{text}");
        assert!(
            text.contains("INSERT INTO \"a b\"(\"id\",\"t\",\"r\",\"b\") VALUES(9,NULL,1e999,X'');"),
            "{text}"
        );
        let mut again = Sqlite::in_memory().expect("memory");
        for statement in crate::sql::split(&text, crate::sql::Dialect::Sqlite) {
            let sql = statement.text(&text);
            again.run(sql, &[]).expect(sql);
        }
        assert_eq!(dump(&mut again).expect("a dump"), text);
        assert_eq!(again.schema().expect("schema"), database.schema().expect("schema"));
    }
}
