//! Methods of `object`, `type`, `BaseException` and the descriptors; and the special methods of
//! built-in types, which scripts reach through `super()` and subclasses.

use std::rc::Rc;

use ruff_python_ast::{CmpOp, Operator, UnaryOp};

use crate::python::arguments::Arguments;
use crate::python::class::{Class, ClassBuilder};
use crate::python::exception::Exception;
use crate::python::function::Property;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

/// Adds the methods to the built-in classes.
pub(super) fn install(vm: &mut Vm) {
    install_object(vm);
    install_type(vm);
    super::exception_methods::install(vm);
    install_descriptors(vm);
    install_generator(vm);
    for class in vm.types.all() {
        install_operators(vm, &class);
    }
}

fn install_object(vm: &mut Vm) {
    let object = vm.types.object.clone();
    ClassBuilder::extend(&object)
        .static_method("__new__", "cls, *args, **kwargs", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            if class.builtin && Rc::ptr_eq(&class, &vm.types.object) {
                return Ok(Value::Instance(vm.new_instance(&class)?));
            }
            let overridden = class.lookup_str("__new__").is_some_and(|new| !new.is(&vm.object_new));
            let plain_init = class.lookup_str("__init__").is_some_and(|init| init.is(&vm.object_init));
            let extra = !arguments.rest(1).is_empty() || !arguments.keywords(2).is_empty();
            if extra && overridden {
                return Err(
                    vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)")
                );
            }
            if extra && plain_init {
                let name = class.name();
                return Err(vm.type_error(format!("{name}() takes no arguments")));
            }
            Ok(Value::Instance(vm.new_instance(&class)?))
        })
        .method("__init__", "self, *args, **kwargs", |vm, arguments| {
            let class = vm.class_of(&arguments[0]);
            let extra = !arguments.rest(1).is_empty() || !arguments.keywords(2).is_empty();
            let overridden = class.lookup_str("__init__").is_some_and(|init| !init.is(&vm.object_init));
            let plain_new = class.lookup_str("__new__").is_some_and(|new| new.is(&vm.object_new));
            if extra && (overridden || plain_new) {
                let name = class.name();
                return Err(vm.type_error(if overridden {
                    "object.__init__() takes exactly one argument (the instance to initialize)".to_string()
                } else {
                    format!("{name}.__init__() takes exactly one argument (the instance to initialize)")
                }));
            }
            Ok(Value::None)
        })
        .method("__repr__", "self, /", |vm, arguments| match arguments[0].base() {
            base if !base.is(&arguments[0]) => vm.repr_builtin(&base.clone()).map(Value::Str),
            _ => Ok(Value::Str(vm.default_repr(&arguments[0]))),
        })
        .method("__str__", "self, /", |vm, arguments| vm.repr(&arguments[0]).map(Value::Str))
        .method("__format__", "self, spec, /", |vm, arguments| {
            let spec: Str = arguments.get(vm, 1)?;
            vm.format_default(&arguments[0], &spec).map(Value::Str)
        })
        .method("__hash__", "self, /", |_, arguments| {
            Ok(Value::Int(arguments[0].address().unwrap_or(0) as i64 >> 4))
        })
        .method("__eq__", "self, other, /", |_, arguments| {
            Ok(if arguments[0].is(&arguments[1]) { Value::Bool(true) } else { Value::NotImplemented })
        })
        .method("__ne__", "self, other, /", |vm, arguments| {
            let equal = vm.names.eq.clone();
            let result = vm.call_special(&arguments[0], &equal, &arguments.positional[1..])?;
            match result {
                None | Some(Value::NotImplemented) => Ok(Value::NotImplemented),
                Some(result) => vm.truth(&result).map(|truth| Value::Bool(!truth)),
            }
        })
        .method("__getattribute__", "self, name, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            let found = match &arguments[0] {
                Value::Instance(instance) => vm.find_on_instance(instance, &name)?,
                other => return vm.get_attribute(other, &name),
            };
            match found {
                Some(found) => Ok(found),
                None => Err(vm.no_attribute(&arguments[0], &name)),
            }
        })
        .method("__setattr__", "self, name, value, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            vm.store_attribute_plainly(&arguments[0], &name, arguments[2].clone())?;
            Ok(Value::None)
        })
        .method("__delattr__", "self, name, /", |vm, arguments| {
            let name = vm.attribute_name(&arguments[1])?;
            vm.delete_attribute_plainly(&arguments[0], &name)?;
            Ok(Value::None)
        })
        .class_method("__init_subclass__", "cls", |_, _| Ok(Value::None))
        .class_method("__subclasshook__", "cls, other, /", |_, _| Ok(Value::NotImplemented))
        .build(vm);
    // `__class__` and `__dict__` are answered by attribute lookup itself.
    vm.object_new = object.namespace().get_str("__new__").unwrap_or(Value::None);
    vm.object_init = object.namespace().get_str("__init__").unwrap_or(Value::None);
}

