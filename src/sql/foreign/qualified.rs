//! Names of tables with their schema: the table here is called `schema.table`, and columns go by the
//! plain name, as PostgreSQL calls a table without an alias.

use super::token::{Kind, Token};

/// What a table's name with its schema is in a statement: its columns go by the plain name.
pub(super) enum Stands {
    /// `schema.table.column`
    BeforeColumn,
    /// In FROM, JOIN, UPDATE or USING, without an alias.
    AsTable,
    /// Anything else.
    Alone,
}

impl Stands {
    /// What the name from `at` to `end` is.
    pub(super) fn of(tokens: &[Token<'_>], at: usize, end: usize) -> Self {
        if tokens.get(end).is_some_and(|next| next.is_symbol(".")) {
            return Self::BeforeColumn;
        }
        let is_table = at
            .checked_sub(1)
            .is_some_and(|before| tokens[before].is_any(&["FROM", "JOIN", "UPDATE", "USING", "ONLY"]));
        let next = tokens.get(end);
        let has_alias = next.is_some_and(|next| {
            next.is("AS") || next.kind == Kind::Quoted || next.is_name() && !next.is_any(AFTER_TABLE)
        });
        if is_table && !has_alias { Self::AsTable } else { Self::Alone }
    }
}

/// Words behind a table that are no alias of it.
const AFTER_TABLE: &[&str] = &[
    "WHERE",
    "SET",
    "JOIN",
    "LEFT",
    "RIGHT",
    "INNER",
    "OUTER",
    "FULL",
    "CROSS",
    "NATURAL",
    "ON",
    "USING",
    "GROUP",
    "ORDER",
    "LIMIT",
    "OFFSET",
    "HAVING",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "RETURNING",
    "FOR",
    "WINDOW",
    "FETCH",
    "TABLESAMPLE",
];
