//! `str.encode` and `bytes.decode`: UTF-8, UTF-16, UTF-32, ASCII, Latin-1 and Windows-1252, with the
//! common error handlers.

use crate::python::exception::Exception;
use crate::python::value::Value;
use crate::python::vm::Vm;

#[derive(Clone, Copy, PartialEq)]
enum Encoding {
    Utf8,
    /// With a byte order mark.
    Utf8Signed,
    /// Bytes of a unit; the order, or a byte order mark.
    Wide(usize, Option<bool>),
    Ascii,
    Latin1,
    Windows1252,
}

/// What Windows-1252 has between 0x80 and 0x9f; `\0` where it has nothing.
const WINDOWS: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

fn find(vm: &mut Vm, name: &str) -> Result<Encoding, Exception> {
    Ok(match name.to_lowercase().replace(['_', ' '], "-").as_str() {
        "utf-8" | "utf8" | "u8" | "cp65001" => Encoding::Utf8,
        "utf-8-sig" | "utf8-sig" => Encoding::Utf8Signed,
        "utf-16" | "utf16" | "u16" => Encoding::Wide(2, None),
        "utf-16-le" | "utf-16le" => Encoding::Wide(2, Some(false)),
        "utf-16-be" | "utf-16be" => Encoding::Wide(2, Some(true)),
        "utf-32" | "utf32" | "u32" => Encoding::Wide(4, None),
        "utf-32-le" | "utf-32le" => Encoding::Wide(4, Some(false)),
        "utf-32-be" | "utf-32be" => Encoding::Wide(4, Some(true)),
        "ascii" | "us-ascii" | "646" => Encoding::Ascii,
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "latin" => Encoding::Latin1,
        "cp1252" | "windows-1252" | "1252" => Encoding::Windows1252,
        _ => {
            let class = vm.exceptions.lookup_error.clone();
            return Err(vm.new_exception(&class, format!("unknown encoding: {name}")));
        }
    })
}

/// `text.encode(encoding, errors)`.
pub(super) fn encode(vm: &mut Vm, text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>, Exception> {
    let found = find(vm, encoding)?;
    let (limit, codec) = match found {
        Encoding::Utf8 => return Ok(text.as_bytes().to_vec()),
        Encoding::Utf8Signed => return Ok(["\u{feff}".as_bytes(), text.as_bytes()].concat()),
        Encoding::Wide(size, order) => return Ok(wide(text, size, order)),
        Encoding::Ascii => (0x80, "ascii"),
        Encoding::Latin1 => (0x100, "latin-1"),
        Encoding::Windows1252 => (0x80, "charmap"),
    };
    let mut bytes = Vec::with_capacity(text.len());
    for (position, character) in text.chars().enumerate() {
        let code = u32::from(character);
        let windows = if found == Encoding::Windows1252 { windows_byte(character) } else { None };
        if let Some(byte) = windows.or_else(|| u8::try_from(code).ok().filter(|_| code < limit)) {
            bytes.push(byte);
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "backslashreplace" => bytes.extend(escape(code).into_bytes()),
            "xmlcharrefreplace" => bytes.extend(format!("&#{code};").into_bytes()),
            "strict" => {
                let reason = match found {
                    Encoding::Windows1252 => "character maps to <undefined>".to_owned(),
                    _ => format!("ordinal not in range({limit})"),
                };
                let message = format!(
                    "'{codec}' codec can't encode character '{}' in position {position}: {reason}",
                    escape(code)
                );
                let class = vm.exceptions.unicode_encode_error.clone();
                let error = vm.new_exception(&class, message);
                if let Some(instance) = error.instance() {
                    instance.set("encoding", codec);
                    instance.set("object", text);
                    instance.set("start", position as i64);
                    instance.set("end", position as i64 + 1);
                    instance.set("reason", reason);
                }
                return Err(error);
            }
            other => return Err(unknown_handler(vm, other)),
        }
    }
    Ok(bytes)
}

fn unknown_handler(vm: &mut Vm, name: &str) -> Exception {
    let class = vm.exceptions.lookup_error.clone();
    vm.new_exception(&class, format!("unknown error handler name '{name}'"))
}

fn windows_byte(character: char) -> Option<u8> {
    if (0xa0..0x100).contains(&u32::from(character)) {
        return Some(u32::from(character) as u8);
    }
    let at = WINDOWS.chars().position(|known| known == character && known != '\0')?;
    Some(0x80 + at as u8)
}

/// UTF-16 or UTF-32; without an order, little-endian behind a byte order mark.
fn wide(text: &str, size: usize, order: Option<bool>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() * size);
    let mut push = |unit: u32| {
        let all = unit.to_be_bytes();
        let unit = &all[4 - size..];
        if order == Some(true) { bytes.extend(unit) } else { bytes.extend(unit.iter().rev()) }
    };
    if order.is_none() {
        push(0xfeff);
    }
    for character in text.chars() {
        if size == 4 {
            push(u32::from(character));
        } else {
            character.encode_utf16(&mut [0; 2]).iter().for_each(|unit| push(u32::from(*unit)));
        }
    }
    bytes
}

