//! Reads what the pragmas do not tell out of a stored CREATE TABLE or CREATE INDEX statement:
//! names of constraints, CHECKs, collations, generated expressions, DEFERRABLE, AUTOINCREMENT.
//!
//! SQLite has accepted the statement, so it is sound; this reader is tolerant all the same and
//! leaves out what it does not understand.

use super::token::{Token, tokens};

/// What a CREATE TABLE declares beyond what the pragmas tell.
#[derive(Debug, Default)]
pub(super) struct TableDeclaration {
    pub primary_key_name: Option<String>,
    pub autoincrement: bool,
    pub uniques: Vec<(Option<String>, Vec<String>)>,
    pub checks: Vec<(Option<String>, String)>,
    pub foreign_keys: Vec<ForeignKeyDeclaration>,
    pub columns: Vec<ColumnDeclaration>,
}

/// A foreign key in the order of its declaration.
#[derive(Debug, Default)]
pub(super) struct ForeignKeyDeclaration {
    pub name: Option<String>,
    pub deferrable: Option<String>,
}

/// What a column declares beyond what `table_xinfo` tells.
#[derive(Debug, Default)]
pub(super) struct ColumnDeclaration {
    pub name: String,
    pub collation: Option<String>,
    pub generated: Option<String>,
}

/// Reads a CREATE TABLE statement.
pub(super) fn table(sql: &str) -> TableDeclaration {
    let all = tokens(sql);
    let mut declaration = TableDeclaration::default();
    let Some(open) = all.iter().position(|token| token.is_symbol("(")) else { return declaration };
    let close = matching(&all, open);
    for part in split(&all[open + 1..close]) {
        let mut reader = Reader { sql, tokens: part, at: 0, constraint: None };
        let Some(first) = part.first() else { continue };
        let is_constraint =
            ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].iter().any(|key| first.is(key));
        if !is_constraint {
            declaration
                .columns
                .push(ColumnDeclaration { name: first.name(), ..ColumnDeclaration::default() });
            reader.at = 1;
        }
        reader.constraints(&mut declaration, !is_constraint);
    }
    declaration
}

/// The WHERE of a partial index and the text of each indexed part.
pub(super) fn index(sql: &str) -> (Vec<String>, Option<String>) {
    let all = tokens(sql);
    let Some(on) = all.iter().position(|token| token.is("ON")) else { return (Vec::new(), None) };
    let Some(open) = all[on..].iter().position(|token| token.is_symbol("(")).map(|at| at + on) else {
        return (Vec::new(), None);
    };
    let close = matching(&all, open);
    let parts = split(&all[open + 1..close]).into_iter().map(|part| text(sql, part).to_owned()).collect();
    let condition = all[close..].iter().position(|token| token.is("WHERE")).map(|at| at + close + 1);
    let predicate = condition.map(|start| text(sql, &all[start..]).trim_end_matches(';').trim().to_owned());
    (parts, predicate)
}

/// The source text that some consecutive tokens cover.
fn text<'a>(sql: &'a str, part: &[Token<'_>]) -> &'a str {
    match (part.first(), part.last()) {
        (Some(first), Some(last)) => &sql[first.start..last.end()],
        _ => "",
    }
}

/// Index of the parenthesis that closes the one at `open`; the end when there is none.
fn matching(all: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in all.iter().enumerate().skip(open) {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return at;
            }
        }
    }
    all.len()
}

/// Splits at commas outside parentheses.
fn split<'a, 'b>(part: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, token) in part.iter().enumerate() {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth -= 1;
        } else if token.is_symbol(",") && depth == 0 {
            parts.push(&part[start..at]);
            start = at + 1;
        }
    }
    parts.push(&part[start..]);
    parts
}

/// Walks over the constraints of one column or the one of a table constraint.
struct Reader<'a, 'b> {
    sql: &'a str,
    tokens: &'b [Token<'a>],
    at: usize,
    constraint: Option<String>,
}

