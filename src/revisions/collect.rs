//! Which revisions lie between two points, for upgrades and for downgrades, as Alembic collects
//! them (`iterate_revisions`).

use std::collections::HashSet;

use super::error::RevisionError;
use super::graph::{Graph, Index, Node};
use super::identifiers::{Found, Identifier, Relative, index_of};
use super::walk::{ancestors, descendants, reach_checked, topological_sort};

/// How a range is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Range {
    /// All that the upper end needs belongs to it, also from other bases.
    pub implicit_base: bool,
    /// The lower end belongs to it.
    pub inclusive: bool,
    /// A relative walk past the end is an error.
    pub assert_relative_length: bool,
}

impl Graph {
    /// Revisions to upgrade through from `lower` to `upper`, newest first.
    pub(crate) fn upgrade_range(
        &self,
        upper: &Identifier,
        lower: &Identifier,
        range: Range,
    ) -> Result<Vec<Index>, RevisionError> {
        let mut targets = Vec::new();
        for found in self.parse_upgrade_target(lower, upper, range.assert_relative_length)? {
            targets.push(found.revision(&upper.text())?);
        }
        if let Identifier::One(lower) = lower
            && let Some((branch, _)) = lower.split_once('@')
        {
            let label = self.label_of_branch(branch)?;
            targets.retain(|index| self.nodes[*index].labels.contains(&label));
        }
        let required: HashSet<Index> = reach_checked(self, &targets, Node::normalized_down)?
            .into_iter()
            .chain(targets.clone())
            .collect();

        let mut current = self.find_all(lower)?;
        let outside = |found: &Found| match found {
            Found::Revision(index) => !required.contains(index),
            Found::Base => true,
            Found::Nothing => false,
        };
        if !range.implicit_base && current.iter().any(outside) {
            return Err(RevisionError::RangeNotAncestor { lower: lower.text(), upper: upper.text() });
        }
        let mut lower = lower.clone();
        if current.first() == Some(&Found::Nothing) {
            match self.parse_downgrade_target(upper, &lower, range.assert_relative_length)?.1 {
                Found::Base => {
                    current.clear();
                    lower = Identifier::None;
                }
                found => {
                    let index = found.revision(&lower.text())?;
                    current = vec![found];
                    lower = Identifier::One(self.id(index).to_owned());
                }
            }
        }
        let mut current_indexes = Vec::new();
        for found in &current {
            match found.revision(&lower.text()) {
                Ok(index) => current_indexes.push(index),
                Err(error) => {
                    reach_checked(self, &current_indexes, Node::normalized_down)?;
                    return Err(error);
                }
            }
        }
        let applied: HashSet<Index> = reach_checked(self, &current_indexes, Node::normalized_down)?
            .into_iter()
            .chain(current_indexes.clone())
            .collect();
        let mut needs: Vec<Index> = required.difference(&applied).copied().collect();
        if range.inclusive {
            for found in self.find_all(&lower)? {
                let index = found.revision(&lower.text())?;
                if !needs.contains(&index) {
                    needs.push(index);
                }
            }
        }
        if !current_indexes.is_empty() && !range.implicit_base {
            let after: HashSet<Index> =
                reach_checked(self, &current_indexes, |node| node.next.clone())?.into_iter().collect();
            needs.retain(|index| after.contains(index));
        }
        topological_sort(self, &needs, &targets)
    }

    /// The label that stands for a branch named by label or by a revision on it.
    fn label_of_branch(&self, branch: &str) -> Result<String, RevisionError> {
        let Found::Revision(index) = self.find_one(Some(branch))? else {
            return Ok(branch.to_owned());
        };
        if self.id(index) != branch {
            return Ok(branch.to_owned());
        }
        let labels = &self.nodes[index].labels;
        match (labels.first(), labels.len()) {
            (Some(label), 1) => Ok(label.clone()),
            _ => Err(RevisionError::Assertion(format!(
                "Revision {branch} stands for a branch only if it has exactly one branch label; it has {}",
                labels.len()
            ))),
        }
    }

