//! Functions and EXTRACT.

use crate::python::Exception;

use super::super::elements::{Expression, Function};
use super::super::errors::raise;
use super::{Compiler, Dialect};

/// Functions that are written without parentheses.
const BARE: &[(&str, &str)] = &[
    ("current_date", "CURRENT_DATE"),
    ("current_time", "CURRENT_TIME"),
    ("current_timestamp", "CURRENT_TIMESTAMP"),
    ("current_user", "CURRENT_USER"),
    ("localtime", "LOCALTIME"),
    ("localtimestamp", "LOCALTIMESTAMP"),
    ("session_user", "SESSION_USER"),
    ("sysdate", "sysdate"),
    ("user", "USER"),
];

impl Compiler<'_> {
    pub(super) fn function(&mut self, function: &Function) -> Result<String, Exception> {
        let lower = function.name().to_lowercase();
        let empty = function.arguments.is_empty();
        let simple = function.path.len() == 1;
        if simple && self.dialect == Dialect::Sqlite {
            match lower.as_str() {
                "now" => return Ok("CURRENT_TIMESTAMP".to_string()),
                "localtimestamp" => return Ok("DATETIME(CURRENT_TIMESTAMP, \"localtime\")".to_string()),
                "char_length" => return Ok(format!("length({})", self.join(&function.arguments, ", ")?)),
                "aggregate_strings" => {
                    return Ok(format!("group_concat({})", self.join(&function.arguments, ", ")?));
                }
                _ => {}
            }
        }
        if simple && empty {
            if let Some((_, word)) = BARE.iter().find(|(name, _)| *name == lower) {
                return Ok((*word).to_string());
            }
            if lower == "count" {
                return Ok("count(*)".to_string());
            }
            if lower == "now" && self.dialect == Dialect::Default {
                return Ok("CURRENT_TIMESTAMP".to_string());
            }
        }
        if simple && lower == "random" && self.dialect == Dialect::Mysql {
            return Ok("rand()".to_string());
        }
        let mut parts = Vec::with_capacity(function.path.len());
        for part in &function.path {
            let legal = part.chars().all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '$');
            parts.push(if legal && !part.starts_with(|first: char| first.is_ascii_digit()) {
                part.clone()
            } else {
                self.dialect.quote_always(part)
            });
        }
        let arguments = self.join(&function.arguments, ", ")?;
        Ok(format!("{}({arguments})", parts.join(".")))
    }

    pub(super) fn extract(&mut self, field: &str, inner: &Expression) -> Result<String, Exception> {
        let inner = self.visit(inner)?;
        if self.dialect != Dialect::Sqlite {
            return Ok(format!("EXTRACT({field} FROM {inner})"));
        }
        let format = match field {
            "month" => "%m",
            "day" => "%d",
            "year" => "%Y",
            "second" => "%S",
            "hour" => "%H",
            "doy" => "%j",
            "minute" => "%M",
            "epoch" => "%s",
            "dow" => "%w",
            "week" => "%W",
            _ => {
                return Err(raise(
                    self.vm,
                    "CompileError",
                    format!("{field} is not a valid extract argument."),
                ));
            }
        };
        Ok(format!("CAST(STRFTIME('{format}', {inner}) AS INTEGER)"))
    }
}
