//! `func` and the constructors that `sqlalchemy` exports: `and_`, `case`, `cast`, `literal`, `text` …

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Instance, ModuleBuilder, Value, Vm};

use super::super::elements::coerce::{self};
use super::super::elements::operate;
use super::super::elements::{
    Expression, Function, Kind, Operator, as_condition, bind, conjunction, expression, negation,
};
use super::super::errors::raise;
use super::super::names::Name;
use super::super::schema::{Column, Table};
use super::super::state::State;
use super::super::types::{DataType, TypeRef, python as type_objects};
use super::expressions::element;
use super::objects::{self, Answer, listed, optional_text};

/// The path of a `func.a.b` object.
struct FunctionPath(Vec<String>);

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    let generator = ClassBuilder::new("_FunctionGenerator", "sqlalchemy.sql.functions")
        .method("__getattr__", "self, name", |vm, arguments| {
            let name: String = arguments.get(vm, 1)?;
            if name.starts_with("__") {
                return Err(vm.attribute_error(name));
            }
            let mut path =
                arguments[0].payload::<FunctionPath>().map(|path| path.0.clone()).unwrap_or_default();
            path.push(name.strip_suffix('_').unwrap_or(&name).to_string());
            let class = State::of(vm).class("_FunctionGenerator");
            Ok(Value::Instance(Instance::with_payload(&class, FunctionPath(path))))
        })
        .method("__call__", "self, *args, **kwargs", |vm, arguments| {
            let path = arguments[0].payload::<FunctionPath>().map(|path| path.0.clone()).unwrap_or_default();
            let given = arguments.keywords(2).get_str("type_");
            let made = function(vm, path, &arguments.rest(1), given.as_ref())?;
            Ok(objects::expression(vm, &made))
        })
        .build(vm);
    state.add_class("_FunctionGenerator", &generator);
    let list = ClassBuilder::new("ClauseList", "sqlalchemy.sql.elements")
        .base(&state.class("ClauseElement"))
        .method("__iter__", "self", |vm, arguments| {
            let items = vm.attribute(&arguments[0], "clauses")?;
            vm.iter(&items)
        })
        .method("__len__", "self", |vm, arguments| {
            let items = vm.attribute(&arguments[0], "clauses")?;
            Ok(vm.length(&items)?.into())
        })
        .method("__getitem__", "self, at", |vm, arguments| {
            let items = vm.attribute(&arguments[0], "clauses")?;
            vm.get_item(&items, &arguments[1])
        })
        .build(vm);
    state.add_class("ClauseList", &list);
}

/// The `clauses` of a script's own function element.
pub fn clause_list(vm: &mut Vm, clauses: Vec<Value>) -> Value {
    let class = State::of(vm).class("ClauseList");
    let instance = Instance::new(&class);
    instance.set("clauses", Value::list(clauses));
    Value::Instance(instance)
}

/// The object `func`.
pub fn generator(vm: &mut Vm) -> Value {
    let class = State::of(vm).class("_FunctionGenerator");
    Value::Instance(Instance::with_payload(&class, FunctionPath(Vec::new())))
}

/// Functions that SQLAlchemy has classes for, whose name it writes in lower case.
const KNOWN: &[&str] = &[
    "coalesce",
    "max",
    "min",
    "sum",
    "now",
    "concat",
    "char_length",
    "random",
    "count",
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "localtime",
    "localtimestamp",
    "session_user",
    "sysdate",
    "user",
    "array_agg",
    "mode",
    "percentile_cont",
    "percentile_disc",
    "rank",
    "dense_rank",
    "percent_rank",
    "cume_dist",
    "cube",
    "rollup",
    "grouping_sets",
    "aggregate_strings",
];

