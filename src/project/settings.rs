//! Settings of a project: `alembic.ini`, `[tool.alembic]` of `pyproject.toml`, and `stillroom.toml`
//! for what otherwise only `env.py` says.

use indexmap::IndexMap;

use super::files::{Files, parent};
use crate::diagnostic::{Diagnostic, Severity};
use crate::revisions::naming::{DEFAULT_FILE_TEMPLATE, DEFAULT_SLUG_LENGTH};
use crate::source::Location;

/// A finding that is not wanted, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Code of the finding, such as `DS03`.
    pub code: String,
    /// Path or end of a path it is limited to.
    pub file: Option<String>,
    /// Why.
    pub reason: String,
}

/// Which lint rules are on, and how bad their findings are: the table `[lint]` of `stillroom.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LintSettings {
    /// `recommended` (all that concern the project, also without this), `validation` or `errors`.
    pub set: Option<String>,
    /// Rules or families that are on whatever the set says.
    pub enable: Vec<String>,
    /// Rules or families that are off.
    pub disable: Vec<String>,
    /// Severities of rules or families.
    pub severity: IndexMap<String, Severity>,
}

/// All settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// `script_location` as written.
    pub script_location: Option<String>,
    /// `version_locations`, taken apart.
    pub version_locations: Vec<String>,
    /// `recursive_version_locations`.
    pub recursive_version_locations: bool,
    /// `file_template`.
    pub file_template: String,
    /// `truncate_slug_length`.
    pub truncate_slug_length: usize,
    /// `version_table`.
    pub version_table: String,
    /// `naming_convention`: `ix`, `uq`, `ck`, `fk`, `pk` and their templates.
    pub naming_convention: IndexMap<String, String>,
    /// `transaction_per_migration`.
    pub transaction_per_migration: bool,
    /// `transactional_ddl`, if it is set.
    pub transactional_ddl: Option<bool>,
    /// Whether connections run `PRAGMA foreign_keys = ON`.
    pub foreign_keys: bool,
    /// Which dialect SQL is written in, where the project says it.
    pub dialect: Option<String>,
    /// `render_as_batch`.
    pub render_as_batch: bool,
    /// Findings that are not wanted.
    pub suppressions: Vec<Suppression>,
    /// Lint rules.
    pub lint: LintSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            script_location: None,
            version_locations: Vec::new(),
            recursive_version_locations: false,
            file_template: DEFAULT_FILE_TEMPLATE.to_owned(),
            truncate_slug_length: DEFAULT_SLUG_LENGTH,
            version_table: "alembic_version".to_owned(),
            naming_convention: IndexMap::new(),
            transaction_per_migration: false,
            transactional_ddl: None,
            foreign_keys: false,
            dialect: None,
            render_as_batch: false,
            suppressions: Vec::new(),
            lint: LintSettings::default(),
        }
    }
}

impl Settings {
    /// Reads the settings of a project: its configuration file, if it has one, then the nearest
    /// `stillroom.toml` at or above `root`.
    pub fn load(files: &Files, config: Option<&str>, root: &str) -> (Self, Vec<Diagnostic>) {
        let mut settings = Self::default();
        let mut diagnostics = Vec::new();
        if let Some(path) = config {
            settings.read_config(path, &files.text(path).unwrap_or_default());
        }
        let mut directory = root;
        loop {
            let path = super::files::join(directory, "stillroom.toml").unwrap_or_default();
            if let Some(text) = files.text(&path) {
                diagnostics = settings.read_stillroom(&path, &text);
                break;
            }
            if directory.is_empty() {
                break;
            }
            directory = parent(directory);
        }
        (settings, diagnostics)
    }

