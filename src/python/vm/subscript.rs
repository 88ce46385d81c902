//! Subscripts: `value[key]`, and slices.

use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::{Range, Slice, Value};

use super::Vm;

impl Vm {
    /// `value[key]`
    pub fn get_item(&mut self, value: &Value, key: &Value) -> Result<Value, Exception> {
        match value {
            Value::Instance(_) => self.get_item_of_object(value, key),
            Value::Class(class) => {
                let (getitem, class_getitem) = (self.names.getitem.clone(), self.names.class_getitem.clone());
                if let Some(result) = self.call_special(value, &getitem, std::slice::from_ref(key))? {
                    return Ok(result);
                }
                if let Some(found) = class.lookup(&class_getitem) {
                    // `__class_getitem__` is a class method even when it is not declared one.
                    let bound = match &found {
                        Value::Function(_) => {
                            return self.call_positional(&found, [value.clone(), key.clone()]);
                        }
                        _ => self.bind_to_class(&found, class)?,
                    };
                    return self.call_positional(&bound, [key.clone()]);
                }
                if let Some(opaque) = class.mro().iter().find_map(|class| class.opaque_base.clone()) {
                    return Ok(Value::Opaque(opaque.derive("[...]")));
                }
                let name = class.name();
                Err(self.type_error(format!("type '{name}' is not subscriptable")))
            }
            _ => match self.get_item_builtin(value, key)? {
                Some(item) => Ok(item),
                None => {
                    let getitem = self.names.getitem.clone();
                    if let Some(result) = self.call_special(value, &getitem, std::slice::from_ref(key))? {
                        return Ok(result);
                    }
                    let name = self.type_name(value);
                    Err(self.type_error(format!("'{name}' object is not subscriptable")))
                }
            },
        }
    }

    fn get_item_of_object(&mut self, value: &Value, key: &Value) -> Result<Value, Exception> {
        let getitem = self.names.getitem.clone();
        self.enter_native()?;
        let result = self.call_special(value, &getitem, std::slice::from_ref(key));
        self.native_depth -= 1;
        if let Some(result) = result? {
            return Ok(result);
        }
        let class = self.class_of(value);
        if let Some(opaque) = class.mro().iter().find_map(|class| class.opaque_base.clone()) {
            return Ok(Value::Opaque(opaque.derive("()[...]")));
        }
        let name = class.name();
        Err(self.type_error(format!("'{name}' object is not subscriptable")))
    }

    /// `value[key]` of a built-in value; `None` when it cannot be subscripted.
    pub(crate) fn get_item_builtin(
        &mut self,
        value: &Value,
        key: &Value,
    ) -> Result<Option<Value>, Exception> {
        let item = match value {
            Value::Dict(dict) => match dict.get(self, key)? {
                Some(item) => item,
                None => return Err(self.key_error(key)),
            },
            Value::List(list) => {
                if let Value::Slice(slice) = key {
                    let items = self.take_slice(slice, &list.snapshot())?;
                    Value::list(items)
                } else {
                    let index = self.sequence_index(key, "list")?;
                    match at(index, list.len()).and_then(|index| list.get(index)) {
                        Some(item) => item,
                        None => return Err(self.index_error("list index out of range")),
                    }
                }
            }
            Value::Tuple(tuple) => {
                if let Value::Slice(slice) = key {
                    let items = self.take_slice(slice, tuple)?;
                    Value::tuple(items)
                } else {
                    let index = self.sequence_index(key, "tuple")?;
                    match at(index, tuple.len()).and_then(|index| tuple.get(index)) {
                        Some(item) => item.clone(),
                        None => return Err(self.index_error("tuple index out of range")),
                    }
                }
            }
            Value::Str(text) => {
                if let Value::Slice(slice) = key {
                    self.slice_text(slice, text)?
                } else {
                    let index = self.sequence_index(key, "string")?;
                    let character = at(index, text.char_count())
                        .and_then(|index| text.char_slice(index, index + 1).chars().next());
                    match character {
                        Some(character) => self.character(character),
                        None => return Err(self.index_error("string index out of range")),
                    }
                }
            }
            Value::Bytes(bytes) => {
                if let Value::Slice(slice) = key {
                    let items = self.take_slice(slice, bytes)?;
                    Value::bytes(items)
                } else {
                    let index = self.sequence_index(key, "byte")?;
                    match at(index, bytes.len()) {
                        Some(index) => Value::Int(i64::from(bytes[index])),
                        None => return Err(self.index_error("index out of range")),
                    }
                }
            }
            Value::Range(range) => {
                if let Value::Slice(slice) = key {
                    let (start, stop, step) = self.slice_indices(slice, range.len())?;
                    let scaled = |index: i64| {
                        let place = i128::from(range.start) + i128::from(index) * i128::from(range.step);
                        i64::try_from(place).unwrap_or(i64::MAX)
                    };
                    let step = range.step.saturating_mul(step);
                    Value::Range(Range { start: scaled(start), stop: scaled(stop), step }.into())
                } else {
                    let index = self.sequence_index(key, "range")?;
                    match at(index, range.len()).and_then(|index| range.get(index)) {
                        Some(number) => Value::Int(number),
                        None => return Err(self.index_error("range object index out of range")),
                    }
                }
            }
            Value::Opaque(opaque) => Value::Opaque(opaque.derive("[...]")),
            _ => return Ok(None),
        };
        Ok(Some(item))
    }

