//! A unified diff or the output of `git format-patch`, applied to files in memory.
//!
//! In: the loaded files and the patch's text. Out: the files that it changes with their new content,
//! and for each hunk that did not fit as it was written a finding: `PT01` it fits nowhere, `PT02` it
//! was applied at another line or with less of its context, `PT03` the file that it changes is not
//! there (or is there already). Parsing is the crate `diffy`'s; the fuzz is GNU patch's: up to two
//! lines of context at either end may differ.

use std::collections::{BTreeMap, BTreeSet};

use diffy::patch_set::{FileOperation, ParseOptions, PatchKind, PatchSet};
use diffy::{Hunk, Line, Patch};
use thiserror::Error;

use super::Files;
use super::files::{file_name, is_wanted, parent};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Location;

/// Lines of context that may be passed over at either end of a hunk, as in GNU patch.
const FUZZ: usize = 2;

/// Why a text is no patch.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PatchError {
    /// It cannot be read as one.
    #[error("{name} cannot be read as a patch: {place} is not written as a unified diff is")]
    Unreadable {
        /// Name of the file.
        name: String,
        /// Which part of it.
        place: String,
    },
    /// It changes nothing that is loaded.
    #[error("{name} changes no file that belongs to the loaded migrations")]
    Elsewhere {
        /// Name of the file.
        name: String,
    },
}

impl PatchError {
    /// What to do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => {
                "Make it anew with git diff > change.patch, or git format-patch. A copy out of a page or an editor often lost spaces or its last lines."
            }
            Self::Elsewhere { .. } => {
                "Give a unified diff, or the output of git format-patch, against the open project."
            }
        }
    }
}

/// What a patch does to the loaded files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Files by path with their new text; None for a deleted one.
    pub files: BTreeMap<String, Option<String>>,
    /// Hunks that did not fit as they were written.
    pub findings: Vec<Diagnostic>,
    /// Files of the patch that are no part of what is loaded.
    pub elsewhere: usize,
    /// Subject lines of the messages, for the output of `git format-patch`.
    pub subjects: Vec<String>,
}

/// Whether a file that was dropped is a patch.
pub fn is_patch(path: &str, text: &str) -> bool {
    let name = file_name(path).to_ascii_lowercase();
    let named = [".patch", ".diff", ".mbox", ".eml"].iter().any(|ending| name.ends_with(ending));
    let says = text.contains("\n--- ") || text.starts_with("--- ") || text.starts_with("diff --git ");
    named && says && text.contains("\n@@ ") || text.contains("\ndiff --git ") && text.starts_with("From ")
}

/// Applies the patch `name` to the files. New files whose directory is not found go by their last
/// directories into one that is like it, or into `directory`, which holds the revisions.
///
/// # Errors
/// When the text is no patch, or changes nothing that is loaded.
pub fn apply(files: &Files, directory: &str, name: &str, text: &str) -> Result<Applied, PatchError> {
    let mut applying = Applying { files, directory, done: Applied::default() };
    // Each file keeps its own line ends, whatever the patch was written with.
    let text = text.replace("\r\n", "\n");
    let mut read = 0_usize;
    for message in messages(&text) {
        applying.done.subjects.extend(subject(message));
        let options =
            if message.contains("diff --git ") { ParseOptions::gitdiff() } else { ParseOptions::unidiff() };
        for file in PatchSet::parse(message, options) {
            let file = file.map_err(|_| PatchError::Unreadable {
                name: name.to_owned(),
                place: format!("file {} of it", read + 1),
            })?;
            read += 1;
            match file.patch() {
                PatchKind::Text(patch) => applying.file(file.operation(), patch),
                PatchKind::Binary(_) => applying.done.elsewhere += 1,
            }
        }
    }
    if applying.done.files.is_empty() && applying.done.findings.is_empty() {
        return Err(PatchError::Elsewhere { name: name.to_owned() });
    }
    Ok(applying.done)
}

/// The messages of a mailbox; a plain diff is one.
fn messages(text: &str) -> Vec<&str> {
    let is_start = |line: &str| {
        line.strip_prefix("From ").is_some_and(|rest| {
            let id = rest.split(' ').next().unwrap_or("");
            id.len() == 40 && id.chars().all(|character| character.is_ascii_hexdigit())
        })
    };
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_start(line) {
            starts.push(at);
        }
        at += line.len();
    }
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    starts.push(text.len());
    starts
        .windows(2)
        .map(|pair| &text[pair[0]..pair[1]])
        .filter(|part| part.contains("\n@@ ") || part.contains("diff --git "))
        .collect()
}

/// `[PATCH 1/2] Add x` as `Add x`.
fn subject(message: &str) -> Option<String> {
    let line = message
        .lines()
        .take_while(|line| !line.starts_with("diff "))
        .find(|line| line.starts_with("Subject: "))?;
    let words = line.trim_start_matches("Subject: ");
    let words = match words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, rest)) => rest,
        None => words,
    };
    Some(words.trim().to_owned())
}

