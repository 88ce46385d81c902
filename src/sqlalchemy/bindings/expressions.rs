//! Expressions as scripts use them: the classes, operators and methods of columns and clauses.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Value, Vm};

use super::super::dialects::{Compiler, Dialect};
use super::super::elements::coerce::{self, Handle, handle};
use super::super::elements::operate::{self, Around};
use super::super::elements::{
    Bind, CustomOperator, Expression, From, Kind, Operator, as_condition, binary, binary_typed, expression,
};
use super::super::names::Name;
use super::super::schema::{Column, Constraint, ServerDefault};
use super::super::state::State;
use super::super::types::{DataType, python as type_objects};
use super::objects::{self, Answer, listed, optional_text, receiver};

const MODULE: &str = "sqlalchemy.sql.elements";

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
    for (name, operator) in [("regexp_match", Operator::Regexp)] {
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

fn name_of(element: &Expression) -> Option<String> {
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
fn truth(vm: &mut Vm, arguments: &Arguments) -> Answer {
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
    super::queries::compiled(vm, &arguments[0], dialect, options.unwrap_or_else(Dict::new))
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
    super::queries::with_parameters(vm, &arguments[0], &given)
}

fn define_special(vm: &mut Vm, state: &Rc<State>) {
    let column_element = state.class("ColumnElement");
    let executable = state.class("Executable");
    let text = ClassBuilder::new("TextClause", MODULE)
        .base(&executable)
        .base(&column_element)
        .method("__init__", "self, text", |vm, arguments| {
            let sql: String = arguments.get(vm, 1)?;
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(super::super::elements::text(sql)));
            }
            Ok(Value::None)
        })
        .method("bindparams", "self, *binds, **names_to_values", bindparams)
        .method("columns", "self, *cols, **types", |vm, arguments| {
            let text = element(vm, &arguments[0])?;
            let mut columns = Vec::new();
            for value in arguments.rest(1).iter() {
                columns.extend(coerce::column_of(vm, value));
            }
            for (name, value) in arguments.keywords(2).items() {
                let data_type = type_objects::from_value(vm, &value)?;
                let name = name.as_str().map(|name| name.to_string()).unwrap_or_default();
                columns.push(Rc::new(Column::lightweight(name, data_type)));
            }
            let select = super::super::elements::TextSelect { text, columns };
            Ok(objects::query(vm, super::super::elements::Query::Text(Rc::new(select))))
        })
        .build(vm);
    state.add_class("TextClause", &text);
    let bind = ClassBuilder::new("BindParameter", MODULE)
        .base(&column_element)
        .method("__init__", "self, key=None, value=..., type_=None, unique=False, required=None, quote=None, callable_=None, expanding=False, isoutparam=False, literal_execute=False", |vm, arguments| {
            let value = arguments.given(2).cloned();
            let data_type = match (&arguments[3], &value) {
                (Value::None, Some(value)) => super::super::elements::literal_type(value),
                (given, _) => type_objects::from_value(vm, given)?,
            };
            let name = optional_text(&arguments[1]);
            let made = Bind {
                unique: name.is_none() || vm.truth(&arguments[4])?,
                name: name.unwrap_or_else(|| "param".to_string()),
                value,
                expanding: vm.truth(&arguments[8])?,
                callable: Some(arguments[7].clone()).filter(|callable| !callable.is_none()),
                literal_execute: vm.truth(&arguments[10])?,
            };
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(operate::named_bind(made, data_type)));
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("BindParameter", &bind);
    let function_element = ClassBuilder::new("FunctionElement", "sqlalchemy.sql.functions")
        .base(&executable)
        .base(&column_element)
        .method("__init__", "self, *clauses, **kw", |vm, arguments| {
            let mut made = Vec::new();
            for value in arguments.rest(1).iter() {
                let argument = coerce::literal(vm, value, "param")?;
                made.push(objects::expression(vm, &argument));
            }
            if let Some(instance) = arguments[0].as_instance() {
                let list = super::functions::clause_list(vm, made);
                instance.set("clauses", list);
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("FunctionElement", &function_element);
    let function =
        ClassBuilder::new("Function", "sqlalchemy.sql.functions").base(&function_element).build(vm);
    state.add_class("Function", &function);
    let generic = ClassBuilder::new("GenericFunction", "sqlalchemy.sql.functions").base(&function).build(vm);
    state.add_class("GenericFunction", &generic);
}

fn bindparams(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let text = element(vm, &arguments[0])?;
    let Kind::Text { text: sql, binds } = &text.kind else { return Ok(arguments[0].clone()) };
    let mut binds = binds.clone();
    let mut set = |name: String, made: Expression| {
        binds.retain(|(known, _)| *known != name);
        binds.push((name, made));
    };
    for value in arguments.rest(1).iter() {
        let made = element(vm, value)?;
        if let Kind::Bind(bind) | Kind::ExpandingBind(bind) = &made.kind {
            set(bind.name.clone(), made.clone());
        }
    }
    for (name, value) in arguments.keywords(2).items() {
        let Some(name) = name.as_str().map(|name| name.to_string()) else { continue };
        if !has_bind(sql, &name) {
            return Err(super::super::errors::raise(
                vm,
                "ArgumentError",
                format!("This text() construct doesn't define a bound parameter named '{name}'"),
            ));
        }
        let made = coerce::assigned(vm, &name, &value, super::super::elements::literal_type(&value))?;
        set(name, made);
    }
    Ok(objects::expression(vm, &expression(Kind::Text { text: sql.clone(), binds }, DataType::null())))
}

fn has_bind(sql: &str, name: &str) -> bool {
    sql.match_indices(&format!(":{name}")).any(|(at, found)| {
        !sql[at + found.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}

fn define_columns(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("ColumnClause", MODULE)
        .base(&state.class("ColumnElement"))
        .method("__init__", "self, text, type_=None, is_literal=False, _selectable=None", |vm, arguments| {
            let data_type = type_objects::from_value(vm, &arguments[2])?;
            let name = Name::from_value(&arguments[1]).unwrap_or_else(|| Name::new(""));
            if vm.truth(&arguments[3])? {
                let literal = expression(Kind::LiteralColumn(name.text.to_string()), data_type);
                if let Some(instance) = arguments[0].as_instance() {
                    instance.set_payload(Handle(literal));
                }
                return Ok(Value::None);
            }
            let made = Rc::new(Column::lightweight(name, data_type));
            objects::adopt(&arguments[0], &made.object, &made);
            Ok(Value::None)
        })
        .property(
            "name",
            |vm, this| column_get(vm, this, |_, column| Value::from(&*column.name())),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                if let Some(name) = Name::from_value(&value) {
                    if *column.key() == *column.name() {
                        column.key.replace(name.text.clone());
                    }
                    column.name.replace(name);
                }
                Ok(())
            },
        )
        .property(
            "key",
            |vm, this| column_get(vm, this, |_, column| Value::from(&*column.key())),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                if let Some(key) = value.as_str() {
                    column.key.replace(Rc::from(key.as_str()));
                }
                Ok(())
            },
        )
        .property(
            "type",
            |vm, this| {
                let inner = element(vm, this)?;
                Ok(type_objects::to_value(vm, &inner.data_type.clone()))
            },
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                let data_type = type_objects::from_value(vm, &value)?;
                column.data_type.replace(data_type);
                Ok(())
            },
        )
        .property(
            "nullable",
            |vm, this| column_get(vm, this, |_, column| column.nullable.get().into()),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                column.set_nullable(vm.truth(&value)?);
                Ok(())
            },
        )
        .property(
            "primary_key",
            |vm, this| column_get(vm, this, |_, column| column.primary_key.get().into()),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                column.primary_key.set(vm.truth(&value)?);
                Ok(())
            },
        )
        .property(
            "server_default",
            |vm, this| column_get(vm, this, server_default_value),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                let default = super::schema::server_default(vm, &column, &value)?;
                column.server_default.replace(default);
                Ok(())
            },
        )
        .property(
            "comment",
            |vm, this| column_get(vm, this, |_, column| column.comment.borrow().clone().into()),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                column.comment.replace(optional_text(&value));
                Ok(())
            },
        )
        .getter("unique", |vm, this| column_get(vm, this, |_, column| column.unique.get().into()))
        .getter("index", |vm, this| column_get(vm, this, |_, column| column.index.get().into()))
        .getter("autoincrement", |vm, this| {
            column_get(vm, this, |_, column| match column.autoincrement.get() {
                super::super::schema::Autoincrement::Yes => Value::Bool(true),
                super::super::schema::Autoincrement::No => Value::Bool(false),
                super::super::schema::Autoincrement::Auto => "auto".into(),
                super::super::schema::Autoincrement::IgnoreForeignKey => "ignore_fk".into(),
            })
        })
        .getter("default", |vm, this| {
            column_get(vm, this, |vm, column| {
                let default = column.default.borrow().clone();
                default.map_or(Value::None, |default| {
                    let argument = match &default {
                        super::super::schema::defaults::PythonDefault::Scalar(value)
                        | super::super::schema::defaults::PythonDefault::Callable(value) => value.clone(),
                        super::super::schema::defaults::PythonDefault::Expression(inner) => {
                            objects::expression(vm, inner)
                        }
                        super::super::schema::defaults::PythonDefault::Sequence(_) => Value::None,
                    };
                    let made = objects::wrap(vm, "ColumnDefault", default);
                    if let Some(instance) = made.as_instance() {
                        instance.set("arg", argument);
                    }
                    made
                })
            })
        })
        .getter("onupdate", |vm, this| {
            column_get(vm, this, |_, column| column.onupdate.borrow().is_some().then_some(true).into())
        })
        .getter("computed", |vm, this| {
            column_get(vm, this, |vm, column| {
                let computed = column.computed.borrow().clone();
                computed.map_or(Value::None, |computed| objects::wrap(vm, "Computed", computed))
            })
        })
        .getter("identity", |vm, this| {
            column_get(vm, this, |vm, column| {
                let identity = column.identity.borrow().clone();
                identity.map_or(Value::None, |identity| objects::wrap(vm, "Identity", identity))
            })
        })
        .getter("foreign_keys", |vm, this| {
            let column: Rc<Column> = receiver(vm, this)?;
            let keys: Vec<Rc<Constraint>> = column.foreign_keys.borrow().clone();
            let values: Vec<Value> =
                keys.into_iter().map(|key| objects::wrap(vm, "ForeignKey", key)).collect();
            Ok(Value::Set(crate::python::Set::from_items(vm, values)?))
        })
        .getter("table", |vm, this| {
            let column: Rc<Column> = receiver(vm, this)?;
            let parent = column.parent.borrow().clone();
            Ok(parent.map_or(Value::None, |parent| objects::from(vm, &parent)))
        })
        .getter("info", |vm, this| {
            let column: Rc<Column> = receiver(vm, this)?;
            let _ = vm;
            let info = column.info.borrow_mut().get_or_insert_with(Dict::new).clone();
            Ok(Value::Dict(info))
        })
        .getter("doc", |vm, this| {
            column_get(vm, this, |_, column| {
                column
                    .others
                    .borrow()
                    .iter()
                    .find(|(name, _)| name == "doc")
                    .map_or(Value::None, |(_, value)| value.clone())
            })
        })
        .getter("description", |vm, this| column_get(vm, this, |_, column| Value::from(&*column.name())))
        .build(vm);
    state.add_class("ColumnClause", &class);
    define_collection(vm, state);
}

