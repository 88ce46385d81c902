//! What a column holds, from its declared type.

use crate::schema::Column;

/// What kind of values a column takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers, up to this one.
    Integer(i64),
    /// Numbers.
    Real,
    /// Digits in all, and after the point.
    Decimal(u32, u32),
    /// 0 and 1.
    Boolean,
    /// Text of at most so many characters.
    Text(Option<usize>),
    /// Bytes.
    Blob,
    /// `2024-05-01`.
    Date,
    /// `2024-05-01 12:30:00.000000`, as SQLAlchemy writes it.
    DateTime,
    /// `12:30:00.000000`.
    Time,
    /// JSON.
    Json,
    /// 32 digits, or 36 characters with dashes.
    Uuid(bool),
}

/// The kind of a column.
pub fn kind(column: &Column) -> Kind {
    let declared = column.type_name.to_ascii_uppercase();
    let word: String =
        declared.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
    let numbers = numbers(&declared);
    let length = numbers.first().map(|number| *number as usize);
    let has = |part: &str| declared.contains(part);
    if has("[]") || has("ARRAY") || has("JSON") || has("HSTORE") {
        return Kind::Json;
    }
    match word.as_str() {
        "BOOLEAN" | "BOOL" => Kind::Boolean,
        "SMALLINT" | "INT2" => Kind::Integer(32_000),
        "TINYINT" => Kind::Integer(100),
        "DATE" => Kind::Date,
        "DATETIME" | "TIMESTAMP" | "TIMESTAMPTZ" => Kind::DateTime,
        "TIME" | "TIMETZ" => Kind::Time,
        "UUID" | "UNIQUEIDENTIFIER" => Kind::Uuid(true),
        "NUMERIC" | "DECIMAL" | "MONEY" => {
            let precision = numbers.first().copied().unwrap_or(10);
            Kind::Decimal(precision, numbers.get(1).copied().unwrap_or(if length.is_some() { 0 } else { 2 }))
        }
        "CHAR" | "CHARACTER" if length == Some(32) && is_identifier(&column.name) => Kind::Uuid(false),
        _ if has("INT") && !has("POINT") && !has("INTERVAL") => Kind::Integer(1_000_000),
        _ if has("CHAR") || has("CLOB") || has("TEXT") || has("STRING") => match length {
            Some(36) if is_identifier(&column.name) => Kind::Uuid(true),
            _ => Kind::Text(length),
        },
        _ if has("BLOB") || has("BINARY") || has("BYTEA") => Kind::Blob,
        _ if has("REAL") || has("FLOA") || has("DOUB") => Kind::Real,
        _ => Kind::Text(length),
    }
}

fn is_identifier(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "id" || name.ends_with("_id") || name.contains("uuid") || name.contains("guid")
}

/// The numbers in a type's parentheses.
fn numbers(declared: &str) -> Vec<u32> {
    let Some((_, inside)) = declared.split_once('(') else { return Vec::new() };
    inside.trim_end_matches(')').split(',').filter_map(|number| number.trim().parse().ok()).collect()
}
