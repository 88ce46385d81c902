//! Base and head side by side: which revisions the head adds, edits, re-parents and removes, and which
//! the base got since the head left it.
//!
//! Revisions are matched by their ids. What only the base has is *behind* when the head forked off
//! before it: the merge will bring it back. It is *removed* when the head's own line goes past it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::protocol::StepKind;
use crate::revisions::{Graph, Revision};

/// A file with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Path, as loaded.
    pub path: String,
    /// Text.
    pub text: Rc<str>,
}

/// A revision with its files: the script, and the way down where that is a file of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What the file declares.
    pub revision: Revision,
    /// Its files, the script first.
    pub files: Vec<Text>,
}

/// A base or a head.
pub struct Side<'a> {
    /// The graph.
    pub graph: &'a Graph,
    /// Its revisions, by id.
    pub pieces: BTreeMap<String, Piece>,
}

/// A revision that differs between base and head.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Id.
    pub id: String,
    /// What happened to it.
    pub kind: StepKind,
    /// In the base; None for an added one.
    pub before: Option<Piece>,
    /// In the head; None for a removed one.
    pub after: Option<Piece>,
}

/// What differs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Revisions that differ, in the order of the head's history; removed ones first.
    pub changed: Vec<Changed>,
    /// Revisions that the base got since, oldest first.
    pub behind: Vec<Piece>,
}

impl Changes {
    /// Ids of the revisions of a kind.
    pub fn ids(&self, kind: StepKind) -> Vec<&str> {
        self.changed
            .iter()
            .filter(|changed| changed.kind == kind)
            .map(|changed| changed.id.as_str())
            .collect()
    }
}

/// Compares two sides. `may_be_behind`: the head may have left the base before its newest revisions.
pub fn compare(base: &Side<'_>, head: &Side<'_>, may_be_behind: bool) -> Changes {
    let mut changes = Changes::default();
    let only_base: BTreeSet<&str> =
        base.pieces.keys().filter(|id| !head.pieces.contains_key(*id)).map(String::as_str).collect();
    let added: Vec<&Piece> =
        head.pieces.iter().filter(|(id, _)| !base.pieces.contains_key(*id)).map(|(_, piece)| piece).collect();
    let behind = if may_be_behind { behind(base, head, &only_base, &added) } else { BTreeSet::new() };
    for revision in order(base.graph) {
        let id = revision.id.as_str();
        let Some(piece) = base.pieces.get(id).filter(|_| only_base.contains(id)) else { continue };
        if behind.contains(id) {
            changes.behind.push(piece.clone());
            continue;
        }
        changes.changed.push(Changed {
            id: id.to_owned(),
            kind: StepKind::Removed,
            before: Some(piece.clone()),
            after: None,
        });
    }
    for revision in order(head.graph) {
        let Some(after) = head.pieces.get(&revision.id) else { continue };
        let before = base.pieces.get(&revision.id);
        let kind = match before {
            None => StepKind::Added,
            Some(before) if before.revision.down_revisions != after.revision.down_revisions => {
                StepKind::Reparented
            }
            Some(before) if texts(before) != texts(after) => StepKind::Edited,
            Some(_) => continue,
        };
        changes.changed.push(Changed {
            id: revision.id.clone(),
            kind,
            before: before.cloned(),
            after: Some(after.clone()),
        });
    }
    changes
}

/// Usable revisions in the order in which they run, then the others.
fn order(graph: &Graph) -> Vec<&Revision> {
    let mut order = graph.upgrade_order();
    let known: BTreeSet<&str> = order.iter().map(|revision| revision.id.as_str()).collect();
    let rest: Vec<&Revision> =
        graph.revisions().filter(|revision| !known.contains(revision.id.as_str())).collect();
    order.extend(rest);
    order
}

/// The texts of a piece, line ends as one.
fn texts(piece: &Piece) -> Vec<String> {
    piece.files.iter().map(|file| file.text.replace("\r\n", "\n")).collect()
}