fn server_default_value(vm: &mut Vm, column: &Rc<Column>) -> Value {
    let default = column.server_default.borrow().clone();
    default.map_or(Value::None, |default| {
        let argument = match &default {
            ServerDefault::Text(text) => Value::from(text),
            ServerDefault::Expression(inner) => objects::expression(vm, inner),
            ServerDefault::Fetched => Value::None,
        };
        let class = if matches!(default, ServerDefault::Fetched) { "FetchedValue" } else { "DefaultClause" };
        let made = objects::wrap(vm, class, default);
        if let Some(instance) = made.as_instance() {
            instance.set("arg", argument);
        }
        made
    })
}

fn column_get(vm: &mut Vm, this: &Value, read: impl Fn(&mut Vm, &Rc<Column>) -> Value) -> Answer {
    match handle::<Rc<Column>>(this) {
        Some(column) => Ok(read(vm, &column)),
        None => {
            let inner = element(vm, this)?;
            Ok(name_of(&inner).into())
        }
    }
}

/// The columns behind `table.c` or `constraint.columns`.
fn collection(vm: &mut Vm, this: &Value) -> Result<Vec<Rc<Column>>, Exception> {
    if let Some(from) = handle::<From>(this) {
        return Ok(from.columns());
    }
    receiver::<Vec<Rc<Column>>>(vm, this)
}

