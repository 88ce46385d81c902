//! Methods of `dict`, `set` and `frozenset`.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::{Class, ClassBuilder};
use crate::python::containers::{Dict, DictView, DictViewKind, Set, Tuple};
use crate::python::exception::Exception;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Adds the methods to the classes.
pub(super) fn install(vm: &mut Vm) {
    install_dict(vm);
    let frozen = vm.types.frozenset.clone();
    install_set_reading(vm, &frozen);
    let class = vm.types.set.clone();
    install_set_reading(vm, &class);
    install_set_writing(vm, &class);
    for class in [vm.types.dict_keys.clone(), vm.types.dict_items.clone()] {
        ClassBuilder::extend(&class).method("isdisjoint", "self, other, /", disjoint).build(vm);
    }
}

fn install_dict(vm: &mut Vm) {
    let class = vm.types.dict.clone();
    ClassBuilder::extend(&class)
        .method("get", "self, key, default=None, /", |vm, arguments| {
            let found = dict(vm, arguments)?.get(vm, &arguments[1])?;
            Ok(found.unwrap_or_else(|| arguments[2].clone()))
        })
        .method("setdefault", "self, key, default=None, /", |vm, arguments| {
            let dict = dict(vm, arguments)?;
            if let Some(found) = dict.get(vm, &arguments[1])? {
                return Ok(found);
            }
            dict.insert(vm, arguments[1].clone(), arguments[2].clone())?;
            Ok(arguments[2].clone())
        })
        .method("pop", "self, key, default=..., /", |vm, arguments| {
            let removed = dict(vm, arguments)?.remove(vm, &arguments[1])?;
            match removed {
                Some(value) => Ok(value),
                None if arguments[2].is_unbound() => Err(vm.key_error(&arguments[1])),
                None => Ok(arguments[2].clone()),
            }
        })
        .method("keys", "self, /", |vm, arguments| view(vm, arguments, DictViewKind::Keys))
        .method("values", "self, /", |vm, arguments| view(vm, arguments, DictViewKind::Values))
        .method("items", "self, /", |vm, arguments| view(vm, arguments, DictViewKind::Items))
        .method("popitem", "self, /", |vm, arguments| match dict(vm, arguments)?.pop_end(true) {
            Some((key, value)) => Ok(Value::Tuple(Tuple::new([key, value]))),
            None => Err(vm.key_error(&Value::from("popitem(): dictionary is empty"))),
        })
        .method("clear", "self, /", |vm, arguments| {
            dict(vm, arguments)?.clear();
            Ok(Value::None)
        })
        .method("copy", "self, /", |vm, arguments| Ok(Value::Dict(dict(vm, arguments)?.copy())))
        .method("update", "self, other=..., /, **values", |vm, arguments| {
            let dict = dict(vm, arguments)?;
            update(vm, &dict, &arguments[1], &arguments.keywords(2))?;
            Ok(Value::None)
        })
        .class_method("fromkeys", "cls, iterable, value=None, /", |vm, arguments| {
            let dict = Dict::new();
            for key in vm.collect(&arguments[1])? {
                dict.insert(vm, key, arguments[2].clone())?;
            }
            Ok(Value::Dict(dict))
        })
        .build(vm);
}

fn view(vm: &mut Vm, arguments: &Arguments, kind: DictViewKind) -> Result<Value, Exception> {
    let dict = dict(vm, arguments)?;
    Ok(Value::DictView(Rc::new(DictView { dict, kind })))
}

/// `dict.update(other, **values)`: `other` is a mapping, or pairs, or not given.
pub(super) fn update(vm: &mut Vm, dict: &Dict, other: &Value, values: &Dict) -> Result<(), Exception> {
    match other.as_dict() {
        Some(other) => {
            for (key, value) in other.items() {
                dict.insert(vm, key, value)?;
            }
        }
        None if other.is_unbound() => {}
        None if vm.find_attribute(other, "keys")?.is_some() => {
            let keys = vm.call_method(other, "keys", Arguments::none())?;
            for key in vm.collect(&keys)? {
                let value = vm.get_item(other, &key)?;
                dict.insert(vm, key, value)?;
            }
        }
        None => update_from_pairs(vm, dict, other)?,
    }
    for (key, value) in values.items() {
        dict.insert(vm, key, value)?;
    }
    Ok(())
}

