"""Says how many of mutmut's changes to `scripts/rules` some test noticed: exit 1 below the share we hold ourselves to."""

import json
import sys
from pathlib import Path

STATS = Path("mutants/mutmut-cicd-stats.json")
WANTED = 0.95
"""Some changes cannot be noticed: they mean the same."""


def main() -> int:
    counts = json.loads(STATS.read_text("utf-8"))
    killed, total = counts["killed"] + counts["timeout"], counts["total"] - counts["skipped"]
    print(f"{killed} of {total} changes were noticed ({killed / total:.1%}); {counts['no_tests']} met no test at all")
    return 0 if killed >= WANTED * total else 1


if __name__ == "__main__":
    sys.exit(main())
