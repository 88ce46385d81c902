//! Traversal: what is reachable, Alembic's topological order, and relative walks.

use super::error::RevisionError;
use super::graph::{Graph, Index, Node};
use super::identifiers::Found;

/// All nodes reachable from `targets` over `edges`, targets included, in the order of Alembic's
/// depth-first traversal (`_iterate_related_revisions`).
pub(crate) fn reach(graph: &Graph, targets: &[Index], edges: impl Fn(&Node) -> Vec<Index>) -> Vec<Index> {
    let mut seen = vec![false; graph.nodes.len()];
    let mut order = Vec::new();
    for target in targets {
        let mut todo = vec![*target];
        while let Some(at) = todo.pop() {
            if seen[at] {
                continue;
            }
            seen[at] = true;
            order.push(at);
            todo.extend(edges(&graph.nodes[at]));
        }
    }
    order
}

/// As [`reach`], and refuses targets of which one leads to another.
pub(crate) fn reach_checked(
    graph: &Graph,
    targets: &[Index],
    edges: impl Fn(&Node) -> Vec<Index>,
) -> Result<Vec<Index>, RevisionError> {
    let mut seen = vec![false; graph.nodes.len()];
    let mut order = Vec::new();
    for target in targets {
        let mut todo = vec![*target];
        let mut overlaps = Vec::new();
        while let Some(at) = todo.pop() {
            if at != *target && targets.contains(&at) && !overlaps.contains(&at) {
                overlaps.push(at);
            }
            if seen[at] {
                continue;
            }
            seen[at] = true;
            order.push(at);
            todo.extend(edges(&graph.nodes[at]));
        }
        if !overlaps.is_empty() {
            return Err(RevisionError::Revision(format!(
                "Requested revision {} overlaps with other requested revisions {}",
                graph.id(*target),
                graph.ids(&overlaps).join(", ")
            )));
        }
    }
    Ok(order)
}

/// Ancestors over `down_revision` and `depends_on`, or over `down_revision` only.
pub(crate) fn ancestors(graph: &Graph, targets: &[Index], include_dependencies: bool) -> Vec<Index> {
    if include_dependencies {
        reach(graph, targets, Node::normalized_down)
    } else {
        reach(graph, targets, |node| node.down.clone())
    }
}

/// Descendants over `down_revision` and `depends_on`, or over `down_revision` only.
pub(crate) fn descendants(graph: &Graph, targets: &[Index], include_dependencies: bool) -> Vec<Index> {
    if include_dependencies {
        reach(graph, targets, |node| node.all_next.clone())
    } else {
        reach(graph, targets, |node| node.next.clone())
    }
}

/// Orders `revisions` so that each comes before what it stands on, following one branch as far as
/// it goes before the next, as Alembic does (`_topological_sort`).
pub(crate) fn topological_sort(
    graph: &Graph,
    revisions: &[Index],
    heads: &[Index],
) -> Result<Vec<Index>, RevisionError> {
    let member = |indexes: &[Index]| {
        let mut set = vec![false; graph.nodes.len()];
        for index in indexes {
            set[*index] = true;
        }
        set
    };
    let ancestors_of = |index: Index| member(&ancestors(graph, &[index], true));
    let mut todo = member(revisions);
    let mut remaining = todo.iter().filter(|wanted| **wanted).count();
    let mut current_heads: Vec<Index> = heads.iter().copied().filter(|head| todo[*head]).collect();
    current_heads.sort_by_key(|head| graph.map.get_index_of(graph.id(*head)));
    current_heads.dedup();
    let mut ancestors_by_head: Vec<Vec<bool>> =
        current_heads.iter().map(|head| ancestors_of(*head)).collect();
    let mut output = Vec::with_capacity(remaining);
    let mut at = 0;
    while !current_heads.is_empty() {
        let candidate = current_heads[at];
        let dependent = ancestors_by_head
            .iter()
            .enumerate()
            .find(|(head, ancestors)| *head != at && ancestors[candidate])
            .map(|(head, _)| head);
        if let Some(head) = dependent {
            at = head;
            continue;
        }
        if todo[candidate] {
            output.push(candidate);
            todo[candidate] = false;
            remaining -= 1;
        }
        let node = &graph.nodes[candidate];
        let mut to_add = node.normalized_down();
        to_add.retain(|index| todo[*index] && !current_heads.contains(index));
        let Some((first, rest)) = to_add.split_first() else {
            current_heads.remove(at);
            ancestors_by_head.remove(at);
            at = at.saturating_sub(1);
            continue;
        };
        current_heads[at] = *first;
        if node.normalized_dependencies.is_empty() && node.revision.down_revisions.len() == 1 {
            ancestors_by_head[at][candidate] = false;
        } else {
            ancestors_by_head[at] = ancestors_of(*first);
            for head in rest {
                current_heads.push(*head);
                ancestors_by_head.push(ancestors_of(*head));
            }
        }
    }
    if remaining > 0 {
        let left: Vec<&str> =
            (0..todo.len()).filter(|index| todo[*index]).map(|index| graph.id(index)).collect();
        return Err(RevisionError::Assertion(format!(
            "The revisions {} cannot be reached from the revisions the database is at",
            left.join(", ")
        )));
    }
    Ok(output)
}

impl Graph {
    /// Goes `steps` up (positive) or down from `start`; `Nothing` past the end if `no_overwalk`, else
    /// the last revision reached (`_walk`).
    pub(crate) fn walk(
        &self,
        start: Found,
        steps: i64,
        branch_label: Option<&str>,
        no_overwalk: bool,
    ) -> Result<Found, RevisionError> {
        let mut initial = start;
        for _ in 0..steps.unsigned_abs() {
            let children: Vec<Found> = if steps > 0 {
                let up: Vec<Index> = match initial {
                    Found::Base => {
                        return Err(RevisionError::Assertion("A walk up cannot start at 'base'".into()));
                    }
                    Found::Nothing => self.bases.clone(),
                    Found::Revision(index) => self.nodes[index].next.clone(),
                };
                let up: Vec<Found> = up.into_iter().map(Found::Revision).collect();
                match branch_label {
                    Some(label) => self.filter_for_lineage(&up, label, false)?,
                    None => up,
                }
            } else {
                let down: Vec<Index> = match initial {
                    Found::Base => Vec::new(),
                    Found::Nothing => self.heads.clone(),
                    Found::Revision(index) => self.nodes[index].down.clone(),
                };
                match (initial, down.is_empty()) {
                    (Found::Base, _) => Vec::new(),
                    (_, true) => vec![Found::Base],
                    (_, false) => down.into_iter().map(Found::Revision).collect(),
                }
            };
            match children.as_slice() {
                [] => return Ok(if no_overwalk { Found::Nothing } else { initial }),
                [only] => initial = *only,
                _ => return Err(RevisionError::Revision("Ambiguous walk".into())),
            }
        }
        Ok(initial)
    }
}
