//! What a statement is, by its first words.

/// The sort of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Reads only: `SELECT`, `VALUES`, `EXPLAIN`, `SHOW`.
    Query,
    /// `INSERT`, `REPLACE`, `UPDATE`, `DELETE`, `MERGE`, `COPY`.
    Data,
    /// `CREATE`.
    Create,
    /// `ALTER`, `RENAME`, `COMMENT ON`.
    Alter,
    /// `DROP`.
    Drop,
    /// `TRUNCATE`.
    Truncate,
    /// `BEGIN`, `COMMIT`, `ROLLBACK`, `SAVEPOINT`, `RELEASE`, `START TRANSACTION`, `END`.
    Transaction,
    /// `PRAGMA`, `SET`.
    Setting,
    /// `ATTACH`, `DETACH`, `VACUUM`, `ANALYZE`, `REINDEX`: cannot or should not run in a transaction.
    Maintenance,
    /// Anything else.
    Other,
}

/// What a `CREATE`, `ALTER` or `DROP` is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    /// A table.
    Table,
    /// An index.
    Index,
    /// A view.
    View,
    /// A trigger.
    Trigger,
    /// A type, an enumeration.
    Type,
    /// A sequence.
    Sequence,
    /// A schema.
    Schema,
    /// A function or procedure.
    Routine,
    /// An extension.
    Extension,
}

/// The object a statement names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// What it is.
    pub kind: ObjectKind,
    /// Its name as written, quotes taken off, schema kept.
    pub name: String,
}

/// Classifies one statement (without its terminator; comments may be inside).
pub fn classify(statement: &str) -> (Kind, Option<Object>) {
    let words = words(statement);
    let word = |at: usize| words.get(at).map(|word| word.to_ascii_uppercase()).unwrap_or_default();
    let kind = match word(0).as_str() {
        "SELECT" | "VALUES" | "EXPLAIN" | "SHOW" => Kind::Query,
        "WITH" => {
            let changes = words.iter().any(|word| {
                ["INSERT", "UPDATE", "DELETE", "REPLACE"].iter().any(|verb| word.eq_ignore_ascii_case(verb))
            });
            if changes { Kind::Data } else { Kind::Query }
        }
        "INSERT" | "REPLACE" | "UPDATE" | "DELETE" | "MERGE" | "COPY" => Kind::Data,
        "CREATE" => Kind::Create,
        "ALTER" | "RENAME" => Kind::Alter,
        "COMMENT" => Kind::Alter,
        "DROP" => Kind::Drop,
        "TRUNCATE" => Kind::Truncate,
        "BEGIN" | "COMMIT" | "ROLLBACK" | "SAVEPOINT" | "RELEASE" | "END" => Kind::Transaction,
        "START" if word(1) == "TRANSACTION" => Kind::Transaction,
        "PRAGMA" | "SET" => Kind::Setting,
        "ATTACH" | "DETACH" | "VACUUM" | "ANALYZE" | "REINDEX" => Kind::Maintenance,
        _ => Kind::Other,
    };
    let object = match kind {
        Kind::Create | Kind::Alter | Kind::Drop => object(&words),
        _ => None,
    };
    (kind, object)
}

fn object(words: &[&str]) -> Option<Object> {
    let is = |word: &str, names: &[&str]| names.iter().any(|name| word.eq_ignore_ascii_case(name));
    let (at, kind) = words.iter().enumerate().skip(1).take(6).find_map(|(at, word)| {
        let kind = match word.to_ascii_uppercase().as_str() {
            "TABLE" => ObjectKind::Table,
            "INDEX" => ObjectKind::Index,
            "VIEW" => ObjectKind::View,
            "TRIGGER" => ObjectKind::Trigger,
            "TYPE" => ObjectKind::Type,
            "SEQUENCE" => ObjectKind::Sequence,
            "SCHEMA" => ObjectKind::Schema,
            "FUNCTION" | "PROCEDURE" => ObjectKind::Routine,
            "EXTENSION" => ObjectKind::Extension,
            _ => return None,
        };
        Some((at, kind))
    })?;
    let name =
        words[at + 1..].iter().find(|word| !is(word, &["IF", "NOT", "EXISTS", "CONCURRENTLY", "ONLY"]))?;
    let name: String = name.split('.').map(unquoted).collect::<Vec<_>>().join(".");
    Some(Object { kind, name })
}

fn unquoted(name: &str) -> &str {
    let inner = |open: char, close: char| name.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    inner('"', '"').or_else(|| inner('`', '`')).or_else(|| inner('[', ']')).unwrap_or(name)
}

/// The first words of a statement, quoted and dotted names as one, comments skipped.
fn words(statement: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = statement;
    while words.len() < 64 {
        rest = rest.trim_start();
        if rest.starts_with("--") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
            continue;
        }
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        let length = word_length(rest);
        if length > 0 {
            words.push(&rest[..length]);
            rest = &rest[length..];
        } else if rest.starts_with('\'') {
            rest = rest[1..].split_once('\'').map_or("", |(_, after)| after);
        } else {
            let mut characters = rest.chars();
            if characters.next().is_none() {
                break;
            }
            rest = characters.as_str();
        }
    }
    words
}

fn word_length(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = &text[length..];
        let part = match rest.chars().next() {
            Some(quote @ ('"' | '`')) => rest[1..].find(quote).map_or(rest.len(), |end| end + 2),
            Some('[') if length == 0 || text[..length].ends_with('.') => {
                rest.find(']').map_or(rest.len(), |end| end + 1)
            }
            _ => rest
                .find(|character: char| !(character.is_alphanumeric() || character == '_'))
                .unwrap_or(rest.len()),
        };
        length += part;
        if part == 0 || !text[length..].starts_with('.') {
            return length;
        }
        length += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(kind: ObjectKind, name: &str) -> Option<Object> {
        Some(Object { kind, name: name.to_owned() })
    }

    #[test]
    fn statements_are_told_apart() {
        let check = |text: &str, kind: Kind, object: Option<Object>| {
            assert_eq!(classify(text), (kind, object), "{text}");
        };
        check(
            "-- a\ncreate table if not exists \"my t\" (x)",
            Kind::Create,
            named(ObjectKind::Table, "my t"),
        );
        check("CREATE UNIQUE INDEX CONCURRENTLY ix ON t (x)", Kind::Create, named(ObjectKind::Index, "ix"));
        check("ALTER TABLE public.\"User\" ADD x", Kind::Alter, named(ObjectKind::Table, "public.User"));
        check("DROP TABLE IF EXISTS [a b]", Kind::Drop, named(ObjectKind::Table, "a b"));
        check("CREATE OR REPLACE VIEW v AS SELECT 1", Kind::Create, named(ObjectKind::View, "v"));
        check("WITH a AS (SELECT 1) DELETE FROM t", Kind::Data, None);
        check("WITH a AS (SELECT 1) SELECT * FROM a", Kind::Query, None);
        check("/* x */ BEGIN IMMEDIATE", Kind::Transaction, None);
        check("PRAGMA foreign_keys = OFF", Kind::Setting, None);
        check("", Kind::Other, None);
        check("'", Kind::Other, None);
        check("DROP", Kind::Drop, None);
        check("CREATE TABLE \"é", Kind::Create, named(ObjectKind::Table, "\"é"));
    }
}