struct Applying<'a> {
    files: &'a Files,
    directory: &'a str,
    done: Applied,
}

impl Applying<'_> {
    fn file(&mut self, operation: &FileOperation<'_, str>, patch: &Patch<'_, str>) {
        match operation {
            FileOperation::Create(path) => self.create(path, patch),
            FileOperation::Delete(path) => match self.find(path) {
                Some(found) => {
                    self.done.files.insert(found, None);
                }
                None => self.missing(path),
            },
            FileOperation::Modify { original, modified } => {
                // Without git's headers a new file is told by its name alone.
                let (from, to) = (plain(original), plain(modified));
                let target = (from != to).then_some(to);
                self.change(from, target, patch, true);
            }
            FileOperation::Rename { from, to } => self.change(from, Some(to), patch, true),
            FileOperation::Copy { from, to } => self.change(from, Some(to), patch, false),
        }
    }

    fn create(&mut self, path: &str, patch: &Patch<'_, str>) {
        let Some(target) = self.place(path) else {
            self.done.elsewhere += 1;
            return;
        };
        let text: String = patch.hunks().iter().flat_map(|hunk| side(hunk, false)).collect();
        if let Some(known) = self.text(&target).filter(|known| *known != text) {
            self.done.findings.push(
                Diagnostic::new(
                    "PT03",
                    Severity::Warning,
                    format!("The patch makes {target}, which is there already"),
                )
                .at(Location::line(&target, 1))
                .help(format!(
                    "The patch's text was taken. What was there had {} lines.",
                    known.lines().count()
                )),
            );
        }
        self.done.files.insert(target, Some(text));
    }

    fn change(&mut self, from: &str, to: Option<&str>, patch: &Patch<'_, str>, moved: bool) {
        let Some(found) = self.find(from) else { return self.missing(from) };
        let Some(text) = self.text(&found) else { return self.missing(from) };
        let text = self.hunks(&found, &text, patch);
        let target = match to {
            Some(to) => self.place(to).unwrap_or_else(|| format!("{}/{}", parent(&found), file_name(to))),
            None => found.clone(),
        };
        if moved && target != found {
            self.done.files.insert(found, None);
        }
        self.done.files.insert(target.trim_start_matches('/').to_owned(), Some(text));
    }

    /// The text with the hunks carried out that fit.
    fn hunks(&mut self, path: &str, text: &str, patch: &Patch<'_, str>) -> String {
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        // How far the file is from what the patch's line numbers say, after the hunks before.
        let mut shift: isize = 0;
        for (number, hunk) in patch.hunks().iter().enumerate() {
            let expected = hunk.old_range().start().saturating_sub(usize::from(!hunk.old_range().is_empty()));
            let at = expected.saturating_add_signed(shift);
            let words = format!("hunk {} of {}", number + 1, patch.hunks().len());
            let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
            match (0..=FUZZ).find_map(|fuzz| fit(&lines, hunk, at, fuzz).map(|place| (place, fuzz))) {
                Some((Fit { place, skipped }, fuzz)) => {
                    let (old, new) = (trimmed(hunk, true, fuzz), trimmed(hunk, false, fuzz));
                    let offset = place as isize - (at + skipped) as isize;
                    if offset != 0 || fuzz > 0 {
                        self.done.findings.push(
                            Diagnostic::new(
                                "PT02",
                                Severity::Info,
                                format!("{words} was applied with fuzz {fuzz} at an offset of {offset} lines"),
                            )
                            .at(Location::line(path, u32::try_from(place + 1).unwrap_or(line)))
                            .help("The patch was made from another version of the file. Look at the result."),
                        );
                    }
                    shift += offset + new.len() as isize - old.len() as isize;
                    let ends = text.contains("\r\n");
                    let as_here = |line: &str| if ends { line.replace('\n', "\r\n") } else { line.to_owned() };
                    let new: Vec<String> = new.into_iter().map(as_here).collect();
                    lines.splice(place..place + old.len(), new);
                }
                None => self.done.findings.push(
                    Diagnostic::new("PT01", Severity::Error, format!("{words} does not fit {path}: its lines are not there"))
                        .at(Location::line(path, line))
                        .help("The patch was made from another version of the file. Load the base that it was made from."),
                ),
            }
        }
        lines.concat()
    }

    fn missing(&mut self, path: &str) {
        let inside = is_wanted(plain(path)) && self.place(path).is_some();
        if !inside {
            self.done.elsewhere += 1;
            return;
        }
        self.done.findings.push(
            Diagnostic::new(
                "PT03",
                Severity::Error,
                format!("The patch changes {}, which is not among the loaded files", plain(path)),
            )
            .at(Location::line(plain(path), 1))
            .help("Load the base that the patch was made from."),
        );
    }

    fn text(&self, path: &str) -> Option<String> {
        match self.done.files.get(path) {
            Some(text) => text.clone(),
            None => self.files.text(path).map(|text| text.to_string()),
        }
    }

    fn paths(&self) -> BTreeSet<&str> {
        let made = self.done.files.iter().filter(|(_, text)| text.is_some()).map(|(path, _)| path.as_str());
        self.files.paths().chain(made).collect()
    }

    /// The loaded file that a path of the patch means: the same path, or the one whose end it is (a
    /// part of the repository was loaded, or the repository below a folder).
    fn find(&self, path: &str) -> Option<String> {
        let paths = self.paths();
        for wanted in [path, plain(path)] {
            if paths.contains(wanted) {
                return Some(wanted.to_owned());
            }
        }
        let wanted = plain(path);
        let fits =
            |known: &&&str| known.ends_with(&format!("/{wanted}")) || wanted.ends_with(&format!("/{known}"));
        // The longest is the one that says most.
        paths.iter().filter(fits).max_by_key(|known| known.len()).map(|known| (*known).to_owned())
    }

    /// Where a new file goes; None for one that has nothing to do with what is loaded.
    fn place(&self, path: &str) -> Option<String> {
        let wanted = plain(path);
        if !is_wanted(wanted) {
            return None;
        }
        let directory = parent(wanted);
        let paths = self.paths();
        let known: BTreeSet<&str> = paths.iter().map(|path| parent(path)).chain([self.directory]).collect();
        let ends = |long: &str, short: &str| long == short || long.ends_with(&format!("/{short}"));
        let found = known
            .into_iter()
            .filter(|known| ends(known, directory) || ends(directory, known) && !known.is_empty())
            .max_by_key(|known| known.len());
        let name = file_name(wanted);
        match found {
            Some("") => Some(name.to_owned()),
            Some(found) => Some(format!("{found}/{name}")),
            // The revisions' folder alone was loaded, under no name.
            None if self.directory.is_empty()
                && (ends(directory, "versions") || ends(directory, "migrations")) =>
            {
                Some(name.to_owned())
            }
            None => None,
        }
    }
}

