//! Alembic's language of identifiers: full and partial ids, labels, `head`, `heads`, `base`,
//! `label@head`, `rev+2`, `-1`, `label@+1`.

use super::error::RevisionError;
use super::graph::{Graph, Index};
use super::walk::{ancestors, descendants};

/// What an identifier leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Found {
    /// Nothing: before the first revision, or a walk past the end.
    Nothing,
    /// The symbol `base`, which walks downwards end in.
    Base,
    /// A revision.
    Revision(Index),
}

impl Found {
    /// The revision; where there is none Alembic ends in an `AssertionError`.
    pub fn revision(self, given: &str) -> Result<Index, RevisionError> {
        match self {
            Found::Revision(index) => Ok(index),
            Found::Base | Found::Nothing => Err(RevisionError::Assertion(format!(
                "'{given}' leads past the end of the history, where there is no revision"
            ))),
        }
    }
}

/// An identifier as a command takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Identifier {
    /// Not given, or before the first revision.
    None,
    /// One symbol.
    One(String),
    /// Several, such as the rows of the version table.
    Many(Vec<String>),
}

impl Identifier {
    /// As error messages show it; `base` for nothing.
    pub fn text(&self) -> String {
        match self {
            Identifier::None => "base".to_owned(),
            Identifier::One(id) => id.clone(),
            Identifier::Many(ids) if ids.is_empty() => "base".to_owned(),
            Identifier::Many(ids) => python_tuple(ids),
        }
    }

    /// As a list, `None` being the empty one (`util.to_tuple`).
    pub fn list(&self) -> Vec<String> {
        match self {
            Identifier::None => Vec::new(),
            Identifier::One(id) => vec![id.clone()],
            Identifier::Many(ids) => ids.clone(),
        }
    }
}

fn python_tuple(ids: &[String]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("'{id}'")).collect();
    match quoted.as_slice() {
        [only] => format!("({only},)"),
        _ => format!("({})", quoted.join(", ")),
    }
}

/// `label@symbol+2`, taken apart (`_relative_destination`); a tail after the digits is ignored, as
/// Alembic does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relative<'a> {
    pub label: Option<&'a str>,
    pub symbol: Option<&'a str>,
    /// With its sign, as written.
    pub text: &'a str,
    pub steps: i64,
}

impl<'a> Relative<'a> {
    /// `None` if `target` is not relative.
    pub fn parse(target: &'a str) -> Option<Self> {
        let line_end = target.find('\n').unwrap_or(target.len());
        for (at, _) in target[..line_end].match_indices('@') {
            if at == 0 {
                continue;
            }
            if let Some(found) = Self::tail(&target[at + 1..]) {
                return Some(Self { label: Some(&target[..at]), ..found });
            }
        }
        Self::tail(target)
    }

    fn tail(rest: &'a str) -> Option<Self> {
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let (symbol, relative) = rest.split_at(word);
        let digits = relative.strip_prefix(['+', '-'])?;
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        if length == 0 {
            return None;
        }
        let text = &relative[..=length];
        let amount = digits[..length].parse::<i64>().unwrap_or(i64::from(i32::MAX));
        let steps = if text.starts_with('-') { -amount } else { amount };
        Some(Self { label: None, symbol: (!symbol.is_empty()).then_some(symbol), text, steps })
    }
}

impl Graph {
    /// Splits an identifier into ids and a branch label (`_resolve_revision_number`).
    pub(crate) fn resolve_number(
        &self,
        id: Option<&str>,
    ) -> Result<(Vec<String>, Option<String>), RevisionError> {
        let Some(id) = id else {
            return Ok((Vec::new(), None));
        };
        let (label, id) = match id.split_once('@') {
            Some((label, id)) => (Some(label), id),
            None => (None, id),
        };
        let own = |indexes: &[Index]| indexes.iter().map(|index| self.id(*index).to_owned()).collect();
        let ids = match (id, label) {
            ("heads", Some(label)) => {
                let heads: Vec<Found> =
                    self.heads.iter().map(|head| Found::Revision(self.winner(*head))).collect();
                let heads: Vec<Index> =
                    self.filter_for_lineage(&heads, label, false)?.into_iter().filter_map(index_of).collect();
                own(&heads)
            }
            ("heads", None) => own(&self.real_heads),
            ("head", label) => {
                self.current_head(label)?.into_iter().map(|head| self.id(head).to_owned()).collect()
            }
            ("base", _) => Vec::new(),
            (id, _) => vec![id.to_owned()],
        };
        Ok((ids, label.map(str::to_owned)))
    }

