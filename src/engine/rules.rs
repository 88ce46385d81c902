//! Rules as the page asks for them: their pages, switching them on and off in `stillroom.toml`, and fixes:
//! shown first, then made as an edit that can be undone. In: a workspace; out: views, and changed files.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::lint::{self, Check, Finding, Fix, Options, Rule, rules};
use crate::project::files::{join, parent};
use crate::project::settings::{LintSettings, Settings};
use crate::protocol::{self, DiffLine, FindingKey, FixView, RuleView};
use crate::review::lines;

use super::lint::{Known, options};
use super::requests::Refusal;
use super::workspace::Workspace;

/// The pages of all rules.
pub fn views(workspace: &Workspace) -> Vec<RuleView> {
    let options = options(workspace);
    rules::all().map(|rule| view(rule, &options)).collect()
}

fn view(rule: &Rule, options: &Options) -> RuleView {
    let example = |examples: &[&str]| examples.first().map(|text| text.trim().to_owned());
    RuleView {
        id: rule.id.to_owned(),
        title: rule.title.to_owned(),
        family: rule.family_title().to_owned(),
        severity: lint::report::severity(options.severity_or(rule, rule.severity)).to_owned(),
        what: rule.what.to_owned(),
        why: rule.why.to_owned(),
        instead: rule.instead.to_owned(),
        bad: example(rule.fires),
        good: example(rule.quiet),
        fixes: rule.fixes,
        on: options.is_on(rule),
        beside: beside(rule, options),
    }
}

/// Why a rule has nothing to say about a project, whatever its settings.
fn beside(rule: &Rule, options: &Options) -> Option<String> {
    match rule.family() {
        "PG" if !options.postgresql => Some(
            "It is for projects written for PostgreSQL. Say so with dialect = \"postgresql\" in stillroom.toml."
                .to_owned(),
        ),
        "LT" if !options.sqlite => Some(
            "It is for projects that run on SQLite. Say so with dialect = \"sqlite\" in stillroom.toml."
                .to_owned(),
        ),
        _ => None,
    }
}

/// What loading and the graph found, as the rules of the project have it: a rule that is off says nothing.
pub fn of_loading(workspace: &Workspace) -> Vec<(Diagnostic, Option<Fix>)> {
    let options = options(workspace);
    let seen = |found: &Diagnostic| match rules::find(&found.code) {
        None => Some((found.clone(), None)),
        Some(rule) if !options.is_on(rule) => None,
        Some(rule) if matches!(rule.check, Check::Elsewhere) => {
            let adopted = lint::adopt(std::slice::from_ref(found), &options, &Known(workspace)).pop();
            adopted.map(|finding| (finding.diagnostic, finding.fix))
        }
        Some(_) => Some((found.clone(), None)),
    };
    workspace.loaded.findings.iter().filter_map(seen).collect()
}

/// Leaves out findings of rules that are off.
pub fn keep_wanted(workspace: &Workspace, findings: &mut Vec<Diagnostic>) {
    let options = options(workspace);
    findings.retain(|found| rules::find(&found.code).is_none_or(|rule| options.is_on(rule)));
}

fn key(found: &Diagnostic) -> FindingKey {
    FindingKey {
        code: found.code.clone(),
        file: found.location.as_ref().map(|at| at.file.clone()),
        line: found.location.as_ref().map(|at| at.line),
        object: found.object.clone(),
    }
}

fn key_of_view(found: &protocol::Finding) -> FindingKey {
    FindingKey {
        code: found.code.clone(),
        file: found.file.clone(),
        line: found.line,
        object: found.object.clone(),
    }
}

/// The fixes there are, by the findings that they mend.
fn fixes(workspace: &Workspace) -> HashMap<FindingKey, Fix> {
    let of_rule = |finding: &Finding| Some((key(&finding.diagnostic), finding.fix.clone()?));
    let of_loading = of_loading(workspace).into_iter().filter_map(|(found, fix)| Some((key(&found), fix?)));
    workspace.rule_findings().iter().filter_map(of_rule).chain(of_loading).collect()
}

