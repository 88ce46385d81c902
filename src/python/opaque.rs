//! Values of modules that are not loaded.
//!
//! An opaque value may be passed, called, subscripted, asked for attributes, and used as a
//! decorator or base class. Whatever needs to know it (a branch, a loop, a comparison, a
//! conversion) raises an error that names the missing module.

use std::rc::Rc;

use super::text::Str;

/// A value that is known only by where it came from.
#[derive(Debug)]
pub struct Opaque {
    /// The module that is not loaded.
    pub module: Str,
    /// How the script got the value: `myapp.types.GUID`, `myapp.types.GUID(...)`.
    pub path: Str,
}

impl Opaque {
    /// A value of `module` reached through `path`.
    pub fn new(module: impl Into<Str>, path: impl Into<Str>) -> Rc<Self> {
        Rc::new(Self { module: module.into(), path: path.into() })
    }

    /// A value reached through this one.
    pub fn derive(&self, suffix: &str) -> Rc<Self> {
        // A loop such as `x = x.y` must not grow the path without end.
        if self.path.len() > 200 {
            return Self::new(self.module.clone(), self.path.clone());
        }
        Self::new(self.module.clone(), format!("{}{suffix}", self.path))
    }

    /// What to tell a person when the value is needed for `purpose`.
    pub fn refusal(&self, purpose: &str) -> String {
        format!(
            "{purpose} depends on '{}', but module '{}' is not among the loaded files; load its source as well",
            self.path, self.module
        )
    }
}