fn update_from_pairs(vm: &mut Vm, dict: &Dict, pairs: &Value) -> Result<(), Exception> {
    for (position, pair) in vm.collect(pairs)?.iter().enumerate() {
        let Ok(items) = vm.collect(pair) else {
            return Err(vm.type_error(format!(
                "cannot convert dictionary update sequence element #{position} to a sequence"
            )));
        };
        let [key, value] = items.as_slice() else {
            return Err(vm.value_error(format!(
                "dictionary update sequence element #{position} has length {}; 2 is required",
                items.len()
            )));
        };
        dict.insert(vm, key.clone(), value.clone())?;
    }
    Ok(())
}

fn dict(vm: &mut Vm, arguments: &Arguments) -> Result<Rc<Dict>, Exception> {
    match arguments[0].as_dict() {
        Some(dict) => Ok(dict.clone()),
        None => {
            let name = vm.type_name(&arguments[0]);
            Err(vm.type_error(format!("descriptor requires a 'dict' object but received a '{name}'")))
        }
    }
}

fn set(vm: &mut Vm, arguments: &Arguments) -> Result<Rc<Set>, Exception> {
    match arguments[0].as_set() {
        Some(set) => Ok(set.clone()),
        None => {
            let name = vm.type_name(&arguments[0]);
            Err(vm.type_error(format!("descriptor requires a 'set' object but received a '{name}'")))
        }
    }
}

/// Another operand of a set method: any iterable.
fn operand(vm: &mut Vm, value: &Value) -> Result<Rc<Set>, Exception> {
    if let Some(set) = value.as_set() {
        return Ok(set.clone());
    }
    let items = vm.collect(value)?;
    Set::from_items(vm, items)
}

/// A result of the receiver's own kind.
fn alike(arguments: &Arguments, set: Rc<Set>) -> Value {
    match arguments[0].base() {
        Value::FrozenSet(_) => Value::FrozenSet(set),
        _ => Value::Set(set),
    }
}

fn keep(vm: &mut Vm, from: &Set, others: &Set, common: bool) -> Result<Rc<Set>, Exception> {
    let mut items = Vec::new();
    for item in from.items() {
        if others.contains(vm, &item)? == common {
            items.push(item);
        }
    }
    Set::from_items(vm, items)
}

fn install_set_reading(vm: &mut Vm, class: &Rc<Class>) {
    ClassBuilder::extend(class)
        .method("copy", "self, /", |vm, arguments| {
            let set = set(vm, arguments)?;
            Ok(alike(arguments, set.copy()))
        })
        .method("union", "self, /, *others", |vm, arguments| {
            let mut items = set(vm, arguments)?.items();
            for other in arguments.rest(1).iter() {
                items.extend(vm.collect(other)?);
            }
            let set = Set::from_items(vm, items)?;
            Ok(alike(arguments, set))
        })
        .method("intersection", "self, /, *others", |vm, arguments| {
            let mut result = set(vm, arguments)?.copy();
            for other in arguments.rest(1).iter() {
                let other = operand(vm, other)?;
                result = keep(vm, &result, &other, true)?;
            }
            Ok(alike(arguments, result))
        })
        .method("difference", "self, /, *others", |vm, arguments| {
            let mut result = set(vm, arguments)?.copy();
            for other in arguments.rest(1).iter() {
                let other = operand(vm, other)?;
                result = keep(vm, &result, &other, false)?;
            }
            Ok(alike(arguments, result))
        })
        .method("symmetric_difference", "self, other, /", |vm, arguments| {
            let (own, other) = (set(vm, arguments)?, operand(vm, &arguments[1])?);
            let mut items = keep(vm, &own, &other, false)?.items();
            items.extend(keep(vm, &other, &own, false)?.items());
            let result = Set::from_items(vm, items)?;
            Ok(alike(arguments, result))
        })
        .method("issubset", "self, other, /", |vm, arguments| {
            let (own, other) = (set(vm, arguments)?, operand(vm, &arguments[1])?);
            Ok(Value::Bool(keep(vm, &own, &other, false)?.is_empty()))
        })
        .method("issuperset", "self, other, /", |vm, arguments| {
            let (own, other) = (set(vm, arguments)?, operand(vm, &arguments[1])?);
            Ok(Value::Bool(keep(vm, &other, &own, false)?.is_empty()))
        })
        .method("isdisjoint", "self, other, /", |vm, arguments| {
            let (own, other) = (set(vm, arguments)?, operand(vm, &arguments[1])?);
            Ok(Value::Bool(keep(vm, &own, &other, true)?.is_empty()))
        })
        .build(vm);
}

