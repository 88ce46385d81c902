//! A script's calls, and the record of what ran, as steps.

use super::super::change::{Change, ColumnSpec, Constraint, ConstraintSpec, DefaultChange, Step, bare};
use super::calls::{Call, Value};
use super::script::{Placed, Script};
use super::sql;
use crate::project::SqlPart;
use crate::runner::OperationReport;
use crate::source::{Location, SourceFile};

/// Steps of a function that was not run: what its calls say.
pub fn of_function(source: &SourceFile, script: &Script, function: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    for placed in script.calls_of(function).into_iter().filter(|placed| is_operation(placed)) {
        let location = location(source, &placed.call);
        let texts: Vec<String> = statement_text(&placed.call).map(split).unwrap_or_default();
        add(&mut steps, source, Some(placed), placed.call.name(), None, &texts, location);
    }
    collapse(steps)
}

/// Steps of an upgrade that ran.
pub fn of_report(source: &SourceFile, script: &Script, operations: &[OperationReport]) -> Vec<Step> {
    let mut steps = Vec::new();
    for operation in operations.iter().filter(|operation| operation.name != "batch_alter_table") {
        let Some(at) = &operation.location else { continue };
        let here = |placed: &&Placed| {
            placed.line == at.line && (placed.call.name() == operation.name || placed.column == at.column)
        };
        let own = *at.file == *source.path;
        let named = |placed: &&Placed| placed.call.name() == operation.name && placed.column == at.column;
        let of_line = || script.calls.iter().filter(|_| own).filter(here);
        let placed = of_line().find(named).or_else(|| of_line().next());
        // What was written, where the text tells it: what was sent may be what SQLite makes of it.
        let written =
            placed.filter(|placed| is_execute(&placed.call)).and_then(|placed| statement_text(&placed.call));
        let texts: Vec<String> = match written {
            Some(text) => split(text),
            None => operation.statements.iter().map(|statement| statement.sql.clone()).collect(),
        };
        add(&mut steps, source, placed, &operation.name, Some(operation), &texts, at.clone());
    }
    collapse(steps)
}

/// Steps of the statements of a SQL file.
pub fn of_sql(source: &SourceFile, part: &SqlPart) -> Vec<Step> {
    let mut steps = Vec::new();
    for (text, range) in part.iter() {
        let start = u32::try_from(range.start).unwrap_or(u32::MAX);
        let location = source.location(start, u32::try_from(range.end).unwrap_or(u32::MAX));
        add(&mut steps, source, None, "execute", None, &[text.to_owned()], location);
    }
    collapse(steps)
}

/// Where a call is.
pub fn location(source: &SourceFile, call: &Call) -> Location {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    source.location(offset(call.range.0), offset(call.range.1))
}

/// Names on `op` that are no operations.
const NO_OPERATIONS: [&str; 7] = [
    "get_bind",
    "get_context",
    "f",
    "batch_alter_table",
    "inline_literal",
    "implementation_for",
    "autocommit_block",
];

fn is_operation(placed: &Placed) -> bool {
    let call = &placed.call;
    if placed.batch.is_some() {
        return true;
    }
    let on_op = call.root() == "op" || call.path.starts_with("alembic.op.");
    if on_op {
        return call.path.matches('.').count() <= 2
            && !call.path.contains("()")
            && !NO_OPERATIONS.contains(&call.name());
    }
    !placed.nested && matches!(call.name(), "execute" | "exec_driver_sql") && call.path.contains('.')
}

fn is_execute(call: &Call) -> bool {
    matches!(call.name(), "execute" | "exec_driver_sql")
}

/// The statements of a text.
fn split(text: &str) -> Vec<String> {
    let statements = crate::sql::split(text, crate::sql::Dialect::of(text));
    statements.iter().map(|statement| statement.text(text).to_owned()).collect()
}

/// The literal SQL that a call is given.
fn statement_text(call: &Call) -> Option<&str> {
    call.arguments.first()?.value.text()
}

