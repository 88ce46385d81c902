//! Being held to an older SQLite: what came after a version is refused in that version's words.
//!
//! In: the version, statements and the functions they call. Out: the error that SQLite would have given.
//! From SQLite's release history (sqlite.org/changes.html).

use super::{DatabaseError, ErrorKind};
use crate::sql::first_words;

/// Functions, with the version that brought them. Older ones are not listed.
const FUNCTIONS: &[(&str, (u32, u32))] = &[
    ("concat", (3, 44)),
    ("concat_ws", (3, 44)),
    ("if", (3, 48)),
    ("json_array_insert", (3, 53)),
    ("json_error_position", (3, 42)),
    ("json_pretty", (3, 46)),
    ("jsonb", (3, 45)),
    ("jsonb_array", (3, 45)),
    ("jsonb_array_insert", (3, 53)),
    ("jsonb_extract", (3, 45)),
    ("jsonb_group_array", (3, 45)),
    ("jsonb_group_object", (3, 45)),
    ("jsonb_insert", (3, 45)),
    ("jsonb_object", (3, 45)),
    ("jsonb_patch", (3, 45)),
    ("jsonb_remove", (3, 45)),
    ("jsonb_replace", (3, 45)),
    ("jsonb_set", (3, 45)),
    ("octet_length", (3, 43)),
    ("string_agg", (3, 44)),
    ("timediff", (3, 43)),
    ("unhex", (3, 41)),
    ("unistr", (3, 50)),
    ("unistr_quote", (3, 50)),
];

/// What an authorizer's refusal of a function begins with.
const NOT_AUTHORIZED: &str = "not authorized to use function: ";

/// Whether `function` came after `target`.
pub(super) fn is_newer_function(target: (u32, u32), function: &str) -> bool {
    let function = function.to_ascii_lowercase();
    FUNCTIONS.iter().any(|(name, since)| *name == function && target < *since)
}

/// The error of a refused function, in the words of a SQLite that has never heard of it.
pub(super) fn reword(error: DatabaseError) -> DatabaseError {
    match error.message.strip_prefix(NOT_AUTHORIZED) {
        Some(name) => DatabaseError {
            kind: ErrorKind::Operational,
            message: format!("no such function: {name}"),
            offset: error.offset,
        },
        None => error,
    }
}

/// Refuses an alteration that `target` does not know. SQLite 3.53 learned `ALTER TABLE … ALTER COLUMN`,
/// `ADD CONSTRAINT` and `DROP CONSTRAINT`.
pub(super) fn newer_alteration(target: (u32, u32), sql: &str) -> Option<DatabaseError> {
    if target >= (3, 53) {
        return None;
    }
    let words: Vec<String> = first_words(sql).collect();
    if words.first().map(String::as_str) != Some("ALTER") || words.get(1).map(String::as_str) != Some("TABLE")
    {
        return None;
    }
    let near = words.windows(2).skip(2).find_map(|pair| match (pair[0].as_str(), pair[1].as_str()) {
        ("ALTER", _) => Some("ALTER"),
        ("ADD" | "DROP", "CONSTRAINT") => Some("CONSTRAINT"),
        _ => None,
    })?;
    let message = format!("near \"{near}\": syntax error");
    Some(DatabaseError { kind: ErrorKind::Operational, message, offset: None })
}

#[cfg(test)]
mod tests {
    use super::super::Sqlite;
    use super::*;
    use crate::database::Database;

    #[test]
    fn an_older_target_refuses_newer_alterations() {
        let message = |sql: &str| newer_alteration((3, 40), sql).map(|error| error.message);
        assert_eq!(
            message("ALTER TABLE t ALTER COLUMN a SET NOT NULL").as_deref(),
            Some("near \"ALTER\": syntax error")
        );
        assert_eq!(message("ALTER TABLE t ADD COLUMN a INTEGER"), None);
        assert_eq!(newer_alteration((3, 54), "ALTER TABLE t ALTER COLUMN a SET NOT NULL"), None);
    }

    #[test]
    fn an_older_target_refuses_newer_functions_and_says_its_version() {
        let mut database = Sqlite::in_memory().expect("a database");
        database.run("CREATE TABLE t (a TEXT)", &[]).expect("a table");
        let query = "SELECT concat(a, 'x'), upper(a) FROM t";
        database.run(query, &[]).expect("the bundled SQLite knows it");
        database.hold_to(Some((3, 40))).expect("a target");
        let error = database.run(query, &[]).expect_err("3.40 does not");
        assert_eq!(
            (error.kind, error.message.as_str()),
            (ErrorKind::Operational, "no such function: concat")
        );
        assert_eq!(database.version(), "3.40.0");
        database.run("SELECT json_extract('{}', '$'), group_concat(a) FROM t", &[]).expect("older functions");
        let bytes = database.snapshot().expect("bytes");
        database.restore(&bytes).expect("restored");
        database.run(query, &[]).expect_err("still held to 3.40");
        database.hold_to(None).expect("no target");
        database.run(query, &[]).expect("free again");
    }
}
