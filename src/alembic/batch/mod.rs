//! `batch_alter_table`: operations on one table, queued, and carried out when the block ends.
//!
//! In: what `batch_op` is asked for inside the block. Out: either the same calls one by one, or, on
//! SQLite for anything ALTER TABLE cannot do, the table made anew: CREATE `_alembic_tmp_t`,
//! INSERT … SELECT, DROP, RENAME ("move and copy").

pub mod apply;
pub mod losses;
pub mod ordering;
pub mod transfer;

use std::cell::RefCell;
use std::rc::Rc;

use crate::python::{Arguments, Dict, Exception, FromValue, Value, Vm};
use crate::schema::Schema;
use crate::source::Span;
use crate::sqlalchemy::dialects::Dialect;
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{MetaData, ServerDefault, Table, naming};
use crate::sqlalchemy::{errors, reflection};

use super::context::{AlembicState, MigrationContext};
use super::events::{Effect, OperationEnd, OperationRecord};
use super::implementation::{self, Call, model};
use super::invoke::Target;
use apply::ApplyBatch;

/// A block under way.
pub struct BatchBlock {
    /// The context its calls act in.
    pub context: Rc<MigrationContext>,
    /// What was asked for.
    pub queue: Rc<BatchQueue>,
}

/// The arguments of a block, and the calls it has queued.
pub struct BatchQueue {
    /// Table.
    pub table: String,
    /// Schema.
    pub schema: Option<String>,
    recreate: String,
    partial_reordering: Vec<Vec<String>>,
    copy_from: Value,
    table_args: Vec<Value>,
    table_kwargs: Rc<Dict>,
    reflect_args: Vec<Value>,
    naming_convention: Option<Rc<Dict>>,
    span: Option<Span>,
    calls: RefCell<Vec<Call>>,
}

impl BatchQueue {
    /// Reads the arguments of `batch_alter_table`.
    ///
    /// # Errors
    /// `TypeError` for arguments of the wrong type.
    pub fn read(vm: &mut Vm, _: &Target, arguments: &Arguments) -> Result<Self, Exception> {
        let mut partial_reordering = Vec::new();
        for group in items(vm, &arguments[3])? {
            let names: Vec<Value> = vm.collect(&group)?;
            let names = names.iter().map(|name| String::from_value(vm, name)).collect::<Result<_, _>>()?;
            partial_reordering.push(names);
        }
        let dict = |value: &Value| value.as_dict().map_or_else(Dict::new, |dict| dict.copy());
        Ok(Self {
            table: arguments.get(vm, 0)?,
            schema: arguments.get(vm, 1)?,
            recreate: arguments.get(vm, 2)?,
            partial_reordering,
            copy_from: arguments[4].clone(),
            table_args: items(vm, &arguments[5])?,
            table_kwargs: dict(&arguments[6]),
            reflect_args: items(vm, &arguments[7])?,
            naming_convention: arguments[9].as_dict().cloned(),
            span: vm.current_span(),
            calls: RefCell::default(),
        })
    }

    /// A block around calls that need one, for the lenient mode.
    pub fn implied(vm: &Vm, table: &str, schema: Option<&str>) -> Self {
        Self {
            table: table.to_owned(),
            schema: schema.map(str::to_owned),
            recreate: "always".to_owned(),
            partial_reordering: Vec::new(),
            copy_from: Value::None,
            table_args: Vec::new(),
            table_kwargs: Dict::new(),
            reflect_args: Vec::new(),
            naming_convention: None,
            span: vm.current_span(),
            calls: RefCell::default(),
        }
    }

    /// Checks `recreate`, as entering the block does.
    ///
    /// # Errors
    /// `ValueError` in Alembic's words.
    pub fn check(&self, vm: &mut Vm) -> Result<(), Exception> {
        if matches!(self.recreate.as_str(), "auto" | "always" | "never") {
            return Ok(());
        }
        Err(vm.value_error("recreate may be one of 'auto', 'always', or 'never'."))
    }

    /// Queues a call.
    ///
    /// # Errors
    /// `CommandError` for a place in the column order that only a new table could honour.
    pub fn push(&self, vm: &mut Vm, context: &MigrationContext, call: Call) -> Result<(), Exception> {
        if let Call::AddColumn { insert_before, insert_after, .. } = &call
            && (insert_before.is_some() || insert_after.is_some())
            && !self.recreates(context.settings.dialect)
        {
            return Err(AlembicState::command_error(
                vm,
                "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'",
            ));
        }
        self.calls.borrow_mut().push(call);
        Ok(())
    }

