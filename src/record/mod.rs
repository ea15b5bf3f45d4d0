//! The domain model: a record or value a file, plain data, no reading.

mod actor;
mod attack;
mod casualty;
mod count;
mod damage;
mod date;
pub(crate) mod day;
mod evidence;
mod id;
mod interception;
mod meeting;
pub(crate) mod null;
mod official;
mod period;
mod place;
mod span;
mod statement;
mod target;
mod toll;
mod weapon;
pub(crate) mod words;

pub use actor::{Actor, ActorKind};
pub use attack::{Attack, AttackKind, AttackStatus, Means};
pub use casualty::{AgeGroup, Casualty, Category, Claimant, Outcome, Scope, Sex, Victims};
pub use count::Count;
pub use damage::{Damage, Harm};
pub use date::{DateMention, TimexType};
pub use evidence::Evidence;
pub use id::{
    AttackId, CasualtyId, DamageId, InterceptionId, MeetingId, OfficialId, RecordId, StatementId,
};
pub use interception::Interception;
pub use meeting::{Meeting, MeetingStatus};
pub use official::{Official, Role};
pub use period::{Period, Precision};
pub use place::{CountryCode, Place, PlacePrecision};
pub use span::Span;
pub use statement::{Speaker, SpeakerKind, Stance, Statement, StatementKind};
pub use target::{Target, TargetClass};
pub use toll::Toll;
pub use weapon::{Weapon, WeaponClass};
