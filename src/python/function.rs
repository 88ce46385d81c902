//! Things that can be called, and descriptors.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::arguments::{Arguments, Signature};
use super::class::Class;
use super::compile::code::Code;
use super::containers::Dict;
use super::exception::Exception;
use super::release::release;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

/// A variable shared by nested functions.
#[derive(Debug)]
pub struct Cell {
    /// Its value; `Unbound` before the first assignment and after `del`.
    pub value: RefCell<Value>,
}

impl Drop for Cell {
    fn drop(&mut self) {
        release(std::mem::replace(self.value.get_mut(), Value::Unbound));
    }
}

impl Cell {
    /// A cell holding `value`.
    pub fn new(value: Value) -> Rc<Self> {
        Rc::new(Self { value: RefCell::new(value) })
    }

    /// The value.
    pub fn get(&self) -> Value {
        self.value.borrow().clone()
    }

    /// Sets the value.
    pub fn set(&self, value: Value) {
        let replaced = self.value.replace(value);
        drop(replaced);
    }
}

/// A function written in Python.
pub struct Function {
    /// What it runs.
    pub code: Rc<Code>,
    /// The namespace of its module.
    pub globals: Rc<Dict>,
    /// `__name__`
    pub name: RefCell<Str>,
    /// `__qualname__`
    pub qualname: RefCell<Str>,
    /// Values of the last positional parameters.
    pub defaults: RefCell<Rc<[Value]>>,
    /// Values of keyword-only parameters.
    pub keyword_defaults: RefCell<Option<Rc<Dict>>>,
    /// The variables it shares with functions around it.
    pub closure: Vec<Rc<Cell>>,
    /// `__annotations__`, made when first asked for.
    pub annotations: OnceCell<Rc<Dict>>,
    /// Attributes that scripts set, and `__doc__`, `__module__` and `__wrapped__` once set.
    pub attributes: OnceCell<Rc<Dict>>,
}

impl Drop for Function {
    fn drop(&mut self) {
        if !self.defaults.get_mut().is_empty() {
            release(std::mem::replace(self.defaults.get_mut(), Rc::from([])));
        }
    }
}

/// What a native function runs.
pub type NativeBody = Rc<dyn Fn(&mut Vm, &Arguments) -> Result<Value, Exception>>;

/// A function written in Rust.
pub struct NativeFunction {
    /// `__name__`
    pub name: Str,
    /// `__qualname__`, which error messages show.
    pub qualname: Str,
    /// `__module__`
    pub module: Str,
    /// Whether it becomes a bound method when found through an instance.
    pub method: bool,
    signature_text: &'static str,
    signature: OnceCell<Signature>,
    body: NativeBody,
    /// Attributes that scripts set.
    pub attributes: OnceCell<Rc<Dict>>,
}

impl NativeFunction {
    /// A function; see [`Signature`] for how `signature` is written.
    pub fn new(
        name: &str,
        qualname: &str,
        module: &str,
        signature: &'static str,
        method: bool,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> Self {
        Self {
            name: Str::intern(name),
            qualname: Str::intern(qualname),
            module: Str::intern(module),
            method,
            signature_text: signature,
            signature: OnceCell::new(),
            body: Rc::new(body),
            attributes: OnceCell::new(),
        }
    }

    /// The declared parameters.
    pub fn signature(&self) -> &Signature {
        self.signature.get_or_init(|| Signature::parse(self.signature_text))
    }

    /// Binds the arguments to the declared parameters and runs the body.
    pub fn call(&self, vm: &mut Vm, arguments: Arguments) -> Result<Value, Exception> {
        let bound = self.signature().bind(vm, self, arguments)?;
        (self.body)(vm, &bound)
    }
}

impl Value {
    /// A function that is not part of a module or class, such as a closure handed to a script.
    pub fn function(
        name: &str,
        signature: &'static str,
        body: impl Fn(&mut Vm, &Arguments) -> Result<Value, Exception> + 'static,
    ) -> Self {
        Self::Native(Rc::new(NativeFunction::new(name, name, "builtins", signature, false, body)))
    }
}

/// A function with its first argument.
#[derive(Debug)]
pub struct BoundMethod {
    /// `__self__`
    pub receiver: Value,
    /// `__func__`
    pub function: Value,
}

impl Drop for BoundMethod {
    fn drop(&mut self) {
        release(std::mem::replace(&mut self.receiver, Value::Unbound));
    }
}

/// A `property`.
#[derive(Debug)]
pub struct Property {
    /// `fget`
    pub getter: Value,
    /// `fset`
    pub setter: Value,
    /// `fdel`
    pub deleter: Value,
    /// `__doc__`, once set.
    pub doc: RefCell<Value>,
}

impl Drop for Property {
    fn drop(&mut self) {
        release(std::mem::replace(&mut self.getter, Value::Unbound));
    }
}

impl Property {
    /// A property of these functions; `None` where there is none.
    pub fn new(getter: Value, setter: Value, deleter: Value) -> Rc<Self> {
        Rc::new(Self { getter, setter, deleter, doc: RefCell::new(Value::Unbound) })
    }
}

/// `super()`: attribute lookup that starts after `class` in the resolution order of `object`.
#[derive(Debug)]
pub struct Super {
    /// Where to start.
    pub class: Rc<Class>,
    /// The instance or class that methods are bound to.
    pub object: Value,
    /// The class whose resolution order counts.
    pub object_class: Rc<Class>,
}

impl std::fmt::Debug for Function {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<function {}>", self.qualname.borrow())
    }
}

impl std::fmt::Debug for NativeFunction {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "<built-in function {}>", self.qualname)
    }
}
