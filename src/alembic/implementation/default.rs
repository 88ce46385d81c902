//! The calls as statements: what Alembic's `DefaultImpl` does, with what PostgreSQL and MySQL do
//! otherwise.

use std::rc::Rc;

use crate::python::{Exception, Vm};
use crate::sqlalchemy::dialects::ddl::DdlCompiler;
use crate::sqlalchemy::dialects::{Dialect, literals};
use crate::sqlalchemy::engine::enumerated;
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{Column, Constraint, ConstraintKind, ForeignKeyRule, Identity, Table};
use crate::sqlalchemy::types::{Family, TypeRef};

use super::super::context::{AlembicState, MigrationContext};
use super::{Call, ColumnAlteration, ConstraintDrop, DefaultChange, execute, lower, model};

/// SQLAlchemy's words for Alembic's construct, which SQLite's compiler does not know.
const NO_COLUMN_COMMENT: &str = "Compiler <sqlalchemy.dialects.sqlite.base.SQLiteDDLCompiler object at 0x7f3c5a1b2d90> can't render element of type <class 'alembic.ddl.base.ColumnComment'>: <class 'alembic.ddl.base.ColumnComment'> construct has no default compilation handler.";

/// Carries out a call.
///
/// # Errors
/// What compiling raises, or the database.
pub fn perform(vm: &mut Vm, context: &Rc<MigrationContext>, call: &Call) -> Result<(), Exception> {
    let dialect = context.settings.dialect;
    match call {
        Call::AddColumn { .. } => add_column(vm, context, call),
        Call::AlterColumn(alteration) => match dialect {
            Dialect::Mysql => alter_column_of_mysql(vm, context, alteration),
            _ => alter_column(vm, context, alteration),
        },
        Call::DropColumn { table, schema, column, if_exists, .. } => {
            let exists = if *if_exists { "IF EXISTS " } else { "" };
            let table = execute::qualified(dialect, table, schema.as_deref());
            let statement = format!("ALTER TABLE {table} DROP COLUMN {exists}{}", dialect.quote(column));
            execute::statement(vm, context, &statement)
        }
        Call::AddConstraint(constraint, table) => {
            if !lower::counts(context, constraint) {
                return Ok(());
            }
            let statement = DdlCompiler::new(vm, dialect).add_constraint(constraint, table)?;
            execute::statement(vm, context, &statement)
        }
        Call::DropConstraint(drop) => drop_constraint(vm, context, drop),
        Call::CreateIndex(index, table, if_not_exists) => {
            index.table.replace(Rc::downgrade(table));
            let statement = DdlCompiler::new(vm, dialect).create_index(index, *if_not_exists)?;
            execute::statement(vm, context, &statement)
        }
        Call::DropIndex(index, table, if_exists) => {
            index.table.replace(Rc::downgrade(table));
            let statement = DdlCompiler::new(vm, dialect).drop_index(index, *if_exists)?;
            execute::statement(vm, context, &statement)
        }
        Call::CreateTable(table, if_not_exists) => create_table(vm, context, table, *if_not_exists),
        Call::DropTable(table, if_exists) => {
            let statement = DdlCompiler::new(vm, dialect).drop_table(table, *if_exists);
            execute::statement(vm, context, &statement)
        }
        Call::RenameTable { table, new_name, schema } => {
            let old = execute::qualified(dialect, table, schema.as_deref());
            // SQLite and PostgreSQL take the new name without its schema.
            let schema = if dialect == Dialect::Mysql { schema.as_deref() } else { None };
            let new = execute::qualified(dialect, new_name, schema);
            execute::statement(vm, context, &format!("ALTER TABLE {old} RENAME TO {new}"))
        }
        Call::TableComment(table, comment) => {
            let statement = match dialect {
                Dialect::Mysql => {
                    let text = comment.as_deref().unwrap_or_default();
                    format!(
                        "ALTER TABLE {} COMMENT {}",
                        execute::table_name(dialect, table),
                        literals::quote(dialect, text)
                    )
                }
                _ => DdlCompiler::new(vm, dialect).table_comment(table, comment.as_deref()),
            };
            execute::statement(vm, context, &statement)
        }
        Call::ColumnComment(column, table) => {
            let comment = column.comment.borrow().clone();
            let statement =
                DdlCompiler::new(vm, dialect).column_comment(table, &column.name(), comment.as_deref());
            execute::statement(vm, context, &statement)
        }
    }
}

