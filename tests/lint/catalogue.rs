//! The catalogue of rules: every one has its severity, a case that fires, a near miss that does not and,
//! where it is said to, a fix that is applied, run and linted again until nothing of it is left.

use super::{Files, codes, example, findings, open};
use crate::review::support::{Review, upload};
use stillroom::diagnostic::Severity;
use stillroom::engine;
use stillroom::lint::{self, Finding, Rule, rules};
use stillroom::protocol::ReviewSource;
use stillroom::schema::diff::SchemaDiff;

/// Ids, severities and whether a fix is offered.
const CATALOGUE: &[(Severity, bool, &str)] = &[
    (Severity::Error, true, "DL05 GR01 GR02 GR06 LT01 LT02 LT03 LT07 PY01 RV01"),
    (Severity::Error, false, "GR03 GR04 GR05 GR09 LT05 RV06"),
    (Severity::Warning, true, "BC01 BC06 DD01 DD02 DL03 DL06 DL08 DS01 DS02 LT04 LT06 PG01 PG02 PG03 PG04"),
    (Severity::Warning, true, "PG05 PG06 PG09 PY06 PY09 RV02 RV03 RV04"),
    (Severity::Warning, false, "BC02 BC03 BC04 BC05 BC07 DD03 DD04 DD05 DD06 DL01 DL02 DL04 DL07 GR07 GR10"),
    (Severity::Warning, false, "GR11 GR14 LT08 LT09 LT10 PG07 PG08 PG10 PY02 PY03 PY04 PY05 PY08 RV05 RV07"),
    (Severity::Warning, false, "SU01 SU03"),
    (Severity::Info, true, "DS04 DS06 DS07 DS09 GR08 PG11 PY07 SU02"),
    (Severity::Info, false, "DS03 DS05 DS08 DS10 DS11 GR12 GR13"),
];

#[test]
fn every_rule_is_in_the_catalogue_with_its_severity_its_fix_and_examples() {
    let mut wanted: Vec<(&str, Severity, bool)> = CATALOGUE
        .iter()
        .flat_map(|(severity, fixes, ids)| ids.split(' ').map(|id| (id, *severity, *fixes)))
        .collect();
    wanted.sort_unstable_by_key(|(id, ..)| *id);
    let known: Vec<(&str, Severity, bool)> =
        rules::all().map(|rule| (rule.id, rule.severity, rule.fixes)).collect();
    assert_eq!(known, wanted);
    let bare: Vec<&str> = rules::all()
        .filter(|rule| rule.fires.is_empty() || rule.quiet.is_empty())
        .map(|rule| rule.id)
        .collect();
    assert_eq!(bare, Vec::<&str>::new(), "without an example that fires and a near miss");
}

/// Codes that an example shows: of the rules, or, where it has a base and a head, of a review with its proofs.
fn shown(rule: &Rule, text: &str) -> Vec<String> {
    let files = example(rule, text);
    if !files.iter().any(|(path, _)| path.contains("/head/")) {
        return findings(&files).iter().map(|finding| finding.rule.id.to_owned()).collect();
    }
    let side = |other: &str| -> Vec<(&'static str, String)> {
        let own = files.iter().filter(|(path, _)| path.ends_with(".py") && !path.contains(other));
        own.map(|(path, text)| {
            let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".py");
            let name = ["0001_base", "a", "b"].into_iter().find(|known| *known == name);
            (name.expect("examples of reviews are called a and b"), text.clone())
        })
        .collect()
    };
    let source = ReviewSource::Base { name: "main".to_owned(), files: upload(&side("/head/")) };
    let review = Review::start(&side("/base/"), source);
    review.view.findings.iter().map(|found| found.finding.code.clone()).collect()
}

