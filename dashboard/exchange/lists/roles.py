"""What a column of a plain list can mean, and how such columns are called: in English, German, French, Spanish,
        Russian
and Arabic, and by the programs that write lists."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum


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
        *(Role.SEAT, Role.SIDE, Role.COUNTRY, Role.DATE, Role.END, Role.PLACE, Role.LOCATOR, Role.CLAIM),
    ),
}

_PERSON = """name, full name, person, participant, attendee, delegate, who, individual, teilnehmer, personne, nom,
    persona"""
_PLACES = "country, state, nation, land, pays, destination, place, city"

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
    Role.ACTOR: f"""actor, actor name, {_PERSON}, speaker, representative, member, guest, panelist, official, invitee,
        vertreter, akteur, acteur, имя, участник, اسم, الاسم, مشارك, المشارك | delegation,
        organisation, organization, country, state, institution, party""",
    Role.SEAT: """seat, role, role at event, standing, status, attendance, capacity, function, funktion, rolle,
        fonction, papel, rol, роль, دور, الدور | type""",
    Role.SIDE: """side, delegation, on behalf of, party, represents, for, team, camp, seite, delegation of |
        affiliation, organisation, organization, institution, group, country, nationality, state""",
    Role.COUNTRY: """country, country code, nationality, iso, iso 3, iso 3 code, actor country, country id, nation,
        land, staat, pays, pais, страна, دولة, الدولة, البلد | state""",
    Role.DATE: """date, start, start date, date start, begin, from date, start time, event date, meeting date, day,
        when, datetime, timestamp, time, started, datum, beginn, debut, fecha, дата, تاريخ, التاريخ | year, jahr,
        annee""",
    Role.END: "end, end date, date end, to date, finish, end time, until, ended, ende, bis, fin",
    Role.PLACE: "place, venue, location, city, locale, ort, lieu, where | address, room",
    Role.LOCATOR: """locator, page, paragraph, para, record, record id, ref, reference, document, doc, row id,
        edge id, seite, blatt | id, number, no, nr""",
    Role.CLAIM: """claim, remark, remarks, comment, comments, description, text, summary, caption, bemerkung, notes |
        note, details, evidence, context""",
}


def bare(name: str) -> str:
    """Return *name* in one spelling: ``FromCountry`` and ``FROM_COUNTRY`` as *from country*, ``À`` as *a*."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", name)
    plain = unicodedata.normalize("NFKD", parted.casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter))))


def _places(spelled: str) -> dict[str, int]:
    """Return how unlikely each name of *spelled* is: its place, and beyond the bar a thousand more."""
    firm, _, weak = spelled.partition("|")
    likely = {bare(name): place for place, name in enumerate(firm.split(","))}
    return {bare(name): 1_000 + place for place, name in enumerate(weak.split(",")) if name.strip()} | likely


UNLIKELY: Mapping[Role, Mapping[str, int]] = {role: _places(spelled) for role, spelled in SPELLINGS.items()}
WEAK = 1_000  # from here on a name means the role only where nothing better does
KNOWN = frozenset(name for names in UNLIKELY.values() for name in names if len(name) > 1)