/// A function with the result type that SQLAlchemy knows for it.
fn function(
    vm: &mut Vm,
    mut path: Vec<String>,
    values: &[Value],
    given: Option<&Value>,
) -> Result<Expression, Exception> {
    let lower = path.last().map(|name| name.to_lowercase()).unwrap_or_default();
    if path.len() == 1 && KNOWN.contains(&lower.as_str()) {
        path = vec![lower.clone()];
    }
    // `func.cast(column, Type)` is the construct of that name.
    if let ("cast", [_, _], 1) = (lower.as_str(), values, path.len()) {
        let made = cast(vm, &Arguments::of(values.to_vec()), false)?;
        return coerce::literal(vm, &made, "cast");
    }
    let name = path.last().cloned().unwrap_or_default();
    let mut arguments = Vec::with_capacity(values.len());
    for value in values {
        let made = coerce::literal(vm, value, &name)?;
        let made = match &made.kind {
            Kind::Star(from) if lower == "count" => match from.columns().first() {
                Some(first) => super::super::elements::column_expression(first),
                None => made,
            },
            _ => made,
        };
        arguments.push(made.grouped(Some(&Operator::Comma)));
    }
    let data_type = match given {
        Some(given) if !given.is_none() => type_objects::from_value(vm, given)?,
        _ => function_type(&lower, &arguments),
    };
    Ok(expression(Kind::Function(Function { path, arguments }), data_type))
}

fn function_type(name: &str, arguments: &[Expression]) -> TypeRef {
    match name {
        "count" | "char_length" | "rank" | "dense_rank" | "row_number" => DataType::integer(),
        "now" | "current_timestamp" | "localtimestamp" | "sysdate" => DataType::named("DateTime"),
        "current_date" => DataType::named("Date"),
        "current_time" | "localtime" => DataType::named("Time"),
        "current_user" | "session_user" | "user" | "concat" => DataType::string(),
        "percent_rank" | "cume_dist" => DataType::named("Numeric"),
        "coalesce" | "max" | "min" | "sum" | "lower_" => arguments
            .iter()
            .map(|argument| argument.data_type.clone())
            .find(|found| !found.is_null())
            .unwrap_or_else(DataType::null),
        _ => DataType::null(),
    }
}

fn conditions(vm: &mut Vm, values: &[Value]) -> Result<Vec<Expression>, Exception> {
    let mut made = Vec::new();
    for value in values {
        if let Value::Generator(_) | Value::List(_) | Value::Iterator(_) = value {
            for inner in vm.collect(value)? {
                made.push(as_condition(&coerce::condition(vm, &inner)?));
            }
        } else {
            made.push(as_condition(&coerce::condition(vm, value)?));
        }
    }
    Ok(made)
}

fn whens(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let mut pairs: Vec<(Value, Value)> = Vec::new();
    for value in arguments.rest(0).iter() {
        match value.base() {
            Value::Dict(dict) => pairs.extend(dict.items()),
            Value::Tuple(pair) if pair.len() == 2 => pairs.push((pair[0].clone(), pair[1].clone())),
            // 1.4's form: one list of pairs.
            Value::List(_) => {
                for pair in vm.collect(value)? {
                    let pair = vm.collect(&pair)?;
                    if let [condition, result] = pair.as_slice() {
                        pairs.push((condition.clone(), result.clone()));
                    }
                }
            }
            _ => {
                return Err(raise(
                    vm,
                    "ArgumentError",
                    "Additional arguments to case() must be tuples of (condition, result)",
                ));
            }
        }
    }
    let operand = match &arguments[1] {
        Value::None => None,
        value => Some(coerce::literal(vm, value, "param")?),
    };
    let mut whens = Vec::new();
    let mut data_type = DataType::null();
    for (condition, result) in &pairs {
        let condition = match &operand {
            Some(operand) => match coerce::expression_of(vm, condition)? {
                Some(element) => element,
                None => {
                    let data_type = operate::literal_beside(&operand.data_type, condition);
                    bind("param", condition.clone(), data_type)
                }
            },
            None => coerce::condition(vm, condition)?,
        };
        let result = coerce::literal(vm, result, "param")?;
        if data_type.is_null() {
            data_type = result.data_type.clone();
        }
        whens.push((condition.grouped(None), result));
    }
    let otherwise = match &arguments[2] {
        Value::None => None,
        value => Some(coerce::literal(vm, value, "param")?),
    };
    if let Some(otherwise) = &otherwise
        && data_type.is_null()
    {
        data_type = otherwise.data_type.clone();
    }
    Ok(objects::expression(vm, &expression(Kind::Case { operand, whens, otherwise }, data_type)))
}

