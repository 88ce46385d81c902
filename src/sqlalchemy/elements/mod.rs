//! The expression tree: columns, binds, functions, conditions; queries and DML in their own files.
//!
//! In: operators and constructors called by scripts. Out: trees that `dialects` compile.

pub mod coerce;
pub mod dml;
pub mod operate;
pub mod operators;
pub mod query;

use std::rc::Rc;

use crate::python::Value;

use super::schema::Column;
use super::schema::defaults::Sequence;
use super::types::{DataType, TypeRef};

pub use dml::{Delete, Insert, OnConflict, Update};
pub use operators::{CustomOperator, Operator};
pub use query::{Alias, AliasKind, Compound, From, Join, Query, Select, TextSelect};

/// A shared expression.
pub type Expression = Rc<Element>;

/// A node with the type of its value.
#[derive(Debug)]
pub struct Element {
    /// Which node.
    pub kind: Kind,
    /// Type of its value.
    pub data_type: TypeRef,
}

/// A bound parameter.
#[derive(Debug, Clone)]
pub struct Bind {
    /// Its name: fixed when the script gave one, else the stem of a generated one.
    pub name: String,
    /// Whether the name is only a stem.
    pub unique: bool,
    /// The value; `None` when it must be given at execution.
    pub value: Option<Value>,
    /// Whether a list is expanded into several parameters.
    pub expanding: bool,
    /// `callable_=`
    pub callable: Option<Value>,
    /// Whether it is always written as a literal.
    pub literal_execute: bool,
}

/// `func.name(...)`
#[derive(Debug, Clone)]
pub struct Function {
    /// `func.package.name`
    pub path: Vec<String>,
    /// Arguments.
    pub arguments: Vec<Expression>,
}

impl Function {
    /// The last part of its name.
    pub fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }
}

