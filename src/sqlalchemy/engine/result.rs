//! Results and rows, in every form scripts read them.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use crate::database::Outcome;
use crate::python::{Arguments, ClassBuilder, Dict, Exception, Instance, Value, Vm};

use super::super::dialects::{Compiled, Dialect};
use super::super::elements::{Kind, coerce};
use super::super::errors::raise;
use super::super::schema::Column;
use super::super::state::State;
use super::super::types::{TypeRef, process};
use super::adapt::value_of;
use super::keys;

/// Names and columns of a result, shared by its rows.
pub struct Keys {
    names: Vec<String>,
    columns: Vec<Option<Rc<Column>>>,
}

/// A result.
pub struct ResultData {
    keys: Rc<Keys>,
    rows: RefCell<VecDeque<Vec<Value>>>,
    closed: Cell<bool>,
    returns_rows: bool,
    rowcount: i64,
    /// rowid of the last insert.
    pub last_insert_id: i64,
    /// `inserted_primary_key`
    pub inserted: Option<Value>,
}

/// Types of what SQL text returned. SQLite's driver gives what is stored; where scripts see another
/// dialect, they get what its driver makes of booleans, JSON and times.
fn declared_types(
    vm: &mut Vm,
    dialect: Dialect,
    outcome: &Outcome,
) -> Result<Vec<Option<TypeRef>>, Exception> {
    let seen = State::of(vm).dialect.get();
    if seen == dialect || dialect != Dialect::Sqlite {
        return Ok(vec![None; outcome.columns.len()]);
    }
    let mut types = Vec::with_capacity(outcome.columns.len());
    for at in 0..outcome.columns.len() {
        let declared = outcome.declared_types.get(at).and_then(Option::as_deref).unwrap_or("");
        let declared = declared.to_ascii_uppercase();
        let name = match declared.split(['(', ' ']).next().unwrap_or("") {
            "BOOLEAN" => Some("BOOLEAN"),
            "JSON" | "JSONB" if seen == Dialect::Postgresql => Some("JSON"),
            "TIMESTAMP" | "DATETIME" => Some("TIMESTAMP"),
            "DATE" => Some("DATE"),
            _ => None,
        };
        types.push(match name {
            Some(name) => Some(crate::sqlalchemy::reflection::resolve_type(vm, name)?),
            None => None,
        });
    }
    Ok(types)
}

impl ResultData {
    /// A result of nothing.
    pub fn empty() -> Self {
        Self {
            keys: Rc::new(Keys { names: Vec::new(), columns: Vec::new() }),
            rows: RefCell::default(),
            closed: Cell::new(false),
            returns_rows: false,
            rowcount: -1,
            last_insert_id: 0,
            inserted: None,
        }
    }

    /// A result from what the database gave, its values processed by the statement's types.
    ///
    /// # Errors
    /// Whatever processing values raises.
    pub fn from_outcome(
        vm: &mut Vm,
        dialect: Dialect,
        outcome: Outcome,
        compiled: &Compiled,
        returns_rows: bool,
    ) -> Result<Self, Exception> {
        let known = !compiled.columns.is_empty() && compiled.columns.len() == outcome.columns.len();
        let types: Vec<Option<TypeRef>> = if known {
            compiled
                .columns
                .iter()
                .map(|column| Some(column.data_type.clone()).filter(|found| !found.is_null()))
                .collect()
        } else {
            declared_types(vm, dialect, &outcome)?
        };
        let names = if known {
            let pairs = compiled.columns.iter().zip(&outcome.columns);
            pairs.map(|(column, found)| name_of(column, found)).collect()
        } else {
            outcome.columns.clone()
        };
        let columns = if known {
            compiled
                .columns
                .iter()
                .map(|column| column.element.as_ref().and_then(|element| element.single_column()))
                .collect()
        } else {
            vec![None; outcome.columns.len()]
        };
        let mut rows = VecDeque::with_capacity(outcome.rows.len());
        for row in outcome.rows {
            let mut values = Vec::with_capacity(row.len());
            for (scalar, data_type) in row.into_iter().zip(&types) {
                let value = value_of(scalar);
                values.push(match data_type {
                    Some(data_type) if known => process::result(vm, dialect, data_type, value)?,
                    // A value that is none of its column's type stays what it is.
                    Some(data_type) => match process::result(vm, dialect, data_type, value.clone()) {
                        Err(limit @ Exception::Limit(_)) => return Err(limit),
                        converted => converted.unwrap_or(value),
                    },
                    None => value,
                });
            }
            rows.push_back(values);
        }
        Ok(Self {
            keys: Rc::new(Keys { names, columns }),
            rows: RefCell::new(rows),
            closed: Cell::new(false),
            returns_rows,
            rowcount: if returns_rows { -1 } else { outcome.rows_affected as i64 },
            last_insert_id: outcome.last_insert_id,
            inserted: None,
        })
    }

