//! Expressions as scripts use them: the classes, operators and methods of columns and clauses.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Exception, Value, Vm};

use super::super::dialects::{Compiler, Dialect};
use super::super::elements::coerce::{self, handle};
use super::super::elements::operate::{self, Around};
use super::super::elements::{
    CustomOperator, Expression, From, Kind, Operator, as_condition, binary, binary_typed, expression,
};
use super::super::names::Name;
use super::super::schema::Column;
use super::super::state::State;
use super::super::types::{DataType, Family, python as type_objects};
use super::columns::define_columns;
use super::objects::{self, Answer, listed, optional_text};
use super::texts::define_special;

pub(super) const MODULE: &str = "sqlalchemy.sql.elements";

/// The expression of a receiver.
///
/// # Errors
/// `TypeError` when it is none.
pub fn element(vm: &mut Vm, value: &Value) -> Result<Expression, Exception> {
    match coerce::expression_of(vm, value)? {
        Some(found) => Ok(found),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("'{name}' object is not an SQL expression")))
        }
    }
}

/// Comparison and arithmetic dunders, and methods that mean an operator with one operand.
const BINARY: &[(&str, Operator)] = &[
    ("__eq__", Operator::Equal),
    ("__ne__", Operator::NotEqual),
    ("__lt__", Operator::Less),
    ("__le__", Operator::LessEqual),
    ("__gt__", Operator::Greater),
    ("__ge__", Operator::GreaterEqual),
    ("__and__", Operator::And),
    ("__or__", Operator::Or),
    ("__add__", Operator::Add),
    ("__sub__", Operator::Subtract),
    ("__mul__", Operator::Multiply),
    ("__truediv__", Operator::Divide),
    ("__floordiv__", Operator::FloorDivide),
    ("__mod__", Operator::Modulo),
    ("__getitem__", Operator::Item),
    ("__lshift__", Operator::ShiftLeft),
    ("__rshift__", Operator::ShiftRight),
    ("is_", Operator::Is),
    ("is_not", Operator::IsNot),
    ("isnot", Operator::IsNot),
    ("is_distinct_from", Operator::IsDistinct),
    ("is_not_distinct_from", Operator::IsNotDistinct),
    ("in_", Operator::In),
    ("not_in", Operator::NotIn),
    ("notin_", Operator::NotIn),
    ("concat", Operator::Concatenate),
    ("match", Operator::Match),
    ("bitwise_and", Operator::BitAnd),
    ("bitwise_or", Operator::BitOr),
    ("bitwise_xor", Operator::BitXor),
    ("bitwise_lshift", Operator::ShiftLeft),
    ("bitwise_rshift", Operator::ShiftRight),
];

const REFLECTED: &[(&str, Operator)] = &[
    ("__radd__", Operator::Add),
    ("__rsub__", Operator::Subtract),
    ("__rmul__", Operator::Multiply),
    ("__rtruediv__", Operator::Divide),
    ("__rmod__", Operator::Modulo),
];

const UNARY: &[(&str, Operator)] = &[
    ("__invert__", Operator::Not),
    ("__neg__", Operator::Negate),
    ("bitwise_not", Operator::BitNot),
    ("desc", Operator::Descending),
    ("asc", Operator::Ascending),
    ("nulls_first", Operator::NullsFirst),
    ("nullsfirst", Operator::NullsFirst),
    ("nulls_last", Operator::NullsLast),
    ("nullslast", Operator::NullsLast),
    ("distinct", Operator::Distinct),
    ("any_", Operator::Any),
    ("all_", Operator::All),
];

