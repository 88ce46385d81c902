//! Methods of `str`.
//!
//! Positions are in characters; the `Str` type keeps an ASCII flag so that the common case costs
//! no walk over the text.

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::containers::Tuple;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

use super::search::{self, bounds};
use super::template::{Fields, fill};

/// Adds the methods to the class `str`.
pub(super) fn install(vm: &mut Vm) {
    let class = vm.types.str.clone();
    let mut builder = ClassBuilder::extend(&class);
    for (name, change) in CHANGES {
        builder = builder.method(name, "self, /", move |vm, arguments| {
            let text = receiver(vm, arguments)?;
            Ok(Value::from(change(text.as_str())))
        });
    }
    for (name, test) in TESTS {
        builder = builder.method(name, "self, /", move |vm, arguments| {
            let text = receiver(vm, arguments)?;
            Ok(Value::Bool(test(text.as_str())))
        });
    }
    builder
        .method("strip", "self, chars=None, /", |vm, arguments| strip(vm, arguments, true, true))
        .method("lstrip", "self, chars=None, /", |vm, arguments| strip(vm, arguments, true, false))
        .method("rstrip", "self, chars=None, /", |vm, arguments| strip(vm, arguments, false, true))
        .method("split", "self, /, sep=None, maxsplit=-1", split)
        .method("rsplit", "self, /, sep=None, maxsplit=-1", rsplit)
        .method("splitlines", "self, /, keepends=False", splitlines)
        .method("join", "self, iterable, /", join)
        .method("replace", "self, old, new, count=-1, /", replace)
        .method("startswith", "self, prefix, start=None, end=None, /", |vm, arguments| {
            affix(vm, arguments, true)
        })
        .method("endswith", "self, suffix, start=None, end=None, /", |vm, arguments| {
            affix(vm, arguments, false)
        })
        .method("removeprefix", "self, prefix, /", |vm, arguments| {
            let (text, prefix) = (receiver(vm, arguments)?, arguments.get::<Str>(vm, 1)?);
            Ok(Value::from(text.as_str().strip_prefix(prefix.as_str()).unwrap_or(text.as_str())))
        })
        .method("removesuffix", "self, suffix, /", |vm, arguments| {
            let (text, suffix) = (receiver(vm, arguments)?, arguments.get::<Str>(vm, 1)?);
            Ok(Value::from(text.as_str().strip_suffix(suffix.as_str()).unwrap_or(text.as_str())))
        })
        .method("find", "self, sub, start=None, end=None, /", |vm, arguments| {
            Ok(Value::Int(find(vm, arguments, false)?.map_or(-1, |at| at as i64)))
        })
        .method("rfind", "self, sub, start=None, end=None, /", |vm, arguments| {
            Ok(Value::Int(find(vm, arguments, true)?.map_or(-1, |at| at as i64)))
        })
        .method("index", "self, sub, start=None, end=None, /", |vm, arguments| index(vm, arguments, false))
        .method("rindex", "self, sub, start=None, end=None, /", |vm, arguments| index(vm, arguments, true))
        .method("count", "self, sub, start=None, end=None, /", count)
        .method("partition", "self, sep, /", |vm, arguments| partition(vm, arguments, false))
        .method("rpartition", "self, sep, /", |vm, arguments| partition(vm, arguments, true))
        .method("center", "self, width, fillchar=' ', /", |vm, arguments| justify(vm, arguments, Side::Both))
        .method("ljust", "self, width, fillchar=' ', /", |vm, arguments| justify(vm, arguments, Side::Right))
        .method("rjust", "self, width, fillchar=' ', /", |vm, arguments| justify(vm, arguments, Side::Left))
        .method("zfill", "self, width, /", zfill)
        .method("expandtabs", "self, /, tabsize=8", expandtabs)
        .method("encode", "self, /, encoding='utf-8', errors='strict'", encode)
        .method("translate", "self, table, /", translate)
        .method("format", "self, /, *args, **kwargs", |vm, arguments| {
            let text = receiver(vm, arguments)?;
            let mut fields = Fields::new(arguments.rest(1), arguments.keywords(2));
            fill(vm, text.as_str(), &mut fields).map(Value::from)
        })
        .method("format_map", "self, mapping, /", |vm, arguments| {
            let text = receiver(vm, arguments)?;
            let Some(mapping) = arguments[1].as_dict().cloned() else {
                return Err(vm.type_error("format_map() takes a dict"));
            };
            let mut fields = Fields::new(Tuple::new([]), mapping);
            fill(vm, text.as_str(), &mut fields).map(Value::from)
        })
        .method("__mod__", "self, value, /", |vm, arguments| {
            let text = receiver(vm, arguments)?;
            super::percent::percent(vm, text.as_str(), &arguments[1]).map(Value::from)
        })
        .static_method("maketrans", "x, y=..., z=..., /", maketrans)
        .build(vm);
}

