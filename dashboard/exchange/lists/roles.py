"""What a column of a plain list can mean, and how such columns are called.

Names are in English, German, French, Spanish, Russian and Arabic, and those of the programs that write lists.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from dashboard.dossier.seat_words import meaning
from dashboard.dossier.spelling import bare as bare


class ListKind(StrEnum):
    """What the rows of a list are."""

    TIES = "ties"  # each row a tie: who, to whom
    ATTENDANCE = "attendance"  # each row a seat: at which event, who


class Role(StrEnum):
    """What a column of a list means. What no role fits is kept as attributes."""

    FROM = "from"
    TO = "to"
    TIE = "tie"
    WEIGHT = "weight"
    DIRECTION = "direction"  # cells say directed or undirected
    FROM_COUNTRY = "from_country"
    TO_COUNTRY = "to_country"
    EVENT = "event"
    ACTOR = "actor"
    SEAT = "seat"
    TITLE = "title"  # the office of the actor
    SIDE = "side"
    COUNTRY = "country"  # of the actor
    DATE = "date"
    END = "end"
    PLACE = "place"
    LOCATOR = "locator"
    CLAIM = "claim"


REQUIRED: Mapping[ListKind, tuple[Role, ...]] = {
    ListKind.TIES: (Role.FROM, Role.TO),
    ListKind.ATTENDANCE: (Role.EVENT, Role.ACTOR),
}
ROLES: Mapping[ListKind, tuple[Role, ...]] = {
    ListKind.TIES: (
        *REQUIRED[ListKind.TIES],
        *(
            Role.TIE,
            Role.WEIGHT,
            Role.DIRECTION,
            Role.DATE,
            Role.FROM_COUNTRY,
            Role.TO_COUNTRY,
            Role.LOCATOR,
            Role.CLAIM,
        ),
    ),
    ListKind.ATTENDANCE: (
        *REQUIRED[ListKind.ATTENDANCE],
        *(Role.SEAT, Role.TITLE, Role.SIDE, Role.COUNTRY, Role.DATE, Role.END, Role.PLACE, Role.LOCATOR, Role.CLAIM),
    ),
}

_PERSON = """person name, name of person, name, full name, person, participant, attendee, delegate, who, individual,
    teilnehmer, personne, nom, persona"""
_PLACES = "country, state, nation, land, pays, destination, place, city"

# A column of these says who was there, whatever its cells hold; one of offices where half of its cells are seats.
_SEATS = """seat, standing, attended, attend, attends, did attend, did they attend, did he attend, did she attend,
    has attended, present, was present, in attendance, attending, participated, attendance, presence, participation,
    attendance status, status, came, presente, participe, a participe, a assiste, anwesend,
    anwesenheit, teilgenommen, teilnahme, statut, asistio, asistencia, presencia, participo, присутствовал, присутствие,
    явка, участвовал, участие, статус, حضر, حاضر, الحضور, حضور, شارك, المشاركة, الحالة, rsvp, rsvp status,
    confirmed, will attend"""
_ANSWERS = "rsvp, rsvp status, confirmed, will attend"
_OFFICES = """role, role at event, function, capacity, funktion, rolle, fonction, qualite, papel, funcion, cargo, rol,
    роль, функция, должность, دور, الدور, الصفة, المنصب, type, estado"""

# The likeliest name first. After the bar stand names that mean the role only where nothing better does.
SPELLINGS: Mapping[Role, str] = {
    Role.FROM: f"""from, source, src, tail, from id, source id, from node, source node, from node id, from name,
        source name, from actor, source actor, actor 1, actor 1 name, actor a, node 1, entity 1, person 1, party 1,
        id 1, start id, country 1, state 1, name 1, sender, caller, subject, start node, initiator, ego, von, quelle,
        absender, de, expediteur, citing, follower, origen, origine, remitente, desde, от, кто, откуда, источник, من,
        المصدر, المرسل, item label, item
        | {_PERSON}, actor, speaker, traveller, traveler, visitor, author, user, member""",
    Role.TO: f"""to, target, tgt, dst, dest, head, to id, target id, to node, target node, to node id, to name,
        target name, to actor, target actor, actor 2, actor 2 name, actor b, node 2, entity 2, person 2, party 2,
        id 2, end id, country 2, state 2, name 2, receiver, recipient, addressee, callee, object, end node, alter,
        nach, ziel, an, empfanger, vers, cible, cited, followee, destino, destinataire, destinatario, hacia,
        кому, к, куда, цель, إلى, الهدف, المستلم
        | partner, counterpart, host, visited, met with, with, whom, {_PLACES},
        organisation, organization, group""",
    Role.TIE: """tie, relation, relationship, relation type, relationship type, edge type, edge label, edge,
        predicate, verb, action, interaction, interaction type, event text, link, link type, connection,
        connection type, connection label, beziehung, kante, art, lien, relacion, связь, отношение, علاقة, العلاقة |
        tipo, тип, نوع, type, label, kind, category, typ, event type""",
    Role.WEIGHT: """weight, strength, count, frequency, occurrences, times, value, amount, gewicht, anzahl, poids,
        nombre, peso, вес, الوزن | n, number, size, volume""",
    Role.DIRECTION: "direction, directed, directedness, type, edge type, connection direction",
    Role.FROM_COUNTRY: """from country, source country, actor 1 country, sender country, country from, country 1,
        country of origin, actor 1 country code""",
    Role.TO_COUNTRY: """to country, target country, actor 2 country, receiver country, country to, country 2,
        actor 2 country code""",
    Role.EVENT: """event, event name, event id, meeting, meeting name, meeting title, session, session name, summit,
        conference, negotiation, talks, round, occasion, veranstaltung, sitzung, treffen, termin, ereignis, evenement,
        reunion, seance, evento, sesion, встреча, событие, заседание, اجتماع, الاجتماع, حدث, الحدث | topic, title,
        agenda""",
    Role.ACTOR: f"""actor, actor name, {_PERSON}, participants, attendees,
        delegates, speaker, representative, member, guest, panelist, official, invitee,
        vertreter, akteur, acteur, имя, участник, اسم, الاسم, مشارك, المشارك | delegation,
        organisation, organization, country, state, institution, party""",
    Role.SEAT: f"{_SEATS} | {_OFFICES}",
    Role.TITLE: f"| {_OFFICES}",
    Role.SIDE: """side, delegation, on behalf of, party, represents, for, team, camp, seite, delegation of |
        affiliation, organisation, organization, institution, group, country, nationality, state""",
    Role.COUNTRY: """country, country code, nationality, iso, iso 3, iso 3 code, actor country, country id, nation,
        land, staat, pays, pais, страна, دولة, الدولة, البلد | state""",
    Role.DATE: """date, start, start date, date start, dates, date of meeting, dates of meeting, date of event,
        date of session, session date, begin, from date, start time, event date, meeting date, day,
        when, datetime, timestamp, time, started, datum, beginn, debut, fecha, дата, تاريخ, التاريخ | year, years,
        jahr, annee""",
    Role.END: "end, end date, date end, to date, finish, end time, until, ended, ende, bis, fin",
    Role.PLACE: "place, venue, location, city, locale, ort, lieu, where | address, room",
    Role.LOCATOR: """locator, page, paragraph, para, record, record id, ref, reference, document, doc, row id,
        edge id, seite, blatt | id, number, no, nr""",
    Role.CLAIM: """claim, remark, remarks, comment, comments, description, text, summary, caption, bemerkung, notes |
        note, details, evidence, context""",
}


def _places(spelled: str) -> dict[str, int]:
    """Return how unlikely each name of *spelled* is: its place, and beyond the bar a thousand more."""
    firm, _, weak = spelled.partition("|")
    likely = {bare(name): place for place, name in enumerate(firm.split(",")) if name.strip()}
    return {bare(name): 1_000 + place for place, name in enumerate(weak.split(",")) if name.strip()} | likely


UNLIKELY: Mapping[Role, Mapping[str, int]] = {role: _places(spelled) for role, spelled in SPELLINGS.items()}
WEAK = 1_000  # from here on a name means the role only where nothing better does
SEATING = frozenset(
    name for name, doubt in UNLIKELY[Role.SEAT].items() if doubt < WEAK
)  # their cells say who was there
ANSWERS = frozenset(bare(name) for name in _ANSWERS.split(","))  # to an invitation: who came all the same was there
OFFICES = frozenset(UNLIKELY[Role.TITLE])
# Names by which the first row is told; not those that a cell may hold as well, to say that somebody was there.
KNOWN = frozenset(
    name for names in UNLIKELY.values() for name in names if len(name) > 1 and not (name in SEATING and meaning(name))
)


def called(name: str) -> str:
    """Return the name of a column as a role may have it: without a remark in brackets, as in *Attended (y/n)*."""
    return bare(re.sub(r"\s*[(\[][^)\]]*[)\]]\s*$", "", name)) or bare(name)
