//! Values of scripts as parts of statements.

use std::rc::Rc;

use crate::python::{Arguments, Exception, Value, Vm};

use super::super::errors::raise;
use super::super::schema::{Column, Table};
use super::super::state::State;
use super::super::types::{DataType, Family, TypeRef};
use super::query::{AliasKind, From, Query};
use super::{Alias, Bind, Expression, Kind, bind, column_expression, expression, literal_type, text};

/// The payload of objects that scripts hold: a model object.
pub struct Handle<T>(pub T);

/// The model object inside a value.
pub fn handle<T: Clone + 'static>(value: &Value) -> Option<T> {
    value.payload::<Handle<T>>().map(|handle| handle.0.clone())
}

/// The expression that an object is; `None` for plain values.
pub fn expression_of(vm: &mut Vm, value: &Value) -> Result<Option<Expression>, Exception> {
    let Value::Instance(instance) = value else { return class_expression(vm, value) };
    if let Some(found) = handle::<Expression>(value) {
        return Ok(Some(found));
    }
    if let Some(column) = handle::<Rc<Column>>(value) {
        return Ok(Some(column_expression(&column)));
    }
    if let Some(query) = handle::<Query>(value) {
        let data_type = query.result().first().map_or_else(DataType::null, |column| column.data_type.clone());
        return Ok(Some(expression(Kind::Scalar(query), data_type)));
    }
    if let Some(from) = from_of(value) {
        return Ok(Some(expression(Kind::Star(from), DataType::null())));
    }
    if let Some(sequence) = handle::<Rc<super::super::schema::defaults::Sequence>>(value) {
        return Ok(Some(expression(Kind::NextValue(sequence), DataType::integer())));
    }
    let root = State::of(vm).class("ClauseElement");
    if instance.is_instance_of(&root) {
        let data_type = match vm.find_attribute(value, "type")? {
            Some(found) => super::super::types::python::from_value(vm, &found)?,
            None => DataType::null(),
        };
        return Ok(Some(expression(Kind::Custom(value.clone()), data_type)));
    }
    match vm.find_attribute(value, "__clause_element__")? {
        Some(method) => {
            let made = vm.call(&method, Arguments::none())?;
            expression_of(vm, &made)
        }
        None => Ok(None),
    }
}

/// A declarative class stands for its table.
fn class_expression(vm: &mut Vm, value: &Value) -> Result<Option<Expression>, Exception> {
    if !matches!(value, Value::Class(_)) {
        return Ok(None);
    }
    let table = vm.find_attribute(value, "__table__")?.and_then(|table| from_of(&table));
    Ok(table.map(|from| expression(Kind::Star(from), DataType::null())))
}

/// A column, of a `Column`, a column expression of one, or an attribute of a declarative class.
pub fn column_of(vm: &mut Vm, value: &Value) -> Option<Rc<Column>> {
    handle::<Rc<Column>>(value).or_else(|| match expression_of(vm, value) {
        Ok(Some(element)) => element.single_column(),
        _ => None,
    })
}

/// A source of rows that an object is.
pub fn from_of(value: &Value) -> Option<From> {
    handle::<Rc<Table>>(value).map(From::Table).or_else(|| handle::<From>(value))
}

/// A source of rows; queries become anonymous subqueries, declarative classes their tables.
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn source(vm: &mut Vm, value: &Value) -> Result<From, Exception> {
    if let Some(from) = from_of(value) {
        return Ok(from);
    }
    if let Some(query) = handle::<Query>(value) {
        let columns = query.result_columns();
        return Ok(From::Alias(Alias::new(None, AliasKind::Subquery(query), &columns)));
    }
    if let Some(element) = expression_of(vm, value)? {
        return Ok(match &element.kind {
            Kind::Star(from) => from.clone(),
            Kind::Text { .. } | Kind::LiteralColumn(_) => From::Text(element),
            Kind::Function(_) => From::Alias(Alias::new(None, AliasKind::Function(element), &[])),
            Kind::Column(column) => match &*column.parent.borrow() {
                Some(from) => from.clone(),
                None => From::Text(element.clone()),
            },
            _ => From::Text(element),
        });
    }
    if let Some(sql) = value.as_str()
        && State::of(vm).lenient.get()
    {
        return Ok(From::Text(text(sql.as_str())));
    }
    let shown = vm.repr(value)?;
    Err(raise(
        vm,
        "ArgumentError",
        format!("FROM expression, such as a Table or alias() object expected, got {shown}."),
    ))
}