fn create_table(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    table: &Rc<Table>,
    if_not_exists: bool,
) -> Result<(), Exception> {
    let dialect = context.settings.dialect;
    if dialect == Dialect::Postgresql {
        create_enum_types(vm, context, table)?;
    }
    let statement = DdlCompiler::new(vm, dialect).create_table(table, if_not_exists)?;
    execute::statement(vm, context, &statement)?;
    enumerated::tell_table(vm, table);
    let indexes = table.indexes.borrow().clone();
    for index in indexes {
        let statement = DdlCompiler::new(vm, dialect).create_index(&index, false)?;
        execute::statement(vm, context, &statement)?;
    }
    if dialect != Dialect::Postgresql {
        return Ok(());
    }
    let comment = table.comment.borrow().clone();
    if comment.is_some() {
        perform(vm, context, &Call::TableComment(table.clone(), comment))?;
    }
    let columns = table.columns.borrow().clone();
    for column in columns.iter().filter(|column| column.comment.borrow().is_some()) {
        perform(vm, context, &Call::ColumnComment(column.clone(), table.clone()))?;
    }
    Ok(())
}

/// CREATE TYPE for the enums of a table.
fn create_enum_types(vm: &mut Vm, context: &MigrationContext, table: &Table) -> Result<(), Exception> {
    let mut seen: Vec<String> = Vec::new();
    let columns = table.columns.borrow().clone();
    for column in columns {
        let data_type = column.data_type().for_dialect("postgresql");
        let parameters = &data_type.parameters;
        if data_type.family() != Family::Enum || !parameters.native_enum {
            continue;
        }
        let Some(name) = parameters.name.as_ref() else {
            return Err(compile_error(vm, "PostgreSQL ENUM type requires a name."));
        };
        if !parameters.create_type || seen.iter().any(|known| *known == *name.text) {
            continue;
        }
        seen.push(name.text.to_string());
        let values: Vec<String> =
            parameters.values.iter().map(|value| literals::quote(Dialect::Postgresql, value)).collect();
        let name = execute::qualified(Dialect::Postgresql, &name.text, parameters.schema.as_deref());
        execute::statement(vm, context, &format!("CREATE TYPE {name} AS ENUM ({})", values.join(", ")))?;
    }
    Ok(())
}

fn add_column(vm: &mut Vm, context: &MigrationContext, call: &Call) -> Result<(), Exception> {
    let Call::AddColumn {
        table, schema, column, if_not_exists, inline_references, inline_primary_key, ..
    } = call
    else {
        return Ok(());
    };
    let dialect = context.settings.dialect;
    let owner = column.table();
    let mut text = format!(
        "ALTER TABLE {} ADD COLUMN {}{}",
        execute::qualified(dialect, table, schema.as_deref()),
        if *if_not_exists { "IF NOT EXISTS " } else { "" },
        DdlCompiler::new(vm, dialect).column_specification(column, owner.as_ref())?
    );
    if *inline_primary_key && column.primary_key.get() {
        text.push_str(" PRIMARY KEY");
    }
    let foreign_keys = column.foreign_keys.borrow().clone();
    if let (true, [foreign_key]) = (*inline_references, foreign_keys.as_slice())
        && let Some(rule) = foreign_key.foreign_key()
    {
        text.push_str(&references(dialect, foreign_key, rule));
    }
    if let Some(owner) = owner {
        let constraints = column.constraints.borrow().clone();
        for constraint in constraints {
            if let Some(rendered) = DdlCompiler::new(vm, dialect).constraint(&constraint, &owner)? {
                text.push(' ');
                text.push_str(&rendered);
            }
        }
    }
    execute::statement(vm, context, &text)?;
    enumerated::tell_column(vm, schema.as_deref(), table, &column.name(), &column.data_type());
    Ok(())
}

