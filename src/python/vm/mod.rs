//! The machine: state, entry points for Rust code, and the protocols of Python's objects.

mod attribute;
mod attribute_write;
mod build;
mod call;
mod class_statement;
pub(crate) mod compare;
mod core_methods;
mod exception_methods;
mod format;
pub(crate) mod frame;
mod frame_objects;
mod generic;
mod import;
mod invoke;
mod iterate;
mod matching;
mod operators;
mod number;
pub use number::{float_repr, float_to_integer};
mod parameters;
pub mod represent;
mod run;
mod step;
mod subscript;
mod suspend;
pub mod types;
mod variable;

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::source::{FileId, SourceMap, Span};

use super::class::Class;
use super::compile::code::Code;
use super::containers::Dict;
use super::exception::{Exception, ExceptionClasses, make_class};
use super::generator::Dropped;
use super::host::Host;
use super::limits::{LimitExceeded, LimitKind, Limits, memory_held};
use super::module::{Module, ModuleMaker};
use super::text::Str;
use super::traceback::TracebackEntry;
use super::value::Value;

use frame::Frame;
use types::Types;

/// After this many instructions the slower limits (memory, interruption) are looked at.
const QUANTUM: u64 = 512;

/// The evaluator.
///
/// One thread, one evaluation at a time. Rust code holds values across evaluations freely; they
/// stay valid as long as they are held, though classes and modules of a dropped `Vm` are emptied.
pub struct Vm {
    /// The built-in classes.
    pub types: Types,
    /// The built-in exception classes.
    pub exceptions: ExceptionClasses,
    /// The program around the evaluator.
    pub host: Rc<dyn Host>,
    /// All source text that spans point into; shared with the program around.
    pub sources: Rc<RefCell<SourceMap>>,
    /// The namespace of the module `builtins`.
    pub builtins: Rc<Dict>,
    /// Set from anywhere to end the run soon.
    pub interrupt: Arc<AtomicBool>,
    /// Limits of the run.
    pub limits: Limits,
    /// `sys.modules`, by full name.
    pub modules: Rc<Dict>,
    makers: HashMap<Str, ModuleMaker>,
    source_makers: HashMap<Str, (Rc<str>, Rc<str>, bool)>,
    /// Top-level names of the library's modules that have only a part of what their originals have.
    partial: HashSet<&'static str>,
    /// Loaded modules that failed, and are used as far as they came.
    broken: HashSet<Str>,
    iterator_classes: HashMap<&'static str, Rc<Class>>,
    extensions: HashMap<TypeId, Rc<dyn Any>>,
    #[expect(clippy::vec_box, reason = "frames move between the stack and generators, and are large")]
    frames: Vec<Box<Frame>>,
    /// Calls of native code back into the machine that are under way.
    native_depth: usize,
    /// Values whose `repr` is under way, for recursive containers.
    representing: Vec<usize>,
    fuel: u64,
    /// Instructions until the slower limits are looked at.
    until_check: u64,
    memory_at_start: usize,
    names: Names,
    object_new: Value,
    object_init: Value,
    /// Whether any class defines `__getattribute__`.
    attribute_hooks: bool,
    /// Whether the exception on its way is raised again by the frame that caught it, which adds no
    /// traceback entry.
    reraising: bool,
    characters: Vec<Str>,
    /// Generators that were dropped in the middle of a `try` or `with`.
    dropped: Rc<Dropped>,
    classes: Vec<Weak<Class>>,
    namespaces: Vec<Weak<Dict>>,
}

macro_rules! names {
    ($($field:ident $text:literal)*) => {
        /// Names that the machine itself looks up.
        pub(crate) struct Names { $(pub(crate) $field: Str,)* }

        impl Names {
            fn new() -> Self {
                Self { $($field: Str::intern($text),)* }
            }
        }
    };
}

names! {
    init "__init__" new "__new__" call "__call__" get "__get__" set "__set__" delete "__delete__"
    getattr "__getattr__" getattribute "__getattribute__" setattr "__setattr__" delattr "__delattr__"
    eq "__eq__" ne "__ne__" lt "__lt__" le "__le__" gt "__gt__" ge "__ge__" hash "__hash__"
    bool "__bool__" len "__len__" iter "__iter__" next "__next__" contains "__contains__"
    getitem "__getitem__" setitem "__setitem__" delitem "__delitem__" missing "__missing__"
    repr "__repr__" str "__str__" format "__format__" index "__index__"
    enter "__enter__" exit "__exit__" aenter "__aenter__" aexit "__aexit__" await_ "__await__"
    aiter "__aiter__" anext "__anext__"
    name "__name__" module "__module__" doc "__doc__" dict "__dict__"
    class "__class__" annotations "__annotations__"
    class_getitem "__class_getitem__" init_subclass "__init_subclass__"
    set_name "__set_name__" prepare "__prepare__" mro_entries "__mro_entries__"
    instancecheck "__instancecheck__" subclasscheck "__subclasscheck__" match_args "__match_args__"
    abstract_methods "__abstractmethods__"
}

