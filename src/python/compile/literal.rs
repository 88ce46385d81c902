//! Literals: numbers, text, f-strings.

use num_bigint::BigInt;
use ruff_python_ast::{
    ConversionFlag, Expr, ExprFString, ExprNumberLiteral, FStringPart, InterpolatedElement,
    InterpolatedStringElement, InterpolatedStringElements, Number, Stmt,
};

use crate::python::text::Str;
use crate::python::value::Value;

use super::code::Instruction;
use super::{CompileError, Compiler, Result};

/// The docstring of a body.
pub(super) fn docstring(body: &[Stmt]) -> Option<Str> {
    let Some(Stmt::Expr(statement)) = body.first() else { return None };
    let Expr::StringLiteral(text) = &*statement.value else { return None };
    Some(Str::new(text.value.to_str()))
}

/// The value of a number literal; of an imaginary one, the part in front of the `j`.
pub(super) fn number(literal: &ExprNumberLiteral) -> Result<Value> {
    match &literal.value {
        Number::Int(int) => match int.as_i64() {
            Some(number) => Ok(Value::Int(number)),
            None => {
                let text = int.to_string().replace('_', "").to_ascii_lowercase();
                let (digits, radix) = match text.get(..2) {
                    Some("0x") => (&text[2..], 16),
                    Some("0o") => (&text[2..], 8),
                    Some("0b") => (&text[2..], 2),
                    _ => (&text[..], 10),
                };
                if radix == 10 && digits.len() > 4300 {
                    return Err(CompileError::at(
                        literal,
                        "Exceeds the limit (4300 digits) for integer string conversion - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                    ));
                }
                match BigInt::parse_bytes(digits.as_bytes(), radix) {
                    Some(number) => Ok(Value::integer(number)),
                    None => Err(CompileError::at(literal, "invalid decimal literal")),
                }
            }
        },
        Number::Float(number) => Ok(Value::Float(*number)),
        Number::Complex { imag, .. } => Ok(Value::Float(*imag)),
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn f_string(&mut self, literal: &'a ExprFString) -> Result<()> {
        let mut parts = 0;
        for part in literal.value.iter() {
            match part {
                FStringPart::Literal(text) => {
                    if !text.value.is_empty() {
                        self.unit().text(&text.value);
                        parts += 1;
                    }
                }
                FStringPart::FString(inner) => parts += self.f_string_elements(&inner.elements)?,
            }
        }
        self.emit(Instruction::MakeText(parts));
        Ok(())
    }

    /// Pushes the text of each element; how many there are.
    fn f_string_elements(&mut self, elements: &'a InterpolatedStringElements) -> Result<u32> {
        let mut parts = 0;
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(text) => {
                    self.unit().text(&text.value);
                    parts += 1;
                }
                InterpolatedStringElement::Interpolation(field) => parts += self.field(field)?,
            }
        }
        Ok(parts)
    }

    fn field(&mut self, field: &'a InterpolatedElement) -> Result<u32> {
        let mut parts = 1;
        if let Some(debug) = &field.debug_text {
            let text = format!("{}{}{}", debug.leading(), debug.expression(), debug.trailing());
            self.unit().text(&text);
            parts += 1;
        }
        self.expression(&field.expression)?;
        let conversion = match field.conversion {
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => b'r',
            flag => flag.to_byte().unwrap_or(0),
        };
        let has_spec = match &field.format_spec {
            Some(spec) => {
                let count = self.f_string_elements(&spec.elements)?;
                self.emit(Instruction::MakeText(count));
                true
            }
            None => false,
        };
        self.emit(Instruction::Format(conversion, has_spec));
        Ok(parts)
    }
}
