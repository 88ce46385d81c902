//! What a statement means, by its first words.

use super::Source;
use super::alter;
use super::block;
use super::change::{Comment, IndexDefinition, Meaning, NewTable};
use super::cursor::Cursor;
use super::definition;
use super::names::Names;
use super::queries;
use super::rewrite::{Rewriter, ident};
use super::token::{Kind, Token, split, tokens};

/// Reads a statement (without its terminator). None when it is nothing this module knows: it is then
/// the database's to take or refuse.
pub fn read(sql: &str, source: Source, names: &dyn Names) -> Option<Meaning> {
    let mut all = tokens(sql, source);
    while all.last().is_some_and(|token| token.is_symbol(";")) {
        all.pop();
    }
    let mut cursor = Cursor::new(sql, &all, source);
    if let Some(meaning) = without_meaning(&cursor).or_else(|| shown_setting(&cursor)) {
        return Some(meaning);
    }
    let first = cursor.next()?;
    match first.text.to_ascii_uppercase().as_str() {
        "CREATE" => create(&mut cursor, names),
        "ALTER" => alter(&mut cursor, names),
        "DROP" => drop(&mut cursor),
        "RENAME" if cursor.take("TABLE") => rename_tables(&mut cursor),
        "COMMENT" if cursor.take("ON") => comment(&mut cursor),
        "TRUNCATE" => truncate(&mut cursor),
        "DO" => Some(block::read(&cursor)),
        _ => queries::read(sql, source, &all, names),
    }
}

/// Statements that mean nothing to SQLite: their first words, and why.
const NOTHING: &[(&str, &str)] = &[
    ("CREATE EXTENSION", "SQLite has no extensions of PostgreSQL"),
    ("DROP EXTENSION", "SQLite has no extensions of PostgreSQL"),
    ("ALTER EXTENSION", "SQLite has no extensions of PostgreSQL"),
    ("GRANT", "SQLite has no users"),
    ("REVOKE", "SQLite has no users"),
    ("CREATE ROLE", "SQLite has no users"),
    ("CREATE USER", "SQLite has no users"),
    ("ALTER ROLE", "SQLite has no users"),
    ("ALTER USER", "SQLite has no users"),
    ("DROP ROLE", "SQLite has no users"),
    ("DROP USER", "SQLite has no users"),
    ("REASSIGN", "SQLite has no users"),
    ("ALTER DEFAULT", "SQLite has no users"),
    ("SET", "SQLite has no such setting"),
    ("RESET", "SQLite has no such setting"),
    ("USE", "there is one database here"),
    ("CREATE DATABASE", "there is one database here"),
    ("ALTER DATABASE", "there is one database here"),
    ("LOCK", "nobody else is connected"),
    ("UNLOCK", "nobody else is connected"),
    ("CREATE SCHEMA", "SQLite has no schemas: a table 'a' of schema 's' is the table 's.a' here"),
    ("ALTER SCHEMA", "SQLite has no schemas"),
    ("CREATE FUNCTION", "SQLite has no stored functions"),
    ("CREATE PROCEDURE", "SQLite has no stored functions"),
    ("CREATE AGGREGATE", "SQLite has no stored functions"),
    ("CREATE OPERATOR", "SQLite has no operators of its own"),
    ("CREATE CAST", "SQLite has no casts of its own"),
    ("CREATE COLLATION", "SQLite has no collations of its own"),
    ("ALTER FUNCTION", "SQLite has no stored functions"),
    ("ALTER PROCEDURE", "SQLite has no stored functions"),
    ("DROP FUNCTION", "SQLite has no stored functions"),
    ("DROP PROCEDURE", "SQLite has no stored functions"),
    ("DROP AGGREGATE", "SQLite has no stored functions"),
    ("DROP OPERATOR", "SQLite has no operators of its own"),
    ("DROP CAST", "SQLite has no casts of its own"),
    ("DROP COLLATION", "SQLite has no collations of its own"),
    ("CALL", "SQLite has no stored functions"),
    ("CREATE TEXT SEARCH", "SQLite has no text search of PostgreSQL's kind"),
    ("ALTER TEXT SEARCH", "SQLite has no text search of PostgreSQL's kind"),
    ("DROP TEXT SEARCH", "SQLite has no text search of PostgreSQL's kind"),
    ("CREATE POLICY", "SQLite has no policies on rows"),
    ("ALTER POLICY", "SQLite has no policies on rows"),
    ("DROP POLICY", "SQLite has no policies on rows"),
    ("CREATE RULE", "SQLite has no rules"),
    ("DROP RULE", "SQLite has no rules"),
    ("CREATE PUBLICATION", "SQLite does not replicate"),
    ("ALTER PUBLICATION", "SQLite does not replicate"),
    ("DROP PUBLICATION", "SQLite does not replicate"),
    ("CREATE SUBSCRIPTION", "SQLite does not replicate"),
    ("DROP SUBSCRIPTION", "SQLite does not replicate"),
    ("CREATE EVENT", "SQLite has no event triggers"),
    ("DROP EVENT", "SQLite has no event triggers"),
    ("CREATE STATISTICS", "SQLite keeps its own statistics"),
    ("DROP STATISTICS", "SQLite keeps its own statistics"),
    ("CREATE SEQUENCE", "SQLite has no sequences: an INTEGER PRIMARY KEY numbers its own rows"),
    ("CREATE TEMP SEQUENCE", "SQLite has no sequences"),
    ("ALTER SEQUENCE", "SQLite has no sequences"),
    ("DROP SEQUENCE", "SQLite has no sequences"),
    ("ALTER DOMAIN", "SQLite has no domains"),
    ("ALTER TRIGGER", "SQLite has no functions for triggers"),
    ("ALTER MATERIALIZED VIEW", "views here are always fresh and have no owner"),
    ("REFRESH", "views here are always fresh"),
    ("SECURITY", "SQLite has no labels"),
    ("VACUUM", "nothing depends on it here"),
    ("ANALYZE", "nothing depends on it here"),
    ("CLUSTER", "nothing depends on it here"),
    ("REINDEX", "nothing depends on it here"),
    ("CHECKPOINT", "nothing depends on it here"),
    ("DISCARD", "nothing depends on it here"),
    ("NOTIFY", "nobody else is connected"),
    ("LISTEN", "nobody else is connected"),
    ("OPTIMIZE", "nothing depends on it here"),
    ("FLUSH", "nothing depends on it here"),
];