    /// Revisions to downgrade through from the rows `upper` to `lower`, in the order they run.
    pub(crate) fn downgrade_range(
        &self,
        upper: &Identifier,
        lower: &Identifier,
        range: Range,
    ) -> Result<Vec<Index>, RevisionError> {
        let (branch, target) = self.parse_downgrade_target(upper, lower, range.assert_relative_length)?;
        let target = index_of(target);
        let mut roots: Vec<Index> = match target {
            None => {
                self.map.values().copied().filter(|index| self.nodes[*index].revision.is_base()).collect()
            }
            Some(index) if range.inclusive => vec![index],
            Some(index) => self.nodes[index].next.clone(),
        };
        if let Some(branch) = branch
            && roots.len() > 1
        {
            let tip = self.resolve_branch(&branch)?.revision(&branch)?;
            let line: HashSet<Index> = ancestors(self, &[tip], false).into_iter().collect();
            roots.retain(|index| line.contains(index));
            if roots.is_empty() {
                return Err(RevisionError::Revision(
                    "Not a valid downgrade target from current heads".into(),
                ));
            }
        }
        let mut heads = Vec::new();
        for found in self.find_all(upper)? {
            heads.push(found.revision(&upper.text())?);
        }
        let active: HashSet<Index> = ancestors(self, &heads, true).into_iter().collect();
        let mut downgrades = descendants(self, &roots, true);
        downgrades.retain(|index| active.contains(index));
        if let Some(target) = target
            && downgrades.is_empty()
            && !heads.contains(&target)
        {
            return Err(RevisionError::RangeNotAncestor {
                lower: "Nothing to drop".into(),
                upper: upper.text(),
            });
        }
        topological_sort(self, &downgrades, &heads)
    }

    /// The branch (if any) and the revision that a downgrade goes to (`_parse_downgrade_target`).
    fn parse_downgrade_target(
        &self,
        current: &Identifier,
        target: &Identifier,
        assert_relative_length: bool,
    ) -> Result<(Option<String>, Found), RevisionError> {
        let target = match target {
            Identifier::None => return Ok((None, Found::Nothing)),
            Identifier::One(target) => target,
            Identifier::Many(_) => {
                return Err(RevisionError::Assertion("Expected downgrade target in string form".into()));
            }
        };
        let Some(relative) = Relative::parse(target) else {
            let (branch, symbol) = match target.rsplit_once('@') {
                Some((branch, symbol)) => ((!branch.is_empty()).then(|| branch.to_owned()), symbol),
                None => (None, target.as_str()),
            };
            return Ok((branch, self.find_one(Some(symbol))?));
        };
        let label = relative.label.map(str::to_owned);
        if relative.steps >= 0 {
            let Some(symbol) = relative.symbol else {
                return Err(too_short(relative.text, relative.steps));
            };
            let start = self.find_one(Some(symbol))?;
            let found = self.walk(start, relative.steps, relative.label, assert_relative_length)?;
            if found == Found::Nothing {
                return Err(RevisionError::Revision("Walked too far".into()));
            }
            return Ok((label, found));
        }
        let (label, symbol) = match relative.symbol {
            Some(symbol) => (label, symbol.to_owned()),
            None => self.current_on_branch(current, label, &relative)?,
        };
        let start = match &label {
            Some(label) => self.find_one(Some(&format!("{label}@{symbol}")))?,
            None => self.find_one(Some(&symbol))?,
        };
        let found = self.walk(start, relative.steps, None, assert_relative_length)?;
        match found {
            Found::Nothing if relative.symbol.is_none() => Err(too_short(relative.text, relative.steps)),
            Found::Nothing => Err(RevisionError::Revision("Walked too far".into())),
            found => Ok((label, found)),
        }
    }

    /// Where `-1` or `label@-1` starts from: the label to stay on, and the applied revision.
    fn current_on_branch(
        &self,
        current: &Identifier,
        label: Option<String>,
        relative: &Relative<'_>,
    ) -> Result<(Option<String>, String), RevisionError> {
        let current = current.list();
        let Some(label) = label else {
            let Some(first) = current.first() else {
                return Err(too_short(relative.text, relative.steps));
            };
            return Ok((Some(first.clone()), first.clone()));
        };
        let mut symbols = Vec::new();
        for id in &current {
            let found = self.find_identifier(Some(id), None)?;
            if !self.filter_for_lineage(&[found], &label, false)?.is_empty() {
                symbols.push(id.clone());
            }
        }
        if symbols.is_empty() {
            let all: Vec<Found> = self.all_current(&current)?.into_iter().map(Found::Revision).collect();
            let on_branch = self.filter_for_lineage(&all, &label, false)?;
            symbols =
                on_branch.into_iter().filter_map(index_of).map(|index| self.id(index).to_owned()).collect();
        }
        match symbols.as_slice() {
            [only] => Ok((Some(label), only.clone())),
            _ => Err(RevisionError::Assertion(format!(
                "'{label}@{}' needs exactly one applied revision on branch '{label}'; there are {}",
                relative.text,
                symbols.len()
            ))),
        }
    }