fn install_type(vm: &mut Vm) {
    let class = vm.types.type_.clone();
    ClassBuilder::extend(&class)
        .static_method("__new__", "cls, name, bases, namespace, **kwargs", |vm, arguments| {
            let metaclass: Rc<Class> = arguments.get(vm, 0)?;
            let name: Str = arguments.get(vm, 1)?;
            let bases = vm.to_tuple(&arguments[2])?;
            let Some(namespace) = arguments[3].as_dict().cloned() else {
                let name = vm.type_name(&arguments[3]);
                return Err(vm.type_error(format!("type.__new__() argument 3 must be dict, not {name}")));
            };
            let keywords = arguments.keywords(4);
            vm.new_class(&metaclass, &name, &bases, &namespace, &keywords)
        })
        .method("__init__", "self, *args, **kwargs", |_, _| Ok(Value::None))
        .method("__call__", "self, *args, **kwargs", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            let mut inner = Arguments::of(arguments.rest(1).to_vec());
            for (name, value) in arguments.keywords(2).items() {
                if let Value::Str(name) = name {
                    inner.keyword.push((name, value));
                }
            }
            vm.instantiate_plainly(&class, inner)
        })
        .method("__repr__", "self, /", |vm, arguments| Ok(Value::Str(vm.default_repr(&arguments[0]))))
        .method("__instancecheck__", "self, instance, /", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            Ok(Value::Bool(vm.is_instance(&arguments[1], &class)))
        })
        .method("__subclasscheck__", "self, subclass, /", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            let other: Rc<Class> = arguments.get(vm, 1)?;
            Ok(Value::Bool(other.is_subclass_of(&class)))
        })
        .method("__subclasses__", "self, /", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            Ok(Value::list(class.subclasses().iter().map(Value::from).collect()))
        })
        .method("mro", "self, /", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            Ok(Value::list(class.mro().iter().map(Value::from).collect()))
        })
        .class_method("__prepare__", "cls, *args, **kwargs", |_, _| Ok(Value::Dict(Default::default())))
        .build(vm);
}