    /// Reads `alembic.ini` or `pyproject.toml`; what is not understood there is Alembic's business.
    pub fn read_config(&mut self, path: &str, text: &str) {
        if path.ends_with(".toml") {
            let Ok(table) = text.parse::<toml::Table>() else {
                return;
            };
            let Some(alembic) = table.get("tool").and_then(|tool| tool.get("alembic")) else {
                return;
            };
            self.read_pyproject(alembic);
            return;
        }
        let ini = Ini::parse(text);
        let get = |key: &str| ini.get("alembic", key).map(interpolate);
        if let Some(location) = get("script_location") {
            self.script_location = Some(location);
        }
        if let Some(locations) = get("version_locations") {
            let separator = get("path_separator").or_else(|| get("version_path_separator"));
            self.version_locations = split_locations(&locations, separator.as_deref());
        }
        if let Some(value) = get("recursive_version_locations") {
            self.recursive_version_locations = is_true(&value);
        }
        if let Some(template) = get("file_template") {
            self.file_template = template;
        }
        if let Some(length) = get("truncate_slug_length").and_then(|value| value.trim().parse().ok()) {
            self.truncate_slug_length = if length == 0 { DEFAULT_SLUG_LENGTH } else { length };
        }
        if let Some(table) = get("version_table") {
            self.version_table = table;
        }
    }

    fn read_pyproject(&mut self, alembic: &toml::Value) {
        let text = |key: &str| alembic.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        if let Some(location) = text("script_location") {
            self.script_location = Some(location.replace("%(here)s/", ""));
        }
        if let Some(locations) = alembic.get("version_locations").and_then(toml::Value::as_array) {
            let paths = locations.iter().filter_map(toml::Value::as_str);
            self.version_locations = paths.map(|path| path.replace("%(here)s/", "")).collect();
        }
        if let Some(value) = alembic.get("recursive_version_locations").and_then(toml::Value::as_bool) {
            self.recursive_version_locations = value;
        }
        if let Some(template) = text("file_template") {
            self.file_template = template;
        }
        let length = alembic.get("truncate_slug_length").and_then(toml::Value::as_integer);
        if let Some(length) =
            length.and_then(|length| usize::try_from(length).ok()).filter(|length| *length > 0)
        {
            self.truncate_slug_length = length;
        }
    }

    /// Reads a `stillroom.toml`; keys and types that are not understood are findings.
    pub fn read_stillroom(&mut self, path: &str, text: &str) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let table = match text.parse::<toml::Table>() {
            Ok(table) => table,
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() as u32 + 1;
                return vec![
                    Diagnostic::new(
                        "LD06",
                        Severity::Error,
                        format!("stillroom.toml cannot be read: {}", error.message()),
                    )
                    .at(Location::line(path, line))
                    .help("None of its settings are in force."),
                ];
            }
        };
        for (key, value) in &table {
            if let Err(expected) = self.set(key, value) {
                let line = text
                    .lines()
                    .position(|line| line.trim_start().trim_start_matches('[').starts_with(key.as_str()))
                    .map_or(1, |line| line as u32 + 1);
                diagnostics.push(
                    Diagnostic::new(
                        "LD06",
                        Severity::Error,
                        format!("'{key}' in stillroom.toml: {expected}"),
                    )
                    .at(Location::line(path, line))
                    .on(key)
                    .help(format!("Known settings: {}.", KNOWN.join(", "))),
                );
            }
        }
        diagnostics.sort_by(|one, other| one.location.cmp(&other.location));
        diagnostics
    }

    fn set(&mut self, key: &str, value: &toml::Value) -> Result<(), String> {
        let text = || value.as_str().map(str::to_owned).ok_or_else(|| "a string is expected".to_owned());
        let boolean = || value.as_bool().ok_or_else(|| "true or false is expected".to_owned());
        match key {
            "script_location" => self.script_location = Some(text()?),
            "file_template" => self.file_template = text()?,
            "version_table" => self.version_table = text()?,
            "render_as_batch" => self.render_as_batch = boolean()?,
            "transaction_per_migration" => self.transaction_per_migration = boolean()?,
            "transactional_ddl" => self.transactional_ddl = Some(boolean()?),
            "foreign_keys" => self.foreign_keys = boolean()?,
            "dialect" => {
                let dialect = text()?;
                if !["sqlite", "postgresql", "mysql"].contains(&dialect.as_str()) {
                    return Err(format!(
                        "'{dialect}' is no dialect; sqlite, postgresql or mysql is expected"
                    ));
                }
                self.dialect = Some(dialect);
            }
            "truncate_slug_length" => {
                self.truncate_slug_length = value
                    .as_integer()
                    .and_then(|length| usize::try_from(length).ok())
                    .filter(|length| *length > 0)
                    .ok_or("a positive number is expected")?;
            }
            "naming_convention" => {
                let table = value.as_table().ok_or("a table of templates is expected")?;
                for (name, template) in table {
                    let template = template.as_str().ok_or_else(|| format!("'{name}' has to be a string"))?;
                    self.naming_convention.insert(name.clone(), template.to_owned());
                }
            }
            "suppressions" | "suppress" => self.suppressions = suppressions(value)?,
            "lint" => self.lint = lint_settings(value)?,
            _ => return Err("no such setting".to_owned()),
        }
        Ok(())
    }
}

