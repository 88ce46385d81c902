//! Methods and attributes of the built-in exceptions.

use std::rc::Rc;

use crate::python::class::{Class, ClassBuilder};
use crate::python::containers::Tuple;
use crate::python::exception::{Exception, ExceptionData, data_of};
use crate::python::value::Value;

use super::Vm;

fn exception_data(vm: &mut Vm, value: &Value) -> Result<Rc<ExceptionData>, Exception> {
    match value.as_instance().and_then(|instance| data_of(instance)) {
        Some(data) => Ok(data),
        None => {
            let name = vm.type_name(value);
            Err(vm
                .type_error(format!("descriptor requires a 'BaseException' object but received a '{name}'")))
        }
    }
}

fn set_traceback(vm: &mut Vm, value: &Value, new: Value) -> Result<(), Exception> {
    let Some(entries) = Vm::entries_of_traceback(&new) else {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    };
    *exception_data(vm, value)?.frames.borrow_mut() = entries;
    Ok(())
}

/// Adds the methods to the built-in exception classes.
pub(super) fn install(vm: &mut Vm) {
    let base = vm.exceptions.base_exception.clone();
    let linked = |value: &Value| value.as_instance().filter(|instance| data_of(instance).is_some()).cloned();
    ClassBuilder::extend(&base)
        .static_method("__new__", "cls, *args, **kwargs", |vm, arguments| {
            let class: Rc<Class> = arguments.get(vm, 0)?;
            let instance = vm.new_instance(&class)?;
            instance.set_payload(ExceptionData::new(arguments.rest(1)));
            Ok(Value::Instance(instance))
        })
        .method("__init__", "self, *args, **kwargs", |vm, arguments| {
            let data = exception_data(vm, &arguments[0])?;
            if !arguments.keywords(2).is_empty() {
                let name = vm.type_name(&arguments[0]);
                let class = vm.class_of(&arguments[0]);
                if !class.is_subclass_of(&vm.exceptions.import_error.clone()) {
                    return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
                }
                for (key, value) in arguments.keywords(2).items() {
                    if let (Some(instance), Value::Str(key)) = (arguments[0].as_instance(), key) {
                        instance.set(&key, value);
                    }
                }
            }
            *data.args.borrow_mut() = arguments.rest(1);
            Ok(Value::None)
        })
        .method("__repr__", "self, /", |vm, arguments| {
            let data = exception_data(vm, &arguments[0])?;
            let name = vm.type_name(&arguments[0]);
            let args = data.args.borrow().clone();
            let inner = match &args[..] {
                [] => "()".to_string(),
                [only] => format!("({})", vm.repr(only)?),
                _ => vm.repr(&Value::Tuple(args.clone()))?.to_string(),
            };
            Ok(Value::str(format!("{name}{inner}")))
        })
        .method("__str__", "self, /", |vm, arguments| {
            let data = exception_data(vm, &arguments[0])?;
            let args = data.args.borrow().clone();
            match &args[..] {
                [] => Ok(Value::str("")),
                [only] => vm.to_str(only).map(Value::Str),
                _ => vm.repr(&Value::Tuple(args.clone())).map(Value::Str),
            }
        })
        .method("with_traceback", "self, traceback, /", |vm, arguments| {
            set_traceback(vm, &arguments[0], arguments[1].clone())?;
            Ok(arguments[0].clone())
        })
        .method("add_note", "self, note, /", |vm, arguments| {
            let notes = match vm.find_attribute(&arguments[0], "__notes__")? {
                Some(notes) => notes,
                None => Value::list(Vec::new()),
            };
            if arguments[1].as_str().is_none() {
                let found = vm.type_name(&arguments[1]);
                return Err(vm.type_error(format!("note must be a str, not '{found}'")));
            }
            if let Some(list) = notes.as_list() {
                list.push(arguments[1].clone());
            }
            vm.set_attribute(&arguments[0], "__notes__", notes)?;
            Ok(Value::None)
        })
        .property(
            "args",
            |vm, value| Ok(Value::Tuple(exception_data(vm, value)?.args.borrow().clone())),
            |vm, value, new| {
                let args: Rc<Tuple> = vm.to_tuple(&new)?;
                *exception_data(vm, value)?.args.borrow_mut() = args;
                Ok(())
            },
        )
        .property(
            "__cause__",
            |vm, value| Ok(exception_data(vm, value)?.cause.borrow().clone().into()),
            move |vm, value, new| {
                let data = exception_data(vm, value)?;
                *data.cause.borrow_mut() = linked(&new);
                data.suppress_context.set(true);
                Ok(())
            },
        )
        .property(
            "__context__",
            |vm, value| Ok(exception_data(vm, value)?.context.borrow().clone().into()),
            move |vm, value, new| {
                *exception_data(vm, value)?.context.borrow_mut() = linked(&new);
                Ok(())
            },
        )
        .property(
            "__suppress_context__",
            |vm, value| Ok(Value::Bool(exception_data(vm, value)?.suppress_context.get())),
            |vm, value, new| {
                let truth = vm.truth(&new)?;
                exception_data(vm, value)?.suppress_context.set(truth);
                Ok(())
            },
        )
        .property(
            "__traceback__",
            |vm, value| {
                let frames = exception_data(vm, value)?.frames.borrow().clone();
                Ok(vm.traceback_of(&frames))
            },
            set_traceback,
        )
        .build(vm);
    let key_error = vm.exceptions.key_error.clone();
    ClassBuilder::extend(&key_error)
        .method("__str__", "self, /", |vm, arguments| {
            let args = exception_data(vm, &arguments[0])?.args.borrow().clone();
            match &args[..] {
                [] => Ok(Value::str("")),
                [only] => vm.repr(only).map(Value::Str),
                _ => vm.repr(&Value::Tuple(args.clone())).map(Value::Str),
            }
        })
        .build(vm);
    let first = |vm: &mut Vm, value: &Value| {
        Ok(exception_data(vm, value)?.args.borrow().first().cloned().unwrap_or(Value::None))
    };
    let stop_iteration = vm.exceptions.stop_iteration.clone();
    ClassBuilder::extend(&stop_iteration).getter("value", first).build(vm);
    let system_exit = vm.exceptions.system_exit.clone();
    ClassBuilder::extend(&system_exit)
        .getter("code", |vm, value| {
            let args = exception_data(vm, value)?.args.borrow().clone();
            Ok(match &args[..] {
                [] => Value::None,
                [only] => only.clone(),
                _ => Value::Tuple(args.clone()),
            })
        })
        .build(vm);
    let import_error = vm.exceptions.import_error.clone();
    ClassBuilder::extend(&import_error)
        .constant("name", Value::None)
        .constant("path", Value::None)
        .getter("msg", first)
        .build(vm);
    let os_error = vm.exceptions.os_error.clone();
    let argument = |index: usize| {
        move |vm: &mut Vm, value: &Value| {
            let args = exception_data(vm, value)?.args.borrow().clone();
            Ok(if args.len() >= 2 { args.get(index).cloned().unwrap_or(Value::None) } else { Value::None })
        }
    };
    ClassBuilder::extend(&os_error)
        .getter("errno", argument(0))
        .getter("strerror", argument(1))
        .getter("filename", argument(2))
        .method("__str__", "self, /", |vm, arguments| {
            let args = exception_data(vm, &arguments[0])?.args.borrow().clone();
            let text = match &args[..] {
                [] => String::new(),
                [only] => vm.to_str(only)?.to_string(),
                [number, text] => format!("[Errno {}] {}", vm.to_str(number)?, vm.to_str(text)?),
                [number, text, file, ..] => {
                    format!("[Errno {}] {}: {}", vm.to_str(number)?, vm.to_str(text)?, vm.repr(file)?)
                }
            };
            Ok(Value::str(text))
        })
        .build(vm);
    let environment_error = Value::Class(os_error);
    vm.builtins.set_str("IOError", environment_error.clone());
    vm.builtins.set_str("EnvironmentError", environment_error);
}
