//! Whether the tables and columns that a statement names are there, where the statement itself cannot be run.
//!
//! In: tokens of a query or a change of rows written for another database, and the schema. Out: the first name
//! that nothing has. This is no grammar: what may be something else than a column is left alone.

use crate::database::DatabaseError;
use crate::schema::{Schema, Table};
use crate::sql::foreign::token::{Kind, Token, matching, split};
use crate::sql::foreign::{Source, flattened};

use super::tables::find;
use super::{Statements, refusal};

/// Words behind which a table stands.
const BEFORE_TABLE: &[&str] = &["FROM", "JOIN", "UPDATE", "INTO", "USING"];
/// Words that may stand behind a table and are no alias.
const BEHIND_TABLE: &[&str] = &[
    "SET",
    "WHERE",
    "ON",
    "USING",
    "JOIN",
    "LEFT",
    "RIGHT",
    "INNER",
    "FULL",
    "CROSS",
    "NATURAL",
    "GROUP",
    "ORDER",
    "LIMIT",
    "HAVING",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "RETURNING",
    "VALUES",
    "SELECT",
    "DEFAULT",
    "OVERRIDING",
    "FOR",
    "WINDOW",
    "OFFSET",
    "FETCH",
    "TABLESAMPLE",
    "FROM",
    "STRAIGHT_JOIN",
    "FORCE",
    "IGNORE",
    "PARTITION",
];
/// Words that may stand before an operator and are no column.
const NO_COLUMNS: &[&str] = &[
    "NOT",
    "NULL",
    "TRUE",
    "FALSE",
    "END",
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "LOCALTIME",
    "LOCALTIMESTAMP",
    "CURRENT_USER",
    "SESSION_USER",
    "USER",
    "DEFAULT",
    "IS",
    "DISTINCT",
    "FROM",
    "AND",
    "OR",
    "WHERE",
    "ON",
    "WHEN",
    "THEN",
    "ELSE",
    "CASE",
    "SELECT",
    "PRECISION",
    "VARYING",
    "ZONE",
    "ALL",
    "ANY",
    "SOME",
    "EXISTS",
    "VALUE",
    "EXCLUDED",
    "UNKNOWN",
    "HAVING",
    "BY",
    "BETWEEN",
    "LIKE",
    "ILIKE",
    "IN",
    "DIV",
    "MOD",
    "BINARY",
    "SET",
];
/// Words behind which a name is none of a column.
const BEFORE_OTHERS: &[&str] =
    &["AS", "COLLATE", "AT", "ZONE", "INTERVAL", "WITH", "WINDOW", "OVER", "TYPE", "CONSTRAINT"];
/// Columns that every table of PostgreSQL has.
const OF_THE_SYSTEM: &[&str] = &["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid", "rowid"];

impl Statements {
    /// Refuses what names a table or column that is not there, though nothing would be done with it.
    ///
    /// # Errors
    /// `no such table`, `no such column`, or the database's own.
    pub(super) fn check_mentioned(&mut self, table: &str, column: Option<&str>) -> Result<(), DatabaseError> {
        let schema = self.schema_now()?;
        let Some(known) = find(&schema, table) else {
            let is = |known: &String| known.eq_ignore_ascii_case(table);
            let is_other = schema.views.iter().any(|view| is(&view.name))
                || self.lenience.partitions.iter().any(is)
                || self.lenience.types.keys().any(is)
                || table.ends_with("_seq");
            return if is_other { Ok(()) } else { Err(refusal(format!("no such table: {table}"))) };
        };
        match column.filter(|column| !has_column(known, column)) {
            Some(column) => Err(refusal(format!("no such column: {table}.{column}"))),
            None => Ok(()),
        }
    }
}

