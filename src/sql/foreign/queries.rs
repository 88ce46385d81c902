//! Queries and changes of rows, rewritten for SQLite.

use super::Source;
use super::change::Meaning;
use super::cursor::Cursor;
use super::names::Names;
use super::rewrite::{Rewriter, ident};
use super::token::{Token, matching, split};

/// Tables of PostgreSQL's catalogues that are answered from the schema.
pub const CATALOGUE: &[&str] = &[
    "information_schema.tables",
    "information_schema.columns",
    "information_schema.table_constraints",
    "information_schema.key_column_usage",
    "information_schema.schemata",
    "information_schema.views",
    "information_schema.sequences",
    "pg_type",
    "pg_enum",
    "pg_constraint",
    "pg_indexes",
    "pg_class",
    "pg_index",
    "pg_attribute",
    "pg_namespace",
    "pg_tables",
    "pg_views",
    "pg_extension",
    "pg_trigger",
    "pg_proc",
    "pg_sequences",
];

/// Functions that a query only calls for what they do to a PostgreSQL.
const EFFECTS: &[(&str, &str)] = &[
    ("setval", "SQLite has no sequences: an INTEGER PRIMARY KEY numbers its own rows"),
    ("set_config", "SQLite has no such setting"),
    ("pg_advisory_lock", "nobody else is connected"),
    ("pg_advisory_xact_lock", "nobody else is connected"),
    ("pg_advisory_unlock", "nobody else is connected"),
    ("pg_terminate_backend", "nobody else is connected"),
    ("pg_sleep", "nobody else is connected"),
    ("pg_notify", "nobody else is connected"),
    ("create_hypertable", "SQLite has no extensions of PostgreSQL"),
    ("add_retention_policy", "SQLite has no extensions of PostgreSQL"),
    ("add_compression_policy", "SQLite has no extensions of PostgreSQL"),
    ("addgeometrycolumn", "SQLite has no extensions of PostgreSQL"),
    ("lo_unlink", "SQLite has no large objects"),
];