fn install_descriptors(vm: &mut Vm) {
    let property = vm.types.property.clone();
    ClassBuilder::extend(&property)
        .static_method("__new__", "cls, fget=None, fset=None, fdel=None, doc=None", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            let made = Property::new(arguments[1].clone(), arguments[2].clone(), arguments[3].clone());
            if !arguments[4].is_none() {
                *made.doc.borrow_mut() = arguments[4].clone();
            }
            Ok(vm.wrap_base(&class, Value::Property(made)))
        })
        .method("__init__", "self, *args, **kwargs", |_, _| Ok(Value::None))
        .method("__get__", "self, instance, owner=None", |vm, arguments| match arguments[0].base().clone() {
            _ if arguments[1].is_none() => Ok(arguments[0].clone()),
            found @ Value::Property(_) => {
                let class = vm.class_of(&arguments[1]);
                vm.bind(&found, &arguments[1], &class)
            }
            _ => Ok(arguments[0].clone()),
        })
        .method("__set__", "self, instance, value", |vm, arguments| {
            let Value::Property(property) = arguments[0].base().clone() else { return Ok(Value::None) };
            if property.setter.is_none() {
                let name = vm.type_name(&arguments[1]);
                return Err(vm.attribute_error(format!("property of '{name}' object has no setter")));
            }
            vm.call_positional(&property.setter, [arguments[1].clone(), arguments[2].clone()])
        })
        .build(vm);
    let method = vm.types.staticmethod.clone();
    ClassBuilder::extend(&method)
        .static_method("__new__", "cls, function, /", |_, arguments| {
            Ok(Value::StaticMethod(Rc::new(unwrapped(&arguments[1]))))
        })
        .build(vm);
    let method = vm.types.classmethod.clone();
    ClassBuilder::extend(&method)
        .static_method("__new__", "cls, function, /", |_, arguments| {
            Ok(Value::ClassMethod(Rc::new(unwrapped(&arguments[1]))))
        })
        .build(vm);
    let slice = vm.types.slice.clone();
    ClassBuilder::extend(&slice)
        .method("indices", "self, length, /", |vm, arguments| {
            let length: usize = arguments.get(vm, 1)?;
            let Value::Slice(slice) = arguments[0].clone() else { return Ok(Value::None) };
            let (start, stop, step) = vm.slice_indices(&slice, length)?;
            Ok(Value::tuple([Value::Int(start), Value::Int(stop), Value::Int(step)]))
        })
        .build(vm);
    let parent = vm.types.super_.clone();
    ClassBuilder::extend(&parent)
        .static_method("__new__", "cls, type=..., object=...", |vm, arguments| {
            let (class, object) = match (arguments.given(1), arguments.given(2)) {
                (Some(Value::Class(class)), Some(object)) => (class.clone(), object.clone()),
                (Some(_), _) => return Err(vm.type_error("super() argument 1 must be a type")),
                _ => vm.super_arguments()?,
            };
            vm.make_super(&class, &object)
        })
        .build(vm);
    let function = vm.types.function.clone();
    ClassBuilder::extend(&function)
        .method("__get__", "self, instance, owner=None", |vm, arguments| {
            if arguments[1].is_none() {
                return Ok(arguments[0].clone());
            }
            let class = vm.class_of(&arguments[1]);
            vm.bind(&arguments[0], &arguments[1], &class)
        })
        .method("__call__", "self, *args, **kwargs", call_receiver)
        .build(vm);
    for class in [vm.types.method.clone(), vm.types.builtin.clone(), vm.types.method_descriptor.clone()] {
        ClassBuilder::extend(&class).method("__call__", "self, *args, **kwargs", call_receiver).build(vm);
    }
}

/// The function inside a static or class method, so that wrapping one in another never nests.
fn unwrapped(value: &Value) -> Value {
    match value {
        Value::StaticMethod(inner) | Value::ClassMethod(inner) => (**inner).clone(),
        other => other.clone(),
    }
}

fn call_receiver(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let mut inner = Arguments::of(arguments.rest(1).to_vec());
    for (name, value) in arguments.keywords(2).items() {
        if let Value::Str(name) = name {
            inner.keyword.push((name, value));
        }
    }
    vm.call(&arguments[0], inner)
}

