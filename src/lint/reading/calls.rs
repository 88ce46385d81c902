//! A call as it is written, with its arguments as far as the text tells them.

use ruff_python_ast::{Expr, ExprCall, Operator, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

/// Bytes of a file.
pub type Range = (usize, usize);

/// A call.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Call {
    /// The dotted name: `op.add_column`, `sa.Column`.
    pub path: String,
    /// The whole call.
    pub range: Range,
    /// The statement it stands in.
    pub statement: Range,
    /// Its arguments, positional ones first.
    pub arguments: Vec<Argument>,
}

/// An argument.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// Keyword; none for a positional one.
    pub name: Option<String>,
    /// Keyword and value.
    pub range: Range,
    /// The value alone.
    pub value_range: Range,
    /// The value.
    pub value: Value,
}

/// A value, as far as the text tells it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// `True` or `False`.
    Bool(bool),
    /// `None`.
    None,
    /// A number, as written.
    Number(String),
    /// A list, a tuple or a set.
    List(Vec<Value>),
    /// A call.
    Call(Box<Call>),
    /// A string put together from others: an f-string, `%`, `format`.
    Format,
    /// A name whose value is not known.
    Name(String),
    /// Anything else.
    Other,
}

impl Value {
    /// The text of a string, also inside `op.f(…)` and `text(…)`.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Call(call) if matches!(call.name(), "f" | "text" | "DDL") => {
                call.arguments.first()?.value.text()
            }
            _ => None,
        }
    }

    /// Whether a string was put together from others.
    pub fn is_format(&self) -> bool {
        match self {
            Self::Format => true,
            Self::Call(call) if matches!(call.name(), "text" | "DDL") => {
                call.arguments.first().is_some_and(|argument| argument.value.is_format())
            }
            _ => false,
        }
    }

    /// The strings of a list; none when one of them is not known.
    pub fn texts(&self) -> Option<Vec<String>> {
        match self {
            Self::List(values) => values.iter().map(|value| value.text().map(str::to_owned)).collect(),
            Self::Text(text) => Some(vec![text.clone()]),
            _ => None,
        }
    }
}

impl Call {
    /// The last part of its name.
    pub fn name(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or(&self.path)
    }

    /// The first part of its name.
    pub fn root(&self) -> &str {
        self.path.split(['.', '(']).next().unwrap_or(&self.path)
    }

    /// An argument by position or keyword.
    pub fn argument(&self, index: usize, name: &str) -> Option<&Argument> {
        let positional = self.arguments.iter().filter(|argument| argument.name.is_none()).nth(index);
        positional.or_else(|| self.keyword(name))
    }

    /// An argument by keyword.
    pub fn keyword(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|argument| argument.name.as_deref() == Some(name))
    }

    /// A string argument.
    pub fn text(&self, index: usize, name: &str) -> Option<String> {
        self.argument(index, name)?.value.text().map(str::to_owned)
    }

    /// A keyword that is `True` or `False`.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.keyword(name)?.value {
            Value::Bool(flag) => Some(flag),
            _ => None,
        }
    }

    /// Calls among its positional arguments, also inside lists.
    pub fn inner(&self) -> impl Iterator<Item = &Call> {
        self.arguments.iter().filter(|argument| argument.name.is_none()).flat_map(|argument| match &argument
            .value
        {
            Value::Call(call) => vec![&**call],
            Value::List(values) => values
                .iter()
                .filter_map(|value| if let Value::Call(call) = value { Some(&**call) } else { None })
                .collect(),
            _ => Vec::new(),
        })
    }

    /// Where another argument can be put: before the closing parenthesis, with the comma it needs.
    pub fn append(&self, source: &str, argument: &str) -> super::super::Edit {
        let close = self.range.1.saturating_sub(1);
        let inside = source.get(self.range.0..close).unwrap_or("");
        let trimmed = inside.trim_end();
        let at = self.range.0 + trimmed.len();
        let text = match trimmed.chars().last() {
            Some('(') => argument.to_owned(),
            Some(',') => format!(" {argument}"),
            _ => format!(", {argument}"),
        };
        super::super::Edit { start: at, end: at, text }
    }
}

