"""Why a person has to look at what running text gave, target by target."""

from scripts.parse.prose.case import Case
from scripts.parse.prose.choosing import Choice
from scripts.parse.prose.vocabulary import PLANS

SAID = {
    "denied": "the page also clears somebody of what it tells",
    "alleged": "the page tells what nobody has found yet",
    "unpaired": "the page announces one number for each firm, and gives more or fewer",
}
"""Rule → what it leaves open."""


def of(case: Case, **chosen: Choice | None) -> dict[str, str]:
    """Target → one sentence. What is not in it was read by a rule that leaves nothing open."""
    found: dict[str, str] = {}
    if case.name.cut:
        found["name"] = "the name is short or cut off: it has no legal form"
    elif case.rules == ["only firm"]:
        found["name"] = "the page names one firm, and no sentence says what that firm did"
    for rule in (rule for rule in case.rules if rule in SAID and case.stance == "list"):
        found["name"] = SAID[rule]
    if case.name.masked and not case.person:
        found["name"] = "the page masks the name"
    if case.stance == "list" and any(PLANS.search(sentence.text) for sentence in case.told):
        found["effect"] = "the page speaks of a plan (拟)"
    for target, choice in chosen.items():
        if choice and choice.others:
            said = "、".join(dict.fromkeys(piece.text for piece in (choice.taken, *choice.others)))
            found[target] = f"the page says {said}"
        elif choice and choice.taken in case.inferred:
            found[target] = "nothing ties the number to the firm but that the page names no other"
    return found