/// Which node.
#[derive(Debug)]
pub enum Kind {
    /// A column.
    Column(Rc<Column>),
    /// `literal_column(text)`
    LiteralColumn(String),
    /// `text(...)`, with the binds that were given values or types.
    Text {
        /// As written, with `:name` binds.
        text: String,
        /// Binds with values or types.
        binds: Vec<(String, Expression)>,
    },
    /// A bound parameter.
    Bind(Bind),
    /// `NULL`
    Null,
    /// `true`
    True,
    /// `false`
    False,
    /// `DEFAULT`, and other bare words.
    Keyword(&'static str),
    /// An operator before its operand.
    Unary(Operator, Expression),
    /// An operator after its operand: DESC.
    Modifier(Operator, Expression),
    /// An operator between two operands.
    Binary {
        /// Left operand.
        left: Expression,
        /// The operator.
        operator: Operator,
        /// Right operand.
        right: Expression,
        /// `escape=`
        escape: Option<String>,
    },
    /// Several operands: AND, OR, comma.
    List(Operator, Vec<Expression>),
    /// Parentheses.
    Grouping(Expression),
    /// `tuple_(...)`
    Tuple(Vec<Expression>),
    /// A function.
    Function(Function),
    /// `CASE`
    Case {
        /// The operand of a simple CASE.
        operand: Option<Expression>,
        /// Conditions with results.
        whens: Vec<(Expression, Expression)>,
        /// ELSE
        otherwise: Option<Expression>,
    },
    /// `CAST(… AS type)`; `try_cast`
    Cast(Expression, bool),
    /// `type_coerce`: no SQL of its own.
    TypeCoerce(Expression),
    /// `EXTRACT(field FROM …)`
    Extract(String, Expression),
    /// `… AS name`
    Label(String, Expression),
    /// `… OVER (…)`
    Over {
        /// The function.
        element: Expression,
        /// PARTITION BY
        partition_by: Vec<Expression>,
        /// ORDER BY
        order_by: Vec<Expression>,
        /// ROWS or RANGE with bounds.
        frame: Option<String>,
    },
    /// `… FILTER (WHERE …)`
    Filter(Expression, Expression),
    /// `… WITHIN GROUP (ORDER BY …)`
    WithinGroup(Expression, Vec<Expression>),
    /// A query as a value.
    Scalar(Query),
    /// The values of `IN (...)`, expanded when compiled.
    Values(Vec<Expression>),
    /// A list bound at execution: `IN (...)`.
    ExpandingBind(Bind),
    /// `inline_literal`, `literal(..., literal_execute=True)`
    InlineLiteral(Value),
    /// `next_value()`
    NextValue(Rc<Sequence>),
    /// A whole table as a column list: `select(table)`, `count(table)`.
    Star(From),
    /// An object of a script's own class, compiled by `@compiles`.
    Custom(Value),
}

/// Makes an expression.
pub fn expression(kind: Kind, data_type: TypeRef) -> Expression {
    Rc::new(Element { kind, data_type })
}

/// A column as an expression.
pub fn column_expression(column: &Rc<Column>) -> Expression {
    expression(Kind::Column(column.clone()), column.data_type())
}

/// `text(sql)` without values for its binds.
pub fn text(sql: impl Into<String>) -> Expression {
    expression(Kind::Text { text: sql.into(), binds: Vec::new() }, DataType::null())
}

/// A value as a bound parameter whose name is generated from `stem`.
pub fn bind(stem: &str, value: Value, data_type: TypeRef) -> Expression {
    let bind = Bind {
        name: stem.to_string(),
        unique: true,
        value: Some(value),
        expanding: false,
        callable: None,
        literal_execute: false,
    };
    expression(Kind::Bind(bind), data_type)
}

/// `column IN (values)`, as the CHECK of an Enum or Boolean.
pub fn in_literals(column: &Expression, values: &[Value]) -> Expression {
    let literals = values
        .iter()
        .map(|value| expression(Kind::InlineLiteral(value.clone()), literal_type(value)))
        .collect();
    binary(column, Operator::In, &expression(Kind::Values(literals), DataType::null()))
}

/// The type of a Python value, as `_resolve_value_to_type` for the plain ones.
pub fn literal_type(value: &Value) -> TypeRef {
    match value.base() {
        Value::Bool(_) => DataType::boolean(),
        Value::Int(_) | Value::BigInt(_) => DataType::integer(),
        Value::Float(_) => DataType::named("Float"),
        Value::Str(_) => DataType::string(),
        Value::Bytes(_) => DataType::named("LargeBinary"),
        Value::Instance(instance) => match instance.class().name().as_str() {
            "datetime" => DataType::named("DateTime"),
            "date" => DataType::named("Date"),
            "time" => DataType::named("Time"),
            "timedelta" => DataType::named("Interval"),
            "Decimal" => DataType::named("Numeric"),
            "UUID" => DataType::named("Uuid"),
            _ => DataType::null(),
        },
        _ => DataType::null(),
    }
}

/// A binary expression with parentheses where precedence asks for them; its type is Boolean for
/// comparisons, else the left operand's.
pub fn binary(left: &Expression, operator: Operator, right: &Expression) -> Expression {
    let data_type = if operator.is_comparison() { DataType::boolean() } else { left.data_type.clone() };
    binary_typed(left, operator, right, data_type)
}

/// [`binary`] with a given type.
pub fn binary_typed(
    left: &Expression,
    operator: Operator,
    right: &Expression,
    data_type: TypeRef,
) -> Expression {
    let left = left.clone().grouped(Some(&operator));
    let right = right.clone().grouped(Some(&operator));
    expression(Kind::Binary { left, operator, right, escape: None }, data_type)
}

/// `and_` / `or_` of conditions: nested ones of the same kind are flattened, constants are dropped.
pub fn conjunction(operator: &Operator, clauses: impl IntoIterator<Item = Expression>) -> Expression {
    let is_and = *operator == Operator::And;
    let mut kept: Vec<Expression> = Vec::new();
    let mut last_constant = None;
    for clause in clauses {
        match &clause.kind {
            Kind::True if is_and => last_constant = Some(clause),
            Kind::False if !is_and => last_constant = Some(clause),
            Kind::True | Kind::False => return clause,
            Kind::List(inner, clauses) if inner == operator => kept.extend(clauses.iter().cloned()),
            _ => kept.push(clause),
        }
    }
    match kept.len() {
        0 => last_constant.unwrap_or_else(|| {
            expression(if is_and { Kind::True } else { Kind::False }, DataType::boolean())
        }),
        1 => kept.remove(0),
        _ => {
            let clauses = kept.into_iter().map(|clause| clause.grouped(Some(operator))).collect();
            expression(Kind::List(operator.clone(), clauses), DataType::boolean())
        }
    }
}

/// `not_(expression)`
pub fn negation(element: &Expression) -> Expression {
    match &element.kind {
        Kind::True => return expression(Kind::False, DataType::boolean()),
        Kind::False => return expression(Kind::True, DataType::boolean()),
        Kind::Binary { left, operator, right, escape } => {
            if let Some(negated) = operator.negation() {
                let kind = Kind::Binary {
                    left: left.clone(),
                    operator: negated,
                    right: right.clone(),
                    escape: escape.clone(),
                };
                return expression(kind, DataType::boolean());
            }
        }
        Kind::Unary(Operator::Not, inner) => return ungrouped(inner),
        Kind::Unary(Operator::IsTrue, inner) => {
            return expression(Kind::Unary(Operator::IsFalse, inner.clone()), DataType::boolean());
        }
        Kind::Unary(Operator::IsFalse, inner) => {
            return expression(Kind::Unary(Operator::IsTrue, inner.clone()), DataType::boolean());
        }
        Kind::Column(_) if element.data_type.affinity() == "Boolean" => {
            return expression(Kind::Unary(Operator::IsFalse, element.clone()), DataType::boolean());
        }
        Kind::Grouping(inner) => {
            if matches!(&inner.kind, Kind::Binary { operator, .. } if operator.negation().is_some()) {
                return negation(inner).parenthesized();
            }
        }
        _ => {}
    }
    expression(Kind::Unary(Operator::Not, element.clone().grouped(Some(&Operator::Not))), DataType::boolean())
}

fn ungrouped(element: &Expression) -> Expression {
    match &element.kind {
        Kind::Grouping(inner) => inner.clone(),
        _ => element.clone(),
    }
}

/// An expression in a condition's place: a Boolean column becomes `column = 1` where the dialect has
/// no boolean.
pub fn as_condition(element: &Expression) -> Expression {
    match &element.kind {
        Kind::Column(_) | Kind::LiteralColumn(_) if element.data_type.affinity() == "Boolean" => {
            expression(Kind::Unary(Operator::IsTrue, element.clone()), DataType::boolean())
        }
        _ => element.clone(),
    }
}

impl Element {
    /// `self_group(against)`: with parentheses where the operator around binds tighter.
    pub fn grouped(self: Rc<Self>, against: Option<&Operator>) -> Expression {
        let needed = match &self.kind {
            Kind::Binary { operator, .. } => operator.yields_to(against),
            Kind::Unary(operator, _) => match operator {
                Operator::IsTrue | Operator::IsFalse => false,
                _ => operator.yields_to(against),
            },
            Kind::Modifier(..) => false,
            Kind::List(operator, clauses) => match operator {
                Operator::Comma => !clauses.is_empty() && operator.yields_to(against),
                _ => clauses.len() > 1 && operator.yields_to(against),
            },
            Kind::Text { .. } => {
                return match against {
                    Some(Operator::In | Operator::NotIn) => self.parenthesized(),
                    _ => self,
                };
            }
            Kind::Label(name, inner) => {
                let grouped = inner.clone().grouped(against);
                if Rc::ptr_eq(&grouped, inner) {
                    return self;
                }
                return expression(Kind::Label(name.clone(), grouped), self.data_type.clone());
            }
            Kind::Function(function) => match against {
                Some(Operator::Item) if self.data_type.affinity() == "ARRAY" => {
                    return self.parenthesized();
                }
                _ => {
                    let _ = function;
                    false
                }
            },
            _ => false,
        };
        if needed { self.parenthesized() } else { self }
    }

