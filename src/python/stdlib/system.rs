//! `sys` and `__future__`.

use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::host::Stream;
use crate::python::instance::Instance;
use crate::python::module::{Module, ModuleBuilder};
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// The version of Python whose behaviour is kept.
const VERSION: [i64; 3] = [3, 11, 7];

/// Builds `sys`.
pub(super) fn module(vm: &mut Vm) -> Result<std::rc::Rc<Module>, Exception> {
    let tuple = vm.types.tuple.clone();
    let mut class = ClassBuilder::new("version_info", "sys").base(&tuple);
    for (index, name) in ["major", "minor", "micro", "releaselevel", "serial"].into_iter().enumerate() {
        class = class.getter(name, move |_, value| {
            Ok(value.as_tuple().and_then(|parts| parts.get(index).cloned()).unwrap_or(Value::None))
        });
    }
    let class = class.build(vm);
    let parts = VERSION.map(Value::Int).into_iter().chain([Value::from("final"), Value::Int(0)]);
    let version_info = Instance::with_base(&class, Value::tuple(parts.collect::<Vec<_>>()));
    let stream = |vm: &mut Vm, name: &str, stream: Stream| {
        let class = ClassBuilder::new("TextIOWrapper", "_io")
            .constant("name", name)
            .constant("encoding", "utf-8")
            .method("write", "self, text, /", move |vm, arguments| {
                let text: Str = arguments.get(vm, 1)?;
                let host = vm.host.clone();
                host.print(stream, text.as_str());
                Ok(Value::from(text.char_count()))
            })
            .method("flush", "self, /", |_, _| Ok(Value::None))
            .method("isatty", "self, /", |_, _| Ok(Value::Bool(false)))
            .build(vm);
        Instance::new(&class)
    };
    let output = stream(vm, "<stdout>", Stream::Output);
    let error = stream(vm, "<stderr>", Stream::Error);
    let modules = vm.modules.clone();
    Ok(ModuleBuilder::new("sys")
        .value("version_info", version_info)
        .value("version", "3.11.7")
        .value("hexversion", 0x030b_07f0_i64)
        .value("platform", "linux")
        .value("byteorder", "little")
        .value("maxsize", i64::MAX)
        .value("path", Vec::<Value>::new())
        .value("argv", vec![Value::from("alembic")])
        .value("executable", "")
        .value("prefix", "/usr")
        .value("modules", Value::Dict(modules))
        .value("stdout", output)
        .value("stderr", error)
        .value("maxunicode", 0x10_ffff_i64)
        .value(
            "float_info",
            limits(
                vm,
                "float_info",
                &[
                    ("max", Value::Float(f64::MAX)),
                    ("min", Value::Float(f64::MIN_POSITIVE)),
                    ("epsilon", Value::Float(f64::EPSILON)),
                    ("dig", Value::Int(15)),
                    ("mant_dig", Value::Int(53)),
                    ("max_exp", Value::Int(1024)),
                    ("min_exp", Value::Int(-1021)),
                    ("max_10_exp", Value::Int(308)),
                    ("radix", Value::Int(2)),
                ],
            ),
        )
        .value(
            "int_info",
            limits(
                vm,
                "int_info",
                &[
                    ("bits_per_digit", Value::Int(30)),
                    ("sizeof_digit", Value::Int(4)),
                    ("default_max_str_digits", Value::Int(4300)),
                ],
            ),
        )
        .value(
            "implementation",
            limits(
                vm,
                "SimpleNamespace",
                &[("name", Value::from("cpython")), ("cache_tag", Value::from("cpython-311"))],
            ),
        )
        .function("getdefaultencoding", "", |_, _| Ok(Value::from("utf-8")))
        .function("getfilesystemencoding", "", |_, _| Ok(Value::from("utf-8")))
        .function("get_int_max_str_digits", "", |_, _| Ok(Value::Int(4300)))
        .function("exit", "status=None, /", |vm, arguments| {
            let class = vm.exceptions.system_exit.clone();
            Err(vm.new_exception_with(&class, [arguments[0].clone()]))
        })
        .function("intern", "string, /", |_, arguments| Ok(arguments[0].clone()))
        .function("getsizeof", "object, default=0, /", |_, _| Ok(Value::Int(64)))
        .function("getrecursionlimit", "", |vm, _| Ok(Value::from(vm.limits.depth)))
        .function("setrecursionlimit", "limit, /", |_, _| Ok(Value::None))
        .function("_getframe", "depth=0, /", |vm, arguments| {
            let depth: usize = arguments.get(vm, 0)?;
            vm.frame_object(depth).ok_or_else(|| vm.value_error("call stack is not deep enough"))
        })
        .function("exc_info", "", |vm, _| {
            let handled = vm.handled_exception();
            Ok(match handled.as_ref().and_then(|exception| exception.value()) {
                Some(value) => {
                    let class = vm.class_of(&value);
                    let traceback = vm.find_attribute(&value, "__traceback__")?.unwrap_or(Value::None);
                    Value::tuple([Value::Class(class), value, traceback])
                }
                None => Value::tuple([Value::None, Value::None, Value::None]),
            })
        })
        .build())
}

/// An object with these attributes.
fn limits(vm: &mut Vm, name: &'static str, entries: &[(&str, Value)]) -> Value {
    let object = Instance::new(&ClassBuilder::new(name, "sys").build(vm));
    for (name, value) in entries {
        object.set(name, value.clone());
    }
    Value::Instance(object)
}

/// Builds `__future__`.
pub(super) fn future(_: &mut Vm) -> Result<std::rc::Rc<Module>, Exception> {
    let names = [
        "annotations",
        "division",
        "print_function",
        "absolute_import",
        "unicode_literals",
        "generator_stop",
    ];
    let mut builder = ModuleBuilder::new("__future__");
    for name in names {
        builder = builder.value(name, Value::Bool(true));
    }
    Ok(builder.build())
}
