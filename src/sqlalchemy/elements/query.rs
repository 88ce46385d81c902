//! What can be selected from, and SELECT itself.

use std::cell::RefCell;
use std::rc::Rc;

use crate::python::Value;

use super::super::schema::{Column, Identified, Table};
use super::dml::{Delete, Insert, Update};
use super::{Expression, Kind, column_expression};

/// A source of rows.
#[derive(Debug, Clone)]
pub enum From {
    /// A table.
    Table(Rc<Table>),
    /// An alias, subquery, CTE, lateral, VALUES or table function.
    Alias(Rc<Alias>),
    /// A join.
    Join(Rc<Join>),
    /// `text()` in FROM.
    Text(Expression),
}

impl From {
    /// Whether both are the same object.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Table(a), Self::Table(b)) => Rc::ptr_eq(a, b),
            (Self::Alias(a), Self::Alias(b)) => Rc::ptr_eq(a, b),
            (Self::Join(a), Self::Join(b)) => Rc::ptr_eq(a, b),
            (Self::Text(a), Self::Text(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// Its columns.
    pub fn columns(&self) -> Vec<Rc<Column>> {
        match self {
            Self::Table(table) => table.columns.borrow().clone(),
            Self::Alias(alias) => alias.columns.borrow().clone(),
            Self::Join(join) => join.left.columns().into_iter().chain(join.right.columns()).collect(),
            Self::Text(_) => Vec::new(),
        }
    }

    /// A column by key; of a join also by `table_column`.
    pub fn column(&self, key: &str) -> Option<Rc<Column>> {
        match self {
            Self::Table(table) => table.column(key),
            Self::Join(join) => {
                let labelled = |from: &Self| match from {
                    Self::Table(table) => {
                        key.strip_prefix(&format!("{}_", table.name())).and_then(|rest| table.column(rest))
                    }
                    other => other.column(key),
                };
                labelled(&join.left)
                    .or_else(|| labelled(&join.right))
                    .or_else(|| join.left.column(key))
                    .or_else(|| join.right.column(key))
            }
            _ => self.columns().into_iter().find(|column| *column.key() == *key),
        }
    }

    /// Whether this is `other` or a join that contains it.
    pub fn contains(&self, other: &Self) -> bool {
        self.is(other)
            || match self {
                Self::Join(join) => join.left.contains(other) || join.right.contains(other),
                _ => false,
            }
    }

    /// The name it goes by in `column` labels.
    pub fn label_prefix(&self) -> String {
        match self {
            Self::Table(table) => table.label_prefix(),
            Self::Alias(alias) => alias.name.clone().unwrap_or_default(),
            _ => String::new(),
        }
    }
}

/// What an alias stands for.
#[derive(Debug, Clone)]
pub enum AliasKind {
    /// Another source.
    Plain(From),
    /// A query in parentheses.
    Subquery(Query),
    /// LATERAL
    Lateral(Query),
    /// WITH; the second part is the recursive one.
    Cte {
        /// The query; for a recursive one, replaced by the union.
        query: Query,
        /// WITH RECURSIVE
        recursive: bool,
        /// MATERIALIZED or NOT MATERIALIZED
        prefix: Option<String>,
        /// The CTE this one continues (`cte.union(...)`).
        original: Option<Rc<Alias>>,
    },
    /// `values(...)`
    Values(Vec<Vec<Expression>>),
    /// A function as a table.
    Function(Expression),
}

/// A named source.
#[derive(Debug)]
pub struct Alias {
    /// Its name; generated when there is none.
    pub name: Option<String>,
    /// What it stands for.
    pub kind: AliasKind,
    /// Its columns.
    pub columns: RefCell<Vec<Rc<Column>>>,
    /// The Python object.
    pub object: Identified,
}

impl Alias {
    /// An alias whose columns stand for `columns` (names, keys, types).
    pub fn new(name: Option<String>, kind: AliasKind, columns: &[Rc<Column>]) -> Rc<Self> {
        let alias = Rc::new(Self { name, kind, columns: RefCell::default(), object: Identified::default() });
        let proxies = columns
            .iter()
            .map(|column| {
                let proxy = Column::lightweight(column.name.borrow().clone(), column.data_type());
                proxy.key.replace(column.key());
                proxy.primary_key.set(column.primary_key.get());
                proxy.parent.replace(Some(From::Alias(alias.clone())));
                Rc::new(proxy)
            })
            .collect();
        alias.columns.replace(proxies);
        alias
    }
}

/// A join.
#[derive(Debug)]
pub struct Join {
    /// Left side.
    pub left: From,
    /// Right side.
    pub right: From,
    /// ON
    pub condition: Option<Expression>,
    /// LEFT OUTER
    pub outer: bool,
    /// FULL OUTER
    pub full: bool,
}

/// The foreign keys between two sources as a condition, or why there is none.
///
/// # Errors
/// SQLAlchemy's words, for `NoForeignKeysError` or `AmbiguousForeignKeysError`.
pub fn join_condition(left: &From, right: &From) -> Result<Expression, String> {
    let mut conditions = Vec::new();
    for (from, to) in [(right, left), (left, right)] {
        for column in from.columns() {
            for key in column.foreign_keys.borrow().iter().cloned().collect::<Vec<_>>() {
                let Some(rule) = key.foreign_key() else { continue };
                for target in &rule.targets {
                    let (_, table, name) = target.parts();
                    let found = to.columns().into_iter().find(|candidate| {
                        candidate.table().is_some_and(|owner| *owner.name() == *table)
                            && name.as_ref().is_none_or(|name| *candidate.name() == **name)
                    });
                    if let Some(found) = found {
                        conditions.push((found, column.clone()));
                    }
                }
            }
        }
        if !conditions.is_empty() {
            break;
        }
    }
    if conditions.is_empty() {
        return Err(format!(
            "Can't find any foreign key relationships between '{}' and '{}'.",
            left.label_prefix(),
            right.label_prefix()
        ));
    }
    let clauses = conditions
        .iter()
        .map(|(a, b)| super::binary(&column_expression(a), super::Operator::Equal, &column_expression(b)));
    Ok(super::conjunction(&super::Operator::And, clauses))
}

/// A statement that gives rows.
#[derive(Debug, Clone)]
pub enum Query {
    /// SELECT
    Select(Rc<Select>),
    /// UNION and its kin.
    Compound(Rc<Compound>),
    /// `text().columns()`
    Text(Rc<TextSelect>),
    /// INSERT … RETURNING
    Insert(Rc<Insert>),
    /// UPDATE … RETURNING
    Update(Rc<Update>),
    /// DELETE … RETURNING
    Delete(Rc<Delete>),
}

impl Query {
    /// Columns of its result, as expressions.
    pub fn result(&self) -> Vec<Expression> {
        match self {
            Self::Select(select) => select.expanded_columns(),
            Self::Compound(compound) => compound.queries.first().map_or_else(Vec::new, Query::result),
            Self::Text(text) => text.columns.iter().map(column_expression).collect(),
            Self::Insert(insert) => insert.returning.clone(),
            Self::Update(update) => update.returning.clone(),
            Self::Delete(delete) => delete.returning.clone(),
        }
    }

    /// Whether columns are named after their tables too: `users_name`.
    fn labels_tables(&self) -> bool {
        match self {
            Self::Select(select) => select.table_labels,
            Self::Compound(compound) => compound.queries.first().is_some_and(Self::labels_tables),
            _ => false,
        }
    }

    /// Columns of its result with the names they have outside.
    pub fn result_columns(&self) -> Vec<Rc<Column>> {
        let mut columns: Vec<Rc<Column>> = Vec::new();
        let labelled = self.labels_tables();
        for (at, element) in self.result().iter().enumerate() {
            let prefix = match &element.kind {
                Kind::Column(column) if labelled => {
                    let prefix = column.parent.borrow().as_ref().map(From::label_prefix).unwrap_or_default();
                    if prefix.is_empty() { prefix } else { format!("{prefix}_") }
                }
                _ => String::new(),
            };
            let name = result_name(element).unwrap_or_else(|| format!("anon_{}", at + 1));
            let name = format!("{prefix}{name}");
            let mut unique = name.clone();
            let mut count = 1;
            while columns.iter().any(|known| *known.name() == *unique) {
                unique = format!("{name}_{count}");
                count += 1;
            }
            let column = Column::lightweight(unique.as_str(), element.data_type.clone());
            if let Kind::Column(original) = &element.kind {
                column.primary_key.set(original.primary_key.get());
                column.key.replace(if unique == name && prefix.is_empty() {
                    original.key()
                } else {
                    Rc::from(unique.as_str())
                });
            }
            columns.push(Rc::new(column));
        }
        columns
    }
}

/// The name that an expression's column has in a result.
pub fn result_name(element: &Expression) -> Option<String> {
    match &element.kind {
        Kind::Column(column) => Some(column.name().to_string()),
        Kind::Label(name, _) => Some(name.clone()),
        Kind::LiteralColumn(text) => Some(text.clone()),
        Kind::Function(function) => Some(format!("{}_1", function.name())),
        Kind::Cast(inner, _) | Kind::TypeCoerce(inner) => result_name(inner),
        _ => None,
    }
}

/// LIMIT, OFFSET as expressions, FOR UPDATE as text.
#[derive(Debug, Clone, Default)]
pub struct Tail {
    /// ORDER BY
    pub order_by: Vec<Expression>,
    /// LIMIT
    pub limit: Option<Expression>,
    /// OFFSET
    pub offset: Option<Expression>,
    /// FOR UPDATE and its kin, which SQLite ignores.
    pub for_update: Option<String>,
}

/// SELECT
#[derive(Debug, Clone, Default)]
pub struct Select {
    /// What is selected; `Kind::Star` for a whole source.
    pub columns: Vec<Expression>,
    /// `select_from()` and joins, in order.
    pub froms: Vec<From>,
    /// Sources mentioned only to be left to the enclosing query.
    pub correlate: Option<Vec<From>>,
    /// WHERE, conjunct by conjunct.
    pub conditions: Vec<Expression>,
    /// GROUP BY
    pub group_by: Vec<Expression>,
    /// HAVING
    pub having: Vec<Expression>,
    /// DISTINCT
    pub distinct: bool,
    /// DISTINCT ON
    pub distinct_on: Vec<Expression>,
    /// ORDER BY and what follows.
    pub tail: Tail,
    /// Words after SELECT.
    pub prefixes: Vec<String>,
    /// Words at the end.
    pub suffixes: Vec<String>,
    /// Label all columns `table_column`.
    pub table_labels: bool,
    /// CTEs added by `add_cte`.
    pub ctes: Vec<Rc<Alias>>,
    /// Values given with `params()`.
    pub parameters: Vec<(String, Value)>,
}

impl Select {
    /// Columns with whole sources spelled out.
    pub fn expanded_columns(&self) -> Vec<Expression> {
        let mut columns = Vec::new();
        for element in &self.columns {
            match &element.kind {
                Kind::Star(from) => columns.extend(from.columns().iter().map(column_expression)),
                _ => columns.push(element.clone()),
            }
        }
        columns
    }

    /// What FROM lists: explicit sources first, then what columns and conditions mention; sources
    /// that a listed join contains are left out.
    pub fn all_froms(&self) -> Vec<From> {
        let mut found: Vec<From> = self.froms.clone();
        let mentioned = self.columns.iter().chain(&self.conditions).flat_map(|element| element.froms());
        let mut from_columns: Vec<From> = Vec::new();
        for from in mentioned {
            if !from_columns.iter().any(|known| known.is(&from)) {
                from_columns.push(from);
            }
        }
        for from in from_columns {
            if !found.iter().any(|known| known.contains(&from)) {
                found.push(from);
            }
        }
        let inside_join = |from: &From| {
            found
                .iter()
                .any(|other| matches!(other, From::Join(_)) && !other.is(from) && other.contains(from))
        };
        let kept: Vec<From> = found.iter().filter(|from| !inside_join(from)).cloned().collect();
        kept
    }
}

/// UNION and its kin.
#[derive(Debug, Clone)]
pub struct Compound {
    /// `UNION`, `UNION ALL`, `INTERSECT`, `EXCEPT`
    pub keyword: &'static str,
    /// The queries.
    pub queries: Vec<Query>,
    /// ORDER BY and what follows.
    pub tail: Tail,
}

/// `text(...).columns(...)`
#[derive(Debug, Clone)]
pub struct TextSelect {
    /// The text.
    pub text: Expression,
    /// Its columns.
    pub columns: Vec<Rc<Column>>,
}
