//! Slips in values: amounts, dates, quotation marks and the like, as office users write them.

/// A slip: its lines, the rule, a piece of both messages, and the lines after the fix.
pub struct Slip {
    pub lines: &'static str,
    pub rule: &'static str,
    pub nl: &'static str,
    pub en: &'static str,
    pub fixed: Option<&'static str>,
}

pub const fn slip(
    lines: &'static str,
    rule: &'static str,
    nl: &'static str,
    en: &'static str,
    fixed: Option<&'static str>,
) -> Slip {
    Slip { lines, rule, nl, en, fixed }
}

/// Name and slip.
pub const VALUES: &[(&str, Slip)] = &[
    (
        "thousands-point",
        slip(
            "eur = 750.000",
            "wrong-type",
            "met drie decimalen",
            "with three decimals",
            Some("eur = 750_000"),
        ),
    ),
    (
        "millions-points",
        slip("eur = 1.250.000", "syntax", "duizendtallen", "thousands", Some("eur = 1_250_000")),
    ),
    (
        "euro-sign",
        slip("eur = € 750.000", "syntax", "Het bedrag € 750.000", "bare number", Some("eur = 750_000")),
    ),
    (
        "euro-dash",
        slip("eur = 750.000,-", "syntax", "Het bedrag 750.000,-", "whole euros", Some("eur = 750_000")),
    ),
    ("euro-nbsp", slip("eur = €\u{a0}750.000", "syntax", "Het bedrag", "The amount", Some("eur = 750_000"))),
    ("euro-millions", slip("eur = € 1,2 mln", "syntax", "Het bedrag", "The amount", Some("eur = 1_200_000"))),
    (
        "euro-text",
        slip(
            "eur = \"€ 750.000\"",
            "wrong-type",
            "een geheel getal",
            "a whole number",
            Some("eur = 750_000"),
        ),
    ),
    (
        "thousands-commas",
        slip("eur = 1,250,000", "syntax", "duizendtallen", "thousands", Some("eur = 1_250_000")),
    ),
    (
        "number-semicolon",
        slip("eur = 80_000;", "syntax", "Achter de waarde staat `;`", "`;` follows", Some("eur = 80_000")),
    ),
    ("comma", slip("share = 3,5", "syntax", "heeft een komma", "has a comma", Some("share = 3.5"))),
    ("percent", slip("share = 55%", "syntax", "procentteken", "percent sign", Some("share = 55"))),
    (
        "date-dashes",
        slip("since = 14-03-2016", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2016-03-14")),
    ),
    (
        "date-slashes",
        slip("since = 14/03/2016", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2016-03-14")),
    ),
    (
        "date-words",
        slip(
            "since = 14 maart 2016",
            "syntax",
            "jaar-maand-dag",
            "year-month-day",
            Some("since = 2016-03-14"),
        ),
    ),
    (
        "date-quoted",
        slip("since = \"14-03-2016\"", "wrong-type", "een datum", "a date", Some("since = 2016-03-14")),
    ),
    (
        "date-impossible",
        slip("since = 2016-13-45", "syntax", "er is geen maand 13", "there is no month 13", None),
    ),
    (
        "date-leap",
        slip("since = 2023-02-29", "syntax", "februari 2023 heeft 28 dagen", "February 2023 has 28", None),
    ),
    (
        "date-short",
        slip("since = 2016-3-4", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2016-03-04")),
    ),
    (
        "quarter",
        slip("period = Q3 2026", "syntax", "De periode Q3 2026", "The period", Some("period = \"Q3 2026\"")),
    ),
    (
        "years",
        slip(
            "period = 2016-2019",
            "syntax",
            "De periode 2016-2019",
            "The period",
            Some("period = \"2016-2019\""),
        ),
    ),
    (
        "begin",
        slip(
            "period = begin 2016",
            "syntax",
            "De periode begin 2016",
            "The period",
            Some("period = \"begin 2016\""),
        ),
    ),
    (
        "curly",
        slip("name = “Jan”", "syntax", "gekrulde aanhalingsteken `“`", "curly", Some("name = \"Jan\"")),
    ),
    ("curly-low", slip("name = „Jan”", "syntax", "gekrulde", "curly", Some("name = \"Jan\""))),
    ("curly-single", slip("name = ‘mkb’ers’", "syntax", "gekrulde", "curly", Some("name = \"mkb’ers\""))),
    ("curly-list", slip("note = “a”\n", "syntax", "gekrulde", "curly", Some("note = \"a\"\n"))),
    ("curly-close", slip("name = \"Jan”", "syntax", "gekrulde", "curly", Some("name = \"Jan\""))),
    ("nbsp", slip("name\u{a0}= \"Jan\"", "syntax", "vaste spatie", "no-break space", Some("name = \"Jan\""))),
    ("ja", slip("public = ja", "syntax", "alleen `true` en `false`", "only `true`", Some("public = true"))),
    (
        "nee",
        slip("public = nee", "syntax", "alleen `true` en `false`", "only `true`", Some("public = false")),
    ),
    (
        "ja-quoted",
        slip(
            "public = \"ja\"",
            "wrong-type",
            "`true` of `false`",
            "`true` or `false`",
            Some("public = true"),
        ),
    ),
    (
        "windows-path",
        slip(
            r#"note = "C:\Users\jan\verslag.docx""#,
            "syntax",
            "pad van Windows",
            "Windows path",
            Some(r"note = 'C:\Users\jan\verslag.docx'"),
        ),
    ),
    (
        "windows-folder",
        slip(r#"note = "C:\Data\""#, "syntax", "pad van Windows", "Windows path", Some(r"note = 'C:\Data\'")),
    ),
    (
        "windows-silent",
        slip(r#"note = "C:\temp""#, "syntax", "pad van Windows", "Windows path", Some(r"note = 'C:\temp'")),
    ),
    (
        "bare-list",
        slip(
            "rasci = { responsible = [een, drie] }",
            "syntax",
            "zonder aanhalingstekens",
            "has no quotes",
            Some("rasci = { responsible = [\"een\", \"drie\"] }"),
        ),
    ),
    (
        "semicolon",
        slip("note = [\"a\"; \"b\"]", "syntax", "puntkomma", "semicolon", Some("note = [\"a\", \"b\"]")),
    ),
    (
        "telephone",
        slip("name = 0591-123456", "syntax", "Is het tekst", "If it is text", Some("name = \"0591-123456\"")),
    ),
    (
        "date-short-month",
        slip("since = 1 okt 2027", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2027-10-01")),
    ),
    (
        "apostrophe",
        slip("note = 'mkb'ers'", "syntax", "een apostrof", "an apostrophe", Some("note = \"mkb'ers\"")),
    ),
    (
        "line-break",
        slip(
            "note = \"eerste regel\ntweede regel\"",
            "syntax",
            "een regeleinde",
            "a line break",
            Some("note = \"\"\"eerste regel\ntweede regel\"\"\""),
        ),
    ),
    ("key-space", slip("buiten bereik = []", "syntax", "een spatie", "a space", Some("out-of-scope = []"))),
    ("key-accent", slip("énergie = 3", "syntax", "`é`", "`é`", Some("energie = 3"))),
    ("colon", slip("name: \"Jan\"", "syntax", "dubbele punt", "A colon", Some("name = \"Jan\""))),
    ("colon-curly", slip("name: “Jan”", "syntax", "dubbele punt", "A colon", Some("name = \"Jan\""))),
    ("colon-number", slip("eur: 3", "syntax", "dubbele punt", "A colon", Some("eur = 3"))),
    ("colon-words", slip("name: Jan Smit", "syntax", "dubbele punt", "A colon", Some("name = \"Jan Smit\""))),
    (
        "colon-inside",
        slip(
            "rasci = { accountable: \"een\" }",
            "syntax",
            "dubbele punt",
            "A colon",
            Some("rasci = { accountable = \"een\" }"),
        ),
    ),
    (
        "open-list",
        slip(
            "note = [\"a\", \"b\"",
            "syntax",
            "`[` wordt niet gesloten",
            "`[` is not closed",
            Some("note = [\"a\", \"b\"]"),
        ),
    ),
    (
        "open-list-lines",
        slip(
            "amounts = [\n  { year = 2027 },\n",
            "syntax",
            "`[` wordt niet gesloten",
            "not closed",
            Some("amounts = [\n  { year = 2027 },]\n"),
        ),
    ),
    (
        "open-brace",
        slip(
            "rasci = { accountable = \"een\"",
            "syntax",
            "`{` wordt niet gesloten",
            "`{` is not closed",
            Some("rasci = { accountable = \"een\"}"),
        ),
    ),
];