/// A path without git's `a/` and `b/`.
fn plain(path: &str) -> &str {
    path.strip_prefix("a/").or_else(|| path.strip_prefix("b/")).unwrap_or(path)
}

/// The lines of one side of a hunk.
fn side<'a>(hunk: &Hunk<'a, str>, old: bool) -> Vec<&'a str> {
    let line = |line: &Line<'a, str>| match *line {
        Line::Context(text) => Some(text),
        Line::Delete(text) => old.then_some(text),
        Line::Insert(text) => (!old).then_some(text),
    };
    hunk.lines().iter().filter_map(line).collect()
}

/// One side of a hunk without `fuzz` lines of context at either end.
fn trimmed<'a>(hunk: &Hunk<'a, str>, old: bool, fuzz: usize) -> Vec<&'a str> {
    let context = |lines: &mut dyn Iterator<Item = &Line<'a, str>>| {
        lines.take_while(|line| matches!(line, Line::Context(_))).count().min(fuzz)
    };
    let (first, last) = (context(&mut hunk.lines().iter()), context(&mut hunk.lines().iter().rev()));
    let all = side(hunk, old);
    all.get(first..all.len().saturating_sub(last)).map(<[&str]>::to_vec).unwrap_or_default()
}

/// Where a hunk fits.
struct Fit {
    /// Line, from 0, of its first line that counts.
    place: usize,
    /// Lines of its context that stand before that and do not count.
    skipped: usize,
}