type Change = fn(&str) -> String;
type Test = fn(&str) -> bool;

/// A first letter: ligatures and digraphs have a form of their own for it.
fn title_case(character: char) -> String {
    match character {
        'ß' => "Ss".to_owned(),
        'Ǆ' | 'ǆ' => "ǅ".to_owned(),
        'Ǉ' | 'ǉ' => "ǈ".to_owned(),
        'Ǌ' | 'ǌ' => "ǋ".to_owned(),
        'Ǳ' | 'ǳ' => "ǲ".to_owned(),
        other => other.to_uppercase().collect(),
    }
}

const CHANGES: [(&str, Change); 6] = [
    ("lower", |text| text.to_lowercase()),
    ("upper", |text| text.to_uppercase()),
    ("casefold", |text| text.to_lowercase().replace('ß', "ss").replace('ς', "σ")),
    ("capitalize", |text| {
        let mut characters = text.chars();
        let first = characters.next().map(title_case).unwrap_or_default();
        first + &characters.as_str().to_lowercase()
    }),
    ("title", title),
    ("swapcase", |text| {
        text.chars()
            .flat_map(|character| -> Vec<char> {
                if character.is_uppercase() {
                    character.to_lowercase().collect()
                } else {
                    character.to_uppercase().collect()
                }
            })
            .collect()
    }),
];

const TESTS: [(&str, Test); 12] = [
    ("isalpha", |text| all(text, char::is_alphabetic)),
    ("isdigit", |text| all(text, |character| character.is_ascii_digit() || "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character))),
    ("isdecimal", |text| all(text, |character| character.is_ascii_digit())),
    ("isnumeric", |text| all(text, char::is_numeric)),
    ("isalnum", |text| all(text, char::is_alphanumeric)),
    ("isspace", |text| all(text, char::is_whitespace)),
    ("isascii", str::is_ascii),
    ("isprintable", |text| {
        text.chars()
            .all(|character| !character.is_control() && (character == ' ' || !character.is_whitespace()))
    }),
    ("isidentifier", |text| {
        let mut characters = text.chars();
        characters.next().is_some_and(|first| first == '_' || first.is_alphabetic())
            && characters.all(|character| character == '_' || character.is_alphanumeric())
    }),
    ("islower", |text| text.chars().any(char::is_lowercase) && !text.chars().any(char::is_uppercase)),
    ("isupper", |text| text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)),
    ("istitle", |text| text.chars().any(char::is_alphabetic) && title(text) == text),
];

fn all(text: &str, test: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(test)
}

fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for character in text.chars() {
        if inside {
            out.extend(character.to_lowercase());
        } else {
            out.push_str(&title_case(character));
        }
        inside = character.is_alphabetic();
    }
    out
}

fn receiver(vm: &mut Vm, arguments: &Arguments) -> Result<Str, Exception> {
    arguments.get::<Str>(vm, 0)
}

/// White space as `str.split()` and `str.strip()` see it (the separators 0x1c to 0x1f included).
fn is_space(character: char) -> bool {
    character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character)
}

