//! In JSON, absent and `null` mean the same.

use serde::{Deserialize, Deserializer};

/// Reads a value, or its default where there is `null`.
pub(crate) fn or_default<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Default + Deserialize<'de>,
    D: Deserializer<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
