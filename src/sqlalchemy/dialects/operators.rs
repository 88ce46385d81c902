//! Binary operators, each dialect's way.

use crate::python::{Exception, Value};

use super::super::elements::{Expression, Function, Kind, Operator, expression};
use super::super::types::{DataType, Family};
use super::{Compiler, Dialect};

impl Compiler<'_> {
    pub(super) fn binary(
        &mut self,
        element: &Expression,
        left: &Expression,
        operator: &Operator,
        right: &Expression,
        escape: Option<&str>,
    ) -> Result<String, Exception> {
        let sqlite = self.dialect == Dialect::Sqlite;
        let postgresql = self.dialect == Dialect::Postgresql;
        match operator {
            Operator::Divide => return self.true_division(left, right),
            Operator::FloorDivide => {
                let integers =
                    left.data_type.affinity() == "Integer" && right.data_type.affinity() == "Integer";
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(if integers && self.dialect != Dialect::Mysql {
                    format!("{left} / {right}")
                } else {
                    format!("FLOOR({left} / {right})")
                });
            }
            Operator::JsonItem | Operator::JsonPath => return self.json_item(element, left, operator, right),
            Operator::Item => {
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("{left}[{right}]"));
            }
            Operator::IsDistinct | Operator::IsNotDistinct if sqlite => {
                let word = if *operator == Operator::IsDistinct { "IS NOT" } else { "IS" };
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("{left} {word} {right}"));
            }
            Operator::ILike | Operator::NotILike if !postgresql => {
                let word = if *operator == Operator::ILike { "LIKE" } else { "NOT LIKE" };
                let left = self.visit(left)?;
                let right = match lowered_pattern(right) {
                    Some(pattern) => self.visit(&pattern)?,
                    None => format!("lower({})", self.visit(right)?),
                };
                return Ok(format!("lower({left}) {word} {right}{}", self.escape(escape)));
            }
            Operator::Collate => {
                let left = self.visit(left)?;
                let right = self.visit(right)?;
                return Ok(format!("{left} COLLATE {right}"));
            }
            Operator::Regexp | Operator::NotRegexp if postgresql => {
                let word = if *operator == Operator::Regexp { "~" } else { "!~" };
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("{left} {word} {right}"));
            }
            Operator::BitXor if sqlite => {
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("({left} | {right}) - ({left} & {right})"));
            }
            Operator::Concatenate if self.dialect == Dialect::Mysql => {
                let mut operands = vec![right];
                let mut first = left;
                while let Kind::Binary { left, operator: Operator::Concatenate, right, .. } = &first.kind {
                    operands.push(right);
                    first = left;
                }
                operands.push(first);
                let mut parts = Vec::with_capacity(operands.len());
                for operand in operands.into_iter().rev() {
                    parts.push(self.visit(operand)?);
                }
                return Ok(format!("concat({})", parts.join(", ")));
            }
            Operator::IsDistinct | Operator::IsNotDistinct if self.dialect == Dialect::Mysql => {
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(match operator {
                    Operator::IsDistinct => format!("NOT ({left} <=> {right})"),
                    _ => format!("{left} <=> {right}"),
                });
            }

            Operator::Modulo if matches!(self.dialect, Dialect::Postgresql | Dialect::Mysql) => {
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("{left} %% {right}"));
            }
            Operator::Match if postgresql => {
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("{left} @@ plainto_tsquery({right})"));
            }
            Operator::NotIn => {
                let (left, mut right) = (self.visit(left)?, self.visit(right)?);
                if right == "(NULL) AND (1 != 1)" {
                    right = "(NULL) OR (1 = 1)".to_string();
                }
                return Ok(format!("({left} NOT IN {right})"));
            }
            Operator::Custom(custom) => {
                let (left, right) = (self.visit(left)?, self.visit(right)?);
                return Ok(format!("{left} {} {right}", custom.text));
            }
            _ => {}
        }
        let left = self.visit(left)?;
        let right = self.visit(right)?;
        Ok(format!("{left}{}{right}{}", operator.text(), self.escape(escape)))
    }

    fn escape(&self, escape: Option<&str>) -> String {
        escape.map(|escape| format!(" ESCAPE '{}'", escape.replace('\'', "''"))).unwrap_or_default()
    }

    fn true_division(&mut self, left: &Expression, right: &Expression) -> Result<String, Exception> {
        let whole = right.data_type.affinity() == "Integer" && left.data_type.affinity() == "Integer";
        let (left_text, right_text) = (self.visit(left)?, self.visit(right)?);
        Ok(match self.dialect {
            Dialect::Sqlite => format!("{left_text} / ({right_text} + 0.0)"),
            Dialect::Mysql => format!("{left_text} / {right_text}"),
            _ if whole => format!("{left_text} / CAST({right_text} AS NUMERIC)"),
            _ => format!("{left_text} / {right_text}"),
        })
    }

    /// `document['key']`, `document[('a', 'b')]`.
    fn json_item(
        &mut self,
        element: &Expression,
        left: &Expression,
        operator: &Operator,
        right: &Expression,
    ) -> Result<String, Exception> {
        let value = match &right.kind {
            Kind::Bind(bind) => bind.value.clone().unwrap_or(Value::None),
            _ => Value::None,
        };
        let as_json = element.data_type.family() == Family::Json;
        if self.dialect == Dialect::Postgresql {
            let nested =
                matches!(left.kind, Kind::Binary { operator: Operator::JsonItem | Operator::JsonPath, .. });
            let left = self.visit(left)?;
            let left = if nested { format!("({left})") } else { left };
            let right = self.visit(right)?;
            let arrow = match (operator, as_json) {
                (Operator::JsonPath, true) => "#>",
                (Operator::JsonPath, false) => "#>>",
                (_, true) => "->",
                (_, false) => "->>",
            };
            return Ok(format!("{left} {arrow} {right}"));
        }
        let path = self.json_path(&value)?;
        let stem = match &right.kind {
            Kind::Bind(bind) => bind.name.clone(),
            _ => "param".to_string(),
        };
        let bound = expression(
            Kind::Bind(super::super::elements::Bind {
                name: stem,
                unique: true,
                value: Some(Value::from(path)),
                expanding: false,
                callable: None,
                literal_execute: false,
            }),
            DataType::string(),
        );
        let left = self.visit(left)?;
        let right = self.visit(&bound)?;
        Ok(if as_json && self.dialect != Dialect::Mysql {
            format!("JSON_QUOTE(JSON_EXTRACT({left}, {right}))")
        } else {
            format!("JSON_EXTRACT({left}, {right})")
        })
    }

    fn json_path(&mut self, value: &Value) -> Result<String, Exception> {
        let parts = match value {
            Value::Tuple(_) | Value::List(_) => self.vm.collect(value)?,
            _ => vec![value.clone()],
        };
        let mut path = "$".to_string();
        for part in &parts {
            match part.as_int() {
                Some(index) => path.push_str(&format!("[{index}]")),
                None => path.push_str(&format!(".\"{}\"", self.vm.to_str(part)?)),
            }
        }
        Ok(path)
    }
}

/// `'%' || text || '%'` with the text lowered, as `icontains` and its kin are written without ILIKE;
/// `None` for any other pattern.
fn lowered_pattern(pattern: &Expression) -> Option<Expression> {
    let is_percent =
        |element: &Expression| matches!(&element.kind, Kind::LiteralColumn(text) if text == "'%'");
    let Kind::Binary { left, operator: Operator::Concatenate, right, .. } = &pattern.kind else {
        return None;
    };
    let lowered = |element: &Expression| {
        let function = Function { path: vec!["lower".to_string()], arguments: vec![element.clone()] };
        expression(Kind::Function(function), DataType::string())
    };
    let (left, right) = match (is_percent(left), is_percent(right)) {
        (true, false) => (left.clone(), lowered(right)),
        (false, true) => (lowered_pattern(left).unwrap_or_else(|| lowered(left)), right.clone()),
        _ => return None,
    };
    let kind = Kind::Binary { left, operator: Operator::Concatenate, right, escape: None };
    Some(expression(kind, DataType::string()))
}
