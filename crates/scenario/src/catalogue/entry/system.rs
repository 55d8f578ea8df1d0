//! Systems: posts with radars and launchers, and systems made of systems.

use super::{NameTranslation, ReleaseWord, folder};
use crate::catalogue::{Figure, Row};
use crate::field::{
    Angle, Count, Defined, Id, Length, Money, Quantity, Referred, SchemaVersion, Text, Whole,
    record, spaces,
};

spaces! {
    /// Names of posts inside one system.
    StandSpace = "post";
    /// Names of parts inside one system.
    PartSpace = "part";
}

record! {
    /// A system: posts with their radars and launchers, other systems as its parts, and the links
    /// between them.
    pub struct SystemEntry {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Folder and file name, such as `system/patriot-battery`.
        id: Text;
        /// What people call it.
        name: Text;
        /// The same in other languages: one table a language.
        translation: Option<Vec<NameTranslation>>;
        /// What it is, in a sentence or two.
        says: Text;
        /// Rows of `public-figures.csv` that are shown beside it and enter nothing.
        context: Option<Vec<Row>>;
        /// Who decides: one table a post. A system that only lists its parts needs none.
        post: Option<Vec<Stand>>;
        /// What sees: one table a radar.
        radar: Option<Vec<Placed>>;
        /// What it fires from: one table a group of launchers.
        launchers: Option<Vec<LaunchersEntry>>;
        /// Other systems that it consists of.
        part: Option<Vec<Part>>;
        /// Links between its own posts.
        link: Option<Vec<InsideLink>>;
        /// The type of flight that carries all of it, where it does not stand on the ground.
        aboard: Option<Id<folder::Flight>>;
        /// Rounds that come with it, in its launchers and in store. Left out, its launchers are
        /// full and nothing is in store.
        stock: Option<Vec<Stock>>;
        /// Price of the equipment without rounds. Left out, it is the sum of its parts.
        equipment_price: Option<Figure<Money>>, within "0 USD" to "100 billion USD";
        /// What was published about a contract or an offer for the whole of it.
        contract: Option<Contract>;
    }
}

record! {
    /// A post of a system.
    pub struct Stand {
        /// Its name inside the system.
        name: Defined<StandSpace>;
        /// Its type.
        post: Id<folder::Post>;
        /// The post above it; left out, it decides for itself.
        superior: Option<Referred<StandSpace>>;
        /// Direction from the middle of the system, clockwise from the system's boresight.
        bearing: Quantity<Angle>, default "0 deg", within "-360 deg" to "360 deg";
        /// Distance from the middle of the system.
        distance: Quantity<Length>, default "0 m", within "0 m" to "200 km";
    }
}

record! {
    /// A radar and where it stands.
    pub struct Placed {
        /// Its type.
        radar: Id<folder::Radar>;
        /// The post that reads its tracks; left out, the first.
        post: Option<Referred<StandSpace>>;
        /// Direction from its post, clockwise from the system's boresight.
        bearing: Quantity<Angle>, default "0 deg", within "-360 deg" to "360 deg";
        /// Distance from its post.
        distance: Quantity<Length>, default "0 m", within "0 m" to "200 km";
    }
}

record! {
    /// Launchers of one type, evenly on a circle about their post.
    pub struct LaunchersEntry {
        /// Their type.
        launcher: Id<folder::Launcher>;
        /// The post that orders their rounds; left out, the first.
        post: Option<Referred<StandSpace>>;
        /// How many. Rival counts are kept: each world has one of them.
        count: Figure<Count>, within "1" to "200";
        /// What they hold where a scenario does not say.
        round: Id<folder::Interceptor>;
        /// Distance from the post.
        distance: Quantity<Length>, default "1 km", within "0 m" to "200 km";
    }
}

record! {
    /// Systems of one kind that are part of another, evenly on a circle about its middle.
    pub struct Part {
        /// Their name; the second one is called `NAME/2` and so on.
        name: Defined<PartSpace>;
        /// What they are.
        system: Id<folder::System>;
        /// How many. Rival counts are kept: each world has one of them.
        count: Figure<Count>, within "1" to "100";
        /// How many launchers each has, where this differs from what its own entry says.
        launchers: Option<Figure<Count>>, within "0" to "200";
        /// The post of this system that is above their first posts; left out, nobody is.
        superior: Option<Referred<StandSpace>>;
        /// The link to that post and back.
        link: Option<Id<folder::Link>>;
        /// What the link passes on.
        release: ReleaseWord, default "coordination";
        /// Direction of the first one from the middle, clockwise from the system's boresight.
        bearing: Quantity<Angle>, default "0 deg", within "-360 deg" to "360 deg";
        /// Distance from the middle.
        distance: Quantity<Length>, default "0 m", within "0 m" to "500 km";
    }
}

record! {
    /// A link between two posts of a system, both ways.
    pub struct InsideLink {
        /// Its type.
        link: Id<folder::Link>;
        /// One end.
        from: Referred<StandSpace>;
        /// The other end.
        to: Referred<StandSpace>;
        /// What it passes on.
        release: ReleaseWord, default "coordination";
    }
}

record! {
    /// Rounds of one type that come with a system.
    pub struct Stock {
        /// The type.
        round: Id<folder::Interceptor>;
        /// How many.
        rounds: Figure<Count>, within "0" to "100000";
    }
}

record! {
    /// A published contract or offer.
    pub struct Contract {
        /// Price of all that it covers.
        price: Figure<Money>, within "0 USD" to "1000 billion USD";
        /// What the price covers, as far as it was said.
        covers: Text;
        /// Year of the contract or offer.
        year: Whole, within "1950" to "2100";
    }
}

impl SystemEntry {
    /// The ids of all that it consists of.
    pub(super) fn parts(&self) -> Vec<String> {
        let mut ids = Vec::new();
        let mut add = |id: &String| ids.push(id.clone());
        self.post.iter().flatten().for_each(|stand| add(&stand.post.value));
        self.radar.iter().flatten().for_each(|placed| add(&placed.radar.value));
        for group in self.launchers.iter().flatten() {
            add(&group.launcher.value);
            add(&group.round.value);
        }
        for part in self.part.iter().flatten() {
            add(&part.system.value);
            part.link.iter().for_each(|link| add(&link.value));
        }
        self.link.iter().flatten().for_each(|link| add(&link.link.value));
        self.stock.iter().flatten().for_each(|stock| add(&stock.round.value));
        self.aboard.iter().for_each(|flight| add(&flight.value));
        ids
    }
}
