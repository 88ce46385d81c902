//! The class statement: bases, metaclass, namespace, hooks.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::{Class, ClassParts, Layout};
use crate::python::containers::{Dict, Tuple};
use crate::python::exception::Exception;
use crate::python::function::Cell;
use crate::python::opaque::Opaque;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::frame::{Frame, OnReturn};

/// Looking an attribute up walks all ancestors, and dropping a class drops them by recursion.
const MOST_ANCESTORS: usize = 500;

/// The bases that are classes, and the opaque one among them.
type BaseClasses = (Vec<Rc<Class>>, Option<Rc<Opaque>>);

impl Vm {
    /// Runs a class statement: the value to bind to its name.
    pub(super) fn class_statement(
        &mut self,
        name: &Str,
        body: &Value,
        bases: &Value,
        keywords: &Value,
    ) -> Result<Value, Exception> {
        let written = self.to_tuple(bases)?;
        let bases = self.resolve_bases(&written)?;
        let keywords = keywords.as_dict().cloned().unwrap_or_default();
        let given = keywords.remove_str("metaclass");
        let metaclass = match given {
            Some(Value::Class(class)) => Value::Class(self.most_derived_metaclass(&class, &bases)?),
            Some(other) => other,
            None => {
                let class = self.types.type_.clone();
                Value::Class(self.most_derived_metaclass(&class, &bases)?)
            }
        };
        let mut custom = None;
        let mut namespace = Dict::new();
        if let Value::Class(class) = &metaclass
            && !class.builtin
            && let Some(prepare) = class.lookup(&self.names.prepare)
            && !matches!(&prepare, Value::ClassMethod(inner) if matches!(&**inner, Value::Native(native) if native.qualname == "type.__prepare__"))
        {
            let prepare = self.bind_to_class(&prepare, class)?;
            let arguments =
                Self::class_arguments([Value::Str(name.clone()), Value::Tuple(bases.clone())], &keywords);
            let prepared = self.call(&prepare, arguments)?;
            match &prepared {
                Value::Dict(dict) => namespace = dict.clone(),
                other => custom = Some(other.clone()),
            }
        }
        self.run_class_body(body, &namespace, custom.clone())?;
        let changed = written.len() != bases.len() || written.iter().zip(bases.iter()).any(|(a, b)| !a.is(b));
        let namespace_value = match custom {
            Some(object) => object,
            None => Value::Dict(namespace),
        };
        if changed {
            self.set_item(
                &namespace_value,
                &Value::Str(Str::intern("__orig_bases__")),
                Value::Tuple(written),
            )?;
        }
        let arguments = Self::class_arguments(
            [Value::Str(name.clone()), Value::Tuple(bases), namespace_value],
            &keywords,
        );
        self.call(&metaclass, arguments)
    }

    fn class_arguments(positional: impl Into<Vec<Value>>, keywords: &Dict) -> Arguments {
        let mut arguments = Arguments::of(positional);
        for (name, value) in keywords.items() {
            if let Value::Str(name) = name {
                arguments.keyword.push((name, value));
            }
        }
        arguments
    }

    fn resolve_bases(&mut self, written: &Rc<Tuple>) -> Result<Rc<Tuple>, Exception> {
        let mut bases = Vec::new();
        for base in written.iter() {
            if matches!(base, Value::Class(_) | Value::Opaque(_)) {
                bases.push(base.clone());
                continue;
            }
            let hook = match base {
                Value::Instance(_) => {
                    let name = self.names.mro_entries.clone();
                    self.special_method(base, &name)?
                }
                // `TypedDict` and `NamedTuple` are functions that carry the hook.
                Value::Function(_) => self.find_attribute(base, "__mro_entries__")?,
                _ => None,
            };
            match hook {
                Some(hook) => {
                    let entries = self.call_positional(&hook, [Value::Tuple(written.clone())])?;
                    bases.extend(self.collect(&entries)?);
                }
                None => bases.push(base.clone()),
            }
        }
        Ok(Tuple::new(bases))
    }

