//! Arguments of a call, and [`Signature`], which binds them to declared parameters with CPython's
//! error messages.

use std::ops::Index;
use std::rc::Rc;

use super::containers::{Dict, Tuple};
use super::convert::FromValue;
use super::exception::Exception;
use super::function::NativeFunction;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

/// The arguments of a call.
///
/// A native function receives them bound: one positional value for each declared parameter, in
/// order; `*args` as a tuple, `**kwargs` as a dict, a parameter that was not given and has no
/// default as [`Value::Unbound`].
#[derive(Debug, Clone, Default)]
pub struct Arguments {
    /// Positional arguments; the receiver of a method comes first.
    pub positional: Vec<Value>,
    /// Keyword arguments in the order given.
    pub keyword: Vec<(Str, Value)>,
}

impl Arguments {
    /// No arguments.
    pub fn none() -> Self {
        Self::default()
    }

    /// Positional arguments only.
    pub fn of(positional: impl Into<Vec<Value>>) -> Self {
        Self { positional: positional.into(), keyword: Vec::new() }
    }

    /// Adds a positional argument.
    #[must_use]
    pub fn with(mut self, value: impl Into<Value>) -> Self {
        self.positional.push(value.into());
        self
    }

    /// Adds a keyword argument.
    #[must_use]
    pub fn with_keyword(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.keyword.push((Str::intern(name), value.into()));
        self
    }

    /// Number of parameters (when bound) or positional arguments.
    pub fn len(&self) -> usize {
        self.positional.len()
    }

    /// Whether there are no arguments at all.
    pub fn is_empty(&self) -> bool {
        self.positional.is_empty() && self.keyword.is_empty()
    }

    /// Parameter `index` if it was given or has a default (which may be `None`).
    pub fn given(&self, index: usize) -> Option<&Value> {
        self.positional.get(index).filter(|value| !value.is_unbound())
    }

    /// Parameter `index`, converted; `TypeError` where it is of another type.
    pub fn get<T: FromValue>(&self, vm: &mut Vm, index: usize) -> Result<T, Exception> {
        T::from_value(vm, &self[index])
    }

    /// The Rust data of parameter `index`, which must be an instance with a payload `T`.
    pub fn payload<T: 'static>(&self, vm: &mut Vm, index: usize) -> Result<Rc<T>, Exception> {
        match self[index].payload::<T>() {
            Some(payload) => Ok(payload),
            None => {
                let name = vm.type_name(&self[index]);
                Err(vm.type_error(format!("unexpected or uninitialised '{name}' object")))
            }
        }
    }

    /// The tuple of a `*args` parameter.
    pub fn rest(&self, index: usize) -> Rc<Tuple> {
        self[index].as_tuple().cloned().unwrap_or_else(|| Tuple::new([]))
    }

    /// The dict of a `**kwargs` parameter.
    pub fn keywords(&self, index: usize) -> Rc<Dict> {
        self[index].as_dict().cloned().unwrap_or_default()
    }

    /// Removes a keyword argument that is not bound yet and hands it out.
    pub fn take_keyword(&mut self, name: &str) -> Option<Value> {
        let at = self.keyword.iter().position(|(found, _)| found == name)?;
        Some(self.keyword.remove(at).1)
    }
}

impl Index<usize> for Arguments {
    type Output = Value;
    /// Parameter `index`; `Unbound` past the end.
    fn index(&self, index: usize) -> &Value {
        self.positional.get(index).unwrap_or(&Value::Unbound)
    }
}

/// How a parameter takes its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// Before `/`.
    PositionalOnly,
    /// By position or name.
    Either,
    /// `*args`
    Rest,
    /// After `*`.
    KeywordOnly,
    /// `**kwargs`
    Keywords,
}

/// One declared parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name.
    pub name: Str,
    /// How it takes its value.
    pub kind: ParameterKind,
    /// Its value when not given; `Some(Unbound)` for `...`, `None` when it is required.
    pub default: Option<Value>,
}

