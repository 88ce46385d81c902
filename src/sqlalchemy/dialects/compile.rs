//! The expression compiler: state, parameters, names, and the visit of each node.

use std::collections::HashMap;
use std::rc::Rc;

use crate::python::{Arguments, Exception, Value, Vm};

use super::super::elements::{Alias, AliasKind, Bind, Expression, From, Kind, Operator, Query};
use super::super::errors::raise;
use super::super::schema::Column;
use super::super::state::State;
use super::super::types::TypeRef;
use super::{Dialect, literals, types};

/// A parameter of a compiled statement, in the order of its place in the text.
#[derive(Debug, Clone)]
pub struct BoundParameter {
    /// Its name.
    pub name: String,
    /// Its value; `None` when execution must give it.
    pub value: Option<Value>,
    /// Its type.
    pub data_type: TypeRef,
}

/// A column of a compiled statement's result.
#[derive(Debug, Clone)]
pub struct ResultColumn {
    /// Name in the result.
    pub name: String,
    /// Type by which values are processed.
    pub data_type: TypeRef,
    /// The expression, for access by column object.
    pub element: Option<Expression>,
}

/// A compiled statement.
#[derive(Debug, Clone, Default)]
pub struct Compiled {
    /// The text, with the dialect's placeholders.
    pub sql: String,
    /// Parameters in order.
    pub parameters: Vec<BoundParameter>,
    /// Columns of the result, where they are known.
    pub columns: Vec<ResultColumn>,
}

/// The compiler of one statement.
pub struct Compiler<'v> {
    /// The evaluator, for scripts' own types and constructs.
    pub vm: &'v mut Vm,
    /// The dialect.
    pub dialect: Dialect,
    /// Whether values are written into the text.
    pub literal_binds: bool,
    /// Whether columns are written with their table.
    pub include_table: bool,
    /// Whether `IN` lists show as `__[POSTCOMPILE_x]` (`str()` of a statement).
    pub post_compile: bool,
    /// Parameters so far.
    pub parameters: Vec<BoundParameter>,
    /// Columns of the outermost result.
    pub columns: Vec<ResultColumn>,
    /// Values given at execution, by bind name.
    pub given: Vec<(String, Value)>,
    /// CTEs in the order in which they were met: alias and text.
    pub(super) ctes: Vec<(Rc<Alias>, Option<String>)>,
    pub(super) recursive: bool,
    /// Sources of the statements around, innermost last.
    pub(super) enclosing: Vec<Vec<From>>,
    /// Whether the next SELECT stands in FROM, where every column has a label.
    pub(super) as_from: bool,
    pub(super) depth: usize,
    bind_names: HashMap<usize, String>,
    name_counts: HashMap<String, usize>,
    alias_names: HashMap<usize, String>,
    /// Keeps nodes alive whose addresses are keys above.
    kept: Vec<Expression>,
}

impl<'v> Compiler<'v> {
    /// A compiler for one statement.
    pub fn new(vm: &'v mut Vm, dialect: Dialect) -> Self {
        Self {
            vm,
            dialect,
            literal_binds: false,
            include_table: true,
            post_compile: false,
            parameters: Vec::new(),
            columns: Vec::new(),
            given: Vec::new(),
            ctes: Vec::new(),
            recursive: false,
            enclosing: Vec::new(),
            as_from: false,
            depth: 0,
            bind_names: HashMap::new(),
            name_counts: HashMap::new(),
            alias_names: HashMap::new(),
            kept: Vec::new(),
        }
    }

    /// The finished statement.
    pub fn finish(self, sql: String) -> Compiled {
        Compiled { sql, parameters: self.parameters, columns: self.columns }
    }

    /// An expression as SQL text.
    ///
    /// # Errors
    /// `CompileError`, or whatever a script's own construct raises.
    pub fn visit(&mut self, element: &Expression) -> Result<String, Exception> {
        self.depth += 1;
        if self.depth > 250 {
            self.depth -= 1;
            let class = self.vm.exceptions.recursion_error.clone();
            return Err(self.vm.new_exception(&class, "maximum recursion depth exceeded"));
        }
        let text = self.visit_kind(element);
        self.depth -= 1;
        text
    }