    fn most_derived_metaclass(&mut self, given: &Rc<Class>, bases: &[Value]) -> Result<Rc<Class>, Exception> {
        let mut winner = given.clone();
        for base in bases {
            if matches!(base, Value::Opaque(_)) {
                continue;
            }
            let class = self.class_of(base);
            if !matches!(base, Value::Class(_)) {
                // `class C(value)`: as in CPython, the type of the value decides and will refuse.
                return Ok(class);
            }
            if class.is_subclass_of(&winner) {
                winner = class;
            } else if !winner.is_subclass_of(&class) {
                return Err(self.type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
                ));
            }
        }
        Ok(winner)
    }

    fn run_class_body(
        &mut self,
        body: &Value,
        namespace: &Rc<Dict>,
        custom_namespace: Option<Value>,
    ) -> Result<(), Exception> {
        let Value::Function(function) = body else { return Ok(()) };
        let code = &function.code;
        let mut cells: Vec<Rc<Cell>> = code.cells.iter().map(|_| Cell::new(Value::Unbound)).collect();
        cells.extend(function.closure.iter().cloned());
        let frame = Frame {
            code: code.clone(),
            next: 0,
            slots: vec![Value::Unbound; code.locals.len()],
            cells,
            globals: function.globals.clone(),
            namespace: Some(namespace.clone()),
            custom_namespace,
            blocks: Vec::new(),
            handled: Vec::new(),
            on_return: OnReturn::Exit,
        };
        self.run_frame(Box::new(frame))?;
        Ok(())
    }

    /// `type.__new__(metaclass, name, bases, namespace, **keywords)`
    pub fn new_class(
        &mut self,
        metaclass: &Rc<Class>,
        name: &Str,
        bases: &Rc<Tuple>,
        given: &Rc<Dict>,
        keywords: &Rc<Dict>,
    ) -> Result<Value, Exception> {
        let (base_classes, opaque_base) = self.base_classes(bases)?;
        let layout = self.common_layout(&base_classes)?;
        let metaclass = self.most_derived_metaclass(metaclass, bases)?;
        let namespace = given.copy();
        let cell = namespace.remove_str("__classcell__");
        let qualname = match namespace.remove_str("__qualname__") {
            Some(Value::Str(qualname)) => qualname,
            _ => name.clone(),
        };
        if namespace.get_name(&self.names.module).is_none()
            && let Some(module) =
                self.current_globals().and_then(|globals| globals.get_name(&self.names.name))
        {
            namespace.set_str(self.names.module.clone(), module);
        }
        self.adjust_namespace(&namespace);
        let plain = Rc::ptr_eq(&metaclass, &self.types.type_);
        let slots = if opaque_base.is_some() { None } else { self.slots(&namespace, &base_classes)? };
        let parts = ClassParts {
            name: name.clone(),
            qualname,
            bases: base_classes.clone(),
            namespace: namespace.clone(),
            metaclass: if plain { None } else { Some(metaclass) },
            layout,
            builtin: false,
            opaque_base,
            slots,
        };
        let ancestors = base_classes.iter().map(|base| base.ancestors().len() + 1).sum::<usize>();
        if ancestors > MOST_ANCESTORS {
            return Err(self.type_error(format!("a class may have at most {MOST_ANCESTORS} ancestors")));
        }
        self.consume(ancestors as u64)?;
        let Some(class) = Class::new(parts) else {
            let names: Vec<String> = base_classes.iter().map(|base| base.name().to_string()).collect();
            return Err(self.type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                names.join(", ")
            )));
        };
        self.remember_class(&class);
        if let Some(Value::Cell(cell)) = cell {
            cell.set(Value::Class(class.clone()));
        }
        self.announce_names(&class, &namespace)?;
        self.announce_subclass(&class, keywords)?;
        Ok(Value::Class(class))
    }

    fn base_classes(&mut self, bases: &[Value]) -> Result<BaseClasses, Exception> {
        let mut classes = Vec::new();
        let mut opaque_base = None;
        for base in bases {
            match base {
                Value::Class(class) if class.layout == Layout::Final => {
                    let name = class.name();
                    return Err(self.type_error(format!("type '{name}' is not an acceptable base type")));
                }
                Value::Class(class) => {
                    if classes.iter().any(|known| Rc::ptr_eq(known, class)) {
                        let name = class.name();
                        return Err(self.type_error(format!("duplicate base class {name}")));
                    }
                    classes.push(class.clone());
                }
                Value::Opaque(opaque) => opaque_base = Some(opaque.clone()),
                other => {
                    let name = self.type_name(other);
                    return Err(self.type_error(format!("bases must be types, not '{name}'")));
                }
            }
        }
        if classes.is_empty() {
            classes.push(self.types.object.clone());
        }
        Ok((classes, opaque_base))
    }

    /// What `__slots__` allows instances to have; `None` where they have a `__dict__`.
    fn slots(&mut self, namespace: &Rc<Dict>, bases: &[Rc<Class>]) -> Result<Option<Rc<[Str]>>, Exception> {
        let Some(declared) = namespace.get_str("__slots__") else { return Ok(None) };
        let mut names = match declared.as_str() {
            Some(only) => vec![only.clone()],
            None => {
                let items = self.collect(&declared)?;
                items.iter().filter_map(|item| item.as_str().cloned()).collect()
            }
        };
        for base in bases {
            match &base.slots {
                Some(inherited) => names.extend(inherited.iter().cloned()),
                None if base.builtin && base.layout != Layout::Exception && base.layout != Layout::Type => {}
                None => return Ok(None),
            }
        }
        Ok(if names.iter().any(|name| name == "__dict__") { None } else { Some(names.into()) })
    }

    fn common_layout(&mut self, bases: &[Rc<Class>]) -> Result<Layout, Exception> {
        let mut layout = Layout::Object;
        for base in bases {
            if base.layout == Layout::Object || base.layout == layout {
                continue;
            }
            if layout != Layout::Object {
                return Err(self.type_error("multiple bases have instance lay-out conflict"));
            }
            layout = base.layout;
        }
        Ok(layout)
    }

    /// What `type.__new__` changes in the namespace it is given.
    fn adjust_namespace(&mut self, namespace: &Rc<Dict>) {
        if let Some(function @ Value::Function(_)) = namespace.get_name(&self.names.new) {
            namespace.set_str(self.names.new.clone(), Value::StaticMethod(Rc::new(function)));
        }
        for name in [self.names.init_subclass.clone(), self.names.class_getitem.clone()] {
            if let Some(function @ Value::Function(_)) = namespace.get_name(&name) {
                namespace.set_str(name, Value::ClassMethod(Rc::new(function)));
            }
        }
        if namespace.get_name(&self.names.eq).is_some() && namespace.get_name(&self.names.hash).is_none() {
            namespace.set_str(self.names.hash.clone(), Value::None);
        }
        if namespace.get_name(&self.names.getattribute).is_some() {
            self.attribute_hooks = true;
        }
    }

    fn announce_names(&mut self, class: &Rc<Class>, namespace: &Rc<Dict>) -> Result<(), Exception> {
        let set_name = self.names.set_name.clone();
        for (name, value) in namespace.items() {
            if matches!(value, Value::Instance(_)) {
                self.call_special(&value, &set_name, &[Value::Class(class.clone()), name])?;
            }
        }
        Ok(())
    }

    fn announce_subclass(&mut self, class: &Rc<Class>, keywords: &Rc<Dict>) -> Result<(), Exception> {
        let name = self.names.init_subclass.clone();
        let hook = class.ancestors().iter().find_map(|base| base.namespace().get_name(&name));
        let Some(hook) = hook else { return Ok(()) };
        let is_default = matches!(&hook, Value::ClassMethod(inner) if matches!(&**inner, Value::Native(native) if native.qualname == "object.__init_subclass__"));
        if is_default {
            if !keywords.is_empty() && class.mro().iter().all(|class| class.opaque_base.is_none()) {
                let name = class.name();
                return Err(self.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
            }
            return Ok(());
        }
        let hook = self.bind_to_class(&hook, class)?;
        self.call(&hook, Self::class_arguments([], keywords))?;
        Ok(())
    }

    /// The class and object of `super()` without arguments: `__class__` of the running method and
    /// its first argument.
    pub(crate) fn super_arguments(&mut self) -> Result<(Rc<Class>, Value), Exception> {
        let Some(frame) = self.frames.last() else {
            return Err(self.runtime_error("super(): no current frame"));
        };
        let code = frame.code.clone();
        if code.parameters.positional == 0 && !code.parameters.rest {
            return Err(self.runtime_error("super(): no arguments"));
        }
        let first = code.cell_parameters.iter().find(|(local, _)| *local == 0);
        let mut object = match first {
            Some((_, cell)) => frame.cells[*cell as usize].get(),
            None => frame.slots.first().cloned().unwrap_or(Value::Unbound),
        };
        if code.parameters.positional == 0
            && let Value::Tuple(rest) = &object
        {
            object = rest.first().cloned().unwrap_or(Value::Unbound);
        }
        let at = code.free.iter().position(|name| name == "__class__");
        let class = at.and_then(|at| frame.cells.get(code.cells.len() + at)).map(|cell| cell.get());
        match (class, object) {
            (_, Value::Unbound) => Err(self.runtime_error("super(): arg[0] deleted")),
            (Some(Value::Class(class)), object) => Ok((class, object)),
            (Some(_), _) => Err(self.runtime_error("super(): empty __class__ cell")),
            (None, _) => Err(self.runtime_error("super(): __class__ cell not found")),
        }
    }
}