#[test]
fn rules_fire_on_their_examples_and_not_on_near_misses() {
    let mut faults = Vec::new();
    for rule in rules::all() {
        for text in rule.fires {
            let found = shown(rule, text);
            if !found.iter().any(|code| code == rule.id) {
                faults.push(format!("{} does not fire on:\n{text}\n  but: {found:?}", rule.id));
            }
        }
        for text in rule.quiet {
            if shown(rule, text).iter().any(|code| code == rule.id) {
                faults.push(format!("{} fires on:\n{text}", rule.id));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// The files with a fix made.
fn mended(files: &Files, fix: &lint::Fix) -> Files {
    let text = files.iter().find(|(path, _)| *path == fix.path).map_or("", |(_, text)| text.as_str());
    let changed = fix.changed(text);
    let kept = files.iter().filter(|(path, _)| !changed.iter().any(|file| file.path == *path)).cloned();
    kept.chain(changed.iter().map(|file| (file.path.clone(), file.text.clone()))).collect()
}

fn errors(found: &[Finding]) -> usize {
    found.iter().filter(|finding| finding.diagnostic.severity == Severity::Error).count()
}

/// What is wrong with the fixes of an example; they are made one after the other until none is left.
fn fault(rule: &Rule, text: &str) -> Option<String> {
    let mut files = example(rule, text);
    let mut found = findings(&files);
    let before = errors(&found);
    let (mut made, mut changed) = (0, String::new());
    while let Some(fix) =
        found.iter().filter(|finding| finding.rule.id == rule.id).find_map(|finding| finding.fix.clone())
    {
        files = mended(&files, &fix);
        let written = files
            .iter()
            .filter(|(path, _)| *path == fix.path || fix.others.iter().any(|other| other.path == *path));
        changed = written.map(|(path, text)| format!("--- {path}\n{text}\n")).collect();
        let mut engine = open(&files);
        let workspace = engine.workspace().expect("the files are a project");
        if let Some((_, failure)) = workspace.preview.failure() {
            return Some(format!("the fix does not run: {}\n{changed}", failure.summary));
        }
        found = engine::lint::findings(workspace, &engine::lint::options(workspace));
        made += 1;
        if made > 4 {
            return Some(format!("the fix is offered again and again\n{changed}"));
        }
    }
    if made == 0 {
        return Some(format!("no fix is offered: {:?}", codes(&found)));
    }
    if found.iter().any(|finding| finding.rule.id == rule.id) {
        return Some(format!("the finding stays: {:?}\n{changed}", codes(&found)));
    }
    (errors(&found) > before).then(|| format!("the fix makes errors: {:?}\n{changed}", codes(&found)))
}

#[test]
fn fixes_are_applied_run_and_linted_clean() {
    let mut faults = Vec::new();
    for rule in rules::all().filter(|rule| rule.fixes) {
        for (position, text) in rule.fires.iter().enumerate() {
            let fault = fault(rule, text);
            // The first example has a fix; others may show what cannot be mended.
            let fault = fault.filter(|fault| position == 0 || !fault.starts_with("no fix is offered"));
            faults.extend(fault.map(|fault| format!("{}: {fault}\n{text}", rule.id)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// Rules whose fixes leave the schema as it was.
const SAME_SCHEMA: &str = "BC06 DL06 DL08 GR06 GR08 PG05 PG09 PG11 PY01 PY07 PY09 RV01 RV02 RV03 RV04 SU02";

#[test]
fn fixes_of_the_way_leave_the_schema_as_it_was() {
    let schema = |files: &Files| {
        let mut engine = open(files);
        let workspace = engine.workspace().expect("the files are a project");
        workspace.preview.timeline().schema(workspace.preview.done().len())
    };
    for rule in SAME_SCHEMA.split(' ').filter_map(rules::find) {
        let files = example(rule, rule.fires[0]);
        let found = findings(&files);
        let fix = found.iter().filter(|one| one.rule.id == rule.id).find_map(|one| one.fix.as_ref());
        let after = mended(&files, fix.expect("the example has a fix"));
        let diff = SchemaDiff::between(&schema(&files), &schema(&after));
        // A file without an id was not run before.
        let expected: &[&str] = if rule.id == "GR06" { &["users"] } else { &[] };
        assert_eq!(diff.touched(), expected, "{}", rule.id);
    }
}

#[test]
fn calls_in_loops_have_no_fix() {
    let rule = rules::find("LT01").expect("the rule is there");
    let looped = example(
        rule,
        "for name in ['users', 'orders']:\n    op.add_column(name, sa.Column('points', sa.Integer(), nullable=True, default=0))",
    );
    let found = findings(&looped);
    let fixes: Vec<bool> =
        found.iter().filter(|one| one.rule.id == "PY06").map(|one| one.fix.is_some()).collect();
    assert_eq!(fixes, [false, false]);
}
