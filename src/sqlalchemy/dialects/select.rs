//! SELECT, compound queries, joins, subqueries and CTEs.

use std::rc::Rc;

use crate::python::{Exception, Value};

use super::super::elements::query::{Tail, join_condition};
use super::super::elements::{
    Alias, AliasKind, Compound, Expression, From, Kind, Operator, Query, Select, as_condition, bind,
    conjunction,
};
use super::super::errors::raise;
use super::super::types::DataType;
use super::{Compiler, Dialect, ResultColumn};

impl Compiler<'_> {
    /// A query as SQL text; the outermost one with its CTEs and its result columns recorded.
    ///
    /// # Errors
    /// `CompileError` and whatever scripts' own constructs raise.
    pub fn query(&mut self, query: &Query, outermost: bool) -> Result<String, Exception> {
        let text = match query {
            Query::Select(select) => self.select(select, outermost)?,
            Query::Compound(compound) => self.compound(compound, outermost)?,
            Query::Text(text) => {
                if outermost {
                    for column in &text.columns {
                        self.columns.push(ResultColumn {
                            name: column.name().to_string(),
                            data_type: column.data_type(),
                            element: Some(super::super::elements::column_expression(column)),
                        });
                    }
                }
                self.visit(&text.text)?
            }
            Query::Insert(insert) => self.insert(insert, &[], outermost)?,
            Query::Update(update) => self.update(update, outermost)?,
            Query::Delete(delete) => self.delete(delete, outermost)?,
        };
        Ok(if outermost { self.with_ctes(text) } else { text })
    }

    /// The text of DML with the CTEs that were met in front.
    pub fn finish_ctes(&mut self, text: String) -> String {
        self.with_ctes(text)
    }

    /// Puts the CTEs that were met in front.
    pub(super) fn with_ctes(&mut self, text: String) -> String {
        if self.ctes.is_empty() {
            return text;
        }
        let parts: Vec<String> = self.ctes.iter().filter_map(|(_, text)| text.clone()).collect();
        let word = if self.recursive { "WITH RECURSIVE " } else { "WITH " };
        format!("{word}{}\n {text}", parts.join(", \n"))
    }

    fn select(&mut self, select: &Rc<Select>, outermost: bool) -> Result<String, Exception> {
        let as_from = std::mem::replace(&mut self.as_from, false);
        for cte in &select.ctes {
            self.cte(cte)?;
        }
        let mut froms = select.all_froms();
        if let Some(correlated) = &select.correlate {
            let kept: Vec<From> =
                froms.iter().filter(|from| !correlated.iter().any(|other| other.is(from))).cloned().collect();
            froms = kept;
        } else if let Some(around) = self.enclosing.last() {
            let explicit = &select.froms;
            let kept: Vec<From> = froms
                .iter()
                .filter(|from| {
                    explicit.iter().any(|known| known.is(from) && matches!(known, From::Join(_)))
                        || !around.iter().any(|other| other.contains(from))
                })
                .cloned()
                .collect();
            if !kept.is_empty() {
                froms = kept;
            }
        }
        let mut scope = self.enclosing.last().cloned().unwrap_or_default();
        scope.extend(froms.iter().cloned());
        self.enclosing.push(scope);
        self.as_from = as_from;
        let text = self.select_body(select, &froms, outermost);
        self.as_from = false;
        self.enclosing.pop();
        text
    }

    fn select_body(&mut self, select: &Select, froms: &[From], outermost: bool) -> Result<String, Exception> {
        let mut text = "SELECT ".to_string();
        if !select.distinct_on.is_empty() && self.dialect == Dialect::Postgresql {
            text.push_str(&format!("DISTINCT ON ({}) ", self.join(&select.distinct_on, ", ")?));
        } else if select.distinct || !select.distinct_on.is_empty() {
            text.push_str("DISTINCT ");
        }
        for prefix in &select.prefixes {
            text.push_str(&format!("{prefix} "));
        }
        let columns = select.expanded_columns();
        text.push_str(&self.result_columns(&columns, select.table_labels, outermost)?);
        if !froms.is_empty() {
            let mut parts = Vec::new();
            for from in froms {
                // What stands in FROM does not correlate to its neighbours, unless it is LATERAL.
                let is_lateral =
                    matches!(from, From::Alias(alias) if matches!(alias.kind, AliasKind::Lateral(_)));
                let own = if is_lateral { 0 } else { 1 };
                let scope = self.enclosing.split_off(self.enclosing.len().saturating_sub(own));
                let part = self.from(from);
                self.enclosing.extend(scope);
                parts.push(part?);
            }
            text.push_str(&format!(" \nFROM {}", parts.join(", ")));
        }
        if let Some(condition) = self.condition(&select.conditions)? {
            text.push_str(&format!(" \nWHERE {condition}"));
        }
        if !select.group_by.is_empty() {
            text.push_str(&format!(" GROUP BY {}", self.label_references(&select.group_by)?));
        }
        if let Some(condition) = self.condition(&select.having)? {
            text.push_str(&format!(" \nHAVING {condition}"));
        }
        text.push_str(&self.tail(&select.tail)?);
        for suffix in &select.suffixes {
            text.push_str(&format!(" {suffix}"));
        }
        Ok(text)
    }

    /// Conjuncts as one condition.
    pub(super) fn condition(&mut self, conditions: &[Expression]) -> Result<Option<String>, Exception> {
        if conditions.is_empty() {
            return Ok(None);
        }
        let whole = conjunction(&Operator::And, conditions.iter().map(as_condition));
        if conditions.len() == 1
            && let Kind::True | Kind::False = whole.kind
            && !self.dialect.has_boolean()
        {
            return Ok(Some(if matches!(whole.kind, Kind::True) { "1 = 1" } else { "0 = 1" }.to_string()));
        }
        if conditions.len() == 1 && self.dialect == Dialect::Mysql {
            match whole.kind {
                Kind::True => return Ok(Some("true = 1".to_string())),
                Kind::False => return Ok(Some("false = 1".to_string())),
                _ => {}
            }
        }
        self.visit(&whole).map(Some)
    }

    /// The column list, with labels where names would clash or be missing.
    pub(super) fn result_columns(
        &mut self,
        columns: &[Expression],
        table_labels: bool,
        outermost: bool,
    ) -> Result<String, Exception> {
        let as_from = std::mem::replace(&mut self.as_from, false);
        let mut used: Vec<String> = Vec::new();
        let mut parts = Vec::with_capacity(columns.len());
        for element in columns {
            // A generated label is numbered before the binds inside, as SQLAlchemy numbers them.
            let (name, labelled) = self.result_label(element, table_labels, as_from, &used);
            let mut rendered = self.visit(element)?;
            if labelled {
                rendered = format!("{rendered} AS {}", self.dialect.quote(&name));
            }
            used.push(name.clone());
            if outermost {
                self.columns.push(ResultColumn {
                    name,
                    data_type: element.data_type.clone(),
                    element: Some(element.clone()),
                });
            }
            parts.push(rendered);
        }
        Ok(parts.join(", "))
    }

    /// The name of a result's column, and whether `AS name` is written.
    fn result_label(
        &mut self,
        element: &Expression,
        table_labels: bool,
        as_from: bool,
        used: &[String],
    ) -> (String, bool) {
        match &element.kind {
            Kind::Column(column) => {
                let name = column.name().to_string();
                if table_labels {
                    let prefix = match column.parent.borrow().as_ref() {
                        Some(From::Alias(alias)) => self.alias_name(alias),
                        parent => parent.map(From::label_prefix).unwrap_or_default(),
                    };
                    return (if prefix.is_empty() { name } else { format!("{prefix}_{name}") }, true);
                }
                if used.contains(&name) {
                    return (self.numbered(&name), true);
                }
                (name, as_from && column.parent.borrow().is_some())
            }
            Kind::Label(name, _) => (name.clone(), false),
            Kind::LiteralColumn(text) | Kind::Text { text, .. } => (text.clone(), false),
            Kind::Cast(inner, _) | Kind::TypeCoerce(inner) if matches!(inner.kind, Kind::Column(_)) => {
                let name = super::super::elements::query::result_name(inner).unwrap_or_default();
                if used.contains(&name) {
                    let label = self.numbered(&format!("{name}_"));
                    return (label, true);
                }
                (name, true)
            }
            Kind::Function(function) => (self.numbered(function.name()), true),
            Kind::Modifier(..) | Kind::Unary(Operator::Negate | Operator::BitNot | Operator::Distinct, _) => {
                (String::new(), false)
            }
            Kind::Custom(object) => {
                let name = self.vm.type_name(object);
                (self.numbered(name.as_str()), true)
            }
            _ => (self.numbered("anon"), true),
        }
    }

    /// ORDER BY and GROUP BY name labels instead of repeating them.
    fn label_references(&mut self, elements: &[Expression]) -> Result<String, Exception> {
        let mut parts = Vec::with_capacity(elements.len());
        for element in elements {
            parts.push(match &element.kind {
                Kind::Label(name, _) => self.dialect.quote(name),
                Kind::Modifier(operator, inner) => match &inner.kind {
                    Kind::Label(name, _) => format!("{}{}", self.dialect.quote(name), operator.text()),
                    _ => self.visit(element)?,
                },
                _ => self.visit(element)?,
            });
        }
        Ok(parts.join(", "))
    }

    fn tail(&mut self, tail: &Tail) -> Result<String, Exception> {
        let mut text = String::new();
        if !tail.order_by.is_empty() {
            text.push_str(&format!(" ORDER BY {}", self.label_references(&tail.order_by)?));
        }
        if tail.limit.is_some() || tail.offset.is_some() {
            text.push_str(&self.limit(tail)?);
        }
        if let Some(words) = &tail.for_update
            && self.dialect != Dialect::Sqlite
        {
            text.push_str(words);
        }
        Ok(text)
    }

    fn limit(&mut self, tail: &Tail) -> Result<String, Exception> {
        let mut text = String::new();
        let number = |value: i64| bind("param", Value::Int(value), DataType::integer());
        if self.dialect == Dialect::Sqlite {
            let limit = tail.limit.clone().unwrap_or_else(|| number(-1));
            text.push_str(&format!("\n LIMIT {}", self.visit(&limit)?));
            let offset = tail.offset.clone().unwrap_or_else(|| number(0));
            text.push_str(&format!(" OFFSET {}", self.visit(&offset)?));
            return Ok(text);
        }
        if self.dialect == Dialect::Mysql {
            // The offset is written first, and so its value stands first.
            let offset = match &tail.offset {
                Some(offset) => format!("{}, ", self.visit(offset)?),
                None => String::new(),
            };
            let limit = match &tail.limit {
                Some(limit) => self.visit(limit)?,
                None => "18446744073709551615".to_string(),
            };
            return Ok(format!(" \n LIMIT {offset}{limit}"));
        }
        let space = if self.dialect == Dialect::Postgresql { " " } else { "" };
        match (&tail.limit, self.dialect) {
            (Some(limit), _) => text.push_str(&format!("{space}\n LIMIT {}", self.visit(limit)?)),
            (None, Dialect::Postgresql) => text.push_str("\n LIMIT ALL"),
            (None, _) => text.push_str("\n LIMIT -1"),
        }
        if let Some(offset) = &tail.offset {
            let separator = if self.dialect == Dialect::Postgresql { " " } else { "\n " };
            text.push_str(&format!("{separator}OFFSET {}", self.visit(offset)?));
        }
        Ok(text)
    }

    fn compound(&mut self, compound: &Compound, outermost: bool) -> Result<String, Exception> {
        let mut parts = Vec::new();
        let as_from = std::mem::replace(&mut self.as_from, false);
        for (at, query) in compound.queries.iter().enumerate() {
            let recorded = outermost && at == 0;
            self.as_from = as_from;
            let text = match query {
                Query::Select(select) => self.select(select, recorded)?,
                other => self.query(other, false)?,
            };
            let nested = matches!(query, Query::Compound(_))
                || matches!(query, Query::Select(select) if select.tail.limit.is_some() || !select.tail.order_by.is_empty());
            parts.push(match (nested, self.dialect) {
                (false, _) => text,
                (true, Dialect::Sqlite) if matches!(query, Query::Compound(_)) => {
                    format!("SELECT * FROM ({text})")
                }
                (true, _) => format!("({text})"),
            });
        }
        let mut text = parts.join(&format!(" {} ", compound.keyword));
        text.push_str(&self.tail(&compound.tail)?);
        Ok(text)
    }

    /// A source as it stands in FROM.
    pub(super) fn from(&mut self, from: &From) -> Result<String, Exception> {
        match from {
            From::Table(table) => Ok(self.dialect.format_table(table, true)),
            From::Text(element) => self.visit(element),
            From::Join(join) => {
                let left = self.from(&join.left)?;
                let mut right = self.from(&join.right)?;
                if matches!(join.right, From::Join(_)) {
                    right = format!("({right})");
                }
                let word = match (join.full, join.outer) {
                    (true, _) => "FULL OUTER JOIN",
                    (_, true) => "LEFT OUTER JOIN",
                    _ if self.dialect == Dialect::Mysql => "INNER JOIN",
                    _ => "JOIN",
                };
                let condition = match &join.condition {
                    Some(condition) => condition.clone(),
                    None => match join_condition(&join.left, &join.right) {
                        Ok(condition) => condition,
                        Err(message) => return Err(raise(self.vm, "NoForeignKeysError", message)),
                    },
                };
                let condition = self.visit(&as_condition(&condition))?;
                Ok(format!("{left} {word} {right} ON {condition}"))
            }
            From::Alias(alias) => self.alias(alias),
        }
    }

    fn alias(&mut self, alias: &Rc<Alias>) -> Result<String, Exception> {
        let name = self.alias_name(alias);
        let name = self.dialect.quote(&name);
        match &alias.kind {
            AliasKind::Cte { .. } => {
                self.cte(alias)?;
                Ok(name)
            }
            AliasKind::Values(rows) => {
                let mut parts = Vec::new();
                for row in rows {
                    parts.push(format!("({})", self.join(row, ", ")?));
                }
                let columns: Vec<String> =
                    alias.columns.borrow().iter().map(|column| self.dialect.quote(&column.name())).collect();
                let text = format!("(VALUES {})", parts.join(", "));
                Ok(match alias.name {
                    None => text,
                    Some(_) => format!("{text} AS {name} ({})", columns.join(", ")),
                })
            }
            _ => Ok(format!("{} AS {name}", self.aliased(alias)?)),
        }
    }

    /// What stands before the AS of an alias: of an alias of another, what that one stands for.
    fn aliased(&mut self, alias: &Rc<Alias>) -> Result<String, Exception> {
        match &alias.kind {
            AliasKind::Plain(From::Alias(inner)) => match inner.kind {
                AliasKind::Values(_) => self.alias(inner),
                _ => self.aliased(inner),
            },
            AliasKind::Plain(inner) => self.from(inner),
            AliasKind::Subquery(query) => {
                self.as_from = true;
                Ok(format!("({})", self.query(query, false)?))
            }
            AliasKind::Lateral(query) => {
                self.as_from = true;
                Ok(format!("LATERAL ({})", self.query(query, false)?))
            }
            AliasKind::Function(element) => self.visit(element),
            AliasKind::Cte { .. } | AliasKind::Values(_) => self.alias(alias),
        }
    }

    /// Records a CTE's text before the statement that uses it.
    fn cte(&mut self, alias: &Rc<Alias>) -> Result<(), Exception> {
        let AliasKind::Cte { query, recursive, prefix, original } = &alias.kind else { return Ok(()) };
        let known = |(other, _): &(Rc<Alias>, Option<String>)| {
            Rc::ptr_eq(other, alias)
                || original.as_ref().is_some_and(|original| Rc::ptr_eq(other, original))
                || (alias.name.is_some() && other.name == alias.name)
        };
        if self.ctes.iter().any(known) {
            return Ok(());
        }
        // The entry comes first, so that a recursive reference finds it.
        self.ctes.push((alias.clone(), None));
        self.recursive |= *recursive;
        let name = self.alias_name(alias);
        let scope = std::mem::take(&mut self.enclosing);
        let around = std::mem::replace(&mut self.as_from, true);
        let text = self.query(query, false);
        self.as_from = around;
        self.enclosing = scope;
        let text = text?;
        let columns = if *recursive {
            let names: Vec<String> =
                alias.columns.borrow().iter().map(|column| self.dialect.quote(&column.name())).collect();
            format!("({})", names.join(", "))
        } else {
            String::new()
        };
        let prefix = prefix.as_ref().map(|words| format!("{words} ")).unwrap_or_default();
        let full = format!("{}{columns} AS {prefix}\n({text})", self.dialect.quote(&name));
        let at = self.ctes.iter().position(|(other, _)| Rc::ptr_eq(other, alias));
        if let Some(at) = at {
            // What it refers to was recorded after it; the text of a CTE stands after those.
            let mut entry = self.ctes.remove(at);
            entry.1 = Some(full);
            self.ctes.push(entry);
        }
        Ok(())
    }
}