const KNOWN: [&str; 12] = [
    "script_location",
    "file_template",
    "truncate_slug_length",
    "version_table",
    "naming_convention",
    "transaction_per_migration",
    "transactional_ddl",
    "foreign_keys",
    "dialect",
    "render_as_batch",
    "suppressions",
    "lint",
];

fn suppressions(value: &toml::Value) -> Result<Vec<Suppression>, String> {
    let list = value.as_array().ok_or("a list of tables is expected: [[suppressions]]")?;
    list.iter()
        .map(|entry| {
            let text = |key: &str| entry.get(key).and_then(toml::Value::as_str).map(str::to_owned);
            let code = text("code").ok_or("each suppression needs a 'code'")?;
            let reason = text("reason").filter(|reason| !reason.trim().is_empty());
            let reason = reason.ok_or_else(|| format!("the suppression of {code} needs a 'reason'"))?;
            Ok(Suppression { code, file: text("file"), reason })
        })
        .collect()
}

/// Sets of lint rules that can be named.
pub const LINT_SETS: [&str; 3] = ["recommended", "validation", "errors"];

fn lint_settings(value: &toml::Value) -> Result<LintSettings, String> {
    let table = value.as_table().ok_or("a table is expected: [lint]")?;
    let mut lint = LintSettings::default();
    let names = |value: &toml::Value| -> Result<Vec<String>, String> {
        let list = value.as_array().ok_or("a list of rules is expected")?;
        list.iter()
            .map(|name| name.as_str().map(str::to_owned).ok_or_else(|| "a rule is a string".to_owned()))
            .collect()
    };
    for (key, value) in table {
        match key.as_str() {
            "set" => {
                let name = value.as_str().unwrap_or_default();
                if !LINT_SETS.contains(&name) {
                    return Err(format!("'{name}' is no set of rules; {} is expected", LINT_SETS.join(", ")));
                }
                lint.set = Some(name.to_owned());
            }
            "enable" => lint.enable = names(value)?,
            "disable" => lint.disable = names(value)?,
            "severity" => {
                for (rule, word) in value.as_table().ok_or("a table of severities is expected")? {
                    let severity = match word.as_str() {
                        Some("error") => Severity::Error,
                        Some("warning") => Severity::Warning,
                        Some("info") => Severity::Info,
                        _ => return Err(format!("the severity of {rule} has to be error, warning or info")),
                    };
                    lint.severity.insert(rule.clone(), severity);
                }
            }
            other => return Err(format!("[lint] has no setting '{other}'")),
        }
    }
    Ok(lint)
}

fn is_true(value: &str) -> bool {
    ["true", "yes", "on", "y", "t", "1"].contains(&value.trim().to_ascii_lowercase().as_str())
}

