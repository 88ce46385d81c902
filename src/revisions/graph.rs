//! The graph itself: revisions by id and label, what follows what, heads and bases.
//!
//! Loading never fails. A revision that Alembic could not take (an illegal id, a parent that no
//! file defines, a cycle), and all that stands on one, is kept for display but left out of the map
//! that commands work on; [`Graph::refusal`] says what Alembic would answer to any command.

use indexmap::{IndexMap, IndexSet};

use super::error::RevisionError;
use super::revision::Revision;
use super::{faults, walk};
use crate::diagnostic::Diagnostic;

/// Characters that no identifier may contain (`_revision_illegal_chars`), sorted as they are reported.
pub(crate) const ILLEGAL_CHARACTERS: [char; 4] = ['+', '-', ':', '@'];

/// Position of a revision in [`Graph::revisions`].
pub(crate) type Index = usize;

/// One revision with what the graph knows about it.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub revision: Revision,
    /// Own labels and those that spread to it.
    pub labels: IndexSet<String>,
    /// `down_revision`, resolved.
    pub down: Vec<Index>,
    /// `depends_on`, resolved (`_resolved_dependencies`).
    pub dependencies: Vec<Index>,
    /// `depends_on` without what ancestors depend on already (`_normalized_resolved_dependencies`).
    pub normalized_dependencies: Vec<Index>,
    /// Followers by `down_revision` (`nextrev`).
    pub next: Vec<Index>,
    /// Followers by `down_revision` or `depends_on` (`_all_nextrev`).
    pub all_next: Vec<Index>,
    /// Whether commands can reach it.
    pub sound: bool,
}

impl Node {
    /// `_normalized_down_revisions`.
    pub fn normalized_down(&self) -> Vec<Index> {
        let mut all = self.down.clone();
        for dependency in &self.normalized_dependencies {
            if !all.contains(dependency) {
                all.push(*dependency);
            }
        }
        all
    }

    /// `_all_down_revisions`.
    pub fn all_down(&self) -> Vec<Index> {
        let mut all = self.down.clone();
        for dependency in &self.dependencies {
            if !all.contains(dependency) {
                all.push(*dependency);
            }
        }
        all
    }
}

/// All revisions of a folder and their relations.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    pub(crate) nodes: Vec<Node>,
    /// Ids in the order of their files, then labels: Alembic's `_revision_map`.
    pub(crate) map: IndexMap<String, Index>,
    pub(crate) heads: Vec<Index>,
    pub(crate) real_heads: Vec<Index>,
    pub(crate) bases: Vec<Index>,
    refusal: Option<RevisionError>,
}

impl Graph {
    /// Builds the graph from revisions **in the order of their file names**, which is what
    /// Alembic's own order starts from. Every fault becomes a finding; what is sound stays usable.
    pub fn load(revisions: Vec<Revision>) -> (Self, Vec<Diagnostic>) {
        let examination = faults::examine(&revisions);
        let nodes = revisions
            .into_iter()
            .zip(&examination.sound)
            .map(|(revision, sound)| Node {
                labels: if *sound {
                    revision.branch_labels.iter().cloned().collect()
                } else {
                    IndexSet::new()
                },
                revision,
                down: Vec::new(),
                dependencies: Vec::new(),
                normalized_dependencies: Vec::new(),
                next: Vec::new(),
                all_next: Vec::new(),
                sound: *sound,
            })
            .collect();
        let mut graph = Self { nodes, refusal: examination.refusal, ..Self::default() };
        graph.connect();
        graph.normalize_dependencies();
        graph.spread_labels();
        (graph, examination.diagnostics)
    }

