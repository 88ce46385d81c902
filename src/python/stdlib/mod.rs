//! The standard library, as far as migrations use it. Modules that are naturally Python are
//! written in it (`source/`); the rest is Rust.

mod json;
mod math;
mod native;
mod re;
mod re_groups;
mod re_words;
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
    "_bytearray" "_bytearray" false;
    "_complex" "_complex" false;
    "_groups" "_groups" false;
    "abc" "abc" false;
    "argparse" "argparse" false;
    "ast" "ast" false;
    "asyncio" "asyncio" false;
    "atexit" "atexit" false;
    "base64" "base64" false;
    "bisect" "bisect" false;
    "calendar" "calendar" false;
    "codecs" "codecs" false;
    "collections" "collections_init" true;
    "collections.abc" "collections_abc" false;
    "concurrent" "empty" true;
    "concurrent.futures" "concurrent_futures" false;
    "configparser" "configparser" false;
    "contextlib" "contextlib" false;
    "contextvars" "contextvars" false;
    "copy" "copy" false;
    "csv" "csv" false;
    "dataclasses" "dataclasses" false;
    "datetime" "datetime" false;
    "decimal" "decimal" false;
    "enum" "enum" false;
    "errno" "errno" false;
    "fnmatch" "fnmatch" false;
    "fractions" "fractions" false;
    "functools" "functools" false;
    "gc" "gc" false;
    "getpass" "getpass" false;
    "glob" "glob" false;
    "gzip" "gzip" false;
    "hashlib" "hashlib" false;
    "heapq" "heapq" false;
    "hmac" "hmac" false;
    "html" "html_init" true;
    "http" "http_init" true;
    "importlib" "importlib_init" true;
    "importlib.metadata" "importlib_metadata" false;
    "importlib_metadata" "importlib_metadata" false;
    "importlib.resources" "importlib_resources" false;
    "importlib.util" "importlib_util" false;
    "inspect" "inspect" false;
    "io" "io" false;
    "ipaddress" "ipaddress" false;
    "itertools" "itertools" false;
    "json" "json_init" true;
    "keyword" "keyword" false;
    "locale" "locale" false;
    "logging" "logging_init" true;
    "logging.config" "logging_config" false;
    "logging.handlers" "logging_handlers" false;
    "numbers" "numbers" false;
    "operator" "operator" false;
    "os" "os_init" true;
    "os.path" "os_path" false;
    "pathlib" "pathlib" false;
    "platform" "platform" false;
    "pprint" "pprint" false;
    "random" "random" false;
    "secrets" "secrets" false;
    "shutil" "shutil" false;
    "socket" "socket" false;
    "sqlite3" "sqlite3_init" true;
    "statistics" "statistics" false;
    "string" "string" false;
    "struct" "struct" false;
    "subprocess" "subprocess" false;
    "tempfile" "tempfile" false;
    "textwrap" "textwrap" false;
    "threading" "threading" false;
    "time" "time" false;
    "traceback" "traceback" false;
    "types" "types" false;
    "typing" "typing" false;
    "typing_extensions" "typing" false;
    "unicodedata" "unicodedata" false;
    "urllib" "urllib_init" true;
    "urllib.error" "urllib_error" false;
    "urllib.parse" "urllib_parse" false;
    "urllib.request" "urllib_request" false;
    "uuid" "uuid" false;
    "warnings" "warnings" false;
    "weakref" "weakref" false;
    "zlib" "zlib" false;
    "zoneinfo" "zoneinfo" false;
};

/// Modules of which only what migrations ask for is there.
const PARTIAL: &[&str] = &[
    "asyncio",
    "concurrent",
    "gzip",
    "http",
    "platform",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "threading",
];

/// Registers the modules; each is built when it is first imported.
pub fn install(vm: &mut Vm) {
    for (name, text, package) in SOURCES {
        let path = format!("<{name}>");
        vm.register_source(name, &path, text, *package);
    }
    for name in PARTIAL {
        vm.mark_partial(name);
    }
    vm.register_module("_stillroom", native::module);
    vm.register_module("binascii", native::binascii);
    vm.register_module("math", math::module);
    vm.register_module("re", re::module);
    vm.register_module("sys", system::module);
    vm.register_module("__future__", system::future);
}
