//! Options: what is compared.

use super::{LinkTable, OptionSpace, RaidSpace, Settings, System};
use crate::field::{Defined, Money, Quantity, Referred, Several, Text, record};

record! {
    /// One of the alternatives that are compared.
    pub struct OptionTable {
        /// Its name.
        name: Defined<OptionSpace>;
        /// What it is, in a sentence or two.
        says: Option<Text>;
        /// The option that this one differs from. It has all systems, links and figures of that
        /// option; a system of its own stands for the one of the same name, a link of its own for the
        /// one between the same systems, and what it gives up stands for what that one gives up.
        from: Option<Referred<OptionSpace>>;
        /// Systems of that option that are not in this one, with their links.
        drop: Option<Vec<Text>>;
        /// Friendly flights that do not fly in this option.
        without: Option<Vec<Referred<RaidSpace>>>;
        /// Systems that share nothing with any other: off the net. What they share among themselves
        /// stays.
        off_net: Option<Vec<Text>>;
        /// Systems that receive from others but pass nothing on to them.
        receives_only: Option<Vec<Text>>;
        /// What the option gives up, beside its price: a line each. Without it, what the option that it
        /// differs from gives up.
        gives_up: Option<Vec<Text>>;
        /// What it costs beside its systems and their rounds, such as sites or training: one table
        /// an item.
        cost: Option<Vec<CostTable>>;
        /// What it consists of: one table a system.
        system: Option<Several<System>>;
        /// The net: one table a link.
        link: Option<Several<LinkTable>>;
        /// Figures of the catalogue that are other in this option.
        set: Option<Settings>;
    }
}

record! {
    /// A cost of an option that is in no price of the catalogue.
    pub struct CostTable {
        /// What is paid for.
        pays: Text;
        /// What it costs.
        price: Quantity<Money>, within "0 USD" to "1e12 USD", vary Sweep;
        /// The least that it may cost; without it, the price.
        low: Option<Quantity<Money>>, within "0 USD" to "1e12 USD", vary Sweep;
        /// The most that it may cost; without it, the price.
        high: Option<Quantity<Money>>, within "0 USD" to "1e12 USD", vary Sweep;
    }
}
