//! Names of tables, columns and constraints, with what SQLAlchemy remembers about them: whether to
//! quote (`quoted_name`) and whether a naming convention may still act on them (`conv`).

use std::fmt;
use std::rc::Rc;

use crate::python::{Value, Vm};

use super::state::State;

/// How a constraint's name came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// Written by the script; a convention with `%(constraint_name)s` may still wrap it.
    #[default]
    Given,
    /// Final: made by a convention, or marked by `op.f()` / `conv()`.
    Final,
}

/// An identifier.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Name {
    /// The identifier, unquoted.
    pub text: Rc<str>,
    /// Forced quoting on or off; `None` lets the dialect decide.
    pub quote: Option<bool>,
    /// Whether the name is final.
    pub conventional: bool,
}

impl Name {
    /// A name that the dialect quotes when it must.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self { text: Rc::from(text.as_ref()), quote: None, conventional: false }
    }

    /// A name that no naming convention touches any more.
    pub fn conventional(text: impl AsRef<str>) -> Self {
        Self { conventional: true, ..Self::new(text) }
    }

    /// The same name with quoting forced on or off.
    #[must_use]
    pub fn quoted(mut self, quote: Option<bool>) -> Self {
        self.quote = quote.or(self.quote);
        self
    }

    /// How the name came about.
    pub fn origin(&self) -> Origin {
        if self.conventional { Origin::Final } else { Origin::Given }
    }

    /// Reads a `str`, `quoted_name` or `conv`; `None` for anything else.
    pub fn from_value(value: &Value) -> Option<Self> {
        let text = value.as_str()?;
        let mut name = Self::new(text.as_str());
        if let Some(instance) = value.as_instance() {
            let class = instance.class();
            name.conventional = class.lookup_str("_is_conventional").is_some();
            name.quote = match instance.get("quote") {
                Some(Value::Bool(quote)) => Some(quote),
                _ => None,
            };
        }
        Some(name)
    }

    /// The name as a script sees it: a plain `str`, or `conv` / `quoted_name` where that matters.
    pub fn to_value(&self, vm: &mut Vm) -> Value {
        let plain = Value::str(self.text.as_ref());
        let class = match (self.conventional, self.quote) {
            (true, _) => "conv",
            (false, Some(_)) => "quoted_name",
            (false, None) => return plain,
        };
        let class = State::of(vm).class(class);
        let instance = crate::python::Instance::with_base(&class, plain);
        if let Some(quote) = self.quote {
            instance.set("quote", quote);
        }
        Value::Instance(instance)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.text)
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        &*self.text == other
    }
}