    /// In parentheses.
    pub fn parenthesized(self: Rc<Self>) -> Expression {
        let data_type = self.data_type.clone();
        expression(Kind::Grouping(self), data_type)
    }

    /// The column, where the expression is one or only decorates one (`desc()`, `collate()`).
    pub fn single_column(&self) -> Option<Rc<Column>> {
        match &self.kind {
            Kind::Column(column) => Some(column.clone()),
            Kind::Modifier(_, inner)
            | Kind::Grouping(inner)
            | Kind::Label(_, inner)
            | Kind::TypeCoerce(inner) => inner.single_column(),
            Kind::Binary { left, operator: Operator::Collate, .. } => left.single_column(),
            _ => None,
        }
    }

    /// Calls `visit` for this node and all below that are part of the same statement.
    pub fn walk(self: &Rc<Self>, visit: &mut dyn FnMut(&Expression)) {
        visit(self);
        match &self.kind {
            Kind::Unary(_, inner)
            | Kind::Modifier(_, inner)
            | Kind::Grouping(inner)
            | Kind::Cast(inner, _)
            | Kind::TypeCoerce(inner)
            | Kind::Extract(_, inner)
            | Kind::Label(_, inner) => inner.walk(visit),
            Kind::Binary { left, right, .. } => {
                left.walk(visit);
                right.walk(visit);
            }
            Kind::List(_, clauses) | Kind::Tuple(clauses) | Kind::Values(clauses) => {
                clauses.iter().for_each(|clause| clause.walk(visit));
            }
            Kind::Function(function) => function.arguments.iter().for_each(|argument| argument.walk(visit)),
            Kind::Case { operand, whens, otherwise } => {
                operand.iter().for_each(|inner| inner.walk(visit));
                for (condition, result) in whens {
                    condition.walk(visit);
                    result.walk(visit);
                }
                otherwise.iter().for_each(|inner| inner.walk(visit));
            }
            Kind::Over { element, partition_by, order_by, .. } => {
                element.walk(visit);
                partition_by.iter().chain(order_by).for_each(|inner| inner.walk(visit));
            }
            Kind::Filter(element, condition) => {
                element.walk(visit);
                condition.walk(visit);
            }
            Kind::WithinGroup(element, order_by) => {
                element.walk(visit);
                order_by.iter().for_each(|inner| inner.walk(visit));
            }
            _ => {}
        }
    }

    /// What the expression selects from: the parents of its columns, in order.
    pub fn froms(self: &Rc<Self>) -> Vec<From> {
        let mut found: Vec<From> = Vec::new();
        self.walk(&mut |element| {
            let from = match &element.kind {
                Kind::Column(column) => column.parent.borrow().clone(),
                Kind::Star(from) => Some(from.clone()),
                _ => None,
            };
            if let Some(from) = from
                && !found.iter().any(|known| known.is(&from))
            {
                found.push(from);
            }
        });
        found
    }
}
