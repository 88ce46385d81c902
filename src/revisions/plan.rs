//! Plans: which scripts run, in which order, and what each does to the rows of the version table.

use indexmap::IndexSet;

use super::collect::Range;
use super::error::{CommandError, Wording};
use super::graph::{Graph, Index};
use super::identifiers::{Found, Identifier};
use super::walk::{ancestors, descendants};

/// What a step runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// `upgrade()` of the revision.
    Upgrade,
    /// `downgrade()` of the revision.
    Downgrade,
    /// Nothing: only the version table changes.
    Stamp,
}

/// One change of the version table. All of a step together are its [`VersionChange`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionRow {
    /// `INSERT` of a row.
    Insert(String),
    /// `DELETE` of a row.
    Delete(String),
    /// `UPDATE` of a row.
    Update {
        /// The id that the row holds.
        from: String,
        /// The id that it gets.
        to: String,
    },
}

/// What a step does to the version table (`HeadMaintainer.update_to_step`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionChange {
    /// A new branch.
    Insert(String),
    /// The end of a branch.
    Delete(String),
    /// The usual move of one row.
    Update {
        /// The id that the row holds.
        from: String,
        /// The id that it gets.
        to: String,
    },
    /// Several rows become one.
    Merge {
        /// Rows to delete.
        delete: Vec<String>,
        /// The row that stays.
        from: String,
        /// The id that it gets.
        to: String,
    },
    /// One row becomes several.
    Unmerge {
        /// Rows to insert.
        insert: Vec<String>,
        /// The row that stays.
        from: String,
        /// The id that it gets.
        to: String,
    },
    /// Alembic ends in an exception of its own here, after the script has run.
    Impossible {
        /// `AssertionError` or `KeyError`.
        exception: &'static str,
        /// What it means.
        reason: String,
    },
}

impl VersionChange {
    /// The single row changes, in the order they are made; empty if it is impossible.
    pub fn rows(&self) -> Vec<VersionRow> {
        let update = |from: &String, to: &String| VersionRow::Update { from: from.clone(), to: to.clone() };
        match self {
            Self::Insert(id) => vec![VersionRow::Insert(id.clone())],
            Self::Delete(id) => vec![VersionRow::Delete(id.clone())],
            Self::Update { from, to } => vec![update(from, to)],
            Self::Merge { delete, from, to } => {
                delete.iter().cloned().map(VersionRow::Delete).chain([update(from, to)]).collect()
            }
            Self::Unmerge { insert, from, to } => {
                insert.iter().cloned().map(VersionRow::Insert).chain([update(from, to)]).collect()
            }
            Self::Impossible { .. } => Vec::new(),
        }
    }
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What runs.
    pub kind: StepKind,
    /// The revision whose script runs; for a stamp the one it moves to, none for `base`.
    pub revision: Option<String>,
    /// What it comes from, dependencies not counted.
    pub from: Vec<String>,
    /// What it leads to, dependencies not counted.
    pub to: Vec<String>,
    /// The revision's message; empty for a stamp.
    pub doc: String,
    /// What happens to the version table after the script.
    pub version: VersionChange,
}

impl Step {
    /// `upgrade a, b -> c`, without the message, as offline scripts have it in their comment.
    pub fn short_log(&self) -> String {
        let name = match self.kind {
            StepKind::Upgrade => "upgrade",
            StepKind::Downgrade => "downgrade",
            StepKind::Stamp => "stamp_revision",
        };
        format!("{name} {} -> {}", self.from.join(", "), self.to.join(", "))
    }

    /// `Running upgrade a, b -> c, message`, as Alembic logs it.
    pub fn log(&self) -> String {
        let short = self.short_log();
        if self.doc.is_empty() {
            format!("Running {short}")
        } else {
            format!("Running {short}, {}", self.doc)
        }
    }
}

