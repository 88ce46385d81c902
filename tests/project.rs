//! Loading Alembic's migration folders, and the samples. The other tools are in `formats.rs`.

use std::path::Path;

use stillroom::diagnostic::Diagnostic;
use stillroom::project::{Files, Project, Tool, discover};

fn load_files(directory: &str) -> Files {
    fn visit(directory: &Path, prefix: &str, files: &mut Files) {
        for entry in std::fs::read_dir(directory).expect("fixtures exist") {
            let entry = entry.expect("readable");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                visit(&entry.path(), &format!("{name}/"), files);
            } else if stillroom::project::files::is_wanted(&name) {
                files.insert(&name, std::fs::read(entry.path()).expect("readable")).expect("within limits");
            }
        }
    }
    let mut files = Files::default();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join(directory), "", &mut files);
    files
}

/// A tree of files made on the spot.
fn tree(entries: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (path, text) in entries {
        files.insert(path, text.as_bytes().to_vec()).expect("within limits");
    }
    files
}

fn only(files: &Files) -> Project {
    let candidates = discover(files);
    assert_eq!(candidates.len(), 1, "{candidates:#?}");
    Project::load(files, &candidates[0])
}

fn order(project: &Project) -> Vec<String> {
    project.graph.upgrade_order().iter().map(|revision| revision.id.clone()).collect()
}

fn count(project: &Project, code: &str) -> usize {
    project.diagnostics.iter().filter(|finding| finding.code == code).count()
}

fn places(findings: &[Diagnostic]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let at =
                finding.location.as_ref().map_or(String::new(), |at| format!(" {}:{}", at.file, at.line));
            format!("{}{at} {}", finding.code, finding.message)
        })
        .collect()
}

#[test]
fn the_samples_are_recognised() {
    let project = only(&load_files("public/samples/resume-modifier"));
    assert_eq!(project.tool(), Tool::FlaskMigrate);
    assert_eq!(
        order(&project),
        ["02dfd41ec2cd", "d7c7301cd2d8", "9f843915c9ad", "a1b2c3d4e5f6", "f2eae0e50079", "fb1896cfb4de"]
    );
    assert_eq!(project.graph.refusal(), None);
    let project = only(&load_files("public/samples/resuboost"));
    assert_eq!((project.tool(), project.graph.len()), (Tool::Alembic, 5));
    assert_eq!(project.candidate.root, "backend/alembic");
    let project = only(&load_files("public/samples/resumeai"));
    assert_eq!((project.tool(), project.graph.len()), (Tool::FlaskMigrate, 3));
}

#[test]
fn the_broken_folder_shows_its_sixteen_issues() {
    let project = only(&load_files("public/samples/dotmac-reset"));
    assert_eq!(project.graph.len() + project.faulty.len(), 23);
    assert_eq!(project.faulty.len(), 8);
    assert_eq!(count(&project, "GR06"), 8);
    assert_eq!(count(&project, "GR07"), 1);
    assert_eq!(count(&project, "DS03"), 5);
    assert_eq!(count(&project, "GR03"), 2);
    assert_eq!(project.graph.revisions().filter(|revision| revision.is_base()).count(), 3);
    assert_eq!(project.graph.revisions().filter(|revision| revision.is_merge_point()).count(), 3);
    assert!(project.graph.refusal().is_some());
    assert!(!project.graph.upgrade_order().is_empty(), "what is sound remains usable");
}

#[test]
fn broken_python_files_become_findings_and_the_rest_stays() {
    let good = "\"\"\"good\"\"\"\nrevision = 'aaaa'\ndown_revision = None\ndef upgrade():\n    op.x()\n";
    let mut files = tree(&[
        ("m/env.py", ""),
        ("m/versions/__init__.py", ""),
        ("m/versions/a.py", good),
        ("m/versions/b.py", "\"\"\"b\"\"\"\nrevision = 'bbbb'\ndown_revision = 'aaaa'\ndef upgrade(:\n"),
        ("m/versions/c.py", ""),
        ("m/versions/d.py", "\"\"\"d\"\"\"\nrevision = 'dddd'\ndown_revision = make()\n"),
        (
            "m/versions/e.py",
            "\"\"\"e\"\"\"\nrevision = make()\ndown_revision = None\ndef upgrade():\n    x()\n",
        ),
    ]);
    files.insert("m/versions/z.py", vec![0x89, b'P', 0, 1]).expect("within limits");
    let project = only(&files);
    assert_eq!(order(&project), ["dddd", "aaaa", "bbbb"]);
    assert_eq!(
        places(&project.diagnostics),
        [
            "LD01 m/versions/b.py:4 SyntaxError: Expected a parameter or the end of the parameter list",
            "GR06 m/versions/c.py:1 Could not determine revision id from filename c.py. Be sure the 'revision' variable is declared inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation).",
            "LD03 m/versions/d.py:1 module 'd.py' has no attribute 'upgrade'",
            "GR01 m/versions/d.py:2 2 heads are present: bbbb, dddd",
            "GR05 m/versions/d.py:2 2 bases are present: aaaa, dddd",
            "LD04 m/versions/d.py:3 'down_revision' is computed; only running the file can tell it",
            "LD04 m/versions/e.py:2 'revision' is computed; only running the file can tell it",
            "LD02 m/versions/z.py:1 'z.py' is not text",
        ]
    );
}

