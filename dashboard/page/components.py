"""The project's own Dash components: the picture, the panels, and what stands between the browser and the view.

Each has its browser side in ``assets/js/components/``, in the module of its name (``ActorList`` in
``actor_list.mjs``): a function that gets the element and returns another, which is called whenever a prop has changed.
What a reader does with it goes out through its prop ``action``. Scene and view come in as props, because Dash would
crawl a tree of components that a callback returned (docs/decisions/0020-own-components.md).
"""

from typing import Any, ClassVar

from dashboard.page.dash_internals import DescribedComponent
from dashboard.page.ids import Ids


class OwnComponent(DescribedComponent):
    """A component whose browser side is ours. *element* is the name of its HTML element."""

    id: Ids
    follows: ClassVar[tuple[str, ...]] = ("scene", "view")  # scene, view, parts of it by name, and what led to it
    more: ClassVar[tuple[str, ...]] = ()  # props besides these

    def __init_subclass__(cls) -> None:
        """Tell Dash the name of the class and its props."""
        cls.describe(["id", "element", "className", "role", "tabIndex", "hidden", "action", *cls.follows, *cls.more])

    def __init__(self, id: Ids, *, element: str = "div", **props: Any) -> None:
        waits: dict[str, str] = {"aria-busy": "true"} if self.follows else {}  # boot.js takes it away once it is filled
        super().__init__(id=id, element=element, **waits, **props)  # type: ignore[no-untyped-call]


class Store(DescribedComponent):
    """A value that callbacks hand on and nobody sees. ``dcc.Store`` would bring all of dcc, a quarter of a first visit.

    Of its ``data`` the browser keeps no copy, and compares nothing.
    """

    def __init__(self, id: Ids, **props: Any) -> None:
        super().__init__(id=id, **props)  # type: ignore[no-untyped-call]


Store.describe(["id", "data"])


class Picture(OwnComponent):
    """Who stands where, and how they are tied. *camera* is what a button last asked, *theme* what is light or dark."""

    more = ("camera", "theme")


class Address(OwnComponent):
    """The browser's address, its history and the title of the page; says where a reader went back to."""

    follows = ("scene", "view", "trail")


class Headline(OwnComponent):
    """The event, when and where."""

    follows = ("scene", "event")


class EventSteps(OwnComponent):
    """To the event before and the one after, and which of them all is shown."""

    follows = ("scene", "event")


class Status(OwnComponent):
    """How many actors the view counts, and who is picked."""


class Announcer(OwnComponent):
    """What changed, for those who listen and do not see it."""

    follows = ("scene", "event")


class Notice(OwnComponent):
    """What the page tells its reader, *message* as ``{"text": …, "stays": …}``, for a moment."""

    follows = ()
    more = ("message",)


class ActorList(OwnComponent):
    """Everyone, by seat group; the picture's twin for keyboard and screen reader."""


class Details(OwnComponent):
    """Everything known of who is picked, or of the event, with every claim."""

    follows = ("scene", "event", "pick", "picked")


class Answer(OwnComponent):
    """On a telephone, what is known first of who is picked, at the lower edge of the screen."""

    follows = ("scene", "event", "pick", "picked")


class Legend(OwnComponent):
    """What the picture's signs mean, and how many of each there are."""

    follows = ("scene", "event", "highlight", "arrange", "ties")


class Preview(OwnComponent):
    """The paper of the dialog *Picture*, small. *paper* is how its reader wants it."""

    more = ("paper",)


class Stakes(OwnComponent):
    """What is at stake at the event, whose it is, and which of them are at the table."""

    follows = ("scene", "event")


class Sources(OwnComponent):
    """Every source, and how much rests on it."""

    follows = ("scene",)


class Undrawn(OwnComponent):
    """Who of a large record is not drawn, and ways to them; asks the server for what a view wants drawn."""

    follows = ("scene", "event", "arrange", "query", "pick", "most", "besides")
    more = ("message",)


class NoMatch(OwnComponent):
    """Why nobody is in the view, and what to drop."""


class Opened(OwnComponent):
    """The files that a reader opens here: takes them in, and says over a record that came so where it is kept."""

    follows = ("scene",)
    more = ("message",)
