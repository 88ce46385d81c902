//! Instructions on variables: local, shared, global, and those of class bodies.

use crate::python::compile::code::Instruction;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

impl Vm {
    pub(super) fn step_variable(&mut self, instruction: Instruction) -> Result<(), Exception> {
        use Instruction as I;
        match instruction {
            I::LoadLocal(index) => match self.top().slots[index as usize].clone() {
                Value::Unbound => return Err(self.unbound_local(index)),
                value => self.push(value),
            },
            I::StoreLocal(index) => {
                let value = self.pop();
                self.top().slots[index as usize] = value;
            }
            I::DeleteLocal(index) => {
                let slot = &mut self.top().slots[index as usize];
                if std::mem::replace(slot, Value::Unbound).is_unbound() {
                    return Err(self.unbound_local(index));
                }
            }
            I::LoadCell(index) => match self.top().cells[index as usize].get() {
                Value::Unbound => return Err(self.unbound_cell(index)),
                value => self.push(value),
            },
            I::StoreCell(index) => {
                let value = self.pop();
                self.top().cells[index as usize].set(value);
            }
            I::DeleteCell(index) => {
                let cell = self.top().cells[index as usize].clone();
                if cell.get().is_unbound() {
                    return Err(self.unbound_cell(index));
                }
                cell.set(Value::Unbound);
            }
            I::PushCell(index) => {
                let cell = self.top().cells[index as usize].clone();
                self.push(Value::Cell(cell));
            }
            I::LoadGlobal(index) => {
                let name = self.name(index);
                let value = self.global(&name)?;
                self.push(value);
            }
            I::StoreGlobal(index) => {
                let name = self.name(index);
                let value = self.pop();
                let globals = self.top().globals.clone();
                globals.set_str(name, value);
            }
            I::DeleteGlobal(index) => {
                let name = self.name(index);
                if self.top().globals.clone().remove_str(&name).is_none() {
                    return Err(self.undefined(&name));
                }
            }
            I::LoadName(index) => {
                let name = self.name(index);
                let value = match self.find_in_namespace(&name)? {
                    Some(value) => value,
                    None => self.global(&name)?,
                };
                self.push(value);
            }
            I::LoadClassCell(index, cell) => {
                let name = self.name(index);
                let value = match self.find_in_namespace(&name)? {
                    Some(value) => value,
                    None => match self.top().cells[cell as usize].get() {
                        Value::Unbound => return Err(self.unbound_cell(cell)),
                        value => value,
                    },
                };
                self.push(value);
            }
            I::StoreName(index) => {
                let name = self.name(index);
                let value = self.pop();
                if let Some(object) = self.custom_namespace() {
                    return self.set_item(&object, &Value::Str(name), value);
                }
                if let Some(namespace) = self.top().namespace.clone() {
                    namespace.set_str(name, value);
                }
            }
            I::DeleteName(index) => {
                let name = self.name(index);
                if let Some(object) = self.custom_namespace() {
                    return self.delete_item(&object, &Value::Str(name));
                }
                let namespace = self.top().namespace.clone();
                if namespace.is_none_or(|namespace| namespace.remove_str(&name).is_none()) {
                    return Err(self.undefined(&name));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A namespace made by a metaclass's `__prepare__` that is no plain dict, such as enum's.
    pub(super) fn custom_namespace(&self) -> Option<Value> {
        self.frames.last()?.custom_namespace.clone()
    }

    pub(super) fn find_in_namespace(&mut self, name: &Str) -> Result<Option<Value>, Exception> {
        if let Some(object) = self.custom_namespace() {
            return match self.get_item(&object, &Value::Str(name.clone())) {
                Ok(value) => Ok(Some(value)),
                Err(error) if error.is_a(&self.exceptions.key_error) => Ok(None),
                Err(error) => Err(error),
            };
        }
        Ok(self.top().namespace.as_ref().and_then(|namespace| namespace.get_name(name)))
    }

    pub(super) fn global(&mut self, name: &Str) -> Result<Value, Exception> {
        let found = self.top().globals.get_name(name).or_else(|| self.builtins.get_name(name));
        match found.or_else(|| self.name_from_star(name)) {
            Some(value) => Ok(value),
            None => match self.late_builtin(name)? {
                Some(value) => Ok(value),
                None => Err(self.undefined(name)),
            },
        }
    }

    /// A built-in that is written in Python and made when it is first used.
    pub(crate) fn late_builtin(&mut self, name: &str) -> Result<Option<Value>, Exception> {
        if let Some(found) = self.builtins.get_str(name) {
            return Ok(Some(found));
        }
        let module = match name {
            "bytearray" | "memoryview" => "_bytearray",
            "complex" => "_complex",
            "ExceptionGroup" | "BaseExceptionGroup" | "__except_star__" => "_groups",
            "open" => "io",
            _ => return Ok(None),
        };
        let module = self.import(module)?;
        let found = self.attribute(&module, name)?;
        self.builtins.set_str(Str::intern(name), found.clone());
        Ok(Some(found))
    }

    /// `complex(real, imaginary)`
    pub(crate) fn make_complex(&mut self, real: f64, imaginary: f64) -> Result<Value, Exception> {
        match self.late_builtin("complex")? {
            Some(class) => self.call_positional(&class, [Value::Float(real), Value::Float(imaginary)]),
            None => Ok(Value::None),
        }
    }

    pub(super) fn undefined(&mut self, name: &Str) -> Exception {
        let class = self.exceptions.name_error.clone();
        let error = self.new_exception(&class, format!("name '{name}' is not defined"));
        if let Some(instance) = error.instance() {
            instance.set("name", name.clone());
        }
        error
    }

    pub(super) fn unbound_local(&mut self, index: u32) -> Exception {
        let name = self.top().code.locals[index as usize].clone();
        let class = self.exceptions.unbound_local_error.clone();
        self.new_exception(
            &class,
            format!("cannot access local variable '{name}' where it is not associated with a value"),
        )
    }

    pub(super) fn unbound_cell(&mut self, index: u32) -> Exception {
        let code = self.top().code.clone();
        let index = index as usize;
        if let Some(name) = code.cells.get(index) {
            let class = self.exceptions.unbound_local_error.clone();
            return self.new_exception(
                &class,
                format!("cannot access local variable '{name}' where it is not associated with a value"),
            );
        }
        let name = &code.free[index - code.cells.len()];
        let class = self.exceptions.name_error.clone();
        self.new_exception(
            &class,
            format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope"),
        )
    }
}
