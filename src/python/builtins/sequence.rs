//! Methods of `list`, `tuple` and `range`.

use std::cmp::Ordering;

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Adds the methods to the classes.
pub(super) fn install(vm: &mut Vm) {
    let class = vm.types.list.clone();
    ClassBuilder::extend(&class)
        .method("append", "self, object, /", |vm, arguments| {
            vm.charge(size_of::<Value>())?;
            list(vm, arguments)?.push(arguments[1].clone());
            Ok(Value::None)
        })
        .method("extend", "self, iterable, /", |vm, arguments| {
            let list = list(vm, arguments)?;
            let items = vm.collect(&arguments[1])?;
            list.borrow_mut().extend(items);
            Ok(Value::None)
        })
        .method("insert", "self, index, object, /", insert)
        .method("pop", "self, index=-1, /", pop)
        .method("remove", "self, value, /", remove)
        .method("clear", "self, /", |vm, arguments| {
            list(vm, arguments)?.borrow_mut().clear();
            Ok(Value::None)
        })
        .method("copy", "self, /", |vm, arguments| Ok(Value::list(list(vm, arguments)?.snapshot())))
        .method("reverse", "self, /", |vm, arguments| {
            list(vm, arguments)?.borrow_mut().reverse();
            Ok(Value::None)
        })
        .method("index", "self, value, start=0, stop=9223372036854775807, /", |vm, arguments| {
            let items = list(vm, arguments)?.snapshot();
            match position(vm, arguments, &items)? {
                Some(at) => Ok(Value::from(at)),
                None => {
                    let shown = vm.repr(&arguments[1])?;
                    Err(vm.value_error(format!("{shown} is not in list")))
                }
            }
        })
        .method("count", "self, value, /", |vm, arguments| {
            let items = list(vm, arguments)?.snapshot();
            count(vm, arguments, &items)
        })
        .method("sort", "self, /, *, key=None, reverse=False", sort)
        .build(vm);
    let class = vm.types.tuple.clone();
    ClassBuilder::extend(&class)
        .method("index", "self, value, start=0, stop=9223372036854775807, /", |vm, arguments| {
            let items = vm.collect(&arguments[0])?;
            match position(vm, arguments, &items)? {
                Some(at) => Ok(Value::from(at)),
                None => Err(vm.value_error("tuple.index(x): x not in tuple")),
            }
        })
        .method("count", "self, value, /", |vm, arguments| {
            let items = vm.collect(&arguments[0])?;
            count(vm, arguments, &items)
        })
        .build(vm);
    let class = vm.types.range.clone();
    ClassBuilder::extend(&class)
        .method("index", "self, value, /", |vm, arguments| {
            let found = match (&arguments[0], arguments[1].as_int()) {
                (Value::Range(range), Some(number)) => range.position(number),
                _ => None,
            };
            match found {
                Some(at) => Ok(Value::from(at)),
                None => {
                    let shown = vm.repr(&arguments[1])?;
                    Err(vm.value_error(format!("{shown} is not in range")))
                }
            }
        })
        .method("count", "self, value, /", |_, arguments| {
            let found = match (&arguments[0], arguments[1].as_int()) {
                (Value::Range(range), Some(number)) => range.position(number),
                _ => None,
            };
            Ok(Value::from(usize::from(found.is_some())))
        })
        .getter("start", |vm, value| range_part(vm, value, |range| range.start))
        .getter("stop", |vm, value| range_part(vm, value, |range| range.stop))
        .getter("step", |vm, value| range_part(vm, value, |range| range.step))
        .build(vm);
}

fn range_part(
    vm: &mut Vm,
    value: &Value,
    part: impl Fn(&crate::python::value::Range) -> i64,
) -> Result<Value, Exception> {
    match value {
        Value::Range(range) => Ok(Value::Int(part(range))),
        _ => Err(vm.type_error("expected a range")),
    }
}

fn list(
    vm: &mut Vm,
    arguments: &Arguments,
) -> Result<std::rc::Rc<crate::python::containers::List>, Exception> {
    match arguments[0].as_list() {
        Some(list) => Ok(list.clone()),
        None => {
            let name = vm.type_name(&arguments[0]);
            Err(vm.type_error(format!("descriptor requires a 'list' object but received a '{name}'")))
        }
    }
}

fn insert(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let list = list(vm, arguments)?;
    let index: i64 = arguments.get(vm, 1)?;
    vm.charge(size_of::<Value>())?;
    let length = list.len() as i64;
    let at = if index < 0 { (index + length).max(0) } else { index.min(length) };
    list.borrow_mut().insert(at as usize, arguments[2].clone());
    Ok(Value::None)
}

