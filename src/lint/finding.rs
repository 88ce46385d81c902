//! What a rule found, and the edit that would mend it.

use crate::diagnostic::Diagnostic;
use crate::source::Location;

use super::options::Options;
use super::rule::Rule;

/// One replacement in a file: bytes `start..end` become `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What stands there instead.
    pub text: String,
}

/// A file that is written whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// Its path.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A change that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in a few words.
    pub title: String,
    /// The file.
    pub path: String,
    /// Edits in it that do not overlap; none where only other files are written.
    pub edits: Vec<Edit>,
    /// Other files with their new text: a revision that is split gets new ones before it.
    pub others: Vec<FileText>,
    /// It holds a value that the person has to look at.
    pub needs_value: bool,
}

impl Fix {
    /// All files that it changes, as they are then.
    pub fn changed(&self, text: &str) -> Vec<FileText> {
        let own = FileText { path: self.path.clone(), text: apply(text, &self.edits) };
        let own = (!self.edits.is_empty()).then_some(own);
        own.into_iter().chain(self.others.iter().cloned()).collect()
    }
}

/// A text with edits made; edits that do not fit it are left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse((edit.start, edit.end)));
    let mut text = text.to_owned();
    for edit in edits {
        if edit.start <= edit.end && text.get(edit.start..edit.end).is_some() {
            text.replace_range(edit.start..edit.end, &edit.text);
        }
    }
    text
}

/// What a check reports, before its rule's id and severity are put to it.
#[derive(Debug, Clone)]
pub struct Found {
    /// What happens, in one sentence.
    pub message: String,
    /// Where.
    pub location: Location,
    /// Table, `table.column`, or revision.
    pub object: String,
    /// What to do here.
    pub help: String,
    /// How to mend it: title and edits in the revision's file.
    pub fix: Option<(String, Vec<Edit>)>,
    /// Other files that the fix writes.
    pub others: Vec<FileText>,
    /// The fix holds a value to look at.
    pub needs_value: bool,
    /// The revision alone does not show whether it hurts: one level below the rule's severity.
    pub mild: bool,
}

impl Found {
    /// Something found at a place.
    pub fn at(
        location: &Location,
        object: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            message: message.into(),
            location: location.clone(),
            object: object.into(),
            help: help.into(),
            fix: None,
            others: Vec::new(),
            needs_value: false,
            mild: false,
        }
    }

    /// With a fix.
    #[must_use]
    pub fn fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        self.fix = (!edits.is_empty()).then(|| (title.into(), edits));
        self
    }

    /// With a fix that holds a value to look at.
    #[must_use]
    pub fn fix_with_value(self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { needs_value: true, ..self.fix(title, edits) }
    }

    /// With a fix that writes other files too.
    #[must_use]
    pub fn fix_with_files(self, title: impl Into<String>, edits: Vec<Edit>, others: Vec<FileText>) -> Self {
        Self { others, ..self.fix(title, edits) }
    }

    /// It may be meant so.
    #[must_use]
    pub fn mild(mut self) -> Self {
        self.mild = true;
        self
    }

    /// As a finding of a rule.
    pub(super) fn of(self, rule: &'static Rule, options: &Options, path: &str) -> Finding {
        use crate::diagnostic::Severity;
        let own = match (self.mild, rule.severity) {
            (true, Severity::Error) => Severity::Warning,
            (true, _) => Severity::Info,
            (false, severity) => severity,
        };
        let mut diagnostic = Diagnostic::new(rule.id, options.severity_or(rule, own), self.message)
            .at(self.location)
            .help(self.help);
        if !self.object.is_empty() {
            diagnostic = diagnostic.on(self.object);
        }
        let (needs_value, others) = (self.needs_value, self.others);
        let fix =
            self.fix.map(|(title, edits)| Fix { title, path: path.to_owned(), edits, others, needs_value });
        Finding { diagnostic, rule, fix }
    }
}

/// A finding.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Code, severity, message, place, object, help.
    pub diagnostic: Diagnostic,
    /// The rule.
    pub rule: &'static Rule,
    /// How to mend it.
    pub fix: Option<Fix>,
}
