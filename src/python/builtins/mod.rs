//! Built-in functions, and the methods of built-in types.

use super::vm::Vm;

/// Fills the namespace `builtins` and the built-in classes.
pub fn install(vm: &mut Vm) {
    let _ = vm;
}