/// Classes made from [`super::super::elements::Kind`]s, all below `ColumnElement`.
const KINDS: &[&str] = &[
    "UnaryExpression",
    "BinaryExpression",
    "BooleanClauseList",
    "Grouping",
    "Tuple",
    "Case",
    "Cast",
    "TypeCoerce",
    "Extract",
    "Label",
    "Over",
    "FunctionFilter",
    "WithinGroup",
    "ScalarSelect",
    "Exists",
    "Null",
    "True_",
    "False_",
];

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    let clause = ClassBuilder::new("ClauseElement", MODULE)
        .class_method("__class_getitem__", "cls, item", |_, arguments| Ok(arguments[0].clone()))
        .method("compile", "self, bind=None, dialect=None, **kw", compile)
        .method("__str__", "self", |vm, arguments| {
            super::queries::text_of(vm, &arguments[0]).map(Value::from)
        })
        .method("self_group", "self, against=None", |_, arguments| Ok(arguments[0].clone()))
        .method("unique_params", "self, **kw", params)
        .method("params", "self, *optionaldict, **kw", params)
        .method("__bool__", "self", truth)
        .method("__hash__", "self", |_, arguments| Ok((arguments[0].address().unwrap_or(0) as i64).into()))
        .method("get_children", "self, **kw", |_, _| Ok(Value::list(Vec::new())))
        .build(vm);
    state.add_class("ClauseElement", &clause);
    let executable = ClassBuilder::new("Executable", "sqlalchemy.sql.base")
        .method("execution_options", "self, **kw", |_, arguments| Ok(arguments[0].clone()))
        .method("options", "self, *options", |_, arguments| Ok(arguments[0].clone()))
        .build(vm);
    state.add_class("Executable", &executable);
    let mut builder = ClassBuilder::new("ColumnElement", MODULE).base(&clause);
    for (name, operator) in BINARY {
        builder = builder.method(name, "self, other", move |vm, arguments| {
            let left = element(vm, &arguments[0])?;
            operate::operate(vm, &left, operator, &arguments[1]).map(|made| objects::expression(vm, &made))
        });
    }
    for (name, operator) in REFLECTED {
        builder = builder.method(name, "self, other", move |vm, arguments| {
            let right = element(vm, &arguments[0])?;
            operate::operate_reflected(vm, &right, operator, &arguments[1])
                .map(|made| objects::expression(vm, &made))
        });
    }
    for (name, operator) in UNARY {
        builder = builder.method(name, "self", move |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            Ok(objects::expression(vm, &operate::unary(&inner, operator.clone())))
        });
    }
    for (name, operator) in [
        ("like", Operator::Like),
        ("not_like", Operator::NotLike),
        ("notlike", Operator::NotLike),
        ("ilike", Operator::ILike),
        ("not_ilike", Operator::NotILike),
        ("notilike", Operator::NotILike),
    ] {
        builder = builder.method(name, "self, other, escape=None", move |vm, arguments| {
            let left = element(vm, &arguments[0])?;
            let escape = optional_text(&arguments[2]);
            operate::like(vm, &left, operator.clone(), &arguments[1], escape)
                .map(|made| objects::expression(vm, &made))
        });
    }
    for (name, around, insensitive) in [
        ("startswith", Around::After, false),
        ("endswith", Around::Before, false),
        ("contains", Around::Both, false),
        ("istartswith", Around::After, true),
        ("iendswith", Around::Before, true),
        ("icontains", Around::Both, true),
    ] {
        builder =
            builder.method(name, "self, other, autoescape=False, escape=None, **kw", move |vm, arguments| {
                let left = element(vm, &arguments[0])?;
                let autoescape = vm.truth(&arguments[2])?;
                let escape = optional_text(&arguments[3]);
                operate::matching(vm, &left, around, &arguments[1], autoescape, escape, insensitive)
                    .map(|made| objects::expression(vm, &made))
            });
    }
    {
        let (name, operator) = ("regexp_match", Operator::Regexp);
        builder = builder.method(name, "self, pattern, flags=None", move |vm, arguments| {
            let left = element(vm, &arguments[0])?;
            let right = coerce::operand(vm, &arguments[1], &left)?;
            Ok(objects::expression(vm, &binary(&left, operator.clone(), &right)))
        });
    }
    let column_element = other_methods(builder).build(vm);
    state.add_class("ColumnElement", &column_element);
    for name in KINDS {
        let class = ClassBuilder::new(name, MODULE).base(&column_element).build(vm);
        state.add_class(name, &class);
    }
    define_special(vm, state);
    define_columns(vm, state);
}