fn has_column(table: &Table, name: &str) -> bool {
    table.columns.iter().any(|column| column.name.eq_ignore_ascii_case(name))
        || OF_THE_SYSTEM.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The table behind the first such keyword.
pub(super) fn table_behind(all: &[Token<'_>], keyword: &str, source: Source) -> Option<String> {
    let at = all.iter().position(|token| token.is(keyword))?;
    table_at(all, at + 1, source).map(|(name, _)| name)
}

/// The table that begins at a token, and where the next token behind it is.
fn table_at(all: &[Token<'_>], at: usize, source: Source) -> Option<(String, usize)> {
    let mut at = at;
    while all.get(at).is_some_and(|token| token.is_any(&["ONLY", "LATERAL"])) {
        at += 1;
    }
    let first = all.get(at).filter(|token| token.is_name())?.name(source);
    let qualified = all.get(at + 1).is_some_and(|token| token.is_symbol("."));
    match all.get(at + 2).filter(|_| qualified) {
        Some(table) => Some((flattened(Some(&first), &table.name(source)), at + 3)),
        None => Some((first, at + 1)),
    }
}

/// What the names of a statement can mean.
#[derive(Default)]
struct Scope<'schema> {
    /// Tables by the name under which the statement speaks of them.
    tables: Vec<(String, &'schema Table)>,
    /// Names of anything else: subqueries, WITH, functions, columns of a result.
    others: Vec<String>,
    /// Whether there may be columns that nothing tells of.
    is_open: bool,
}

impl<'schema> Scope<'schema> {
    fn of(all: &[Token<'_>], source: Source, schema: &'schema Schema) -> Self {
        let mut scope = Self::default();
        for (at, token) in all.iter().enumerate() {
            if token.is("AS") {
                scope
                    .others
                    .extend(all.get(at + 1).filter(|next| next.is_name()).map(|next| next.name(source)));
                let is_with = all.get(at + 1).is_some_and(|next| next.is_symbol("(")) && at > 0;
                if is_with && all[at - 1].is_name() {
                    scope.others.push(all[at - 1].name(source));
                    scope.is_open = true;
                }
            }
            let is_list = token.is_symbol(",") && scope.is_list_of_tables(all, at);
            if token.is_any(BEFORE_TABLE) && !(token.is("UPDATE") && at > 0) || is_list {
                scope.add(all, at + 1, source, schema);
            }
        }
        scope
    }

    /// Whether a comma parts two tables: only FROM, with no other clause, stands before it at its depth.
    fn is_list_of_tables(&self, all: &[Token<'_>], comma: usize) -> bool {
        let mut depth = 0_usize;
        for token in all[..comma].iter().rev() {
            if token.is_symbol(")") {
                depth += 1;
            } else if token.is_symbol("(") {
                let Some(outer) = depth.checked_sub(1) else { return false };
                depth = outer;
            } else if depth == 0 && token.is_any(&["FROM", "USING"]) {
                return true;
            } else if depth == 0
                && token.is_any(&[
                    "WHERE",
                    "SET",
                    "SELECT",
                    "BY",
                    "ON",
                    "VALUES",
                    "RETURNING",
                    "LIMIT",
                    "HAVING",
                ])
            {
                return false;
            }
        }
        false
    }

    fn add(&mut self, all: &[Token<'_>], at: usize, source: Source, schema: &'schema Schema) {
        let Some((name, mut next)) = table_at(all, at, source) else {
            // A subquery, or a row of values.
            self.is_open = true;
            let close = matching(all, at);
            let alias = all[close.min(all.len())..].iter().skip(1).find(|token| !token.is("AS"));
            self.others.extend(alias.filter(|token| token.is_name()).map(|token| token.name(source)));
            return;
        };
        let is_call = all.get(next).is_some_and(|token| token.is_symbol("("))
            && !all.get(at.wrapping_sub(1)).is_some_and(|token| token.is("INTO"));
        if is_call {
            self.is_open = true;
            next = matching(all, next) + 1;
        }
        if all.get(next).is_some_and(|token| token.is("AS")) {
            next += 1;
        }
        let alias = all.get(next).filter(|token| {
            token.kind == Kind::Quoted || token.kind == Kind::Word && !token.is_any(BEHIND_TABLE)
        });
        let alias = alias.map(|token| token.name(source));
        match find(schema, &name).filter(|_| !is_call) {
            Some(table) => {
                let plain = name.rsplit('.').next().unwrap_or(&name).to_owned();
                self.tables.push((plain, table));
                self.tables.extend(alias.map(|alias| (alias, table)));
            }
            None => {
                self.is_open = true;
                self.others.push(name);
                self.others.extend(alias);
            }
        }
    }

    fn known(&self, name: &str) -> Option<&'schema Table> {
        let mut found = self.tables.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let first = found.next()?.1;
        // The same alias of two subqueries says nothing.
        found.all(|(_, other)| other.name == first.name).then_some(first)
    }

    fn is_column(&self, name: &str) -> bool {
        self.is_open
            || self
                .tables
                .iter()
                .any(|(alias, table)| alias.eq_ignore_ascii_case(name) || has_column(table, name))
            || self.others.iter().any(|other| other.eq_ignore_ascii_case(name))
    }
}

/// The first name in a statement that neither a table nor the statement itself has, in words.
pub(super) fn fault(all: &[Token<'_>], source: Source, schema: &Schema) -> Option<String> {
    let scope = Scope::of(all, source, schema);
    qualified(all, source, &scope)
        .or_else(|| listed(all, source, schema))
        .or_else(|| compared(all, source, &scope))
}

/// `alias.column`
fn qualified(all: &[Token<'_>], source: Source, scope: &Scope<'_>) -> Option<String> {
    let mut at = 0;
    while at + 2 < all.len() {
        let is_start =
            all[at].is_name() && !(at > 0 && (all[at - 1].is_symbol(".") || all[at - 1].is_symbol("::")));
        let ends = all.get(at + 3).is_none_or(|next| !next.is_symbol("(") && !next.is_symbol("."));
        if is_start && all[at + 1].is_symbol(".") && all[at + 2].is_name() && ends {
            let (owner, column) = (all[at].name(source), all[at + 2].name(source));
            let behind = at > 0 && all[at - 1].is_any(BEFORE_TABLE);
            if let Some(table) = scope.known(&owner).filter(|table| !behind && !has_column(table, &column)) {
                return Some(no_column(table, &column));
            }
        }
        at += 1;
    }
    None
}

/// The columns that INSERT names, and those that UPDATE sets.
fn listed(all: &[Token<'_>], source: Source, schema: &Schema) -> Option<String> {
    let first = all.first()?;
    let start = if first.is("INSERT") { all.iter().position(|token| token.is("INTO"))? } else { 0 };
    if !first.is("INSERT") && !first.is("UPDATE") {
        return None;
    }
    let (name, next) = table_at(all, start + 1, source)?;
    let table = find(schema, &name)?;
    let columns: Vec<String> = if first.is("INSERT") {
        let open = all.get(next).filter(|token| token.is_symbol("(")).map(|_| next)?;
        let inner = all.get(open + 1..matching(all, open))?;
        if inner.first().is_some_and(|token| token.is_any(&["SELECT", "WITH", "VALUES"])) {
            return None;
        }
        split(inner).into_iter().filter_map(|part| Some(part.first()?.name(source))).collect()
    } else {
        let set = all.iter().position(|token| token.is("SET"))?;
        let end = ["FROM", "WHERE", "RETURNING", "ORDER", "LIMIT"];
        let mut depth = 0_usize;
        let length = all[set..].iter().position(|token| {
            depth += usize::from(token.is_symbol("("));
            depth = depth.saturating_sub(usize::from(token.is_symbol(")")));
            depth == 0 && token.is_any(&end)
        });
        let inner = &all[set + 1..length.map_or(all.len(), |length| set + length)];
        let target = |part: &[Token<'_>]| {
            let is_plain = part.first()?.is_name() && part.get(1)?.is_symbol("=");
            is_plain.then(|| part[0].name(source))
        };
        split(inner).into_iter().filter_map(target).collect()
    };
    columns.iter().find(|column| !has_column(table, column)).map(|column| no_column(table, column))
}

/// Bare names to the left of an operator.
fn compared(all: &[Token<'_>], source: Source, scope: &Scope<'_>) -> Option<String> {
    const OPERATORS: &[&str] = &[
        "=", "<", ">", "<=", ">=", "<>", "!=", "->", "->>", "#>", "#>>", "@>", "<@", "@@", "~", "~*", "!~",
        "!~*", "&&",
    ];
    const WORDS: &[&str] = &["IS", "IN", "LIKE", "ILIKE", "BETWEEN", "SIMILAR", "REGEXP", "RLIKE"];
    for (at, token) in all.iter().enumerate() {
        if !token.is_name() || token.kind == Kind::Word && token.is_any(NO_COLUMNS) {
            continue;
        }
        let before = at.checked_sub(1).map(|before| &all[before]);
        let is_other = before.is_some_and(|before| {
            before.is_any(BEFORE_OTHERS)
                || [".", "::", "@", ":="].iter().any(|symbol| before.is_symbol(symbol))
                || before.kind == Kind::Word && before.is_any(BEFORE_TABLE)
        });
        let next = all.get(at + 1)?;
        let negated = next.is("NOT") && all.get(at + 2).is_some_and(|after| after.is_any(WORDS));
        let is_operand =
            negated || next.is_any(WORDS) || OPERATORS.iter().any(|symbol| next.is_symbol(symbol));
        let name = token.name(source);
        if is_operand && !is_other && !scope.is_column(&name) {
            let tables: Vec<&str> = scope.tables.iter().map(|(_, table)| table.name.as_str()).collect();
            let first = tables.first()?;
            let is_one = tables.iter().all(|table| table == first);
            return Some(if is_one {
                format!("table '{first}' has no column '{name}'")
            } else {
                format!("no table of the statement has a column '{name}'")
            });
        }
    }
    None
}

fn no_column(table: &Table, column: &str) -> String {
    format!("table '{}' has no column '{column}'", table.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Column;
    use crate::sql::foreign::token::tokens;

    fn schema() -> Schema {
        let table = |name: &str, columns: &[&str]| Table {
            name: name.to_owned(),
            columns: columns
                .iter()
                .map(|name| Column { name: (*name).to_owned(), ..Column::default() })
                .collect(),
            ..Table::default()
        };
        let tables =
            vec![table("users", &["id", "name", "tags"]), table("posts", &["id", "user_id", "body"])];
        Schema::of(tables)
    }

    #[test]
    fn names_that_nothing_has_are_found() {
        for (sql, expected) in [
            (
                "UPDATE users SET name = b.body FROM posts b WHERE b.user_id = users.id AND tags @> '{a}'",
                None,
            ),
            (
                "UPDATE users u SET nmae = 'x' WHERE u.tags @> '{a}'",
                Some("table 'users' has no column 'nmae'"),
            ),
            ("UPDATE users SET name = 'x' WHERE tgas @> '{a}'", Some("table 'users' has no column 'tgas'")),
            (
                "DELETE FROM users u USING posts p WHERE p.usr_id = u.id",
                Some("table 'posts' has no column 'usr_id'"),
            ),
            (
                "SELECT * FROM users u, posts p WHERE boddy ~ 'x'",
                Some("no table of the statement has a column 'boddy'"),
            ),
            ("SELECT * FROM users WHERE body ~ 'x'", Some("table 'users' has no column 'body'")),
            (
                "INSERT INTO posts (id, boddy) SELECT id, name FROM users",
                Some("table 'posts' has no column 'boddy'"),
            ),
            ("INSERT INTO posts (id, body) SELECT id, x FROM users, unnest(tags) AS x WHERE x = 'y'", None),
            (
                "WITH w AS (SELECT id AS k FROM users) UPDATE posts SET body = 'x' FROM w WHERE user_id = k",
                None,
            ),
            (
                "UPDATE users SET name = x.n FROM (SELECT body AS n, user_id AS k FROM posts) x WHERE x.k = users.id",
                None,
            ),
            (
                "UPDATE users SET name = name::text COLLATE \"C\" WHERE NOT name IN ('a') AND CURRENT_DATE > '2020'",
                None,
            ),
            ("UPDATE users SET name = CASE WHEN id = 1 THEN 'a' END WHERE ctid = ANY (ARRAY[1])", None),
        ] {
            let found = fault(&tokens(sql, Source::Postgresql), Source::Postgresql, &schema());
            assert_eq!(found.as_deref(), expected, "{sql}");
        }
    }
}
