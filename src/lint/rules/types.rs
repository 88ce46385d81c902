//! Types as scripts and databases write them, compared: what widens, what narrows.

/// A family of types between which values keep their meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Strings.
    Text,
    /// Numbers.
    Number,
    /// Booleans.
    Boolean,
    /// Dates and times.
    Time,
    /// JSON.
    Json,
    /// Bytes.
    Bytes,
    /// UUIDs.
    Uuid,
    /// Anything else.
    Other,
}

/// Name in upper case and numbers of a type: `sa.String(length=20)` and `VARCHAR(20)` are `STRING, [20]`
/// and `VARCHAR, [20]`.
pub(super) fn parts(type_name: &str) -> (String, Vec<u64>) {
    let (name, arguments) = type_name.split_once('(').unwrap_or((type_name, ""));
    let name = name.rsplit('.').next().unwrap_or(name).trim().to_uppercase();
    let numbers = arguments
        .split(|character: char| !character.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    (name, numbers)
}

/// The family of a type.
pub(super) fn family(type_name: &str) -> Family {
    let (name, _) = parts(type_name);
    let is = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if is(&[
        "VARCHAR",
        "STRING",
        "TEXT",
        "UNICODE",
        "CHAR",
        "NVARCHAR",
        "CLOB",
        "CITEXT",
        "AUTOSTRING",
        "LONGTEXT",
    ]) {
        Family::Text
    } else if is(&["BOOL"]) {
        Family::Boolean
    } else if is(&["INTERVAL"]) {
        Family::Other
    } else if is(&[
        "INT",
        "BIGINT",
        "SMALLINT",
        "TINYINT",
        "NUMERIC",
        "DECIMAL",
        "FLOAT",
        "REAL",
        "DOUBLE",
        "BIGINTEGER",
        "SMALLINTEGER",
        "SERIAL",
        "BIGSERIAL",
    ]) {
        Family::Number
    } else if is(&["DATE", "TIME"]) {
        Family::Time
    } else if matches!(name.as_str(), "JSON" | "JSONB") {
        Family::Json
    } else if is(&["BLOB", "LARGEBINARY", "BYTEA", "BINARY", "VARBINARY"]) {
        Family::Bytes
    } else if is(&["UUID", "GUID"]) {
        Family::Uuid
    } else {
        Family::Other
    }
}

/// A type of SQLAlchemy as PostgreSQL writes it; none for what is not known here.
pub(super) fn postgresql(type_name: &str) -> Option<String> {
    let (name, numbers) = parts(type_name);
    let with = |kind: &str| {
        let numbers: Vec<String> = numbers.iter().map(u64::to_string).collect();
        let arguments = if numbers.is_empty() { String::new() } else { format!("({})", numbers.join(", ")) };
        Some(format!("{kind}{arguments}"))
    };
    match name.as_str() {
        "STRING" | "VARCHAR" | "UNICODE" => with("VARCHAR"),
        "NUMERIC" | "DECIMAL" => with("NUMERIC"),
        "TEXT" | "INTEGER" | "BOOLEAN" | "DATE" | "JSON" | "JSONB" | "UUID" => Some(name),
        "BIGINTEGER" => Some("BIGINT".to_owned()),
        "SMALLINTEGER" => Some("SMALLINT".to_owned()),
        "FLOAT" => Some("FLOAT".to_owned()),
        "DATETIME" if type_name.contains("timezone=True") => Some("TIMESTAMP WITH TIME ZONE".to_owned()),
        "DATETIME" => Some("TIMESTAMP WITHOUT TIME ZONE".to_owned()),
        _ => None,
    }
}

/// How far a number type reaches.
fn rank(name: &str) -> u32 {
    match name {
        "TINYINT" => 1,
        "SMALLINT" | "SMALLINTEGER" => 2,
        "INT" | "INTEGER" | "SERIAL" => 3,
        "BIGINT" | "BIGINTEGER" | "BIGSERIAL" => 4,
        _ => 5,
    }
}

/// Whether a change of type can fail or lose something. Types that are not known are given the benefit of the doubt.
pub(super) fn narrows(old: &str, new: &str) -> bool {
    let ((old_name, old_numbers), (new_name, new_numbers)) = (parts(old), parts(new));
    let (old_family, new_family) = (family(old), family(new));
    if old_family == Family::Other || new_family == Family::Other {
        return false;
    }
    if old_family != new_family {
        let unbounded = new_family == Family::Text && (new_name.contains("TEXT") || new_numbers.is_empty());
        let stored_as_text = matches!(old_family, Family::Text) && new_family == Family::Text;
        return !(unbounded
            || stored_as_text
            || old_family == Family::Boolean && new_family == Family::Number);
    }
    match old_family {
        Family::Text => match (old_numbers.first(), new_numbers.first()) {
            (Some(old), Some(new)) => new < old,
            (None, Some(_)) => true,
            _ => false,
        },
        Family::Number => {
            let exact = |name: &str| matches!(name, "NUMERIC" | "DECIMAL");
            if exact(&old_name) && exact(&new_name) {
                let digits = |numbers: &[u64]| {
                    let precision = numbers.first().copied();
                    let scale = numbers.get(1).copied().unwrap_or(0);
                    precision.map(|precision| (precision.saturating_sub(scale), scale))
                };
                return match (digits(&old_numbers), digits(&new_numbers)) {
                    (Some(old), Some(new)) => new.0 < old.0 || new.1 < old.1,
                    (None, Some(_)) => true,
                    _ => false,
                };
            }
            rank(&new_name) < rank(&old_name)
        }
        Family::Time => {
            (old_name.starts_with("DATETIME") || old_name.starts_with("TIMESTAMP")) && new_name == "DATE"
        }
        _ => false,
    }
}

/// Whether PostgreSQL writes the whole table anew for a change of type.
pub(super) fn rewrites(old: &str, new: &str) -> bool {
    let ((old_name, _), (new_name, _)) = (parts(old), parts(new));
    match (family(old), family(new)) {
        (Family::Text, Family::Text) => narrows(old, new) || new_name == "CHAR" || old_name == "CHAR",
        (Family::Other, _) | (_, Family::Other) => false,
        (Family::Number, Family::Number) => {
            let kind = |name: &str| match name {
                "NUMERIC" | "DECIMAL" => 6,
                "FLOAT" | "REAL" | "DOUBLE" => 7,
                other => rank(other),
            };
            kind(&old_name) != kind(&new_name) || narrows(old, new)
        }
        (one, other) => one != other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widening_is_no_narrowing() {
        let cases = [
            ("VARCHAR(80)", "sa.String(length=120)", false),
            ("VARCHAR(80)", "sa.Text()", false),
            ("VARCHAR(80)", "sa.String(20)", true),
            ("TEXT", "sa.String(20)", true),
            ("INTEGER", "sa.BigInteger()", false),
            ("BIGINT", "sa.Integer()", true),
            ("VARCHAR(20)", "sa.Integer()", true),
            ("NUMERIC(10, 2)", "sa.Numeric(12, 2)", false),
            ("NUMERIC(10, 2)", "sa.Numeric(10, 0)", true),
            ("INTEGER", "sa.Text()", false),
            ("INTEGER", "MyType()", false),
            ("TEXT", "db.JsonEncodedDict(long=True).impl", false),
        ];
        for (old, new, expected) in cases {
            assert_eq!(narrows(old, new), expected, "{old} to {new}");
        }
    }
}
