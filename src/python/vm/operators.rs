//! Binary and unary operators with their protocols.

use std::rc::Rc;

use ruff_python_ast::{Operator, UnaryOp};

use crate::python::containers::{Set, Tuple};
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `a <operator> b`
    pub fn binary(&mut self, operator: Operator, a: &Value, b: &Value) -> Result<Value, Exception> {
        let plain = |value: &Value| !matches!(value, Value::Instance(_) | Value::Class(_) | Value::Opaque(_));
        if plain(a)
            && plain(b)
            && let Some(result) = self.binary_builtin(operator, a, b)?
        {
            return Ok(result);
        }
        self.enter_native()?;
        let result = self.binary_by_protocol(operator, a, b);
        self.native_depth -= 1;
        match result? {
            Some(result) => Ok(result),
            None => Err(self.unsupported(operator.as_str(), operator, a, b)),
        }
    }

    fn binary_by_protocol(
        &mut self,
        operator: Operator,
        a: &Value,
        b: &Value,
    ) -> Result<Option<Value>, Exception> {
        let name = Str::intern(operator.dunder());
        let reflected = Str::intern(operator.reflected_dunder());
        let (a_class, b_class) = (self.class_of(a), self.class_of(b));
        let same_class = Rc::ptr_eq(&a_class, &b_class);
        let b_method = if same_class { None } else { b_class.lookup(&reflected) };
        let b_first = b_method.is_some()
            && b_class.is_subclass_of(&a_class)
            && !a_class
                .lookup(&reflected)
                .is_some_and(|method| b_method.as_ref().is_some_and(|own| own.is(&method)));
        let found = |result: Option<Value>| result.filter(|value| !matches!(value, Value::NotImplemented));
        if b_first && let Some(result) = found(self.call_special(b, &reflected, std::slice::from_ref(a))?) {
            return Ok(Some(result));
        }
        if let Some(result) = found(self.call_special(a, &name, std::slice::from_ref(b))?) {
            return Ok(Some(result));
        }
        if !b_first
            && b_method.is_some()
            && let Some(result) = found(self.call_special(b, &reflected, std::slice::from_ref(a))?)
        {
            return Ok(Some(result));
        }
        for value in [a, b] {
            if let Value::Opaque(opaque) = value {
                let symbol = operator.as_str();
                return Ok(Some(Value::Opaque(opaque.derive(&format!(" {symbol} ...")))));
            }
        }
        Ok(None)
    }

    fn unsupported(&mut self, symbol: &str, operator: Operator, a: &Value, b: &Value) -> Exception {
        let (left, right) = (self.told_type_name(a), self.told_type_name(b));
        let message = match (operator, a.base()) {
            (Operator::Add, Value::Str(_)) => format!("can only concatenate str (not \"{right}\") to str"),
            (Operator::Add, Value::List(_)) => format!("can only concatenate list (not \"{right}\") to list"),
            (Operator::Add, Value::Tuple(_)) => {
                format!("can only concatenate tuple (not \"{right}\") to tuple")
            }
            (Operator::Add, Value::Bytes(_)) => format!("can't concat {right} to bytes"),
            (Operator::Mult, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)) => {
                format!("can't multiply sequence by non-int of type '{right}'")
            }
            (Operator::Mult, _)
                if matches!(b.base(), Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)) =>
            {
                format!("can't multiply sequence by non-int of type '{left}'")
            }
            (Operator::Pow, _) => {
                format!("unsupported operand type(s) for ** or pow(): '{left}' and '{right}'")
            }
            _ => format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"),
        };
        self.type_error(message)
    }

    /// An operator on two built-in values; `None` where it does not apply.
    pub(crate) fn binary_builtin(
        &mut self,
        operator: Operator,
        a: &Value,
        b: &Value,
    ) -> Result<Option<Value>, Exception> {
        if let Some(result) = self.arithmetic(operator, a, b)? {
            return Ok(Some(result));
        }
        match operator {
            Operator::Add => self.concatenate(a, b),
            Operator::Mult => {
                if let Some(count) = b.as_int() {
                    return self.repeat(a, count);
                }
                match a.as_int() {
                    Some(count) => self.repeat(b, count),
                    None => Ok(None),
                }
            }
            Operator::BitOr => match (a, b) {
                (Value::Dict(left), Value::Dict(right)) => {
                    let merged = left.copy();
                    for (key, value) in right.items() {
                        merged.insert(self, key, value)?;
                    }
                    Ok(Some(Value::Dict(merged)))
                }
                _ => self.set_operation(operator, a, b),
            },
            Operator::BitAnd | Operator::BitXor | Operator::Sub => self.set_operation(operator, a, b),
            _ => Ok(None),
        }
    }

    fn concatenate(&mut self, a: &Value, b: &Value) -> Result<Option<Value>, Exception> {
        Ok(Some(match (a, b) {
            (Value::Str(a), Value::Str(b)) => {
                self.charge(a.len() + b.len())?;
                let mut text = String::with_capacity(a.len() + b.len());
                text.push_str(a);
                text.push_str(b);
                Value::str(text)
            }
            (Value::List(a), Value::List(b)) => {
                self.charge((a.len() + b.len()) * size_of::<Value>())?;
                let mut items = a.snapshot();
                items.extend(b.borrow().iter().cloned());
                Value::list(items)
            }
            (Value::Tuple(a), Value::Tuple(b)) => {
                self.charge((a.len() + b.len()) * size_of::<Value>())?;
                Value::tuple(a.iter().chain(b.iter()).cloned().collect::<Vec<_>>())
            }
            (Value::Bytes(a), Value::Bytes(b)) => {
                self.charge(a.len() + b.len())?;
                let mut bytes = a.to_vec();
                bytes.extend_from_slice(b);
                Value::bytes(bytes)
            }
            _ => return Ok(None),
        }))
    }

    fn repeat(&mut self, sequence: &Value, count: i64) -> Result<Option<Value>, Exception> {
        let count = usize::try_from(count).unwrap_or(0);
        let size = match sequence {
            Value::Str(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::List(list) => list.len() * size_of::<Value>(),
            Value::Tuple(tuple) => tuple.len() * size_of::<Value>(),
            _ => return Ok(None),
        };
        self.charge(size.saturating_mul(count))?;
        self.consume((size.saturating_mul(count) / 4096) as u64)?;
        let repeat_items = |items: &[Value]| {
            let mut all = Vec::with_capacity(items.len() * count);
            for _ in 0..count {
                all.extend_from_slice(items);
            }
            all
        };
        Ok(Some(match sequence {
            Value::Str(text) => Value::str(text.repeat(if text.is_empty() { 0 } else { count })),
            Value::Bytes(bytes) => Value::bytes(bytes.repeat(if bytes.is_empty() { 0 } else { count })),
            Value::List(list) if list.is_empty() => Value::list(Vec::new()),
            Value::List(list) => Value::list(repeat_items(&list.borrow())),
            Value::Tuple(tuple) if tuple.is_empty() => Value::Tuple(tuple.clone()),
            Value::Tuple(tuple) => Value::tuple(repeat_items(tuple)),
            _ => return Ok(None),
        }))
    }

    fn set_operation(
        &mut self,
        operator: Operator,
        a: &Value,
        b: &Value,
    ) -> Result<Option<Value>, Exception> {
        use crate::python::containers::DictViewKind::Values;
        let items = |value: &Value| match value {
            Value::Set(set) | Value::FrozenSet(set) => Some(set.items()),
            Value::DictView(view) if view.kind != Values => Some(view.items()),
            _ => None,
        };
        let (Some(left), Some(right)) = (items(a), items(b)) else { return Ok(None) };
        let left_set = Set::from_items(self, left.iter().cloned())?;
        let right_set = Set::from_items(self, right.iter().cloned())?;
        let result = Set::new();
        if operator == Operator::BitOr {
            result.expect_merge(left.len());
            result.expect_merge(left.len() + right.len());
        }
        for item in &left {
            let shared = right_set.contains(self, item)?;
            if match operator {
                Operator::BitAnd => shared,
                Operator::BitOr => true,
                _ => !shared,
            } {
                result.insert(self, item.clone())?;
            }
        }
        if matches!(operator, Operator::BitOr | Operator::BitXor) {
            for item in &right {
                if !left_set.contains(self, item)? {
                    result.insert(self, item.clone())?;
                }
            }
        }
        Ok(Some(match a {
            Value::FrozenSet(_) => Value::FrozenSet(result),
            _ => Value::Set(result),
        }))
    }

    /// `a <operator>= b`: the value to assign.
    pub fn binary_in_place(&mut self, operator: Operator, a: &Value, b: &Value) -> Result<Value, Exception> {
        match (operator, a) {
            (Operator::Add, Value::List(list)) => {
                let items = self.collect(b)?;
                self.charge(items.len() * size_of::<Value>())?;
                list.borrow_mut().extend(items);
                return Ok(a.clone());
            }
            (Operator::Mult, Value::List(list)) if b.as_int().is_some() => {
                if let Some(Value::List(repeated)) = self.repeat(a, b.as_int().unwrap_or(0))? {
                    *list.borrow_mut() = repeated.snapshot();
                }
                return Ok(a.clone());
            }
            (Operator::BitOr, Value::Dict(dict)) => {
                crate::python::builtins::update_dict(self, dict, b)?;
                return Ok(a.clone());
            }
            (Operator::BitOr | Operator::BitAnd | Operator::BitXor | Operator::Sub, Value::Set(set)) => {
                if let Some(Value::Set(result)) = self.set_operation(operator, a, b)? {
                    set.clear();
                    for item in result.items() {
                        set.insert(self, item)?;
                    }
                    return Ok(a.clone());
                }
            }
            (_, Value::Instance(_) | Value::Class(_)) => {
                let name = Str::intern(operator.in_place_dunder());
                if let Some(result) = self.call_special(a, &name, std::slice::from_ref(b))?
                    && !matches!(result, Value::NotImplemented)
                {
                    return Ok(result);
                }
            }
            _ => {}
        }
        match self.binary(operator, a, b) {
            Err(error) if error.is_a(&self.exceptions.type_error) && error.frames().is_empty() => {
                let text = self.exception_message(&error);
                let symbol = operator.as_str();
                match text.strip_prefix(&format!("unsupported operand type(s) for {symbol}: ")) {
                    Some(rest) => {
                        Err(self.type_error(format!("unsupported operand type(s) for {symbol}=: {rest}")))
                    }
                    None => Err(error),
                }
            }
            other => other,
        }
    }

    /// `-a`, `+a`, `~a`, `not a`
    pub fn unary(&mut self, operator: UnaryOp, value: &Value) -> Result<Value, Exception> {
        let (name, symbol) = match operator {
            UnaryOp::Not => return self.truth(value).map(|truth| Value::Bool(!truth)),
            UnaryOp::USub => ("__neg__", "-"),
            UnaryOp::UAdd => ("__pos__", "+"),
            UnaryOp::Invert => ("__invert__", "~"),
        };
        let result = match (operator, value) {
            (UnaryOp::USub, value) => self.negate_number(value),
            (UnaryOp::UAdd, Value::Bool(truth)) => Some(Value::Int(i64::from(*truth))),
            (UnaryOp::UAdd, Value::Int(_) | Value::BigInt(_) | Value::Float(_)) => Some(value.clone()),
            (UnaryOp::Invert, Value::Int(number)) => Some(Value::Int(!number)),
            (UnaryOp::Invert, Value::Bool(truth)) => Some(Value::Int(!i64::from(*truth))),
            (UnaryOp::Invert, Value::BigInt(number)) => Some(Value::integer(!(**number).clone())),
            _ => None,
        };
        if let Some(result) = result {
            return Ok(result);
        }
        if let Value::Opaque(opaque) = value {
            return Ok(Value::Opaque(opaque.derive("")));
        }
        match self.call_special(value, &Str::intern(name), &[])? {
            Some(result) => Ok(result),
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("bad operand type for unary {symbol}: '{name}'")))
            }
        }
    }

    /// A tuple of any iterable's items.
    pub fn to_tuple(&mut self, value: &Value) -> Result<Rc<Tuple>, Exception> {
        match value {
            Value::Tuple(tuple) => Ok(tuple.clone()),
            _ => Ok(Tuple::new(self.collect(value)?)),
        }
    }
}
