//! Splits a revision in several: each part becomes a file of its own before it, and the revision keeps its
//! id and what no part takes, so that what follows it need not be touched. In: a revision and its parts;
//! out: edits of its file and the new files.

use super::change::{Change, Step};
use super::edits::{Range, depth, id_of, lines_of};
use super::finding::{Edit, FileText, apply};
use super::input::Revision;
use super::reading::Function;
use super::revert::inverse;
use crate::revisions::naming::slug;

/// A revision to be made of what it takes.
pub(super) struct Part<'a> {
    /// Its message.
    pub message: String,
    /// Whether a change belongs to it.
    pub takes: &'a dyn Fn(&Change) -> bool,
}

/// The edits and new files; none where the text is too involved to be taken apart.
pub(super) fn split(revision: &Revision<'_>, parts: &[Part<'_>]) -> Option<(Vec<Edit>, Vec<FileText>)> {
    let text: &str = &revision.source.text;
    let head = Head::read(text)?;
    let of = |change: &Change| parts.iter().position(|part| (part.takes)(change)).unwrap_or(parts.len());
    let up = Body::read(revision, revision.function("upgrade")?, &revision.up, of)?;
    if !keeps_order(&revision.up, of) || (0..=parts.len()).any(|part| !up.has(part)) {
        return None;
    }
    let downgrade = revision.function("downgrade");
    let written = downgrade.filter(|function| !function.is_empty && !function.raises);
    let down_steps = revision.down.as_deref().unwrap_or_default();
    let down = match written {
        Some(function) => Some(Body::read(revision, function, down_steps, |change| {
            let undone = revision.up.iter().find(|step| undoes(change, &step.change));
            undone.map_or(parts.len(), |step| of(&step.change))
        })?),
        None => None,
    };
    let directory = revision.path.rfind('/').map_or("", |at| &revision.path[..=at]);
    let (mut files, mut parent) = (Vec::new(), head.parent.clone());
    for (index, part) in parts.iter().enumerate() {
        let id = id_of(&format!("{}/{index}", revision.id));
        let taken: Vec<&Step> = revision.up.iter().filter(|step| of(&step.change) == index).collect();
        let body = match &down {
            Some(down) if down.has(index) => down.render(text, index, false),
            _ => undone(revision, &taken, up.indent)?,
        };
        let mut edits = vec![
            head.docstring(text, &part.message, &id, &parent),
            Edit { start: head.id.0, end: head.id.1, text: format!("'{id}'") },
            Edit { start: head.down.0, end: head.down.1, text: parent.clone() },
            up.replaced(up.render(text, index, false)),
        ];
        let mut added = String::new();
        match downgrade {
            Some(function) => edits.push(Body::whole(text, function).replaced(body)),
            None => added = format!("\n\ndef downgrade():\n{body}\n"),
        }
        let path = format!("{directory}{id}_{}.py", slug(&part.message, 40));
        files.push(FileText { path, text: format!("{}{added}", apply(text, &edits)) });
        parent = format!("'{id}'");
    }
    let mut edits = vec![
        Edit { start: head.down.0, end: head.down.1, text: parent.clone() },
        up.replaced(up.render(text, parts.len(), true)),
    ];
    edits.extend(head.revises.map(|(start, end)| Edit {
        start,
        end,
        text: format!(" {}", parent.trim_matches('\'')),
    }));
    edits.extend(down.map(|down| down.replaced(down.render(text, parts.len(), true))));
    Some((edits, files))
}

/// Whether nothing moves before something of the same name that it stood behind.
fn keeps_order(steps: &[Step], of: impl Fn(&Change) -> usize) -> bool {
    steps.iter().enumerate().all(|(position, step)| {
        let names = objects(&step.change);
        steps[position + 1..].iter().all(|later| {
            of(&later.change) >= of(&step.change)
                || !objects(&later.change).iter().any(|name| names.contains(name))
        })
    })
}