    /// A result of rows that are there already.
    pub fn of_rows(names: Vec<String>, rows: Vec<Vec<Value>>) -> Self {
        let columns = names.iter().map(|_| None).collect();
        Self {
            keys: Rc::new(Keys { names, columns }),
            rows: RefCell::new(rows.into()),
            returns_rows: true,
            ..Self::empty()
        }
    }

    /// Adds the rows of another result of the same statement.
    pub fn append(&mut self, other: Self) {
        self.rows.borrow_mut().extend(other.rows.into_inner());
        self.rowcount += other.rowcount.max(0);
        self.last_insert_id = other.last_insert_id;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Rows,
    Scalars(usize),
    Mappings,
}

/// A view of a result: rows, scalars, or mappings.
struct View {
    data: Rc<ResultData>,
    mode: Mode,
    unique: Cell<bool>,
    seen: RefCell<Vec<Value>>,
}

/// The object of a result.
pub fn make_result(vm: &mut Vm, data: ResultData) -> Value {
    view(vm, "CursorResult", Rc::new(data), Mode::Rows)
}

fn view(vm: &mut Vm, class: &str, data: Rc<ResultData>, mode: Mode) -> Value {
    let class = State::of(vm).class(class);
    Value::Instance(Instance::with_payload(
        &class,
        View { data, mode, unique: Cell::new(false), seen: RefCell::default() },
    ))
}

fn this(vm: &mut Vm, arguments: &Arguments) -> Result<Rc<View>, Exception> {
    arguments.payload::<View>(vm, 0)
}

/// The object of one row.
fn make_row(vm: &mut Vm, keys: &Rc<Keys>, values: Vec<Value>) -> Value {
    let class = State::of(vm).class("Row");
    let instance = Instance::with_base(&class, Value::tuple(values));
    instance.set_payload(RowKeys(keys.clone()));
    Value::Instance(instance)
}

struct RowKeys(Rc<Keys>);

fn make_mapping(vm: &mut Vm, keys: &Rc<Keys>, values: &[Value]) -> Value {
    let class = State::of(vm).class("RowMapping");
    let entries =
        keys.names.iter().zip(values).map(|(name, value)| (name.as_str().to_string(), value.clone()));
    let instance = Instance::with_base(&class, Value::dict(entries));
    instance.set_payload(MappingKeys(keys.clone(), values.to_vec()));
    Value::Instance(instance)
}

struct MappingKeys(Rc<Keys>, Vec<Value>);

fn check_rows(vm: &mut Vm, view: &View) -> Result<(), Exception> {
    if !view.data.returns_rows {
        return Err(raise(
            vm,
            "ResourceClosedError",
            "This result object does not return rows. It has been closed automatically.",
        ));
    }
    if view.data.closed.get() {
        return Err(raise(vm, "ResourceClosedError", "This result object is closed."));
    }
    Ok(())
}

/// The next item of a view, in its form.
fn next(vm: &mut Vm, view: &View) -> Result<Option<Value>, Exception> {
    loop {
        let Some(row) = view.data.rows.borrow_mut().pop_front() else { return Ok(None) };
        let item = match view.mode {
            Mode::Rows => make_row(vm, &view.data.keys, row),
            Mode::Scalars(at) => row.get(at).cloned().unwrap_or(Value::None),
            Mode::Mappings => make_mapping(vm, &view.data.keys, &row),
        };
        if view.unique.get() {
            let seen = view.seen.borrow().clone();
            let mut known = false;
            for other in &seen {
                if other.is(&item) || vm.equals(other, &item)? {
                    known = true;
                    break;
                }
            }
            if known {
                continue;
            }
            view.seen.borrow_mut().push(item.clone());
        }
        return Ok(Some(item));
    }
}

fn all(vm: &mut Vm, view: &View) -> Result<Vec<Value>, Exception> {
    check_rows(vm, view)?;
    let mut items = Vec::new();
    while let Some(item) = next(vm, view)? {
        items.push(item);
    }
    Ok(items)
}

fn one(vm: &mut Vm, view: &View, required: bool, what: &str) -> Result<Option<Value>, Exception> {
    check_rows(vm, view)?;
    let Some(first) = next(vm, view)? else {
        return if required {
            Err(raise(vm, "NoResultFound", format!("No row was found when {what}")))
        } else {
            Ok(None)
        };
    };
    if next(vm, view)?.is_some() {
        let message = if required {
            "Multiple rows were found when exactly one was required"
        } else {
            "Multiple rows were found when one or none was required"
        };
        return Err(raise(vm, "MultipleResultsFound", message));
    }
    Ok(Some(first))
}

fn scalar_view(view: &View) -> View {
    View {
        data: view.data.clone(),
        mode: Mode::Scalars(0),
        unique: Cell::new(false),
        seen: RefCell::default(),
    }
}

/// What a result's column is called: what the statement says, else what the database does, without the table.
fn name_of(column: &super::super::dialects::ResultColumn, found: &str) -> String {
    let is_text = column.element.as_ref().is_some_and(|element| matches!(element.kind, Kind::Text { .. }));
    if column.name.is_empty() || is_text {
        return found.rsplit('.').next().unwrap_or(found).to_owned();
    }
    column.name.clone()
}

/// Which column an index names: a number, a name, or a column object.
fn position(vm: &mut Vm, keys: &Keys, index: &Value) -> Result<usize, Exception> {
    if let Some(at) = index.as_int() {
        return Ok(usize::try_from(at).unwrap_or(0));
    }
    let found = match index.as_str() {
        Some(name) => keys.names.iter().position(|known| *known == **name),
        None => coerce::column_of(vm, index).and_then(|column| find_column(keys, &column)),
    };
    match found {
        Some(at) => Ok(at),
        None => {
            let shown = vm.to_str(index)?;
            Err(raise(
                vm,
                "NoSuchColumnError",
                format!("Could not locate column in row for column '{shown}'"),
            ))
        }
    }
}

fn find_column(keys: &Keys, column: &Rc<Column>) -> Option<usize> {
    keys.columns
        .iter()
        .position(|known| known.as_ref().is_some_and(|known| Rc::ptr_eq(known, column)))
        .or_else(|| keys.names.iter().position(|name| **name == *column.name()))
}

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    define_rows(vm, state);
    let result = methods(ClassBuilder::new("Result", "sqlalchemy.engine.result")).build(vm);
    state.add_class("Result", &result);
    let cursor = ClassBuilder::new("CursorResult", "sqlalchemy.engine.cursor")
        .base(&result)
        .getter("rowcount", |_, value| {
            Ok(value.payload::<View>().map_or(-1, |view| view.data.rowcount).into())
        })
        .getter("lastrowid", |_, value| {
            Ok(value.payload::<View>().map_or(0, |view| view.data.last_insert_id).into())
        })
        .getter("returns_rows", |_, value| {
            Ok(value.payload::<View>().is_some_and(|view| view.data.returns_rows).into())
        })
        .getter("is_insert", |_, value| {
            Ok(value.payload::<View>().is_some_and(|view| view.data.inserted.is_some()).into())
        })
        .getter("inserted_primary_key", |_, value| {
            Ok(value.payload::<View>().and_then(|view| view.data.inserted.clone()).unwrap_or(Value::None))
        })
        .build(vm);
    state.add_class("CursorResult", &cursor);
    keys::define(vm, state);
    for name in ["ScalarResult", "MappingResult"] {
        let class = methods(ClassBuilder::new(name, "sqlalchemy.engine.result")).build(vm);
        state.add_class(name, &class);
    }
}

