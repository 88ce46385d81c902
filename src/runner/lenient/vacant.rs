//! Statements that SQLite cannot run, and that would find nothing: the tables that they read or change
//! are empty, as they are when a history runs on a new database.
//!
//! In: a statement of another database that failed here. Out: that it found nothing, with a notice; or
//! nothing, where rows might be concerned.

use crate::database::{DatabaseError, Outcome, Scalar};
use crate::diagnostic::{Diagnostic, Severity};
use crate::sql::foreign::token::{Token, tokens};
use crate::sql::foreign::{Names, Source, flattened, ident};

use super::{Known, Statements, is_foreign, mentioned, plausible};
use crate::source::Span;

/// Calls in which FROM stands for something else than tables.
const FROM_INSIDE: &[&str] = &["EXTRACT", "SUBSTRING", "TRIM", "OVERLAY"];
/// Functions that give a row for no rows.
const AGGREGATES: &[&str] = &[
    "COUNT",
    "SUM",
    "MIN",
    "MAX",
    "AVG",
    "ARRAY_AGG",
    "STRING_AGG",
    "JSON_AGG",
    "JSONB_AGG",
    "BOOL_OR",
    "BOOL_AND",
    "EVERY",
    "GROUP_CONCAT",
];

impl Statements {
    /// The outcome of a query or a change of rows that SQLite refused with `error`, where no rows are
    /// concerned; tells so.
    pub(in crate::runner) fn found_nothing(
        &mut self,
        sql: &str,
        error: &DatabaseError,
        span: Option<Span>,
    ) -> Option<Outcome> {
        if !self.lenient || !is_foreign(error, sql) {
            return None;
        }
        // In a project for SQLite, what SQLite refuses is a mistake.
        let source = self.lenience.source?;
        let all = tokens(sql, source);
        let read = {
            let known = Known::new(self);
            Read::of(&all, source, &known)?
        };
        for table in read.concerned() {
            let query = format!("SELECT EXISTS (SELECT 1 FROM {})", ident(table));
            let found = self.database.borrow_mut().run(&query, &[]).ok()?;
            if !matches!(found.rows.first().and_then(|row| row.first()), Some(Scalar::Integer(0))) {
                return None;
            }
        }
        let tables = read.concerned().join(", ");
        let schema = self.schema_now().ok()?;
        let fault = plausible::fault(&all, &error.message, &self.lenience.functions);
        if let Some(fault) = fault.or_else(|| mentioned::fault(&all, source, &schema)) {
            let message = format!("This is an error elsewhere too: {fault}");
            self.recorder.note(Diagnostic::new("LN05", Severity::Warning, message), span);
            return None;
        }
        let message = format!(
            "SQLite cannot run this ({error}); it concerns no rows, since {tables} {} empty",
            if read.concerned().len() == 1 { "is" } else { "are" }
        );
        self.recorder.note(Diagnostic::new("LN05", Severity::Warning, message), span);
        let columns = if read.is_query { vec!["?column?".to_owned()] } else { Vec::new() };
        Some(Outcome { columns, ..Outcome::default() })
    }
}

/// The tables of a statement.
#[derive(Default)]
struct Read {
    /// What UPDATE or DELETE changes.
    changed: Option<String>,
    /// What stands behind FROM and JOIN.
    sources: Vec<String>,
    is_query: bool,
}

impl Read {
    /// The tables without whose rows nothing happens.
    fn concerned(&self) -> &[String] {
        self.changed.as_ref().map_or(&self.sources, std::slice::from_ref)
    }

    /// None for other statements, and where rows may come from elsewhere than known tables.
    fn of(all: &[Token<'_>], source: Source, names: &dyn Names) -> Option<Self> {
        let first = all.first()?;
        let mut read = Self { is_query: first.is_any(&["SELECT", "WITH"]), ..Self::default() };
        let at = match () {
            () if first.is("UPDATE") => 1,
            () if first.is("DELETE") => 2,
            () => 0,
        };
        if at > 0 {
            let at = at + usize::from(all.get(at).is_some_and(|token| token.is("ONLY")));
            read.changed = Some(table_at(all, at, source).filter(|name| names.has_table(name))?);
            return Some(read);
        }
        if !read.is_query && !first.is("INSERT") {
            return None;
        }
        let any = |words: &[&str]| all.iter().any(|token| token.is_any(words));
        if any(&["UNION", "VALUES"]) || read.is_query && any(AGGREGATES) && !any(&["GROUP"]) {
            return None;
        }
        let named = all.windows(3).filter(|part| part[1].is("AS") && part[2].is_symbol("("));
        let named: Vec<String> = named.map(|part| part[0].name(source)).collect();
        let mut depth = 0_usize;
        let mut outermost = false;
        let mut openers: Vec<bool> = Vec::new();
        for (at, token) in all.iter().enumerate() {
            if token.is_symbol("(") {
                let call = at > 0 && all[at - 1].is_any(FROM_INSIDE);
                openers.push(call);
                depth += 1;
            } else if token.is_symbol(")") {
                openers.pop();
                depth = depth.saturating_sub(1);
            }
            let is_from = token.is("FROM")
                && !openers.last().copied().unwrap_or(false)
                && !(at > 0 && all[at - 1].is("DISTINCT"));
            if !is_from && !token.is("JOIN") {
                continue;
            }
            outermost |= is_from && depth == 0;
            let mut next = at + 1;
            loop {
                while all.get(next).is_some_and(|token| token.is_any(&["ONLY", "LATERAL"])) {
                    next += 1;
                }
                if !all.get(next)?.is_symbol("(") {
                    let name = table_at(all, next, source)?;
                    if names.has_table(&name) {
                        read.sources.push(name);
                    } else if !named.contains(&name) {
                        return None;
                    }
                }
                match following(all, next) {
                    Some(after) => next = after,
                    None => break,
                }
            }
        }
        (outermost && !read.sources.is_empty()).then(|| {
            read.sources.sort();
            read.sources.dedup();
            read
        })
    }
}

/// The table that begins at a token, with its schema.
fn table_at(all: &[Token<'_>], at: usize, source: Source) -> Option<String> {
    let first = all.get(at).filter(|token| token.is_name())?.name(source);
    let schema = all.get(at + 1).is_some_and(|token| token.is_symbol("."));
    match all.get(at + 2) {
        Some(table) if schema => Some(flattened(Some(&first), &table.name(source))),
        _ => Some(first),
    }
}

/// Where the next table of a list begins: behind a comma at the same level.
fn following(all: &[Token<'_>], from: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in all.iter().enumerate().skip(from) {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth = depth.checked_sub(1)?;
        } else if depth == 0 && token.is_symbol(",") {
            return Some(at + 1);
        } else if depth == 0
            && token.is_any(&[
                "JOIN",
                "ON",
                "WHERE",
                "GROUP",
                "ORDER",
                "LIMIT",
                "HAVING",
                "LEFT",
                "INNER",
                "SELECT",
                "WINDOW",
                "FOR",
                "RIGHT",
                "FULL",
                "CROSS",
                "RETURNING",
                "USING",
            ])
        {
            return None;
        }
    }
    None
}
