//! Casts: the type that is named, and a value as one of it.
//!
//! In: tokens of a type's name; the text of an operand. Out: the name in lower case; text of SQLite.

use super::Source;
use super::functions;
use super::rewrite::quoted;
use super::token::{Token, matching};

/// The type that begins at `at`, in lower case with its parameters left out, and where it ends.
pub fn type_at(tokens: &[Token<'_>], at: usize, source: Source) -> (String, usize) {
    const SECOND: &[&str] = &["precision", "varying"];
    let mut at = at;
    let mut name = String::new();
    while let Some(token) = tokens.get(at).filter(|token| token.is_name()) {
        let word = token.name(source).to_lowercase();
        at += 1;
        if tokens.get(at).is_some_and(|next| next.is_symbol(".")) {
            at += 1;
            continue;
        }
        name = if name.is_empty() { word } else { format!("{name} {word}") };
        if tokens.get(at).is_some_and(|next| next.is_symbol("(")) {
            at = (matching(tokens, at) + 1).min(tokens.len());
        }
        let goes_on = tokens.get(at).is_some_and(|next| {
            next.is_any(SECOND)
                || name == "timestamp" && next.is_any(&["with", "without"])
                || name == "time" && next.is_any(&["with", "without"])
        });
        if !goes_on {
            break;
        }
        if tokens.get(at).is_some_and(|next| next.is_any(&["with", "without"])) {
            at = (at + 3).min(tokens.len());
            break;
        }
    }
    while tokens.get(at).is_some_and(|token| token.is_symbol("[")) {
        at = (matching(tokens, at) + 1).min(tokens.len());
        name.push_str("[]");
    }
    (name, at)
}

/// An operand as a value of a type.
pub fn cast(operand: &str, type_name: &str) -> String {
    let literal = operand.starts_with('\'') && operand.ends_with('\'') && operand.len() > 1;
    if let Some(item) = type_name.strip_suffix("[]") {
        let text = operand.trim_matches('\'').replace("''", "'");
        let plain = ["integer", "int", "bigint", "smallint", "boolean", "numeric", "real"].contains(&item);
        return match functions::array_as_json(&text, plain).filter(|_| literal) {
            Some(json) => quoted(&json),
            None => operand.to_owned(),
        };
    }
    let cast = |word: &str| format!("CAST({operand} AS {word})");
    match type_name {
        "int" | "integer" | "bigint" | "smallint" | "int2" | "int4" | "int8" | "signed" | "unsigned"
        | "oid" => cast("INTEGER"),
        "real" | "float" | "float4" | "float8" | "double precision" | "double" => cast("REAL"),
        "numeric" | "decimal" => cast("NUMERIC"),
        "boolean" | "bool" if literal => {
            let text = operand.trim_matches('\'').to_ascii_lowercase();
            let is_true = ["t", "true", "y", "yes", "on", "1"].contains(&text.as_str());
            if is_true { "true" } else { "false" }.to_owned()
        }
        "boolean" | "bool" => format!("(lower({operand}) IN ('t', 'true', 'y', 'yes', 'on', '1'))"),
        "date" if !literal => format!("date({operand})"),
        "time" if !literal => format!("time({operand})"),
        "text" | "varchar" | "character varying" | "char" | "character" | "citext" | "bpchar" if !literal => {
            cast("TEXT")
        }
        _ => operand.to_owned(),
    }
}