fn methods(builder: ClassBuilder) -> ClassBuilder {
    let mut builder = builder;
    for name in ["all", "fetchall"] {
        builder = builder.method(name, "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            all(vm, &view).map(Value::list)
        });
    }
    builder
        .method("fetchone", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            check_rows(vm, &view)?;
            Ok(next(vm, &view)?.unwrap_or(Value::None))
        })
        .method("fetchmany", "self, size=None", |vm, arguments| {
            let view = this(vm, arguments)?;
            check_rows(vm, &view)?;
            let size = arguments[1].as_int().unwrap_or(1);
            let mut items = Vec::new();
            while (items.len() as i64) < size {
                match next(vm, &view)? {
                    Some(item) => items.push(item),
                    None => break,
                }
            }
            Ok(Value::list(items))
        })
        .method("first", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            check_rows(vm, &view)?;
            let first = next(vm, &view)?;
            view.data.closed.set(true);
            Ok(first.unwrap_or(Value::None))
        })
        .method("one", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            Ok(one(vm, &view, true, "one was required")?.unwrap_or(Value::None))
        })
        .method("one_or_none", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            Ok(one(vm, &view, false, "one was required")?.unwrap_or(Value::None))
        })
        .method("scalar", "self", |vm, arguments| {
            let view = scalar_view(&*this(vm, arguments)?);
            check_rows(vm, &view)?;
            let first = next(vm, &view)?;
            view.data.closed.set(true);
            Ok(first.unwrap_or(Value::None))
        })
        .method("scalar_one", "self", |vm, arguments| {
            let view = scalar_view(&*this(vm, arguments)?);
            Ok(one(vm, &view, true, "one was required")?.unwrap_or(Value::None))
        })
        .method("scalar_one_or_none", "self", |vm, arguments| {
            let view = scalar_view(&*this(vm, arguments)?);
            Ok(one(vm, &view, false, "one was required")?.unwrap_or(Value::None))
        })
        .method("scalars", "self, index=0", |vm, arguments| {
            let source = this(vm, arguments)?;
            check_rows(vm, &source)?;
            let at = position(vm, &source.data.keys, &arguments[1])?;
            let made = view(vm, "ScalarResult", source.data.clone(), Mode::Scalars(at));
            if let Some(made) = made.payload::<View>() {
                made.unique.set(source.unique.get());
            }
            Ok(made)
        })
        .method("mappings", "self", |vm, arguments| {
            let source = this(vm, arguments)?;
            Ok(view(vm, "MappingResult", source.data.clone(), Mode::Mappings))
        })
        .method("columns", "self, *expressions", |vm, arguments| {
            let source = this(vm, arguments)?;
            let mut wanted = Vec::new();
            for index in arguments.rest(1).iter() {
                wanted.push(position(vm, &source.data.keys, index)?);
            }
            let pick = |row: &Vec<Value>| {
                wanted.iter().map(|at| row.get(*at).cloned().unwrap_or(Value::None)).collect()
            };
            let rows: VecDeque<Vec<Value>> = source.data.rows.borrow().iter().map(pick).collect();
            let keys = Keys {
                names: wanted.iter().map(|at| source.data.keys.names[*at].clone()).collect(),
                columns: wanted.iter().map(|at| source.data.keys.columns[*at].clone()).collect(),
            };
            let data = ResultData {
                keys: Rc::new(keys),
                rows: RefCell::new(rows),
                returns_rows: true,
                ..ResultData::empty()
            };
            Ok(make_result(vm, data))
        })
        .method("unique", "self, strategy=None", |vm, arguments| {
            this(vm, arguments)?.unique.set(true);
            Ok(arguments[0].clone())
        })
        .method("tuples", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("yield_per", "self, num", |_, arguments| Ok(arguments[0].clone()))
        .method("execution_options", "self, **kw", |_, arguments| Ok(arguments[0].clone()))
        .method("partitions", "self, size=None", |vm, arguments| {
            let view = this(vm, arguments)?;
            let size = arguments[1].as_int().unwrap_or(1000).max(1) as usize;
            let items = all(vm, &view)?;
            let chunks = items.chunks(size).map(|chunk| Value::list(chunk.to_vec())).collect();
            Ok(Value::iterator_over("generator", chunks))
        })
        .method("keys", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            Ok(keys::view(vm, &view.data.keys.names))
        })
        .method("close", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            view.data.closed.set(true);
            Ok(Value::None)
        })
        .method("__iter__", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            check_rows(vm, &view)?;
            Ok(Value::iterator("generator", move |vm| next(vm, &view)))
        })
        .method("__next__", "self", |vm, arguments| {
            let view = this(vm, arguments)?;
            match next(vm, &view)? {
                Some(item) => Ok(item),
                None => {
                    let class = vm.exceptions.stop_iteration.clone();
                    Err(vm.new_exception_with(&class, []))
                }
            }
        })
        .method("__enter__", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("__exit__", "self, type_, value, traceback", |_, _| Ok(Value::None))
        .getter("closed", |_, value| {
            Ok(value.payload::<View>().is_some_and(|view| view.data.closed.get()).into())
        })
}