fn strip(vm: &mut Vm, arguments: &Arguments, left: bool, right: bool) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    if !arguments[1].is_none() && arguments[1].as_str().is_none() {
        let name = if left && right {
            "strip"
        } else if left {
            "lstrip"
        } else {
            "rstrip"
        };
        return Err(vm.type_error(format!("{name} arg must be None or str")));
    }
    let set: Option<Str> = arguments.get(vm, 1)?;
    let strips = |character: char| match &set {
        Some(set) => set.as_str().contains(character),
        None => is_space(character),
    };
    let mut rest = text.as_str();
    if left {
        rest = rest.trim_start_matches(strips);
    }
    if right {
        rest = rest.trim_end_matches(strips);
    }
    Ok(if rest.len() == text.as_str().len() { Value::Str(text) } else { Value::from(rest) })
}

fn pieces<'a>(vm: &mut Vm, parts: impl Iterator<Item = &'a str>) -> Result<Value, Exception> {
    let parts: Vec<Value> = parts.map(Value::from).collect();
    vm.charge(parts.len() * size_of::<Value>())?;
    Ok(Value::list(parts))
}

/// `maxsplit` as the number of cuts; negative means as many as there are.
fn cuts(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX - 1)
}

fn separator(vm: &mut Vm, arguments: &Arguments) -> Result<Option<Str>, Exception> {
    let separator: Option<Str> = arguments.get(vm, 1)?;
    if separator.as_ref().is_some_and(|separator| separator.as_str().is_empty()) {
        return Err(vm.value_error("empty separator"));
    }
    Ok(separator)
}

fn split(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let limit = cuts(arguments.get(vm, 2)?);
    match separator(vm, arguments)? {
        Some(separator) => pieces(vm, text.as_str().splitn(limit.saturating_add(1), separator.as_str())),
        None => {
            let mut found = Vec::new();
            let mut rest = text.as_str().trim_start_matches(is_space);
            while !rest.is_empty() {
                let end = if found.len() == limit { None } else { rest.find(is_space) };
                let Some(end) = end else {
                    found.push(if found.len() == limit { rest.trim_end_matches(is_space) } else { rest });
                    break;
                };
                found.push(&rest[..end]);
                rest = rest[end..].trim_start_matches(is_space);
            }
            pieces(vm, found.into_iter())
        }
    }
}

fn rsplit(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let limit = cuts(arguments.get(vm, 2)?);
    let mut found: Vec<&str> = Vec::new();
    match separator(vm, arguments)? {
        Some(separator) => found.extend(text.as_str().rsplitn(limit.saturating_add(1), separator.as_str())),
        None => {
            let mut rest = text.as_str().trim_end_matches(is_space);
            while !rest.is_empty() {
                let cut = if found.len() == limit { None } else { rest.rfind(is_space) };
                let Some(cut) = cut else {
                    found.push(rest);
                    break;
                };
                let (before, last) = rest.split_at(cut);
                found.push(last.trim_start_matches(is_space));
                rest = before.trim_end_matches(is_space);
            }
        }
    }
    found.reverse();
    pieces(vm, found.into_iter())
}