/// Values of names that are assigned once, outermost first.
pub(super) type Constants = Vec<(String, Value)>;

pub(super) fn range(range: TextRange) -> Range {
    (range.start().to_usize(), range.end().to_usize())
}

/// Reads an expression; `depth` ends what is nested too deeply.
pub(super) fn value(expression: &Expr, constants: &Constants, depth: usize) -> Value {
    if depth == 0 {
        return Value::Other;
    }
    let of = |expression: &Expr| value(expression, constants, depth - 1);
    match expression {
        Expr::StringLiteral(literal) => Value::Text(literal.value.to_str().to_owned()),
        Expr::BooleanLiteral(literal) => Value::Bool(literal.value),
        Expr::NoneLiteral(_) => Value::None,
        Expr::NumberLiteral(_) => Value::Number(String::new()),
        Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => of(&unary.operand),
        Expr::List(list) => Value::List(list.elts.iter().map(of).collect()),
        Expr::Tuple(tuple) => Value::List(tuple.elts.iter().map(of).collect()),
        Expr::Set(set) => Value::List(set.elts.iter().map(of).collect()),
        Expr::FString(_) => Value::Format,
        Expr::BinOp(operation) => match (of(&operation.left), operation.op, of(&operation.right)) {
            (Value::Text(left), Operator::Add, Value::Text(right)) => Value::Text(left + &right),
            (Value::Text(_), Operator::Mod, _) => Value::Format,
            (Value::Text(_), Operator::Add, _) | (_, Operator::Add, Value::Text(_)) => Value::Format,
            _ => Value::Other,
        },
        Expr::Name(name) => {
            let known = constants.iter().rev().find(|(known, _)| known == name.id.as_str());
            known.map_or_else(|| Value::Name(name.id.to_string()), |(_, value)| value.clone())
        }
        Expr::Attribute(_) => Value::Name(path(expression)),
        Expr::Call(call) => {
            let is_format = matches!(&*call.func, Expr::Attribute(attribute)
                if attribute.attr.as_str() == "format" && matches!(of(&attribute.value), Value::Text(_)));
            if is_format {
                Value::Format
            } else {
                Value::Call(Box::new(read(call, constants, (0, 0), depth - 1)))
            }
        }
        _ => Value::Other,
    }
}

/// The dotted name of what is called.
pub(super) fn path(expression: &Expr) -> String {
    let mut parts = Vec::new();
    let mut current = expression;
    loop {
        match current {
            Expr::Name(name) => {
                parts.push(name.id.to_string());
                break;
            }
            Expr::Attribute(attribute) => {
                parts.push(attribute.attr.to_string());
                current = &attribute.value;
            }
            Expr::Call(call) => {
                parts.push("()".to_owned());
                current = &call.func;
            }
            _ => {
                parts.push("?".to_owned());
                break;
            }
        }
    }
    parts.reverse();
    parts.join(".").replace(".()", "()")
}

/// Reads a call.
pub(super) fn read(call: &ExprCall, constants: &Constants, statement: Range, depth: usize) -> Call {
    let positional = call.arguments.args.iter().map(|expression| Argument {
        name: None,
        range: range(expression.range()),
        value_range: range(expression.range()),
        value: value(expression, constants, depth),
    });
    let keywords = call.arguments.keywords.iter().map(|keyword| Argument {
        name: Some(keyword.arg.as_ref().map_or_else(|| "**".to_owned(), ToString::to_string)),
        range: range(keyword.range),
        value_range: range(keyword.value.range()),
        value: value(&keyword.value, constants, depth),
    });
    Call {
        path: path(&call.func),
        range: range(call.range()),
        statement,
        arguments: positional.chain(keywords).collect(),
    }
}