impl Vm {
    /// A new evaluator with built-ins and standard library. `sources` is where it adds the files it
    /// evaluates, and may be shared with the program around.
    pub fn new(host: Rc<dyn Host>, limits: Limits, sources: Rc<RefCell<SourceMap>>) -> Self {
        let types = Types::new();
        let object = types.object.clone();
        let exceptions = ExceptionClasses::new(&mut |name, base| make_class(&object, name, base));
        let builtins = Module::new("builtins");
        let mut vm = Self {
            types,
            exceptions,
            host,
            sources,
            builtins: builtins.namespace.clone(),
            interrupt: Arc::default(),
            fuel: limits.fuel,
            until_check: QUANTUM,
            limits,
            modules: Dict::new(),
            makers: HashMap::new(),
            source_makers: HashMap::new(),
            partial: HashSet::new(),
            broken: HashSet::new(),
            iterator_classes: HashMap::new(),
            extensions: HashMap::new(),
            frames: Vec::new(),
            native_depth: 0,
            representing: Vec::new(),
            memory_at_start: memory_held(),
            names: Names::new(),
            object_new: Value::None,
            object_init: Value::None,
            attribute_hooks: false,
            reraising: false,
            characters: (0..128u8)
                .map(|byte| Str::intern(char::from(byte).encode_utf8(&mut [0; 4])))
                .collect(),
            dropped: Rc::default(),
            classes: Vec::new(),
            namespaces: Vec::new(),
        };
        for class in vm.types.all().into_iter().chain(vm.exceptions.all()) {
            vm.remember_class(&class);
            let hidden = class.layout == super::class::Layout::Final
                && !["bool", "slice", "range", "super"].contains(&class.name().as_str());
            if !hidden && class.name() != "module" {
                vm.builtins.set_str(class.name(), Value::Class(class.clone()));
            }
        }
        vm.builtins.set_str("NotImplemented", Value::NotImplemented);
        vm.builtins.set_str("Ellipsis", Value::Ellipsis);
        vm.builtins.set_str("__debug__", Value::Bool(true));
        vm.modules.set_str("builtins", Value::Module(builtins));
        vm.name_iterators();
        core_methods::install(&mut vm);
        generic::install(&mut vm);
        super::builtins::install(&mut vm);
        super::stdlib::install(&mut vm);
        vm
    }

    /// Registers a native module; `make` runs when it is first imported. Parent packages of a
    /// dotted name must be registered as well.
    pub fn register_module(
        &mut self,
        name: &str,
        make: impl Fn(&mut Vm) -> Result<Rc<Module>, Exception> + 'static,
    ) {
        self.makers.insert(Str::intern(name), Rc::new(make));
    }

    /// Registers a library module written in Python, such as one embedded with `include_str!`.
    /// Its frames do not count as the user's in [`Vm::current_span`].
    pub fn register_source(&mut self, name: &str, path: &str, text: &str, package: bool) {
        self.source_makers.insert(Str::intern(name), (path.into(), text.into(), package));
    }

    /// Says of a registered module, and of all below it, that it has only a part of what its original
    /// has: other names of it are opaque, as those of a module that is not loaded.
    pub fn mark_partial(&mut self, name: &'static str) {
        self.partial.insert(name.split('.').next().unwrap_or(name));
    }

