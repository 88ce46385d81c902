//! `str.encode` and `bytes.decode`: UTF-8, ASCII and Latin-1, with the common error handlers.

use crate::python::exception::Exception;
use crate::python::vm::Vm;

enum Encoding {
    Utf8,
    Ascii,
    Latin1,
}

fn find(vm: &mut Vm, name: &str) -> Result<Encoding, Exception> {
    match name.to_lowercase().replace(['_', ' '], "-").as_str() {
        "utf-8" | "utf8" | "u8" | "utf-8-sig" => Ok(Encoding::Utf8),
        "ascii" | "us-ascii" | "646" => Ok(Encoding::Ascii),
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" => Ok(Encoding::Latin1),
        _ => {
            let class = vm.exceptions.lookup_error.clone();
            Err(vm.new_exception(&class, format!("unknown encoding: {name}")))
        }
    }
}

/// `text.encode(encoding, errors)`.
pub(super) fn encode(vm: &mut Vm, text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>, Exception> {
    let (limit, codec) = match find(vm, encoding)? {
        Encoding::Utf8 => return Ok(text.as_bytes().to_vec()),
        Encoding::Ascii => (0x80, "ascii"),
        Encoding::Latin1 => (0x100, "latin-1"),
    };
    let mut bytes = Vec::with_capacity(text.len());
    for (position, character) in text.chars().enumerate() {
        let code = u32::from(character);
        if code < limit {
            bytes.push(code as u8);
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "backslashreplace" => bytes.extend(escape(code).into_bytes()),
            "xmlcharrefreplace" => bytes.extend(format!("&#{code};").into_bytes()),
            _ => {
                let message = format!(
                    "'{codec}' codec can't encode character '{}' in position {position}: ordinal not in range({limit})",
                    escape(code)
                );
                let class = vm.exceptions.unicode_encode_error.clone();
                return Err(vm.new_exception(&class, message));
            }
        }
    }
    Ok(bytes)
}

fn escape(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

/// `bytes.decode(encoding, errors)`.
pub(super) fn decode(vm: &mut Vm, bytes: &[u8], encoding: &str, errors: &str) -> Result<String, Exception> {
    match find(vm, encoding)? {
        Encoding::Latin1 => return Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Encoding::Ascii => {
            if let Some(position) = bytes.iter().position(|byte| *byte >= 0x80)
                && errors == "strict"
            {
                let message = format!(
                    "'ascii' codec can't decode byte 0x{:02x} in position {position}: ordinal not in range(128)",
                    bytes[position]
                );
                let class = vm.exceptions.unicode_decode_error.clone();
                return Err(vm.new_exception(&class, message));
            }
        }
        Encoding::Utf8 => {}
    }
    let bytes =
        bytes.strip_prefix("\u{feff}".as_bytes()).filter(|_| encoding.ends_with("sig")).unwrap_or(bytes);
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    match errors {
        "ignore" => Ok(String::from_utf8_lossy(bytes).replace('\u{fffd}', "")),
        "replace" => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => {
            let position = error.valid_up_to();
            let reason =
                if error.error_len().is_some() { "invalid start byte" } else { "unexpected end of data" };
            let message = format!(
                "'utf-8' codec can't decode byte 0x{:02x} in position {position}: {reason}",
                bytes.get(position).copied().unwrap_or(0)
            );
            let class = vm.exceptions.unicode_decode_error.clone();
            Err(vm.new_exception(&class, message))
        }
    }
}
