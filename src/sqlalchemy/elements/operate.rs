//! Operators as scripts use them on expressions: `==`, `+`, `.like()`, `.in_()` and their kin.

use std::rc::Rc;

use crate::python::{Exception, Value, Vm};

use super::super::types::{DataType, Family, TypeRef};
use super::coerce::{compared_type, expression_of, in_operand, operand, stem};
use super::{
    Bind, CustomOperator, Element, Expression, Kind, Operator, as_condition, binary, binary_typed, bind,
    expression, negation,
};

/// `left operator right` for comparisons and arithmetic.
///
/// # Errors
/// `ArgumentError` for `None` with an operator that has no meaning for it.
pub fn operate(
    vm: &mut Vm,
    left: &Expression,
    operator: &Operator,
    right: &Value,
) -> Result<Expression, Exception> {
    match operator {
        Operator::Equal
        | Operator::NotEqual
        | Operator::Is
        | Operator::IsNot
        | Operator::IsDistinct
        | Operator::IsNotDistinct => equality(vm, left, operator, right),
        Operator::Less | Operator::LessEqual | Operator::Greater | Operator::GreaterEqual => {
            if right.is_none() {
                return Err(super::super::errors::raise(
                    vm,
                    "ArgumentError",
                    "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' operators can be used with None/True/False",
                ));
            }
            let right = operand(vm, right, left)?;
            Ok(binary(left, operator.clone(), &right))
        }
        Operator::In | Operator::NotIn => {
            let right = in_operand(vm, right, left)?;
            Ok(binary(left, operator.clone(), &right))
        }
        Operator::And | Operator::Or => {
            let right = super::coerce::condition(vm, right)?;
            Ok(super::conjunction(operator, [as_condition(left), as_condition(&right)]))
        }
        Operator::Item => item(vm, left, right),
        _ => {
            let right = operand(vm, right, left)?;
            Ok(arithmetic(left, operator, &right))
        }
    }
}

/// `right operator left`, for reflected arithmetic.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn operate_reflected(
    vm: &mut Vm,
    right: &Expression,
    operator: &Operator,
    left: &Value,
) -> Result<Expression, Exception> {
    let left = operand(vm, left, right)?;
    Ok(arithmetic(&left, operator, right))
}

fn equality(
    vm: &mut Vm,
    left: &Expression,
    operator: &Operator,
    right: &Value,
) -> Result<Expression, Exception> {
    let constant = match right {
        Value::None => Some(expression(Kind::Null, DataType::null())),
        Value::Bool(true) => Some(expression(Kind::True, DataType::boolean())),
        Value::Bool(false) => Some(expression(Kind::False, DataType::boolean())),
        _ => None,
    };
    let right = match (&constant, expression_of(vm, right)?) {
        (Some(constant), _) => constant.clone(),
        (None, Some(element)) => element,
        (None, None) => operand(vm, right, left)?,
    };
    let operator = match (&right.kind, operator) {
        (Kind::Null, Operator::Equal | Operator::Is) => Operator::Is,
        (Kind::Null, Operator::NotEqual | Operator::IsNot) => Operator::IsNot,
        _ => operator.clone(),
    };
    Ok(binary(left, operator, &right))
}

fn arithmetic(left: &Expression, operator: &Operator, right: &Expression) -> Expression {
    let text = |element: &Expression| element.data_type.is_string();
    if matches!(operator, Operator::Add) && (text(left) || (left.data_type.is_null() && text(right))) {
        return binary_typed(left, Operator::Concatenate, right, left.data_type.clone());
    }
    let data_type = arithmetic_type(left, operator, right);
    binary_typed(left, operator.clone(), right, data_type)
}

fn arithmetic_type(left: &Expression, operator: &Operator, right: &Expression) -> TypeRef {
    let (a, b) = (&left.data_type, &right.data_type);
    match operator {
        Operator::Custom(custom) if custom.is_comparison => return DataType::boolean(),
        Operator::Match
        | Operator::Regexp
        | Operator::Like
        | Operator::NotLike
        | Operator::ILike
        | Operator::NotILike => {
            return DataType::boolean();
        }
        Operator::Divide if a.affinity() == "Integer" && b.affinity() == "Integer" => {
            return DataType::named("Numeric");
        }
        _ => {}
    }
    match (a.family(), b.family()) {
        (Family::Null, _) => b.clone(),
        (Family::Integer, Family::Numeric | Family::Float) => b.clone(),
        (Family::Date | Family::DateTime, Family::Date | Family::DateTime) => DataType::named("Interval"),
        _ => a.clone(),
    }
}

/// `element[index]` of JSON and arrays.
fn item(vm: &mut Vm, left: &Expression, index: &Value) -> Result<Expression, Exception> {
    // A decorator is indexed as what it decorates is.
    let decorated = left.data_type.parameters.item.as_ref().filter(|_| left.data_type.is_decorator());
    match decorated.unwrap_or(&left.data_type).family() {
        Family::Json => {
            let is_path = index.as_tuple().is_some() || index.as_list().is_some();
            let operator = if is_path { Operator::JsonPath } else { Operator::JsonItem };
            let right = match expression_of(vm, index)? {
                Some(element) => element,
                None => bind(
                    &stem(left),
                    index.clone(),
                    if index.as_int().is_some() { DataType::integer() } else { DataType::string() },
                ),
            };
            Ok(binary_typed(left, operator, &right, left.data_type.clone()))
        }
        Family::Array => {
            let right = operand(vm, index, &expression(Kind::Null, DataType::integer()))?;
            let item = left.data_type.parameters.item.clone().unwrap_or_else(DataType::null);
            Ok(binary_typed(left, Operator::Item, &right, item))
        }
        _ => Err(vm.not_implemented("Operator 'getitem' is not supported on this expression")),
    }
}