/// The place nearest to line `at`, from 0, at which a hunk fits.
fn fit(lines: &[String], hunk: &Hunk<'_, str>, at: usize, fuzz: usize) -> Option<Fit> {
    let old = trimmed(hunk, true, fuzz);
    let skipped = hunk.lines().iter().take_while(|line| matches!(line, Line::Context(_))).count().min(fuzz);
    let at = at + skipped;
    if old.is_empty() {
        return (at <= lines.len()).then_some(Fit { place: at, skipped });
    }
    let last = lines.len().checked_sub(old.len())?;
    let bare = |line: &str| line.trim_end_matches(['\n', '\r']).to_owned();
    let fits = |place: &usize| {
        lines[*place..*place + old.len()].iter().zip(&old).all(|(have, want)| bare(have) == bare(want))
    };
    let place = (0..=last).filter(fits).min_by_key(|place| place.abs_diff(at))?;
    Some(Fit { place, skipped })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        let mut files = Files::default();
        for (path, text) in list {
            files.insert(path, text.as_bytes().to_vec()).expect("a short path");
        }
        files
    }

    const FILE: &str = "a = 1\nb = 2\nc = 3\nd = 4\ne = 5\nf = 6\ng = 7\n";

    #[test]
    fn a_mailbox_is_applied_message_by_message() {
        let id = "0123456789012345678901234567890123456789";
        let text = format!(
            "From {id} Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nSubject: [PATCH 1/2] Add one\n\n---\n m/versions/n.py | 1 +\n\ndiff --git a/m/versions/n.py b/m/versions/n.py\nnew file mode 100644\nindex 000..111\n--- /dev/null\n+++ b/m/versions/n.py\n@@ -0,0 +1,2 @@\n+x = 1\n+y = 2\n-- \n2.40.0\n\nFrom {id} Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nSubject: [PATCH 2/2] Change it\n\n---\ndiff --git a/m/versions/n.py b/m/versions/n.py\nindex 111..222 100644\n--- a/m/versions/n.py\n+++ b/m/versions/n.py\n@@ -1,2 +1,2 @@\n x = 1\n-y = 2\n+y = 3\n-- \n2.40.0\n"
        );
        let done =
            apply(&files(&[("m/versions/a.py", FILE)]), "m/versions", "p.patch", &text).expect("a patch");
        assert_eq!(done.subjects, ["Add one", "Change it"]);
        assert_eq!(done.findings, []);
        assert_eq!(done.files.get("m/versions/n.py"), Some(&Some("x = 1\ny = 3\n".to_owned())));
    }

    #[test]
    fn fuzz_and_offset_are_said() {
        let patch =
            "--- a/v/a.py\n+++ b/v/a.py\n@@ -1,5 +1,5 @@\n other\n c = 3\n-d = 4\n+d = 5\n e = 5\n f = 6\n";
        let done = apply(&files(&[("repo/v/a.py", FILE)]), "repo/v", "p.diff", patch).expect("a patch");
        let said: Vec<&str> = done.findings.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(said, ["hunk 1 of 1 was applied with fuzz 1 at an offset of 1 lines"]);
        assert_eq!(
            done.files["repo/v/a.py"].as_deref(),
            Some("a = 1\nb = 2\nc = 3\nd = 5\ne = 5\nf = 6\ng = 7\n")
        );
    }

    #[test]
    fn a_conflict_names_file_and_hunk() {
        let patch = "--- a/v/a.py\n+++ b/v/a.py\n@@ -1,3 +1,3 @@\n nothing\n-like\n+this\n here\n";
        let done = apply(&files(&[("v/a.py", FILE)]), "v", "p.diff", patch).expect("a patch");
        let said: Vec<(&str, &str, u32)> = done
            .findings
            .iter()
            .map(|finding| {
                let at = finding.location.as_ref().map_or(0, |at| at.line);
                (finding.code.as_str(), finding.message.as_str(), at)
            })
            .collect();
        assert_eq!(said, [("PT01", "hunk 1 of 1 does not fit v/a.py: its lines are not there", 1)]);
    }

    #[test]
    fn each_file_keeps_its_own_line_ends() {
        let patch = "diff --git a/v/a.py b/v/a.py\nindex 1..2 100644\n--- a/v/a.py\n+++ b/v/a.py\n@@ -1,2 +1,2 @@\n a = 1\n-b = 2\n+b = 3\ndiff --git a/v/n.py b/v/n.py\nnew file mode 100644\n--- /dev/null\n+++ b/v/n.py\n@@ -0,0 +1 @@\n+x = 1\n";
        for (file, patch) in [("\n", "\n"), ("\n", "\r\n"), ("\r\n", "\n"), ("\r\n", "\r\n")]
            .map(|(file, ends)| (file, patch.replace('\n', ends)))
        {
            let here = FILE.replace('\n', file);
            let done = apply(&files(&[("v/a.py", &here)]), "v", "p.diff", &patch).expect("a patch");
            assert_eq!(done.findings, []);
            assert_eq!(done.files["v/a.py"], Some(here.replace("b = 2", "b = 3")));
            assert_eq!(done.files["v/n.py"].as_deref(), Some("x = 1\n"));
        }
    }

    #[test]
    fn what_is_elsewhere_is_counted() {
        let patch = "--- a/web/app.tsx\n+++ b/web/app.tsx\n@@ -1 +1 @@\n-a\n+b\n";
        let error = apply(&files(&[("v/a.py", FILE)]), "v", "p.diff", patch).expect_err("nothing is changed");
        assert_eq!(error.to_string(), "p.diff changes no file that belongs to the loaded migrations");
        let error = apply(&files(&[("v/a.py", FILE)]), "v", "p.diff", "--- a\n+++ b\n@@ nonsense\n")
            .expect_err("no patch");
        assert_eq!(
            error.to_string(),
            "p.diff cannot be read as a patch: file 1 of it is not written as a unified diff is"
        );
    }
}
