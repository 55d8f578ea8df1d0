//! What an author writes for readers, in other languages.

use super::{LanguageWord, OptionSpace};
use crate::field::{Referred, Text, record};

record! {
    /// The author's words in another language, for reports in that language.
    pub struct Translation {
        /// The language.
        language: LanguageWord;
        /// Title of the study.
        title: Text;
        /// What the study asks; needed where the scenario asks anything.
        question: Option<Text>;
        /// What a reader must know before anything else; needed where the scenario has a note.
        note: Option<Text>;
        /// What is said of options: one table an option. What stands in none of them is shown in the
        /// author's language.
        option: Option<Vec<OptionTranslation>>;
    }
}

record! {
    /// An option in another language.
    pub struct OptionTranslation {
        /// Its name in the scenario.
        name: Referred<OptionSpace>;
        /// What it is called; files for programs keep its name.
        called: Option<Text>;
        /// What it is, in a sentence or two.
        says: Option<Text>;
        /// What it gives up, a line each: also for the options that take it over.
        gives_up: Option<Vec<Text>>;
    }
}
