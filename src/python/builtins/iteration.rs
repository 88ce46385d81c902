//! Built-in functions over iterables: `enumerate`, `zip`, `map`, `filter`, `reversed`, `sorted`,
//! `min`, `max`, `sum`, `any`, `all`, `iter`, `next`.

use ruff_python_ast::Operator;

use crate::python::arguments::Arguments;
use crate::python::exception::Exception;
use crate::python::module::ModuleBuilder;
use crate::python::value::Value;
use crate::python::vm::Vm;

use super::sequence::sorted;

/// Adds the functions.
pub(super) fn add(builder: ModuleBuilder) -> ModuleBuilder {
    builder
        .function("enumerate", "iterable, start=0", enumerate)
        .function("zip", "*iterables, strict=False", zip)
        .function("map", "func, /, *iterables", map)
        .function("filter", "function, iterable, /", filter)
        .function("reversed", "sequence, /", reversed)
        .function("sorted", "*args, key=None, reverse=False, **others", |vm, arguments| {
            let given = arguments.rest(0);
            if given.len() != 1 {
                return Err(vm.type_error(format!("sorted expected 1 argument, got {}", given.len())));
            }
            if let Some(Value::Str(name)) = arguments.keywords(3).keys().first() {
                return Err(vm.type_error(format!("'{name}' is an invalid keyword argument for sort()")));
            }
            let items = vm.collect(&given[0])?;
            let reverse = vm.truth(&arguments[2])?;
            sorted(vm, items, &arguments[1], reverse).map(Value::list)
        })
        .function("min", "*args, key=None, default=...", |vm, arguments| extreme(vm, arguments, "min"))
        .function("max", "*args, key=None, default=...", |vm, arguments| extreme(vm, arguments, "max"))
        .function("sum", "iterable, /, start=0", sum)
        .function("any", "iterable, /", |vm, arguments| found(vm, &arguments[0], true))
        .function("all", "iterable, /", |vm, arguments| found(vm, &arguments[0], false).map(negate))
        .function("iter", "object, sentinel=..., /", iter)
        .function("next", "iterator, default=..., /", |vm, arguments| match arguments.given(1) {
            None => vm.next_or_raise(&arguments[0]),
            Some(default) => Ok(vm.next(&arguments[0])?.unwrap_or_else(|| default.clone())),
        })
}

fn negate(value: Value) -> Value {
    Value::Bool(!matches!(value, Value::Bool(true)))
}

fn enumerate(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let iterator = vm.iter(&arguments[0])?;
    let mut number: i64 = arguments.get(vm, 1)?;
    Ok(Value::iterator("enumerate", move |vm| {
        let Some(item) = vm.next(&iterator)? else { return Ok(None) };
        let pair = Value::tuple([Value::Int(number), item]);
        number = number.saturating_add(1);
        Ok(Some(pair))
    }))
}

fn iterators(vm: &mut Vm, iterables: &[Value]) -> Result<Vec<Value>, Exception> {
    iterables.iter().map(|iterable| vm.iter(iterable)).collect()
}

fn zip(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let iterators = iterators(vm, &arguments.rest(0))?;
    let strict: bool = arguments.get(vm, 1)?;
    Ok(Value::iterator("zip", move |vm| {
        let mut items = Vec::with_capacity(iterators.len());
        for (position, iterator) in iterators.iter().enumerate() {
            if let Some(item) = vm.next(iterator)? {
                items.push(item);
                continue;
            }
            if !strict {
                return Ok(None);
            }
            let others =
                if position == 1 { "argument 1".to_owned() } else { format!("arguments 1-{position}") };
            if position > 0 {
                let message = format!("zip() argument {} is shorter than {others}", position + 1);
                return Err(vm.value_error(message));
            }
            for (later, iterator) in iterators.iter().enumerate().skip(1) {
                if vm.next(iterator)?.is_some() {
                    let others =
                        if later == 1 { "argument 1".to_owned() } else { format!("arguments 1-{later}") };
                    return Err(
                        vm.value_error(format!("zip() argument {} is longer than {others}", later + 1))
                    );
                }
            }
            return Ok(None);
        }
        Ok((!items.is_empty()).then(|| Value::tuple(items)))
    }))
}

