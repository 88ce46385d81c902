//! DDL: CREATE TABLE and its parts, indexes, constraints, comments, sequences, views.

use std::rc::Rc;

use crate::python::{Exception, Vm};

use super::super::elements::Kind;
use super::super::elements::{Expression, expression};
use super::super::errors::raise;
use super::super::names::Name;
use super::super::schema::{
    Autoincrement, Column, Constraint, ConstraintKind, Index, IndexPart, ServerDefault, Table,
};
use super::super::types::DataType;
use super::{Compiler, Dialect, literals, types};

/// Renders DDL for one dialect.
pub struct DdlCompiler<'v> {
    /// The evaluator, for scripts' own types.
    pub vm: &'v mut Vm,
    /// The dialect.
    pub dialect: Dialect,
}

impl<'v> DdlCompiler<'v> {
    /// A compiler for a dialect.
    pub fn new(vm: &'v mut Vm, dialect: Dialect) -> Self {
        Self { vm, dialect }
    }

    /// CREATE TABLE, with SQLAlchemy's line breaks before and after.
    ///
    /// # Errors
    /// `CompileError` naming table and column.
    pub fn create_table(&mut self, table: &Rc<Table>, if_not_exists: bool) -> Result<String, Exception> {
        let mut text = "\nCREATE ".to_string();
        for prefix in table.prefixes.borrow().iter() {
            text.push_str(prefix);
            text.push(' ');
        }
        text.push_str("TABLE ");
        if if_not_exists {
            text.push_str("IF NOT EXISTS ");
        }
        text.push_str(&self.dialect.format_table(table, true));
        text.push_str(" (");
        let mut separator = "\n";
        let columns = table.columns.borrow().clone();
        for column in columns.iter().filter(|column| !column.system.get()) {
            let rendered = match self.create_column(column, table) {
                Ok(rendered) => rendered,
                Err(error) => return Err(self.in_column(error, table, column)),
            };
            text.push_str(separator);
            text.push('\t');
            text.push_str(&rendered);
            separator = ", \n";
        }
        let constraints = self.table_constraints(table)?;
        if !constraints.is_empty() {
            text.push_str(separator);
            text.push('\t');
            text.push_str(&constraints.join(", \n\t"));
        }
        text.push_str("\n)");
        text.push_str(&self.post_create_table(table));
        text.push_str("\n\n");
        Ok(text)
    }

    /// `CompileError` with the place before its message.
    fn in_column(&mut self, error: Exception, table: &Table, column: &Column) -> Exception {
        let class = super::super::state::State::of(self.vm).class("CompileError");
        if !error.is_a(&class) {
            return error;
        }
        let message = match error.arguments().first().and_then(|text| text.as_str().cloned()) {
            Some(text) => text.to_string(),
            None => self.vm.exception_message(&error),
        };
        raise(
            self.vm,
            "CompileError",
            format!("(in table '{}', column '{}'): {message}", table.name(), column.name()),
        )
        .caused_by(&error)
    }

    /// One column with the constraints written at it.
    fn create_column(&mut self, column: &Rc<Column>, table: &Rc<Table>) -> Result<String, Exception> {
        let mut text = self.column_specification(column, Some(table))?;
        for constraint in column.constraints.borrow().iter() {
            if let Some(rendered) = self.constraint(constraint, table)? {
                text.push(' ');
                text.push_str(&rendered);
            }
        }
        Ok(text)
    }