/// Steps in the order they run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The steps.
    pub steps: Vec<Step>,
    /// Warnings that Alembic gives while it plans.
    pub warnings: Vec<String>,
    /// The rows of the version table after the last step.
    pub heads: Vec<String>,
}

impl Graph {
    /// `upgrade TARGET` on a database whose version table holds `current`.
    pub fn plan_upgrade(&self, target: &str, current: &[String]) -> Result<Plan, CommandError> {
        let wording = Wording {
            ancestor: Some("Destination %(end)s is not a valid upgrade target from current head(s)"),
            end: Some(target),
            ..Wording::default()
        };
        let range = Range { implicit_base: true, inclusive: false, assert_relative_length: true };
        let target = Identifier::One(target.to_owned());
        let mut order = self
            .upgrade_range(&target, &Identifier::Many(current.to_vec()), range)
            .map_err(|error| wording.apply(error))?;
        order.reverse();
        Ok(self.script_plan(StepKind::Upgrade, order, current))
    }

    /// `downgrade TARGET` on a database whose version table holds `current`.
    pub fn plan_downgrade(&self, target: &str, current: &[String]) -> Result<Plan, CommandError> {
        let wording = Wording {
            ancestor: Some("Destination %(end)s is not a valid downgrade target from current head(s)"),
            end: Some(target),
            ..Wording::default()
        };
        let range = Range { implicit_base: false, inclusive: false, assert_relative_length: true };
        let order = self
            .downgrade_range(&Identifier::Many(current.to_vec()), &Identifier::One(target.to_owned()), range)
            .map_err(|error| wording.apply(error))?;
        let mut plan = self.script_plan(StepKind::Downgrade, order, current);
        let starts_here = target.starts_with('-') && super::identifiers::Relative::parse(target).is_some();
        if starts_here && current.len() > 1 {
            plan.warnings.push(
                "downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future release."
                    .to_owned(),
            );
        }
        Ok(plan)
    }

    /// `stamp TARGETS…` on a database whose version table holds `current` (nothing, if it is purged
    /// first).
    pub fn plan_stamp(&self, targets: &[String], current: &[String]) -> Result<Plan, CommandError> {
        let wording = Wording {
            multiple_heads: Some("Multiple heads are present; please specify a single target revision"),
            ..Wording::default()
        };
        let mut heads = Heads::new(current);
        let mut plan = Plan::default();
        let moves = self.stamp_moves(targets, current).map_err(|error| wording.apply(error))?;
        for (from, to, upgrade, branch_move) in moves {
            let version = heads.stamp(&from, &to, upgrade, branch_move);
            let revision = to.first().cloned();
            plan.steps.push(Step { kind: StepKind::Stamp, revision, from, to, doc: String::new(), version });
        }
        plan.heads = heads.rows.into_iter().collect();
        Ok(plan)
    }

    /// From, to, upwards, a new or ending branch (`_stamp_revs`).
    #[expect(clippy::type_complexity, reason = "local to the two functions of stamping")]
    fn stamp_moves(
        &self,
        targets: &[String],
        current: &[String],
    ) -> Result<Vec<(Vec<String>, Vec<String>, bool, bool)>, super::error::RevisionError> {
        let heads = self.find_all(&Identifier::Many(current.to_vec()))?;
        let base = ["base".to_owned()];
        let targets = if targets.is_empty() { &base } else { targets };
        let mut filtered: IndexSet<Index> = IndexSet::new();
        for target in targets {
            for found in self.filter_for_lineage(&heads, target, true)? {
                filtered.insert(found.revision(target)?);
            }
        }
        let ids =
            |indexes: &IndexSet<Index>| indexes.iter().map(|index| self.id(*index).to_owned()).collect();
        let mut destinations = self.find_all(&Identifier::Many(targets.to_vec()))?;
        if destinations.is_empty() {
            destinations.push(Found::Nothing);
        }
        let mut moves = Vec::new();
        for destination in destinations {
            if destination == Found::Base {
                return Err(super::error::RevisionError::Assertion(format!(
                    "'{}' leads to the state before the first revision; say 'base' to stamp that",
                    targets.join(" ")
                )));
            }
            let Found::Revision(destination) = destination else {
                moves.extend(
                    filtered.iter().map(|head| (vec![self.id(*head).to_owned()], Vec::new(), false, true)),
                );
                continue;
            };
            if filtered.contains(&destination) {
                continue;
            }
            let to = vec![self.id(destination).to_owned()];
            let above = descendants(self, &[destination], true).iter().any(|index| filtered.contains(index));
            let below = ancestors(self, &[destination], true).iter().any(|index| filtered.contains(index));
            if above && below {
                return Err(super::error::RevisionError::Assertion(format!(
                    "{} lies between revisions that are applied; stamp one branch at a time",
                    to[0]
                )));
            }
            moves.push(match (above, below) {
                (true, _) => (ids(&filtered), to, false, false),
                (false, true) => (ids(&filtered), to, true, false),
                (false, false) => (Vec::new(), to, true, true),
            });
        }
        Ok(moves)
    }

