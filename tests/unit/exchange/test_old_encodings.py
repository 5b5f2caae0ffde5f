"""Encodings from before UTF-8."""

import pytest

from dashboard.exchange.old_encodings import guessed


@pytest.mark.parametrize(
    ("encoding", "name", "text"),
    [
        ("cp1252", "Windows-1252", "von,nach\nMüller,Pääkkönen\n“Æther”,–\n"),
        ("cp1252", "Windows-1252", "a,b\nMäättä,Noël\n"),
        ("cp1252", "Windows-1252", "«école»\n"),
        ("cp1250", "Windows-1250", "od,do\nŁódź,Żółć\nDvořák,Błażej\n"),
        ("latin-1", "Latin-1", "a\x81,b\nMüller,Noël\n"),
        ("cp1251", "Windows-1251", "от,кому\nИванов,Петров\n"),
        ("cp1251", "Windows-1251", "from,to\nЗеленський,Лавров\n"),
        ("cp866", "DOS code page 866", "от,кому\nИванов,Петров\n"),
        ("koi8-r", "KOI8-R", "от,кому\nИванов,Петров\n"),
        ("cp1253", "Windows-1253", "Γιάννης,Μαρία\nΠαπαδόπουλος,Αθήνα\n"),
        ("cp1256", "Windows-1256", "من,إلى\nمحمد,أحمد\nوزير الخارجية,الرياض\n"),
        ("cp1255", "Windows-1255", "שלום,ירושלים\nתל אביב,חיפה\n"),
    ],
)
def test_it_is_told_from_the_letters(encoding: str, name: str, text: str) -> None:
    assert guessed(text.encode(encoding)) == (text, name)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("shift_jis", "参加者,国\n山田太郎,日本\n"),
        ("shift_jis", "カード,テスト\nアンナ,ボリス\n"),
        ("gbk", "从,到\n王毅外交部长,马可鲁比奥国务卿\n"),
        ("euc-kr", "이름,나라\n김정은국무위원장,조선민주주의\n"),
    ],
)
def test_what_two_bytes_spell_is_no_text_of_one(encoding: str, text: str) -> None:
    assert guessed(text.encode(encoding)) is None


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850"])
@pytest.mark.parametrize("text", ["Café du Rhône, Genève", "Peña y España", "André Lefèvre, Zoé Müller", "São João"])
def test_what_is_likelier_of_an_old_mac_or_of_dos_is_refused_and_not_guessed(text: str, encoding: str) -> None:
    assert guessed(text.encode(encoding)) is None


@pytest.mark.parametrize(
    "text", ["It\u2019s 1986\u20131987", "François Müller \u2013 Zürich", "l\u2019été à Genève", "Paris\u2013Berlin"]
)
def test_what_is_as_people_write_it_is_read_as_before(text: str) -> None:
    assert guessed(text.encode("cp1252")) == (text, "Windows-1252")
