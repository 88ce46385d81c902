//! Functions of PostgreSQL and MySQL that SQLite has under another name or form.

use super::Source;
use super::arrays;

/// A random UUID in its usual form.
const UUID: &str = "(lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))";

/// A call as SQLite writes it; `name` in lower case, arguments as SQLite takes them. None leaves the
/// call as it was written.
pub fn call(source: Source, name: &str, arguments: &[String]) -> Option<String> {
    let all = || arguments.join(", ");
    let first = || arguments.first().map_or("", |one| one.trim());
    let second = || arguments.get(1).map_or("", |one| one.trim());
    let count = arguments.len();
    Some(match (name, count) {
        (
            "now"
            | "transaction_timestamp"
            | "clock_timestamp"
            | "statement_timestamp"
            | "current_timestamp"
            | "localtimestamp"
            | "getdate"
            | "sysdate"
            | "utc_timestamp",
            _,
        ) => "CURRENT_TIMESTAMP".to_owned(),
        ("curdate" | "utc_date", 0) => "CURRENT_DATE".to_owned(),
        ("curtime" | "utc_time", 0) => "CURRENT_TIME".to_owned(),
        (
            "gen_random_uuid" | "uuid_generate_v4" | "uuid_generate_v1" | "uuid_generate_v1mc" | "uuidv4"
            | "uuidv7" | "uuid_generate_v7" | "gen_random_uuid_v7",
            0,
        ) => UUID.to_owned(),
        ("uuid", 0) if source == Source::Mysql => UUID.to_owned(),
        ("unix_timestamp", 0) => "unixepoch()".to_owned(),
        ("timezone", 2) => second().to_owned(),
        ("jsonb_build_object" | "json_build_object", _) => format!("json_object({})", all()),
        ("jsonb_build_array" | "json_build_array", _) => format!("json_array({})", all()),
        ("jsonb_array_length" | "json_array_length" | "cardinality", 1) => {
            format!("json_array_length({})", first())
        }
        ("array_length", 2) => format!("json_array_length({})", first()),
        (
            "array_remove" | "array_append" | "array_prepend" | "array_cat" | "array_replace"
            | "array_position" | "array_to_string" | "string_to_array" | "split_part",
            2..,
        ) => arrays::call(name, arguments)?,
        ("jsonb_agg" | "json_agg" | "array_agg", 1) => format!("json_group_array({})", all()),
        ("jsonb_object_agg" | "json_object_agg", 2) => format!("json_group_object({})", all()),
        ("jsonb_set" | "json_set", 3 | 4) if path(first_text(second())).is_some() => {
            let value = arguments.get(2).map_or("", |one| one.trim());
            let path = path(first_text(second()))?;
            format!("json_set({}, '{path}', json({value}))", first())
        }
        ("jsonb_typeof" | "json_typeof", 1) => format!("json_type({})", first()),
        ("jsonb_strip_nulls" | "json_strip_nulls", 1) => format!("json_patch('{{}}', {})", first()),
        ("to_jsonb" | "to_json", 1) => format!("json_quote({})", first()),
        (
            "jsonb_array_elements"
            | "json_array_elements"
            | "jsonb_array_elements_text"
            | "json_array_elements_text"
            | "unnest"
            | "jsonb_object_keys"
            | "json_object_keys",
            1,
        ) => {
            format!("json_each({})", first())
        }
        ("char_length" | "character_length", 1) => format!("length({})", first()),
        ("strpos", 2) => format!("instr({})", all()),
        ("left", 2) => format!("substr({}, 1, {})", first(), second()),
        ("right", 2) => format!("substr({}, -({}))", first(), second()),
        ("btrim", _) => format!("trim({})", all()),
        ("greatest", 2..) => format!("max({})", all()),
        ("least", 2..) => format!("min({})", all()),
        ("bool_or" | "every_or", 1) => format!("max({})", first()),
        ("bool_and" | "every", 1) => format!("min({})", first()),
        ("date_part", 2) => extract(first_text(first()), second())?,
        ("gen_random_bytes", 1) => format!("randomblob({})", first()),
        ("encode", 2) if first_text(second()) == "hex" => format!("lower(hex({}))", first()),
        // A token of random letters; any other digest SQLite cannot make.
        ("md5", 1) if first().contains("random()") => "lower(hex(randomblob(16)))".to_owned(),
        ("jsonb_extract_path_text" | "json_extract_path_text", 2..) => {
            let keys: Vec<&str> = arguments[1..].iter().map(|one| first_text(one)).collect();
            format!("({} ->> '{}')", first(), path(&format!("{{{}}}", keys.join(",")))?)
        }
        ("date_trunc", 2) => truncated(first_text(first()), second())?,
        ("to_char", 2) => format!("strftime('{}', {})", time_format(first_text(second()))?, first()),
        ("pg_type_is_visible" | "pg_table_is_visible" | "pg_function_is_visible", 1) => "true".to_owned(),
        ("has_table_privilege" | "has_schema_privilege", _) => "true".to_owned(),
        ("obj_description" | "col_description" | "pg_get_constraintdef" | "pg_get_expr", _) => {
            "NULL".to_owned()
        }
        ("version", 0) => "'PostgreSQL 15.0'".to_owned(),
        ("current_setting", 1..) if first_text(first()) == "server_version_num" => "'150000'".to_owned(),
        ("to_timestamp", 1) => format!("datetime({}, 'unixepoch')", first()),
        ("chr", 1) => format!("char({})", first()),
        ("ascii", 1) => format!("unicode({})", first()),
        ("current_schema", 0) => "'public'".to_owned(),
        ("current_database" | "database", 0) => "'main'".to_owned(),
        ("to_regclass" | "pg_catalog.to_regclass", 1) => {
            let name = first_text(first());
            let name = name.trim_start_matches("public.").trim_matches('"').replace('\'', "''");
            format!(
                "(SELECT name FROM sqlite_master WHERE type IN ('table', 'view', 'index') AND name = '{name}')"
            )
        }
        ("if", 3) if source == Source::Mysql => format!("iif({})", all()),
        ("json_unquote", 1) => format!("({} ->> '$')", first()),
        _ => return None,
    })
}

