"""Support lines: the right numbers for a place, a way out for everywhere else, errors an author can mend."""

from pathlib import Path

import pytest

from bot.content.problems import ContentError
from bot.content.support_lines import load_support_lines

GOOD = """\
locale: {locale}
place: somewhere
checked_on: "2026-11-23"
verify_before_release: true
lines:
  - name: A line
    contact: call 1
    href: {href}
    when: Any time.
"""


def write(folder: Path, locale: str, href: str = "tel:1", **changes: str) -> Path:
    path = folder / f"{locale}.yml"
    text = GOOD.format(locale=locale, href=href)
    for old, new in changes.items():
        text = text.replace(f"{old}:", f"{new}:", 1)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("locale", "hrefs"),
    [
        ("en-GB", ["tel:116123", "sms:85258?body=SHOUT", "tel:999", "tel:111"]),
        ("en-US", ["tel:988"]),
        ("en-CA", ["tel:988"]),
        ("en-IE", ["tel:116123"]),
        ("en-AU", ["tel:131114"]),
        ("en-NZ", ["tel:1737"]),
        ("default", ["https://findahelpline.com"]),
    ],
)
def test_each_place_has_the_numbers_of_the_brief(locale: str, hrefs: list[str]) -> None:
    lines = load_support_lines()
    assert [line.href for line in lines[locale].lines] == hrefs


def test_every_place_is_dated_and_still_to_be_verified() -> None:
    for place in load_support_lines().values():
        assert place.verify_before_release
        assert place.checked_on.year >= 2026


@pytest.mark.parametrize("locale", ["fr-FR", "en", "en-ZA", "", None, "nonsense-in-three-parts", "default"])
def test_a_place_without_lines_of_its_own_gets_the_default_and_never_another_country(locale: str | None) -> None:
    assert load_support_lines().for_locale(locale).locale == "default"


@pytest.mark.parametrize("locale", ["en-GB", "en_GB", "en-gb", "EN-gb"])
def test_a_locale_is_found_however_it_is_written(locale: str) -> None:
    assert load_support_lines().for_locale(locale).locale == "en-GB"


def test_a_missing_field_is_reported_with_file_and_line(tmp_path: Path) -> None:
    write(tmp_path, "default")
    path = write(tmp_path, "en-GB", href="tel:1", when="wen")
    with pytest.raises(ContentError) as error:
        load_support_lines(tmp_path)
    messages = [str(problem) for problem in error.value.problems]
    assert any(message.startswith(f"{path}:6:") and '"when" is missing' in message for message in messages)


@pytest.mark.parametrize("href", ["call me", "javascript:alert(1)", "http://example.org", "tel:one"])
def test_a_link_that_opens_nothing_or_is_unsafe_is_refused(tmp_path: Path, href: str) -> None:
    write(tmp_path, "default", href=href)
    with pytest.raises(ContentError, match=r"default\.yml:8:"):
        load_support_lines(tmp_path)


def test_a_file_named_after_another_place_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "default")
    write(tmp_path, "en-GB").rename(tmp_path / "en-US.yml")
    with pytest.raises(ContentError, match=r"en-US\.yml:1:.*does not fit"):
        load_support_lines(tmp_path)


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "default")
    path.write_text(path.read_text().replace("2026-11-23", "2026-02-31"))
    with pytest.raises(ContentError, match=r"default\.yml:3:.*not a day"):
        load_support_lines(tmp_path)


def test_without_a_default_there_is_no_loading(tmp_path: Path) -> None:
    write(tmp_path, "en-GB")
    with pytest.raises(ContentError, match="does not exist"):
        load_support_lines(tmp_path)
