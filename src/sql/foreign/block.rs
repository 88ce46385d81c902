//! DO blocks that only run statements: `CREATE TYPE … EXCEPTION WHEN duplicate_object`, and statements
//! under `IF NOT EXISTS (…)`. Anything with a variable or a loop is not read.

use super::Source;
use super::change::{BlockStep, Meaning};
use super::cursor::Cursor;
use super::token::{Kind, Token, tokens};

/// Words that make a block more than a list of statements.
const PROCEDURAL: &[&str] = &[
    "DECLARE", "FOR", "LOOP", "WHILE", "FOREACH", "RETURN", "RAISE", "CASE", "ELSE", "ELSIF", "GET", "ASSERT",
];

/// The meaning of a DO statement.
pub(super) fn read(cursor: &Cursor<'_, '_>) -> Meaning {
    let body = cursor.rest().iter().find(|token| token.kind == Kind::Text);
    let text = body.map(|token| token.value(cursor.source)).unwrap_or_default();
    steps(&text, cursor.source).unwrap_or_else(|| Meaning::Nothing {
        what: "DO".to_owned(),
        why: "SQLite has no procedural language",
    })
}

fn steps(text: &str, source: Source) -> Option<Meaning> {
    let all = tokens(text, source);
    let mut cursor = Cursor::new(text, &all, source);
    if !cursor.take("BEGIN") {
        return None;
    }
    let (mut steps, mut forgiving) = (Vec::new(), false);
    let mut condition: Option<(String, bool)> = None;
    while !cursor.is_done() {
        if cursor.take_symbol(";") {
            continue;
        }
        if cursor.sees("EXCEPTION") {
            forgiving = true;
            break;
        }
        if cursor.take("END IF") {
            condition = None;
            continue;
        }
        if cursor.take("END") {
            break;
        }
        if cursor.take("IF") {
            let negated = cursor.take("NOT");
            if condition.is_some() || !cursor.take("EXISTS") {
                return None;
            }
            let query = text_of(text, cursor.group()?);
            if !cursor.take("THEN") {
                return None;
            }
            condition = Some((query, !negated));
            continue;
        }
        let statement = cursor.until(|cursor| cursor.sees_symbol(";"));
        if let Some(statement) = plain(text, statement, source)? {
            steps.push(BlockStep { condition: condition.clone(), statement });
        }
    }
    Some(Meaning::Block { steps, forgiving })
}

/// A statement as SQL; the outer None when it is procedural, the inner when it does nothing.
fn plain(text: &str, statement: &[Token<'_>], source: Source) -> Option<Option<String>> {
    let first = statement.first()?;
    if first.is_any(PROCEDURAL) || statement.iter().any(|token| token.is_symbol(":=")) {
        return None;
    }
    if first.is("NULL") {
        return Some(None);
    }
    if first.is("PERFORM") {
        return Some(Some(format!("SELECT {}", text_of(text, &statement[1..]))));
    }
    if first.is("EXECUTE") {
        return match statement {
            [_, literal] if literal.kind == Kind::Text => Some(Some(literal.value(source))),
            _ => None,
        };
    }
    Some(Some(text_of(text, statement)))
}

fn text_of(text: &str, part: &[Token<'_>]) -> String {
    match (part.first(), part.last()) {
        (Some(first), Some(last)) => text[first.start..last.end()].to_owned(),
        _ => String::new(),
    }
}
