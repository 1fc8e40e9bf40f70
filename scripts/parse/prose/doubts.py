"""Why a person has to look at what running text gave, target by target."""

from scripts.parse.prose.case import Case
from scripts.parse.prose.choosing import Choice
from scripts.parse.prose.vocabulary import PLANS


def of(case: Case, **chosen: Choice | None) -> dict[str, str]:
    """Target → one sentence. What is not in it was read by a rule that leaves nothing open."""
    found: dict[str, str] = {}
    if case.name.cut:
        found["name"] = "the name is short or cut off: it has no legal form"
    elif case.rules == ["only firm"]:
        found["name"] = "the page names one firm, and no sentence says what that firm did"
    if case.stance == "list" and any(PLANS.search(sentence.text) for sentence in case.told):
        found["effect"] = "the page speaks of a plan (拟)"
    for target, choice in chosen.items():
        if choice and choice.others:
            said = "、".join(dict.fromkeys(piece.text for piece in (choice.taken, *choice.others)))
            found[target] = f"the page says {said}"
        elif choice and choice.taken in case.inferred:
            found[target] = "nothing ties the number to the firm but that the page names no other"
    return found