fn other_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("label", "self, name", |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            let data_type = inner.data_type.clone();
            let label = match Name::from_value(&arguments[1]) {
                Some(name) => expression(Kind::Label(name.text.to_string(), inner), data_type),
                None => expression(Kind::Label("anon_1".to_string(), inner), data_type),
            };
            Ok(objects::expression(vm, &label))
        })
        .method("between", "self, cleft, cright, symmetric=False", |vm, arguments| {
            let left = element(vm, &arguments[0])?;
            operate::between(vm, &left, &arguments[1], &arguments[2])
                .map(|made| objects::expression(vm, &made))
        })
        .method("collate", "self, collation", |vm, arguments| {
            let left = element(vm, &arguments[0])?;
            let name: String = arguments.get(vm, 1)?;
            let right = super::super::elements::column_expression(&Rc::new(Column::lightweight(
                name,
                DataType::null(),
            )));
            let made = binary_typed(&left, Operator::Collate, &right, left.data_type.clone());
            Ok(objects::expression(vm, &made))
        })
        .method("cast", "self, type_", |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            let data_type = type_objects::from_value(vm, &arguments[1])?;
            Ok(objects::expression(vm, &expression(Kind::Cast(inner, false), data_type)))
        })
        .method(
            "op",
            "self, opstring, precedence=0, is_comparison=False, return_type=None, **kw",
            |vm, arguments| {
                let left = element(vm, &arguments[0])?;
                let precedence = arguments[2].as_int().unwrap_or(0) as i32;
                let is_comparison = vm.truth(&arguments[3])?;
                let result = if arguments[4].is_none() {
                    None
                } else {
                    Some(type_objects::from_value(vm, &arguments[4])?)
                };
                let operator =
                    Rc::new(CustomOperator { text: arguments.get(vm, 1)?, precedence, is_comparison });
                Ok(custom_operator(vm, left, operator, result))
            },
        )
        .method("bool_op", "self, opstring, precedence=0, **kw", |vm, arguments| {
            let left = element(vm, &arguments[0])?;
            let precedence = arguments[2].as_int().unwrap_or(0) as i32;
            let operator =
                Rc::new(CustomOperator { text: arguments.get(vm, 1)?, precedence, is_comparison: true });
            Ok(custom_operator(vm, left, operator, None))
        })
        .method("__contains__", "self, other", |vm, _| {
            Err(vm.not_implemented("Operator 'contains' is not supported on this expression"))
        })
        .method("as_string", "self", |vm, arguments| {
            json(vm, &arguments[0], DataType::named("Unicode"), true)
        })
        .method("as_integer", "self", |vm, arguments| json(vm, &arguments[0], DataType::integer(), true))
        .method("as_boolean", "self", |vm, arguments| json(vm, &arguments[0], DataType::boolean(), true))
        .method("as_float", "self", |vm, arguments| json(vm, &arguments[0], DataType::named("Float"), true))
        .method("as_numeric", "self, precision, scale, asdecimal=True", |vm, arguments| {
            let mut parameters = DataType::default_parameters();
            parameters.precision = arguments[1].as_int();
            parameters.scale = arguments[2].as_int();
            json(vm, &arguments[0], DataType::with("Numeric", parameters), true)
        })
        .method("as_json", "self", |_, arguments| Ok(arguments[0].clone()))
        .getter("astext", |vm, this| json(vm, this, DataType::named("Text"), false))
        .method("has_key", "self, other", |vm, arguments| question(vm, arguments, "?"))
        .method("has_any", "self, other", |vm, arguments| question(vm, arguments, "?|"))
        .method("has_all", "self, other", |vm, arguments| question(vm, arguments, "?&"))
        .method("any", "self, other, operator=None", |vm, arguments| quantified(vm, arguments, Operator::Any))
        .method("all", "self, other, operator=None", |vm, arguments| quantified(vm, arguments, Operator::All))
        .method("contained_by", "self, other", |vm, arguments| question(vm, arguments, "<@"))
        .method(
            "over",
            "self, *, partition_by=None, order_by=None, rows=None, range_=None, groups=None, **kw",
            |vm, arguments| {
                let inner = element(vm, &arguments[0])?;
                over(vm, inner, &arguments[1], &arguments[2], &arguments[3], &arguments[4])
            },
        )
        .method("filter", "self, *criterion", |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            let mut conditions = Vec::new();
            for value in arguments.rest(1).iter() {
                conditions.push(as_condition(&coerce::condition(vm, value)?));
            }
            let condition = super::super::elements::conjunction(&Operator::And, conditions);
            let data_type = inner.data_type.clone();
            Ok(objects::expression(vm, &expression(Kind::Filter(inner, condition), data_type)))
        })
        .method("within_group", "self, *order_by", |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            let mut order = Vec::new();
            for value in arguments.rest(1).iter() {
                order.push(coerce::order_element(vm, value)?);
            }
            let data_type = inner.data_type.clone();
            Ok(objects::expression(vm, &expression(Kind::WithinGroup(inner, order), data_type)))
        })
        .method("select", "self", |vm, arguments| super::queries::select(vm, &[arguments[0].clone()]))
        .method("scalar_subquery", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("alias", "self, name=None, **kw", function_alias)
        .method("table_valued", "self, *expr, **kw", table_valued)
        .method("column_valued", "self, name=None", function_alias)
        .method(
            "where",
            "self, *criterion",
            exists_query(|vm, query, values| super::queries::call_query(vm, query, "where", values)),
        )
        .method(
            "select_from",
            "self, *froms",
            exists_query(|vm, query, values| super::queries::call_query(vm, query, "select_from", values)),
        )
        .method(
            "correlate",
            "self, *froms",
            exists_query(|vm, query, values| super::queries::call_query(vm, query, "correlate", values)),
        )
        .getter("type", |vm, this| {
            let inner = element(vm, this)?;
            Ok(type_objects::to_value(vm, &inner.data_type.clone()))
        })
        .getter("name", |vm, this| {
            let inner = element(vm, this)?;
            Ok(name_of(&inner).into())
        })
        .getter("key", |vm, this| {
            let inner = element(vm, this)?;
            Ok(name_of(&inner).into())
        })
        .getter("element", |vm, this| {
            let inner = element(vm, this)?;
            Ok(match &inner.kind {
                Kind::Label(_, inner)
                | Kind::Cast(inner, _)
                | Kind::Unary(_, inner)
                | Kind::Modifier(_, inner)
                | Kind::Grouping(inner) => objects::expression(vm, inner),
                _ => Value::None,
            })
        })
        .getter("left", |vm, this| operand_of(vm, this, true))
        .getter("right", |vm, this| operand_of(vm, this, false))
        .getter("clauses", |vm, this| {
            let inner = element(vm, this)?;
            let clauses = match &inner.kind {
                Kind::List(_, clauses) | Kind::Tuple(clauses) => clauses.clone(),
                Kind::Function(function) => function.arguments.clone(),
                _ => Vec::new(),
            };
            Ok(Value::list(clauses.iter().map(|clause| objects::expression(vm, clause)).collect()))
        })
        .getter("value", |vm, this| {
            let inner = element(vm, this)?;
            Ok(match &inner.kind {
                Kind::Bind(bind) | Kind::ExpandingBind(bind) => bind.value.clone().unwrap_or(Value::None),
                Kind::InlineLiteral(value) => value.clone(),
                _ => Value::None,
            })
        })
        .getter("text", |vm, this| {
            let inner = element(vm, this)?;
            Ok(match &inner.kind {
                Kind::Text { text, .. } | Kind::LiteralColumn(text) => Value::from(text),
                _ => Value::None,
            })
        })
        .getter("comparator", |_, this| Ok(this.clone()))
        .getter("expression", |_, this| Ok(this.clone()))
}

