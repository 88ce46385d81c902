//! Iteration, lengths and membership.

use std::rc::Rc;

use crate::python::containers::DictViewKind;
use crate::python::exception::Exception;
use crate::python::iterator::{NativeIterator, Steps};
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `iter(value)`
    pub fn iter(&mut self, value: &Value) -> Result<Value, Exception> {
        let make = |type_name, steps| Ok(Value::Iterator(NativeIterator::of(type_name, steps)));
        match value {
            Value::List(list) => make("list_iterator", Steps::List(list.clone(), 0)),
            Value::Tuple(tuple) => make("tuple_iterator", Steps::Tuple(tuple.clone(), 0)),
            Value::Range(range) => make("range_iterator", Steps::Range(**range, 0)),
            Value::Str(text) if text.is_ascii_text() => {
                make("str_ascii_iterator", Steps::Text(text.clone(), 0))
            }
            Value::Str(text) => make("str_iterator", Steps::Text(text.clone(), 0)),
            Value::Bytes(bytes) => make("bytes_iterator", Steps::Bytes(bytes.clone(), 0)),
            Value::Dict(dict) => {
                let steps =
                    Steps::Dict { dict: dict.clone(), kind: DictViewKind::Keys, row: 0, length: dict.len() };
                make("dict_keyiterator", steps)
            }
            Value::DictView(view) => {
                let dict = view.dict.clone();
                let length = dict.len();
                let name = match view.kind {
                    DictViewKind::Keys => "dict_keyiterator",
                    DictViewKind::Values => "dict_valueiterator",
                    DictViewKind::Items => "dict_itemiterator",
                };
                make(name, Steps::Dict { dict, kind: view.kind, row: 0, length })
            }
            Value::Set(set) | Value::FrozenSet(set) => make(
                "set_iterator",
                Steps::Set { set: set.clone(), items: set.items().into_iter(), length: set.len() },
            ),
            Value::Iterator(_) | Value::Generator(_) => Ok(value.clone()),
            Value::Opaque(opaque) => {
                let message = opaque.refusal("A loop");
                Err(self.runtime_error(message))
            }
            Value::Instance(_) | Value::Class(_) => self.iter_object(value),
            _ => Err(self.not_iterable(value)),
        }
    }

    fn not_iterable(&mut self, value: &Value) -> Exception {
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object is not iterable"))
    }

    fn iter_object(&mut self, value: &Value) -> Result<Value, Exception> {
        let (iter, next, getitem) =
            (self.names.iter.clone(), self.names.next.clone(), self.names.getitem.clone());
        let class = self.class_of(value);
        if let Some(found) = class.lookup(&iter) {
            if found.is_none() {
                return Err(self.not_iterable(value));
            }
            self.enter_native()?;
            let made = self.call_special(value, &iter, &[]);
            self.native_depth -= 1;
            let made = made?.unwrap_or(Value::None);
            let is_iterator = match &made {
                Value::Iterator(_) | Value::Generator(_) | Value::Opaque(_) => true,
                other => self.class_of(other).lookup(&next).is_some(),
            };
            if !is_iterator {
                let name = self.type_name(&made);
                return Err(self.type_error(format!("iter() returned non-iterator of type '{name}'")));
            }
            return Ok(made);
        }
        if class.lookup(&getitem).is_some() {
            let steps = Steps::Sequence(value.clone(), 0);
            return Ok(Value::Iterator(NativeIterator::of("iterator", steps)));
        }
        if let Some(opaque) = class.mro().iter().find_map(|class| class.opaque_base.clone()) {
            let message = opaque.refusal("A loop");
            return Err(self.runtime_error(message));
        }
        Err(self.not_iterable(value))
    }

    /// `iter(function, sentinel)`
    pub fn iter_calls(&mut self, function: &Value, sentinel: &Value) -> Value {
        let steps = Steps::Calls(function.clone(), sentinel.clone());
        Value::Iterator(NativeIterator::of("callable_iterator", steps))
    }

    /// The next item of an iterator; `None` at its end.
    pub fn next(&mut self, iterator: &Value) -> Result<Option<Value>, Exception> {
        self.consume(1)?;
        match iterator {
            Value::Iterator(native) => {
                if let Some(item) = native.next_simple() {
                    return Ok(Some(item));
                }
                self.enter_native()?;
                let next = native.clone().next(self);
                self.native_depth -= 1;
                next
            }
            Value::Generator(generator) => self.resume_for_next(&generator.clone()),
            _ => {
                let name = self.names.next.clone();
                self.enter_native()?;
                let result = self.call_special(iterator, &name, &[]);
                self.native_depth -= 1;
                match result {
                    Ok(Some(item)) => Ok(Some(item)),
                    Ok(None) => {
                        let name = self.type_name(iterator);
                        Err(self.type_error(format!("'{name}' object is not an iterator")))
                    }
                    Err(error) if error.is_a(&self.exceptions.stop_iteration) => Ok(None),
                    Err(error) => Err(error),
                }
            }
        }
    }

    /// All items of any iterable.
    pub fn collect(&mut self, value: &Value) -> Result<Vec<Value>, Exception> {
        match value {
            Value::List(list) => return Ok(list.snapshot()),
            Value::Tuple(tuple) => return Ok(tuple.to_vec()),
            Value::Dict(dict) => return Ok(dict.keys()),
            Value::Set(set) | Value::FrozenSet(set) => return Ok(set.items()),
            Value::Range(range) => self.charge(range.len().saturating_mul(size_of::<Value>()))?,
            _ => {}
        }
        let iterator = self.iter(value)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
            if items.len() % 65_536 == 0 {
                self.charge(items.len() * size_of::<Value>())?;
            }
        }
        Ok(items)
    }

    /// `len(value)`
    pub fn length(&mut self, value: &Value) -> Result<usize, Exception> {
        match self.length_if_known(value)? {
            Some(length) => Ok(length),
            None => match value {
                Value::Opaque(opaque) => {
                    let message = opaque.refusal("A length");
                    Err(self.runtime_error(message))
                }
                _ => {
                    let name = self.type_name(value);
                    Err(self.type_error(format!("object of type '{name}' has no len()")))
                }
            },
        }
    }

    /// `len(value)`; `None` when the value has no length.
    pub fn length_if_known(&mut self, value: &Value) -> Result<Option<usize>, Exception> {
        Ok(Some(match value {
            Value::Str(text) => text.char_count(),
            Value::Bytes(bytes) => bytes.len(),
            Value::List(list) => list.len(),
            Value::Tuple(tuple) => tuple.len(),
            Value::Dict(dict) => dict.len(),
            Value::DictView(view) => view.dict.len(),
            Value::Set(set) | Value::FrozenSet(set) => set.len(),
            Value::Range(range) => range.len(),
            Value::Instance(_) | Value::Class(_) => {
                let name = self.names.len.clone();
                return match self.call_special(value, &name, &[])? {
                    Some(length) => match self.index(&length)? {
                        number if number < 0 => Err(self.value_error("__len__() should return >= 0")),
                        number => Ok(Some(number as usize)),
                    },
                    None => Ok(None),
                };
            }
            _ => return Ok(None),
        }))
    }

    /// `item in container`
    pub fn contains(&mut self, container: &Value, item: &Value) -> Result<bool, Exception> {
        match container {
            Value::Str(text) => match item.as_str() {
                Some(part) => Ok(text.contains(part.as_str())),
                None => {
                    let name = self.type_name(item);
                    Err(self.type_error(format!("'in <string>' requires string as left operand, not {name}")))
                }
            },
            Value::List(list) => {
                let mut index = 0;
                while let Some(candidate) = list.get(index) {
                    self.consume(1)?;
                    if candidate.is(item) || self.equals(&candidate, item)? {
                        return Ok(true);
                    }
                    index += 1;
                }
                Ok(false)
            }
            Value::Tuple(tuple) => {
                for candidate in tuple.clone().iter() {
                    self.consume(1)?;
                    if candidate.is(item) || self.equals(candidate, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Value::Dict(dict) => dict.clone().contains(self, item),
            Value::Set(set) | Value::FrozenSet(set) => {
                // A set is looked for as the frozenset of its items.
                let item = match item {
                    Value::Set(inner) => Value::FrozenSet(inner.clone()),
                    other => other.clone(),
                };
                set.clone().contains(self, &item)
            }
            Value::Range(range) if item.as_int().is_some() => {
                Ok(item.as_int().is_some_and(|number| range.position(number).is_some()))
            }
            Value::Bytes(bytes) => match item.base() {
                Value::Bytes(part) => {
                    Ok(part.is_empty() || bytes.windows(part.len()).any(|found| found == &***part))
                }
                other => {
                    let number = self.index(&other.clone())?;
                    Ok(u8::try_from(number).is_ok_and(|byte| bytes.contains(&byte)))
                }
            },
            Value::DictView(view) if view.kind == DictViewKind::Keys => {
                view.dict.clone().contains(self, item)
            }
            Value::Opaque(opaque) => {
                let message = opaque.refusal("A membership test");
                Err(self.runtime_error(message))
            }
            _ => self.contains_by_protocol(container, item),
        }
    }

    fn contains_by_protocol(&mut self, container: &Value, item: &Value) -> Result<bool, Exception> {
        let name = self.names.contains.clone();
        if matches!(container, Value::Instance(_) | Value::Class(_)) {
            self.enter_native()?;
            let result = self.call_special(container, &name, std::slice::from_ref(item));
            self.native_depth -= 1;
            if let Some(result) = result? {
                return self.truth(&result);
            }
        }
        let iterator = match self.iter(container) {
            Ok(iterator) => iterator,
            Err(error) if error.is_a(&self.exceptions.type_error) => {
                let name = self.type_name(container);
                return Err(self.type_error(format!("argument of type '{name}' is not iterable")));
            }
            Err(error) => return Err(error),
        };
        while let Some(candidate) = self.next(&iterator)? {
            if candidate.is(item) || self.equals(&candidate, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl NativeIterator {
    /// The next item of the commonest iterators, where no script can take part and none is last.
    pub(crate) fn next_simple(self: &Rc<Self>) -> Option<Value> {
        match &mut *self.steps.try_borrow_mut().ok()? {
            Steps::List(list, index) => {
                let item = list.get(*index)?;
                *index += 1;
                Some(item)
            }
            Steps::Range(range, index) => {
                let item = range.get(*index)?;
                *index += 1;
                Some(Value::Int(item))
            }
            Steps::Tuple(tuple, index) => {
                let item = tuple.get(*index)?.clone();
                *index += 1;
                Some(item)
            }
            _ => None,
        }
    }
}
