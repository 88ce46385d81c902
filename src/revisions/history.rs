//! What `history`, `heads`, `branches`, `show` and `current` print, to the letter.
//!
//! Every function returns the whole text for standard output, with its line endings. Where Alembic
//! prints a set, its order differs from run to run; here sets are sorted.

use super::collect::Range;
use super::error::{CommandError, Wording};
use super::graph::{Graph, Index};
use super::identifiers::{Found, Identifier};

/// Options of `history`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryOptions {
    /// `-r start:end`.
    pub range: Option<String>,
    /// `-v`.
    pub verbose: bool,
    /// `-i`.
    pub indicate_current: bool,
}

/// What belongs into one line (`_head_only`).
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    branches: bool,
    doc: bool,
    parents: bool,
    tree: bool,
    current: bool,
}

impl Graph {
    /// `history`, newest first. `current` are the rows of the version table, `None` if there is no
    /// database to ask.
    pub fn history(
        &self,
        options: &HistoryOptions,
        current: Option<&[String]>,
    ) -> Result<String, CommandError> {
        let (base, head) = match &options.range {
            None => ("", ""),
            Some(range) => match range.trim().split(':').collect::<Vec<_>>().as_slice() {
                [base, head] => (*base, *head),
                parts => {
                    let mut error =
                        CommandError::new("History range requires [start]:[end], [start]:, or :[end]");
                    error.internal = (parts.len() > 2).then_some("ValueError");
                    return Err(error);
                }
            },
        };
        let rows = current.unwrap_or_default();
        let end = |symbol: &str, default: &str| match symbol {
            "current" => Identifier::Many(rows.to_vec()),
            "" => Identifier::One(default.to_owned()),
            symbol => Identifier::One(symbol.to_owned()),
        };
        // Only one end can be 'current': Alembic replaces the head first and takes the base as it is.
        let lower = if head == "current" {
            Identifier::One(if base.is_empty() { "base" } else { base }.into())
        } else {
            end(base, "base")
        };
        let upper = match end(head, "heads") {
            Identifier::Many(rows) if rows.is_empty() => Identifier::One("heads".to_owned()),
            upper => upper,
        };
        let lower = match lower {
            Identifier::Many(rows) if rows.is_empty() => Identifier::One("base".to_owned()),
            lower => lower,
        };
        let indicate = options.indicate_current;
        let mut text = String::new();
        for index in self.walk_revisions(&lower, &upper)? {
            let is_current = indicate && rows.iter().any(|row| row == self.id(index));
            let line = Line { branches: true, doc: true, parents: true, tree: true, current: is_current };
            text.push_str(&self.format(index, options.verbose, line));
            text.push('\n');
        }
        Ok(text)
    }

    /// `heads`.
    pub fn heads_text(&self, verbose: bool, resolve_dependencies: bool) -> Result<String, CommandError> {
        let heads = if resolve_dependencies { &self.real_heads } else { &self.heads };
        Ok(heads
            .iter()
            .map(|index| self.map.get(self.id(*index)).copied().unwrap_or(*index))
            .map(|index| self.format(index, verbose, Line { branches: true, ..Line::default() }) + "\n")
            .collect())
    }

    /// `branches`.
    pub fn branches_text(&self, verbose: bool) -> Result<String, CommandError> {
        let everything = (Identifier::One("base".to_owned()), Identifier::One("heads".to_owned()));
        let mut text = String::new();
        for index in self.walk_revisions(&everything.0, &everything.1)? {
            if self.nodes[index].next.len() < 2 {
                continue;
            }
            let line = Line { branches: true, tree: true, ..Line::default() };
            text.push_str(&self.format(index, verbose, line));
            text.push('\n');
            let indent = " ".repeat(self.id(index).chars().count());
            let next: Vec<String> = self.nodes[index]
                .next
                .iter()
                .map(|next| {
                    format!("{indent} -> {}", self.format(*next, false, Line { doc: verbose, ..line }))
                })
                .collect();
            text.push_str(&next.join("\n"));
            text.push_str("\n\n");
        }
        Ok(text)
    }

    /// `show REV`; `current` are the rows that the symbol `current` stands for.
    pub fn show_text(&self, revision: &str, current: &[String]) -> Result<String, CommandError> {
        let id = if revision == "current" {
            Identifier::Many(current.to_vec())
        } else {
            Identifier::One(revision.to_owned())
        };
        let mut text = String::new();
        for found in self.find_all(&id).map_err(|error| Wording::default().apply(error))? {
            let Found::Revision(index) = found else {
                let mut error = CommandError::new(format!("No revision is identified by '{revision}'"));
                error.internal = Some("AttributeError");
                return Err(error.help("It leads to the state before the first revision."));
            };
            text.push_str(&self.log_entry(index, false));
            text.push('\n');
        }
        Ok(text)
    }