    fn sequence_index(&mut self, key: &Value, what: &str) -> Result<i64, Exception> {
        if let Some(index) = key.as_int() {
            return Ok(index);
        }
        let indexable = matches!(key, Value::BigInt(_) | Value::Instance(_) | Value::Opaque(_));
        if indexable {
            match self.index(key) {
                Err(error) if error.is_a(&self.exceptions.overflow_error) => {
                    let name = self.type_name(key);
                    return Err(self.index_error(format!("cannot fit '{name}' into an index-sized integer")));
                }
                Err(error) if error.is_a(&self.exceptions.type_error) => {}
                other => return other,
            }
        }
        let name = self.type_name(key);
        Err(self.type_error(match what {
            "string" => format!("string indices must be integers, not '{name}'"),
            _ => format!("{what} indices must be integers or slices, not {name}"),
        }))
    }

    /// `slice.indices(length)`: start, stop and step within a sequence of this length.
    pub fn slice_indices(&mut self, slice: &Slice, length: usize) -> Result<(i64, i64, i64), Exception> {
        let length = length as i64;
        let step = match &slice.step {
            Value::None => 1,
            value => self.slice_part(value)?,
        };
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
        let place = |vm: &mut Self, value: &Value, missing: i64| -> Result<i64, Exception> {
            if value.is_none() {
                return Ok(missing);
            }
            let index = vm.slice_part(value)?;
            Ok(if index < 0 { index.saturating_add(length).max(low) } else { index.min(high) })
        };
        let start = place(self, &slice.start, if step < 0 { high } else { low })?;
        let stop = place(self, &slice.stop, if step < 0 { low } else { high })?;
        Ok((start, stop, step))
    }

    fn slice_part(&mut self, value: &Value) -> Result<i64, Exception> {
        match value {
            Value::BigInt(number) => {
                Ok(if number.sign() == num_bigint::Sign::Minus { i64::MIN / 2 } else { i64::MAX / 2 })
            }
            _ => match self.index(value) {
                Err(error) if error.is_a(&self.exceptions.type_error) => {
                    Err(self.type_error("slice indices must be integers or None or have an __index__ method"))
                }
                other => other,
            },
        }
    }

    /// The items that a slice selects.
    pub fn take_slice<T: Clone>(&mut self, slice: &Slice, items: &[T]) -> Result<Vec<T>, Exception> {
        let (start, stop, step) = self.slice_indices(slice, items.len())?;
        if step == 1 {
            let (start, stop) = (start as usize, stop.max(start) as usize);
            return Ok(items.get(start..stop).map(<[T]>::to_vec).unwrap_or_default());
        }
        let places = Range { start, stop, step };
        let chosen = (0..places.len()).filter_map(|index| places.get(index));
        Ok(chosen.filter_map(|place| items.get(place as usize).cloned()).collect())
    }

    fn slice_text(&mut self, slice: &Slice, text: &Str) -> Result<Value, Exception> {
        let (start, stop, step) = self.slice_indices(slice, text.char_count())?;
        if step == 1 {
            return Ok(Value::str(text.char_slice(start as usize, stop.max(start) as usize)));
        }
        let characters: Vec<char> = text.chars().collect();
        let chosen = self.take_slice(slice, &characters)?;
        Ok(Value::str(chosen.into_iter().collect::<String>()))
    }

