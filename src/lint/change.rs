//! What a revision does, in terms that scripts of Alembic and statements of SQL share.

use crate::source::Location;

use super::reading::Call;

/// One thing that a revision does, where.
#[derive(Debug, Clone)]
pub struct Step {
    /// What.
    pub change: Change,
    /// The call or the statement.
    pub location: Location,
    /// The call as it is written, for what its arguments say and for fixes; none for SQL files and for
    /// operations of other files.
    pub call: Option<Call>,
    /// Called on `batch_op`.
    pub batch: bool,
    /// Under a condition, in a loop or in a function that the text alone cannot follow.
    pub conditional: bool,
    /// Inside `autocommit_block()`.
    pub autocommit: bool,
    /// The SQL, for what was written as SQL.
    pub sql: Option<String>,
}

/// What a step does. Names are as written, without schema and quotes.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A table is made.
    CreateTable {
        /// Table.
        table: String,
        /// Its columns.
        columns: Vec<ColumnSpec>,
        /// Its constraints.
        constraints: Vec<ConstraintSpec>,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// A table goes.
    DropTable {
        /// Table.
        table: String,
    },
    /// A table gets another name.
    RenameTable {
        /// Before.
        old: String,
        /// After.
        new: String,
    },
    /// A column is added.
    AddColumn {
        /// Table.
        table: String,
        /// The column.
        column: ColumnSpec,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// A column goes.
    DropColumn {
        /// Table.
        table: String,
        /// Column.
        column: String,
    },
    /// A column changes.
    AlterColumn {
        /// Table.
        table: String,
        /// Column.
        column: String,
        /// Another name.
        new_name: Option<String>,
        /// `Some(false)`: NOT NULL from now on.
        nullable: Option<bool>,
        /// Another type, as written.
        new_type: Option<String>,
        /// Another default.
        default: DefaultChange,
    },
    /// An index is made.
    CreateIndex {
        /// Name.
        name: String,
        /// Table.
        table: String,
        /// Columns; expressions are left out.
        columns: Vec<String>,
        /// UNIQUE.
        unique: bool,
        /// Over all rows: no WHERE.
        whole: bool,
        /// CONCURRENTLY.
        concurrently: bool,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// An index goes.
    DropIndex {
        /// Name.
        name: String,
        /// Table, where it is said.
        table: String,
        /// CONCURRENTLY.
        concurrently: bool,
    },
    /// A constraint is added to a table.
    AddConstraint {
        /// Table.
        table: String,
        /// The constraint.
        constraint: ConstraintSpec,
    },
    /// A constraint goes.
    DropConstraint {
        /// Table.
        table: String,
        /// Name.
        name: String,
        /// `type_`, where it is said.
        kind: String,
    },
    /// Rows change: UPDATE.
    Update {
        /// Table.
        table: String,
        /// Columns that are set.
        columns: Vec<String>,
        /// The condition, as written; none without one.
        condition: Option<String>,
        /// What columns are set to.
        values: String,
    },
    /// Rows go: DELETE.
    Delete {
        /// Table.
        table: String,
        /// The condition, as written; none without one.
        condition: Option<String>,
    },
    /// All rows go.
    Truncate {
        /// Table.
        table: String,
    },
    /// Rows come.
    Insert {
        /// Table.
        table: String,
        /// INSERT … SELECT.
        from_query: bool,
    },
    /// A type is made or changed (PostgreSQL).
    Type {
        /// Its name.
        name: String,
        /// `create`, `drop`, `add value`.
        what: &'static str,
    },
    /// A query.
    Query,
    /// A setting: SET, PRAGMA.
    Setting {
        /// In lower case.
        text: String,
    },
    /// A constraint is validated (PostgreSQL).
    Validate {
        /// Table.
        table: String,
        /// Constraint.
        name: String,
    },
    /// Anything else, by the name of the operation.
    Other {
        /// The operation's name or the statement's first words.
        name: String,
    },
}

impl Change {
    /// The table it is about; empty where there is none.
    pub fn table(&self) -> &str {
        match self {
            Self::CreateTable { table, .. }
            | Self::DropTable { table }
            | Self::AddColumn { table, .. }
            | Self::DropColumn { table, .. }
            | Self::AlterColumn { table, .. }
            | Self::CreateIndex { table, .. }
            | Self::DropIndex { table, .. }
            | Self::AddConstraint { table, .. }
            | Self::DropConstraint { table, .. }
            | Self::Update { table, .. }
            | Self::Delete { table, .. }
            | Self::Truncate { table }
            | Self::Validate { table, .. }
            | Self::Insert { table, .. } => table,
            Self::RenameTable { old, .. } => old,
            Self::Type { .. } | Self::Query | Self::Setting { .. } | Self::Other { .. } => "",
        }
    }

    /// Whether it changes the schema.
    pub fn is_schema(&self) -> bool {
        !matches!(
            self,
            Self::Update { .. }
                | Self::Delete { .. }
                | Self::Truncate { .. }
                | Self::Insert { .. }
                | Self::Query
                | Self::Setting { .. }
                | Self::Other { .. }
        )
    }

    /// Whether it changes rows only.
    pub fn is_data(&self) -> bool {
        matches!(
            self,
            Self::Update { .. } | Self::Delete { .. } | Self::Truncate { .. } | Self::Insert { .. }
        )
    }
}

/// What becomes of a default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum DefaultChange {
    /// It stays.
    #[default]
    Keep,
    /// It goes.
    Drop,
    /// It is set, as written.
    Set(String),
}

/// A column as it is declared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ColumnSpec {
    /// Name.
    pub name: String,
    /// Type as written: `sa.String(length=20)` or `VARCHAR(20)`.
    pub type_name: String,
    /// `nullable=False` or NOT NULL.
    pub not_null: bool,
    /// `server_default=` or DEFAULT, as written.
    pub server_default: Option<String>,
    /// `default=`, which no database sees.
    pub client_default: Option<String>,
    /// `unique=True` or UNIQUE.
    pub unique: bool,
    /// `primary_key=True` or PRIMARY KEY.
    pub primary_key: bool,
    /// `index=True`.
    pub index: bool,
    /// `Computed`, `Identity`, GENERATED, SERIAL.
    pub generated: bool,
    /// A stored generated column.
    pub stored: bool,
    /// The table and column it refers to.
    pub refers_to: Option<(String, String)>,
    /// `ondelete=` of the reference.
    pub on_delete: Option<String>,
    /// The declaration in a script, for fixes.
    pub call: Option<Box<Call>>,
}

/// Kinds of constraints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constraint {
    /// PRIMARY KEY
    PrimaryKey,
    /// UNIQUE
    Unique,
    /// CHECK
    Check,
    /// FOREIGN KEY
    ForeignKey {
        /// Table referred to.
        referred: String,
        /// Columns referred to.
        referred_columns: Vec<String>,
        /// ON DELETE.
        on_delete: Option<String>,
    },
    /// EXCLUDE
    Exclude,
}

/// A constraint as it is declared.
#[derive(Debug, Clone, PartialEq)]
pub struct ConstraintSpec {
    /// Name; empty without one.
    pub name: String,
    /// Kind.
    pub kind: Constraint,
    /// Columns.
    pub columns: Vec<String>,
    /// NOT VALID.
    pub not_valid: bool,
    /// UNIQUE or PRIMARY KEY USING INDEX.
    pub using_index: bool,
    /// The declaration in a script, for fixes.
    pub call: Option<Box<Call>>,
}

/// A name without its schema and quotes.
pub fn bare(name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    last.trim_matches(['"', '`', '[', ']', '\'']).to_owned()
}
