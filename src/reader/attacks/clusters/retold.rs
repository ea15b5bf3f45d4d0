//! An act that the text tells again without saying so: the same place and day, victim, thing or story.

use super::agree::same_family;
use super::{
    Act, is_blast, is_fight, is_fresh, is_melee, is_there, is_thing, is_wide, last_name, precise,
    within_reach,
};
use crate::lexicon::fold::words;
use crate::reader::attacks::deeds::Deed;
use crate::reader::attacks::scene::Scene;
use crate::reader::attacks::settings::Where;
use crate::reader::attacks::targets::Attacked;
use crate::reader::chunks::ChunkKind;
use crate::record::AttackKind;

/// An act known from the headline or from nearby that the mention tells again.
pub(super) fn retold(
    scene: &Scene<'_, '_>,
    acts: &[Act],
    deed: &Deed,
    compatible: &impl Fn(&Act) -> bool,
) -> Option<usize> {
    // "killed 49 people at a club", then "opened fire, killing 49 people".
    let counted = deed.toll.filter(|_| !deed.plural).and_then(|toll| {
        within_reach(acts)
            .rev()
            .find(|(_, act)| !act.several() && act.tolls.contains(&toll) && compatible(act))
            .map(|(i, _)| i)
    });
    let fresh = within_reach(acts).any(|(_, act)| act.fresh);
    counted.or_else(|| {
        within_reach(acts)
            .rev()
            .find(|(_, act)| compatible(act) && Pair::new(scene, act, deed).is_one(fresh))
            .map(|(i, _)| i)
    })
}

/// An act that the text told, and a mention that may tell it again.
struct Pair<'p, 's, 't, 'a> {
    scene: &'p Scene<'t, 'a>,
    act: &'p Act,
    deed: &'s Deed,
    /// In the headline or the first sentence behind it.
    lead: bool,
    /// Both are single acts, as far as the text says.
    single: bool,
    same_kind: bool,
    same_day: bool,
    /// Nothing says that the days differ.
    open_day: bool,
    /// The mention has a place or a day of its own.
    own: bool,
}

impl<'p, 's, 't, 'a> Pair<'p, 's, 't, 'a> {
    fn new(scene: &'p Scene<'t, 'a>, act: &'p Act, deed: &'s Deed) -> Self {
        let same_day = matches!(
            (deed.when, act.when),
            (Some(a), Some(b)) if a.own && a.period.overlaps(&b) && a.period.days() <= 3
        );
        Pair {
            scene,
            act,
            deed,
            lead: deed.trigger.sentence <= scene.first_body + 1,
            single: !deed.plural && !act.several(),
            same_kind: deed.kind == AttackKind::Unspecified
                || act.kinds.is_empty()
                || act.kinds.contains(&deed.kind),
            same_day,
            open_day: deed.when.is_none_or(|w| !w.own) || act.when.is_none() || same_day,
            own: deed.place.as_ref().is_some_and(|p| p.own) || deed.when.is_some_and(|w| w.own),
        }
    }

    fn is_one(&self, fresh: bool) -> bool {
        let (act, deed) = (self.act, self.deed);
        if deed.series != act.series && deed.plural != act.several() {
            return false;
        }
        self.one_series()
            || !(self.sum_and_part() || self.looked_back_on(fresh) || self.brawl_after())
                && (self.headline_in_lead()
                    || self.there_and_then()
                    || self.one_day_of_old()
                    || self.names_its_place()
                    || self.same_intrusion()
                    || self.rare_kind()
                    || self.same_person()
                    || self.known_victim()
                    || self.bodily_that_day()
                    || self.its_victims()
                    || self.same_thing()
                    || self.goes_on()
                    || self.bare_again())
    }

    /// "a series of bombings in Turkey", told twice.
    fn one_series(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let again = |place: &Where| act.places.iter().any(|known| known.is_again(place));
        deed.series
            && act.series
            && act.kinds == [deed.kind]
            && deed.place.as_ref().is_some_and(|p| p.own && again(p))
    }