/// A string as `text()`, anything else as itself: `sqlite_where=`, `CheckConstraint`, `Computed`.
///
/// # Errors
/// `ArgumentError` for what is neither.
pub fn text_or_expression(vm: &mut Vm, value: &Value) -> Result<Expression, Exception> {
    if let Some(sql) = value.as_str() {
        return Ok(text(sql.as_str()));
    }
    match expression_of(vm, value)? {
        Some(element) => Ok(element),
        None => {
            let shown = vm.repr(value)?;
            Err(raise(
                vm,
                "ArgumentError",
                format!("SQL expression element or literal value expected, got {shown}."),
            ))
        }
    }
}

/// A value beside an expression: an expression as itself, a plain value as a bound parameter typed
/// by both.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn operand(vm: &mut Vm, value: &Value, beside: &Expression) -> Result<Expression, Exception> {
    if let Some(element) = expression_of(vm, value)? {
        return Ok(element);
    }
    if value.is_none() {
        return Ok(expression(Kind::Null, DataType::null()));
    }
    Ok(bind(&stem(beside), value.clone(), compared_type(&beside.data_type, value)))
}

/// The type of a plain value beside a type, as `coerce_compared_value`.
pub fn compared_type(beside: &TypeRef, value: &Value) -> TypeRef {
    if matches!(beside.family(), Family::Decorator | Family::UserDefined | Family::Enum | Family::Uuid) {
        return beside.clone();
    }
    let own = literal_type(value);
    if own.is_null() || own.affinity() == beside.affinity() {
        return if beside.is_null() { own } else { beside.clone() };
    }
    if matches!(beside.family(), Family::Json | Family::Array | Family::Opaque) {
        return beside.clone();
    }
    own
}

/// What names of binds beside an expression start with.
pub fn stem(element: &Expression) -> String {
    match &element.kind {
        Kind::Column(column) => column.name().to_string(),
        Kind::Label(name, _) => name.clone(),
        Kind::Function(function) => function.name().to_string(),
        Kind::Grouping(inner) => stem(inner),
        Kind::LiteralColumn(text) if is_word(text) => text.clone(),
        _ => "param".to_string(),
    }
}

fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// A value as a literal: `literal()`, arguments of functions, results of CASE.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn literal(vm: &mut Vm, value: &Value, name: &str) -> Result<Expression, Exception> {
    if let Some(element) = expression_of(vm, value)? {
        return Ok(element);
    }
    if value.is_none() {
        return Ok(expression(Kind::Null, DataType::null()));
    }
    Ok(bind(name, value.clone(), literal_type(value)))
}

/// A condition: an expression, a boolean, `None`; a string only where leniency allows.
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn condition(vm: &mut Vm, value: &Value) -> Result<Expression, Exception> {
    match value {
        Value::Bool(true) => return Ok(expression(Kind::True, DataType::boolean())),
        Value::Bool(false) => return Ok(expression(Kind::False, DataType::boolean())),
        Value::None => return Ok(expression(Kind::Null, DataType::null())),
        _ => {}
    }
    if let Some(element) = expression_of(vm, value)? {
        return Ok(element);
    }
    if let Some(sql) = value.as_str() {
        if State::of(vm).lenient.get() {
            return Ok(text(sql.as_str()));
        }
        let shown = vm.repr(value)?;
        return Err(raise(
            vm,
            "ArgumentError",
            format!("Textual SQL expression {shown} should be explicitly declared as text({shown})"),
        ));
    }
    let shown = vm.repr(value)?;
    Err(raise(vm, "ArgumentError", format!("SQL expression for WHERE/HAVING role expected, got {shown}.")))
}

