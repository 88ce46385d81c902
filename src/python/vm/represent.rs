//! `repr`, `str` and `ascii`.

use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;
use super::number::float_repr;

/// Integers with more digits are refused, as in CPython.
const INTEGER_DIGITS: u64 = 4300;

impl Vm {
    /// `repr(value)`
    pub fn repr(&mut self, value: &Value) -> Result<Str, Exception> {
        if let Some(text) = self.repr_simple(value)? {
            return Ok(text);
        }
        self.enter_native()?;
        let result = self.repr_by_protocol(value);
        self.native_depth -= 1;
        result
    }

    fn repr_simple(&mut self, value: &Value) -> Result<Option<Str>, Exception> {
        Ok(Some(match value {
            Value::None => Str::intern("None"),
            Value::Bool(true) => Str::intern("True"),
            Value::Bool(false) => Str::intern("False"),
            Value::Int(number) => Str::new(number.to_string()),
            Value::BigInt(number) => {
                if number.bits() * 301 / 1000 > INTEGER_DIGITS {
                    return Err(self.value_error(format!(
                        "Exceeds the limit ({INTEGER_DIGITS} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
                    )));
                }
                Str::new(number.to_string())
            }
            Value::Float(number) => Str::new(float_repr(*number)),
            Value::Str(text) => Str::new(quote(text)),
            Value::Bytes(bytes) => Str::new(quote_bytes(bytes)),
            Value::Ellipsis => Str::intern("Ellipsis"),
            Value::NotImplemented => Str::intern("NotImplemented"),
            Value::Unbound => Str::intern("<unbound>"),
            _ => return Ok(None),
        }))
    }

    fn repr_by_protocol(&mut self, value: &Value) -> Result<Str, Exception> {
        match value {
            Value::Instance(_) => {
                let name = self.names.repr.clone();
                match self.call_special(value, &name, &[])? {
                    Some(Value::Str(text)) => Ok(text),
                    Some(other) => match other.as_str() {
                        Some(text) => Ok(text.clone()),
                        None => {
                            let name = self.type_name(&other);
                            Err(self.type_error(format!("__repr__ returned non-string (type {name})")))
                        }
                    },
                    None => Ok(self.default_repr(value)),
                }
            }
            Value::Class(class) if class.metaclass().is_some() => {
                let name = self.names.repr.clone();
                match self.call_special(value, &name, &[])? {
                    Some(text) => self.to_str(&text),
                    None => Ok(self.default_repr(value)),
                }
            }
            _ => self.repr_builtin(value),
        }
    }

    /// `repr` of a built-in value, whatever a subclass's `__repr__` says.
    pub(crate) fn repr_builtin(&mut self, value: &Value) -> Result<Str, Exception> {
        if let Some(text) = self.repr_simple(value)? {
            return Ok(text);
        }
        let address = value.address().unwrap_or(0);
        let container = matches!(
            value,
            Value::List(_)
                | Value::Tuple(_)
                | Value::Dict(_)
                | Value::Set(_)
                | Value::FrozenSet(_)
                | Value::DictView(_)
        );
        if !container {
            return Ok(self.default_repr(value));
        }
        if self.representing.contains(&address) {
            return Ok(Str::intern(match value {
                Value::List(_) => "[...]",
                Value::Tuple(_) => "(...)",
                Value::Dict(_) => "{...}",
                _ => "...",
            }));
        }
        self.representing.push(address);
        let result = self.repr_container(value);
        self.representing.pop();
        result.map(Str::new)
    }

