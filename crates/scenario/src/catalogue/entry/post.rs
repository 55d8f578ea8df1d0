//! Posts: who decides.

use super::{AssignmentWord, ControlWord, LawWord, ModeWord, NameTranslation, OnLossWord};
use crate::catalogue::{Row, Usual};
use crate::field::{Count, Flag, Ratio, SchemaVersion, Text, Time, Whole, record};

record! {
    /// A type of command post or control station.
    pub struct PostEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `post/55k6e`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// To identify a confirmed track.
        identify: Usual<Time>, within "0 s" to "1 h";
        /// To evaluate an identified track and order an engagement.
        reaction: Usual<Time>, within "0 s" to "1 h";
        /// From the order to a launcher that is ready to fire.
        prepare: Usual<Time>, within "0 s" to "1 h";
        /// From the end of a shot to the verdict on it.
        assessment: Usual<Time>, within "0 s" to "10 min";
        /// How these times are spread about their figures.
        steps: LawWord, default "log-normal";
        /// The 84 % quantile of a step over its median, if steps are log-normal.
        spread: Usual<Ratio>, within "1" to "10";
        /// Decisions at once; what comes beyond waits its turn.
        decisions: Usual<Count>, within "1" to "1000";
        /// Tracks that it holds at once.
        tracks: Usual<Count>, within "1" to "100000";
        /// Mode sets that its interrogator can ask; left out where it has none.
        asks: Option<Vec<ModeWord>>;
        /// Why it is taken to ask these and no others.
        asks_because: Option<Text>;
        /// Chance that an interrogation of a flight that has the mode is answered and read.
        answered: Usual<Ratio>, within "0" to "1";
        /// Does it know the flight plans of civil and friendly flights?
        knows_plans: Flag, default "true";
        /// Does it keep the corridors of a scenario free?
        keeps_corridors: Flag, default "true";
        /// Chance that behaviour shows a hostile flight for what it is, at one attempt.
        hostile_shown: Usual<Ratio>, within "0" to "1";
        /// Chance that the behaviour of another flight is taken for hostile, at one attempt.
        others_taken_for_hostile: Usual<Ratio>, within "0" to "1";
        /// What stays unknown is looked at again after so long.
        again: Usual<Time>, within "0.1 s" to "1 h";
        /// Chance that a killed flight is reported alive.
        false_alive: Usual<Ratio>, within "0" to "1";
        /// Chance that a living flight is reported killed.
        false_killed: Usual<Ratio>, within "0" to "1";
        /// What it does when the post above it is lost, where a scenario does not say.
        on_loss: OnLossWord, default "alone";
        /// What it may fire at, where a scenario does not say.
        control: ControlWord, default "tight";
        /// In which order it engages, where a scenario does not say.
        assignment: AssignmentWord, default "nearest-first";
        /// Rounds at a track before the look, where a scenario does not say.
        salvo: Whole, default "1", within "1" to "16";
        /// Rounds of every salvo after the first; 0 is as many as in the first.
        later_salvo: Whole, default "0", within "0" to "16";
        /// Most salvos at one track, where a scenario does not say; 0 is no limit.
        most_salvos: Whole, default "0", within "0" to "100";
        /// A post that cannot engage looks again after so long.
        review: Usual<Time>, within "0.1 s" to "10 min";
        /// How far ahead a rolling horizon looks.
        horizon: Usual<Time>, within "0 s" to "1 h";
        /// What a round is worth, in units of worth, where the order of engagement prices rounds.
        round_price: Usual<Ratio>, within "0" to "1e6";
    }
}
