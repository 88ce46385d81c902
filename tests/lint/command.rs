//! `stillroom lint`, `lint --fix`, `verify` and `review` as programs on real folders, and what the documentation says of
//! them in pre-commit and in GitHub Actions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value as Json;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A folder of its own for a test.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lint-command").join(name);
    let _ = fs::remove_dir_all(&root);
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    root
}

fn stillroom(directory: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_stillroom"))
        .args(arguments)
        .current_dir(directory)
        .output()
        .expect("the program runs")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const USERS: (&str, &str) = (
    "migrations/versions/a1_users.py",
    "\"\"\"make users\n\nRevision ID: a1\nRevises:\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = 'a1'\ndown_revision = None\n\n\ndef upgrade():\n    op.create_table('users', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(80)))\n\n\ndef downgrade():\n    op.drop_table('users')\n",
);

fn second(upgrade: &str, downgrade: &str) -> String {
    format!(
        "\"\"\"change users\n\nRevision ID: b2\nRevises: a1\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = 'b2'\ndown_revision = 'a1'\n\n\ndef upgrade():\n    {upgrade}\n\n\ndef downgrade():\n    {downgrade}\n"
    )
}

const SETTINGS: (&str, &str) = ("migrations/stillroom.toml", "dialect = \"sqlite\"\n");

#[test]
fn fixes_change_the_files_until_nothing_is_left_to_mend() {
    let change = second(
        "op.add_column('users', sa.Column('score', sa.Integer(), nullable=True, default=0))\n    op.alter_column('users', 'name', existing_type=sa.String(80), server_default='x')\n    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))",
        "pass",
    );
    let split = "\"\"\"swap columns\n\nRevision ID: c3\nRevises: b2\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = 'c3'\ndown_revision = 'b2'\n\n\ndef upgrade():\n    op.add_column('users', sa.Column('rank', sa.Integer(), nullable=True))\n    op.drop_column('users', 'extra')\n\n\ndef downgrade():\n    raise NotImplementedError('extra is gone')\n";
    let root = folder(
        "fix",
        &[
            USERS,
            SETTINGS,
            ("migrations/versions/b2_change.py", &change),
            ("migrations/versions/c3_swap.py", split),
        ],
    );
    let rules = ["--rule", "RV02", "--rule", "PY06", "--rule", "LT01", "--rule", "BC06"];
    let lint = |more: &[&str]| {
        stillroom(&root, &[&["lint", "migrations", "--fail-on", "info"], more, &rules[..]].concat())
    };
    let before = lint(&[]);
    assert_eq!(code(&before), Some(1));
    let before = text(&before.stdout);
    let lines = before.lines().filter(|line| line.starts_with("migrations/"));
    let codes: Vec<&str> = lines.filter_map(|line| line.split(' ').nth(2)).collect();
    assert_eq!(codes, ["PY06", "LT01", "RV02", "BC06"]);
    // New revisions are made for those who name the rule only.
    let unnamed = stillroom(&root, &["lint", "migrations", "--fix", "--rule", "BC"]);
    assert_eq!(text(&unnamed.stderr), "0 findings mended\n");
    let fixed = lint(&["--fix"]);
    assert_eq!(text(&fixed.stderr), "4 findings mended\n");
    assert_eq!(text(&fixed.stdout), "0 errors, 0 warnings, 0 notes\n");
    assert_eq!(code(&fixed), Some(0));
    let mended = fs::read_to_string(root.join("migrations/versions/b2_change.py")).expect("it is there");
    assert_eq!(
        mended,
        second(
            "op.add_column('users', sa.Column('score', sa.Integer(), nullable=True, server_default='0'))\n    with op.batch_alter_table('users') as batch_op:\n        batch_op.alter_column('name', existing_type=sa.String(80), server_default='x')\n    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))",
            "op.drop_column('users', 'extra')\n    with op.batch_alter_table('users') as batch_op:\n        batch_op.alter_column('name', existing_type=sa.String(80), server_default=None)\n    op.drop_column('users', 'score')",
        )
    );
    let names = || -> Vec<String> {
        let entries = fs::read_dir(root.join("migrations/versions")).expect("the folder is there");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let after = names();
    assert_eq!(after.len(), 4, "{after:?}");
    assert!(after.iter().any(|name| name.ends_with("_expand_users_for_c3.py")), "{after:?}");
    let verified = stillroom(&root, &["verify", "migrations"]);
    assert_eq!(
        text(&verified.stdout),
        "c3 says that it cannot be taken back: extra is gone\n4 revisions: sound, and each goes up, down and up again to the same schema\n"
    );
    let again = lint(&["--fix"]);
    assert_eq!((text(&again.stderr), names()), ("0 findings mended\n".to_owned(), after));
}

#[test]
fn verify_tells_sound_folders_from_others() {
    let add = "op.add_column('users', sa.Column('age', sa.Integer(), nullable=True))";
    let cases: [(&str, String, i32, &str); 4] = [
        (
            "sound",
            second(add, "op.drop_column('users', 'age')"),
            0,
            "2 revisions: sound, and each goes up, down and up again to the same schema\n",
        ),
        (
            "other",
            second(add, "op.drop_column('users', 'name')"),
            1,
            "migrations/versions/b2_change.py:1: error RV06 Down from b2 is not what was there before it: users differ\n    Add what is missing to the downgrade of this revision.\n2 revisions: 1 faults\n",
        ),
        (
            "failing",
            second(add, "op.drop_table('missing')"),
            1,
            "migrations/versions/b2_change.py:1: error RV06 The downgrade of b2 fails: (sqlite3.OperationalError) no such table: missing\n[SQL: \nDROP TABLE missing]\n(Background on this error at: https://sqlalche.me/e/21/e3q8)\n    Mend the downgrade, or raise NotImplementedError with the reason.\n2 revisions: 1 faults\n",
        ),
        (
            "kept",
            second(add, "raise NotImplementedError('ages stay')"),
            0,
            "b2 says that it cannot be taken back: ages stay\n2 revisions: sound, and each goes up, down and up again to the same schema\n",
        ),
    ];
    for (name, change, exit, said) in cases {
        let root = folder(name, &[USERS, ("migrations/versions/b2_change.py", &change)]);
        let done = stillroom(&root, &["verify"]);
        assert_eq!((text(&done.stdout).as_str(), code(&done)), (said, Some(exit)), "{name}");
    }
    let lost = second(add, "pass").replace("down_revision = 'a1'", "down_revision = 'a9'");
    let root = folder("lost", &[USERS, ("migrations/versions/b2_change.py", &lost)]);
    let done = stillroom(&root, &["verify"]);
    assert_eq!(code(&done), Some(1));
    let below = stillroom(root.parent().expect("it is in one"), &["verify", "lost"]);
    assert!(text(&below.stdout).starts_with("lost/migrations/versions/b2_change.py:"));
    assert!(text(&done.stdout).contains("GR03 Revision a9 referenced from b2 is not present"));
    assert_eq!(code(&stillroom(&root, &["verify", "nowhere"])), Some(255));
}

#[test]
fn sarif_of_lint_and_review_fits_its_schema() {
    let schema = fs::read_to_string(Path::new(ROOT).join("tests/lint/sarif/sarif-schema-2.1.0.json"))
        .expect("the schema is there");
    let mut schema: Json = serde_json::from_str(&schema).expect("the schema is JSON");
    // Its patterns for languages close a bracket that nothing opened, which only JavaScript lets pass.
    for owner in ["run", "toolComponent"] {
        schema["definitions"][owner]["properties"]["language"]["pattern"] =
            "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$".into();
    }
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let faults = |log: &Json| -> Vec<String> {
        validator.iter_errors(log).map(|error| format!("{} at {}", error, error.instance_path())).collect()
    };
    let change = second("op.drop_column('users', 'name')", "pass");
    let root = folder(
        "sarif",
        &[
            USERS,
            SETTINGS,
            ("migrations/versions/b2 change.py", &change),
            ("base/versions/a1_users.py", USERS.1),
        ],
    );
    for arguments in [
        vec!["lint", "migrations", "--format", "sarif", "--fail-on", "never"],
        vec!["review", "--base", "base", "--head", "migrations", "--format", "sarif", "--fail-on", "never"],
    ] {
        let done = stillroom(&root, &arguments);
        let mut log: Json = serde_json::from_slice(&done.stdout).expect("SARIF is JSON");
        assert_eq!(faults(&log), Vec::<String>::new(), "{arguments:?}");
        let results = log["runs"][0]["results"].as_array().expect("there are results");
        let found: Vec<&str> = results.iter().filter_map(|result| result["ruleId"].as_str()).collect();
        assert!(found.contains(&"DL02") && found.contains(&"RV02"), "{found:?}");
        // The schema does look: a level that SARIF does not have is told.
        log["runs"][0]["results"][0]["level"] = "dreadful".into();
        assert_eq!(faults(&log).len(), 1);
    }
}

#[test]
fn what_the_documentation_has_ci_run_does_run() {
    let read = |path: &str| fs::read_to_string(Path::new(ROOT).join(path)).expect("the file is there");
    let mut commands: Vec<String> = Vec::new();
    for path in [".pre-commit-hooks.yaml", "docs/lint.md", "docs/review.md"] {
        for line in read(path).lines().map(str::trim) {
            let command = ["entry: ", "- run: ", "run: ", ""]
                .iter()
                .find_map(|prefix| line.strip_prefix(prefix)?.strip_prefix("stillroom "));
            commands.extend(command.map(str::to_owned));
        }
    }
    commands.retain(|command| !command.contains('[') && !command.contains("…"));
    assert!(commands.len() >= 8, "{commands:?}");
    let change = second(
        "op.add_column('users', sa.Column('age', sa.Integer(), nullable=True))",
        "op.drop_column('users', 'age')",
    );
    let root = folder("ci", &[USERS, SETTINGS, ("migrations/versions/b2_change.py", &change)]);
    let sides = folder(
        "ci-review/work",
        &[
            USERS,
            SETTINGS,
            ("migrations/versions/b2_change.py", &change),
            (".base/migrations/versions/a1_users.py", USERS.1),
            ("../main/migrations/versions/a1_users.py", USERS.1),
        ],
    );
    for command in commands.iter().filter(|command| !command.contains("--patch")) {
        let command = command.split(" > ").next().unwrap_or(command).split(" #").next().unwrap_or(command);
        let command = command.replace("ae1027a6acf", "a1");
        let arguments: Vec<&str> = command.split_whitespace().collect();
        let done = stillroom(if command.starts_with("review") { &sides } else { &root }, &arguments);
        assert_eq!(
            (code(&done), text(&done.stderr).contains("error:")),
            (Some(0), false),
            "stillroom {command}: {}{}",
            text(&done.stdout),
            text(&done.stderr)
        );
    }
}

#[test]
fn a_downgrade_below_the_baseline_is_warned_of_before_it_runs() {
    let history = |tables: usize| {
        let all = |call: &str, rest: &str| -> String {
            (0..tables).map(|number| format!("    op.{call}_table('t{number}'{rest})\n")).collect()
        };
        format!(
            "from alembic import op\nimport sqlalchemy as sa\nrevision = 'b0'\ndown_revision = None\ndef upgrade():\n{}def downgrade():\n{}",
            all("create", ", sa.Column('id', sa.Integer(), primary_key=True)"),
            all("drop", "")
        )
    };
    for (tables, warning) in [
        (20, "WARNING: RV07: this goes below the baseline b0: its 20 tables are dropped with their rows\n"),
        (19, ""),
    ] {
        let root = folder("baseline", &[("migrations/versions/b0.py", &history(tables))]);
        let run =
            |command: &[&str]| stillroom(&root, &[command, &["--database", "data.sqlite"][..]].concat());
        assert_eq!(code(&run(&["upgrade", "head"])), Some(0));
        let down = run(&["downgrade", "base"]);
        let said: String = text(&down.stderr)
            .lines()
            .filter(|line| !line.starts_with("INFO"))
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!((said.as_str(), code(&down)), (warning, Some(0)), "{tables} tables");
    }
}
