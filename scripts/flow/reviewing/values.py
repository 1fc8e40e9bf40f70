"""A record's values as one word each, by target: what was read of a row, to hold beside what the row says."""

from scripts.model import Decision, Party, Record


def values(record: Record) -> dict[str, str]:
    """Target → value as read. What was not stated, or could not be read, is not there."""
    said = {
        **_of_party(record.party),
        **_of_decision(record.decision or Decision()),
        "place": record.place,
        "project": record.project and record.project.name,
        "workers": record.workers,
        "amount": record.amount,
        "fine": record.fine,
        "violation": "、".join(record.violations),
        "until": record.until,
        "grade": record.rating and record.rating.grade,
        "year": record.rating and record.rating.year,
        "effect": record.effect,
        "actions": "、".join(action.kind for action in record.actions),
    }
    if record.of and record.of.number:
        said["number"] = record.of.number
    return {target: str(value) for target, value in said.items() if value not in (None, "")}


def _of_party(party: Party | None) -> dict[str, object]:
    if party is None:
        return {}
    return {
        "name": party.name,
        "kind": party.kind,
        "role": party.role,
        "uscc": party.uscc,
        "organisation_code": party.organisation_code,
        "registration_no": party.registration_no,
        "representative": party.representative and party.representative.name,
        "address": party.address,
    }


def _of_decision(decision: Decision) -> dict[str, object]:
    return {"number": decision.number, "decided": decision.date, "authority": decision.authority}
