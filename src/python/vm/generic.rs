//! Types with arguments, `list[int]`, and unions, `int | None`, as annotations use them.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::{Class, ClassBuilder};
use crate::python::containers::Tuple;
use crate::python::exception::Exception;
use crate::python::instance::Instance;
use crate::python::value::Value;

use super::Vm;

/// `list[int]`: a class and its arguments.
struct Alias {
    origin: Value,
    arguments: Rc<Tuple>,
}

/// `int | None`: the members of a union.
struct Union {
    members: Rc<Tuple>,
}

/// The two classes.
struct GenericClasses {
    alias: Rc<Class>,
    union: Rc<Class>,
}

/// Adds `[…]` to the built-in containers and `|` to all classes.
pub(super) fn install(vm: &mut Vm) {
    let alias = alias_class(vm);
    let union = union_class(vm);
    vm.set_extension(GenericClasses { alias, union });
    let types = &vm.types;
    let containers = [
        types.list.clone(),
        types.tuple.clone(),
        types.dict.clone(),
        types.set.clone(),
        types.frozenset.clone(),
        types.type_.clone(),
    ];
    for class in containers {
        ClassBuilder::extend(&class)
            .class_method("__class_getitem__", "cls, item, /", |vm, arguments| {
                vm.generic_alias(&arguments[0], &arguments[1])
            })
            .build(vm);
    }
    let type_class = vm.types.type_.clone();
    ClassBuilder::extend(&type_class)
        .method("__or__", "self, other, /", |vm, arguments| join(vm, &arguments[0], &arguments[1]))
        .method("__ror__", "self, other, /", |vm, arguments| join(vm, &arguments[1], &arguments[0]))
        .build(vm);
}

impl Vm {
    /// `origin[item]` as `types.GenericAlias`; `item` is a tuple for several arguments.
    pub fn generic_alias(&mut self, origin: &Value, item: &Value) -> Result<Value, Exception> {
        let arguments = match item {
            Value::Tuple(items) => items.clone(),
            single => Tuple::new([single.clone()]),
        };
        let Some(classes) = self.find_extension::<GenericClasses>() else { return Ok(origin.clone()) };
        Ok(Instance::with_payload(&classes.alias, Alias { origin: origin.clone(), arguments }).into())
    }

    /// The class and arguments of a `types.GenericAlias`.
    pub fn generic_parts(&self, value: &Value) -> Option<(Value, Rc<Tuple>)> {
        let alias = value.payload::<Alias>()?;
        Some((alias.origin.clone(), alias.arguments.clone()))
    }

    fn type_text(&mut self, value: &Value) -> Result<String, Exception> {
        match value {
            Value::Class(class) => Ok(class.full_name()),
            Value::Ellipsis => Ok("...".to_string()),
            Value::List(items) => {
                let mut parts = Vec::new();
                for item in items.snapshot() {
                    let part = match item {
                        Value::Class(class) => class.full_name(),
                        other => self.repr(&other)?.to_string(),
                    };
                    parts.push(part);
                }
                Ok(format!("[{}]", parts.join(", ")))
            }
            other => Ok(self.repr(other)?.to_string()),
        }
    }
}

fn alias_class(vm: &mut Vm) -> Rc<Class> {
    ClassBuilder::new("GenericAlias", "types")
        .static_method("__new__", "cls, origin, args, /", |vm, arguments| {
            vm.generic_alias(&arguments[1], &arguments[2])
        })
        .method("__init__", "self, *args", |_, _| Ok(Value::None))
        .getter("__origin__", |vm, value| Ok(vm.generic_parts(value).map(|parts| parts.0).into()))
        .getter("__args__", |vm, value| Ok(vm.generic_parts(value).map(|parts| parts.1).into()))
        .getter("__parameters__", |_, _| Ok(Value::tuple([])))
        .method("__getattr__", "self, name, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            match vm.generic_parts(&arguments[0]) {
                Some((origin, _)) if !name.starts_with("__") => vm.get_attribute(&origin, &name),
                _ => Err(vm.no_attribute(&arguments[0], &name)),
            }
        })
        .method("__call__", "self, *args, **kwargs", |vm, arguments| {
            let Some((origin, _)) = vm.generic_parts(&arguments[0]) else { return Ok(Value::None) };
            let mut inner = Arguments::of(arguments.rest(1).to_vec());
            for (name, value) in arguments.keywords(2).items() {
                if let Value::Str(name) = name {
                    inner.keyword.push((name, value));
                }
            }
            vm.call(&origin, inner)
        })
        .method("__mro_entries__", "self, bases, /", |vm, arguments| {
            let origin = vm.generic_parts(&arguments[0]).map_or(Value::None, |parts| parts.0);
            Ok(Value::tuple([origin]))
        })
        .method("__getitem__", "self, item, /", |vm, arguments| match vm.generic_parts(&arguments[0]) {
            Some((origin, _)) => vm.generic_alias(&origin, &arguments[1]),
            None => Ok(Value::None),
        })
        .method("__repr__", "self, /", |vm, arguments| {
            let Some((origin, items)) = vm.generic_parts(&arguments[0]) else { return Ok(Value::str("")) };
            let mut parts = Vec::new();
            for item in items.iter() {
                parts.push(vm.type_text(item)?);
            }
            let inside = if parts.is_empty() { "()".to_string() } else { parts.join(", ") };
            Ok(Value::str(format!("{}[{inside}]", vm.type_text(&origin)?)))
        })
        .method("__eq__", "self, other, /", |vm, arguments| {
            let (Some(a), Some(b)) = (vm.generic_parts(&arguments[0]), vm.generic_parts(&arguments[1]))
            else {
                return Ok(Value::NotImplemented);
            };
            let equal = a.0.is(&b.0) && vm.equals(&Value::Tuple(a.1), &Value::Tuple(b.1))?;
            Ok(Value::Bool(equal))
        })
        .method("__hash__", "self, /", |vm, arguments| {
            let Some((origin, items)) = vm.generic_parts(&arguments[0]) else { return Ok(Value::Int(0)) };
            let hash = vm.hash(&origin)? ^ vm.hash(&Value::Tuple(items))?;
            Ok(Value::Int(hash as i64))
        })
        .method("__or__", "self, other, /", |vm, arguments| join(vm, &arguments[0], &arguments[1]))
        .method("__ror__", "self, other, /", |vm, arguments| join(vm, &arguments[1], &arguments[0]))
        .method("__instancecheck__", "self, instance, /", |vm, _| {
            Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
        })
        .method("__subclasscheck__", "self, subclass, /", |vm, _| {
            Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
        })
        .build(vm)
}

