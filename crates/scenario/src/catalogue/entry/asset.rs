//! Assets.

use super::NameTranslation;
use crate::catalogue::{Figure, Row};
use crate::field::{Ratio, SchemaVersion, Text, record};

record! {
    /// A kind of defended asset, or of equipment that can be hit.
    pub struct AssetEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `asset/air-base`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// How much harder it is than a large airfield: one arrival destroys so much less of it.
        hardness: Figure<Ratio>, within "0.001" to "100";
    }
}
