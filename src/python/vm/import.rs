//! Imports: native modules, then loaded files, then what the host says of the rest.

use std::rc::Rc;

use crate::python::exception::Exception;
use crate::python::host::{FoundModule, OpaqueNotice};
use crate::python::module::Module;
use crate::python::opaque::Opaque;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

/// Under this name a namespace keeps the module that `import *` could not load.
const STAR: &str = ".star";

impl Vm {
    /// Imports a module by its absolute name: a [`Value::Module`], or an opaque value.
    pub fn import(&mut self, name: &str) -> Result<Value, Exception> {
        if let Some(found) = self.modules.get_str(name) {
            return Ok(found);
        }
        let parent = match name.rsplit_once('.') {
            Some((parent, _)) => {
                self.enter_native()?;
                let imported = self.import(parent);
                self.native_depth -= 1;
                Some(imported?)
            }
            None => None,
        };
        // Importing the parent may have imported the module.
        if let Some(found) = self.modules.get_str(name) {
            return Ok(found);
        }
        let last = name.rsplit('.').next().unwrap_or(name);
        let module = match &parent {
            Some(Value::Opaque(opaque)) => Value::Opaque(opaque.derive(&format!(".{last}"))),
            _ => self.load(name, parent.as_ref())?,
        };
        self.modules.set_str(Str::intern(name), module.clone());
        if let Some(Value::Module(parent)) = &parent {
            parent.set(last, module.clone());
        }
        Ok(module)
    }

    fn load(&mut self, name: &str, parent: Option<&Value>) -> Result<Value, Exception> {
        if let Some(make) = self.makers.get(name).cloned() {
            self.enter_native()?;
            let made = make(self);
            self.native_depth -= 1;
            let module = made?;
            self.remember_namespace(&module.namespace);
            return Ok(Value::Module(module));
        }
        if let Some((path, text, package)) = self.source_makers.get(name).cloned() {
            return self.load_source(name, &path, &text, package, true);
        }
        // A loaded file does not belong to a package of the library.
        let top = name.split('.').next().unwrap_or(name);
        let found = match parent {
            Some(Value::Module(_)) if self.partial.contains(top) && self.is_registered(top) => {
                FoundModule::Opaque
            }
            _ => self.host.clone().find_module(name),
        };
        match found {
            FoundModule::Source { path, text, package } => {
                self.load_source(name, &path, &text, package, false)
            }
            FoundModule::Namespace => {
                let module = Module::new(name);
                module.set("__path__", Value::list(Vec::new()));
                module.set("__package__", name);
                self.remember_namespace(&module.namespace);
                Ok(Value::Module(module))
            }
            FoundModule::Opaque => {
                let notice = OpaqueNotice { module: Str::intern(name), span: self.current_span() };
                self.host.clone().opaque(notice);
                Ok(Value::Opaque(Opaque::new(name, name)))
            }
            FoundModule::Missing => {
                let package = match parent {
                    Some(Value::Module(parent)) if !self.is_package(parent) => {
                        format!("; '{}' is not a package", parent.name)
                    }
                    _ => String::new(),
                };
                let class = self.exceptions.module_not_found_error.clone();
                let error = self.new_exception(&class, format!("No module named '{name}'{package}"));
                if let Some(instance) = error.instance() {
                    instance.set("name", name);
                }
                Err(error)
            }
        }
    }

    /// Asks the host whether the error that a loaded module ended with is to be passed over.
    fn goes_on_without(&mut self, name: &str, error: &Exception) -> bool {
        if matches!(error, Exception::Limit(_)) {
            return false;
        }
        let reason = format!("{}: {}", error.class_name(), self.exception_message(error));
        let notice = OpaqueNotice { module: Str::intern(name), span: self.current_span() };
        self.host.clone().import_failed(notice, reason.lines().next().unwrap_or_default())
    }