fn references(dialect: Dialect, constraint: &Constraint, rule: &ForeignKeyRule) -> String {
    let Some((schema, table, column)) = rule.targets.first().map(|target| target.parts()) else {
        return String::new();
    };
    let column = column.map(|column| format!(" ({})", dialect.quote(&column))).unwrap_or_default();
    let mut text = format!(" REFERENCES {}{column}", execute::qualified(dialect, &table, schema.as_deref()));
    let mut clause = |word: &str, value: &Option<String>| {
        if let Some(value) = value {
            text.push_str(&format!(" {word} {value}"));
        }
    };
    clause("MATCH", &rule.match_type);
    clause("ON DELETE", &rule.ondelete);
    clause("ON UPDATE", &rule.onupdate);
    match constraint.deferrable {
        Some(true) => text.push_str(" DEFERRABLE"),
        Some(false) => text.push_str(" NOT DEFERRABLE"),
        None => {}
    }
    if let Some(initially) = &constraint.initially {
        text.push_str(&format!(" INITIALLY {initially}"));
    }
    text
}

fn drop_constraint(vm: &mut Vm, context: &MigrationContext, drop: &ConstraintDrop) -> Result<(), Exception> {
    let kind = match drop.kind.as_deref() {
        Some("primary") => ConstraintKind::PrimaryKey { implicit: false },
        Some("foreignkey") => ConstraintKind::ForeignKey(ForeignKeyRule::default()),
        Some("check") => {
            let sqltext = model::text("");
            ConstraintKind::Check { sqltext, type_bound: drop.type_bound }
        }
        _ => ConstraintKind::Unique,
    };
    if drop.kind.is_none() && context.settings.dialect == Dialect::Mysql {
        return Err(
            vm.not_implemented("No generic 'DROP CONSTRAINT' in MySQL - please specify constraint type")
        );
    }
    if drop.type_bound && context.settings.dialect == Dialect::Mysql {
        return Ok(());
    }
    if drop.name.is_none()
        && context.settings.dialect == Dialect::Mysql
        && matches!(kind, ConstraintKind::Unique)
    {
        let class = vm.exceptions.assertion_error.clone();
        return Err(vm.new_exception(&class, ""));
    }
    let table = Table::new(drop.table.as_str(), None);
    table.schema.replace(drop.schema.as_deref().map(Name::new));
    let constraint = Constraint::new(kind).named(drop.name.clone());
    let statement = DdlCompiler::new(vm, context.settings.dialect).drop_constraint(
        &constraint,
        &table,
        drop.if_exists,
    )?;
    execute::statement(vm, context, &statement)
}

fn compile_error(vm: &mut Vm, message: &str) -> Exception {
    crate::sqlalchemy::errors::raise(vm, "CompileError", message)
}

/// Refuses what no dialect can do to a default.
fn check_default(vm: &mut Vm, alteration: &ColumnAlteration) -> Result<(), Exception> {
    let new = match &alteration.server_default {
        DefaultChange::Keep => return Ok(()),
        DefaultChange::Drop => None,
        DefaultChange::Set(column) => Some(column),
    };
    if alteration.existing_computed || new.is_some_and(|column| column.computed.borrow().is_some()) {
        return Err(compile_error(
            vm,
            "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an existing column is not supported.",
        ));
    }
    if alteration.existing_identity || new.is_some_and(|column| column.identity.borrow().is_some()) {
        return Err(compile_error(
            vm,
            "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from an existing column is not supported in this dialect.",
        ));
    }
    Ok(())
}

