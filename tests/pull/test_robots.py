"""What robots.txt forbids is not asked."""

from typing import Any

import pytest

from scripts import pull

PAGE = "<html><body><p>示例市欠薪名单</p></body></html>"


def test_what_is_forbidden_is_not_asked(site: Any, client: pull.Client, refusal: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /inner/\n")
    assert "does not allow it" in refusal(site.put("/inner/list", PAGE)).sentence
    client.get(site.put("/list", PAGE), local=True)
    assert site.paths == ["/list"]


def test_a_rule_for_us_by_name_is_ours(site: Any, refusal: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: AnxinBot\nDisallow: /\n")
    assert "does not allow it" in refusal(site.put("/list", PAGE)).sentence


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_rules_means_all_is_allowed(site: Any, client: pull.Client, status: int) -> None:
    site.put("/robots.txt", "", status=status)
    assert client.get(site.put("/list", PAGE), local=True).body == PAGE.encode()


@pytest.mark.parametrize("status", [429, 500, 503])
def test_rules_that_cannot_be_read_close_the_site_for_the_run(site: Any, refusal: Any, status: int) -> None:
    site.put("/robots.txt", "", status=status)
    for _ in range(2):
        assert "robots.txt could not be read: the server is busy" in refusal(site.put("/list", PAGE)).sentence
    assert [path for path, _ in site.asked] == ["/robots.txt"] * 3


@pytest.mark.parametrize(("asked", "kept"), [("5", 5.0), ("1", 2.0), ("3600", 10.0), ("soon", 2.0)])
def test_crawl_delay_is_kept_up_to_ten_seconds(site: Any, client: pull.Client, clock: Any, asked: str, kept: float) -> None:
    site.put("/robots.txt", f"User-agent: *\nCrawl-delay: {asked}\n")
    for path in ("/a", "/b"):
        client.get(site.put(path, PAGE), local=True)
    assert clock.waits == [2.0, kept]


def test_rules_are_asked_once_and_followed_where_they_moved(site: Any, refusal: Any) -> None:
    site.put("/robots.txt", "", status=301, Location="/rules/robots.txt")
    site.put("/rules/robots.txt", "User-agent: *\nDisallow: /\n")
    for path in ("/a", "/b"):
        assert "does not allow it" in refusal(site.put(path, PAGE)).sentence
    assert site.paths == ["/rules/robots.txt"]
