//! What is wrong with a set of revisions, before a graph is made of them.
//!
//! Three answers: the findings for a person, which revisions are sound (legal themselves and
//! standing on sound ones only), and the sentence with which Alembic would refuse the folder.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::error::RevisionError;
use super::graph::{ILLEGAL_CHARACTERS, Index};
use super::revision::Revision;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Location;

/// Longest id that fits the version table's `VARCHAR(32)`.
const LONGEST_ID: usize = 32;

/// The result of [`examine`].
pub(crate) struct Examination {
    pub sound: Vec<bool>,
    pub refusal: Option<RevisionError>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Finds every fault of a set of revisions.
pub(crate) fn examine(revisions: &[Revision]) -> Examination {
    let mut examiner = Examiner {
        revisions,
        illegal: revisions.iter().map(construction_fault).collect(),
        names: IndexMap::new(),
        diagnostics: Vec::new(),
    };
    examiner.illegal_revisions();
    examiner.duplicates();
    let label_fault = examiner.labels();
    let missing = examiner.missing_references();
    let sound = examiner.sound();
    let cycle = examiner.cycles();
    examiner.cycle_findings(&sound);
    examiner.heads_and_bases();
    let refusal = examiner.illegal.iter().flatten().next().cloned().or(label_fault).or(missing).or(cycle);
    Examination { sound, refusal, diagnostics: examiner.diagnostics }
}

/// What Alembic refuses when it constructs a `Script`.
fn construction_fault(revision: &Revision) -> Option<RevisionError> {
    if revision.down_revisions.contains(&revision.id) {
        return Some(RevisionError::CycleDetected {
            kind: "Self-loop",
            revisions: vec![revision.id.clone()],
        });
    }
    if revision.depends_on.contains(&revision.id) {
        return Some(RevisionError::CycleDetected {
            kind: "Dependency self-loop",
            revisions: vec![revision.id.clone()],
        });
    }
    illegal_characters(&revision.id).map(RevisionError::Revision)
}

/// Alembic's sentence for an id with characters that its identifiers reserve.
pub(crate) fn illegal_characters(id: &str) -> Option<String> {
    let found: Vec<String> =
        ILLEGAL_CHARACTERS.iter().filter(|character| id.contains(**character)).map(char::to_string).collect();
    (!found.is_empty())
        .then(|| format!("Character(s) '{}' not allowed in revision identifier '{id}'", found.join(", ")))
}

/// See [`Examiner::unsound`].
struct Unsound {
    down: Vec<Vec<Index>>,
    next: Vec<Vec<Index>>,
    circular: Vec<Index>,
}

struct Examiner<'a> {
    revisions: &'a [Revision],
    illegal: Vec<Option<RevisionError>>,
    /// Ids and labels with the revision they mean; of duplicate ids the last, as in Alembic.
    names: IndexMap<&'a str, Index>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Examiner<'a> {
    fn place(&self, index: Index, choose: fn(&Revision) -> Option<&Location>) -> Location {
        let revision = &self.revisions[index];
        choose(revision).cloned().unwrap_or_else(|| Location::line(&revision.path, 1))
    }

    fn id_place(&self, index: Index) -> Location {
        self.place(index, |revision| revision.locations.revision.as_ref())
    }

    fn illegal_revisions(&mut self) {
        for (index, revision) in self.revisions.iter().enumerate() {
            let finding = match &self.illegal[index] {
                Some(error @ RevisionError::CycleDetected { kind, .. }) => {
                    let place = if kind.starts_with("Dependency") {
                        self.place(index, |revision| revision.locations.depends_on.as_ref())
                    } else {
                        self.place(index, |revision| revision.locations.down_revision.as_ref())
                    };
                    Diagnostic::new("GR04", Severity::Error, error.to_string())
                        .at(place)
                        .help("A revision cannot come after itself: name the revision that comes before it, or None.")
                }
                Some(error) => Diagnostic::new("GR06", Severity::Error, error.to_string())
                    .at(self.id_place(index))
                    .help("Use letters, digits and underscores; '@', '-', '+' and ':' have a meaning in commands."),
                None if revision.id.chars().count() > LONGEST_ID => Diagnostic::new(
                    "GR06",
                    Severity::Error,
                    format!(
                        "Revision identifier '{}' has {} characters; the version table holds {LONGEST_ID}",
                        revision.id,
                        revision.id.chars().count()
                    ),
                )
                .at(self.id_place(index))
                .help("SQLite stores it all the same; PostgreSQL and MySQL refuse the row. Shorten the id."),
                None => continue,
            };
            self.diagnostics.push(finding.on(&revision.id));
        }
    }

    fn duplicates(&mut self) {
        let mut groups: IndexMap<&str, Vec<Index>> = IndexMap::new();
        for (index, revision) in self.revisions.iter().enumerate() {
            if self.illegal[index].is_none() {
                self.names.insert(&revision.id, index);
            }
            groups.entry(&revision.id).or_default().push(index);
        }
        for (id, indexes) in groups.into_iter().filter(|(_, indexes)| indexes.len() > 1) {
            for index in &indexes {
                let others: Vec<&str> = indexes
                    .iter()
                    .filter(|other| *other != index)
                    .map(|other| self.revisions[*other].path.as_str())
                    .collect();
                let finding = Diagnostic::new(
                    "GR02",
                    Severity::Error,
                    format!("Revision {id} is present more than once"),
                )
                .at(self.id_place(*index))
                .on(id)
                .help(format!(
                    "Also in {}. Alembic only warns, uses the last file and counts both as heads. Give one \
                     of them an id of its own.",
                    others.join(", ")
                ));
                self.diagnostics.push(finding);
            }
        }
    }

    /// Enters the labels; the first that is taken already is what Alembic refuses.
    fn labels(&mut self) -> Option<RevisionError> {
        let mut refusal = None;
        for (index, revision) in self.revisions.iter().enumerate() {
            for label in &revision.branch_labels {
                let Some(holder) = self.names.get(label.as_str()).copied() else {
                    self.names.insert(label, index);
                    continue;
                };
                let message = format!(
                    "Branch name '{label}' in revision {} already used by revision {}",
                    revision.id, self.revisions[holder].id
                );
                let place = self.place(index, |revision| revision.locations.branch_labels.as_ref());
                self.diagnostics.push(
                    Diagnostic::new("GR02", Severity::Error, message.clone())
                        .at(place)
                        .on(&revision.id)
                        .help("Choose another label; descendants inherit it, so one revision of a branch is enough."),
                );
                refusal.get_or_insert(RevisionError::Revision(message));
            }
        }
        refusal
    }

    /// Parents and dependencies that no file defines.
    fn missing_references(&mut self) -> Option<RevisionError> {
        let mut missing_dependency = None;
        let mut missing_parent = None;
        for (index, revision) in self.revisions.iter().enumerate() {
            for parent in &revision.down_revisions {
                let is_id =
                    self.names.get(parent.as_str()).is_some_and(|at| self.revisions[*at].id == *parent);
                if !is_id && *parent != revision.id {
                    missing_parent.get_or_insert_with(|| RevisionError::Key(parent.clone()));
                    let place = self.place(index, |revision| revision.locations.down_revision.as_ref());
                    self.missing(index, parent, place, "down_revision");
                }
            }
            for dependency in &revision.depends_on {
                if !self.names.contains_key(dependency.as_str()) && *dependency != revision.id {
                    missing_dependency.get_or_insert_with(|| RevisionError::Key(dependency.clone()));
                    let place = self.place(index, |revision| revision.locations.depends_on.as_ref());
                    self.missing(index, dependency, place, "depends_on");
                }
            }
        }
        missing_dependency.or(missing_parent)
    }

    fn missing(&mut self, index: Index, name: &str, place: Location, variable: &str) {
        let id = &self.revisions[index].id;
        let near: Vec<&str> = self
            .names
            .keys()
            .filter(|known| name.len() > 3 && (known.starts_with(name) || name.starts_with(**known)))
            .filter(|known| known.len() > 3)
            .copied()
            .collect();
        let hint = match near.as_slice() {
            [only] => format!(" Did it mean '{only}'? {variable} needs the whole id."),
            _ => String::new(),
        };
        let finding = Diagnostic::new(
            "GR03",
            Severity::Error,
            format!("Revision {name} referenced from {id} is not present"),
        )
        .at(place)
        .on(id)
        .help(match variable {
            "depends_on" => format!(
                "No file defines '{name}', with which Alembic ends in KeyError; here the rest runs without it. It may be a \
                 revision of another package: load its folder as well, or name a revision that exists.{hint}"
            ),
            _ => format!(
                "No file defines '{name}', so {id} and all that follows it cannot run; Alembic ends in KeyError. \
                 Restore the missing file, or point {variable} to a revision that exists.{hint}"
            ),
        });
        self.diagnostics.push(finding);
    }

    /// Parents and dependencies of a revision as positions; `None` where one is missing or illegal.
    fn references(&self, index: Index, dependencies: bool) -> Option<Vec<Index>> {
        let revision = &self.revisions[index];
        let parents = revision.down_revisions.iter().map(|parent| {
            self.names.get(parent.as_str()).copied().filter(|at| self.revisions[*at].id == *parent)
        });
        // A dependency that no file defines only orders: what depends on it can run all the same.
        let others =
            revision.depends_on.iter().filter_map(|name| self.names.get(name.as_str()).copied().map(Some));
        if dependencies { parents.chain(others).collect() } else { parents.collect() }
    }

    /// Grows the set of sound revisions from the bases upwards.
    fn sound(&self) -> Vec<bool> {
        let count = self.revisions.len();
        let mut sound = vec![false; count];
        let mut waiting = vec![usize::MAX; count];
        let mut followers: Vec<Vec<Index>> = vec![Vec::new(); count];
        let mut ready = Vec::new();
        for (index, waits_for) in waiting.iter_mut().enumerate() {
            let Some(references) = self.references(index, true).filter(|_| self.illegal[index].is_none())
            else {
                continue;
            };
            *waits_for = references.len();
            for reference in &references {
                followers[*reference].push(index);
            }
            if references.is_empty() {
                ready.push(index);
            }
        }
        while let Some(index) = ready.pop() {
            sound[index] = true;
            for follower in &followers[index] {
                waiting[*follower] -= 1;
                if waiting[*follower] == 0 {
                    ready.push(*follower);
                }
            }
        }
        sound
    }

    /// Alembic's own test for cycles, for its own sentence (`_detect_cycles`).
    fn cycles(&self) -> Option<RevisionError> {
        if self.revisions.is_empty() {
            return None;
        }
        self.cycle(false, "Cycle").or_else(|| self.cycle(true, "Dependency cycle"))
    }

    fn cycle(&self, dependencies: bool, kind: &'static str) -> Option<RevisionError> {
        let count = self.revisions.len();
        let mut down: Vec<Vec<Index>> = vec![Vec::new(); count];
        let mut next: Vec<Vec<Index>> = vec![Vec::new(); count];
        let ids: Vec<(&str, Index)> = self
            .names
            .iter()
            .filter(|(name, at)| self.revisions[**at].id == **name)
            .map(|(name, at)| (*name, *at))
            .collect();
        for (_, index) in &ids {
            for reference in self.references(*index, dependencies).unwrap_or_default() {
                down[*index].push(reference);
                next[reference].push(*index);
            }
        }
        let legal = |index: &Index| self.illegal[*index].is_none();
        let heads: Vec<Index> = (0..count).filter(legal).filter(|index| next[*index].is_empty()).collect();
        let bases: Vec<Index> = (0..count)
            .filter(legal)
            .filter(|index| {
                let revision = &self.revisions[*index];
                if dependencies { revision.is_real_base() } else { revision.is_base() }
            })
            .collect();
        let error = |revisions: Vec<String>| Some(RevisionError::CycleDetected { kind, revisions });
        if heads.is_empty() || bases.is_empty() {
            return error(ids.iter().map(|(id, _)| (*id).to_owned()).collect());
        }
        let below = closure(&down, &heads);
        let above = closure(&next, &bases);
        let mut left: Vec<String> = ids
            .iter()
            .filter(|(_, index)| !(below.contains(index) && above.contains(index)))
            .map(|(id, _)| (*id).to_owned())
            .collect();
        left.sort_unstable();
        if left.is_empty() { None } else { error(left) }
    }

    /// One finding for each circle, on the revision of it that comes first.
    fn cycle_findings(&mut self, sound: &[bool]) {
        let Unsound { down, next, circular } = self.unsound(sound);
        let mut seen = HashSet::new();
        for start in circular {
            if seen.contains(&start) {
                continue;
            }
            let below = closure(&down, &down[start]);
            if !below.contains(&start) {
                continue;
            }
            let above = closure(&next, &[start]);
            let circle: HashSet<Index> = below.intersection(&above).copied().collect();
            seen.extend(circle.iter().copied());
            let mut ids: Vec<&str> = circle.iter().map(|index| self.revisions[*index].id.as_str()).collect();
            ids.sort_unstable();
            let by_parent = self.revisions[start]
                .down_revisions
                .iter()
                .any(|parent| self.names.get(parent.as_str()).is_some_and(|at| circle.contains(at)));
            let kind = if by_parent { "Cycle" } else { "Dependency cycle" };
            let place = if by_parent {
                self.place(start, |revision| revision.locations.down_revision.as_ref())
            } else {
                self.place(start, |revision| revision.locations.depends_on.as_ref())
            };
            let finding = Diagnostic::new(
                "GR04",
                Severity::Error,
                format!("{kind} is detected in revisions ({})", ids.join(", ")),
            )
            .at(place)
            .on(&self.revisions[start].id)
            .help("Each of them waits for another of them. Find the one that came first and correct what it names.");
            self.diagnostics.push(finding);
        }
    }

    /// The relations among unsound revisions, and those that circles run through: what is left when
    /// all that nothing unsound leads to, or that leads to nothing unsound, is taken off.
    fn unsound(&self, sound: &[bool]) -> Unsound {
        let count = self.revisions.len();
        let mut down: Vec<Vec<Index>> = vec![Vec::new(); count];
        let mut next: Vec<Vec<Index>> = vec![Vec::new(); count];
        for index in (0..count).filter(|index| !sound[*index]) {
            for reference in self.references(index, true).unwrap_or_default() {
                if !sound[reference] {
                    down[index].push(reference);
                    next[reference].push(index);
                }
            }
        }
        let mut left: Vec<bool> =
            (0..count).map(|index| !sound[index] && self.illegal[index].is_none()).collect();
        for edges in [(&down, &next), (&next, &down)] {
            let mut waiting: Vec<usize> = edges.0.iter().map(Vec::len).collect();
            let mut free: Vec<Index> =
                (0..count).filter(|index| left[*index] && waiting[*index] == 0).collect();
            while let Some(index) = free.pop() {
                left[index] = false;
                for other in &edges.1[index] {
                    waiting[*other] -= 1;
                    if waiting[*other] == 0 && left[*other] {
                        free.push(*other);
                    }
                }
            }
        }
        Unsound { down, next, circular: (0..count).filter(|index| left[*index]).collect() }
    }

    /// Several heads, and several bases whose histories never meet, counted over all revisions, sound or not.
    fn heads_and_bases(&mut self) {
        let named: HashSet<&str> = self
            .revisions
            .iter()
            .flat_map(|revision| revision.down_revisions.iter().map(String::as_str))
            .collect();
        let heads: Vec<Index> = (0..self.revisions.len())
            .filter(|index| !named.contains(self.revisions[*index].id.as_str()))
            .collect();
        let bases: Vec<Index> =
            (0..self.revisions.len()).filter(|index| self.revisions[*index].is_base()).collect();
        self.several(&heads, "GR01", "heads", "Join them with `merge heads`, or name one: `upgrade <id>`.");
        let histories = self.histories();
        let apart: HashSet<Index> = bases.iter().map(|base| histories[*base]).collect();
        if apart.len() > 1 {
            self.several(
                &bases,
                "GR05",
                "bases",
                "If only one is meant to be first, give the others the down_revision they follow.",
            );
        }
    }

    /// For each revision a number that it shares with every revision its history is joined to.
    fn histories(&self) -> Vec<Index> {
        let by_id: std::collections::HashMap<&str, Index> = self
            .revisions
            .iter()
            .enumerate()
            .map(|(index, revision)| (revision.id.as_str(), index))
            .collect();
        let mut next: Vec<Vec<Index>> = vec![Vec::new(); self.revisions.len()];
        for (index, revision) in self.revisions.iter().enumerate() {
            for parent in revision.down_revisions.iter().filter_map(|id| by_id.get(id.as_str())) {
                next[index].push(*parent);
                next[*parent].push(index);
            }
        }
        let mut history = vec![usize::MAX; self.revisions.len()];
        for start in 0..self.revisions.len() {
            if history[start] == usize::MAX {
                closure(&next, &[start]).into_iter().for_each(|index| history[index] = start);
            }
        }
        history
    }

    fn several(&mut self, indexes: &[Index], code: &str, what: &str, help: &str) {
        let mut ids: Vec<&str> = indexes.iter().map(|index| self.revisions[*index].id.as_str()).collect();
        ids.dedup();
        let (Some(last), true) = (indexes.last(), ids.len() > 1) else {
            return;
        };
        let message = format!("{} {what} are present: {}", ids.len(), ids.join(", "));
        let finding = Diagnostic::new(code, Severity::Error, message)
            .at(self.id_place(*last))
            .on(ids.join(", "))
            .help(help);
        self.diagnostics.push(finding);
    }
}

/// Everything reachable from `start`, `start` included.
fn closure(edges: &[Vec<Index>], start: &[Index]) -> HashSet<Index> {
    let mut seen: HashSet<Index> = HashSet::new();
    let mut todo = start.to_vec();
    while let Some(index) = todo.pop() {
        if seen.insert(index) {
            todo.extend(&edges[index]);
        }
    }
    seen
}
