"""From output/ to the world: a release folder with checksums and a signature, and one atomic switch.

    TO/releases/0007-2026-11-20/   what was built, SHA256SUMS, release.json, SHA256SUMS.sig
    TO/current → releases/0007-2026-11-20

A web server serves TO/current. A release is never changed after the switch, and only the one before it is kept.
"""

from scripts.publish.refused import Refused
from scripts.publish.release import publish, rollback
from scripts.publish.verify import verify

__all__ = ["Refused", "publish", "rollback", "verify"]
