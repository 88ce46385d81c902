//! Format specifications: `format(3.14159, "+08.2f")`, for `str`, `int` and `float`.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::python::arguments::Arguments;
use crate::python::class::ClassBuilder;
use crate::python::exception::Exception;
use crate::python::text::Str;
use crate::python::value::Value;
use crate::python::vm::Vm;

use super::float_format;

/// Adds `__format__` to the classes.
pub(super) fn install(vm: &mut Vm) {
    for class in [vm.types.str.clone(), vm.types.int.clone(), vm.types.float.clone()] {
        ClassBuilder::extend(&class).method("__format__", "self, format_spec, /", format_method).build(vm);
    }
}

fn format_method(vm: &mut Vm, arguments: &Arguments) -> Result<Value, Exception> {
    let text: Str = arguments.get(vm, 1)?;
    format(vm, &arguments[0], text.as_str()).map(Value::from)
}

/// `[[fill]align][sign][#][0][width][,_][.precision][type]`
#[derive(Debug, Clone, Default)]
pub(super) struct Specification {
    /// Character to fill with.
    pub fill: Option<char>,
    /// `<`, `>`, `^` or `=`.
    pub align: Option<char>,
    /// `+`, `-` or space.
    pub sign: Option<char>,
    /// `z`: no minus in front of what rounds to zero.
    pub positive_zero: bool,
    /// `#`
    pub alternate: bool,
    /// `0` before the width.
    pub zero: bool,
    /// Least number of characters.
    pub width: usize,
    /// `,` or `_`.
    pub grouping: Option<char>,
    /// After the point.
    pub precision: Option<usize>,
    /// Last letter.
    pub kind: Option<char>,
}

/// Parses a specification; `None` when it is none.
pub(super) fn parse(text: &str) -> Option<Specification> {
    let characters: Vec<char> = text.chars().collect();
    let mut found = Specification::default();
    let mut at = 0;
    let is_align = |character: Option<&char>| matches!(character, Some('<' | '>' | '^' | '='));
    if is_align(characters.get(1)) {
        found.fill = characters.first().copied();
        found.align = characters.get(1).copied();
        at = 2;
    } else if is_align(characters.first()) {
        found.align = characters.first().copied();
        at = 1;
    }
    if let Some(sign @ ('+' | '-' | ' ')) = characters.get(at) {
        found.sign = Some(*sign);
        at += 1;
    }
    if characters.get(at) == Some(&'z') {
        found.positive_zero = true;
        at += 1;
    }
    if characters.get(at) == Some(&'#') {
        found.alternate = true;
        at += 1;
    }
    if characters.get(at) == Some(&'0') {
        found.zero = true;
        at += 1;
    }
    found.width = number(&characters, &mut at)?.unwrap_or(0);
    if let Some(grouping @ (',' | '_')) = characters.get(at) {
        found.grouping = Some(*grouping);
        at += 1;
    }
    if characters.get(at) == Some(&'.') {
        at += 1;
        found.precision = Some(number(&characters, &mut at)??);
    }
    if let Some(kind) = characters.get(at) {
        found.kind = Some(*kind);
        at += 1;
    }
    (at == characters.len()).then_some(found)
}

/// Digits from `at` on: `Some(None)` when there are none, `None` when they are too many.
fn number(characters: &[char], at: &mut usize) -> Option<Option<usize>> {
    let start = *at;
    while characters.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    if start == *at {
        return Some(None);
    }
    characters[start..*at].iter().collect::<String>().parse().ok().map(Some)
}

/// `format(value, text)` for a `str`, `int`, `bool` or `float`.
pub(super) fn format(vm: &mut Vm, value: &Value, text: &str) -> Result<String, Exception> {
    if text.is_empty() {
        return vm.to_str(value).map(|text| text.to_string());
    }
    let type_name = vm.type_name(value);
    let Some(specification) = parse(text) else {
        let message = format!("Invalid format specifier '{text}' for object of type '{type_name}'");
        return Err(vm.value_error(message));
    };
    vm.charge(specification.width.saturating_add(specification.precision.unwrap_or(0)))?;
    let unknown = |vm: &mut Vm, kind: char| {
        Err(vm.value_error(format!("Unknown format code '{kind}' for object of type '{type_name}'")))
    };
    match (value.base(), specification.kind) {
        (Value::Str(text), None | Some('s')) => format_text(vm, text.as_str(), &specification),
        (Value::Str(_), Some(kind)) => unknown(vm, kind),
        (Value::Float(number), None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' | 'n')) => {
            Ok(format_float(*number, &specification))
        }
        (Value::Float(_), Some(kind)) if specification.grouping == Some(',') && "xXbo".contains(kind) => {
            Err(vm.value_error(format!("Cannot specify ',' with '{kind}'.")))
        }
        (Value::Float(_), Some(kind)) => unknown(vm, kind),
        (number, kind) => {
            let Some(integer) = number.as_big_int() else {
                return Err(
                    vm.type_error(format!("unsupported format string passed to {type_name}.__format__"))
                );
            };
            match kind {
                None | Some('d' | 'n' | 'b' | 'o' | 'x' | 'X') => {
                    format_integer(vm, &integer, &specification)
                }
                Some('c') => match integer.to_u32().and_then(char::from_u32) {
                    Some(character) => Ok(pad(&character.to_string(), "", &specification, '<')),
                    None if integer.to_i64().is_none() => {
                        Err(vm.overflow_error("Python int too large to convert to C long"))
                    }
                    None => Err(vm.overflow_error("%c arg not in range(0x110000)")),
                },
                Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
                    match integer.to_f64().filter(|float| float.is_finite()) {
                        Some(float) => Ok(format_float(float, &specification)),
                        None => Err(vm.overflow_error("int too large to convert to float")),
                    }
                }
                Some(kind) => unknown(vm, kind),
            }
        }
    }
}

