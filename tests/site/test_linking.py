"""Words of the glossary in prose: linked once, the longest first, and nowhere a link would be wrong."""

import pytest

from scripts.site.linking import linked

MEANINGS = {"仲裁": "/w/#仲裁", "劳动仲裁": "/w/#劳动仲裁", "调解": "/w/#调解", "说和": "/w/#调解"}


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>先仲裁，再仲裁</p>", '<p>先<a class="word" href="/w/#仲裁">仲裁</a>，再仲裁</p>'),
        ("<p>劳动仲裁</p>", '<p><a class="word" href="/w/#劳动仲裁">劳动仲裁</a></p>'),
        ("<p>说和与调解</p>", '<p><a class="word" href="/w/#调解">说和</a>与调解</p>'),
        (
            '<h2 id="仲裁">仲裁</h2><p><a href="/x/">去<b>仲裁</b></a></p>',
            '<h2 id="仲裁">仲裁</h2><p><a href="/x/">去<b>仲裁</b></a></p>',
        ),
        ("<abbr>调解</abbr>", '<abbr><a class="word" href="/w/#调解">调解</a></abbr>'),
        ("<table><tr><td>仲裁</td></tr></table>", "<table><tr><td>仲裁</td></tr></table>"),
        ("<p>《仲裁法》说</p>", "<p>《仲裁法》说</p>"),
        ("<p>没有</p>", "<p>没有</p>"),
    ],
)
def test_a_word_leads_to_its_meaning_where_it_stands_first(html: str, wanted: str) -> None:
    assert linked(html, MEANINGS) == wanted


def test_without_a_glossary_prose_stays_as_it_is() -> None:
    assert linked("<p>仲裁</p>", {}) == "<p>仲裁</p>"
