//! Fair views and whole orders: what is changed, by how much, and what is refused.

use std::sync::LazyLock;

use engine::plan::{Plan, Presence};
use scenario::example::SMALL;
use scenario::language::ViewWord;
use scenario::vary::Changes;
use scenario::{Code, InView, Reading, Study};

const COAST: &str = include_str!("scenarios/coast.toml");

/// Four batteries of one kind, two of another, and both.
const OPTIONS: &str = r#"[[option]]
name = "one"
system = [
  { name = "a", system = "system/patriot-battery", at = "30S 20.02W", launchers = 5, load = [{ round = "interceptor/gem-t", launchers = 4 }, { round = "interceptor/pac-3-mse" }] },
  { name = "b", system = "system/patriot-battery", at = "30.1S 20.02W", launchers = 5, superior = "a", load = [{ round = "interceptor/gem-t", launchers = 4 }, { round = "interceptor/pac-3-mse", rounds = 6 }], store = [{ round = "interceptor/gem-t", rounds = 6 }] },
  { name = "c", system = "system/patriot-battery", at = "30.2S 20.02W", superior = "c2" },
  { name = "c2", system = "system/control-centre", at = "30.2S 20W" },
]
link = [{ from = "a", to = "c" }]

[[option]]
name = "other"
system = [
  { name = "a", system = "system/s-400-battalion", at = "30S 20.02W", load = [{ mix = "three large and four small" }] },
  { name = "b", system = "system/s-400-battalion", at = "30.1S 20.02W", superior = "a" },
]
link = [{ from = "a", to = "b" }]
cost = [{ pays = "Sites", price = "90 million USD", high = "150 million USD" }]

[[option]]
name = "both"
from = "one"
system = [
  { name = "d", system = "system/s-400-battalion", at = "30.3S 20.02W" },
  { name = "e", system = "system/s-400-battalion", at = "30.4S 20.02W" },
]

[study]
views = ["as-offered", "equal-money", "equal-fire-units"]
"#;

/// The small scenario with these options.
static TWO: LazyLock<String> = LazyLock::new(|| {
    let options = SMALL.find("[[option]]").expect("it has one");
    format!("{}{OPTIONS}", &SMALL[..options])
});

fn read(text: &str, view: ViewWord) -> Reading {
    let changes = Changes { view: Some(view), ..Changes::default() };
    scenario::read_changed("two.toml", text.as_bytes(), &changes)
}

fn sound(text: &str, view: ViewWord) -> Study {
    let reading = read(text, view);
    // Where they look is left open here, and that is said.
    let of_the_view = reading.diagnostics.iter().filter(|d| d.code != Code::NoBoresight);
    assert_eq!(of_the_view.collect::<Vec<_>>(), Vec::<&scenario::Diagnostic>::new(), "{view:?}");
    reading.study.expect("it is sound")
}

fn changed(study: &Study) -> Vec<&InView> {
    study.texts.iter().map(|text| text.changed.as_ref().expect("it is in a view")).collect()
}

fn posts(plan: &Plan) -> Vec<&str> {
    plan.posts.iter().map(|post| post.name.as_str()).collect()
}

/// Rounds ready and in store.
fn rounds(plan: &Plan) -> (u32, u32) {
    let loads = plan.launchers.iter().flat_map(|launcher| &launcher.loads);
    loads.fold((0, 0), |sum, load| (sum.0 + load.ready, sum.1 + load.store))
}

#[test]
fn as_offered_is_as_it_is_written() {
    let study = sound(&TWO, ViewWord::AsOffered);
    assert_eq!(study.views.len(), 3);
    assert!(study.texts.iter().all(|text| text.changed.is_none()));
    let cost = &study.texts[1].cost;
    let other = cost.sum(|of| matches!(of, scenario::CostOf::Other(_)));
    assert_eq!(other, [90e6, 90e6, 150e6]);
    let equipment = study.texts[0].cost.sum(|of| matches!(of, scenario::CostOf::Equipment(_)));
    // Three batteries, two of them with launchers less than the price is for, and the centre.
    let battery = 3.0 * 400e6 + 60e6;
    assert!(equipment[0] < battery && equipment[0] > battery - 8.0 * 25e6, "{equipment:?}");
    // Dealt one to each of four launchers in turn; a load that is not full.
    let b = study.options[0].launchers.iter().filter(|l| l.name.starts_with("b/"));
    let loads: Vec<_> = b.map(|l| (l.loads[0].ready, l.loads[0].store)).collect();
    assert_eq!(loads, [(4, 2), (4, 2), (4, 1), (4, 1), (6, 0)]);
}

