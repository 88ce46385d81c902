//! Quoting of identifiers as SQLAlchemy's preparers do it: reserved words, characters, upper case.

use super::super::names::Name;
use super::super::schema::Table;
use md5::{Digest, Md5};

use super::Dialect;

const SQLITE: &str = " add after all alter analyze and as asc attach autoincrement before begin between by cascade case cast check collate column commit conflict constraint create cross current_date current_time current_timestamp database default deferrable deferred delete desc detach distinct drop each else end escape except exclusive exists explain false fail for foreign from full glob group having if ignore immediate in index indexed initially inner insert instead intersect into is isnull join key left like limit match natural not notnull null of offset on or order outer plan pragma primary query raise references reindex rename replace restrict right rollback row select set table temp temporary then to transaction trigger true union unique update using vacuum values view virtual when where ";
const DEFAULT: &str = " all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate column constraint create cross current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join leading left like limit localtime localtimestamp natural new not notnull null off offset old on only or order outer overlaps placing primary references right select session_user set similar some symmetric table then to trailing true union unique user using verbose when where ";
const POSTGRESQL: &str = " all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into leading lateral limit localtime localtimestamp new not null of off offset old on only or order placing primary references returning select session_user some symmetric table then to trailing true union unique user using variadic when where window with authorization between binary cross current_schema freeze full ilike inner is isnull join left like natural notnull outer over overlaps right similar verbose ";
const MYSQL: &str = " accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade case change char character check collate column condition constraint continue convert create cross cube cume_dist current_date current_time current_timestamp current_user cursor database databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete dense_rank desc describe deterministic distinct distinctrow div double drop dual each else elseif empty enclosed escaped except exists exit explain false fetch first_value float float4 float8 for force foreign from fulltext function general generated get grant group grouping groups having high_priority hour_microsecond hour_minute hour_second if ignore ignore_server_ids in index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is iterate join json_table key keys kill lag last_value lateral lead leading leave left like limit linear lines load localtime localtimestamp lock long longblob longtext loop low_priority master_bind master_heartbeat_period master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod modifies natural no_write_to_binlog not nth_value ntile null numeric of on optimize optimizer_costs option optionally or order out outer outfile over parse_gcol_expr partition percent_rank precision primary procedure purge range rank read read_write reads real recursive references regexp release rename repeat replace require resignal restrict return revoke right rlike row row_number rows schema schemas second_microsecond select sensitive separator set show signal slow smallint spatial specific sql sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting stored straight_join system table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying virtual when where while window with write xor year_month zerofill ";

impl Dialect {
    fn reserved(self) -> &'static str {
        match self {
            Self::Sqlite => SQLITE,
            Self::Default => DEFAULT,
            Self::Postgresql => POSTGRESQL,
            Self::Mysql => MYSQL,
        }
    }

    /// Whether an identifier must be quoted.
    pub fn requires_quotes(self, text: &str) -> bool {
        let lower = text.to_lowercase();
        if self.reserved().contains(&format!(" {lower} ")) {
            return true;
        }
        let legal = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
        let starts_badly = text.starts_with(|first: char| first.is_ascii_digit() || first == '$');
        text.is_empty() || starts_badly || !text.chars().all(legal) || lower != text
    }

    /// An identifier in quotes, whether it needs them or not.
    pub fn quote_always(self, text: &str) -> String {
        let text = self.with_percents(text);
        match self {
            Self::Mysql => format!("`{}`", text.replace('`', "``")),
            _ => format!("\"{}\"", text.replace('"', "\"\"")),
        }
    }

    /// An identifier, in quotes where it needs them.
    pub fn quote(self, text: &str) -> String {
        if self.requires_quotes(text) { self.quote_always(text) } else { text.to_string() }
    }

    /// [`Dialect::quote`], with the name's own wish respected.
    pub fn quote_name(self, name: &Name) -> String {
        match name.quote {
            Some(true) => self.quote_always(&name.text),
            Some(false) => name.text.to_string(),
            None => self.quote(&name.text),
        }
    }

    /// The name of an index or constraint. One that a convention made is cut where the dialect's names
    /// end, with four digits of its MD5 behind it, as SQLAlchemy cuts it.
    pub fn quote_label(self, name: &Name) -> String {
        let longest = match self {
            Self::Postgresql => 63,
            Self::Mysql => 64,
            Self::Sqlite | Self::Default => return self.quote_name(name),
        };
        if !name.conventional || name.text.chars().count() <= longest {
            return self.quote_name(name);
        }
        let digest = Md5::digest(name.text.as_bytes());
        let cut: String = name.text.chars().take(longest - 8).collect();
        let end = digest.iter().rev().take(2).rev().map(|byte| format!("{byte:02x}")).collect::<String>();
        self.quote(&format!("{cut}_{end}"))
    }

    /// A table's name with its schema.
    pub fn format_table(self, table: &Table, with_schema: bool) -> String {
        let name = self.quote_name(&table.name.borrow());
        match &*table.schema.borrow() {
            Some(schema) if with_schema => format!("{}.{name}", self.quote_name(schema)),
            _ => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Dialect;

    #[test]
    fn quotes_what_sqlalchemy_quotes() {
        let quoted = |text: &str| Dialect::Sqlite.quote(text);
        assert_eq!(quoted("users"), "users");
        assert_eq!(quoted("order"), "\"order\"");
        assert_eq!(quoted("Users"), "\"Users\"");
        assert_eq!(quoted("a b"), "\"a b\"");
        assert_eq!(quoted("1a"), "\"1a\"");
        assert_eq!(quoted("_a$1"), "_a$1");
        assert_eq!(quoted("a\"b"), "\"a\"\"b\"");
        assert_eq!(Dialect::Mysql.quote("key"), "`key`");
    }

    #[test]
    fn long_names_of_conventions_are_cut() {
        let long = "ix_onepassword_credential_parameters_onepassword_credential_parameter_id";
        let name = crate::sqlalchemy::names::Name::conventional(long);
        let cut = "ix_onepassword_credential_parameters_onepassword_creden_aba8";
        assert_eq!(Dialect::Postgresql.quote_label(&name), cut);
        assert_eq!(Dialect::Sqlite.quote_label(&name), long);
    }
}