fn pop(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let list = list(vm, arguments)?;
    let index: i64 = arguments.get(vm, 1)?;
    let length = list.len() as i64;
    if length == 0 {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = if index < 0 { index + length } else { index };
    if !(0..length).contains(&at) {
        return Err(vm.index_error("pop index out of range"));
    }
    let item = list.borrow_mut().remove(at as usize);
    Ok(item)
}

fn remove(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let list = list(vm, arguments)?;
    // The comparison may run a script that changes the list, so each item is fetched anew.
    let mut at = 0;
    while let Some(item) = list.get(at) {
        if item.is(&arguments[1]) || vm.equals(&item, &arguments[1])? {
            if at < list.len() {
                list.borrow_mut().remove(at);
            }
            return Ok(Value::None);
        }
        at += 1;
    }
    Err(vm.value_error("list.remove(x): x not in list"))
}

/// Index of `arguments[1]` within `arguments[2]..arguments[3]`.
fn position(vm: &mut Vm, arguments: &Arguments, items: &[Value]) -> Result<Option<usize>, Exception> {
    let Some((start, end)) = super::search::bounds(vm, &arguments[2], &arguments[3], items.len())? else {
        return Ok(None);
    };
    for (at, item) in items.iter().enumerate().take(end).skip(start) {
        if item.is(&arguments[1]) || vm.equals(item, &arguments[1])? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

fn count(vm: &mut Vm, arguments: &Arguments, items: &[Value]) -> Result<Value, Exception> {
    let mut count = 0_usize;
    for item in items {
        if item.is(&arguments[1]) || vm.equals(item, &arguments[1])? {
            count += 1;
        }
    }
    Ok(Value::from(count))
}

fn sort(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let list = list(vm, arguments)?;
    // As in CPython the list looks empty while keys are computed and compared.
    let items = std::mem::take(&mut *list.borrow_mut());
    let reverse: bool = arguments.get(vm, 2)?;
    let backup = items.clone();
    let sorted = sorted(vm, items, &arguments[1], reverse);
    let changed = !list.is_empty();
    match sorted {
        Ok(sorted) => *list.borrow_mut() = sorted,
        Err(exception) => {
            *list.borrow_mut() = backup;
            return Err(exception);
        }
    }
    if changed {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Value::None)
}

/// Sorts stably by `<`; with `reverse`, equal items keep their order too.
pub(super) fn sorted(
    vm: &mut Vm,
    items: Vec<Value>,
    key: &Value,
    reverse: bool,
) -> Result<Vec<Value>, Exception> {
    let mut keyed = Vec::with_capacity(items.len());
    for item in items {
        let by = if key.is_none() { item.clone() } else { vm.call(key, Arguments::of([item.clone()]))? };
        keyed.push((by, item));
    }
    let mut failure = None;
    if reverse {
        keyed.reverse();
    }
    merge_sort(&mut keyed, &mut |left, right| {
        if failure.is_some() {
            return Ordering::Equal;
        }
        match vm.less_than(&right.0, &left.0) {
            Ok(true) => Ordering::Greater,
            Ok(false) => Ordering::Equal,
            Err(exception) => {
                failure = Some(exception);
                Ordering::Equal
            }
        }
    });
    if let Some(exception) = failure {
        return Err(exception);
    }
    if reverse {
        keyed.reverse();
    }
    Ok(keyed.into_iter().map(|(_, item)| item).collect())
}

/// A stable merge sort. `slice::sort_by` may panic when a script's `__lt__` is no total order.
fn merge_sort<T: Clone>(items: &mut [T], compare: &mut impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    if items.len() <= 12 {
        for end in 1..items.len() {
            let mut at = end;
            while at > 0 && compare(&items[at - 1], &items[at]) == Ordering::Greater {
                items.swap(at - 1, at);
                at -= 1;
            }
        }
        return;
    }
    let middle = items.len() / 2;
    merge_sort(&mut items[..middle], compare);
    merge_sort(&mut items[middle..], compare);
    let mut merged = Vec::with_capacity(items.len());
    let (mut left, mut right) = (0, middle);
    while left < middle && right < items.len() {
        if compare(&items[left], &items[right]) == Ordering::Greater {
            merged.push(items[right].clone());
            right += 1;
        } else {
            merged.push(items[left].clone());
            left += 1;
        }
    }
    merged.extend_from_slice(&items[left..middle]);
    merged.extend_from_slice(&items[right..]);
    items.clone_from_slice(&merged);
}