fn operand_of(vm: &mut Vm, this: &Value, first: bool) -> Answer {
    let inner = element(vm, this)?;
    match &inner.kind {
        Kind::Binary { left, right, .. } => Ok(objects::expression(vm, if first { left } else { right })),
        _ => Err(vm.attribute_error("neither left nor right on this expression")),
    }
}

type Change = fn(&mut Vm, &Value, Vec<Value>) -> Answer;

/// A method of `exists()` that changes the query inside.
fn exists_query(change: Change) -> impl Fn(&mut Vm, &Arguments) -> Answer + 'static {
    move |vm, arguments| {
        let inner = element(vm, &arguments[0])?;
        let (operator, query) = match &inner.kind {
            Kind::Unary(operator, exists) => match &exists.kind {
                Kind::Scalar(query) => (Some(operator.clone()), query.clone()),
                _ => return Err(vm.attribute_error("this expression holds no query")),
            },
            Kind::Scalar(query) => (None, query.clone()),
            _ => return Err(vm.attribute_error("this expression holds no query")),
        };
        let query = objects::query(vm, query);
        let changed = change(vm, &query, arguments.rest(1).to_vec())?;
        let Some(query) = handle::<super::super::elements::Query>(&changed) else { return Ok(changed) };
        let scalar = expression(Kind::Scalar(query), inner.data_type.clone());
        let made = match operator {
            Some(operator) => expression(Kind::Unary(operator, scalar), DataType::boolean()),
            None => scalar,
        };
        Ok(objects::expression(vm, &made))
    }
}

