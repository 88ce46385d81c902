//! SQLite's tokens, as far as reading its own stored CREATE statements needs them.

/// A token with the bytes it covers in the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its text, quotes included.
    pub text: &'a str,
    /// First byte in the statement.
    pub start: usize,
}

/// Kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A bare identifier or keyword.
    Word,
    /// `"x"`, `` `x` `` or `[x]`.
    Quoted,
    /// `'x'`.
    Text,
    /// Everything else, a character at a time (numbers as one).
    Other,
}

impl Token<'_> {
    /// One past the last byte in the statement.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is that keyword, in any case.
    pub fn is(&self, keyword: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether it is that punctuation.
    pub fn is_symbol(&self, symbol: &str) -> bool {
        self.kind == Kind::Other && self.text == symbol
    }

    /// As a name: quotes taken off. SQLite accepts `'x'` as a name too.
    pub fn name(&self) -> String {
        let Some(quote) = self.text.chars().next().filter(|_| self.kind != Kind::Word) else {
            return self.text.to_owned();
        };
        let close = if quote == '[' { ']' } else { quote };
        let inner = self.text.get(1..).unwrap_or("");
        let inner = inner.strip_suffix(close).unwrap_or(inner);
        if quote == '[' {
            inner.to_owned()
        } else {
            inner.replace(&format!("{close}{close}"), &close.to_string())
        }
    }
}

/// Splits a statement into tokens; white space and comments are left out. Never fails: an open
/// quote or comment ends with the text.
pub(super) fn tokens(sql: &str) -> Vec<Token<'_>> {
    let bytes = sql.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let kind = match bytes[at] {
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            b'-' if bytes.get(at + 1) == Some(&b'-') => {
                at = sql[at..].find('\n').map_or(bytes.len(), |length| at + length);
                continue;
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = sql[at + 2..].find("*/").map_or(bytes.len(), |length| at + length + 4);
                continue;
            }
            quote @ (b'\'' | b'"' | b'`') => {
                at = end_of_quoted(bytes, at, quote);
                if quote == b'\'' { Kind::Text } else { Kind::Quoted }
            }
            b'[' => {
                at = sql[at..].find(']').map_or(bytes.len(), |length| at + length + 1);
                Kind::Quoted
            }
            byte if is_word(byte) => {
                while at < bytes.len() && (is_word(bytes[at]) || bytes[at] == b'$') {
                    at += 1;
                }
                if byte.is_ascii_digit() { Kind::Other } else { Kind::Word }
            }
            _ => {
                at += 1;
                Kind::Other
            }
        };
        found.push(Token { kind, text: &sql[start..at], start });
    }
    found
}

/// Letters, digits, `_` and everything beyond ASCII may stand in a bare identifier.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

fn end_of_quoted(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        if bytes[at] != quote {
            at += 1;
        } else if bytes.get(at + 1) == Some(&quote) {
            at += 2;
        } else {
            return at + 1;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_quotes() {
        let names: Vec<String> = tokens(
            r#"a "b""c" [d e] `f` -- x
            /* y */ 'g' é"#,
        )
        .iter()
        .map(Token::name)
        .collect();
        assert_eq!(names, ["a", "b\"c", "d e", "f", "g", "é"]);
    }
}