#[test]
fn several_version_locations_are_read_in_their_order() {
    let revision = |id: &str, down: &str| {
        format!("\"\"\"{id}\"\"\"\nrevision = '{id}'\ndown_revision = {down}\ndef upgrade():\n    x()\n")
    };
    let (one, two, three) =
        (revision("1111", "None"), revision("2222", "'1111'"), revision("3333", "'2222'"));
    let files = tree(&[
        ("alembic.ini", "[alembic]\nscript_location = app:db\nversion_locations = %(here)s/x %(here)s/y\n"),
        ("app/db/env.py", ""),
        ("x/b.py", &two),
        ("y/a.py", &one),
        ("y/sub/c.py", &three),
    ]);
    let candidates = discover(&files);
    assert_eq!(candidates[0].directories, ["x", "y"]);
    assert_eq!(order(&Project::load(&files, &candidates[0])), ["1111", "2222"]);
}

fn revision_file(id: &str, down: &str) -> String {
    format!("\"\"\"message {id}\"\"\"\nrevision = '{id}'\ndown_revision = {down}\ndef upgrade():\n    x()\n")
}

#[test]
fn faults_of_the_graph_are_found_where_they_are() {
    let files = tree(&[
        ("versions/a.py", &revision_file("aaaa", "None")),
        ("versions/b.py", &revision_file("bbbb", "'aaaa'")),
        ("versions/b2.py", &revision_file("bbbb", "'aaaa'")),
        ("versions/c.py", &revision_file("cccc", "'cccc'")),
        ("versions/d.py", &revision_file("dd-d", "'bbbb'")),
        ("versions/e.py", &revision_file("eeee", "'ffff'")),
        ("versions/f.py", &revision_file("ffff", "'eeee'")),
        ("versions/g.py", &revision_file("gggg", "'aaaa_missing'")),
    ]);
    let project = only(&files);
    let messages: Vec<String> = places(&project.diagnostics)
        .into_iter()
        .filter(|message| !message.starts_with("GR12") && !message.starts_with("GR01"))
        .collect();
    assert_eq!(
        messages,
        [
            "GR02 versions/b.py:2 Revision bbbb is present more than once",
            "GR02 versions/b2.py:2 Revision bbbb is present more than once",
            "GR04 versions/c.py:3 Self-loop is detected in revisions (cccc)",
            "GR06 versions/d.py:2 Character(s) '-' not allowed in revision identifier 'dd-d'",
            "GR04 versions/e.py:3 Cycle is detected in revisions (eeee, ffff)",
            "GR03 versions/g.py:3 Revision aaaa_missing referenced from gggg is not present",
        ]
    );
    assert_eq!(order(&project), ["aaaa", "bbbb"]);
    let sound: Vec<bool> =
        (0..project.graph.len()).map(|position| project.graph.is_sound(position)).collect();
    assert_eq!(sound, [true, false, true, false, false, false, false, false]);
}

#[test]
fn a_new_revision_gets_its_file() {
    use stillroom::project::NewFileOptions;
    use stillroom::revisions::NewRevisionOptions;
    let files = load_files("public/samples/dotmac-reset");
    let project = only(&files);
    let revision = project
        .graph
        .new_revision(&NewRevisionOptions {
            id: "b9f25627decc".to_owned(),
            heads: vec!["c7d25f3e8a10".to_owned()],
            splice: true,
            ..NewRevisionOptions::default()
        })
        .expect("can follow");
    let create_date = stillroom::revisions::naming::CreateDate {
        year: 2025,
        month: 9,
        day: 30,
        hour: 8,
        minute: 54,
        ..Default::default()
    };
    let options = NewFileOptions {
        message: Some("baseline: complete schema".to_owned()),
        create_date,
        ..NewFileOptions::default()
    };
    let (path, text) = project.new_file(&files, &revision, &options).expect("is made");
    assert_eq!(path, "alembic/versions/2025_09_30_0854-b9f25627decc_baseline_complete_schema.py");
    assert!(text.contains("down_revision = 'c7d25f3e8a10'"), "{text}");
}

/// Cuts, doubles and swaps pieces of real files; whatever comes out, loading ends and says something.
#[test]
fn damaged_folders_load() {
    let mut state = 42_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    for sample in ["resuboost", "dotmac-reset", "resume-modifier"] {
        let good = load_files(&format!("public/samples/{sample}"));
        for _ in 0..25 {
            let mut files = Files::default();
            for path in good.paths().filter(|path| !path.ends_with(".sqlite")) {
                let mut bytes = good.bytes(path).expect("is there").to_vec();
                for _ in 0..random(4) {
                    let at = random(bytes.len());
                    match random(4) {
                        0 => bytes.truncate(at),
                        1 => bytes.insert(at, b"'\"()[]\\\n\t#\xff=,"[random(13)]),
                        2 => {
                            let end = (at + random(40)).min(bytes.len());
                            bytes.drain(at..end);
                        }
                        _ => bytes.extend_from_within(at..),
                    }
                }
                files.insert(path, bytes).expect("within limits");
            }
            for candidate in discover(&files) {
                let project = Project::load(&files, &candidate);
                let usable = project.graph.upgrade_order().len();
                assert!(usable <= project.graph.len());
                let plan = project.graph.plan_upgrade("heads", &[]);
                assert!(plan.is_ok(), "{plan:?}");
            }
        }
    }
}

#[test]
fn large_broken_folders_load_quickly() {
    use stillroom::revisions::{Graph, Revision};
    let chain = (1..5000).map(|number| Revision::new(format!("r{number}"), [format!("r{}", number - 1)]));
    let (graph, findings) = Graph::load(chain.collect());
    assert_eq!(graph.upgrade_order().len(), 0);
    assert_eq!(findings.iter().filter(|finding| finding.code == "GR03").count(), 1);
    let circle =
        (0..5000).map(|number| Revision::new(format!("r{number}"), [format!("r{}", (number + 4999) % 5000)]));
    let (_, findings) = Graph::load(circle.collect());
    assert_eq!(findings.iter().filter(|finding| finding.code == "GR04").count(), 1);
}
