//! Instructions that build containers, text and functions, and take sequences apart.

use std::rc::Rc;

use crate::python::compile::code::Instruction;
use crate::python::containers::{Dict, Set, Tuple};
use crate::python::exception::Exception;
use crate::python::function::Function;
use crate::python::text::Str;
use crate::python::value::{Slice, Value};

use super::Vm;

impl Vm {
    pub(super) fn step_container(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        match instruction {
            I::MakeList(count) => {
                let items = self.top().pop_many(count as usize);
                self.push(Value::list(items));
            }
            I::MakeSet(count) => {
                let items = self.top().pop_many(count as usize);
                let set = Set::from_items(self, items)?;
                self.push(Value::Set(set));
            }
            I::MakeConstantSet(count) => {
                let items = self.top().pop_many(count as usize);
                let constant = Set::from_items(self, items)?;
                let set = Set::merged(self, constant.items())?;
                self.push(Value::Set(set));
            }
            I::MakeImaginary => {
                let imaginary = self.pop().as_float().unwrap_or_default();
                let value = self.make_complex(0.0, imaginary)?;
                self.push(value);
            }
            I::MakeDict(count) => {
                let items = self.top().pop_many(count as usize * 2);
                let dict = Dict::new();
                let mut items = items.into_iter();
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    dict.insert(self, key, value)?;
                }
                self.push(Value::Dict(dict));
            }
            I::MakeSlice => {
                let step = self.pop();
                let stop = self.pop();
                let start = self.pop();
                self.push(Value::Slice(Rc::new(Slice { start, stop, step })));
            }
            I::MakeText(count) => {
                let parts = self.top().pop_many(count as usize);
                let length = parts.iter().filter_map(Value::as_str).map(|part| part.len()).sum();
                self.charge(length)?;
                let mut text = String::with_capacity(length);
                parts.iter().filter_map(Value::as_str).for_each(|part| text.push_str(part));
                self.push(Value::str(text));
            }
            I::Format(conversion, has_spec) => {
                let spec = if has_spec { self.pop().as_str().cloned() } else { None };
                let mut value = self.pop();
                match conversion {
                    b'r' => value = Value::Str(self.repr(&value)?),
                    b's' => value = Value::Str(self.to_str(&value)?),
                    b'a' => value = Value::Str(self.ascii(&value)?),
                    _ => {}
                }
                let text = self.format(&value, &spec.unwrap_or_else(|| Str::intern("")))?;
                self.push(Value::Str(text));
            }
            I::ListAppend(below) => {
                let item = self.pop();
                if let Value::List(list) = self.top().peek(below as usize) {
                    list.push(item);
                }
            }
            I::SetAdd(below) => {
                let item = self.pop();
                if let Value::Set(set) = self.top().peek(below as usize).clone() {
                    set.insert(self, item)?;
                }
            }
            I::DictInsert(below) => {
                let value = self.pop();
                let key = self.pop();
                if let Value::Dict(dict) = self.top().peek(below as usize).clone() {
                    dict.insert(self, key, value)?;
                }
            }
            I::ListExtend | I::ArgumentsExtend => {
                let value = self.pop();
                // `Enum(*of_the_application)`: whatever they are, they come as one that is not known.
                let is_unknown = matches!(instruction, I::ArgumentsExtend)
                    && matches!(value, Value::Opaque(_))
                    && self.host.assumes();
                let collected = if is_unknown { Ok(vec![value.clone()]) } else { self.collect(&value) };
                let items = match collected {
                    Err(error) if error.is_a(&self.exceptions.type_error) && error.frames().is_empty() => {
                        let name = self.type_name(&value);
                        if matches!(instruction, I::ArgumentsExtend) {
                            let function = self.top().peek(1).clone();
                            let function = self.callable_name(&function);
                            return Err(self.type_error(format!(
                                "{function} argument after * must be an iterable, not {name}"
                            )));
                        }
                        return Err(self.type_error(format!("Value after * must be an iterable, not {name}")));
                    }
                    other => other?,
                };
                if let Value::List(list) = self.top().peek(0) {
                    list.borrow_mut().extend(items);
                }
            }
            I::SetUpdate => {
                let value = self.pop();
                let items = self.collect(&value)?;
                if let Value::Set(set) = self.top().peek(0).clone() {
                    for item in items {
                        set.insert(self, item)?;
                    }
                }
            }
            I::DictUpdate => {
                let value = self.pop();
                let Some(entries) = self.mapping_items(&value)? else {
                    let name = self.type_name(&value);
                    return Err(self.type_error(format!("'{name}' object is not a mapping")));
                };
                if let Value::Dict(dict) = self.top().peek(0).clone() {
                    for (key, value) in entries {
                        dict.insert(self, key, value)?;
                    }
                }
            }
            I::DictMerge => self.merge_keywords()?,
            I::ListToTuple => {
                let list = self.pop();
                let items = list.as_list().map(|list| list.snapshot()).unwrap_or_default();
                self.push(Value::Tuple(Tuple::new(items)));
            }
            _ => {}
        }
        Ok(())
    }

    /// The entries of a mapping: of a dict, or of anything with `keys()`.
    pub fn mapping_items(&mut self, value: &Value) -> Result<Option<Vec<(Value, Value)>>, Exception> {
        if let Value::Dict(dict) = value {
            return Ok(Some(dict.items()));
        }
        if let (Value::Instance(instance), Some(dict)) = (value, value.as_dict()) {
            let own = instance.class().lookup_str("keys");
            if own.is_none_or(|keys| matches!(keys, Value::Native(_))) {
                return Ok(Some(dict.items()));
            }
        }
        let Some(keys) = self.find_attribute(value, "keys")? else { return Ok(None) };
        if matches!(value, Value::Opaque(_)) {
            let message = match value {
                Value::Opaque(opaque) => opaque.refusal("Unpacking a mapping"),
                _ => String::new(),
            };
            return Err(self.runtime_error(message));
        }
        let keys = self.call_positional(&keys, [])?;
        let mut entries = Vec::new();
        for key in self.collect(&keys)? {
            let item = self.get_item(value, &key)?;
            entries.push((key, item));
        }
        Ok(Some(entries))
    }

    pub(super) fn merge_keywords(&mut self) -> Result<(), Exception> {
        let value = self.pop();
        let dict = self.top().peek(0).clone();
        // For a class statement there is no function below; then messages name none.
        let function = if self.top().slots.len() >= 3 { self.top().peek(2).clone() } else { Value::None };
        let Some(entries) = self.mapping_items(&value)? else {
            let name = self.type_name(&value);
            let function = self.callable_name(&function);
            return Err(
                self.type_error(format!("{function} argument after ** must be a mapping, not {name}"))
            );
        };
        let Value::Dict(dict) = dict else { return Ok(()) };
        for (key, value) in entries {
            let Some(name) = key.as_str() else { return Err(self.type_error("keywords must be strings")) };
            if dict.get_name(name).is_some() {
                let function = self.callable_name(&function);
                return Err(
                    self.type_error(format!("{function} got multiple values for keyword argument '{name}'"))
                );
            }
            dict.set_str(name.clone(), value);
        }
        Ok(())
    }

    /// `module.name()` as messages about a call show it.
    pub(super) fn callable_name(&mut self, value: &Value) -> String {
        let module = |name: Option<Value>| match name {
            Some(Value::Str(text)) if text != "builtins" => format!("{text}."),
            _ => String::new(),
        };
        match value {
            Value::Function(function) => {
                let name = function.globals.get_str("__name__");
                format!("{}{}()", module(name), function.qualname.borrow())
            }
            Value::Class(class) => format!("{}()", class.full_name()),
            Value::Native(function) => format!("{}()", function.qualname),
            Value::BoundMethod(method) if !matches!(method.function, Value::BoundMethod(_)) => {
                self.callable_name(&method.function)
            }
            other => format!("{} object", self.type_name(other)),
        }
    }

    pub(super) fn unpack(&mut self, value: &Value, count: usize) -> Result<(), Exception> {
        match value {
            Value::Tuple(tuple) if tuple.len() == count => {
                let items = tuple.clone();
                self.top().slots.extend(items.iter().rev().cloned());
                return Ok(());
            }
            Value::List(list) if list.len() == count => {
                let items = list.snapshot();
                self.top().slots.extend(items.into_iter().rev());
                return Ok(());
            }
            _ => {}
        }
        let iterator = self.unpack_iterator(value)?;
        let mut items = Vec::with_capacity(count);
        while items.len() < count {
            match self.next(&iterator)? {
                Some(item) => items.push(item),
                None => {
                    let got = items.len();
                    return Err(self
                        .value_error(format!("not enough values to unpack (expected {count}, got {got})")));
                }
            }
        }
        if self.next(&iterator)?.is_some() {
            return Err(self.value_error(format!("too many values to unpack (expected {count})")));
        }
        self.top().slots.extend(items.into_iter().rev());
        Ok(())
    }

    pub(super) fn unpack_iterator(&mut self, value: &Value) -> Result<Value, Exception> {
        match self.iter(value) {
            Err(error) if error.is_a(&self.exceptions.type_error) && error.frames().is_empty() => {
                let name = self.type_name(value);
                Err(self.type_error(format!("cannot unpack non-iterable {name} object")))
            }
            other => other,
        }
    }

    pub(super) fn unpack_star(
        &mut self,
        value: &Value,
        before: usize,
        after: usize,
    ) -> Result<(), Exception> {
        let iterator = self.unpack_iterator(value)?;
        let mut items = self.collect(&iterator)?;
        let got = items.len();
        if got < before + after {
            let least = before + after;
            return Err(self
                .value_error(format!("not enough values to unpack (expected at least {least}, got {got})")));
        }
        let last = items.split_off(got - after);
        let middle = items.split_off(before);
        let frame = self.top();
        frame.slots.extend(last.into_iter().rev());
        frame.slots.push(Value::list(middle));
        frame.slots.extend(items.into_iter().rev());
        Ok(())
    }

    pub(super) fn make_function(&mut self, flags: u8) -> Result<(), Exception> {
        let Value::Code(code) = self.pop() else { return Ok(()) };
        let mut closure = Vec::new();
        if flags & 8 != 0
            && let Value::Tuple(cells) = self.pop()
        {
            closure = cells
                .iter()
                .filter_map(|cell| if let Value::Cell(cell) = cell { Some(cell.clone()) } else { None })
                .collect();
        }
        let annotations = if flags & 4 != 0 { self.pop().as_dict().cloned() } else { None };
        let keyword_defaults = if flags & 2 != 0 { self.pop().as_dict().cloned() } else { None };
        let defaults = if flags & 1 != 0 { self.pop().as_tuple().map(|tuple| tuple.to_vec()) } else { None };
        let function = Function {
            name: code.name.clone().into(),
            qualname: code.qualname.clone().into(),
            globals: self.top().globals.clone(),
            defaults: std::cell::RefCell::new(defaults.unwrap_or_default().into()),
            keyword_defaults: keyword_defaults.into(),
            closure,
            annotations: annotations.map(std::cell::OnceCell::from).unwrap_or_default(),
            attributes: std::cell::OnceCell::new(),
            code,
        };
        self.push(Value::Function(Rc::new(function)));
        Ok(())
    }
}
