//! The words that rows are made of.

/// Given names.
pub const FIRST: &[&str] = &[
    "Ada",
    "Alan",
    "Amara",
    "Anders",
    "Aiko",
    "Beatriz",
    "Bjarne",
    "Carla",
    "Chidi",
    "Clara",
    "Dennis",
    "Edsger",
    "Elena",
    "Emeka",
    "Fatima",
    "Farid",
    "Grace",
    "Hana",
    "Hedy",
    "Ibrahim",
    "Ines",
    "Jana",
    "Joao",
    "Katherine",
    "Kenji",
    "Lars",
    "Leila",
    "Linus",
    "Lucia",
    "Maria",
    "Mateo",
    "Mei",
    "Nadia",
    "Niklaus",
    "Noor",
    "Olga",
    "Omar",
    "Priya",
    "Radia",
    "Ravi",
    "Sofia",
    "Tariq",
    "Tomas",
    "Ursula",
    "Vera",
    "Wei",
    "Yuki",
    "Zofia",
];
/// Family names.
pub const LAST: &[&str] = &[
    "Almeida", "Andersen", "Banerjee", "Bauer", "Castro", "Chen", "Costa", "Diaz", "Eriksson", "Fischer",
    "Garcia", "Haddad", "Hopper", "Ito", "Ivanova", "Jansen", "Kato", "Keller", "Khan", "Kowalski", "Larsen",
    "Lovelace", "Martin", "Mbeki", "Mendes", "Moreau", "Nguyen", "Novak", "Okafor", "Osei", "Patel",
    "Petrov", "Quispe", "Rossi", "Sato", "Schmidt", "Silva", "Singh", "Tanaka", "Turing", "Vargas", "Weber",
    "Yilmaz", "Zhang",
];
/// Plain nouns and adjectives, for sentences and slugs.
pub const PLAIN: &[&str] = &[
    "amber", "anchor", "basil", "beacon", "birch", "bright", "brook", "calm", "canvas", "cedar", "clear",
    "cobalt", "copper", "coral", "delta", "dusty", "early", "ember", "fern", "field", "gentle", "ginger",
    "glass", "granite", "harbor", "hazel", "indigo", "iron", "ivory", "juniper", "lantern", "late", "lemon",
    "linen", "lively", "maple", "marble", "meadow", "mint", "morning", "north", "oak", "olive", "open",
    "orchard", "paper", "pearl", "plain", "quiet", "rapid", "river", "rose", "saffron", "silver", "slate",
    "small", "steady", "stone", "summer", "tidal", "timber", "valley", "velvet", "violet", "warm", "willow",
    "winter", "wooden",
];
/// Cities with their countries' codes and names.
pub const CITIES: &[(&str, &str, &str)] = &[
    ("Lisbon", "PT", "Portugal"),
    ("Oslo", "NO", "Norway"),
    ("Nairobi", "KE", "Kenya"),
    ("Kyoto", "JP", "Japan"),
    ("Lima", "PE", "Peru"),
    ("Toronto", "CA", "Canada"),
    ("Berlin", "DE", "Germany"),
    ("Lagos", "NG", "Nigeria"),
    ("Mumbai", "IN", "India"),
    ("Lyon", "FR", "France"),
    ("Krakow", "PL", "Poland"),
    ("Austin", "US", "United States"),
    ("Leeds", "GB", "United Kingdom"),
    ("Hanoi", "VN", "Vietnam"),
    ("Cusco", "PE", "Peru"),
    ("Perth", "AU", "Australia"),
];
/// Streets.
pub const STREETS: &[&str] =
    &["Mill Lane", "High Street", "Station Road", "Orchard Way", "Harbor Street", "Oak Avenue"];
/// Companies' second words.
pub const COMPANY: &[&str] =
    &["Labs", "Works", "Systems", "Partners", "Foods", "Studio", "Logistics", "Press"];
/// Occupations.
pub const JOBS: &[&str] = &[
    "Data engineer",
    "Product designer",
    "Backend developer",
    "Nurse",
    "Accountant",
    "Site manager",
    "Teacher",
    "Analyst",
    "Electrician",
    "Editor",
];
/// States of things.
pub const STATES: &[&str] = &["active", "pending", "draft", "archived", "new", "done"];
/// Kinds of things.
pub const KINDS: &[&str] = &["basic", "standard", "premium", "internal", "trial"];
/// Roles.
pub const ROLES: &[&str] = &["admin", "editor", "member", "viewer", "owner"];
/// Colours.
pub const COLORS: &[&str] = &["#b4552d", "#2d6cb4", "#3c8c5a", "#8a4fb0", "#c79a2b", "#444b54"];
/// Codes of currencies.
pub const CURRENCIES: &[&str] = &["EUR", "USD", "GBP", "JPY", "INR", "BRL", "CHF"];
/// Codes of languages.
pub const LANGUAGES: &[&str] = &["en", "de", "fr", "es", "pt", "ja", "hi", "pl"];
/// Zones of time.
pub const ZONES: &[&str] = &["UTC", "Europe/Lisbon", "America/Lima", "Asia/Tokyo", "Africa/Nairobi"];
/// Media types.
pub const MEDIA: &[&str] = &["text/plain", "application/pdf", "image/png", "application/json"];
