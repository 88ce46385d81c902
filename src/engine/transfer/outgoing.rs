//! Rows of one table as a document. In: a table or view of a database; out: CSV or JSON.

use base64::Engine as _;
use serde_json::{Map, Value};

use crate::database::dump::quote;
use crate::database::{Database, DatabaseError, Outcome, Scalar};

fn all(database: &mut dyn Database, table: &str) -> Result<Outcome, DatabaseError> {
    database.run(&format!("SELECT * FROM {}", quote(table)), &[])
}

/// The rows as CSV (RFC 4180) with a line of names. NULL is nothing at all, an empty text is `""`, bytes are
/// hexadecimal.
///
/// # Errors
/// The database's own.
pub fn csv(database: &mut dyn Database, table: &str) -> Result<String, DatabaseError> {
    let found = all(database, table)?;
    let mut text = line(found.columns.iter().map(|name| field(name)));
    for row in &found.rows {
        text.push_str(&line(row.iter().map(value)));
    }
    Ok(text)
}

fn line(fields: impl Iterator<Item = String>) -> String {
    let mut line = fields.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

fn field(text: &str) -> String {
    let plain = !text.is_empty() && !text.contains([',', '"', '\r', '\n']) && text.trim() == text;
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

fn value(value: &Scalar) -> String {
    match value {
        Scalar::Null => String::new(),
        Scalar::Integer(integer) => integer.to_string(),
        Scalar::Real(real) => format!("{real:?}"),
        Scalar::Text(text) => field(text),
        Scalar::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// The rows as a JSON array of objects. Bytes are base64; numbers that JSON has not are text.
///
/// # Errors
/// The database's own.
pub fn json(database: &mut dyn Database, table: &str) -> Result<String, DatabaseError> {
    let found = all(database, table)?;
    let rows: Vec<Value> = found
        .rows
        .iter()
        .map(|row| {
            let pairs = found.columns.iter().cloned().zip(row.iter().map(json_value));
            Value::Object(pairs.collect::<Map<String, Value>>())
        })
        .collect();
    Ok(format!("{:#}\n", Value::Array(rows)))
}

fn json_value(value: &Scalar) -> Value {
    match value {
        Scalar::Null => Value::Null,
        Scalar::Integer(integer) => Value::from(*integer),
        Scalar::Real(real) => serde_json::Number::from_f64(*real)
            .map_or_else(|| Value::from(format!("{real:?}")), Value::Number),
        Scalar::Text(text) => Value::from(text.as_str()),
        Scalar::Blob(bytes) => Value::from(base64::engine::general_purpose::STANDARD.encode(bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::sqlite::Sqlite;

    #[test]
    fn rows_as_csv_and_json() {
        let mut database = Sqlite::in_memory().expect("memory");
        for sql in [
            "CREATE TABLE t (id INTEGER, \"a,b\" TEXT, r REAL, x BLOB)",
            "INSERT INTO t VALUES (1, 'say \"hi\"', 0.5, x'00ff'), (2, '', NULL, NULL)",
        ] {
            database.run(sql, &[]).expect(sql);
        }
        assert_eq!(
            csv(&mut database, "t").expect("rows"),
            "id,\"a,b\",r,x\r\n1,\"say \"\"hi\"\"\",0.5,00ff\r\n2,\"\",,\r\n"
        );
        let expected = "[\n  {\n    \"id\": 1,\n    \"a,b\": \"say \\\"hi\\\"\",\n    \"r\": 0.5,\n    \"x\": \"AP8=\"\n  },\n  {\n    \"id\": 2,\n    \"a,b\": \"\",\n    \"r\": null,\n    \"x\": null\n  }\n]\n";
        assert_eq!(json(&mut database, "t").expect("rows"), expected);
    }
}