/// `SHOW server_version` and the few other settings that scripts ask for.
fn shown_setting(cursor: &Cursor<'_, '_>) -> Option<Meaning> {
    let first = cursor.tokens.first().filter(|token| token.is("SHOW"));
    if first.is_some() && cursor.source == Source::Mysql {
        let what = cursor.tokens.get(1..)?;
        let what = &what[usize::from(what.first()?.is_any(&["SESSION", "GLOBAL", "LOCAL"]))..];
        if what.first().is_some_and(|token| token.is_any(&["VARIABLES", "STATUS"])) {
            // None of the server's variables is here.
            let none = "SELECT NULL AS Variable_name, NULL AS Value WHERE 0";
            return Some(Meaning::Statements(vec![none.to_owned()]));
        }
    }
    let [show, setting] = cursor.tokens else { return None };
    if !show.is("SHOW") {
        return None;
    }
    let name = setting.text.to_ascii_lowercase();
    let value = match name.as_str() {
        "server_version" => "15.0",
        "server_version_num" => "150000",
        "search_path" => "\"$user\", public",
        "server_encoding" | "client_encoding" => "UTF8",
        "timezone" => "UTC",
        "transaction_isolation" => "read committed",
        "standard_conforming_strings" => "on",
        _ => return None,
    };
    Some(Meaning::Statements(vec![format!("SELECT '{value}' AS {}", ident(&name))]))
}

fn without_meaning(cursor: &Cursor<'_, '_>) -> Option<Meaning> {
    let mut words: Vec<String> = cursor
        .tokens
        .iter()
        .take(6)
        .take_while(|token| token.is_name())
        .map(|token| token.text.to_ascii_uppercase())
        .collect();
    // Words that may stand between CREATE and what is created.
    words.retain(|word| {
        !["OR", "REPLACE", "TRUSTED", "CONSTRAINT"].contains(&word.as_str()) || words_begin_alter(cursor)
    });
    let sees = |phrase: &str| {
        phrase.split(' ').enumerate().all(|(at, word)| words.get(at).is_some_and(|known| known == word))
    };
    if let Some((phrase, why)) = NOTHING.iter().find(|(phrase, _)| sees(phrase)) {
        return Some(Meaning::Nothing { what: (*phrase).to_owned(), why });
    }
    let is_trigger = sees("CREATE TRIGGER") || sees("DROP TRIGGER");
    let calls_function = cursor.tokens.iter().any(|token| token.is("EXECUTE"));
    let names_table = cursor.tokens.iter().any(|token| token.is("ON"));
    if is_trigger && (calls_function || sees("DROP TRIGGER") && names_table) {
        let what = words.iter().take(2).cloned().collect::<Vec<_>>().join(" ");
        return Some(Meaning::Nothing { what, why: "its function is not written in SQL" });
    }
    None
}