    /// Data that a native library keeps with the evaluator, made when first asked for.
    pub fn extension<T: 'static>(&mut self, make: impl FnOnce(&mut Vm) -> T) -> Rc<T> {
        if let Some(found) = self.find_extension::<T>() {
            return found;
        }
        let made = Rc::new(make(self));
        self.extensions.insert(TypeId::of::<T>(), made.clone());
        made
    }

    /// [`Vm::extension`] if it is there.
    pub fn find_extension<T: 'static>(&self) -> Option<Rc<T>> {
        self.extensions.get(&TypeId::of::<T>())?.clone().downcast::<T>().ok()
    }

    /// Sets data that a native library keeps with the evaluator.
    pub fn set_extension<T: 'static>(&mut self, data: T) -> Rc<T> {
        let data = Rc::new(data);
        self.extensions.insert(TypeId::of::<T>(), data.clone());
        data
    }

    /// Adds a file to the source map.
    pub fn add_source(&mut self, path: &str, text: &str) -> FileId {
        self.sources.borrow_mut().add(path, text)
    }

    /// Compiles a file; syntax errors come as Python's `SyntaxError`.
    pub fn compile(&mut self, file: FileId) -> Result<Rc<Code>, Exception> {
        self.compile_file(file, false, false)
    }

    fn compile_file(
        &mut self,
        file: FileId,
        library: bool,
        own_namespace: bool,
    ) -> Result<Rc<Code>, Exception> {
        let source = self.sources.borrow().file(file).clone();
        let passed_over = if library { Vec::new() } else { self.host.passes_over(&source.path) };
        match super::compile::compile(file, &source, library, own_namespace, passed_over) {
            Ok(code) => Ok(code),
            Err(error) => Err(self.syntax_error(&source, &error)),
        }
    }

    fn syntax_error(
        &mut self,
        source: &crate::source::SourceFile,
        error: &super::compile::CompileError,
    ) -> Exception {
        let (line, column) = source.position(error.start);
        let (end_line, end_column) = source.position(error.end);
        let class = if error.indentation {
            &self.exceptions.indentation_error
        } else {
            &self.exceptions.syntax_error
        };
        let class = class.clone();
        let path: &str = &source.path;
        let name = path.rsplit('/').next().unwrap_or(path);
        let exception = self.new_exception(&class, format!("{} ({name}, line {line})", error.message));
        if let Some(instance) = exception.instance() {
            instance.set("msg", error.message.as_str());
            instance.set("filename", path);
            instance.set("lineno", line);
            instance.set("offset", column);
            instance.set("text", format!("{}\n", source.line(line)));
            instance.set("end_lineno", end_line);
            instance
                .set("end_offset", if end_line == line { Value::from(end_column) } else { Value::Int(0) });
        }
        exception
    }

    /// Runs a file as the body of a new module, whose `__name__` is `name`; the module is not
    /// added to `sys.modules`. Imports inside are absolute unless `name` is dotted.
    pub fn run_file(&mut self, file: FileId, name: &str) -> Result<Rc<Module>, Exception> {
        let code = self.compile(file)?;
        let module = Module::new(name);
        let path = code.source.path.to_string();
        module.set("__file__", path);
        let package = name.rsplit_once('.').map_or("", |(package, _)| package);
        module.set("__package__", package);
        self.run_module_code(&code, &module)?;
        Ok(module)
    }

    /// Runs source text as `exec` does.
    pub(crate) fn run_text(
        &mut self,
        text: &str,
        globals: Rc<Dict>,
        locals: Rc<Dict>,
    ) -> Result<Value, Exception> {
        self.charge(text.len() * 8)?;
        self.consume(text.len() as u64)?;
        let file = self.add_source("<string>", text);
        let code = self.compile_file(file, false, !Rc::ptr_eq(&globals, &locals))?;
        let frame = Frame {
            code: code.clone(),
            next: 0,
            slots: vec![Value::Unbound; code.locals.len()],
            cells: Vec::new(),
            globals,
            namespace: Some(locals),
            custom_namespace: None,
            blocks: Vec::new(),
            handled: Vec::new(),
            on_return: frame::OnReturn::Exit,
        };
        self.run_frame(Box::new(frame))
    }

    /// Runs code as the body of `module`.
    pub fn run_module_code(&mut self, code: &Rc<Code>, module: &Rc<Module>) -> Result<(), Exception> {
        self.remember_namespace(&module.namespace);
        if let Some(doc) = &code.doc {
            module.set("__doc__", doc);
        }
        let frame = Frame {
            code: code.clone(),
            next: 0,
            slots: vec![Value::Unbound; code.locals.len()],
            cells: Vec::new(),
            globals: module.namespace.clone(),
            namespace: Some(module.namespace.clone()),
            custom_namespace: None,
            blocks: Vec::new(),
            handled: Vec::new(),
            on_return: frame::OnReturn::Exit,
        };
        self.run_frame(Box::new(frame))?;
        Ok(())
    }

    /// The innermost place in the user's files that runs now: for a native function, the call that
    /// reached it.
    pub fn current_span(&self) -> Option<Span> {
        self.frames.iter().rev().find(|frame| !frame.code.library).map(|frame| frame.span())
    }

    /// All calls that are under way, innermost first, library code included.
    pub fn call_stack(&self) -> Vec<TracebackEntry> {
        let entry = |frame: &Frame| TracebackEntry { code: frame.code.clone(), span: frame.span() };
        self.frames.iter().rev().map(|frame| entry(frame)).collect()
    }

    /// The globals of the innermost running Python code.
    pub fn current_globals(&self) -> Option<Rc<Dict>> {
        self.frames.last().map(|frame| frame.globals.clone())
    }

    /// The names that the innermost running Python code sees as `locals()`.
    pub fn current_locals(&self) -> Rc<Dict> {
        self.locals_of(self.frames.len().wrapping_sub(1))
    }

    fn locals_of(&self, at: usize) -> Rc<Dict> {
        let Some(frame) = self.frames.get(at) else { return Dict::new() };
        if let Some(namespace) = &frame.namespace {
            return namespace.clone();
        }
        let locals = Dict::new();
        let code = &frame.code;
        for (name, value) in code.locals.iter().zip(&frame.slots) {
            if !value.is_unbound() && !name.starts_with('.') {
                locals.set_str(name.clone(), value.clone());
            }
        }
        for (name, cell) in code.cells.iter().chain(&code.free).zip(&frame.cells) {
            let value = cell.get();
            if !value.is_unbound() {
                locals.set_str(name.clone(), value);
            }
        }
        locals
    }

    /// The exception that is being handled, as `sys.exc_info()` tells it.
    pub fn handled_exception(&self) -> Option<Exception> {
        let handled = self.frames.iter().rev().find_map(|frame| frame.handled.last());
        handled.map(|instance| Exception::Raised(instance.clone()))
    }

    /// Uses up fuel for a step of native work, such as an item of an iteration.
    pub fn consume(&mut self, steps: u64) -> Result<(), Exception> {
        if steps >= self.until_check || steps > self.fuel {
            return self.check_limits(steps);
        }
        self.until_check -= steps;
        self.fuel -= steps;
        Ok(())
    }

    /// Refuses an operation that would hold `bytes` more than the memory limit allows; call it
    /// before making anything whose size a script chooses.
    pub fn charge(&mut self, bytes: usize) -> Result<(), Exception> {
        let held = memory_held().saturating_sub(self.memory_at_start);
        if held.saturating_add(bytes) <= self.limits.memory {
            return Ok(());
        }
        let limit = self.limits.memory >> 20;
        Err(self.limit(LimitKind::Memory, format!("The script would hold more than {limit} MB of memory.")))
    }

    pub(crate) fn check_limits(&mut self, steps: u64) -> Result<(), Exception> {
        self.until_check = QUANTUM;
        if self.interrupt.load(Ordering::Relaxed) {
            return Err(self.limit(LimitKind::Interrupted, "The run was cancelled.".to_string()));
        }
        let Some(left) = self.fuel.checked_sub(steps) else {
            self.fuel = 0;
            let limit = self.limits.fuel;
            return Err(self.limit(
                LimitKind::Fuel,
                format!("The script ran for more than {limit} steps; most likely a loop never ends."),
            ));
        };
        self.fuel = left;
        self.charge(0)
    }

    fn limit(&mut self, kind: LimitKind, message: String) -> Exception {
        let mut frames = self.call_stack();
        frames.truncate(50);
        Exception::Limit(Rc::new(LimitExceeded { kind, message, frames }))
    }

    /// Steps left of the fuel limit.
    pub fn fuel_left(&self) -> u64 {
        self.fuel
    }

    /// Sets fuel back to the limit, for a new run.
    pub fn refuel(&mut self) {
        self.fuel = self.limits.fuel;
    }

    /// A `str` of one character; shared for ASCII.
    pub fn character(&self, character: char) -> Value {
        match self.characters.get(character as usize) {
            Some(text) => Value::Str(text.clone()),
            None => Value::str(character.encode_utf8(&mut [0; 4]) as &str),
        }
    }

    pub(crate) fn remember_class(&mut self, class: &Rc<Class>) {
        self.classes.push(Rc::downgrade(class));
    }

    pub(crate) fn remember_namespace(&mut self, namespace: &Rc<Dict>) {
        self.namespaces.push(Rc::downgrade(namespace));
    }
}

impl Drop for Vm {
    /// Functions hold their module's globals, which hold the functions: emptied here, or every run
    /// would leave its modules behind.
    fn drop(&mut self) {
        self.frames.clear();
        self.extensions.clear();
        self.modules.clear();
        for namespace in self.namespaces.drain(..).filter_map(|namespace| namespace.upgrade()) {
            namespace.clear();
        }
        for class in self.classes.drain(..).filter_map(|class| class.upgrade()) {
            class.dismantle();
        }
        self.builtins.clear();
        Str::forget_unused();
    }
}