    fn script_plan(&self, kind: StepKind, order: Vec<Index>, current: &[String]) -> Plan {
        let mut heads = Heads::new(current);
        let steps = order
            .into_iter()
            .map(|index| {
                let revision = &self.nodes[index].revision;
                let own = vec![revision.id.clone()];
                let down = revision.down_revisions.clone();
                let (from, to, version) = match kind {
                    StepKind::Downgrade => (own, down, heads.downgrade(self, index)),
                    StepKind::Upgrade | StepKind::Stamp => (down, own, heads.upgrade(self, index)),
                };
                let doc = revision.message().to_owned();
                Step { kind, revision: Some(revision.id.clone()), from, to, doc, version }
            })
            .collect();
        Plan { steps, warnings: Vec::new(), heads: heads.rows.into_iter().collect() }
    }
}

/// The rows of the version table while a plan is followed (`HeadMaintainer`).
struct Heads {
    rows: IndexSet<String>,
}

impl Heads {
    fn new(current: &[String]) -> Self {
        Self { rows: current.iter().cloned().collect() }
    }

    fn upgrade(&mut self, graph: &Graph, index: Index) -> VersionChange {
        let id = graph.id(index).to_owned();
        let down: Vec<String> = self.normalized_down(graph, index);
        let present: Vec<&String> = down.iter().filter(|parent| self.rows.contains(*parent)).collect();
        if present.is_empty() {
            return self.apply(VersionChange::Insert(id));
        }
        if down.len() > 1 && present.len() > 1 {
            let mut from = self.without_ancestors_of_others(graph, down.clone(), &down);
            let Some(last) = from.pop() else {
                return impossible("IndexError", format!("{id} merges revisions that other rows stand on"));
            };
            return self.apply(VersionChange::Merge { delete: from, from: last, to: id });
        }
        let from = if down.len() == 1 { &down[0] } else { present[0] };
        self.apply(VersionChange::Update { from: from.clone(), to: id })
    }

    fn downgrade(&mut self, graph: &Graph, index: Index) -> VersionChange {
        let id = graph.id(index).to_owned();
        let down = self.normalized_down(graph, index);
        let is_row = self.rows.contains(&id);
        let own = [id.clone()];
        let mut to = if self.rows.len() > usize::from(is_row) {
            self.without_ancestors_of_others(graph, down.clone(), &own)
        } else {
            without_ancestors_of_each_other(graph, &down)
        };
        if is_row && (down.is_empty() || to.is_empty()) {
            return self.apply(VersionChange::Delete(id));
        }
        if is_row && down.len() > 1 {
            let Some(last) = to.pop() else {
                return impossible("IndexError", format!("nothing is left of {id}'s parents"));
            };
            return self.apply(VersionChange::Unmerge { insert: to, from: id, to: last });
        }
        let target = match down.as_slice() {
            [only] => only.clone(),
            several => {
                let present: Vec<&String> =
                    several.iter().filter(|parent| self.rows.contains(*parent)).collect();
                match present.as_slice() {
                    [only] => (*only).clone(),
                    _ => {
                        return impossible(
                            "AssertionError",
                            "Can't do an UPDATE because downrevision is ambiguous".to_owned(),
                        );
                    }
                }
            }
        };
        self.apply(VersionChange::Update { from: id, to: target })
    }