fn words_begin_alter(cursor: &Cursor<'_, '_>) -> bool {
    cursor.tokens.first().is_some_and(|token| token.is("ALTER"))
}

fn create(cursor: &mut Cursor<'_, '_>, names: &dyn Names) -> Option<Meaning> {
    let replace = cursor.take("OR REPLACE");
    let mut temporary = false;
    while cursor.peek().is_some_and(|token| {
        token.is_any(&["GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "RECURSIVE", "FOREIGN"])
    }) {
        temporary |= cursor.sees("TEMP") || cursor.sees("TEMPORARY");
        cursor.next();
    }
    if cursor.take("TABLE") {
        return create_table(cursor, temporary, names);
    }
    let unique = cursor.take("UNIQUE");
    let _ = cursor.take("FULLTEXT") || cursor.take("SPATIAL");
    if cursor.take("INDEX") {
        return create_index(cursor, unique, names);
    }
    let materialized = cursor.take("MATERIALIZED");
    if cursor.take("VIEW") {
        return create_view(cursor, replace || materialized, names);
    }
    if cursor.take("TYPE") || cursor.take("DOMAIN") {
        let name = cursor.table()?;
        let values = match cursor.take("AS ENUM") {
            true => {
                let inner = cursor.group()?;
                let texts = inner.iter().filter(|token| token.kind == Kind::Text);
                texts.map(|token| token.value(cursor.source)).collect()
            }
            false => Vec::new(),
        };
        return Some(Meaning::CreateType { name, values });
    }
    None
}

fn create_table(cursor: &mut Cursor<'_, '_>, temporary: bool, names: &dyn Names) -> Option<Meaning> {
    let if_not_exists = cursor.take("IF NOT EXISTS");
    let name = cursor.table()?;
    if cursor.take("PARTITION OF") {
        let why = "rows stay in the table that is partitioned";
        return Some(Meaning::Nothing { what: format!("PARTITION {name}"), why });
    }
    if cursor.take("LIKE") {
        let like = cursor.table();
        let mut made = NewTable { if_not_exists, temporary, like, ..NewTable::default() };
        made.table.name = name;
        return Some(Meaning::CreateTable(Box::new(made)));
    }
    if !cursor.sees_symbol("(") {
        if !cursor.sees("AS") {
            cursor.until(|cursor| cursor.sees("AS"));
        }
        return create_as(cursor, &name, temporary, if_not_exists, names);
    }
    let elements = cursor.group()?;
    if cursor.sees("AS") {
        return create_as(cursor, &name, temporary, if_not_exists, names);
    }
    let mut made = definition::table(cursor, &name, elements, names)?;
    made.if_not_exists = if_not_exists;
    made.temporary = temporary;
    made.comments.extend(definition::table_comment(cursor, &name));
    Some(Meaning::CreateTable(Box::new(made)))
}

fn create_as(
    cursor: &mut Cursor<'_, '_>,
    name: &str,
    temporary: bool,
    if_not_exists: bool,
    names: &dyn Names,
) -> Option<Meaning> {
    if !cursor.take("AS") {
        return None;
    }
    let rest = cursor.rest();
    let end = rest
        .iter()
        .rposition(|token| token.is("WITH"))
        .filter(|at| rest.get(at + 1).is_some_and(|next| next.is("DATA") || next.is("NO")));
    let query = Rewriter::new(cursor.source, names).rewrite(&rest[..end.unwrap_or(rest.len())]);
    let temporary = if temporary { "TEMP " } else { "" };
    let exists = if if_not_exists { "IF NOT EXISTS " } else { "" };
    Some(Meaning::Statements(vec![format!("CREATE {temporary}TABLE {exists}{} AS {query}", ident(name))]))
}

fn create_view(cursor: &mut Cursor<'_, '_>, replace: bool, names: &dyn Names) -> Option<Meaning> {
    let exists = if cursor.take("IF NOT EXISTS") { "IF NOT EXISTS " } else { "" };
    let name = cursor.table()?;
    let columns = cursor
        .names()
        .map(|columns| format!(" ({})", columns.iter().map(|one| ident(one)).collect::<Vec<_>>().join(", ")));
    if !cursor.sees("AS") {
        cursor.until(|cursor| cursor.sees("AS"));
    }
    if !cursor.take("AS") {
        return None;
    }
    let rest = cursor.rest();
    let end = rest.iter().rposition(|token| token.is("WITH")).filter(|at| {
        rest.get(at + 1).is_some_and(|next| next.is_any(&["DATA", "NO", "CHECK", "CASCADED", "LOCAL"]))
    });
    let query = Rewriter::new(cursor.source, names).rewrite(&rest[..end.unwrap_or(rest.len())]);
    let mut statements = Vec::new();
    if replace {
        statements.push(format!("DROP VIEW IF EXISTS {}", ident(&name)));
    }
    statements.push(format!(
        "CREATE VIEW {exists}{}{} AS {query}",
        ident(&name),
        columns.unwrap_or_default()
    ));
    Some(Meaning::Statements(statements))
}

fn create_index(cursor: &mut Cursor<'_, '_>, unique: bool, names: &dyn Names) -> Option<Meaning> {
    cursor.take("CONCURRENTLY");
    let mut made =
        IndexDefinition { unique, if_not_exists: cursor.take("IF NOT EXISTS"), ..IndexDefinition::default() };
    if !cursor.sees("ON") {
        made.name = Some(cursor.name()?);
    }
    if cursor.take("USING") {
        cursor.next();
    }
    if !cursor.take("ON") {
        return None;
    }
    cursor.take("ONLY");
    made.table = cursor.table()?;
    if cursor.take("USING") {
        made.method = cursor.name().filter(|method| method != "btree");
    }
    let inner = cursor.group()?;
    let table = made.table.rsplit('.').next().unwrap_or(&made.table).to_owned();
    let inner = unqualified(inner, &table, cursor.source);
    (made.parts, made.mentioned) = index_parts(cursor, &inner, names);
    while !cursor.is_done() {
        if cursor.take("WHERE") {
            let rest = unqualified(cursor.rest(), &table, cursor.source);
            made.predicate = Some(Rewriter::new(cursor.source, names).rewrite(&rest));
            break;
        }
        cursor.next();
    }
    Some(Meaning::CreateIndex(made))
}

/// Tokens without the table's own name before its columns, which SQLite takes in no index.
pub(super) fn unqualified<'a>(tokens: &[Token<'a>], table: &str, source: Source) -> Vec<Token<'a>> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let is_owner = token.is_name()
            && tokens.get(at + 1).is_some_and(|next| next.is_symbol("."))
            && token.name(source).eq_ignore_ascii_case(table);
        if is_owner {
            at += 2;
            continue;
        }
        kept.push(*token);
        at += 1;
    }
    kept
}