    /// `value[key] = new`
    pub fn set_item(&mut self, value: &Value, key: &Value, new: Value) -> Result<(), Exception> {
        if self.set_item_builtin(value, key, &new)? {
            return Ok(());
        }
        let name = self.names.setitem.clone();
        self.enter_native()?;
        let result = self.call_special(value, &name, &[key.clone(), new]);
        self.native_depth -= 1;
        match result? {
            Some(_) => Ok(()),
            None if matches!(value, Value::Opaque(_)) => Ok(()),
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("'{name}' object does not support item assignment")))
            }
        }
    }

    /// `value[key] = new` of a built-in container; whether `value` is one.
    pub(crate) fn set_item_builtin(
        &mut self,
        value: &Value,
        key: &Value,
        new: &Value,
    ) -> Result<bool, Exception> {
        match value {
            Value::Dict(dict) => dict.insert(self, key.clone(), new.clone())?,
            Value::List(list) => {
                if let Value::Slice(slice) = key {
                    let items = self.collect(new)?;
                    let (start, stop, step) = self.slice_indices(slice, list.len())?;
                    if step == 1 {
                        let mut list = list.borrow_mut();
                        let start = (start as usize).min(list.len());
                        let stop = (stop.max(0) as usize).clamp(start, list.len());
                        let removed: Vec<Value> = list.splice(start..stop, items).collect();
                        drop(list);
                        drop(removed);
                        return Ok(true);
                    }
                    let places = Range { start, stop, step };
                    let (wanted, given) = (places.len(), items.len());
                    if wanted != given {
                        return Err(self.value_error(format!(
                            "attempt to assign sequence of size {given} to extended slice of size {wanted}"
                        )));
                    }
                    let mut list = list.borrow_mut();
                    for (index, item) in items.into_iter().enumerate() {
                        let place = places.get(index).map(|place| place as usize);
                        if let Some(slot) = place.and_then(|place| list.get_mut(place)) {
                            *slot = item;
                        }
                    }
                } else {
                    let index = self.sequence_index(key, "list")?;
                    let Some(index) = at(index, list.len()) else {
                        return Err(self.index_error("list assignment index out of range"));
                    };
                    let replaced =
                        list.borrow_mut().get_mut(index).map(|slot| std::mem::replace(slot, new.clone()));
                    drop(replaced);
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// `del value[key]`
    pub fn delete_item(&mut self, value: &Value, key: &Value) -> Result<(), Exception> {
        if self.delete_item_builtin(value, key)? {
            return Ok(());
        }
        let name = self.names.delitem.clone();
        match self.call_special(value, &name, std::slice::from_ref(key))? {
            Some(_) => Ok(()),
            None if matches!(value, Value::Opaque(_)) => Ok(()),
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("'{name}' object doesn't support item deletion")))
            }
        }
    }

    /// `del value[key]` of a built-in container; whether `value` is one.
    pub(crate) fn delete_item_builtin(&mut self, value: &Value, key: &Value) -> Result<bool, Exception> {
        match value {
            Value::Dict(dict) => {
                if dict.remove(self, key)?.is_none() {
                    return Err(self.key_error(key));
                }
            }
            Value::List(list) => {
                if let Value::Slice(slice) = key {
                    let (start, stop, step) = self.slice_indices(slice, list.len())?;
                    let places = Range { start, stop, step };
                    let mut doomed: Vec<usize> = (0..places.len())
                        .filter_map(|index| places.get(index))
                        .map(|place| place as usize)
                        .collect();
                    doomed.sort_unstable();
                    let mut removed = Vec::new();
                    let mut list = list.borrow_mut();
                    let mut kept = Vec::with_capacity(list.len());
                    for (index, item) in list.drain(..).enumerate() {
                        if doomed.binary_search(&index).is_ok() {
                            removed.push(item)
                        } else {
                            kept.push(item)
                        }
                    }
                    *list = kept;
                    drop(list);
                } else {
                    let index = self.sequence_index(key, "list")?;
                    let Some(index) = at(index, list.len()) else {
                        return Err(self.index_error("list assignment index out of range"));
                    };
                    let removed = list.borrow_mut().remove(index);
                    drop(removed);
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// The place that an index, perhaps counted from the end, means; `None` outside.
pub(crate) fn at(index: i64, length: usize) -> Option<usize> {
    let place = if index < 0 { index.checked_add(i64::try_from(length).ok()?)? } else { index };
    usize::try_from(place).ok().filter(|place| *place < length)
}