/// Of what only the base has: what follows a revision that the head forked off from, and that nothing
/// of the head builds on.
fn behind(
    base: &Side<'_>,
    head: &Side<'_>,
    only_base: &BTreeSet<&str>,
    added: &[&Piece],
) -> BTreeSet<String> {
    let parents =
        |id: &str| base.pieces.get(id).map(|piece| piece.revision.down_revisions.clone()).unwrap_or_default();
    let needed = |id: &str| {
        head.pieces.values().any(|piece| {
            piece.revision.down_revisions.iter().chain(&piece.revision.depends_on).any(|parent| parent == id)
        })
    };
    let fork = |id: &str| {
        let own = parents(id);
        added.iter().any(|piece| piece.revision.down_revisions.iter().any(|parent| own.contains(parent)))
    };
    let mut behind: BTreeSet<String> = BTreeSet::new();
    // Parents come first in this order, so that one pass follows each line to its end.
    for revision in order(base.graph) {
        let id = revision.id.as_str();
        if !only_base.contains(id) || needed(id) {
            continue;
        }
        if fork(id) || parents(id).iter().any(|parent| behind.contains(parent)) {
            behind.insert(id.to_owned());
        }
    }
    behind
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn piece(id: &str, down: &[&str], text: &str) -> Piece {
        let mut revision = Revision::new(id, down.iter().copied());
        revision.path = format!("versions/{id}.py");
        Piece { files: vec![Text { path: revision.path.clone(), text: text.into() }], revision }
    }

    pub fn graph(pieces: &[Piece]) -> Graph {
        Graph::load(pieces.iter().map(|piece| piece.revision.clone()).collect()).0
    }

    pub fn side<'a>(graph: &'a Graph, pieces: &[Piece]) -> Side<'a> {
        Side {
            graph,
            pieces: pieces.iter().map(|piece| (piece.revision.id.clone(), piece.clone())).collect(),
        }
    }

    #[track_caller]
    fn check(base: &[Piece], head: &[Piece], changed: &[(&str, StepKind)], behind: &[&str]) {
        let (base_graph, head_graph) = (graph(base), graph(head));
        let found = compare(&side(&base_graph, base), &side(&head_graph, head), true);
        let kinds: Vec<(&str, StepKind)> =
            found.changed.iter().map(|changed| (changed.id.as_str(), changed.kind)).collect();
        assert_eq!(kinds, changed);
        let ids: Vec<&str> = found.behind.iter().map(|piece| piece.revision.id.as_str()).collect();
        assert_eq!(ids, behind);
    }

    #[test]
    fn revisions_are_matched_by_their_ids() {
        let a = piece("a1", &[], "1");
        let b = piece("b2", &["a1"], "2");
        check(&[a.clone(), b.clone()], &[a.clone(), b.clone()], &[], &[]);
        check(std::slice::from_ref(&a), &[a.clone(), b.clone()], &[("b2", StepKind::Added)], &[]);
        check(
            &[a.clone(), b.clone()],
            &[a.clone(), piece("b2", &["a1"], "3")],
            &[("b2", StepKind::Edited)],
            &[],
        );
        check(&[a.clone(), b.clone()], &[a.clone(), piece("b2", &["a1"], "2\r\n".trim_end())], &[], &[]);
        let c = piece("c3", &["a1"], "3");
        let moved = piece("b2", &["c3"], "2");
        check(&[a.clone(), b], &[a, c, moved], &[("c3", StepKind::Added), ("b2", StepKind::Reparented)], &[]);
    }

    #[test]
    fn what_the_head_left_behind_comes_back_with_the_merge() {
        let a = piece("a1", &[], "1");
        let main = [a.clone(), piece("m1", &["a1"], "m"), piece("m2", &["m1"], "m")];
        let fork = [a.clone(), piece("f1", &["a1"], "f")];
        check(&main, &fork, &[("f1", StepKind::Added)], &["m1", "m2"]);
        // Without anything new on the same parent it was taken out.
        check(&main, std::slice::from_ref(&a), &[("m1", StepKind::Removed), ("m2", StepKind::Removed)], &[]);
        // What the head still builds on is missing from it.
        let broken = [a, piece("f1", &["m2"], "f")];
        check(
            &main,
            &broken,
            &[("m1", StepKind::Removed), ("m2", StepKind::Removed), ("f1", StepKind::Added)],
            &[],
        );
    }
}