    fn visit_kind(&mut self, element: &Expression) -> Result<String, Exception> {
        match &element.kind {
            Kind::Column(column) => Ok(self.column(column)),
            Kind::LiteralColumn(text) => Ok(self.dialect.with_percents(text)),
            Kind::Text { text, binds } => self.text(text, binds),
            Kind::Bind(bind) => self.bind(element, bind),
            Kind::ExpandingBind(bind) => self.expanding(element, bind),
            Kind::Null => Ok("NULL".to_string()),
            Kind::True => Ok(if self.dialect.has_boolean() { "true" } else { "1" }.to_string()),
            Kind::False => Ok(if self.dialect.has_boolean() { "false" } else { "0" }.to_string()),
            Kind::Keyword(word) => Ok((*word).to_string()),
            Kind::Unary(operator, inner) => self.unary(operator, inner),
            Kind::Modifier(operator, inner) => {
                let inner = self.visit(inner)?;
                Ok(format!("{inner}{}", operator.text()))
            }
            Kind::Binary { left, operator, right, escape } => {
                self.binary(element, left, operator, right, escape.as_deref())
            }
            Kind::List(operator, clauses) => self.join(clauses, operator.text()),
            Kind::Grouping(inner) => Ok(format!("({})", self.visit(inner)?)),
            Kind::Tuple(clauses) | Kind::Values(clauses) => Ok(format!("({})", self.join(clauses, ", ")?)),
            Kind::Function(function) => self.function(function),
            Kind::Case { operand, whens, otherwise } => {
                let mut text = "CASE ".to_string();
                if let Some(operand) = operand {
                    text.push_str(&self.visit(operand)?);
                    text.push(' ');
                }
                for (condition, result) in whens {
                    let condition = self.visit(condition)?;
                    let result = self.visit(result)?;
                    text.push_str(&format!("WHEN {condition} THEN {result} "));
                }
                if let Some(otherwise) = otherwise {
                    text.push_str(&format!("ELSE {} ", self.visit(otherwise)?));
                }
                text.push_str("END");
                Ok(text)
            }
            Kind::Cast(_, true) if !State::of(self.vm).lenient.get() => {
                let compiler = match self.dialect {
                    Dialect::Sqlite => "dialects.sqlite.base.SQLiteCompiler",
                    Dialect::Postgresql => "dialects.postgresql.psycopg.PGCompiler_psycopg",
                    Dialect::Mysql => "dialects.mysql.mysqldb.MySQLCompiler_mysqldb",
                    Dialect::Default => "sql.compiler.StrSQLCompiler",
                };
                Err(raise(
                    self.vm,
                    "UnsupportedCompilationError",
                    format!(
                        "Compiler <sqlalchemy.{compiler} object at 0x7f3c5a1b2d90> can't render element of type <class 'sqlalchemy.sql.elements.TryCast'>"
                    ),
                ))
            }
            Kind::Cast(inner, _) if self.dialect == Dialect::Mysql => {
                self.mysql_cast(inner, &element.data_type)
            }
            Kind::Cast(inner, lenient) => {
                let inner = self.visit(inner)?;
                let data_type = types::render(self.vm, self.dialect, &element.data_type)?;
                Ok(format!("{}({inner} AS {data_type})", if *lenient { "TRY_CAST" } else { "CAST" }))
            }
            Kind::TypeCoerce(inner) => self.visit(inner),
            Kind::Extract(field, inner) => self.extract(field, inner),
            Kind::Label(name, inner) => {
                let inner = self.visit(inner)?;
                Ok(format!("{inner} AS {}", self.dialect.quote(name)))
            }
            Kind::Over { element, partition_by, order_by, frame } => {
                let function = self.visit(element)?;
                let mut parts = Vec::new();
                if !partition_by.is_empty() {
                    parts.push(format!("PARTITION BY {}", self.join(partition_by, ", ")?));
                }
                if !order_by.is_empty() {
                    parts.push(format!("ORDER BY {}", self.join(order_by, ", ")?));
                }
                parts.extend(frame.clone());
                Ok(format!("{function} OVER ({})", parts.join(" ")))
            }
            Kind::Filter(function, condition) => {
                let function = self.visit(function)?;
                Ok(format!("{function} FILTER (WHERE {})", self.visit(condition)?))
            }
            Kind::WithinGroup(function, order_by) => {
                let function = self.visit(function)?;
                Ok(format!("{function} WITHIN GROUP (ORDER BY {})", self.join(order_by, ", ")?))
            }
            Kind::Scalar(query) => Ok(format!("({})", self.nested(query)?)),
            Kind::InlineLiteral(value) => literals::render(self.vm, self.dialect, value, &element.data_type),
            Kind::NextValue(sequence) => {
                if self.dialect == Dialect::Sqlite {
                    return Err(self
                        .vm
                        .not_implemented("Dialect 'sqlite' does not support sequence increments."));
                }
                Ok(format!("nextval('{}')", self.dialect.quote_name(&sequence.name)))
            }
            Kind::Star(from) => {
                let columns = from.columns();
                Ok(columns.iter().map(|column| self.column(column)).collect::<Vec<_>>().join(", "))
            }
            Kind::Custom(object) => self.custom(object),
        }
    }

    /// Expressions joined by text.
    pub(super) fn join(&mut self, elements: &[Expression], separator: &str) -> Result<String, Exception> {
        let mut parts = Vec::with_capacity(elements.len());
        for element in elements {
            parts.push(self.visit(element)?);
        }
        Ok(parts.join(separator))
    }