/// Reads SELECT, INSERT, UPDATE, DELETE, WITH, VALUES; None for anything else.
pub(super) fn read(sql: &str, source: Source, all: &[Token<'_>], names: &dyn Names) -> Option<Meaning> {
    let cursor = Cursor::new(sql, all, source);
    let first = cursor.peek()?;
    if !first.is_any(&["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES", "REPLACE"])
        && !first.is_symbol("(")
    {
        return None;
    }
    if first.is("SELECT")
        && let Some(function) = cursor
            .ahead(1)
            .filter(|_| cursor.ahead(2).is_some_and(|next| next.is_symbol("(") || next.is_symbol(".")))
    {
        let qualified = cursor.ahead(2).is_some_and(|next| next.is_symbol("."));
        let function = if qualified { cursor.ahead(3)? } else { function };
        if let Some((name, why)) = EFFECTS.iter().find(|(name, _)| function.is(name)) {
            return Some(Meaning::Nothing { what: (*name).to_owned(), why });
        }
    }
    let rewriter = Rewriter::new(source, names);
    // `WITH … UPDATE`: what is changed stands behind the queries that have names.
    let is_verb = |at: usize| all[at].is_any(&["SELECT", "VALUES", "INSERT", "UPDATE", "DELETE"]);
    let verb = if first.is("WITH") { top_level(all, is_verb).unwrap_or(0) } else { 0 };
    let (named, statement) = all.split_at(verb);
    let mut cursor = Cursor::new(sql, statement, source);
    let change = match cursor.peek()?.text.to_ascii_uppercase().as_str() {
        "UPDATE" => Some(update(&mut cursor, &rewriter)?),
        "DELETE" => Some(delete(&mut cursor, &rewriter)?),
        "INSERT" => Some(insert(&mut cursor, &rewriter, names)?),
        _ => None,
    };
    let text = match change {
        Some(change) if named.is_empty() => change,
        Some(change) => format!("{} {change}", rewriter.rewrite(named)),
        None => unnested(all, &rewriter).unwrap_or_else(|| rewriter.rewrite(all)),
    };
    let tables = catalogue_tables(all);
    if tables.is_empty() {
        return Some(Meaning::Statements(vec![text]));
    }
    Some(Meaning::Catalogue { query: text, tables })
}

/// `SELECT unnest(array)` without FROM: the rows of the array.
fn unnested(all: &[Token<'_>], rewriter: &Rewriter<'_>) -> Option<String> {
    let [select, unnest, rest @ ..] = all else { return None };
    let close = matching(rest, 0);
    let tail = rest.get(close + 1..)?;
    let is_cast = tail.first().is_none_or(|token| token.text == "::" || token.is("AS"));
    if !select.is("SELECT")
        || !unnest.is("unnest")
        || !rest.first()?.is_symbol("(")
        || !is_cast
        || tail.len() > 4
    {
        return None;
    }
    let name = match tail {
        [.., word, name] if word.is("AS") => name.text,
        _ => "unnest",
    };
    Some(format!("SELECT value AS {name} FROM json_each({})", rewriter.rewrite(&rest[1..close])))
}

fn catalogue_tables(all: &[Token<'_>]) -> Vec<&'static str> {
    let is_named = |name: &str| {
        let (schema, table) = name.split_once('.').unwrap_or(("", name));
        all.iter().enumerate().any(|(at, token)| {
            token.is(table)
                && (schema.is_empty() || at >= 2 && all[at - 1].is_symbol(".") && all[at - 2].is(schema))
        })
    };
    CATALOGUE.iter().copied().filter(|name| is_named(name)).collect()
}

/// A table, with its alias behind AS.
fn target(cursor: &mut Cursor<'_, '_>, ends: &[&str]) -> Option<(String, Option<String>)> {
    cursor.take("ONLY");
    let table = cursor.table()?;
    cursor.take_symbol("*");
    let explicit = cursor.take("AS");
    let has_alias = explicit || cursor.peek().is_some_and(|token| token.is_name() && !token.is_any(ends));
    let alias = if has_alias { cursor.name() } else { None };
    // Columns go by the name without the schema.
    let plain = || table.split_once('.').map(|(_, name)| name.to_owned());
    let alias = alias.or_else(plain);
    Some((table, alias))
}

fn aliased(table: &str, alias: Option<&String>) -> String {
    match alias {
        Some(alias) => format!("{} AS {}", ident(table), ident(alias)),
        None => ident(table),
    }
}

fn update(cursor: &mut Cursor<'_, '_>, rewriter: &Rewriter<'_>) -> Option<String> {
    cursor.next();
    cursor.take("IGNORE");
    let (table, alias) = target(cursor, &["SET", "JOIN", "INNER", "LEFT"])?;
    let named = aliased(&table, alias.as_ref());
    // MySQL: UPDATE a LEFT JOIN b ON … SET … changes the rows of `a` that the join finds.
    if cursor.take("LEFT OUTER JOIN") || cursor.take("LEFT JOIN") {
        let join = rewriter.rewrite(cursor.until(|cursor| cursor.sees("SET")));
        if !cursor.take("SET") {
            return None;
        }
        let values = rewriter.rewrite(&without_owner(cursor.until(|cursor| cursor.sees("WHERE"))));
        let found = rewriter.rewrite(cursor.rest());
        let own = ident(alias.as_ref().unwrap_or(&table));
        return Some(format!(
            "UPDATE {named} SET {values} WHERE rowid IN (SELECT {own}.rowid FROM {named} LEFT JOIN {join} {found})"
        ));
    }
    // MySQL: UPDATE a JOIN b ON … SET …
    if cursor.take("INNER JOIN") || cursor.take("JOIN") {
        let joined = cursor.until(|cursor| cursor.sees("ON"));
        if !cursor.take("ON") {
            return None;
        }
        let condition = cursor.until(|cursor| cursor.sees("SET"));
        let (joined, condition) = (rewriter.rewrite(joined), rewriter.rewrite(condition));
        if !cursor.take("SET") {
            return None;
        }
        let values = cursor.until(|cursor| cursor.sees("WHERE"));
        let values = rewriter.rewrite(&without_owner(values));
        let filter = match cursor.take("WHERE") {
            true => format!(" AND ({})", rewriter.rewrite(cursor.rest())),
            false => String::new(),
        };
        return Some(format!("UPDATE {named} SET {values} FROM {joined} WHERE ({condition}){filter}"));
    }
    // MySQL: UPDATE a, b SET … WHERE …
    if cursor.take_symbol(",") {
        let others = rewriter.rewrite(cursor.until(|cursor| cursor.sees("SET")));
        if !cursor.take("SET") {
            return None;
        }
        let values = rewriter.rewrite(&without_owner(cursor.until(|cursor| cursor.sees("WHERE"))));
        return Some(format!(
            "UPDATE {named} SET {values} FROM {others} {}",
            rewriter.rewrite(cursor.rest())
        ));
    }
    cursor.sees("SET").then(|| format!("UPDATE {named} {}", rewriter.rewrite(cursor.rest())))
}

/// The assignments without the table before each column: `SET a.x = 1` as `SET x = 1`.
fn without_owner<'a>(values: &[Token<'a>]) -> Vec<Token<'a>> {
    let mut kept: Vec<Token<'a>> = Vec::new();
    for (index, part) in split(values).into_iter().enumerate() {
        if index > 0 {
            let comma = values.iter().find(|token| token.is_symbol(",")).copied();
            kept.extend(comma);
        }
        let part = if part.get(1).is_some_and(|token| token.is_symbol(".")) { &part[2..] } else { part };
        kept.extend_from_slice(part);
    }
    kept
}

fn delete(cursor: &mut Cursor<'_, '_>, rewriter: &Rewriter<'_>) -> Option<String> {
    cursor.next();
    if !cursor.take("FROM") {
        return None;
    }
    let (table, alias) = target(cursor, &["WHERE", "USING", "RETURNING", "ORDER", "LIMIT"])?;
    if !cursor.take("USING") {
        return Some(format!(
            "DELETE FROM {} {}",
            aliased(&table, alias.as_ref()),
            rewriter.rewrite(cursor.rest())
        ));
    }
    let others = cursor.until(|cursor| cursor.sees("WHERE") || cursor.sees("RETURNING"));
    let others = rewriter.rewrite(others);
    let filter = match cursor.take("WHERE") {
        true => format!(" WHERE {}", rewriter.rewrite(cursor.until(|cursor| cursor.sees("RETURNING")))),
        false => String::new(),
    };
    let name = alias.clone().unwrap_or_else(|| table.clone());
    let returning =
        if cursor.is_done() { String::new() } else { format!(" {}", rewriter.rewrite(cursor.rest())) };
    Some(format!(
        "DELETE FROM {} WHERE rowid IN (SELECT {}.rowid FROM {}, {others}{filter}){returning}",
        ident(&table),
        ident(&name),
        aliased(&table, alias.as_ref()),
    ))
}

fn insert(cursor: &mut Cursor<'_, '_>, rewriter: &Rewriter<'_>, names: &dyn Names) -> Option<String> {
    cursor.next();
    let verb = if cursor.take("IGNORE") || cursor.take("OR IGNORE") { "INSERT OR IGNORE" } else { "INSERT" };
    if !cursor.take("INTO") {
        return None;
    }
    let (table, alias) =
        target(cursor, &["VALUES", "SELECT", "DEFAULT", "WITH", "SET", "OVERRIDING", "VALUE"])?;
    let head = format!("{verb} INTO {}", aliased(&table, alias.as_ref()));
    let rest = cursor.rest();
    let conflict = top_level(rest, |at| {
        let next = |after: usize, word: &str| rest.get(at + after).is_some_and(|token| token.is(word));
        rest[at].is("ON") && (next(1, "CONFLICT") || next(1, "DUPLICATE") && next(2, "KEY"))
    });
    let source = &rest[..conflict.unwrap_or(rest.len())];
    let opened = source.first().is_some_and(|token| token.is_symbol("("));
    let columns = if opened && !source.get(1).is_some_and(|token| token.is("SELECT")) {
        matching(source, 0) + 1
    } else {
        0
    };
    // SQLite takes no parentheses around the query.
    let query = source.get(columns..).unwrap_or_default();
    let bare = match query {
        [open, select, .., close]
            if open.is_symbol("(")
                && select.is_any(&["SELECT", "WITH"])
                && close.is_symbol(")")
                && matching(query, 0) + 1 == query.len() =>
        {
            [&source[..columns], &query[1..query.len() - 1]].concat()
        }
        _ => source.to_vec(),
    };
    let source = bare.as_slice();
    let mut text = format!("{head} {}", rewriter.rewrite(source));
    let Some(at) = conflict else { return Some(text) };
    let selects = top_level(source, |at| source[at].is("SELECT")).is_some();
    if selects && top_level(source, |at| source[at].is_any(&["WHERE", "GROUP", "LIMIT", "ORDER"])).is_none() {
        // Else SQLite takes ON for the condition of a join.
        text.push_str(" WHERE true");
    }
    let clause = &rest[at..];
    if clause[1].is("DUPLICATE") {
        // MySQL: ON DUPLICATE KEY UPDATE a = VALUES(a)
        let values = rewriter.rewrite(clause.get(4..)?);
        return Some(format!("{text} ON CONFLICT DO UPDATE SET {}", with_excluded(&values)));
    }
    if clause.get(2).is_some_and(|token| token.is("ON"))
        && clause.get(3).is_some_and(|token| token.is("CONSTRAINT"))
    {
        let name = clause.get(4)?.name(cursor.source);
        let columns = names.key_columns(&name).unwrap_or_default();
        let columns = columns.iter().map(|column| ident(column)).collect::<Vec<_>>().join(", ");
        return Some(format!("{text} ON CONFLICT ({columns}) {}", rewriter.rewrite(clause.get(5..)?)));
    }
    Some(format!("{text} {}", rewriter.rewrite(clause)))
}

/// `VALUES(a)` of MySQL as `excluded.a`.
fn with_excluded(text: &str) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = rest.to_ascii_uppercase().find("VALUES(") {
        made.push_str(&rest[..at]);
        let after = &rest[at + "VALUES(".len()..];
        let Some(close) = after.find(')') else { break };
        made.push_str(&format!("excluded.{}", &after[..close]));
        rest = &after[close + 1..];
    }
    made.push_str(rest);
    made
}

/// The first place outside parentheses at which something holds.
fn top_level(tokens: &[Token<'_>], holds: impl Fn(usize) -> bool) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate() {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth -= 1;
        } else if depth == 0 && holds(at) {
            return Some(at);
        }
    }
    None
}