/// An element of SELECT's column list; a whole source becomes [`Kind::Star`].
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn column_element(vm: &mut Vm, value: &Value) -> Result<Expression, Exception> {
    if let Some(element) = expression_of(vm, value)? {
        return Ok(element);
    }
    if let Some(sql) = value.as_str() {
        if sql.as_str() == "*" || State::of(vm).lenient.get() {
            return Ok(expression(Kind::LiteralColumn(sql.to_string()), DataType::null()));
        }
        let shown = vm.repr(value)?;
        return Err(raise(
            vm,
            "ArgumentError",
            format!(
                "Textual column expression {shown} should be explicitly declared with text({shown}), or use column({shown}) for more specificity"
            ),
        ));
    }
    if matches!(value, Value::Int(_) | Value::Float(_) | Value::Bool(_)) {
        return Ok(bind("param", value.clone(), literal_type(value)));
    }
    let shown = vm.repr(value)?;
    Err(raise(
        vm,
        "ArgumentError",
        format!("Column expression, FROM clause, or other columns clause element expected, got {shown}."),
    ))
}

/// An element of ORDER BY or GROUP BY: strings are column or label names.
///
/// # Errors
/// As [`column_element`].
pub fn order_element(vm: &mut Vm, value: &Value) -> Result<Expression, Exception> {
    match value.as_str() {
        Some(name) => Ok(expression(Kind::LiteralColumn(name.to_string()), DataType::null())),
        None => column_element(vm, value),
    }
}

/// The right side of `IN`.
///
/// # Errors
/// `ArgumentError` for what is no list.
pub fn in_operand(vm: &mut Vm, value: &Value, beside: &Expression) -> Result<Expression, Exception> {
    if let Some(element) = expression_of(vm, value)? {
        return Ok(match &element.kind {
            Kind::Star(from) => star_query(from),
            Kind::Bind(inner) => {
                let inner = Bind { expanding: true, ..inner.clone() };
                let data_type = if element.data_type.is_null() {
                    beside.data_type.clone()
                } else {
                    element.data_type.clone()
                };
                expression(Kind::ExpandingBind(inner), data_type)
            }
            _ => element,
        });
    }
    if value.as_str().is_some() || value.is_none() {
        let shown = vm.repr(value)?;
        return Err(raise(
            vm,
            "ArgumentError",
            format!("IN expression list, SELECT construct, or bound parameter object expected, got {shown}."),
        ));
    }
    let values = vm.collect(value)?;
    let mut elements = Vec::new();
    let mut any = false;
    for value in &values {
        let element = expression_of(vm, value)?;
        any |= element.is_some();
        elements.push(element);
    }
    if any {
        let clauses = elements
            .into_iter()
            .zip(&values)
            .map(|(element, value)| {
                element.unwrap_or_else(|| {
                    bind(&stem(beside), value.clone(), compared_type(&beside.data_type, value))
                })
            })
            .collect();
        return Ok(expression(Kind::Values(clauses), DataType::null()));
    }
    let data_type = match values.first() {
        Some(first) => compared_type(&beside.data_type, first),
        None => beside.data_type.clone(),
    };
    let inner = Bind {
        name: stem(beside),
        unique: true,
        value: Some(Value::list(values)),
        expanding: true,
        callable: None,
        literal_execute: false,
    };
    Ok(expression(Kind::ExpandingBind(inner), data_type))
}

/// `SELECT * FROM source` for `IN (subquery)`.
fn star_query(from: &From) -> Expression {
    let query = match from {
        From::Alias(alias) => match &alias.kind {
            AliasKind::Subquery(query) => Some(query.clone()),
            _ => None,
        },
        _ => None,
    };
    let query = query.unwrap_or_else(|| {
        let star = expression(Kind::Star(from.clone()), DataType::null());
        Query::Select(Rc::new(super::Select { columns: vec![star], ..super::Select::default() }))
    });
    expression(Kind::Scalar(query), DataType::null())
}

/// A value for a column in VALUES or SET.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn assigned(vm: &mut Vm, key: &str, value: &Value, data_type: TypeRef) -> Result<Expression, Exception> {
    if let Some(element) = expression_of(vm, value)? {
        return Ok(element);
    }
    let bound = Bind {
        name: key.to_string(),
        unique: false,
        value: Some(value.clone()),
        expanding: false,
        callable: None,
        literal_execute: false,
    };
    Ok(expression(Kind::Bind(bound), data_type))
}
