//! Model objects as Python objects, and back. A model object that has an identity (a column, a table,
//! a constraint) is always the same Python object while that lives.

use std::rc::Rc;

use crate::python::{Class, Exception, Instance, Value, Vm};

use super::super::elements::coerce::{Handle, handle};
use super::super::elements::{AliasKind, Expression, From, Kind, Query};
use super::super::schema::{Column, Constraint, Identified, Index, MetaData, Table};
use super::super::state::State;

/// What a native function gives.
pub type Answer = Result<Value, Exception>;

/// A new object of a class with a model object inside.
pub fn wrap<T: 'static>(vm: &mut Vm, class: &str, inside: T) -> Value {
    let class = State::of(vm).class(class);
    Value::Instance(Instance::with_payload(&class, Handle(inside)))
}

fn identified<T: Clone + 'static>(vm: &mut Vm, object: &Identified, class: &str, inside: &T) -> Value {
    if let Some(instance) = object.get() {
        return Value::Instance(instance);
    }
    let made = wrap(vm, class, inside.clone());
    if let Some(instance) = made.as_instance() {
        object.set(instance);
    }
    made
}

/// Puts a model object into the instance that a constructor received.
pub fn adopt<T: Clone + 'static>(this: &Value, object: &Identified, inside: &T) {
    if let Some(instance) = this.as_instance() {
        instance.set_payload(Handle(inside.clone()));
        object.set(instance);
    }
}

/// A column.
pub fn column(vm: &mut Vm, column: &Rc<Column>) -> Value {
    let class = if column.lightweight { "ColumnClause" } else { "Column" };
    identified(vm, &column.object, class, column)
}

/// A table.
pub fn table(vm: &mut Vm, table: &Rc<Table>) -> Value {
    let class = if table.lightweight { "TableClause" } else { "Table" };
    identified(vm, &table.object, class, table)
}

/// A constraint.
pub fn constraint(vm: &mut Vm, constraint: &Rc<Constraint>) -> Value {
    identified(vm, &constraint.object, constraint.class_name(), constraint)
}

/// An index.
pub fn index(vm: &mut Vm, index: &Rc<Index>) -> Value {
    identified(vm, &index.object, "Index", index)
}

/// A metadata.
pub fn metadata(vm: &mut Vm, metadata: &Rc<MetaData>) -> Value {
    identified(vm, &metadata.object, "MetaData", metadata)
}

/// A source of rows.
pub fn from(vm: &mut Vm, from: &From) -> Value {
    match from {
        From::Table(inside) => table(vm, inside),
        From::Alias(alias) => {
            let class = match &alias.kind {
                AliasKind::Plain(_) => "Alias",
                AliasKind::Subquery(_) => "Subquery",
                AliasKind::Lateral(_) => "Lateral",
                AliasKind::Cte { .. } => "CTE",
                AliasKind::Values(_) => "Values",
                AliasKind::Function(_) => "TableValuedAlias",
            };
            identified(vm, &alias.object, class, from)
        }
        From::Join(_) => wrap(vm, "Join", from.clone()),
        From::Text(element) => expression(vm, element),
    }
}

/// An expression; a column as itself.
pub fn expression(vm: &mut Vm, element: &Expression) -> Value {
    let class = match &element.kind {
        Kind::Column(inside) => return column(vm, inside),
        Kind::Custom(object) => return object.clone(),
        Kind::Star(inside) => return from(vm, inside),
        Kind::LiteralColumn(_) => "ColumnClause",
        Kind::Text { .. } => "TextClause",
        Kind::Bind(_) | Kind::ExpandingBind(_) => "BindParameter",
        Kind::Null => "Null",
        Kind::True => "True_",
        Kind::False => "False_",
        Kind::Unary(..) | Kind::Modifier(..) => "UnaryExpression",
        Kind::Binary { .. } => "BinaryExpression",
        Kind::List(..) => "BooleanClauseList",
        Kind::Grouping(_) => "Grouping",
        Kind::Tuple(_) => "Tuple",
        Kind::Function(_) => "Function",
        Kind::Case { .. } => "Case",
        Kind::Cast(..) => "Cast",
        Kind::TypeCoerce(_) => "TypeCoerce",
        Kind::Extract(..) => "Extract",
        Kind::Label(..) => "Label",
        Kind::Over { .. } => "Over",
        Kind::Filter(..) => "FunctionFilter",
        Kind::WithinGroup(..) => "WithinGroup",
        Kind::Scalar(_) => "ScalarSelect",
        Kind::Keyword(_) | Kind::Values(_) | Kind::InlineLiteral(_) | Kind::NextValue(_) => "ColumnElement",
    };
    wrap(vm, class, element.clone())
}

/// A query.
pub fn query(vm: &mut Vm, query: Query) -> Value {
    let class = match &query {
        Query::Select(_) => "Select",
        Query::Compound(_) => "CompoundSelect",
        Query::Text(_) => "TextualSelect",
        Query::Insert(_) => "Insert",
        Query::Update(_) => "Update",
        Query::Delete(_) => "Delete",
    };
    wrap(vm, class, query)
}

/// The model object of a receiver, or `TypeError`.
pub fn receiver<T: Clone + 'static>(vm: &mut Vm, value: &Value) -> Result<T, Exception> {
    match handle::<T>(value) {
        Some(found) => Ok(found),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("'{name}' object is not initialised or of another kind")))
        }
    }
}

/// A class of the state.
pub fn class(vm: &mut Vm, key: &str) -> Rc<Class> {
    State::of(vm).class(key)
}

/// The text of an argument that may be `None`.
pub fn optional_text(value: &Value) -> Option<String> {
    value.as_str().map(|text| text.to_string())
}

/// A list argument that may be given as one value.
pub fn listed(vm: &mut Vm, value: &Value) -> Result<Vec<Value>, Exception> {
    match value.base() {
        Value::None | Value::Unbound => Ok(Vec::new()),
        Value::List(_)
        | Value::Tuple(_)
        | Value::Set(_)
        | Value::FrozenSet(_)
        | Value::Generator(_)
        | Value::Iterator(_)
        | Value::DictView(_) => vm.collect(value),
        _ => Ok(vec![value.clone()]),
    }
}
