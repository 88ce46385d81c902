//! Operators: how they are written, how tightly they bind, what negates them.
//!
//! The order of precedence is SQLAlchemy's, which decides where its SQL has parentheses.

use std::rc::Rc;

/// An operator of an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operator {
    /// `AND`
    And,
    /// `OR`
    Or,
    /// `, `
    Comma,
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `IS`
    Is,
    /// `IS NOT`
    IsNot,
    /// `IS DISTINCT FROM`
    IsDistinct,
    /// `IS NOT DISTINCT FROM`
    IsNotDistinct,
    /// `IN`
    In,
    /// `NOT IN`
    NotIn,
    /// `LIKE`
    Like,
    /// `NOT LIKE`
    NotLike,
    /// `ILIKE`, or `lower() LIKE lower()`
    ILike,
    /// its negation
    NotILike,
    /// `BETWEEN`
    Between,
    /// `NOT BETWEEN`
    NotBetween,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/` with a fraction
    Divide,
    /// `/` without
    FloorDivide,
    /// `%`
    Modulo,
    /// `||`
    Concatenate,
    /// `MATCH`
    Match,
    /// `REGEXP`
    Regexp,
    /// `NOT REGEXP`
    NotRegexp,
    /// `COLLATE`
    Collate,
    /// `^`
    BitXor,
    /// `|`
    BitOr,
    /// `&`
    BitAnd,
    /// `<<`
    ShiftLeft,
    /// `>>`
    ShiftRight,
    /// `document[index]` of JSON.
    JsonItem,
    /// `document[path]` of JSON.
    JsonPath,
    /// `array[index]`
    Item,
    /// `NOT `
    Not,
    /// `-`
    Negate,
    /// `~`
    BitNot,
    /// `EXISTS `
    Exists,
    /// `DISTINCT `
    Distinct,
    /// `ANY `
    Any,
    /// `ALL `
    All,
    /// ` DESC`
    Descending,
    /// ` ASC`
    Ascending,
    /// ` NULLS FIRST`
    NullsFirst,
    /// ` NULLS LAST`
    NullsLast,
    /// A column taken as a condition.
    IsTrue,
    /// A column taken as a negated condition.
    IsFalse,
    /// `FILTER`
    Filter,
    /// `AS`
    As,
    /// A condition position, which wraps what is not boolean.
    AsBoolean,
    /// `.op("text")`
    Custom(Rc<CustomOperator>),
}

/// `.op(text, precedence, is_comparison)`
#[derive(Debug, PartialEq, Eq)]
pub struct CustomOperator {
    /// As written.
    pub text: String,
    /// `precedence=`
    pub precedence: i32,
    /// Whether the result is a boolean.
    pub is_comparison: bool,
}

impl Operator {
    /// The text between two operands, before one, or after one; spaces included.
    pub fn text(&self) -> &str {
        match self {
            Self::And => " AND ",
            Self::Or => " OR ",
            Self::Comma => ", ",
            Self::Equal => " = ",
            Self::NotEqual => " != ",
            Self::Less => " < ",
            Self::LessEqual => " <= ",
            Self::Greater => " > ",
            Self::GreaterEqual => " >= ",
            Self::Is => " IS ",
            Self::IsNot => " IS NOT ",
            Self::IsDistinct => " IS DISTINCT FROM ",
            Self::IsNotDistinct => " IS NOT DISTINCT FROM ",
            Self::In => " IN ",
            Self::NotIn => " NOT IN ",
            Self::Like => " LIKE ",
            Self::NotLike => " NOT LIKE ",
            Self::ILike => " ILIKE ",
            Self::NotILike => " NOT ILIKE ",
            Self::Between => " BETWEEN ",
            Self::NotBetween => " NOT BETWEEN ",
            Self::Add => " + ",
            Self::Subtract => " - ",
            Self::Multiply => " * ",
            Self::Divide | Self::FloorDivide => " / ",
            Self::Modulo => " % ",
            Self::Concatenate => " || ",
            Self::Match => " MATCH ",
            Self::Regexp => " REGEXP ",
            Self::NotRegexp => " NOT REGEXP ",
            Self::Collate => " COLLATE ",
            Self::BitXor => " ^ ",
            Self::BitOr => " | ",
            Self::BitAnd => " & ",
            Self::ShiftLeft => " << ",
            Self::ShiftRight => " >> ",
            Self::JsonItem => " -> ",
            Self::JsonPath => " #> ",
            Self::Not => "NOT ",
            Self::Negate => "-",
            Self::BitNot => "~",
            Self::Exists => "EXISTS ",
            Self::Distinct => "DISTINCT ",
            Self::Any => "ANY ",
            Self::All => "ALL ",
            Self::Descending => " DESC",
            Self::Ascending => " ASC",
            Self::NullsFirst => " NULLS FIRST",
            Self::NullsLast => " NULLS LAST",
            Self::As => " AS ",
            Self::Item | Self::IsTrue | Self::IsFalse | Self::Filter | Self::AsBoolean => "",
            Self::Custom(custom) => &custom.text,
        }
    }

    /// How tightly it binds; `None` where SQLAlchemy lists none.
    fn precedence(&self) -> Option<i32> {
        Some(match self {
            Self::Item | Self::JsonItem | Self::JsonPath | Self::Any | Self::All => 15,
            Self::Multiply
            | Self::Divide
            | Self::FloorDivide
            | Self::Modulo
            | Self::Negate
            | Self::BitNot => 8,
            Self::Add
            | Self::Subtract
            | Self::BitXor
            | Self::BitOr
            | Self::BitAnd
            | Self::ShiftLeft
            | Self::ShiftRight => 7,
            Self::Filter => 6,
            Self::Concatenate
            | Self::Match
            | Self::Regexp
            | Self::NotRegexp
            | Self::Like
            | Self::NotLike
            | Self::ILike
            | Self::NotILike
            | Self::In
            | Self::NotIn
            | Self::Is
            | Self::IsNot
            | Self::Equal
            | Self::NotEqual
            | Self::IsDistinct
            | Self::IsNotDistinct
            | Self::Greater
            | Self::Less
            | Self::GreaterEqual
            | Self::LessEqual
            | Self::Between
            | Self::NotBetween
            | Self::Distinct
            | Self::Not
            | Self::IsTrue
            | Self::IsFalse => 5,
            Self::Collate => 4,
            Self::And | Self::Descending | Self::Ascending => 3,
            Self::Or => 2,
            Self::Exists => 0,
            Self::Comma | Self::As => -1,
            Self::AsBoolean => -10,
            Self::NullsFirst | Self::NullsLast => return None,
            Self::Custom(custom) => custom.precedence,
        })
    }

    /// Whether an expression with this operator needs parentheses inside one with `against`.
    pub fn yields_to(&self, against: Option<&Self>) -> bool {
        let Some(against) = against else { return true };
        if self == against && self.is_associative() {
            return false;
        }
        self.precedence().unwrap_or(-100) <= against.precedence().unwrap_or(100)
    }

    fn is_associative(&self) -> bool {
        matches!(
            self,
            Self::And
                | Self::Or
                | Self::Add
                | Self::Multiply
                | Self::Concatenate
                | Self::Item
                | Self::JsonItem
                | Self::JsonPath
        )
    }

    /// The operator that means the opposite.
    pub fn negation(&self) -> Option<Self> {
        Some(match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::GreaterEqual,
            Self::GreaterEqual => Self::Less,
            Self::Greater => Self::LessEqual,
            Self::LessEqual => Self::Greater,
            Self::Is => Self::IsNot,
            Self::IsNot => Self::Is,
            Self::IsDistinct => Self::IsNotDistinct,
            Self::IsNotDistinct => Self::IsDistinct,
            Self::In => Self::NotIn,
            Self::NotIn => Self::In,
            Self::Like => Self::NotLike,
            Self::NotLike => Self::Like,
            Self::ILike => Self::NotILike,
            Self::NotILike => Self::ILike,
            Self::Between => Self::NotBetween,
            Self::NotBetween => Self::Between,
            Self::Regexp => Self::NotRegexp,
            Self::NotRegexp => Self::Regexp,
            _ => return None,
        })
    }

    /// Whether the result is a boolean.
    pub fn is_comparison(&self) -> bool {
        match self {
            Self::Custom(custom) => custom.is_comparison,
            Self::Match => true,
            _ => self.negation().is_some(),
        }
    }
}
