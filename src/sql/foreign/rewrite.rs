//! Expressions and queries, rewritten word by word for SQLite.
//!
//! In: tokens. Out: text of SQLite. What SQLite knows stays as it was written; what neither it nor this
//! module knows stays too, and is then the database's to refuse.

use std::cell::RefCell;

use super::Source;
use super::cast::{cast, type_at};
use super::distinct;
use super::functions;
use super::interval;
use super::names::{Names, flattened};
use super::operators::{self, Element};
use super::ordered;
use super::qualified::Stands;
use super::token::{Kind, Token, matching, split, tokens};
use super::words::{CLAUSES, NOT_FUNCTIONS};

/// Rewrites expression text.
pub fn rewrite_text(sql: &str, source: Source, names: &dyn Names) -> String {
    let all = tokens(sql, source);
    Rewriter::new(source, names).rewrite(&all)
}

/// Rewrites parts of one statement.
pub struct Rewriter<'s> {
    source: Source,
    names: &'s dyn Names,
    /// Names of functions' rows in the queries that are being rewritten, the innermost last.
    elements: RefCell<Vec<Element>>,
    /// Offsets of names in ORDER BY, and the columns that they stand for.
    ordered: RefCell<Vec<(usize, String)>>,
}

/// Written text with the white space before it.
struct Piece {
    gap: &'static str,
    text: String,
}

#[derive(Default)]
struct Output {
    pieces: Vec<Piece>,
    /// The piece at which the operand that was just written begins.
    operand: Option<usize>,
    /// The operand before the last `+` or `-`, and the piece of that sign.
    summand: Option<(usize, usize)>,
}

impl Output {
    fn push(&mut self, gap: &'static str, text: impl Into<String>) {
        self.pieces.push(Piece { gap, text: text.into() });
    }

    /// Takes the pieces from `start` on, as one text; its gap stays.
    fn take(&mut self, start: usize) -> (&'static str, String) {
        let taken: Vec<Piece> = self.pieces.drain(start..).collect();
        let gap = taken.first().map_or("", |piece| piece.gap);
        let mut text = String::new();
        for (index, piece) in taken.iter().enumerate() {
            if index > 0 {
                text.push_str(piece.gap);
            }
            text.push_str(&piece.text);
        }
        (gap, text)
    }

    fn last_is(&self, text: &str) -> bool {
        self.pieces.last().is_some_and(|piece| piece.text.eq_ignore_ascii_case(text))
    }

    fn finish(mut self) -> String {
        self.take(0).1
    }
}

impl<'s> Rewriter<'s> {
    /// For SQL of `source`.
    pub fn new(source: Source, names: &'s dyn Names) -> Self {
        Self { source, names, elements: RefCell::default(), ordered: RefCell::default() }
    }

