"""What words of other people's lists say of a seat, in six languages: the one table of them.

``Seat.NO_REPORT`` stands for a word that claims no seat: who was invited or expected may not have come. A word that is
not here says nothing that we know, and seats nobody.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from dashboard.dossier.spelling import bare
from dashboard.dossier.words import CLAIMABLE_SEATS, GROUP_OF, Group, Seat

NO_CLAIM = Seat.NO_REPORT

WORDS: Mapping[str, Mapping[Seat, str]] = {
    "en": {
        Seat.MEDIATOR: "mediator, facilitator, host, co-host",
        Seat.DELEGATE: """attended, attending, has attended, present, was present, were present, in attendance, yes, y,
            true, x, participated, took part, delegate, participant, member, attendee, negotiator""",
        Seat.STAFF: "staff, interpreter, translator, note taker, notetaker, stenographer",
        Seat.OBSERVER: "observer",
        Seat.NEARBY: "nearby",
        Seat.PRINCIPAL: "principal",
        Seat.CONSULTED: "consulted",
        Seat.DECLINED: """declined, declined invitation, declined the invitation, has declined, regrets, with regrets,
            sent regrets, apologies, with apologies, sent apologies, apologised, apologized, excused, boycotted,
            boycott, refused, refused invitation, refused the invitation, refused to attend, refused to come""",
        Seat.ABSENT: """absent, was absent, did not attend, didn't attend, has not attended, not attending,
            not attended, not in attendance, not present, was not present, wasn't present, did not come,
            did not participate, did not take part, did not show up, no show, no, n, false""",
        Seat.LEFT_OUT: "left out, not invited, was not invited, wasn't invited, uninvited, excluded, was excluded",
        Seat.MENTIONED: "mentioned",
        NO_CLAIM: "invited, was invited, expected, is expected, maybe, perhaps, possibly, n/a, na, not applicable",
    },
    "fr": {
        Seat.MEDIATOR: "médiateur, médiatrice, facilitateur, facilitatrice, hôte, hôtesse",
        Seat.DELEGATE: """présent, présente, présents, présentes, a assisté, assisté, a participé, participé, oui, vrai,
            délégué, déléguée, participant, participante, membre, négociateur, négociatrice""",
        Seat.STAFF: "interprète, traducteur, traductrice, sténographe, preneur de notes, preneuse de notes",
        Seat.OBSERVER: "observateur, observatrice",
        Seat.CONSULTED: "consulté, consultée",
        Seat.DECLINED: """excusé, excusée, excusés, s'est excusé, s'est excusée, décliné, a décliné, refusé, a refusé,
            a décliné l'invitation, a refusé l'invitation, boycotté, a boycotté""",
        Seat.ABSENT: """absent, absente, absents, absentes, n'a pas assisté, pas assisté, n'a pas participé,
            pas présent, pas présente, non présent, non présente, pas venu, pas venue,
            n'est pas venu, n'est pas venue, non, faux""",
        Seat.LEFT_OUT: """non invité, non invitée, pas invité, pas invitée, n'a pas été invité, n'a pas été invitée,
            exclu, exclue""",
        Seat.MENTIONED: "mentionné, mentionnée",
        NO_CLAIM: "invité, invitée, attendu, attendue, peut-être, sans objet, non applicable",
    },
    "de": {
        Seat.MEDIATOR: "Vermittler, Vermittlerin, Mediator, Mediatorin, Gastgeber, Gastgeberin",
        Seat.DELEGATE: """anwesend, war anwesend, teilgenommen, hat teilgenommen, nahm teil, ja, j, wahr, Delegierter,
            Delegierte, Teilnehmer, Teilnehmerin, Teilnehmende, Mitglied, Unterhändler, Unterhändlerin""",
        Seat.STAFF: """Dolmetscher, Dolmetscherin, Übersetzer, Übersetzerin, Protokollant, Protokollantin,
            Protokollführer, Protokollführerin, Stenograf, Stenografin""",
        Seat.OBSERVER: "Beobachter, Beobachterin",
        Seat.CONSULTED: "konsultiert",
        Seat.DECLINED: """entschuldigt, abgesagt, hat abgesagt, sagte ab, abgelehnt, hat abgelehnt, Einladung abgelehnt,
            lehnte ab, boykottiert, hat boykottiert""",
        Seat.ABSENT: """abwesend, war abwesend, nicht anwesend, war nicht anwesend, nicht teilgenommen,
            hat nicht teilgenommen, nahm nicht teil, nicht erschienen, nicht gekommen, gefehlt, hat gefehlt, fehlt,
            fehlte, nein, falsch, unentschuldigt""",
        Seat.LEFT_OUT: "nicht eingeladen, wurde nicht eingeladen, nicht geladen, ausgeschlossen",
        Seat.MENTIONED: "erwähnt",
        NO_CLAIM: "eingeladen, erwartet, wird erwartet, vielleicht, k. A., keine Angabe, entfällt",
    },
    "es": {
        Seat.MEDIATOR: "mediador, mediadora, facilitador, facilitadora, anfitrión, anfitriona",
        Seat.DELEGATE: """presente, presentes, asistió, ha asistido, participó, ha participado, sí, verdadero, delegado,
            delegada, participante, miembro, asistente, negociador, negociadora""",
        Seat.STAFF: "intérprete, traductor, traductora, taquígrafo, taquígrafa",
        Seat.OBSERVER: "observador, observadora",
        Seat.CONSULTED: "consultado, consultada",
        Seat.DECLINED: """excusado, excusada, se excusó, declinó, rechazó, ha declinado, ha rechazado, rehusó,
            declinó la invitación, rechazó la invitación, boicoteó, boicot""",
        Seat.ABSENT: """ausente, ausentes, no asistió, no ha asistido, no presente, no participó, no acudió, no vino,
            no estuvo, no estuvo presente, falso""",
        Seat.LEFT_OUT: "no invitado, no invitada, no fue invitado, no fue invitada, excluido, excluida",
        Seat.MENTIONED: "mencionado, mencionada",
        NO_CLAIM: "invitado, invitada, esperado, esperada, quizás, quizá, tal vez, no aplica, no aplicable, no procede",
    },
    "ru": {
        Seat.MEDIATOR: "посредник, посредница, медиатор, фасилитатор, принимающая сторона",
        Seat.DELEGATE: """присутствовал, присутствовала, присутствовали, присутствует, участвовал, участвовала,
            участвовали, участвует, принял участие, приняла участие, был, была, были, да, истина, делегат, участник,
            участница, член делегации, переговорщик""",
        Seat.STAFF: "переводчик, переводчица, стенографист, стенографистка, протоколист",
        Seat.OBSERVER: "наблюдатель, наблюдательница",
        Seat.DECLINED: """отказался, отказалась, отказались, отказ, отклонил приглашение, отклонила приглашение,
            отклонили приглашение, прислал извинения, прислала извинения, бойкотировал, бойкотировала, бойкотировали,
            бойкот""",
        Seat.ABSENT: """отсутствовал, отсутствовала, отсутствовали, отсутствует, не присутствовал, не присутствовала,
            не присутствовали, не участвовал, не участвовала, не участвовали, не был, не была, не были, не явился,
            не явилась, не явились, не пришел, не пришла, неявка, нет, ложь""",
        Seat.LEFT_OUT: """не приглашен, не приглашена, не приглашены, не был приглашен, не была приглашена,
            не были приглашены, исключен, исключена, исключены""",
        Seat.MENTIONED: "упомянут, упомянута, упомянуты",
        NO_CLAIM: """приглашен, приглашена, приглашены, ожидается, ожидаются, может быть, возможно, н/д, нет данных,
            не применимо, неприменимо""",
    },
    "ar": {
        Seat.MEDIATOR: "وسيط, وسيطة, الوسيط, ميسر, ميسرة, مضيف, مضيفة",
        Seat.DELEGATE: """حضر, حضرت, حضروا, حاضر, حاضرة, حاضرون, شارك, شاركت, شاركوا, مشارك, مشاركة, نعم, صحيح, مندوب,
            مندوبة, عضو, مفاوض, مفاوضة""",
        Seat.STAFF: "مترجم, مترجمة, كاتب المحضر, كاتبة المحضر",
        Seat.OBSERVER: "مراقب, مراقبة",
        Seat.DECLINED: "اعتذر, اعتذرت, اعتذروا, معتذر, معتذرة, رفض, رفضت, رفضوا, رفض الدعوة, رفضت الدعوة, قاطع, قاطعت",
        Seat.ABSENT: """غائب, غائبة, غائبون, غاب, غابت, لم يحضر, لم تحضر, لم يحضروا, غير حاضر, غير حاضرة, لم يشارك,
            لم تشارك, لا, خطأ""",
        Seat.LEFT_OUT: "غير مدعو, غير مدعوة, لم يدع, لم تدع, لم تتم دعوته, لم تتم دعوتها, مستبعد, مستبعدة, مستثنى",
        Seat.MENTIONED: "مذكور, مذكورة",
        NO_CLAIM: "مدعو, مدعوة, متوقع, متوقعة, ربما, لا ينطبق, غير متوفر",
    },
    "": {  # marks, the same in all languages; a blank cell claims nothing either
        Seat.DELEGATE: "✓ ✔ ☑ ✅ √ + 1",
        Seat.ABSENT: "✗ ✘ ☐ ❌ 0",
        NO_CLAIM: "-",
    },
}
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d"
_NUMBER = re.compile(r"([01])([.,]0+)?")
_REMARK = re.compile(r"(.+?)\s*[(\[]([^()\[\]]*)[)\]]")
_DOUBT = re.compile(r"[?¿؟]")
_BESIDE = re.compile("[\ufe00-\ufe0f\\s]")  # white space, and what makes a mark colourful


def _by_word() -> Iterator[tuple[str, Seat]]:
    for language, seats in WORDS.items():
        for seat, words in seats.items():
            yield from ((bare(word) or word, seat) for word in (words.split(",") if language else words.split()))
    yield from ((bare(seat), seat) for seat in CLAIMABLE_SEATS)


_SEAT: Mapping[str, Seat] = dict(_by_word())
_MARKS = frozenset(mark for mark in _SEAT if not bare(mark))


@lru_cache(maxsize=4096)  # a list says the same few words in every row
def meaning(text: str) -> Seat | None:
    """Return the seat that *text* says, ``NO_CLAIM`` where it claims none, or nothing where the table does not have it.

    A remark in brackets is passed over behind a word that seats nobody at the table: *Absent (ill)*. Behind one that
    does, it may say the contrary.
    """
    if _DOUBT.search(text):
        return None
    if found := _said(text):
        return found
    if not (remark := _REMARK.fullmatch(text.strip())):
        return None
    seat, other = _said(remark[1]), _said(remark[2])
    if seat is None or GROUP_OF[seat] is Group.AT_THE_TABLE or other not in (None, seat):
        return None
    return seat


def _said(text: str) -> Seat | None:
    """Return what the whole of *text* says."""
    left = _BESIDE.sub("", text)
    if not left.strip(_DASHES):
        return NO_CLAIM
    if number := _NUMBER.fullmatch(left):
        return _SEAT[number[1]]
    if any(map(str.isdigit, left)):
        return None  # 10 and 1/0 are not 1
    said = {_SEAT[mark] for mark in left if mark in _MARKS and mark not in _DASHES}
    if word := bare(text):
        return _SEAT.get(word) if said <= {_SEAT.get(word)} else None
    return said.pop() if len(said) == 1 else None