fn default_text(vm: &mut Vm, dialect: Dialect, column: &Column) -> Result<String, Exception> {
    Ok(DdlCompiler::new(vm, dialect).column_default(column)?.unwrap_or_default())
}

/// ALTER COLUMN, one statement for each property, the new name last.
///
/// # Errors
/// What compiling raises, or the database.
pub fn alter_column(
    vm: &mut Vm,
    context: &MigrationContext,
    alteration: &ColumnAlteration,
) -> Result<(), Exception> {
    let dialect = context.settings.dialect;
    let table = execute::qualified(dialect, &alteration.table, alteration.schema.as_deref());
    let column = dialect.quote(&alteration.column);
    let alter = format!("ALTER TABLE {table} ALTER COLUMN {column}");
    if alteration.autoincrement.is_some() || alteration.existing_autoincrement.is_some() {
        context.warn(vm, "autoincrement and existing_autoincrement only make sense for MySQL");
    }
    let postgresql = dialect == Dialect::Postgresql;
    if postgresql && alteration.postgresql_using.is_some() && alteration.new_type.is_none() {
        return Err(AlembicState::command_error(
            vm,
            "postgresql_using must be used with the type_ parameter",
        ));
    }
    if postgresql {
        alter_type(vm, context, alteration, &alter)?;
    }
    if let Some(nullable) = alteration.nullable {
        let word = if nullable { "DROP" } else { "SET" };
        execute::statement(vm, context, &format!("{alter} {word} NOT NULL"))?;
    }
    match &alteration.server_default {
        DefaultChange::Set(with)
            if postgresql && with.identity.borrow().is_some() && !alteration.existing_identity =>
        {
            let identity = with.identity.borrow().as_ref().map(identity_clause).unwrap_or_default();
            execute::statement(vm, context, &format!("{alter} ADD {identity}"))?;
        }
        DefaultChange::Drop if postgresql && alteration.existing_identity => {
            execute::statement(vm, context, &format!("{alter} DROP IDENTITY"))?;
        }
        _ => change_default(vm, context, alteration, &alter)?,
    }
    if !postgresql {
        alter_type(vm, context, alteration, &alter)?;
    }
    alter_comment_and_name(vm, context, alteration, &table, &column)
}

fn identity_clause(identity: &Identity) -> String {
    let options = identity.options();
    let options = if options.is_empty() { options } else { format!(" ({options})") };
    format!("GENERATED {} AS IDENTITY{options}", if identity.always { "ALWAYS" } else { "BY DEFAULT" })
}

fn change_default(
    vm: &mut Vm,
    context: &MigrationContext,
    alteration: &ColumnAlteration,
    alter: &str,
) -> Result<(), Exception> {
    let dialect = context.settings.dialect;
    check_default(vm, alteration)?;
    match &alteration.server_default {
        DefaultChange::Keep => {}
        DefaultChange::Drop => execute::statement(vm, context, &format!("{alter} DROP DEFAULT"))?,
        DefaultChange::Set(with_default) => {
            let default = default_text(vm, dialect, with_default)?;
            execute::statement(vm, context, &format!("{alter} SET DEFAULT {default}"))?;
        }
    }
    Ok(())
}

/// What alters last: the comment, then the name.
fn alter_comment_and_name(
    vm: &mut Vm,
    context: &MigrationContext,
    alteration: &ColumnAlteration,
    table: &str,
    column: &str,
) -> Result<(), Exception> {
    let dialect = context.settings.dialect;
    if let Some(comment) = &alteration.comment {
        if dialect == Dialect::Sqlite {
            return Err(crate::sqlalchemy::errors::raise(
                vm,
                "UnsupportedCompilationError",
                NO_COLUMN_COMMENT,
            ));
        }
        let owner = Table::new(alteration.table.as_str(), None);
        owner.schema.replace(alteration.schema.as_deref().map(Name::new));
        let statement =
            DdlCompiler::new(vm, dialect).column_comment(&owner, &alteration.column, comment.as_deref());
        execute::statement(vm, context, &statement)?;
    }
    if let Some(name) = &alteration.new_name {
        let word = if dialect == Dialect::Sqlite { "RENAME COLUMN" } else { "RENAME" };
        let name = dialect.quote_name(name);
        execute::statement(vm, context, &format!("ALTER TABLE {table} {word} {column} TO {name}"))?;
    }
    Ok(())
}

