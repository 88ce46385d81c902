//! Splitting a script into statements.
//!
//! The scanner knows comments, quotes, dollar-quoted bodies, the bodies of triggers and of SQL-standard
//! routines (`BEGIN … END`), and `DELIMITER` lines. It never fails: an unterminated quote or comment
//! reaches to the end of the script.

use std::ops::Range;

/// What differs between databases in telling statements apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dialect {
    /// `[name]` is a quoted name; comments do not nest.
    #[default]
    Sqlite,
    /// Comments nest, `E'\''` escapes, `$tag$` bodies.
    Postgresql,
    /// Backslashes escape in strings, `#` begins a comment, `DELIMITER` lines.
    Mysql,
}

impl Dialect {
    /// What a script is written in, as far as telling statements apart goes: by words that only one
    /// database knows.
    pub fn of(script: &str) -> Self {
        let upper = script.to_ascii_uppercase();
        let knows = |words: &[&str]| words.iter().any(|word| upper.contains(word));
        if knows(&["ENGINE=", "ENGINE =", "AUTO_INCREMENT", "DELIMITER ", "ON DUPLICATE KEY"]) {
            return Self::Mysql;
        }
        if knows(&["::", " E'", "(E'", "=E'", "SERIAL", "JSONB", "TIMESTAMPTZ", "[]"]) {
            return Self::Postgresql;
        }
        Self::Sqlite
    }
}

/// One statement of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Everything up to the next statement: comments and white space before it, its terminator, and
    /// for the last one all that follows.
    pub span: Range<usize>,
    /// The statement alone, without its terminator.
    pub body: Range<usize>,
}

impl Statement {
    /// The statement's text.
    pub fn text<'a>(&self, script: &'a str) -> &'a str {
        script.get(self.body.clone()).unwrap_or("")
    }
}

/// Splits a script. The spans concatenate to the input; a script of nothing but comments and white
/// space has no statement.
pub fn split(script: &str, dialect: Dialect) -> Vec<Statement> {
    let mut scanner = Scanner {
        text: script,
        bytes: script.as_bytes(),
        at: 0,
        dialect,
        delimiter: ";".to_owned(),
        statements: Vec::new(),
        start: 0,
        body: None,
        words: Words::default(),
    };
    scanner.run();
    let mut statements = scanner.statements;
    if let Some(last) = statements.last_mut() {
        last.span.end = script.len();
    }
    statements
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    dialect: Dialect,
    delimiter: String,
    statements: Vec<Statement>,
    /// Where the statement's span begins.
    start: usize,
    /// First byte of the statement itself and one past its last that is no white space or comment.
    body: Option<Range<usize>>,
    words: Words,
}

/// What the words of a statement say about where it ends.
#[derive(Default)]
struct Words {
    count: usize,
    is_create: bool,
    /// It is a trigger or a routine, so that `BEGIN` opens a body.
    has_body: bool,
    /// `BEGIN` of a routine counts only before `ATOMIC`.
    needs_atomic: bool,
    after_begin: bool,
    depth: usize,
}

impl Words {
    fn see(&mut self, word: &str) {
        let is = |other: &str| word.eq_ignore_ascii_case(other);
        self.count += 1;
        if self.count == 1 {
            self.is_create = is("CREATE");
        }
        if self.after_begin && !is("ATOMIC") {
            self.depth = self.depth.saturating_sub(1);
        }
        self.after_begin = false;
        if self.is_create && self.count <= 6 && !self.has_body {
            self.has_body = is("TRIGGER") || is("FUNCTION") || is("PROCEDURE");
            self.needs_atomic = is("FUNCTION") || is("PROCEDURE");
        }
        if !self.has_body {
            return;
        }
        if is("BEGIN") {
            self.depth += 1;
            self.after_begin = self.needs_atomic && self.depth == 1;
        } else if is("CASE") && self.depth > 0 {
            self.depth += 1;
        } else if is("END") {
            self.depth = self.depth.saturating_sub(1);
        }
    }
}