pub(super) fn name_of(element: &Expression) -> Option<String> {
    match &element.kind {
        Kind::Column(column) => Some(column.name().to_string()),
        Kind::LiteralColumn(text) => Some(text.clone()),
        Kind::Label(name, _) => Some(name.clone()),
        Kind::Bind(bind) | Kind::ExpandingBind(bind) => Some(bind.name.clone()),
        Kind::Function(function) => Some(function.name().to_string()),
        _ => None,
    }
}

fn json(vm: &mut Vm, this: &Value, data_type: super::super::types::TypeRef, with_cast: bool) -> Answer {
    let inner = element(vm, this)?;
    Ok(objects::expression(vm, &operate::json_as(&inner, data_type, with_cast)))
}

/// `column.any(value)` of an array: `value = ANY (column)`.
fn quantified(vm: &mut Vm, arguments: &Arguments, quantifier: Operator) -> Answer {
    let array = element(vm, &arguments[0])?;
    if array.data_type.family() != Family::Array {
        return Err(
            vm.attribute_error("Neither 'Column' object nor 'Comparator' object has an attribute 'any'")
        );
    }
    let value = coerce::literal(vm, &arguments[1], "param")?;
    let value = objects::expression(vm, &value);
    let array = objects::expression(vm, &operate::unary(&array, quantifier));
    vm.call_method(&value, "__eq__", Arguments::of([array]))
}

fn question(vm: &mut Vm, arguments: &Arguments, text: &str) -> Answer {
    let left = element(vm, &arguments[0])?;
    let operator = Rc::new(CustomOperator { text: text.to_string(), precedence: 5, is_comparison: true });
    operate::custom(vm, &left, &operator, &arguments[1], None).map(|made| objects::expression(vm, &made))
}

fn custom_operator(
    vm: &mut Vm,
    left: Expression,
    operator: Rc<CustomOperator>,
    result: Option<super::super::types::TypeRef>,
) -> Value {
    let function =
        crate::python::NativeFunction::new("op", "op", MODULE, "other", false, move |vm, arguments| {
            operate::custom(vm, &left, &operator, &arguments[0], result.clone())
                .map(|made| objects::expression(vm, &made))
        });
    let _ = vm;
    Value::Native(Rc::new(function))
}