fn replace(vm: &mut Vm, set: &Set, items: Vec<Value>) -> Result<Value, Exception> {
    set.clear();
    for item in items {
        set.insert(vm, item)?;
    }
    Ok(Value::None)
}

/// `isdisjoint` of the views of a dict.
fn disjoint(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let (own, other) = (operand(vm, &arguments[0])?, operand(vm, &arguments[1])?);
    Ok(Value::Bool(keep(vm, &own, &other, true)?.is_empty()))
}

fn install_set_writing(vm: &mut Vm, class: &Rc<Class>) {
    ClassBuilder::extend(class)
        .method("add", "self, element, /", |vm, arguments| {
            set(vm, arguments)?.insert(vm, arguments[1].clone())?;
            Ok(Value::None)
        })
        .method("discard", "self, element, /", |vm, arguments| {
            set(vm, arguments)?.remove(vm, &arguments[1])?;
            Ok(Value::None)
        })
        .method("remove", "self, element, /", |vm, arguments| {
            let removed = set(vm, arguments)?.remove(vm, &arguments[1])?;
            if removed { Ok(Value::None) } else { Err(vm.key_error(&arguments[1])) }
        })
        .method("pop", "self, /", |vm, arguments| match set(vm, arguments)?.pop() {
            Some(item) => Ok(item),
            None => Err(vm.key_error(&Value::from("pop from an empty set"))),
        })
        .method("clear", "self, /", |vm, arguments| {
            set(vm, arguments)?.clear();
            Ok(Value::None)
        })
        .method("update", "self, /, *others", |vm, arguments| {
            let set = set(vm, arguments)?;
            for other in arguments.rest(1).iter() {
                for item in vm.collect(other)? {
                    set.insert(vm, item)?;
                }
            }
            Ok(Value::None)
        })
        .method("difference_update", "self, /, *others", |vm, arguments| {
            let set = set(vm, arguments)?;
            for other in arguments.rest(1).iter() {
                for item in vm.collect(other)? {
                    set.remove(vm, &item)?;
                }
            }
            Ok(Value::None)
        })
        .method("intersection_update", "self, /, *others", |vm, arguments| {
            let set = set(vm, arguments)?;
            for other in arguments.rest(1).iter() {
                let other = operand(vm, other)?;
                let kept = keep(vm, &set, &other, true)?.items();
                replace(vm, &set, kept)?;
            }
            Ok(Value::None)
        })
        .method("symmetric_difference_update", "self, other, /", |vm, arguments| {
            let (own, other) = (set(vm, arguments)?, operand(vm, &arguments[1])?);
            let mut items = keep(vm, &own, &other, false)?.items();
            items.extend(keep(vm, &other, &own, false)?.items());
            replace(vm, &own, items)
        })
        .build(vm);
}
