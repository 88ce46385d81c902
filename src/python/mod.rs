//! The evaluator of Python: runs migration scripts.
//!
//! In: source text, a [`host::Host`], [`limits::Limits`], and native modules registered by the
//! libraries above this one. Out: values, exceptions with tracebacks, and whatever native functions
//! did. It knows nothing of databases. `README.md` beside this file shows how to use it.

pub mod arguments;
pub mod builtins;
pub mod class;
pub mod compile;
pub mod containers;
pub mod convert;
pub mod exception;
pub mod function;
pub mod generator;
pub mod host;
pub mod instance;
pub mod iterator;
pub mod limits;
pub mod module;
pub mod opaque;
mod release;
mod set_order;
pub mod stdlib;
mod table;
#[cfg(test)]
mod tests;
pub mod text;
pub mod traceback;
pub mod value;
pub mod vm;

pub use arguments::Arguments;
pub use class::{Class, ClassBuilder};
pub use containers::{Dict, List, Set, Tuple};
pub use convert::FromValue;
pub use exception::Exception;
pub use function::NativeFunction;
pub use host::Host;
pub use instance::Instance;
pub use limits::Limits;
pub use module::{Module, ModuleBuilder};
pub use text::Str;
pub use value::Value;
pub use vm::Vm;
