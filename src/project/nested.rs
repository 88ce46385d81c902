//! Version directories inside another one, which an application adds to `version_locations` when it runs.
//!
//! In: the candidates that were found. Out: those that belong to one history are one candidate: a
//! directory below another one whose revisions follow those there, or are followed by them. An archive of
//! old revisions stays apart, since nothing leads from one to the other.

use std::collections::HashSet;

use super::discover::Candidate;
use super::files::Files;
use super::formats::alembic;
use super::python_file;

/// What the revisions of some directories are called, and which they name as theirs to follow.
#[derive(Default)]
struct Links {
    declared: HashSet<String>,
    named: HashSet<String>,
}

impl Links {
    fn of(files: &Files, directories: &[String]) -> Self {
        let mut links = Self::default();
        for path in alembic::revision_files(files, directories, false) {
            let Some(text) = files.text(&path) else { continue };
            let file = python_file::read(&path, &text);
            links.declared.extend(file.revision.names().unwrap_or_default());
            links.named.extend(file.down_revision.names().unwrap_or_default());
            links.named.extend(file.depends_on.names().unwrap_or_default());
        }
        links
    }

    /// Whether both are of one history: what is declared twice was kept when a history was made anew.
    fn continues(&self, other: &Self) -> bool {
        self.declared.is_disjoint(&other.declared) && self.leads_to(other)
    }

    fn leads_to(&self, other: &Self) -> bool {
        !self.named.is_disjoint(&other.declared) || !other.named.is_disjoint(&self.declared)
    }
}

/// Puts together what belongs to one history.
pub(super) fn join(files: &Files, found: &mut Vec<Candidate>) {
    let mut outer = 0;
    while outer < found.len() {
        if found[outer].tool.is_alembic() {
            take_inner(files, found, outer);
        }
        outer += 1;
    }
}

fn take_inner(files: &Files, found: &mut Vec<Candidate>, outer: usize) {
    let Some(prefix) = found[outer].directories.first().map(|directory| format!("{directory}/")) else {
        return;
    };
    let is_inner = |candidate: &Candidate| {
        candidate.tool.is_alembic()
            && candidate.directories.iter().all(|directory| directory.starts_with(&prefix))
    };
    if !found.iter().any(is_inner) {
        return;
    }
    let mut links = Links::of(files, &found[outer].directories);
    let starts_empty = links.declared.is_empty();
    loop {
        let next = found.iter().position(|candidate| {
            let inner = || Links::of(files, &candidate.directories);
            is_inner(candidate) && (starts_empty || inner().continues(&links))
        });
        let Some(next) = next else { return };
        // Those inside stand behind the one around them: it was found by its configuration or its env.py, or
        // comes first by name.
        if next <= outer {
            return;
        }
        let inner = found.remove(next);
        let more = Links::of(files, &inner.directories);
        links.declared.extend(more.declared);
        links.named.extend(more.named);
        let candidate = &mut found[outer];
        candidate.directories.extend(inner.directories);
        candidate.directories.sort();
        candidate.count = alembic::revision_files(files, &candidate.directories, false).len();
    }
}

#[cfg(test)]
mod tests {
    use super::super::discover::discover;
    use super::*;

    fn revision(id: &str, down: &str) -> String {
        format!("revision = '{id}'\ndown_revision = {down}\ndef upgrade():\n    pass\n")
    }

    #[test]
    fn linked_directories_are_one_and_an_archive_stays_apart() {
        let mut files = Files::default();
        for (path, text) in [
            ("m/env.py", String::new()),
            ("m/versions/a.py", revision("a", "None")),
            ("m/versions/new/expand/b.py", revision("b", "'a'")),
            ("m/versions/newer/c.py", revision("c", "'b'")),
            ("m/versions/archive/x.py", revision("x", "None")),
            // The history before `a` was squashed.
            ("m/versions/legacy/a.py", revision("a", "'y'")),
        ] {
            files.insert(path, text.into_bytes()).expect("inserted");
        }
        let found: Vec<_> =
            discover(&files).into_iter().map(|candidate| (candidate.directories, candidate.count)).collect();
        let joined = ["m/versions", "m/versions/new/expand", "m/versions/newer"].map(str::to_owned).to_vec();
        let apart = |name: &str| (vec![format!("m/versions/{name}")], 1);
        assert_eq!(found, [(joined, 3), apart("archive"), apart("legacy")]);
    }
}