    fn stamp(&mut self, from: &[String], to: &[String], upgrade: bool, branch_move: bool) -> VersionChange {
        if !upgrade && branch_move {
            return self.apply(VersionChange::Delete(from.first().cloned().unwrap_or_default()));
        }
        let unknown_from = from.iter().any(|id| !self.rows.contains(id));
        let unknown_to = to.iter().any(|id| !self.rows.contains(id));
        let target = to.first().cloned().unwrap_or_default();
        if upgrade && (branch_move || unknown_from) && unknown_to {
            return self.apply(VersionChange::Insert(target));
        }
        match from {
            [others @ .., last] if !others.is_empty() => {
                self.apply(VersionChange::Merge { delete: others.to_vec(), from: last.clone(), to: target })
            }
            [only] => self.apply(VersionChange::Update { from: only.clone(), to: target }),
            _ => impossible("AssertionError", format!("{target} is in the version table already")),
        }
    }

    fn normalized_down(&self, graph: &Graph, index: Index) -> Vec<String> {
        graph.nodes[index].normalized_down().into_iter().map(|down| graph.id(down).to_owned()).collect()
    }

    /// `candidates` without what the rows other than `excluded` imply.
    fn without_ancestors_of_others(
        &self,
        graph: &Graph,
        mut candidates: Vec<String>,
        excluded: &[String],
    ) -> Vec<String> {
        let others: Vec<Index> = self
            .rows
            .iter()
            .filter(|row| !excluded.contains(row))
            .filter_map(|row| graph.index(row))
            .collect();
        if !others.is_empty() {
            let implied = ancestors(graph, &others, true);
            candidates.retain(|id| graph.index(id).is_none_or(|index| !implied.contains(&index)));
        }
        candidates
    }

    /// Follows a change, as the table will.
    fn apply(&mut self, change: VersionChange) -> VersionChange {
        for row in change.rows() {
            let problem = match &row {
                VersionRow::Insert(id) => {
                    self.rows.contains(id).then_some(("AssertionError", id, "is there already"))
                }
                VersionRow::Delete(id) => {
                    (!self.rows.contains(id)).then_some(("KeyError", id, "is not there"))
                }
                VersionRow::Update { to, .. } if self.rows.contains(to) => {
                    Some(("AssertionError", to, "is there already"))
                }
                VersionRow::Update { from, .. } => {
                    (!self.rows.contains(from)).then_some(("KeyError", from, "is not there"))
                }
            };
            if let Some((exception, id, what)) = problem {
                return impossible(
                    exception,
                    format!("The version table cannot follow: the row '{id}' {what}"),
                );
            }
            match row {
                VersionRow::Insert(id) => {
                    self.rows.insert(id);
                }
                VersionRow::Delete(id) => {
                    self.rows.shift_remove(&id);
                }
                VersionRow::Update { from, to } => {
                    self.rows.shift_remove(&from);
                    self.rows.insert(to);
                }
            }
        }
        change
    }
}

fn impossible(exception: &'static str, reason: String) -> VersionChange {
    VersionChange::Impossible { exception, reason }
}

/// Parents of which none is implied by another one.
fn without_ancestors_of_each_other(graph: &Graph, down: &[String]) -> Vec<String> {
    let implied = |id: &String| {
        down.iter().filter(|other| *other != id).filter_map(|other| graph.index(other)).any(|other| {
            graph.index(id).is_some_and(|index| ancestors(graph, &[other], true).contains(&index))
        })
    };
    down.iter().filter(|id| !implied(id)).cloned().collect()
}
