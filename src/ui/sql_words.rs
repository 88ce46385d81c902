//! Splits a statement into words for colouring. In: SQL; out: pieces with their kind. It colours
//! what is shown in a list; it judges nothing.

/// Kind of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Keyword.
    Keyword,
    /// `'text'`.
    Text,
    /// Number.
    Number,
    /// `-- to the end of the line`.
    Comment,
    /// Anything else.
    Plain,
}

/// Words of SQLite's, PostgreSQL's and MySQL's statements that migrations use, sorted.
const KEYWORDS: [&str; 84] = [
    "ADD",
    "ALL",
    "ALTER",
    "ALWAYS",
    "AND",
    "AS",
    "ASC",
    "AUTOINCREMENT",
    "BEGIN",
    "BETWEEN",
    "BY",
    "CASCADE",
    "CASE",
    "CHECK",
    "COLLATE",
    "COLUMN",
    "COMMIT",
    "CONSTRAINT",
    "CREATE",
    "CROSS",
    "DEFAULT",
    "DEFERRED",
    "DELETE",
    "DESC",
    "DISTINCT",
    "DROP",
    "ELSE",
    "END",
    "EXISTS",
    "FOREIGN",
    "FROM",
    "FULL",
    "GENERATED",
    "GROUP",
    "HAVING",
    "IF",
    "IN",
    "INDEX",
    "INNER",
    "INSERT",
    "INTO",
    "IS",
    "JOIN",
    "KEY",
    "LEFT",
    "LIKE",
    "LIMIT",
    "MODIFY",
    "NO",
    "NOT",
    "NULL",
    "ON",
    "OR",
    "ORDER",
    "OUTER",
    "PRAGMA",
    "PRIMARY",
    "REFERENCES",
    "RELEASE",
    "RENAME",
    "REPLACE",
    "RESTRICT",
    "RETURNING",
    "RIGHT",
    "ROLLBACK",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "STORED",
    "TABLE",
    "TEMP",
    "THEN",
    "TO",
    "TRANSACTION",
    "TRIGGER",
    "UNION",
    "UNIQUE",
    "UPDATE",
    "USING",
    "VALUES",
    "VIEW",
    "WHEN",
    "WHERE",
    "WITH",
];

/// The pieces of a statement, in order; together they are the statement.
pub fn words(sql: &str) -> Vec<(Word, &str)> {
    let mut pieces: Vec<(Word, &str)> = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '-' if rest.starts_with("--") => (Word::Comment, rest.find('\n').unwrap_or(rest.len())),
            '\'' => (Word::Text, quoted(rest, '\'')),
            '"' | '`' => (Word::Plain, quoted(rest, first)),
            c if c.is_ascii_digit() => (Word::Number, run(rest, |c| c.is_ascii_alphanumeric() || c == '.')),
            c if c.is_alphabetic() || c == '_' => {
                let length = run(rest, |c| c.is_alphanumeric() || c == '_');
                (kind_of(&rest[..length]), length)
            }
            _ => {
                let length =
                    run(rest, |c| !(c.is_alphanumeric() || c == '_' || c == '\'' || c == '"' || c == '`'));
                (Word::Plain, rest[..length].find("--").unwrap_or(length))
            }
        };
        let (piece, tail) = rest.split_at(length);
        rest = tail;
        pieces.push((kind, piece));
    }
    pieces
}

fn kind_of(word: &str) -> Word {
    if KEYWORDS.binary_search(&word.to_ascii_uppercase().as_str()).is_ok() {
        Word::Keyword
    } else {
        Word::Plain
    }
}

fn run(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.find(|c| !keep(c)).unwrap_or(text.len())
}

/// Length of a quoted piece, doubled quotes inside included; to the end when it is not closed.
fn quoted(text: &str, quote: char) -> usize {
    let mut from = 1;
    while let Some(at) = text[from..].find(quote) {
        from += at + 1;
        if !text[from..].starts_with(quote) {
            return from;
        }
        from += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_ends_with_its_line() {
        let found = words("-- SELECT this\nDROP TABLE t; -- 'gone\n");
        let comments: Vec<&str> =
            found.iter().filter(|(kind, _)| *kind == Word::Comment).map(|(_, piece)| *piece).collect();
        assert_eq!(comments, ["-- SELECT this", "-- 'gone"]);
        assert_eq!(found.iter().filter(|(kind, _)| *kind == Word::Keyword).count(), 2);
    }

    #[test]
    fn pieces_make_the_statement_again() {
        let sql = "INSERT INTO \"t\" VALUES ('it''s', 12, NULL) -- é";
        let pieces = words(sql);
        assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), sql);
        assert_eq!(pieces[0], (Word::Keyword, "INSERT"));
        assert!(pieces.contains(&(Word::Text, "'it''s'")));
        assert!(pieces.contains(&(Word::Number, "12")));
        assert!(pieces.contains(&(Word::Keyword, "NULL")));
    }

    #[test]
    fn keywords_are_sorted_and_unclosed_quotes_end() {
        assert!(KEYWORDS.is_sorted());
        assert_eq!(words("'open"), [(Word::Text, "'open")]);
    }
}