/// `version_locations` by `path_separator`; without one, at spaces and commas as Alembic used to.
fn split_locations(locations: &str, separator: Option<&str>) -> Vec<String> {
    let parts: Vec<&str> = match separator {
        Some("newline") => locations.split('\n').collect(),
        Some("space") => locations.split(' ').collect(),
        Some(";") => locations.split(';').collect(),
        Some("os" | ":") => locations.split(':').collect(),
        _ => locations.split([' ', ',']).collect(),
    };
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// `%(here)s` becomes the directory of the file (and so goes away, being what paths are relative
/// to), `%%` becomes `%`.
fn interpolate(value: &str) -> String {
    value.replace("%(here)s/", "").replace("%(here)s", ".").replace("%%", "%")
}

/// A configuration file as Python's configparser reads it.
#[derive(Debug, Default)]
pub(crate) struct Ini {
    entries: IndexMap<(String, String), String>,
}

impl Ini {
    /// Never fails: lines that are neither section, entry nor continuation are passed over.
    pub(crate) fn parse(text: &str) -> Self {
        let mut ini = Self::default();
        let mut section = String::new();
        let mut last: Option<(String, String)> = None;
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.starts_with(['#', ';']) {
                continue;
            }
            if trimmed.is_empty() {
                continue;
            }
            let indented = line.starts_with([' ', '\t']);
            if let (true, Some(value)) = (indented, last.as_ref().and_then(|key| ini.entries.get_mut(key))) {
                value.push('\n');
                value.push_str(trimmed);
                continue;
            }
            if let Some(name) = trimmed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.clone_into(&mut section);
                last = None;
                continue;
            }
            let Some((key, value)) = trimmed.split_once(['=', ':']) else {
                continue;
            };
            let key = (section.clone(), key.trim().to_ascii_lowercase());
            ini.entries.insert(key.clone(), value.trim().to_owned());
            last = Some(key);
        }
        ini
    }

    pub(crate) fn get(&self, section: &str, key: &str) -> Option<&str> {
        self.entries.get(&(section.to_owned(), key.to_owned())).map(String::as_str)
    }

    pub(crate) fn has_section(&self, section: &str) -> bool {
        self.entries.keys().any(|(name, _)| name == section)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ini_is_read_as_alembic_reads_it() {
        let mut settings = Settings::default();
        settings.read_config(
            "backend/alembic.ini",
            "[alembic]\n# x\nscript_location = %(here)s/alembic\nfile_template = %%(year)d_%%(rev)s\n\
             version_locations =\n    %(here)s/a\n    b\npath_separator = newline\ntruncate_slug_length = 20\n\
             [post_write_hooks]\nhooks = black\n",
        );
        assert_eq!(settings.script_location.as_deref(), Some("alembic"));
        assert_eq!(settings.file_template, "%(year)d_%(rev)s");
        assert_eq!(settings.version_locations, ["a", "b"]);
        assert_eq!(settings.truncate_slug_length, 20);
    }

    #[test]
    fn a_stillroom_file_is_checked() {
        let mut settings = Settings::default();
        let text = "dialect = \"oracle\"\nrender_as_batch = true\ncolour = 1\n[naming_convention]\nuq = \"uq_%(table_name)s\"\n\
                    [[suppressions]]\ncode = \"DS03\"\nreason = \"meant\"\n";
        let found = settings.read_stillroom("stillroom.toml", text);
        let lines: Vec<(String, u32)> = found
            .iter()
            .map(|one| (one.message.clone(), one.location.as_ref().map_or(0, |at| at.line)))
            .collect();
        assert_eq!(
            lines,
            [
                (
                    "'dialect' in stillroom.toml: 'oracle' is no dialect; sqlite, postgresql or mysql is expected"
                        .to_owned(),
                    1
                ),
                ("'colour' in stillroom.toml: no such setting".to_owned(), 3)
            ]
        );
        assert!(settings.render_as_batch);
        assert_eq!(settings.naming_convention["uq"], "uq_%(table_name)s");
        assert_eq!(settings.suppressions.len(), 1);
        assert_eq!(settings.read_stillroom("stillroom.toml", "a = \n").len(), 1);
    }
}
