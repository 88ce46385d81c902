//! The standard library, as far as migrations use it. Modules that are naturally Python are
//! written in it (`source/`); the rest is Rust.

mod json;
mod math;
mod native;
mod re;
mod re_groups;
mod system;

use super::vm::Vm;

/// Name, text, and whether it is a package.
type Source = (&'static str, &'static str, bool);

macro_rules! sources {
    ($($name:literal $file:literal $package:literal;)*) => {
        &[$(($name, include_str!(concat!("source/", $file, ".py")), $package)),*]
    };
}

const SOURCES: &[Source] = sources! {
    "abc" "abc" false;
    "asyncio" "asyncio" false;
    "base64" "base64" false;
    "bisect" "bisect" false;
    "calendar" "calendar" false;
    "collections" "collections_init" true;
    "collections.abc" "collections_abc" false;
    "contextlib" "contextlib" false;
    "copy" "copy" false;
    "dataclasses" "dataclasses" false;
    "datetime" "datetime" false;
    "decimal" "decimal" false;
    "enum" "enum" false;
    "functools" "functools" false;
    "hashlib" "hashlib" false;
    "heapq" "heapq" false;
    "importlib" "importlib_init" true;
    "inspect" "inspect" false;
    "io" "io" false;
    "itertools" "itertools" false;
    "json" "json_init" true;
    "logging" "logging_init" true;
    "numbers" "numbers" false;
    "operator" "operator" false;
    "os" "os_init" true;
    "os.path" "os_path" false;
    "pathlib" "pathlib" false;
    "platform" "platform" false;
    "random" "random" false;
    "secrets" "secrets" false;
    "statistics" "statistics" false;
    "string" "string" false;
    "textwrap" "textwrap" false;
    "threading" "threading" false;
    "time" "time" false;
    "traceback" "traceback" false;
    "types" "types" false;
    "typing" "typing" false;
    "typing_extensions" "typing" false;
    "urllib" "urllib_init" true;
    "urllib.parse" "urllib_parse" false;
    "uuid" "uuid" false;
    "warnings" "warnings" false;
    "weakref" "weakref" false;
    "zlib" "zlib" false;
};

/// Registers the modules; each is built when it is first imported.
pub fn install(vm: &mut Vm) {
    for (name, text, package) in SOURCES {
        let path = format!("<{name}>");
        vm.register_source(name, &path, text, *package);
    }
    vm.register_module("_stillroom", native::module);
    vm.register_module("binascii", native::binascii);
    vm.register_module("math", math::module);
    vm.register_module("re", re::module);
    vm.register_module("sys", system::module);
    vm.register_module("__future__", system::future);
}
