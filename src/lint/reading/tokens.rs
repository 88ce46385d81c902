//! Words, names, strings and signs of a SQL statement, and a cursor over them.

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// As written, quotes of names taken off.
    pub text: String,
    /// In upper case; empty for quoted names and strings, which are no keywords.
    pub word: String,
    /// First byte and one past the last.
    pub range: (usize, usize),
}

/// Takes a statement apart; comments are left out.
pub fn tokens(sql: &str) -> Vec<Token> {
    let bytes = sql.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let byte = bytes[at];
        let rest = &sql[at..];
        if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if rest.starts_with("--") {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        }
        if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            continue;
        }
        if matches!(byte, b'\'' | b'"' | b'`' | b'[') {
            let close = if byte == b'[' { b']' } else { byte };
            at += 1;
            while at < bytes.len() {
                if bytes[at] == close {
                    if close != b']' && bytes.get(at + 1) == Some(&close) {
                        at += 2;
                        continue;
                    }
                    break;
                }
                at += 1;
            }
            at = (at + 1).min(bytes.len());
            let inner = sql.get(start + 1..at.saturating_sub(1)).unwrap_or("").to_owned();
            let text = if byte == b'\'' { format!("'{inner}'") } else { inner };
            found.push(Token { text, word: String::new(), range: (start, at) });
            continue;
        }
        if byte == b'$'
            && let Some(end) = dollar_quoted(rest)
        {
            at += end;
            found.push(Token { text: sql[start..at].to_owned(), word: String::new(), range: (start, at) });
            continue;
        }
        let is_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$');
        let length: usize =
            rest.chars().take_while(|character| is_word(*character)).map(char::len_utf8).sum();
        at += if length > 0 { length } else { rest.chars().next().map_or(1, char::len_utf8) };
        let text = sql[start..at].to_owned();
        found.push(Token { word: text.to_uppercase(), text, range: (start, at) });
    }
    found
}

/// Length of `$tag$ … $tag$`.
fn dollar_quoted(rest: &str) -> Option<usize> {
    let tag_end = rest[1..].find('$')? + 2;
    let tag = &rest[..tag_end];
    if !tag[1..tag_end - 1].chars().all(|character| character.is_alphanumeric() || character == '_') {
        return None;
    }
    Some(rest[tag_end..].find(tag).map_or(rest.len(), |end| tag_end + end + tag.len()))
}

/// Walks over tokens.
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    /// The statement.
    pub sql: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The next token.
    pub at: usize,
}

impl<'a> Cursor<'a> {
    /// At the first token.
    pub fn new(sql: &'a str, tokens: &'a [Token]) -> Self {
        Self { sql, tokens, at: 0 }
    }

    /// The next token as a keyword.
    pub fn word(&self) -> &'a str {
        self.tokens.get(self.at).map_or("", |token| token.word.as_str())
    }

    /// Whether everything was read.
    pub fn is_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Passes over keywords if they all come next.
    pub fn eat(&mut self, words: &str) -> bool {
        let count = words.split(' ').count();
        let fits = words
            .split(' ')
            .enumerate()
            .all(|(offset, word)| self.tokens.get(self.at + offset).is_some_and(|token| token.word == word));
        if fits {
            self.at += count;
        }
        fits
    }

    /// Reads a name, its schema left out.
    pub fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(token) = self.tokens.get(self.at) {
            name.clone_from(&token.text);
            self.at += 1;
            if self.word() != "." {
                break;
            }
            self.at += 1;
        }
        name
    }

    /// The tokens between the parentheses that come next, which are passed over.
    pub fn group(&mut self) -> &'a [Token] {
        if self.word() != "(" {
            return &[];
        }
        let start = self.at + 1;
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.get(self.at) {
            self.at += 1;
            match token.word.as_str() {
                "(" => depth += 1,
                ")" => {
                    depth -= 1;
                    if depth == 0 {
                        return &self.tokens[start..self.at - 1];
                    }
                }
                _ => {}
            }
        }
        self.tokens.get(start..).unwrap_or(&[])
    }

    /// The first names of the comma-separated parts of the parentheses that come next.
    pub fn names(&mut self) -> Vec<String> {
        parts(self.group())
            .iter()
            .filter(|part| part.len() == 1 || part.get(1).is_some_and(|next| next.word != "("))
            .filter_map(|part| part.first().map(|token| token.text.clone()))
            .collect()
    }

    /// The text from the next token on.
    pub fn rest(&self) -> &'a str {
        self.tokens.get(self.at).map_or("", |token| self.sql.get(token.range.0..).unwrap_or(""))
    }

    /// Goes to the next token with that keyword outside parentheses; whether there is one.
    pub fn seek(&mut self, word: &str) -> bool {
        let mut depth = 0_i32;
        while let Some(token) = self.tokens.get(self.at) {
            match token.word.as_str() {
                "(" => depth += 1,
                ")" => depth -= 1,
                found if depth == 0 && found == word => return true,
                _ => {}
            }
            self.at += 1;
        }
        false
    }
}

/// Tokens between top-level commas.
pub fn parts(tokens: &[Token]) -> Vec<&[Token]> {
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (index, token) in tokens.iter().enumerate() {
        match token.word.as_str() {
            "(" => depth += 1,
            ")" => depth -= 1,
            "," if depth == 0 => {
                found.push(&tokens[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    if start < tokens.len() {
        found.push(&tokens[start..]);
    }
    found
}