/// Adds the constructors to a module.
pub fn add(vm: &mut Vm, builder: ModuleBuilder) -> ModuleBuilder {
    let func = generator(vm);
    let builder = builder
        .value("func", func)
        .function("and_", "*clauses", |vm, arguments| {
            let made = conditions(vm, &arguments.rest(0))?;
            Ok(objects::expression(vm, &conjunction(&Operator::And, made)))
        })
        .function("or_", "*clauses", |vm, arguments| {
            let made = conditions(vm, &arguments.rest(0))?;
            Ok(objects::expression(vm, &conjunction(&Operator::Or, made)))
        })
        .function("not_", "clause", |vm, arguments| {
            let inner = coerce::condition(vm, &arguments[0])?;
            Ok(objects::expression(vm, &negation(&inner)))
        })
        .function("text", "text, **kw", |vm, arguments| {
            let sql: String = match arguments[0].as_str() {
                Some(sql) => sql.to_string(),
                None => {
                    let name = vm.type_name(&arguments[0]);
                    return Err(vm.type_error(format!("expected string or bytes-like object, got '{name}'")));
                }
            };
            Ok(objects::expression(vm, &super::super::elements::text(sql)))
        })
        .function("literal", "value, type_=None, literal_execute=False", |vm, arguments| {
            let data_type = if arguments[1].is_none() {
                super::super::elements::literal_type(&arguments[0])
            } else {
                type_objects::from_value(vm, &arguments[1])?
            };
            if let Some(inner) = coerce::expression_of(vm, &arguments[0])? {
                return Ok(objects::expression(vm, &inner));
            }
            Ok(objects::expression(vm, &bind("param", arguments[0].clone(), data_type)))
        })
        .function("literal_column", "text, type_=None", |vm, arguments| {
            let data_type = type_objects::from_value(vm, &arguments[1])?;
            let sql: String = arguments.get(vm, 0)?;
            Ok(objects::expression(vm, &expression(Kind::LiteralColumn(sql), data_type)))
        })
        .function("column", "text, type_=None, is_literal=False, _selectable=None", |vm, arguments| {
            let class = objects::class(vm, "ColumnClause");
            vm.call(&Value::Class(class), Arguments::of(arguments.positional.clone()))
        })
        .function("table", "name, *columns, schema=None, **kw", |vm, arguments| {
            let name = Name::from_value(&arguments[0]).unwrap_or_else(|| Name::new(""));
            let table = Table::lightweight(name);
            table.schema.replace(Name::from_value(&arguments[2]));
            for value in arguments.rest(1).iter() {
                let Some(column) = coerce::column_of(vm, value) else { continue };
                let column = if column.parent.borrow().is_some() {
                    Rc::new(Column::lightweight(column.name.borrow().clone(), column.data_type()))
                } else {
                    column
                };
                table.append_column(vm, &column)?;
            }
            Ok(objects::table(vm, &table))
        })
        .function("null", "", |vm, _| Ok(objects::expression(vm, &expression(Kind::Null, DataType::null()))))
        .function("true", "", |vm, _| {
            Ok(objects::expression(vm, &expression(Kind::True, DataType::boolean())))
        })
        .function("false", "", |vm, _| {
            Ok(objects::expression(vm, &expression(Kind::False, DataType::boolean())))
        })
        .function("case", "*whens, value=None, else_=None", whens)
        .function("cast", "expression, type_", |vm, arguments| cast(vm, arguments, false))
        .function("try_cast", "expression, type_", |vm, arguments| cast(vm, arguments, true))
        .function("type_coerce", "expression, type_", |vm, arguments| {
            let data_type = type_objects::from_value(vm, &arguments[1])?;
            let made = match coerce::expression_of(vm, &arguments[0])? {
                Some(inner) => expression(Kind::TypeCoerce(inner), data_type),
                None => bind("param", arguments[0].clone(), data_type),
            };
            Ok(objects::expression(vm, &made))
        })
        .function("extract", "field, expr", |vm, arguments| {
            let field: String = arguments.get(vm, 0)?;
            let inner = coerce::literal(vm, &arguments[1], "param")?;
            Ok(objects::expression(vm, &expression(Kind::Extract(field, inner), DataType::integer())))
        })
        .function("tuple_", "*clauses, types=None", |vm, arguments| {
            let mut made = Vec::new();
            for value in arguments.rest(0).iter() {
                made.push(coerce::literal(vm, value, "param")?);
            }
            Ok(objects::expression(vm, &expression(Kind::Tuple(made), DataType::null())))
        })
        .function("between", "expr, lower_bound, upper_bound, symmetric=False", |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            operate::between(vm, &inner, &arguments[1], &arguments[2])
                .map(|made| objects::expression(vm, &made))
        })
        .function("collate", "expression, collation", |vm, arguments| {
            vm.call_method(&arguments[0], "collate", Arguments::of([arguments[1].clone()]))
        })
        .function(
            "over",
            "element, partition_by=None, order_by=None, range_=None, rows=None",
            |vm, arguments| {
                let inner = element(vm, &arguments[0])?;
                super::expressions::over(
                    vm,
                    inner,
                    &arguments[1],
                    &arguments[2],
                    &arguments[4],
                    &arguments[3],
                )
            },
        );
    modifiers(builder)
        .function("distinct", "expr", |vm, arguments| {
            let inner = element(vm, &arguments[0])?;
            Ok(objects::expression(vm, &operate::unary(&inner, Operator::Distinct)))
        })
        .function("label", "name, element, type_=None", |vm, arguments| {
            vm.call_method(&arguments[1], "label", Arguments::of([arguments[0].clone()]))
        })
}