/// `over()`
///
/// # Errors
/// As for ORDER BY elements.
pub fn over(
    vm: &mut Vm,
    inner: Expression,
    partition: &Value,
    order: &Value,
    rows: &Value,
    range: &Value,
) -> Answer {
    let mut partition_by = Vec::new();
    for value in listed(vm, partition)? {
        partition_by.push(coerce::order_element(vm, &value)?);
    }
    let mut order_by = Vec::new();
    for value in listed(vm, order)? {
        order_by.push(coerce::order_element(vm, &value)?);
    }
    let bound = |value: &Value, first: bool| match value.as_int() {
        None if first => "UNBOUNDED PRECEDING".to_string(),
        None => "UNBOUNDED FOLLOWING".to_string(),
        Some(0) => "CURRENT ROW".to_string(),
        Some(number) if number < 0 => format!("{} PRECEDING", -number),
        Some(number) => format!("{number} FOLLOWING"),
    };
    let frame = |word: &str, value: &Value| {
        let pair = value.as_tuple()?;
        Some(format!("{word} BETWEEN {} AND {}", bound(pair.first()?, true), bound(pair.get(1)?, false)))
    };
    let frame = frame("ROWS", rows).or_else(|| frame("RANGE", range));
    let data_type = inner.data_type.clone();
    Ok(objects::expression(
        vm,
        &expression(Kind::Over { element: inner, partition_by, order_by, frame }, data_type),
    ))
}

fn function_alias(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let inner = element(vm, &arguments[0])?;
    if let Kind::Scalar(query) = &inner.kind {
        let query = objects::query(vm, query.clone());
        return vm.call_method(&query, "subquery", Arguments::of([arguments[1].clone()]));
    }
    let alias = super::super::elements::Alias::new(
        optional_text(&arguments[1]),
        super::super::elements::AliasKind::Function(inner),
        &[],
    );
    Ok(objects::from(vm, &From::Alias(alias)))
}

fn table_valued(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let inner = element(vm, &arguments[0])?;
    let mut columns = Vec::new();
    for value in arguments.rest(1).iter() {
        match value.as_str() {
            Some(name) => columns.push(Rc::new(Column::lightweight(name.as_str(), DataType::null()))),
            None => columns.extend(coerce::column_of(vm, value)),
        }
    }
    let name = arguments.keywords(2).get_str("name").as_ref().and_then(optional_text);
    let alias = super::super::elements::Alias::new(
        name,
        super::super::elements::AliasKind::Function(inner),
        &columns,
    );
    Ok(objects::from(vm, &From::Alias(alias)))
}

/// `bool()` of an expression: only `==` and `!=` have one, by identity of their sides.
pub(super) fn truth(vm: &mut Vm, arguments: &Arguments) -> Answer {
    if let Some(found) = handle::<Expression>(&arguments[0])
        && let Kind::Binary { left, operator, right, .. } = &found.kind
    {
        let same = match (left.single_column(), right.single_column()) {
            (Some(a), Some(b)) => Rc::ptr_eq(&a, &b),
            _ => Rc::ptr_eq(left, right),
        };
        match operator {
            Operator::Equal => return Ok(same.into()),
            Operator::NotEqual => return Ok((!same).into()),
            _ => {}
        }
    }
    Err(vm.type_error("Boolean value of this clause is not defined"))
}

fn compile(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let dialect = match (&arguments[1], &arguments[2]) {
        (Value::None, Value::None) => Dialect::Default,
        (Value::None, dialect) => super::dialect_of(vm, dialect),
        (bind, _) => super::dialect_of(vm, bind),
    };
    let options =
        arguments.keywords(3).get_str("compile_kwargs").and_then(|options| options.as_dict().cloned());
    super::queries::compiled(vm, &arguments[0], dialect, options.unwrap_or_default())
}

/// `.params(name=value)`: the binds of that name get the value.
fn params(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let mut given: Vec<(String, Value)> = Vec::new();
    for dict in arguments.rest(1).iter() {
        if let Some(dict) = dict.as_dict() {
            given.extend(
                dict.items()
                    .into_iter()
                    .filter_map(|(name, value)| Some((name.as_str()?.to_string(), value))),
            );
        }
    }
    for (name, value) in arguments.keywords(2).items() {
        if let Some(name) = name.as_str() {
            given.push((name.to_string(), value));
        }
    }
    super::compilation::with_parameters(vm, &arguments[0], &given)
}

/// `Compiler` over a custom construct needs its module for `process`; re-exported for `@compiles`.
pub fn compile_text(vm: &mut Vm, dialect: Dialect, inner: &Expression) -> Result<String, Exception> {
    Compiler::new(vm, dialect).visit(inner)
}
