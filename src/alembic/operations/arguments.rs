//! Signatures of the directives, and how their arguments become [`Directive`]s.
//!
//! Signatures are Alembic 1.20's. `op.*` takes table and schema; `batch_op.*` has them from its
//! block. A wrong argument raises the `TypeError` that Python would.

use std::rc::Rc;

use crate::python::{Arguments, Dict, Exception, FromValue, Value, Vm};
use crate::sqlalchemy::elements::coerce::handle;
use crate::sqlalchemy::schema::Column;
use crate::sqlalchemy::state::State;

use super::{
    AddColumn, AlterColumn, Alteration, BulkInsert, ConstraintKind, CreateConstraint, CreateIndex,
    CreateTable, Directive, DropColumn, DropConstraint, DropIndex, DropTable, Execute, RenameTable,
    TableComment,
};

/// The table that a batch block is about.
#[derive(Debug, Clone)]
pub struct BatchTable {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
}

/// Reads bound arguments of a directive. `None` for the table means a call on `op`.
type Read = fn(&mut Vm, &Arguments, Option<&BatchTable>) -> Result<Directive, Exception>;

/// A directive as scripts call it.
#[derive(Clone, Copy)]
pub struct Definition {
    /// Name of the function.
    pub name: &'static str,
    /// Parameters on `op`; `None` where `op` does not have it.
    pub signature: &'static str,
    /// Parameters of the method of `Operations`.
    pub method_signature: &'static str,
    /// Parameters on `batch_op`, with `self`; `None` where it does not have it.
    pub batch_signature: Option<&'static str>,
    /// Reads the bound arguments, without `self`.
    pub read: Read,
}

macro_rules! definitions {
    ($($($name:literal)|+, $signature:literal, $batch:expr, $read:ident;)*) => {
        /// All directives that become a [`Directive`].
        pub const DEFINITIONS: &[Definition] = &[$($(Definition {
            name: $name,
            signature: $signature,
            method_signature: concat!("self, ", $signature),
            batch_signature: $batch,
            read: $read,
        },)+)*];
    };
}

// The second names are those that geoalchemy2 registers as `env.py` imports its helpers.
definitions! {
    "add_column" | "add_geospatial_column",
        "table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None",
        Some("self, column, *, insert_before=None, insert_after=None, if_not_exists=None, inline_references=None, inline_primary_key=None"),
        add_column;
    "alter_column",
        "table_name, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, type_=None, existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None, schema=None, **kw",
        Some("self, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, type_=None, existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None, insert_before=None, insert_after=None, **kw"),
        alter_column;
    "drop_column" | "drop_geospatial_column",
        "table_name, column_name, *, schema=None, **kw",
        Some("self, column_name, **kw"),
        drop_column;
    "create_table" | "create_geospatial_table", "table_name, *columns, if_not_exists=None, **kw", None, create_table;
    "drop_table" | "drop_geospatial_table", "table_name, *, schema=None, if_exists=None, **kw", None, drop_table;
    "rename_table", "old_table_name, new_table_name, *, schema=None", None, rename_table;
    "create_index" | "create_geospatial_index",
        "index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw",
        Some("self, index_name, columns, **kw"),
        create_index;
    "drop_index" | "drop_geospatial_index",
        "index_name, table_name=None, *, schema=None, if_exists=None, **kw",
        Some("self, index_name, **kw"),
        drop_index;
    "create_primary_key",
        "constraint_name, table_name, columns, *, schema=None",
        Some("self, constraint_name, columns"),
        create_primary_key;
    "create_unique_constraint",
        "constraint_name, table_name, columns, *, schema=None, **kw",
        Some("self, constraint_name, columns, **kw"),
        create_unique_constraint;
    "create_check_constraint",
        "constraint_name, table_name, condition, *, schema=None, **kw",
        Some("self, constraint_name, condition, **kw"),
        create_check_constraint;
    "create_foreign_key",
        "constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, source_schema=None, referent_schema=None, **dialect_kw",
        Some("self, constraint_name, referent_table, local_cols, remote_cols, *, referent_schema=None, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, **dialect_kw"),
        create_foreign_key;
    "create_exclude_constraint",
        "constraint_name, table_name, *elements, **kw",
        Some("self, constraint_name, *elements, **kw"),
        create_exclude_constraint;
    "drop_constraint",
        "constraint_name, table_name, type_=None, *, schema=None, if_exists=None",
        Some("self, constraint_name, type_=None"),
        drop_constraint;
    "create_table_comment",
        "table_name, comment, *, existing_comment=None, schema=None",
        Some("self, comment, *, existing_comment=None"),
        create_table_comment;
    "drop_table_comment",
        "table_name, *, existing_comment=None, schema=None",
        Some("self, *, existing_comment=None"),
        drop_table_comment;
    "execute",
        "sqltext, *, execution_options=None",
        Some("self, sqltext, *, execution_options=None"),
        execute;
    "bulk_insert", "table, rows, *, multiinsert=True", None, bulk_insert;
}

