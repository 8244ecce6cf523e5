//! What is said of values that do not go together, and how to write what was meant.

use super::refuse::{Refused, short};
use crate::canvas::shape::Shape;
use crate::text;

pub(super) fn no_fields(shape: &Shape, part: &str) -> Refused {
    let part = short(part);
    if matches!(shape, Shape::List(_)) {
        return (
            text!(
                "`{part}` is een lijst en heeft zelf geen velden.",
                "`{part}` is a list and has no fields itself."
            ),
            text!(
                "Kijk naar elk ervan: `{part}.exists(x, x.…)`, of naar de eerste: `{part}[0]`.",
                "Look at each of them: `{part}.exists(x, x.…)`, or at the first: `{part}[0]`."
            ),
        );
    }
    let help = if *shape == Shape::Prose {
        text!(
            "De taal kiest het programma: schrijf `{part}`.",
            "The program chooses the language: write `{part}`."
        )
    } else {
        text!("Haal weg wat achter de punt staat.", "Remove what stands behind the point.")
    };
    (text!("`{part}` is één waarde en heeft geen velden.", "`{part}` is one value and has no fields."), help)
}

pub(super) fn no_list(shape: &Shape, part: &str) -> Refused {
    let part = short(part);
    let help = match shape {
        Shape::Prose | Shape::Word | Shape::Period => text!(
            "In een tekst zoekt `contains`: `{part}.contains('…')`.",
            "In a text `contains` searches: `{part}.contains('…')`."
        ),
        Shape::Table(_) => text!("Kies een veld dat een lijst is.", "Choose a field that is a list."),
        _ => text!("Vergelijk met `==`.", "Compare with `==`."),
    };
    (text!("`{part}` is geen lijst.", "`{part}` is not a list."), help)
}

pub(super) fn no_index(shape: &Shape, part: &str) -> Refused {
    let part = short(part);
    match shape {
        Shape::List(_) => (
            text!(
                "Tussen de rechte haken hoort een plaatsnummer.",
                "Between the brackets belongs a position."
            ),
            text!("Het eerste van een lijst is `{part}[0]`.", "The first of a list is `{part}[0]`."),
        ),
        _ => (
            text!("`{part}` is geen lijst.", "`{part}` is not a list."),
            text!("Haal weg wat tussen de rechte haken staat.", "Remove what stands between the brackets."),
        ),
    }
}

pub(super) fn no_flag(shape: &Shape, part: &str) -> Refused {
    let part = short(part);
    let help = match shape {
        Shape::List(_) => text!(
            "Is er iets: `size({part}) > 0`; is er niets: `size({part}) == 0`.",
            "Is there anything: `size({part}) > 0`; is there nothing: `size({part}) == 0`."
        ),
        Shape::Whole | Shape::Number => {
            text!("Vergelijk het met een getal: `{part} > 0`.", "Compare it with a number: `{part} > 0`.")
        }
        _ => text!(
            "Is het ingevuld: `{part} != null`; of vergelijk het met `==`, `<` of `in`.",
            "Is it filled in: `{part} != null`; or compare it with `==`, `<` or `in`."
        ),
    };
    (text!("`{part}` is niet waar of onwaar.", "`{part}` is neither true nor false."), help)
}

pub(super) fn no_number(part: &str) -> Refused {
    let part = short(part);
    (
        text!("`{part}` is geen getal.", "`{part}` is not a number."),
        text!("Rekenen kan alleen met getallen.", "Only numbers can be used in sums."),
    )
}

pub(super) fn no_sum() -> Refused {
    (
        text!("Deze twee zijn niet op te tellen.", "These two cannot be added."),
        text!("Maak van een getal tekst met `string(…)`.", "Make text of a number with `string(…)`."),
    )
}

pub(super) fn mixed_numbers() -> Refused {
    (
        text!(
            "Hier worden een geheel getal en een getal met decimalen in één som gebruikt; dat kan CEL niet.",
            "A whole number meets a number with decimals here; CEL does not do that sum."
        ),
        text!("Schrijf `2.0` voor `2`, of `double(…)`.", "Write `2.0` for `2`, or `double(…)`."),
    )
}

pub(super) fn tables() -> Refused {
    (
        text!("Gegevens zijn niet met elkaar te vergelijken.", "Records cannot be compared with each other."),
        text!("Vergelijk hun namen: `it.id == x.id`.", "Compare their names: `it.id == x.id`."),
    )
}

