//! What is wrong with a text, where, and what might help: codes with arguments and no words.
//! The words for every code live in the message files of the report crate.

/// Index of a file among the files of one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of a file in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Which file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// A stretch of a file.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        Self { file, start: range.start, end: range.end.max(range.start) }
    }
}

/// A value that carries where it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The text cannot be used.
    Error,
    /// The text can be used, and is likely not what its author meant.
    Warning,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A word, a number or a name, as it is to be shown.
    Text(String),
    /// Several, to be joined as the language joins them.
    List(Vec<String>),
}

/// Named arguments of a message.
pub type Args = Vec<(&'static str, Arg)>;

macro_rules! codes {
    ($($(#[$doc:meta])* $Code:ident = $id:literal;)*) => {
        /// What can be wrong. A code keeps its id for good.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $Code,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$Code,)*];

            /// The stable id, which is also the key of its message.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$Code => $id,)* }
            }
        }
    };
}

codes! {
    /// The file cannot be opened or read (`reason`).
    Unreadable = "E0101";
    /// The file is larger than is read at all (`bytes`, `limit`).
    TooLarge = "E0102";
    /// The bytes are not UTF-8.
    NotUtf8 = "E0103";
    /// A control character that has no place in a text (`character`).
    ControlCharacter = "E0104";
    /// A character that turns the direction of writing, so that a reader sees another text than
    /// the program (`character`).
    BidiControl = "E0105";
    /// Not TOML (`reason`, one of [`crate::syntax::REASONS`]).
    Syntax = "E0106";
    /// Nested more deeply than any scenario needs.
    TooDeep = "E0107";
    /// More tokens than are read (`limit`).
    TooManyTokens = "E0108";
    /// A key or table that stands there already (`key`).
    DefinedTwice = "E0109";
    /// More mistakes than are shown (`hidden`).
    MoreMistakes = "E0110";
    /// A file that the scenario names cannot be read (`file`, `reason`).
    NeighbourUnreadable = "E0111";

    /// A field that must be there is not (`field`, `table`).
    MissingField = "E0201";
    /// A field that the language does not have (`field`, `table`).
    UnknownField = "E0202";
    /// A value of another kind than the field takes (`wanted`, `found`).
    WrongType = "E0203";
    /// A word that is not among those the field takes (`word`).
    UnknownChoice = "E0204";
    /// The file does not say which version of the language it is written in.
    SchemaMissing = "E0205";
    /// A version of the language that this program does not read (`version`).
    SchemaUnknown = "E0206";
    /// A list or text with nothing in it (`field`).
    Empty = "E0207";
    /// None or several of some fields of which exactly one is needed (`fields`, `table`).
    OneOfNeeded = "E0208";
    /// Two fields that cannot stand together (`field`, `other`).
    FieldsExclude = "E0209";
    /// A field that means nothing without another (`field`, `other`).
    FieldNeedsOther = "E0210";

    /// Not a number with a unit (`text`, `dimension`).
    NotANumber = "E0301";
    /// A number without the unit that its field needs (`text`, `dimension`).
    MissingUnit = "E0302";
    /// A unit that does not exist here (`unit`, `dimension`).
    UnknownUnit = "E0303";
    /// A unit of another kind of quantity (`unit`, `dimension`, `found`).
    WrongDimension = "E0304";
    /// Outside the bounds of its field (`text`, `low`, `high`).
    OutOfBounds = "E0305";
    /// Not a place (`text`).
    NotAPlace = "E0306";
    /// Not a date with a time of day (`text`).
    NotAMoment = "E0307";
    /// A whole number is needed (`text`).
    NotWhole = "E0308";

    /// An id that the catalogue does not have (`id`).
    UnknownId = "E0401";
    /// An id of another folder of the catalogue (`id`, `folder`).
    WrongFolder = "E0402";
    /// A name that nothing in this file has (`name`, `space`).
    UnknownName = "E0403";
    /// A name that another thing of its kind has already (`name`, `space`).
    NameTwice = "E0404";
    /// A name with other characters than letters, digits, `-`, `_`, `.` and single spaces
    /// (`name`).
    NameMalformed = "E0405";
    /// Two names whose draws would be the same (`first`, `second`).
    NamesCollide = "E0406";
    /// Two names that differ by case only (`name`, `other`).
    NamesDifferByCase = "E0407";
    /// A system that this option does not have (`name`).
    NotInOption = "E0408";
    /// A chain of names that comes back to itself (`name`).
    Circular = "E0409";
    /// A figure that nothing in the options asks for (`figure`).
    UnknownFigure = "E0410";
    /// A name of more letters than are taken (`letters`, `limit`).
    NameTooLong = "E0411";

    /// A claim that states no value.
    ClaimWithoutValue = "E0501";
    /// A claim that names no source and is no assumption.
    ClaimWithoutSource = "E0502";
    /// An assumption without a paragraph that says why (`least`: words needed).
    AssumptionWithoutReasoning = "E0503";
    /// Low, nominal and high out of order (`low`, `nominal`, `high`).
    LowAboveHigh = "E0504";
    /// A source that the list of sources does not have (`source`).
    UnknownSource = "E0505";
    /// A row that the table of public figures does not have (`row`).
    UnknownRow = "E0506";
    /// A source that no claim uses (`source`).
    UnusedSource = "E0507";
    /// An id that is not the path of its file (`id`, `path`).
    IdIsNotPath = "E0508";
    /// A figure without a claim.
    FigureWithoutClaim = "E0509";
    /// A grade that its claims do not bear out (`grade`, `best`).
    GradeTooGood = "E0510";
    /// A law that does not fit the claims (`law`): only what lies above zero has an order of
    /// magnitude.
    LawDoesNotFit = "E0511";
    /// More hits to confirm a track than looks in which they may come (`hits`, `looks`).
    HitsAboveLooks = "E0512";

    /// Two waypoints in one place: a leg without a course.
    LegWithoutLength = "E0601";
    /// A launcher that does not carry such rounds (`launcher`, `round`).
    RoundDoesNotFit = "E0602";
    /// A flight that does damage needs an asset to aim at (`raid`).
    PayloadWithoutAim = "E0603";
    /// A date and time where the scenario does not say when it begins.
    MomentWithoutBeginning = "E0604";
    /// A start outside the scenario (`start`, `duration`).
    StartOutsideDay = "E0605";
    /// A salvo that no channel can guide (`salvo`, `channels`).
    SalvoExceedsChannels = "E0606";
    /// A path that needs at least one waypoint with a leg after it (`raid`).
    RouteTooShort = "E0607";
    /// More of something than is played (`what`: flights, legs or launchers; `count`, `limit`).
    TooMany = "E0608";
    /// A waypoint that a route does not have (`waypoint`, `raid`, `count`).
    NoSuchWaypoint = "E0609";
    /// A span of the day that ends where or before it begins.
    EndsBeforeItBegins = "E0610";
    /// A link from a system to itself (`name`).
    LinkToItself = "E0612";
    /// Two links between the same systems in the same direction (`from`, `to`).
    LinkTwice = "E0613";
    /// An option that grounds flights that are not its own (`raid`).
    GroundedNotFriendly = "E0614";
    /// A system aboard a flight that does not fly in this option (`raid`).
    CarrierGrounded = "E0615";
    /// A system aboard a group that is not one flight, or that has no station (`raid`).
    NoStation = "E0616";
    /// An outline or line of too few points (`least`).
    TooFewPoints = "E0617";
    /// A mixed load that the launcher does not have (`launcher`, `mix`).
    UnknownMix = "E0618";
    /// A file that is no elevation tile (`file`, `fault`: a [`physics::terrain::TileError`] by its
    /// kind).
    NoTile = "E0619";
    /// Tiles of different kinds of coordinates, or of none that a globe has (`file`).
    TilesDiffer = "E0620";
    /// A launch of a class that is not ballistic (`class`).
    NotBallistic = "E0621";
    /// An aim that a ballistic class does not reach, or that lies too near (`class`, `range`,
    /// `most`: how far it flies in that direction, or `none` where it is too near).
    OutOfReach = "E0622";
    /// An anti-radiation role of a class that finds no radars (`class`).
    NotHoming = "E0623";
    /// A system that has no post of its own, so that nothing can stand for it (`id`).
    NotPlaced = "E0624";
    /// A file that is no table of traffic (`file`, `reason`, `detail`: a column, a row or a limit).
    NoTraffic = "E0625";

    /// A part that an order does not have (`part`, `id`).
    NoSuchPart = "E0626";
    /// A fire unit without a known price, where a view needs one (`id`, `option`).
    PriceUnknown = "E0627";
    /// An option without a fire unit, where a view counts them (`option`).
    NoFireUnit = "E0628";
    /// A view in which an option would have nothing to fire with (`option`, `view`, `least`: what the
    /// first fire unit with its rounds needs; `given`).
    ViewTooSmall = "E0629";
    /// Rounds in store that no launcher of the system holds (`round`).
    StoreWithoutLauncher = "E0630";

    /// A path that no study may vary (`path`, `part`, `reason`: a word of
    /// [`crate::vary::Refusal`]).
    NotSweepable = "E0801";

    /// Flights of a raid that arrive only after the scenario has ended (`raid`, `arrival`,
    /// `duration`).
    ArrivesAfterEnd = "W0701";
    /// More launchers than any source gives the system (`launchers`, `most`).
    MoreThanAnySource = "W0702";
    /// A speed or height far outside what the catalogue gives for such flights (`text`, `class`,
    /// `low`, `high`).
    UnlikelyForClass = "W0703";
    /// A unit that hardly anything else of its kind in the file has (`text`, `usual`).
    UnitStandsAlone = "W0704";
    /// A value outside what is usual for its field (`text`, `low`, `high`).
    UnusualValue = "W0705";
    /// A bearing in degrees that looks like one in radians (`text`).
    LooksLikeRadians = "W0706";
    /// A table of traffic of which nothing flies in the scenario's day.
    NobodyFlies = "W0707";
    /// A number that is odd in its unit and round if it were in feet or knots (`text`, `meant`,
    /// `unit`).
    LooksConverted = "W0708";
    /// Rounds that come with an order and that no launcher of it is loaded with (`round`, `rounds`).
    StockUnused = "W0709";
    /// More ready rounds than an option of a view has (`option`, `rounds`, `has`).
    FewerRoundsReady = "W0710";
    /// A system whose sectors hardly anything hostile passes through (`system`, `boresight`).
    LooksAway = "W0711";
    /// A system with a sector whose author does not say where it looks (`system`).
    NoBoresight = "W0712";
    /// A system within the reach of which nothing hostile comes, or nothing that its rounds are made
    /// for (`system`, `what`: radar, rounds or kind; `reach`, `nearest`).
    NothingInReach = "W0713";
    /// An asset at which nothing is aimed that does damage (`asset`).
    NobodyAims = "W0714";
    /// Hostile flights none of which can leak (`raid`: the first of them).
    NothingCanLeak = "W0715";
    /// An option that is the same as another (`option`, `other`).
    OptionsAlike = "W0716";
    /// An option without a system whose author does not say what it is (`option`).
    NothingDefends = "W0717";
    /// Flights of a ballistic class that fly along a route as an aircraft does (`class`, `raid`).
    NotLaunched = "W0718";
    /// A link that needs line of sight and whose ends never see each other (`from`, `to`, `apart`,
    /// `sight`: how far apart they could stand).
    NoLineOfSight = "W0719";
    /// What lies under the ground, or a site above it (`what`: waypoint, aim, site or above; `name`: of
    /// the group or the system; `depth`, `ground`).
    OffGround = "W0720";
    /// A system on the ground that stands outside of every outline of land (`system`).
    InTheSea = "W0721";
    /// An outline of which two sides cross, so that inside and outside are not what they seem.
    OutlineCrosses = "W0722";
}

impl Code {
    /// How bad it is: the first letter of the id says so.
    pub fn severity(self) -> Severity {
        if self.id().starts_with('E') { Severity::Error } else { Severity::Warning }
    }
}

macro_rules! hints {
    ($($(#[$doc:meta])* $Hint:ident = $id:literal;)*) => {
        /// What might help. A hint keeps its id for good.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum HintCode { $($(#[$doc])* $Hint,)* }

        impl HintCode {
            /// Every hint.
            pub const ALL: &'static [Self] = &[$(Self::$Hint,)*];

            /// The stable id, which is also the key of its message.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$Hint => $id,)* }
            }
        }
    };
}

hints! {
    /// The nearest words there are (`names`).
    DidYouMean = "hint-did-you-mean";
    /// All words there are (`names`).
    OneOf = "hint-one-of";
    /// Write it in this way (`example`).
    WriteLike = "hint-write-like";
    /// Units that would do (`names`).
    Units = "hint-units";
    /// It was defined here first: the related span shows where.
    FirstHere = "hint-first-here";
    /// The first line of a scenario (`line`).
    AddLine = "hint-add-line";
    /// A line that is not there and may be written (`line`).
    AddField = "hint-add-field";
    /// A table of its kind, with what must be in it (`example`).
    AsTable = "hint-as-table";
    /// The brackets of a table or of a list of tables (`line`).
    Brackets = "hint-brackets";
    /// From where hostile flights come, within range (`bearing`).
    ComeFrom = "hint-come-from";
    /// Quote the text: in TOML words stand between quotation marks.
    Quote = "hint-quote";
}

/// Something that might help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Which.
    pub code: HintCode,
    /// With what.
    pub args: Args,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// With what.
    pub args: Args,
    /// Another place that belongs to it, such as a first definition.
    pub related: Option<Span>,
    /// What might help.
    pub hints: Vec<Hint>,
}

impl Diagnostic {
    /// This is wrong here.
    pub fn new(code: Code, span: Span) -> Self {
        Self { code, span, args: Vec::new(), related: None, hints: Vec::new() }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// With one more argument.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(value.into())));
        self
    }

    /// With one more argument that names several.
    pub fn with_names(mut self, name: &'static str, names: &[&str]) -> Self {
        self.args.push((name, Arg::List(names.iter().map(|name| (*name).to_owned()).collect())));
        self
    }

    /// With another place that belongs to it.
    pub fn beside(mut self, related: Span) -> Self {
        self.related = Some(related);
        self.hints.push(Hint { code: HintCode::FirstHere, args: Vec::new() });
        self
    }

    /// With a hint that takes one text.
    pub fn hint(mut self, code: HintCode, name: &'static str, value: impl Into<String>) -> Self {
        self.hints.push(Hint { code, args: vec![(name, Arg::Text(value.into()))] });
        self
    }

    /// With a hint that takes one text; nothing, no hint.
    pub fn hint_of(self, code: HintCode, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.hint(code, name, value),
            None => self,
        }
    }

    /// With a hint that names several words; none, no hint.
    pub fn hint_names(mut self, code: HintCode, names: Vec<String>) -> Self {
        if !names.is_empty() {
            self.hints.push(Hint { code, args: vec![("names", Arg::List(names))] });
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_order() {
        let ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
    }
}