fn alter_type(
    vm: &mut Vm,
    context: &MigrationContext,
    alteration: &ColumnAlteration,
    alter: &str,
) -> Result<(), Exception> {
    let Some(new_type) = &alteration.new_type else { return Ok(()) };
    let text = execute::type_text(vm, context, new_type)?;
    let using =
        alteration.postgresql_using.as_ref().map(|using| format!(" USING {using}")).unwrap_or_default();
    execute::statement(vm, context, &format!("{alter} TYPE {text}{using}"))?;
    tell_of_type(vm, alteration, new_type);
    Ok(())
}

fn tell_of_type(vm: &mut Vm, alteration: &ColumnAlteration, data_type: &TypeRef) {
    let schema = alteration.schema.as_deref();
    enumerated::tell_column(vm, schema, &alteration.table, &alteration.column, data_type);
}

/// MySQL states the whole column: CHANGE with a new name, MODIFY without.
fn alter_column_of_mysql(
    vm: &mut Vm,
    context: &MigrationContext,
    alteration: &ColumnAlteration,
) -> Result<(), Exception> {
    check_default(vm, alteration)?;
    let dialect = context.settings.dialect;
    let table = execute::qualified(dialect, &alteration.table, alteration.schema.as_deref());
    let column = dialect.quote(&alteration.column);
    let restated = alteration.nullable.is_some()
        || alteration.new_type.is_some()
        || alteration.autoincrement.is_some()
        || alteration.comment.is_some();
    if alteration.new_name.is_none() && !restated {
        return match &alteration.server_default {
            DefaultChange::Keep => Ok(()),
            DefaultChange::Drop => execute::statement(
                vm,
                context,
                &format!("ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT"),
            ),
            DefaultChange::Set(with_default) => {
                let default = default_text(vm, dialect, with_default)?;
                let statement = format!("ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT {default}");
                execute::statement(vm, context, &statement)
            }
        };
    }
    let Some(data_type) = alteration.new_type.as_ref().or(alteration.existing_type.as_ref()) else {
        return Err(AlembicState::command_error(
            vm,
            "All MySQL CHANGE/MODIFY COLUMN operations require the existing type.",
        ));
    };
    let mut text = execute::type_text(vm, context, data_type)?;
    let nullable = alteration.nullable.or(alteration.existing_nullable).unwrap_or(true);
    text.push_str(if nullable { " NULL" } else { " NOT NULL" });
    if alteration.autoincrement.or(alteration.existing_autoincrement) == Some(true) {
        text.push_str(" AUTO_INCREMENT");
    }
    let default = match &alteration.server_default {
        DefaultChange::Keep => alteration.existing_default.clone(),
        DefaultChange::Drop => None,
        DefaultChange::Set(with_default) => Some(with_default.clone()),
    };
    if let Some(with_default) = default {
        text.push_str(&format!(" DEFAULT {}", default_text(vm, dialect, &with_default)?));
    }
    let comment = alteration.comment.clone().unwrap_or_else(|| alteration.existing_comment.clone());
    if let Some(comment) = comment {
        text.push_str(&format!(" COMMENT {}", literals::quote(dialect, &comment)));
    }
    let statement = match &alteration.new_name {
        Some(name) => format!("ALTER TABLE {table} CHANGE {column} {} {text}", dialect.quote_name(name)),
        None => format!("ALTER TABLE {table} MODIFY {column} {text}"),
    };
    execute::statement(vm, context, &statement)?;
    tell_of_type(vm, alteration, data_type);
    Ok(())
}