    /// "Bombings kill 23", then "a blast": the sum and one of its parts.
    fn sum_and_part(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        // "multiple blasts and a gunfight": one act, in one sentence.
        let with_blasts =
            is_fight(deed) && act.last_sentence == deed.trigger.sentence && !act.fight;
        // "the shootings", "the stabbings": of one hour as well as of several
        let of_people = rare_or_bodily(deed.kind) && act.kinds.contains(&deed.kind);
        act.several() != deed.plural
            && !deed.trigger.verb
            && !is_blast(deed)
            && !with_blasts
            && !of_people
    }

    /// What the text only looks back on is gone on about in its own paragraph, and no longer.
    fn looked_back_on(&self, fresh: bool) -> bool {
        let (act, deed) = (self.act, self.deed);
        let sentences = &self.scene.page.text.sentences;
        let away =
            sentences[deed.trigger.sentence].paragraph != sentences[act.last_sentence].paragraph;
        act.history && fresh && away && deed.when.is_none_or(|when| !when.own)
    }

    /// "Protesters clashed with police after the stabbing".
    fn brawl_after(&self) -> bool {
        self.is_quarrel() && self.deed.doer.is_some() && self.act.doer.is_some()
    }

    /// A fight of two sides, and an act that is none.
    fn is_quarrel(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        deed.fight
            && deed.trigger.verb
            && !act.fight
            && !act.kinds.is_empty()
            && !act.kinds.contains(&AttackKind::ArmedAssault)
    }

    /// The headline's act in the lead.
    fn headline_in_lead(&self) -> bool {
        self.lead && self.act.heading && self.act.last_sentence < self.scene.first_body
    }

    /// "the bombing in Karrada", "Sunday's attack in Karrada".
    fn there_and_then(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let there = |place: &Where, known: &Where| {
            is_there(known, place)
                && precise(known)
                && (!is_wide(known) || known.place.name == place.place.name)
        };
        let same_place = deed
            .place
            .as_ref()
            .is_some_and(|place| place.own && act.places.iter().any(|known| there(place, known)));
        let day_open = deed.when.is_none_or(|w| !w.own)
            || act.when.is_none()
                && !deed.plural
                && deed.when.is_some_and(|w| is_fresh(self.scene, &w.period));
        same_place && self.same_kind && (self.same_day || day_open)
    }

    /// "the attacks in Brussels on 22 March", "22 March, when attacks killed 32": one day long ago is that of one act.
    fn one_day_of_old(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let one_day = matches!(
            (deed.when, act.when),
            (Some(a), Some(b)) if a.own && a.period == b && b.days() == 1 && !is_fresh(self.scene, &b)
        );
        let place_open =
            deed.place.as_ref().is_none_or(|p| !p.own) || act.places.iter().all(|known| !known.own);
        one_day && place_open && self.same_kind && deed.plural == act.several()
    }

    /// "in northern England", then "a stabbing in Southport": the story names its place by and by.
    fn names_its_place(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let around = |place: &Where| {
            let mut known = act.places.iter();
            known.all(|known| is_wide(known) && known.place.country == place.place.country)
        };
        let narrower = (deed.place.as_ref()).is_some_and(|p| p.own && !is_wide(p) && around(p));
        narrower
            && !act.places.is_empty()
            && self.open_day
            && act.kinds == [deed.kind]
            && self.single
            && act.heading
    }

    /// "The hack", "computers had been hacked": the intrusion that was told, unless another victim is named.
    fn same_intrusion(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let shared = deed.targets.is_empty()
            || act.heads.is_empty()
            || deed.targets.iter().any(|t| act.heads.contains(&t.head));
        let then = matches!((deed.when, act.when), (Some(a), Some(b)) if a.period.overlaps(&b));
        deed.kind == AttackKind::Cyberattack
            && act.kinds == [AttackKind::Cyberattack]
            && (shared || then && act.several() == deed.plural)
            && !deed.series
            && (then || deed.when.is_none_or(|w| !w.own))
    }

    /// "A truck ploughed into a crowd", "the truck attack in Nice": rarely two in one text.
    fn rare_kind(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let first = self.scene.chunk(deed.trigger.chunk).tokens.start;
        matches!(deed.kind, AttackKind::VehicleRamming | AttackKind::Stabbing)
            && act.kinds.contains(&deed.kind)
            && self.open_day
            && self.single
            && !act.history
            && (act.heading || self.lead)
            && !self.scene.is(first, words!["a", "an"])
    }

