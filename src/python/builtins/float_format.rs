//! Digits of a float in the forms `e`, `f`, `g` and `%`, as C's printf and Python write them.

use crate::python::vm::float_repr;

/// The digits of a number that is not negative. `kind` is the letter of the specification, `'\0'`
/// for none, which is `g` with at least one digit after the point, or `repr` without a precision.
pub(super) fn digits(number: f64, kind: char, precision: Option<usize>, alternate: bool) -> String {
    if !number.is_finite() {
        let text = if number.is_nan() { "nan" } else { "inf" };
        let text = if kind == '%' { format!("{text}%") } else { text.to_owned() };
        return if kind.is_ascii_uppercase() { text.to_uppercase() } else { text };
    }
    match kind {
        'f' | 'F' => with_point(format!("{number:.*}", precision.unwrap_or(6)), alternate),
        '%' => format!("{:.*}%", precision.unwrap_or(6), number * 100.0),
        'e' => exponent(number, precision.unwrap_or(6), alternate),
        'E' => exponent(number, precision.unwrap_or(6), alternate).to_uppercase(),
        'g' | 'n' => general(number, precision.unwrap_or(6), alternate, false),
        'G' => general(number, precision.unwrap_or(6), alternate, false).to_uppercase(),
        _ => match precision {
            Some(precision) => general(number, precision, alternate, true),
            None => float_repr(number),
        },
    }
}

fn with_point(text: String, alternate: bool) -> String {
    if alternate && !text.contains('.') { text + "." } else { text }
}

/// `1.500000e+01`; Rust writes `1.5e1`.
fn exponent(number: f64, precision: usize, alternate: bool) -> String {
    let text = format!("{number:.precision$e}");
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let power: i32 = power.parse().unwrap_or(0);
    let sign = if power < 0 { '-' } else { '+' };
    format!("{}e{sign}{:02}", with_point(mantissa.to_owned(), alternate), power.abs())
}

fn general(number: f64, precision: usize, alternate: bool, point: bool) -> String {
    let precision = precision.max(1);
    let scientific = format!("{number:.*e}", precision - 1);
    let power: i32 = scientific.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0);
    // Without a type letter the switch to an exponent comes one digit earlier, so that a digit can
    // follow the point.
    let limit = if point { precision as i32 - 1 } else { precision as i32 };
    if power < -4 || power >= limit.max(if point { 1 } else { 0 }) && power >= limit {
        let text = exponent(number, precision - 1, alternate);
        let (mantissa, tail) = text.split_once('e').unwrap_or((&text, "+00"));
        let mantissa = if alternate { mantissa } else { trim(mantissa) };
        return format!("{mantissa}e{tail}");
    }
    let places = usize::try_from(precision as i32 - 1 - power).unwrap_or(0);
    let text = format!("{number:.places$}");
    let text = if alternate { with_point(text, true) } else { trim(&text).to_owned() };
    if point && !text.contains('.') { text + ".0" } else { text }
}

fn trim(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}
