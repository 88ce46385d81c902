//! What a CHECK asks of columns, where it has one of the usual forms: comparisons with literals or other
//! columns, IN, BETWEEN, LIKE, GLOB, IS NULL, `length(…)`, `json_valid(…)`, joined by AND and OR. What is not
//! understood is [`Condition::Unknown`]: rows are then drawn until the database takes one.

use crate::database::Scalar;

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// The same with its sides exchanged.
    pub fn flipped(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::AtMost => Self::AtLeast,
            Self::Greater => Self::Less,
            Self::AtLeast => Self::AtMost,
            same => same,
        }
    }
}

/// What a CHECK asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// All of them.
    All(Vec<Condition>),
    /// One of them.
    Any(Vec<Condition>),
    /// A column among values.
    In(String, Vec<Scalar>),
    /// A column not among values.
    NotIn(String, Vec<Scalar>),
    /// A column and a value.
    Compare(String, Comparison, Scalar),
    /// The length of a column's text.
    Length(String, Comparison, i64),
    /// A column and a column.
    Relation(String, Comparison, String),
    /// A pattern of LIKE.
    Like(String, String),
    /// A pattern of GLOB.
    Glob(String, String),
    /// NULL, or not.
    Null(String, bool),
    /// JSON.
    Json(String),
    /// Something else.
    Unknown,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Word(String),
    Name(String),
    Value(Scalar),
    Sign(&'static str),
}

const SIGNS: &[&str] =
    &["<>", "!=", "<=", ">=", "==", "||", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "%", "."];

/// Reads an expression of CHECK.
pub fn parse(expression: &str) -> Condition {
    let Some(tokens) = tokens(expression) else { return Condition::Unknown };
    let mut parser = Parser { tokens, at: 0, depth: 0 };
    let condition = parser.either();
    if parser.at == parser.tokens.len() { condition } else { Condition::Unknown }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let after;
        if first == '\'' || first == '"' || first == '`' || first == '[' {
            let close = if first == '[' { ']' } else { first };
            let (inner, length) = enclosed(rest, close)?;
            found.push(if first == '\'' { Token::Value(Scalar::Text(inner)) } else { Token::Name(inner) });
            after = length;
        } else if first.is_ascii_digit() {
            let is_part = |letter: char| letter.is_ascii_digit() || letter == '.';
            let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
            let number = &rest[..end];
            let value = match number.parse::<i64>() {
                Ok(integer) => Scalar::Integer(integer),
                Err(_) => Scalar::Real(number.parse().ok()?),
            };
            found.push(Token::Value(value));
            after = end;
        } else if first.is_alphabetic() || first == '_' {
            let end =
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            found.push(Token::Word(rest[..end].to_owned()));
            after = end;
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign))?;
            found.push(Token::Sign(sign));
            after = sign.len();
        }
        rest = rest[after..].trim_start();
    }
    Some(found)
}

/// What stands between quotes, and how many bytes it took with them.
fn enclosed(text: &str, close: char) -> Option<(String, usize)> {
    let mut inner = String::new();
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter != close {
            inner.push(letter);
        } else if close != ']' && letters.peek().is_some_and(|(_, next)| *next == close) {
            inner.push(close);
            letters.next();
        } else {
            return Some((inner, at + close.len_utf8()));
        }
    }
    None
}

enum Operand {
    Column(String),
    Length(String),
    Value(Scalar),
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn word(&self, word: &str) -> bool {
        matches!(self.tokens.get(self.at), Some(Token::Word(found)) if found.eq_ignore_ascii_case(word))
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = self.word(word);
        self.at += usize::from(found);
        found
    }