/// Declared parameters of a native function, written as in Python:
/// `"self, name, /, *columns, schema=None, quote=True, size=..., **kw"`. Defaults are literals:
/// `None`, `True`, `False`, numbers, quoted text, `()`; or `...` for "not given", which the
/// function sees as [`Value::Unbound`].
#[derive(Debug)]
pub struct Signature {
    /// All parameters in order.
    pub parameters: Vec<Parameter>,
    positional: usize,
    rest: Option<usize>,
    keywords: Option<usize>,
    /// Whether errors are worded as CPython's functions written in C do.
    plain: bool,
}

impl Signature {
    /// Parses a declaration.
    ///
    /// # Panics
    /// Never; a default that is no literal counts as `...`.
    pub fn parse(text: &'static str) -> Self {
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut after_star = false;
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            if part == "/" {
                for parameter in &mut parameters {
                    parameter.kind = ParameterKind::PositionalOnly;
                }
            } else if part == "*" {
                after_star = true;
            } else if let Some(name) = part.strip_prefix("**") {
                parameters.push(Parameter {
                    name: Str::intern(name),
                    kind: ParameterKind::Keywords,
                    default: None,
                });
            } else if let Some(name) = part.strip_prefix('*') {
                after_star = true;
                parameters.push(Parameter {
                    name: Str::intern(name),
                    kind: ParameterKind::Rest,
                    default: None,
                });
            } else {
                let (name, default) = match part.split_once('=') {
                    Some((name, default)) => (name.trim(), Some(literal(default.trim()))),
                    None => (part, None),
                };
                let kind = if after_star { ParameterKind::KeywordOnly } else { ParameterKind::Either };
                parameters.push(Parameter { name: Str::intern(name), kind, default });
            }
        }
        let is_positional = |kind| matches!(kind, ParameterKind::PositionalOnly | ParameterKind::Either);
        let positional = parameters.iter().filter(|parameter| is_positional(parameter.kind)).count();
        let find = |kind| parameters.iter().position(|parameter: &Parameter| parameter.kind == kind);
        let (rest, keywords) = (find(ParameterKind::Rest), find(ParameterKind::Keywords));
        let plain = !parameters.is_empty()
            && parameters.iter().all(|parameter| parameter.kind == ParameterKind::PositionalOnly);
        Self { positional, rest, keywords, plain, parameters }
    }

    /// Gives each parameter its value.
    pub fn bind(
        &self,
        vm: &mut Vm,
        function: &NativeFunction,
        arguments: Arguments,
    ) -> Result<Arguments, Exception> {
        let Arguments { positional: mut given, keyword } = arguments;
        if keyword.is_empty() && given.len() == self.parameters.len() && self.positional == given.len() {
            return Ok(Arguments { positional: given, keyword });
        }
        if self.plain || (self.parameters.is_empty() && !function.method) {
            self.check_plain(vm, function, given.len(), &keyword)?;
        }
        let count = given.len();
        if count > self.positional && self.rest.is_none() {
            let message = self.too_many(function, count);
            return Err(vm.type_error(message));
        }
        let extra = if count > self.positional { given.split_off(self.positional) } else { Vec::new() };
        given.resize(self.parameters.len(), Value::Unbound);
        // Parameters stand in the order positional, rest, keyword-only, keywords, so positions agree.
        if let Some(rest) = self.rest {
            given[rest] = Value::Tuple(Tuple::new(extra));
        }
        let mut others = Vec::new();
        for (name, value) in keyword {
            let named = self.parameters.iter().position(|parameter| {
                matches!(parameter.kind, ParameterKind::Either | ParameterKind::KeywordOnly)
                    && parameter.name == name
            });
            match named {
                Some(at) if !given[at].is_unbound() => {
                    return Err(vm.type_error(format!(
                        "{}() got multiple values for argument '{name}'",
                        function.qualname
                    )));
                }
                Some(at) => given[at] = value,
                None if self.keywords.is_some() => others.push((name, value)),
                None => {
                    return Err(vm.type_error(format!(
                        "{}() got an unexpected keyword argument '{name}'",
                        function.qualname
                    )));
                }
            }
        }
        if let Some(keywords) = self.keywords {
            given[keywords] = Value::dict(others);
        }
        self.fill_defaults(vm, function, &mut given)?;
        Ok(Arguments { positional: given, keyword: Vec::new() })
    }

    fn fill_defaults(
        &self,
        vm: &mut Vm,
        function: &NativeFunction,
        given: &mut [Value],
    ) -> Result<(), Exception> {
        let mut missing_positional = Vec::new();
        let mut missing_keyword = Vec::new();
        for (parameter, value) in self.parameters.iter().zip(given.iter_mut()) {
            if !value.is_unbound() {
                continue;
            }
            match (&parameter.default, parameter.kind) {
                (Some(default), _) => *value = default.clone(),
                (None, ParameterKind::KeywordOnly) => missing_keyword.push(parameter.name.clone()),
                (None, _) => missing_positional.push(parameter.name.clone()),
            }
        }
        for (names, kind) in [(missing_positional, "positional"), (missing_keyword, "keyword-only")] {
            if !names.is_empty() {
                return Err(vm.type_error(missing_message(&function.qualname, kind, &names)));
            }
        }
        Ok(())
    }

    /// The checks and messages of functions written in C with positional-only parameters.
    fn check_plain(
        &self,
        vm: &mut Vm,
        function: &NativeFunction,
        count: usize,
        keyword: &[(Str, Value)],
    ) -> Result<(), Exception> {
        let name = if function.method { &function.qualname } else { &function.name };
        if !keyword.is_empty() {
            return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
        }
        let makes = matches!(function.name.as_str(), "__new__" | "__init__");
        let class = function.qualname.as_str().split('.').next().unwrap_or_default();
        let shown = if makes { class } else { function.name.as_str() };
        let receivers = usize::from(function.method || makes);
        let most = self.positional;
        let least = self.parameters.iter().filter(|parameter| parameter.default.is_none()).count();
        if count >= least && count <= most {
            return Ok(());
        }
        let (least, most) = (least.saturating_sub(receivers), most.saturating_sub(receivers));
        let count = count.saturating_sub(receivers);
        let message = match (least, most) {
            (0, 0) if !makes => format!("{name}() takes no arguments ({count} given)"),
            (1, 1) if !makes => format!("{name}() takes exactly one argument ({count} given)"),
            _ if least == most => format!(
                "{} expected {least} argument{}, got {count}",
                shown,
                if least == 1 { "" } else { "s" }
            ),
            _ if count < least => format!(
                "{} expected at least {least} argument{}, got {count}",
                shown,
                if least == 1 { "" } else { "s" }
            ),
            _ => format!(
                "{} expected at most {most} argument{}, got {count}",
                shown,
                if most == 1 { "" } else { "s" }
            ),
        };
        Err(vm.type_error(message))
    }

    fn too_many(&self, function: &NativeFunction, given: usize) -> String {
        let least =
            self.parameters[..self.positional].iter().filter(|parameter| parameter.default.is_none()).count();
        too_many_message(&function.qualname, least, self.positional, given)
    }
}

/// "f() takes 1 positional argument but 2 were given"
pub(crate) fn too_many_message(name: &str, least: usize, most: usize, given: usize) -> String {
    let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
    let plural = if most == 1 && least == most { "" } else { "s" };
    let were = if given == 1 { "was" } else { "were" };
    format!("{name}() takes {takes} positional argument{plural} but {given} {were} given")
}

/// "f() missing 2 required positional arguments: 'a' and 'b'"
pub(crate) fn missing_message(name: &str, kind: &str, names: &[Str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    format!("{name}() missing {} required {kind} argument{plural}: {list}", names.len())
}

fn literal(text: &str) -> Value {
    match text {
        "None" => return Value::None,
        "True" => return Value::Bool(true),
        "False" => return Value::Bool(false),
        "()" => return Value::tuple([]),
        _ => {}
    }
    if let Ok(number) = text.parse::<i64>() {
        return Value::Int(number);
    }
    if let Ok(number) = text.parse::<f64>() {
        return Value::Float(number);
    }
    let unquoted = |quote| text.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
    match unquoted('\'').or_else(|| unquoted('"')) {
        Some(inner) => Value::str(inner),
        None => Value::Unbound,
    }
}
