//! Walking over the tokens of a statement.

use super::Source;
use super::names::{LONGEST, flattened};
use super::token::{Kind, Token, matching};

/// A place in the tokens of a statement.
#[derive(Clone, Copy)]
pub struct Cursor<'a, 'b> {
    /// The statement.
    pub sql: &'a str,
    /// Its tokens, or some of them.
    pub tokens: &'b [Token<'a>],
    /// Index of the next one.
    pub at: usize,
    /// What it was written for.
    pub source: Source,
}

impl<'a, 'b> Cursor<'a, 'b> {
    /// At the first of `tokens`.
    pub fn new(sql: &'a str, tokens: &'b [Token<'a>], source: Source) -> Self {
        Self { sql, tokens, at: 0, source }
    }

    /// The next token.
    pub fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at).copied()
    }

    /// The token `ahead` of the next one.
    pub fn ahead(&self, ahead: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at + ahead).copied()
    }

    /// Takes the next token.
    pub fn next(&mut self) -> Option<Token<'a>> {
        let token = self.peek();
        self.at += usize::from(token.is_some());
        token
    }

    /// Whether nothing is left.
    pub fn is_done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Whether these words come next.
    pub fn sees(&self, words: &str) -> bool {
        words
            .split(' ')
            .enumerate()
            .all(|(ahead, word)| self.ahead(ahead).is_some_and(|token| token.is(word)))
    }

    /// Takes these words, if they come next.
    pub fn take(&mut self, words: &str) -> bool {
        let seen = self.sees(words);
        if seen {
            self.at += words.split(' ').count();
        }
        seen
    }

    /// Takes that punctuation, if it comes next.
    pub fn take_symbol(&mut self, symbol: &str) -> bool {
        let seen = self.peek().is_some_and(|token| token.is_symbol(symbol));
        self.at += usize::from(seen);
        seen
    }

    /// Whether that punctuation comes next.
    pub fn sees_symbol(&self, symbol: &str) -> bool {
        self.peek().is_some_and(|token| token.is_symbol(symbol))
    }

    /// Takes a name.
    pub fn name(&mut self) -> Option<String> {
        let token = self.peek().filter(Token::is_name)?;
        self.at += 1;
        let mut name = token.name(self.source);
        // PostgreSQL cuts longer names, without a word.
        while self.source == Source::Postgresql && name.len() > LONGEST {
            name.pop();
        }
        Some(name)
    }

    /// Takes a name with its schema, flattened: `public.a` is `a`, `s.a` is one name.
    pub fn table(&mut self) -> Option<String> {
        let mut parts = vec![self.name()?];
        while self.sees_symbol(".") && self.ahead(1).is_some_and(|token| token.is_name()) {
            self.at += 1;
            parts.extend(self.name());
        }
        let name = parts.pop()?;
        Some(flattened(parts.last().map(String::as_str), &name))
    }

    /// Takes a parenthesis and gives what is inside.
    pub fn group(&mut self) -> Option<&'b [Token<'a>]> {
        if !self.sees_symbol("(") {
            return None;
        }
        let close = matching(self.tokens, self.at);
        let inner = &self.tokens[self.at + 1..close.min(self.tokens.len())];
        self.at = (close + 1).min(self.tokens.len());
        Some(inner)
    }

    /// Takes a parenthesis of names.
    pub fn names(&mut self) -> Option<Vec<String>> {
        let inner = self.group()?;
        let first = |part: &&[Token<'a>]| part.first().map(|token| token.name(self.source));
        Some(super::token::split(inner).iter().filter_map(first).collect())
    }

    /// Takes a string and gives its value.
    pub fn text(&mut self) -> Option<String> {
        let token = self.peek().filter(|token| token.kind == Kind::Text)?;
        self.at += 1;
        Some(token.value(self.source))
    }

    /// Takes tokens until one that `ends` at this depth; parentheses are taken whole. The first token
    /// is always taken.
    pub fn until(&mut self, ends: impl Fn(&Cursor<'a, 'b>) -> bool) -> &'b [Token<'a>] {
        let start = self.at;
        while !self.is_done() {
            if self.at > start && ends(self) {
                break;
            }
            if self.sees_symbol("(") || self.sees_symbol("[") {
                self.at = (matching(self.tokens, self.at) + 1).min(self.tokens.len());
            } else {
                self.at += 1;
            }
        }
        &self.tokens[start..self.at]
    }

    /// What is left.
    pub fn rest(&self) -> &'b [Token<'a>] {
        &self.tokens[self.at.min(self.tokens.len())..]
    }
}