    /// A name that a module which failed has not defined: what lies below it, else opaque.
    fn find_on_broken(&mut self, module: &Module, name: &str) -> Result<Option<Value>, Exception> {
        let full = format!("{}.{name}", module.name);
        let below = self.host.clone().find_module(&full);
        if matches!(below, FoundModule::Source { .. } | FoundModule::Namespace) {
            return self.import(&full).map(Some);
        }
        Ok(Some(Value::Opaque(Opaque::new(module.name.clone(), full))))
    }

    /// A name that the original of a library module has, and the library has not: opaque. A module of the
    /// library below it is imported.
    pub(super) fn find_on_partial(
        &mut self,
        module: &Module,
        name: &str,
    ) -> Result<Option<Value>, Exception> {
        if self.broken.contains(&module.name) {
            return self.find_on_broken(module, name);
        }
        if module.get("__path__").is_some() && self.host.assumes() {
            let full = format!("{}.{name}", module.name);
            let below = self.host.clone().find_module(&full);
            if matches!(below, FoundModule::Source { .. } | FoundModule::Namespace) {
                return self.import(&full).map(Some);
            }
        }
        let top = module.name.split('.').next().unwrap_or(&module.name);
        if !self.partial.contains(top) || !self.is_registered(&module.name) {
            return Ok(None);
        }
        let full = format!("{}.{name}", module.name);
        if self.is_registered(&full) {
            return self.import(&full).map(Some);
        }
        let notice = OpaqueNotice { module: Str::intern(&full), span: self.current_span() };
        self.host.clone().opaque(notice);
        let found = Value::Opaque(Opaque::new(module.name.clone(), full));
        module.set(name, found.clone());
        Ok(Some(found))
    }

    fn is_registered(&self, name: &str) -> bool {
        self.makers.contains_key(name) || self.source_makers.contains_key(name)
    }

    fn is_package(&self, module: &Module) -> bool {
        let prefix = format!("{}.", module.name);
        module.get("__path__").is_some()
            || self.makers.keys().chain(self.source_makers.keys()).any(|name| name.starts_with(&prefix))
    }

    fn load_source(
        &mut self,
        name: &str,
        path: &str,
        text: &str,
        package: bool,
        library: bool,
    ) -> Result<Value, Exception> {
        let file = self.add_source(path, text);
        let module = Module::new(Str::intern(name));
        module.set("__file__", path);
        if package {
            let directory = path.rsplit_once('/').map_or("", |(directory, _)| directory);
            module.set("__path__", Value::list(vec![Value::str(directory)]));
            module.set("__package__", name);
        } else {
            module.set("__package__", name.rsplit_once('.').map_or("", |(package, _)| package));
        }
        // Registered before it runs, so that circular imports find what there is of it.
        self.modules.set_str(Str::intern(name), Value::Module(module.clone()));
        let code = self.compile_file(file, library, false);
        if let Err(error) = code.and_then(|code| self.run_module_code(&code, &module)) {
            if library || !self.goes_on_without(name, &error) {
                self.modules.remove_str(name);
                return Err(error);
            }
            self.broken.insert(Str::intern(name));
        }
        Ok(self.modules.get_str(name).unwrap_or(Value::Module(module)))
    }

    /// `import name` (without `names`) or `from name import names`, with `level` leading dots.
    pub(super) fn import_statement(
        &mut self,
        name: &Str,
        level: u32,
        names: &Value,
    ) -> Result<Value, Exception> {
        let absolute = if level == 0 { name.to_string() } else { self.resolve_relative(name, level)? };
        let module = self.import(&absolute)?;
        if names.is_none() {
            let first = absolute.split('.').next().unwrap_or(&absolute);
            return self.import(first);
        }
        Ok(module)
    }