fn union_class(vm: &mut Vm) -> Rc<Class> {
    ClassBuilder::new("UnionType", "types")
        .getter("__args__", |_, value| Ok(Value::tuple(members(value))))
        .getter("__parameters__", |_, _| Ok(Value::tuple([])))
        .method("__repr__", "self, /", |vm, arguments| {
            let mut parts = Vec::new();
            for member in members(&arguments[0]) {
                let none = matches!(&member, Value::Class(class) if Rc::ptr_eq(class, &vm.types.none));
                parts.push(if none { "None".to_string() } else { vm.type_text(&member)? });
            }
            Ok(Value::str(parts.join(" | ")))
        })
        .method("__eq__", "self, other, /", |vm, arguments| {
            if arguments[1].payload::<Union>().is_none() {
                return Ok(Value::NotImplemented);
            }
            let (a, b) = (members(&arguments[0]), members(&arguments[1]));
            let same = |vm: &mut Vm, from: &[Value], to: &[Value]| {
                let to = Value::tuple(to.to_vec());
                for member in from {
                    if !vm.contains(&to, member)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            };
            Ok(Value::Bool(same(vm, &a, &b)? && same(vm, &b, &a)?))
        })
        .method("__hash__", "self, /", |vm, arguments| {
            let mut hash = 0_u64;
            for member in members(&arguments[0]) {
                hash ^= vm.hash(&member)?;
            }
            Ok(Value::Int(hash as i64))
        })
        .method("__or__", "self, other, /", |vm, arguments| join(vm, &arguments[0], &arguments[1]))
        .method("__ror__", "self, other, /", |vm, arguments| join(vm, &arguments[1], &arguments[0]))
        .method("__instancecheck__", "self, instance, /", |vm, arguments| {
            let classes = Value::tuple(members(&arguments[0]));
            vm.isinstance(&arguments[1], &classes).map(Value::Bool)
        })
        .method("__subclasscheck__", "self, subclass, /", |vm, arguments| {
            let classes = Value::tuple(members(&arguments[0]));
            vm.issubclass(&arguments[1], &classes).map(Value::Bool)
        })
        .build(vm)
}

fn members(value: &Value) -> Vec<Value> {
    match value.payload::<Union>() {
        Some(union) => union.members.to_vec(),
        None => vec![value.clone()],
    }
}

/// `a | b` of types.
fn join(vm: &mut Vm, a: &Value, b: &Value) -> Result<Value, Exception> {
    let mut all: Vec<Value> = Vec::new();
    for side in [a, b] {
        let is_type = match side {
            Value::Class(_) | Value::None => true,
            other => other.payload::<Union>().is_some() || other.payload::<Alias>().is_some(),
        };
        if !is_type {
            return Ok(Value::NotImplemented);
        }
        for member in members(side) {
            let member = if member.is_none() { Value::Class(vm.types.none.clone()) } else { member };
            let known = Value::tuple(all.clone());
            if !vm.contains(&known, &member)? {
                all.push(member);
            }
        }
    }
    if let [only] = all.as_slice() {
        return Ok(only.clone());
    }
    let Some(classes) = vm.find_extension::<GenericClasses>() else { return Ok(Value::NotImplemented) };
    Ok(Instance::with_payload(&classes.union, Union { members: Tuple::new(all) }).into())
}
