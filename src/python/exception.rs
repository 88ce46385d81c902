//! Exceptions: the Rust side of raising and catching, and the built-in exception classes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::class::{Class, ClassBuilder, Layout};
use super::containers::Tuple;
use super::instance::Instance;
use super::limits::LimitExceeded;
use super::text::Str;
use super::traceback::TracebackEntry;
use super::value::Value;
use super::vm::Vm;

/// Why an evaluation did not give a value.
#[derive(Clone)]
pub enum Exception {
    /// A Python exception, which scripts may catch.
    Raised(Rc<Instance>),
    /// The end of the run, which they cannot.
    Limit(Rc<LimitExceeded>),
}

/// What every exception instance carries, as its payload.
pub struct ExceptionData {
    /// `args`
    pub args: RefCell<Rc<Tuple>>,
    /// `__cause__`
    pub cause: RefCell<Option<Rc<Instance>>>,
    /// `__context__`
    pub context: RefCell<Option<Rc<Instance>>>,
    /// `__suppress_context__`
    pub suppress_context: Cell<bool>,
    /// Where it passed, innermost first.
    pub frames: RefCell<Vec<TracebackEntry>>,
}

impl ExceptionData {
    /// Data of an exception that was not raised yet.
    pub fn new(args: Rc<Tuple>) -> Self {
        Self {
            args: RefCell::new(args),
            cause: RefCell::default(),
            context: RefCell::default(),
            suppress_context: Cell::new(false),
            frames: RefCell::default(),
        }
    }
}

/// The data of an exception instance.
pub(crate) fn data_of(instance: &Instance) -> Option<Rc<ExceptionData>> {
    instance.payload::<ExceptionData>()
}

impl Exception {
    /// The Python exception, unless a limit ended the run.
    pub fn instance(&self) -> Option<&Rc<Instance>> {
        match self {
            Self::Raised(instance) => Some(instance),
            Self::Limit(_) => None,
        }
    }

    /// The exception as a value for scripts.
    pub fn value(&self) -> Option<Value> {
        self.instance().map(|instance| Value::Instance(instance.clone()))
    }

    /// Whether it is an instance of the exception class.
    pub fn is_a(&self, class: &Class) -> bool {
        self.instance().is_some_and(|instance| instance.is_instance_of(class))
    }

    /// The name of its class, such as `ValueError`; for a limit, `LimitExceeded`.
    pub fn class_name(&self) -> Str {
        match self {
            Self::Raised(instance) => instance.class().name(),
            Self::Limit(_) => Str::intern("LimitExceeded"),
        }
    }

    /// `args`
    pub fn arguments(&self) -> Rc<Tuple> {
        let data = self.instance().and_then(|instance| data_of(instance));
        data.map_or_else(|| Tuple::new([]), |data| data.args.borrow().clone())
    }

    /// Where it passed, innermost call first.
    pub fn frames(&self) -> Vec<TracebackEntry> {
        match self {
            Self::Raised(instance) => {
                data_of(instance).map(|data| data.frames.borrow().clone()).unwrap_or_default()
            }
            Self::Limit(limit) => limit.frames.clone(),
        }
    }

    /// The exception given with `raise … from`.
    pub fn cause(&self) -> Option<Exception> {
        let data = data_of(self.instance()?)?;
        let cause = data.cause.borrow().clone();
        cause.map(Exception::Raised)
    }

    /// The exception that was being handled when this one was raised.
    pub fn context(&self) -> Option<Exception> {
        let data = data_of(self.instance()?)?;
        let context = data.context.borrow().clone();
        context.map(Exception::Raised)
    }

    /// Sets `__cause__`, as `raise … from` does.
    #[must_use]
    pub fn caused_by(self, cause: &Exception) -> Self {
        if let (Some(data), Some(cause)) =
            (self.instance().and_then(|instance| data_of(instance)), cause.instance())
        {
            *data.cause.borrow_mut() = Some(cause.clone());
            data.suppress_context.set(true);
        }
        self
    }
}