/// `as_string()`, `as_integer()` … and `astext` of a JSON element.
pub fn json_as(element: &Expression, data_type: TypeRef, with_cast: bool) -> Expression {
    let typed = match &element.kind {
        Kind::Binary { left, operator, right, escape } => {
            let kind = Kind::Binary {
                left: left.clone(),
                operator: operator.clone(),
                right: right.clone(),
                escape: escape.clone(),
            };
            expression(kind, data_type.clone())
        }
        _ => element.clone(),
    };
    if with_cast { expression(Kind::Cast(typed, false), data_type) } else { typed }
}

/// `.like()`, `.ilike()` and their negations.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn like(
    vm: &mut Vm,
    left: &Expression,
    operator: Operator,
    pattern: &Value,
    escape: Option<String>,
) -> Result<Expression, Exception> {
    let right = operand(vm, pattern, left)?;
    let made = binary(left, operator, &right);
    Ok(with_escape(&made, escape))
}

fn with_escape(element: &Expression, escape: Option<String>) -> Expression {
    match (&element.kind, escape) {
        (Kind::Binary { left, operator, right, .. }, Some(escape)) => {
            let kind = Kind::Binary {
                left: left.clone(),
                operator: operator.clone(),
                right: right.clone(),
                escape: Some(escape),
            };
            expression(kind, element.data_type.clone())
        }
        _ => element.clone(),
    }
}

/// Where `%` stands around the text of `.contains()` and its kin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// `startswith`
    After,
    /// `endswith`
    Before,
    /// `contains`
    Both,
}

/// `.startswith()`, `.endswith()`, `.contains()`; the case-insensitive ones are ILIKE,
/// which most dialects write as `lower()` of both sides.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn matching(
    vm: &mut Vm,
    left: &Expression,
    around: Around,
    value: &Value,
    autoescape: bool,
    escape: Option<String>,
    insensitive: bool,
) -> Result<Expression, Exception> {
    let (value, escape) = if autoescape {
        let mark = escape.unwrap_or_else(|| "/".to_string());
        let text = vm.to_str(value)?.to_string();
        let mut escaped = text.clone();
        if mark != "%" && mark != "_" {
            escaped = escaped.replace(&mark, &format!("{mark}{mark}"));
        }
        escaped = escaped.replace('%', &format!("{mark}%")).replace('_', &format!("{mark}_"));
        (Value::from(escaped), Some(mark))
    } else {
        (value.clone(), escape)
    };
    let percent = || expression(Kind::LiteralColumn("'%'".to_string()), DataType::string());
    let text = operand(vm, &value, left)?;
    let operator = if insensitive { Operator::ILike } else { Operator::Like };
    let joined =
        |a: &Expression, b: &Expression| binary_typed(a, Operator::Concatenate, b, DataType::string());
    let pattern = match around {
        Around::After => joined(&text, &percent()),
        Around::Before => joined(&percent(), &text),
        Around::Both => joined(&joined(&percent(), &text), &percent()),
    };
    // The concatenation stands without parentheses, as SQLAlchemy writes it.
    let kind =
        Kind::Binary { left: left.clone().grouped(Some(&Operator::Like)), operator, right: pattern, escape };
    Ok(expression(kind, DataType::boolean()).parenthesized())
}

/// `.between(low, high)`
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn between(vm: &mut Vm, left: &Expression, low: &Value, high: &Value) -> Result<Expression, Exception> {
    let low = operand(vm, low, left)?.grouped(Some(&Operator::And));
    let high = operand(vm, high, left)?.grouped(Some(&Operator::And));
    let bounds = expression(Kind::List(Operator::And, vec![low, high]), DataType::null());
    let kind = Kind::Binary {
        left: left.clone().grouped(Some(&Operator::Between)),
        operator: Operator::Between,
        right: bounds,
        escape: None,
    };
    Ok(expression(kind, DataType::boolean()))
}

/// `.op(text)(right)`
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn custom(
    vm: &mut Vm,
    left: &Expression,
    operator: &Rc<CustomOperator>,
    right: &Value,
    result: Option<TypeRef>,
) -> Result<Expression, Exception> {
    let right = operand(vm, right, left)?;
    let data_type = result
        .unwrap_or_else(|| if operator.is_comparison { DataType::boolean() } else { left.data_type.clone() });
    Ok(binary_typed(left, Operator::Custom(operator.clone()), &right, data_type))
}

/// `-element`, `~element`, `element.desc()` …
pub fn unary(element: &Expression, operator: Operator) -> Expression {
    match operator {
        Operator::Not => negation(element),
        Operator::Descending | Operator::Ascending | Operator::NullsFirst | Operator::NullsLast => {
            let inner = match &element.kind {
                Kind::Label(..) => element.clone(),
                _ => element.clone().grouped(Some(&operator)),
            };
            expression(Kind::Modifier(operator, inner), element.data_type.clone())
        }
        _ => expression(
            Kind::Unary(operator.clone(), element.clone().grouped(Some(&operator))),
            element.data_type.clone(),
        ),
    }
}

/// A bound parameter of a given name, as `bindparam()` makes.
pub fn named_bind(bind: Bind, data_type: TypeRef) -> Rc<Element> {
    let kind = if bind.expanding { Kind::ExpandingBind(bind) } else { Kind::Bind(bind) };
    expression(kind, data_type)
}

/// The type beside which a literal of a function is bound.
pub fn literal_beside(data_type: &TypeRef, value: &Value) -> TypeRef {
    compared_type(data_type, value)
}
