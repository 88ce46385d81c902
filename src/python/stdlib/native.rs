//! `_stillroom`: what the modules written in Python need from Rust. Scripts have no business with
//! it.

use std::io::{Read, Write};

use base64::Engine;
use sha2::Digest;

use crate::python::arguments::Arguments;
use crate::python::exception::Exception;
use crate::python::host::LogRecord;
use crate::python::module::{Module, ModuleBuilder};
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

use super::json;

/// Builds `_stillroom`.
pub(super) fn module(_: &mut Vm) -> Result<std::rc::Rc<Module>, Exception> {
    Ok(ModuleBuilder::new("_stillroom")
        .function("log", "logger, level, message, /", |vm, arguments| {
            let (logger, level, message): (String, String, String) =
                (arguments.get(vm, 0)?, arguments.get(vm, 1)?, arguments.get(vm, 2)?);
            let span = vm.current_span();
            let host = vm.host.clone();
            host.log(LogRecord { logger, level, message, span });
            Ok(Value::None)
        })
        .function("now", "", |vm, _| Ok(Value::Float(vm.host.now())))
        .function("random_bytes", "size, /", |vm, arguments| {
            let size: usize = arguments.get(vm, 0)?;
            vm.charge(size)?;
            let mut bytes = vec![0; size];
            vm.host.random(&mut bytes);
            Ok(Value::bytes(bytes))
        })
        .function("environment", "", |vm, _| {
            let entries = vm.host.environment();
            Ok(Value::dict(entries.into_iter().map(|(name, value)| (Str::new(name), Value::from(value)))))
        })
        .function("assumes", "", |vm, _| Ok(Value::Bool(vm.host.assumes())))
        .function("file_exists", "path, /", |vm, arguments| {
            let path: String = arguments.get(vm, 0)?;
            Ok(Value::Bool(vm.host.read_file(&path).is_some()))
        })
        .function("read_file", "path, /", |vm, arguments| {
            let path: String = arguments.get(vm, 0)?;
            match vm.host.read_file(&path) {
                Some(bytes) => {
                    vm.charge(bytes.len())?;
                    Ok(Value::bytes(bytes.to_vec()))
                }
                None => Ok(Value::None),
            }
        })
        .function("list_directory", "path, /", |vm, arguments| {
            let path: String = arguments.get(vm, 0)?;
            let names = vm.host.list_directory(&path);
            Ok(names.map_or(Value::None, |names| Value::list(names.into_iter().map(Value::from).collect())))
        })
        .function("digest", "name, data, /", digest)
        .function("format_exception", "exception, /", |vm, arguments| {
            let exception = vm.raise(&arguments[0]);
            Ok(Value::from(vm.format_exception(&exception)))
        })
        .function("format_exception_only", "exception, /", |vm, arguments| {
            let exception = vm.raise(&arguments[0]);
            Ok(exception
                .instance()
                .map_or(Value::None, |instance| Value::from(vm.format_exception_only(instance))))
        })
        .function("traceback_lines", "traceback, /", |vm, arguments| Ok(vm.traceback_lines(&arguments[0])))
        .function("import_module", "name, /", |vm, arguments| {
            let name: String = arguments.get(vm, 0)?;
            vm.import(&name)
        })
        .function("inflate", "data, raw=False, /", inflate)
        .function("deflate", "data, level, /", |vm, arguments| {
            let level: i64 = arguments.get(vm, 1)?;
            let level = flate2::Compression::new(u32::try_from(level).unwrap_or(6).min(9));
            let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), level);
            let data = data(vm, &arguments[0])?;
            vm.consume(data.len() as u64 / 16)?;
            let written = encoder.write_all(&data).and_then(|()| encoder.finish());
            written.map(Value::bytes).map_err(|error| vm.runtime_error(error.to_string()))
        })
        .function("crc32", "data, value=0, /", |vm, arguments| {
            let mut crc = flate2::Crc::new();
            crc.update(&data(vm, &arguments[0])?);
            Ok(Value::from(crc.sum()))
        })
        .function("json_loads", "text, /", |vm, arguments| {
            let text: Str = arguments.get(vm, 0)?;
            json::loads(vm, text.as_str())
        })
        .function("json_quote", "text, ensure_ascii, /", |vm, arguments| {
            let text: Str = arguments.get(vm, 0)?;
            let ascii: bool = arguments.get(vm, 1)?;
            Ok(Value::from(json::quote(text.as_str(), ascii)))
        })
        .build())
}

