"""Links of a text work wherever the text is read."""

import pytest

from plugins.feeds.absolute import absolute, without_sources

PAGE = "https://a.example/bc/tin-tuc/x/"


@pytest.mark.parametrize(
    "written, full",
    [
        ('<a href="/bc/van-ban/">', '<a href="https://a.example/bc/van-ban/">'),
        ("<a href='/v/'>", '<a href="https://a.example/v/">'),
        ("<a href=/v/>", '<a href="https://a.example/v/">'),
        ('<a title="x" href="#fn:1" id="r">', '<a title="x" href="https://a.example/bc/tin-tuc/x/#fn:1" id="r">'),
        ('<a href="../y/?a=1&amp;b=2">', '<a href="https://a.example/bc/tin-tuc/y/?a=1&amp;b=2">'),
        ('<a HREF="//b.example/">', '<a HREF="https://b.example/">'),
        ('<a href="https://b.example/?q=%20">', '<a href="https://b.example/?q=%20">'),
        ('<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'),
        ('<a href="tel:0123">', '<a href="tel:0123">'),
        ('<a href="http://[x/">', '<a href="http://[x/">'),
        ('<img src="/anh/a.jpg" alt="x > y"/>', '<img src="https://a.example/anh/a.jpg" alt="x > y"/>'),
        (
            '<img alt=" src=&quot;/z&quot;" src="/a.jpg">',
            '<img alt=" src=&quot;/z&quot;" src="https://a.example/a.jpg">',
        ),
        (
            '<source srcset="/a-320.webp 320w, /a-640.webp 640w">',
            '<source srcset="https://a.example/a-320.webp 320w, https://a.example/a-640.webp 640w">',
        ),
        ('<img srcset="/a.jpg,/b,c.jpg 2x">', '<img srcset="https://a.example/a.jpg,/b,c.jpg 2x">'),
        ('<video poster="/p.jpg">', '<video poster="https://a.example/p.jpg">'),
        ('href="/a/" <b>href="/b/"</b>', 'href="/a/" <b>href="/b/"</b>'),
        ('<!-- <a href="/a/"> -->', '<!-- <a href="/a/"> -->'),
        ('1 < 2 <a href="/a/">', '1 < 2 <a href="https://a.example/a/">'),
        ("", ""),
    ],
)
def test_absolute(written, full):
    """Every address in a tag becomes full, and nothing else changes."""
    assert absolute(written, PAGE) == full


def test_absolute_twice():
    """What is full already stays as it is."""
    once = absolute('<p><a href="/a/?x=1&amp;y=2">a</a><img srcset="/a 1x, /b 2x" src="c"></p>', PAGE)
    assert absolute(once, "https://elsewhere.example/") == once


def test_without_sources():
    """A feed reader is given the picture's one format that all of them show; sound keeps its sources."""
    picture = '<picture>\n<source srcset="/a.avif 1w" title="a>b">\n<img src="/a.jpg" alt="x">\n</picture>'
    sound = '<audio><source src="/a.mp3"></audio>'
    assert without_sources(picture + sound) == '<img src="/a.jpg" alt="x">' + sound
