//! `format(value, spec)`.

use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    /// `format(value, spec)`: by `__format__` of the value's class, unless `spec` is empty and the
    /// value is a plain one.
    pub fn format(&mut self, value: &Value, spec: &Str) -> Result<Str, Exception> {
        let plain = !matches!(value, Value::Instance(_) | Value::Class(_));
        if plain && spec.is_empty() {
            return self.to_str(value);
        }
        if let Value::Opaque(_) = value {
            return self.to_str(value);
        }
        let name = self.names.format.clone();
        self.enter_native()?;
        let result = self.call_special(value, &name, &[Value::Str(spec.clone())]);
        self.native_depth -= 1;
        match result? {
            Some(result) => match result.as_str() {
                Some(text) => Ok(text.clone()),
                None => {
                    let name = self.type_name(&result);
                    Err(self.type_error(format!("__format__ must return a str, not {name}")))
                }
            },
            None => self.format_default(value, spec),
        }
    }

    /// `object.__format__`
    pub(crate) fn format_default(&mut self, value: &Value, spec: &Str) -> Result<Str, Exception> {
        if spec.is_empty() {
            return self.to_str(value);
        }
        let name = self.type_name(value);
        Err(self.type_error(format!("unsupported format string passed to {name}.__format__")))
    }
}