    /// Fills the map, resolves names to nodes and finds heads and bases.
    fn connect(&mut self) {
        let mut heads = IndexSet::new();
        let mut real_heads = IndexSet::new();
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.sound) {
            self.map.insert(node.revision.id.clone(), index);
            heads.insert(index);
            real_heads.insert(index);
            if node.revision.is_base() {
                self.bases.push(index);
            }
        }
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.sound) {
            for label in &node.revision.branch_labels {
                self.map.entry(label.clone()).or_insert(index);
            }
        }
        for node in self.nodes.iter_mut().filter(|node| node.sound) {
            node.down =
                node.revision.down_revisions.iter().filter_map(|id| self.map.get(id).copied()).collect();
            node.dependencies =
                node.revision.depends_on.iter().filter_map(|id| self.map.get(id).copied()).collect();
        }
        let mut winners: Vec<Index> = self.map.values().copied().collect();
        winners.sort_unstable();
        winners.dedup();
        for index in winners {
            for down in self.nodes[index].all_down() {
                let by_down_revision = self.nodes[index].down.contains(&down);
                let parent = &mut self.nodes[down];
                push_unique(&mut parent.all_next, index);
                if by_down_revision {
                    push_unique(&mut parent.next, index);
                    heads.shift_remove(&down);
                }
                real_heads.shift_remove(&down);
            }
        }
        self.heads = heads.into_iter().collect();
        self.real_heads = real_heads.into_iter().collect();
    }

    /// Leaves out the dependencies that an ancestor has already.
    fn normalize_dependencies(&mut self) {
        for index in 0..self.nodes.len() {
            if self.nodes[index].dependencies.is_empty() {
                continue;
            }
            let mut normalized: IndexSet<Index> = self.nodes[index].dependencies.iter().copied().collect();
            for ancestor in walk::reach(self, &[index], |node| node.down.clone()) {
                if ancestor != index {
                    for dependency in &self.nodes[ancestor].dependencies {
                        normalized.shift_remove(dependency);
                    }
                }
            }
            self.nodes[index].normalized_dependencies = normalized.into_iter().collect();
        }
    }

    /// Spreads branch labels to descendants, and to ancestors up to a branch or merge point.
    fn spread_labels(&mut self) {
        let labelled: Vec<Index> =
            (0..self.nodes.len()).filter(|index| !self.nodes[*index].labels.is_empty()).collect();
        for index in labelled {
            let labels = self.nodes[index].labels.clone();
            let descendants = walk::reach(self, &[index], |node| node.next.clone());
            for descendant in &descendants {
                self.nodes[*descendant].labels.extend(labels.iter().cloned());
            }
            // Alembic goes upwards from the last descendant its traversal yields.
            let mut parent = descendants.last().copied();
            while let Some(at) = parent {
                let node = &mut self.nodes[at];
                if node.all_next.len() > 1 || node.revision.is_merge_point() {
                    break;
                }
                node.labels.extend(labels.iter().cloned());
                parent = node.down.first().copied();
            }
        }
    }

    /// All revisions in the order they were loaded, sound or not.
    pub fn revisions(&self) -> impl ExactSizeIterator<Item = &Revision> {
        self.nodes.iter().map(|node| &node.revision)
    }

    /// How many revisions were loaded.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether nothing was loaded.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The revision that commands mean by a full id.
    pub fn get(&self, id: &str) -> Option<&Revision> {
        self.index(id).map(|index| &self.nodes[index].revision)
    }

    /// What Alembic would answer to every command on this folder, if it could not load it.
    pub fn refusal(&self) -> Option<&RevisionError> {
        self.refusal.as_ref()
    }

    /// How many revisions commands cannot reach.
    pub fn unsound(&self) -> usize {
        self.nodes.iter().filter(|node| !node.sound).count()
    }

    /// Whether commands can use this very revision: its id is legal and unique, and all it stands on
    /// exists.
    pub fn is_sound(&self, position: usize) -> bool {
        self.nodes.get(position).is_some_and(|node| {
            node.sound && self.map.get(&node.revision.id).is_some_and(|winner| *winner == position)
        })
    }

    /// Heads: revisions that none names as `down_revision` (`get_heads`).
    pub fn heads(&self) -> Vec<&str> {
        self.ids(&self.heads)
    }

    /// Effective heads: heads that no revision depends on either; the rows of a database that is at
    /// `heads`.
    pub fn real_heads(&self) -> Vec<&str> {
        self.ids(&self.real_heads)
    }

    /// Bases: revisions without a `down_revision`.
    pub fn bases(&self) -> Vec<&str> {
        self.ids(&self.bases)
    }

    /// Revisions that come directly after one, by `down_revision`.
    pub fn next(&self, id: &str) -> Vec<&str> {
        self.index(id).map(|index| self.ids(&self.nodes[index].next)).unwrap_or_default()
    }

    /// A revision's own branch labels and those that spread to it, sorted.
    pub fn labels(&self, id: &str) -> Vec<&str> {
        let mut labels: Vec<&str> = self
            .index(id)
            .map(|index| self.nodes[index].labels.iter().map(String::as_str).collect())
            .unwrap_or_default();
        labels.sort_unstable();
        labels
    }

    /// `depends_on` of a revision as full ids.
    pub fn dependencies(&self, id: &str) -> Vec<&str> {
        self.index(id).map(|index| self.ids(&self.nodes[index].dependencies)).unwrap_or_default()
    }

    /// Whether it is a head by `down_revision`.
    pub fn is_head(&self, id: &str) -> bool {
        self.index(id).is_some_and(|index| self.nodes[index].next.is_empty())
    }

    /// Whether it is a head, dependencies considered.
    pub fn is_real_head(&self, id: &str) -> bool {
        self.index(id).is_some_and(|index| self.nodes[index].all_next.is_empty())
    }

    /// Whether several revisions follow it.
    pub fn is_branch_point(&self, id: &str) -> bool {
        self.index(id).is_some_and(|index| self.nodes[index].next.len() > 1)
    }

    /// All that is applied when `heads` are the rows of the version table, in no order; rows that no
    /// file defines are ignored.
    pub fn applied(&self, heads: &[String]) -> IndexSet<String> {
        let start: Vec<Index> = heads.iter().filter_map(|id| self.index(id)).collect();
        walk::reach(self, &start, Node::normalized_down)
            .into_iter()
            .map(|index| self.nodes[index].revision.id.clone())
            .collect()
    }

    /// Every usable revision, parents before children, in the order `upgrade heads` runs them on an
    /// empty database.
    pub fn upgrade_order(&self) -> Vec<&Revision> {
        let all: Vec<Index> = self.map.values().copied().collect();
        let heads: Vec<Index> = self.real_heads.iter().map(|head| self.winner(*head)).collect();
        let mut order = walk::topological_sort(self, &all, &heads).unwrap_or_default();
        order.reverse();
        order.into_iter().map(|index| &self.nodes[index].revision).collect()
    }

    pub(crate) fn index(&self, id: &str) -> Option<Index> {
        self.map.get(id).copied().filter(|index| self.nodes[*index].revision.id == id)
    }

    /// Of revisions with the same id, the one that commands mean.
    pub(crate) fn winner(&self, index: Index) -> Index {
        self.map.get(self.id(index)).copied().unwrap_or(index)
    }

    pub(crate) fn id(&self, index: Index) -> &str {
        &self.nodes[index].revision.id
    }

    pub(crate) fn ids(&self, indexes: &[Index]) -> Vec<&str> {
        indexes.iter().map(|index| self.id(*index)).collect()
    }
}

fn push_unique(list: &mut Vec<Index>, index: Index) {
    if !list.contains(&index) {
        list.push(index);
    }
}