fn install_generator(vm: &mut Vm) {
    for class in [vm.types.generator.clone(), vm.types.coroutine.clone()] {
        ClassBuilder::extend(&class)
            .method("send", "self, value, /", |vm, arguments| {
                vm.generator_send(&arguments[0], arguments[1].clone())
            })
            .method("throw", "self, type, value=None, traceback=None, /", |vm, arguments| {
                let raised = match (&arguments[1], &arguments[2]) {
                    (Value::Class(_), Value::None) => arguments[1].clone(),
                    (Value::Class(_), value @ Value::Instance(_)) => value.clone(),
                    (class @ Value::Class(_), value) => vm.call_positional(class, [value.clone()])?,
                    (value, _) => value.clone(),
                };
                let exception = vm.raise(&raised);
                vm.generator_throw(&arguments[0], exception)
            })
            .method("close", "self, /", |vm, arguments| vm.generator_close(&arguments[0]))
            .method("__await__", "self, /", |_, arguments| Ok(arguments[0].clone()))
            .build(vm);
    }
    for class in [vm.types.generator.clone(), vm.types.iterator.clone()] {
        ClassBuilder::extend(&class)
            .method("__iter__", "self, /", |_, arguments| Ok(arguments[0].clone()))
            .method("__next__", "self, /", |vm, arguments| vm.next_or_raise(&arguments[0]))
            .build(vm);
    }
}

const BINARY: [Operator; 13] = [
    Operator::Add,
    Operator::Sub,
    Operator::Mult,
    Operator::MatMult,
    Operator::Div,
    Operator::Mod,
    Operator::Pow,
    Operator::LShift,
    Operator::RShift,
    Operator::BitOr,
    Operator::BitXor,
    Operator::BitAnd,
    Operator::FloorDiv,
];