fn add(
    steps: &mut Vec<Step>,
    source: &SourceFile,
    placed: Option<&Placed>,
    name: &str,
    report: Option<&OperationReport>,
    texts: &[String],
    location: Location,
) {
    let call = placed.map(|placed| &placed.call);
    let batch = placed.and_then(|placed| placed.batch.as_deref());
    let step = |change: Change, sql: Option<String>| Step {
        change,
        location: location.clone(),
        call: call.cloned(),
        batch: batch.is_some() || report.is_some_and(|report| report.queued),
        conditional: placed.is_none_or(|placed| placed.conditional) && report.is_none(),
        autocommit: placed.is_some_and(|placed| placed.autocommit),
        sql,
    };
    if !matches!(name, "execute" | "query" | "exec_driver_sql" | "execute_if") && is_directive(name) {
        let empty = Call::default();
        let known = Known { source, batch, report };
        let change = known.change(name, call.filter(|call| call.name() == name).unwrap_or(&empty));
        return steps.push(step(change, None));
    }
    for text in texts {
        for change in sql::read(text) {
            steps.push(step(change, Some(text.clone())));
        }
    }
    if texts.is_empty() {
        steps.push(step(Change::Other { name: name.to_owned() }, None));
    }
}

fn is_directive(name: &str) -> bool {
    name.starts_with("create_")
        || name.starts_with("drop_")
        || matches!(name, "add_column" | "alter_column" | "rename_table" | "bulk_insert")
}

/// What helps to read a call: its batch block's table, and what the record says where the text does not.
struct Known<'a> {
    source: &'a SourceFile,
    batch: Option<&'a str>,
    report: Option<&'a OperationReport>,
}

