//! The three macros that define what may stand in a sheet: records, parts of records, and lists of choices.
//!
//! Each field is declared once, with its type, its Dutch name, a sentence in both languages, and [`word`]s for what more
//! there is to say of it; from that one line come the reader, the JSON Schemas, the dictionary of Dutch names, the
//! reference page, what is printed of it, for whom, and whose words it holds. A field without either sentence does not
//! compile.
//!
//! Behind a Dutch name may stand what else people write there, in either language, with spaces between:
//! `lead ("trekker", "owner eigenaar project-leader")`. A word says it once, in the singular: capitals, hyphens, plurals
//! and beginnings of words are understood. It holds in this place only; what fields of many kinds are called stands in
//! [`super::names`]. A word at two fields of one place makes the check ask which one is meant.

/// What a word at the end of a line says; a word that its place does not know does not compile.
///
/// At the end of the line of a field, behind its Dutch sentence:
///
/// - `name`: documents call the record by this text;
/// - `telling`: without this text the record has nothing to print, and stays out of documents;
/// - `others`: not the canvas's own words (a name, a title, what others said or wrote), so that rules about wording
///   pass over it; also in a part of a record;
/// - `due`: by then it was to be, so that a later day means it is late; also in a part;
/// - `up`: yes, or more, is better; also in a part;
/// - `order`: the order of the list is printed, so that another order is a change;
/// - `Internal`, `Steering`: the circle that the field stays within, though its record may go further.
///
/// At the end of the line of a record, behind its key:
///
/// - `others`: none of its texts are the canvas's own words;
/// - `past`: it tells of what has happened, so that its days tell of which day the canvas describes the state.
macro_rules! word {
    (field name) => {
        $crate::canvas::field::Word::Name
    };
    (field telling) => {
        $crate::canvas::field::Word::Telling
    };
    (field Internal) => {
        $crate::canvas::field::Word::Within($crate::canvas::value::Circle::Internal)
    };
    (field Steering) => {
        $crate::canvas::field::Word::Within($crate::canvas::value::Circle::Steering)
    };
    ($of:ident others) => {
        $crate::canvas::field::Word::Others
    };
    ($of:ident due) => {
        $crate::canvas::field::Word::Due
    };
    ($of:ident up) => {
        $crate::canvas::field::Word::Up
    };
    (field order) => {
        $crate::canvas::field::Word::Order
    };
    (record past) => {
        $crate::canvas::field::Word::Past
    };
}

/// A part of a record: a table inside it, such as `rasci` or one of `amounts`.
macro_rules! part {
    ($en:literal, $nl:literal; $name:ident {
        $( $field:ident ($dutch:literal $(, $also:literal)?): $type:ty, $field_en:literal, $field_nl:literal $(, $word:ident)*; )*
    }) => {
        #[doc = $en]
        #[derive(Debug, Clone, Default, PartialEq, serde::Deserialize, serde::Serialize, schemars::JsonSchema)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        #[schemars(description = concat!($en, "\nnl: ", $nl))]
        pub struct $name {
            $(
                #[doc = $field_en]
                #[schemars(description = concat!($field_en, "\nnl: ", $field_nl))]
                pub $field: $type,
            )*
        }
        const _: () = {
            use $crate::canvas::field::{Field, Held};
            use $crate::sheet::Holds;
            impl Held for $name {
                const HOLDS: Holds = Holds::Table;
                const FIELDS: &'static [Field] = &[
                    $( Field::new(stringify!($field), $dutch, concat!($( $also )?), &[$( $crate::canvas::define::word!(part $word) ),*]).holding(<$type>::HOLDS, <$type>::FIELDS).pointing(<$type>::POINTS_AT), )*
                ];
                fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
                    $( self.$field.references(visit); )*
                }
            }
        };
    };
}