impl<'a> Reader<'a, '_> {
    fn constraints(&mut self, declaration: &mut TableDeclaration, of_column: bool) {
        while let Some(token) = self.next() {
            if token.is("CONSTRAINT") {
                self.constraint = self.next().map(|name| name.name());
            } else if token.is("PRIMARY") {
                declaration.primary_key_name = self.constraint.take();
                self.skip_word("KEY");
                let columns = self.columns();
                declaration.autoincrement |= self.peek_within("AUTOINCREMENT", of_column, columns.is_empty());
            } else if token.is("AUTOINCREMENT") {
                declaration.autoincrement = true;
            } else if token.is("UNIQUE") {
                let own = declaration.columns.last().map(|column| vec![column.name.clone()]);
                let columns = self.columns();
                let columns = if of_column { own.unwrap_or_default() } else { columns };
                declaration.uniques.push((self.constraint.take(), columns));
            } else if token.is("CHECK") {
                let expression = self.parenthesised();
                declaration.checks.push((self.constraint.take(), expression));
            } else if token.is("FOREIGN") {
                self.skip_word("KEY");
                self.columns();
            } else if token.is("REFERENCES") {
                self.next();
                self.columns();
                let name = self.constraint.take();
                let deferrable = self.reference_tail();
                declaration.foreign_keys.push(ForeignKeyDeclaration { name, deferrable });
            } else if token.is("COLLATE") {
                let name = self.next().map(|name| name.name());
                if let Some(column) = declaration.columns.last_mut().filter(|_| of_column) {
                    column.collation = name;
                }
            } else if token.is("AS") {
                let expression = self.parenthesised();
                if let Some(column) = declaration.columns.last_mut().filter(|_| of_column) {
                    column.generated = Some(expression);
                }
            } else if token.is_symbol("(") {
                self.at = matching(self.tokens, self.at - 1) + 1;
            } else if token.is("DEFAULT") || token.is("NULL") {
                self.constraint = None;
            }
        }
    }

    fn next(&mut self) -> Option<Token<'a>> {
        let token = self.tokens.get(self.at).copied();
        self.at += 1;
        token
    }

    fn skip_word(&mut self, word: &str) {
        if self.tokens.get(self.at).is_some_and(|token| token.is(word)) {
            self.at += 1;
        }
    }

    /// AUTOINCREMENT inside a table constraint: `PRIMARY KEY (id AUTOINCREMENT)`.
    fn peek_within(&self, word: &str, of_column: bool, no_columns: bool) -> bool {
        let part = if of_column || no_columns { &[] } else { self.tokens };
        part.iter().any(|token| token.is(word))
    }

    /// `(a, b DESC)` as names; nothing when no parenthesis follows.
    fn columns(&mut self) -> Vec<String> {
        if !self.tokens.get(self.at).is_some_and(|token| token.is_symbol("(")) {
            return Vec::new();
        }
        let close = matching(self.tokens, self.at);
        let inner = &self.tokens[self.at + 1..close];
        self.at = close + 1;
        split(inner).into_iter().filter_map(|part| part.first().map(Token::name)).collect()
    }

    fn parenthesised(&mut self) -> String {
        if !self.tokens.get(self.at).is_some_and(|token| token.is_symbol("(")) {
            return String::new();
        }
        let close = matching(self.tokens, self.at);
        let inner = text(self.sql, &self.tokens[self.at + 1..close]).trim().to_owned();
        self.at = close + 1;
        inner
    }

    /// ON DELETE …, ON UPDATE …, MATCH …, [NOT] DEFERRABLE [INITIALLY …]; gives the last of these.
    fn reference_tail(&mut self) -> Option<String> {
        let mut deferrable: Option<String> = None;
        while let Some(token) = self.tokens.get(self.at) {
            if token.is("ON") {
                let two_words = |word: &Token<'_>| word.is("SET") || word.is("NO");
                self.at += if self.tokens.get(self.at + 2).is_some_and(two_words) { 4 } else { 3 };
            } else if token.is("MATCH") {
                self.at += 2;
            } else if token.is("NOT")
                && self.tokens.get(self.at + 1).is_some_and(|next| next.is("DEFERRABLE"))
            {
                deferrable = Some("NOT DEFERRABLE".into());
                self.at += 2;
            } else if token.is("DEFERRABLE") {
                deferrable = Some("DEFERRABLE".into());
                self.at += 1;
            } else if token.is("INITIALLY") {
                let mode =
                    self.tokens.get(self.at + 1).map(|mode| mode.text.to_uppercase()).unwrap_or_default();
                let before = deferrable.unwrap_or_default();
                deferrable = Some(format!("{before} INITIALLY {mode}").trim().to_owned());
                self.at += 2;
            } else {
                break;
            }
        }
        deferrable
    }
}