#[test]
fn equal_money_buys_whole_fire_units_then_rounds() {
    let study = sound(&TWO, ViewWord::EqualMoney);
    let changed = changed(&study);
    let cheapest = changed.iter().map(|view| view.price[0]).fold(f64::INFINITY, f64::min);
    for (view, plan) in changed.iter().zip(&study.options) {
        let budget = view.budget.expect("it has one");
        assert!((budget - cheapest).abs() < 1.0, "the cheapest is the measure");
        assert!(view.price[1] <= budget * (1.0 + 1e-9), "{view:?}");
        // Nothing is left over that a round could be bought for; none costs 5 million.
        assert!(budget - view.price[1] < 5e6, "{view:?}");
        assert_eq!(rounds(plan), (view.ready[1], view.store[1]), "{}", plan.option);
        assert!(plan.launchers.iter().all(|l| l.presence == Presence::Always));
    }
    // What is mixed stays mixed: the first of each kind come before the second of any.
    let text = TWO.replacen("views", "budget = \"1 billion USD\"\nviews", 1);
    let study = sound(&text, ViewWord::EqualMoney);
    assert!(posts(&study.options[2]).contains(&"a") && posts(&study.options[2]).contains(&"d"));
    assert!(!posts(&study.options[2]).contains(&"c"));
    // Whoever is above or linked and not there any more is not asked for.
    assert!(study.options[0].posts.len() > 1);
}

#[test]
fn a_larger_budget_repeats_fire_units_beside_the_first() {
    let text = TWO.replacen("views", "budget = \"3 billion USD\"\nviews", 1);
    let study = sound(&text, ViewWord::EqualMoney);
    let changed = changed(&study);
    assert!(changed[1].fire_units[1] > changed[1].fire_units[0], "{:?}", changed[1]);
    let again = study.options[1].posts.iter().find(|post| post.name == "a#1").expect("one more");
    let first = study.options[1].posts.iter().find(|post| post.name == "a").expect("it stands");
    let way = physics::earth::geodesic::inverse(
        first.site.lat_deg,
        first.site.lon_deg,
        again.site.lat_deg,
        again.site.lon_deg,
    );
    assert!((way.s12_m - 2_000.0).abs() < 1.0, "{way:?}");
    let linked = study.options[1].links.iter().any(|link| link.name == "a#1>b");
    assert!(linked, "what stands beside a fire unit is linked as that is");
    let [dear, cheap] = changed[0].if_prices.expect("prices have ends");
    assert!(dear <= changed[0].fire_units[1] && changed[0].fire_units[1] <= cheap);
}

#[test]
fn equal_fire_units_have_equal_ready_rounds_and_no_store() {
    let study = sound(&TWO, ViewWord::EqualFireUnits);
    let changed = changed(&study);
    let ready = changed[0].ready[1];
    for (view, plan) in changed.iter().zip(&study.options) {
        assert_eq!((view.fire_units[1], view.ready[1], view.store[1]), (2, ready, 0));
        assert_eq!(rounds(plan), (ready, 0), "{}", plan.option);
        assert!(view.ready[1] <= view.ready[0]);
    }
    assert_eq!(posts(&study.options[2]), ["a", "c2", "d"]);
    let text = TWO.replacen("views", "fire-units = 1\nready-rounds = 20\nviews", 1);
    let study = sound(&text, ViewWord::EqualFireUnits);
    assert!(study.options.iter().all(|plan| rounds(plan) == (20, 0)));
}

#[test]
fn what_stands_in_the_way_of_a_view_is_said_whichever_is_asked() {
    let found = |text: &str, code: Code| {
        let reading = read(text, ViewWord::AsOffered);
        let found = reading.diagnostics.iter().find(|d| d.code == code);
        let found = found.unwrap_or_else(|| panic!("{code:?}: {:?}", reading.diagnostics));
        reading.files.get(found.span.file).text[found.span.start..found.span.end].to_owned()
    };
    let poor = TWO.replacen("views", "budget = \"90 million USD\"\nviews", 1);
    assert_eq!(found(&poor, Code::ViewTooSmall), "\"one\"");
    let blind = format!(
        "{}[[option]]\nname = \"none\"\nsystem = [{{ name = \"a\", system = \
         \"system/vhf-surveillance-site\", at = \"30S 20W\" }}]\n",
        *TWO
    );
    assert_eq!(found(&blind, Code::NoFireUnit), "\"none\"");
    let many = TWO.replacen("views", "ready-rounds = 1000\nviews", 1);
    assert_eq!(found(&many, Code::FewerRoundsReady), "1000");
    let mut texts = scenario::catalogue::Texts::embedded();
    let entry = texts.entries.get_mut("system/patriot-battery.toml").expect("an entry");
    let price = entry.find("[equipment-price]").expect("it has one");
    entry.truncate(price);
    // Nor may what it consists of have one.
    let launcher = texts.entries.get_mut("launcher/m903.toml").expect("an entry");
    let price = launcher.find("[price]").expect("it has one");
    launcher.truncate(price);
    let reading = scenario::read_with("two.toml", TWO.as_bytes(), &texts);
    assert!(
        reading.diagnostics.iter().any(|d| d.code == Code::PriceUnknown),
        "{:?}",
        reading.diagnostics
    );
    assert!(reading.study.is_none());
}

