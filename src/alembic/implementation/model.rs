//! The script's SQLAlchemy objects as the model that operations work on, and back.

use std::rc::Rc;

use crate::python::{Dict, Exception, Value, Vm};
use crate::sqlalchemy::bindings::objects;
use crate::sqlalchemy::elements::{self, Expression, Kind, coerce};
use crate::sqlalchemy::errors;
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{Column, Constraint, ConstraintKind, Index, IndexPart, MetaData, Table};
use crate::sqlalchemy::types::{TypeRef, python};

/// What `create_table` may be given.
pub enum Element {
    /// `Column`
    Column(Rc<Column>),
    /// Any constraint.
    Constraint(Rc<Constraint>),
    /// `Index`
    Index(Rc<Index>),
}

/// An element of a table; `None` for objects that mean nothing in DDL, which Alembic passes over.
pub fn element(value: &Value) -> Option<Element> {
    if let Some(column) = coerce::handle::<Rc<Column>>(value) {
        return Some(Element::Column(column));
    }
    if let Some(constraint) = coerce::handle::<Rc<Constraint>>(value) {
        return Some(Element::Constraint(constraint));
    }
    if let Some(index) = coerce::handle::<Rc<Index>>(value) {
        return Some(Element::Index(index));
    }
    None
}

/// The table that an object is.
pub fn table(value: &Value) -> Option<Rc<Table>> {
    coerce::handle::<Rc<Table>>(value)
}

/// The metadata that an object is.
pub fn metadata(value: &Value) -> Option<Rc<MetaData>> {
    coerce::handle::<Rc<MetaData>>(value)
}

/// The type that an object or class is.
///
/// # Errors
/// `ArgumentError` for what is no type.
pub fn data_type(vm: &mut Vm, value: &Value) -> Result<TypeRef, Exception> {
    python::from_value(vm, value)
}

/// A name; `None` leaves it to the naming convention.
pub fn name(value: &Value) -> Option<Name> {
    Name::from_value(value)
}

/// A piece of SQL text as an expression.
pub fn text(sql: impl Into<String>) -> Expression {
    elements::text(sql)
}

/// The SQL of an expression that is nothing but text.
pub fn plain_text(expression: &Expression) -> Option<String> {
    match &expression.kind {
        Kind::Text { text, .. } => Some(text.clone()),
        _ => None,
    }
}

/// A value that is written into the SQL, as `op.inline_literal()` makes it.
///
/// # Errors
/// `ArgumentError` for a type that is none.
pub fn inline_literal(vm: &mut Vm, value: &Value, given_type: &Value) -> Result<Value, Exception> {
    let data_type = match given_type {
        Value::None | Value::Unbound => elements::literal_type(value),
        given => python::from_value(vm, given)?,
    };
    let literal = elements::expression(Kind::InlineLiteral(value.clone()), data_type);
    Ok(objects::expression(vm, &literal))
}

/// The condition of a CHECK: text or an expression.
///
/// # Errors
/// `ArgumentError` for what is neither.
pub fn condition(vm: &mut Vm, value: &Value) -> Result<Expression, Exception> {
    coerce::text_or_expression(vm, value)
}

/// A part of an index that is not a plain name; `None` for what is no expression.
///
/// # Errors
/// Whatever `__clause_element__` raises.
pub fn index_expression(vm: &mut Vm, value: &Value) -> Result<Option<IndexPart>, Exception> {
    if let Some(column) = coerce::handle::<Rc<Column>>(value) {
        return Ok(Some(IndexPart::Column(column)));
    }
    Ok(coerce::expression_of(vm, value)?.map(IndexPart::Expression))
}

/// The column, or a copy where it belongs to a table already. Its foreign keys then belong to that
/// table, and stay there, as with `Column._copy()`.
pub fn own_column(column: &Rc<Column>) -> Rc<Column> {
    if column.table().is_none() {
        return column.clone();
    }
    let copy = column.copy();
    copy.foreign_keys.borrow_mut().clear();
    copy
}

/// A copy of an index that belongs to no table yet.
pub fn copy_index(index: &Index) -> Rc<Index> {
    let parts = index
        .parts
        .borrow()
        .iter()
        .map(|part| match part {
            IndexPart::Column(column) => IndexPart::Name(column.name().to_string()),
            other => other.clone(),
        })
        .collect();
    Rc::new(Index::new(index.name.borrow().clone(), parts, index.unique.get(), index.options.clone()))
}

/// `create_exclude_constraint`: pairs of an expression and an operator.
///
/// # Errors
/// `ArgumentError` for elements that are no pairs.
pub fn exclude(
    vm: &mut Vm,
    given_name: &Value,
    pairs: &[Value],
    keywords: &Dict,
) -> Result<Rc<Constraint>, Exception> {
    let mut elements = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let pair = vm.collect(pair)?;
        let [expression, operator] = pair.as_slice() else {
            return Err(vm.value_error("too many values to unpack (expected 2)"));
        };
        let expression = match expression.as_str() {
            Some(column) => elements::expression(
                Kind::LiteralColumn(column.to_string()),
                crate::sqlalchemy::types::DataType::null(),
            ),
            None => coerce::text_or_expression(vm, expression)?,
        };
        elements.push((expression, vm.to_str(operator)?.to_string()));
    }
    let using = match keywords.get_str("using") {
        Some(using) => vm.to_str(&using)?.to_string(),
        None => "gist".to_owned(),
    };
    let predicate = match keywords.get_str("where").filter(|value| !value.is_none()) {
        Some(predicate) => Some(coerce::text_or_expression(vm, &predicate)?),
        None => None,
    };
    let constraint = Constraint::new(ConstraintKind::Exclude { elements, using, predicate });
    Ok(Rc::new(constraint.named(name(given_name))))
}

/// `ArgumentError`
pub fn argument_error(vm: &mut Vm, message: &str) -> Exception {
    errors::raise(vm, "ArgumentError", message)
}
