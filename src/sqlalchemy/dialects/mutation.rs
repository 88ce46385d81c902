//! INSERT, UPDATE and DELETE.

use std::rc::Rc;

use crate::python::{Arguments, Exception, Value};

use super::super::elements::Bind;
use super::super::elements::{
    Delete, Expression, From, Insert, Kind, OnConflict, Update, bind, column_expression, expression,
};
use super::super::errors::raise;
use super::super::schema::Column;
use super::super::schema::defaults::PythonDefault;
use super::{Compiler, Dialect};

impl Compiler<'_> {
    /// INSERT; `keys` are the columns that parameters given at execution name.
    ///
    /// # Errors
    /// `CompileError` for unknown columns, and whatever default functions raise.
    pub fn insert(&mut self, insert: &Insert, keys: &[String], outermost: bool) -> Result<String, Exception> {
        for cte in &insert.ctes {
            self.from(&From::Alias(cte.clone()))?;
        }
        let mut fetched = Vec::new();
        let mut text = "INSERT ".to_string();
        for prefix in &insert.prefixes {
            text.push_str(&format!("{prefix} "));
        }
        text.push_str("INTO ");
        text.push_str(&self.table_name(&insert.table));
        if let Some((names, query)) = &insert.select {
            let names: Vec<String> = names.iter().map(|name| self.dialect.quote(name)).collect();
            let query = self.query(query, false)?;
            text.push_str(&format!(" ({}) {query}", names.join(", ")));
        } else {
            let rows = self.insert_rows(insert, keys)?;
            let names: Vec<String> = rows
                .first()
                .map(|row| row.iter().map(|(key, _)| self.column_name(&insert.table, key)).collect())
                .unwrap_or_default();
            if outermost && self.dialect == Dialect::Postgresql && !insert.inline && !insert.many {
                fetched = fetched_keys(&insert.table, rows.first());
            }
            if names.is_empty() {
                text.push_str(match self.dialect {
                    Dialect::Mysql => " () VALUES ()",
                    _ => " DEFAULT VALUES",
                });
            } else {
                text.push_str(&format!(" ({}) VALUES ", names.join(", ")));
                let mut parts = Vec::new();
                for row in &rows {
                    let mut values = Vec::new();
                    for (_, value) in row {
                        values.push(self.set_value(value)?);
                    }
                    parts.push(format!("({})", values.join(", ")));
                }
                text.push_str(&parts.join(", "));
            }
        }
        if let Some(on_conflict) = &insert.on_conflict {
            text.push_str(&self.on_conflict(&insert.table, on_conflict)?);
        }
        if !insert.on_duplicate.is_empty() {
            let mut parts = Vec::new();
            for (key, value) in &insert.on_duplicate {
                parts.push(format!("{} = {}", self.column_name(&insert.table, key), self.set_value(value)?));
            }
            text.push_str(&format!(" ON DUPLICATE KEY UPDATE {}", parts.join(", ")));
        }
        let returned = if insert.returning.is_empty() { &fetched } else { &insert.returning };
        text.push_str(&self.returning(returned, outermost)?);
        Ok(text)
    }

    fn table_name(&self, table: &From) -> String {
        match table {
            From::Table(table) => self.dialect.format_table(table, true),
            other => self.dialect.quote(&other.label_prefix()),
        }
    }

    fn column_name(&self, table: &From, key: &str) -> String {
        match table.column(key) {
            Some(column) => self.dialect.quote_name(&column.name.borrow()),
            None => self.dialect.quote(key),
        }
    }

    /// Rows in the order of the table's columns, with Python-side defaults filled in.
    fn insert_rows(
        &mut self,
        insert: &Insert,
        keys: &[String],
    ) -> Result<Vec<Vec<(String, Expression)>>, Exception> {
        let mut rows = insert.rows.clone();
        if rows.is_empty() {
            rows.push(Vec::new());
        }
        for row in &mut rows {
            for key in keys {
                if !row.iter().any(|(known, _)| known == key) {
                    row.push((key.clone(), self.required_bind(&insert.table, key)));
                }
            }
        }
        let columns = insert.table.columns();
        let mut finished = Vec::with_capacity(rows.len());
        for (at, row) in rows.into_iter().enumerate() {
            let mut left = row;
            let mut ordered = Vec::with_capacity(columns.len());
            for column in &columns {
                let key = column.key();
                let given = left.iter().position(|(known, _)| **known == *key);
                if let Some(position) = given {
                    let (_, value) = left.remove(position);
                    ordered.push((key.to_string(), self.renamed(value, insert.many.then_some(at))));
                } else if let Some(value) = self.python_default(column)? {
                    ordered.push((key.to_string(), value));
                }
            }
            if columns.is_empty() {
                ordered.append(&mut left);
            }
            self.refuse_unknown(&left)?;
            finished.push(ordered);
        }
        Ok(finished)
    }

    fn refuse_unknown(&mut self, left: &[(String, Expression)]) -> Result<(), Exception> {
        if left.is_empty() {
            return Ok(());
        }
        let mut names: Vec<&str> = left.iter().map(|(key, _)| key.as_str()).collect();
        names.sort_unstable();
        let names = names.join(", ");
        Err(raise(self.vm, "CompileError", format!("Unconsumed column names: {names}")))
    }

    /// Binds of a statement with several rows are numbered by row.
    fn renamed(&self, value: Expression, row: Option<usize>) -> Expression {
        match (&value.kind, row) {
            (Kind::Bind(bind), Some(row)) if !bind.unique => {
                let name = format!("{}_m{row}", bind.name);
                expression(Kind::Bind(Bind { name, ..bind.clone() }), value.data_type.clone())
            }
            _ => value,
        }
    }

    /// A bind named as its column, whose value execution gives.
    fn required_bind(&self, table: &From, key: &str) -> Expression {
        let data_type =
            table.column(key).map_or_else(super::super::types::DataType::null, |column| column.data_type());
        let bind = Bind {
            name: key.to_string(),
            unique: false,
            value: None,
            expanding: false,
            callable: None,
            literal_execute: false,
        };
        expression(Kind::Bind(bind), data_type)
    }

    /// The value of `default=` for a row that gives none.
    fn python_default(
        &mut self,
        column: &super::super::schema::Column,
    ) -> Result<Option<Expression>, Exception> {
        let default = column.default.borrow().clone();
        self.default_value(column, default)
    }

    fn default_value(
        &mut self,
        column: &super::super::schema::Column,
        default: Option<PythonDefault>,
    ) -> Result<Option<Expression>, Exception> {
        let value = match default {
            None => return Ok(None),
            Some(PythonDefault::Expression(element)) => {
                return Ok(Some(element));
            }
            Some(PythonDefault::Sequence(_)) => return Ok(None),
            // A script that is only written down has no values of Python's.
            Some(_) if self.literal_binds => Value::None,
            Some(PythonDefault::Scalar(value)) => value,
            Some(PythonDefault::Callable(function)) => call_default(self.vm, &function)?,
        };
        let named = Bind {
            name: column.key().to_string(),
            unique: false,
            value: Some(value),
            expanding: false,
            callable: None,
            literal_execute: false,
        };
        Ok(Some(expression(Kind::Bind(named), column.data_type())))
    }

    /// A value of SET or VALUES; queries stand in parentheses.
    fn set_value(&mut self, value: &Expression) -> Result<String, Exception> {
        self.visit(&value.clone().grouped(None))
    }

    fn on_conflict(&mut self, table: &From, on_conflict: &OnConflict) -> Result<String, Exception> {
        let mut text = " ON CONFLICT".to_string();
        if let Some(constraint) = &on_conflict.constraint {
            text.push_str(&format!(" ON CONSTRAINT {}", self.dialect.quote(constraint)));
        } else if !on_conflict.targets.is_empty() {
            let with_table = std::mem::replace(&mut self.include_table, false);
            let targets = self.join(&on_conflict.targets, ", ");
            self.include_table = with_table;
            text.push_str(&format!(" ({})", targets?));
            if let Some(condition) = &on_conflict.target_condition {
                let with_table = std::mem::replace(&mut self.include_table, false);
                let condition = self.visit(condition);
                self.include_table = with_table;
                text.push_str(&format!(" WHERE {}", condition?));
            }
        }
        let Some(set) = &on_conflict.set else {
            text.push_str(" DO NOTHING");
            return Ok(text);
        };
        let mut parts = Vec::new();
        for (key, value) in set {
            let value = match &value.kind {
                Kind::Bind(inner) if inner.unique => {
                    let typed = table
                        .column(key)
                        .map_or_else(|| value.data_type.clone(), |column| column.data_type());
                    bind("param", inner.value.clone().unwrap_or(Value::None), typed)
                }
                _ => value.clone(),
            };
            parts.push(format!("{} = {}", self.column_name(table, key), self.set_value(&value)?));
        }
        text.push_str(&format!(" DO UPDATE SET {}", parts.join(", ")));
        if let Some(condition) = &on_conflict.condition {
            text.push_str(&format!(" WHERE {}", self.visit(condition)?));
        }
        Ok(text)
    }

    fn returning(&mut self, columns: &[Expression], outermost: bool) -> Result<String, Exception> {
        if columns.is_empty() {
            return Ok(String::new());
        }
        let mut expanded = Vec::new();
        for column in columns {
            match &column.kind {
                Kind::Star(from) => {
                    expanded.extend(from.columns().iter().map(super::super::elements::column_expression))
                }
                _ => expanded.push(column.clone()),
            }
        }
        let with_table = std::mem::replace(&mut self.include_table, self.dialect != Dialect::Sqlite);
        let list = self.result_columns(&expanded, false, outermost);
        self.include_table = with_table;
        Ok(format!(" RETURNING {}", list?))
    }

    /// UPDATE.
    ///
    /// # Errors
    /// `CompileError` for unknown columns.
    pub fn update(&mut self, update: &Update, outermost: bool) -> Result<String, Exception> {
        self.update_with(update, &[], outermost)
    }

    /// UPDATE with columns that parameters given at execution name.
    ///
    /// # Errors
    /// `CompileError` for unknown columns.
    pub fn update_with(
        &mut self,
        update: &Update,
        keys: &[String],
        outermost: bool,
    ) -> Result<String, Exception> {
        for cte in &update.ctes {
            self.from(&From::Alias(cte.clone()))?;
        }
        self.enclosing.push(vec![update.table.clone()]);
        let text = self.update_body(update, keys, outermost);
        self.enclosing.pop();
        text
    }

    fn update_body(
        &mut self,
        update: &Update,
        keys: &[String],
        outermost: bool,
    ) -> Result<String, Exception> {
        let mut text = "UPDATE ".to_string();
        for prefix in &update.prefixes {
            text.push_str(&format!("{prefix} "));
        }
        text.push_str(&self.table_name(&update.table));
        let of_mysql = self.dialect == Dialect::Mysql;
        let mut values = update.values.clone();
        for key in keys {
            if !values.iter().any(|(known, _)| known == key) && update.table.column(key).is_some() {
                values.push((key.clone(), self.required_bind(&update.table, key)));
            }
        }
        let mut assignments = Vec::new();
        let extra = other_sources(&update.table, &update.conditions, &values);
        if of_mysql && !extra.is_empty() {
            for from in &extra {
                text.push_str(&format!(", {}", self.from(from)?));
            }
        }
        for (key, value) in self.update_order(update, values)? {
            let value = self.set_value(&value)?;
            let mut name = self.column_name(&update.table, &key);
            if of_mysql && !extra.is_empty() {
                name = format!("{}.{name}", self.table_name(&update.table));
            }
            assignments.push(format!("{name}={value}"));
        }
        text.push_str(&format!(" SET {}", assignments.join(", ")));
        if !extra.is_empty() && !of_mysql {
            let mut parts = Vec::new();
            for from in &extra {
                parts.push(self.from(from)?);
            }
            text.push_str(&format!(" FROM {}", parts.join(", ")));
        }
        if let Some(condition) = self.condition(&update.conditions)? {
            text.push_str(&format!(" WHERE {condition}"));
        }
        text.push_str(&self.returning(&update.returning, outermost)?);
        Ok(text)
    }

    fn update_order(
        &mut self,
        update: &Update,
        values: Vec<(String, Expression)>,
    ) -> Result<Vec<(String, Expression)>, Exception> {
        let columns = update.table.columns();
        if update.ordered || columns.is_empty() {
            return Ok(values);
        }
        let mut left = values;
        let mut ordered = Vec::new();
        for column in &columns {
            let key = column.key();
            if let Some(position) = left.iter().position(|(known, _)| **known == *key) {
                ordered.push(left.remove(position));
            } else {
                let default = column.onupdate.borrow().clone();
                if let Some(value) = self.default_value(column, default)? {
                    ordered.push((key.to_string(), value));
                }
            }
        }
        self.refuse_unknown(&left)?;
        Ok(ordered)
    }

    /// DELETE.
    ///
    /// # Errors
    /// Whatever compiling its condition raises.
    pub fn delete(&mut self, delete: &Delete, outermost: bool) -> Result<String, Exception> {
        for cte in &delete.ctes {
            self.from(&From::Alias(cte.clone()))?;
        }
        self.enclosing.push(vec![delete.table.clone()]);
        let text = self.delete_body(delete, outermost);
        self.enclosing.pop();
        text
    }

    fn delete_body(&mut self, delete: &Delete, outermost: bool) -> Result<String, Exception> {
        let mut text = "DELETE ".to_string();
        for prefix in &delete.prefixes {
            text.push_str(&format!("{prefix} "));
        }
        text.push_str(&format!("FROM {}", self.table_name(&delete.table)));
        let extra = other_sources(&delete.table, &delete.conditions, &[]);
        if !extra.is_empty() {
            let mut parts = Vec::new();
            for from in &extra {
                parts.push(self.from(from)?);
            }
            let word = if self.dialect == Dialect::Postgresql { "USING" } else { "," };
            text.push_str(&format!(" {word} {}", parts.join(", ")).replace(" , ", ", "));
        }
        if let Some(condition) = self.condition(&delete.conditions)? {
            text.push_str(&format!(" WHERE {condition}"));
        }
        text.push_str(&self.returning(&delete.returning, outermost)?);
        Ok(text)
    }
}

