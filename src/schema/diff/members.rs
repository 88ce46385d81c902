//! Keys, constraints and indexes of two versions of a table, matched and compared.

use super::super::model::{ForeignKey, Index, IndexColumn, Table};
use super::{AttributeDiff, Change, MemberDiff, MemberKind, folded, key_columns};

/// Something of a table in a form that can be matched: those with one `identity` are the same
/// thing, whatever their attributes.
struct Member {
    kind: MemberKind,
    label: String,
    identity: String,
    attributes: Vec<(&'static str, Option<String>)>,
}

/// Members that differ: those of the table after in their order, then those that are gone.
pub(super) fn members(old: &Table, new: &Table) -> Vec<MemberDiff> {
    let mut before: Vec<Option<Member>> = all(old).into_iter().map(Some).collect();
    let mut diffs = Vec::new();
    for member in all(new) {
        let same = before
            .iter_mut()
            .find(|candidate| {
                candidate.as_ref().is_some_and(|candidate| candidate.identity == member.identity)
            })
            .and_then(Option::take);
        let Some(same) = same else {
            diffs.push(whole(member, Change::Added));
            continue;
        };
        let attributes: Vec<AttributeDiff> = same
            .attributes
            .into_iter()
            .zip(member.attributes)
            .filter_map(|((attribute, old), (_, new))| AttributeDiff::of(attribute, old, new))
            .collect();
        if !attributes.is_empty() {
            diffs.push(MemberDiff {
                kind: member.kind,
                label: member.label,
                change: Change::Changed,
                attributes,
            });
        }
    }
    diffs.extend(before.into_iter().flatten().map(|member| whole(member, Change::Removed)));
    diffs
}

fn whole(member: Member, change: Change) -> MemberDiff {
    MemberDiff { kind: member.kind, label: member.label, change, attributes: Vec::new() }
}

fn all(table: &Table) -> Vec<Member> {
    let mut members = Vec::new();
    if let Some(key) = &table.primary_key {
        members.push(Member {
            kind: MemberKind::PrimaryKey,
            label: key_columns(key),
            identity: "primary key".to_owned(),
            attributes: vec![("columns", Some(key_columns(key))), ("name", key.name.clone())],
        });
    }
    members.extend(table.foreign_keys.iter().map(foreign_key));
    members.extend(table.unique_constraints.iter().map(|unique| {
        let columns = format!("({})", unique.columns.join(", "));
        Member {
            kind: MemberKind::Unique,
            identity: format!("unique {columns}"),
            attributes: vec![("name", unique.name.clone())],
            label: columns,
        }
    }));
    members.extend(table.check_constraints.iter().map(|check| {
        let expression = folded(&check.expression);
        // A named check that says something else is a changed check; unnamed ones are what they say.
        let identity = check
            .name
            .as_ref()
            .map_or_else(|| format!("check ({expression})"), |name| format!("check {name}"));
        Member {
            kind: MemberKind::Check,
            label: check.name.clone().unwrap_or_else(|| format!("({expression})")),
            identity,
            attributes: vec![("expression", Some(expression))],
        }
    }));
    members.extend(table.indexes.iter().map(index));
    members
}

fn foreign_key(key: &ForeignKey) -> Member {
    let label = format!(
        "({}) → {} ({})",
        key.columns.join(", "),
        key.referred_table,
        key.referred_columns.join(", ")
    );
    Member {
        kind: MemberKind::ForeignKey,
        identity: format!("foreign key {}", label.to_lowercase()),
        attributes: vec![
            ("name", key.name.clone()),
            ("on delete", key.on_delete.clone()),
            ("on update", key.on_update.clone()),
            ("deferrable", key.deferrable.clone()),
        ],
        label,
    }
}

fn index(index: &Index) -> Member {
    let columns: Vec<String> = index.columns.iter().map(index_column).collect();
    Member {
        kind: MemberKind::Index,
        label: index.name.clone(),
        identity: format!("index {}", index.name),
        attributes: vec![
            ("columns", Some(columns.join(", "))),
            ("unique", index.unique.then(|| "yes".to_owned())),
            ("where", index.predicate.as_deref().map(folded)),
        ],
    }
}

fn index_column(column: &IndexColumn) -> String {
    let mut text =
        column.name.clone().or_else(|| column.expression.as_deref().map(folded)).unwrap_or_default();
    if let Some(collation) = &column.collation {
        text = format!("{text} COLLATE {collation}");
    }
    if column.descending { format!("{text} DESC") } else { text }
}