    /// "the shooting of Sonya Massey", "he shot Massey".
    fn same_person(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        let mut names = deed.targets.iter().filter_map(last_name);
        let near_kind = || act.kinds.iter().any(|&kind| same_family(kind, deed.kind));
        names.any(|name| act.names.iter().any(|known| known == name))
            && (self.same_kind || near_kind())
            && !deed.plural
    }

    /// "shot at a trooper", then "shot the trooper".
    fn known_victim(&self) -> bool {
        let (act, deed, scene) = (self.act, self.deed, self.scene);
        let known = |c: usize| {
            let chunk = scene.chunk(c);
            let capital = |at: usize| scene.page.text.tokens[at].is_capital();
            scene.is(chunk.tokens.start, words!["the", "him", "her"])
                && chunk.head <= chunk.tokens.start + 1
                && capital(chunk.head) == capital(chunk.tokens.start)
                && scene.people_role(c).is_some()
        };
        rare_or_bodily(deed.kind)
            && deed
                .targets
                .first()
                .and_then(|t| t.chunk)
                .is_some_and(known)
            && self.open_day
            && act.kinds.contains(&deed.kind)
            && self.single
            && !act.history
            && !act.fight
            && !act.aside
    }

    /// "The officer was shot at midnight on Sunday": the shooting of that day.
    fn bodily_that_day(&self) -> bool {
        use AttackKind::*;
        let (act, deed) = (self.act, self.deed);
        matches!(
            deed.kind,
            Shooting | Stabbing | VehicleRamming | SuicideBombing
        ) && self.same_day
            && !act.fight
            && act.kinds.contains(&deed.kind)
            && self.single
            && !other_things(act, deed)
    }

    /// "the boy who had been shot died": the victims of the act that the text is about.
    fn its_victims(&self) -> bool {
        let (act, deed, scene) = (self.act, self.deed, self.scene);
        let before = deed.trigger.chunk.checked_sub(1).map(|i| scene.kind(i));
        // "as they were attacked"
        let they = before.is_some()
            && scene.is(
                scene.chunk(deed.trigger.chunk - 1).head,
                words!["they", "we", "he", "she"],
            );
        let kind_open = deed.kind == AttackKind::Unspecified
            && (they || matches!(before, Some(ChunkKind::Wh | ChunkKind::That)));
        is_victims(scene, deed)
            && !act.fight
            && act.deeds.len() > 1
            && !act.several()
            && (kind_open || act.kinds == [deed.kind] || all_melee(act, deed))
    }

    /// The same thing hit: "a university", then "the university housing".
    fn same_thing(&self) -> bool {
        let (act, deed, scene) = (self.act, self.deed, self.scene);
        let within = |c: usize| {
            let mut tokens = scene.chunk(c).tokens.clone();
            tokens.any(|i| act.heads.contains(&scene.page.text.lemma(i)))
        };
        let named_again = |t: &Attacked| act.heads.contains(&t.head) || t.chunk.is_some_and(within);
        let mut targets = deed.targets.iter();
        targets.any(|t| is_thing(t.target.class) && named_again(t)) && self.same_kind && self.single
    }

    /// Another thing hit is another act, unless a headline tells of it.
    fn other_target(&self) -> bool {
        let (act, deed, scene) = (self.act, self.deed, self.scene);
        let apart = scene.is_chunk(
            deed.trigger.clause.start,
            words!["after", "before", "since"],
        );
        let mut targets = deed.targets.iter();
        (act.thing || apart && !act.heads.is_empty())
            && targets.any(|t| is_thing(t.target.class) && !is_known(scene, t))
            && !deed.targets.iter().any(|t| act.heads.contains(&t.head))
    }

    /// The story goes on: nothing sets the mention apart from what was just told.
    fn goes_on(&self) -> bool {
        let (act, deed, scene) = (self.act, self.deed, self.scene);
        let sentences = &scene.page.text.sentences;
        let sentence = deed.trigger.sentence;
        let near = sentence <= act.last_sentence + 1
            && sentences[sentence].paragraph <= sentences[act.last_sentence].paragraph + 1;
        if !near || act.aside || deed.plural && !is_blast(deed) {
            return false;
        }
        // "has carried out strikes … On Saturday jets bombed": one of a run is its own act.
        let one_of_many = act.several() && !act.heading && self.own;
        let bare = !self.own && deed.targets.is_empty() && !deed.definite;
        let told =
            deed.trigger.verb || is_blast(deed) || bare && is_fight(deed) || self.same_doer();
        told && self.is_akin() && !self.other_target() && !one_of_many
    }