fn splitlines(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let keep: bool = arguments.get(vm, 1)?;
    let ends = |character: char| {
        matches!(
            character,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let Some(at) = rest.find(ends) else {
            found.push(rest);
            break;
        };
        let length = if rest[at..].starts_with("\r\n") {
            2
        } else {
            rest[at..].chars().next().map_or(1, char::len_utf8)
        };
        found.push(&rest[..if keep { at + length } else { at }]);
        rest = &rest[at + length..];
    }
    pieces(vm, found.into_iter())
}

fn join(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let separator = receiver(vm, arguments)?;
    if vm.iter(&arguments[1]).is_err() {
        return Err(vm.type_error("can only join an iterable"));
    }
    let items = vm.collect(&arguments[1])?;
    let mut out = String::new();
    for (position, item) in items.iter().enumerate() {
        let Some(text) = item.as_str() else {
            let name = vm.type_name(item);
            return Err(
                vm.type_error(format!("sequence item {position}: expected str instance, {name} found"))
            );
        };
        if position > 0 {
            out.push_str(separator.as_str());
        }
        vm.charge(text.as_str().len() + separator.as_str().len())?;
        out.push_str(text.as_str());
    }
    Ok(Value::from(out))
}

fn replace(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let (old, new): (Str, Str) = (arguments.get(vm, 1)?, arguments.get(vm, 2)?);
    let limit = cuts(arguments.get(vm, 3)?);
    let times = search::count(text.as_str(), old.as_str()).min(limit);
    vm.charge(text.as_str().len() + times.saturating_mul(new.as_str().len()))?;
    Ok(Value::from(text.as_str().replacen(old.as_str(), new.as_str(), limit)))
}

/// The part of the receiver that `start` and `end` (arguments 2 and 3) name, with the character
/// index where it begins; `None` when `start` lies past the end.
fn window<'a>(
    vm: &mut Vm,
    arguments: &Arguments,
    text: &'a Str,
) -> Result<Option<(&'a str, usize)>, Exception> {
    let length = text.char_count();
    let Some((start, end)) = bounds(vm, &arguments[2], &arguments[3], length)? else { return Ok(None) };
    Ok(Some((text.char_slice(start, end), start)))
}

fn affix(vm: &mut Vm, arguments: &Arguments, prefix: bool) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let Some((part, _)) = window(vm, arguments, &text)? else { return Ok(Value::Bool(false)) };
    let matches = |affix: &str| if prefix { part.starts_with(affix) } else { part.ends_with(affix) };
    if let Some(affix) = arguments[1].as_str() {
        return Ok(Value::Bool(matches(affix.as_str())));
    }
    let method = if prefix { "startswith" } else { "endswith" };
    let Some(tuple) = arguments[1].as_tuple() else {
        let name = vm.type_name(&arguments[1]);
        return Err(vm.type_error(format!("{method} first arg must be str or a tuple of str, not {name}")));
    };
    for item in tuple.iter() {
        let Some(affix) = item.as_str() else {
            let name = vm.type_name(item);
            return Err(vm.type_error(format!("tuple for {method} must only contain str, not {name}")));
        };
        if matches(affix.as_str()) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn find(vm: &mut Vm, arguments: &Arguments, last: bool) -> Result<Option<usize>, Exception> {
    let text = receiver(vm, arguments)?;
    let sub: Str = arguments.get(vm, 1)?;
    let Some((part, start)) = window(vm, arguments, &text)? else { return Ok(None) };
    let at = if last { part.rfind(sub.as_str()) } else { part.find(sub.as_str()) };
    Ok(at.map(|at| start + part[..at].chars().count()))
}

fn index(vm: &mut Vm, arguments: &Arguments, last: bool) -> Result<Value, Exception> {
    match find(vm, arguments, last)? {
        Some(at) => Ok(Value::from(at)),
        None => Err(vm.value_error("substring not found")),
    }
}

fn count(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let sub: Str = arguments.get(vm, 1)?;
    let part = window(vm, arguments, &text)?;
    Ok(Value::from(part.map_or(0, |(part, _)| search::count(part, sub.as_str()))))
}

fn partition(vm: &mut Vm, arguments: &Arguments, last: bool) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let separator: Str = arguments.get(vm, 1)?;
    if separator.as_str().is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let found = if last {
        text.as_str().rsplit_once(separator.as_str())
    } else {
        text.as_str().split_once(separator.as_str())
    };
    let whole = Value::Str(text.clone());
    let parts = match found {
        Some((before, after)) => [Value::from(before), Value::Str(separator), Value::from(after)],
        None if last => [Value::from(""), Value::from(""), whole],
        None => [whole, Value::from(""), Value::from("")],
    };
    Ok(Value::Tuple(Tuple::new(parts)))
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
    Both,
}