    /// A column, with the name of its table where that is wanted.
    pub(super) fn column(&mut self, column: &Rc<Column>) -> String {
        let name = self.dialect.quote_name(&column.name.borrow());
        if !self.include_table {
            return name;
        }
        let parent = column.parent.borrow().clone();
        match parent {
            Some(From::Table(table)) if !table.name().is_empty() => {
                format!("{}.{name}", self.dialect.format_table(&table, true))
            }
            Some(From::Alias(alias)) => format!("{}.{name}", self.dialect.quote(&self.alias_name(&alias))),
            _ => name,
        }
    }

    /// The name of an alias, generated where it has none.
    pub(super) fn alias_name(&mut self, alias: &Rc<Alias>) -> String {
        if let Some(name) = &alias.name {
            return name.clone();
        }
        let address = Rc::as_ptr(alias) as usize;
        if let Some(known) = self.alias_names.get(&address) {
            return known.clone();
        }
        let stem = match &alias.kind {
            AliasKind::Plain(From::Table(table)) => table.name().to_string(),
            AliasKind::Function(element) => match &element.kind {
                Kind::Function(function) => function.name().to_string(),
                _ => "anon".to_string(),
            },
            _ => "anon".to_string(),
        };
        let name = self.numbered(&stem);
        self.alias_names.insert(address, name.clone());
        name
    }

    /// `stem_1`, `stem_2` …
    pub(super) fn numbered(&mut self, stem: &str) -> String {
        let count = self.name_counts.entry(stem.to_string()).or_insert(0);
        *count += 1;
        format!("{stem}_{count}")
    }