    /// Rewrites tokens; white space becomes one space, comments go.
    pub fn rewrite(&self, tokens: &[Token<'_>]) -> String {
        let mut out = Output::default();
        let mut at = 0;
        let known = self.elements.borrow().len();
        if self.source == Source::Postgresql {
            self.elements.borrow_mut().extend(operators::elements(tokens, self.source));
            self.ordered.borrow_mut().extend(ordered::qualified(tokens, self.source));
        }
        while at < tokens.len() {
            let gap = match at.checked_sub(1).map(|before| &tokens[before]) {
                Some(before) if before.end() < tokens[at].start => " ",
                _ => "",
            };
            at = self.step(tokens, at, gap, &mut out);
        }
        self.elements.borrow_mut().truncate(known);
        out.finish()
    }

    /// Writes what begins at `at`; where it ends.
    fn step(&self, tokens: &[Token<'_>], at: usize, gap: &'static str, out: &mut Output) -> usize {
        let token = &tokens[at];
        match token.kind {
            Kind::Text => self.text(token, gap, out, at),
            // A parameter is never followed by a string: `data ? 'key'`.
            Kind::Parameter
                if token.text == "?" && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Text) =>
            {
                self.json_operator(tokens, at, out).unwrap_or(at + 1)
            }
            Kind::Number | Kind::Parameter => {
                out.operand = Some(out.pieces.len());
                out.push(gap, token.text);
                at + 1
            }
            Kind::Symbol => self.symbol(tokens, at, gap, out),
            Kind::Word | Kind::Quoted => self.word(tokens, at, gap, out),
        }
    }

    fn text(&self, token: &Token<'_>, gap: &'static str, out: &mut Output, at: usize) -> usize {
        let is_plain =
            token.text.starts_with('\'') && !(self.source == Source::Mysql && token.text.contains('\\'));
        let is_bytes = token.text.starts_with(['x', 'X']);
        let text =
            if is_plain || is_bytes { token.text.to_owned() } else { quoted(&token.value(self.source)) };
        out.operand = Some(out.pieces.len());
        out.push(gap, text);
        at + 1
    }

    fn symbol(&self, tokens: &[Token<'_>], at: usize, gap: &'static str, out: &mut Output) -> usize {
        let token = &tokens[at];
        if let Some(end) = self.json_operator(tokens, at, out) {
            return end;
        }
        match token.text {
            "(" => return self.parenthesis(tokens, at, gap, out),
            "[" => return self.subscript(tokens, at, gap, out),
            "::" => {
                let (type_name, end) = type_at(tokens, at + 1, self.source);
                if let Some(start) = out.operand {
                    let (gap, operand) = out.take(start);
                    if type_name == "interval" && self.interval(&operand, out) {
                        return end;
                    }
                    out.operand = Some(out.pieces.len());
                    out.push(gap, cast(&operand, &type_name));
                }
                return end;
            }
            "#>>" | "#>" if tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Text) => {
                if let Some(path) = functions::path(&tokens[at + 1].value(self.source)) {
                    out.push(gap, if token.text == "#>>" { "->>" } else { "->" });
                    out.push(" ", format!("'{path}'"));
                    return at + 2;
                }
                out.push(gap, token.text);
            }
            "~" => out.push(" ", "REGEXP"),
            "!~" => out.push(" ", "NOT REGEXP"),
            // `||` binds more tightly than REGEXP.
            "~*" => out.push(" ", "REGEXP '(?i)' ||"),
            "!~*" => out.push(" ", "NOT REGEXP '(?i)' ||"),
            "~~" | "~~*" => out.push(" ", "LIKE"),
            "!~~" | "!~~*" => out.push(" ", "NOT LIKE"),
            "<=>" => out.push(" ", "IS"),
            "+" | "-" => {
                out.summand = out.operand.map(|start| (start, out.pieces.len()));
                out.push(gap, token.text);
            }
            // A name with its schema: the operand goes on.
            "." => {
                out.push(gap, ".");
                return at + 1;
            }
            _ => out.push(gap, token.text),
        }
        out.operand = None;
        at + 1
    }

    /// An operator of arrays and JSON with its right operand; where that ends.
    fn json_operator(&self, tokens: &[Token<'_>], at: usize, out: &mut Output) -> Option<usize> {
        let mut start = out.operand.filter(|start| *start < out.pieces.len())?;
        if self.source != Source::Postgresql {
            return None;
        }
        let end = operators::operand_end(tokens, at + 1, self.source).min(tokens.len());
        let right = tokens.get(at + 1..end)?;
        if !operators::applies(tokens[at].text, right, self.source) {
            return None;
        }
        // `a.b -> 'c' @> …`: the arrows belong to the operand.
        while start >= 2 && matches!(out.pieces[start - 1].text.as_str(), "->" | "->>") {
            start -= 2;
            while start >= 2 && out.pieces[start - 1].text == "." {
                start -= 2;
            }
        }
        let right = self.rewrite(right);
        let (gap, left) = out.take(start);
        let text = operators::made(tokens[at].text, &left, &right);
        let is_made = text.is_some();
        out.operand = Some(out.pieces.len());
        out.push(gap, text.unwrap_or(left));
        is_made.then_some(end)
    }

    /// A function's arguments, or anything in parentheses.
    fn parenthesis(&self, tokens: &[Token<'_>], at: usize, gap: &'static str, out: &mut Output) -> usize {
        let close = matching(tokens, at);
        let inner = &tokens[at + 1..close.min(tokens.len())];
        let end = (close + 1).min(tokens.len());
        let function = out.operand.filter(|start| {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            *start < out.pieces.len()
                && before.is_some_and(|before| before.is_name() && !before.is_any(NOT_FUNCTIONS))
        });
        let Some(start) = function else {
            if out.last_is("ANY") || out.last_is("SOME") || out.last_is("ALL") {
                return self.any(inner, end, out);
            }
            let text = format!("({})", self.rewrite(inner));
            out.operand = Some(out.pieces.len());
            if inner.first().is_some_and(|token| token.is("VALUES"))
                && let Some((alias, names, end)) = operators::value_columns(tokens, close, self.source)
            {
                let columns = names.iter().enumerate();
                let columns = columns.map(|(at, name)| format!("column{} AS {}", at + 1, ident(name)));
                let columns = columns.collect::<Vec<_>>().join(", ");
                out.push(gap, format!("(SELECT {columns} FROM {text}) AS {}", ident(&alias)));
                return end;
            }
            out.push(gap, text);
            return end;
        };
        let (gap, name) = out.take(start);
        let text = self.call(&name, inner);
        out.operand = Some(out.pieces.len());
        let called = operators::alias_of(tokens, at - 1, self.source);
        if let Some((alias, end)) = called.filter(|(alias, _)| self.has_rows_called(alias)) {
            out.push(gap, format!("{text} AS {alias}"));
            return end;
        }
        out.push(gap, text);
        end
    }

    /// Whether rows of a function in the query go by an alias, quoted as it is written.
    fn has_rows_called(&self, alias: &str) -> bool {
        self.elements.borrow().iter().any(|known| known.meant.trim_start_matches('(').starts_with(alias))
    }

    fn call(&self, name: &str, inner: &[Token<'_>]) -> String {
        let lower = name.to_ascii_lowercase();
        let lower = lower.strip_prefix("pg_catalog.").unwrap_or(&lower);
        let word = |word: &str| inner.iter().position(|token| token.is(word));
        match lower {
            "cast" => {
                if let Some(at) = inner.iter().rposition(|token| token.is("AS")) {
                    let operand = self.rewrite(&inner[..at]);
                    let (type_name, _) = type_at(inner, at + 1, self.source);
                    return cast(&operand, &type_name);
                }
            }
            "enum_range" => {
                if let [.., cast, name] = inner
                    && cast.text == "::"
                {
                    let values = self.names.enumeration(&name.name(self.source));
                    let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
                    return format!("json_array({})", values.join(", "));
                }
            }
            "extract" => {
                if let Some(at) = word("FROM") {
                    let field = inner.first().map_or("", |token| token.text);
                    let value = self.rewrite(&inner[at + 1..]);
                    if let Some(made) = functions::extract(field, &value) {
                        return made;
                    }
                }
            }
            "position" => {
                if let Some(at) = word("IN") {
                    let (needle, text) = (self.rewrite(&inner[..at]), self.rewrite(&inner[at + 1..]));
                    return format!("instr({text}, {needle})");
                }
            }
            "substring" => {
                if let Some(at) = word("FROM") {
                    let text = self.rewrite(&inner[..at]);
                    let length = word("FOR").filter(|end| *end > at);
                    let start = self.rewrite(&inner[at + 1..length.unwrap_or(inner.len())]);
                    let length = length.map(|at| format!(", {}", self.rewrite(&inner[at + 1..])));
                    return format!("substr({text}, {start}{})", length.unwrap_or_default());
                }
            }
            "nextval" => {
                let sequence = inner.first().filter(|token| token.kind == Kind::Text);
                let sequence =
                    sequence.map(|token| token.value(self.source).replace('"', "")).unwrap_or_default();
                let sequence = sequence.trim_start_matches("public.");
                if let Some((table, column)) = self.names.numbered_by(sequence) {
                    return format!(
                        "(SELECT coalesce(max({}), 0) + 1 FROM {})",
                        ident(&column),
                        ident(&table)
                    );
                }
            }
            _ => {}
        }
        let arguments: Vec<String> = split(inner).into_iter().map(|part| self.rewrite(part)).collect();
        functions::call(self.source, lower, &arguments)
            .unwrap_or_else(|| format!("{name}({})", self.rewrite(inner)))
    }

    /// `= ANY (…)` and `<> ALL (…)` as IN and NOT IN.
    fn any(&self, inner: &[Token<'_>], end: usize, out: &mut Output) -> usize {
        let negated = out.last_is("ALL");
        out.pieces.pop();
        let operator = out.pieces.pop();
        let is_equal = operator.as_ref().is_some_and(|piece| piece.text == "=");
        if let Some(piece) = operator.filter(|_| !is_equal && !negated) {
            out.pieces.push(piece);
        }
        let list = if inner.first().is_some_and(|token| token.is("ARRAY"))
            && inner.get(1).is_some_and(|token| token.is_symbol("["))
        {
            let close = matching(inner, 1);
            let listed = &inner[2..close.min(inner.len())];
            // `ARRAY[[]]`, as a list of Python put into the text gives it.
            let is_nested = listed.first().is_some_and(|token| token.is_symbol("["));
            let listed = if is_nested { &listed[1..listed.len().max(2) - 1] } else { listed };
            self.rewrite(listed)
        } else if inner.first().is_some_and(|token| token.is_any(&["SELECT", "VALUES", "WITH"])) {
            self.rewrite(inner)
        } else if let Some(elements) = inner
            .first()
            .filter(|token| token.kind == Kind::Text)
            .and_then(|token| functions::array_elements(&token.value(self.source)))
        {
            elements.iter().map(|element| quoted(element)).collect::<Vec<_>>().join(", ")
        } else {
            format!("SELECT value FROM json_each({})", self.rewrite(inner))
        };
        out.push(" ", if negated { "NOT IN" } else { "IN" });
        out.operand = Some(out.pieces.len());
        out.push(" ", format!("({list})"));
        end
    }

    /// `ARRAY[…]` as a JSON array, `a[1]` as one of its elements.
    fn subscript(&self, tokens: &[Token<'_>], at: usize, gap: &'static str, out: &mut Output) -> usize {
        let close = matching(tokens, at);
        let inner = &tokens[at + 1..close.min(tokens.len())];
        let end = (close + 1).min(tokens.len());
        if out.last_is("ARRAY") {
            let gap = out.pieces.pop().map_or("", |piece| piece.gap);
            out.operand = Some(out.pieces.len());
            out.push(gap, format!("json_array({})", self.rewrite(inner)));
            return end;
        }
        let index = match inner {
            [only] if only.kind == Kind::Number => {
                only.text.parse::<u32>().ok().and_then(|one| one.checked_sub(1))
            }
            _ => None,
        };
        match (out.operand, index) {
            (Some(start), Some(index)) => {
                let (gap, operand) = out.take(start);
                out.push(gap, format!("json_extract({operand}, '$[{index}]')"));
                out.operand = Some(start);
            }
            _ => out.push(gap, format!("[{}]", self.rewrite(inner))),
        }
        end
    }

    fn word(&self, tokens: &[Token<'_>], at: usize, gap: &'static str, out: &mut Output) -> usize {
        let token = &tokens[at];
        let next = tokens.get(at + 1);
        let after_dot = at > 0 && tokens[at - 1].is_symbol(".");
        // PostgreSQL's name of a row's place.
        if token.is("ctid") && self.source == Source::Postgresql {
            out.operand = out.operand.filter(|_| after_dot).or(Some(out.pieces.len()));
            out.push(gap, "rowid");
            return at + 1;
        }
        if token.kind == Kind::Word
            && !after_dot
            && let Some(end) = self.keyword(tokens, at, gap, out)
        {
            return end;
        }
        if !after_dot
            && next.is_some_and(|next| next.is_symbol("."))
            && tokens.get(at + 2).is_some_and(Token::is_name)
        {
            let (schema, name) = (token.name(self.source), tokens[at + 2].name(self.source));
            let known = flattened(Some(&schema), &name);
            // A function of a schema is known by its plain name.
            let is_own = known == name;
            if is_own || schema == "information_schema" || self.names.has_table(&known) {
                let stands = if is_own || schema == "information_schema" {
                    Stands::Alone
                } else {
                    Stands::of(tokens, at, at + 3)
                };
                out.operand = Some(out.pieces.len());
                out.push(
                    gap,
                    match stands {
                        Stands::BeforeColumn => ident(&name),
                        Stands::AsTable => format!("{} AS {}", ident(&known), ident(&name)),
                        Stands::Alone if is_own => tokens[at + 2].text.to_owned(),
                        Stands::Alone => ident(&known),
                    },
                );
                return at + 3;
            }
        }
        let stands_alone = !after_dot && !next.is_some_and(|next| next.is_symbol(".") || next.is_symbol("("));
        let selected = || {
            self.ordered
                .borrow()
                .iter()
                .find(|(start, _)| *start == token.start)
                .map(|(_, text)| text.clone())
        };
        if let Some(text) = selected() {
            out.operand = Some(out.pieces.len());
            out.push(gap, text);
            return at + 1;
        }
        if stands_alone && !out.last_is("AS") {
            let name = token.name(self.source);
            let meant = self.elements.borrow().iter().rev().find(|known| known.name == name).cloned();
            if let Some(element) = meant {
                out.operand = Some(out.pieces.len());
                let selected = operators::is_selected(tokens, at);
                let called = if selected { format!(" AS {}", ident(&name)) } else { String::new() };
                out.push(gap, format!("{}{called}", element.meant));
                return at + 1;
            }
        }
        if !after_dot {
            // LEFT and RIGHT are joins, and functions.
            let is_call = token.is_any(&["left", "right"]) && next.is_some_and(|next| next.is_symbol("("));
            let is_clause = token.kind == Kind::Word && token.is_any(CLAUSES) && !is_call;
            out.operand = (!is_clause).then_some(out.pieces.len());
        }
        out.push(gap, token.text);
        at + 1
    }

    /// Keywords that SQLite writes otherwise; where what they say ends.
    fn keyword(&self, tokens: &[Token<'_>], at: usize, gap: &'static str, out: &mut Output) -> Option<usize> {
        let token = &tokens[at];
        let next = tokens.get(at + 1);
        let next_is = |words: &[&str]| next.is_some_and(|next| next.is_any(words));
        let followed_by_text = next.is_some_and(|next| next.kind == Kind::Text);
        let upper = token.text.to_ascii_uppercase();
        match upper.as_str() {
            "ILIKE" => {
                out.operand = None;
                out.push(gap, "LIKE");
                Some(at + 1)
            }
            "INTERVAL" if followed_by_text => {
                let text = tokens[at + 1].value(self.source);
                let mut end = at + 2;
                let mut text = text;
                if let Some(unit) =
                    tokens.get(end).filter(|unit| unit.kind == Kind::Word && is_unit(unit.text))
                {
                    text = format!("{text} {}", unit.text);
                    end += 1;
                }
                let literal = quoted(&text);
                if !self.interval(&literal, out) {
                    out.operand = Some(out.pieces.len());
                    out.push(gap, literal);
                }
                Some(end)
            }
            // MySQL: INTERVAL 1 DAY
            "INTERVAL"
                if next.is_some_and(|next| next.kind == Kind::Number)
                    && tokens.get(at + 2).is_some_and(|unit| is_unit(unit.text)) =>
            {
                let literal = quoted(&format!("{} {}", tokens[at + 1].text, tokens[at + 2].text));
                self.interval(&literal, out).then_some(at + 3)
            }
            "DATE" | "TIME" | "TIMESTAMP" | "TIMESTAMPTZ" | "JSON" | "JSONB" | "UUID" | "INET"
                if followed_by_text =>
            {
                Some(at + 1)
            }
            "AT" if next_is(&["TIME"]) && tokens.get(at + 2).is_some_and(|zone| zone.is("ZONE")) => {
                let zone = at + 3;
                let end = if tokens.get(zone + 1).is_some_and(|next| next.is_symbol("(")) {
                    matching(tokens, zone + 1) + 1
                } else {
                    zone + 1
                };
                Some(end.min(tokens.len()))
            }
            "FOR" if next_is(&["UPDATE", "SHARE", "NO", "KEY"]) => Some(tokens.len()),
            "ONLY" if out.last_is("FROM") || out.last_is("UPDATE") || out.last_is("INTO") => Some(at + 1),
            "LATERAL" if !next.is_some_and(|next| next.is_symbol("(")) => Some(at + 1),
            "LIMIT" if next_is(&["ALL"]) => Some(at + 2),
            "OVERRIDING" if next_is(&["SYSTEM", "USER"]) => Some((at + 3).min(tokens.len())),
            "DISTINCT" if next_is(&["ON"]) && tokens.get(at + 2).is_some_and(|next| next.is_symbol("(")) => {
                let (text, end) = distinct::rewritten(self, tokens, at + 2)?;
                out.operand = None;
                out.push(gap, text);
                Some(end)
            }
            "SELECT" if next_is(&["FROM"]) => {
                out.push(gap, "SELECT 1");
                out.operand = None;
                Some(at + 1)
            }
            "LOCALTIMESTAMP" | "CURRENT_TIMESTAMP" | "CURRENT_USER" | "SESSION_USER"
                if !next.is_some_and(|next| next.is_symbol("(")) =>
            {
                out.operand = Some(out.pieces.len());
                out.push(gap, if upper.ends_with("USER") { "'postgres'" } else { "CURRENT_TIMESTAMP" });
                Some(at + 1)
            }
            "COLLATE" if next.is_some_and(|next| !next.is_any(&["NOCASE", "BINARY", "RTRIM"])) => {
                Some(at + 2)
            }
            _ => None,
        }
    }

    /// `a + interval '1 day'`, with the interval as its text: as a call of `datetime`.
    fn interval(&self, literal: &str, out: &mut Output) -> bool {
        let Some((start, sign)) = out.summand.filter(|(_, sign)| *sign + 1 == out.pieces.len()) else {
            return false;
        };
        let text = literal.trim().trim_matches('\'');
        let Some(modifiers) = interval::modifiers(text, out.pieces[sign].text == "-") else { return false };
        out.pieces.pop();
        let (gap, operand) = out.take(start);
        out.operand = Some(out.pieces.len());
        out.push(gap, format!("datetime({operand}, {})", modifiers.join(", ")));
        true
    }
}

fn is_unit(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    ["year", "month", "week", "day", "hour", "minute", "second"].contains(&word.trim_end_matches('s'))
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A quoted identifier.
pub fn ident(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