/// A name given as text. Quoted names and other subclasses of `str` count as text.
fn text(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
    match value {
        Value::Str(text) => Ok(text.to_string()),
        other => match other.as_str() {
            Some(text) => Ok(text.to_string()),
            // A column for its name: Alembic passes it on, and what does not alter it never notices.
            None => match handle::<Rc<Column>>(other).filter(|_| State::of(vm).lenient.get()) {
                Some(column) => Ok(column.name().to_string()),
                None => String::from_value(vm, other),
            },
        },
    }
}

fn optional_text(vm: &mut Vm, value: &Value) -> Result<Option<String>, Exception> {
    match value {
        Value::None | Value::Unbound => Ok(None),
        value => text(vm, value).map(Some),
    }
}

fn optional_truth(vm: &mut Vm, value: &Value) -> Result<Option<bool>, Exception> {
    match value {
        Value::None | Value::Unbound => Ok(None),
        value => vm.truth(value).map(Some),
    }
}

fn present(value: &Value) -> Option<Value> {
    match value {
        Value::None | Value::Unbound => None,
        value => Some(value.clone()),
    }
}

/// Names of columns. A single `str` is walked letter by letter, as Python would.
fn names(vm: &mut Vm, value: &Value) -> Result<Vec<String>, Exception> {
    let items = vm.collect(value)?;
    items.iter().map(|item| text(vm, item)).collect()
}

fn take(keywords: &Dict, name: &str) -> Option<Value> {
    keywords.remove_str(name)
}

/// Table and schema, from the block or from arguments `table` and `schema`.
fn place(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
    table: usize,
    schema: Option<usize>,
) -> Result<BatchTable, Exception> {
    if let Some(batch) = batch {
        return Ok(batch.clone());
    }
    let schema = match schema {
        Some(index) => optional_text(vm, &arguments[index])?,
        None => None,
    };
    Ok(BatchTable { table: text(vm, &arguments[table])?, schema })
}

fn add_column(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 0, Some(2))?;
    let (column, first_flag) = if batch.is_some() { (0, 3) } else { (1, 3) };
    let (insert_before, insert_after) = if batch.is_some() {
        (optional_text(vm, &arguments[1])?, optional_text(vm, &arguments[2])?)
    } else {
        (None, None)
    };
    Ok(Directive::AddColumn(AddColumn {
        table,
        schema,
        column: arguments[column].clone(),
        if_not_exists: optional_truth(vm, &arguments[first_flag])?,
        inline_references: optional_truth(vm, &arguments[first_flag + 1])?.unwrap_or(false),
        inline_primary_key: optional_truth(vm, &arguments[first_flag + 2])?.unwrap_or(false),
        insert_before: insert_before.filter(|name| !name.is_empty()),
        insert_after: insert_after.filter(|name| !name.is_empty()),
    }))
}

fn alter_column(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 0, Some(11))?;
    let at = usize::from(batch.is_none());
    let keywords = arguments.keywords(12);
    let keywords = keywords.copy();
    let autoincrement = take(&keywords, "autoincrement").filter(|value| !value.is_none());
    let existing_autoincrement = take(&keywords, "existing_autoincrement").filter(|value| !value.is_none());
    Ok(Directive::AlterColumn(Box::new(AlterColumn {
        table,
        schema,
        column: text(vm, &arguments[at])?,
        nullable: optional_truth(vm, &arguments[at + 1])?,
        comment: Alteration::from_argument(&arguments[at + 2]),
        server_default: Alteration::from_argument(&arguments[at + 3]),
        new_name: optional_text(vm, &arguments[at + 4])?,
        new_type: present(&arguments[at + 5]),
        existing_type: present(&arguments[at + 6]),
        existing_server_default: Alteration::from_argument(&arguments[at + 7]),
        existing_nullable: optional_truth(vm, &arguments[at + 8])?,
        existing_comment: optional_text(vm, &arguments[at + 9])?,
        autoincrement,
        existing_autoincrement,
        keywords,
    })))
}

