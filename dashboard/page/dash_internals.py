"""What Dash does not promise and this project uses all the same; no other module names a private attribute of Dash.

Dash's own generator writes these names into every component, so that a component which no generator wrote must have
them too. Dash documents none of them. This is what Dash 4.4.1 reads:

- ``_namespace``: the object in the browser's ``window`` that holds the component's browser side;
- ``_type``: the name of the component in that object;
- ``_prop_names``: the props that it can be given, of which those that are set go into the page;
- ``_valid_wildcard_attributes``: how further props may begin, ``aria-`` and ``data-``.

``tests/unit/page/test_dash_internals.py`` has a test of each, which fails where a new Dash has changed it.

Everything else goes through public names. Developer tools are switched by ``Dash.enable_dev_tools``. The page's
configuration is changed in ``Dash.interpolate_index``. The class of the Flask backend comes from
``dash.backends.get_backend``.
"""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.page.ids import NAMESPACE

BEGINNINGS = ["data-", "aria-"]


class DescribedComponent(Component):
    """A component that says itself what Dash's generator would have written: each class calls :meth:`describe`."""

    _namespace = NAMESPACE
    _valid_wildcard_attributes = BEGINNINGS
    available_wildcard_properties = BEGINNINGS
    available_properties: list[str]

    @classmethod
    def describe(cls, props: Sequence[str]) -> None:
        """Name the class, and the *props* that it can be given, as Dash asks for it."""
        cls._type = cls.__name__
        cls._prop_names = list(props)
        cls.available_properties = list(props)
