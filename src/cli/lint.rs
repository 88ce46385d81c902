//! `lint`: the rules on a folder, by the same engine as the page's.
//!
//! Exit codes: 0 when nothing at or above `--fail-on` was found, 1 when something was, 255 when the folder
//! could not be read.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::diagnostic::Severity;
use crate::engine;
use crate::lint::{self, Finding, report, rules};
use crate::project::settings::LINT_SETS;

use super::arguments::Arguments;

/// How often fixes are made one after the other.
const ROUNDS: usize = 8;

/// Options of `lint`.
#[derive(Debug, Clone, Args)]
pub struct LintOptions {
    /// Folder; --dir otherwise.
    directory: Option<PathBuf>,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// From which severity on the exit code is 1.
    #[arg(long, value_enum, default_value_t)]
    fail_on: FailOn,
    /// Make the edits that mend findings, but for those that need a value of yours.
    #[arg(long)]
    fix: bool,
    /// recommended, validation or errors; stillroom.toml says it otherwise.
    #[arg(long)]
    set: Option<String>,
    /// Only these rules or families; several times.
    #[arg(long, value_name = "RULE")]
    rule: Vec<String>,
    /// Print the page of a rule instead.
    #[arg(long, value_name = "RULE")]
    explain: Option<String>,
}

/// Forms of the findings.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// Lines.
    #[default]
    Text,
    /// JSON.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// Markdown.
    Md,
}

/// What fails a run.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Errors and warnings.
    Warning,
    /// Anything.
    Info,
    /// Nothing.
    Never,
}

/// Prints the findings.
///
/// # Errors
/// When the folder cannot be read, or a rule or set is named that does not exist.
pub fn run(arguments: &Arguments, options: &LintOptions) -> Result<u8, String> {
    if let Some(id) = &options.explain {
        let rule = rules::find(id).ok_or_else(|| format!("no rule is called {id}"))?;
        print!("{}", rule.page());
        return Ok(0);
    }
    let mut arguments = arguments.clone();
    if let Some(directory) = &options.directory {
        arguments.dir.clone_from(directory);
    }
    let mut findings = find(&arguments, options)?;
    if options.fix {
        // A fix may wait for another that touches the same lines, and one may show what another hid.
        let mut fixed = 0;
        for _ in 0..ROUNDS {
            let made = fix(&arguments, &findings, &options.rule)?;
            fixed += made;
            if made == 0 {
                break;
            }
            findings = find(&arguments, options)?;
        }
        eprintln!("{fixed} findings mended");
    }
    if let Some(prefix) = super::review::prefix(&arguments.dir) {
        for at in findings.iter_mut().filter_map(|finding| finding.diagnostic.location.as_mut()) {
            at.file = format!("{prefix}/{}", at.file);
        }
    }
    let format = if arguments.json { Format::Json } else { options.format };
    let document = match format {
        Format::Text => report::text(&findings),
        Format::Json => report::json(&findings),
        Format::Sarif => report::sarif(&findings),
        Format::Github => report::github(&findings),
        Format::Md => report::markdown(&findings),
    };
    println!("{}", document.trim_end());
    let least = match options.fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Info => Severity::Info,
        FailOn::Never => return Ok(0),
    };
    Ok(u8::from(findings.iter().any(|finding| finding.diagnostic.severity >= least)))
}

fn find(arguments: &Arguments, options: &LintOptions) -> Result<Vec<Finding>, String> {
    let mut engine = super::open(arguments)?;
    while engine.preview(&mut |_| {}) {}
    let Some(workspace) = engine.workspace() else { return Err("nothing was found".to_owned()) };
    let mut asked = engine::lint::options(workspace);
    if let Some(set) = &options.set {
        if !LINT_SETS.contains(&set.as_str()) {
            return Err(format!("'{set}' is no set of rules; {} is expected", LINT_SETS.join(", ")));
        }
        asked.settings.set = Some(set.clone());
    }
    for name in &options.rule {
        if !rules::all().any(|rule| rule.id == name || rule.family() == name) {
            return Err(format!("no rule or family is called {name}"));
        }
    }
    let mut findings = engine::lint::findings(workspace, &asked);
    if !options.rule.is_empty() {
        findings.retain(|finding| {
            options.rule.iter().any(|name| name == finding.rule.id || name == finding.rule.family())
        });
    }
    let place = |finding: &Finding| {
        finding.diagnostic.location.as_ref().map(|at| (at.file.clone(), at.line, at.column))
    };
    findings.sort_by_cached_key(|finding| (place(finding), finding.rule.id));
    Ok(findings)
}

/// Makes the fixes: of each file those that do not touch each other. Those that make new revisions are made where their
/// rule is named, since old revisions are not to be split by the way. How many were made.
fn fix(arguments: &Arguments, findings: &[Finding], named: &[String]) -> Result<usize, String> {
    let mut by_file: Vec<(&str, Vec<lint::Edit>)> = Vec::new();
    let mut written: Vec<&lint::FileText> = Vec::new();
    let mut made = 0;
    let wanted = findings.iter().filter_map(|finding| {
        let fix = finding.fix.as_ref().filter(|fix| !fix.needs_value)?;
        (fix.others.is_empty() || named.iter().any(|name| name == finding.rule.id)).then_some(fix)
    });
    for fix in wanted {
        let touches = |one: &lint::Edit, other: &lint::Edit| one.start <= other.end && other.start <= one.end;
        let edited = by_file.iter().find(|(path, _)| *path == fix.path).map_or(&[][..], |(_, edits)| edits);
        let is_taken = |path: &str| written.iter().any(|known| known.path == path);
        let clash = fix.edits.iter().any(|edit| edited.iter().any(|known| touches(known, edit)))
            || is_taken(&fix.path)
            || fix
                .others
                .iter()
                .any(|other| is_taken(&other.path) || by_file.iter().any(|(path, _)| *path == other.path));
        if clash {
            continue;
        }
        match by_file.iter_mut().find(|(path, _)| *path == fix.path) {
            Some((_, edits)) => edits.extend(fix.edits.iter().cloned()),
            None => by_file.push((&fix.path, fix.edits.clone())),
        }
        written.extend(&fix.others);
        made += 1;
    }
    let place = |path: &str| arguments.dir.join(path);
    let write = |path: &str, text: &str| {
        std::fs::write(place(path), text).map_err(|error| format!("{}: {error}", place(path).display()))
    };
    for (path, edits) in by_file.iter().filter(|(_, edits)| !edits.is_empty()) {
        let text = std::fs::read_to_string(place(path))
            .map_err(|error| format!("{}: {error}", place(path).display()))?;
        write(path, &lint::apply(&text, edits))?;
    }
    for other in written {
        write(&other.path, &other.text)?;
    }
    Ok(made)
}
