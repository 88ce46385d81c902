//! What MySQL writes in its own way: casts, and defaults of columns.

use crate::python::Exception;

use super::super::elements::Expression;
use super::super::types::{Family, TypeRef};
use super::types;
use super::{Compiler, Dialect};

impl Compiler<'_> {
    /// `CAST(inner AS …)`, where MySQL casts to few types only: what it cannot cast to is left as it is.
    pub(super) fn mysql_cast(
        &mut self,
        inner: &Expression,
        data_type: &TypeRef,
    ) -> Result<String, Exception> {
        let Some(target) = self.mysql_cast_target(data_type)? else {
            return self.visit(&inner.clone().grouped(None));
        };
        Ok(format!("CAST({} AS {target})", self.visit(inner)?))
    }

    fn mysql_cast_target(&mut self, data_type: &TypeRef) -> Result<Option<String>, Exception> {
        let data_type = data_type.for_dialect(Dialect::Mysql.name());
        let parameters = &data_type.parameters;
        Ok(Some(match data_type.family() {
            Family::Integer if parameters.unsigned => "UNSIGNED INTEGER".to_string(),
            Family::Integer => "SIGNED INTEGER".to_string(),
            Family::DateTime if data_type.entry.visit == "TIMESTAMP" => "DATETIME".to_string(),
            Family::DateTime | Family::Date | Family::Time => {
                types::render(self.vm, self.dialect, &data_type)?
            }
            Family::String => match parameters.length {
                Some(length) => format!("CHAR({length})"),
                None => "CHAR".to_string(),
            },
            Family::Binary => "BINARY".to_string(),
            Family::Json => "JSON".to_string(),
            Family::Numeric => {
                types::render(self.vm, self.dialect, &data_type)?.replace("NUMERIC", "DECIMAL")
            }
            _ => return Ok(None),
        }))
    }
}

/// MySQL wants expressions in parentheses, but not plain words, strings, and the time of the change.
pub(super) fn default(default: String) -> String {
    let trimmed = default.trim_start();
    let lower = trimmed.to_lowercase();
    let is_precise = ["now(", "current_timestamp("].iter().any(|name| {
        lower.strip_prefix(name).is_some_and(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()))
    });
    let on_update = lower.split("on ").skip(1).any(|rest| rest.trim_start().starts_with("update"));
    let first_line = default.lines().next().unwrap_or_default();
    let plain = first_line.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    if trimmed.starts_with(['\'', '"', '(']) || on_update || is_precise || plain {
        return default;
    }
    format!("({default})")
}