/// A scenario that names no view is read in any all the same.
#[test]
fn views_of_what_is_aboard_or_dropped_are_built() {
    let text = format!("{COAST}[study]\nbudget = \"1 billion USD\"\n");
    for view in [ViewWord::EqualMoney, ViewWord::EqualFireUnits] {
        let reading = read(&text, view);
        let study = reading.study.unwrap_or_else(|| panic!("{:?}", reading.diagnostics));
        assert!(study.options.iter().all(|plan| !plan.launchers.is_empty()));
    }
}

/// The order stands as a system of systems: its post, its radar, its batteries on their circle or
/// where the author has them, its rounds dealt to their launchers.
#[test]
fn an_order_stands_as_one_system() {
    let order = |system: &str| {
        let begin = TWO.find("[[option]]").expect("it has options");
        format!(
            "{}[[option]]\nname = \"order\"\nsystem = [{{ name = \"o\", {system} }}]\n",
            &TWO[..begin]
        )
    };
    let offer = "system = \"system/patriot-offer-2018\", at = \"30S 20W\", load = [{ round = \
                 \"interceptor/gem-t\", launchers = 4 }, { round = \"interceptor/pac-3-mse\" }]";
    let study = sound(&order(offer), ViewWord::AsOffered);
    let plan = &study.options[0];
    assert_eq!(posts(plan), ["o/battery", "o/battery/2", "o/battery/3", "o/battery/4"]);
    assert_eq!(plan.launchers.len(), 20);
    let of = |round: &str| {
        let loads = plan.launchers.iter().flat_map(|launcher| &launcher.loads);
        let own = loads.filter(|load| plan.interceptors[load.interceptor.index()].name == round);
        own.fold((0, 0), |sum, load| (sum.0 + load.ready, sum.1 + load.store))
    };
    assert_eq!(of("interceptor/gem-t"), (64, 16));
    assert_eq!(of("interceptor/pac-3-mse"), (48, 12));
    let contract = &study.texts[0].contracts[0];
    assert_eq!((contract.price[0], contract.year), (3.5e9, 2018));

    let turkish = "system = \"system/s-400-turkish-order\", at = \"30S 20W\", load = [{ mix = \
                   \"three large and four small\" }], part = [{ name = \"battery/2\", at = \
                   \"30.5S 20W\", boresight = \"200 deg\" }]";
    let study = sound(&order(turkish), ViewWord::AsOffered);
    let plan = &study.options[0];
    let names = ["o", "o/battery", "o/battery/2", "o/battery/3", "o/battery/4"];
    assert_eq!(posts(plan), names);
    assert_eq!(plan.posts[2].site.lat_deg, -30.5);
    assert!(
        plan.posts
            .iter()
            .skip(1)
            .all(|post| { post.superior == engine::plan::Superior::Post(engine::plan::PostId(0)) })
    );
    assert_eq!(plan.links.len(), 8, "each battery with the post above, both ways");
    // One fire unit a battery, and the post and radar that all share.
    let text = order(turkish) + "[study]\nviews = [\"equal-fire-units\"]\n";
    let study = sound(&text, ViewWord::EqualFireUnits);
    assert_eq!(study.texts[0].changed.as_ref().map(|c| c.fire_units), Some([4, 4]));
    let reading = read(
        &order(offer).replace("\"interceptor/pac-3-mse\"", "\"interceptor/gem-t\""),
        ViewWord::AsOffered,
    );
    assert!(reading.diagnostics.iter().any(|d| d.code == Code::StockUnused));
}

/// An option in which nothing stands is the same yardstick in every view, and no measure of the others.
#[test]
fn what_holds_nothing_is_in_every_view_as_it_is() {
    let none = "\n[[option]]\nname = \"none\"\nsays = \"No defence at all.\"\n";
    for view in [ViewWord::AsOffered, ViewWord::EqualMoney, ViewWord::EqualFireUnits] {
        let (plain, with) = (
            sound(&TWO, view),
            sound(&TWO.replacen("\n[study]", &format!("{none}\n[study]"), 1), view),
        );
        assert_eq!(with.options.len(), plain.options.len() + 1);
        assert_eq!(with.options[..3], plain.options[..], "{view:?}: the others are as without it");
        assert!(with.options[3].posts.is_empty() && with.texts[3].changed.is_none(), "{view:?}");
    }
}
