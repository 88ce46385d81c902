//! The standard library, as far as migrations use it.

use super::vm::Vm;

/// Registers the modules; each is built when it is first imported.
pub fn install(vm: &mut Vm) {
    let _ = vm;
}