/// Unpacks zlib data, charged as it grows; `None` when it is damaged.
fn inflate(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let data = data(vm, &arguments[0])?;
    let raw: bool = arguments.get(vm, 1)?;
    let mut decoder: Box<dyn Read> = if raw {
        Box::new(flate2::read::DeflateDecoder::new(data.as_slice()))
    } else {
        Box::new(flate2::read::ZlibDecoder::new(data.as_slice()))
    };
    let mut out = Vec::new();
    let mut block = [0; 16384];
    loop {
        match decoder.read(&mut block) {
            Ok(0) => return Ok(Value::bytes(out)),
            Ok(length) => {
                vm.charge(length)?;
                out.extend_from_slice(&block[..length]);
            }
            Err(_) => return Ok(Value::None),
        }
    }
}

fn data(vm: &mut Vm, value: &Value) -> Result<Vec<u8>, Exception> {
    match (vm.bytes_like(value), value.as_str()) {
        (Some(bytes), _) => Ok(bytes.to_vec()),
        (None, Some(text)) => Ok(text.as_bytes().to_vec()),
        _ => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

fn digest(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let name: Str = arguments.get(vm, 0)?;
    let data = data(vm, &arguments[1])?;
    vm.consume(data.len() as u64 / 64)?;
    let bytes = match name.as_str() {
        "md5" => md5::Md5::digest(&data).to_vec(),
        "sha1" => sha1::Sha1::digest(&data).to_vec(),
        "sha224" => sha2::Sha224::digest(&data).to_vec(),
        "sha384" => sha2::Sha384::digest(&data).to_vec(),
        "sha512" => sha2::Sha512::digest(&data).to_vec(),
        _ => sha2::Sha256::digest(&data).to_vec(),
    };
    Ok(Value::bytes(bytes))
}

/// Builds `binascii`.
pub(super) fn binascii(vm: &mut Vm) -> Result<std::rc::Rc<Module>, Exception> {
    let value_error = vm.exceptions.value_error.clone();
    let error = vm.new_exception_class("Error", "binascii", &value_error);
    let raised = error.clone();
    Ok(ModuleBuilder::new("binascii")
        .class(&error)
        .function("unhexlify", "hexstr, /", |vm, arguments| {
            let text = String::from_utf8_lossy(&data(vm, &arguments[0])?).into_owned();
            let bytes = Value::Class(vm.types.bytes.clone());
            vm.call_method(&bytes, "fromhex", Arguments::of([Value::from(text)]))
        })
        .function("hexlify", "data, /", |vm, arguments| {
            let digits: String = data(vm, &arguments[0])?.iter().map(|byte| format!("{byte:02x}")).collect();
            Ok(Value::bytes(digits.into_bytes()))
        })
        .function("b2a_base64", "data, /, *, newline=True", |vm, arguments| {
            let mut text = base64::engine::general_purpose::STANDARD.encode(data(vm, &arguments[0])?);
            if arguments.get(vm, 1)? {
                text.push('\n');
            }
            Ok(Value::bytes(text.into_bytes()))
        })
        .function("a2b_base64", "data, /", move |vm, arguments| {
            let mut text = data(vm, &arguments[0])?;
            text.retain(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
            match base64::engine::general_purpose::STANDARD.decode(&text) {
                Ok(bytes) => Ok(Value::bytes(bytes)),
                Err(_) => Err(vm.new_exception(&raised, "Incorrect padding")),
            }
        })
        .build())
}
