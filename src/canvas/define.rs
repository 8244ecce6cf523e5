//! The three macros that define what may stand in a sheet: records, parts of records, and lists of choices.
//!
//! Each field is declared once, with its type, its Dutch name and a sentence in both languages; from that one
//! line come the reader, the JSON Schemas, the dictionary of Dutch names and the reference page. A field
//! without either sentence does not compile.

/// The Dutch names that one type declares: `(english, dutch)`, both in kebab-case.
pub trait Described {
    /// Names of the fields or values of this type alone, not of the types inside it.
    const NAMES: &'static [(&'static str, &'static str)];
}

/// A part of a record: a table inside it, such as `rasci` or one of `amounts`.
macro_rules! part {
    ($en:literal, $nl:literal; $name:ident {
        $( $field:ident ($dutch:literal): $type:ty, $field_en:literal, $field_nl:literal; )*
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
        impl $crate::canvas::define::Described for $name {
            const NAMES: &'static [(&'static str, &'static str)] = &[$((stringify!($field), $dutch)),*];
        }
        impl $crate::canvas::value::Refers for $name {
            fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
                $( $crate::canvas::value::Refers::references(&mut self.$field, visit); )*
            }
        }
    };
}

/// A record: like a part, with a key, a place, a circle and a note.
macro_rules! record {
    ($en:literal, $nl:literal; $name:ident = $kind:literal ($kind_nl:literal), $circle:ident, key |$r:ident| $key:expr; {
        $( $field:ident ($dutch:literal): $type:ty, $field_en:literal, $field_nl:literal; )*
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
        impl $crate::canvas::define::Described for $name {
            const NAMES: &'static [(&'static str, &'static str)] =
                &[$((stringify!($field), $dutch),)* ("circle", "kring"), ("note", "toelichting")];
        }
        impl $crate::canvas::value::Refers for $name {
            fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
                $( $crate::canvas::value::Refers::references(&mut self.$field, visit); )*
            }
        }
        impl $crate::canvas::record::Record for $name {
            const KIND: &'static str = $kind;
            const DUTCH_KIND: &'static str = $kind_nl;
            const FAMILY_CIRCLE: crate::canvas::value::Circle = crate::canvas::value::Circle::$circle;
            fn key_parts(&self) -> Vec<crate::canvas::record::KeyPart<'_>> {
                let $r = self;
                $key.into()
            }
            fn place(&self) -> &crate::sheet::Place { &self.place }
            fn set_place(&mut self, place: crate::sheet::Place) { self.place = place; }
            fn own_circle(&self) -> Option<crate::canvas::value::Circle> { self.circle }
            fn keep_private(&mut self) {
                self.circle.get_or_insert(crate::canvas::value::Circle::Private);
            }
            fn note(&self) -> Option<&crate::canvas::value::Prose> { self.note.as_ref() }
        }
    };
}

/// A list of choices: an enum written in kebab-case, each value with its Dutch name.
macro_rules! choice {
    ($en:literal, $nl:literal; $name:ident { $( $variant:ident = $english:literal ($dutch:literal) ),* $(,)? }) => {
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
        impl $crate::canvas::define::Described for $name {
            const NAMES: &'static [(&'static str, &'static str)] = &[$(($english, $dutch)),*];
        }
        impl $crate::canvas::value::Refers for $name {}
    };
}

pub(crate) use {choice, part, record};
