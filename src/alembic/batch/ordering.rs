//! The order of columns of a table that is made anew.
//!
//! In: the columns as they stand, `partial_reordering`, and the places asked for with
//! `insert_before` and `insert_after`. Out: the columns in their new order. The sort is
//! SQLAlchemy's deterministic topological sort: of the columns that are free to come next, those
//! that stood first come first.

use std::collections::{HashMap, HashSet};

use thiserror::Error;

/// The orderings asked for contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("Circular dependency detected.")]
pub struct CircularOrder;

/// Sorts `items` so that the first of each pair comes before the second.
///
/// # Errors
/// When the pairs form a cycle.
pub fn topological_sort(pairs: &[(String, String)], items: &[String]) -> Result<Vec<String>, CircularOrder> {
    let mut before: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (first, second) in pairs.iter().filter(|(first, second)| first != second) {
        before.entry(second).or_default().insert(first);
    }
    let mut todo: Vec<&str> = items.iter().map(String::as_str).collect();
    let mut waiting: HashSet<&str> = todo.iter().copied().collect();
    let mut sorted = Vec::with_capacity(items.len());
    while !todo.is_empty() {
        let (free, rest): (Vec<&str>, Vec<&str>) = todo
            .iter()
            .copied()
            .partition(|item| before.get(item).is_none_or(|earlier| earlier.is_disjoint(&waiting)));
        if free.is_empty() {
            return Err(CircularOrder);
        }
        for item in &free {
            waiting.remove(item);
        }
        sorted.extend(free.into_iter().map(str::to_owned));
        todo = rest;
    }
    Ok(sorted)
}

/// The places asked for while columns are added to a table that is made anew.
#[derive(Debug, Clone, Default)]
pub struct ColumnOrdering {
    /// Names of the columns as they stood, less those dropped since.
    pub existing: Vec<String>,
    /// `partial_reordering`.
    pub partial: Vec<Vec<String>>,
    added: Vec<(String, String)>,
}

/// `insert_before` or `insert_after` names a column that is not there.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}'")]
pub struct UnknownNeighbour(pub String);

impl ColumnOrdering {
    /// Columns as they stand, and `partial_reordering`.
    pub fn new(existing: Vec<String>, partial: Vec<Vec<String>>) -> Self {
        Self { existing, partial, added: Vec::new() }
    }

    /// Notes a new column and its neighbours; without neighbours it comes last.
    ///
    /// # Errors
    /// When a neighbour is neither an existing nor a new column.
    pub fn add(
        &mut self,
        column: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<(), UnknownNeighbour> {
        let (mut before, mut after) = (before.map(str::to_owned), after.map(str::to_owned));
        if self.partial.is_empty() {
            if let (Some(name), None) = (&after, &before) {
                before = match self.position(name) {
                    Some(index) => self.existing.get(index + 1).cloned(),
                    None => Some(self.added_after(name)?),
                };
            }
            if let (Some(name), None) = (&before, &after) {
                after = match self.position(name) {
                    Some(index) => index.checked_sub(1).map(|index| self.existing[index].clone()),
                    None => Some(self.added_before(name)?),
                };
            }
        }
        let unplaced = before.is_none() && after.is_none();
        if let Some(before) = before {
            self.added.push((column.to_owned(), before));
        }
        if let Some(after) = after {
            self.added.push((after, column.to_owned()));
        }
        if self.partial.is_empty()
            && unplaced
            && let Some(last) = self.existing.last()
        {
            self.added.push((last.clone(), column.to_owned()));
        }
        Ok(())
    }

    fn position(&self, name: &str) -> Option<usize> {
        // A name that occurs twice cannot be: names of columns are unique.
        self.existing.iter().position(|existing| existing == name)
    }

    fn added_after(&self, name: &str) -> Result<String, UnknownNeighbour> {
        let found = self.added.iter().rev().find(|(first, _)| first == name);
        found.map(|(_, second)| second.clone()).ok_or_else(|| UnknownNeighbour(name.to_owned()))
    }

    fn added_before(&self, name: &str) -> Result<String, UnknownNeighbour> {
        let found = self.added.iter().rev().find(|(_, second)| second == name);
        found.map(|(first, _)| first.clone()).ok_or_else(|| UnknownNeighbour(name.to_owned()))
    }

    /// Takes a dropped column out.
    pub fn remove(&mut self, column: &str) {
        self.existing.retain(|existing| existing != column);
    }

    /// Orders `columns`, the columns of the new table in the order in which they came.
    ///
    /// # Errors
    /// When the places asked for contradict each other.
    pub fn apply(&self, columns: &[String]) -> Result<Vec<String>, CircularOrder> {
        if self.partial.is_empty() && self.added.is_empty() {
            return Ok(columns.to_vec());
        }
        let mut pairs: Vec<(String, String)> = Vec::new();
        if self.partial.is_empty() {
            // Alembic pairs the previous column of the new table with each existing one, by index.
            for (index, name) in self.existing.iter().enumerate().skip(1) {
                if let Some(previous) = columns.get(index - 1) {
                    pairs.push((previous.clone(), name.clone()));
                }
            }
        } else {
            for group in &self.partial {
                pairs.extend(group.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())));
            }
        }
        pairs.extend(self.added.iter().cloned());
        topological_sort(&pairs, columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    fn check(existing: &str, adds: &[(&str, Option<&str>, Option<&str>)], expected: &str) {
        let mut ordering = ColumnOrdering::new(names(existing), Vec::new());
        let mut columns = names(existing);
        for (column, before, after) in adds {
            ordering.add(column, *before, *after).expect("neighbours exist");
            columns.push((*column).to_owned());
        }
        assert_eq!(ordering.apply(&columns), Ok(names(expected)));
    }

    #[test]
    fn new_columns_stand_where_they_were_asked_for() {
        check("a b c", &[("x", None, None)], "a b c x");
        check("a b c", &[("x", Some("b"), None)], "a x b c");
        check("a b c", &[("x", None, Some("a"))], "a x b c");
        check("a b c", &[("x", Some("a"), None)], "x a b c");
        check("a b c", &[("x", None, Some("a")), ("y", None, Some("x"))], "a x y b c");
    }

    #[test]
    fn partial_reordering_moves_existing_columns() {
        let ordering = ColumnOrdering::new(names("a b c d"), vec![names("d c"), names("b a")]);
        assert_eq!(ordering.apply(&names("a b c d")), Ok(names("b d a c")));
    }

    #[test]
    fn a_cycle_is_an_error() {
        let pairs = [("a".to_owned(), "b".to_owned()), ("b".to_owned(), "a".to_owned())];
        assert_eq!(topological_sort(&pairs, &names("a b")), Err(CircularOrder));
    }
}
