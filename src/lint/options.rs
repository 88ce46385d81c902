//! Which rules are on and how bad their findings are: the `[lint]` table of `stillroom.toml`.

use crate::diagnostic::{Diagnostic, Severity};
use crate::project::settings::{LintSettings, Suppression};

use super::rule::Rule;

/// Rules that a folder must satisfy to be called sound.
const VALIDATION: [&str; 9] = ["GR01", "GR02", "GR03", "GR04", "GR05", "GR06", "GR07", "DS03", "RV01"];

/// Settings of the rules.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What the project or the command says.
    pub settings: LintSettings,
    /// Findings that the project does not want.
    pub suppressions: Vec<Suppression>,
    /// The project is written for PostgreSQL.
    pub postgresql: bool,
    /// The project minds SQLite: it says so, or uses batch mode.
    pub sqlite: bool,
    /// Foreign keys are enforced while migrating.
    pub foreign_keys: bool,
    /// The project has a naming convention.
    pub naming: bool,
    /// Most of the project's revisions have no downgrade: the history goes one way on purpose.
    pub irreversible: bool,
}

impl Options {
    /// Whether a rule is to be asked.
    pub fn is_on(&self, rule: &Rule) -> bool {
        let named = |list: &[String]| list.iter().any(|name| name == rule.id || name == rule.family());
        if named(&self.settings.disable) {
            return false;
        }
        if rule.family() == "PG" && !self.postgresql || rule.family() == "LT" && !self.sqlite {
            return false;
        }
        if named(&self.settings.enable) {
            return true;
        }
        match self.settings.set.as_deref() {
            Some("validation") => VALIDATION.contains(&rule.id),
            Some("errors") => rule.severity == Severity::Error,
            _ => true,
        }
    }

    /// The severity that the project gives a rule, else `own`.
    pub fn severity_or(&self, rule: &Rule, own: Severity) -> Severity {
        let said = self.settings.severity.get(rule.id).or_else(|| self.settings.severity.get(rule.family()));
        said.copied().unwrap_or(own)
    }

    /// Whether the project's list of suppressions covers a finding.
    pub fn suppresses(&self, diagnostic: &Diagnostic) -> bool {
        let file = diagnostic.location.as_ref().map_or("", |at| at.file.as_str());
        self.suppressions.iter().any(|suppression| {
            suppression.code == diagnostic.code
                && suppression.file.as_ref().is_none_or(|end| file.ends_with(end.as_str()))
        })
    }
}