    /// The only head, of all or of a branch (`get_current_head`).
    fn current_head(&self, label: Option<&str>) -> Result<Option<Index>, RevisionError> {
        let mut heads = self.heads.clone();
        if let Some(label) = label {
            let all: Vec<Found> = heads.iter().map(|head| Found::Revision(self.winner(*head))).collect();
            heads = self.filter_for_lineage(&all, label, false)?.into_iter().filter_map(index_of).collect();
        }
        if heads.len() > 1 {
            return Err(RevisionError::MultipleHeads {
                heads: self.ids(&heads).into_iter().map(str::to_owned).collect(),
                argument: label.map_or_else(|| "head".to_owned(), |label| format!("{label}@head")),
            });
        }
        Ok(heads.first().copied())
    }

    /// One revision for an identifier (`get_revision`).
    pub(crate) fn find_one(&self, id: Option<&str>) -> Result<Found, RevisionError> {
        let (ids, label) = self.resolve_number(id)?;
        if ids.len() > 1 {
            return Err(RevisionError::MultipleHeads {
                heads: ids,
                argument: id.unwrap_or_default().to_owned(),
            });
        }
        self.find_identifier(ids.first().map(String::as_str), label.as_deref())
    }

    /// All revisions for an identifier (`get_revisions`).
    pub(crate) fn find_all(&self, id: &Identifier) -> Result<Vec<Found>, RevisionError> {
        match id {
            Identifier::None => Ok(Vec::new()),
            Identifier::One(id) => self.find_many(id),
            Identifier::Many(ids) => {
                let mut all = Vec::new();
                for id in ids {
                    all.extend(self.find_many(id)?);
                }
                Ok(all)
            }
        }
    }

    fn find_many(&self, id: &str) -> Result<Vec<Found>, RevisionError> {
        let (ids, label) = self.resolve_number(Some(id))?;
        if let [only] = ids.as_slice()
            && let Ok(steps) = only.trim().parse::<i64>()
            && steps < 0
        {
            let mut heads = self.real_heads.clone();
            if let Some(label) = &label {
                heads.retain(|head| self.nodes[*head].labels.contains(label));
            }
            return heads
                .into_iter()
                .map(|head| self.walk(Found::Revision(head), steps, None, true))
                .collect();
        }
        ids.iter().map(|id| self.find_identifier(Some(id), label.as_deref())).collect()
    }

    /// A branch by label or by any revision on it (`_resolve_branch`).
    pub(crate) fn resolve_branch(&self, label: &str) -> Result<Found, RevisionError> {
        if let Some(index) = self.map.get(label) {
            return Ok(Found::Revision(*index));
        }
        self.find_identifier(Some(label), None).map_err(|error| match error {
            RevisionError::Resolution { .. } => {
                RevisionError::resolution(format!("No such branch: '{label}'"), label)
            }
            other => other,
        })
    }

    /// A full or partial id, perhaps limited to a branch (`_revision_for_ident`).
    pub(crate) fn find_identifier(
        &self,
        id: Option<&str>,
        branch: Option<&str>,
    ) -> Result<Found, RevisionError> {
        let branch_revision = branch.map(|label| self.resolve_branch(label)).transpose()?;
        let Some(id) = id else {
            return Ok(Found::Nothing);
        };
        let found = match self.map.get(id) {
            Some(index) => *index,
            None => self.find_partial(id, branch.zip(branch_revision))?,
        };
        if let (Some(branch), Some(Found::Revision(on))) = (branch, branch_revision)
            && !self.shares_lineage(found, &[on], false)
        {
            return Err(RevisionError::resolution(
                format!("Revision {} is not a member of branch '{branch}'", self.id(found)),
                id,
            ));
        }
        Ok(Found::Revision(found))
    }