/// A record: like a part, with a key, a place, a circle and a note.
macro_rules! record {
    ($en:literal, $nl:literal; $name:ident = $kind:literal ($kind_nl:literal $(, $kind_also:literal)?), $circle:ident, key |$r:ident| $key:expr $(, $said:ident)*; {
        $( $(#[$about:meta])* $field:ident ($dutch:literal $(, $also:literal)?): $type:ty, $field_en:literal, $field_nl:literal $(, $word:ident)*; )*
    }) => {
        #[doc = $en]
        #[derive(Debug, Clone, Default, PartialEq, serde::Deserialize, serde::Serialize, schemars::JsonSchema)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        #[schemars(description = concat!($en, "\nnl: ", $nl))]
        pub struct $name {
            $(
                $(#[$about])*
                #[doc = $field_en]
                #[schemars(description = concat!($field_en, "\nnl: ", $field_nl))]
                pub $field: $type,
            )*
            /// How far this record may travel, where that differs from its family.
            #[schemars(description = "How far this record may travel, where that differs from its family.\nnl: Hoe ver dit gegeven mag reizen, als dat anders is dan bij zijn soort.")]
            pub circle: Option<crate::canvas::value::Circle>,
            /// A remark for readers.
            #[schemars(description = "A remark for readers.\nnl: Een toelichting voor lezers.")]
            pub note: Option<crate::canvas::value::Prose>,
            /// Where it stands.
            #[serde(skip)]
            pub place: crate::sheet::Place,
        }
        const _: () = {
            use $crate::canvas::field::{Field, Held, Word};
            use $crate::canvas::record::{KeyPart, Record};
            use $crate::canvas::value::{Circle, Prose};
            use $crate::sheet::{Holds, Place};
            impl Held for $name {
                const HOLDS: Holds = Holds::Table;
                const FIELDS: &'static [Field] = &[
                    $( Field::new(stringify!($field), $dutch, concat!($( $also )?), &[$( $crate::canvas::define::word!(field $word) ),*]).holding(<$type>::HOLDS, <$type>::FIELDS).pointing(<$type>::POINTS_AT), )*
                    Field::new("circle", "kring", "", &[]).holding(Circle::HOLDS, Circle::FIELDS),
                    Field::new("note", "toelichting", "", &[]).holding(Prose::HOLDS, Prose::FIELDS),
                ];
                fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
                    $( self.$field.references(visit); )*
                }
            }
            impl Record for $name {
                const KIND: &'static str = $kind;
                const DUTCH_KIND: &'static str = $kind_nl;
                const ALSO: &'static str = concat!($( $kind_also )?);
                const FAMILY_CIRCLE: Circle = Circle::$circle;
                const WORDS: &'static [Word] = &[$( $crate::canvas::define::word!(record $said) ),*];
                fn key_parts(&self) -> Vec<KeyPart<'_>> {
                    let $r = self;
                    $key.into()
                }
                fn place(&self) -> &Place { &self.place }
                fn set_place(&mut self, place: Place) { self.place = place; }
                fn own_circle(&self) -> Option<Circle> { self.circle }
                fn keep_private(&mut self) { self.circle.get_or_insert(Circle::Private); }
                fn note(&self) -> Option<&Prose> { self.note.as_ref() }
                fn text(&self, word: Word) -> Option<&Prose> {
                    let at = Self::FIELDS.iter().position(|field| field.is(word))?;
                    [$( self.$field.prose() ),*].get(at).copied().flatten()
                }
                fn keep_within(&mut self, circle: Circle) {
                    let mut fields = Self::FIELDS.iter();
                    $( if fields.next().is_some_and(|field| field.stays_within(circle)) { self.$field = <$type>::default(); } )*
                }
            }
        };
    };
}

/// What a value of a list of choices means for whoever compares two moments, beside better or worse.
macro_rules! turn {
    (decided) => {
        $crate::canvas::field::Turn::Decided
    };
    (promised) => {
        $crate::canvas::field::Turn::Promised
    };
    (late) => {
        $crate::canvas::field::Turn::Late
    };
    (dropped) => {
        $crate::canvas::field::Turn::Dropped
    };
}

/// A list of choices: an enum written in kebab-case, each value with its Dutch name.
///
/// Where one value is better than another, each line ends in how high it stands: `=> 2`, from low to high, and after that
/// a word if reaching it means more than better or worse: `=> 2 decided`. A value without a figure stands beside the
/// others.
macro_rules! choice {
    ($en:literal, $nl:literal; $name:ident {
        $( $variant:ident = $english:literal ($dutch:literal $(, $also:literal)?) $( => $rank:literal $($turn:ident)? )? ),* $(,)?
    }) => {
        #[doc = $en]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Deserialize, serde::Serialize, schemars::JsonSchema)]
        #[schemars(description = concat!($en, "\nnl: ", $nl))]
        pub enum $name {
            $(
                #[doc = concat!("`", $english, "`")]
                #[schemars(description = concat!($english, "\nnl: ", $dutch))]
                #[serde(rename = $english)]
                $variant,
            )*
        }
        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The value as it is written in a sheet.
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $english, )* }
            }
        }
        impl $crate::canvas::field::Held for $name {
            const HOLDS: $crate::sheet::Holds = $crate::sheet::Holds::Choice;
            const FIELDS: &'static [$crate::canvas::field::Field] =
                &[$( $crate::canvas::field::Field::new($english, $dutch, concat!($( $also )?), &[])
                    $( .ranked($rank, &[$( $crate::canvas::define::turn!($turn) )?]) )? ),*];
        }
    };
}

pub(crate) use {choice, part, record, turn, word};
