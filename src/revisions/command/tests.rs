//! What people type, and what is made of it.

use super::*;

fn command(line: &str) -> Command {
    parse(line).unwrap_or_else(|error| panic!("{line}: {error}")).command
}

fn upgrade(revision: &str) -> Command {
    Command::Upgrade { revision: revision.to_owned(), sql: false, tag: None }
}

fn downgrade(revision: &str) -> Command {
    Command::Downgrade { revision: revision.to_owned(), sql: false, tag: None }
}

fn stamp(revision: &str) -> Command {
    Command::Stamp { revisions: vec![revision.to_owned()], sql: false, tag: None, purge: false }
}

#[test]
fn commands_are_found_behind_what_starts_them() {
    for line in [
        "upgrade head",
        "alembic upgrade head",
        "$ .venv/bin/alembic upgrade head",
        "python -m alembic upgrade head",
        "railway run alembic upgrade head",
        "docker-compose exec -T web alembic upgrade head",
        "docker compose exec web sh -c \"cd /app && alembic upgrade head\"",
        "poetry run alembic -c backend/alembic.ini upgrade head",
        "DATABASE_URL=sqlite:///x uv run alembic -x a=b upgrade head # now",
        "cd backend && alembic upgrade head",
        ".venv\\Scripts\\alembic.exe upgrade head",
        "make db-upgrade",
        "make upgrade",
        "flask db upgrade",
        "flask --app web:app db upgrade",
        "python manage.py db upgrade",
        "db upgrade",
        "python -m flask db upgrade head",
    ] {
        assert_eq!(command(line), upgrade("head"), "{line}");
    }
    assert_eq!(command("make db-downgrade"), downgrade("-1"));
    assert_eq!(command("flask db downgrade"), downgrade("-1"));
    assert_eq!(command("make db-stamp REV=\"0001\""), stamp("0001"));
    assert_eq!(command("flask db stamp"), stamp("head"));
}

#[test]
fn options_are_read_as_argparse_reads_them() {
    assert_eq!(command("downgrade -1"), downgrade("-1"));
    assert_eq!(command("stamp +1"), stamp("+1"));
    assert_eq!(
        command("alembic downgrade --sql ab:cd --tag=x"),
        Command::Downgrade { revision: "ab:cd".into(), sql: true, tag: Some("x".into()) }
    );
    assert_eq!(
        command("flask db downgrade --sql"),
        Command::Downgrade { revision: "head:-1".into(), sql: true, tag: None }
    );
    let history = |range: &str, verbose| Command::History {
        range: Some(range.into()),
        verbose,
        indicate_current: true,
    };
    assert_eq!(command("history -r base:head -i"), history("base:head", false));
    assert_eq!(command("history -vi -r-3:current"), history("-3:current", true));
    assert_eq!(command("history --rev-range -3: --indicate --verb"), history("-3:", true));
    let revision = |message: &str, autogenerate| Command::Revision {
        message: Some(message.into()),
        autogenerate,
        sql: false,
        head: None,
        splice: false,
        branch_label: None,
        version_path: None,
        rev_id: None,
        depends_on: Vec::new(),
    };
    assert_eq!(command("alembic revision -m \"add x\""), revision("add x", false));
    assert_eq!(command("make db-migrate MSG=\"add x\""), revision("add x", true));
    assert_eq!(command("flask db migrate -m 'add x'"), revision("add x", true));
    assert_eq!(
        command("merge heads -m join --rev-id=abc"),
        Command::Merge {
            revisions: vec!["heads".into()],
            message: Some("join".into()),
            branch_label: None,
            rev_id: Some("abc".into()),
            splice: false
        }
    );
    assert_eq!(command("current -c -v"), Command::Current { check_heads: true, verbose: true });
    assert_eq!(command("ensure_version"), Command::EnsureVersion { sql: false });
    let line = parse("alembic -c a.ini -n prod -x a=b -x c=d stamp --purge head").expect("is understood");
    assert_eq!(line.x_arguments, ["a=b", "c=d"]);
    assert_eq!((line.config.as_deref(), line.name.as_deref()), (Some("a.ini"), Some("prod")));
    assert_eq!(line.understood, "alembic stamp --purge head");
}

fn message(line: &str) -> String {
    parse(line).expect_err(line).message
}

#[test]
fn complaints_are_argparses() {
    assert_eq!(
        message("alembic upgrade"),
        "alembic upgrade: error: the following arguments are required: revision"
    );
    assert_eq!(message("upgrade a b"), "alembic: error: unrecognized arguments: b");
    assert_eq!(message("upgrade head --foo"), "alembic: error: unrecognized arguments: --foo");
    assert_eq!(
        message("history -r"),
        "alembic history: error: argument -r/--rev-range: expected one argument"
    );
    assert_eq!(message("merge"), "alembic merge: error: the following arguments are required: revisions");
    assert_eq!(message(""), "alembic: error: too few arguments");
    assert_eq!(message("alembic"), "alembic: error: too few arguments");
    assert_eq!(
        message("upgrad head"),
        "alembic: error: argument {branches,check,current,downgrade,edit,ensure_version,heads,history,init,\
         list_templates,merge,revision,show,stamp,upgrade}: invalid choice: 'upgrad' (choose from 'branches', 'check', \
         'current', 'downgrade', 'edit', 'ensure_version', 'heads', 'history', 'init', 'list_templates', 'merge', \
         'revision', 'show', 'stamp', 'upgrade')"
    );
    assert_eq!(parse("upgrad head").expect_err("unknown").help, "Did you mean 'upgrade'?");
    assert_eq!(message("flask db upgrad"), "Error: No such command 'upgrad'.");
    assert_eq!(message("flask db upgrade --foo"), "Error: No such option: --foo");
    assert_eq!(message("revision -m 'x"), "alembic: error: the quotation mark ' is not closed");
    assert_eq!(
        parse("alembic upgrade").expect_err("incomplete").usage,
        "usage: alembic upgrade [-h] [--sql] [--tag TAG] revision"
    );
}

#[test]
fn nothing_that_is_typed_panics() {
    let pieces = [
        "alembic", "flask", "db", "-", "--", "-r", "\"", "'", "\\", "é", "make", "=", "upgrade", ";", "&&",
        "-1", "-vé", "$",
    ];
    let mut state = 7_u64;
    for _ in 0..5000 {
        let mut line = String::new();
        for _ in 0..(state >> 60) {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            line.push_str(pieces[(state >> 33) as usize % pieces.len()]);
            line.push_str(if state & (1 << 30) == 0 { " " } else { "" });
        }
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(99);
        let understood = parse(&line).map(|line| line.understood);
        assert!(understood.is_ok() || understood.is_err_and(|error| !error.message.is_empty()));
    }
}