/// A string literal's text, roughly: what stands between its quotes.
fn first_text(literal: &str) -> &str {
    literal.trim().strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap_or("")
}

/// A path of PostgreSQL, `{a,0,b}`, as SQLite's `$.a[0].b`.
pub fn path(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix('{')?.strip_suffix('}')?;
    let mut made = "$".to_owned();
    for part in inner.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match part.parse::<u32>() {
            Ok(number) => made.push_str(&format!("[{number}]")),
            Err(_) => made.push_str(&format!(".\"{}\"", part.trim_matches('"'))),
        }
    }
    Some(made.replace('\'', "''"))
}

fn truncated(unit: &str, value: &str) -> Option<String> {
    let format = match unit.to_ascii_lowercase().as_str() {
        "year" => "%Y-01-01 00:00:00",
        "month" => "%Y-%m-01 00:00:00",
        "day" => "%Y-%m-%d 00:00:00",
        "hour" => "%Y-%m-%d %H:00:00",
        "minute" => "%Y-%m-%d %H:%M:00",
        "second" => "%Y-%m-%d %H:%M:%S",
        _ => return None,
    };
    Some(format!("strftime('{format}', {value})"))
}

/// A pattern of `to_char` for dates as one of `strftime`; none for any other.
fn time_format(pattern: &str) -> Option<String> {
    const PARTS: &[(&str, &str)] =
        &[("YYYY", "%Y"), ("MM", "%m"), ("DD", "%d"), ("HH24", "%H"), ("MI", "%M"), ("SS", "%S")];
    let made = PARTS.iter().fold(pattern.to_owned(), |text, (from, to)| text.replace(from, to));
    let rest = PARTS.iter().fold(made.clone(), |text, (_, to)| text.replace(to, ""));
    (made.contains('%') && !rest.contains(|letter: char| letter.is_ascii_alphanumeric())).then_some(made)
}

/// `EXTRACT(field FROM value)`.
pub fn extract(field: &str, value: &str) -> Option<String> {
    let format = match field.to_ascii_lowercase().trim_matches('\'') {
        "epoch" => return Some(format!("unixepoch({value})")),
        "year" => "%Y",
        "month" => "%m",
        "day" => "%d",
        "hour" => "%H",
        "minute" => "%M",
        "second" => "%S",
        "dow" => "%w",
        "doy" => "%j",
        _ => return None,
    };
    Some(format!("CAST(strftime('{format}', {value}) AS INTEGER)"))
}

/// The elements of an array literal, `{a,"b c"}`.
pub fn array_elements(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('{')?.strip_suffix('}')?;
    if inner.contains('{') {
        return None;
    }
    let mut elements = Vec::new();
    let (mut element, mut quoted) = (String::new(), false);
    for letter in inner.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => elements.push(std::mem::take(&mut element)),
            other => element.push(other),
        }
    }
    if !inner.trim().is_empty() {
        elements.push(element);
    }
    Some(elements.into_iter().map(|element| element.trim().to_owned()).collect())
}

/// An array literal as a JSON array; numbers and booleans stay what they are when `plain` says so.
pub fn array_as_json(text: &str, plain: bool) -> Option<String> {
    let elements = array_elements(text)?;
    let value = |element: &String| {
        if element.eq_ignore_ascii_case("null") || plain {
            return element.to_lowercase();
        }
        serde_json::to_string(element).unwrap_or_default()
    };
    Some(format!("[{}]", elements.iter().map(value).collect::<Vec<_>>().join(", ")))
}
