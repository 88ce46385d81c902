//! Edits of whole statements and blocks: what several fixes are made of. In: a revision and ranges of its
//! file; out: edits that leave Python that runs.

use super::finding::Edit;
use super::input::Revision;
use super::reading::Call;

/// A range of bytes.
pub(super) type Range = (usize, usize);

/// An id of twelve hexadecimal digits that follows from a text, so that a fix made twice is one fix.
pub(super) fn id_of(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{:012x}", hash & 0xffff_ffff_ffff)
}

/// Lines of a text from the line in which `range` begins to the one in which it ends, without line ends.
pub(super) fn lines_of(text: &str, range: Range) -> Vec<Range> {
    let mut start = text[..range.0].rfind('\n').map_or(0, |at| at + 1);
    let mut lines = Vec::new();
    while start <= range.1 && start < text.len() {
        let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        lines.push((start, end));
        start = end + 1;
    }
    lines
}

/// White space at the start of a line.
pub(super) fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// The block that a statement stands in: all lines beside it that are as deep or deeper.
pub(super) fn block(revision: &Revision<'_>, at: usize) -> Range {
    let text: &str = &revision.source.text;
    let statements: Vec<Range> = revision
        .script
        .iter()
        .flat_map(|script| &script.calls)
        .map(|placed| placed.call.statement)
        .filter(|range| range.1 > range.0)
        .collect();
    // Lines of a statement that is written over several are as deep as its first.
    let continues = |start: usize| statements.iter().any(|range| range.0 < start && start <= range.1);
    let lines = lines_of(text, (0, text.len()));
    let Some(own) = lines.iter().position(|line| line.0 <= at && at <= line.1) else { return (at, at) };
    let wanted = depth(&text[lines[own].0..lines[own].1]);
    let belongs = |line: &&Range| {
        let shown = &text[line.0..line.1];
        shown.trim().is_empty() || depth(shown) >= wanted || continues(line.0)
    };
    let filled = |line: &&Range| !text[line.0..line.1].trim().is_empty();
    let first = lines[..own].iter().rev().take_while(belongs).filter(filled).last();
    let last = lines[own..].iter().take_while(belongs).filter(filled).last();
    (first.unwrap_or(&lines[own]).0, last.unwrap_or(&lines[own]).1)
}

/// Takes statements out, each with its line; where nothing would be left of a block, `pass` is.
pub(super) fn remove(revision: &Revision<'_>, statements: &[Range]) -> Vec<Edit> {
    let text: &str = &revision.source.text;
    let mut emptied: Vec<Range> = Vec::new();
    let mut edits = Vec::new();
    for range in statements {
        let around = block(revision, range.0);
        let covered = |line: &Range| {
            statements.iter().any(|other| {
                let start = text[..other.0].rfind('\n').map_or(0, |at| at + 1);
                start <= line.0 && line.0 <= other.1
            })
        };
        let rest = lines_of(text, around).into_iter().any(|line| {
            let shown = text[line.0..line.1].trim();
            !shown.is_empty() && !shown.starts_with('#') && !covered(&line)
        });
        if !rest && !emptied.contains(&around) {
            emptied.push(around);
            edits.push(Edit { start: range.0, end: range.1, text: "pass".to_owned() });
            continue;
        }
        let start = text[..range.0].rfind('\n').map_or(0, |at| at + 1);
        let end = text[range.1..].find('\n').map_or(text.len(), |at| range.1 + at + 1);
        edits.push(Edit { start, end, text: String::new() });
    }
    edits
}

/// Puts lines after the batch block in which a call stands, as deep as its `with`.
pub(super) fn after_batch(revision: &Revision<'_>, call: &Call, lines: &[String]) -> Option<Edit> {
    let text: &str = &revision.source.text;
    let (start, end) = block(revision, call.statement.0);
    let header = text[..start].trim_end().rfind("with ")?;
    let indent = revision.indent(header);
    let added: String = lines.iter().map(|line| format!("\n{indent}{line}")).collect();
    Some(Edit { start: end, end, text: added })
}

/// A string of Python.
pub(super) fn quoted(text: &str) -> String {
    if text.contains('\n') {
        return format!("\"\"\"{}\"\"\"", text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\""));
    }
    let escaped = text.replace('\\', "\\\\");
    if text.contains('"') { format!("'{}'", escaped.replace('\'', "\\'")) } else { format!("\"{escaped}\"") }
}

/// Names as a list of Python.
pub(super) fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    format!("[{}]", quoted.join(", "))
}

/// The type of a `Column(…)`: its second argument, or `type_=`.
pub(super) fn type_range(column: &Call) -> Option<Range> {
    let mut positional = column.arguments.iter().filter(|argument| argument.name.is_none());
    let named = positional.next().is_some_and(|first| first.value.text().is_some());
    let second = positional.next().filter(|_| named).map(|argument| argument.range);
    second.or_else(|| column.keyword("type_").map(|argument| argument.value_range))
}

/// Whether `sa` is SQLAlchemy in a file, so that a fix may write `sa.…`.
pub(super) fn has_sa(revision: &Revision<'_>) -> bool {
    revision.script.as_ref().is_some_and(|script| {
        script.imports.iter().any(|import| import.module == "sqlalchemy" && import.names == ["sa"])
    })
}