/// The special methods that a built-in type has by the machine's own rules.
fn install_operators(vm: &mut Vm, class: &Rc<Class>) {
    let name = class.name();
    let number = ["int", "float"].contains(&name.as_str());
    let sequence = ["str", "bytes", "list", "tuple", "range"].contains(&name.as_str());
    let set = ["set", "frozenset", "dict_keys", "dict_items"].contains(&name.as_str());
    let mapping = name == "dict";
    let container = sequence || set || mapping || name == "dict_values";
    if !(number || container || name == "slice") {
        return;
    }
    let mut builder = ClassBuilder::extend(class).method("__repr__", "self, /", |vm, arguments| {
        let base = arguments[0].base().clone();
        let Value::Set(set) = &base else { return vm.repr_builtin(&base).map(Value::Str) };
        let shown = vm.repr_builtin(&base)?;
        if !matches!(arguments[0], Value::Instance(_)) {
            return Ok(Value::Str(shown));
        }
        let name = vm.type_name(&arguments[0]);
        Ok(Value::from(if set.is_empty() { format!("{name}()") } else { format!("{name}({shown})") }))
    });
    if name == "str" {
        builder = builder.method("__str__", "self, /", |vm, arguments| {
            let base = arguments[0].base().clone();
            vm.to_str(&base).map(Value::Str)
        });
    }
    let comparisons = [
        ("__eq__", CmpOp::Eq),
        ("__ne__", CmpOp::NotEq),
        ("__lt__", CmpOp::Lt),
        ("__le__", CmpOp::LtE),
        ("__gt__", CmpOp::Gt),
        ("__ge__", CmpOp::GtE),
    ];
    for (dunder, operator) in comparisons {
        if mapping && !matches!(operator, CmpOp::Eq | CmpOp::NotEq) {
            continue;
        }
        builder = builder.method(dunder, "self, other, /", move |vm, arguments| {
            let (a, b) = (arguments[0].base().clone(), arguments[1].base().clone());
            Ok(match vm.compare_builtin(operator, &a, &b)? {
                Some(truth) => Value::Bool(truth),
                None => Value::NotImplemented,
            })
        });
    }
    if ["list", "dict", "set", "slice"].contains(&name.as_str()) {
        builder = builder.constant("__hash__", Value::None);
    } else {
        builder = builder.method("__hash__", "self, /", |vm, arguments| {
            let base = arguments[0].base().clone();
            vm.hash(&base).map(|hash| Value::Int(hash as i64))
        });
    }
    for operator in BINARY {
        let supported = match operator {
            Operator::Add => number || (sequence && name != "range"),
            Operator::Mult => number || (sequence && name != "range"),
            Operator::BitOr => name == "int" || set || mapping,
            Operator::BitAnd | Operator::BitXor => name == "int" || set,
            Operator::Sub => number || set,
            Operator::LShift | Operator::RShift => name == "int",
            Operator::MatMult => false,
            _ => number,
        };
        if !supported {
            continue;
        }
        builder = builder.method(operator.dunder(), "self, other, /", move |vm, arguments| {
            let (a, b) = (arguments[0].base().clone(), arguments[1].base().clone());
            Ok(vm.binary_builtin(operator, &a, &b)?.unwrap_or(Value::NotImplemented))
        });
        if number || set || operator == Operator::Mult {
            builder = builder.method(operator.reflected_dunder(), "self, other, /", move |vm, arguments| {
                let (a, b) = (arguments[0].base().clone(), arguments[1].base().clone());
                Ok(vm.binary_builtin(operator, &b, &a)?.unwrap_or(Value::NotImplemented))
            });
        }
        if matches!(name.as_str(), "list" | "set" | "dict") {
            builder = builder.method(operator.in_place_dunder(), "self, other, /", move |vm, arguments| {
                let (a, b) = (arguments[0].base().clone(), arguments[1].base().clone());
                vm.binary_in_place(operator, &a, &b)?;
                Ok(arguments[0].clone())
            });
        }
    }
    if number {
        for (dunder, operator) in
            [("__neg__", UnaryOp::USub), ("__pos__", UnaryOp::UAdd), ("__invert__", UnaryOp::Invert)]
        {
            builder = builder.method(dunder, "self, /", move |vm, arguments| {
                let base = arguments[0].base().clone();
                if matches!(base, Value::Float(_)) && operator == UnaryOp::Invert {
                    return Err(vm.type_error("bad operand type for unary ~: 'float'"));
                }
                vm.unary(operator, &base)
            });
        }
        builder = builder.method("__bool__", "self, /", |vm, arguments| {
            let base = arguments[0].base().clone();
            vm.truth(&base).map(Value::Bool)
        });
    }
    if name == "int" {
        builder = builder.method("__index__", "self, /", |vm, arguments| vm.index_value(&arguments[0]));
    }
    if container {
        builder = builder
            .method("__len__", "self, /", |vm, arguments| {
                let base = arguments[0].base().clone();
                vm.length(&base).map(Value::from)
            })
            .method("__iter__", "self, /", |vm, arguments| {
                let base = arguments[0].base().clone();
                vm.iter(&base)
            })
            .method("__contains__", "self, item, /", |vm, arguments| {
                let base = arguments[0].base().clone();
                vm.contains(&base, &arguments[1]).map(Value::Bool)
            });
    }
    if sequence {
        builder = builder.method("__getitem__", "self, key, /", |vm, arguments| {
            let base = arguments[0].base().clone();
            Ok(vm.get_item_builtin(&base, &arguments[1])?.unwrap_or(Value::None))
        });
    }
    if mapping {
        builder = builder.method("__getitem__", "self, key, /", |vm, arguments| {
            let Some(dict) = arguments[0].as_dict().cloned() else { return Ok(Value::None) };
            if let Some(found) = dict.get(vm, &arguments[1])? {
                return Ok(found);
            }
            let missing = vm.names.missing.clone();
            if matches!(arguments[0], Value::Instance(_))
                && let Some(made) = vm.call_special(&arguments[0], &missing, &arguments.positional[1..])?
            {
                return Ok(made);
            }
            Err(vm.key_error(&arguments[1]))
        });
    }
    if mapping || name == "list" {
        builder = builder
            .method("__setitem__", "self, key, value, /", |vm, arguments| {
                let base = arguments[0].base().clone();
                vm.set_item_builtin(&base, &arguments[1], &arguments[2])?;
                Ok(Value::None)
            })
            .method("__delitem__", "self, key, /", |vm, arguments| {
                let base = arguments[0].base().clone();
                vm.delete_item_builtin(&base, &arguments[1])?;
                Ok(Value::None)
            });
    }
    builder.build(vm);
}
