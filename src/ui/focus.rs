//! Which tables of a schema are shown: all, a neighbourhood, or what is left when some are hidden.
//! In: lines and names; out: sets of names.

use std::collections::{HashMap, HashSet};

use crate::protocol::DiagramEdge;

/// Above this many tables the diagram opens on a neighbourhood.
pub const FOCUS_ABOVE: usize = 80;
/// How many tables a focused diagram starts from at most when nothing is selected.
const SEEDS: usize = 6;
/// Up to this many tables their columns can be read when all are in view.
const READABLE: usize = 24;
/// The farthest neighbourhood.
pub const MOST_HOPS: usize = 6;

/// A neighbourhood: tables, and how many lines away others may be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Focus {
    /// Where it starts.
    pub tables: Vec<String>,
    /// How many lines away.
    pub hops: usize,
}

/// The tables within so many lines of the first ones, these included.
pub fn neighbourhood(edges: &[DiagramEdge], focus: &Focus) -> HashSet<String> {
    let mut reached: HashSet<&str> = focus.tables.iter().map(String::as_str).collect();
    for _ in 0..focus.hops {
        let next: Vec<&str> = edges
            .iter()
            .flat_map(|edge| [(&edge.from_table, &edge.to_table), (&edge.to_table, &edge.from_table)])
            .filter(|(near, _)| reached.contains(near.as_str()))
            .map(|(_, far)| far.as_str())
            .collect();
        let before = reached.len();
        reached.extend(next);
        if reached.len() == before {
            break;
        }
    }
    reached.into_iter().map(str::to_owned).collect()
}

/// The neighbourhood on which a large schema opens: of what was touched last, else of the tables
/// with most lines, as many as can be read, and at least one. None for a schema that is shown whole.
pub fn opening(edges: &[DiagramEdge], present: &[&str], touched: &[String]) -> Option<Focus> {
    if present.len() <= FOCUS_ABOVE {
        return None;
    }
    let mut tables: Vec<String> =
        touched.iter().filter(|table| present.contains(&table.as_str())).cloned().collect();
    if tables.is_empty() || neighbourhood(edges, &Focus { tables: tables.clone(), hops: 1 }).len() > READABLE
    {
        let mut links: HashMap<&str, usize> = HashMap::new();
        for edge in edges {
            *links.entry(&edge.from_table).or_default() += 1;
            *links.entry(&edge.to_table).or_default() += 1;
        }
        let mut order: Vec<&str> =
            if tables.is_empty() { present.to_vec() } else { tables.iter().map(String::as_str).collect() };
        order.sort_by_key(|table| (std::cmp::Reverse(links.get(table).copied().unwrap_or(0)), *table));
        let first = |count: usize| -> Vec<String> {
            order.iter().take(count).map(|table| (*table).to_owned()).collect()
        };
        let is_readable = |tables: &Vec<String>| {
            neighbourhood(edges, &Focus { tables: tables.clone(), hops: 1 }).len() <= READABLE
        };
        tables = (2..=SEEDS).rev().map(first).find(is_readable).unwrap_or_else(|| first(1));
    }
    Some(Focus { tables, hops: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str) -> DiagramEdge {
        DiagramEdge { from_table: from.into(), to_table: to.into(), ..DiagramEdge::default() }
    }

    fn sorted(tables: HashSet<String>) -> Vec<String> {
        let mut tables: Vec<String> = tables.into_iter().collect();
        tables.sort();
        tables
    }

    #[test]
    fn a_neighbourhood_grows_by_lines_in_both_directions() {
        let edges = [edge("b", "a"), edge("c", "b"), edge("d", "c"), edge("x", "y")];
        let near = |hops| sorted(neighbourhood(&edges, &Focus { tables: vec!["b".into()], hops }));
        assert_eq!(near(0), ["b"]);
        assert_eq!(near(1), ["a", "b", "c"]);
        assert_eq!(near(9), ["a", "b", "c", "d"]);
    }

    #[test]
    fn only_large_schemas_open_focused() {
        let names: Vec<String> = (0..100).map(|index| format!("t{index}")).collect();
        let present: Vec<&str> = names.iter().map(String::as_str).collect();
        let edges = [edge("t1", "t2"), edge("t3", "t2")];
        assert_eq!(opening(&edges, &present[..80], &[]), None);
        assert_eq!(
            opening(&edges, &present, &["t9".into(), "gone".into()]),
            Some(Focus { tables: vec!["t9".into()], hops: 1 })
        );
        let busiest = opening(&edges, &present, &[]).expect("there are more than 80");
        assert_eq!(busiest.tables[..3], ["t2", "t1", "t3"]);
        // Two hubs with twenty lines each: together they would be too many to read.
        let hubs = (0..40).map(|at| edge(&format!("t{}", at + 10), if at < 21 { "t1" } else { "t2" }));
        let hubs: Vec<DiagramEdge> = hubs.collect();
        assert_eq!(opening(&hubs, &present, &[]).map(|focus| focus.tables), Some(vec!["t1".to_owned()]));
        let touched: Vec<String> = names[..60].to_vec();
        assert_eq!(opening(&hubs, &present, &touched).map(|focus| focus.tables), Some(vec!["t1".to_owned()]));
    }
}