/// The parts of an index as SQLite takes them, and the names that stand in its expressions.
pub(super) fn index_parts(
    cursor: &Cursor<'_, '_>,
    inner: &[Token<'_>],
    names: &dyn Names,
) -> (Vec<String>, Vec<String>) {
    let rewriter = Rewriter::new(cursor.source, names);
    let (mut parts, mut mentioned) = (Vec::new(), Vec::new());
    for mut part in split(inner) {
        let mut descending = false;
        while let Some((last, before)) = part.split_last() {
            if last.is_any(&["FIRST", "LAST"]) && before.last().is_some_and(|token| token.is("NULLS")) {
                part = &before[..before.len() - 1];
            } else if last.is("DESC") || last.is("ASC") {
                descending = last.is("DESC");
                part = before;
            } else {
                break;
            }
        }
        let mut one = Cursor::new(cursor.sql, part, cursor.source);
        // A column or a call first; an operator class or a collation may follow.
        let expression = match one.peek() {
            Some(token) if token.is_symbol("(") => {
                one.group();
                &part[..one.at]
            }
            _ => {
                one.table();
                if cursor.source == Source::Postgresql {
                    one.group();
                }
                &part[..one.at.max(1).min(part.len())]
            }
        };
        let text = match expression {
            [name] if name.is_name() => ident(&name.name(cursor.source)),
            other => rewriter.rewrite(other),
        };
        let named = expression.iter().filter(|token| token.is_name());
        mentioned.extend(named.map(|token| token.name(cursor.source)));
        parts.push(if descending { format!("{text} DESC") } else { text });
    }
    (parts, mentioned)
}

fn alter(cursor: &mut Cursor<'_, '_>, names: &dyn Names) -> Option<Meaning> {
    if cursor.take("TABLE") {
        return alter::alter_table(cursor, names);
    }
    if cursor.take("INDEX") {
        let if_exists = cursor.take("IF EXISTS");
        let from = cursor.table()?;
        if cursor.take("RENAME TO") {
            return Some(Meaning::RenameIndex { from, to: cursor.name()?, if_exists });
        }
        return Some(Meaning::Nothing { what: "ALTER INDEX".to_owned(), why: "nothing depends on it here" });
    }
    if cursor.take("TYPE") {
        let name = cursor.table()?;
        if cursor.take("ADD VALUE") {
            cursor.take("IF NOT EXISTS");
            return Some(Meaning::AddEnumValue { name, value: cursor.text()? });
        }
        if cursor.take("RENAME VALUE") {
            let from = cursor.text()?;
            cursor.take("TO");
            return Some(Meaning::RenameEnumValue { name, from, to: cursor.text()? });
        }
        if cursor.take("RENAME TO") {
            return Some(Meaning::RenameType { from: name, to: cursor.table()? });
        }
        return Some(Meaning::Nothing {
            what: "ALTER TYPE".to_owned(),
            why: "SQLite has no types of its own",
        });
    }
    if cursor.take("VIEW") {
        return Some(Meaning::Nothing { what: "ALTER VIEW".to_owned(), why: "views here have no owner" });
    }
    None
}

fn drop(cursor: &mut Cursor<'_, '_>) -> Option<Meaning> {
    let kind = cursor.next()?.text.to_ascii_uppercase();
    let view = kind == "MATERIALIZED" && cursor.take("VIEW") || kind == "VIEW";
    cursor.take("CONCURRENTLY");
    let if_exists = cursor.take("IF EXISTS");
    // PostgreSQL takes CONCURRENTLY before IF EXISTS only.
    let mut listed = vec![cursor.table()?];
    while cursor.take_symbol(",") {
        listed.push(cursor.table()?);
    }
    let cascade = cursor.take("CASCADE");
    Some(match kind.as_str() {
        "TABLE" => Meaning::DropTables { tables: listed, if_exists, cascade },
        "INDEX" => Meaning::DropIndexes { names: listed, if_exists },
        "TYPE" | "DOMAIN" => Meaning::DropTypes(listed),
        "SCHEMA" => Meaning::DropSchema(listed.into_iter().next()?),
        _ if view => {
            let exists = if if_exists { "IF EXISTS " } else { "" };
            Meaning::Statements(
                listed.iter().map(|name| format!("DROP VIEW {exists}{}", ident(name))).collect(),
            )
        }
        _ => return None,
    })
}

fn rename_tables(cursor: &mut Cursor<'_, '_>) -> Option<Meaning> {
    let mut statements = Vec::new();
    loop {
        let from = cursor.table()?;
        if !cursor.take("TO") {
            return None;
        }
        statements.push(format!("ALTER TABLE {} RENAME TO {}", ident(&from), ident(&cursor.table()?)));
        if !cursor.take_symbol(",") {
            return Some(Meaning::Statements(statements));
        }
    }
}

fn comment(cursor: &mut Cursor<'_, '_>) -> Option<Meaning> {
    let kind = cursor.next()?.text.to_ascii_uppercase();
    let mut parts = vec![cursor.name()?];
    while cursor.take_symbol(".") {
        parts.push(cursor.name()?);
    }
    let column = if kind == "COLUMN" { parts.pop() } else { None };
    if kind != "TABLE" && kind != "COLUMN" {
        let what = format!("COMMENT ON {kind}");
        return Some(Meaning::Nothing { what, why: "comments are kept for tables and columns" });
    }
    let name = parts.pop()?;
    let table = super::names::flattened(parts.last().map(String::as_str), &name);
    if !cursor.take("IS") {
        return None;
    }
    let text = cursor.text().filter(|text| !text.is_empty());
    Some(Meaning::Comment(Comment { table, column, text }))
}

fn truncate(cursor: &mut Cursor<'_, '_>) -> Option<Meaning> {
    cursor.take("TABLE");
    cursor.take("ONLY");
    let mut statements = vec![format!("DELETE FROM {}", ident(&cursor.table()?))];
    while cursor.take_symbol(",") {
        statements.push(format!("DELETE FROM {}", ident(&cursor.table()?)));
    }
    Some(Meaning::Statements(statements))
}