fn map(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let function = arguments[0].clone();
    if arguments.rest(1).is_empty() {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators(vm, &arguments.rest(1))?;
    Ok(Value::iterator("map", move |vm| {
        let mut items = Vec::with_capacity(iterators.len());
        for iterator in &iterators {
            let Some(item) = vm.next(iterator)? else { return Ok(None) };
            items.push(item);
        }
        vm.call(&function, Arguments::of(items)).map(Some)
    }))
}

fn filter(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let function = arguments[0].clone();
    let iterator = vm.iter(&arguments[1])?;
    Ok(Value::iterator("filter", move |vm| {
        while let Some(item) = vm.next(&iterator)? {
            let kept = if function.is_none() {
                vm.truth(&item)?
            } else {
                let answer = vm.call(&function, Arguments::of([item.clone()]))?;
                vm.truth(&answer)?
            };
            if kept {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }))
}

fn reversed(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let value = &arguments[0];
    if let Some(found) = vm.find_attribute(value, "__reversed__")? {
        return vm.call(&found, Arguments::none());
    }
    let mut items = match value.base() {
        Value::List(_)
        | Value::Tuple(_)
        | Value::Str(_)
        | Value::Range(_)
        | Value::Bytes(_)
        | Value::Dict(_)
        | Value::DictView(_) => vm.collect(value)?,
        _ => {
            let indexed = match value {
                Value::Instance(_) => vm.find_attribute(value, "__getitem__")?.is_some(),
                _ => false,
            };
            if !indexed || vm.length_if_known(value)?.is_none() {
                let name = vm.type_name(value);
                return Err(vm.type_error(format!("'{name}' object is not reversible")));
            }
            let length = vm.length(value)?;
            let mut items = Vec::new();
            for index in 0..length {
                items.push(vm.get_item(value, &Value::from(index))?);
            }
            items
        }
    };
    items.reverse();
    let name = match value.base() {
        Value::List(_) => "list_reverseiterator",
        Value::Range(_) => "range_iterator",
        Value::Dict(_) => "dict_reversekeyiterator",
        _ => "reversed",
    };
    Ok(Value::iterator_over(name, items))
}

fn extreme(vm: &mut Vm, arguments: &Arguments, name: &str) -> Result<Value, Exception> {
    let given = arguments.rest(0);
    let items = match given.len() {
        0 => return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        1 => vm.collect(&given[0])?,
        _ => given.to_vec(),
    };
    if given.len() > 1 && !arguments[2].is_unbound() {
        return Err(vm.type_error(format!(
            "Cannot specify a default for {name}() with multiple positional arguments"
        )));
    }
    let mut best: Option<(Value, Value)> = None;
    for item in items {
        let by = if arguments[1].is_none() {
            item.clone()
        } else {
            vm.call(&arguments[1], Arguments::of([item.clone()]))?
        };
        let better = match &best {
            None => true,
            Some((champion, _)) if name == "min" => vm.less_than(&by, champion)?,
            Some((champion, _)) => {
                let greater = vm.compare(ruff_python_ast::CmpOp::Gt, &by, champion)?;
                vm.truth(&greater)?
            }
        };
        if better {
            best = Some((by, item));
        }
    }
    match best {
        Some((_, item)) => Ok(item),
        None if arguments[2].is_unbound() => {
            Err(vm.value_error(format!("{name}() arg is an empty sequence")))
        }
        None => Ok(arguments[2].clone()),
    }
}

fn sum(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    if arguments[1].as_str().is_some() {
        return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    let mut total = arguments[1].clone();
    let iterator = vm.iter(&arguments[0])?;
    while let Some(item) = vm.next(&iterator)? {
        total = vm.binary(Operator::Add, &total, &item)?;
    }
    Ok(total)
}

/// Whether some item's truth is `wanted`.
fn found(vm: &mut Vm, iterable: &Value, wanted: bool) -> Result<Value, Exception> {
    let iterator = vm.iter(iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        if vm.truth(&item)? == wanted {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn iter(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    if arguments[1].is_unbound() {
        return vm.iter(&arguments[0]);
    }
    let (callable, sentinel) = (arguments[0].clone(), arguments[1].clone());
    if !vm.is_callable(&callable) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(Value::iterator("callable_iterator", move |vm| {
        let item = vm.call(&callable, Arguments::none())?;
        Ok(if vm.equals(&item, &sentinel)? { None } else { Some(item) })
    }))
}