impl Known<'_> {
    /// The table: an argument, the block's, or the record's.
    fn table(&self, call: &Call, index: usize, name: &str) -> String {
        let said = match self.batch {
            Some(table) if !table.is_empty() => Some(table.to_owned()),
            Some(_) => None,
            None => call.text(index, name),
        };
        let recorded = || self.report.and_then(|report| report.tables.first().cloned());
        bare(&said.or_else(recorded).unwrap_or_default())
    }

    /// Position of an argument, which in a batch block has no table before it.
    fn place(&self, index: usize) -> usize {
        if self.batch.is_some() { index.saturating_sub(1) } else { index }
    }

    /// What the record says after the table: a column.
    fn recorded_column(&self) -> String {
        let object = self.report.map_or("", |report| report.object.as_str());
        object.rsplit_once('.').map_or("", |(_, column)| column).to_owned()
    }

    fn recorded_object(&self) -> String {
        self.report.map_or_else(String::new, |report| report.object.clone())
    }

    fn text(&self, range: (usize, usize)) -> String {
        self.source.text.get(range.0..range.1).unwrap_or("").to_owned()
    }

    fn change(&self, name: &str, call: &Call) -> Change {
        let table = || self.table(call, 0, "table_name");
        let second = |keyword: &str| self.table(call, 1, keyword);
        let named = |index: usize, keyword: &str| {
            call.text(index, keyword).unwrap_or_else(|| match call.arguments.is_empty() {
                true => self.recorded_object(),
                false => String::new(),
            })
        };
        let columns = |index: usize, keyword: &str| {
            let argument = call.argument(self.place(index), keyword);
            argument.and_then(|argument| argument.value.texts()).unwrap_or_default()
        };
        let if_not_exists = call.flag("if_not_exists").unwrap_or(false);
        match name {
            "create_table" => {
                let (columns, constraints) = self.elements(call);
                Change::CreateTable { table: table(), columns, constraints, if_not_exists }
            }
            "drop_table" => Change::DropTable { table: table() },
            "rename_table" => Change::RenameTable { old: table(), new: bare(&named(1, "new_table_name")) },
            "add_column" => {
                let column = call.argument(self.place(1), "column").map(|argument| &argument.value);
                let mut spec = match column {
                    Some(Value::Call(call)) => self.column(call),
                    _ => ColumnSpec::default(),
                };
                if spec.name.is_empty() {
                    spec.name = self.recorded_column();
                }
                Change::AddColumn { table: table(), column: spec, if_not_exists }
            }
            "drop_column" => Change::DropColumn {
                table: table(),
                column: call.text(self.place(1), "column_name").unwrap_or_else(|| self.recorded_column()),
            },
            "alter_column" => self.alter_column(table(), call),
            "create_index" => Change::CreateIndex {
                name: named(0, "index_name"),
                table: second("table_name"),
                columns: columns(2, "columns"),
                unique: call.flag("unique").unwrap_or(false),
                whole: !call
                    .arguments
                    .iter()
                    .any(|argument| argument.name.as_deref().is_some_and(|name| name.ends_with("_where"))),
                concurrently: call.flag("postgresql_concurrently").unwrap_or(false),
                if_not_exists,
            },
            "drop_index" => Change::DropIndex {
                name: named(0, "index_name"),
                table: second("table_name"),
                concurrently: call.flag("postgresql_concurrently").unwrap_or(false),
            },
            "drop_constraint" => Change::DropConstraint {
                name: named(0, "constraint_name"),
                table: second("table_name"),
                kind: call.text(self.place(2), "type_").unwrap_or_default(),
            },
            "bulk_insert" => Change::Insert { table: self.table(call, 9, "-"), from_query: false },
            _ => self.constraint(name, call),
        }
    }

    fn constraint(&self, name: &str, call: &Call) -> Change {
        let columns = |index: usize, keyword: &str| {
            let index = if self.batch.is_some() { index - 1 } else { index };
            let argument = call.argument(index, keyword);
            argument.and_then(|argument| argument.value.texts()).unwrap_or_default()
        };
        let (kind, columns, table) = match name {
            "create_primary_key" => (Constraint::PrimaryKey, columns(2, "columns"), "table_name"),
            "create_unique_constraint" => (Constraint::Unique, columns(2, "columns"), "table_name"),
            "create_check_constraint" => (Constraint::Check, Vec::new(), "table_name"),
            "create_exclude_constraint" => (Constraint::Exclude, Vec::new(), "table_name"),
            "create_foreign_key" => {
                let referred = call.text(self.place(2), "referent_table").map(|name| bare(&name));
                let recorded = || self.report.and_then(|report| report.tables.get(1).cloned());
                let kind = Constraint::ForeignKey {
                    referred: referred.or_else(recorded).unwrap_or_default(),
                    referred_columns: columns(4, "remote_cols"),
                    on_delete: call.keyword("ondelete").map(|argument| {
                        argument
                            .value
                            .text()
                            .map_or_else(|| self.text(argument.value_range), str::to_uppercase)
                    }),
                };
                (kind, columns(3, "local_cols"), "source_table")
            }
            other => return Change::Other { name: other.to_owned() },
        };
        let spec = ConstraintSpec {
            name: call.text(0, "constraint_name").unwrap_or_default(),
            kind,
            columns,
            not_valid: call.flag("postgresql_not_valid").unwrap_or(false),
            using_index: false,
            call: Some(Box::new(call.clone())),
        };
        Change::AddConstraint { table: self.table(call, 1, table), constraint: spec }
    }

    fn alter_column(&self, table: String, call: &Call) -> Change {
        let default = match call.keyword("server_default") {
            None => DefaultChange::Keep,
            Some(argument) => match argument.value {
                Value::None => DefaultChange::Drop,
                Value::Bool(false) => DefaultChange::Keep,
                _ => DefaultChange::Set(self.text(argument.value_range)),
            },
        };
        let new_type = call.keyword("type_").or_else(|| call.keyword("new_type"));
        Change::AlterColumn {
            table,
            column: call.text(self.place(1), "column_name").unwrap_or_else(|| self.recorded_column()),
            new_name: call
                .keyword("new_column_name")
                .and_then(|argument| argument.value.text())
                .map(str::to_owned),
            nullable: call.flag("nullable"),
            new_type: new_type
                .filter(|argument| argument.value != Value::None)
                .map(|argument| self.text(argument.value_range)),
            default,
        }
    }

    /// Columns and constraints of a `create_table`.
    fn elements(&self, call: &Call) -> (Vec<ColumnSpec>, Vec<ConstraintSpec>) {
        let (mut columns, mut constraints) = (Vec::new(), Vec::new());
        for inner in call.inner() {
            let texts = |index: usize| {
                inner.arguments.get(index).and_then(|argument| argument.value.texts()).unwrap_or_default()
            };
            let all = || -> Vec<String> {
                let positional = inner.arguments.iter().filter(|argument| argument.name.is_none());
                positional.filter_map(|argument| argument.value.text().map(str::to_owned)).collect()
            };
            let (kind, named) = match inner.name() {
                "Column" => {
                    columns.push(self.column(inner));
                    continue;
                }
                "PrimaryKeyConstraint" => (Constraint::PrimaryKey, all()),
                "UniqueConstraint" => (Constraint::Unique, all()),
                "CheckConstraint" => (Constraint::Check, Vec::new()),
                "ForeignKeyConstraint" => {
                    let targets = texts(1);
                    let referred = targets.first().map_or("", String::as_str);
                    let kind = Constraint::ForeignKey {
                        referred: referred
                            .rsplit_once('.')
                            .map_or_else(String::new, |(table, _)| bare(table)),
                        referred_columns: targets.iter().map(|target| bare(target)).collect(),
                        on_delete: self.on_delete(inner),
                    };
                    (kind, texts(0))
                }
                _ => continue,
            };
            let name =
                inner.keyword("name").and_then(|argument| argument.value.text()).unwrap_or("").to_owned();
            constraints.push(ConstraintSpec {
                name,
                kind,
                columns: named,
                not_valid: false,
                using_index: false,
                call: Some(Box::new(inner.clone())),
            });
        }
        (columns, constraints)
    }

    fn on_delete(&self, call: &Call) -> Option<String> {
        let argument = call.keyword("ondelete")?;
        Some(argument.value.text().map_or_else(|| self.text(argument.value_range), str::to_uppercase))
    }

    /// A `Column(…)`.
    fn column(&self, call: &Call) -> ColumnSpec {
        let said = |name: &str| call.keyword(name).filter(|argument| argument.value != Value::None);
        let positional = call.arguments.iter().filter(|argument| argument.name.is_none());
        let mut spec = ColumnSpec {
            not_null: call.flag("nullable") == Some(false),
            server_default: said("server_default").map(|argument| self.text(argument.value_range)),
            client_default: said("default").map(|argument| self.text(argument.value_range)),
            unique: call.flag("unique").unwrap_or(false),
            primary_key: call.flag("primary_key").unwrap_or(false),
            index: call.flag("index").unwrap_or(false),
            call: Some(Box::new(call.clone())),
            ..ColumnSpec::default()
        };
        if let Some(argument) = call.keyword("type_") {
            spec.type_name = self.text(argument.value_range);
        }
        for (index, argument) in positional.enumerate() {
            match &argument.value {
                Value::Text(name) if index == 0 => spec.name.clone_from(name),
                Value::Call(inner) if inner.name() == "ForeignKey" => {
                    let target = inner.text(0, "column").unwrap_or_default();
                    let (table, column) = target.rsplit_once('.').unwrap_or((&target, ""));
                    spec.refers_to = Some((bare(table), column.to_owned()));
                    spec.on_delete = self.on_delete(inner);
                }
                Value::Call(inner) if matches!(inner.name(), "Computed" | "Identity" | "Sequence") => {
                    spec.generated = true;
                    spec.stored = inner.name() == "Computed" && inner.flag("persisted") != Some(false);
                }
                Value::Call(inner) if matches!(inner.name(), "CheckConstraint" | "FetchedValue") => {}
                _ if index <= 1 && spec.type_name.is_empty() && index > 0 => {
                    spec.type_name = self.text(argument.range);
                }
                _ => {}
            }
        }
        spec
    }
}

/// A table made anew by hand (create new, copy, drop old, rename) is no drop and no new table.
fn collapse(steps: Vec<Step>) -> Vec<Step> {
    let rebuilt: Vec<(String, String)> = steps
        .iter()
        .filter_map(|step| match &step.change {
            Change::RenameTable { old, new } => Some((old.clone(), new.clone())),
            _ => None,
        })
        .filter(|(old, new)| {
            let makes =
                |step: &Step| matches!(&step.change, Change::CreateTable { table, .. } if table == old);
            let drops = |step: &Step| matches!(&step.change, Change::DropTable { table } if table == new);
            steps.iter().any(makes) && steps.iter().any(drops)
        })
        .collect();
    if rebuilt.is_empty() {
        return steps;
    }
    let is_part = |step: &Step| match &step.change {
        Change::CreateTable { table, .. } | Change::Insert { table, .. } => {
            rebuilt.iter().any(|(old, _)| old == table)
        }
        Change::RenameTable { old, .. } => rebuilt.iter().any(|(temporary, _)| temporary == old),
        Change::DropTable { table } => rebuilt.iter().any(|(_, new)| new == table),
        _ => false,
    };
    steps.into_iter().filter(|step| !is_part(step)).collect()
}
