//! Methods of `bytes`.
//!
//! Most do what the method of `str` with the same name does: the bytes become a text of one
//! character each, where bytes that ASCII does not know stand for characters without case or class,
//! and the answer becomes bytes again.

use std::rc::Rc;

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// Methods that `str` and `bytes` share.
const SHARED: [&str; 37] = [
    "capitalize",
    "center",
    "count",
    "endswith",
    "expandtabs",
    "find",
    "index",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isspace",
    "istitle",
    "isupper",
    "join",
    "ljust",
    "lower",
    "lstrip",
    "partition",
    "removeprefix",
    "removesuffix",
    "replace",
    "rfind",
    "rindex",
    "rjust",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "swapcase",
    "title",
    "upper",
    "zfill",
];

/// Adds the methods to the class.
pub(super) fn install(vm: &mut Vm) {
    let class = vm.types.bytes.clone();
    let mut builder = ClassBuilder::extend(&class);
    for name in SHARED {
        builder =
            builder.method(name, "self, *args, **kwargs", move |vm, arguments| shared(vm, name, arguments));
    }
    builder
        .method("decode", "self, /, encoding='utf-8', errors='strict'", |vm, arguments| {
            let bytes = receiver(vm, &arguments[0])?;
            let (encoding, errors): (Str, Str) = (arguments.get(vm, 1)?, arguments.get(vm, 2)?);
            super::encoding::decode(vm, &bytes, encoding.as_str(), errors.as_str()).map(Value::from)
        })
        .method("hex", "self, sep='', bytes_per_sep=1, /", hex)
        .class_method("fromhex", "cls, string, /", from_hex)
        .static_method("maketrans", "frm, to, /", |vm, arguments| {
            let (from, to) = (receiver(vm, &arguments[0])?, receiver(vm, &arguments[1])?);
            if from.len() != to.len() {
                return Err(vm.value_error("maketrans arguments must have same length"));
            }
            let mut table: Vec<u8> = (0..=255).collect();
            for (from, to) in from.iter().zip(to.iter()) {
                table[usize::from(*from)] = *to;
            }
            Ok(Value::bytes(table))
        })
        .method("translate", "self, table, /, delete=None", translate)
        .method("__mod__", "self, value, /", |vm, arguments| {
            let template = widen(&receiver(vm, &arguments[0])?, false);
            let text = super::percent::percent_bytes(vm, &template, &arguments[1])?;
            Ok(Value::bytes(narrow(&text)))
        })
        .method("__bytes__", "self, /", |vm, arguments| receiver(vm, &arguments[0]).map(Value::Bytes))
        .build(vm);
}

impl Vm {
    /// The bytes of a `bytes`, `bytearray` or `memoryview`.
    pub fn bytes_like(&mut self, value: &Value) -> Option<Rc<Vec<u8>>> {
        if let Some(bytes) = value.as_bytes() {
            return Some(bytes.clone());
        }
        let instance = value.as_instance()?;
        let known = |name: &str| ["bytearray", "memoryview"].contains(&name);
        if !instance.class().mro().iter().any(|class| known(class.name().as_str())) {
            return None;
        }
        self.find_attribute(value, "_bytes").ok()??.as_bytes().cloned()
    }
}