    fn take_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.tokens.get(self.at), Some(Token::Sign(found)) if *found == sign);
        self.at += usize::from(found);
        found
    }

    fn either(&mut self) -> Condition {
        let mut found = vec![self.both()];
        while self.take_word("OR") {
            found.push(self.both());
        }
        if found.len() == 1 { found.remove(0) } else { Condition::Any(found) }
    }

    fn both(&mut self) -> Condition {
        let mut found = vec![self.one()];
        while self.take_word("AND") {
            found.push(self.one());
        }
        if found.len() == 1 { found.remove(0) } else { Condition::All(found) }
    }

    fn one(&mut self) -> Condition {
        let start = self.at;
        if self.depth < 60 && self.take_sign("(") {
            self.depth += 1;
            let inner = self.either();
            self.depth -= 1;
            if self.take_sign(")") && self.is_at_end() {
                return inner;
            }
            self.at = start;
        }
        match self.predicate() {
            Some(condition) if self.is_at_end() => condition,
            _ => {
                self.at = start;
                self.skip();
                Condition::Unknown
            }
        }
    }

    fn is_at_end(&self) -> bool {
        self.at == self.tokens.len()
            || self.word("AND")
            || self.word("OR")
            || matches!(self.tokens.get(self.at), Some(Token::Sign(")")))
    }

    /// To the end of what is not understood.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        let mut between = false;
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                Token::Sign("(") => depth += 1,
                Token::Sign(")") if depth == 0 => return,
                Token::Sign(")") => depth -= 1,
                Token::Word(word) if depth == 0 && word.eq_ignore_ascii_case("BETWEEN") => between = true,
                Token::Word(word) if depth == 0 && word.eq_ignore_ascii_case("AND") && between => {
                    between = false
                }
                Token::Word(_) if depth == 0 && (self.word("AND") || self.word("OR")) => return,
                _ => {}
            }
            self.at += 1;
        }
    }

    fn predicate(&mut self) -> Option<Condition> {
        if self.word("json_valid") {
            self.at += 1;
            return self.argument().map(Condition::Json);
        }
        let left = self.operand()?;
        if let Some(comparison) = self.comparison() {
            let right = self.operand()?;
            return Some(compare(left, comparison, right));
        }
        if self.take_word("IS") {
            let not = self.take_word("NOT");
            let Operand::Column(column) = left else { return None };
            return self.take_word("NULL").then_some(Condition::Null(column, !not));
        }
        let not = self.take_word("NOT");
        if self.take_word("NULL") || self.take_word("NOTNULL") {
            let Operand::Column(column) = left else { return None };
            return Some(Condition::Null(column, false));
        }
        if self.take_word("IN") {
            let Operand::Column(column) = left else { return None };
            let values = self.values()?;
            return Some(if not { Condition::NotIn(column, values) } else { Condition::In(column, values) });
        }
        if self.take_word("BETWEEN") {
            let low = self.operand()?;
            if !self.take_word("AND") {
                return None;
            }
            let high = self.operand()?;
            let same = match &left {
                Operand::Column(name) => Operand::Column(name.clone()),
                Operand::Length(name) => Operand::Length(name.clone()),
                Operand::Value(_) => return None,
            };
            let both = vec![compare(left, Comparison::AtLeast, low), compare(same, Comparison::AtMost, high)];
            return (!not).then_some(Condition::All(both));
        }
        let like = self.take_word("LIKE");
        if like || self.take_word("GLOB") {
            let (Operand::Column(column), Operand::Value(Scalar::Text(pattern))) = (left, self.operand()?)
            else {
                return None;
            };
            return match (not, like) {
                (true, _) => Some(Condition::Unknown),
                (false, true) => Some(Condition::Like(column, pattern)),
                (false, false) => Some(Condition::Glob(column, pattern)),
            };
        }
        // A column alone is true or false.
        match left {
            Operand::Column(column) if !not => {
                Some(Condition::Compare(column, Comparison::Equal, Scalar::Integer(1)))
            }
            _ => None,
        }
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let found = match self.tokens.get(self.at)? {
            Token::Sign("=" | "==") => Comparison::Equal,
            Token::Sign("<>" | "!=") => Comparison::Unequal,
            Token::Sign("<") => Comparison::Less,
            Token::Sign("<=") => Comparison::AtMost,
            Token::Sign(">") => Comparison::Greater,
            Token::Sign(">=") => Comparison::AtLeast,
            _ => return None,
        };
        self.at += 1;
        Some(found)
    }

    /// A column in parentheses.
    fn argument(&mut self) -> Option<String> {
        if !self.take_sign("(") {
            return None;
        }
        let Operand::Column(column) = self.operand()? else { return None };
        self.take_sign(")").then_some(column)
    }

    fn values(&mut self) -> Option<Vec<Scalar>> {
        if !self.take_sign("(") {
            return None;
        }
        let mut values = Vec::new();
        loop {
            let Operand::Value(value) = self.operand()? else { return None };
            values.push(value);
            if self.take_sign(")") {
                return Some(values);
            }
            if !self.take_sign(",") {
                return None;
            }
        }
    }

    fn operand(&mut self) -> Option<Operand> {
        if self.take_sign("-") {
            let number = match self.tokens.get(self.at)? {
                Token::Value(Scalar::Integer(number)) => Scalar::Integer(-number),
                Token::Value(Scalar::Real(number)) => Scalar::Real(-number),
                _ => return None,
            };
            self.at += 1;
            return Some(Operand::Value(number));
        }
        let token = self.tokens.get(self.at)?.clone();
        self.at += 1;
        match token {
            Token::Value(value) => Some(Operand::Value(value)),
            Token::Name(name) => Some(self.qualified(name)),
            Token::Word(word) => match word.to_ascii_uppercase().as_str() {
                "LENGTH" | "CHAR_LENGTH" if matches!(self.tokens.get(self.at), Some(Token::Sign("("))) => {
                    self.argument().map(Operand::Length)
                }
                "TRUE" => Some(Operand::Value(Scalar::Integer(1))),
                "FALSE" => Some(Operand::Value(Scalar::Integer(0))),
                "NULL" => Some(Operand::Value(Scalar::Null)),
                "NOT" | "AND" | "OR" | "CASE" | "CAST" | "EXISTS" => None,
                _ if matches!(self.tokens.get(self.at), Some(Token::Sign("("))) => None,
                _ => Some(self.qualified(word)),
            },
            Token::Sign(_) => None,
        }
    }

    /// `table.column` is the column.
    fn qualified(&mut self, name: String) -> Operand {
        if !self.take_sign(".") {
            return Operand::Column(name);
        }
        match self.tokens.get(self.at) {
            Some(Token::Word(column) | Token::Name(column)) => {
                let column = column.clone();
                self.at += 1;
                Operand::Column(column)
            }
            _ => Operand::Column(name),
        }
    }
}