fn row_keys(value: &Value) -> Option<Rc<RowKeys>> {
    value.payload::<RowKeys>()
}

fn row_values(value: &Value) -> Vec<Value> {
    value.as_tuple().map(|values| values.to_vec()).unwrap_or_default()
}

fn define_rows(vm: &mut Vm, state: &Rc<State>) {
    let tuple = vm.types.tuple.clone();
    let row = ClassBuilder::new("Row", "sqlalchemy.engine.row")
        .base(&tuple)
        .method("__getattr__", "self, name", |vm, arguments| {
            let name: String = arguments.get(vm, 1)?;
            let found =
                row_keys(&arguments[0]).and_then(|keys| keys.0.names.iter().position(|known| *known == name));
            match found {
                Some(at) => Ok(row_values(&arguments[0]).get(at).cloned().unwrap_or(Value::None)),
                None => Err(raise_attribute(vm, &name)),
            }
        })
        .method("__getitem__", "self, key", |vm, arguments| {
            let values = Value::tuple(row_values(&arguments[0]));
            let by_name = arguments[1].as_str().is_some() || matches!(arguments[1], Value::Instance(_));
            if by_name
                && (State::of(vm).lenient.get() || arguments[1].as_str().is_none())
                && let Some(keys) = row_keys(&arguments[0])
            {
                let at = position(vm, &keys.0, &arguments[1])?;
                return vm.get_item(&values, &Value::Int(at as i64));
            }
            vm.get_item(&values, &arguments[1])
        })
        .method("_asdict", "self", |_, arguments| {
            let names = row_keys(&arguments[0]).map(|keys| keys.0.names.clone()).unwrap_or_default();
            Ok(Value::dict(names.into_iter().zip(row_values(&arguments[0]))))
        })
        .method("_tuple", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("keys", "self", |vm, arguments| {
            let names = row_keys(&arguments[0]).map(|keys| keys.0.names.clone()).unwrap_or_default();
            Ok(keys::view(vm, &names))
        })
        .method("__repr__", "self", |vm, arguments| {
            vm.repr(&Value::tuple(row_values(&arguments[0]))).map(Value::Str)
        })
        .getter("_mapping", |vm, value| match row_keys(value) {
            Some(keys) => Ok(make_mapping(vm, &keys.0, &row_values(value))),
            None => Ok(Value::Dict(Dict::new())),
        })
        .getter("_fields", |_, value| {
            let names = row_keys(value).map(|keys| keys.0.names.clone()).unwrap_or_default();
            Ok(Value::tuple(names.iter().map(Value::from).collect::<Vec<_>>()))
        })
        .getter("t", |_, value| Ok(value.clone()))
        .build(vm);
    state.add_class("Row", &row);
    let dict = vm.types.dict.clone();
    let mapping = ClassBuilder::new("RowMapping", "sqlalchemy.engine.row")
        .base(&dict)
        .method("__getitem__", "self, key", |vm, arguments| {
            let Some(keys) = arguments[0].payload::<MappingKeys>() else {
                return Err(vm.key_error(&arguments[1]));
            };
            let at = match &arguments[1] {
                Value::Int(_) => None,
                other => Some(position(vm, &keys.0, other)?),
            };
            match at.and_then(|at| keys.1.get(at)) {
                Some(value) => Ok(value.clone()),
                None => Err(vm.key_error(&arguments[1])),
            }
        })
        .build(vm);
    state.add_class("RowMapping", &mapping);
}

fn raise_attribute(vm: &mut Vm, name: &str) -> Exception {
    vm.attribute_error(format!("Could not locate column in row for column '{name}'"))
}