fn drop_column(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 0, Some(2))?;
    let at = usize::from(batch.is_none());
    let keywords = arguments.keywords(if batch.is_some() { 1 } else { 3 });
    Ok(Directive::DropColumn(DropColumn {
        table,
        schema,
        column: text(vm, &arguments[at])?,
        if_exists: match keywords.get_str("if_exists") {
            Some(value) => optional_truth(vm, &value)?,
            None => None,
        },
        existing_type: keywords.get_str("existing_type").filter(|value| !value.is_none()),
    }))
}

fn create_table(vm: &mut Vm, arguments: &Arguments, _: Option<&BatchTable>) -> Result<Directive, Exception> {
    Ok(Directive::CreateTable(CreateTable {
        table: text(vm, &arguments[0])?,
        elements: arguments.rest(1).to_vec(),
        if_not_exists: optional_truth(vm, &arguments[2])?,
        keywords: arguments.keywords(3).copy(),
    }))
}

fn drop_table(vm: &mut Vm, arguments: &Arguments, _: Option<&BatchTable>) -> Result<Directive, Exception> {
    Ok(Directive::DropTable(DropTable {
        table: text(vm, &arguments[0])?,
        schema: optional_text(vm, &arguments[1])?,
        if_exists: optional_truth(vm, &arguments[2])?,
    }))
}

fn rename_table(vm: &mut Vm, arguments: &Arguments, _: Option<&BatchTable>) -> Result<Directive, Exception> {
    Ok(Directive::RenameTable(RenameTable {
        table: text(vm, &arguments[0])?,
        new_name: text(vm, &arguments[1])?,
        schema: optional_text(vm, &arguments[2])?,
    }))
}

fn create_index(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, Some(3))?;
    let (columns, keywords) = if batch.is_some() { (1, 2) } else { (2, 6) };
    let keywords = arguments.keywords(keywords).copy();
    let (unique, if_not_exists) = match batch {
        Some(_) => (
            take(&keywords, "unique").unwrap_or(Value::Bool(false)),
            take(&keywords, "if_not_exists").unwrap_or(Value::None),
        ),
        None => (arguments[4].clone(), arguments[5].clone()),
    };
    Ok(Directive::CreateIndex(CreateIndex {
        name: arguments[0].clone(),
        table,
        schema,
        columns: vm.collect(&arguments[columns])?,
        unique: vm.truth(&unique)?,
        if_not_exists: optional_truth(vm, &if_not_exists)?,
        keywords,
    }))
}

fn drop_index(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    if let Some(batch) = batch {
        let keywords = arguments.keywords(1).copy();
        let if_exists = take(&keywords, "if_exists").unwrap_or(Value::None);
        return Ok(Directive::DropIndex(DropIndex {
            name: arguments[0].clone(),
            table: Some(batch.table.clone()),
            schema: batch.schema.clone(),
            if_exists: optional_truth(vm, &if_exists)?,
            keywords,
        }));
    }
    Ok(Directive::DropIndex(DropIndex {
        name: arguments[0].clone(),
        table: optional_text(vm, &arguments[1])?,
        schema: optional_text(vm, &arguments[2])?,
        if_exists: optional_truth(vm, &arguments[3])?,
        keywords: arguments.keywords(4).copy(),
    }))
}

fn create_primary_key(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, Some(3))?;
    let columns = names(vm, &arguments[if batch.is_some() { 1 } else { 2 }])?;
    Ok(Directive::CreateConstraint(CreateConstraint {
        name: arguments[0].clone(),
        table,
        schema,
        kind: ConstraintKind::PrimaryKey(columns),
        keywords: Dict::new(),
    }))
}

fn create_unique_constraint(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, Some(3))?;
    let (columns, keywords) = if batch.is_some() { (1, 2) } else { (2, 4) };
    Ok(Directive::CreateConstraint(CreateConstraint {
        name: arguments[0].clone(),
        table,
        schema,
        kind: ConstraintKind::Unique(names(vm, &arguments[columns])?),
        keywords: arguments.keywords(keywords).copy(),
    }))
}

