//! Tokens of PostgreSQL's and MySQL's SQL, with their places.
//!
//! In: one statement. Out: tokens that cover it but for white space and comments. Never fails: an open
//! quote or comment reaches to the end.

use super::Source;

/// Kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A bare identifier or keyword.
    Word,
    /// A quoted identifier.
    Quoted,
    /// A string of any spelling: `'x'`, `E'x'`, `$$x$$`.
    Text,
    /// A number.
    Number,
    /// `?`, `:name`, `$1`.
    Parameter,
    /// Punctuation and operators, the long ones whole: `::`, `->>`.
    Symbol,
}

/// A token with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its text, quotes included.
    pub text: &'a str,
    /// First byte in the statement.
    pub start: usize,
}

impl Token<'_> {
    /// One past the last byte.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is that keyword, in any case.
    pub fn is(&self, keyword: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether it is one of those keywords.
    pub fn is_any(&self, keywords: &[&str]) -> bool {
        keywords.iter().any(|keyword| self.is(keyword))
    }

    /// Whether it is that punctuation.
    pub fn is_symbol(&self, symbol: &str) -> bool {
        self.kind == Kind::Symbol && self.text == symbol
    }

    /// Whether it can be a name.
    pub fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Quoted)
    }

    /// As a name: quotes taken off; bare names in lower case, as PostgreSQL folds them.
    pub fn name(&self, source: Source) -> String {
        if self.kind != Kind::Quoted {
            return match source {
                Source::Postgresql => self.text.to_lowercase(),
                Source::Mysql => self.text.to_owned(),
            };
        }
        let Some(quote) = self.text.chars().next() else { return String::new() };
        let inner = self.text.get(1..).unwrap_or("");
        let inner = inner.strip_suffix(quote).unwrap_or(inner);
        inner.replace(&format!("{quote}{quote}"), &quote.to_string())
    }

    /// The value of a string.
    pub fn value(&self, source: Source) -> String {
        let text = self.text;
        if let Some(rest) = text.strip_prefix('$') {
            let Some((tag, body)) = rest.split_once('$') else { return rest.to_owned() };
            return body.strip_suffix(&format!("${tag}$")).unwrap_or(body).to_owned();
        }
        let Some(open) = text.find(['\'', '"']) else { return text.to_owned() };
        let quote = &text[open..=open];
        let escaped = source == Source::Mysql || text[..open].eq_ignore_ascii_case("E");
        let inner = &text[open + 1..];
        let inner = inner.strip_suffix(quote).unwrap_or(inner);
        let inner = inner.replace(&quote.repeat(2), quote);
        if escaped { unescaped(&inner) } else { inner }
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some(other) => out.push(other),
            None => {}
        }
    }
    out
}

/// Longest first.
const OPERATORS: [&str; 26] = [
    "!~~*", "->>", "#>>", "!~*", "!~~", "~~*", "<=>", "::", "->", "#>", "!~", "~~", "~*", "||", "<=", ">=",
    "<>", "!=", "@>", "<@", "?|", "?&", "&&", ":=", "=>", "@@",
];

/// Splits a statement.
pub fn tokens(sql: &str, source: Source) -> Vec<Token<'_>> {
    let bytes = sql.as_bytes();
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let byte = bytes[at];
        if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if let Some(end) = comment(sql, at, source) {
            at = end;
            continue;
        }
        let kind = match byte {
            b'\'' => {
                at = end_of_quoted(bytes, at, b'\'', source == Source::Mysql);
                Kind::Text
            }
            b'"' if source == Source::Mysql => {
                at = end_of_quoted(bytes, at, b'"', true);
                Kind::Text
            }
            quote @ (b'"' | b'`') => {
                at = end_of_quoted(bytes, at, quote, false);
                Kind::Quoted
            }
            b'$' if end_of_dollar(sql, at).is_some() => {
                at = end_of_dollar(sql, at).unwrap_or(bytes.len());
                Kind::Text
            }
            b'$' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                at += 1;
                while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                    at += 1;
                }
                Kind::Parameter
            }
            b'?' if !matches!(bytes.get(at + 1), Some(b'|' | b'&')) => {
                at += 1;
                Kind::Parameter
            }
            b':' if bytes.get(at + 1).is_some_and(|next| is_word(*next) && !next.is_ascii_digit()) => {
                at += 1;
                while at < bytes.len() && is_word(bytes[at]) {
                    at += 1;
                }
                Kind::Parameter
            }
            byte if byte.is_ascii_digit()
                || byte == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) =>
            {
                while at < bytes.len() && (is_word(bytes[at]) || bytes[at] == b'.') {
                    at += 1;
                }
                Kind::Number
            }
            byte if is_word(byte) => {
                while at < bytes.len() && (is_word(bytes[at]) || bytes[at] == b'$') {
                    at += 1;
                }
                let prefix = &sql[start..at];
                let is_prefix = ["E", "N", "B", "X"].iter().any(|one| prefix.eq_ignore_ascii_case(one));
                if is_prefix && bytes.get(at) == Some(&b'\'') {
                    let escapes = prefix.eq_ignore_ascii_case("E") || source == Source::Mysql;
                    at = end_of_quoted(bytes, at, b'\'', escapes);
                    Kind::Text
                } else {
                    Kind::Word
                }
            }
            _ => {
                let operator = OPERATORS.iter().find(|operator| sql[at..].starts_with(**operator));
                at += operator
                    .map_or_else(|| sql[at..].chars().next().map_or(1, char::len_utf8), |one| one.len());
                Kind::Symbol
            }
        };
        found.push(Token { kind, text: &sql[start..at], start });
    }
    found
}

