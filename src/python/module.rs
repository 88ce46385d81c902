//! Modules, and [`ModuleBuilder`], with which Rust code defines them.

use std::rc::Rc;

use super::arguments::Arguments;
use super::class::Class;
use super::containers::Dict;
use super::exception::Exception;
use super::function::NativeFunction;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

/// A module.
pub struct Module {
    /// Its full dotted name.
    pub name: Str,
    /// Its namespace; the globals of its functions.
    pub namespace: Rc<Dict>,
}

impl Module {
    /// An empty module.
    pub fn new(name: impl Into<Str>) -> Rc<Self> {
        let name = name.into();
        let namespace = Dict::new();
        namespace.set_str(Str::intern("__name__"), Value::Str(name.clone()));
        namespace.set_str(Str::intern("__doc__"), Value::None);
        Rc::new(Self { name, namespace })
    }

    /// An attribute.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.namespace.get_str(name)
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: impl Into<Value>) {
        self.namespace.set_str(Str::intern(name), value.into());
    }
}

impl std::fmt::Debug for Module {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<module {}>", self.name)
    }
}

/// Defines a module in Rust.
pub struct ModuleBuilder {
    module: Rc<Module>,
}

impl ModuleBuilder {
    /// A new module with a full dotted name.
    pub fn new(name: &str) -> Self {
        Self { module: Module::new(Str::intern(name)) }
    }

    /// Adds a function; see [`super::arguments::Signature`] for how `signature` is written.
    #[must_use]
    pub fn function(
        self,
        name: &str,
        signature: &'static str,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> Self {
        let function = NativeFunction::new(name, name, &self.module.name, signature, false, body);
        self.module.set(name, Value::Native(Rc::new(function)));
        self
    }

    /// Adds a class under its own name.
    #[must_use]
    pub fn class(self, class: &Rc<Class>) -> Self {
        self.module.namespace.set_str(class.name(), Value::Class(class.clone()));
        self
    }

    /// Adds any value.
    #[must_use]
    pub fn value(self, name: &str, value: impl Into<Value>) -> Self {
        self.module.set(name, value);
        self
    }

    /// Adds everything public of another module, as a module that re-exports it.
    #[must_use]
    pub fn all_of(self, other: &Module) -> Self {
        for (name, value) in other.namespace.items() {
            if let Value::Str(name) = name
                && !name.starts_with('_')
            {
                self.module.namespace.set_str(name, value);
            }
        }
        self
    }

    /// The finished module.
    pub fn build(self) -> Rc<Module> {
        self.module
    }
}

/// What builds a native module when it is first imported.
pub type ModuleMaker = Rc<dyn Fn(&mut Vm) -> Result<Rc<Module>, Exception>>;