/// The columns of the primary key whose values the database makes: PostgreSQL is asked for them.
fn fetched_keys(table: &From, row: Option<&Vec<(String, Expression)>>) -> Vec<Expression> {
    let From::Table(table) = table else { return Vec::new() };
    let autoincrement = table.autoincrement_column();
    let made = |column: &Rc<Column>| {
        let given = row.and_then(|row| row.iter().find(|(key, _)| **key == *column.key()));
        match given {
            Some((_, value)) => !matches!(value.kind, Kind::Bind(_)),
            None => {
                column.server_default.borrow().is_some()
                    || autoincrement.as_ref().is_some_and(|found| Rc::ptr_eq(found, column))
            }
        }
    };
    table.key_columns().iter().filter(|column| made(column)).map(column_expression).collect()
}

/// Sources that conditions and values mention besides the table itself.
fn other_sources(table: &From, conditions: &[Expression], values: &[(String, Expression)]) -> Vec<From> {
    let mut found: Vec<From> = Vec::new();
    for element in conditions.iter().chain(values.iter().map(|(_, value)| value)) {
        for from in element.froms() {
            if !from.is(table) && !found.iter().any(|known| known.is(&from)) {
                found.push(from);
            }
        }
    }
    found
}

/// Calls a `default=` function, which may take a context or nothing.
///
/// # Errors
/// Whatever the function raises.
pub fn call_default(vm: &mut crate::python::Vm, function: &Value) -> Result<Value, Exception> {
    let takes_context = match function {
        Value::Function(function) => function.code.parameters.positional > function.defaults.borrow().len(),
        _ => false,
    };
    let arguments = if takes_context { Arguments::of([Value::None]) } else { Arguments::none() };
    vm.call(function, arguments)
}
