"""The verbs as functions: what happens in which order. Dates, paths and the client come in as arguments."""

from scripts.flow import ledger
from scripts.flow.asking import listed
from scripts.flow.building import build
from scripts.flow.checking import misdeclared, problems
from scripts.flow.demo import PORT, ToolsOf, demo
from scripts.flow.directory import Directory, read_channels
from scripts.flow.pulling import Outcome, due, pull_all
from scripts.flow.reviewing import Terminal, listed_questions, open_questions, review
from scripts.flow.tools import Tools
from scripts.flow.trying import accept, attempt
from scripts.flow.undeclared import Found, bytes_of, read

__all__ = [
    "PORT", "Directory", "Found", "Outcome", "Terminal", "Tools", "ToolsOf", "accept", "attempt", "build", "bytes_of", "demo",
    "due", "ledger", "listed", "listed_questions", "misdeclared", "open_questions", "problems", "pull_all",
    "read", "read_channels", "review",
]  # fmt: skip
