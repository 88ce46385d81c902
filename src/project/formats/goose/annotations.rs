//! The annotations of a goose script, read line by line as goose reads them: in, the text of a file and a
//! direction; out, the statements of that direction, or what goose refuses it with.
//!
//! A statement ends with a line whose last word before a comment ends in a semicolon, wherever that
//! semicolon stands, unless the statement is in a block.

use std::ops::Range;

use crate::project::formats::statements_at;

/// Which section of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

/// A sentence and a line.
pub(super) type Fault = (String, u32);

/// What a file says of one direction.
pub(super) struct Section {
    /// Bytes of the text.
    pub statements: Vec<Range<usize>>,
    /// Whether they run in a transaction.
    pub transaction: bool,
    /// The line that asks for variables of the environment.
    pub substitutes: Option<u32>,
}

/// How far a block of one statement has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Outside,
    Inside,
    /// Its last line was read, and nothing after it.
    Closed,
}

struct Reader<'a> {
    text: &'a str,
    wanted: Direction,
    section: Option<Direction>,
    block: Block,
    /// The lines of the statement that is being read.
    pending: Option<Range<usize>>,
    /// The line of a statement that nothing ends.
    unfinished: Option<u32>,
    found: Section,
}

/// Reads one direction of a file.
///
/// # Errors
/// goose's sentence, and the line.
pub(super) fn read(text: &str, wanted: Direction) -> Result<Section, Fault> {
    let found = Section { statements: Vec::new(), transaction: true, substitutes: None };
    let mut reader =
        Reader { text, wanted, section: None, block: Block::Outside, pending: None, unfinished: None, found };
    let mut at = 0;
    let mut last = 1;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        last = index as u32 + 1;
        let range = at..at + line.len();
        at = range.end;
        let line = line.trim_end_matches('\n').trim_end_matches('\r');
        reader.line(line, range).map_err(|message| (message, reader.unfinished.unwrap_or(last)))?;
    }
    reader.end().map_err(|message| (message, reader.unfinished.unwrap_or(last)))?;
    Ok(reader.found)
}

impl Reader<'_> {
    fn line(&mut self, line: &str, range: Range<usize>) -> Result<(), String> {
        if self.section.is_none() && line.trim().is_empty() {
            return Ok(());
        }
        let is_comment = line.trim_start().starts_with("--");
        if is_comment && line.contains("+goose") && self.annotation(line, range.start)? {
            return Ok(());
        }
        if self.pending.is_none() && (is_comment || line.is_empty()) {
            return Ok(());
        }
        let Some(section) = self.section else {
            return Err(format!("failed to parse migration: unexpected text '{line}' before '-- +goose Up'"));
        };
        if self.block != Block::Closed {
            let start = self.pending.take().map_or(range.start, |pending| pending.start);
            self.pending = Some(start..range.end);
        }
        if section != self.wanted {
            self.pending = None;
            return Ok(());
        }
        match self.block {
            Block::Inside => {}
            Block::Outside if !ends_with_semicolon(line) => {}
            Block::Outside | Block::Closed => {
                if let Some(range) = self.pending.take() {
                    self.found.statements.extend(statements_at(self.text, range));
                }
                self.block = Block::Outside;
            }
        }
        Ok(())
    }

    /// Follows an annotation; whether the line is done with.
    fn annotation(&mut self, line: &str, at: usize) -> Result<bool, String> {
        let invalid = |reason: &str| Err(format!("failed to parse annotation line '{line}': {reason}"));
        if line.starts_with([' ', '\t']) {
            return invalid("it has white space before it");
        }
        let name = line.replace("--", "").replacen("+goose", "", 1);
        let name = name.trim();
        match name.to_ascii_lowercase().as_str() {
            "up" if self.section.is_some() => return Err("duplicate '-- +goose Up' annotations".to_owned()),
            "up" => self.section = Some(Direction::Up),
            "down" if self.section != Some(Direction::Up) || self.block == Block::Inside => {
                return Err("must start with '-- +goose Up' annotation".to_owned());
            }
            "down" => {
                self.no_rest()?;
                (self.section, self.block) = (Some(Direction::Down), Block::Outside);
            }
            "statementbegin" if self.section.is_none() || self.block == Block::Inside => {
                return Err(
                    "'-- +goose StatementBegin' must be defined after '-- +goose Up' or '-- +goose Down' \
                            annotation"
                        .to_owned(),
                );
            }
            "statementbegin" => self.block = Block::Inside,
            "statementend" if self.block != Block::Inside => {
                return Err(
                    "'-- +goose StatementEnd' must be defined after '-- +goose StatementBegin'".to_owned()
                );
            }
            "statementend" => {
                self.block = Block::Closed;
                return Ok(false);
            }
            "no transaction" => self.found.transaction = false,
            "envsub on" => {
                self.found.substitutes.get_or_insert(line_at(self.text, at));
            }
            "envsub off" => {}
            "" => return invalid("empty annotation"),
            _ => return invalid(&format!("'{name}' not supported")),
        }
        Ok(true)
    }

    /// Refuses a statement that nothing ends.
    fn no_rest(&mut self) -> Result<(), String> {
        let Some(range) = self.pending.clone() else {
            return Ok(());
        };
        let rest = self.text.get(range.clone()).unwrap_or("").trim();
        if rest.is_empty() {
            return Ok(());
        }
        self.unfinished = Some(line_at(self.text, range.start));
        Err(format!(
            "failed to parse migration: unexpected unfinished SQL query: '{rest}': missing semicolon?"
        ))
    }

    fn end(&mut self) -> Result<(), String> {
        if self.section.is_none() {
            return Err("failed to parse migration: must start with '-- +goose Up' annotation".to_owned());
        }
        if self.block == Block::Inside {
            return Err("failed to parse migration: missing '-- +goose StatementEnd' annotation".to_owned());
        }
        self.no_rest()
    }
}

/// The line of a place, from 1.
fn line_at(text: &str, at: usize) -> u32 {
    text.get(..at).unwrap_or("").matches('\n').count() as u32 + 1
}

/// Whether the last word before a comment ends in a semicolon.
fn ends_with_semicolon(line: &str) -> bool {
    line.split_whitespace()
        .take_while(|word| !word.starts_with("--"))
        .last()
        .is_some_and(|word| word.ends_with(';'))
}
