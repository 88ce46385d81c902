//! `# stillroom: ignore RV02 because …`: findings that are meant to be.
//!
//! A comment covers its own line and the one after it; before the first statement of a file it covers
//! the whole file. Without a reason, with a code that no rule has, or with nothing to cover, it is a
//! finding itself, so that a typing error never silences anything.

use crate::source::Location;

use super::finding::{Edit, Finding, Found};
use super::input::Revision;
use super::options::Options;
use super::rules;

/// A finding that a comment says is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Line of the comment.
    pub line: u32,
    /// What it says after `because`.
    pub reason: String,
}

/// The comment of a text that covers a finding between two lines.
pub fn accepted(text: &str, code: &str, lines: (u32, u32)) -> Option<Accepted> {
    let covers = |comment: &Comment| {
        comment.has_reason && comment.is_near(lines) && comment.codes.iter().any(|known| known == code)
    };
    let comment = comments(text).into_iter().find(covers)?;
    Some(Accepted { line: comment.line, reason: comment.reason })
}

/// One comment.
struct Comment {
    line: u32,
    whole_file: bool,
    codes: Vec<String>,
    has_reason: bool,
    reason: String,
    /// Bytes of the comment.
    span: (usize, usize),
    used: Vec<bool>,
}

impl Comment {
    /// Whether it covers what is between two lines.
    fn is_near(&self, (from, to): (u32, u32)) -> bool {
        self.whole_file || (from..=to.max(from)).contains(&self.line) || from == self.line + 1
    }
}

/// Takes out what comments and settings cover, and adds what is wrong with the comments.
pub(super) fn apply(revision: &Revision<'_>, options: &Options, findings: Vec<Finding>) -> Vec<Finding> {
    let mut comments = comments(&revision.source.text);
    let mut kept: Vec<Finding> = findings
        .into_iter()
        .filter(|finding| !options.suppresses(&finding.diagnostic))
        .filter(|finding| {
            let Some(at) = &finding.diagnostic.location else { return true };
            let mut covered = false;
            for comment in comments.iter_mut().filter(|comment| comment.has_reason) {
                let near = comment.is_near((at.line, at.end_line));
                for (index, code) in comment.codes.iter().enumerate() {
                    if near && *code == finding.diagnostic.code {
                        comment.used[index] = true;
                        covered = true;
                    }
                }
            }
            !covered
        })
        .collect();
    for comment in &comments {
        let place = Location::line(revision.path.as_str(), comment.line);
        let remove = || vec![Edit { start: comment.span.0, end: comment.span.1, text: String::new() }];
        let mut add = |id: &str, found: Found| {
            if let Some(rule) = rules::find(id).filter(|rule| options.is_on(rule)) {
                kept.push(found.of(rule, options, &revision.path));
            }
        };
        if !comment.has_reason {
            let message = "A suppression without a reason covers nothing";
            let help = "Write # stillroom: ignore CODE because …, so that the next reader knows why.";
            add("SU03", Found::at(&place, "", message, help));
            continue;
        }
        for (index, code) in comment.codes.iter().enumerate() {
            if rules::find(code).is_none() {
                let message = format!("No rule is called {code}, so this suppression covers nothing");
                add("SU01", Found::at(&place, code.as_str(), message, nearest(code)));
            } else if !comment.used[index] && can_tell(code, options) {
                let message = format!("Nothing here is found by {code}: the suppression is not needed");
                let found = Found::at(&place, code.as_str(), message, "Remove the comment.");
                let single = comment.codes.len() == 1;
                add("SU02", if single { found.fix("Remove the suppression", remove()) } else { found });
            }
        }
    }
    kept
}

/// Whether the rule was asked at all, so that an unused suppression says something.
fn can_tell(code: &str, options: &Options) -> bool {
    rules::find(code)
        .is_some_and(|rule| options.is_on(rule) && matches!(rule.check, super::rule::Check::Revision(_)))
}

fn nearest(code: &str) -> String {
    let family = code.get(..2).unwrap_or(code).to_ascii_uppercase();
    let near: Vec<&str> = rules::all().map(|rule| rule.id).filter(|id| id.starts_with(&family)).collect();
    if near.is_empty() {
        return "Rules are named like DD01; docs/rules has them all.".to_owned();
    }
    format!("Rules of that family are {}.", near.join(", "))
}

/// The comments of a text.
fn comments(text: &str) -> Vec<Comment> {
    const WORDS: &str = "stillroom: ignore";
    let mut found = Vec::new();
    let mut offset = 0;
    let mut in_code = false;
    let mut in_docstring = false;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let trimmed = line.trim();
        let quotes = line.matches("\"\"\"").count() + line.matches("'''").count();
        let comment = trimmed.starts_with('#') || trimmed.starts_with("--") || trimmed.is_empty();
        if !in_docstring && !comment && quotes == 0 {
            in_code = true;
        }
        if !in_docstring && let Some(at) = line.find(WORDS) {
            let before = line[..at].trim_end();
            if let Some(start) = before.strip_suffix('#').or_else(|| before.strip_suffix("--")) {
                let rest = line[at + WORDS.len()..].trim();
                let (codes, reason) = rest.split_once("because").unwrap_or((rest, ""));
                let codes: Vec<String> = codes
                    .split([',', ' '])
                    .map(str::trim)
                    .filter(|code| !code.is_empty())
                    .map(str::to_owned)
                    .collect();
                let end = offset + line.trim_end().len();
                found.push(Comment {
                    line: u32::try_from(number + 1).unwrap_or(u32::MAX),
                    whole_file: !in_code,
                    used: vec![false; codes.len()],
                    has_reason: reason.chars().filter(|letter| letter.is_alphanumeric()).count() > 2
                        && !codes.is_empty(),
                    reason: reason.trim().to_owned(),
                    codes,
                    span: (offset + start.trim_end().len(), end),
                });
            }
        }
        if quotes % 2 == 1 {
            in_docstring = !in_docstring;
        }
        offset += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_says_why_a_finding_is_meant() {
        let text = "import a\nx = 1  # stillroom: ignore DD01 because the table is empty\n";
        let why = Accepted { line: 2, reason: "the table is empty".to_owned() };
        assert_eq!(accepted(text, "DD01", (2, 2)), Some(why.clone()));
        assert_eq!(accepted(text, "DD01", (3, 4)), Some(why));
        assert_eq!(accepted(text, "DD01", (4, 4)), None);
        assert_eq!(accepted(text, "DD02", (2, 2)), None);
    }

    #[test]
    fn comments_are_read_with_codes_reason_and_reach() {
        let text = "\"\"\"x\n# stillroom: ignore RV01 because no\n\"\"\"\n# stillroom: ignore RV02 because it is meant\nimport a\n\
                    x = 1  # stillroom: ignore DL01, DL02 because archived\n-- stillroom: ignore DL01\n";
        let read: Vec<_> = comments(text)
            .into_iter()
            .map(|one| (one.line, one.whole_file, one.codes.join("+"), one.has_reason))
            .collect();
        assert_eq!(
            read,
            [
                (4, true, "RV02".to_owned(), true),
                (6, false, "DL01+DL02".to_owned(), true),
                (7, false, "DL01".to_owned(), false)
            ]
        );
    }
}
