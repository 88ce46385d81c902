//! A project: one migration directory with its graph, scripts, settings and findings.

use indexmap::IndexMap;

use super::discover::Candidate;
use super::formats::{self, VersionTable};
use super::script::Script;
use super::settings::Settings;
use super::{Files, Tool};
use crate::diagnostic::{Diagnostic, Severity};
use crate::revisions::Graph;

/// A file that holds no usable revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultyFile {
    /// Its path.
    pub path: String,
    /// Code of the finding.
    pub code: String,
    /// What is wrong.
    pub message: String,
}

/// Everything known about a migration directory before anything runs.
#[derive(Debug, Clone)]
pub struct Project {
    /// Where it was found, and as what.
    pub candidate: Candidate,
    /// Its settings.
    pub settings: Settings,
    /// The revision graph.
    pub graph: Graph,
    /// Scripts by revision id; of revisions with the same id the last, as in the graph.
    pub scripts: IndexMap<String, Script>,
    /// Files that hold no usable revision; they are not in the graph.
    pub faulty: Vec<FaultyFile>,
    /// Findings of loading and of the graph, worst first, then by file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// How its tool keeps track of what is applied.
    pub version_table: VersionTable,
}

impl Project {
    /// Loads a candidate. Never fails: what is broken becomes findings.
    pub fn load(files: &Files, candidate: &Candidate) -> Self {
        let (settings, findings) = Settings::load(files, candidate.config.as_deref(), &candidate.root);
        Self::load_with(files, candidate, settings, findings)
    }

    /// Loads a candidate with settings that were changed; `findings` are added to its own.
    pub fn load_with(
        files: &Files,
        candidate: &Candidate,
        settings: Settings,
        findings: Vec<Diagnostic>,
    ) -> Self {
        let loaded = formats::load(files, candidate.tool, &candidate.directories, &settings);
        let (graph, graph_findings) = Graph::load(loaded.revisions);
        let mut diagnostics = findings;
        diagnostics.extend(loaded.diagnostics);
        diagnostics.extend(graph_findings);
        diagnostics.retain(|finding| !is_suppressed(finding, &settings));
        diagnostics.sort_by(|one, other| {
            other.severity.cmp(&one.severity).then_with(|| one.location.cmp(&other.location))
        });
        Self {
            version_table: VersionTable::of(candidate.tool, &settings),
            candidate: candidate.clone(),
            settings,
            graph,
            scripts: loaded.scripts.into_iter().map(|script| (script.id.clone(), script)).collect(),
            faulty: loaded.faulty,
            diagnostics,
        }
    }

    /// The tool.
    pub fn tool(&self) -> Tool {
        self.candidate.tool
    }

    /// The heads that the versions in the version table mean, as the graph's ids. Alembic's rows are
    /// its heads; other tools note every migration, of which the last one counts.
    pub fn heads_of_rows(&self, rows: &[String]) -> Vec<String> {
        if self.candidate.tool.is_alembic() {
            return rows.to_vec();
        }
        let is_applied = |script: &Script| rows.iter().any(|row| *row == script.version || *row == script.id);
        self.scripts
            .values()
            .rev()
            .find(|script| is_applied(script))
            .map(|script| script.id.clone())
            .into_iter()
            .collect()
    }

    /// Versions in the table that no file has, and files before the last applied one that are not in
    /// the table, as findings (SQL tools only; Alembic reports its own when a command runs).
    pub fn row_findings(&self, rows: &[String]) -> Vec<Diagnostic> {
        if self.candidate.tool.is_alembic() || self.candidate.tool == Tool::GolangMigrate {
            return Vec::new();
        }
        let mut findings = Vec::new();
        for row in rows
            .iter()
            .filter(|row| !self.scripts.values().any(|script| script.version == **row || script.id == **row))
        {
            findings.push(
                Diagnostic::new(
                    "GR14",
                    Severity::Warning,
                    format!("Version {row} is applied and no file has it"),
                )
                .on(row)
                .help("Its file was removed or renamed after it ran. Restore it."),
            );
        }
        let is_applied = |script: &Script| rows.iter().any(|row| *row == script.version || *row == script.id);
        let last = self.scripts.values().rposition(is_applied).unwrap_or(0);
        for script in self.scripts.values().take(last).filter(|script| !is_applied(script)) {
            findings.push(
                Diagnostic::new(
                    "GR10",
                    Severity::Warning,
                    format!("Version {} was not applied, and later ones were", script.version),
                )
                .on(&script.id)
                .help(format!(
                    "{} would run it out of order or refuse. Give it a later version.",
                    self.tool()
                )),
            );
        }
        findings
    }
}

/// Whether the settings say that a finding is not wanted.
fn is_suppressed(finding: &Diagnostic, settings: &Settings) -> bool {
    settings.suppressions.iter().any(|suppression| {
        suppression.code == finding.code
            && suppression.file.as_ref().is_none_or(|file| {
                finding.location.as_ref().is_some_and(|at| at.file.ends_with(file.as_str()))
            })
    })
}