impl Scanner<'_> {
    fn run(&mut self) {
        while self.at < self.bytes.len() {
            if self.delimiter_line() || self.comment() {
                continue;
            }
            if self.words.depth == 0 && self.text[self.at..].starts_with(self.delimiter.as_str()) {
                self.at += self.delimiter.len();
                self.finish();
                continue;
            }
            self.token();
        }
        self.finish();
    }

    /// Ends the statement here, if there is one.
    fn finish(&mut self) {
        self.words = Words::default();
        let Some(body) = self.body.take() else {
            return;
        };
        self.statements.push(Statement { span: self.start..self.at, body });
        self.start = self.at;
    }

    /// `DELIMITER //` on a line of its own, as the MySQL client understands it.
    fn delimiter_line(&mut self) -> bool {
        const WORD: &str = "delimiter";
        let at_line_start = self.at == 0 || self.bytes[self.at - 1] == b'\n';
        if !at_line_start || self.body.is_some() || !self.starts_with_ignoring_case(WORD) {
            return false;
        }
        let line = self.text[self.at..].lines().next().unwrap_or("");
        let Some(mark) = line.get(WORD.len()..).filter(|rest| rest.starts_with([' ', '\t'])) else {
            return false;
        };
        let Some(mark) = mark.split_whitespace().next() else {
            return false;
        };
        self.delimiter = mark.to_owned();
        self.at += line.len();
        true
    }

    fn starts_with_ignoring_case(&self, word: &str) -> bool {
        self.bytes[self.at..].get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// Skips a comment.
    fn comment(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let line = rest.starts_with("--") || (self.dialect == Dialect::Mysql && rest.starts_with('#'));
        if line {
            self.at += rest.find('\n').map_or(rest.len(), |end| end + 1);
            return true;
        }
        if !rest.starts_with("/*") {
            return false;
        }
        let mut depth = 0;
        while self.at < self.bytes.len() {
            match self.bytes.get(self.at..self.at + 2) {
                Some(b"/*") if depth == 0 || self.dialect == Dialect::Postgresql => {
                    depth += 1;
                    self.at += 2;
                }
                Some(b"*/") => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                _ => self.at += 1,
            }
        }
        true
    }

    /// Takes one token that belongs to the statement, or a byte of white space.
    fn token(&mut self) {
        let begin = self.at;
        let byte = self.bytes[begin];
        if byte.is_ascii_whitespace() {
            self.at += 1;
            return;
        }
        match byte {
            b'\'' => self.quoted(b'\'', self.backslash_escapes(begin)),
            b'"' => self.quoted(b'"', self.dialect == Dialect::Mysql),
            b'`' => self.quoted(b'`', false),
            b'[' if self.dialect == Dialect::Sqlite => self.quoted(b']', false),
            b'$' => self.dollar(),
            byte if is_word(byte) => {
                let length = self.bytes[begin..].iter().take_while(|byte| is_word(**byte)).count();
                self.at += length;
                self.words.see(&self.text[begin..self.at]);
            }
            _ => self.at += self.text[begin..].chars().next().map_or(1, char::len_utf8),
        }
        let first = self.body.as_ref().map_or(begin, |body| body.start);
        self.body = Some(first..self.at);
    }

    fn backslash_escapes(&self, quote: usize) -> bool {
        match self.dialect {
            Dialect::Sqlite => false,
            Dialect::Mysql => true,
            Dialect::Postgresql => {
                let before = quote.checked_sub(1).map(|at| self.bytes[at].to_ascii_uppercase());
                let is_alone = quote < 2 || !is_word(self.bytes[quote - 2]);
                before == Some(b'E') && is_alone
            }
        }
    }

    /// Skips to the end of a quoted text; a doubled end mark stands for itself.
    fn quoted(&mut self, end: u8, backslash: bool) {
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            if backslash && *byte == b'\\' {
                self.at = (self.at + 1).min(self.bytes.len());
            } else if *byte == end {
                if self.bytes.get(self.at) == Some(&end) && end != b']' {
                    self.at += 1;
                } else {
                    break;
                }
            }
        }
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    /// `$tag$ … $tag$`, or a parameter such as `$1`.
    fn dollar(&mut self) {
        let rest = &self.text[self.at + 1..];
        let length = rest.bytes().take_while(|byte| is_word(*byte) && *byte != b'$').count();
        let is_tag = rest.as_bytes().get(length) == Some(&b'$')
            && !rest.as_bytes().first().is_some_and(u8::is_ascii_digit);
        if !is_tag {
            self.at += 1 + length;
            return;
        }
        let mark = &self.text[self.at..self.at + length + 2];
        let inside = self.at + mark.len();
        self.at = self.text[inside..].find(mark).map_or(self.text.len(), |end| inside + end + mark.len());
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(script: &str, dialect: Dialect) -> Vec<&str> {
        split(script, dialect).into_iter().map(|statement| &script[statement.body]).collect()
    }

    #[test]
    fn statements_end_at_semicolons_outside_quotes_and_comments() {
        let script = "-- first; really\nCREATE TABLE a (x TEXT DEFAULT ';''', \"y;\" INT, [z;] INT);\n/* ; */ SELECT 1 ;;\nSELECT '";
        assert_eq!(
            texts(script, Dialect::Sqlite),
            ["CREATE TABLE a (x TEXT DEFAULT ';''', \"y;\" INT, [z;] INT)", "SELECT 1", "SELECT '"]
        );
    }

    #[test]
    fn bodies_of_triggers_stay_whole() {
        let script = "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN\n UPDATE a SET x = CASE WHEN 1 THEN 2 END;\n DELETE FROM b;\nEND;\nBEGIN; SELECT 1; END;";
        let found = texts(script, Dialect::Sqlite);
        assert_eq!(found.len(), 4);
        assert!(found[0].ends_with("END"));
        assert_eq!(&found[1..], ["BEGIN", "SELECT 1", "END"]);
    }

    #[test]
    fn dollar_bodies_and_routines_stay_whole() {
        let script =
            "CREATE FUNCTION f() RETURNS int AS $x$ BEGIN; $$ ; END; $x$ LANGUAGE plpgsql; SELECT $1;";
        assert_eq!(texts(script, Dialect::Postgresql).len(), 2);
        let atomic = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; SELECT 3";
        assert_eq!(texts(atomic, Dialect::Postgresql).len(), 2);
        let trigger = "CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION f(); SELECT E'\\';' ; SELECT 2";
        assert_eq!(texts(trigger, Dialect::Postgresql).len(), 3);
    }

    #[test]
    fn delimiters_can_be_changed() {
        let script =
            "DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END//\nDELIMITER ;\nSELECT 3;";
        assert_eq!(
            texts(script, Dialect::Mysql),
            ["CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END", "SELECT 3"]
        );
    }

    #[test]
    fn spans_concatenate_to_the_input_whatever_it_is() {
        let pieces = [
            ";",
            "'",
            "\"",
            "`",
            "[",
            "]",
            "$$",
            "$a$",
            "--",
            "\n",
            "/*",
            "*/",
            " ",
            "é",
            "BEGIN",
            "END",
            "CASE",
            "CREATE TRIGGER",
            "DELIMITER ;;\n",
            "E'\\",
            "x",
            "\u{1F600}",
            "#",
            "$1",
        ];
        let mut state = 12345_u64;
        for round in 0..3000 {
            let mut script = String::new();
            for _ in 0..(round % 23) {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                script.push_str(pieces[(state >> 33) as usize % pieces.len()]);
                script.push_str(if state & (1 << 40) == 0 { " " } else { "" });
            }
            for dialect in [Dialect::Sqlite, Dialect::Postgresql, Dialect::Mysql] {
                let statements = split(&script, dialect);
                let joined: String =
                    statements.iter().map(|statement| &script[statement.span.clone()]).collect();
                assert!(statements.is_empty() || joined == script, "{script:?}");
                for statement in &statements {
                    assert!(statement.span.start <= statement.body.start, "{script:?}");
                    assert!(statement.body.end <= statement.span.end, "{script:?}");
                    assert!(!statement.text(&script).trim().is_empty(), "{script:?}");
                }
            }
        }
    }
}
