//! Who takes what: least-cost assignment and weapons to targets.
