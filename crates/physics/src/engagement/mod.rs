//! Closed forms of engagements: leak-through, one magazine, salvo exchanges.