fn justify(vm: &mut Vm, arguments: &Arguments, side: Side) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let width: i64 = arguments.get(vm, 1)?;
    let fill: Str = arguments.get(vm, 2)?;
    let mut fills = fill.as_str().chars();
    let (Some(fill), None) = (fills.next(), fills.next()) else {
        return Err(vm.type_error("The fill character must be exactly one character long"));
    };
    let length = text.char_count();
    let missing = usize::try_from(width).unwrap_or(0).saturating_sub(length);
    if missing == 0 {
        return Ok(Value::Str(text));
    }
    vm.charge(missing.saturating_mul(fill.len_utf8()))?;
    let left = match side {
        Side::Left => missing,
        Side::Right => 0,
        // CPython puts the odd one left only when the width is odd.
        Side::Both => missing / 2 + (missing & (width as usize) & 1),
    };
    let pad = |count: usize| std::iter::repeat_n(fill, count);
    Ok(Value::from(pad(left).chain(text.as_str().chars()).chain(pad(missing - left)).collect::<String>()))
}

fn zfill(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let width: i64 = arguments.get(vm, 1)?;
    let missing = usize::try_from(width).unwrap_or(0).saturating_sub(text.char_count());
    vm.charge(missing)?;
    let (sign, digits) = match text.as_str().strip_prefix(['+', '-']) {
        Some(digits) => (&text.as_str()[..1], digits),
        None => ("", text.as_str()),
    };
    Ok(Value::from(format!("{sign}{}{digits}", "0".repeat(missing))))
}

fn expandtabs(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let size = usize::try_from(arguments.get::<i64>(vm, 1)?).unwrap_or(0);
    let mut out = String::new();
    let mut column = 0;
    for character in text.as_str().chars() {
        match character {
            '\t' if size == 0 => {}
            '\t' => {
                let width = size - column % size;
                vm.charge(width)?;
                out.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            '\n' | '\r' => {
                out.push(character);
                column = 0;
            }
            _ => {
                out.push(character);
                column += 1;
            }
        }
    }
    Ok(Value::from(out))
}

fn encode(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let (encoding, errors): (Str, Str) = (arguments.get(vm, 1)?, arguments.get(vm, 2)?);
    super::encoding::encode(vm, text.as_str(), encoding.as_str(), errors.as_str()).map(Value::bytes)
}

fn translate(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text = receiver(vm, arguments)?;
    let mut out = String::new();
    for character in text.as_str().chars() {
        let key = Value::Int(i64::from(u32::from(character)));
        let replacement = match arguments[1].as_dict() {
            Some(table) => table.get(vm, &key)?,
            None => vm.get_item(&arguments[1], &key).ok(),
        };
        match replacement {
            None => out.push(character),
            Some(Value::None) => {}
            Some(Value::Int(code)) => match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(replacement) => out.push(replacement),
                None => return Err(vm.value_error("character mapping must be in range(0x110000)")),
            },
            Some(other) => match other.as_str() {
                Some(replacement) => out.push_str(replacement.as_str()),
                None => return Err(vm.type_error("character mapping must return integer, None or str")),
            },
        }
    }
    Ok(Value::from(out))
}

fn maketrans(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let code = |character: char| Value::Int(i64::from(u32::from(character)));
    let table = crate::python::containers::Dict::new();
    if arguments[1].is_unbound() {
        let Some(given) = arguments[0].as_dict() else {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in given.items() {
            let key = match key.as_str().map(|text| text.as_str().chars().next()) {
                Some(Some(character)) => code(character),
                _ => key,
            };
            table.insert(vm, key, value)?;
        }
        return Ok(Value::Dict(table));
    }
    let (from, to): (Str, Str) = (arguments.get(vm, 0)?, arguments.get(vm, 1)?);
    if from.char_count() != to.char_count() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.as_str().chars().zip(to.as_str().chars()) {
        table.insert(vm, code(from), code(to))?;
    }
    if !arguments[2].is_unbound() {
        let removed: Str = arguments.get(vm, 2)?;
        for character in removed.as_str().chars() {
            table.insert(vm, code(character), Value::None)?;
        }
    }
    Ok(Value::Dict(table))
}
