//! JSON text into values, and text into JSON strings, with CPython's messages and positions.

use num_bigint::BigInt;

use crate::python::containers::Dict;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Deepest nesting that is read; CPython stops at its recursion limit.
const DEPTH: usize = 200;

/// `(value, None, 0)`, or `(None, message, position)` with the position in characters.
pub(super) fn loads(vm: &mut Vm, text: &str) -> Result<Value, Exception> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0 };
    reader.space();
    let result = reader.value(vm, DEPTH).and_then(|value| {
        reader.space();
        if reader.at < text.len() { Err(Stop::Syntax("Extra data", reader.at)) } else { Ok(value) }
    });
    match result {
        Ok(value) => Ok(Value::tuple([value, Value::None, Value::Int(0)])),
        Err(Stop::Raised(exception)) => Err(exception),
        Err(Stop::Syntax(message, at)) => {
            let position = text[..at].chars().count();
            Ok(Value::tuple([Value::None, Value::from(message), Value::from(position)]))
        }
    }
}

/// A JSON string with its quotes.
pub(super) fn quote(text: &str, ascii: bool) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            character if u32::from(character) < 0x20 || (ascii && !(' '..='~').contains(&character)) => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

enum Stop {
    Raised(Exception),
    Syntax(&'static str, usize),
}

impl From<Exception> for Stop {
    fn from(exception: Exception) -> Self {
        Self::Raised(exception)
    }
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self, vm: &mut Vm, depth: usize) -> Result<Value, Stop> {
        if depth == 0 {
            let class = vm.exceptions.recursion_error.clone();
            let message = "maximum recursion depth exceeded while decoding a JSON document";
            return Err(vm.new_exception(&class, message).into());
        }
        vm.charge(size_of::<Value>())?;
        let start = self.at;
        match self.peek() {
            Some(b'"') => Ok(Value::from(self.string()?)),
            Some(b'{') => self.object(vm, depth),
            Some(b'[') => self.array(vm, depth),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let words = [
                    ("null", Value::None),
                    ("true", Value::Bool(true)),
                    ("false", Value::Bool(false)),
                    ("NaN", Value::Float(f64::NAN)),
                    ("Infinity", Value::Float(f64::INFINITY)),
                ];
                for (word, value) in words {
                    if self.text[start..].starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(Stop::Syntax("Expecting value", start))
            }
        }
    }

    fn array(&mut self, vm: &mut Vm, depth: usize) -> Result<Value, Stop> {
        self.at += 1;
        self.space();
        let mut items = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::list(items));
        }
        loop {
            items.push(self.value(vm, depth - 1)?);
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(Value::list(items));
                }
                _ => return Err(Stop::Syntax("Expecting ',' delimiter", self.at)),
            }
            self.space();
        }
    }

    fn object(&mut self, vm: &mut Vm, depth: usize) -> Result<Value, Stop> {
        const NAME: &str = "Expecting property name enclosed in double quotes";
        self.at += 1;
        self.space();
        let dict = Dict::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Dict(dict));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(Stop::Syntax(NAME, self.at));
            }
            let key = self.string()?;
            self.space();
            if self.peek() != Some(b':') {
                return Err(Stop::Syntax("Expecting ':' delimiter", self.at));
            }
            self.at += 1;
            self.space();
            let value = self.value(vm, depth - 1)?;
            dict.set_str(Str::new(key), value);
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Value::Dict(dict));
                }
                _ => return Err(Stop::Syntax("Expecting ',' delimiter", self.at)),
            }
            self.space();
        }
    }

    fn number(&mut self) -> Result<Value, Stop> {
        let start = self.at;
        if self.text[start..].starts_with("-Infinity") {
            self.at += "-Infinity".len();
            return Ok(Value::Float(f64::NEG_INFINITY));
        }
        let digits = |reader: &mut Self| {
            let start = reader.at;
            while matches!(reader.peek(), Some(b'0'..=b'9')) {
                reader.at += 1;
            }
            reader.at > start
        };
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else if !digits(self) {
            return Err(Stop::Syntax("Expecting value", start));
        }
        let mut whole = true;
        let before = self.at;
        if self.peek() == Some(b'.') {
            self.at += 1;
            if digits(self) {
                whole = false;
            } else {
                self.at = before;
            }
        }
        let before = self.at;
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if digits(self) {
                whole = false;
            } else {
                self.at = before;
            }
        }
        let text = &self.text[start..self.at];
        if whole {
            return Ok(text.parse::<BigInt>().map_or(Value::None, Value::integer));
        }
        Ok(Value::Float(text.parse().unwrap_or(f64::NAN)))
    }

    fn string(&mut self) -> Result<String, Stop> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let run = self.at;
            while self.peek().is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= 0x20) {
                self.at += 1;
            }
            out.push_str(&self.text[run..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => self.escape(&mut out, start)?,
                Some(_) => return Err(Stop::Syntax("Invalid control character at", self.at)),
                None => return Err(Stop::Syntax("Unterminated string starting at", start)),
            }
        }
    }

    fn escape(&mut self, out: &mut String, start: usize) -> Result<(), Stop> {
        let at = self.at;
        self.at += 1;
        let Some(letter) = self.peek() else {
            return Err(Stop::Syntax("Unterminated string starting at", start));
        };
        self.at += 1;
        out.push(match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(out, at),
            _ => return Err(Stop::Syntax("Invalid \\escape", at)),
        });
        Ok(())
    }

    fn unicode(&mut self, out: &mut String, at: usize) -> Result<(), Stop> {
        const MESSAGE: &str = "Invalid \\uXXXX escape";
        let high = self.unit().ok_or(Stop::Syntax(MESSAGE, at + 1))?;
        let mut units = vec![high];
        if (0xd800..0xdc00).contains(&high) && self.text[self.at..].starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            match self.unit() {
                Some(low) if (0xdc00..0xe000).contains(&low) => units.push(low),
                _ => self.at = before,
            }
        }
        out.push_str(&String::from_utf16_lossy(&units));
        Ok(())
    }

    fn unit(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let unit = u16::from_str_radix(digits, 16).ok()?;
        self.at += 4;
        Some(unit)
    }
}
