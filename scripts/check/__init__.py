"""Records → problems. A fatal problem stops the write or the build; each says where, which field, and what to do."""

from collections.abc import Sequence

from scripts.check.ledger import ledger_problems
from scripts.check.notice import notice_problems
from scripts.check.privacy import privacy_problems
from scripts.check.pulled import pulled
from scripts.check.reference import channel_problems, region_problems
from scripts.check.register import register_problems
from scripts.check.source import source_problems
from scripts.model import Channel, Day, LedgerEntry, MeasureText, Notice, Problem, Region, Register, Source

__all__ = ["data", "ledger_problems", "pulled"]


def data(
    *,
    sources: Sequence[Source],
    registers: Sequence[Register],
    regions: Sequence[Region],
    channels: Sequence[Channel],
    measures: Sequence[MeasureText],
    notices: Sequence[Notice],
    ledger: Sequence[LedgerEntry] = (),
    day: Day | None = None,
) -> tuple[Problem, ...]:
    """Problems of what was loaded, some only as seen on a `day`.

    `where` is `sources/<id>`, `notices/<id>` …; the store knows file and line.
    """
    names = frozenset(register.id for register in registers)
    places = frozenset(region.code for region in regions)
    titles = frozenset(measure.id for measure in measures)
    declared = frozenset(source.id for source in sources)
    return (
        *region_problems(regions),
        *channel_problems(channels, places=places),
        *(p for one in registers for p in register_problems(one, registers=names, measures=titles)),
        *(p for one in sources for p in source_problems(one, registers=names, places=places)),
        *notice_problems(notices, sources=declared, registers=names, places=places),
        *privacy_problems(notices),
        *ledger_problems(ledger, records={record.id for notice in notices for record in notice.records}, day=day),
    )
