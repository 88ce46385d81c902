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
mod numeric_methods;
mod percent;
mod search;
mod sequence;
mod template;
mod text;

use super::module::ModuleBuilder;
use super::vm::Vm;

/// `dict |= other`, which takes what `dict.update` takes.
pub(super) fn update_dict(
    vm: &mut Vm,
    dict: &std::rc::Rc<super::containers::Dict>,
    other: &super::value::Value,
) -> Result<(), super::exception::Exception> {
    mapping::update(vm, dict, other, &super::containers::Dict::new())
}

/// Fills the namespace `builtins` and the built-in classes.
pub fn install(vm: &mut Vm) {
    constructors::install(vm);
    text::install(vm);
    bytes::install(vm);
    number::install(vm);
    numeric_methods::install(vm);
    sequence::install(vm);
    mapping::install(vm);
    format_spec::install(vm);
    let functions = functions::add(iteration::add(ModuleBuilder::new("builtins"))).build();
    for (name, function) in functions.namespace.items() {
        if let Some(name) = name.as_str()
            && (!name.starts_with("__") || name.as_str() == "__import__")
        {
            vm.builtins.set_str(name.clone(), function);
        }
    }
    for name in ["enumerate", "filter", "map", "reversed", "zip"] {
        iterator_class(vm, name);
    }
}

/// Makes a built-in that gives iterators the class of what it gives.
fn iterator_class(vm: &mut Vm, name: &'static str) {
    let Some(make) = vm.builtins.get_str(name) else { return };
    let Some(class) = vm.iterator_class(name) else { return };
    super::class::ClassBuilder::extend(&class)
        .static_method("__new__", "cls, *args, **kwargs", move |vm, arguments| {
            let mut inner = super::arguments::Arguments::of(arguments.rest(1).to_vec());
            for (keyword, value) in arguments.keywords(2).items() {
                if let super::value::Value::Str(keyword) = keyword {
                    inner.keyword.push((keyword, value));
                }
            }
            vm.call(&make, inner)
        })
        .method("__init__", "self, *args, **kwargs", |_, _| Ok(super::value::Value::None))
        .build(vm);
    vm.builtins.set_str(name, super::value::Value::Class(class));
}