/// End of the comment that begins here.
fn comment(sql: &str, at: usize, source: Source) -> Option<usize> {
    let rest = &sql[at..];
    if rest.starts_with("--") || source == Source::Mysql && rest.starts_with('#') {
        return Some(rest.find('\n').map_or(sql.len(), |length| at + length));
    }
    if !rest.starts_with("/*") {
        return None;
    }
    let bytes = sql.as_bytes();
    let (mut depth, mut at) = (0_usize, at);
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") if depth == 0 || source == Source::Postgresql => {
                depth += 1;
                at += 2;
            }
            Some(b"*/") => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    Some(bytes.len())
}

/// Letters, digits, `_` and everything beyond ASCII may stand in a bare identifier.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

fn end_of_quoted(bytes: &[u8], start: usize, quote: u8, escapes: bool) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        if escapes && bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at] != quote {
            at += 1;
        } else if bytes.get(at + 1) == Some(&quote) {
            at += 2;
        } else {
            return at + 1;
        }
    }
    bytes.len()
}

/// End of `$tag$ … $tag$`, if that is what begins here.
fn end_of_dollar(sql: &str, at: usize) -> Option<usize> {
    let rest = &sql[at + 1..];
    let length = rest.bytes().take_while(|byte| is_word(*byte)).count();
    if rest.as_bytes().get(length) != Some(&b'$') || rest.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let mark = &sql[at..at + length + 2];
    let body = at + mark.len();
    Some(sql[body..].find(mark).map_or(sql.len(), |end| body + end + mark.len()))
}

/// Index of the parenthesis or bracket that closes the one at `open`; the end when there is none.
pub fn matching(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.kind != Kind::Symbol {
            continue;
        }
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// Splits at commas outside parentheses; nothing gives nothing.
pub fn split<'a, 'b>(tokens: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Symbol {
            continue;
        }
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "," if depth == 0 => {
                parts.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&tokens[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sql: &str, source: Source) -> Vec<&str> {
        tokens(sql, source).iter().map(|token| token.text).collect()
    }

    #[test]
    fn tokens_are_whole() {
        assert_eq!(
            texts(
                "a::jsonb->>'b' /* x /* y */ */ E'it\\'s' $f$ ; $f$ ? :n $1 1.5 \"q\"\"r\" -- end",
                Source::Postgresql
            ),
            [
                "a",
                "::",
                "jsonb",
                "->>",
                "'b'",
                "E'it\\'s'",
                "$f$ ; $f$",
                "?",
                ":n",
                "$1",
                "1.5",
                "\"q\"\"r\""
            ]
        );
        assert_eq!(texts("`a` \"b\" 'it\\'s' # c", Source::Mysql), ["`a`", "\"b\"", "'it\\'s'"]);
        assert_eq!(texts("'open", Source::Postgresql), ["'open"]);
    }

    #[test]
    fn strings_have_values() {
        let value = |sql: &str| tokens(sql, Source::Postgresql)[0].value(Source::Postgresql);
        assert_eq!(value("'it''s'"), "it's");
        assert_eq!(value("E'a\\nb'"), "a\nb");
        assert_eq!(value("$x$it's$x$"), "it's");
    }
}