fn modifiers(mut builder: ModuleBuilder) -> ModuleBuilder {
    for (name, operator) in [
        ("desc", Operator::Descending),
        ("asc", Operator::Ascending),
        ("nulls_first", Operator::NullsFirst),
        ("nullsfirst", Operator::NullsFirst),
        ("nulls_last", Operator::NullsLast),
        ("nullslast", Operator::NullsLast),
        ("any_", Operator::Any),
        ("all_", Operator::All),
        ("bitwise_not", Operator::BitNot),
    ] {
        builder = builder.function(name, "column", move |vm, arguments| {
            let inner = coerce::order_element(vm, &arguments[0])?;
            Ok(objects::expression(vm, &operate::unary(&inner, operator.clone())))
        });
    }
    builder
}

fn cast(vm: &mut Vm, arguments: &Arguments, lenient: bool) -> Answer {
    let data_type = type_objects::from_value(vm, &arguments[1])?;
    let inner = match coerce::expression_of(vm, &arguments[0])? {
        Some(inner) => inner,
        None if arguments[0].is_none() => expression(Kind::Null, DataType::null()),
        None => bind("param", arguments[0].clone(), data_type.clone()),
    };
    Ok(objects::expression(vm, &expression(Kind::Cast(inner, lenient), data_type)))
}

/// PostgreSQL's `array([...])`, and `aggregate_order_by`, as functions with their own text.
pub fn array(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let mut made = Vec::new();
    for value in listed(vm, &arguments[0])? {
        made.push(coerce::literal(vm, &value, "param")?);
    }
    let item = made.first().map_or_else(DataType::null, |first| first.data_type.clone());
    let mut parameters = DataType::default_parameters();
    parameters.item = Some(item);
    let function = Function { path: vec!["ARRAY".to_string()], arguments: made };
    Ok(objects::expression(vm, &expression(Kind::Function(function), DataType::with("ARRAY", parameters))))
}

/// Keyword arguments as a plain list.
pub fn pairs(dict: &Dict) -> Vec<(String, Value)> {
    dict.items().into_iter().filter_map(|(name, value)| Some((optional_text(&name)?, value))).collect()
}