    fn resolve_relative(&mut self, name: &str, level: u32) -> Result<String, Exception> {
        let globals = self.current_globals();
        let text = |key: &str| globals.as_ref().and_then(|globals| globals.get_str(key)?.as_str().cloned());
        let package = text("__package__").or_else(|| {
            let name = text("__name__")?;
            Some(Str::new(name.rsplit_once('.').map_or("", |(package, _)| package)))
        });
        let package = package.filter(|package| !package.is_empty());
        let import_error = self.exceptions.import_error.clone();
        let Some(package) = package else {
            return Err(
                self.new_exception(&import_error, "attempted relative import with no known parent package")
            );
        };
        let mut parts: Vec<&str> = package.split('.').collect();
        for _ in 1..level {
            parts.pop();
        }
        if parts.is_empty() {
            return Err(
                self.new_exception(&import_error, "attempted relative import beyond top-level package")
            );
        }
        let base = parts.join(".");
        Ok(if name.is_empty() { base } else { format!("{base}.{name}") })
    }

    /// `from module import name`
    pub(super) fn import_from(&mut self, module: &Value, name: &Str) -> Result<Value, Exception> {
        if let Some(found) = self.find_attribute(module, name)? {
            return Ok(found);
        }
        let Value::Module(module) = module else {
            let class = self.exceptions.import_error.clone();
            return Err(self.new_exception(&class, format!("cannot import name '{name}'")));
        };
        let full = format!("{}.{name}", module.name);
        if self.is_package(module) {
            match self.import(&full) {
                Ok(found) => return Ok(found),
                Err(error) if error.is_a(&self.exceptions.module_not_found_error) => {
                    let missing = error.instance().and_then(|instance| instance.get("name"));
                    if missing.is_none_or(|missing| {
                        missing.as_str().is_none_or(|missing| *missing != full.as_str())
                    }) {
                        return Err(error);
                    }
                }
                Err(error) => return Err(error),
            }
        }
        let path = module.get("__file__").and_then(|file| file.as_str().cloned());
        let place = path.map_or("unknown location".to_string(), |path| path.to_string());
        let class = self.exceptions.import_error.clone();
        let source = &module.name;
        let running = self
            .frames
            .iter()
            .any(|frame| frame.code.name == "<module>" && Rc::ptr_eq(&frame.globals, &module.namespace));
        let message = if running {
            format!(
                "cannot import name '{name}' from partially initialized module '{source}' (most likely due to a circular import) ({place})"
            )
        } else {
            format!("cannot import name '{name}' from '{source}' ({place})")
        };
        let error = self.new_exception(&class, message);
        if let Some(instance) = error.instance() {
            instance.set("name", source.clone());
        }
        Err(error)
    }

    /// `from module import *`
    pub(super) fn import_star(&mut self, module: &Value) -> Result<(), Exception> {
        let Some(globals) = self.current_globals() else { return Ok(()) };
        let module = match module {
            Value::Module(module) => module.clone(),
            opaque @ Value::Opaque(_) => {
                globals.set_str(Str::intern(STAR), opaque.clone());
                return Ok(());
            }
            _ => return Ok(()),
        };
        let names = match module.get("__all__") {
            Some(all) => self.collect(&all)?,
            None => module.namespace.keys(),
        };
        let listed = module.get("__all__").is_some();
        for name in names {
            let Value::Str(name) = name else { continue };
            if listed {
                let value = self.import_from(&Value::Module(module.clone()), &Str::intern(&name))?;
                globals.set_str(Str::intern(&name), value);
            } else if !name.starts_with('_')
                && !name.starts_with('.')
                && let Some(value) = module.namespace.get_name(&name)
            {
                globals.set_str(name, value);
            }
        }
        Ok(())
    }

    /// A name that nothing defines, in a module that did `import *` from one that is not loaded.
    pub(super) fn name_from_star(&mut self, name: &Str) -> Option<Value> {
        match self.current_globals()?.get_str(STAR)? {
            Value::Opaque(opaque) => Some(Value::Opaque(opaque.derive(&format!(".{name}")))),
            _ => None,
        }
    }
}