pub(super) fn never_equal(left: &str, right: &str) -> Refused {
    let (left, right) = (short(left), short(right));
    (
        text!(
            "`{left}` en `{right}` zijn niet van dezelfde soort; dit is nooit waar.",
            "`{left}` and `{right}` are not of the same sort; this never holds."
        ),
        text!(
            "Vergelijk tekst met tekst (tussen aanhalingstekens) en een getal met een getal.",
            "Compare text with text (in quotation marks) and a number with a number."
        ),
    )
}

pub(super) fn never_within(item: &Shape, part: &str, list: &str) -> Refused {
    if matches!(item, Shape::List(_)) {
        let (part, list) = (short(part), short(list));
        return (
            text!("`{part}` is zelf een lijst.", "`{part}` is a list itself."),
            text!(
                "Kijk of er een in staat: `{part}.exists(x, x in {list})`.",
                "See whether one is in it: `{part}.exists(x, x in {list})`."
            ),
        );
    }
    let (part, list) = (short(part), short(list));
    (
        text!(
            "`{part}` is van een andere soort dan wat in `{list}` staat; dit is nooit waar.",
            "`{part}` is of another sort than what is in `{list}`; this never holds."
        ),
        text!(
            "Vergelijk tekst met tekst, en een getal met een getal.",
            "Compare text with text, and a number with a number."
        ),
    )
}

pub(super) fn period_order(part: &str) -> Refused {
    let part = short(part);
    (
        text!(
            "`{part}` kan ook uit woorden bestaan (“Q3 2026”) en is zo niet te ordenen.",
            "`{part}` can also be words (“Q3 2026”) and cannot be ordered like this."
        ),
        text!(
            "Schrijf `before({part}, …)`, of `passed({part})` voor wat vóór de peildatum ligt.",
            "Write `before({part}, …)`, or `passed({part})` for what lies before the as-of date."
        ),
    )
}

pub(super) fn choice_order(choices: &[(String, String)]) -> Refused {
    let listed: Vec<String> = choices.iter().take(2).map(|(name, _)| format!("'{name}'")).collect();
    let listed = listed.join(", ");
    (
        text!("De waarden van dit veld hebben geen volgorde.", "The values of this field have no order."),
        text!("Noem de waarden: `… in [{listed}]`.", "Name the values: `… in [{listed}]`."),
    )
}

pub(super) fn no_order(part: &str) -> Refused {
    let part = short(part);
    (
        text!("`{part}` heeft geen volgorde.", "`{part}` has no order."),
        text!("Vergelijk een getal, een dag of een tekst.", "Compare a number, a day or a text."),
    )
}

pub(super) fn null_order() -> Refused {
    (
        text!(
            "Niets is niet groter of kleiner dan iets.",
            "Nothing is neither more nor less than something."
        ),
        text!("Schrijf `== null` of `!= null`.", "Write `== null` or `!= null`."),
    )
}

pub(super) fn wrong_target(name: &str, shape: &Shape, part: &str) -> Refused {
    let part = short(part);
    let help = match (shape, name) {
        (Shape::List(_), "contains") => text!("Schrijf `'…' in {part}`.", "Write `'…' in {part}`."),
        (Shape::List(_), "passed" | "before" | "startsWith" | "endsWith") => {
            text!(
                "Kijk naar elk ervan: `{part}.exists(x, …)`.",
                "Look at each of them: `{part}.exists(x, …)`."
            )
        }
        (Shape::Table(_), _) => text!("Kies een veld ervan.", "Choose a field of it."),
        _ => text!(
            "Kies een ander veld, of laat `{name}` weg.",
            "Choose another field, or leave out `{name}`."
        ),
    };
    (text!("`{name}` kan niet bij `{part}`.", "`{name}` does not go with `{part}`."), help)
}

pub(super) fn wrong_argument(name: &str) -> Refused {
    (
        text!("Bij `{name}` hoort hier tekst.", "With `{name}` a text belongs here."),
        text!("Zet tekst tussen aanhalingstekens.", "Put text in quotation marks."),
    )
}

pub(super) fn not_printed(part: &str) -> Refused {
    let part = short(part);
    (
        text!(
            "`{part}` is een heel gegeven en past niet in een zin.",
            "`{part}` is a whole record and does not fit in a sentence."
        ),
        text!("Kies een veld ervan: `{part}.…`.", "Choose a field of it: `{part}.…`."),
    )
}