/// Tells of each finding whether it has a fix.
pub fn name_fixes<'findings>(
    workspace: &Workspace,
    findings: impl Iterator<Item = &'findings mut protocol::Finding>,
) {
    let fixes = fixes(workspace);
    for finding in findings {
        finding.fix = fixes.get(&key_of_view(finding)).map(|fix| fix.title.clone());
    }
}

/// What a fix would change.
///
/// # Errors
/// When the finding is not there any more, or has no fix.
pub fn preview(workspace: &Workspace, finding: &FindingKey) -> Result<FixView, Refusal> {
    let gone = || {
        Refusal::new(format!("{} is not found there any more, or has no fix", finding.code))
            .help("Look at the list of problems again.")
    };
    if workspace.preview.is_running() {
        return Err(Refusal::new("The history is still being run, and rules read what it did")
            .help("Try again when the preview has ended."));
    }
    let fix = fixes(workspace).remove(finding).ok_or_else(gone)?;
    let text = workspace.files.text(&fix.path).ok_or_else(gone)?;
    let mended = lint::apply(text, &fix.edits);
    let mut shown = lines::changed(Some(text), Some(&mended));
    for other in &fix.others {
        let old = workspace.files.text(&other.path);
        shown.push(DiffLine { text: other.path.clone(), ..DiffLine::default() });
        shown.extend(lines::changed(old, Some(&other.text)));
    }
    Ok(FixView {
        finding: finding.clone(),
        title: fix.title,
        path: fix.path,
        lines: shown,
        text: mended,
        others: fix.others.into_iter().map(|other| (other.path, other.text)).collect(),
        needs_value: fix.needs_value,
    })
}

/// Makes the fix that was shown; what it is called.
///
/// # Errors
/// When it would be another one by now.
pub fn apply(workspace: &mut Workspace, shown: &FixView) -> Result<String, Refusal> {
    let now = preview(workspace, &shown.finding)?;
    if now != *shown {
        return Err(Refusal::new(format!("{} has changed since the fix was shown", shown.path))
            .help("Look at the fix again."));
    }
    workspace.files.write(&now.path, now.text.as_bytes());
    for (path, text) in &now.others {
        workspace.files.write(path, text.as_bytes());
    }
    Ok(format!("fix of {}", now.finding.code))
}

/// Switches a rule on or off for the project, in its `stillroom.toml`; what the change is called.
///
/// # Errors
/// When there is no such rule, or the file is written in a way that is not edited here.
pub fn switch(workspace: &mut Workspace, id: &str, on: bool) -> Result<String, Refusal> {
    let Some(rule) = rules::find(id) else { return Err(Refusal::new(format!("There is no rule '{id}'"))) };
    let Some(project) = &workspace.loaded.project else { return Err(Refusal::new("No project is open")) };
    let mut wanted = project.settings.lint.clone();
    let candidate = &project.candidate;
    let start = match &candidate.config {
        Some(config) if candidate.root.starts_with(parent(config)) => parent(config),
        _ => candidate.root.as_str(),
    };
    let path = settings_path(workspace, &candidate.root, start);
    let family = rule.family();
    if on {
        if wanted.disable.iter().any(|name| name == family) {
            // Its siblings stay off, one by one.
            wanted.disable.retain(|name| name != family);
            let siblings = rules::all().filter(|other| other.family() == family && other.id != id);
            wanted.disable.extend(siblings.map(|other| other.id.to_owned()));
        }
        wanted.disable.retain(|name| name != id);
        let enough = Options { settings: wanted.clone(), ..options(workspace) }.is_on(rule);
        if !enough && beside(rule, &options(workspace)).is_none() {
            wanted.enable.push(id.to_owned());
        }
    } else {
        wanted.enable.retain(|name| name != id);
        wanted.disable.push(id.to_owned());
        wanted.disable.sort();
        wanted.disable.dedup();
    }
    let text = workspace.files.text(&path).unwrap_or_default().to_owned();
    let edited = edited(&path, &text, &wanted).ok_or_else(|| {
        Refusal::new(format!("{path} says which rules are on in a way that is not edited here"))
            .help(format!("Write it there by hand: [lint] disable = [\"{id}\"]"))
    })?;
    workspace.files.write(&path, edited.as_bytes());
    Ok(format!("switching {id} {}", if on { "on" } else { "off" }))
}

