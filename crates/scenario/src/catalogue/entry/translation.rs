//! What people call a thing in other languages.

use crate::field::{Text, record};
use crate::language::LanguageWord;

record! {
    /// The name of a thing in another language, for reports in that language.
    pub struct NameTranslation {
        /// The language.
        language: LanguageWord;
        /// What people call it there.
        name: Text;
    }
}