    /// Forgets what was queued, when the block ends in an exception.
    pub fn discard(&self) {
        self.calls.borrow_mut().clear();
    }

    /// Whether the table is made anew.
    fn recreates(&self, dialect: Dialect) -> bool {
        match self.recreate.as_str() {
            "always" => true,
            "auto" => dialect == Dialect::Sqlite && self.calls.borrow().iter().any(needs_recreation),
            _ => false,
        }
    }
}

fn items(vm: &mut Vm, value: &Value) -> Result<Vec<Value>, Exception> {
    match value {
        Value::None | Value::Unbound => Ok(Vec::new()),
        value => vm.collect(value),
    }
}

/// Whether SQLite's ALTER TABLE cannot do the call: all but plain new columns and indexes.
fn needs_recreation(call: &Call) -> bool {
    match call {
        Call::AddColumn { column, .. } => {
            let stored =
                column.computed.borrow().as_ref().is_some_and(|computed| computed.persisted == Some(true));
            stored || matches!(&*column.server_default.borrow(), Some(ServerDefault::Expression(_)))
        }
        Call::CreateIndex(..) | Call::DropIndex(..) => false,
        _ => true,
    }
}

/// Carries out what a block has queued.
///
/// # Errors
/// What Alembic raises, or the database.
pub fn flush(vm: &mut Vm, block: &BatchBlock) -> Result<(), Exception> {
    let (context, queue) = (&block.context, &block.queue);
    let recreates = queue.recreates(context.settings.dialect);
    context.sink.begin(OperationRecord {
        name: "batch_alter_table".to_owned(),
        object: queue.table.clone(),
        tables: vec![queue.table.clone()],
        effect: Effect::Change,
        span: queue.span,
        queued: false,
    });
    let result = carry_out(vm, context, queue, recreates);
    context.sink.end(OperationEnd { failed: result.is_err(), move_and_copy: recreates });
    result
}

fn carry_out(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    queue: &BatchQueue,
    recreates: bool,
) -> Result<(), Exception> {
    let calls = queue.calls.take();
    if context.settings.mode == super::context::Mode::Record {
        return Ok(());
    }
    if !recreates {
        for call in &calls {
            implementation::perform(vm, context, call)?;
        }
        return Ok(());
    }
    recreate(vm, context, queue, &calls)
}

/// Makes the table anew with the calls applied.
///
/// # Errors
/// What Alembic raises, or the database.
pub fn recreate(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    queue: &BatchQueue,
    calls: &[Call],
) -> Result<(), Exception> {
    let before = losses::look(vm, context);
    let (table, reflected) = match model::table(&queue.copy_from) {
        Some(table) => (table, false),
        None if context.as_sql() => return Err(cannot_reflect(vm, context, &queue.table)),
        None => (reflect(vm, context, queue, before.as_ref())?, true),
    };
    if let (true, Some(convention)) = (reflected, &queue.naming_convention) {
        name_the_unnamed(&table, convention);
    }
    let mut batch = ApplyBatch::new(
        vm,
        context.clone(),
        table,
        &queue.table_args,
        &queue.table_kwargs,
        reflected,
        queue.partial_reordering.clone(),
    )?;
    for call in calls {
        batch.apply(vm, call)?;
    }
    let kept = batch.kept();
    batch.create(vm)?;
    losses::tell(vm, context, &queue.table, before, &kept);
    Ok(())
}

fn cannot_reflect(vm: &mut Vm, context: &MigrationContext, table: &str) -> Exception {
    let dialect = context.settings.dialect.name();
    AlembicState::command_error(
        vm,
        format!(
            "This operation cannot proceed in --sql mode; batch mode with dialect {dialect} requires a live database connection with which to reflect the table \"{table}\". To generate a batch SQL migration script using table \"move and copy\", a complete Table object should be passed to the \"copy_from\" argument of the batch_alter_table() method so that table reflection can be skipped."
        ),
    )
}

