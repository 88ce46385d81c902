//! Iterators written in Rust.

use std::cell::RefCell;
use std::rc::Rc;

use super::containers::{Dict, DictViewKind, List, Set, Tuple};
use super::exception::Exception;
use super::release::release;
use super::text::Str;
use super::value::{Range, Value};
use super::vm::Vm;

type Step = Box<dyn FnMut(&mut Vm) -> Result<Option<Value>, Exception>>;

/// Where an iterator is.
pub(crate) enum Steps {
    List(Rc<List>, usize),
    Tuple(Rc<Tuple>, usize),
    Range(Range, usize),
    Text(Str, usize),
    Bytes(Rc<Vec<u8>>, usize),
    Dict {
        dict: Rc<Dict>,
        kind: DictViewKind,
        row: usize,
        length: usize,
    },
    Set {
        set: Rc<Set>,
        items: std::vec::IntoIter<Value>,
        length: usize,
    },
    /// `__getitem__` with 0, 1, 2 … until `IndexError`.
    Sequence(Value, i64),
    /// Calls until the result equals the second value: `iter(f, sentinel)`.
    Calls(Value, Value),
    Native(Step),
    Done,
}

/// An iterator written in Rust.
pub struct NativeIterator {
    /// The name of its class, such as `list_iterator`.
    pub type_name: &'static str,
    pub(crate) steps: RefCell<Steps>,
}

impl Drop for NativeIterator {
    fn drop(&mut self) {
        release(std::mem::replace(self.steps.get_mut(), Steps::Done));
    }
}

impl NativeIterator {
    /// An iterator that calls `step` until it gives `None`.
    pub fn new(
        type_name: &'static str,
        step: impl FnMut(&mut Vm) -> Result<Option<Value>, Exception> + 'static,
    ) -> Rc<Self> {
        Self::of(type_name, Steps::Native(Box::new(step)))
    }

    pub(crate) fn of(type_name: &'static str, steps: Steps) -> Rc<Self> {
        Rc::new(Self { type_name, steps: RefCell::new(steps) })
    }

    /// The next item.
    pub fn next(&self, vm: &mut Vm) -> Result<Option<Value>, Exception> {
        let Ok(mut steps) = self.steps.try_borrow_mut() else {
            return Err(vm.value_error(format!("{} already executing", self.type_name)));
        };
        let next = match &mut *steps {
            Steps::List(list, index) => {
                let item = list.get(*index);
                *index += 1;
                item
            }
            Steps::Tuple(tuple, index) => {
                let item = tuple.get(*index).cloned();
                *index += 1;
                item
            }
            Steps::Range(range, index) => {
                let item = range.get(*index).map(Value::Int);
                *index += 1;
                item
            }
            Steps::Text(text, offset) => {
                text.get(*offset..).and_then(|rest| rest.chars().next()).map(|character| {
                    *offset += character.len_utf8();
                    vm.character(character)
                })
            }
            Steps::Bytes(bytes, index) => {
                let item = bytes.get(*index).map(|byte| Value::Int(i64::from(*byte)));
                *index += 1;
                item
            }
            Steps::Dict { dict, kind, row, length } => {
                if dict.len() != *length {
                    *length = usize::MAX;
                    return Err(vm.runtime_error("dictionary changed size during iteration"));
                }
                dict.next_entry(row).map(|(key, value)| match kind {
                    DictViewKind::Keys => key,
                    DictViewKind::Values => value,
                    DictViewKind::Items => Value::tuple([key, value]),
                })
            }
            Steps::Set { set, items, length } => {
                if set.len() != *length {
                    *length = usize::MAX;
                    return Err(vm.runtime_error("Set changed size during iteration"));
                }
                items.next()
            }
            Steps::Sequence(value, index) => {
                let (value, at) = (value.clone(), *index);
                *index += 1;
                drop(steps);
                return self.sequence_step(vm, &value, at);
            }
            Steps::Calls(function, sentinel) => {
                let (function, sentinel) = (function.clone(), sentinel.clone());
                drop(steps);
                let result = vm.call_positional(&function, [])?;
                if !vm.equals(&result, &sentinel)? {
                    return Ok(Some(result));
                }
                *self.steps.borrow_mut() = Steps::Done;
                return Ok(None);
            }
            Steps::Native(step) => step(vm)?,
            Steps::Done => return Ok(None),
        };
        if next.is_none() {
            *steps = Steps::Done;
        }
        Ok(next)
    }

    fn sequence_step(&self, vm: &mut Vm, value: &Value, at: i64) -> Result<Option<Value>, Exception> {
        match vm.get_item(value, &Value::Int(at)) {
            Ok(item) => Ok(Some(item)),
            Err(error)
                if error.is_a(&vm.exceptions.index_error) || error.is_a(&vm.exceptions.stop_iteration) =>
            {
                *self.steps.borrow_mut() = Steps::Done;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// How many items are left, where that is known.
    pub fn length_hint(&self) -> Option<usize> {
        match &*self.steps.try_borrow().ok()? {
            Steps::List(list, index) => Some(list.len().saturating_sub(*index)),
            Steps::Tuple(tuple, index) => Some(tuple.len().saturating_sub(*index)),
            Steps::Range(range, index) => Some(range.len().saturating_sub(*index)),
            Steps::Dict { dict, .. } => Some(dict.len()),
            Steps::Set { items, .. } => Some(items.len()),
            Steps::Done => Some(0),
            _ => None,
        }
    }
}

impl std::fmt::Debug for NativeIterator {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<{}>", self.type_name)
    }
}