/// The `stillroom.toml` in force, or where a new one is made.
fn settings_path(workspace: &Workspace, root: &str, start: &str) -> String {
    let at = |directory: &str| join(directory, "stillroom.toml").unwrap_or_default();
    let mut directory = root;
    loop {
        let path = at(directory);
        if workspace.files.get(&path).is_some() {
            return path;
        }
        if directory.is_empty() {
            return at(start);
        }
        directory = parent(directory);
    }
}

/// The text with the two lists as wanted, all else as it was; None where that cannot be done by lines.
fn edited(path: &str, text: &str, wanted: &LintSettings) -> Option<String> {
    let once = with_list(text, "disable", &wanted.disable)?;
    let twice = with_list(&once, "enable", &wanted.enable)?;
    let (mut before, mut after) = (Settings::default(), Settings::default());
    let findings = before.read_stillroom(path, text).len();
    let same = after.read_stillroom(path, &twice).len() == findings && after.lint == *wanted;
    before.lint = wanted.clone();
    (same && before == after).then_some(twice)
}

/// Writes one list of the table `[lint]`.
fn with_list(text: &str, name: &str, list: &[String]) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let written = (!list.is_empty()).then(|| {
        let names: Vec<String> = list.iter().map(|name| format!("\"{name}\"")).collect();
        format!("{name} = [{}]", names.join(", "))
    });
    let head = lines.iter().position(|line| line.trim() == "[lint]");
    let Some(head) = head else {
        if let Some(written) = written {
            if lines.last().is_some_and(|line| !line.trim().is_empty()) {
                lines.push(String::new());
            }
            lines.extend(["[lint]".to_owned(), written]);
        }
        return Some(joined(&lines));
    };
    let rest = &lines[head + 1..];
    let length = rest.iter().position(|line| line.trim_start().starts_with('[')).unwrap_or(rest.len());
    let is_name = |line: &String| {
        line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    match rest[..length].iter().position(is_name) {
        Some(first) => {
            let last = rest[first..].iter().position(|line| line.contains(']'))? + first;
            lines.splice(head + 1 + first..=head + 1 + last, written);
        }
        None => {
            if let Some(written) = written {
                lines.insert(head + 1, written);
            }
        }
    }
    Some(joined(&lines))
}

fn joined(lines: &[String]) -> String {
    if lines.is_empty() { String::new() } else { format!("{}\n", lines.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(disable: &[&str], enable: &[&str]) -> LintSettings {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        LintSettings { disable: names(disable), enable: names(enable), ..LintSettings::default() }
    }

    #[test]
    fn lists_are_written_where_they_stand() {
        let cases = [
            ("", lists(&["DS01"], &[]), Some("[lint]\ndisable = [\"DS01\"]\n")),
            (
                "dialect = \"sqlite\"\n",
                lists(&["DS01"], &["DL01"]),
                Some("dialect = \"sqlite\"\n\n[lint]\nenable = [\"DL01\"]\ndisable = [\"DS01\"]\n"),
            ),
            (
                "[lint]\n# ours\ndisable = [\n  \"DS01\",\n  \"DS02\",\n]\n",
                lists(&["DS02"], &[]),
                Some("[lint]\n# ours\ndisable = [\"DS02\"]\n"),
            ),
            ("[lint]\ndisable = [\"DS01\"]\n", lists(&[], &[]), Some("[lint]\n")),
            ("lint = { disable = [\"DS01\"] }\n", lists(&[], &[]), None),
        ];
        for (text, wanted, expected) in cases {
            assert_eq!(edited("stillroom.toml", text, &wanted).as_deref(), expected, "{text:?}");
        }
    }
}