fn receiver(vm: &mut Vm, value: &Value) -> Result<Rc<Vec<u8>>, Exception> {
    match vm.bytes_like(value) {
        Some(bytes) => Ok(bytes),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

/// Where the bytes that are no ASCII text go: a private area of Unicode.
const PRIVATE: u32 = 0xf700;

/// One character a byte; `lines` also hides the breaks that end a line of text but not one of bytes.
pub(super) fn widen(bytes: &[u8], lines: bool) -> String {
    let character = |byte: &u8| match byte {
        0x80.. | 0x1c..=0x1f => char::from_u32(PRIVATE + u32::from(*byte)).unwrap_or('?'),
        0x0b | 0x0c if lines => char::from_u32(PRIVATE + u32::from(*byte)).unwrap_or('?'),
        byte => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}

/// Back from [`widen`].
fn narrow(text: &str) -> Vec<u8> {
    let byte = |character: char| match u32::from(character) {
        code @ PRIVATE..=0xf7ff => (code - PRIVATE) as u8,
        code => u8::try_from(code).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

/// Calls the method of `str` on widened bytes.
fn shared(vm: &mut Vm, name: &'static str, arguments: &Arguments) -> Result<Value, Exception> {
    let bytes = receiver(vm, &arguments[0])?;
    let lines = name == "splitlines";
    vm.charge(bytes.len() * 4)?;
    vm.consume(bytes.len() as u64 / 64)?;
    let mut inner = Arguments::of([Value::from(widen(&bytes, lines))]);
    for (position, value) in arguments.rest(1).iter().enumerate() {
        inner.positional.push(widened(vm, name, position, value)?);
    }
    for (keyword, value) in arguments.keywords(2).items() {
        if let Value::Str(keyword) = keyword {
            inner.keyword.push((keyword, widened(vm, name, 0, &value)?));
        }
    }
    let Some(method) = vm.types.str.clone().lookup(&Str::intern(name)) else { return Ok(Value::None) };
    match vm.call(&method, inner) {
        Ok(result) => Ok(narrowed(&result)),
        Err(error) if error.is_a(&vm.exceptions.value_error) => {
            let message = vm.exception_message(&error).replace("substring", "subsection");
            Err(vm.value_error(message))
        }
        Err(error) if error.is_a(&vm.exceptions.type_error) => {
            let message = vm.exception_message(&error);
            match message.strip_prefix("str.") {
                Some(rest) => Err(vm.type_error(format!("bytes.{rest}"))),
                None => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

/// An argument as the method of `str` takes it.
fn widened(vm: &mut Vm, name: &str, position: usize, value: &Value) -> Result<Value, Exception> {
    if let Some(bytes) = vm.bytes_like(value) {
        return Ok(Value::from(widen(&bytes, false)));
    }
    let searches = ["find", "rfind", "index", "rindex", "count"].contains(&name);
    match value {
        Value::Int(byte) if searches && position == 0 => match u8::try_from(*byte) {
            Ok(byte) => Ok(Value::from(widen(&[byte], false))),
            Err(_) => Err(vm.value_error("byte must be in range(0, 256)")),
        },
        Value::Str(_) => Err(vm.type_error(match name {
            "startswith" | "endswith" => {
                format!("{name} first arg must be bytes or a tuple of bytes, not str")
            }
            _ if searches => "argument should be integer or bytes-like object, not 'str'".to_owned(),
            _ => "a bytes-like object is required, not 'str'".to_owned(),
        })),
        Value::Tuple(items) if name != "join" => {
            let items = items.clone();
            let items: Result<Vec<Value>, Exception> =
                items.iter().map(|item| widened(vm, name, position, item)).collect();
            Ok(Value::tuple(items?))
        }
        iterable if name == "join" => {
            let mut parts = Vec::new();
            for (at, item) in vm.collect(iterable)?.iter().enumerate() {
                let Some(bytes) = vm.bytes_like(item) else {
                    let found = vm.type_name(item);
                    return Err(vm.type_error(format!(
                        "sequence item {at}: expected a bytes-like object, {found} found"
                    )));
                };
                parts.push(Value::from(widen(&bytes, false)));
            }
            Ok(Value::list(parts))
        }
        other => Ok(other.clone()),
    }
}

fn narrowed(value: &Value) -> Value {
    match value {
        Value::Str(text) => Value::bytes(narrow(text.as_str())),
        Value::List(list) => Value::list(list.borrow().iter().map(narrowed).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().map(narrowed).collect::<Vec<_>>()),
        other => other.clone(),
    }
}

fn hex(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let bytes = receiver(vm, &arguments[0])?;
    let separator = match vm.bytes_like(&arguments[1]) {
        Some(bytes) => widen(&bytes, false),
        None => arguments.get::<Str>(vm, 1)?.to_string(),
    };
    let group: i64 = arguments.get(vm, 2)?;
    vm.charge(bytes.len() * 3)?;
    if !separator.is_empty() && separator.chars().count() != 1 {
        return Err(vm.value_error("sep must be length 1."));
    }
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut out = String::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        let from_edge = if group < 0 { at } else { bytes.len() - at };
        if at > 0 && size > 0 && from_edge.is_multiple_of(size) {
            out.push_str(&separator);
        }
        out.push_str(&format!("{byte:02x}"));
    }
    Ok(Value::from(out))
}

fn translate(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let bytes = receiver(vm, &arguments[0])?;
    let table = if arguments[1].is_none() { None } else { Some(receiver(vm, &arguments[1])?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let deleted = if arguments[2].is_none() { Rc::default() } else { receiver(vm, &arguments[2])? };
    let kept = bytes.iter().filter(|byte| !deleted.contains(byte));
    let changed = kept.map(|byte| table.as_ref().map_or(*byte, |table| table[usize::from(*byte)]));
    Ok(Value::bytes(changed.collect::<Vec<u8>>()))
}

fn from_hex(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text: Str = arguments.get(vm, 1)?;
    let characters: Vec<char> = text.as_str().chars().collect();
    let mut bytes = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        if characters[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let digit = |at: usize| characters.get(at).and_then(|character| character.to_digit(16));
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
            (high, _) => {
                let place = at + usize::from(high.is_some());
                return Err(vm.value_error(format!(
                    "non-hexadecimal number found in fromhex() arg at position {place}"
                )));
            }
        }
        at += 2;
    }
    let class = arguments[0].clone();
    let made = Value::bytes(bytes);
    match &class {
        Value::Class(class) if !Rc::ptr_eq(class, &vm.types.bytes) => {
            vm.call_positional(&Value::Class(class.clone()), [made])
        }
        _ => Ok(made),
    }
}