fn compare(left: Operand, comparison: Comparison, right: Operand) -> Condition {
    match (left, right) {
        (Operand::Column(column), Operand::Value(value)) => Condition::Compare(column, comparison, value),
        (Operand::Value(value), Operand::Column(column)) => {
            Condition::Compare(column, comparison.flipped(), value)
        }
        (Operand::Column(left), Operand::Column(right)) => Condition::Relation(left, comparison, right),
        (Operand::Length(column), Operand::Value(Scalar::Integer(length))) => {
            Condition::Length(column, comparison, length)
        }
        (Operand::Value(Scalar::Integer(length)), Operand::Length(column)) => {
            Condition::Length(column, comparison.flipped(), length)
        }
        _ => Condition::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Scalar {
        Scalar::Text(text.to_owned())
    }

    #[test]
    fn the_usual_forms_are_read() {
        let column = |name: &str| name.to_owned();
        assert_eq!(
            parse("status IN ('a', 'it''s')"),
            Condition::In(column("status"), vec![text("a"), text("it's")])
        );
        assert_eq!(
            parse("(\"age\" >= 0 AND 200 > t.age)"),
            Condition::All(vec![
                Condition::Compare(column("age"), Comparison::AtLeast, Scalar::Integer(0)),
                Condition::Compare(column("age"), Comparison::Less, Scalar::Integer(200)),
            ])
        );
        assert_eq!(
            parse("length(code) BETWEEN 2 AND 4 OR code IS NULL"),
            Condition::Any(vec![
                Condition::All(vec![
                    Condition::Length(column("code"), Comparison::AtLeast, 2),
                    Condition::Length(column("code"), Comparison::AtMost, 4),
                ]),
                Condition::Null(column("code"), true),
            ])
        );
        assert_eq!(parse("mail LIKE '%@%'"), Condition::Like(column("mail"), "%@%".to_owned()));
        assert_eq!(
            parse("ends > starts"),
            Condition::Relation(column("ends"), Comparison::Greater, column("starts"))
        );
    }

    #[test]
    fn what_is_not_understood_does_not_hide_the_rest() {
        assert_eq!(
            parse("a + b BETWEEN 1 AND 3 AND c > -2.5"),
            Condition::All(vec![
                Condition::Unknown,
                Condition::Compare("c".to_owned(), Comparison::Greater, Scalar::Real(-2.5)),
            ])
        );
        assert_eq!(parse("(a"), Condition::Unknown);
        assert_eq!(parse(&"(".repeat(500)), Condition::Unknown);
    }
}
