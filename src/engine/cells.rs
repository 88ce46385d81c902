//! Values as the page shows them, and back.

use std::fmt::Write as _;

use crate::database::Scalar;
use crate::protocol::{Cell, CellKind};

use super::requests::Refusal;

/// Most characters of a text that a grid is given.
const TEXT: usize = 300;

/// Most bytes of a blob that a grid is given.
const BLOB: usize = 48;

/// A value, cut for a grid.
pub fn short(value: &Scalar) -> Cell {
    cell(value, TEXT, BLOB)
}

/// A value as a whole.
pub fn whole(value: &Scalar) -> Cell {
    cell(value, usize::MAX, usize::MAX)
}

fn cell(value: &Scalar, most_text: usize, most_bytes: usize) -> Cell {
    let plain = |kind, text: String| Cell { kind, text, cut: None };
    match value {
        Scalar::Null => Cell::default(),
        Scalar::Integer(integer) => plain(CellKind::Integer, integer.to_string()),
        Scalar::Real(real) => plain(CellKind::Real, format!("{real:?}")),
        Scalar::Text(text) => match text.char_indices().nth(most_text) {
            Some((end, _)) => {
                Cell { kind: CellKind::Text, text: text[..end].to_owned(), cut: Some(text.len()) }
            }
            None => plain(CellKind::Text, text.clone()),
        },
        Scalar::Blob(bytes) => {
            let mut text = String::new();
            for byte in bytes.iter().take(most_bytes) {
                write!(text, "{byte:02x}").expect("a string takes all text");
            }
            Cell { kind: CellKind::Blob, text, cut: (bytes.len() > most_bytes).then_some(bytes.len()) }
        }
    }
}

/// The value that a cell means.
///
/// # Errors
/// When it is not of its kind, or only the beginning of a value.
pub fn scalar(cell: &Cell) -> Result<Scalar, Refusal> {
    if cell.cut.is_some() {
        return Err(Refusal::new("This is only the beginning of the value").help("Open the whole value."));
    }
    let wrong = |what: &str| Refusal::new(format!("'{}' is not {what}", cell.text));
    match cell.kind {
        CellKind::Null => Ok(Scalar::Null),
        CellKind::Integer => {
            cell.text.trim().parse().map(Scalar::Integer).map_err(|_| wrong("a whole number of 64 bits"))
        }
        CellKind::Real => cell.text.trim().parse().map(Scalar::Real).map_err(|_| wrong("a number")),
        CellKind::Text => Ok(Scalar::Text(cell.text.clone())),
        CellKind::Blob => {
            let digits: Vec<u8> = cell.text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
            let pair = |pair: &[u8]| {
                let text = std::str::from_utf8(pair).ok().filter(|_| pair.len() == 2)?;
                u8::from_str_radix(text, 16).ok().filter(|_| pair[0] != b'+')
            };
            let bytes: Option<Vec<u8>> = digits.chunks(2).map(pair).collect();
            bytes.map(Scalar::Blob).ok_or_else(|| {
                Refusal::new("These are not bytes in hexadecimal").help("Two digits a byte, such as 00ff1a.")
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back() {
        for value in [
            Scalar::Null,
            Scalar::Integer(i64::MIN),
            Scalar::Real(0.1),
            Scalar::Text("é\n".into()),
            Scalar::Blob(vec![0, 255, 16]),
        ] {
            assert_eq!(scalar(&whole(&value)).expect("a value"), value);
        }
    }

    #[test]
    fn what_is_cut_says_so_and_is_not_written_back() {
        let cell = short(&Scalar::Text("é".repeat(400)));
        assert_eq!((cell.text.chars().count(), cell.cut), (300, Some(800)));
        let refusal = scalar(&cell).expect_err("a refusal");
        assert_eq!(refusal.message, "This is only the beginning of the value");
        let odd = Cell { kind: CellKind::Blob, text: "abc".into(), cut: None };
        assert_eq!(scalar(&odd).expect_err("a refusal").message, "These are not bytes in hexadecimal");
    }
}
