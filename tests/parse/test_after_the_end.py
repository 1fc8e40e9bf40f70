"""Bureaus' templates close the page before the list; browsers show it all the same."""

from scripts.parse import markup


def test_a_table_after_the_end_of_the_page_is_read() -> None:
    root = markup.tree("<html><body><p>公告</p></body></html><table><tr><td>示例</td></tr></table>")
    assert len(root.findall(".//table")) == 1