    /// `text()` with its `:name` binds and `\:` escapes.
    fn text(&mut self, text: &str, binds: &[(String, Expression)]) -> Result<String, Exception> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = ' ';
        while let Some(at) = rest.find([':', '\\']) {
            out.push_str(&self.dialect.with_percents(&rest[..at]));
            before = rest[..at].chars().next_back().unwrap_or(before);
            let after = &rest[at + 1..];
            if rest[at..].starts_with('\\') {
                if let Some(escaped) = after.strip_prefix(':') {
                    out.push(':');
                    rest = escaped;
                    before = ':';
                } else {
                    out.push('\\');
                    rest = after;
                    before = '\\';
                }
                continue;
            }
            let name: String =
                after.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            let next = after[name.len()..].chars().next();
            let is_bind =
                !name.is_empty() && before != ':' && !is_word(before) && before != '\\' && next != Some(':');
            if !is_bind {
                out.push(':');
                rest = after;
                before = ':';
                // `::type` of PostgreSQL is two colons in a row.
                continue;
            }
            let element = match binds.iter().find(|(known, _)| *known == name) {
                Some((_, element)) => element.clone(),
                None => super::super::elements::expression(
                    Kind::Bind(Bind {
                        name: name.clone(),
                        unique: false,
                        value: None,
                        expanding: false,
                        callable: None,
                        literal_execute: false,
                    }),
                    super::super::types::DataType::null(),
                ),
            };
            let rendered = self.visit(&element)?;
            out.push_str(&rendered);
            rest = &after[name.len()..];
            before = name.chars().next_back().unwrap_or(':');
        }
        out.push_str(&self.dialect.with_percents(rest));
        Ok(out)
    }

    /// The name a bind has in this statement.
    fn bind_name(&mut self, element: &Expression, bind: &Bind) -> String {
        if !bind.unique {
            return bind.name.clone();
        }
        let address = Rc::as_ptr(element) as usize;
        if let Some(known) = self.bind_names.get(&address) {
            return known.clone();
        }
        let name = self.numbered(&bind.name);
        self.bind_names.insert(address, name.clone());
        self.kept.push(element.clone());
        name
    }

    fn bind(&mut self, element: &Expression, bind: &Bind) -> Result<String, Exception> {
        if bind.expanding {
            return self.expanding(element, bind);
        }
        let name = self.bind_name(element, bind);
        let value = self.value_of(&name, bind)?;
        if self.literal_binds || bind.literal_execute {
            return match value {
                Some(value) => literals::render(self.vm, self.dialect, &value, &element.data_type),
                None => Ok("NULL".to_owned()),
            };
        }
        Ok(self.placeholder(name, value, &element.data_type))
    }

    fn value_of(&mut self, name: &str, bind: &Bind) -> Result<Option<Value>, Exception> {
        if let Some((_, value)) =
            self.given.iter().find(|(known, _)| known == name || (!bind.unique && *known == bind.name))
        {
            return Ok(Some(value.clone()));
        }
        match &bind.callable {
            Some(callable) => self.vm.call(callable, Arguments::none()).map(Some),
            None => Ok(bind.value.clone()),
        }
    }

    /// Adds a parameter and gives its placeholder.
    pub(super) fn placeholder(&mut self, name: String, value: Option<Value>, data_type: &TypeRef) -> String {
        let text = match self.dialect {
            Dialect::Sqlite => "?".to_string(),
            Dialect::Default => format!(":{name}"),
            Dialect::Postgresql => format!("%({name})s"),
            Dialect::Mysql => "%s".to_string(),
        };
        self.parameters.push(BoundParameter { name, value, data_type: data_type.clone() });
        text
    }

    /// The list of an `IN`.
    fn expanding(&mut self, element: &Expression, bind: &Bind) -> Result<String, Exception> {
        let name = self.bind_name(element, bind);
        if self.post_compile && !self.literal_binds {
            let value = bind.value.clone();
            self.parameters.push(BoundParameter {
                name: name.clone(),
                value,
                data_type: element.data_type.clone(),
            });
            return Ok(format!("(__[POSTCOMPILE_{name}])"));
        }
        let values = match self.value_of(&name, bind)? {
            Some(values) => self.vm.collect(&values)?,
            None => {
                return Err(raise(
                    self.vm,
                    "StatementError",
                    format!("A value is required for bind parameter '{name}'"),
                ));
            }
        };
        if values.is_empty() {
            return Ok(match self.dialect {
                Dialect::Sqlite => "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)".to_string(),
                _ => "(NULL) AND (1 != 1)".to_string(),
            });
        }
        let mut parts = Vec::with_capacity(values.len());
        for (at, value) in values.iter().enumerate() {
            if let Some(row) = value.as_tuple() {
                let mut inner = Vec::new();
                for (position, value) in row.iter().enumerate() {
                    let data_type = super::super::elements::literal_type(value);
                    let name = format!("{name}_{}_{}", at + 1, position + 1);
                    inner.push(self.value_text(name, value, &data_type)?);
                }
                parts.push(format!("({})", inner.join(", ")));
                continue;
            }
            parts.push(self.value_text(format!("{name}_{}", at + 1), value, &element.data_type)?);
        }
        let has_tuples = values.first().is_some_and(|value| value.as_tuple().is_some());
        let prefix = if has_tuples && self.dialect == Dialect::Sqlite { "VALUES " } else { "" };
        Ok(format!("({prefix}{})", parts.join(", ")))
    }

    fn value_text(&mut self, name: String, value: &Value, data_type: &TypeRef) -> Result<String, Exception> {
        if self.literal_binds {
            return literals::render(self.vm, self.dialect, value, data_type);
        }
        Ok(self.placeholder(name, Some(value.clone()), data_type))
    }

    /// A query inside an expression.
    pub(super) fn nested(&mut self, query: &Query) -> Result<String, Exception> {
        let include_table = std::mem::replace(&mut self.include_table, true);
        let as_from = std::mem::replace(&mut self.as_from, false);
        let text = self.query(query, false);
        self.as_from = as_from;
        self.include_table = include_table;
        text
    }

    fn custom(&mut self, object: &Value) -> Result<String, Exception> {
        if let Some(text) = custom_text(self.vm, self.dialect, object)? {
            return Ok(text);
        }
        let name = self.vm.type_name(object);
        Err(raise(
            self.vm,
            "UnsupportedCompilationError",
            format!(
                "Compiler <sqlalchemy.sql.compiler.SQLCompiler object at 0x7f3c5a1b2d90> can't render element of type {name}"
            ),
        ))
    }

    fn unary(&mut self, operator: &Operator, inner: &Expression) -> Result<String, Exception> {
        let text = self.visit(inner)?;
        Ok(match operator {
            Operator::IsTrue if self.dialect.has_native_boolean() => text,
            Operator::IsTrue => format!("{text} = 1"),
            Operator::IsFalse if self.dialect.has_native_boolean() => format!("NOT {text}"),
            Operator::IsFalse => format!("{text} = 0"),
            Operator::Not if matches!(inner.kind, Kind::Scalar(_)) => format!("NOT {text}"),
            Operator::Not => format!("NOT {text}"),
            _ => format!("{}{text}", operator.text()),
        })
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// What a function registered with `@compiles` makes of an object; `None` when there is none.
///
/// # Errors
/// Whatever the function raises.
pub fn custom_text(vm: &mut Vm, dialect: Dialect, object: &Value) -> Result<Option<String>, Exception> {
    let state = State::of(vm);
    let class = vm.class_of(object);
    let Some(function) = state.compiler_for(&class, dialect) else { return Ok(None) };
    let compiler = state.compiler_object(vm, dialect);
    let text = vm.call(&function, Arguments::of([object.clone(), compiler]))?;
    Ok(Some(vm.to_str(&text)?.to_string()))
}