    /// `name TYPE DEFAULT … NOT NULL`, also used by ADD COLUMN.
    ///
    /// # Errors
    /// `CompileError` for types that the dialect lacks.
    pub fn column_specification(
        &mut self,
        column: &Rc<Column>,
        table: Option<&Rc<Table>>,
    ) -> Result<String, Exception> {
        let dialect = self.dialect;
        let name = dialect.quote_name(&column.name.borrow());
        let is_autoincrement = table
            .and_then(|table| table.autoincrement_column())
            .is_some_and(|found| Rc::ptr_eq(&found, column));
        if dialect == Dialect::Postgresql
            && is_autoincrement
            && column.default.borrow().is_none()
            && column.identity.borrow().is_none()
            && column.server_default.borrow().is_none()
        {
            let serial = match column.data_type().entry.visit {
                "big_integer" | "BIGINT" => "BIGSERIAL",
                "small_integer" | "SMALLINT" => "SMALLSERIAL",
                _ => "SERIAL",
            };
            let tail = if column.nullable.get() { "" } else { " NOT NULL" };
            return Ok(format!("{name} {serial}{tail}"));
        }
        let rendered = types::render(self.vm, dialect, &column.data_type())?;
        let mut text = format!("{name} {rendered}");
        let default = self.column_default(column)?;
        if dialect == Dialect::Sqlite {
            self.sqlite_column_tail(column, table, default, &mut text)?;
            return Ok(text);
        }
        let computed = self.computed(column)?;
        if dialect == Dialect::Mysql {
            text.extend(computed.map(|computed| format!(" {computed}")));
            if !column.nullable.get() {
                text.push_str(" NOT NULL");
            } else if column.data_type().entry.visit == "TIMESTAMP" {
                text.push_str(" NULL");
            }
            if let Some(comment) = column.comment.borrow().as_ref() {
                text.push_str(&format!(" COMMENT {}", literals::quote(dialect, comment)));
            }
            if is_autoincrement && column.server_default.borrow().is_none() {
                text.push_str(" AUTO_INCREMENT");
            } else if let Some(default) = default {
                text.push_str(&format!(" DEFAULT {}", super::mysql::default(default)));
            }
            return Ok(text);
        }
        text.extend(default.map(|default| format!(" DEFAULT {default}")));
        text.extend(computed.map(|computed| format!(" {computed}")));
        let identity = column.identity.borrow().clone();
        if let Some(identity) = &identity {
            let options = identity.options();
            let options = if options.is_empty() { options } else { format!(" ({options})") };
            let word = if identity.always { "ALWAYS" } else { "BY DEFAULT" };
            text.push_str(&format!(" GENERATED {word} AS IDENTITY{options}"));
        }
        if !column.nullable.get() && identity.is_none() {
            text.push_str(" NOT NULL");
        }
        Ok(text)
    }

