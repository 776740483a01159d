"""Pure: the people one met, what there was with each of them, who may be one and the same."""

from data.people.acquaintance import Acquaintance, Last, LastKind, People
from data.people.duplicates import Pair, duplicates
from data.people.encounters import Encounter, EncounterKind, encounters
from data.people.gathering import acquaintances, duplicates_among
from data.people.merging import merge_order, merged
from data.people.searching import Found, Writing, best_hit, searchable, words_in, writings
from data.people.typed import acquaintance_typed

__all__ = [
    "Acquaintance",
    "Encounter",
    "EncounterKind",
    "Found",
    "Last",
    "LastKind",
    "Pair",
    "People",
    "Writing",
    "acquaintance_typed",
    "acquaintances",
    "best_hit",
    "duplicates",
    "duplicates_among",
    "encounters",
    "merge_order",
    "merged",
    "searchable",
    "words_in",
    "writings",
]
