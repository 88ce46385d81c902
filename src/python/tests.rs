//! The example of `README.md`, run.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::python::host::{FoundModule, OpaqueNotice, Stream};
use crate::python::{Arguments, ClassBuilder, Exception, Host, Limits, ModuleBuilder, Value, Vm};
use crate::source::SourceMap;

struct Counter {
    count: Cell<i64>,
}

fn add(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let counter = arguments.payload::<Counter>(vm, 0)?;
    let step: i64 = arguments.get(vm, 1)?;
    if step < 0 {
        return Err(vm.value_error("step must not be negative"));
    }
    counter.count.set(counter.count.get() + step);
    Ok(arguments[0].clone())
}

fn register(vm: &mut Vm) {
    vm.register_module("counting", |vm| {
        let counter = ClassBuilder::new("Counter", "counting")
            .method("__init__", "self, start=0", |vm, arguments| {
                let count = Cell::new(arguments.get(vm, 1)?);
                if let Some(instance) = arguments[0].as_instance() {
                    instance.set_payload(Counter { count });
                }
                Ok(Value::None)
            })
            .method("add", "self, step=1", add)
            .getter("count", |_, value| {
                Ok(value.payload::<Counter>().map_or(Value::None, |counter| counter.count.get().into()))
            })
            .build(vm);
        let error = vm.exceptions.value_error.clone();
        let error = vm.new_exception_class("CountingError", "counting", &error);
        Ok(ModuleBuilder::new("counting")
            .class(&counter)
            .class(&error)
            .function("twice", "function, *args", |vm, arguments| {
                for _ in 0..2 {
                    vm.call_positional(&arguments[0], arguments.rest(1).to_vec())?;
                }
                Ok(Value::None)
            })
            .build())
    });
}

#[derive(Default)]
struct Recorder {
    printed: RefCell<String>,
    notices: RefCell<Vec<String>>,
}

impl Host for Recorder {
    fn find_module(&self, name: &str) -> FoundModule {
        if name.starts_with("myapp") { FoundModule::Opaque } else { FoundModule::Missing }
    }
    fn print(&self, _: Stream, text: &str) {
        self.printed.borrow_mut().push_str(text);
    }
    fn random(&self, bytes: &mut [u8]) {
        bytes.fill(1);
    }
    fn opaque(&self, notice: OpaqueNotice) {
        self.notices.borrow_mut().push(notice.module.to_string());
    }
}

fn run(program: &str) -> (Rc<Recorder>, String) {
    let host = Rc::new(Recorder::default());
    let mut vm = Vm::new(host.clone(), Limits::default(), Rc::new(RefCell::new(SourceMap::default())));
    register(&mut vm);
    let file = vm.add_source("main.py", program);
    let ending = match vm.run_file(file, "main") {
        Ok(_) => String::new(),
        Err(error) => vm.format_exception(&error),
    };
    (host, ending)
}

#[test]
fn readme_example() {
    let (host, ending) = run("\
from counting import Counter, CountingError, twice
class Loud(Counter):
    def add(self, step=1):
        print('adding', step)
        return super().add(step)
counter = Loud(start=5)
twice(counter.add, 3)
print(counter.count, isinstance(counter, Counter), issubclass(CountingError, ValueError))
counter.add(step=-1)
");
    assert_eq!(*host.printed.borrow(), "adding 3\nadding 3\n11 True True\nadding -1\n");
    assert_eq!(
        ending,
        "Traceback (most recent call last):\n  File \"main.py\", line 9, in <module>\n    counter.add(step=-1)\n  File \"main.py\", line 5, in add\n    return super().add(step)\n           ^^^^^^^^^^^^^^^^^\nValueError: step must not be negative\n"
    );
}

#[test]
fn native_signatures_give_the_errors_of_python() {
    for (call, message) in [
        ("Counter(1, 2)", "Counter.__init__() takes from 1 to 2 positional arguments but 3 were given"),
        ("Counter().add(1, 2)", "Counter.add() takes from 1 to 2 positional arguments but 3 were given"),
        ("Counter().add(other=1)", "Counter.add() got an unexpected keyword argument 'other'"),
        ("Counter().add(1, step=1)", "Counter.add() got multiple values for argument 'step'"),
        ("twice()", "twice() missing 1 required positional argument: 'function'"),
        ("Counter('x')", "'str' object cannot be interpreted as an integer"),
    ] {
        let (_, ending) = run(&format!("from counting import *\n{call}"));
        assert_eq!(ending.lines().last().unwrap_or(""), format!("TypeError: {message}"), "{call}");
    }
}

#[test]
fn missing_modules_are_opaque_until_they_are_needed() {
    let (host, ending) = run("\
from myapp.types import GUID, helper
import myapp.models as models
from myapp.deep import *
class Special(GUID):
    def own(self):
        return 7
@helper
def decorated():
    pass
value = GUID(length=5).with_variant(helper(models.User.id), 'sqlite')
with models.session() as session:
    session.add(Anything())
print(Special().own(), Special().inherited)
if value.enabled:
    print('never')
");
    assert_eq!(*host.printed.borrow(), "7 <opaque myapp.types.GUID().inherited>\n");
    assert_eq!(*host.notices.borrow(), ["myapp"]);
    assert_eq!(
        ending.lines().last().unwrap_or(""),
        "RuntimeError: A condition depends on 'myapp.types.GUID(...).with_variant(...).enabled', but module 'myapp' is not among the loaded files; load its source as well"
    );
}

#[test]
fn syntax_errors_name_the_place() {
    for (program, ending) in [
        ("x = (1,\n", "SyntaxError"),
        ("def f():\nreturn 1\n", "IndentationError"),
        (
            "x = '\\N{BULLET}'\n",
            "SyntaxError: characters cannot be written by their names here (\\N{…}): write the character itself, or \\u and its number",
        ),
        ("return 1\n", "SyntaxError: 'return' outside function\n"),
        ("for x in y:\n    def f():\n        break\n", "SyntaxError: 'break' outside loop\n"),
        ("def f(a, a): pass\n", "SyntaxError: duplicate argument 'a' in function definition\n"),
        ("nonlocal x\n", "SyntaxError: nonlocal declaration not allowed at module level\n"),
    ] {
        let (_, text) = run(program);
        assert!(text.contains(ending), "{program}: {text}");
        assert!(text.starts_with("  File \"main.py\", line "), "{text}");
    }
}