    /// The revisions that an upgrade goes to (`_parse_upgrade_target`).
    fn parse_upgrade_target(
        &self,
        current: &Identifier,
        target: &Identifier,
        assert_relative_length: bool,
    ) -> Result<Vec<Found>, RevisionError> {
        let relative = match target {
            Identifier::One(target) => Relative::parse(target),
            Identifier::None | Identifier::Many(_) => None,
        };
        let Some(relative) = relative else {
            return self.find_all(target);
        };
        if relative.steps > 0 {
            let Some(symbol) = relative.symbol else {
                let start = self.upgrade_start(current, relative.label)?;
                let found = self.walk(start, relative.steps, relative.label, assert_relative_length)?;
                return match found {
                    Found::Nothing => Err(too_short(relative.text, relative.steps)),
                    found => Ok(vec![found]),
                };
            };
            let start = self.find_one(Some(symbol))?;
            return Ok(vec![self.walk(start, relative.steps, relative.label, assert_relative_length)?]);
        }
        let Some(symbol) = relative.symbol else {
            return Err(too_short(&relative.steps.to_string(), relative.steps));
        };
        let start = match relative.label {
            Some(label) => self.find_one(Some(&format!("{label}@{symbol}")))?,
            None => self.find_one(Some(symbol))?,
        };
        Ok(vec![self.walk(start, relative.steps, None, assert_relative_length)?])
    }

    /// Where `+1` or `label@+1` starts from.
    fn upgrade_start(&self, current: &Identifier, label: Option<&str>) -> Result<Found, RevisionError> {
        let ids = current.list();
        let mut starts = match label {
            None if ids.is_empty() => vec![Found::Nothing],
            None => match ids.as_slice() {
                [only] => vec![self.find_one(Some(only))?],
                several => several.iter().map(|_| Found::Nothing).collect(),
            },
            Some(label) => {
                let found = self.find_starts(&ids)?;
                self.filter_for_lineage(&found, label, false)?
            }
        };
        if let Some(label) = label
            && starts.is_empty()
        {
            let mut current = Vec::new();
            for found in self.find_starts(&ids)? {
                current.push(found.revision(label)?);
            }
            let active: Vec<Found> =
                ancestors(self, &current, true).into_iter().map(Found::Revision).collect();
            let active: Vec<Index> =
                self.filter_for_lineage(&active, label, false)?.into_iter().filter_map(index_of).collect();
            let below: HashSet<Index> =
                active.iter().flat_map(|index| self.nodes[*index].normalized_down()).collect();
            starts = active.into_iter().filter(|index| !below.contains(index)).map(Found::Revision).collect();
            if starts.is_empty() {
                starts.push(Found::Nothing);
            }
        }
        match starts.as_slice() {
            [only] => Ok(*only),
            _ => Err(RevisionError::Revision("Ambiguous upgrade from multiple current revisions".into())),
        }
    }

    fn find_starts(&self, ids: &[String]) -> Result<Vec<Found>, RevisionError> {
        self.find_all(&Identifier::Many(ids.to_vec()))
    }

    /// What is current when the version table holds `rows`, those that are so by dependency included
    /// (`_get_all_current`).
    pub(crate) fn all_current(&self, rows: &[String]) -> Result<Vec<Index>, RevisionError> {
        let mut top: Vec<Index> = Vec::new();
        for found in self.find_starts(rows)? {
            top.push(found.revision("current")?);
        }
        let mut all = ancestors(self, &top, true);
        all.sort_unstable();
        // Alembic discards while it goes over the set; a revision is dropped if anything that comes
        // after it is left in, and the last of a line always is, so that the order does not matter.
        let members: HashSet<Index> = all.iter().copied().collect();
        let mut kept = all;
        kept.retain(|index| {
            !descendants(self, &[*index], false).iter().any(|other| other != index && members.contains(other))
        });
        Ok(kept)
    }
}

fn too_short(text: &str, steps: i64) -> RevisionError {
    RevisionError::Revision(format!(
        "Relative revision {text} didn't produce {} migrations",
        steps.unsigned_abs()
    ))
}