/// Reads the table from the database; `reflect_args` replace columns that were read.
fn reflect(
    vm: &mut Vm,
    context: &MigrationContext,
    queue: &BatchQueue,
    schema: Option<&Schema>,
) -> Result<Rc<Table>, Exception> {
    let found = match schema {
        Some(schema) => reflection::read(vm, schema, &queue.table)?,
        None => None,
    };
    let mut missing = schema.and_then(|schema| reflection::missing_referent(schema, &queue.table));
    if found.is_some()
        && !context.settings.strict
        && let Some(other) = missing.take()
    {
        let message = format!(
            "Alembic refuses this (NoSuchTableError: {other}), since table '{}' refers to a table that is not there; the table was read without it",
            queue.table
        );
        context.notice(vm, "LN03", message);
    }
    let (Some(found), None) = (found, &missing) else {
        let name = missing.unwrap_or_else(|| queue.table.clone());
        return Err(errors::raise(vm, "NoSuchTableError", name));
    };
    let metadata = MetaData::default();
    metadata.assumes_referents.set(true);
    let table = Table::new(queue.table.as_str(), Some(Rc::new(metadata)));
    table.schema.replace(queue.schema.as_deref().map(Name::new));
    // The columns that the script gives replace those that were read.
    table.others.borrow_mut().push(("extend_existing".to_owned(), Value::Bool(true)));
    found.fill(vm, &table)?;
    if context.settings.dialect == Dialect::Sqlite {
        for column in table.columns.borrow().iter() {
            parenthesize_default(column);
        }
    }
    for given in &queue.reflect_args {
        match model::element(given) {
            Some(model::Element::Column(column)) => table.append_column(vm, &column)?,
            Some(model::Element::Constraint(constraint)) => table.append_constraint(vm, &constraint)?,
            Some(model::Element::Index(index)) => table.append_index(vm, &index)?,
            None => {}
        }
    }
    table.finish();
    Ok(table)
}

/// SQLite asks for parentheses around a default that is an expression, and reflection takes them
/// off; Alembic puts them back around everything that is not one digit, a text or in parentheses.
fn parenthesize_default(column: &crate::sqlalchemy::schema::Column) {
    let expression = match &*column.server_default.borrow() {
        Some(ServerDefault::Expression(expression)) => model::plain_text(expression),
        _ => None,
    };
    let Some(text) = expression else { return };
    if is_unparenthesized_expression(&text) {
        let expression = model::text(format!("({text})"));
        column.server_default.replace(Some(ServerDefault::Expression(expression)));
    }
}

fn is_unparenthesized_expression(text: &str) -> bool {
    let inside = |open: char, close: char| {
        let mut letters = text.chars();
        let first = letters.next();
        let last = letters.next_back();
        first == Some(open) && last == Some(close) && letters.next().is_some() && !text.contains('\n')
    };
    if text.is_empty() || inside('\'', '\'') || inside('(', ')') {
        return false;
    }
    let mut letters = text.chars();
    let single = matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_ascii_digit() || letter == '.');
    !single
}

/// Applies `naming_convention` to the constraints that came back without a name; the others keep
/// theirs.
fn name_the_unnamed(table: &Rc<Table>, convention: &Dict) {
    let metadata = MetaData::default();
    metadata.assumes_referents.set(true);
    metadata.naming_convention.replace(convention.items());
    table.metadata.replace(Some(Rc::new(metadata)));
    let key = table.primary_key.borrow().clone();
    let constraints = table.constraints.borrow().clone();
    for constraint in constraints.iter().chain(std::iter::once(&key)) {
        let kept = constraint.name.borrow().as_ref().map(|name| Name::conventional(&*name.text));
        let empty_key = constraint.is_primary_key() && constraint.columns.borrow().is_empty();
        let name = match kept {
            Some(name) => Some(name),
            None if empty_key => None,
            None => naming::constraint_name(constraint, table),
        };
        constraint.name.replace(name);
    }
    for index in table.indexes.borrow().iter() {
        let kept = index.name.borrow().as_ref().map(|name| Name::conventional(&*name.text));
        index.name.replace(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::is_unparenthesized_expression;

    #[test]
    fn only_expressions_get_parentheses() {
        for (text, expected) in [
            ("CURRENT_TIMESTAMP", true),
            ("10", true),
            ("1", false),
            ("'a'", false),
            ("''", true),
            ("(1 + 1)", false),
            ("", false),
            ("lower('A')", true),
        ] {
            assert_eq!(is_unparenthesized_expression(text), expected, "{text}");
        }
    }
}
