//! What `sqlalchemy` keeps with an evaluator: its classes, its mode, who runs statements, and the
//! functions that `@compiles` registered.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::python::{Class, Instance, Value, Vm};

use super::dialects::Dialect;
use super::engine::StatementRunner;

/// Who runs statements; shared with the program around.
pub type SharedRunner = Rc<RefCell<dyn StatementRunner>>;

/// A function registered with `@compiles(class, *dialects)`.
struct CustomCompiler {
    class: Rc<Class>,
    dialect: Option<String>,
    function: Value,
}

/// The state of `sqlalchemy` in one evaluator.
#[derive(Default)]
pub struct State {
    classes: RefCell<HashMap<&'static str, Rc<Class>>>,
    compilers: RefCell<Vec<CustomCompiler>>,
    dialects: RefCell<HashMap<Dialect, Value>>,
    /// Whether to go on, with a notice, where SQLAlchemy on this dialect would refuse.
    pub lenient: Cell<bool>,
    /// The dialect of the run: what scripts see, and how DDL is written.
    pub dialect: Cell<Dialect>,
    /// The dialect of the database that runs statements: how queries and changes of rows are written,
    /// and values go in and out.
    pub database: Cell<Dialect>,
    /// Who runs statements.
    pub runner: RefCell<Option<SharedRunner>>,
}

impl State {
    /// The state of `vm`; made, with all classes, when first asked for.
    pub fn of(vm: &mut Vm) -> Rc<Self> {
        if let Some(state) = vm.find_extension::<Self>() {
            return state;
        }
        let state = vm.set_extension(Self::default());
        super::errors::define_classes(vm, &state);
        super::types::python::define_classes(vm, &state);
        super::bindings::define_classes(vm, &state);
        state
    }

    /// A class by its key.
    ///
    /// # Panics
    /// When no such class was defined, which is a mistake of the caller.
    pub fn class(&self, key: &str) -> Rc<Class> {
        self.classes
            .borrow()
            .get(key)
            .cloned()
            .unwrap_or_else(|| panic!("class {key} is defined at the start"))
    }

    /// A class by its key, if there is one.
    pub fn find_class(&self, key: &str) -> Option<Rc<Class>> {
        self.classes.borrow().get(key).cloned()
    }

    /// Registers a class.
    pub fn add_class(&self, key: &'static str, class: &Rc<Class>) {
        self.classes.borrow_mut().insert(key, class.clone());
    }

    /// Registers a function of `@compiles`.
    pub fn add_compiler(&self, class: &Rc<Class>, dialect: Option<String>, function: Value) {
        let mut compilers = self.compilers.borrow_mut();
        compilers.retain(|known| !(Rc::ptr_eq(&known.class, class) && known.dialect == dialect));
        compilers.push(CustomCompiler { class: class.clone(), dialect, function });
    }

    /// The function that compiles objects of a class for a dialect.
    pub fn compiler_for(&self, class: &Rc<Class>, dialect: Dialect) -> Option<Value> {
        let compilers = self.compilers.borrow();
        if compilers.is_empty() {
            return None;
        }
        class.mro().iter().find_map(|ancestor| {
            let registered = |wanted: Option<&str>| {
                compilers
                    .iter()
                    .find(|known| Rc::ptr_eq(&known.class, ancestor) && known.dialect.as_deref() == wanted)
                    .map(|known| known.function.clone())
            };
            registered(Some(dialect.name())).or_else(|| registered(None))
        })
    }

    /// The object that scripts get as `dialect`.
    pub fn dialect_object(&self, vm: &mut Vm, dialect: Dialect) -> Value {
        if let Some(known) = self.dialects.borrow().get(&dialect) {
            return known.clone();
        }
        let class = self.class(super::bindings::dialect::class_of(dialect));
        let instance = Instance::with_payload(&class, dialect);
        let value = Value::Instance(instance);
        super::bindings::dialect::prepare(vm, &value, dialect);
        self.dialects.borrow_mut().insert(dialect, value.clone());
        value
    }

    /// The object that functions of `@compiles` get as `compiler`.
    pub fn compiler_object(&self, vm: &mut Vm, dialect: Dialect) -> Value {
        let class = self.class("SQLCompiler");
        let instance = Instance::with_payload(&class, dialect);
        let dialect = self.dialect_object(vm, dialect);
        instance.set("dialect", dialect);
        Value::Instance(instance)
    }

    /// Says something to the person about what was assumed or left out.
    pub fn notice(&self, vm: &mut Vm, code: &'static str, message: String) {
        let runner = self.runner.borrow().clone();
        if let Some(runner) = runner
            && let Ok(mut runner) = runner.try_borrow_mut()
        {
            runner.notice(vm, code, message);
        }
    }
}

/// A module of the standard library, for what values are made of (`datetime`, `decimal`, `json`).
///
/// # Errors
/// Whatever importing raises.
pub fn library(vm: &mut Vm, name: &str) -> Result<Value, crate::python::Exception> {
    vm.import(name)
}