    /// "a fire broke out after an attack by the Ukrainian army": who did it goes on.
    fn same_doer(&self) -> bool {
        let known = matches!(
            (&self.deed.doer, &self.act.doer),
            (Some(doer), Some((known, true))) if doer.named && doer.key == *known
        );
        known && !self.own && self.deed.targets.is_empty() && self.single
    }

    /// Of a kind that may be the same: "opened fire", then "blew himself up".
    fn is_akin(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        // "the bombers opened fire … they detonated their explosives"
        let suicide = act.kinds.contains(&AttackKind::SuicideBombing);
        let bodily = |kind| {
            is_melee(kind)
                || kind == AttackKind::SuicideBombing
                || suicide && kind == AttackKind::Bombing
        };
        let all_bodily = || act.kinds.iter().all(|&kind| bodily(kind)) && bodily(deed.kind);
        // "bombed a monastery. A jet dropped a bomb on the building."
        let from_above = || {
            deed.kind == AttackKind::Airstrike
                && act.kinds == [AttackKind::Bombing]
                && deed.targets.iter().all(|t| is_known(self.scene, t))
        };
        !self.is_quarrel() && (self.same_kind || all_bodily()) || from_above()
    }

    /// No time, place or victim of its own, and of the same kind: told again.
    fn bare_again(&self) -> bool {
        let (act, deed) = (self.act, self.deed);
        !self.own
            && act.kinds.contains(&deed.kind)
            && (deed.targets.is_empty() || is_fight(deed) && act.fresh && act.kinds.len() > 1)
            && !self.other_target()
    }
}

/// What is done to people one by one.
fn rare_or_bodily(kind: AttackKind) -> bool {
    use AttackKind::*;
    matches!(
        kind,
        Shooting | Stabbing | VehicleRamming | Assassination | Abduction
    )
}

/// "militants stormed a university", "the dead had been shot": what goes on together.
fn all_melee(act: &Act, deed: &Deed) -> bool {
    is_melee(deed.kind) && !act.kinds.is_empty() && act.kinds.iter().all(|&kind| is_melee(kind))
}

/// "the building", "the vessel": what was told of, by a general word.
fn is_known(scene: &Scene<'_, '_>, target: &Attacked) -> bool {
    let text = &scene.page.text;
    target.chunk.is_some_and(|c| {
        let chunk = scene.chunk(c);
        text.is(chunk.tokens.start, words!["the", "this"])
            && text.is(
                chunk.head,
                words![
                    "building",
                    "site",
                    "facility",
                    "compound",
                    "complex",
                    "structure",
                    "vessel",
                    "ship",
                    "vehicle",
                    "premises",
                    "place"
                ],
            )
    })
}

/// Both hit something that stands in one place, and not the same.
fn other_things(act: &Act, deed: &Deed) -> bool {
    act.thing
        && deed.targets.iter().any(|t| is_thing(t.target.class))
        && !deed.targets.iter().any(|t| act.heads.contains(&t.head))
}

/// "who had been shot", "those stabbed", "he was shot": what befell people, without a time or a place of its own.
fn is_victims(scene: &Scene<'_, '_>, deed: &Deed) -> bool {
    let trigger = &deed.trigger;
    trigger.verb
        && scene.is_passive(trigger.chunk)
        && matches!(
            deed.kind,
            AttackKind::Shooting
                | AttackKind::Stabbing
                | AttackKind::VehicleRamming
                | AttackKind::Abduction
                | AttackKind::Unspecified
                | AttackKind::ArmedAssault
        )
        && deed.doer.is_none()
        && deed.place.as_ref().is_none_or(|p| !p.own)
        && deed.when.is_none_or(|w| !w.own)
        && !deed.targets.iter().any(|t| is_thing(t.target.class))
}