    fn find_partial(&self, id: &str, branch: Option<(&str, Found)>) -> Result<Index, RevisionError> {
        if id.is_empty() {
            return Err(RevisionError::Assertion(
                "A revision identifier is expected, and none was given".into(),
            ));
        }
        let mut names: Vec<(&str, Index)> = self
            .map
            .iter()
            .filter(|(name, _)| name.chars().count() > 3 && name.starts_with(id))
            .map(|(name, index)| (name.as_str(), *index))
            .collect();
        if let Some((label, _)) = branch {
            let shares = self.lineage_of(label)?;
            names.retain(|(_, index)| shares.is_empty() || self.shares_lineage(*index, &shares, false));
        }
        match names.as_slice() {
            [] => {
                let short = if id.chars().count() < 4 {
                    "; please ensure at least four characters are present for partial revision identifier matches"
                } else {
                    ""
                };
                Err(RevisionError::resolution(format!("No such revision or branch '{id}'{short}"), id))
            }
            [(_, only)] => Ok(*only),
            several => {
                let shown: Vec<String> =
                    several.iter().take(3).map(|(name, _)| format!("'{name}'")).collect();
                Err(RevisionError::resolution(
                    format!("Multiple revisions start with '{id}': {}...", shown.join(", ")),
                    id,
                ))
            }
        }
    }

    /// The revisions that a lineage is tested against; empty means that all belong to it.
    fn lineage_of(&self, check_against: &str) -> Result<Vec<Index>, RevisionError> {
        let (ids, label) = self.resolve_number(Some(check_against))?;
        let mut shares = Vec::new();
        for name in label.into_iter().chain(ids) {
            if let Found::Revision(index) = self.find_identifier(Some(&name), None)? {
                shares.push(index);
            }
        }
        Ok(shares)
    }

    /// Those of `targets` that are on a branch (`filter_for_lineage`).
    pub(crate) fn filter_for_lineage(
        &self,
        targets: &[Found],
        check_against: &str,
        include_dependencies: bool,
    ) -> Result<Vec<Found>, RevisionError> {
        if targets.is_empty() {
            self.resolve_number(Some(check_against))?;
            return Ok(Vec::new());
        }
        let shares = self.lineage_of(check_against)?;
        let mut kept = Vec::new();
        for target in targets {
            let related = match target {
                _ if shares.is_empty() => true,
                Found::Revision(index) => self.shares_lineage(*index, &shares, include_dependencies),
                Found::Base => {
                    return Err(RevisionError::resolution("No such revision or branch 'base'", "base"));
                }
                Found::Nothing => {
                    return Err(RevisionError::Assertion(
                        "There is no revision to compare branches with".into(),
                    ));
                }
            };
            if related {
                kept.push(*target);
            }
        }
        Ok(kept)
    }

    /// Whether one is an ancestor or a descendant of any of the others, or the same.
    pub(crate) fn shares_lineage(&self, target: Index, others: &[Index], include_dependencies: bool) -> bool {
        descendants(self, &[target], include_dependencies)
            .into_iter()
            .chain(ancestors(self, &[target], include_dependencies))
            .any(|index| others.contains(&index))
    }
}

/// The node, if it is one.
pub(crate) fn index_of(found: Found) -> Option<Index> {
    match found {
        Found::Revision(index) => Some(index),
        Found::Base | Found::Nothing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(target: &str) -> Option<(Option<&str>, Option<&str>, i64)> {
        Relative::parse(target).map(|found| (found.label, found.symbol, found.steps))
    }

    #[test]
    fn relative_identifiers_come_apart() {
        assert_eq!(parts("+1"), Some((None, None, 1)));
        assert_eq!(parts("-2"), Some((None, None, -2)));
        assert_eq!(parts("abc-12x"), Some((None, Some("abc"), -12)));
        assert_eq!(parts("label@+1"), Some((Some("label"), None, 1)));
        assert_eq!(parts("a@b@head-1"), Some((Some("a@b"), Some("head"), -1)));
        assert_eq!(parts("head"), None);
        assert_eq!(parts("a-b"), None);
        assert_eq!(parts("+"), None);
        assert_eq!(parts("é@"), None);
    }
}