    fn repr_items(&mut self, items: &[Value], out: &mut String) -> Result<(), Exception> {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            out.push_str(&self.repr(item)?);
            self.consume(1)?;
            if index % 1024 == 1023 {
                self.charge(out.len())?;
            }
        }
        Ok(())
    }

    fn repr_container(&mut self, value: &Value) -> Result<String, Exception> {
        let mut out = String::new();
        match value {
            Value::List(list) => {
                out.push('[');
                self.repr_items(&list.snapshot(), &mut out)?;
                out.push(']');
            }
            Value::Tuple(tuple) => {
                out.push('(');
                self.repr_items(&tuple.clone(), &mut out)?;
                out.push_str(if tuple.len() == 1 { ",)" } else { ")" });
            }
            Value::Dict(dict) => {
                out.push('{');
                for (index, (key, value)) in dict.items().iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    out.push_str(&self.repr(key)?);
                    out.push_str(": ");
                    out.push_str(&self.repr(value)?);
                    self.consume(1)?;
                }
                out.push('}');
            }
            Value::Set(set) if set.is_empty() => out.push_str("set()"),
            Value::FrozenSet(set) if set.is_empty() => out.push_str("frozenset()"),
            Value::Set(set) => {
                out.push('{');
                self.repr_items(&set.items(), &mut out)?;
                out.push('}');
            }
            Value::FrozenSet(set) => {
                out.push_str("frozenset({");
                self.repr_items(&set.items(), &mut out)?;
                out.push_str("})");
            }
            Value::DictView(view) => {
                out.push_str(&self.type_name(value));
                out.push_str("([");
                self.repr_items(&view.items(), &mut out)?;
                out.push_str("])");
            }
            _ => {}
        }
        Ok(out)
    }

    /// `object.__repr__`, and the `repr` of functions, classes, modules and the like.
    pub fn default_repr(&mut self, value: &Value) -> Str {
        let address = value.address().unwrap_or(0);
        let text = match value {
            Value::Class(class) => format!("<class '{}'>", class.full_name()),
            Value::Function(function) => {
                format!("<function {} at {address:#x}>", function.qualname.borrow())
            }
            Value::Native(function) if function.method => {
                let (owner, name) = function.qualname.rsplit_once('.').unwrap_or(("object", &function.name));
                format!("<method '{name}' of '{owner}' objects>")
            }
            Value::Native(function) => format!("<built-in function {}>", function.name),
            Value::BoundMethod(method) => match &method.function {
                Value::Native(function) => {
                    let receiver = self.type_name(&method.receiver);
                    format!("<built-in method {} of {receiver} object at {address:#x}>", function.name)
                }
                function => {
                    let name = match function {
                        Value::Function(function) => function.qualname.borrow().to_string(),
                        _ => "?".to_string(),
                    };
                    let receiver = self.repr(&method.receiver).unwrap_or_else(|_| Str::intern("?"));
                    format!("<bound method {name} of {receiver}>")
                }
            },
            Value::Module(module) => match module.get("__file__").and_then(|file| file.as_str().cloned()) {
                Some(file) => format!("<module '{}' from '{file}'>", module.name),
                None => format!("<module '{}' (built-in)>", module.name),
            },
            Value::Range(range) if range.step == 1 => format!("range({}, {})", range.start, range.stop),
            Value::Range(range) => format!("range({}, {}, {})", range.start, range.stop, range.step),
            Value::Slice(slice) => {
                let slice = slice.clone();
                let mut part = |value: &Value| self.repr(value).unwrap_or_else(|_| Str::intern("?"));
                let (start, stop, step) = (part(&slice.start), part(&slice.stop), part(&slice.step));
                format!("slice({start}, {stop}, {step})")
            }
            Value::Generator(generator) => {
                let kind = self.type_name(value);
                format!("<{kind} object {} at {address:#x}>", generator.qualname)
            }
            Value::Super(parent) => {
                let (class, object) = (parent.class.name(), parent.object_class.name());
                format!("<super: <class '{class}'>, <{object} object>>")
            }
            Value::Opaque(opaque) => format!("<opaque {}>", opaque.path),
            Value::Code(code) => format!(
                "<code object {} at {address:#x}, file \"{}\", line {}>",
                code.name, code.source.path, code.first_line
            ),
            Value::Instance(instance) => {
                format!("<{} object at {address:#x}>", instance_class_name(&instance.class()))
            }
            _ => format!("<{} object at {address:#x}>", self.type_name(value)),
        };
        Str::new(text)
    }

    /// `str(value)`
    pub fn to_str(&mut self, value: &Value) -> Result<Str, Exception> {
        match value {
            Value::Str(text) => Ok(text.clone()),
            Value::Instance(_) => {
                let name = self.names.str.clone();
                self.enter_native()?;
                let result = self.call_special(value, &name, &[]);
                self.native_depth -= 1;
                match result? {
                    Some(Value::Str(text)) => Ok(text),
                    Some(other) => match other.as_str() {
                        Some(text) => Ok(text.clone()),
                        None => {
                            let name = self.type_name(&other);
                            Err(self.type_error(format!("__str__ returned non-string (type {name})")))
                        }
                    },
                    None => self.repr(value),
                }
            }
            Value::Class(class) if class.metaclass().is_some() => {
                let name = self.names.str.clone();
                match self.call_special(value, &name, &[])? {
                    Some(Value::Str(text)) => Ok(text),
                    _ => self.repr(value),
                }
            }
            _ => self.repr(value),
        }
    }

    /// `ascii(value)`
    pub fn ascii(&mut self, value: &Value) -> Result<Str, Exception> {
        let text = self.repr(value)?;
        if text.is_ascii_text() {
            return Ok(text);
        }
        let mut out = String::new();
        for character in text.chars() {
            match character as u32 {
                0..=0x7f => out.push(character),
                code @ 0x80..=0xff => out.push_str(&format!("\\x{code:02x}")),
                code @ 0x100..=0xffff => out.push_str(&format!("\\u{code:04x}")),
                code => out.push_str(&format!("\\U{code:08x}")),
            }
        }
        Ok(Str::new(out))
    }
}

fn instance_class_name(class: &crate::python::Class) -> String {
    match class.module() {
        Some(module) if module != "builtins" => format!("{module}.{}", class.qualname()),
        _ => class.qualname().to_string(),
    }
}

/// `repr` of a `str`.
pub fn quote(text: &str) -> String {
    let mark = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(mark);
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if character == mark => {
                out.push('\\');
                out.push(mark);
            }
            ' '..='~' => out.push(character),
            _ if is_printable(character) => out.push(character),
            _ => match character as u32 {
                code @ 0..=0xff => out.push_str(&format!("\\x{code:02x}")),
                code @ 0x100..=0xffff => out.push_str(&format!("\\u{code:04x}")),
                code => out.push_str(&format!("\\U{code:08x}")),
            },
        }
    }
    out.push(mark);
    out
}

/// Whether `repr` shows the character itself: not a control, separator, private or format one.
pub(crate) fn is_printable(character: char) -> bool {
    match character {
        ' ' => true,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{180e}' => false,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => false,
        '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}' => false,
        _ => !character.is_control() && !character.is_whitespace() && character != '\u{2028}',
    }
}

/// `repr` of a `bytes`.
pub fn quote_bytes(bytes: &[u8]) -> String {
    let mark = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(mark);
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            _ if char::from(*byte) == mark => {
                out.push('\\');
                out.push(mark);
            }
            b' '..=b'~' => out.push(char::from(*byte)),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out.push(mark);
    out
}
