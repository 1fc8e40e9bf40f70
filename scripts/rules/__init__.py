"""What the law says, as pure functions of listings, regimes and a day. Computed here and stored nowhere.

records of all sources → listings (one entry, one clock) ← acts, ledger, captures, reviews
standing(listing, regimes, on=day) → listed | ended | withdrawn | held
"""

from scripts.rules.acts import Doubt
from scripts.rules.captures import first_read
from scripts.rules.fold import fold
from scripts.rules.listings import Entry, Listing, entries_of
from scripts.rules.parties import employer_code
from scripts.rules.progress import criminal, may_apply, paid
from scripts.rules.standing import Standing, standing
from scripts.rules.today import Joined, Known, Stood, join, today
from scripts.rules.values import values

__all__ = [
    "Doubt", "Entry", "Joined", "Known", "Listing", "Standing", "Stood", "criminal", "employer_code", "entries_of",
    "first_read", "fold", "join", "may_apply", "paid", "standing", "today", "values",
]  # fmt: skip