fn objects(change: &Change) -> Vec<String> {
    match change {
        Change::AddColumn { table, column, .. } => vec![format!("{table}.{}", column.name)],
        Change::DropColumn { table, column } => vec![format!("{table}.{column}")],
        Change::AlterColumn { table, column, new_name, .. } => {
            let new = new_name.iter().map(|new| format!("{table}.{new}"));
            new.chain([format!("{table}.{column}")]).collect()
        }
        Change::CreateTable { table, .. } | Change::DropTable { table } => vec![table.clone()],
        Change::RenameTable { old, new } => vec![old.clone(), new.clone()],
        Change::CreateIndex { name, .. }
        | Change::DropIndex { name, .. }
        | Change::DropConstraint { name, .. } => vec![name.clone()],
        Change::AddConstraint { constraint, .. } => vec![constraint.name.clone()],
        Change::Update { table, columns, .. } => {
            columns.iter().map(|column| format!("{table}.{column}")).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a change of a downgrade takes back one of the upgrade.
fn undoes(down: &Change, up: &Change) -> bool {
    match (down, up) {
        (Change::DropColumn { table, column }, Change::AddColumn { table: of, column: added, .. }) => {
            table == of && *column == added.name
        }
        (Change::AddColumn { table, column, .. }, Change::DropColumn { table: of, column: gone }) => {
            table == of && column.name == *gone
        }
        (Change::DropTable { table }, Change::CreateTable { table: of, .. })
        | (Change::CreateTable { table, .. }, Change::DropTable { table: of }) => table == of,
        (Change::DropIndex { name, .. }, Change::CreateIndex { name: of, .. })
        | (Change::CreateIndex { name, .. }, Change::DropIndex { name: of, .. }) => name == of,
        (Change::DropConstraint { name, .. }, Change::AddConstraint { constraint, .. })
        | (Change::AddConstraint { constraint, .. }, Change::DropConstraint { name, .. }) => {
            *name == constraint.name
        }
        (Change::RenameTable { old, .. }, Change::RenameTable { new, .. }) => old == new,
        (
            Change::AlterColumn { table, column, .. },
            Change::AlterColumn { table: of, column: changed, new_name, .. },
        ) => table == of && (column == changed || Some(column) == new_name.as_ref()),
        _ => false,
    }
}

/// The body of a downgrade for steps that the written one says nothing of.
fn undone(revision: &Revision<'_>, steps: &[&Step], indent: usize) -> Option<String> {
    let margin = " ".repeat(indent);
    let mut lines = Vec::new();
    for step in steps.iter().rev().filter(|step| step.change.is_schema()) {
        lines.extend(inverse(revision, step)?);
    }
    if lines.is_empty() {
        lines = vec!["# The rows of before are not restored.".to_owned(), "pass".to_owned()];
    }
    Some(lines.iter().map(|line| format!("{margin}{line}")).collect::<Vec<_>>().join("\n"))
}

/// The variables and the docstring of a revision's file.
struct Head {
    id: Range,
    down: Range,
    /// As it is written: `'abc'` or `None`.
    parent: String,
    /// What the docstring says after `Revises:`.
    revises: Option<Range>,
    doc: Option<Range>,
}

impl Head {
    fn read(text: &str) -> Option<Self> {
        let doc = ["\"\"\"", "'''"].iter().find_map(|quotes| {
            let start = text.starts_with(quotes).then_some(0)?;
            Some((start, text[3..].find(quotes)? + 6))
        });
        let of = |name: &str| -> Option<Range> {
            lines_of(text, (0, text.len())).into_iter().find_map(|(start, end)| {
                let line = &text[start..end];
                let rest = line.strip_prefix(name)?.trim_start();
                if !(rest.starts_with(':') || rest.starts_with('=')) {
                    return None;
                }
                let equals = line.find('=')? + 1;
                let value = line[equals..].split('#').next().unwrap_or("");
                let first = start + equals + (value.len() - value.trim_start().len());
                Some((first, first + value.trim().len()))
            })
        };
        let plain = |range: Range| {
            let value = &text[range.0..range.1];
            let inner = value.strip_prefix(['\'', '"'])?.strip_suffix(['\'', '"'])?;
            inner.chars().all(|letter| letter.is_alphanumeric() || letter == '_').then_some(inner)
        };
        let (id, down) = (of("revision")?, of("down_revision")?);
        plain(id)?;
        let parent = if &text[down.0..down.1] == "None" { None } else { Some(plain(down)?) };
        // Labels and dependencies belong to one of the parts, and which is not for a fix to say.
        let alone = ["branch_labels", "depends_on"]
            .iter()
            .all(|name| of(name).is_none_or(|range| &text[range.0..range.1] == "None"));
        let revises = doc.and_then(|(_, end)| {
            let at = text[..end].find("Revises:")? + "Revises:".len();
            let length = text[at..end].find('\n')?;
            Some((at, at + length))
        });
        let parent = parent.map_or_else(|| "None".to_owned(), |parent| format!("'{parent}'"));
        alone.then_some(Self { id, down, parent, revises, doc })
    }

    fn docstring(&self, text: &str, message: &str, id: &str, parent: &str) -> Edit {
        let parent = if parent == "None" { "" } else { parent.trim_matches('\'') };
        let said = format!("\"\"\"{message}\n\nRevision ID: {id}\nRevises: {parent}\n\n\"\"\"");
        let (start, end) = self.doc.unwrap_or((0, 0));
        let text = if text.get(start..end) == Some("") { format!("{said}\n") } else { said };
        Edit { start, end, text }
    }
}

/// What a line of a body is.
#[derive(Clone, Copy)]
enum Line {
    Statement(usize),
    /// `with op.batch_alter_table(…) as batch_op:`
    Header,
    /// A comment, or nothing.
    Remark,
}

/// The body of a function, line by line.
struct Body {
    range: Range,
    indent: usize,
    lines: Vec<(Range, Line)>,
}

impl Body {
    fn whole(text: &str, function: &Function) -> Self {
        let start = text[..function.body.0].rfind('\n').map_or(0, |at| at + 1);
        Self { range: (start, function.body.1), indent: function.indent, lines: Vec::new() }
    }

    fn read(
        revision: &Revision<'_>,
        function: &Function,
        steps: &[Step],
        of: impl Fn(&Change) -> usize,
    ) -> Option<Self> {
        let text: &str = &revision.source.text;
        let mut body = Self::whole(text, function);
        let mut statements: Vec<(Range, usize)> = Vec::new();
        for step in steps {
            let call = step.call.as_ref().filter(|_| !step.conditional && !step.autocommit)?;
            let range = call.statement;
            if range.0 < body.range.0 || range.1 > body.range.1 {
                return None;
            }
            let part = of(&step.change);
            match statements.iter().find(|(known, _)| *known == range) {
                Some((_, known)) if *known != part => return None,
                Some(_) => {}
                None => statements.push((range, part)),
            }
        }
        for line in lines_of(text, body.range) {
            let shown = text[line.0..line.1].trim();
            let own = statements.iter().find(|(range, _)| range.0 <= line.1 && line.0 <= range.1);
            let kind = match own {
                Some((_, part)) => Line::Statement(*part),
                None if shown.is_empty() || shown.starts_with('#') => Line::Remark,
                None if shown.starts_with("with ")
                    && shown.contains("batch_alter_table(")
                    && shown.ends_with(':') =>
                {
                    Line::Header
                }
                None => return None,
            };
            body.lines.push((line, kind));
        }
        Some(body)
    }

    fn has(&self, part: usize) -> bool {
        self.lines.iter().any(|(_, line)| matches!(line, Line::Statement(own) if *own == part))
    }

    /// The lines of a part; `pass` where it has none.
    fn render(&self, text: &str, part: usize, remarks: bool) -> String {
        let mut kept: Vec<&str> = Vec::new();
        for (index, (range, line)) in self.lines.iter().enumerate() {
            let shown = &text[range.0..range.1];
            let is_kept = match line {
                Line::Statement(own) => *own == part,
                Line::Remark => remarks,
                Line::Header => self.lines[index + 1..]
                    .iter()
                    .take_while(|(range, line)| {
                        let inner = &text[range.0..range.1];
                        matches!(line, Line::Remark) || depth(inner) > depth(shown)
                    })
                    .any(|(_, line)| matches!(line, Line::Statement(own) if *own == part)),
            };
            if is_kept {
                kept.push(shown.trim_end());
            }
        }
        let pass = format!("{}pass", " ".repeat(self.indent));
        if !self.has(part) {
            kept.push(&pass);
        }
        kept.join("\n").trim_matches('\n').to_owned()
    }

    fn replaced(&self, text: String) -> Edit {
        Edit { start: self.range.0, end: self.range.1, text }
    }
}