fn narrow(bytes: &[u8], size: usize, order: Option<bool>) -> Option<String> {
    let unit = |big: bool, chunk: &[u8]| {
        let fold = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
        if big { chunk.iter().fold(0, fold) } else { chunk.iter().rev().fold(0, fold) }
    };
    if !bytes.len().is_multiple_of(size) {
        return None;
    }
    let mark = bytes.chunks(size).next().filter(|_| order.is_none());
    let (big, skip) = match mark {
        Some(first) if unit(true, first) == 0xfeff => (true, size),
        Some(first) if unit(false, first) == 0xfeff => (false, size),
        _ => (order.unwrap_or(false), 0),
    };
    let units = bytes[skip..].chunks(size).map(|chunk| unit(big, chunk));
    if size == 4 {
        return units.map(char::from_u32).collect();
    }
    char::decode_utf16(units.map(|unit| unit as u16)).map(Result::ok).collect()
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
        Encoding::Latin1 => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Encoding::Wide(size, order) => match narrow(bytes, size, order) {
            Some(text) => Ok(text),
            None => {
                let codec = format!("utf-{}", size * 8);
                Err(undecodable(
                    vm,
                    &codec,
                    bytes,
                    (bytes.len().saturating_sub(1), bytes.len()),
                    "truncated data",
                ))
            }
        },
        Encoding::Ascii => {
            pieces(vm, bytes, "ascii", errors, |byte| byte.is_ascii().then(|| char::from(byte)))
        }
        Encoding::Windows1252 => pieces(vm, bytes, "charmap", errors, |byte| match byte {
            0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte) - 0x80).filter(|found| *found != '\0'),
            _ => Some(char::from(byte)),
        }),
        Encoding::Utf8 => decode_utf8(vm, bytes, errors),
        Encoding::Utf8Signed => {
            decode_utf8(vm, bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes), errors)
        }
    }
}

/// Decodes byte by byte.
fn pieces(
    vm: &mut Vm,
    bytes: &[u8],
    codec: &str,
    errors: &str,
    decode: impl Fn(u8) -> Option<char>,
) -> Result<String, Exception> {
    let mut out = String::with_capacity(bytes.len());
    for (position, byte) in bytes.iter().enumerate() {
        match decode(*byte) {
            Some(character) => out.push(character),
            None => {
                let reason = if codec == "ascii" {
                    "ordinal not in range(128)"
                } else {
                    "character maps to <undefined>"
                };
                handle(vm, &mut out, codec, bytes, (position, position + 1), reason, errors)?;
            }
        }
    }
    Ok(out)
}

/// What the error handler `errors` makes of the bytes that are not text.
fn handle(
    vm: &mut Vm,
    out: &mut String,
    codec: &str,
    bytes: &[u8],
    range: (usize, usize),
    reason: &str,
    errors: &str,
) -> Result<(), Exception> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{fffd}'),
        "backslashreplace" => {
            bytes[range.0..range.1].iter().for_each(|byte| out.push_str(&escape(u32::from(*byte))));
        }
        "strict" => return Err(undecodable(vm, codec, bytes, range, reason)),
        other => return Err(unknown_handler(vm, other)),
    }
    Ok(())
}

fn decode_utf8(vm: &mut Vm, bytes: &[u8], errors: &str) -> Result<String, Exception> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let error = match std::str::from_utf8(&bytes[at..]) {
            Ok(text) => {
                out.push_str(text);
                break;
            }
            Err(error) => error,
        };
        let sound = at + error.valid_up_to();
        out.push_str(std::str::from_utf8(&bytes[at..sound]).unwrap_or_default());
        let end = error.error_len().map_or(bytes.len(), |length| sound + length);
        let first = bytes[sound];
        let reason = match error.error_len() {
            None => "unexpected end of data",
            Some(_) if (0x80..0xc2).contains(&first) || first > 0xf4 => "invalid start byte",
            Some(_) => "invalid continuation byte",
        };
        handle(vm, &mut out, "utf-8", bytes, (sound, end), reason, errors)?;
        at = end;
    }
    Ok(out)
}

fn undecodable(vm: &mut Vm, codec: &str, bytes: &[u8], range: (usize, usize), reason: &str) -> Exception {
    let (start, end) = range;
    let message = if end - start == 1 {
        let byte = bytes.get(start).copied().unwrap_or(0);
        format!("'{codec}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
    } else {
        format!("'{codec}' codec can't decode bytes in position {start}-{}: {reason}", end.saturating_sub(1))
    };
    let class = vm.exceptions.unicode_decode_error.clone();
    let error = vm.new_exception(&class, message);
    if let Some(instance) = error.instance() {
        instance.set("encoding", codec);
        instance.set("object", Value::bytes(bytes));
        instance.set("start", start as i64);
        instance.set("end", end as i64);
        instance.set("reason", reason);
    }
    error
}