    fn sqlite_column_tail(
        &mut self,
        column: &Rc<Column>,
        table: Option<&Rc<Table>>,
        default: Option<String>,
        text: &mut String,
    ) -> Result<(), Exception> {
        if let Some(default) = default {
            let quoted = default.trim_start().starts_with(['\'', '"', '(']);
            let plain = default
                .lines()
                .next()
                .unwrap_or("")
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '_');
            if quoted || plain {
                text.push_str(&format!(" DEFAULT {default}"));
            } else {
                text.push_str(&format!(" DEFAULT ({default})"));
            }
        }
        let options = column.options.borrow().clone();
        let on_conflict =
            |name: &str| options.text(name).map(|word| format!(" ON CONFLICT {word}")).unwrap_or_default();
        if !column.nullable.get() {
            text.push_str(" NOT NULL");
            text.push_str(&on_conflict("sqlite_on_conflict_not_null"));
        }
        if column.primary_key.get()
            && let Some(table) = table
        {
            let single = table.key_columns().len() == 1;
            if column.autoincrement.get() == Autoincrement::Yes && !single {
                return Err(raise(
                    self.vm,
                    "CompileError",
                    "SQLite does not support autoincrement for composite primary keys",
                ));
            }
            if single && inline_autoincrement(column, table) {
                text.push_str(" PRIMARY KEY");
                text.push_str(&on_conflict("sqlite_on_conflict_primary_key"));
                text.push_str(" AUTOINCREMENT");
            }
        }
        if let Some(computed) = self.computed(column)? {
            text.push(' ');
            text.push_str(&computed);
        }
        Ok(())
    }

    fn computed(&mut self, column: &Column) -> Result<Option<String>, Exception> {
        let Some(computed) = column.computed.borrow().clone() else { return Ok(None) };
        let body = self.literal_expression(&computed.sqltext)?;
        let tail = match computed.persisted {
            Some(true) => " STORED",
            Some(false) => " VIRTUAL",
            None => "",
        };
        Ok(Some(format!("GENERATED ALWAYS AS ({body}){tail}")))
    }

    /// The server default as SQL text.
    ///
    /// # Errors
    /// Whatever compiling the expression raises.
    pub fn column_default(&mut self, column: &Column) -> Result<Option<String>, Exception> {
        let default = column.server_default.borrow().clone();
        match default {
            None | Some(ServerDefault::Fetched) => Ok(None),
            Some(default) => self.default_text(&default).map(Some),
        }
    }

    /// A server default as SQL text: strings in quotes, expressions as they are.
    ///
    /// # Errors
    /// Whatever compiling the expression raises.
    pub fn default_text(&mut self, default: &ServerDefault) -> Result<String, Exception> {
        match default {
            ServerDefault::Text(text) => Ok(literals::quote(self.dialect, text)),
            ServerDefault::Expression(element) => self.expression(element, true),
            ServerDefault::Fetched => Ok(String::new()),
        }
    }

    /// An expression with literals for its binds and columns without their table.
    ///
    /// # Errors
    /// Whatever compiling raises.
    pub fn literal_expression(&mut self, element: &Expression) -> Result<String, Exception> {
        self.expression(element, false)
    }

    fn expression(&mut self, element: &Expression, with_table: bool) -> Result<String, Exception> {
        let mut compiler = Compiler::new(self.vm, self.dialect);
        compiler.literal_binds = true;
        compiler.include_table = with_table;
        compiler.visit(element)
    }

    /// CREATE INDEX.
    ///
    /// # Errors
    /// `CompileError` without table or name.
    pub fn create_index(&mut self, index: &Index, if_not_exists: bool) -> Result<String, Exception> {
        let name = index.name.borrow().clone();
        let Some(table) = index.table.borrow().upgrade() else {
            let name = name.map_or_else(|| "None".to_string(), |name| name.text.to_string());
            return Err(raise(
                self.vm,
                "CompileError",
                format!("Index '{name}' is not associated with any table."),
            ));
        };
        let Some(name) = name else {
            return Err(raise(self.vm, "CompileError", "CREATE INDEX requires that the index have a name"));
        };
        let postgresql = self.dialect == Dialect::Postgresql;
        let mut text = "CREATE ".to_string();
        if index.unique.get() {
            text.push_str("UNIQUE ");
        }
        if self.dialect == Dialect::Mysql
            && let Some(prefix) = index.options.text("mysql_prefix")
        {
            text.push_str(&format!("{prefix} "));
        }
        text.push_str("INDEX ");
        if postgresql && index.options.is_true("postgresql_concurrently") {
            text.push_str("CONCURRENTLY ");
        }
        if if_not_exists {
            text.push_str("IF NOT EXISTS ");
        }
        let schema = table.schema.borrow().as_ref().map(|schema| self.dialect.quote_name(schema));
        if self.dialect == Dialect::Sqlite
            && let Some(schema) = schema
        {
            text.push_str(&format!("{schema}."));
        }
        text.push_str(&self.dialect.quote_label(&name));
        text.push_str(&format!(
            " ON {} ",
            self.dialect.format_table(&table, self.dialect != Dialect::Sqlite)
        ));
        if postgresql && let Some(using) = index.options.text("postgresql_using") {
            text.push_str(&format!("USING {using} "));
        }
        let mut parts = Vec::new();
        for part in index.parts.borrow().iter() {
            parts.push(self.index_part(index, part)?);
        }
        text.push_str(&format!("({})", parts.join(", ")));
        if postgresql {
            self.postgresql_index_tail(index, &mut text)?;
        }
        let option = format!("{}_where", self.dialect.name());
        if let Some(condition) = index.options.get(&option).cloned()
            && matches!(self.dialect, Dialect::Sqlite | Dialect::Postgresql)
        {
            let condition = super::super::elements::coerce::text_or_expression(self.vm, &condition)?;
            text.push_str(&format!(" WHERE {}", self.literal_expression(&condition)?));
        }
        Ok(text)
    }

    fn index_part(&mut self, index: &Index, part: &IndexPart) -> Result<String, Exception> {
        let (text, key) = match part {
            IndexPart::Name(name) => (self.dialect.quote(name), name.clone()),
            IndexPart::Column(column) => {
                (self.dialect.quote_name(&column.name.borrow()), column.name().to_string())
            }
            IndexPart::Expression(element) => {
                let text = self.literal_expression(element)?;
                let plain = matches!(
                    element.kind,
                    Kind::Column(_)
                        | Kind::Function(_)
                        | Kind::Text { .. }
                        | Kind::LiteralColumn(_)
                        | Kind::Modifier(..)
                );
                let wrapped = match self.dialect {
                    Dialect::Postgresql => !plain,
                    Dialect::Mysql => matches!(element.kind, Kind::Function(_) | Kind::Binary { .. }),
                    _ => false,
                };
                (if wrapped { format!("({text})") } else { text }, String::new())
            }
        };
        let lookup = |option: &str| match index.options.get(option) {
            Some(value) => {
                value.as_dict().and_then(|dict| dict.get_str(&key)).and_then(|word| match word.as_int() {
                    Some(number) => Some(number.to_string()),
                    None => word.as_str().map(|word| word.to_string()),
                })
            }
            None => None,
        };
        if self.dialect == Dialect::Postgresql
            && let Some(operator_class) = lookup("postgresql_ops")
        {
            return Ok(format!("{text} {operator_class}"));
        }
        if self.dialect == Dialect::Mysql {
            let length = lookup("mysql_length")
                .or_else(|| index.options.get("mysql_length")?.as_int().map(|n| n.to_string()));
            if let Some(length) = length {
                return Ok(format!("{text}({length})"));
            }
        }
        Ok(text)
    }

    fn postgresql_index_tail(&mut self, index: &Index, text: &mut String) -> Result<(), Exception> {
        if let Some(include) = index.options.get("postgresql_include").cloned() {
            let mut names = Vec::new();
            for item in self.vm.collect(&include)? {
                let name = match super::super::elements::coerce::column_of(self.vm, &item) {
                    Some(column) => column.name().to_string(),
                    None => item.as_str().map(|text| text.to_string()).unwrap_or_default(),
                };
                names.push(self.dialect.quote(&name));
            }
            text.push_str(&format!(" INCLUDE ({})", names.join(", ")));
        }
        if index.options.is_true("postgresql_nulls_not_distinct") {
            text.push_str(" NULLS NOT DISTINCT");
        }
        if let Some(options) = index.options.get("postgresql_with").and_then(|value| value.as_dict().cloned())
        {
            let mut words = Vec::new();
            for (name, value) in options.items() {
                words.push(format!("{} = {}", self.vm.to_str(&name)?, self.vm.to_str(&value)?));
            }
            text.push_str(&format!(" WITH ({})", words.join(", ")));
        }
        if let Some(space) = index.options.text("postgresql_tablespace") {
            text.push_str(&format!(" TABLESPACE {}", self.dialect.quote(&space)));
        }
        Ok(())
    }

    /// DROP INDEX.
    ///
    /// # Errors
    /// `CompileError` without name.
    pub fn drop_index(&mut self, index: &Index, if_exists: bool) -> Result<String, Exception> {
        let Some(name) = index.name.borrow().clone() else {
            return Err(raise(self.vm, "CompileError", "DROP INDEX requires that the index have a name"));
        };
        let table = index.table.borrow().upgrade();
        let exists = if if_exists { "IF EXISTS " } else { "" };
        if self.dialect == Dialect::Mysql {
            let table = table.map(|table| self.dialect.format_table(&table, true)).unwrap_or_default();
            return Ok(format!("\nDROP INDEX {exists}{} ON {table}", self.dialect.quote_label(&name)));
        }
        let concurrently =
            if self.dialect == Dialect::Postgresql && index.options.is_true("postgresql_concurrently") {
                "CONCURRENTLY "
            } else {
                ""
            };
        let schema = table.and_then(|table| table.schema.borrow().clone());
        let prefix =
            schema.map(|schema| format!("{}.", self.dialect.quote_name(&schema))).unwrap_or_default();
        Ok(format!("\nDROP INDEX {concurrently}{exists}{prefix}{}", self.dialect.quote_label(&name)))
    }

    /// DROP TABLE.
    pub fn drop_table(&mut self, table: &Table, if_exists: bool) -> String {
        let exists = if if_exists { "IF EXISTS " } else { "" };
        format!("\nDROP TABLE {exists}{}", self.dialect.format_table(table, true))
    }

    /// ALTER TABLE … ADD constraint.
    ///
    /// # Errors
    /// As [`DdlCompiler::constraint`].
    pub fn add_constraint(
        &mut self,
        constraint: &Rc<Constraint>,
        table: &Rc<Table>,
    ) -> Result<String, Exception> {
        let body = self.constraint(constraint, table)?.unwrap_or_default();
        let unchecked =
            self.dialect == Dialect::Postgresql && constraint.options.is_true("postgresql_not_valid");
        let tail = if unchecked { " NOT VALID" } else { "" };
        Ok(format!("ALTER TABLE {} ADD {body}{tail}", self.dialect.format_table(table, true)))
    }

    /// ALTER TABLE … DROP CONSTRAINT.
    ///
    /// # Errors
    /// `CompileError` without name.
    pub fn drop_constraint(
        &mut self,
        constraint: &Constraint,
        table: &Table,
        if_exists: bool,
    ) -> Result<String, Exception> {
        let name: Option<Name> = constraint.name.borrow().clone();
        let Some(name) = name else {
            return Err(raise(
                self.vm,
                "CompileError",
                format!(
                    "Can't emit DROP CONSTRAINT for constraint {}(); it has no name",
                    constraint.class_name()
                ),
            ));
        };
        let name = self.dialect.quote_label(&name);
        let table = self.dialect.format_table(table, true);
        if self.dialect == Dialect::Mysql {
            let what = match constraint.kind {
                ConstraintKind::ForeignKey(_) => format!("FOREIGN KEY {name}"),
                ConstraintKind::PrimaryKey { .. } => "PRIMARY KEY".to_string(),
                ConstraintKind::Unique => format!("INDEX {name}"),
                ConstraintKind::Check { .. } => format!("CHECK {name}"),
                _ => format!("CONSTRAINT {name}"),
            };
            return Ok(format!("ALTER TABLE {table} DROP {what}"));
        }
        let exists = if if_exists { "IF EXISTS " } else { "" };
        Ok(format!("ALTER TABLE {table} DROP CONSTRAINT {exists}{name}"))
    }

    /// COMMENT ON TABLE.
    pub fn table_comment(&mut self, table: &Table, comment: Option<&str>) -> String {
        let text = comment.map_or_else(|| "NULL".to_string(), |text| literals::quote(self.dialect, text));
        format!("COMMENT ON TABLE {} IS {text}", self.dialect.format_table(table, true))
    }

    /// COMMENT ON COLUMN.
    pub fn column_comment(&mut self, table: &Table, column: &str, comment: Option<&str>) -> String {
        let text = comment.map_or_else(|| "NULL".to_string(), |text| literals::quote(self.dialect, text));
        let table = self.dialect.format_table(table, true);
        format!("COMMENT ON COLUMN {table}.{} IS {text}", self.dialect.quote(column))
    }

    /// A plain `text()` as an expression with nothing bound, for callers that have only a string.
    pub fn text_expression(text: &str) -> Expression {
        expression(Kind::Text { text: text.to_string(), binds: Vec::new() }, DataType::null())
    }
}

/// Whether the column carries `PRIMARY KEY AUTOINCREMENT` itself (`sqlite_autoincrement=True`).
pub(super) fn inline_autoincrement(column: &Rc<Column>, table: &Table) -> bool {
    column.primary_key.get()
        && table.options.borrow().is_true("sqlite_autoincrement")
        && column.data_type().affinity() == "Integer"
        && column.foreign_keys.borrow().is_empty()
        && !table.is_foreign_key(column)
}
