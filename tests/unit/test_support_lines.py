"""Support lines: the right country's, and always some."""

from __future__ import annotations

import pytest

from bot.content.problems import ContentError
from bot.content.support_lines import load_support_lines


def test_a_locale_gets_its_own_lines_and_an_unknown_one_the_international_directory():
    lines = load_support_lines()
    assert [line.contact for line in lines.for_locale("en-GB").lines][:1] == ["116 123"]
    assert lines.for_locale("en-US").lines[0].contact == "988"
    assert "findahelpline" in lines.for_locale("fr-FR").lines[0].href


def test_every_line_can_be_tapped_and_says_when_it_was_checked():
    for locale in load_support_lines().values():
        assert locale.checked_on and locale.verify_before_release
        assert all(line.href.startswith(("tel:", "sms:", "https://")) for line in locale.lines)


def test_a_bad_file_is_named_with_its_line(tmp_path):
    text = 'locale: xx-XX\nemergency: "1"\nchecked_on: "2026-01-01"\nverify_before_release: true\nlines: []\n'
    (tmp_path / "xx-XX.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load_support_lines(tmp_path)
    assert "xx-XX.yml:5:1" in str(error.value)


def test_without_lines_for_everywhere_else_nothing_starts(tmp_path):
    with pytest.raises(ContentError, match="default.yml"):
        load_support_lines(tmp_path)
