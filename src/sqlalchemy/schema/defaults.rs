//! What a database computes by itself: server defaults, generated columns, identities, sequences.

use std::rc::Rc;

use crate::python::Value;

use super::super::elements::Expression;
use super::super::names::Name;
use super::super::types::TypeRef;

/// `server_default=`
#[derive(Debug, Clone)]
pub enum ServerDefault {
    /// A string, rendered as a literal in quotes.
    Text(String),
    /// `text()`, a function, or any other expression.
    Expression(Expression),
    /// `FetchedValue()`: the database has one that is not ours to write.
    Fetched,
}

/// `Computed(sqltext, persisted)`
#[derive(Debug, Clone)]
pub struct Computed {
    /// The expression.
    pub sqltext: Expression,
    /// STORED, VIRTUAL, or neither word.
    pub persisted: Option<bool>,
}

/// Options of an identity column or a sequence.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// ALWAYS rather than BY DEFAULT.
    pub always: bool,
    /// START WITH
    pub start: Option<i64>,
    /// INCREMENT BY
    pub increment: Option<i64>,
    /// MINVALUE
    pub minvalue: Option<i64>,
    /// MAXVALUE
    pub maxvalue: Option<i64>,
    /// NO MINVALUE
    pub nominvalue: bool,
    /// NO MAXVALUE
    pub nomaxvalue: bool,
    /// CYCLE
    pub cycle: Option<bool>,
    /// CACHE
    pub cache: Option<i64>,
}

impl Identity {
    /// The options as SQL text, without the parentheses.
    pub fn options(&self) -> String {
        let mut parts = Vec::new();
        let mut number =
            |word: &str, value: Option<i64>| parts.extend(value.map(|value| format!("{word} {value}")));
        number("INCREMENT BY", self.increment);
        number("START WITH", self.start);
        number("MINVALUE", self.minvalue);
        number("MAXVALUE", self.maxvalue);
        parts.extend(self.nominvalue.then(|| "NO MINVALUE".to_string()));
        parts.extend(self.nomaxvalue.then(|| "NO MAXVALUE".to_string()));
        parts.extend(self.cache.map(|cache| format!("CACHE {cache}")));
        parts.extend(self.cycle.map(|cycle| if cycle { "CYCLE" } else { "NO CYCLE" }.to_string()));
        parts.join(" ")
    }
}

/// `Sequence(name, …)`
#[derive(Debug, Clone)]
pub struct Sequence {
    /// Its name.
    pub name: Name,
    /// Its schema.
    pub schema: Option<Name>,
    /// START, INCREMENT and the like.
    pub options: Identity,
    /// Type of its values.
    pub data_type: Option<TypeRef>,
}

/// `default=` / `onupdate=`: computed on the Python side for each row.
#[derive(Debug, Clone)]
pub enum PythonDefault {
    /// A plain value.
    Scalar(Value),
    /// A function, called with a context or nothing.
    Callable(Value),
    /// An SQL expression, written into the statement.
    Expression(Expression),
    /// A sequence.
    Sequence(Rc<Sequence>),
}
