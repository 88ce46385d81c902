//! Built-in functions, and the methods of built-in types. The special methods (`__add__`,
//! `__len__` …) are the machine's own; here is what a script calls by name.

mod bytes;
mod constructors;
mod encoding;
mod float_format;
mod format_spec;
mod functions;
mod iteration;
mod mapping;
mod number;
mod percent;
mod search;
mod sequence;
mod template;
mod text;

use super::module::ModuleBuilder;
use super::vm::Vm;

/// Fills the namespace `builtins` and the built-in classes.
pub fn install(vm: &mut Vm) {
    constructors::install(vm);
    text::install(vm);
    bytes::install(vm);
    number::install(vm);
    sequence::install(vm);
    mapping::install(vm);
    format_spec::install(vm);
    let functions = functions::add(iteration::add(ModuleBuilder::new("builtins"))).build();
    for (name, function) in functions.namespace.items() {
        if let Some(name) = name.as_str()
            && !name.starts_with("__")
        {
            vm.builtins.set_str(name.clone(), function);
        }
    }
}