fn find_in(vm: &mut Vm, this: &Value, key: &str) -> Result<Option<Rc<Column>>, Exception> {
    if let Some(from) = handle::<From>(this) {
        return Ok(from.column(key));
    }
    Ok(collection(vm, this)?.into_iter().find(|column| *column.key() == *key))
}

fn define_collection(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("ColumnCollection", "sqlalchemy.sql.base")
        .method("__getattr__", "self, name", |vm, arguments| {
            let name: String = arguments.get(vm, 1)?;
            match find_in(vm, &arguments[0], &name)? {
                Some(column) => Ok(objects::column(vm, &column)),
                None => Err(vm.attribute_error(name)),
            }
        })
        .method("__getitem__", "self, key", |vm, arguments| {
            if let Some(at) = arguments[1].as_int() {
                let columns = collection(vm, &arguments[0])?;
                let at = if at < 0 { at + columns.len() as i64 } else { at };
                return match usize::try_from(at).ok().and_then(|at| columns.get(at)) {
                    Some(column) => Ok(objects::column(vm, column)),
                    None => Err(vm.index_error("list index out of range")),
                };
            }
            let key = optional_text(&arguments[1]).unwrap_or_default();
            match find_in(vm, &arguments[0], &key)? {
                Some(column) => Ok(objects::column(vm, &column)),
                None => Err(vm.key_error(&arguments[1])),
            }
        })
        .method("get", "self, key, default=None", |vm, arguments| {
            let key = optional_text(&arguments[1]).unwrap_or_default();
            match find_in(vm, &arguments[0], &key)? {
                Some(column) => Ok(objects::column(vm, &column)),
                None => Ok(arguments[2].clone()),
            }
        })
        .method("__contains__", "self, key", |vm, arguments| {
            let key = optional_text(&arguments[1]);
            match key {
                Some(key) => Ok(find_in(vm, &arguments[0], &key)?.is_some().into()),
                None => {
                    let column: Option<Rc<Column>> = handle(&arguments[1]);
                    let columns = collection(vm, &arguments[0])?;
                    Ok(column
                        .is_some_and(|column| columns.iter().any(|known| Rc::ptr_eq(known, &column)))
                        .into())
                }
            }
        })
        .method("contains_column", "self, col", |vm, arguments| {
            let column: Option<Rc<Column>> = handle(&arguments[1]);
            let columns = collection(vm, &arguments[0])?;
            Ok(column.is_some_and(|column| columns.iter().any(|known| Rc::ptr_eq(known, &column))).into())
        })
        .method("__iter__", "self", |vm, arguments| {
            let values = values(vm, &arguments[0])?;
            Ok(Value::iterator_over("list_iterator", values))
        })
        .method("__len__", "self", |vm, arguments| Ok(collection(vm, &arguments[0])?.len().into()))
        .method("__bool__", "self", |vm, arguments| Ok((!collection(vm, &arguments[0])?.is_empty()).into()))
        .method("keys", "self", |vm, arguments| {
            let columns = collection(vm, &arguments[0])?;
            Ok(Value::list(columns.iter().map(|column| Value::from(&*column.key())).collect()))
        })
        .method("values", "self", |vm, arguments| values(vm, &arguments[0]).map(Value::list))
        .method("items", "self", |vm, arguments| {
            let columns = collection(vm, &arguments[0])?;
            let pairs = columns.iter().map(|column| {
                let value = objects::column(vm, column);
                Value::tuple([Value::from(&*column.key()), value])
            });
            Ok(Value::list(pairs.collect()))
        })
        .build(vm);
    state.add_class("ColumnCollection", &class);
}

fn values(vm: &mut Vm, this: &Value) -> Result<Vec<Value>, Exception> {
    let columns = collection(vm, this)?;
    Ok(columns.iter().map(|column| objects::column(vm, column)).collect())
}

/// `Compiler` over a custom construct needs its module for `process`; re-exported for `@compiles`.
pub fn compile_text(vm: &mut Vm, dialect: Dialect, inner: &Expression) -> Result<String, Exception> {
    Compiler::new(vm, dialect).visit(inner)
}