impl std::fmt::Debug for Exception {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Raised(_) => write!(formatter, "{}{:?}", self.class_name(), &*self.arguments()),
            Self::Limit(limit) => write!(formatter, "{limit:?}"),
        }
    }
}

macro_rules! exceptions {
    ($root:ident; $($field:ident $name:literal: $base:ident;)*) => {
        /// The built-in exception classes.
        pub struct ExceptionClasses {
            /// `BaseException`
            pub $root: Rc<Class>,
            $(#[doc = concat!("`", $name, "`")] pub $field: Rc<Class>,)*
        }

        impl ExceptionClasses {
            /// Makes them all, below `object`.
            pub(crate) fn new(make: &mut dyn FnMut(&str, Option<&Rc<Class>>) -> Rc<Class>) -> Self {
                let $root = make("BaseException", None);
                $(let $field = make($name, Some(&$base));)*
                Self { $root, $($field),* }
            }

            /// All of them.
            pub fn all(&self) -> Vec<Rc<Class>> {
                vec![self.$root.clone(), $(self.$field.clone()),*]
            }
        }
    };
}

exceptions! {
    base_exception;
    system_exit "SystemExit": base_exception;
    keyboard_interrupt "KeyboardInterrupt": base_exception;
    generator_exit "GeneratorExit": base_exception;
    exception "Exception": base_exception;
    stop_iteration "StopIteration": exception;
    stop_async_iteration "StopAsyncIteration": exception;
    arithmetic_error "ArithmeticError": exception;
    floating_point_error "FloatingPointError": arithmetic_error;
    overflow_error "OverflowError": arithmetic_error;
    zero_division_error "ZeroDivisionError": arithmetic_error;
    assertion_error "AssertionError": exception;
    attribute_error "AttributeError": exception;
    buffer_error "BufferError": exception;
    eof_error "EOFError": exception;
    import_error "ImportError": exception;
    module_not_found_error "ModuleNotFoundError": import_error;
    lookup_error "LookupError": exception;
    index_error "IndexError": lookup_error;
    key_error "KeyError": lookup_error;
    memory_error "MemoryError": exception;
    name_error "NameError": exception;
    unbound_local_error "UnboundLocalError": name_error;
    os_error "OSError": exception;
    blocking_io_error "BlockingIOError": os_error;
    connection_error "ConnectionError": os_error;
    file_exists_error "FileExistsError": os_error;
    file_not_found_error "FileNotFoundError": os_error;
    interrupted_error "InterruptedError": os_error;
    is_a_directory_error "IsADirectoryError": os_error;
    not_a_directory_error "NotADirectoryError": os_error;
    permission_error "PermissionError": os_error;
    process_lookup_error "ProcessLookupError": os_error;
    timeout_error "TimeoutError": os_error;
    reference_error "ReferenceError": exception;
    runtime_error "RuntimeError": exception;
    not_implemented_error "NotImplementedError": runtime_error;
    recursion_error "RecursionError": runtime_error;
    syntax_error "SyntaxError": exception;
    indentation_error "IndentationError": syntax_error;
    tab_error "TabError": indentation_error;
    system_error "SystemError": exception;
    type_error "TypeError": exception;
    value_error "ValueError": exception;
    unicode_error "UnicodeError": value_error;
    unicode_decode_error "UnicodeDecodeError": unicode_error;
    unicode_encode_error "UnicodeEncodeError": unicode_error;
    warning "Warning": exception;
    bytes_warning "BytesWarning": warning;
    deprecation_warning "DeprecationWarning": warning;
    future_warning "FutureWarning": warning;
    import_warning "ImportWarning": warning;
    pending_deprecation_warning "PendingDeprecationWarning": warning;
    resource_warning "ResourceWarning": warning;
    runtime_warning "RuntimeWarning": warning;
    syntax_warning "SyntaxWarning": warning;
    unicode_warning "UnicodeWarning": warning;
    user_warning "UserWarning": warning;
}

impl Vm {
    /// An exception of `class` with one argument, its message.
    pub fn new_exception(&mut self, class: &Rc<Class>, message: impl Into<Str>) -> Exception {
        self.new_exception_with(class, [Value::Str(message.into())])
    }

    /// An exception of `class` with these `args`. `__init__` of the class is not run: use
    /// [`Vm::call`] on the class and [`Vm::raise`] where a script could have given it one.
    pub fn new_exception_with(&mut self, class: &Rc<Class>, args: impl Into<Box<[Value]>>) -> Exception {
        Exception::Raised(Instance::with_payload(class, ExceptionData::new(Tuple::new(args))))
    }

    /// What `raise value` raises: an exception instance, or an instance of an exception class.
    pub fn raise(&mut self, value: &Value) -> Exception {
        match value {
            Value::Instance(instance) if data_of(instance).is_some() => Exception::Raised(instance.clone()),
            Value::Class(class) if class.is_subclass_of(&self.exceptions.base_exception) => {
                match self.call_positional(value, []) {
                    Ok(Value::Instance(instance)) if data_of(&instance).is_some() => {
                        Exception::Raised(instance)
                    }
                    Ok(other) => {
                        let name = self.type_name(&other);
                        let class = class.name();
                        self.type_error(format!(
                            "calling <class '{class}'> should have returned an instance of BaseException, not <class '{name}'>"
                        ))
                    }
                    Err(error) => error,
                }
            }
            Value::Opaque(opaque) => {
                let message = opaque.refusal("Raising an exception");
                let class = self.exceptions.runtime_error.clone();
                self.new_exception(&class, message)
            }
            _ => self.type_error("exceptions must derive from BaseException"),
        }
    }

    /// `TypeError`
    pub fn type_error(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.type_error.clone();
        self.new_exception(&class, message)
    }

    /// `ValueError`
    pub fn value_error(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.value_error.clone();
        self.new_exception(&class, message)
    }

    /// `RuntimeError`
    pub fn runtime_error(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.runtime_error.clone();
        self.new_exception(&class, message)
    }

    /// `AttributeError`
    pub fn attribute_error(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.attribute_error.clone();
        self.new_exception(&class, message)
    }

    /// `IndexError`
    pub fn index_error(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.index_error.clone();
        self.new_exception(&class, message)
    }

    /// `KeyError` for a missing key.
    pub fn key_error(&mut self, key: &Value) -> Exception {
        let class = self.exceptions.key_error.clone();
        self.new_exception_with(&class, [key.clone()])
    }

    /// `OverflowError`
    pub fn overflow_error(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.overflow_error.clone();
        self.new_exception(&class, message)
    }

    /// `NotImplementedError`
    pub fn not_implemented(&mut self, message: impl Into<Str>) -> Exception {
        let class = self.exceptions.not_implemented_error.clone();
        self.new_exception(&class, message)
    }

    /// `str(exception)`: its message without the class name.
    pub fn exception_message(&mut self, exception: &Exception) -> String {
        match exception {
            Exception::Limit(limit) => limit.message.clone(),
            Exception::Raised(instance) => match self.to_str(&Value::Instance(instance.clone())) {
                Ok(text) => text.to_string(),
                Err(_) => "<exception str() failed>".to_string(),
            },
        }
    }

    /// A new exception class for a native library: `sqlalchemy.exc.OperationalError`.
    pub fn new_exception_class(&mut self, name: &str, module: &str, base: &Rc<Class>) -> Rc<Class> {
        ClassBuilder::new(name, module).base(base).build(self)
    }
}

/// Makes one of the built-in exception classes.
pub(crate) fn make_class(vm_object: &Rc<Class>, name: &str, base: Option<&Rc<Class>>) -> Rc<Class> {
    use super::class::ClassParts;
    let namespace = super::containers::Dict::new();
    namespace.set_str(Str::intern("__module__"), Value::Str(Str::intern("builtins")));
    let parts = ClassParts {
        name: Str::intern(name),
        qualname: Str::intern(name),
        bases: vec![base.unwrap_or(vm_object).clone()],
        namespace,
        metaclass: None,
        layout: Layout::Exception,
        builtin: true,
        opaque_base: None,
        slots: None,
    };
    Class::new(parts).expect("one base is always consistent")
}
