//! Tables in groups: by the beginning of their names, by the folder of the revision that made them,
//! by schema, or by what is connected. In: names and lines; out: the group of each table.

use std::collections::{BTreeMap, HashMap};

use crate::protocol::DiagramEdge;

/// What makes tables a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Grouping {
    /// Nothing.
    #[default]
    None,
    /// The first word of the name.
    Prefix,
    /// The folder of the file that made the table.
    Module,
    /// What stands before the dot of the name.
    Schema,
    /// Being connected by foreign keys.
    Connected,
}

impl Grouping {
    /// All with their labels.
    pub const EACH: [(Grouping, &'static str); 5] = [
        (Grouping::None, "No groups"),
        (Grouping::Prefix, "First word of the name"),
        (Grouping::Module, "Folder of the revision"),
        (Grouping::Schema, "Schema"),
        (Grouping::Connected, "What is connected"),
    ];

    /// The grouping as links and storage write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Prefix => "prefix",
            Self::Module => "module",
            Self::Schema => "schema",
            Self::Connected => "connected",
        }
    }

    /// The grouping of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::EACH.into_iter().map(|(grouping, _)| grouping).find(|grouping| grouping.word() == word)
    }
}

/// A table as grouping sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member<'a> {
    /// Name.
    pub table: &'a str,
    /// Path of the file that made it, if one did.
    pub file: Option<&'a str>,
}

/// The group of each table. Tables that stand alone have none, and a division into a single group
/// is no division: the result is then empty.
pub fn groups(grouping: Grouping, members: &[Member<'_>], edges: &[DiagramEdge]) -> BTreeMap<String, String> {
    let named: Vec<(&str, String)> = match grouping {
        Grouping::None => Vec::new(),
        Grouping::Prefix => {
            members.iter().map(|member| (member.table, prefix(member.table).to_owned())).collect()
        }
        Grouping::Schema => members
            .iter()
            .filter_map(|member| Some((member.table, member.table.split_once('.')?.0.to_owned())))
            .collect(),
        Grouping::Module => members
            .iter()
            .filter_map(|member| Some((member.table, member.file?.rsplit_once('/')?.0.to_owned())))
            .collect(),
        Grouping::Connected => connected(members, edges),
    };
    let mut sizes: HashMap<&str, usize> = HashMap::new();
    for (_, group) in &named {
        *sizes.entry(group).or_default() += 1;
    }
    sizes.retain(|group, size| *size > 1 && !group.is_empty());
    let divides = sizes.len() > 1 || sizes.values().any(|size| *size < members.len());
    if !divides {
        return BTreeMap::new();
    }
    named
        .iter()
        .filter(|(_, group)| sizes.contains_key(group.as_str()))
        .map(|(table, group)| ((*table).to_owned(), group.clone()))
        .collect()
}

/// The first word of a name, in the singular where an English plural is plain to see.
fn prefix(table: &str) -> &str {
    let word = table.split(['_', '.', '-', ' ']).find(|word| !word.is_empty()).unwrap_or(table);
    match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one,
        _ => word,
    }
}

/// Groups named after their most connected table.
fn connected<'a>(members: &[Member<'a>], edges: &[DiagramEdge]) -> Vec<(&'a str, String)> {
    let index: HashMap<&str, usize> =
        members.iter().enumerate().map(|(index, member)| (member.table, index)).collect();
    let mut group: Vec<usize> = (0..members.len()).collect();
    let mut links = vec![0_usize; members.len()];
    for edge in edges {
        let (Some(from), Some(to)) = (index.get(edge.from_table.as_str()), index.get(edge.to_table.as_str()))
        else {
            continue;
        };
        links[*from] += 1;
        links[*to] += 1;
        let (kept, gone) = (group[*from].min(group[*to]), group[*from].max(group[*to]));
        group.iter_mut().filter(|group| **group == gone).for_each(|group| *group = kept);
    }
    let mut names: HashMap<usize, usize> = HashMap::new();
    for (table, number) in group.iter().enumerate() {
        let best = names.entry(*number).or_insert(table);
        if links[table] > links[*best] {
            *best = table;
        }
    }
    members
        .iter()
        .zip(&group)
        .map(|(member, number)| (member.table, members[names[number]].table.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(grouping: Grouping, tables: &[&str], edges: &[(&str, &str)]) -> Vec<(String, String)> {
        let members: Vec<Member<'_>> = tables.iter().map(|table| Member { table, file: None }).collect();
        let edges: Vec<DiagramEdge> = edges
            .iter()
            .map(|(from, to)| DiagramEdge {
                from_table: (*from).into(),
                to_table: (*to).into(),
                ..DiagramEdge::default()
            })
            .collect();
        groups(grouping, &members, &edges).into_iter().collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(table, group)| ((*table).to_owned(), (*group).to_owned())).collect()
    }

    #[test]
    fn names_that_begin_alike_are_a_group() {
        assert_eq!(
            of(Grouping::Prefix, &["orders", "order_lines", "users", "user_roles", "tags"], &[]),
            pairs(&[
                ("order_lines", "order"),
                ("orders", "order"),
                ("user_roles", "user"),
                ("users", "user")
            ])
        );
        assert_eq!(of(Grouping::Prefix, &["app_a", "app_b"], &[]), []);
    }

    #[test]
    fn what_is_connected_is_named_after_its_hub() {
        assert_eq!(
            of(
                Grouping::Connected,
                &["a", "hub", "b", "x", "y", "alone"],
                &[("a", "hub"), ("b", "hub"), ("y", "x")]
            ),
            pairs(&[("a", "hub"), ("b", "hub"), ("hub", "hub"), ("x", "x"), ("y", "x")])
        );
    }

    #[test]
    fn schemas_and_folders_are_groups() {
        assert_eq!(
            of(Grouping::Schema, &["auth.users", "auth.roles", "billing.plans", "tags"], &[]),
            pairs(&[("auth.roles", "auth"), ("auth.users", "auth")])
        );
        let members = [
            Member { table: "a", file: Some("billing/versions/1.py") },
            Member { table: "b", file: Some("billing/versions/2.py") },
            Member { table: "c", file: Some("core/versions/1.py") },
        ];
        let found = groups(Grouping::Module, &members, &[]);
        assert_eq!(
            found.into_iter().collect::<Vec<_>>(),
            pairs(&[("a", "billing/versions"), ("b", "billing/versions")])
        );
        for (grouping, _) in Grouping::EACH {
            assert_eq!(Grouping::of_word(grouping.word()), Some(grouping));
        }
    }
}