fn format_text(vm: &mut Vm, text: &str, specification: &Specification) -> Result<String, Exception> {
    if specification.sign.is_some() {
        return Err(vm.value_error("Sign not allowed in string format specifier"));
    }
    if specification.align == Some('=') {
        return Err(vm.value_error("'=' alignment not allowed in string format specifier"));
    }
    if specification.alternate {
        return Err(vm.value_error("Alternate form (#) not allowed in string format specifier"));
    }
    if specification.grouping.is_some() {
        let grouping = specification.grouping.unwrap_or(',');
        return Err(vm.value_error(format!("Cannot specify '{grouping}' with 's'.")));
    }
    let cut: String = match specification.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    };
    let mut specification = specification.clone();
    if specification.zero {
        specification.fill.get_or_insert('0');
    }
    Ok(pad(&cut, "", &specification, '<'))
}

fn format_integer(vm: &mut Vm, number: &BigInt, specification: &Specification) -> Result<String, Exception> {
    if specification.precision.is_some() {
        return Err(vm.value_error("Precision not allowed in integer format specifier"));
    }
    if specification.positive_zero {
        return Err(vm.value_error(
            "Negative zero coercion (z) not allowed in format specifier with integer format code 'd'",
        ));
    }
    let (radix, prefix) = match specification.kind {
        Some('b') => (2, "0b"),
        Some('o') => (8, "0o"),
        Some('x') => (16, "0x"),
        Some('X') => (16, "0X"),
        _ => (10, ""),
    };
    if radix != 10 && specification.grouping == Some(',') {
        let kind = specification.kind.unwrap_or('d');
        return Err(vm.value_error(format!("Cannot specify ',' with '{kind}'.")));
    }
    let mut digits = number.abs().to_str_radix(radix);
    if specification.kind == Some('X') {
        digits = digits.to_uppercase();
    }
    let sign = sign_of(number.is_negative(), specification);
    let prefix = if specification.alternate { prefix } else { "" };
    Ok(finish(&format!("{sign}{prefix}"), &digits, specification, if radix == 10 { 3 } else { 4 }))
}

fn sign_of(negative: bool, specification: &Specification) -> &'static str {
    match (negative, specification.sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        _ => "",
    }
}

fn format_float(number: f64, specification: &Specification) -> String {
    let kind = specification.kind.unwrap_or('\0');
    let digits = float_format::digits(number.abs(), kind, specification.precision, specification.alternate);
    let vanishes =
        specification.positive_zero && !digits.contains(|digit: char| ('1'..='9').contains(&digit));
    let negative = number.is_sign_negative() && !number.is_nan() && !vanishes;
    finish(sign_of(negative, specification), &digits, specification, 3)
}

/// Groups the digits before the point, and fills up to the width.
fn finish(sign: &str, digits: &str, specification: &Specification, group: usize) -> String {
    let mut specification = specification.clone();
    let zeros = specification.zero && specification.align.is_none();
    if zeros {
        specification.fill.get_or_insert('0');
        specification.align = Some('=');
    } else if specification.zero {
        specification.fill.get_or_insert('0');
    }
    let whole_length =
        digits.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(digits.len());
    let (whole, rest) = digits.split_at(whole_length);
    let body = match specification.grouping {
        Some(separator) if whole.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            let mut whole = whole.to_owned();
            if zeros {
                // Zeros that fill take part in the grouping.
                let room = specification.width.saturating_sub(sign.chars().count() + rest.len());
                // A separator never stands first: one more digit then, past the width.
                while grouped_length(whole.len(), group) < room {
                    whole.insert(0, '0');
                }
            }
            grouped(&whole, separator, group) + rest
        }
        _ => digits.to_owned(),
    };
    pad(&body, sign, &specification, '>')
}

fn grouped_length(digits: usize, group: usize) -> usize {
    digits + digits.saturating_sub(1) / group
}

fn grouped(digits: &str, separator: char, group: usize) -> String {
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(group) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Fills up to the width; `sign` stays in front of the filling when the alignment is `=`.
pub(super) fn pad(body: &str, sign: &str, specification: &Specification, default: char) -> String {
    let missing = specification.width.saturating_sub(body.chars().count() + sign.chars().count());
    let fill = specification.fill.unwrap_or(' ');
    let run = |count: usize| std::iter::repeat_n(fill, count).collect::<String>();
    match specification.align.unwrap_or(default) {
        '<' => format!("{sign}{body}{}", run(missing)),
        '^' => format!("{}{sign}{body}{}", run(missing / 2), run(missing - missing / 2)),
        '=' => format!("{sign}{}{body}", run(missing)),
        _ => format!("{}{sign}{body}", run(missing)),
    }
}