    /// `current`: what is applied when the version table holds `rows`.
    pub fn current_text(&self, rows: &[String], verbose: bool) -> Result<String, CommandError> {
        let line = Line { tree: true, ..Line::default() };
        let current = self.all_current(rows).map_err(|error| Wording::default().apply(error))?;
        Ok(current.into_iter().map(|index| self.format(index, verbose, line) + "\n").collect())
    }

    /// `current --check-heads`: refuses unless the rows are the heads.
    pub fn check_heads(&self, rows: &[String]) -> Result<(), CommandError> {
        let mut rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let mut heads = self.heads();
        rows.sort_unstable();
        rows.dedup();
        heads.sort_unstable();
        heads.dedup();
        if rows == heads {
            return Ok(());
        }
        Err(CommandError::new("Database is not on all head revisions").help(format!(
            "It is at {}; the heads are {}.",
            shown(&rows),
            shown(&heads)
        )))
    }

    /// The ids that a symbol stands for, as `show` finds them; `base` stands for none.
    pub fn resolve(&self, symbol: &str) -> Result<Vec<String>, CommandError> {
        let found = self
            .find_all(&Identifier::One(symbol.to_owned()))
            .map_err(|error| Wording::default().apply(error))?;
        Ok(found
            .into_iter()
            .filter_map(super::identifiers::index_of)
            .map(|index| self.id(index).to_owned())
            .collect())
    }

    /// The verbose entry of one revision, by full id.
    pub fn log_entry_of(&self, id: &str, is_current: bool) -> Option<String> {
        self.index(id).map(|index| self.log_entry(index, is_current))
    }

    fn walk_revisions(&self, lower: &Identifier, upper: &Identifier) -> Result<Vec<Index>, CommandError> {
        let (start, end) = (lower.text(), upper.text());
        let wording = Wording { start: Some(&start), end: Some(&end), ..Wording::default() };
        let range = Range { implicit_base: false, inclusive: true, assert_relative_length: false };
        self.upgrade_range(upper, lower, range).map_err(|error| wording.apply(error))
    }

    fn format(&self, index: Index, verbose: bool, line: Line) -> String {
        if verbose { self.log_entry(index, line.current) } else { self.head_only(index, line) }
    }

    /// One line (`_head_only`).
    fn head_only(&self, index: Index, line: Line) -> String {
        let node = &self.nodes[index];
        let mut text = node.revision.id.clone();
        if line.parents {
            let parents = node.revision.format_down_revision();
            text = if node.revision.depends_on.is_empty() {
                format!("{parents} -> {text}")
            } else {
                format!("{parents} ({}) -> {text}", node.revision.depends_on.join(", "))
            };
        }
        if line.branches && !node.labels.is_empty() {
            text.push_str(&format!(" ({})", self.labels(&node.revision.id).join(", ")));
        }
        if node.all_next.is_empty() {
            text.push_str(" (head)");
        } else if node.next.is_empty() {
            text.push_str(" (effective head)");
        }
        if line.current {
            text.push_str(" (current)");
        }
        if line.tree && node.next.len() > 1 {
            text.push_str(" (branchpoint)");
        }
        if line.tree && node.revision.is_merge_point() {
            text.push_str(" (mergepoint)");
        }
        if line.doc {
            text.push_str(", ");
            text.push_str(node.revision.message());
        }
        text
    }

    /// The verbose form (`log_entry`).
    fn log_entry(&self, index: Index, is_current: bool) -> String {
        let node = &self.nodes[index];
        let revision = &node.revision;
        let mark = |condition: bool, text: &'static str| if condition { text } else { "" };
        let mut entry = format!(
            "Rev: {}{}{}{}{}\n",
            revision.id,
            mark(node.next.is_empty(), " (head)"),
            mark(node.next.len() > 1, " (branchpoint)"),
            mark(revision.is_merge_point(), " (mergepoint)"),
            mark(is_current, " (current)"),
        );
        let title = if revision.is_merge_point() { "Merges" } else { "Parent" };
        entry.push_str(&format!("{title}: {}\n", revision.format_down_revision()));
        if !revision.depends_on.is_empty() {
            entry.push_str(&format!("Also depends on: {}\n", revision.depends_on.join(", ")));
        }
        if node.next.len() > 1 {
            let mut next = self.ids(&node.next);
            next.sort_unstable();
            entry.push_str(&format!("Branches into: {}\n", next.join(", ")));
        }
        if !node.labels.is_empty() {
            entry.push_str(&format!("Branch names: {}\n", self.labels(&revision.id).join(", ")));
        }
        entry.push_str(&format!("Path: {}\n", revision.path));
        let doc: Vec<String> = revision.doc.lines().map(|line| format!("    {line}")).collect();
        entry.push_str(&format!("\n{}\n", doc.join("\n")));
        entry
    }
}

fn shown(ids: &[&str]) -> String {
    if ids.is_empty() { "base".to_owned() } else { ids.join(", ") }
}