fn create_check_constraint(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, Some(3))?;
    let (condition, keywords) = if batch.is_some() { (1, 2) } else { (2, 4) };
    Ok(Directive::CreateConstraint(CreateConstraint {
        name: arguments[0].clone(),
        table,
        schema,
        kind: ConstraintKind::Check(arguments[condition].clone()),
        keywords: arguments.keywords(keywords).copy(),
    }))
}

fn create_foreign_key(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    // Where each parameter stands: referent, local, remote, onupdate, ondelete, deferrable,
    // initially, match, referent_schema, keywords.
    let at: [usize; 10] =
        if batch.is_some() { [1, 2, 3, 5, 6, 7, 8, 9, 4, 10] } else { [2, 3, 4, 5, 6, 7, 8, 9, 11, 12] };
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, Some(10))?;
    Ok(Directive::CreateConstraint(CreateConstraint {
        name: arguments[0].clone(),
        table,
        schema,
        kind: ConstraintKind::ForeignKey {
            referred_table: text(vm, &arguments[at[0]])?,
            columns: names(vm, &arguments[at[1]])?,
            referred_columns: names(vm, &arguments[at[2]])?,
            on_update: optional_text(vm, &arguments[at[3]])?,
            on_delete: optional_text(vm, &arguments[at[4]])?,
            deferrable: optional_truth(vm, &arguments[at[5]])?,
            initially: optional_text(vm, &arguments[at[6]])?,
            matching: optional_text(vm, &arguments[at[7]])?,
            referred_schema: optional_text(vm, &arguments[at[8]])?,
        },
        keywords: arguments.keywords(at[9]).copy(),
    }))
}

fn create_exclude_constraint(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let at = usize::from(batch.is_none());
    let keywords = arguments.keywords(at + 2).copy();
    let given = take(&keywords, "schema");
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, None)?;
    let schema = match given {
        Some(value) => optional_text(vm, &value)?,
        None => schema,
    };
    Ok(Directive::CreateConstraint(CreateConstraint {
        name: arguments[0].clone(),
        table,
        schema,
        kind: ConstraintKind::Exclude(arguments.rest(at + 1).to_vec()),
        keywords,
    }))
}

fn drop_constraint(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 1, Some(3))?;
    let kind = &arguments[if batch.is_some() { 1 } else { 2 }];
    let kind = match kind {
        Value::None | Value::Unbound => None,
        kind => Some(match kind.as_str() {
            Some(kind) => kind.clone(),
            None => vm.repr(kind)?,
        }),
    };
    if let Some(kind) = &kind
        && !matches!(kind.as_str(), "check" | "foreignkey" | "primary" | "unique")
    {
        return Err(vm.type_error("'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None"));
    }
    let if_exists = if batch.is_some() { None } else { optional_truth(vm, &arguments[4])? };
    Ok(Directive::DropConstraint(DropConstraint {
        name: arguments[0].clone(),
        table,
        schema,
        kind: kind.map(|kind| kind.to_string()),
        if_exists,
    }))
}

fn create_table_comment(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 0, Some(3))?;
    let comment = optional_text(vm, &arguments[usize::from(batch.is_none())])?;
    Ok(Directive::TableComment(TableComment { table, schema, comment, drop: false }))
}

fn drop_table_comment(
    vm: &mut Vm,
    arguments: &Arguments,
    batch: Option<&BatchTable>,
) -> Result<Directive, Exception> {
    let BatchTable { table, schema } = place(vm, arguments, batch, 0, Some(2))?;
    Ok(Directive::TableComment(TableComment { table, schema, comment: None, drop: true }))
}

fn execute(_: &mut Vm, arguments: &Arguments, _: Option<&BatchTable>) -> Result<Directive, Exception> {
    Ok(Directive::Execute(Execute {
        statement: arguments[0].clone(),
        execution_options: arguments[1].clone(),
    }))
}

fn bulk_insert(vm: &mut Vm, arguments: &Arguments, _: Option<&BatchTable>) -> Result<Directive, Exception> {
    Ok(Directive::BulkInsert(BulkInsert {
        table: arguments[0].clone(),
        rows: arguments[1].clone(),
        multiinsert: vm.truth(&arguments[2])?,
    }))
}
